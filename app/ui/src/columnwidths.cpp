// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "columnwidths.h"

#include <algorithm>
#include <cmath>

namespace errdex::ui {

namespace {

using domain::Column;

/// As much of the table at least is left to the message, which is what is read.
constexpr double LastColumnShare = 0.3;

/// To so much it gives way before vendors and categories are cut off.
constexpr double LeastLastColumnShare = 0.25;

/// How narrow all columns that can be cut off become before the name gives way alone.
constexpr double KeptAtFirst = 0.75;

/// How narrow the others become before vendors and categories are cut off.
constexpr double KeptForWhole = 0.6;

/// In average characters; a longer vendor or category does not make its column wider.
constexpr int MostOfWhole = 44;
/// The same, so that columns do not become wide and narrow with each letter that is typed.
constexpr int LeastOfWhole = 24;

constexpr int MostMeasured = 16;

/// In average characters of the font.
int widthAtFirst(Column column)
{
    switch (column) {
    case Column::Code:
        return 10;
    case Column::Vendor:
        return 36;
    case Column::Category:
        return 26;
    case Column::Name:
        return 32;
    case Column::HttpStatus:
    case Column::Variant:
        return 8;
    case Column::Message:
    case Column::Description:
        return 48;
    case Column::ReturnedBy:
    case Column::Reference:
        return 26;
    }
    Q_UNREACHABLE();
}

/// Takes from the columns what they have too much together.
class Fitting
{
public:
    explicit Fitting(const ColumnNeeds &needs) : m_needs(needs)
    {
        for (const auto column : needs.columns) {
            const int least = needs.least.value(column);
            const auto whole = needs.whole.constFind(column);
            const int wanted = whole == needs.whole.cend() ? widthAtFirst(column) * needs.unit
                                                           : std::clamp(*whole, LeastOfWhole * needs.unit, MostOfWhole * needs.unit);
            // What says nothing leaves its room to the others.
            m_widths[column] = needs.empty.contains(column) ? least : std::max(wanted, least);
            m_excess += m_widths[column];
        }
        m_excess -= int(needs.room * (1 - LastColumnShare));
    }

    /// The columns for which `gives` is true, down to `kept` of their first width and to their title.
    template<typename Gives>
    void shrink(const Gives &gives, double kept)
    {
        const auto roomOf = [&](Column column) {
            const int floor = std::max(m_needs.least.value(column), int(widthAtFirst(column) * m_needs.unit * kept));
            return gives(column) ? std::max(m_widths[column] - floor, 0) : 0;
        };
        int room = 0;
        for (const auto column : m_needs.columns)
            room += roomOf(column);
        if (m_excess <= 0 || room <= 0)
            return;
        const double share = std::min(1.0, double(m_excess) / room);
        for (const auto column : m_needs.columns) {
            const int given = int(std::ceil(roomOf(column) * share));
            m_widths[column] -= given;
            m_excess -= given;
        }
    }
    /// The message gives way.
    void shrinkLastColumn() { m_excess -= int(m_needs.room * (LastColumnShare - LeastLastColumnShare)); }

    const QMap<Column, int> &widths() const { return m_widths; }

private:
    const ColumnNeeds &m_needs;
    QMap<Column, int> m_widths;
    int m_excess = 0;
};

} // namespace

bool isElastic(Column column)
{
    return column != Column::Code && column != Column::HttpStatus && column != Column::Variant;
}

int leastOfLastColumn(int room)
{
    return int(room * LastColumnShare / 2);
}

QMap<Column, int> fittedWidths(const ColumnNeeds &needs)
{
    Fitting fitting(needs);
    // What can be cut off without harm gives way, as far as the title is still read; codes and statuses do not. Vendors
    // and categories are read whole while there is room. The name, which many vendors do not give, goes first when there
    // is little.
    const auto isOther = [&needs](Column column) { return isElastic(column) && !needs.whole.contains(column); };
    fitting.shrink(isOther, KeptAtFirst);
    fitting.shrinkLastColumn();
    fitting.shrink(isOther, KeptForWhole);
    fitting.shrink(isElastic, KeptAtFirst);
    fitting.shrink([](Column column) { return column == Column::Name; }, 0);
    fitting.shrink(isElastic, 0);
    return fitting.widths();
}

QStringList longestOf(QStringList texts)
{
    const auto last = texts.begin() + std::min<qsizetype>(texts.size(), MostMeasured);
    std::partial_sort(texts.begin(), last, texts.end(),
                      [](const QString &one, const QString &other) { return one.size() > other.size(); });
    texts.erase(last, texts.end());
    return texts;
}

} // namespace errdex::ui
