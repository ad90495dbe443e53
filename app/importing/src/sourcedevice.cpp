// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "sourcedevice.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>

namespace errdex::importing {

using domain::ErrorCode;

namespace {

} // namespace

domain::Result<std::unique_ptr<QIODevice>> openSource(const TableSource &source)
{
    if (source.path.isEmpty()) {
        auto bytes = std::make_unique<QBuffer>();
        bytes->setData(source.bytes);
        bytes->open(QIODevice::ReadOnly);
        return bytes;
    }
    const QFileInfo info(source.path);
    if (info.exists() && !info.isFile())
        return domain::fail(ErrorCode::CannotOpenFile, source.path, QStringLiteral("Not a regular file"));
    auto file = std::make_unique<QFile>(source.path);
    if (!file->open(QIODevice::ReadOnly))
        return domain::fail(ErrorCode::CannotOpenFile, source.path, file->errorString());
    return file;
}

domain::Result<QByteArray> readWhole(const TableSource &source, TextEncoding encoding)
{
    auto device = openSource(source);
    if (!device)
        return tl::unexpected(device.error());
    if ((*device)->size() > LargestWholeSource)
        return invalid(source.name(),
                       QT_TRANSLATE_NOOP("errdex::importing",
                                         "the file is larger than %1 MB; as CSV or JSON Lines it may "
                                         "be of any size"),
                       {QString::number(LargestWholeSource / (1024 * 1024))});
    const auto size = (*device)->size();
    const auto bytes = (*device)->readAll();
    if (bytes.size() != size)
        return domain::fail(ErrorCode::CannotReadFile, source.path, (*device)->errorString());
    return Utf8Converter(encoding).convert(bytes, true);
}

tl::unexpected<domain::Error> invalid(const QString &where, const char *detail, const QStringList &arguments)
{
    return tl::unexpected(domain::Error{ErrorCode::InvalidSource, where, QString::fromUtf8(detail), arguments});
}

} // namespace errdex::importing
