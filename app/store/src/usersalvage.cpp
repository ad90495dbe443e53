// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "userdatabase_p.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <functional>

namespace errdex::store {

namespace {

constexpr qsizetype PageSize = 4096;
/// More probes between two readable places find nothing that fewer do not.
constexpr int MostProbes = 4000;

bool isSound(const domain::RecordKey &record)
{
    return !record.vendor.isEmpty() && !record.code.isEmpty() && record.vendor.size() < 1000 &&
           record.code.size() < 1000 && record.variant >= 0 && record.variant < 1'000'000;
}

/// Reads the rows of a table, from both ends and from between what cannot be read.
class TableReader
{
public:
    TableReader(Connection &connection, QString table, QString columns, std::function<void(const Statement &)> take)
        : m_connection(connection), m_table(std::move(table)), m_columns(std::move(columns)), m_take(std::move(take))
    {
    }

    void run()
    {
        if (scan(QStringLiteral("rowid > ?1 ORDER BY rowid"), 0) == Stop::End)
            return;
        qint64 at = m_last + 1;
        if (scan(QStringLiteral("rowid > ?1 ORDER BY rowid DESC"), m_last) == Stop::NoTable)
            return;
        // Up to what was read from the end, or as far as may be where the end cannot be read either.
        for (int probe = 0; probe < MostProbes; ++probe) {
            const auto seen = m_seen.size();
            if (scan(QStringLiteral("rowid >= ?1 ORDER BY rowid"), at) != Stop::Damage)
                return;
            at = m_seen.size() > seen ? m_last + 1 : at + 1;
        }
    }

private:
    /// Why no more was read: the end, or what is known already; something that cannot be read; nothing that could be.
    enum class Stop { End, Damage, NoTable };

    Stop scan(const QString &where, qint64 from)
    {
        auto rows = Statement::prepare(
            m_connection,
            QStringLiteral("SELECT %1, rowid FROM %2 NOT INDEXED WHERE %3").arg(m_columns, m_table, where));
        if (!rows)
            return Stop::NoTable;
        rows->bind(from);
        const int rowid = rows->columnCount() - 1;
        while (true) {
            const auto row = rows->step();
            if (!row)
                return Stop::Damage;
            if (!*row)
                return Stop::End;
            m_last = rows->number(rowid);
            if (m_seen.contains(m_last))
                return Stop::End;
            m_seen.insert(m_last);
            m_take(*rows);
        }
    }

    Connection &m_connection;
    QString m_table;
    QString m_columns;
    std::function<void(const Statement &)> m_take;
    QSet<qint64> m_seen;
    qint64 m_last = 0;
};

UserContent contentOf(Connection &connection)
{
    UserContent content;
    static const QRegularExpression noteId(QStringLiteral("\\A[0-9a-f]{32}\\z"));
    TableReader(connection, QStringLiteral("note"),
                QStringLiteral("version, note, vendor, code, variant, text, author, written, replaces"),
                [&content](const Statement &row) {
                    const auto version = noteVersionOf(row);
                    if (isSound(version.record) && noteId.match(version.note).hasMatch() &&
                        version.text.size() <= UserDatabase::LongestNote)
                        content.notebook.versions.append(version);
                })
        .run();
    TableReader(connection, QStringLiteral("mark"),
                QStringLiteral("vendor, code, variant, kind, value, content, is_set, changed"),
                [&content](const Statement &row) {
                    const auto mark = markOf(row);
                    if (isSound(mark.record) && int(mark.kind) >= 0 && mark.kind <= domain::Mark::Kind::Status)
                        content.notebook.marks.append(mark);
                })
        .run();
    // With the first page of another file its rows may be those of another table: the digest tells.
    TableReader(connection, QStringLiteral("own"), QString::fromLatin1(OwnColumns), [&content](const Statement &row) {
        const auto version = ownVersionOf(row);
        if (isSound(version.record) && version.id() == row.text(0))
            content.notebook.own.append(version);
    }).run();
    TableReader(connection, QStringLiteral("search"), QStringLiteral("name, query, changed"),
                [&content](const Statement &row) {
                    content.notebook.searches.append({row.text(0), row.text(1), row.number(2)});
                })
        .run();
    TableReader(
        connection, QStringLiteral("look_up"), QStringLiteral("vendor, code, variant, query, at"),
        [&content](const Statement &row) {
            const domain::LookUp lookUp{{row.text(0), row.text(1), int(row.number(2))}, row.text(3), row.number(4)};
            if (isSound(lookUp.record))
                content.lookUps.append(lookUp);
        })
        .run();
    TableReader(connection, QStringLiteral("value"), QStringLiteral("name, content"), [&content](const Statement &row) {
        if (row.text(0) != QStringLiteral("edits"))
            content.values.append({row.text(0), row.text(1)});
    }).run();
    std::sort(content.lookUps.begin(), content.lookUps.end(),
              [](const domain::LookUp &left, const domain::LookUp &right) { return left.at < right.at; });
    return content;
}

UserContent contentOf(const QString &path)
{
    auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    return connection ? contentOf(**connection) : UserContent();
}

/// The first page of a database with our tables and nothing in them: all of ours begin the same, because nothing is
/// ever moved within the file.
QByteArray freshFirstPage(const QString &scratch)
{
    QFile::remove(scratch);
    {
        auto connection = Connection::open(scratch, Connection::Mode::ReadWrite);
        if (!connection || !migrateUserDatabase(**connection))
            return {};
    }
    QFile file(scratch);
    return file.open(QIODevice::ReadOnly) ? file.read(PageSize) : QByteArray();
}

} // namespace

UserContent salvageUserDatabase(const QString &path, const QString &scratch)
{
    QFile damaged(path);
    if (!damaged.open(QIODevice::ReadOnly))
        return {};
    // As it is, then with a first page that can be relied on. A copy is read: the journal belongs to the file in place.
    UserContent best;
    const auto first = freshFirstPage(scratch);
    for (const bool withFreshPage : {false, true}) {
        QFile::remove(scratch);
        damaged.seek(0);
        auto bytes = damaged.readAll();
        if (withFreshPage) {
            if (first.size() != PageSize || bytes.size() <= PageSize)
                break;
            bytes.replace(0, PageSize, first);
            qToBigEndian(quint32(bytes.size() / PageSize), bytes.data() + 28);
        }
        QFile copy(scratch);
        if (!copy.open(QIODevice::WriteOnly) || copy.write(bytes) != bytes.size())
            break;
        copy.close();
        if (auto content = contentOf(scratch); content.count() > best.count())
            best = std::move(content);
    }
    QFile::remove(scratch);
    return best;
}

} // namespace errdex::store
