// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "filesync.h"

#include <QFileInfo>

#include <cerrno>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace errdex::exporting {

QString linkTarget(const QString &path)
{
    QFileInfo info(path);
    // As many steps as Linux itself takes before it speaks of a loop.
    for (int step = 0; step < 40 && info.isSymLink(); ++step)
        info.setFile(info.symLinkTarget());
    return info.absoluteFilePath();
}

QString writeBack(QFile &file, qint64 begin, qint64 middle, qint64 end)
{
#ifdef Q_OS_LINUX
    ::sync_file_range(file.handle(), middle, end - middle, SYNC_FILE_RANGE_WRITE);
    if (begin == middle)
        return {};
    const auto failed =
        ::sync_file_range(file.handle(), begin, middle - begin,
                          SYNC_FILE_RANGE_WAIT_BEFORE | SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_AFTER);
    // Not every file system knows the call.
    if (failed && (errno == EIO || errno == ENOSPC || errno == EDQUOT))
        return qt_error_string(errno);
#else
    Q_UNUSED(file);
    Q_UNUSED(begin);
    Q_UNUSED(middle);
    Q_UNUSED(end);
#endif
    return {};
}

QString syncFile(QFile &file)
{
#ifdef Q_OS_WIN
    return file.handle() >= 0 && ::_commit(file.handle()) != 0 ? qt_error_string(errno) : QString();
#else
    return ::fsync(file.handle()) != 0 ? qt_error_string(errno) : QString();
#endif
}

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

QString finishFile(QFile &file, const CountingDevice &device)
{
    if (device.hasFailed())
        return device.errorString();
    if (!file.flush() || file.error() != QFileDevice::NoError)
        return file.errorString();
    if (const auto reason = syncFile(file); !reason.isEmpty())
        return reason;
    return QFileInfo(file.fileName()).size() == device.count() ? QString() : qt_error_string(ENOSPC);
}

} // namespace errdex::exporting
