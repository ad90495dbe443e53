// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>
#include <QtTest>

#include <sqlite3.h>

namespace errdex::test {

/// A database as any other program opens it.
class RawSqlite final
{
    Q_DISABLE_COPY_MOVE(RawSqlite)

public:
    explicit RawSqlite(const QString &path) { sqlite3_open(path.toUtf8().constData(), &m_database); }
    ~RawSqlite() { sqlite3_close(m_database); }

    bool run(const QByteArray &sql)
    {
        const bool done = sqlite3_exec(m_database, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
        if (!done)
            qWarning("%s", sqlite3_errmsg(m_database));
        return done;
    }
    /// The cells of all rows, between '|', the rows between '\n'.
    QByteArray answer(const QByteArray &sql)
    {
        QByteArray all;
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_database, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
            return sqlite3_errmsg(m_database);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            if (!all.isEmpty())
                all += '\n';
            for (int column = 0; column < sqlite3_column_count(statement); ++column) {
                if (column > 0)
                    all += '|';
                all.append(static_cast<const char *>(sqlite3_column_blob(statement, column)),
                           sqlite3_column_bytes(statement, column));
            }
        }
        sqlite3_finalize(statement);
        return all;
    }

private:
    sqlite3 *m_database = nullptr;
};

inline bool runSql(const QString &path, const QByteArray &sql)
{
    RawSqlite database(path);
    return database.run(sql);
}

} // namespace errdex::test
