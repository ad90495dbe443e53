// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/exporting/guardedfile.h"

#include "errdex/exporting/temporaries.h"

#include "filesync.h"
#include "overwriting.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <memory>
#include <system_error>

namespace errdex::exporting {

namespace {

/// A file that is removed unless it has been moved to its place.
class TemporaryFile
{
    Q_DISABLE_COPY_MOVE(TemporaryFile)

public:
    explicit TemporaryFile(const QString &folder)
    {
        m_file.setFileName(temporaryPath(folder));
        m_isOpen = m_file.open(QIODevice::ReadWrite | QIODevice::NewOnly | QIODevice::Unbuffered);
        if (m_isOpen)
            m_inUse = std::make_unique<InUse>(m_file.fileName());
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
    /// Takes the place of `target`, whether or not it exists.
    std::error_code moveTo(const QString &target)
    {
        std::error_code error;
        std::filesystem::rename(QFileInfo(m_file).filesystemFilePath(), QFileInfo(target).filesystemFilePath(), error);
        m_wasMoved = !error;
        return error;
    }

private:
    QFile m_file;
    std::unique_ptr<InUse> m_inUse;
    bool m_isOpen = false;
    bool m_wasMoved = false;
};

/// What a folder says that takes no other file than those it has; EBUSY where the file itself is mounted.
constexpr std::array Refusals{EACCES, EPERM, ENOSYS, ENOTSUP, EBUSY, EXDEV};

/// QFile tells a reason alone.
bool isRefusal(const QString &reason)
{
    return std::any_of(Refusals.begin(), Refusals.end(), [&](int one) { return reason == qt_error_string(one); });
}

bool isRefusal(const std::error_code &error)
{
    return std::find(Refusals.begin(), Refusals.end(), error.value()) != Refusals.end();
}

} // namespace

domain::Result<void> writeFileGuarded(const QString &path,
                                      const std::function<domain::Result<void>(QIODevice &)> &write, Placing *placing)
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

    sweepTemporaries(target.absolutePath());
    auto temporary = std::make_unique<TemporaryFile>(target.absolutePath());
    const bool isElsewhere = !temporary->isOpen() && isRefusal(temporary->file().errorString());
    if (isElsewhere) {
        // Before all of it is made for nothing.
        if (const auto reason = overwritingRefused(target.absoluteFilePath()); !reason.isEmpty())
            return failure(reason);
        temporary = std::make_unique<TemporaryFile>(QDir::tempPath());
    }
    QFile &file = temporary->file();
    if (!temporary->isOpen())
        return failure(file.errorString());
    CountingDevice device(file);
    const auto written = write(device);
    if (device.hasFailed())
        return failure(device.errorString());
    if (!written)
        return written;
    if (const auto reason = finishFile(file, device); !reason.isEmpty())
        return failure(reason);
    const auto overwritten = [&]() -> domain::Result<void> {
        if (placing)
            *placing = Placing::Overwritten;
        const auto reason = overwrite(target.absoluteFilePath(), file);
        return reason.isEmpty() ? domain::Result<void>() : failure(reason);
    };
    if (isElsewhere)
        return overwritten();
    if (placing)
        *placing = Placing::Replaced;
    if (target.exists() && !file.setPermissions(target.permissions()))
        return failure(file.errorString());
    if (const auto error = temporary->moveTo(target.absoluteFilePath()); isRefusal(error))
        return overwritten();
    else if (error)
        return failure(qt_error_string(error.value()));
    file.close();
    if (file.error() != QFileDevice::NoError)
        return failure(file.errorString());
    if (const auto reason = syncFolder(target.absolutePath()); !reason.isEmpty())
        return failure(reason);
    return {};
}

} // namespace errdex::exporting
