// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <memory>

namespace errdex::exporting {

/// A ZIP archive written from front to back (APPNOTE.TXT 6.3: sizes behind the data, deflated), so that it needs
/// neither a file to go back in nor one for its parts. At most 4 GiB, and so is each part.
class ZipStream final
{
    Q_DISABLE_COPY_MOVE(ZipStream)

public:
    ZipStream();
    ~ZipStream();

    /// Begins a part; the one before it has ended.
    void begin(const QByteArray &name, QByteArray &out);
    /// A piece of the part.
    void write(QByteArrayView bytes, QByteArray &out);
    void end(QByteArray &out);
    /// A part in one go.
    void add(const QByteArray &name, QByteArrayView bytes, QByteArray &out);
    /// Writes the directory; nothing may follow.
    void finish(QByteArray &out);
    /// Bytes of the current part, as they came.
    qint64 partSize() const;
    /// False once the archive cannot be described by 32 bits any more: it must not be used then.
    bool fits() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace errdex::exporting
