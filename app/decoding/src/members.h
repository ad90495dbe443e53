// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "containers.h"
#include "lexicon_p.h"

#include <optional>

namespace errdex::decoding {

/// A key with its value, whatever the notation: JSON escaped to any depth, XML, logfmt, a header, a query, YAML, the
/// dumps of PHP, Python, Ruby and Java.
struct Member
{
    enum class Kind { Number, Text, Nested, Nothing };

    int key = -1;
    Kind kind = Kind::Nothing;
    bool quoted = false;
    quint32 keyStart = 0;
    /// The value without its quotation marks, in the text.
    quint32 start = 0;
    quint32 end = 0;
    int container = -1;

    QByteArrayView raw(QByteArrayView text) const { return text.sliced(start, end - start); }
};

/// The member whose key is this mark, or nothing when it is just a word. Looks at MaxValue bytes at most.
std::optional<Member> memberAt(QByteArrayView text, const Mark &mark, const Lexicon::Private &lexicon);

/// A value without escapes: JSON's, however often applied, and the entities of XML.
QString unescaped(QByteArrayView raw);

inline constexpr qsizetype MaxValue = 1024;

} // namespace errdex::decoding
