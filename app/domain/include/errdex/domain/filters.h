// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/column.h"

#include <QList>
#include <QString>

#include <utility>

namespace errdex::domain {

/// What was chosen in the filter panel (or by options on the command line). An empty list does not filter.
/// Within `vendors` and `categories` together, and within the HTTP lists together, choices are OR; the two groups are
/// AND.
struct Filters
{
    /// Vendor slugs.
    QStringList vendors;
    /// Pairs of vendor slug and category id. An empty slug stands for the category of that id at any vendor.
    QList<std::pair<QString, QString>> categories;
    /// 404 for a status; 4 for the class 4xx; 0 for records without a status.
    QList<int> httpStatuses;

    bool isEmpty() const { return vendors.isEmpty() && categories.isEmpty() && httpStatuses.isEmpty(); }
    friend bool operator==(const Filters &, const Filters &) = default;
};

/// Filters that are left out together.
enum class FilterKind {
    All,
    Groups, ///< vendors and categories
    HttpStatuses,
};

/// The order of the rows: by relevance (in display order when the query is empty), or by a column.
struct Sort
{
    std::optional<Column> column;
    bool descending = false;
    /// The language whose texts are compared where the column is localized.
    Language language = Language::English;

    friend bool operator==(const Sort &, const Sort &) = default;
};

} // namespace errdex::domain
