// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/rowsource.h"

#include "segment.h"

#include <QByteArrayView>

#include <memory>
#include <span>
#include <vector>

namespace errdex::store {

/// What CellReader does, for one segment; rows are the segment's own.
class SegmentCells final
{
    Q_DISABLE_COPY_MOVE(SegmentCells)

public:
    /// `groups` has for each block of the segment a record of its vendor and category.
    static domain::Result<std::unique_ptr<SegmentCells>> create(Segment &segment, std::span<const domain::CellSpec> cells,
                                                                const QList<domain::CodeRecord> &groups);
    ~SegmentCells();

    domain::Result<void> read(quint32 row, std::vector<QByteArrayView> &texts);

private:
    class Private;
    explicit SegmentCells(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace errdex::store
