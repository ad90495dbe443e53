// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "connection.h"

#include "errdex/domain/column.h"

#include <span>
#include <vector>

namespace errdex::store {

/// Writes the orders of the rows by each column, once the rows are written. The keys of a few columns are in memory at a time.
class OrderWriter final
{
    Q_DISABLE_COPY_MOVE(OrderWriter)

public:
    OrderWriter(Connection &connection, quint32 rows) : m_connection(connection), m_rows(rows) {}

    domain::Result<void> writeAll();

private:
    struct Wanted;

    /// The orders of some columns, in one pass over the rows.
    domain::Result<void> write(std::span<const Wanted> group);
    /// Stores sorted rows, followed by all that are not among them.
    domain::Result<void> store(const QString &name, std::vector<quint32> sorted);

    Connection &m_connection;
    quint32 m_rows;
};

} // namespace errdex::store
