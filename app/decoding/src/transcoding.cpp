// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "transcoding.h"

#include "utf8.h"

#include <algorithm>

namespace errdex::decoding {

namespace {

int hexDigit(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The byte written by two hexadecimal digits at `at`, or -1.
int hexByte(QByteArrayView text, qsizetype at)
{
    const int high = hexDigit(byteAt(text, at));
    const int low = hexDigit(byteAt(text, at + 1));
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

struct Piece
{
    /// Bytes that the encoding takes; 0 when nothing encoded begins here.
    qsizetype size = 0;
    char byte = 0;
};

Piece percentPiece(QByteArrayView text, qsizetype at)
{
    if (text[at] == '+')
        return {1, ' '};
    const int byte = text[at] == '%' ? hexByte(text, at + 1) : -1;
    return byte < 0 ? Piece{} : Piece{3, char(byte)};
}

Piece escapePiece(QByteArrayView text, qsizetype at)
{
    if (text[at] != '\\')
        return {};
    if (byteAt(text, at + 1) == 'x') {
        const int byte = hexByte(text, at + 2);
        return byte < 0 ? Piece{} : Piece{4, char(byte)};
    }
    if (hasAt(text, at, "\\u00")) {
        const int byte = hexByte(text, at + 4);
        return byte < 0 || byte > 0x7f ? Piece{} : Piece{6, char(byte)};
    }
    return {};
}

Piece entityPiece(QByteArrayView text, qsizetype at)
{
    struct Entity
    {
        const char *text;
        char byte;
    };
    static constexpr Entity Entities[] = {{"&quot;", '"'}, {"&#34;", '"'},  {"&amp;", '&'},  {"&lt;", '<'},
                                          {"&gt;", '>'},   {"&#39;", '\''}, {"&apos;", '\''}};
    for (const auto &entity : Entities) {
        if (hasAt(text, at, entity.text))
            return {qsizetype(qstrlen(entity.text)), entity.byte};
    }
    return {};
}

template<typename PieceAt>
Decoded decodedPieces(QByteArrayView text, qsizetype start, qsizetype end, PieceAt pieceAt)
{
    Decoded made;
    made.start = quint32(start);
    made.end = quint32(end);
    made.text.reserve(end - start);
    for (qsizetype at = start; at < end;) {
        const Piece piece = pieceAt(text, at);
        made.origin.push_back(quint32(at));
        made.text += piece.size > 0 ? piece.byte : text[at];
        at += std::max<qsizetype>(1, piece.size);
    }
    made.origin.push_back(quint32(end));
    return made;
}

template<typename Belongs>
std::pair<qsizetype, qsizetype> runAround(QByteArrayView text, const Mark &mark, Belongs belongs)
{
    qsizetype start = mark.start;
    while (start > 0 && mark.start - start < MostEncoded && belongs(text[start - 1]))
        --start;
    qsizetype end = mark.end;
    while (end < text.size() && end - mark.end < MostEncoded && belongs(text[end]))
        ++end;
    return {start, end};
}

int base64Value(char c)
{
    if (isUpper(c))
        return c - 'A';
    if (isAsciiLetter(c))
        return c - 'a' + 26;
    if (isDigit(c))
        return c - '0' + 52;
    if (c == '+' || c == '-')
        return 62;
    return c == '/' || c == '_' ? 63 : -1;
}

/// Decoded bytes that no text has.
bool isBinary(char c)
{
    return uchar(c) < 0x20 && !isSpace(c);
}

std::optional<Decoded> decodedBase64(QByteArrayView text, const Mark &mark)
{
    const auto [start, end] = runAround(text, mark, [](char c) { return base64Value(c) >= 0; });
    // The parts of a signed token are joined by full stops; they are no bodies.
    if (byteAt(text, end) == '.' || byteAt(text, start - 1) == '.')
        return std::nullopt;
    Decoded made;
    made.start = quint32(start);
    made.end = quint32(end);
    quint32 bits = 0;
    int count = 0;
    for (auto at = start; at < end; ++at) {
        bits = (bits << 6) | quint32(base64Value(text[at]));
        count += 6;
        if (count < 8)
            continue;
        count -= 8;
        const char byte = char((bits >> count) & 0xff);
        if (isBinary(byte))
            return std::nullopt;
        made.text += byte;
        // It began with the letter before.
        made.origin.push_back(quint32(at - 1));
    }
    made.origin.push_back(quint32(end));
    return made;
}

} // namespace

std::optional<Decoded> decodedAround(QByteArrayView text, const Mark &mark)
{
    switch (mark.word) {
    case Mark::Percent: {
        const auto [start, end] = runAround(text, mark, [](char c) {
            return !isSpace(c) && c != '"' && c != '\'' && c != '<' && c != '>' && c != '?';
        });
        return decodedPieces(text, start, end, percentPiece);
    }
    case Mark::HexEscape: {
        const auto [start, end] = runAround(text, mark, [](char c) { return c != '\n' && c != '"'; });
        return decodedPieces(text, start, end, escapePiece);
    }
    case Mark::Entity: {
        const auto [start, end] = runAround(text, mark, [](char c) { return c != '"'; });
        return decodedPieces(text, start, end, entityPiece);
    }
    case Mark::Base64:
        return decodedBase64(text, mark);
    default:
        return std::nullopt;
    }
}

} // namespace errdex::decoding
