// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

// Linked into a test, these stand in front of SQLite's functions of the same name, for Qt's driver as well.

#include "sqlitefaults.h"

#include <QString>

#include <dlfcn.h>
#include <sqlite3.h>

#include <atomic>

namespace {

std::atomic<int> counted{0};
std::atomic<int> failing{0};
std::atomic<int> failingCode{0};
/// How the calls begin that count; changed only while nothing runs.
QByteArray counting;
/// What the last call of this thread failed with although SQLite knows nothing of it.
thread_local int pretended = SQLITE_OK;
/// The connection of which it was.
thread_local sqlite3 *pretendedOf = nullptr;

/// SQLite calls its own functions as well: those do not count.
thread_local int depth = 0;

/// Around a call of the real function.
class Inside
{
    Q_DISABLE_COPY_MOVE(Inside)

public:
    Inside() { ++depth; }
    ~Inside() { --depth; }
};

int failure(sqlite3 *database, QByteArrayView sql)
{
    if (depth > 0)
        return SQLITE_OK;
    const bool counts = failing > 0 && (counting.isEmpty() || sql.startsWith(counting));
    pretended = counts && ++counted == failing ? failingCode.load() : SQLITE_OK;
    pretendedOf = database;
    return pretended;
}

bool isPretended(const sqlite3 *database)
{
    return depth == 0 && pretended != SQLITE_OK && database == pretendedOf;
}

template<typename Function>
Function *real(Function *, const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

} // namespace

#define REAL(name) real(&name, #name)

namespace errdex::test {

SqliteFaults::SqliteFaults(int which, int code, const QByteArray &only) : m_which(which)
{
    counted = 0;
    counting = only;
    failingCode = code;
    failing = which;
}

SqliteFaults::~SqliteFaults()
{
    failing = 0;
    pretended = SQLITE_OK;
}

int SqliteFaults::calls() const
{
    return counted;
}

} // namespace errdex::test

extern "C" {

int sqlite3_prepare_v3(sqlite3 *database, const char *sql, int bytes, unsigned flags, sqlite3_stmt **statement,
                       const char **tail)
{
    if (const int code = failure(database, sql); code != SQLITE_OK) {
        *statement = nullptr;
        return code;
    }
    const Inside inside;
    static auto *const next = REAL(sqlite3_prepare_v3);
    return next(database, sql, bytes, flags, statement, tail);
}

int sqlite3_prepare16_v2(sqlite3 *database, const void *sql, int bytes, sqlite3_stmt **statement, const void **tail)
{
    const auto text = QString::fromUtf16(static_cast<const char16_t *>(sql)).toUtf8();
    if (const int code = failure(database, text); code != SQLITE_OK) {
        *statement = nullptr;
        return code;
    }
    const Inside inside;
    static auto *const next = REAL(sqlite3_prepare16_v2);
    return next(database, sql, bytes, statement, tail);
}

int sqlite3_step(sqlite3_stmt *statement)
{
    if (const int code = failure(sqlite3_db_handle(statement), sqlite3_sql(statement)); code != SQLITE_OK)
        return code;
    const Inside inside;
    static auto *const next = REAL(sqlite3_step);
    return next(statement);
}

int sqlite3_exec(sqlite3 *database, const char *sql, int (*row)(void *, int, char **, char **), void *data,
                 char **message)
{
    if (const int code = failure(database, sql); code != SQLITE_OK)
        return code;
    const Inside inside;
    static auto *const next = REAL(sqlite3_exec);
    return next(database, sql, row, data, message);
}

int sqlite3_errcode(sqlite3 *database)
{
    static auto *const next = REAL(sqlite3_errcode);
    return isPretended(database) ? pretended : next(database);
}

const char *sqlite3_errmsg(sqlite3 *database)
{
    static auto *const next = REAL(sqlite3_errmsg);
    return isPretended(database) ? sqlite3_errstr(pretended) : next(database);
}
}
