// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QStringList>

namespace errdex::importing {

/// Where the titles of the columns are.
struct FoundHeader
{
    /// Rows before it, such as a title of the table.
    int skipped = 0;
    /// False when the first row is data.
    bool exists = true;
};

/// Finds the row of titles among the first rows of a table.
FoundHeader findHeader(const QList<QStringList> &rows);

/// From 0 to 1: how much of the row that looks most like it is usual titles.
double headerScore(const QList<QStringList> &rows);

} // namespace errdex::importing
