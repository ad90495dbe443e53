// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "wordtable.h"

#include <QByteArrayView>

#include <algorithm>

/// Small questions about bytes. Nothing here knows a locale.
namespace errdex::decoding {

inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
inline bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}
inline bool isAsciiLetter(char c)
{
    return isUpper(c) || (c >= 'a' && c <= 'z');
}
/// A letter or digit of any script, or "_".
inline bool isWordByte(char c)
{
    return ByteClasses[uchar(c)] >= FirstWordByte;
}
inline bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}
inline bool isSpace(char c)
{
    return isBlank(c) || c == '\n' || c == '\r';
}
/// The byte at `at`, or "\0" outside of the text.
inline char byteAt(QByteArrayView text, qsizetype at)
{
    return at >= 0 && at < text.size() ? text[at] : '\0';
}
inline qint64 lineBreaksIn(QByteArrayView text)
{
    return std::count(text.begin(), text.end(), '\n');
}
inline bool hasAt(QByteArrayView text, qsizetype at, QByteArrayView what)
{
    return at >= 0 && at <= text.size() && text.sliced(at).startsWith(what);
}
/// Likewise, in letters of either case.
inline bool hasInAnyCaseAt(QByteArrayView text, qsizetype at, QByteArrayView what)
{
    return at >= 0 && what.size() <= text.size() - at &&
           text.sliced(at, what.size()).compare(what, Qt::CaseInsensitive) == 0;
}
/// [start, end) of the line that `at` is in, without its line break.
inline qsizetype lineStart(QByteArrayView text, qsizetype at)
{
    while (at > 0 && text[at - 1] != '\n')
        --at;
    return at;
}
inline qsizetype lineEnd(QByteArrayView text, qsizetype at)
{
    const auto found = text.sliced(at).indexOf('\n');
    return found < 0 ? text.size() : at + found;
}
/// The nearest place at or before `at` where a character begins.
inline qsizetype characterStart(QByteArrayView text, qsizetype at)
{
    while (at > 0 && at < text.size() && (uchar(text[at]) & 0xc0) == 0x80)
        --at;
    return at;
}
/// How deeply a quotation mark is escaped that this many backslashes stand before: in JSON inside a string it is \",
/// inside a string of that \\\", and so on. An even number is escaped backslashes and a plain quotation mark.
inline int quoteLevel(qsizetype backslashes)
{
    int level = 0;
    for (; backslashes % 2 == 1; backslashes /= 2)
        ++level;
    return level;
}
inline qsizetype backslashesBefore(QByteArrayView text, qsizetype at)
{
    qsizetype count = 0;
    while (at - count > 0 && text[at - count - 1] == '\\')
        ++count;
    return count;
}
/// Where a quotation mark begins: some of the backslashes before it are its own.
inline qsizetype markStart(QByteArrayView text, qsizetype at)
{
    return at - ((qsizetype(1) << quoteLevel(backslashesBefore(text, at))) - 1);
}

} // namespace errdex::decoding
