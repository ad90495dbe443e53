// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "connection.h"

#include "errdex/domain/column.h"

#include <vector>

namespace errdex::store {

/// Writes the orders of the rows by each column, once the rows are written. One column is in memory at a time.
class OrderWriter final
{
    Q_DISABLE_COPY_MOVE(OrderWriter)

public:
    OrderWriter(Connection &connection, quint32 rows) : m_connection(connection), m_rows(rows) {}

    domain::Result<void> writeAll();

private:
    domain::Result<void> writeText(const QString &name, const QString &sqlColumn, qsizetype keyBytes);
    domain::Result<void> writeCodes();
    domain::Result<void> writeNumbers(const QString &name, const QString &sqlColumn);
    /// Stores sorted rows, followed by all that are not among them.
    domain::Result<void> store(const QString &name, std::vector<quint32> sorted);

    Connection &m_connection;
    quint32 m_rows;
};

} // namespace errdex::store
