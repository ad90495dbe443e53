// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "headerrow.h"

#include "columnprofile.h"
#include "headerwords.h"

#include <algorithm>
#include <map>

namespace errdex::importing {

namespace {

/// Titles stand among the first rows.
constexpr qsizetype RowsSearched = 20;

qsizetype filledCells(const QStringList &row)
{
    return std::count_if(row.begin(), row.end(), [](const QString &cell) { return !cell.trimmed().isEmpty(); });
}

/// The number of cells that most rows fill.
qsizetype usualWidth(const QList<QStringList> &rows)
{
    std::map<qsizetype, int> widths;
    for (const auto &row : rows)
        ++widths[filledCells(row)];
    const auto usual = std::max_element(widths.begin(), widths.end(), [](const auto &left, const auto &right) {
        return left.second != right.second ? left.second < right.second : left.first < right.first;
    });
    return usual == widths.end() ? 0 : usual->first;
}

/// The share of the cells that are usual titles.
double titleShare(const QStringList &row)
{
    const auto filled = filledCells(row);
    if (filled == 0)
        return 0;
    double known = 0;
    for (const auto &cell : row) {
        if (cell.trimmed().isEmpty() || cell.size() > 60)
            continue;
        const auto readings = readHeader(cell);
        int certainty = 0;
        for (const auto &reading : readings)
            certainty = std::max(certainty, reading.isWhole ? reading.certainty : std::min(reading.certainty, 30));
        known += certainty >= 70 ? 1 : certainty >= 40 ? 0.5 : certainty > 0 ? 0.2 : 0;
    }
    return known / double(filled);
}

bool hasNumber(const QStringList &row)
{
    return std::any_of(row.begin(), row.end(), [](const QString &cell) {
        bool isNumber = false;
        cell.trimmed().toDouble(&isNumber);
        return isNumber;
    });
}

} // namespace

double headerScore(const QList<QStringList> &rows)
{
    double best = 0;
    for (const auto &row : rows.first(std::min(rows.size(), RowsSearched))) {
        if (filledCells(row) > 1)
            best = std::max(best, titleShare(row));
    }
    return best;
}

FoundHeader findHeader(const QList<QStringList> &rows)
{
    const auto searched = std::min(rows.size(), RowsSearched);
    const auto usual = usualWidth(rows);
    FoundHeader found;
    double best = 0;
    for (qsizetype i = 0; i < searched; ++i) {
        const auto filled = filledCells(rows.at(i));
        // The titles are at most a little narrower than the rows.
        if (filled < 1 || (usual > 1 && filled * 3 < usual * 2))
            continue;
        const double share = titleShare(rows.at(i)) - (hasNumber(rows.at(i)) ? 0.5 : 0);
        if (share > best + 0.2) {
            best = share;
            found.skipped = int(i);
        }
        if (hasNumber(rows.at(i)))
            break;
    }
    if (best >= 0.3)
        return found;
    // No usual titles: the first row of the usual width is titles when it has no numbers and the rows below have.
    found.skipped = 0;
    while (found.skipped < searched - 1 && filledCells(rows.at(found.skipped)) * 3 < usual * 2)
        ++found.skipped;
    const auto &first = rows.value(found.skipped);
    const bool isBelowNumeric = rows.size() > found.skipped + 1 && hasNumber(rows.at(found.skipped + 1));
    found.exists = !hasNumber(first) && isBelowNumeric;
    return found;
}

} // namespace errdex::importing
