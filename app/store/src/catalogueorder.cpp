// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "catalogue_p.h"

#include "errdex/text/fold.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace errdex::store {

using domain::Language;
using domain::Result;

namespace {

/// Reading the key of one row takes as long as reading those of so many rows one after another.
constexpr size_t RowsForOne = 4;

/// The keys of many rows, one behind the other.
class KeyStore
{
public:
    void add(const QByteArray &key)
    {
        m_bytes.insert(m_bytes.end(), key.begin(), key.end());
        m_ends.push_back(m_bytes.size());
    }
    std::string_view at(size_t index) const
    {
        const auto first = index == 0 ? 0 : m_ends[index - 1];
        return {m_bytes.data() + first, m_ends[index] - first};
    }
    size_t count() const { return m_ends.size(); }

private:
    std::vector<char> m_bytes;
    std::vector<size_t> m_ends;
};

/// Vendors and categories are ranges of rows: ordering the ranges orders the rows.
Catalogue::Order orderOfGroups(const Catalogue &catalogue, domain::Column column, Language language)
{
    QList<std::pair<QString, Block>> named;
    for (const auto &block : catalogue.blocks()) {
        const auto &vendor = *catalogue.vendors().at(block.vendor);
        const auto &name = column == domain::Column::Vendor ? vendor.name : vendor.categories.at(block.category).name;
        named.append({text::fold(name.in(language)), block});
    }
    std::stable_sort(named.begin(), named.end(),
                     [](const auto &left, const auto &right) { return left.first < right.first; });
    Catalogue::Order order;
    order.rows.reserve(catalogue.recordCount());
    for (const auto &[name, block] : named) {
        for (quint32 row = block.first; row < block.end; ++row)
            order.rows.push_back(row);
    }
    order.filled = catalogue.recordCount();
    return order;
}

} // namespace

Result<Catalogue::Order> Catalogue::order(domain::Column column, Language language)
{
    if (column == domain::Column::Vendor || column == domain::Column::Category)
        return orderOfGroups(*this, column, language);
    if (d->isSingle())
        return d->first().order(column, language);
    std::vector<std::vector<quint32>> filled;
    std::vector<quint32> empty;
    for (size_t i = 0; i < d->segments.size(); ++i) {
        auto order = d->segments[i]->order(column, language);
        if (!order)
            return order;
        if (!d->layout.isInPlace(i)) {
            for (auto &row : order->rows)
                row = d->layout.toCatalogue(i, row);
        }
        empty.insert(empty.end(), order->rows.begin() + order->filled, order->rows.end());
        order->rows.resize(order->filled);
        filled.push_back(std::move(order->rows));
    }
    std::sort(empty.begin(), empty.end());
    auto rows = d->merged(std::move(filled), column, language);
    if (!rows)
        return tl::unexpected(rows.error());
    Order order{std::move(*rows), 0};
    order.filled = quint32(order.rows.size());
    order.rows.insert(order.rows.end(), empty.begin(), empty.end());
    return order;
}

/// Each list is sorted; a short one is put into a long one by looking up where each of its rows belongs, for the others all
/// keys are read.
Result<std::vector<quint32>> Catalogue::Private::merged(std::vector<std::vector<quint32>> sorted, domain::Column column,
                                                        Language language)
{
    std::sort(sorted.begin(), sorted.end(), [](const auto &left, const auto &right) { return left.size() > right.size(); });
    size_t total = 0;
    size_t lookUps = 0;
    bool ascends = true;
    for (size_t i = 0; i < segments.size(); ++i)
        ascends = ascends && layout.ascends(i);
    for (size_t i = 0; i < sorted.size(); ++i) {
        if (i > 0)
            lookUps += sorted[i].size() * size_t(std::bit_width(total + 1));
        total += sorted[i].size();
    }
    // Rows with equal values keep display order, which a file whose vendors stand in another order here does not tell.
    if (!ascends || lookUps * RowsForOne > total)
        return sortedByKeys(sorted, column, language);
    auto rows = std::move(sorted.front());
    for (size_t i = 1; i < sorted.size(); ++i) {
        if (auto done = insertInto(rows, sorted[i], column, language); !done)
            return tl::unexpected(done.error());
    }
    return rows;
}

Result<void> Catalogue::Private::insertInto(std::vector<quint32> &rows, const std::vector<quint32> &few,
                                            domain::Column column, Language language)
{
    const auto keyOf = [&](quint32 row) {
        const auto place = layout.placeOf(row);
        return segments[place.segment]->sortKey(column, language, place.row);
    };
    std::vector<quint32> all;
    all.reserve(rows.size() + few.size());
    size_t from = 0;
    for (const quint32 row : few) {
        const auto key = keyOf(row);
        if (!key)
            return tl::unexpected(key.error());
        size_t low = from;
        size_t high = rows.size();
        while (low < high) {
            const auto middle = low + (high - low) / 2;
            const auto other = keyOf(rows[middle]);
            if (!other)
                return tl::unexpected(other.error());
            if (*other < *key || (*other == *key && rows[middle] < row))
                low = middle + 1;
            else
                high = middle;
        }
        all.insert(all.end(), rows.begin() + qptrdiff(from), rows.begin() + qptrdiff(low));
        all.push_back(row);
        from = low;
    }
    all.insert(all.end(), rows.begin() + qptrdiff(from), rows.end());
    rows = std::move(all);
    return {};
}

Result<std::vector<quint32>> Catalogue::Private::sortedByKeys(const std::vector<std::vector<quint32>> &sorted,
                                                              domain::Column column, Language language)
{
    std::vector<KeyStore> keys(segments.size());
    for (size_t i = 0; i < segments.size(); ++i) {
        auto read = segments[i]->sortKeys(column, language, [&](quint32, const QByteArray &key) { keys[i].add(key); });
        if (!read)
            return tl::unexpected(read.error());
        if (keys[i].count() != segments[i]->recordCount())
            return domain::fail(domain::ErrorCode::DamagedCatalogue, segments[i]->path(), QStringLiteral("records are missing"));
    }
    const auto keyOf = [&](quint32 row) {
        const auto place = layout.placeOf(row);
        return keys[place.segment].at(place.row);
    };
    const auto isBefore = [&](quint32 left, quint32 right) {
        const auto order = keyOf(left).compare(keyOf(right));
        return order != 0 ? order < 0 : left < right;
    };
    std::vector<quint32> rows;
    for (auto one : sorted) {
        if (cancellation.isCancelled())
            return domain::fail(domain::ErrorCode::Cancelled);
        if (!std::is_sorted(one.begin(), one.end(), isBefore))
            std::sort(one.begin(), one.end(), isBefore);
        std::vector<quint32> both(rows.size() + one.size());
        std::merge(rows.begin(), rows.end(), one.begin(), one.end(), both.begin(), isBefore);
        rows = std::move(both);
    }
    return rows;
}

} // namespace errdex::store
