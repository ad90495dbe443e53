// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace errdex::snippets {

/// The words of a text in small Latin letters and digits; Cyrillic letters are transliterated, "TooManyItems" is three
/// words, everything else ends a word.
QStringList latinWords(const QString &text);

} // namespace errdex::snippets
