// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/cancellation.h"
#include "errdex/domain/error.h"
#include "errdex/exporting/export.h"
#include "errdex/publishing/format.h"
#include "errdex/search/searcher.h"

#include <QList>
#include <QString>

class QIODevice;

namespace errdex::publishing {

/// How records are written.
struct Plan
{
    Format format = Format::Csv;
    /// Tables.
    exporting::ExportOptions options;
    /// Documents: one language or both, the leading one first.
    QList<domain::Language> languages = {domain::Language::English, domain::Language::Russian};
    /// Site: the address that it will have, for its site map; may be empty.
    QString baseUrl;
};

/// Writes the records of a result into a file or folder, which is replaced only when the new one is complete (see
/// exporting::writeFileGuarded() and exporting::GuardedFolder). Tables keep the order of the result, unless each vendor
/// has a sheet; everything else has that of the catalogue. Constant memory, but for Sqlite and Pack, which keep one
/// vendor at a time: their vendors have the categories that are needed, and variants numbered anew where some are
/// missing. On the thread of the searcher. Errors: those of the catalogue, CannotWriteFile, Cancelled.
domain::Result<exporting::Written> publish(const Plan &plan, search::Searcher &searcher,
                                           const search::ResultSet &result, const QString &path,
                                           const domain::Cancellation &cancellation = {},
                                           const exporting::Progress &progress = {});
/// Likewise to a device; WrongUse where isStream() is false.
domain::Result<exporting::Written> publish(const Plan &plan, search::Searcher &searcher,
                                           const search::ResultSet &result, QIODevice &device);

} // namespace errdex::publishing
