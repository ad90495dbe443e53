// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>

#include <cstdint>
#include <vector>

namespace errdex::bench {

/// SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators"): the same numbers on every
/// machine, which the distributions of the standard library do not promise.
class Random
{
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    /// 0 … bound - 1.
    std::uint32_t below(std::uint32_t bound) { return std::uint32_t((next() >> 32) * bound >> 32); }
    bool oneIn(std::uint32_t n) { return below(n) == 0; }

private:
    std::uint64_t m_state;
};

/// Words with frequencies that fall with their rank (Zipf, exponent 1), UTF-8.
class Vocabulary
{
public:
    /// `real` words come first, then made ones up to `size`, of syllables.
    Vocabulary(const QList<QByteArray> &real, const QList<QByteArray> &syllables, int size, std::uint64_t seed);

    const QByteArray &pick(Random &random) const;
    const QByteArray &word(int rank) const { return m_words.at(rank); }
    int size() const { return int(m_words.size()); }

private:
    QList<QByteArray> m_words;
    /// Running sums of 1 / rank, scaled to 2^32.
    std::vector<std::uint32_t> m_sums;
};

Vocabulary englishWords();
Vocabulary russianWords();
Vocabulary nameWords();

inline constexpr int VendorCount = 200;
inline constexpr int CategoryCount = 50;

/// One made record.
struct MadeRecord
{
    int vendor = 0;
    int category = 0;
    QByteArray code;
    QByteArray name;
    int httpStatus = 0;
    QByteArray messageEn;
    QByteArray messageRu;
    QByteArray descriptionEn;
    QByteArray descriptionRu;
};

/// Makes the same catalogue of `count` records every time, one record at a time, vendor by vendor. Codes collide between
/// vendors, some are hexadecimal or prefixed, names and descriptions are sometimes missing.
class CatalogueMaker
{
public:
    explicit CatalogueMaker(int count);
    /// False at the end.
    bool next(MadeRecord &record);

private:
    QByteArray code(int indexInVendor);
    QByteArray sentence(const Vocabulary &words, int shortest, int longest);

    int m_count;
    int m_index = 0;
    Random m_random{20261123};
    Vocabulary m_english = englishWords();
    Vocabulary m_russian = russianWords();
    Vocabulary m_names = nameWords();
};

/// What people type, key by key: at least `atLeast` states of the search field, of every kind (one letter, prefix, two
/// words, Cyrillic, code, range, part of a name, field filters, no hit).
QList<QByteArray> keystrokeStates(int atLeast);

} // namespace errdex::bench
