// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/documenting/document.h"

#include "book.h"
#include "docset.h"
#include "htmldocument.h"
#include "pdf.h"
#include "site.h"
#include "textdocument.h"

#include "errdex/exporting/guardedfile.h"

namespace errdex::documenting {

using domain::Result;

namespace {

Result<qint64> writeFolder(Format format, const Contents &contents, const OpenSource &open, const QString &path,
                           const Progress &progress)
{
    switch (format) {
    case Format::Site:
        return writeSite(contents, *open(), path, progress);
    case Format::Docset:
        return writeDocset(contents, *open(), path, progress);
    case Format::Book:
        return writeBook(contents, *open(), path, progress);
    case Format::Html:
    case Format::Text:
    case Format::Pdf:
        break;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<qint64> writeDocument(Format format, const Contents &contents, const OpenSource &open, const QString &path,
                             const Progress &progress)
{
    if (isFolder(format))
        return writeFolder(format, contents, open, path, progress);
    qint64 records = 0;
    const auto written = exporting::writeFileGuarded(path, [&](QIODevice &device) -> Result<void> {
        const auto count = writeDocument(format, contents, open, device, progress);
        if (!count)
            return tl::unexpected(count.error());
        records = *count;
        return {};
    });
    if (!written)
        return tl::unexpected(written.error());
    return records;
}

Result<qint64> writeDocument(Format format, const Contents &contents, const OpenSource &open, QIODevice &device,
                             const Progress &progress)
{
    switch (format) {
    case Format::Html:
        return writeHtml(contents, *open(), device, progress);
    case Format::Text:
        return writeText(contents, *open(), device, progress);
    case Format::Pdf:
        return writePdf(contents, open, device, progress);
    case Format::Site:
    case Format::Docset:
    case Format::Book:
        break;
    }
    return domain::fail(domain::ErrorCode::WrongUse, {}, formatId(format));
}

} // namespace errdex::documenting
