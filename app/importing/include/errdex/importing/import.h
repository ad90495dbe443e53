// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/cancellation.h"
#include "errdex/domain/record.h"
#include "errdex/importing/importplan.h"
#include "errdex/importing/tablereader.h"

#include <QList>
#include <QString>

#include <functional>

namespace errdex::store {
class Catalogue;
}

namespace errdex::importing {

/// What is made of the rows of a table.
struct ImportCounts
{
    qint64 rows = 0;
    qint64 records = 0;
    /// Rows that became no record: without a code, or broken.
    qint64 lostRows = 0;
    /// Records with a code that stood before at their vendor.
    qint64 repeated = 0;
    /// Rows left out or merged into others because their code repeats.
    qint64 repeatedLeft = 0;
    /// Numbers of variants that were left out, because the code stands once.
    qint64 variantsLeft = 0;
    qint64 problems = 0;
};

/// A vendor of the table.
struct ImportedVendor
{
    QString slug;
    QString name;
    qint64 records = 0;
    /// Likewise in the catalogue that it was compared with; 0 for a vendor that is new there.
    qint64 recordsBefore = 0;
};

/// How the records differ from those of the same vendors in a catalogue, by vendor, code and variant.
struct ImportDifference
{
    qint64 added = 0;
    qint64 changed = 0;
    qint64 removed = 0;
    qint64 same = 0;
    /// The first few of each.
    QList<domain::RecordKey> firstAdded;
    QList<domain::RecordKey> firstChanged;
    QList<domain::RecordKey> firstRemoved;
};

/// What became of an import, or would.
struct ImportReport
{
    ImportCounts counts;
    QList<ImportedVendor> vendors;
    /// The first few; all are counted.
    QList<RowProblem> problems;
    /// Set by a preview with a catalogue.
    ImportDifference difference;
};

/// Called some times a second; from 0 to 1.
using ImportProgress = std::function<void(double done)>;

/// Reads everything as compile() would, and writes nothing. `against` may be null. Errors: those of openTable() and its
/// reader; InvalidSource when no column is the code, or neither a column nor the plan names the vendor; Cancelled.
domain::Result<ImportReport> preview(const TableSource &source, const ImportPlan &plan, store::Catalogue *against,
                                     const ImportProgress &progress = {},
                                     const domain::Cancellation &cancellation = {});

/// Makes a catalogue file of a table: rows are read once, kept in a temporary file beside the catalogue and written in
/// display order, so that memory takes some tens of bytes a row. The catalogue appears whole or not at all. Errors: as
/// preview(), InvalidSource when there is no record, CannotWriteFile.
domain::Result<ImportReport> compile(const TableSource &source, const ImportPlan &plan, const QString &output,
                                     const ImportProgress &progress = {},
                                     const domain::Cancellation &cancellation = {});

/// The name under which a plan lies in a folder beside the table it belongs to.
inline constexpr QLatin1StringView KeptPlanName("import-plan.json");
/// What the progress of compileKept() counts up to.
inline constexpr qint64 KeptProgressSteps = 1000;

/// Does an import again whose table and plan are in a folder: what was installed from a table can so be compiled by every
/// version of Errdex. Errors as compile(); nothing is written then.
QList<domain::Error> compileKept(const QString &folder, const QString &output,
                                 const std::function<void(qint64 steps)> &progress = {},
                                 const domain::Cancellation &cancellation = {});

} // namespace errdex::importing
