// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "vendorparts.h"

#include <QHash>

namespace errdex::publishing {

using domain::CodeRecord;
using domain::Result;

namespace {

/// Records between two calls of the progress function.
constexpr qint64 ProgressInterval = 256;

void keepUsedCategories(VendorPart &part)
{
    const auto all = std::exchange(part.vendor.categories, {});
    QList<int> places(all.size(), -1);
    for (const auto &record : std::as_const(part.records))
        places[record.category] = 0;
    for (int i = 0; i < all.size(); ++i) {
        if (places.at(i) < 0)
            continue;
        places[i] = int(part.vendor.categories.size());
        part.vendor.categories.append(all.at(i));
    }
    for (auto &record : part.records)
        record.category = places.at(record.category);
}

/// A vendor that stands in several files of the catalogue has notes and footnotes in each.
void takeTexts(domain::Vendor &vendor, const domain::Vendor &other)
{
    for (const auto &note : other.notes) {
        if (!vendor.notes.contains(note))
            vendor.notes.append(note);
    }
    for (const auto &footnote : other.footnotes) {
        if (!vendor.footnote(footnote.mark))
            vendor.footnotes.append(footnote);
    }
}

void numberVariants(VendorPart &part)
{
    QHash<QString, int> total;
    for (const auto &record : std::as_const(part.records))
        ++total[record.code];
    QHash<QString, int> seen;
    for (auto &record : part.records)
        record.variant = total.value(record.code) > 1 ? ++seen[record.code] : 0;
}

} // namespace

Result<std::optional<VendorPart>> VendorParts::next()
{
    const auto read = [this]() -> Result<void> {
        auto record = m_source.next();
        if (!record)
            return tl::unexpected(record.error());
        m_ahead = std::move(*record);
        if (m_ahead && ++m_count % ProgressInterval == 0 && m_progress && !m_progress(m_count))
            return domain::fail(domain::ErrorCode::Cancelled);
        return {};
    };
    if (!std::exchange(m_hasBegun, true)) {
        if (auto first = read(); !first)
            return tl::unexpected(first.error());
    }
    if (!m_ahead)
        return std::nullopt;
    VendorPart part;
    auto vendor = m_ahead->vendor;
    part.vendor = *vendor;
    while (m_ahead && m_ahead->vendor->slug == part.vendor.slug) {
        if (m_ahead->vendor != vendor) {
            vendor = m_ahead->vendor;
            takeTexts(part.vendor, *vendor);
        }
        part.records.append(std::move(*m_ahead));
        if (auto another = read(); !another)
            return tl::unexpected(another.error());
    }
    keepUsedCategories(part);
    numberVariants(part);
    return part;
}

} // namespace errdex::publishing
