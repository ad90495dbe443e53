// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "connection.h"

#include "errdex/domain/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <type_traits>

struct sqlite3_stmt;

namespace errdex::store {

/// One prepared statement; finalised with the object, which must not outlive its connection. It stands on SQLite's own
/// interface, because QSqlQuery makes a QVariant of every cell, which doubles the time of reading many rows.
class Statement final
{
    Q_DISABLE_COPY(Statement)

public:
    /// `sql` is a single statement; anything else is an Internal error.
    static domain::Result<Statement> prepare(Connection &connection, const QString &sql);
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    ~Statement();

    /// Binds the values to ?1, ?2 … after a reset.
    template<typename... Values>
    Statement &bind(const Values &...values)
    {
        reset();
        int index = 0;
        (bindAt(++index, values), ...);
        return *this;
    }

    /// Single values, after a reset(); texts and blobs stay where they are until the next reset().
    void bindNumber(int index, qint64 value) { bindAt(index, value); }
    void bindText(int index, QByteArrayView utf8);
    void bindBlob(int index, QByteArrayView bytes);

    /// True with a row, false at the end.
    domain::Result<bool> step();
    /// Calls `take` at each row to the end, then resets; `take` may return a Result<void> to stop with its error.
    template<typename Take>
    domain::Result<void> forEachRow(Take take)
    {
        while (true) {
            const auto row = step();
            if (!row)
                return tl::unexpected(row.error());
            if (!*row)
                break;
            if constexpr (std::is_void_v<decltype(take())>) {
                take();
            } else if (auto done = take(); !done) {
                reset();
                return done;
            }
        }
        reset();
        return {};
    }
    /// Steps once, for statements without rows.
    domain::Result<void> run();
    void reset();

    int columnCount() const;
    qint64 number(int column) const;
    QString text(int column) const;
    /// A text, or a number written out; valid until the next step.
    QByteArrayView utf8(int column) const;
    /// Valid until the next step.
    QByteArrayView bytes(int column) const;

private:
    Statement(Connection &connection, sqlite3_stmt *statement) : m_connection(&connection), m_statement(statement) {}
    void bindAt(int index, qint64 value);
    void bindAt(int index, int value) { bindAt(index, qint64(value)); }
    void bindAt(int index, quint32 value) { bindAt(index, qint64(value)); }
    void bindAt(int index, bool value) { bindAt(index, qint64(value)); }
    void bindAt(int index, const QString &value);
    void bindAt(int index, const QByteArray &value);

    Connection *m_connection = nullptr;
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace errdex::store
