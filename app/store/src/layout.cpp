// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "layout.h"

#include "segment.h"

#include <algorithm>
#include <numeric>

namespace errdex::store {

namespace {

quint32 moved(const std::vector<RowMove> &moves, quint32 row)
{
    const auto after = std::upper_bound(moves.begin(), moves.end(), row,
                                        [](quint32 wanted, const RowMove &move) { return wanted < move.first; });
    const auto &move = *std::prev(after);
    return move.to + (row - move.first);
}

} // namespace

void Layout::add(const Segment &segment)
{
    m_parts.emplace_back().segment = &segment;
}

void Layout::join(size_t index)
{
    auto &part = m_parts[index];
    const auto &segment = *part.segment;
    for (const auto &vendor : segment.vendors()) {
        const auto known = m_bySlug.constFind(vendor->slug);
        QList<int> places;
        if (known == m_bySlug.cend()) {
            m_bySlug.insert(vendor->slug, int(m_joined.size()));
            auto &joined = m_joined.emplace_back(Joined{*vendor, {}});
            joined.vendor.position = int(m_joined.size()) - 1;
            joined.shares.resize(size_t(vendor->categories.size()));
            places.resize(vendor->categories.size());
            std::iota(places.begin(), places.end(), 0);
        } else {
            places = addCategories(m_joined[size_t(*known)], *vendor);
        }
        part.categories.append(places);
    }
    for (const auto &block : segment.blocks()) {
        const int vendor = m_bySlug.value(segment.vendors().at(block.vendor)->slug);
        const int category = part.categories.at(block.vendor).at(block.category);
        m_joined[size_t(vendor)].shares[size_t(category)].push_back({index, block.first, block.end});
    }
}

/// Where the categories of a vendor that is there already stand.
QList<int> Layout::addCategories(Joined &joined, const domain::Vendor &vendor)
{
    for (const auto &alias : vendor.aliases) {
        if (!joined.vendor.aliases.contains(alias))
            joined.vendor.aliases.append(alias);
    }
    // The first file that knows what a response looks like.
    if (joined.vendor.envelope.isEmpty())
        joined.vendor.envelope = vendor.envelope;
    QHash<QString, int> known;
    for (const auto &category : joined.vendor.categories)
        known.insert(category.id, int(known.size()));
    QList<int> places;
    for (const auto &category : vendor.categories) {
        if (!known.contains(category.id)) {
            known.insert(category.id, int(known.size()));
            joined.vendor.categories.append(category);
            joined.shares.emplace_back();
        }
        places.append(known.value(category.id));
    }
    return places;
}

void Layout::place(const Share &share)
{
    const auto length = share.end - share.first;
    if (!m_pieces.empty() && m_pieces.back().segment == share.segment &&
        m_pieces.back().row + (m_pieces.back().end - m_pieces.back().first) == share.first)
        m_pieces.back().end += length;
    else if (length > 0)
        m_pieces.push_back({m_recordCount, m_recordCount + length, share.segment, share.first});
    m_recordCount += length;
}

void Layout::finish()
{
    if (m_parts.size() == 1) {
        auto &only = m_parts.front();
        only.isInPlace = true;
        m_vendors = only.segment->vendors();
        m_blocks = only.segment->blocks();
        m_recordCount = only.segment->recordCount();
        m_pieces = {{0, m_recordCount, 0, 0}};
        only.vendors = m_vendors;
        return;
    }
    for (size_t i = 0; i < m_parts.size(); ++i)
        join(i);
    for (const auto &joined : m_joined) {
        m_vendors.append(std::make_shared<const domain::Vendor>(joined.vendor));
        for (size_t category = 0; category < joined.shares.size(); ++category) {
            const auto first = m_recordCount;
            for (const auto &share : joined.shares[category])
                place(share);
            m_blocks.append({joined.vendor.position, int(category), first, m_recordCount});
        }
    }
    for (const auto &piece : m_pieces) {
        auto &part = m_parts[piece.segment];
        const auto length = piece.end - piece.first;
        part.ascends = part.ascends && (part.toCatalogue.empty() || part.toCatalogue.back().first < piece.row);
        part.toCatalogue.push_back({piece.row, piece.row + length, piece.first});
        part.toSegment.push_back({piece.first, piece.end, piece.row});
    }
    for (auto &part : m_parts) {
        std::sort(part.toCatalogue.begin(), part.toCatalogue.end(),
                  [](const RowMove &left, const RowMove &right) { return left.first < right.first; });
        part.isInPlace = part.segment->recordCount() == 0 || (part.toCatalogue.size() == 1 && part.toCatalogue.front().to == 0);
        for (const auto &vendor : part.segment->vendors()) {
            const auto &joined = m_vendors.at(m_bySlug.value(vendor->slug));
            auto own = *vendor;
            own.position = joined->position;
            own.name = joined->name;
            own.aliases = joined->aliases;
            own.categories = joined->categories;
            // Of a vendor that is in one file only there is one value.
            part.vendors.append(own == *joined ? joined : std::make_shared<const domain::Vendor>(std::move(own)));
        }
    }
}

Layout::Place Layout::placeOf(quint32 row) const
{
    const auto after = std::upper_bound(m_pieces.begin(), m_pieces.end(), row,
                                        [](quint32 wanted, const Piece &piece) { return wanted < piece.first; });
    const auto &piece = *std::prev(after);
    return {piece.segment, piece.row + (row - piece.first), piece.end};
}

RowSet Layout::toCatalogue(size_t segment, RowSet rows) const
{
    return isInPlace(segment) ? std::move(rows) : rows.moved(m_parts.at(segment).toCatalogue);
}

RowSet Layout::toSegment(size_t segment, const RowSet &rows) const
{
    return rows.moved(m_parts.at(segment).toSegment);
}

quint32 Layout::toCatalogue(size_t segment, quint32 row) const
{
    return isInPlace(segment) ? row : moved(m_parts.at(segment).toCatalogue, row);
}

} // namespace errdex::store
