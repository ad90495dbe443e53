// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/search/searcher.h"

#include "correcting.h"
#include "matching.h"
#include "otherreading.h"
#include "ranking.h"
#include "suggesting.h"

#include "errdex/search/query.h"
#include "errdex/text/stem.h"

#include <algorithm>

namespace errdex::search {

using domain::Cancellation;
using domain::ErrorCode;
using domain::Filters;
using domain::Match;
using domain::Result;
using store::Catalogue;
using store::RowSet;

namespace {

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
        const bool chosen = filters.vendors.contains(vendor.slug) ||
                            filters.categories.contains(std::pair(vendor.slug, category)) ||
                            filters.categories.contains(std::pair(QString(), category));
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

/// The stem of a word that matches in other forms as well; empty for a text in quotation marks and for identifiers.
QString stemOf(const Unit &unit, qsizetype word)
{
    const bool hasForms = unit.words.size() == 1 && (unit.kind == Unit::Kind::Word || unit.kind == Unit::Kind::Name);
    return hasForms ? text::stem(unit.words.at(word)) : QString();
}

Highlighter highlighterOf(const Query &query)
{
    QList<Highlighter::Term> terms;
    for (const auto &unit : query.units) {
        if (isFilterUnit(unit))
            continue;
        for (qsizetype i = 0; i < unit.words.size(); ++i)
            terms.append({unit.words.at(i), unit.prefix && i + 1 == unit.words.size(), stemOf(unit, i)});
        if (!unit.words.contains(unit.text))
            terms.append({unit.text, false});
    }
    return Highlighter(terms);
}

/// A text in one reading, and the rows that answer it. The correction has Kind::None, and the text in `shown`, where it
/// was read as typed.
Result<Corrected> understand(Catalogue &catalogue, const QString &text, Reading reading,
                             const Cancellation &cancellation)
{
    using Kind = domain::Correction::Kind;
    if (reading == Reading::Other) {
        auto other = otherReading(catalogue, text, cancellation);
        if (!other)
            return tl::unexpected(other.error());
        if (other->kind != Kind::None) {
            auto ranked = match(catalogue, other->shown, parseQuery(other->shown, catalogue.vendors()), cancellation);
            if (!ranked)
                return tl::unexpected(ranked.error());
            return Corrected{std::move(*other), std::move(*ranked)};
        }
    }
    auto literal = match(catalogue, text, parseQuery(text, catalogue.vendors()), cancellation);
    if (!literal)
        return tl::unexpected(literal.error());
    if (literal->all.isEmpty() && reading != Reading::AsTyped) {
        auto corrected = correct(catalogue, text, cancellation);
        if (!corrected || corrected->correction.kind != Kind::None)
            return corrected;
    }
    return Corrected{{Kind::None, text, text}, std::move(*literal)};
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
        const auto inTier = qint64(tier.rows.count());
        if (first >= inTier) {
            first -= inTier;
            continue;
        }
        const auto wanted = std::min(inTier - first, count - qint64(found.size()));
        if (!tier.order.empty()) {
            found.insert(found.end(), tier.order.begin() + first, tier.order.begin() + first + wanted);
        } else {
            const auto slice = tier.rows.slice(quint64(first), quint64(wanted));
            found.insert(found.end(), slice.begin(), slice.end());
        }
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
        if (tier.rows.contains(row)) {
            if (tier.order.empty())
                return before + qint64(tier.rows.countInRange(0, row));
            return before + std::distance(tier.order.begin(), std::find(tier.order.begin(), tier.order.end(), row));
        }
        before += qint64(tier.rows.count());
    }
    return -1;
}

std::vector<Match> ResultSet::matches(qint64 first, qint64 count) const
{
    std::vector<Match> found;
    for (const quint32 row : rows(first, count)) {
        const auto tier =
            std::find_if(m_tiers.begin(), m_tiers.end(), [row](const Tier &each) { return each.rows.contains(row); });
        found.push_back(tier == m_tiers.end() ? Match::Filter : tier->match);
    }
    return found;
}

Result<ResultSet> Searcher::run(const QString &text, const Filters &filters, const domain::Sort &sort,
                                const Cancellation &cancellation, Reading reading)
{
    m_catalogue.setCancellation(cancellation);
    auto understood = understand(m_catalogue, text, reading, cancellation);
    if (!understood)
        return tl::unexpected(understood.error());
    auto *ranked = &understood->ranked;
    const auto query = parseQuery(understood->correction.shown, m_catalogue.vendors());
    ResultSet result;
    if (understood->correction.kind != domain::Correction::Kind::None)
        result.m_correction = understood->correction;
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
    result.m_totalWithoutGroups = qint64(forGroups.count());
    result.m_totalWithoutStatuses = qint64(forStatuses.count());
    auto facets = countFacets(m_catalogue, forGroups, forStatuses);
    if (!facets)
        return tl::unexpected(facets.error());
    result.m_facets = std::move(*facets);
    if (byGroup || byStatus)
        keep(*ranked, byGroup ? forGroups & groups : forGroups);
    result.m_total = qint64(ranked->all.count());
    if (cancellation.isCancelled())
        return domain::fail(ErrorCode::Cancelled);
    if (!sort.column) {
        if (auto ordered = orderByCloseness(m_catalogue, query, *ranked); !ordered)
            return tl::unexpected(ordered.error());
        result.m_tiers = std::move(ranked->tiers);
        return result;
    }
    auto order = m_catalogue.order(*sort.column, sort.language);
    if (!order)
        return tl::unexpected(order.error());
    // Rows without a value stay last whichever way the others go.
    if (sort.descending)
        std::reverse(order->rows.begin(), order->rows.begin() + order->filled);
    result.m_isOrdered = true;
    result.m_ordered.reserve(size_t(result.m_total));
    std::copy_if(order->rows.begin(), order->rows.end(), std::back_inserter(result.m_ordered),
                 [&](quint32 row) { return ranked->all.contains(row); });
    result.m_tiers = std::move(ranked->tiers);
    return result;
}

Result<domain::OtherReading> Searcher::otherReading(const QString &text, const Filters &filters, qint64 shown,
                                                    const Cancellation &cancellation)
{
    m_catalogue.setCancellation(cancellation);
    const auto correction = search::otherReading(m_catalogue, text, cancellation);
    if (!correction)
        return tl::unexpected(correction.error());
    if (correction->kind == domain::Correction::Kind::None)
        return domain::OtherReading();
    const auto result = run(correction->shown, filters, {}, cancellation, Reading::AsTyped);
    if (!result)
        return tl::unexpected(result.error());
    // What the filters leave has to be more as well.
    return result->total() > shown ? domain::OtherReading{*correction, result->total()} : domain::OtherReading();
}

Result<QList<domain::Suggestion>> Searcher::suggestions(const QString &text, const Filters &filters,
                                                        const Cancellation &cancellation)
{
    m_catalogue.setCancellation(cancellation);
    const auto everything = RowSet::range(0, m_catalogue.recordCount());
    auto within = everything;
    if (choosesGroup(filters))
        within &= groupFilter(m_catalogue, filters);
    if (!filters.httpStatuses.isEmpty()) {
        const auto statuses = httpFilter(m_catalogue, filters);
        if (!statuses)
            return tl::unexpected(statuses.error());
        within &= *statuses;
    }
    auto found = suggest(m_catalogue, text, within, cancellation);
    if (!found || !found->isEmpty() || filters.isEmpty())
        return found;
    found = suggest(m_catalogue, text, everything, cancellation);
    if (!found)
        return found;
    for (auto &suggestion : *found)
        suggestion.withoutFilters = true;
    return found;
}

Result<QList<domain::CodeRecord>> Searcher::records(const ResultSet &result, qint64 first, qint64 count)
{
    const auto rows = result.rows(first, count);
    return m_catalogue.records(rows);
}

} // namespace errdex::search
