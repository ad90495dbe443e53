// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "scanner.h"

#include <span>
#include <vector>

namespace errdex::decoding {

/// A pair of braces, an XML element with content, or the arguments of "Name(…)".
struct Container
{
    /// Index of the one around it; -1 for the text itself.
    int parent = -1;
    quint32 start = 0;
    /// The closing brace or tag; 0 when it does not come.
    quint32 end = 0;
    char kind = '{';
};

/// Which container each mark stands in. Braces are counted without regard to strings: bodies come escaped to any depth,
/// cut at both ends and in the middle of strings, where quotation marks cannot be told apart, while braces inside
/// strings nearly always are a body themselves.
class Containers final
{
public:
    /// The containers of a text and the index of that of each mark, -1 for none. Marks are in the order of the text.
    void find(QByteArrayView text, std::span<const Mark> marks);

    const std::vector<Container> &all() const { return m_containers; }
    int of(std::size_t mark) const { return m_ofMark[mark]; }
    /// The container with ends that stands for this one: an open "(" does not count.
    int resolved(int container) const;

private:
    void open(quint32 at, char kind);
    void close(quint32 at, char opening);
    qsizetype tag(QByteArrayView text, qsizetype at);

    std::vector<Container> m_containers;
    std::vector<int> m_stack;
    std::vector<int> m_ofMark;
};

} // namespace errdex::decoding
