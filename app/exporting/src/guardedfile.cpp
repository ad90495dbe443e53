// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/exporting/guardedfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <filesystem>
#include <system_error>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace errdex::exporting {

namespace {

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
        return m_hasFailed ? -1 : done;
    }

private:
    QFile &m_file;
    qint64 m_count = 0;
    bool m_hasFailed = false;
};

/// A file that is removed unless it has been moved to its place.
class TemporaryFile
{
    Q_DISABLE_COPY_MOVE(TemporaryFile)

public:
    explicit TemporaryFile(const QString &folder)
    {
        // A name of its own length, not one made from the target's: that may be as long as a name can be.
        do {
            const auto number = QRandomGenerator::global()->generate64();
            m_file.setFileName(folder + QStringLiteral("/.errdex-") + QString::number(number, 36) +
                               QStringLiteral(".tmp"));
        } while (m_file.exists());
        m_isOpen = m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered);
    }
    ~TemporaryFile()
    {
        if (m_isOpen && !m_wasMoved) {
            m_file.close();
            m_file.remove();
        }
    }

    bool isOpen() const { return m_isOpen; }
    QFile &file() { return m_file; }
    /// Takes the place of `target`, whether or not it exists; the system's reason when that failed.
    QString moveTo(const QString &target)
    {
        std::error_code error;
        std::filesystem::rename(QFileInfo(m_file).filesystemFilePath(), QFileInfo(target).filesystemFilePath(), error);
        m_wasMoved = !error;
        return error ? qt_error_string(error.value()) : QString();
    }

private:
    QFile m_file;
    bool m_isOpen = false;
    bool m_wasMoved = false;
};

/// The file that a path means when it is a symbolic link, also one that leads nowhere yet.
QString linkTarget(const QString &path)
{
    QFileInfo info(path);
    // As many steps as Linux itself takes before it speaks of a loop.
    for (int step = 0; step < 40 && info.isSymLink(); ++step)
        info.setFile(info.symLinkTarget());
    return info.absoluteFilePath();
}

/// Asks the system to have the bytes on the disk; the reason when it could not.
QString syncFile(QFile &file)
{
#ifdef Q_OS_WIN
    return file.handle() >= 0 && ::_commit(file.handle()) != 0 ? qt_error_string(errno) : QString();
#else
    return ::fsync(file.handle()) != 0 ? qt_error_string(errno) : QString();
#endif
}

/// Makes the new name as lasting as the bytes. Some file systems cannot, and a folder may be writable without being
/// readable: neither is a failure.
QString syncFolder(const QString &folder)
{
#ifdef Q_OS_WIN
    Q_UNUSED(folder);
#else
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return {};
    const bool hasFailed = ::fsync(descriptor) != 0 && errno != EINVAL && errno != ENOTSUP;
    const QString reason = hasFailed ? qt_error_string(errno) : QString();
    ::close(descriptor);
    if (hasFailed)
        return reason;
#endif
    return {};
}

} // namespace

domain::Result<void> writeFileGuarded(const QString &path,
                                      const std::function<domain::Result<void>(QIODevice &)> &write)
{
    const auto failure = [&path](const QString &reason) {
        return domain::fail(domain::ErrorCode::CannotWriteFile, path, reason);
    };
    const QFileInfo target(linkTarget(path));
    if (target.isSymLink())
        return failure(qt_error_string(ELOOP));
    if (target.isDir())
        return failure(qt_error_string(EISDIR));
    // Renaming over a file does not ask whether that file may be written.
    if (target.isFile() && !target.isWritable())
        return failure(qt_error_string(EACCES));
    // Taking the place of a device or a pipe would destroy it.
    if (target.exists() && !target.isFile())
        return failure(QStringLiteral("Not a regular file"));

    TemporaryFile temporary(target.absolutePath());
    QFile &file = temporary.file();
    if (!temporary.isOpen())
        return failure(file.errorString());
    CountingDevice device(file);
    const auto written = write(device);
    if (device.hasFailed())
        return failure(device.errorString());
    if (!written)
        return written;
    if (!file.flush() || file.error() != QFileDevice::NoError)
        return failure(file.errorString());
    if (const auto reason = syncFile(file); !reason.isEmpty())
        return failure(reason);
    // The size on the disk, asked anew: a full disk has been seen to shorten a file without any call failing.
    if (QFileInfo(file.fileName()).size() != device.count())
        return failure(qt_error_string(ENOSPC));
    if (target.exists() && !file.setPermissions(target.permissions()))
        return failure(file.errorString());
    file.close();
    if (file.error() != QFileDevice::NoError)
        return failure(file.errorString());
    if (const auto reason = temporary.moveTo(target.absoluteFilePath()); !reason.isEmpty())
        return failure(reason);
    if (const auto reason = syncFolder(target.absolutePath()); !reason.isEmpty())
        return failure(reason);
    return {};
}

} // namespace errdex::exporting
