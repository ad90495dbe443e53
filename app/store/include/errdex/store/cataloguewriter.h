// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/cancellation.h"
#include "errdex/domain/error.h"
#include "errdex/domain/record.h"

#include <QList>
#include <QString>

#include <functional>
#include <memory>

namespace errdex::store {

/// Compiles a catalogue file, vendor by vendor. Everything goes to a temporary file beside `path`, which takes the
/// place of `path` only when finish() succeeds; otherwise `path` is as it was and nothing stays behind. One thread.
class CatalogueWriter final
{
    Q_DISABLE_COPY_MOVE(CatalogueWriter)

public:
    /// All calls end with Cancelled soon after `cancellation` is cancelled. Errors: CannotWriteFile.
    static domain::Result<std::unique_ptr<CatalogueWriter>> create(const QString &path,
                                                                   const domain::Cancellation &cancellation = {});
    ~CatalogueWriter();

    /// Adds a vendor with all its records, in any order; they are stored by category, natural code and variant. The
    /// records' `vendor` and `row` are not used. Vendors are stored in the order of these calls.
    domain::Result<void> addVendor(const domain::Vendor &vendor, QList<domain::CodeRecord> records);
    /// Appends the next records to an empty list, some thousands at a time; none at the end.
    using RecordSource = std::function<domain::Result<void>(QList<domain::CodeRecord> &some)>;
    /// Likewise, for more records than fit into memory: they come by category, natural code and variant.
    domain::Result<void> addVendor(const domain::Vendor &vendor, const RecordSource &source);
    /// Writes the indexes and moves the file to its place, synced. Nothing may be added afterwards.
    domain::Result<void> finish();

private:
    class Private;
    explicit CatalogueWriter(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace errdex::store
