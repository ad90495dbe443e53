// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "seal.h"

#include "sidework.h"
#include "statement.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <charconv>
#include <iterator>
#include <utility>

namespace errdex::store {

using domain::Result;

namespace {

constexpr auto Algorithm = QCryptographicHash::Blake2b_256;
/// As much is handed over at once.
constexpr qsizetype MostCells = qsizetype(1) << 20;

struct Table
{
    const char *name;
    const char *order;
};

/// Every table with the order of its rows.
constexpr Table Tables[] = {
    {"vendor", "id"},
    {"category", "id"},
    {"vendor_note", "vendor, position"},
    {"footnote", "vendor, position"},
    {"entry", "id"},
    {"term", "id"},
    {"prefix", "id"},
    {"name_pair", "id"},
    {"name_word", "word"},
    {"name_repeat", "rowid"},
    {"follower", "rowid"},
    {"text_repeat", "field"},
    {"word_form", "stem, word"},
    {"code_form", "form, code"},
    {"code_trigram", "trigram"},
    {"http_status", "status"},
    {"row_order", "name"},
    {"row_order_chunk", "name, chunk"},
};

Result<QByteArray> tableDigest(Connection &connection, const Table &table)
{
    auto rows = Statement::prepare(connection, QStringLiteral("SELECT * FROM %1 ORDER BY %2")
                                                   .arg(QLatin1StringView(table.name), QLatin1StringView(table.order)));
    if (!rows)
        return tl::unexpected(rows.error());
    QCryptographicHash hash(Algorithm);
    QByteArray cells;
    const int columns = rows->columnCount();
    const auto done = rows->forEachRow([&] {
        for (int column = 0; column < columns; ++column)
            TableDigest::append(cells, rows->utf8(column));
        if (cells.size() > MostCells) {
            hash.addData(cells);
            cells.resize(0);
        }
    });
    if (!done)
        return tl::unexpected(done.error());
    hash.addData(cells);
    return hash.result();
}

} // namespace

TableDigest::TableDigest(SideWork &side) : m_side(side), m_hash(std::make_shared<QCryptographicHash>(Algorithm)) {}

TableDigest::~TableDigest() = default;

void TableDigest::append(QByteArray &cells, QByteArrayView cell)
{
    // The length first, so that "ab" "c" is not "a" "bc".
    const auto length = qToLittleEndian(qint64(cell.size()));
    cells.append(QByteArrayView(reinterpret_cast<const char *>(&length), sizeof length));
    cells.append(cell);
}

void TableDigest::append(QByteArray &cells, qint64 number)
{
    char digits[24];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
    append(cells, QByteArrayView(digits, end));
}

void TableDigest::add(QByteArrayView cells)
{
    m_cells.append(cells);
    if (m_cells.size() > MostCells)
        hand();
}

void TableDigest::hand()
{
    m_side.post([hash = m_hash, cells = std::exchange(m_cells, {})] { hash->addData(cells); });
}

QByteArray TableDigest::result()
{
    hand();
    m_side.wait();
    return m_hash->result();
}

Result<QByteArray> contentDigest(Connection &connection, const QMap<QString, QByteArray> &known)
{
    QCryptographicHash hash(Algorithm);
    for (const auto &table : Tables) {
        const auto found = known.constFind(QString::fromLatin1(table.name));
        const auto digest = found != known.constEnd() ? Result<QByteArray>(*found) : tableDigest(connection, table);
        if (!digest)
            return digest;
        hash.addData(*digest);
    }
    return hash.result();
}

} // namespace errdex::store
