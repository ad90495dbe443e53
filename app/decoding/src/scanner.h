// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "wordtable.h"

#include <vector>

namespace errdex::decoding {

/// A place that may matter. Offsets are those of the text that was scanned.
struct Mark
{
    enum Special { Percent = -1, HexEscape = -2, Entity = -3, Base64 = -4 };

    quint32 start = 0;
    quint32 end = 0;
    /// Index of a word, or a Special: the beginning of something encoded.
    int word = 0;
};

/// Whether a word may be the base64 of something that bodies begin with.
bool beginsBase64(QByteArrayView word);

/// The first, cheap pass over every byte: marks the words of the table and the beginnings of encoded text, and follows
/// the nesting of braces. Everything else looks only at what has been marked.
class Scanner final
{
public:
    explicit Scanner(const WordTable &words) : m_words(words) {}

    /// Appends the marks of the text from `from` on, offsets within `text`. Returns how many braces are open behind it,
    /// never below 0, when `depth` are before.
    int scan(QByteArrayView text, qsizetype from, std::vector<Mark> &marks, int depth = 0) const;

private:
    const WordTable &m_words;
};

} // namespace errdex::decoding
