// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/column.h"

#include <QList>
#include <QMap>
#include <QStringList>

namespace errdex::ui {

/// What the widths of the columns of the results depend on. All in pixels but for what is said otherwise.
struct ColumnNeeds
{
    /// Those that are shown, without the one that takes what the others leave.
    QList<domain::Column> columns;
    /// Of the whole table.
    int room = 0;
    /// An average character.
    int unit = 1;
    /// What the title of a column needs at least.
    QMap<domain::Column, int> least;
    /// What the longest text of a column needs, where that is known.
    QMap<domain::Column, int> whole;
    /// Those without a word in the rows.
    QList<domain::Column> empty;
};

/// A text in such a column may be cut off where there is no room.
bool isElastic(domain::Column column);
/// Of a table `room` wide, for the column that takes what the others leave.
int leastOfLastColumn(int room);
QMap<domain::Column, int> fittedWidths(const ColumnNeeds &needs);
/// The longest of many texts, by their letters: as many as are worth to be measured.
QStringList longestOf(QStringList texts);

} // namespace errdex::ui
