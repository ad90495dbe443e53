// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "connection.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QMap>

#include <memory>

namespace errdex::store {

class SideWork;

/// The digest of one table, made on the side while the table is written: cells as they come, row after row.
class TableDigest final
{
    Q_DISABLE_COPY_MOVE(TableDigest)

public:
    explicit TableDigest(SideWork &side);
    ~TableDigest();

    /// Cells as add() wants them: each behind its length.
    static void append(QByteArray &cells, QByteArrayView cell);
    static void append(QByteArray &cells, qint64 number);
    void add(QByteArrayView cells);
    /// Waits for the work on the side.
    QByteArray result();

private:
    void hand();

    SideWork &m_side;
    /// Work on the side may outlive this.
    std::shared_ptr<QCryptographicHash> m_hash;
    QByteArray m_cells;
};

/// A digest of every cell of every table but `seal`: what a catalogue says, whichever way SQLite keeps it. The digests
/// of some tables may be `known`, by name.
domain::Result<QByteArray> contentDigest(Connection &connection, const QMap<QString, QByteArray> &known = {});

} // namespace errdex::store
