// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "connection.h"

#include "errdex/domain/record.h"

#include <QList>

#include <memory>

namespace errdex::store {

class SealedTable;
class SideWork;

/// Makes the orders of the rows by each column: keys are collected and sorted on the side while the rows are written,
/// in bounded memory.
class OrderWriter final
{
    Q_DISABLE_COPY_MOVE(OrderWriter)

public:
    OrderWriter(Connection &connection, SideWork &side);
    ~OrderWriter();

    /// The next records, the first of which has the number `first`.
    void add(quint32 first, const QList<domain::CodeRecord> &records);
    /// Begins to put together what was sorted; nothing is added any more.
    void close();
    /// Stores the orders of all `rows`. Errors: CannotWriteFile, CannotReadFile, Cancelled.
    domain::Result<void> write(quint32 rows);
    /// Of row_order_chunk, once it is written.
    const QByteArray &digest() const { return m_digest; }

private:
    class Sorting;

    /// Stores sorted rows, followed by all that are not among them.
    domain::Result<void> store(SealedTable &chunks, const QString &name, std::vector<quint32> sorted, quint32 rows);

    Connection &m_connection;
    SideWork &m_side;
    std::unique_ptr<Sorting> m_sorting;
    QByteArray m_digest;
};

} // namespace errdex::store
