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
#include <functional>
#include <limits>

namespace errdex::store {

using domain::Column;
using domain::Language;
using domain::Result;

namespace {

/// Long texts are told apart by their beginnings: this many bytes of the folded text.
constexpr qsizetype SortKeyBytes = 64;

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

/// Calls `take` with each row and its cell.
Result<void> forEachRow(Connection &connection, const QString &sqlColumn, const std::function<void(quint32, Statement &)> &take)
{
    auto select = Statement::prepare(connection, QStringLiteral("SELECT id, %1 FROM entry ORDER BY id").arg(sqlColumn));
    if (!select)
        return tl::unexpected(select.error());
    return select->forEachRow([&] { take(quint32(select->number(0)), *select); });
}

} // namespace

Result<void> OrderWriter::writeAll()
{
    struct Wanted
    {
        Column column;
        Language language;
        const char *sqlColumn;
    };
    constexpr Wanted texts[] = {
        {Column::Name, Language::English, "name"},
        {Column::Reference, Language::English, "reference"},
        {Column::Message, Language::English, "iif(message_en <> '', message_en, description_en)"},
        {Column::Message, Language::Russian, "iif(message_ru <> '', message_ru, description_ru)"},
        {Column::Description, Language::English, "description_en"},
        {Column::Description, Language::Russian, "description_ru"},
        {Column::ReturnedBy, Language::English, "returned_by_en"},
        {Column::ReturnedBy, Language::Russian, "returned_by_ru"},
    };
    for (const auto &[column, language, sqlColumn] : texts) {
        // The order of names is searched by beginnings as well, so names keep all of theirs.
        const auto keyBytes = column == Column::Name ? std::numeric_limits<qsizetype>::max() : SortKeyBytes;
        if (auto done = writeText(orderName(column, language), QString::fromLatin1(sqlColumn), keyBytes); !done)
            return done;
    }
    return writeNumbers(orderName(Column::HttpStatus, Language::English), QStringLiteral("http_status"))
        .and_then([this] { return writeNumbers(orderName(Column::Variant, Language::English), QStringLiteral("variant")); })
        .and_then([this] { return writeCodes(); });
}

Result<void> OrderWriter::writeText(const QString &name, const QString &sqlColumn, qsizetype keyBytes)
{
    ByteSorter sorter;
    auto done = forEachRow(m_connection, sqlColumn, [&](quint32 row, Statement &cell) {
        const QByteArray key = text::fold(cell.text(1)).toUtf8();
        if (!key.isEmpty())
            sorter.add(QByteArrayView(key).first(std::min(key.size(), keyBytes)), row);
    });
    return done ? store(name, sorter.sorted()) : done;
}

Result<void> OrderWriter::writeNumbers(const QString &name, const QString &sqlColumn)
{
    std::vector<std::pair<qint64, quint32>> keyed;
    auto done = forEachRow(m_connection, sqlColumn, [&](quint32 row, Statement &cell) {
        if (const auto value = cell.number(1); value > 0)
            keyed.push_back({value, row});
    });
    if (!done)
        return done;
    std::sort(keyed.begin(), keyed.end());
    std::vector<quint32> rows;
    for (const auto &[value, row] : keyed)
        rows.push_back(row);
    return store(name, std::move(rows));
}

Result<void> OrderWriter::writeCodes()
{
    ByteSorter natural;
    std::vector<std::pair<qint64, quint32>> numbers;
    auto done = forEachRow(m_connection, QStringLiteral("code"), [&](quint32 row, Statement &cell) {
        const auto code = cell.text(1);
        natural.add(naturalKey(code), row);
        bool isNumber = false;
        if (const auto value = domain::numericCode(code, &isNumber); isNumber)
            numbers.push_back({value, row});
    });
    if (!done)
        return done;
    std::sort(numbers.begin(), numbers.end());
    std::vector<quint32> rows;
    for (const auto &[value, row] : numbers)
        rows.push_back(row);
    return store(orderName(Column::Code, Language::English), natural.sorted()).and_then([&] {
        return store(numberOrderName(), std::move(rows));
    });
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
