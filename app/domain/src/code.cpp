// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/domain/code.h"

namespace errdex::domain {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// The run of ASCII digits at `from`, without leading zeros.
QStringView digitsAt(QStringView text, qsizetype &from)
{
    while (from < text.size() && text.at(from) == u'0')
        ++from;
    const auto start = from;
    while (from < text.size() && isDigit(text.at(from)))
        ++from;
    return text.sliced(start, from - start);
}

} // namespace

int compareCodesNaturally(QStringView left, QStringView right)
{
    qsizetype l = 0;
    qsizetype r = 0;
    while (l < left.size() && r < right.size()) {
        if (isDigit(left.at(l)) && isDigit(right.at(r))) {
            const auto leftDigits = digitsAt(left, l);
            const auto rightDigits = digitsAt(right, r);
            if (leftDigits.size() != rightDigits.size())
                return leftDigits.size() < rightDigits.size() ? -1 : 1;
            if (const int order = leftDigits.compare(rightDigits); order != 0)
                return order;
            continue;
        }
        const QChar leftChar = left.at(l++).toCaseFolded();
        const QChar rightChar = right.at(r++).toCaseFolded();
        if (leftChar != rightChar)
            return leftChar < rightChar ? -1 : 1;
    }
    const auto leftRest = left.size() - l;
    const auto rightRest = right.size() - r;
    if (leftRest != rightRest)
        return leftRest < rightRest ? -1 : 1;
    // Equal by value: "5" before "05" before "005", and a total order for everything else.
    if (left.size() != right.size())
        return left.size() < right.size() ? -1 : 1;
    return left.compare(right);
}

qint64 numericCode(QStringView code, bool *ok)
{
    const auto digits = code.startsWith(u'-') ? code.sliced(1) : code;
    for (const QChar c : digits) {
        if (!isDigit(c)) {
            *ok = false;
            return 0;
        }
    }
    return code.toLongLong(ok);
}

} // namespace errdex::domain
