// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/cancellation.h"
#include "errdex/domain/error.h"
#include "errdex/domain/record.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace errdex::importing {

/// One catalogue source file as read: a vendor and its records. The records' `vendor` is set, their `row` is -1.
struct SourceFile
{
    QString path;
    /// The vendor's place among the others; files with equal places are ordered by slug.
    int order = 0;
    domain::VendorPtr vendor;
    QList<domain::CodeRecord> records;
};

/// Reads and validates one file of data/vendors (the format is described by data/schema/vendor.schema.json). Every
/// problem found is reported, not only the first: errors are InvalidSource with `where` = file, record and field
/// ("planfix.json, record 12 (code 1001), message.ru") and `detail` = what is wrong.
struct SourceReading
{
    SourceFile file;
    QList<domain::Error> errors;
};
SourceReading readSource(const QString &path);

/// The JSON files named, and those directly inside the folders named, without repeats; CannotOpenFile for a path that
/// is neither.
domain::Result<QStringList> sourceFiles(const QStringList &paths);

/// What became of a build; with errors nothing was written.
struct BuildReport
{
    qint64 vendors = 0;
    qint64 records = 0;
    QList<domain::Error> errors;
};
/// Called after each file with the number of files and records done; after the last, the indexes are built.
using BuildProgress = std::function<void(qsizetype files, qint64 records)>;

/// Reads the files, checks them one by one and together (a slug or alias must name one vendor only) and compiles the
/// catalogue. Two vendors at a time are in memory: one is read on a thread of its own while the one before it is
/// compiled. Cancelled, its last error is Cancelled, and `output` is as it was.
BuildReport buildCatalogue(const QStringList &files, const QString &output, const BuildProgress &progress = {},
                           const domain::Cancellation &cancellation = {});

} // namespace errdex::importing
