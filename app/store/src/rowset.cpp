// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/store/rowset.h"

#include <roaring/roaring.h>

#include <array>
#include <utility>

namespace errdex::store {

RowSet::RowSet() : m_bitmap(roaring_bitmap_create()) {}

RowSet::RowSet(const RowSet &other) : m_bitmap(roaring_bitmap_copy(other.m_bitmap)) {}

RowSet::RowSet(RowSet &&other) noexcept : m_bitmap(std::exchange(other.m_bitmap, nullptr)) {}

RowSet &RowSet::operator=(const RowSet &other)
{
    if (this != &other)
        *this = RowSet(other);
    return *this;
}

RowSet &RowSet::operator=(RowSet &&other) noexcept
{
    std::swap(m_bitmap, other.m_bitmap);
    return *this;
}

RowSet::~RowSet()
{
    if (m_bitmap)
        roaring_bitmap_free(m_bitmap);
}

RowSet RowSet::range(quint32 first, quint32 end)
{
    RowSet set;
    set.addRange(first, end);
    return set;
}

RowSet RowSet::of(std::span<const quint32> rows)
{
    return RowSet(roaring_bitmap_of_ptr(rows.size(), rows.data()));
}

std::optional<RowSet> RowSet::deserialized(QByteArrayView bytes)
{
    auto *bitmap = roaring_bitmap_portable_deserialize_safe(bytes.data(), size_t(bytes.size()));
    if (!bitmap)
        return std::nullopt;
    return RowSet(bitmap);
}

QByteArray RowSet::serialized()
{
    roaring_bitmap_run_optimize(m_bitmap);
    QByteArray bytes(qsizetype(roaring_bitmap_portable_size_in_bytes(m_bitmap)), Qt::Uninitialized);
    roaring_bitmap_portable_serialize(m_bitmap, bytes.data());
    return bytes;
}

bool RowSet::isEmpty() const
{
    return roaring_bitmap_is_empty(m_bitmap);
}

quint64 RowSet::count() const
{
    return roaring_bitmap_get_cardinality(m_bitmap);
}

bool RowSet::contains(quint32 row) const
{
    return roaring_bitmap_contains(m_bitmap, row);
}

quint64 RowSet::countInRange(quint32 first, quint32 end) const
{
    return roaring_bitmap_range_cardinality(m_bitmap, first, end);
}

std::vector<quint32> RowSet::countInRanges(std::span<const quint32> bounds) const
{
    if (bounds.size() < 2)
        return {};
    std::vector<quint32> counts(bounds.size() - 1, 0);
    // Decoding members costs a nanosecond each, a rank a few hundred: ranks pay when members are many for each range.
    constexpr quint64 MembersPerRank = 400;
    if (count() > MembersPerRank * counts.size()) {
        for (size_t i = 0; i < counts.size(); ++i)
            counts[i] = quint32(countInRange(bounds[i], bounds[i + 1]));
        return counts;
    }
    roaring_uint32_iterator_t at;
    roaring_init_iterator(m_bitmap, &at);
    roaring_move_uint32_iterator_equalorlarger(&at, bounds.front());
    std::array<quint32, 1024> buffer;
    size_t range = 0;
    while (true) {
        const auto read = roaring_read_uint32_iterator(&at, buffer.data(), quint32(buffer.size()));
        if (read == 0)
            return counts;
        for (quint32 i = 0; i < read; ++i) {
            while (buffer[i] >= bounds[range + 1]) {
                if (++range == counts.size())
                    return counts;
            }
            ++counts[range];
        }
    }
}

quint64 RowSet::intersectionCount(const RowSet &other) const
{
    return roaring_bitmap_and_cardinality(m_bitmap, other.m_bitmap);
}

std::optional<quint32> RowSet::select(quint64 rank) const
{
    quint32 row = 0;
    if (rank > UINT32_MAX || !roaring_bitmap_select(m_bitmap, quint32(rank), &row))
        return std::nullopt;
    return row;
}

std::vector<quint32> RowSet::slice(quint64 offset, quint64 limit) const
{
    std::vector<quint32> rows;
    const auto first = limit > 0 ? select(offset) : std::nullopt;
    if (!first)
        return rows;
    rows.reserve(std::min(limit, count() - offset));
    roaring_uint32_iterator_t at;
    roaring_init_iterator(m_bitmap, &at);
    roaring_move_uint32_iterator_equalorlarger(&at, *first);
    while (at.has_value && rows.size() < limit) {
        rows.push_back(at.current_value);
        roaring_advance_uint32_iterator(&at);
    }
    return rows;
}

std::vector<quint32> RowSet::values() const
{
    std::vector<quint32> rows(count());
    roaring_bitmap_to_uint32_array(m_bitmap, rows.data());
    return rows;
}

void RowSet::addRange(quint32 first, quint32 end)
{
    if (first < end)
        roaring_bitmap_add_range(m_bitmap, first, end);
}

RowSet &RowSet::operator|=(const RowSet &other)
{
    roaring_bitmap_or_inplace(m_bitmap, other.m_bitmap);
    return *this;
}

RowSet &RowSet::operator&=(const RowSet &other)
{
    roaring_bitmap_and_inplace(m_bitmap, other.m_bitmap);
    return *this;
}

RowSet &RowSet::operator-=(const RowSet &other)
{
    roaring_bitmap_andnot_inplace(m_bitmap, other.m_bitmap);
    return *this;
}

RowSet operator|(const RowSet &left, const RowSet &right)
{
    return RowSet(roaring_bitmap_or(left.m_bitmap, right.m_bitmap));
}

RowSet operator&(const RowSet &left, const RowSet &right)
{
    return RowSet(roaring_bitmap_and(left.m_bitmap, right.m_bitmap));
}

RowSet operator-(const RowSet &left, const RowSet &right)
{
    return RowSet(roaring_bitmap_andnot(left.m_bitmap, right.m_bitmap));
}

bool operator==(const RowSet &left, const RowSet &right)
{
    return roaring_bitmap_equals(left.m_bitmap, right.m_bitmap);
}

RowSet RowSet::unionOf(const std::vector<RowSet> &sets)
{
    std::vector<const roaring_bitmap_t *> bitmaps;
    bitmaps.reserve(sets.size());
    for (const auto &set : sets)
        bitmaps.push_back(set.m_bitmap);
    return RowSet(roaring_bitmap_or_many(bitmaps.size(), bitmaps.data()));
}

} // namespace errdex::store
