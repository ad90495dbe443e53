// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/cli/texttable.h"

#include <algorithm>

namespace errdex::cli {

namespace {

constexpr int Gap = 2;
/// The least of the last column that is worth showing, and the least that is left of a column to make room for it.
constexpr int LeastLastColumn = 24;
constexpr int LeastOtherColumn = 8;

} // namespace

QStringList TextTable::layOut(const QList<QStringList> &rows)
{
    for (const auto &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i == m_widths.size())
                m_widths.append(0);
            m_widths[i] = std::max(m_widths.at(i), displayWidth(row.at(i)));
        }
    }
    const auto widths = fittedWidths();
    QStringList lines;
    lines.reserve(rows.size());
    for (const auto &row : rows) {
        QString line;
        qsizetype pending = 0;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString cell = m_terminalColumns > 0 ? elided(row.at(i), widths.at(i)) : row.at(i);
            if (!cell.isEmpty()) {
                line += QString(pending, u' ') + cell;
                pending = 0;
            }
            // Spaces wait for a cell that needs them, so that no line ends with any.
            pending += widths.at(i) - displayWidth(cell) + Gap;
        }
        lines.append(line);
    }
    return lines;
}

QList<int> TextTable::fittedWidths() const
{
    auto widths = m_widths;
    if (m_terminalColumns <= 0 || widths.isEmpty())
        return widths;
    const auto lastColumn = widths.end() - 1;
    const auto others = [&widths, lastColumn] {
        int sum = 0;
        for (auto width = widths.begin(); width != lastColumn; ++width)
            sum += *width + Gap;
        return sum;
    };
    const int least = std::min(*lastColumn, LeastLastColumn);
    while (m_terminalColumns - others() < least) {
        const auto widest = std::max_element(widths.begin(), lastColumn);
        if (widest == lastColumn || *widest <= LeastOtherColumn)
            break;
        --*widest;
    }
    *lastColumn = std::min(*lastColumn, std::max(1, m_terminalColumns - others()));
    return widths;
}

} // namespace errdex::cli
