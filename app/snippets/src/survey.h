// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/snippets/render.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

namespace errdex::snippets {

/// What a template may want to know of all records before the first is written.
struct Survey
{
    /// The vendor of all of them; null where they are of several.
    domain::VendorPtr vendor;
    bool hasSeveralVendors = false;
    /// The columns of tables, in order.
    QList<domain::Column> columns;

    // For code only.

    /// All codes are plain numbers of 32 bits, and all of one vendor.
    bool isNumeric = false;
    /// The names (small letters, "_") that several records would have.
    QSet<QString> sharedNames;
    /// What the records of a code that repeats mean, by vendor and code.
    QHash<QString, QStringList> meanings;
};

/// The key of Survey::meanings.
QString meaningKey(const domain::CodeRecord &record);

/// Reads the records once. Errors: those of the source, Cancelled.
domain::Result<Survey> surveyed(const Records &records, const RenderOptions &options, Format format);

} // namespace errdex::snippets
