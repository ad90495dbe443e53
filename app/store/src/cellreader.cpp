// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/store/cellreader.h"

#include "catalogue_p.h"
#include "segmentcells.h"

#include "errdex/domain/ownversion.h"
#include "errdex/store/ownrows.h"

namespace errdex::store {

using domain::Result;

class CellReader::Private
{
public:
    Private(const Catalogue &read, const Layout &used, std::span<const domain::CellSpec> wanted)
        : catalogue(read), layout(used)
    {
        for (size_t i = 0; i < wanted.size(); ++i) {
            if (wanted[i].attribute.startsWith(domain::OwnKeyPrefix))
                own.push_back({i, wanted[i], {}});
        }
    }

    void addOwn(quint32 row, std::vector<QByteArrayView> &texts);

    /// What the catalogue knows of a row and its segment does not.
    struct OwnCell
    {
        size_t index = 0;
        domain::CellSpec cell;
        QByteArray text;
    };

    const Catalogue &catalogue;
    const Layout &layout;
    std::vector<OwnCell> own;
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
    auto made = std::make_unique<Private>(catalogue, layout, cells);
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

void CellReader::Private::addOwn(quint32 row, std::vector<QByteArrayView> &texts)
{
    const auto *rows = catalogue.ownRows();
    if (own.empty() || !rows)
        return;
    const auto said = rows->overlayOf(row);
    for (auto &one : own) {
        one.text = domain::attributeText(said, one.cell).toUtf8();
        texts[one.index] = one.text;
    }
}

Result<void> CellReader::read(quint32 row, std::vector<QByteArrayView> &texts)
{
    if (row >= d->layout.recordCount())
        return domain::fail(domain::ErrorCode::Internal, {}, QStringLiteral("there is no record %1").arg(row));
    if (row < d->first || row >= d->place.end) {
        d->place = d->layout.placeOf(row);
        d->first = row;
    }
    auto done = d->cells[d->place.segment]->read(d->place.row + (row - d->first), texts);
    if (done)
        d->addOwn(row, texts);
    return done;
}

} // namespace errdex::store
