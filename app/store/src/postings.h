// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "connection.h"

#include "errdex/domain/error.h"
#include "errdex/store/catalogue.h"
#include "errdex/store/rowset.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <map>
#include <utility>
#include <vector>

namespace errdex::store {

/// Builds the tables `term` and `prefix` of a catalogue in bounded memory: the words of 65 536 rows at a time are kept,
/// written out as a sorted run, and the runs are merged at the end.
class Postings final
{
    Q_DISABLE_COPY_MOVE(Postings)

public:
    explicit Postings(Connection &connection) : m_connection(connection) {}

    /// The words of a text of a row; rows come in ascending order.
    domain::Result<void> add(quint32 row, Field field, const QString &text);
    /// One word as it is, already folded.
    domain::Result<void> addWord(quint32 row, Field field, const QString &word);
    /// The words of a text that stands on all rows from `first` up to, not including, `end`.
    void addRange(quint32 first, quint32 end, Field field, const QString &text);
    /// Writes the tables and their indexes.
    domain::Result<void> finish();

private:
    using Key = std::pair<QByteArray, int>;

    domain::Result<void> beginRow(quint32 row);
    domain::Result<void> spill();
    void append(quint32 row, Field field, const QString &word);

    Connection &m_connection;
    QHash<std::pair<QString, int>, std::vector<quint32>> m_words;
    std::map<Key, RowSet> m_ranges;
    quint32 m_chunk = 0;
    int m_runs = 0;
};

} // namespace errdex::store
