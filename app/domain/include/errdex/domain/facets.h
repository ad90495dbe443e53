// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QMap>

namespace errdex::domain {

/// How many records of the current query stand behind each filter, exact. A group's counts ignore the choices made in
/// that same group, so that a second choice can be added to the first.
struct FacetCounts
{
    struct VendorCount
    {
        qint64 count = 0;
        /// By index of the vendor's category.
        QList<qint64> categories;
    };
    /// By position of the vendor.
    QList<VendorCount> vendors;
    /// By status; 0 counts the records without one. Statuses that no record of the catalogue has are absent; those that
    /// only this query does not have are there with 0.
    QMap<int, qint64> httpStatuses;
};

} // namespace errdex::domain
