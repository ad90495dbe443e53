// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/cancellation.h"
#include "errdex/domain/rowsource.h"
#include "errdex/search/searcher.h"
#include "errdex/store/cellreader.h"

#include <QList>

#include <limits>
#include <memory>
#include <vector>

namespace errdex::search {

/// The records of a result in its order, read block by block. Used on the catalogue's thread; searcher and result
/// outlive this. Either next() or nextCells() is used, not both.
class ResultSource final : public domain::RowSource
{
public:
    /// At most `limit` records.
    ResultSource(Searcher &searcher, const ResultSet &result, qint64 limit = std::numeric_limits<qint64>::max(),
                 const domain::Cancellation &cancellation = {});

    domain::Result<std::optional<domain::CodeRecord>> next() override;
    domain::Result<bool> nextCells(std::span<const domain::CellSpec> cells,
                                   std::vector<QByteArrayView> &texts) override;
    /// The rest of the current block, or the next one; empty at the end.
    domain::Result<QList<domain::CodeRecord>> nextBlock();

private:
    /// Rows of the next block; empty at the end.
    domain::Result<std::vector<quint32>> nextRows();

    Searcher &m_searcher;
    const ResultSet &m_result;
    qint64 m_end;
    domain::Cancellation m_cancellation;
    qint64 m_position = 0;
    QList<domain::CodeRecord> m_block;
    qsizetype m_inBlock = 0;
    std::unique_ptr<store::CellReader> m_reader;
    std::vector<quint32> m_rows;
    size_t m_inRows = 0;
};

} // namespace errdex::search
