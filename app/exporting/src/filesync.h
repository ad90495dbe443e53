// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFile>
#include <QIODevice>
#include <QString>

namespace errdex::exporting {

/// Asks the system to write the bytes from `middle` to `end` to the disk now and waits until those from `begin` to
/// `middle` are there, so that syncing a large file at its end does not take as long as writing all of it. The reason
/// when the disk could not (the sync at the end does not tell it again); nothing where the system has no such call.
QString writeBack(QFile &file, qint64 begin, qint64 middle, qint64 end);

/// Hands every byte to the file, counts them and remembers the first failure, which the caller of write() may miss.
class CountingDevice final : public QIODevice
{
public:
    explicit CountingDevice(QFile &file) : m_file(file) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

    bool isSequential() const override { return true; }
    bool hasFailed() const { return m_hasFailed; }
    qint64 count() const { return m_count; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 length) override
    {
        qint64 done = 0;
        while (done < length && !m_hasFailed) {
            const qint64 written = m_file.write(data + done, length - done);
            if (written <= 0) {
                m_hasFailed = true;
                setErrorString(m_file.errorString());
            } else {
                done += written;
            }
        }
        m_count += done;
        if (m_count - m_handedOver >= Piece) {
            if (const auto reason = writeBack(m_file, m_onDisk, m_handedOver, m_count); !reason.isEmpty()) {
                m_hasFailed = true;
                setErrorString(reason);
            }
            m_onDisk = m_handedOver;
            m_handedOver = m_count;
        }
        return m_hasFailed ? -1 : done;
    }

private:
    /// Bytes that the system may keep back at most twice.
    static constexpr qint64 Piece = qint64(32) << 20;

    QFile &m_file;
    qint64 m_count = 0;
    qint64 m_onDisk = 0;
    qint64 m_handedOver = 0;
    bool m_hasFailed = false;
};

/// The file that a path means when it is a symbolic link, also one that leads nowhere yet.
QString linkTarget(const QString &path);
/// Asks the system to have the bytes on the disk; the reason when it could not.
QString syncFile(QFile &file);
/// Makes the new name as lasting as the bytes; the reason when it could not. Some file systems cannot, and a folder may
/// be writable without being readable: neither is a failure.
QString syncFolder(const QString &folder);
/// What is wrong with a file that has been written and is still open: its own failures, and a size on the disk, asked
/// anew, that is not what was written (a full disk has been seen to shorten a file without any call failing). Empty
/// when all bytes are there, synced.
QString finishFile(QFile &file, const CountingDevice &device);

} // namespace errdex::exporting
