// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace errdex::text {

/// Columns that a terminal takes for the text: 0 for combining marks, 2 for wide East Asian letters and pictographs.
int displayWidth(QStringView text);
/// The text cut to at most `width` columns, with "…" at its end when something was cut.
QString elided(const QString &text, int width);
/// The text broken at spaces into lines of at most `width` columns; a longer word has a line of its own.
QStringList wrapped(const QString &text, int width);

} // namespace errdex::text
