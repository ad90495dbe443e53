// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/record.h"
#include "errdex/exporting/bytesink.h"

#include <QList>
#include <QString>

namespace errdex::exporting {

/// "planfix.json": the name that the file of a vendor must have.
QString vendorFileName(const domain::Vendor &vendor);

/// Writes a vendor with its records as a source file of a catalogue (data/schema/vendor.schema.json): UTF-8, two spaces
/// a level, every field of the vendor, only the fields that a record has. The records are all of this vendor; their
/// `category` is an index into its categories. Compiled again, it gives the same records. Errors: CannotWriteFile.
domain::Result<void> writeVendorFile(const domain::Vendor &vendor, const QList<domain::CodeRecord> &records,
                                     ByteSink &sink);

} // namespace errdex::exporting
