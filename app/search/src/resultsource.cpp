// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/search/resultsource.h"

#include <algorithm>

namespace errdex::search {

using domain::Result;

namespace {

/// How many records are read at a time.
constexpr qint64 BlockSize = 1000;

} // namespace

ResultSource::ResultSource(Searcher &searcher, const ResultSet &result, qint64 limit,
                           const domain::Cancellation &cancellation)
    : m_searcher(searcher), m_result(result), m_end(std::min(limit, result.total())), m_cancellation(cancellation)
{
}

Result<std::vector<quint32>> ResultSource::nextRows()
{
    if (m_cancellation.isCancelled())
        return domain::fail(domain::ErrorCode::Cancelled);
    auto rows = m_result.rows(m_position, std::min(BlockSize, m_end - m_position));
    m_position += qint64(rows.size());
    return rows;
}

Result<std::optional<domain::CodeRecord>> ResultSource::next()
{
    if (m_inBlock == m_block.size()) {
        auto block = nextBlock();
        if (!block)
            return tl::unexpected(block.error());
        m_block = std::move(*block);
        m_inBlock = 0;
        if (m_block.isEmpty())
            return std::nullopt;
    }
    return m_block.at(m_inBlock++);
}

Result<QList<domain::CodeRecord>> ResultSource::nextBlock()
{
    if (m_inBlock < m_block.size()) {
        const auto rest = m_block.mid(m_inBlock);
        m_inBlock = m_block.size();
        return rest;
    }
    const auto rows = nextRows();
    if (!rows)
        return tl::unexpected(rows.error());
    return m_searcher.catalogue().records(*rows);
}

Result<bool> ResultSource::nextCells(std::span<const domain::CellSpec> cells, std::vector<QByteArrayView> &texts)
{
    if (!m_reader) {
        auto reader = store::CellReader::create(m_searcher.catalogue(), cells);
        if (!reader)
            return tl::unexpected(reader.error());
        m_reader = std::move(*reader);
    }
    if (m_inRows == m_rows.size()) {
        auto rows = nextRows();
        if (!rows)
            return tl::unexpected(rows.error());
        m_rows = std::move(*rows);
        m_inRows = 0;
        if (m_rows.empty())
            return false;
    }
    if (auto read = m_reader->read(m_rows[m_inRows++], texts); !read)
        return tl::unexpected(read.error());
    return true;
}

} // namespace errdex::search
