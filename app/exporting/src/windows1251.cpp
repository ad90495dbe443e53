// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "windows1251.h"

#include <algorithm>
#include <iterator>

namespace errdex::exporting {

namespace {

/// The characters of the bytes 0x80 to 0xBF; 0 for the byte that is none. Behind them stand А to я in order.
constexpr char16_t Upper[] = {
    0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x0409, 0x2039, 0x040A,
    0x040C, 0x040B, 0x040F, 0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x0000, 0x2122,
    0x0459, 0x203A, 0x045A, 0x045C, 0x045B, 0x045F, 0x00A0, 0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6,
    0x00A7, 0x0401, 0x00A9, 0x0404, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x0407, 0x00B0, 0x00B1, 0x0406, 0x0456,
    0x0491, 0x00B5, 0x00B6, 0x00B7, 0x0451, 0x2116, 0x0454, 0x00BB, 0x0458, 0x0405, 0x0455, 0x0457,
};
constexpr char16_t FirstLetter = 0x0410;
constexpr char16_t LastLetter = 0x044F;

/// 0 for what has no byte; U+0000 has one, but no text has that character.
char byteOf(char16_t c)
{
    if (c < 0x80)
        return char(c);
    if (c >= FirstLetter && c <= LastLetter)
        return char(0xC0 + (c - FirstLetter));
    const auto *found = std::find(std::begin(Upper), std::end(Upper), c);
    return found == std::end(Upper) ? '\0' : char(0x80 + (found - std::begin(Upper)));
}

} // namespace

QByteArray toWindows1251(QStringView text, const std::function<void(const QString &character)> &lost)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (const char byte = byteOf(c.unicode()); byte != '\0') {
            bytes += byte;
            continue;
        }
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        lost(text.mid(i, isPair ? 2 : 1).toString());
        bytes += '?';
        i += isPair ? 1 : 0;
    }
    return bytes;
}

} // namespace errdex::exporting
