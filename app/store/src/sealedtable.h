// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "seal.h"
#include "statement.h"

#include <QStringEncoder>

#include <array>
#include <memory>

namespace errdex::store {

/// A text that is UTF-8 already, to be told from a blob.
struct Utf8
{
    QByteArrayView bytes;
};

/// Fills a table that is part of the seal: what is inserted is encoded once, for SQLite and for the digest. Rows come
/// in the order in which the seal reads them.
class SealedTable final
{
public:
    /// `columns` values make a row.
    static domain::Result<SealedTable> open(Connection &connection, SideWork &side, const QString &name, int columns);

    /// Whole numbers, QString and Utf8 for texts, QByteArray for blobs.
    template<typename... Values>
    domain::Result<void> insert(const Values &...values)
    {
        static_assert(sizeof...(values) <= MostColumns);
        m_cells.resize(0);
        size_t column = 0;
        ((m_places[column++] = append(values)), ...);
        m_digest->add(m_cells);
        m_statement.reset();
        column = 0;
        (bind(int(++column), values), ...);
        return m_statement.run();
    }

    /// Waits for the work on the side.
    QByteArray digest() { return m_digest->result(); }

private:
    static constexpr size_t MostColumns = 17;

    /// A cell among m_cells.
    struct Place
    {
        qsizetype begin = 0;
        qsizetype size = 0;
    };

    SealedTable(Statement statement, SideWork &side)
        : m_statement(std::move(statement)), m_digest(std::make_unique<TableDigest>(side))
    {
    }

    Place append(qint64 number);
    Place append(const QString &text);
    Place append(QByteArrayView bytes);
    Place append(const Utf8 &text) { return append(text.bytes); }
    Place append(const QByteArray &blob) { return append(QByteArrayView(blob)); }
    Place append(int number) { return append(qint64(number)); }
    Place append(quint32 number) { return append(qint64(number)); }

    QByteArrayView cell(int index) const
    {
        const auto &place = m_places[size_t(index - 1)];
        return QByteArrayView(m_cells).sliced(place.begin, place.size);
    }
    void bind(int index, qint64 number) { m_statement.bindNumber(index, number); }
    void bind(int index, int number) { m_statement.bindNumber(index, number); }
    void bind(int index, quint32 number) { m_statement.bindNumber(index, number); }
    void bind(int index, const QString &) { m_statement.bindText(index, cell(index)); }
    void bind(int index, const Utf8 &) { m_statement.bindText(index, cell(index)); }
    void bind(int index, const QByteArray &) { m_statement.bindBlob(index, cell(index)); }

    Statement m_statement;
    std::unique_ptr<TableDigest> m_digest;
    QStringEncoder m_encoder{QStringConverter::Utf8, QStringConverter::Flag::Stateless};
    /// Of the row at hand, as TableDigest wants them.
    QByteArray m_cells;
    std::array<Place, MostColumns> m_places;
};

} // namespace errdex::store
