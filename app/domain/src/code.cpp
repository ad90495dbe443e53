// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/domain/code.h"

#include <algorithm>

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

QStringList codeNumbers(QStringView foldedCode)
{
    QStringList numbers;
    const auto add = [&numbers](quint64 value) {
        // A negative number of 32 bits, perhaps widened to 64.
        constexpr quint64 signExtension = 0xFFFFFFFF00000000;
        if ((value & signExtension) == signExtension && (value & 0x80000000))
            value &= 0xFFFFFFFF;
        if (const auto text = QString::number(value); !numbers.contains(text))
            numbers.append(text);
    };
    bool isNumber = false;
    if (const auto value = numericCode(foldedCode, &isNumber); isNumber)
        add(quint64(value));
    const bool isMarkedHex = foldedCode.startsWith(u"0x");
    const auto digits = isMarkedHex ? foldedCode.sliced(2) : foldedCode;
    const bool isHex = !digits.isEmpty() && std::all_of(digits.begin(), digits.end(),
                                                        [](QChar c) { return isDigit(c) || (c >= u'a' && c <= u'f'); });
    // Codes of this shape are written without "0x" as well: E_ACCESSDENIED is 80070005, a status of NT is C0000005.
    const bool isBareHex = digits.size() == 8 && digits.front() >= u'8';
    if (isHex && (isMarkedHex || isBareHex)) {
        if (const auto value = digits.toULongLong(&isNumber, 16); isNumber)
            add(value);
    }
    return numbers;
}

QString bareCode(QStringView foldedCode)
{
    if (foldedCode.isEmpty() || !foldedCode.front().isLetter())
        return {};
    QString bare;
    for (qsizetype i = 0; i < foldedCode.size();) {
        if (isDigit(foldedCode.at(i))) {
            const auto digits = digitsAt(foldedCode, i);
            bare += digits.isEmpty() ? QStringView(u"0") : digits;
        } else {
            if (foldedCode.at(i).isLetter())
                bare += foldedCode.at(i);
            ++i;
        }
    }
    return bare;
}

QString numberInCode(QStringView foldedCode)
{
    if (foldedCode.isEmpty() || !foldedCode.front().isLetter())
        return {};
    auto start = foldedCode.size();
    while (start > 0 && isDigit(foldedCode.at(start - 1)))
        --start;
    return start < foldedCode.size() ? digitsAt(foldedCode, start).toString() : QString();
}

} // namespace errdex::domain
