// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace errdex::cli {

/// The `count` candidates that need the fewest letters changed to become `text`, the nearest first (Levenshtein's
/// distance; a candidate that contains the text counts as near).
QStringList nearest(const QString &text, const QStringList &candidates, int count);

} // namespace errdex::cli
