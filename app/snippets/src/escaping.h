// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "place.h"

#include <QString>

namespace errdex::snippets {

/// The value such that, put at this place of a text of this format, it is read as it is and ends nothing. What a place
/// cannot carry (a line break in a comment, a backtick in a code span) is replaced by what looks nearest; no text at
/// all makes the result invalid.
QString escaped(Format format, Place place, const QString &value);

/// A string literal of the language with the value in it, quotation marks included; for JSON and SQL too.
QString literal(Format format, const QString &value);

/// The text in one line: runs of line breaks and tabs become one space.
QString inOneLine(const QString &text);

} // namespace errdex::snippets
