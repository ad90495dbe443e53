// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/cancellation.h"
#include "errdex/domain/error.h"
#include "errdex/domain/facets.h"
#include "errdex/domain/filters.h"
#include "errdex/domain/match.h"
#include "errdex/search/highlighter.h"
#include "errdex/search/reading.h"
#include "errdex/store/catalogue.h"

#include <QList>
#include <QString>

#include <memory>
#include <vector>

namespace errdex::search {

/// Rows that match for the same reason.
struct Tier
{
    domain::Match match = domain::Match::Filter;
    store::RowSet rows;
    /// The rows in order; empty when they stand in display order.
    std::vector<quint32> order;
};

/// The rows that answer a query, in order, without having been read. Immutable; may be copied between threads.
class ResultSet
{
public:
    qint64 total() const { return m_total; }
    /// Matches of the text alone, without the filters.
    qint64 totalWithoutFilters() const { return m_totalWithoutFilters; }
    /// Without the chosen vendors and categories, and without the chosen HTTP statuses.
    qint64 totalWithoutGroups() const { return m_totalWithoutGroups; }
    qint64 totalWithoutStatuses() const { return m_totalWithoutStatuses; }
    const domain::FacetCounts &facets() const { return m_facets; }
    const Highlighter &highlighter() const { return m_highlighter; }
    /// What the text was read as where it finds nothing as typed.
    const domain::Correction &correction() const { return m_correction; }
    /// Rows of the catalogue at positions `first` … `first + count - 1` of the result, fewer at its end.
    std::vector<quint32> rows(qint64 first, qint64 count) const;
    /// The position of a row of the catalogue in the result; -1 when it is not among them.
    qint64 positionOf(quint32 row) const;
    /// Why each of the same rows is there.
    std::vector<domain::Match> matches(qint64 first, qint64 count) const;
    /// The same rows in the order of the catalogue: by vendor, category and code.
    ResultSet inCatalogueOrder() const;
    /// Only the rows at these positions, as first and count, in the same order; what is beyond the end is not there.
    ResultSet only(const QList<std::pair<qint64, qint64>> &ranges) const;
    /// How many of the rows are in each category, by position of the vendor and index of the category.
    QList<QList<qint64>> countByCategory(const store::Catalogue &catalogue) const;

private:
    store::RowSet allRows() const;

    friend class Searcher;
    /// Disjoint, best first. By a column the rows stand in `m_ordered` instead.
    std::vector<Tier> m_tiers;
    std::vector<quint32> m_ordered;
    bool m_isOrdered = false;
    qint64 m_total = 0;
    qint64 m_totalWithoutFilters = 0;
    qint64 m_totalWithoutGroups = 0;
    qint64 m_totalWithoutStatuses = 0;
    domain::FacetCounts m_facets;
    Highlighter m_highlighter;
    domain::Correction m_correction;
};

/// Answers queries over one catalogue. Used on the catalogue's thread.
///
/// Order by relevance, in tiers by domain::Match. Within a small tier of texts those nearest to the query come first;
/// else, and among equals, display order.
class Searcher
{
public:
    /// `catalogue` outlives this.
    explicit Searcher(store::Catalogue &catalogue) : m_catalogue(catalogue) {}

    /// Never fails because of the text. A text that finds nothing in the whole catalogue is tried under the other
    /// keyboard layout, as a transliteration, in letters that look the same, without typos, and at last by the words
    /// that it has (never for a word with digits, nor with Reading::AsTyped, nor in quotation marks, but that these may
    /// be letters of the other layout); the result tells.
    /// Errors: DamagedCatalogue, Cancelled; UnknownVendor never: an unknown vendor in the filters matches nothing.
    domain::Result<ResultSet> run(const QString &text, const domain::Filters &filters = {},
                                  const domain::Sort &sort = {}, const domain::Cancellation &cancellation = {},
                                  Reading reading = Reading::Corrected);

    /// What a text that finds `shown` records within the filters may have been meant as, when that finds clearly more
    /// of them: a reading to offer beside the results, which stay. Takes as long as a correction does. Errors:
    /// DamagedCatalogue, Cancelled.
    domain::Result<domain::OtherReading> otherReading(const QString &text, const domain::Filters &filters, qint64 shown,
                                                      const domain::Cancellation &cancellation = {});

    /// What else may have been meant by a text that finds nothing even so, likeliest first, a handful at most; each
    /// finds something within the filters, or, where none does, without them, and says so. Takes as long as a
    /// correction does. Errors: DamagedCatalogue, Cancelled.
    domain::Result<QList<domain::Suggestion>> suggestions(const QString &text, const domain::Filters &filters = {},
                                                          const domain::Cancellation &cancellation = {});

    /// The records at positions of a result.
    domain::Result<QList<domain::CodeRecord>> records(const ResultSet &result, qint64 first, qint64 count);

    store::Catalogue &catalogue() { return m_catalogue; }

private:
    store::Catalogue &m_catalogue;
};

} // namespace errdex::search
