// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/exporting/guardedfolder.h"

#include "errdex/exporting/temporaries.h"

#include "filesync.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <filesystem>
#include <system_error>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <stdio.h>
#endif

namespace errdex::exporting {

using domain::Result;

namespace {

const QString MarkName = QStringLiteral(".errdex-folder");

tl::unexpected<domain::Error> failure(const QString &path, const QString &reason)
{
    return domain::fail(domain::ErrorCode::CannotWriteFile, path, reason);
}

std::filesystem::path native(const QString &path)
{
    return QFileInfo(path).filesystemFilePath();
}

QString rename(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::rename(native(from), native(to), error);
    return error ? qt_error_string(error.value()) : QString();
}

/// Makes the two folders change places in one step; false where the system cannot.
bool exchange(const QString &left, const QString &right)
{
#if defined(Q_OS_LINUX) && defined(RENAME_EXCHANGE)
    return ::renameat2(AT_FDCWD, QFile::encodeName(left).constData(), AT_FDCWD, QFile::encodeName(right).constData(),
                       RENAME_EXCHANGE) == 0;
#else
    Q_UNUSED(left);
    Q_UNUSED(right);
    return false;
#endif
}

bool isEmpty(const QString &folder)
{
    return QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

} // namespace

class FolderFile::Private
{
public:
    Private(const QString &at, const QString &shownAs) : shown(shownAs), file(at), device(file), sink(device, shown) {}

    QString shown;
    QFile file;
    CountingDevice device;
    ByteSink sink;
};

FolderFile::FolderFile(std::unique_ptr<Private> p) : d(std::move(p)) {}
FolderFile::~FolderFile() = default;

ByteSink &FolderFile::sink()
{
    return d->sink;
}

Result<void> FolderFile::close()
{
    if (auto flushed = d->sink.flush(); !flushed)
        return flushed;
    if (const auto reason = finishFile(d->file, d->device); !reason.isEmpty())
        return failure(d->shown, reason);
    d->file.close();
    return d->file.error() == QFileDevice::NoError ? Result<void>() : failure(d->shown, d->file.errorString());
}

class GuardedFolder::Private
{
public:
    ~Private()
    {
        if (!temporary.isEmpty())
            QDir(temporary).removeRecursively();
    }

    QString target;
    QString temporary;
    std::unique_ptr<InUse> inUse;
};

GuardedFolder::GuardedFolder(std::unique_ptr<Private> p) : d(std::move(p)) {}
GuardedFolder::~GuardedFolder() = default;

Result<std::unique_ptr<GuardedFolder>> GuardedFolder::create(const QString &path)
{
    auto p = std::make_unique<Private>();
    // "folder/" is "folder".
    const QFileInfo target(linkTarget(QDir::cleanPath(path)));
    if (target.isSymLink())
        return failure(path, qt_error_string(ELOOP));
    if (target.exists() && !target.isDir())
        return failure(path, qt_error_string(ENOTDIR));
    p->target = target.absoluteFilePath();
    if (!mayReplace(p->target))
        return failure(path, qt_error_string(ENOTEMPTY));
    sweepTemporaries(target.absolutePath());
    const auto temporary = temporaryPath(target.absolutePath());
    std::error_code error;
    if (!std::filesystem::create_directory(native(temporary), error))
        return failure(path, qt_error_string(error.value()));
    p->temporary = temporary;
    p->inUse = std::make_unique<InUse>(temporary);
    std::unique_ptr<GuardedFolder> folder(new GuardedFolder(std::move(p)));
    if (auto marked = folder->write(MarkName, QByteArrayLiteral("Errdex replaces this folder as a whole.\n")); !marked)
        return tl::unexpected(marked.error());
    return folder;
}

bool GuardedFolder::mayReplace(const QString &path)
{
    const QFileInfo target(path);
    return !target.exists() || (target.isDir() && (isEmpty(path) || QFileInfo::exists(path + u'/' + MarkName)));
}

Result<QString> GuardedFolder::place(const QString &relative)
{
    const QString place = d->temporary + u'/' + relative;
    std::error_code error;
    std::filesystem::create_directories(native(QFileInfo(place).path()), error);
    if (error)
        return failure(d->target + u'/' + relative, qt_error_string(error.value()));
    return place;
}

Result<std::unique_ptr<FolderFile>> GuardedFolder::open(const QString &relative)
{
    const auto at = place(relative);
    if (!at)
        return tl::unexpected(at.error());
    auto p = std::make_unique<FolderFile::Private>(*at, d->target + u'/' + relative);
    if (!p->file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return failure(p->shown, p->file.errorString());
    return std::unique_ptr<FolderFile>(new FolderFile(std::move(p)));
}

Result<void> GuardedFolder::write(const QString &relative, const QByteArray &bytes)
{
    auto file = open(relative);
    if (!file)
        return tl::unexpected(file.error());
    (*file)->sink().buffer() += bytes;
    return (*file)->close();
}

Result<void> GuardedFolder::commit()
{
    if (const auto reason = syncFolder(d->temporary); !reason.isEmpty())
        return failure(d->target, reason);
    if (!QFileInfo::exists(d->target)) {
        if (const auto reason = rename(d->temporary, d->target); !reason.isEmpty())
            return failure(d->target, reason);
    } else if (!exchange(d->temporary, d->target)) {
        const QString aside = d->temporary + QStringLiteral(".old");
        if (const auto reason = rename(d->target, aside); !reason.isEmpty())
            return failure(d->target, reason);
        if (const auto reason = rename(d->temporary, d->target); !reason.isEmpty()) {
            rename(aside, d->target);
            return failure(d->target, reason);
        }
        d->temporary = aside;
    }
    const auto reason = syncFolder(QFileInfo(d->target).absolutePath());
    return reason.isEmpty() ? Result<void>() : failure(d->target, reason);
}

} // namespace errdex::exporting
