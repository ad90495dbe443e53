// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "wordtable.h"

#include "errdex/domain/error.h"
#include "errdex/store/rowset.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryFile>

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
/// kept, written into a temporary file as a sorted run, and the runs are merged at the end. One thread.
class Postings final
{
    Q_DISABLE_COPY_MOVE(Postings)

public:
    /// The temporary file stands in `folder`; fields are 0 … fields - 1.
    Postings(const QString &folder, int fields);

    /// Rows come in ascending order: called before the words of each. Errors: CannotWriteFile.
    domain::Result<void> beginRow(quint32 row);
    /// A word, already folded, of the row begun.
    void add(int field, QStringView word);
    /// A word that stands on all rows from `first` up to, not including, `end`.
    void addRange(quint32 first, quint32 end, int field, const QString &word);
    /// Hands out everything in the order of (UTF-8 term, field), each once. Errors: CannotWriteFile, CannotReadFile and
    /// what `take` returns.
    domain::Result<void> merge(const std::function<domain::Result<void>(Posting &)> &take);

private:
    using Key = std::pair<QByteArray, int>;

    domain::Result<void> spill();

    quint32 m_fields;
    QTemporaryFile m_file;
    /// Where the runs end in the file.
    std::vector<qint64> m_runEnds;
    /// The words of the rows since the last run.
    WordTable m_words;
    /// One entry for each word as it came, in step: word and field, row.
    std::vector<quint32> m_entryKeys;
    std::vector<quint32> m_entryRows;
    std::map<Key, RowSet> m_ranges;
    quint32 m_row = 0;
    quint32 m_chunk = 0;
};

} // namespace errdex::store
