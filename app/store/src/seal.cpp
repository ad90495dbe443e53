// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "seal.h"

#include "statement.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace errdex::store {

using domain::Result;

namespace {

/// Every table with the order of its rows.
constexpr const char *Tables[] = {
    "vendor ORDER BY id",          "category ORDER BY id",      "vendor_note ORDER BY vendor, position",
    "footnote ORDER BY vendor, position", "entry ORDER BY id",  "term ORDER BY id",
    "prefix ORDER BY id",          "name_pair ORDER BY id",     "name_word ORDER BY word", "name_repeat",
    "word_form ORDER BY stem, word", "code_form ORDER BY form, code",
    "code_trigram ORDER BY trigram", "http_status ORDER BY status", "row_order ORDER BY name",
    "row_order_chunk ORDER BY name, chunk",
};

} // namespace

Result<QByteArray> contentDigest(Connection &connection)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    for (const char *table : Tables) {
        auto rows = Statement::prepare(connection, QStringLiteral("SELECT * FROM %1").arg(QLatin1StringView(table)));
        if (!rows)
            return tl::unexpected(rows.error());
        const int columns = rows->columnCount();
        const auto done = rows->forEachRow([&] {
            for (int column = 0; column < columns; ++column) {
                // The length first, so that "ab" "c" is not "a" "bc".
                const auto cell = rows->utf8(column);
                const auto length = qToLittleEndian(qint64(cell.size()));
                hash.addData(QByteArrayView(reinterpret_cast<const char *>(&length), sizeof length));
                hash.addData(cell);
            }
        });
        if (!done)
            return tl::unexpected(done.error());
    }
    return hash.result();
}

} // namespace errdex::store
