// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "statement.h"

#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace errdex::store {

using domain::ErrorCode;
using domain::Result;

Result<Statement> Statement::prepare(Connection &connection, const QString &sql)
{
    const QByteArray utf8 = sql.toUtf8();
    const char *rest = nullptr;
    sqlite3_stmt *statement = nullptr;
    const int status = sqlite3_prepare_v3(connection.handle(), utf8.constData(), int(utf8.size()) + 1,
                                          SQLITE_PREPARE_PERSISTENT, &statement, &rest);
    if (status != SQLITE_OK)
        return tl::unexpected(connection.lastError());
    if (!statement || !QByteArrayView(rest).trimmed().isEmpty()) {
        sqlite3_finalize(statement);
        return domain::fail(ErrorCode::Internal, connection.path(), QStringLiteral("Not one statement: %1").arg(sql));
    }
    return Statement(connection, statement);
}

Statement::Statement(Statement &&other) noexcept
    : m_connection(other.m_connection), m_statement(std::exchange(other.m_statement, nullptr))
{
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    m_connection = other.m_connection;
    std::swap(m_statement, other.m_statement);
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Result<bool> Statement::step()
{
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        break;
    }
    const auto error = m_connection->lastError();
    reset();
    return tl::unexpected(error);
}

Result<void> Statement::run()
{
    const auto stepped = step();
    if (!stepped)
        return tl::unexpected(stepped.error());
    reset();
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_statement);
}

qint64 Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto bytes = utf8(column);
    // Half of the texts are plain ASCII, which takes half the time.
    const bool isPlain = std::all_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) == 0; });
    return isPlain ? QString::fromLatin1(bytes) : QString::fromUtf8(bytes);
}

QByteArrayView Statement::utf8(int column) const
{
    const auto *text = static_cast<const char *>(static_cast<const void *>(sqlite3_column_text(m_statement, column)));
    return {text, sqlite3_column_bytes(m_statement, column)};
}

QByteArrayView Statement::bytes(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {data, sqlite3_column_bytes(m_statement, column)};
}

void Statement::bindText(int index, QByteArrayView utf8)
{
    sqlite3_bind_text(m_statement, index, utf8.isEmpty() ? "" : utf8.data(), int(utf8.size()), SQLITE_STATIC);
}

void Statement::bindBlob(int index, QByteArrayView bytes)
{
    sqlite3_bind_blob(m_statement, index, bytes.isEmpty() ? "" : bytes.data(), int(bytes.size()), SQLITE_STATIC);
}

void Statement::bindAt(int index, qint64 value)
{
    sqlite3_bind_int64(m_statement, index, value);
}

void Statement::bindAt(int index, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    // An empty array has no buffer, and a null pointer would bind NULL.
    sqlite3_bind_text(m_statement, index, utf8.isEmpty() ? "" : utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
}

void Statement::bindAt(int index, const QByteArray &value)
{
    sqlite3_bind_blob(m_statement, index, value.isEmpty() ? "" : value.constData(), int(value.size()),
                      SQLITE_TRANSIENT);
}

} // namespace errdex::store
