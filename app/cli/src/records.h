// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/cli/verb.h"

#include "errdex/exporting/export.h"
#include "errdex/search/searcher.h"
#include "errdex/store/catalogue.h"

namespace errdex::cli {

/// The catalogue of --catalog, else the shipped one.
domain::Result<std::unique_ptr<store::Catalogue>> openCatalogue(const Arguments &arguments);

/// How many records are read at a time.
inline constexpr qint64 BlockSize = 1000;

/// The records of a result, read block by block.
class ResultSource final : public exporting::RowSource
{
public:
    /// At most `limit` records; the result and the catalogue outlive this.
    ResultSource(search::Searcher &searcher, const search::ResultSet &result, qint64 limit);

    domain::Result<std::optional<domain::CodeRecord>> next() override;
    /// The rest of the current block, or the next one; empty at the end.
    domain::Result<QList<domain::CodeRecord>> nextBlock();

private:
    search::Searcher &m_searcher;
    const search::ResultSet &m_result;
    qint64 m_end;
    qint64 m_position = 0;
    QList<domain::CodeRecord> m_block;
    qsizetype m_inBlock = 0;
};

} // namespace errdex::cli
