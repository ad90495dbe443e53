// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "postings.h"

#include "statement.h"

#include "errdex/text/fold.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <memory>

namespace errdex::store {

using domain::Result;

namespace {

/// One Roaring container; a run of this many rows keeps memory bounded and its bitmaps never overlap another's.
constexpr quint32 ChunkRows = 65536;
/// Beginnings longer than this have few enough terms to be united at once.
constexpr qsizetype LongestStoredPrefix = 8;
/// A beginning is stored when it has more terms than this, or fewer but heavy ones (measured: a union of 256 small sets
/// costs less than a quarter of a millisecond).
constexpr qint64 ManyTerms = 256;
constexpr qint64 SomeTerms = 8;
constexpr quint64 ManyEntries = 60000;

struct Posting
{
    QByteArray term;
    int field = 0;
    RowSet rows;

    std::pair<QByteArray, int> key() const { return {term, field}; }
};

/// A sorted sequence of postings.
class Run
{
public:
    virtual ~Run() = default;
    /// False at the end.
    virtual Result<bool> next(Posting &posting) = 0;
};

class StoredRun final : public Run
{
public:
    explicit StoredRun(Statement statement) : m_statement(std::move(statement)) {}

    Result<bool> next(Posting &posting) override
    {
        auto row = m_statement.step();
        if (!row || !*row)
            return row;
        posting.term = m_statement.bytes(0).toByteArray();
        posting.field = int(m_statement.number(1));
        posting.rows = RowSet::deserialized(m_statement.bytes(2)).value_or(RowSet());
        return true;
    }

private:
    Statement m_statement;
};

class RangeRun final : public Run
{
public:
    explicit RangeRun(std::map<std::pair<QByteArray, int>, RowSet> ranges) : m_ranges(std::move(ranges)) {}

    Result<bool> next(Posting &posting) override
    {
        if (m_ranges.empty())
            return false;
        auto first = m_ranges.extract(m_ranges.begin());
        posting = {first.key().first, first.key().second, std::move(first.mapped())};
        return true;
    }

private:
    std::map<std::pair<QByteArray, int>, RowSet> m_ranges;
};

/// Sees the terms in order and stores the beginnings that are worth it.
class PrefixWriter
{
public:
    explicit PrefixWriter(Statement insert) : m_insert(std::move(insert)) {}

    Result<void> add(const QString &term, const Posting &posting)
    {
        for (qsizetype length = 1; length <= LongestStoredPrefix; ++length) {
            auto &level = m_levels[size_t(length - 1)];
            // A term shorter than a level ends what stood on that level as well.
            const bool reaches = length <= term.size() && !term.at(length - 1).isHighSurrogate();
            const auto prefix = reaches ? term.left(length) : QString();
            if (level.prefix != prefix) {
                if (auto done = flush(level); !done)
                    return done;
                level.prefix = prefix;
            }
            if (!reaches)
                continue;
            level.rows[size_t(posting.field)] |= posting.rows;
            ++level.terms;
            level.entries += posting.rows.count();
        }
        return {};
    }

    Result<void> finish()
    {
        for (auto &level : m_levels) {
            if (auto done = flush(level); !done)
                return done;
        }
        return {};
    }

private:
    struct Level
    {
        QString prefix;
        FieldRows rows;
        qint64 terms = 0;
        quint64 entries = 0;
    };

    Result<void> flush(Level &level)
    {
        const bool stored = level.terms > ManyTerms || (level.terms > SomeTerms && level.entries > ManyEntries);
        for (int field = 0; stored && field < FieldCount; ++field) {
            auto &rows = level.rows[size_t(field)];
            if (rows.isEmpty())
                continue;
            const auto entries = qint64(rows.count());
            if (auto done = m_insert.bind(level.prefix, field, entries, rows.serialized()).run(); !done)
                return done;
        }
        level = Level();
        return {};
    }

    Statement m_insert;
    std::array<Level, LongestStoredPrefix> m_levels;
};

Result<Statement> insertPosting(Connection &connection, const QString &table)
{
    return Statement::prepare(connection,
                              QStringLiteral("INSERT INTO %1 VALUES (NULL, ?1, ?2, ?3, ?4)").arg(table));
}

} // namespace

Result<void> Postings::beginRow(quint32 row)
{
    if (row / ChunkRows == m_chunk)
        return {};
    auto done = spill();
    m_chunk = row / ChunkRows;
    return done;
}

void Postings::append(quint32 row, Field field, const QString &word)
{
    auto &rows = m_words[{word, int(field)}];
    if (rows.empty() || rows.back() != row)
        rows.push_back(row);
}

Result<void> Postings::add(quint32 row, Field field, const QString &text)
{
    if (auto done = beginRow(row); !done)
        return done;
    const auto tokens = text::tokenize(text);
    for (const auto &token : tokens)
        append(row, field, token.text);
    return {};
}

Result<void> Postings::addWord(quint32 row, Field field, const QString &word)
{
    if (auto done = beginRow(row); !done)
        return done;
    append(row, field, word);
    return {};
}

void Postings::addRange(quint32 first, quint32 end, Field field, const QString &text)
{
    if (first == end)
        return;
    const auto tokens = text::tokenize(text);
    for (const auto &token : tokens)
        m_ranges[{token.text.toUtf8(), int(field)}].addRange(first, end);
}

/// Writes the words in memory as one sorted run.
Result<void> Postings::spill()
{
    if (m_words.isEmpty())
        return {};
    const auto table = QStringLiteral("temp.run_%1").arg(m_runs++);
    if (auto done = m_connection.execute(
            QStringLiteral("CREATE TABLE %1 (id INTEGER PRIMARY KEY, term BLOB, field INTEGER, bitmap BLOB)").arg(table));
        !done)
        return done;
    auto insert = Statement::prepare(m_connection, QStringLiteral("INSERT INTO %1 VALUES (NULL, ?1, ?2, ?3)").arg(table));
    if (!insert)
        return tl::unexpected(insert.error());
    std::vector<std::pair<Key, const std::vector<quint32> *>> sorted;
    sorted.reserve(size_t(m_words.size()));
    for (auto word = m_words.cbegin(); word != m_words.cend(); ++word)
        sorted.push_back({{word.key().first.toUtf8(), word.key().second}, &word.value()});
    std::sort(sorted.begin(), sorted.end(), [](const auto &left, const auto &right) { return left.first < right.first; });
    for (const auto &[key, rows] : sorted) {
        if (auto done = insert->bind(key.first, key.second, RowSet::of(*rows).serialized()).run(); !done)
            return done;
    }
    m_words.clear();
    return {};
}

Result<void> Postings::finish()
{
    if (auto done = spill(); !done)
        return done;
    std::vector<std::unique_ptr<Run>> runs;
    for (int i = 0; i < m_runs; ++i) {
        auto rows = Statement::prepare(m_connection,
                                       QStringLiteral("SELECT term, field, bitmap FROM temp.run_%1 ORDER BY id").arg(i));
        if (!rows)
            return tl::unexpected(rows.error());
        runs.push_back(std::make_unique<StoredRun>(std::move(*rows)));
    }
    runs.push_back(std::make_unique<RangeRun>(std::move(m_ranges)));

    auto insertTerm = insertPosting(m_connection, QStringLiteral("term"));
    auto insertPrefix = insertPosting(m_connection, QStringLiteral("prefix"));
    if (!insertTerm || !insertPrefix)
        return tl::unexpected(!insertTerm ? insertTerm.error() : insertPrefix.error());
    PrefixWriter prefixes(std::move(*insertPrefix));

    std::map<std::pair<Key, size_t>, RowSet> heads;
    const auto advance = [&](size_t run) -> Result<void> {
        Posting posting;
        const auto any = runs[run]->next(posting);
        if (!any)
            return tl::unexpected(any.error());
        if (*any)
            heads.emplace(std::pair(posting.key(), run), std::move(posting.rows));
        return {};
    };
    for (size_t run = 0; run < runs.size(); ++run) {
        if (auto done = advance(run); !done)
            return done;
    }
    while (!heads.empty()) {
        const Key key = heads.begin()->first.first;
        Posting merged{key.first, key.second, {}};
        while (!heads.empty() && heads.begin()->first.first == key) {
            const auto run = heads.begin()->first.second;
            merged.rows |= heads.begin()->second;
            heads.erase(heads.begin());
            if (auto done = advance(run); !done)
                return done;
        }
        const auto term = QString::fromUtf8(merged.term);
        const auto entries = qint64(merged.rows.count());
        if (auto done = insertTerm->bind(term, merged.field, entries, merged.rows.serialized()).run(); !done)
            return done;
        if (auto done = prefixes.add(term, merged); !done)
            return done;
    }
    if (auto done = prefixes.finish(); !done)
        return done;
    QFile indexes(QStringLiteral(":/errdex/schema/catalog-index.sql"));
    if (!indexes.open(QIODevice::ReadOnly))
        return domain::fail(domain::ErrorCode::Internal, indexes.fileName(), indexes.errorString());
    return m_connection.execute(QString::fromUtf8(indexes.readAll()));
}

} // namespace errdex::store
