// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "figures.h"

#include <QElapsedTimer>
#include <QFile>
#include <QString>
#include <QStringList>

#include <sqlite3.h>

using namespace errdex;

namespace {

/// The words of a state as an FTS5 query: each quoted, the last one open.
QByteArray matchOf(const QByteArray &state)
{
    QByteArray match;
    for (const auto &word : state.split(' ')) {
        if (!word.isEmpty())
            match += "\"" + QByteArray(word).replace('"', "") + "\" ";
    }
    return match.isEmpty() ? match : match.chopped(1) + "*";
}

/// Reads every row of a query about the words; the number of rows.
int readAll(sqlite3 *database, const char *sql, const QByteArray &match)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) != SQLITE_OK)
        return -1;
    sqlite3_bind_text(statement, 1, match.constData(), int(match.size()), SQLITE_STATIC);
    int rows = 0;
    while (sqlite3_step(statement) == SQLITE_ROW)
        ++rows;
    sqlite3_finalize(statement);
    return rows;
}

} // namespace

/// errdex-bench-fts DATABASE STATES: the same work as errdex-bench-search's keystroke, done by SQLite's FTS5: the first
/// hundred rows, the exact number, the counts by vendor and category and by HTTP status. Times in milliseconds.
int main(int argc, char **argv)
{
    QFile statesFile(argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString());
    sqlite3 *database = nullptr;
    if (argc < 3 || !statesFile.open(QIODevice::ReadOnly)
        || sqlite3_open_v2(argv[1], &database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK) {
        std::fprintf(stderr, "usage: %s DATABASE STATES\n", argv[0]);
        return 2;
    }
    std::vector<double> times;
    // Every fourth state: this takes hundreds of times as long.
    const auto states = statesFile.readAll().split('\n');
    for (qsizetype i = 0; i < states.size(); i += 4) {
        const auto match = matchOf(states.at(i));
        if (match.isEmpty())
            continue;
        QElapsedTimer timer;
        timer.start();
        readAll(database, "SELECT e.* FROM fts f JOIN entry e ON e.id = f.rowid WHERE fts MATCH ?1 ORDER BY f.rowid LIMIT 100", match);
        readAll(database, "SELECT count(*) FROM fts WHERE fts MATCH ?1", match);
        readAll(database, "SELECT vendor, category, count(*) FROM fts f JOIN entry e ON e.id = f.rowid WHERE fts MATCH ?1 GROUP BY 1, 2", match);
        readAll(database, "SELECT http_status, count(*) FROM fts f JOIN entry e ON e.id = f.rowid WHERE fts MATCH ?1 GROUP BY 1", match);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    bench::printTimes("fts5", times);
    sqlite3_close(database);
    return 0;
}
