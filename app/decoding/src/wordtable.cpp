// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "wordtable.h"

namespace errdex::decoding {

namespace {

constexpr std::array<uchar, 256> byteClasses()
{
    std::array<uchar, 256> classes{};
    for (int c = '0'; c <= '9'; ++c)
        classes[std::size_t(c)] = uchar(c);
    for (int c = 'a'; c <= 'z'; ++c) {
        classes[std::size_t(c)] = uchar(c);
        classes[std::size_t(c - 'a' + 'A')] = uchar(c);
    }
    classes['_'] = '_';
    for (int c = 0x80; c < 0x100; ++c)
        classes[std::size_t(c)] = uchar(c);
    classes['{'] = OpeningBrace;
    classes['}'] = ClosingBrace;
    classes['%'] = PercentSign;
    classes['\\'] = Backslash;
    classes['&'] = Ampersand;
    // U+00A0 … U+00BF, U+2000 … U+2FFF, the byte order mark and full-width forms.
    classes[0xc2] = TwoBytePunctuation;
    classes[0xe2] = ThreeBytePunctuation;
    classes[0xef] = ThreeBytePunctuation;
    return classes;
}

} // namespace

constinit const std::array<uchar, 256> ByteClasses = byteClasses();

quint64 wordHash(QByteArrayView text)
{
    quint64 hash = WordSeed;
    for (const char c : text) {
        const uchar folded = ByteClasses[uchar(c)];
        if (folded >= FirstWordByte && folded != '_')
            hash = mixedWith(hash, folded);
    }
    return hash;
}

QByteArray foldedWord(QByteArrayView text)
{
    QByteArray folded;
    for (const char c : text) {
        const uchar byte = ByteClasses[uchar(c)];
        if (byte >= FirstWordByte && byte != '_')
            folded += char(byte);
    }
    return folded;
}

Word &WordTable::add(QByteArrayView text)
{
    const auto hash = wordHash(text);
    if (const int found = find(hash); found >= 0)
        return m_words[std::size_t(found)];
    m_words.push_back(Word{foldedWord(text)});
    insert(hash, int(m_words.size()) - 1);
    return m_words.back();
}

void WordTable::insert(quint64 hash, int word)
{
    if (2 * (m_used + 1) > m_slots.size()) {
        auto old = std::move(m_slots);
        m_slots.assign(std::max<std::size_t>(1024, 2 * old.size()), Slot{});
        m_used = 0;
        for (const auto &slot : old) {
            if (slot.word >= 0)
                insert(slot.hash, slot.word);
        }
    }
    const std::size_t mask = m_slots.size() - 1;
    std::size_t place = std::size_t(hash >> 20) & mask;
    while (m_slots[place].word >= 0)
        place = (place + 1) & mask;
    m_slots[place] = {hash, word};
    ++m_used;
    m_maybe.set(std::size_t(hash >> 48));
}

int WordTable::look(quint64 hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t place = std::size_t(hash >> 20) & mask; m_slots[place].word >= 0; place = (place + 1) & mask) {
        if (m_slots[place].hash == hash)
            return m_slots[place].word;
    }
    return -1;
}

} // namespace errdex::decoding
