// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/cancellation.h"
#include "errdex/domain/record.h"
#include "errdex/importing/import.h"

#include <QTemporaryFile>

#include <memory>
#include <string>
#include <vector>

namespace errdex::importing {

/// Keeps records in a temporary file, and of each in memory only what orders it: some fifty bytes.
class RecordSpool final
{
    Q_DISABLE_COPY_MOVE(RecordSpool)

public:
    /// The file is made in `folder`, and gone when this is.
    explicit RecordSpool(const QString &folder);

    domain::Result<void> open();
    domain::Result<void> add(const domain::CodeRecord &record, int vendor);
    /// After the last one: deals with repeated codes, numbers variants, sorts by vendor, category, natural code and
    /// variant.
    domain::Result<void> close(RepeatedCodes repeated, ImportCounts &counts, const domain::Cancellation &cancellation);

    qsizetype size() const { return qsizetype(m_keys.size()); }
    int vendorOf(qsizetype index) const { return int(m_keys[size_t(index)].vendor); }
    domain::Result<domain::CodeRecord> record(qsizetype index);

private:
    struct Key
    {
        qint64 offset = 0;
        quint64 digest = 0;
        quint32 codeStart = 0;
        quint16 codeSize = 0;
        quint16 vendor = 0;
        quint32 category = 0;
        qint32 variant = 0;
        /// The record that is merged into this one, counted from 1; 0 for none.
        quint32 merged = 0;
        quint32 size = 0;
    };

    QStringView code(const Key &key) const
    {
        return QStringView(m_codes.data() + key.codeStart, qsizetype(key.codeSize));
    }
    /// False when it was cancelled.
    bool dealWithRepeats(RepeatedCodes repeated, ImportCounts &counts, const domain::Cancellation &cancellation);
    domain::Result<QByteArrayView> bytesOf(const Key &key);
    domain::Result<domain::CodeRecord> read(const Key &key);
    domain::Result<void> flush();
    tl::unexpected<domain::Error> failed() const;

    QTemporaryFile m_file;
    QByteArray m_buffer;
    qint64 m_written = 0;
    /// What was last read.
    QByteArray m_window;
    qint64 m_windowStart = 0;
    std::vector<Key> m_keys;
    /// Records merged into others.
    std::vector<Key> m_merged;
    std::u16string m_codes;
};

} // namespace errdex::importing
