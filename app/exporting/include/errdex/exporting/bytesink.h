// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"

#include <QByteArray>
#include <QString>

class QIODevice;

namespace errdex::exporting {

/// Collects bytes and hands them to the device in large pieces; notices every failed or short write.
class ByteSink
{
    Q_DISABLE_COPY_MOVE(ByteSink)

public:
    /// `device` is open for writing and outlives this. `path` is what errors name; by default the file that the device is.
    explicit ByteSink(QIODevice &device, const QString &path = {});

    /// To be appended to; settle() afterwards.
    QByteArray &buffer() { return m_buffer; }
    /// Writes once enough has come together.
    domain::Result<void> settle() { return m_buffer.size() < Capacity ? domain::Result<void>() : flush(); }
    /// Writes all. Errors: CannotWriteFile.
    domain::Result<void> flush();

private:
    static constexpr qsizetype Capacity = 64 * 1024;

    tl::unexpected<domain::Error> failure() const;

    QIODevice &m_device;
    QString m_path;
    QByteArray m_buffer;
};

} // namespace errdex::exporting
