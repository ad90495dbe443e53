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

/// The rows that match a unit at a level or a better one, or by their group.
const RowSet &eitherOf(const UnitRows &unit, size_t level, RowSet &joined)
{
    if (unit.group.isEmpty())
        return unit.levels[level];
    joined = unit.levels[level] | unit.group;
    return joined;
}

/// Rows that match every unit. A row's tier is the worst level that one of its units needs; a unit that only the vendor
/// or the category matches is content with any tier, and rows that match by those alone come last.
Ranked rank(std::vector<UnitRows> units)
{
    Ranked ranked;
    RowSet placed;
    const bool anyGroup = std::any_of(units.begin(), units.end(), [](const UnitRows &unit) { return !unit.group.isEmpty(); });
    for (size_t level = 0; level < LevelCount; ++level) {
        bool addsRows = level == 0 || level + 1 == LevelCount;
        for (auto &unit : units) {
            addsRows = addsRows || !unit.levels[level].isEmpty();
            if (level == 0)
                continue;
            auto &better = unit.levels[level - 1];
            if (unit.levels[level].isEmpty())
                unit.levels[level] = std::move(better);
            else if (!better.isEmpty())
                unit.levels[level] |= better;
        }
        if (!addsRows) {
            ranked.tiers.emplace_back();
            continue;
        }
        RowSet joined;
        RowSet matching;
        if (units.size() == 1) {
            matching = eitherOf(units.front(), level, joined);
        } else {
            RowSet joinedSecond;
            matching = eitherOf(units[0], level, joined) & eitherOf(units[1], level, joinedSecond);
            for (size_t i = 2; i < units.size(); ++i)
                matching &= eitherOf(units[i], level, joined);
        }
        if (level + 1 == LevelCount)
            ranked.all = matching;
        if (anyGroup) {
            RowSet better;
            for (const auto &unit : units)
                better |= unit.levels[level];
            matching &= better;
        }
        matching -= placed;
        placed |= matching;
        ranked.tiers.push_back(std::move(matching));
    }
    ranked.tiers.push_back(ranked.all - placed);
    return ranked;
}

/// Whether the name of some row begins with the first unit and has the others in it.
bool someNameHasAll(const std::vector<UnitRows> &units)
{
    auto rows = units.front().levels[size_t(Level::NamePrefix)];
    for (size_t i = 1; i < units.size(); ++i)
        rows &= units[i].levels[size_t(Level::NameWord)];
    return !rows.isEmpty();
}

/// Lifts rows whose name is (or begins with) the whole query, typed as several words.
Result<void> liftNames(Catalogue &catalogue, const QString &text, Ranked &ranked)
{
    auto named = rowsNamed(catalogue, text::fold(text).simplified(), true);
    if (!named)
        return tl::unexpected(named.error());
    for (auto &[level, rows] : {std::pair(Level::ExactName, &named->whole), std::pair(Level::NamePrefix, &named->beginning)}) {
        *rows &= ranked.all;
        for (size_t better = 0; better < size_t(level); ++better)
            *rows -= ranked.tiers[better];
        for (size_t worse = size_t(level) + 1; worse < ranked.tiers.size(); ++worse)
            ranked.tiers[worse] -= *rows;
        ranked.tiers[size_t(level)] |= *rows;
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
    const bool mayBeName = wordsOnly && units.size() > 1 && someNameHasAll(units);
    auto ranked = rank(std::move(units));
    if (mayBeName && !ranked.all.isEmpty()) {
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

qint64 ResultSet::positionOf(quint32 row) const
{
    if (m_isOrdered) {
        const auto found = std::find(m_ordered.begin(), m_ordered.end(), row);
        return found == m_ordered.end() ? -1 : std::distance(m_ordered.begin(), found);
    }
    qint64 before = 0;
    for (const auto &tier : m_tiers) {
        if (tier.contains(row))
            return before + qint64(tier.countInRange(0, row));
        before += qint64(tier.count());
    }
    return -1;
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
