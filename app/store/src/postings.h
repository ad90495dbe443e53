// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "followers.h"
#include "sidework.h"
#include "wordtable.h"

#include "errdex/domain/error.h"
#include "errdex/store/rowset.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryFile>

#include <functional>
#include <map>
#include <span>
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

/// What postings tell of the words in some fields besides where they are.
struct NeighbourSink
{
    /// Bit n: of field n.
    quint32 fields = 0;
    Followers *followers = nullptr;
    /// For each field the rows in which some word stands twice.
    std::vector<std::vector<quint32>> repeating;
};

/// Turns words that come row by row into sorted postings, in bounded memory: the words of 65 536 rows at a time are
/// kept, written into a temporary file as a sorted run on the side, and the runs are merged at the end. One thread.
class Postings final
{
    Q_DISABLE_COPY_MOVE(Postings)

public:
    /// The temporary file stands in `folder`; fields are 0 … fields - 1. `neighbours` may be null.
    Postings(const QString &folder, int fields, SideWork &side, NeighbourSink *neighbours = nullptr);

    /// Rows come in ascending order: called before the words of each. Errors: CannotWriteFile.
    void beginRow(quint32 row);
    /// The next words of the row are those of another text.
    void beginText() { m_beginsText = true; }
    /// A word, already folded, of the row begun.
    void add(int field, QStringView word);
    /// A word that stands on all rows from `first` up to, not including, `end`.
    void addRange(quint32 first, quint32 end, int field, const QString &word);
    /// Hands out everything in the order of (UTF-8 term, field), each once. Errors: CannotWriteFile, CannotReadFile,
    /// Cancelled and what `take` returns.
    domain::Result<void> merge(const std::function<domain::Result<void>(Posting &)> &take);
    /// After merge(): for each run and each of its postings, in order, the number from 1 under which it was handed out.
    std::span<const std::vector<quint32>> numbers() const { return m_numbers; }

private:
    using Key = std::pair<QByteArray, int>;

    /// The words of some rows, as they came.
    struct Chunk
    {
        quint32 first = 0;
        quint32 end = 0;
        WordTable words;
        /// One entry for each word, in step: word and field, and whether a text begins with it; row.
        std::vector<quint32> keys;
        std::vector<quint32> rows;
    };
    class Dealt;

    void handOver();
    domain::Result<void> spill(const Chunk &chunk);
    domain::Result<void> findNeighbours(const Chunk &chunk, const Dealt &dealt, std::span<const quint32> ordinals);

    SideWork &m_side;
    NeighbourSink *m_neighbours;
    quint32 m_fields;
    QTemporaryFile m_file;
    /// Where the runs end in the file.
    std::vector<qint64> m_runEnds;
    /// Of what was done on the side.
    domain::Result<void> m_done;
    std::vector<std::vector<quint32>> m_numbers;
    /// The rows since the last run.
    Chunk m_chunk;
    bool m_beginsText = false;
    std::map<Key, RowSet> m_ranges;
    quint32 m_row = 0;
};

} // namespace errdex::store
