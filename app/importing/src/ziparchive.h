// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"

#include <QHash>
#include <QIODevice>
#include <QString>

#include <memory>

namespace errdex::importing {

/// The files in a ZIP archive (APPNOTE.TXT, ZIP64 included), read through a device that can seek.
class ZipArchive final
{
public:
    /// InvalidSource when it is none. `name` is for messages.
    static domain::Result<std::unique_ptr<ZipArchive>> open(std::unique_ptr<QIODevice> device, const QString &name);

    bool has(const QString &path) const { return m_entries.contains(path); }
    /// The content of a file, unpacked as it is read; null when there is none. One at a time: they share the device,
    /// and the archive outlives them. Reading fails where the data are damaged, or grow beyond all measure: a bomb.
    std::unique_ptr<QIODevice> file(const QString &path);

private:
    struct Entry
    {
        qint64 offset = 0;
        qint64 packed = 0;
        qint64 size = 0;
        int method = 0;
    };

    explicit ZipArchive(std::unique_ptr<QIODevice> device) : m_device(std::move(device)) {}
    bool readDirectory();
    QByteArray bytesAt(qint64 offset, qint64 count);

    std::unique_ptr<QIODevice> m_device;
    QHash<QString, Entry> m_entries;
};

} // namespace errdex::importing
