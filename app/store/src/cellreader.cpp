// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/store/cellreader.h"

#include "catalogue_p.h"
#include "segmentcells.h"

namespace errdex::store {

using domain::Result;

class CellReader::Private
{
public:
    explicit Private(const Layout &used) : layout(used) {}

    const Layout &layout;
    /// By segment.
    std::vector<std::unique_ptr<SegmentCells>> cells;
    /// Where the rows from `first` on are; rows often follow one another.
    quint32 first = 0;
    Layout::Place place;
};

CellReader::CellReader(std::unique_ptr<Private> p) : d(std::move(p)) {}

CellReader::~CellReader() = default;

Result<std::unique_ptr<CellReader>> CellReader::create(Catalogue &catalogue, std::span<const domain::CellSpec> cells)
{
    const auto &layout = catalogue.d->layout;
    auto made = std::make_unique<Private>(layout);
    for (size_t i = 0; i < catalogue.d->segments.size(); ++i) {
        auto &segment = *catalogue.d->segments[i];
        QList<domain::CodeRecord> groups;
        for (const auto &block : segment.blocks()) {
            domain::CodeRecord group;
            group.vendor = layout.vendor(i, block.vendor);
            group.category = layout.category(i, block.vendor, block.category);
            groups.append(group);
        }
        auto opened = SegmentCells::create(segment, cells, groups);
        if (!opened)
            return tl::unexpected(opened.error());
        made->cells.push_back(std::move(*opened));
    }
    return std::unique_ptr<CellReader>(new CellReader(std::move(made)));
}

Result<void> CellReader::read(quint32 row, std::vector<QByteArrayView> &texts)
{
    if (row >= d->layout.recordCount())
        return domain::fail(domain::ErrorCode::Internal, {}, QStringLiteral("there is no record %1").arg(row));
    if (row < d->first || row >= d->place.end) {
        d->place = d->layout.placeOf(row);
        d->first = row;
    }
    return d->cells[d->place.segment]->read(d->place.row + (row - d->first), texts);
}

} // namespace errdex::store
