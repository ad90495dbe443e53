// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QtGlobal>

#include <memory>
#include <optional>
#include <span>
#include <vector>

struct roaring_bitmap_s;

namespace errdex::store {

/// A range of rows that stands somewhere else as well: `first` … `end` - 1 here, from `to` on there.
struct RowMove
{
    quint32 first = 0;
    quint32 end = 0;
    quint32 to = 0;
};

/// A set of rows of a catalogue, compressed (a Roaring bitmap; Lemire et al., "Roaring Bitmaps: Implementation of an
/// Optimized Software Library"). A value; const members may be called from several threads at once.
class RowSet
{
public:
    RowSet();
    RowSet(const RowSet &other);
    RowSet(RowSet &&other) noexcept;
    RowSet &operator=(const RowSet &other);
    RowSet &operator=(RowSet &&other) noexcept;
    ~RowSet();

    /// Rows from `first` up to, not including, `end`.
    static RowSet range(quint32 first, quint32 end);
    /// Rows in any order.
    static RowSet of(std::span<const quint32> rows);
    /// The same, many times faster where rows are scattered: they are sorted first.
    static RowSet ofScattered(std::vector<quint32> rows);
    /// A set as serialized() makes it; nothing when the bytes are not one.
    static std::optional<RowSet> deserialized(QByteArrayView bytes);
    /// The portable Roaring format, run-compressed.
    QByteArray serialized();

    bool isEmpty() const;
    quint64 count() const;
    bool contains(quint32 row) const;
    /// Members from `first` up to, not including, `end`.
    quint64 countInRange(quint32 first, quint32 end) const;
    /// Members in each of the ranges bounds[i] … bounds[i + 1] - 1; `bounds` ascends. One pass over both.
    std::vector<quint32> countInRanges(std::span<const quint32> bounds) const;
    quint64 intersectionCount(const RowSet &other) const;
    /// The member with `rank` smaller ones.
    std::optional<quint32> select(quint64 rank) const;
    /// Up to `limit` members, ascending, from the one with `offset` smaller ones.
    std::vector<quint32> slice(quint64 offset, quint64 limit) const;
    std::vector<quint32> values() const;

    /// The members where the moves put them; those in no move are left out. The moves ascend by `first` and overlap
    /// neither here nor there.
    RowSet moved(std::span<const RowMove> moves) const;

    void addRange(quint32 first, quint32 end);
    RowSet &operator|=(const RowSet &other);
    RowSet &operator&=(const RowSet &other);
    RowSet &operator-=(const RowSet &other);
    friend RowSet operator|(const RowSet &left, const RowSet &right);
    friend RowSet operator&(const RowSet &left, const RowSet &right);
    friend RowSet operator-(const RowSet &left, const RowSet &right);
    friend bool operator==(const RowSet &left, const RowSet &right);
    /// The union of many sets, faster than one by one.
    static RowSet unionOf(const std::vector<RowSet> &sets);

private:
    explicit RowSet(roaring_bitmap_s *bitmap) : m_bitmap(bitmap) {}
    roaring_bitmap_s *m_bitmap = nullptr;
};

} // namespace errdex::store
