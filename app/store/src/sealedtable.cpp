// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "sealedtable.h"

#include <QtEndian>

namespace errdex::store {

using domain::Result;

Result<SealedTable> SealedTable::open(Connection &connection, SideWork &side, const QString &name, int columns)
{
    QStringList places;
    for (int column = 1; column <= columns; ++column)
        places.append(u'?' + QString::number(column));
    auto statement =
        Statement::prepare(connection, QStringLiteral("INSERT INTO %1 VALUES (%2)").arg(name, places.join(u',')));
    if (!statement)
        return tl::unexpected(statement.error());
    return SealedTable(std::move(*statement), side);
}

SealedTable::Place SealedTable::append(qint64 number)
{
    TableDigest::append(m_cells, number);
    return {};
}

SealedTable::Place SealedTable::append(QByteArrayView bytes)
{
    TableDigest::append(m_cells, bytes);
    return {m_cells.size() - bytes.size(), bytes.size()};
}

SealedTable::Place SealedTable::append(const QString &text)
{
    // Encoded in its place, behind its length.
    const auto begin = m_cells.size() + qsizetype(sizeof(qint64));
    m_cells.resize(begin + m_encoder.requiredSpace(text.size()));
    const auto end = m_encoder.appendToBuffer(m_cells.data() + begin, text) - m_cells.constData();
    m_cells.resize(end);
    qToLittleEndian(qint64(end - begin), m_cells.data() + begin - qsizetype(sizeof(qint64)));
    return {begin, end - begin};
}

} // namespace errdex::store
