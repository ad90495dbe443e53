// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "folders.h"

#include "errdex/exporting/guardedfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>

namespace errdex::packs {

using domain::ErrorCode;
using domain::fail;
using domain::Result;

namespace {

std::filesystem::path native(const QString &path)
{
    return QFileInfo(path).filesystemAbsoluteFilePath();
}

} // namespace

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::CannotOpenFile, path, file.errorString());
    auto bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::CannotReadFile, path, file.errorString());
    return bytes;
}

Result<void> writeWhole(const QString &path, const QByteArray &bytes)
{
    return exporting::writeFileGuarded(path, [&bytes, &path](QIODevice &device) -> Result<void> {
        if (device.write(bytes) != bytes.size())
            return fail(ErrorCode::CannotWriteFile, path, device.errorString());
        return {};
    });
}

Result<void> copyFile(const QString &from, const QString &to, const domain::Cancellation &cancellation)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::CannotOpenFile, from, source.errorString());
    return exporting::writeFileGuarded(to, [&](QIODevice &device) -> Result<void> {
        constexpr qint64 Piece = 1 << 20;
        while (!source.atEnd()) {
            if (cancellation.isCancelled())
                return fail(ErrorCode::Cancelled);
            const auto bytes = source.read(Piece);
            if (bytes.isEmpty() || source.error() != QFileDevice::NoError)
                return fail(ErrorCode::CannotReadFile, from, source.errorString());
            if (device.write(bytes) != bytes.size())
                return fail(ErrorCode::CannotWriteFile, to, device.errorString());
        }
        return {};
    });
}

Result<void> makeFolder(const QString &path)
{
    std::error_code error;
    std::filesystem::create_directories(native(path), error);
    if (error)
        return fail(ErrorCode::CannotWriteFile, path, QString::fromStdString(error.message()));
    return {};
}

Result<void> renameFolder(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::rename(native(from), native(to), error);
    if (error)
        return fail(ErrorCode::CannotWriteFile, to, QString::fromStdString(error.message()));
    return {};
}

} // namespace errdex::packs
