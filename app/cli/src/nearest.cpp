// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "nearest.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace errdex::cli {

namespace {

/// Wagner and Fischer's algorithm, one row of the table at a time.
int distance(const QString &left, const QString &right)
{
    std::vector<int> row(size_t(right.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < left.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i) + 1;
        for (size_t j = 0; j < size_t(right.size()); ++j) {
            const int substituted = diagonal + (left.at(i) == right.at(qsizetype(j)) ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, substituted});
        }
    }
    return row.back();
}

} // namespace

QStringList nearest(const QString &text, const QStringList &candidates, int count)
{
    // What is far longer than any candidate is near to none; its head is enough to tell.
    const QString wanted = text.left(64).toLower();
    std::vector<std::pair<int, QString>> ranked;
    for (const auto &candidate : candidates) {
        const bool contains = !wanted.isEmpty() && candidate.contains(wanted, Qt::CaseInsensitive);
        ranked.emplace_back(contains ? 0 : distance(wanted, candidate.toLower()), candidate);
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto &left, const auto &right) { return left.first < right.first; });
    QStringList found;
    for (const auto &item : ranked) {
        if (found.size() == count)
            break;
        found.append(item.second);
    }
    return found;
}

} // namespace errdex::cli
