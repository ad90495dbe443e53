// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "connection.h"

#include "errdex/domain/error.h"
#include "errdex/store/rowset.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <functional>
#include <map>
#include <utility>
#include <vector>

namespace errdex::store {

/// A word of one field and the rows that have it.
struct Posting
{
    QByteArray term;
    int field = 0;
    RowSet rows;
};

/// Turns words that come row by row into sorted postings, in bounded memory: the words of 65 536 rows at a time are
/// kept, written out as a sorted run, and the runs are merged at the end.
class Postings final
{
    Q_DISABLE_COPY_MOVE(Postings)

public:
    /// `name` tells the temporary tables of several of these apart.
    Postings(Connection &connection, const QString &name) : m_connection(connection), m_name(name) {}

    /// A word, already folded, of a row; rows come in ascending order.
    domain::Result<void> add(quint32 row, int field, const QString &word);
    /// A word that stands on all rows from `first` up to, not including, `end`.
    void addRange(quint32 first, quint32 end, int field, const QString &word);
    /// Hands out everything in the order of (UTF-8 term, field), each once.
    domain::Result<void> merge(const std::function<domain::Result<void>(Posting &)> &take);

private:
    using Key = std::pair<QByteArray, int>;

    domain::Result<void> spill();

    Connection &m_connection;
    QString m_name;
    QHash<std::pair<QString, int>, std::vector<quint32>> m_words;
    std::map<Key, RowSet> m_ranges;
    quint32 m_chunk = 0;
    int m_runs = 0;
};

} // namespace errdex::store
