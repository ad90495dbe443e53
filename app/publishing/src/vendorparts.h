// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/rowsource.h"
#include "errdex/exporting/export.h"

#include <QList>

#include <optional>

namespace errdex::publishing {

/// A vendor with those of its records that are wanted: a catalogue of its own.
struct VendorPart
{
    /// With the categories that have records.
    domain::Vendor vendor;
    /// `category` is an index into these; variants are numbered from 1 without gaps.
    QList<domain::CodeRecord> records;
};

/// Cuts a source in the order of the catalogue into its vendors, one in memory at a time.
class VendorParts final
{
public:
    /// `source` outlives this.
    VendorParts(domain::RowSource &source, exporting::Progress progress)
        : m_source(source), m_progress(std::move(progress))
    {
    }

    /// The next vendor; nothing at the end. Errors: those of the source, Cancelled.
    domain::Result<std::optional<VendorPart>> next();
    /// Records read so far.
    qint64 count() const { return m_count; }

private:
    domain::RowSource &m_source;
    exporting::Progress m_progress;
    std::optional<domain::CodeRecord> m_ahead;
    bool m_hasBegun = false;
    qint64 m_count = 0;
};

} // namespace errdex::publishing
