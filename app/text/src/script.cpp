// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/text/script.h"

#include <algorithm>

namespace errdex::text {

namespace {

/// Pairs that look the same in capitals or in small letters; folded, as queries and the index are.
constexpr QStringView CyrillicTwins = u"авекмнорстухіѕј";
constexpr QStringView LatinTwins = u"abekmhopctyxisj";

/// Letters that are taken for digits in print; folded.
constexpr QStringView DigitTwins = u"oоlіiзб";
constexpr QStringView TwinDigits = u"0011136";
static_assert(DigitTwins.size() == TwinDigits.size());

bool isLatin(QChar c)
{
    return c >= u'a' && c <= u'z';
}

bool isCyrillic(QChar c)
{
    return c >= QChar(0x0430) && c <= QChar(0x045F);
}

template<typename IsForeign>
QString replaced(QStringView text, QStringView from, QStringView to, IsForeign isForeign)
{
    QString made = text.toString();
    bool any = false;
    for (QChar &c : made) {
        if (!isForeign(c))
            continue;
        const auto at = from.indexOf(c);
        if (at < 0)
            return {};
        c = to.at(at);
        any = true;
    }
    return any ? made : QString();
}

} // namespace

Script scriptOf(QStringView word)
{
    bool latin = false;
    bool cyrillic = false;
    bool other = word.isEmpty();
    for (const QChar c : word) {
        latin = latin || isLatin(c);
        cyrillic = cyrillic || isCyrillic(c);
        other = other || !(isLatin(c) || isCyrillic(c));
    }
    if (latin && cyrillic)
        return Script::Mixed;
    if (other)
        return Script::Other;
    return latin ? Script::Latin : Script::Cyrillic;
}

QString latinLookalike(QStringView text)
{
    return replaced(text, CyrillicTwins, LatinTwins, isCyrillic);
}

QString cyrillicLookalike(QStringView text)
{
    return replaced(text, LatinTwins, CyrillicTwins, isLatin);
}

QString digitLookalike(QStringView text)
{
    QString made = text.toString();
    bool hasDigit = false;
    bool hasTwin = false;
    for (QChar &c : made) {
        if (c >= u'0' && c <= u'9') {
            hasDigit = true;
            continue;
        }
        const auto at = DigitTwins.indexOf(c);
        if (at < 0)
            return {};
        c = TwinDigits.at(at);
        hasTwin = true;
    }
    return hasDigit && hasTwin ? made : QString();
}

} // namespace errdex::text
