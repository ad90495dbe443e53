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
#include <unordered_map>
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
    /// `name` tells the temporary tables of several of these apart; fields are 0 … fields - 1.
    Postings(Connection &connection, const QString &name, int fields)
        : m_connection(connection), m_name(name), m_words(size_t(fields))
    {
    }

    /// Rows come in ascending order: called before the words of each.
    domain::Result<void> beginRow(quint32 row);
    /// A word, already folded, of the row begun.
    void add(int field, QStringView word);
    /// A word that stands on all rows from `first` up to, not including, `end`.
    void addRange(quint32 first, quint32 end, int field, const QString &word);
    /// Hands out everything in the order of (UTF-8 term, field), each once.
    domain::Result<void> merge(const std::function<domain::Result<void>(Posting &)> &take);

private:
    using Key = std::pair<QByteArray, int>;

    /// Lets words be looked up without making a QString of each.
    struct Hash
    {
        using is_transparent = void;
        size_t operator()(QStringView word) const { return qHash(word, 0); }
    };
    using Words = std::unordered_map<QString, std::vector<quint32>, Hash, std::equal_to<>>;

    domain::Result<void> spill();

    Connection &m_connection;
    QString m_name;
    /// By field.
    std::vector<Words> m_words;
    std::map<Key, RowSet> m_ranges;
    quint32 m_row = 0;
    quint32 m_chunk = 0;
    int m_runs = 0;
};

} // namespace errdex::store
