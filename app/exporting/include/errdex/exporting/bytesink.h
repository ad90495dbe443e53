// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"

#include <QByteArray>

class QIODevice;

namespace errdex::exporting {

/// Collects bytes and hands them to the device in large pieces; notices every failed or short write.
class ByteSink
{
    Q_DISABLE_COPY_MOVE(ByteSink)

public:
    /// `device` is open for writing and outlives this.
    explicit ByteSink(QIODevice &device);

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
    QByteArray m_buffer;
};

} // namespace errdex::exporting
