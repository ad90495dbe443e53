// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "overwriting.h"

#include "filesync.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cerrno>

namespace errdex::exporting {

namespace {

constexpr qint64 PieceBytes = 1 << 18;

/// Makes the bytes of `target`, open for writing, those of `source`; the reason when it failed.
QString copyBytes(QFile &source, QFile &target)
{
    if (!source.seek(0) || !target.seek(0))
        return qt_error_string(EIO);
    qint64 size = 0;
    while (true) {
        const auto piece = source.read(PieceBytes);
        if (source.error() != QFileDevice::NoError)
            return source.errorString();
        if (piece.isEmpty())
            break;
        for (qint64 done = 0; done < piece.size();) {
            const auto written = target.write(piece.constData() + done, piece.size() - done);
            if (written <= 0)
                return target.errorString();
            done += written;
        }
        size += piece.size();
    }
    // Longer before: cut only when all that is new is there.
    if (!target.resize(size))
        return target.errorString();
    if (const auto reason = syncFile(target); !reason.isEmpty())
        return reason;
    return QFileInfo(target.fileName()).size() == size ? QString() : qt_error_string(ENOSPC);
}

} // namespace

QString overwritingRefused(const QString &path)
{
    QFile file(path);
    const bool wasThere = file.exists();
    const bool opens = file.open(wasThere ? QIODevice::ReadWrite | QIODevice::ExistingOnly
                                          : QIODevice::WriteOnly | QIODevice::NewOnly);
    const auto reason = opens ? QString() : file.errorString();
    if (opens && !wasThere)
        file.remove();
    return reason;
}

QString overwrite(const QString &path, QFile &source)
{
    QFile target(path);
    const bool wasThere = target.exists();
    QTemporaryFile kept(QDir::tempPath() + QStringLiteral("/errdex-XXXXXX-") + QStringLiteral("old"));
    if (wasThere) {
        if (!target.open(QIODevice::ReadOnly) || !kept.open())
            return target.isOpen() ? kept.errorString() : target.errorString();
        if (const auto reason = copyBytes(target, kept); !reason.isEmpty())
            return reason;
        target.close();
    }
    // Not truncated: what is there goes piece by piece, and a longer file asks for room first.
    if (!target.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return target.errorString();
    const auto reason = copyBytes(source, target);
    if (reason.isEmpty())
        return {};
    if (!wasThere) {
        target.remove();
        return reason;
    }
    target.unsetError();
    if (copyBytes(kept, target).isEmpty())
        return reason;
    kept.setAutoRemove(false);
    return reason + QStringLiteral(" (") + QDir::toNativeSeparators(kept.fileName()) + u')';
}

} // namespace errdex::exporting
