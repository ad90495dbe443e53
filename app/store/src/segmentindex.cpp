// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "segment_p.h"

#include "orderkeys.h"
#include "schema.h"

#include "errdex/domain/code.h"
#include "errdex/text/fold.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <limits>

namespace errdex::store {

using domain::Language;
using domain::Result;

namespace {

/// Sorts after every character that a folded word can have.
constexpr char32_t LastCodePoint[] = {0x10FFFF};

} // namespace

QString pastPrefix(const QString &prefix)
{
    return prefix + QString::fromUcs4(LastCodePoint, 1);
}

Result<RowSet> Segment::Private::bitmap(const Statement &statement, int column) const
{
    auto rows = RowSet::deserialized(statement.bytes(column));
    if (!rows || rows->countInRange(0, recordCount) != rows->count())
        return tl::unexpected(damaged(QStringLiteral("a set of rows in the index is not readable")));
    return std::move(*rows);
}

/// Reads (field, bitmap) rows to the end; true when there was one, of whichever field.
Result<bool> Segment::Private::collect(Statement &statement, FieldMask fields,
                                         std::array<std::vector<RowSet>, FieldCount> &found) const
{
    bool any = false;
    const auto done = statement.forEachRow([&]() -> Result<void> {
        any = true;
        const auto field = statement.number(0);
        if (field < 0 || field >= FieldCount)
            return tl::unexpected(damaged(QStringLiteral("unknown field %1 in the index").arg(field)));
        if (!(fields >> field & 1))
            return {};
        auto rows = bitmap(statement, 1);
        if (!rows)
            return tl::unexpected(rows.error());
        found[size_t(field)].push_back(std::move(*rows));
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return any;
}

Result<FieldRows> Segment::rowsWithWord(const QString &word, FieldMask fields)
{
    std::array<std::vector<RowSet>, FieldCount> found;
    if (auto any = d->collect(d->wordRows->bind(word, fields), fields, found); !any)
        return tl::unexpected(any.error());
    FieldRows rows;
    for (size_t field = 0; field < FieldCount; ++field) {
        if (!found[field].empty())
            rows[field] = std::move(found[field].front());
    }
    return rows;
}

Result<FieldRows> Segment::rowsWithPrefix(const QString &prefix, FieldMask fields)
{
    std::array<std::vector<RowSet>, FieldCount> found;
    auto any = d->collect(d->prefixRows->bind(prefix, fields), fields, found);
    if (any && !*any)
        any = d->collect(d->wordsInRange->bind(prefix, fields, pastPrefix(prefix)), fields, found);
    if (!any)
        return tl::unexpected(any.error());
    FieldRows rows;
    for (size_t field = 0; field < FieldCount; ++field) {
        if (found[field].size() == 1)
            rows[field] = std::move(found[field].front());
        else if (!found[field].empty())
            rows[field] = RowSet::unionOf(found[field]);
    }
    return rows;
}

/// Reads one bitmap a row to the end.
Result<void> Segment::Private::collectSets(Statement &statement, std::vector<RowSet> &found) const
{
    return statement.forEachRow([&]() -> Result<void> {
        auto rows = bitmap(statement, 0);
        if (!rows)
            return tl::unexpected(rows.error());
        found.push_back(std::move(*rows));
        return {};
    });
}

Result<RowSet> Segment::rowsWithNamePair(const QString &first, const QString &second, bool prefix)
{
    const QString pair = first + u' ' + second;
    auto &statement = prefix ? d->namePairs->bind(pair, pastPrefix(pair)) : d->namePair->bind(pair);
    std::vector<RowSet> found;
    if (auto done = d->collectSets(statement, found); !done)
        return tl::unexpected(done.error());
    return RowSet::unionOf(found);
}

Result<const RowSet *> Segment::rowsWithRepeatingName()
{
    if (!d->repeatingNames) {
        auto rows = Statement::prepare(*d->connection, QStringLiteral("SELECT bitmap FROM name_repeat"));
        if (!rows)
            return tl::unexpected(rows.error());
        std::vector<RowSet> found;
        if (auto done = d->collectSets(*rows, found); !done)
            return tl::unexpected(done.error());
        d->repeatingNames = RowSet::unionOf(found);
    }
    return &*d->repeatingNames;
}

Result<const QStringList *> Segment::Private::allNameWords()
{
    if (nameWords)
        return &*nameWords;
    auto rows = Statement::prepare(*connection, QStringLiteral("SELECT word FROM name_word"));
    if (!rows)
        return tl::unexpected(rows.error());
    QStringList words;
    if (auto done = rows->forEachRow([&] { words.append(rows->text(0)); }); !done)
        return tl::unexpected(done.error());
    nameWords = words;
    return &*nameWords;
}

Result<RowSet> Segment::rowsWithNamePairEnding(const QString &ending, const QString &second, bool prefix)
{
    const auto words = d->allNameWords();
    if (!words)
        return tl::unexpected(words.error());
    std::vector<RowSet> found;
    for (const auto &word : **words) {
        if (word.size() <= ending.size() || !word.endsWith(ending))
            continue;
        auto rows = rowsWithNamePair(word, second, prefix);
        if (!rows)
            return rows;
        found.push_back(std::move(*rows));
    }
    return RowSet::unionOf(found);
}

Result<RowSet> Segment::rowsWithNamePart(const QString &part)
{
    const auto words = d->allNameWords();
    if (!words)
        return tl::unexpected(words.error());
    std::vector<RowSet> found;
    for (const auto &word : **words) {
        if (word.indexOf(part) <= 0)
            continue;
        auto rows = rowsWithWord(word, maskOf(Field::Name));
        if (!rows)
            return tl::unexpected(rows.error());
        found.push_back(std::move((*rows)[size_t(Field::Name)]));
    }
    return RowSet::unionOf(found);
}

Result<QString> Segment::name(quint32 row)
{
    auto found = d->columnOf(*d->nameOf, row);
    d->nameOf->reset();
    return found;
}

/// The id of the first term that is not before `term`; one past the last id when there is none.
Result<quint32> Segment::Private::firstTermId(const QString &term)
{
    const auto row = termFrom->bind(term).step();
    if (!row)
        return tl::unexpected(row.error());
    const auto id = *row ? quint32(termFrom->number(0)) : std::numeric_limits<quint32>::max();
    termFrom->reset();
    return id;
}

Result<RowSet> Segment::rowsWithCodePart(const QString &part)
{
    RowSet rows;
    RowSet terms;
    for (qsizetype i = 0; i + 3 <= part.size(); ++i) {
        const auto found = d->codeTrigram->bind(part.sliced(i, 3)).step();
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return RowSet();
        auto trigramRows = d->bitmap(*d->codeTrigram, 0);
        auto trigramTerms = RowSet::deserialized(d->codeTrigram->bytes(1));
        if (!trigramRows || !trigramTerms)
            return tl::unexpected(d->damaged(QStringLiteral("a set of rows in the index is not readable")));
        if (i == 0) {
            rows = std::move(*trigramRows);
            terms = std::move(*trigramTerms);
        } else {
            terms &= *trigramTerms;
        }
    }
    d->codeTrigram->reset();
    if (part.size() == 3)
        return rows;
    // The ids follow the order of the terms, so the codes that begin with the part, often thousands, are one range.
    const auto firstId = d->firstTermId(part);
    const auto endId = d->firstTermId(pastPrefix(part));
    if (!firstId || !endId)
        return tl::unexpected(!firstId ? firstId.error() : endId.error());
    terms -= RowSet::range(*firstId, *endId);
    auto beginning = rowsWithPrefix(part, maskOf(Field::Code));
    if (!beginning)
        return tl::unexpected(beginning.error());
    // The trigrams may stand apart: the few other codes that have them all are looked at.
    std::vector<RowSet> found;
    found.push_back(std::move((*beginning)[size_t(Field::Code)]));
    for (const quint32 id : terms.values()) {
        const auto term = d->termById->bind(id).step();
        if (!term)
            return tl::unexpected(term.error());
        if (!*term || !d->termById->text(0).contains(part))
            continue;
        auto ofTerm = d->bitmap(*d->termById, 1);
        if (!ofTerm)
            return ofTerm;
        found.push_back(std::move(*ofTerm));
    }
    d->termById->reset();
    return RowSet::unionOf(found);
}

Result<const QMap<int, RowSet> *> Segment::httpStatuses()
{
    if (!d->httpStatuses.isEmpty())
        return &d->httpStatuses;
    auto rows = Statement::prepare(*d->connection, QStringLiteral("SELECT status, bitmap FROM http_status"));
    if (!rows)
        return tl::unexpected(rows.error());
    QMap<int, RowSet> statuses;
    const auto done = rows->forEachRow([&]() -> Result<void> {
        auto set = d->bitmap(*rows, 1);
        if (!set)
            return tl::unexpected(set.error());
        statuses.insert(int(rows->number(0)), std::move(*set));
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    d->httpStatuses = std::move(statuses);
    return &d->httpStatuses;
}

Result<quint32> Segment::Private::filledCount(const QString &order)
{
    auto statement = Statement::prepare(*connection, QStringLiteral("SELECT filled FROM row_order WHERE name = ?1"));
    if (!statement)
        return tl::unexpected(statement.error());
    const auto row = statement->bind(order).step();
    if (!row)
        return tl::unexpected(row.error());
    const auto filled = *row ? statement->number(0) : -1;
    if (filled < 0 || filled > qint64(recordCount))
        return tl::unexpected(damaged(QStringLiteral("the order %1 is missing").arg(order)));
    return quint32(filled);
}

Result<Catalogue::Order> Segment::order(domain::Column column, Language language)
{
    const auto name = orderName(column, language);
    const auto filled = d->filledCount(name);
    if (!filled)
        return tl::unexpected(filled.error());
    auto rows = d->rowsBetween(name, 0, d->recordCount);
    if (!rows)
        return tl::unexpected(rows.error());
    return Catalogue::Order{std::move(*rows), *filled};
}

Result<QByteArray> Segment::sortKey(domain::Column column, Language language, quint32 row)
{
    auto &statement = d->sortTexts[orderName(column, language)];
    if (!statement) {
        auto prepared = Statement::prepare(
            *d->connection, QStringLiteral("SELECT %1 FROM entry WHERE id = ?1").arg(orderedTextSql(column, language)));
        if (!prepared)
            return tl::unexpected(prepared.error());
        statement = std::make_shared<Statement>(std::move(*prepared));
    }
    const auto text = d->columnOf(*statement, row);
    statement->reset();
    return text.map([column](const QString &found) { return orderKey(column, found); });
}

Result<void> Segment::sortKeys(domain::Column column, Language language,
                               const std::function<void(quint32, const QByteArray &)> &take)
{
    auto rows = Statement::prepare(
        *d->connection, QStringLiteral("SELECT id, %1 FROM entry ORDER BY id").arg(orderedTextSql(column, language)));
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->forEachRow([&] { take(quint32(rows->number(0)), orderKey(column, rows->text(1))); });
}

Result<std::vector<quint32>> Segment::Private::rowsBetween(const QString &order, quint32 first, quint32 end)
{
    std::vector<quint32> rows;
    rows.reserve(end - first);
    for (quint32 position = first; position < end;) {
        // Finds the chunk; the rest of it is read at once.
        if (const auto row = rowAt(order, position); !row)
            return tl::unexpected(row.error());
        const auto bytes = chunk->bytes(0);
        const auto last = std::min(end, (position / OrderChunkSize + 1) * OrderChunkSize);
        for (; position < last; ++position) {
            const auto offset = qsizetype(position % OrderChunkSize) * 4;
            const auto row =
                offset + 4 <= bytes.size() ? qFromLittleEndian<quint32>(bytes.data() + offset) : recordCount;
            if (row >= recordCount)
                return tl::unexpected(damaged(QStringLiteral("the order %1 is incomplete").arg(order)));
            rows.push_back(row);
        }
    }
    chunk->reset();
    return rows;
}

Result<quint32> Segment::Private::rowAt(const QString &order, quint32 position)
{
    const auto found = chunk->bind(order, position / OrderChunkSize).step();
    if (!found)
        return tl::unexpected(found.error());
    const auto offset = qsizetype(position % OrderChunkSize) * 4;
    const auto bytes = *found ? chunk->bytes(0) : QByteArrayView();
    if (bytes.size() < offset + 4)
        return tl::unexpected(damaged(QStringLiteral("the order %1 is incomplete").arg(order)));
    const auto row = qFromLittleEndian<quint32>(bytes.data() + offset);
    if (row >= recordCount)
        return tl::unexpected(damaged(QStringLiteral("the order %1 names record %2").arg(order).arg(row)));
    return row;
}

Result<QString> Segment::Private::columnOf(Statement &statement, quint32 row) const
{
    const auto found = statement.bind(row).step();
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return tl::unexpected(damaged(QStringLiteral("record %1 is missing").arg(row)));
    return statement.text(0);
}

Result<quint32> Segment::Private::partitionPoint(const QString &order, quint32 from, quint32 filled,
                                                   const std::function<Result<bool>(quint32)> &before)
{
    const auto isBefore = [&](quint32 position) -> Result<bool> {
        const auto row = rowAt(order, position);
        if (!row)
            return tl::unexpected(row.error());
        return before(*row);
    };
    quint32 low = from;
    quint32 high = filled;
    // The second end of a range is often near the first: steps that double find it sooner than halving.
    for (quint32 step = from > 0 ? 1 : filled; low < high && step < high - low; step *= 2) {
        const auto probed = isBefore(low + step - 1);
        if (!probed)
            return tl::unexpected(probed.error());
        if (!*probed) {
            high = low + step - 1;
            break;
        }
        low += step;
    }
    while (low < high) {
        const quint32 middle = low + (high - low) / 2;
        const auto probed = isBefore(middle);
        if (!probed)
            return tl::unexpected(probed.error());
        if (*probed)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

Result<NamedRows> Segment::rowsNamed(const QString &folded, bool withBeginning)
{
    const auto order = orderName(domain::Column::Name, Language::English);
    const auto filled = d->filledCount(order);
    if (!filled)
        return tl::unexpected(filled.error());
    const QByteArray wanted = folded.toUtf8();
    // The end of the range of names for which `matches` holds, from a place at its beginning on.
    const auto after = [&](quint32 from, const auto &matches) {
        return d->partitionPoint(order, from, *filled, [&](quint32 row) {
            return name(row).map([&](const QString &name) { return matches(text::fold(name).toUtf8()); });
        });
    };
    const auto first = after(0, [&](const QByteArray &key) { return key < wanted; });
    if (!first)
        return tl::unexpected(first.error());
    const auto endOfWhole = after(*first, [&](const QByteArray &key) { return key == wanted; });
    if (!endOfWhole)
        return tl::unexpected(endOfWhole.error());
    auto whole = d->rowsBetween(order, *first, *endOfWhole).map(RowSet::ofScattered);
    if (!whole)
        return tl::unexpected(whole.error());
    if (!withBeginning)
        return NamedRows{std::move(*whole), {}};
    const auto end = after(*endOfWhole, [&](const QByteArray &key) { return key.startsWith(wanted); });
    if (!end)
        return tl::unexpected(end.error());
    auto beginning = d->rowsBetween(order, *first, *end).map(RowSet::ofScattered);
    if (!beginning)
        return tl::unexpected(beginning.error());
    return NamedRows{std::move(*whole), std::move(*beginning)};
}

Result<RowSet> Segment::rowsWithCodeBetween(qint64 low, qint64 high)
{
    const auto order = numberOrderName();
    const auto filled = d->filledCount(order);
    if (!filled)
        return tl::unexpected(filled.error());
    const auto positionOf = [&](const auto &isBefore) {
        return d->partitionPoint(order, 0, *filled, [&](quint32 row) {
            return d->columnOf(*d->codeOf, row).map([&](const QString &code) {
                bool isNumber = false;
                return isBefore(domain::numericCode(code, &isNumber));
            });
        });
    };
    const auto first = positionOf([low](qint64 value) { return value < low; });
    const auto end = positionOf([high](qint64 value) { return value <= high; });
    if (!first || !end)
        return tl::unexpected(!first ? first.error() : end.error());
    return d->rowsBetween(order, *first, *end).map(RowSet::ofScattered);
}

} // namespace errdex::store
