// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "textindex.h"

#include "formwriter.h"
#include "sealedtable.h"
#include "statement.h"

#include "errdex/text/fold.h"

#include <QFile>
#include <QFileInfo>
#include <QMap>

#include <algorithm>
#include <array>
#include <vector>

namespace errdex::store {

using domain::Result;

namespace {

/// Beginnings longer than this have few enough terms to be united at once.
constexpr qsizetype LongestStoredPrefix = 8;
/// A beginning is stored when it has more terms than this, or fewer but heavy ones (measured: a union of 256 small sets
/// costs less than a quarter of a millisecond).
constexpr qint64 ManyTerms = 256;
constexpr qint64 SomeTerms = 8;
constexpr quint64 ManyEntries = 60000;

/// Sees the terms in order and stores the beginnings that are worth it.
class PrefixWriter
{
public:
    explicit PrefixWriter(SealedTable &table) : m_table(table) {}

    Result<void> add(const QString &term, const Posting &posting)
    {
        // The levels that this term leaves end, the deepest first, since each hands its rows to the one above.
        size_t common = 0;
        while (common < m_depth && common < size_t(term.size()) &&
               m_prefix.at(qsizetype(common)) == term.at(qsizetype(common)))
            ++common;
        if (auto done = leaveDownTo(common); !done)
            return done;
        m_prefix = term.left(LongestStoredPrefix);
        m_depth = size_t(m_prefix.size());
        if (m_depth == 0)
            return {};
        auto &level = m_levels[m_depth - 1];
        auto &pending = level.pending[size_t(posting.field)];
        const auto values = posting.rows.values();
        pending.insert(pending.end(), values.begin(), values.end());
        if (pending.size() > MostPending)
            level.settle(size_t(posting.field));
        ++level.terms;
        level.entries += values.size();
        return {};
    }

    Result<void> finish() { return leaveDownTo(0); }

private:
    /// The beginning of a length. Rows are collected in a plain list: growing a set by a few rows at a time costs its
    /// whole size each time.
    struct Level
    {
        void settle(size_t field)
        {
            auto &list = pending[field];
            rows[field] |= RowSet::ofScattered(std::exchange(list, {}));
        }
        /// Joins all that is here to the beginning that is one character shorter.
        void moveTo(Level &shorter)
        {
            for (size_t field = 0; field < FieldCount; ++field) {
                auto &list = shorter.pending[field];
                list.insert(list.end(), pending[field].begin(), pending[field].end());
                if (list.size() > MostPending)
                    shorter.settle(field);
                if (!rows[field].isEmpty())
                    shorter.rows[field] |= rows[field];
            }
            shorter.terms += terms;
            shorter.entries += entries;
        }
        void reset()
        {
            for (size_t field = 0; field < FieldCount; ++field) {
                pending[field].clear();
                if (!rows[field].isEmpty())
                    rows[field] = {};
            }
            terms = 0;
            entries = 0;
        }

        FieldRows rows;
        std::array<std::vector<quint32>, FieldCount> pending;
        qint64 terms = 0;
        quint64 entries = 0;
    };

    Result<void> leaveDownTo(size_t depth)
    {
        for (; m_depth > depth; --m_depth) {
            auto &level = m_levels[m_depth - 1];
            const bool isWhole = !m_prefix.at(qsizetype(m_depth) - 1).isHighSurrogate();
            const bool stored =
                isWhole && (level.terms > ManyTerms || (level.terms > SomeTerms && level.entries > ManyEntries));
            if (auto done = stored ? store(level, m_prefix.left(qsizetype(m_depth))) : Result<void>(); !done)
                return done;
            if (m_depth > 1)
                level.moveTo(m_levels[m_depth - 2]);
            level.reset();
        }
        return {};
    }

    Result<void> store(Level &level, const QString &prefix)
    {
        for (int field = 0; field < FieldCount; ++field) {
            level.settle(size_t(field));
            auto &rows = level.rows[size_t(field)];
            if (rows.isEmpty())
                continue;
            const auto entries = qint64(rows.count());
            if (auto done = m_table.insert(++m_id, prefix, field, entries, rows.serialized()); !done)
                return done;
        }
        return {};
    }

    static constexpr size_t MostPending = 1 << 18;

    SealedTable &m_table;
    qint64 m_id = 0;
    std::array<Level, LongestStoredPrefix> m_levels;
    /// The beginning of the last term, and how many levels it has.
    QString m_prefix;
    size_t m_depth = 0;
};

/// Collects the trigrams of codes; they are few, so they are kept in memory.
class TrigramWriter
{
public:
    explicit TrigramWriter(Statement insert) : m_insert(std::move(insert)) {}

    void add(const QString &code, quint32 term, const RowSet &rows)
    {
        for (qsizetype i = 0; i + 3 <= code.size(); ++i) {
            auto &found = m_trigrams[code.sliced(i, 3)];
            found.rows |= rows;
            if (found.terms.empty() || found.terms.back() != term)
                found.terms.push_back(term);
        }
    }

    Result<void> finish()
    {
        for (auto found = m_trigrams.begin(); found != m_trigrams.end(); ++found) {
            auto terms = RowSet::of(found->terms);
            if (auto done = m_insert.bind(found.key(), found->rows.serialized(), terms.serialized()).run(); !done)
                return done;
        }
        return {};
    }

private:
    struct Found
    {
        RowSet rows;
        std::vector<quint32> terms;
    };

    Statement m_insert;
    QMap<QString, Found> m_trigrams;
};

} // namespace

TextIndex::TextIndex(Connection &connection, SideWork &side)
    : m_connection(connection)
    , m_side(side)
    , m_followers(QFileInfo(connection.path()).absolutePath(), side.cancellation())
    , m_neighbours{maskOf(Field::Message) | maskOf(Field::Description), &m_followers, {}}
    , m_terms(QFileInfo(connection.path()).absolutePath(), FieldCount, side, &m_neighbours)
    , m_namePairs(QFileInfo(connection.path()).absolutePath(), 1, side)
{
}

void TextIndex::addWords(Field field, const QString &text)
{
    m_terms.beginText();
    if (!text.isEmpty())
        text::forEachWord(text, [&](QStringView word) { m_terms.add(int(field), word); });
}

void TextIndex::addCode(const QString &code)
{
    // The whole code is a word of its own, so that "ORA-12154" is found as it stands.
    const auto folded = text::fold(code);
    m_terms.add(int(Field::Code), folded);
    text::forEachWord(code, [&](QStringView word) {
        if (word != folded)
            m_terms.add(int(Field::CodePart), word);
    });
}

void TextIndex::addName(quint32 row, const QString &name)
{
    m_nameWords.clear();
    bool repeats = false;
    text::forEachWord(name, [&](QStringView word) {
        m_terms.add(int(Field::Name), word);
        if (m_nameWords.isEmpty())
            m_terms.add(int(Field::NameStart), word);
        else
            m_namePairs.add(0, QString(m_nameWords.last() + u' ' + word));
        repeats = repeats || m_nameWords.contains(word);
        m_nameWords.append(word.toString());
    });
    if (repeats)
        m_repeating.push_back(row);
}

void TextIndex::add(quint32 row, const domain::CodeRecord &record)
{
    m_terms.beginRow(row);
    m_namePairs.beginRow(row);
    addCode(record.code);
    addName(row, record.name);
    addWords(Field::Message, record.message.en);
    addWords(Field::Message, record.message.ru);
    addWords(Field::Description, record.description.en);
    addWords(Field::Description, record.description.ru);
    addWords(Field::Description, record.reference);
    for (const auto &item : record.returnedBy) {
        addWords(Field::Description, item.operation.en);
        addWords(Field::Description, item.operation.ru);
    }
    for (const auto &attribute : record.attributes) {
        addWords(Field::Description, attribute.text.en);
        addWords(Field::Description, attribute.text.ru);
    }
}

void TextIndex::addGroup(quint32 first, quint32 end, Field field, const QString &text)
{
    const auto tokens = text::tokenize(text);
    for (const auto &token : tokens)
        m_terms.addRange(first, end, int(field), token.text);
}

Result<void> TextIndex::writeTerms()
{
    auto terms = SealedTable::open(m_connection, m_side, QStringLiteral("term"), 5);
    auto prefixTable = SealedTable::open(m_connection, m_side, QStringLiteral("prefix"), 5);
    if (!terms || !prefixTable)
        return tl::unexpected(!terms ? terms.error() : prefixTable.error());
    auto insertWord = Statement::prepare(m_connection, QStringLiteral("INSERT INTO name_word VALUES (?1)"));
    auto insertTrigram =
        Statement::prepare(m_connection, QStringLiteral("INSERT INTO code_trigram VALUES (?1, ?2, ?3)"));
    for (const auto *statement : {&insertWord, &insertTrigram}) {
        if (!*statement)
            return tl::unexpected(statement->error());
    }
    PrefixWriter prefixes(*prefixTable);
    TrigramWriter trigrams(std::move(*insertTrigram));
    FormWriter forms(m_connection);
    quint32 id = 0;
    const auto take = [&](Posting &posting) -> Result<void> {
        const auto term = QString::fromUtf8(posting.term);
        if (auto done = prefixes.add(term, posting); !done)
            return done;
        forms.add(Field(posting.field), term);
        ++id;
        if (posting.field == int(Field::Code))
            trigrams.add(term, id, posting.rows);
        if (posting.field == int(Field::Name)) {
            if (auto done = insertWord->bind(term).run(); !done)
                return done;
        }
        const auto entries = qint64(posting.rows.count());
        return terms->insert(id, Utf8{posting.term}, posting.field, entries, posting.rows.serialized());
    };
    return m_terms.merge(take)
        .and_then([&] { return prefixes.finish(); })
        .and_then([&] { return trigrams.finish(); })
        .and_then([&] { return forms.finish(); })
        .map([&] {
            m_digests.insert(QStringLiteral("term"), terms->digest());
            m_digests.insert(QStringLiteral("prefix"), prefixTable->digest());
        });
}

Result<void> TextIndex::writeNamePairs()
{
    auto pairs = SealedTable::open(m_connection, m_side, QStringLiteral("name_pair"), 4);
    auto insertRepeating = Statement::prepare(m_connection, QStringLiteral("INSERT INTO name_repeat VALUES (?1)"));
    if (!pairs || !insertRepeating)
        return tl::unexpected(!pairs ? pairs.error() : insertRepeating.error());
    if (auto done = insertRepeating->bind(RowSet::of(m_repeating).serialized()).run(); !done)
        return done;
    qint64 id = 0;
    return m_namePairs
        .merge([&](Posting &posting) {
            const auto entries = qint64(posting.rows.count());
            return pairs->insert(++id, Utf8{posting.term}, entries, posting.rows.serialized());
        })
        .map([&] { m_digests.insert(QStringLiteral("name_pair"), pairs->digest()); });
}

Result<void> TextIndex::writeFollowers()
{
    auto table = SealedTable::open(m_connection, m_side, QStringLiteral("follower"), 4);
    auto insertRepeating = Statement::prepare(m_connection, QStringLiteral("INSERT INTO text_repeat VALUES (?1, ?2)"));
    if (!table || !insertRepeating)
        return tl::unexpected(!table ? table.error() : insertRepeating.error());
    for (const auto field : {Field::Message, Field::Description}) {
        const auto &rows = m_neighbours.repeating[size_t(field)];
        if (auto done = insertRepeating->bind(int(field), RowSet::of(rows).serialized()).run(); !done)
            return done;
    }
    return m_followers.write(*table, m_terms.numbers()).map([&] {
        m_digests.insert(QStringLiteral("follower"), table->digest());
    });
}

Result<void> TextIndex::finish()
{
    if (auto done =
            writeTerms().and_then([this] { return writeFollowers(); }).and_then([this] { return writeNamePairs(); });
        !done)
        return done;
    QFile indexes(QStringLiteral(":/errdex/schema/catalog-index.sql"));
    if (!indexes.open(QIODevice::ReadOnly))
        return domain::fail(domain::ErrorCode::Internal, indexes.fileName(), indexes.errorString());
    return m_connection.execute(QString::fromUtf8(indexes.readAll()));
}

} // namespace errdex::store
