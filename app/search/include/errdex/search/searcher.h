// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/cancellation.h"
#include "errdex/domain/error.h"
#include "errdex/domain/facets.h"
#include "errdex/domain/filters.h"
#include "errdex/search/highlighter.h"
#include "errdex/store/catalogue.h"

#include <QList>
#include <QString>

#include <memory>
#include <vector>

namespace errdex::search {

/// The rows that answer a query, in order, without having been read. Immutable; may be copied between threads.
class ResultSet
{
public:
    qint64 total() const { return m_total; }
    /// Matches of the text alone, without the filters.
    qint64 totalWithoutFilters() const { return m_totalWithoutFilters; }
    const domain::FacetCounts &facets() const { return m_facets; }
    const Highlighter &highlighter() const { return m_highlighter; }
    /// Rows of the catalogue at positions `first` … `first + count - 1` of the result, fewer at its end.
    std::vector<quint32> rows(qint64 first, qint64 count) const;
    /// The position of a row of the catalogue in the result; -1 when it is not among them.
    qint64 positionOf(quint32 row) const;

private:
    friend class Searcher;
    /// By relevance: disjoint sets, best first, display order within each. By a column: `m_ordered` instead.
    std::vector<store::RowSet> m_tiers;
    std::vector<quint32> m_ordered;
    bool m_isOrdered = false;
    qint64 m_total = 0;
    qint64 m_totalWithoutFilters = 0;
    domain::FacetCounts m_facets;
    Highlighter m_highlighter;
};

/// Answers queries over one catalogue. Used on the catalogue's thread.
///
/// Order by relevance, in tiers: exact code or vendor, exact name, code prefix, name prefix, name word, message word,
/// description word, part of a name or code, category; display order within a tier.
class Searcher
{
public:
    /// `catalogue` outlives this.
    explicit Searcher(store::Catalogue &catalogue) : m_catalogue(catalogue) {}

    /// Never fails because of the text. Errors: DamagedCatalogue, Cancelled; UnknownVendor never: an unknown vendor in
    /// the filters matches nothing.
    domain::Result<ResultSet> run(const QString &text, const domain::Filters &filters = {}, const domain::Sort &sort = {},
                                  const domain::Cancellation &cancellation = {});

    /// The records at positions of a result.
    domain::Result<QList<domain::CodeRecord>> records(const ResultSet &result, qint64 first, qint64 count);

    store::Catalogue &catalogue() { return m_catalogue; }

private:
    store::Catalogue &m_catalogue;
};

} // namespace errdex::search
