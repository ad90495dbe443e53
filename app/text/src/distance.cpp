// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/text/distance.h"

#include "errdex/text/fold.h"

#include <algorithm>
#include <array>

namespace errdex::text {

namespace {

constexpr qsizetype MaxLength = MaxTokenLength;
using Row = std::array<int, size_t(MaxLength) + 1>;

/// Rows of the table are letters of `left`, columns letters of `right`; only the band of columns that can still be
/// within the limit is filled in. With `anyColumn` the rest of `right` costs nothing.
int alignment(QStringView left, QStringView right, int limit, bool anyColumn)
{
    left = left.first(std::min(left.size(), MaxLength));
    right = right.first(std::min({right.size(), MaxLength, anyColumn ? left.size() + limit : MaxLength}));
    if (left.size() - right.size() > limit || (!anyColumn && right.size() - left.size() > limit))
        return limit + 1;
    std::array<Row, 3> rows;
    const int tooMany = limit + 1;
    const auto columns = int(right.size());
    for (auto &row : rows)
        row.fill(tooMany);
    for (int j = 0; j <= std::min(columns, limit); ++j)
        rows[0][size_t(j)] = j;
    for (int i = 1; i <= int(left.size()); ++i) {
        auto &row = rows[size_t(i % 3)];
        const auto &above = rows[size_t((i + 2) % 3)];
        const auto &beforeAbove = rows[size_t((i + 1) % 3)];
        const int first = std::max(0, i - limit);
        const int last = std::min(columns, i + limit);
        int best = tooMany;
        if (first > 0)
            row[size_t(first) - 1] = tooMany;
        for (int j = first; j <= last; ++j) {
            int cell = j == 0 ? i : tooMany;
            if (j > 0) {
                const QChar a = left.at(i - 1);
                const QChar b = right.at(j - 1);
                cell =
                    std::min({above[size_t(j) - 1] + (a == b ? 0 : 1), row[size_t(j) - 1] + 1, above[size_t(j)] + 1});
                if (i > 1 && j > 1 && a == right.at(j - 2) && left.at(i - 2) == b)
                    cell = std::min(cell, beforeAbove[size_t(j) - 2] + 1);
            }
            row[size_t(j)] = std::min(cell, tooMany);
            best = std::min(best, row[size_t(j)]);
        }
        if (last < columns)
            row[size_t(last) + 1] = tooMany;
        if (best > limit)
            return tooMany;
    }
    const auto &end = rows[size_t(left.size() % 3)];
    if (!anyColumn)
        return end[size_t(columns)];
    const int first = std::max(0, int(left.size()) - limit);
    const int last = std::min(columns, int(left.size()) + limit);
    return *std::min_element(end.begin() + first, end.begin() + last + 1);
}

} // namespace

int editDistance(QStringView left, QStringView right, int limit)
{
    return alignment(left, right, limit, false);
}

int editDistanceToBeginning(QStringView typed, QStringView word, int limit)
{
    return alignment(typed, word, limit, true);
}

int forgivenMistakes(qsizetype letters)
{
    return letters < 4 ? 0 : letters < 8 ? 1 : 2;
}

} // namespace errdex::text
