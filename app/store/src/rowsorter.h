// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/cancellation.h"
#include "errdex/domain/error.h"

#include <QByteArrayView>
#include <QTemporaryFile>

#include <vector>

namespace errdex::store {

/// Sorts rows by byte strings in bounded memory: so many of them are sorted at a time and put into a temporary file,
/// and the sorted pieces are merged at the end. One thread at a time.
class RowSorter final
{
    Q_DISABLE_COPY_MOVE(RowSorter)

public:
    /// The temporary file is shared by sorters that are used in turn.
    RowSorter(QTemporaryFile &file, const domain::Cancellation &cancellation)
        : m_file(file), m_cancellation(cancellation)
    {
    }

    /// Rows come in ascending order. Errors: CannotWriteFile.
    domain::Result<void> add(QByteArrayView key, quint32 row);
    /// Rows by ascending key; equal ones as they were added. Errors: CannotWriteFile, CannotReadFile, Cancelled.
    domain::Result<std::vector<quint32>> sorted();

private:
    /// Most comparisons need only the first eight bytes, which stand beside the row.
    struct Key
    {
        quint64 head = 0;
        quint32 offset = 0;
        quint32 size = 0;
        quint32 row = 0;
    };
    class Run;

    void sortKeys();
    domain::Result<void> spill();

    QTemporaryFile &m_file;
    domain::Cancellation m_cancellation;
    std::vector<char> m_bytes;
    std::vector<Key> m_keys;
    /// Where the sorted pieces begin and end in the file.
    std::vector<std::pair<qint64, qint64>> m_runs;
};

} // namespace errdex::store
