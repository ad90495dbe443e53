// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>

namespace errdex::decoding {

/// Words of running text, in both languages, by what they tell of a number beside them.

/// May stand between "error" and its number.
bool isFillerWord(QByteArrayView word);
/// "exit", "zip": what "code" is of that no API returns, when it stands before it.
bool isOtherCode(QByteArrayView word);
/// "returned 404 for …": leaves the number before it a status.
bool mayFollowStatus(QByteArrayView word);

/// The word that ends before `end`, without what stands between; 40 bytes at most.
QByteArrayView wordBefore(QByteArrayView text, qsizetype end);
QByteArrayView wordAfter(QByteArrayView text, qsizetype at);

bool isNumberStart(QByteArrayView text, qsizetype at);
/// The end of the number at `at` when it stands alone, else -1: as part of a version, time, address, price, amount or
/// identifier.
qsizetype loneNumberEnd(QByteArrayView text, qsizetype at);
/// The status of HTTP that [start, end) is, where it is one of an error; else 0.
int errorStatus(QByteArrayView text, qsizetype start, qsizetype end);

} // namespace errdex::decoding
