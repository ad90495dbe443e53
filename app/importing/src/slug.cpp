// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/importing/importplan.h"

#include "errdex/text/fold.h"

namespace errdex::importing {

namespace {

constexpr qsizetype LongestSlug = 60;

/// а … я, as passports and web addresses write them.
constexpr const char *Latin[] = {"a", "b", "v", "g", "d", "e", "zh", "z",  "i",  "y",   "k", "l", "m", "n", "o",  "p",
                                 "r", "s", "t", "u", "f", "h", "ts", "ch", "sh", "sch", "",  "y", "",  "e", "yu", "ya"};

} // namespace

QString slugOf(const QString &name)
{
    QString slug;
    const auto folded = text::fold(name);
    for (const QChar c : folded) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9')) {
            slug += c;
        } else if (c >= u'а' && c <= u'я') {
            slug += QLatin1StringView(Latin[c.unicode() - 0x0430]);
        } else if (c != u'\'' && !slug.isEmpty() && !slug.endsWith(u'-')) {
            slug += u'-';
        }
    }
    slug.truncate(LongestSlug);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug.isEmpty() ? QStringLiteral("vendor") : slug;
}

} // namespace errdex::importing
