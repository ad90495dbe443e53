// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/store/catalogue.h"

#include <QHash>

#include <vector>

namespace errdex::store {

class Segment;

/// Where the rows, vendors and categories of several segments stand in the catalogue that they make together.
class Layout final
{
public:
    /// Adds a segment behind those that are there.
    void add(const Segment &segment);
    /// Puts the rows in place; once, when all are added.
    void finish();

    /// A row of the catalogue as its segment has it.
    struct Place
    {
        size_t segment = 0;
        quint32 row = 0;
        /// The first row of the catalogue behind this one that may stand elsewhere.
        quint32 end = 0;
    };
    /// `row` is below recordCount().
    Place placeOf(quint32 row) const;

    /// True for a segment whose rows are those of the catalogue.
    bool isInPlace(size_t segment) const { return m_parts.at(segment).isInPlace; }
    /// True when the rows of the segment follow one another in the catalogue as they do in it.
    bool ascends(size_t segment) const { return m_parts.at(segment).ascends; }
    /// Rows of a segment as the catalogue has them, and back; rows of others are left out on the way back.
    RowSet toCatalogue(size_t segment, RowSet rows) const;
    RowSet toSegment(size_t segment, const RowSet &rows) const;
    quint32 toCatalogue(size_t segment, quint32 row) const;

    quint32 recordCount() const { return m_recordCount; }
    const QList<domain::VendorPtr> &vendors() const { return m_vendors; }
    const QList<Block> &blocks() const { return m_blocks; }
    /// A vendor of a segment with its place and its categories in the catalogue.
    const domain::VendorPtr &vendor(size_t segment, int position) const { return m_parts.at(segment).vendors.at(position); }
    /// The place of a category of a segment's vendor in the vendor's categories.
    int category(size_t segment, int vendor, int category) const
    {
        return m_parts.size() == 1 ? category : m_parts[segment].categories.at(vendor).at(category);
    }

private:
    /// What one segment has of one category.
    struct Share
    {
        size_t segment = 0;
        quint32 first = 0;
        quint32 end = 0;
    };
    struct Joined
    {
        domain::Vendor vendor;
        /// By category.
        std::vector<std::vector<Share>> shares;
    };
    struct Part
    {
        const Segment *segment = nullptr;
        QList<domain::VendorPtr> vendors;
        QList<QList<int>> categories;
        std::vector<RowMove> toCatalogue;
        std::vector<RowMove> toSegment;
        bool isInPlace = false;
        bool ascends = true;
    };
    struct Piece
    {
        quint32 first = 0;
        quint32 end = 0;
        size_t segment = 0;
        quint32 row = 0;
    };

    void join(size_t index);
    QList<int> addCategories(Joined &joined, const domain::Vendor &vendor);
    void place(const Share &share);

    std::vector<Part> m_parts;
    std::vector<Joined> m_joined;
    QHash<QString, int> m_bySlug;
    std::vector<Piece> m_pieces;
    QList<domain::VendorPtr> m_vendors;
    QList<Block> m_blocks;
    quint32 m_recordCount = 0;
};

} // namespace errdex::store
