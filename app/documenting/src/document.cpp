// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/documenting/document.h"

#include "htmldocument.h"

#include "errdex/exporting/guardedfile.h"

namespace errdex::documenting {

using domain::Result;

Result<qint64> writeDocument(Format format, const Contents &contents, const OpenSource &open, const QString &path,
                             const Progress &progress)
{
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
    }
    Q_UNREACHABLE();
}

} // namespace errdex::documenting
