// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/text/width.h"

#include <algorithm>
#include <utility>

namespace errdex::text {

namespace {

/// Wide and full-width blocks of Unicode's East Asian Width (UAX #11), and the pictographs that terminals draw wide.
constexpr std::pair<char32_t, char32_t> WideRanges[] = {
    {0x1100, 0x115f},   {0x231a, 0x231b},   {0x23e9, 0x23ec},   {0x25fd, 0x25fe},   {0x2614, 0x2615},
    {0x2648, 0x2653},   {0x26aa, 0x26ab},   {0x26bd, 0x26be},   {0x2705, 0x2705},   {0x270a, 0x270b},
    {0x2728, 0x2728},   {0x274c, 0x274c},   {0x274e, 0x274e},   {0x2753, 0x2755},   {0x2757, 0x2757},
    {0x2e80, 0x303e},   {0x3041, 0x4dbf},   {0x4e00, 0xa4c6},   {0xa960, 0xa97c},   {0xac00, 0xd7a3},
    {0xf900, 0xfad9},   {0xfe30, 0xfe6b},   {0xff01, 0xff60},   {0xffe0, 0xffe6},   {0x1f300, 0x1f64f},
    {0x1f680, 0x1f6ff}, {0x1f7e0, 0x1f7eb}, {0x1f900, 0x1faff}, {0x20000, 0x3fffd},
};

/// The character at `from`, which moves behind it.
char32_t takeCharacter(QStringView text, qsizetype &from)
{
    const QChar first = text.at(from++);
    if (first.isHighSurrogate() && from < text.size() && text.at(from).isLowSurrogate())
        return QChar::surrogateToUcs4(first, text.at(from++));
    return first.unicode();
}

int characterWidth(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        break;
    }
    const bool wide = std::any_of(std::begin(WideRanges), std::end(WideRanges),
                                  [c](const auto &range) { return c >= range.first && c <= range.second; });
    return wide ? 2 : 1;
}

} // namespace

int displayWidth(QStringView text)
{
    int width = 0;
    qsizetype from = 0;
    while (from < text.size())
        width += characterWidth(takeCharacter(text, from));
    return width;
}

QString elided(const QString &text, int width)
{
    if (displayWidth(text) <= width)
        return text;
    if (width <= 0)
        return {};
    int used = 0;
    qsizetype from = 0;
    qsizetype end = 0;
    while (from < text.size()) {
        used += characterWidth(takeCharacter(text, from));
        // One column is for the "…". Combining marks stay with their letter: they take no width.
        if (used > width - 1)
            break;
        end = from;
    }
    return text.left(end) + u'…';
}

QStringList wrapped(const QString &text, int width)
{
    QStringList lines;
    QString line;
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    for (const auto &word : words) {
        if (line.isEmpty()) {
            line = word;
        } else if (displayWidth(line) + 1 + displayWidth(word) <= width) {
            line += u' ' + word;
        } else {
            lines.append(line);
            line = word;
        }
    }
    lines.append(line);
    return lines;
}

} // namespace errdex::text
