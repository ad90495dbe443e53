// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "connection.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

#include <atomic>
#include <cstring>

namespace errdex::store {

using domain::ErrorCode;
using domain::fail;
using domain::Result;

namespace {

/// Steps of SQLite's virtual machine between two looks at the cancellation: well under a millisecond.
constexpr int StepsBetweenChecks = 2000;

int interruptWhenCancelled(void *cancellation)
{
    return static_cast<const domain::Cancellation *>(cancellation)->isCancelled() ? 1 : 0;
}

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || std::strcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

/// That Qt's driver runs on the SQLite library that this program is linked with.
Result<void> checkLibrary(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT sqlite_source_id()")) || !query.next())
        return fail(ErrorCode::CannotOpenFile, database.databaseName(), query.lastError().databaseText());
    if (query.value(0).toString() != QLatin1StringView(sqlite3_sourceid()))
        return fail(ErrorCode::Internal, database.databaseName(),
                    QStringLiteral("Qt's SQLite driver uses another SQLite library"));
    return {};
}

} // namespace

Connection::Connection(const QString &path, Mode mode, const QString &name) : m_path(path), m_mode(mode), m_name(name) {}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode)
{
    // A FIFO or a device would block or never end; SQLite itself would wait for it.
    const QFileInfo info(path);
    if (mode == Mode::ReadOnly) {
        if (!info.exists())
            return fail(ErrorCode::CannotOpenFile, path, QStringLiteral("No such file"));
        if (!info.isFile())
            return fail(ErrorCode::CannotOpenFile, path, QStringLiteral("Not a regular file"));
        if (!info.isReadable())
            return fail(ErrorCode::CannotOpenFile, path, QStringLiteral("Permission denied"));
    }
    static std::atomic<quint64> counter{0};
    std::unique_ptr<Connection> connection(
        new Connection(path, mode, QStringLiteral("errdex-%1").arg(counter.fetch_add(1))));
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->m_name);
        if (!database.isValid())
            return fail(ErrorCode::Internal, path, QStringLiteral("Qt's SQLite driver is not installed"));
        database.setDatabaseName(path);
        if (mode == Mode::ReadOnly)
            database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        if (!database.open())
            return fail(ErrorCode::CannotOpenFile, path, database.lastError().databaseText());
        if (auto checked = checkLibrary(database); !checked)
            return tl::unexpected(checked.error());
        connection->m_handle = handleOf(database);
        if (!connection->m_handle)
            return fail(ErrorCode::Internal, path, QStringLiteral("Qt's SQLite driver gives no handle"));
    }
    sqlite3_db_config(connection->m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    // Not for a file being made: it would keep a journal there, silently.
    sqlite3_db_config(connection->m_handle, SQLITE_DBCONFIG_DEFENSIVE, mode != Mode::Create, nullptr);
    if (auto done = connection->execute(QStringLiteral("PRAGMA cell_size_check=ON; PRAGMA mmap_size=0")); !done)
        return tl::unexpected(done.error());
    return connection;
}

Connection::~Connection()
{
    if (m_handle)
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> Connection::execute(const QString &sql)
{
    // sqlite3_exec() takes a script, which QSqlQuery does not.
    if (sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(lastError());
    return {};
}

Result<qint64> Connection::number(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return tl::unexpected(lastError());
    return query.next() ? query.value(0).toLongLong() : 0;
}

void Connection::setCancellation(const domain::Cancellation &cancellation)
{
    m_cancellation = cancellation;
    sqlite3_progress_handler(m_handle, StepsBetweenChecks, interruptWhenCancelled, &m_cancellation);
}

domain::Error Connection::lastError() const
{
    const auto text = QString::fromUtf8(sqlite3_errmsg(m_handle));
    switch (sqlite3_errcode(m_handle) & 0xFF) {
    case SQLITE_INTERRUPT:
        return {ErrorCode::Cancelled, {}, {}};
    case SQLITE_IOERR:
        return {m_mode != Mode::ReadOnly ? ErrorCode::CannotWriteFile : ErrorCode::CannotReadFile, m_path, text};
    case SQLITE_FULL:
    case SQLITE_READONLY:
        return {ErrorCode::CannotWriteFile, m_path, text};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return {ErrorCode::CannotOpenFile, m_path, text};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::FileInUse, m_path, text};
    case SQLITE_NOTADB:
        return {ErrorCode::NotACatalogue, m_path, text};
    default:
        return {ErrorCode::DamagedCatalogue, m_path, text};
    }
}

} // namespace errdex::store
