// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "recordquery.h"

#include <algorithm>

namespace errdex::ui {

namespace {

constexpr qsizetype LongestCode = 64;

} // namespace

QString queryFor(const domain::RecordKey &key)
{
    const bool isPlain = std::all_of(key.code.begin(), key.code.end(), [](QChar c) { return c.isLetterOrNumber(); });
    const QString code = isPlain ? key.code : QString(u'"' + key.code + u'"');
    // "http:404" asks for the status, not for the vendor.
    if (key.vendor == QStringLiteral("http"))
        return QStringLiteral("vendor:http ") + code;
    return key.vendor + u':' + code;
}

bool looksLikeCode(const QString &text)
{
    const auto word = text.trimmed();
    if (word.isEmpty() || word.size() > LongestCode || word.contains(QStringLiteral("://")))
        return false;
    const auto isOfCode = [](QChar c) { return c.isLetterOrNumber() || QStringView(u"-_:.#/").contains(c); };
    if (!std::all_of(word.begin(), word.end(), isOfCode))
        return false;
    const bool hasDigit = std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
    // WABA_ACCOUNT
    return hasDigit || (word.contains(u'_') && word == word.toUpper());
}

} // namespace errdex::ui
