// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/snippets/render.h"

#include <QList>
#include <QSet>

namespace errdex::snippets {

/// What a template may want to know of all records before the first is written.
struct Survey
{
    /// The vendor of all of them; null where they are of several.
    domain::VendorPtr vendor;
    bool hasSeveralVendors = false;
    /// The columns of tables, in order.
    QList<domain::Column> columns;
};

/// Reads the records once. Errors: those of the source, Cancelled.
domain::Result<Survey> surveyed(const Records &records, const RenderOptions &options);

} // namespace errdex::snippets
