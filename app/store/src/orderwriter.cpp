// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "orderwriter.h"

#include "schema.h"
#include "statement.h"

#include "errdex/domain/code.h"
#include "errdex/text/fold.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <limits>

namespace errdex::store {

using domain::Column;
using domain::Language;
using domain::Result;

namespace {

/// Sorts rows by byte strings. All strings lie one behind another; most comparisons need only the first eight bytes,
/// which stand beside the row (three times as fast as sorting strings of their own).
class ByteSorter
{
public:
    void add(QByteArrayView key, quint32 row)
    {
        m_keys.push_back({head(key), m_bytes.size(), quint32(key.size()), row});
        m_bytes.insert(m_bytes.end(), key.begin(), key.end());
    }

    /// Rows by ascending key; equal ones as they were added.
    std::vector<quint32> sorted()
    {
        std::sort(m_keys.begin(), m_keys.end(), [this](const Key &left, const Key &right) {
            if (left.head != right.head)
                return left.head < right.head;
            const auto common = std::min(left.size, right.size);
            const int order = common > 8 ? std::memcmp(m_bytes.data() + left.offset + 8, m_bytes.data() + right.offset + 8,
                                                       common - 8)
                                         : 0;
            if (order != 0)
                return order < 0;
            return left.size != right.size ? left.size < right.size : left.row < right.row;
        });
        std::vector<quint32> rows;
        rows.reserve(m_keys.size());
        for (const auto &key : m_keys)
            rows.push_back(key.row);
        return rows;
    }

private:
    struct Key
    {
        quint64 head = 0;
        size_t offset = 0;
        quint32 size = 0;
        quint32 row = 0;
    };

    static quint64 head(QByteArrayView key)
    {
        char bytes[8] = {};
        std::memcpy(bytes, key.data(), size_t(std::min<qsizetype>(key.size(), 8)));
        return qFromBigEndian<quint64>(bytes);
    }

    std::vector<char> m_bytes;
    std::vector<Key> m_keys;
};

/// A byte string that sorts as compareCodesNaturally() does: a run of digits is its length without leading zeros and
/// the digits, everything else is folded.
QByteArray naturalKey(const QString &code)
{
    QByteArray key;
    const auto isDigit = [&](qsizetype at) { return code.at(at) >= u'0' && code.at(at) <= u'9'; };
    for (qsizetype i = 0; i < code.size();) {
        if (!isDigit(i)) {
            key += QString(code.at(i++).toCaseFolded()).toUtf8();
            continue;
        }
        while (i < code.size() && code.at(i) == u'0')
            ++i;
        const auto start = i;
        while (i < code.size() && isDigit(i))
            ++i;
        key += '0';
        key += char(std::min<qsizetype>(i - start, std::numeric_limits<char>::max()));
        key += QStringView(code).sliced(start, i - start).toLatin1();
    }
    key += '\0';
    key += char(std::min<qsizetype>(code.size(), std::numeric_limits<char>::max()));
    return key;
}

/// Numbers as bytes that sort as they do.
QByteArray numberKey(qint64 value)
{
    QByteArray key(sizeof value, Qt::Uninitialized);
    qToBigEndian(quint64(value) ^ (quint64(1) << 63), key.data());
    return key;
}

enum class KeyKind {
    Name,    ///< folded
    Text,    ///< folded, its beginning
    Number,  ///< above 0
    Code,    ///< as compareCodesNaturally() compares
    CodeNumber,
};

/// Empty where the row has no value.
QByteArray keyOf(KeyKind kind, const Statement &row, int column)
{
    switch (kind) {
    case KeyKind::Name:
        // The order of names is searched by beginnings as well, so names keep all of theirs.
        return text::fold(row.text(column)).toUtf8();
    case KeyKind::Text:
        return text::fold(row.text(column)).toUtf8().left(SortKeyBytes);
    case KeyKind::Number:
        return row.number(column) > 0 ? numberKey(row.number(column)) : QByteArray();
    case KeyKind::Code:
        return naturalKey(row.text(column));
    case KeyKind::CodeNumber:
        break;
    }
    bool isNumber = false;
    const auto value = domain::numericCode(row.text(column), &isNumber);
    return isNumber ? numberKey(value) : QByteArray();
}

} // namespace

struct OrderWriter::Wanted
{
    QString name;
    const char *sqlColumn;
    KeyKind kind;
};

Result<void> OrderWriter::writeAll()
{
    const auto text = [](Column column, Language language, const char *sqlColumn) {
        return Wanted{orderName(column, language), sqlColumn, KeyKind::Text};
    };
    const auto plain = [](Column column, const char *sqlColumn, KeyKind kind) {
        return Wanted{orderName(column, Language::English), sqlColumn, kind};
    };
    // Each group is one pass over the rows; its keys are in memory together, some 100 MB for a million rows.
    const std::vector<Wanted> groups[] = {
        {
            plain(Column::Name, "name", KeyKind::Name),
            plain(Column::Code, "code", KeyKind::Code),
            {numberOrderName(), "code", KeyKind::CodeNumber},
            plain(Column::HttpStatus, "http_status", KeyKind::Number),
            plain(Column::Variant, "variant", KeyKind::Number),
            plain(Column::Reference, "reference", KeyKind::Text),
            text(Column::ReturnedBy, Language::English, "returned_by_en"),
            text(Column::ReturnedBy, Language::Russian, "returned_by_ru"),
        },
        {text(Column::Message, Language::English, "iif(message_en <> '', message_en, description_en)")},
        {text(Column::Message, Language::Russian, "iif(message_ru <> '', message_ru, description_ru)")},
        {text(Column::Description, Language::English, "description_en")},
        {text(Column::Description, Language::Russian, "description_ru")},
    };
    for (const auto &group : groups) {
        if (auto done = write(group); !done)
            return done;
    }
    return {};
}

Result<void> OrderWriter::write(std::span<const Wanted> group)
{
    QStringList columns{QStringLiteral("id")};
    for (const auto &wanted : group)
        columns.append(QString::fromLatin1(wanted.sqlColumn));
    auto rows = Statement::prepare(m_connection, QStringLiteral("SELECT %1 FROM entry ORDER BY id").arg(columns.join(u',')));
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<ByteSorter> sorters(group.size());
    const auto done = rows->forEachRow([&] {
        const auto row = quint32(rows->number(0));
        for (size_t i = 0; i < group.size(); ++i) {
            const auto key = keyOf(group[i].kind, *rows, int(i) + 1);
            if (!key.isEmpty())
                sorters[i].add(key, row);
        }
    });
    if (!done)
        return done;
    for (size_t i = 0; i < group.size(); ++i) {
        if (auto stored = store(group[i].name, sorters[i].sorted()); !stored)
            return stored;
        sorters[i] = {};
    }
    return {};
}

Result<void> OrderWriter::store(const QString &name, std::vector<quint32> order)
{
    std::vector<bool> placed(m_rows, false);
    for (const quint32 row : order)
        placed[row] = true;
    const auto filled = quint32(order.size());
    for (quint32 row = 0; row < m_rows; ++row) {
        if (!placed[row])
            order.push_back(row);
    }
    auto insertOrder = Statement::prepare(m_connection, QStringLiteral("INSERT INTO row_order VALUES (?1, ?2)"));
    auto insertChunk = Statement::prepare(m_connection, QStringLiteral("INSERT INTO row_order_chunk VALUES (?1, ?2, ?3)"));
    if (!insertOrder || !insertChunk)
        return tl::unexpected(!insertOrder ? insertOrder.error() : insertChunk.error());
    if (auto done = insertOrder->bind(name, filled).run(); !done)
        return done;
    for (quint32 first = 0; first < m_rows; first += OrderChunkSize) {
        const quint32 count = std::min(OrderChunkSize, m_rows - first);
        QByteArray bytes(qsizetype(count) * 4, Qt::Uninitialized);
        for (quint32 i = 0; i < count; ++i)
            qToLittleEndian(order[first + i], bytes.data() + qsizetype(i) * 4);
        if (auto done = insertChunk->bind(name, first / OrderChunkSize, bytes).run(); !done)
            return done;
    }
    return {};
}

} // namespace errdex::store
