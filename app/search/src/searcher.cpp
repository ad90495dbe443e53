// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/search/searcher.h"

#include "matching.h"

#include "errdex/search/query.h"
#include "errdex/text/fold.h"

#include <algorithm>

namespace errdex::search {

using domain::Cancellation;
using domain::Error;
using domain::ErrorCode;
using domain::Filters;
using domain::Result;
using store::Catalogue;
using store::RowSet;

namespace {

/// The rows that match a text, best first.
struct Ranked
{
    std::vector<RowSet> tiers;
    RowSet all;
};

/// Rows that match every unit. A row's tier is the worst level that one of its units needs; a unit that only the vendor
/// or the category matches is content with any tier, and rows that match by those alone come last.
Ranked rank(std::vector<UnitRows> units)
{
    Ranked ranked;
    RowSet placed;
    for (size_t level = 0; level < LevelCount; ++level) {
        RowSet matching;
        RowSet better;
        for (size_t i = 0; i < units.size(); ++i) {
            auto &unit = units[i];
            if (level > 0)
                unit.levels[level] |= unit.levels[level - 1];
            auto either = unit.levels[level] | unit.group;
            if (i == 0)
                matching = std::move(either);
            else
                matching &= either;
            better |= unit.levels[level];
        }
        if (level + 1 == LevelCount)
            ranked.all = matching;
        matching &= better;
        matching -= placed;
        placed |= matching;
        ranked.tiers.push_back(std::move(matching));
    }
    ranked.tiers.push_back(ranked.all - placed);
    return ranked;
}

/// Lifts rows whose name is (or begins with) the whole query, typed as several words.
Result<void> liftNames(Catalogue &catalogue, const QString &text, Ranked &ranked)
{
    const auto folded = text::fold(text).simplified();
    for (const auto &[level, whole] : {std::pair(Level::ExactName, true), std::pair(Level::NamePrefix, false)}) {
        auto named = rowsNamed(catalogue, folded, whole);
        if (!named)
            return tl::unexpected(named.error());
        *named &= ranked.all;
        for (size_t better = 0; better < size_t(level); ++better)
            *named -= ranked.tiers[better];
        for (size_t worse = size_t(level) + 1; worse < ranked.tiers.size(); ++worse)
            ranked.tiers[worse] -= *named;
        ranked.tiers[size_t(level)] |= *named;
    }
    return {};
}

Result<Ranked> match(Catalogue &catalogue, const QString &text, const Query &query, const Cancellation &cancellation)
{
    RowSet narrowed = RowSet::range(0, catalogue.recordCount());
    std::vector<UnitRows> units;
    bool wordsOnly = true;
    for (const auto &unit : query.units) {
        if (cancellation.isCancelled())
            return domain::fail(ErrorCode::Cancelled);
        if (isFilterUnit(unit)) {
            const auto rows = matchFilterUnit(catalogue, unit);
            if (!rows)
                return tl::unexpected(rows.error());
            narrowed &= *rows;
            wordsOnly = false;
            continue;
        }
        auto rows = matchUnit(catalogue, unit);
        if (!rows)
            return tl::unexpected(rows.error());
        wordsOnly = wordsOnly && unit.kind == Unit::Kind::Word;
        units.push_back(std::move(*rows));
    }
    if (units.empty())
        return Ranked{{narrowed}, narrowed};
    const bool severalWords = wordsOnly && units.size() > 1;
    auto ranked = rank(std::move(units));
    if (severalWords && !ranked.all.isEmpty()) {
        if (auto lifted = liftNames(catalogue, text, ranked); !lifted)
            return tl::unexpected(lifted.error());
    }
    ranked.all &= narrowed;
    for (auto &tier : ranked.tiers)
        tier &= narrowed;
    return ranked;
}

bool choosesGroup(const Filters &filters)
{
    return !filters.vendors.isEmpty() || !filters.categories.isEmpty();
}

RowSet groupFilter(const Catalogue &catalogue, const Filters &filters)
{
    RowSet rows;
    for (const auto &block : catalogue.blocks()) {
        const auto &vendor = *catalogue.vendors().at(block.vendor);
        const auto &category = vendor.categories.at(block.category).id;
        const bool chosen = filters.vendors.contains(vendor.slug)
            || filters.categories.contains(std::pair(vendor.slug, category))
            || filters.categories.contains(std::pair(QString(), category));
        if (chosen)
            rows.addRange(block.first, block.end);
    }
    return rows;
}

Result<RowSet> httpFilter(Catalogue &catalogue, const Filters &filters)
{
    RowSet rows;
    for (const int status : filters.httpStatuses) {
        const auto ofStatus = rowsWithHttpStatus(catalogue, status);
        if (!ofStatus)
            return ofStatus;
        rows |= *ofStatus;
    }
    return rows;
}

Result<domain::FacetCounts> countFacets(Catalogue &catalogue, const RowSet &forGroups, const RowSet &forStatuses)
{
    domain::FacetCounts counts;
    for (const auto &vendor : catalogue.vendors())
        counts.vendors.append({0, QList<qint64>(vendor->categories.size(), 0)});
    std::vector<quint32> bounds{0};
    bounds.reserve(size_t(catalogue.blocks().size()) + 1);
    for (const auto &block : catalogue.blocks())
        bounds.push_back(block.end);
    const auto inBlocks = forGroups.countInRanges(bounds);
    for (qsizetype i = 0; i < catalogue.blocks().size(); ++i) {
        const auto &block = catalogue.blocks().at(i);
        auto &vendor = counts.vendors[block.vendor];
        vendor.count += inBlocks[size_t(i)];
        vendor.categories[block.category] = inBlocks[size_t(i)];
    }
    auto byStatus = catalogue.countByStatus(forStatuses);
    if (!byStatus)
        return tl::unexpected(byStatus.error());
    counts.httpStatuses = std::move(*byStatus);
    return counts;
}

Highlighter highlighterOf(const Query &query)
{
    QList<Highlighter::Term> terms;
    for (const auto &unit : query.units) {
        if (isFilterUnit(unit))
            continue;
        for (qsizetype i = 0; i < unit.words.size(); ++i)
            terms.append({unit.words.at(i), unit.prefix && i + 1 == unit.words.size()});
        if (!unit.words.contains(unit.text))
            terms.append({unit.text, false});
    }
    return Highlighter(terms);
}

} // namespace

std::vector<quint32> ResultSet::rows(qint64 first, qint64 count) const
{
    std::vector<quint32> found;
    if (first < 0 || count <= 0 || first >= m_total)
        return found;
    count = std::min(count, m_total - first);
    if (m_isOrdered)
        return {m_ordered.begin() + first, m_ordered.begin() + first + count};
    found.reserve(size_t(count));
    for (const auto &tier : m_tiers) {
        const auto inTier = qint64(tier.count());
        if (first >= inTier) {
            first -= inTier;
            continue;
        }
        const auto slice = tier.slice(quint64(first), quint64(count) - found.size());
        found.insert(found.end(), slice.begin(), slice.end());
        if (qint64(found.size()) >= count)
            break;
        first = 0;
    }
    return found;
}

Result<ResultSet> Searcher::run(const QString &text, const Filters &filters, const domain::Sort &sort,
                                const Cancellation &cancellation)
{
    m_catalogue.setCancellation(cancellation);
    const auto query = parseQuery(text, m_catalogue.vendors());
    auto ranked = match(m_catalogue, text, query, cancellation);
    if (!ranked)
        return tl::unexpected(ranked.error());

    ResultSet result;
    result.m_highlighter = highlighterOf(query);
    result.m_totalWithoutFilters = qint64(ranked->all.count());
    const bool byGroup = choosesGroup(filters);
    const bool byStatus = !filters.httpStatuses.isEmpty();
    const auto groups = byGroup ? groupFilter(m_catalogue, filters) : RowSet();
    const auto statuses = byStatus ? httpFilter(m_catalogue, filters) : Result<RowSet>(RowSet());
    if (!statuses)
        return tl::unexpected(statuses.error());
    const auto forGroups = byStatus ? ranked->all & *statuses : ranked->all;
    const auto forStatuses = byGroup ? ranked->all & groups : ranked->all;
    auto facets = countFacets(m_catalogue, forGroups, forStatuses);
    if (!facets)
        return tl::unexpected(facets.error());
    result.m_facets = std::move(*facets);

    const auto matching = byGroup ? forGroups & groups : forGroups;
    result.m_total = qint64(matching.count());
    if (!sort.column) {
        for (auto &tier : ranked->tiers) {
            if (byGroup || byStatus)
                tier &= matching;
            if (!tier.isEmpty())
                result.m_tiers.push_back(std::move(tier));
        }
        return result;
    }
    if (cancellation.isCancelled())
        return domain::fail(ErrorCode::Cancelled);
    auto order = m_catalogue.order(*sort.column, sort.language);
    if (!order)
        return tl::unexpected(order.error());
    // Rows without a value stay last whichever way the others go.
    if (sort.descending)
        std::reverse(order->rows.begin(), order->rows.begin() + order->filled);
    result.m_isOrdered = true;
    result.m_ordered.reserve(size_t(result.m_total));
    std::copy_if(order->rows.begin(), order->rows.end(), std::back_inserter(result.m_ordered),
                 [&](quint32 row) { return matching.contains(row); });
    return result;
}

Result<QList<domain::CodeRecord>> Searcher::records(const ResultSet &result, qint64 first, qint64 count)
{
    const auto rows = result.rows(first, count);
    return m_catalogue.records(rows);
}

} // namespace errdex::search
