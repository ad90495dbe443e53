// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/text/keyboard.h"

namespace errdex::text {

namespace {

/// Key by key, without and with Shift.
constexpr QStringView EnglishKeys = u"`qwertyuiop[]asdfghjkl;'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>";
constexpr QStringView RussianKeys = u"ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ";
static_assert(EnglishKeys.size() == RussianKeys.size());

QString mapped(QStringView text, QStringView from, QStringView to)
{
    QString made = text.toString();
    for (QChar &c : made) {
        if (const auto at = from.indexOf(c); at >= 0)
            c = to.at(at);
    }
    return made;
}

} // namespace

QString toRussianLayout(QStringView text)
{
    return mapped(text, EnglishKeys, RussianKeys);
}

QString toEnglishLayout(QStringView text)
{
    return mapped(text, RussianKeys, EnglishKeys);
}

} // namespace errdex::text
