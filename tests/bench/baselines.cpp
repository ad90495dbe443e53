// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "baselines.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <vector>

namespace errdex::bench {

using domain::CodeRecord;

namespace {

/// A record as the columns of a plain table.
QStringList columnsOf(const CodeRecord &record)
{
    const auto &vendor = *record.vendor;
    const auto &category = record.categoryInfo();
    QStringList operations;
    for (const auto &returned : record.returnedBy)
        operations << returned.operation.en << returned.operation.ru;
    const QString names =
        vendor.name.en + u' ' + vendor.name.ru + u' ' + vendor.slug + u' ' + vendor.aliases.join(u' ');
    const QString groups = category.name.en + u' ' + category.name.ru;
    return {names,
            groups,
            record.code,
            record.name,
            record.httpStatus > 0 ? QString::number(record.httpStatus) : QString(),
            record.message.en,
            record.message.ru,
            record.description.en,
            record.description.ru,
            operations.join(u' '),
            record.reference};
}

/// The records in a table of SQLite in memory, and one statement that asks it.
class SqliteEngine : public Engine
{
public:
    SqliteEngine(const QList<CodeRecord> &records, const char *create, const char *select)
    {
        check(sqlite3_open(":memory:", &m_database));
        check(sqlite3_exec(m_database, create, nullptr, nullptr, nullptr));
        sqlite3_stmt *insert = nullptr;
        check(sqlite3_prepare_v2(m_database, "INSERT INTO entry VALUES (?,?,?,?,?,?,?,?,?,?,?)", -1, &insert, nullptr));
        for (const auto &record : records) {
            const auto columns = columnsOf(record);
            for (int i = 0; i < columns.size(); ++i)
                bind(insert, i + 1, columns.at(i));
            sqlite3_step(insert);
            check(sqlite3_reset(insert));
            m_keys.append(record.key().toString());
        }
        sqlite3_finalize(insert);
        check(sqlite3_prepare_v2(m_database, select, -1, &m_select, nullptr));
    }
    ~SqliteEngine() override
    {
        sqlite3_finalize(m_select);
        sqlite3_close(m_database);
    }

protected:
    QStringList ask(const QString &argument)
    {
        QStringList found;
        if (argument.isEmpty())
            return found;
        bind(m_select, 1, argument);
        while (sqlite3_step(m_select) == SQLITE_ROW && found.size() < Depth)
            found.append(m_keys.at(sqlite3_column_int(m_select, 0) - 1));
        check(sqlite3_reset(m_select));
        return found;
    }

private:
    Q_DISABLE_COPY_MOVE(SqliteEngine)

    void check(int result)
    {
        if (result == SQLITE_OK)
            return;
        std::fprintf(stderr, "SQLite: %s\n", sqlite3_errmsg(m_database));
        std::exit(1);
    }
    void bind(sqlite3_stmt *statement, int place, const QString &text)
    {
        const auto utf8 = text.toUtf8();
        check(sqlite3_bind_text(statement, place, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT));
    }

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_select = nullptr;
    QStringList m_keys;
};

class Fts5 final : public SqliteEngine
{
public:
    explicit Fts5(const QList<CodeRecord> &records)
        : SqliteEngine(records,
                       "CREATE VIRTUAL TABLE entry USING fts5(vendor,category,code,name,http_status,message_en,"
                       "message_ru,description_en,description_ru,returned_by,reference,tokenize='unicode61')",
                       "SELECT rowid FROM entry WHERE entry MATCH ?1 ORDER BY rank, rowid")
    {
    }
    QString name() const override { return QStringLiteral("FTS5"); }
    QStringList find(const QString &query) override
    {
        QStringList words;
        for (auto word : query.simplified().split(u' ', Qt::SkipEmptyParts)) {
            // A word of marks alone would be an empty phrase, which matches nothing.
            if (std::any_of(word.cbegin(), word.cend(), [](QChar c) { return c.isLetterOrNumber(); }))
                words.append(u'"' + word.remove(u'"') + u"\"*");
        }
        return ask(words.join(u' '));
    }
};

class Like final : public SqliteEngine
{
public:
    explicit Like(const QList<CodeRecord> &records)
        : SqliteEngine(records,
                       "CREATE TABLE entry(vendor,category,code,name,http_status,message_en,message_ru,description_en,"
                       "description_ru,returned_by,reference)",
                       "SELECT rowid FROM entry WHERE vendor LIKE ?1 ESCAPE '\\' OR category LIKE ?1 ESCAPE '\\' "
                       "OR code LIKE ?1 ESCAPE '\\' OR name LIKE ?1 ESCAPE '\\' OR http_status LIKE ?1 ESCAPE '\\' "
                       "OR message_en LIKE ?1 ESCAPE '\\' OR message_ru LIKE ?1 ESCAPE '\\' "
                       "OR description_en LIKE ?1 ESCAPE '\\' OR description_ru LIKE ?1 ESCAPE '\\' "
                       "OR returned_by LIKE ?1 ESCAPE '\\' OR reference LIKE ?1 ESCAPE '\\' ORDER BY rowid")
    {
    }
    QString name() const override { return QStringLiteral("LIKE"); }
    QStringList find(const QString &query) override
    {
        QString escaped = query;
        for (const auto *mark : {"\\", "%", "_"})
            escaped.replace(QLatin1String(mark), QString(u'\\' + QLatin1String(mark)));
        return ask(QString(u'%' + escaped + u'%'));
    }
};

class Subsequence final : public Engine
{
public:
    explicit Subsequence(const QList<CodeRecord> &records)
    {
        for (const auto &record : records) {
            Entry entry{record.key().toString(), {}};
            for (const auto &text : {record.code, record.name, record.message.en, record.message.ru}) {
                if (!text.isEmpty())
                    entry.titles.append(text.toLower());
            }
            m_entries.push_back(entry);
        }
    }
    QString name() const override { return QStringLiteral("subsequence"); }
    QStringList find(const QString &query) override
    {
        const auto letters = query.toLower().remove(u' ');
        std::vector<std::pair<int, const Entry *>> scored;
        for (const auto &entry : m_entries) {
            int best = NoMatch;
            for (const auto &title : entry.titles)
                best = std::max(best, score(letters, title));
            if (best > NoMatch)
                scored.push_back({best, &entry});
        }
        std::stable_sort(scored.begin(), scored.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
        QStringList found;
        for (size_t i = 0; i < std::min<size_t>(scored.size(), Depth); ++i)
            found.append(scored[i].second->key);
        return found;
    }

private:
    struct Entry
    {
        QString key;
        QStringList titles;
    };
    static constexpr int NoMatch = std::numeric_limits<int>::min();
    static constexpr int Letter = 16;
    static constexpr int Neighbour = 24;
    static constexpr int WordStart = 16;

    /// The best placing of the letters in the title; the letters of the title that are left over cost one each.
    static int score(const QString &letters, const QString &title)
    {
        if (letters.isEmpty() || !isSubsequence(letters, title))
            return NoMatch;
        const auto width = size_t(title.size());
        // The best score of the letters so far with the last one at this place, and at this place or before.
        std::vector<int> at(width, NoMatch);
        std::vector<int> upTo(width, NoMatch);
        for (qsizetype i = 0; i < letters.size(); ++i) {
            std::vector<int> nextAt(width, NoMatch);
            std::vector<int> nextUpTo(width, NoMatch);
            for (size_t j = 0; j < width; ++j) {
                if (title.at(qsizetype(j)) == letters.at(i)) {
                    const bool starts = j == 0 || !title.at(qsizetype(j) - 1).isLetterOrNumber();
                    const int gain = Letter + (starts ? WordStart : 0);
                    if (i == 0) {
                        nextAt[j] = gain;
                    } else if (j > 0 && upTo[j - 1] > NoMatch) {
                        const int beside = at[j - 1] > NoMatch ? at[j - 1] + Neighbour : NoMatch;
                        nextAt[j] = std::max(upTo[j - 1], beside) + gain;
                    }
                }
                nextUpTo[j] = j > 0 ? std::max(nextUpTo[j - 1], nextAt[j]) : nextAt[j];
            }
            at = std::move(nextAt);
            upTo = std::move(nextUpTo);
        }
        return upTo.back() - int(title.size() - letters.size());
    }

    static bool isSubsequence(const QString &letters, const QString &title)
    {
        qsizetype next = 0;
        for (const QChar c : title) {
            if (next < letters.size() && c == letters.at(next))
                ++next;
        }
        return next == letters.size();
    }

    std::vector<Entry> m_entries;
};

} // namespace

std::unique_ptr<Engine> makeFts5(const QList<CodeRecord> &records)
{
    return std::make_unique<Fts5>(records);
}

std::unique_ptr<Engine> makeLike(const QList<CodeRecord> &records)
{
    return std::make_unique<Like>(records);
}

std::unique_ptr<Engine> makeSubsequence(const QList<CodeRecord> &records)
{
    return std::make_unique<Subsequence>(records);
}

} // namespace errdex::bench
