// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/exporting/bytesink.h"

#include <QFileDevice>

namespace errdex::exporting {

ByteSink::ByteSink(QIODevice &device, const QString &path) : m_device(device), m_path(path)
{
    if (const auto *file = qobject_cast<const QFileDevice *>(&device); file && m_path.isEmpty())
        m_path = file->fileName();
    m_buffer.reserve(Capacity + Capacity / 4);
}

domain::Result<void> ByteSink::flush()
{
    qsizetype done = 0;
    while (done < m_buffer.size()) {
        const qint64 written = m_device.write(m_buffer.constData() + done, m_buffer.size() - done);
        if (written <= 0)
            return failure();
        done += written;
    }
    // resize() and not clear(): the memory stays for the next piece.
    m_buffer.resize(0);
    if (auto *file = qobject_cast<QFileDevice *>(&m_device); file && !file->flush())
        return failure();
    return {};
}

tl::unexpected<domain::Error> ByteSink::failure() const
{
    return domain::fail(domain::ErrorCode::CannotWriteFile, m_path, m_device.errorString());
}

} // namespace errdex::exporting
