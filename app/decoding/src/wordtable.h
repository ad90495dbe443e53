// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <bitset>
#include <vector>

namespace errdex::decoding {

/// What a word of a text may be a sign of; a word may be several.
enum WordKind : quint16 {
    KeyWord = 1,        ///< a key of an error response
    NameWord = 2,       ///< a symbolic name written with underscores
    NameStart = 4,      ///< the first word of a name written with spaces
    VendorWord = 8,     ///< names a vendor
    VendorStart = 16,   ///< the first word of a vendor's name of several words
    ErrorWord = 32,     ///< "error", «ошибка»
    CodeWord = 64,      ///< "code", «код»
    StatusWord = 128,   ///< "status", "returned", "HTTP"
    MessageStart = 256, ///< the first word of a record's message
};

/// A word that the scan looks for, folded: ASCII letters in lower case, "_" dropped, anything else byte for byte.
struct Word
{
    QByteArray text;
    quint16 kinds = 0;
    int key = -1;
    std::vector<int> vendors = {};
    /// Indices of names or, for VendorStart, of vendor names.
    std::vector<int> names = {};
    std::vector<int> vendorNames = {};
    /// For MessageStart: the hashes of the words that follow in messages, sorted.
    std::vector<quint32> nextWords = {};
};

/// The hash by which words are found; updated byte by byte while a text is read.
inline constexpr quint64 WordSeed = 0x9e3779b97f4a7c15ULL;
inline quint64 mixedWith(quint64 hash, uchar byte)
{
    return (hash ^ byte) * 0xff51afd7ed558ccdULL;
}

/// How bytes fold for words: 0 for what is in no word, else the folded byte; and what else the scan stops at.
enum ByteClass : uchar {
    NotInWord = 0,
    OpeningBrace = 1,
    ClosingBrace = 2,
    PercentSign = 3,
    Backslash = 4,
    Ampersand = 5,
    /// The first bytes of UTF-8 punctuation: two bytes, three bytes.
    TwoBytePunctuation = 6,
    ThreeBytePunctuation = 7,
    FirstWordByte = '0',
};
extern const std::array<uchar, 256> ByteClasses;

quint64 wordHash(QByteArrayView text);
/// The text as words are compared.
QByteArray foldedWord(QByteArrayView text);

/// A hash table with a bit set before it, so that a word that is not there costs one look into 8 KiB.
class WordTable final
{
public:
    /// The word with this text, made when it is not there. Folds the text.
    Word &add(QByteArrayView text);
    /// Index of the word with this hash, or -1.
    int find(quint64 hash) const { return m_maybe[std::size_t(hash >> 48)] ? look(hash) : -1; }
    int find(QByteArrayView text) const { return find(wordHash(text)); }
    const Word &at(int index) const { return m_words[std::size_t(index)]; }

private:
    int look(quint64 hash) const;

    struct Slot
    {
        quint64 hash = 0;
        int word = -1;
    };
    std::vector<Word> m_words;
    std::vector<Slot> m_slots;
    std::size_t m_used = 0;
    std::bitset<65536> m_maybe;
    void insert(quint64 hash, int word);
};

} // namespace errdex::decoding
