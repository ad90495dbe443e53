// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "records.h"

#include "errdex/settings/settings.h"

#include <algorithm>

namespace errdex::cli {

domain::Result<std::unique_ptr<store::Catalogue>> openCatalogue(const Arguments &arguments)
{
    const QString option = QStringLiteral("catalog");
    return store::Catalogue::open(arguments.has(option) ? arguments.value(option) : settings::shippedCatalogPath());
}

ResultSource::ResultSource(search::Searcher &searcher, const search::ResultSet &result, qint64 limit)
    : m_searcher(searcher), m_result(result), m_end(std::min(limit, result.total()))
{
}

domain::Result<std::optional<domain::CodeRecord>> ResultSource::next()
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

domain::Result<QList<domain::CodeRecord>> ResultSource::nextBlock()
{
    if (m_inBlock < m_block.size()) {
        const auto rest = m_block.mid(m_inBlock);
        m_inBlock = m_block.size();
        return rest;
    }
    const qint64 count = std::min(BlockSize, m_end - m_position);
    if (count <= 0)
        return QList<domain::CodeRecord>();
    auto block = m_searcher.records(m_result, m_position, count);
    if (block)
        m_position += count;
    return block;
}

} // namespace errdex::cli
