// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "postings.h"

#include "statement.h"

#include <algorithm>
#include <memory>

namespace errdex::store {

using domain::Result;

namespace {

/// One Roaring container; a run of this many rows keeps memory bounded and its bitmaps never overlap another's.
constexpr quint32 ChunkRows = 65536;

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

} // namespace

Result<void> Postings::beginRow(quint32 row)
{
    m_row = row;
    if (row / ChunkRows == m_chunk)
        return {};
    auto done = spill();
    m_chunk = row / ChunkRows;
    return done;
}

void Postings::add(int field, QStringView word)
{
    auto &words = m_words[size_t(field)];
    auto found = words.find(word);
    if (found == words.end())
        found = words.emplace(word.toString(), std::vector<quint32>()).first;
    if (found->second.empty() || found->second.back() != m_row)
        found->second.push_back(m_row);
}

void Postings::addRange(quint32 first, quint32 end, int field, const QString &word)
{
    if (first < end)
        m_ranges[{word.toUtf8(), field}].addRange(first, end);
}

/// Writes the words in memory as one sorted run.
Result<void> Postings::spill()
{
    size_t count = 0;
    for (const auto &words : m_words)
        count += words.size();
    if (count == 0)
        return {};
    const auto table = QStringLiteral("temp.%1_run_%2").arg(m_name).arg(m_runs++);
    if (auto done = m_connection.execute(
            QStringLiteral("CREATE TABLE %1 (id INTEGER PRIMARY KEY, term BLOB, field INTEGER, bitmap BLOB)").arg(table));
        !done)
        return done;
    auto insert = Statement::prepare(m_connection, QStringLiteral("INSERT INTO %1 VALUES (NULL, ?1, ?2, ?3)").arg(table));
    if (!insert)
        return tl::unexpected(insert.error());
    std::vector<std::pair<Key, const std::vector<quint32> *>> sorted;
    sorted.reserve(count);
    for (size_t field = 0; field < m_words.size(); ++field) {
        for (const auto &[word, rows] : m_words[field])
            sorted.push_back({{word.toUtf8(), int(field)}, &rows});
    }
    std::sort(sorted.begin(), sorted.end(), [](const auto &left, const auto &right) { return left.first < right.first; });
    for (const auto &[key, rows] : sorted) {
        if (auto done = insert->bind(key.first, key.second, RowSet::of(*rows).serialized()).run(); !done)
            return done;
    }
    for (auto &words : m_words)
        words.clear();
    return {};
}

Result<void> Postings::merge(const std::function<Result<void>(Posting &)> &take)
{
    if (auto done = spill(); !done)
        return done;
    std::vector<std::unique_ptr<Run>> runs;
    for (int i = 0; i < m_runs; ++i) {
        auto rows = Statement::prepare(
            m_connection,
            QStringLiteral("SELECT term, field, bitmap FROM temp.%1_run_%2 ORDER BY id").arg(m_name).arg(i));
        if (!rows)
            return tl::unexpected(rows.error());
        runs.push_back(std::make_unique<StoredRun>(std::move(*rows)));
    }
    runs.push_back(std::make_unique<RangeRun>(std::move(m_ranges)));

    std::map<std::pair<Key, size_t>, RowSet> heads;
    const auto advance = [&](size_t run) -> Result<void> {
        Posting posting;
        const auto any = runs[run]->next(posting);
        if (!any)
            return tl::unexpected(any.error());
        if (*any)
            heads.emplace(std::pair(Key(posting.term, posting.field), run), std::move(posting.rows));
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
        if (auto done = take(merged); !done)
            return done;
    }
    return {};
}

} // namespace errdex::store
