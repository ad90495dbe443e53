// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace errdex::domain {

/// Compares codes as a person orders them: runs of digits by value (9 before 10, 401 before 1000), everything else by
/// letters without regard to case; equal so far, the shorter first. Negative, zero or positive.
int compareCodesNaturally(QStringView left, QStringView right);

/// The value of a code that is a plain decimal number ("0005" is 5, "-1" is -1); `ok` is false for any other code.
qint64 numericCode(QStringView code, bool *ok);

/// The numbers that a folded code may stand for, in decimal digits, so that all writings of a number are one: leading
/// zeros go, "0x80070005", "80070005" and "-2147024891" give "2147942405" (32 bits without a sign). Eight hexadecimal
/// digits from 8 on are read both ways. Empty for any other code.
QStringList codeNumbers(QStringView foldedCode);
/// The letters and digits of a folded code with a letter in front, each number without leading zeros: "ora-00942" is
/// "ora942", "e01" is "e1". Empty for any other code.
QString bareCode(QStringView foldedCode);
/// The number that such a code ends with, without leading zeros: "942" of "ora-00942". Empty for any other code.
QString numberInCode(QStringView foldedCode);

} // namespace errdex::domain
