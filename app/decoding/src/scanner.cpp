// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "scanner.h"

#include "utf8.h"

#include <algorithm>
#include <cstring>

namespace errdex::decoding {

namespace {

/// Shorter runs of base64 hold no code with a name or message.
constexpr qsizetype LeastBase64 = 16;

/// The base64 of what bodies begin with: {" { {\n {\t {\r {' [{ [\n [" <? <e <E <r <R HTTP error Error code result ERR
/// Оши оши.
constexpr const char *Base64Starts[] = {
    "eyJ", "eyA", "ewo", "ewk", "ew0", "eyc", "W3s", "Wwo", "WyJ", "PD9", "PGV",
    "PEV", "PHJ", "PFJ", "SFR", "ZXJ", "RXJ", "Y29", "cmV", "RVJ", "0J7", "0L7",
};

bool startsWith(const char *at, const char *end, const char *what)
{
    const auto size = std::ptrdiff_t(std::strlen(what));
    return end - at >= size && std::memcmp(at, what, std::size_t(size)) == 0;
}

} // namespace

bool beginsBase64(QByteArrayView word)
{
    return word.size() >= LeastBase64 &&
           std::any_of(std::begin(Base64Starts), std::end(Base64Starts),
                       [word](const char *start) { return std::memcmp(word.data(), start, 3) == 0; });
}

int Scanner::scan(QByteArrayView text, qsizetype from, std::vector<Mark> &marks, int depth) const
{
    const char *const base = text.data();
    const char *const end = base + text.size();
    const char *at = base + from;
    const auto mark = [&marks, base](const char *start, const char *stop, int word) {
        marks.push_back({quint32(start - base), quint32(stop - base), word});
    };
    while (at < end) {
        const uchar byte = ByteClasses[uchar(*at)];
        if (byte >= FirstWordByte) {
            const char *const start = at;
            quint64 hash = WordSeed;
            uchar folded = byte;
            do {
                // "planfix_sync" and "PlanfixError" name Planfix.
                if (folded == '_' || (isUpper(*at) && at > start)) {
                    const int part = m_words.find(hash);
                    if (part >= 0 && (m_words.at(part).kinds & VendorWord))
                        mark(start, at, part);
                }
                if (folded != '_')
                    hash = mixedWith(hash, folded);
                ++at;
                folded = at < end ? ByteClasses[uchar(*at)] : uchar(NotInWord);
            } while (folded >= FirstWordByte);
            if (const int word = m_words.find(hash); word >= 0)
                mark(start, at, word);
            else if (beginsBase64(QByteArrayView(start, at - start)))
                mark(start, at, Mark::Base64);
            continue;
        }
        switch (byte) {
        case OpeningBrace:
            ++depth;
            break;
        case ClosingBrace:
            depth = std::max(0, depth - 1);
            break;
        case PercentSign:
            if (startsWith(at, end, "%22") || startsWith(at, end, "%7B") || startsWith(at, end, "%7b") ||
                startsWith(at, end, "%3D") || startsWith(at, end, "%3C"))
                mark(at, at + 3, Mark::Percent);
            break;
        case Backslash:
            if (startsWith(at, end, "\\x22") || startsWith(at, end, "\\u0022"))
                mark(at, at + 4, Mark::HexEscape);
            break;
        case Ampersand:
            if (startsWith(at, end, "&quot;") || startsWith(at, end, "&#34;") || startsWith(at, end, "&lt;"))
                mark(at, at + 4, Mark::Entity);
            break;
        case TwoBytePunctuation:
            ++at;
            break;
        case ThreeBytePunctuation:
            at += 2;
            break;
        default:
            break;
        }
        ++at;
    }
    return depth;
}

} // namespace errdex::decoding
