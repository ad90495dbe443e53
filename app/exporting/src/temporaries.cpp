// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/exporting/temporaries.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#ifndef Q_OS_WIN
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace errdex::exporting {

QString temporaryPath(const QString &folder)
{
    QString path;
    do {
        const auto number = QRandomGenerator::global()->generate64();
        path = QStringLiteral("%1/.errdex-%2.tmp").arg(folder, QString::number(number, 36));
    } while (QFileInfo::exists(path));
    return path;
}

#ifdef Q_OS_WIN
InUse::InUse(const QString &) {}
InUse::~InUse() = default;
void sweepTemporaries(const QString &, int) {}
#else
namespace {

/// A descriptor that holds the lock; -1 where another one does, or where there are no locks.
int lockedDescriptor(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor >= 0 && ::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor);
        return -1;
    }
    return descriptor;
}

} // namespace

InUse::InUse(const QString &path) : m_descriptor(lockedDescriptor(path)) {}

InUse::~InUse()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void sweepTemporaries(const QString &folder, int youngest)
{
    const auto found = QDir(folder).entryInfoList({QStringLiteral(".errdex-*.tmp")},
                                                  QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoSymLinks);
    const auto now = QDateTime::currentDateTime();
    for (const auto &left : found) {
        const bool isYoung = youngest > 0 && left.metadataChangeTime().secsTo(now) < youngest;
        if (left.ownerId() != ::geteuid() || isYoung)
            continue;
        const int descriptor = lockedDescriptor(left.filePath());
        if (descriptor < 0)
            continue;
        if (left.isDir())
            QDir(left.filePath()).removeRecursively();
        else
            QFile::remove(left.filePath());
        ::close(descriptor);
    }
}
#endif

} // namespace errdex::exporting
