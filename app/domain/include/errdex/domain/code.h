// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

namespace errdex::domain {

/// Compares codes as a person orders them: runs of digits by value (9 before 10, 401 before 1000), everything else by
/// letters without regard to case; equal so far, the shorter first. Negative, zero or positive.
int compareCodesNaturally(QStringView left, QStringView right);

/// The value of a code that is a plain decimal number ("0005" is 5, "-1" is -1); `ok` is false for any other code.
qint64 numericCode(QStringView code, bool *ok);

} // namespace errdex::domain
