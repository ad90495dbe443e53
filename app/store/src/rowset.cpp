// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/store/rowset.h"

#include <roaring/roaring.h>

#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>
#include <utility>

namespace errdex::store {

namespace {

/// Digit by digit from the lowest: a fifth of the time of comparing where rows are many.
void sortRows(std::vector<quint32> &rows)
{
    constexpr size_t FewRows = 512;
    constexpr int DigitBits = 11;
    constexpr size_t Digits = size_t(1) << DigitBits;
    if (rows.size() < FewRows) {
        std::sort(rows.begin(), rows.end());
        return;
    }
    const auto largest = *std::max_element(rows.begin(), rows.end());
    std::vector<quint32> sorted(rows.size());
    for (int shift = 0; shift < 32 && largest >> shift > 0; shift += DigitBits) {
        const auto digit = [shift](quint32 row) { return row >> shift & (Digits - 1); };
        std::array<size_t, Digits + 1> ends{};
        for (const quint32 row : rows)
            ++ends[digit(row) + 1];
        std::partial_sum(ends.begin(), ends.end(), ends.begin());
        for (const quint32 row : rows)
            sorted[ends[digit(row)]++] = row;
        rows.swap(sorted);
    }
}

constexpr quint32 ContainerRows = 65536;
/// More members than this make a container a plain bitset in the serialised form.
constexpr quint32 LargestArray = 4096;

/// Counts members by ranges of rows; members come in ascending order.
class RangeCounter
{
public:
    explicit RangeCounter(std::span<const quint32> bounds) : m_bounds(bounds), m_counts(bounds.size() - 1, 0) {}

    /// All rows from `first` up to, not including, `end`.
    void addRun(quint32 first, quint32 end)
    {
        forRangesIn(first, end, [](quint32 from, quint32 to) { return to - from; });
    }
    /// One row.
    void add(quint32 row)
    {
        while (m_at < m_counts.size() && m_bounds[m_at + 1] <= row)
            ++m_at;
        if (m_at < m_counts.size() && m_bounds[m_at] <= row)
            ++m_counts[m_at];
    }
    /// The bits of 65 536 rows from `first`, in 1024 little-endian words of 64.
    void addBits(quint32 first, const char *words)
    {
        forRangesIn(first, first + ContainerRows,
                    [=](quint32 from, quint32 to) { return countBits(words, from - first, to - first); });
    }
    std::vector<quint32> takeCounts() { return std::move(m_counts); }

private:
    template<typename Count>
    void forRangesIn(quint32 first, quint32 end, Count count)
    {
        while (m_at < m_counts.size() && m_bounds[m_at] < end) {
            const quint32 from = std::max(m_bounds[m_at], first);
            const quint32 to = std::min(m_bounds[m_at + 1], end);
            if (from < to)
                m_counts[m_at] += count(from, to);
            if (m_bounds[m_at + 1] > end)
                return;
            ++m_at;
        }
    }

    static quint32 countBits(const char *words, quint32 from, quint32 to)
    {
        quint32 count = 0;
        for (quint32 word = from / 64; word * 64 < to; ++word) {
            auto bits = qFromLittleEndian<quint64>(words + size_t(word) * 8);
            if (word * 64 < from)
                bits &= ~quint64(0) << (from % 64);
            if (word * 64 + 64 > to)
                bits &= ~quint64(0) >> (word * 64 + 64 - to);
            count += quint32(std::popcount(bits));
        }
        return count;
    }

    std::span<const quint32> m_bounds;
    std::vector<quint32> m_counts;
    size_t m_at = 0;
};

/// A set as plain bits, 64 a word.
class PlainBits
{
public:
    void addRun(quint32 first, quint32 end)
    {
        for (quint64 at = first; at < end;) {
            const auto bits = std::min<quint64>(64 - at % 64, end - at);
            m_words[size_t(at / 64)] |= (~quint64(0) >> (64 - bits)) << (at % 64);
            at += bits;
        }
    }
    void add(quint32 row) { m_words[row / 64] |= quint64(1) << (row % 64); }
    void addBits(quint32 first, const char *words)
    {
        const size_t place = first / 64;
        const auto count = std::min<size_t>(ContainerRows / 64, m_words.size() - place);
        qFromLittleEndian<quint64>(words, qsizetype(count), m_words.data() + place);
    }
    /// Adds the rows of another set from `move.first` on at `move.to`.
    void take(const PlainBits &other, const RowMove &move)
    {
        const quint64 length = std::min<quint64>(move.end, other.m_words.size() * 64) - move.first;
        if (move.first >= other.m_words.size() * 64)
            return;
        quint64 done = 0;
        const auto takePart = [&] {
            const quint64 to = quint64(move.to) + done;
            const auto bits = std::min<quint64>(64 - to % 64, length - done);
            m_words[size_t(to / 64)] |= (other.bitsAt(move.first + done) & (~quint64(0) >> (64 - bits))) << (to % 64);
            done += bits;
        };
        if (length > 0)
            takePart();
        // From here on the words there are filled whole, each from two here.
        const auto shift = (move.first + done) % 64;
        auto from = size_t((move.first + done) / 64);
        auto to = size_t((move.to + done) / 64);
        for (; done + 64 <= length; done += 64, ++from, ++to) {
            const quint64 high = shift == 0 || from + 1 >= other.m_words.size() ? 0 : other.m_words[from + 1] << (64 - shift);
            m_words[to] = other.m_words[from] >> shift | high;
        }
        while (done < length)
            takePart();
    }
    /// Makes it the empty set of rows below `rows`, keeping its memory.
    void clear(quint64 rows) { m_words.assign(size_t((rows + 63) / 64), 0); }
    /// The portable Roaring format, without runs, into `bytes`, which keeps its memory.
    void serialize(std::vector<char> &bytes) const
    {
        struct Container
        {
            size_t first = 0;
            quint32 count = 0;
        };
        std::vector<Container> containers;
        size_t size = 8;
        for (size_t first = 0; first < m_words.size(); first += WordsOfOne) {
            quint32 count = 0;
            for (const quint64 word : wordsFrom(first))
                count += quint32(std::popcount(word));
            if (count > 0) {
                containers.push_back({first, count});
                size += 8 + (count > LargestArray ? ContainerRows / 8 : size_t(count) * 2);
            }
        }
        bytes.resize(size);
        constexpr quint32 CookieWithoutRuns = 12346;
        char *at = put(put(bytes.data(), CookieWithoutRuns), quint32(containers.size()));
        for (const auto &one : containers)
            at = put(put(at, quint16(one.first / WordsOfOne)), quint16(one.count - 1));
        char *offsets = at;
        at += containers.size() * 4;
        for (const auto &one : containers) {
            offsets = put(offsets, quint32(at - bytes.data()));
            at = putContainer(at, wordsFrom(one.first), one.count);
        }
    }

private:
    quint64 bitsAt(quint64 row) const
    {
        const auto word = size_t(row / 64);
        quint64 bits = word < m_words.size() ? m_words[word] >> (row % 64) : 0;
        if (row % 64 != 0 && word + 1 < m_words.size())
            bits |= m_words[word + 1] << (64 - row % 64);
        return bits;
    }
    std::span<const quint64> wordsFrom(size_t first) const
    {
        return std::span(m_words).subspan(first, std::min(WordsOfOne, m_words.size() - first));
    }
    template<typename Number>
    static char *put(char *at, Number number)
    {
        qToLittleEndian(number, at);
        return at + sizeof number;
    }
    static char *putContainer(char *at, std::span<const quint64> words, quint32 count)
    {
        if (count > LargestArray) {
            qToLittleEndian<quint64>(words.data(), qsizetype(words.size()), at);
            std::fill(at + words.size() * 8, at + ContainerRows / 8, '\0');
            return at + ContainerRows / 8;
        }
        for (size_t i = 0; i < words.size(); ++i) {
            for (quint64 word = words[i]; word != 0; word &= word - 1)
                at = put(at, quint16(i * 64 + size_t(std::countr_zero(word))));
        }
        return at;
    }

    static constexpr size_t WordsOfOne = ContainerRows / 64;

    std::vector<quint64> m_words;
};

/// Walks through a portable serialisation made by this program. Source of the layout: the Roaring format
/// specification (RoaringFormatSpec).
template<typename Visitor>
void forEachContainer(const QByteArray &bytes, Visitor &counter)
{
    constexpr quint32 CookieWithRuns = 12347;
    const auto number16 = [&](qsizetype at) { return quint32(qFromLittleEndian<quint16>(bytes.data() + at)); };
    const auto cookie = qFromLittleEndian<quint32>(bytes.data());
    const bool hasRuns = (cookie & 0xFFFF) == CookieWithRuns;
    const quint32 containers = hasRuns ? (cookie >> 16) + 1 : qFromLittleEndian<quint32>(bytes.data() + 4);
    const qsizetype runFlags = 4;
    const qsizetype headers = hasRuns ? 4 + (qsizetype(containers) + 7) / 8 : 8;
    constexpr quint32 ContainersWithoutOffsets = 4;
    const bool hasOffsets = !hasRuns || containers >= ContainersWithoutOffsets;
    qsizetype at = headers + qsizetype(containers) * (hasOffsets ? 8 : 4);
    for (quint32 i = 0; i < containers; ++i) {
        const quint32 first = number16(headers + qsizetype(i) * 4) << 16;
        const quint32 members = number16(headers + qsizetype(i) * 4 + 2) + 1;
        if (hasRuns && (bytes.at(runFlags + qsizetype(i / 8)) >> (i % 8) & 1)) {
            const quint32 runs = number16(at);
            at += 2;
            for (quint32 run = 0; run < runs; ++run, at += 4)
                counter.addRun(first + number16(at), first + number16(at) + number16(at + 2) + 1);
        } else if (members > LargestArray) {
            counter.addBits(first, bytes.data() + at);
            at += ContainerRows / 8;
        } else {
            for (quint32 member = 0; member < members; ++member, at += 2)
                counter.add(first + number16(at));
        }
    }
}

} // namespace

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

RowSet RowSet::ofScattered(std::vector<quint32> rows)
{
    sortRows(rows);
    return of(rows);
}

std::optional<RowSet> RowSet::deserialized(QByteArrayView bytes)
{
    // Asked first: the other call prints its complaints.
    if (roaring_bitmap_portable_deserialize_size(bytes.data(), size_t(bytes.size())) == 0)
        return std::nullopt;
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
    // The library has no count over many ranges at once, and one call a range costs a search each. Its serialised form
    // is laid open by the Roaring format specification, and making it is a copy of memory.
    QByteArray bytes(qsizetype(roaring_bitmap_portable_size_in_bytes(m_bitmap)), Qt::Uninitialized);
    roaring_bitmap_portable_serialize(m_bitmap, bytes.data());
    RangeCounter counter(bounds);
    forEachContainer(bytes, counter);
    return counter.takeCounts();
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

RowSet RowSet::moved(std::span<const RowMove> moves) const
{
    if (moves.empty() || isEmpty())
        return {};
    // Few rows are moved one by one; many as bits, for which the time is that of copying memory.
    constexpr quint64 FewRows = 1024;
    if (count() <= FewRows) {
        std::vector<quint32> rows;
        bool ascends = true;
        for (const quint32 row : values()) {
            const auto after = std::upper_bound(moves.begin(), moves.end(), row,
                                                [](quint32 wanted, const RowMove &move) { return wanted < move.first; });
            if (after == moves.begin() || row >= std::prev(after)->end)
                continue;
            const auto to = std::prev(after)->to + (row - std::prev(after)->first);
            ascends = ascends && (rows.empty() || rows.back() < to);
            rows.push_back(to);
        }
        return ascends ? of(rows) : ofScattered(std::move(rows));
    }
    quint64 length = 0;
    for (const auto &move : moves)
        length = std::max<quint64>(length, quint64(move.to) + (move.end - move.first));
    // A keystroke moves some dozens of sets: their memory is taken once.
    static thread_local std::vector<char> bytes;
    static thread_local PlainBits here;
    static thread_local PlainBits there;
    bytes.resize(roaring_bitmap_portable_size_in_bytes(m_bitmap));
    roaring_bitmap_portable_serialize(m_bitmap, bytes.data());
    here.clear(quint64(roaring_bitmap_maximum(m_bitmap)) + 1);
    forEachContainer(QByteArray::fromRawData(bytes.data(), qsizetype(bytes.size())), here);
    there.clear(length);
    for (const auto &move : moves)
        there.take(here, move);
    there.serialize(bytes);
    auto set = deserialized(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
    return set ? std::move(*set) : RowSet();
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
