// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/search/searcher.h"

namespace errdex::search {

store::RowSet ResultSet::allRows() const
{
    if (m_isOrdered)
        return store::RowSet::of(m_ordered);
    std::vector<store::RowSet> sets;
    for (const auto &tier : m_tiers)
        sets.push_back(tier.rows);
    return store::RowSet::unionOf(sets);
}

ResultSet ResultSet::inCatalogueOrder() const
{
    ResultSet ordered = *this;
    ordered.m_tiers = {{domain::Match::Filter, allRows(), {}}};
    ordered.m_isOrdered = false;
    return ordered;
}

ResultSet ResultSet::only(const QList<std::pair<qint64, qint64>> &ranges) const
{
    ResultSet some = *this;
    some.m_tiers.clear();
    some.m_ordered.clear();
    for (const auto &[first, count] : ranges) {
        const auto found = rows(first, count);
        some.m_ordered.insert(some.m_ordered.end(), found.begin(), found.end());
    }
    some.m_isOrdered = true;
    some.m_total = qint64(some.m_ordered.size());
    return some;
}

QList<QList<qint64>> ResultSet::countByCategory(const store::Catalogue &catalogue) const
{
    QList<QList<qint64>> counts;
    for (const auto &vendor : catalogue.vendors())
        counts.append(QList<qint64>(vendor->categories.size(), 0));
    const auto all = allRows();
    for (const auto &block : catalogue.blocks())
        counts[block.vendor][block.category] = qint64(all.countInRange(block.first, block.end));
    return counts;
}

} // namespace errdex::search
