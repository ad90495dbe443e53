// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace errdex::domain {

/// What keeps a spreadsheet that opens a CSV file from taking a text for something else, and how to take it off again.
///
/// - A text that a spreadsheet may compute gets an apostrophe in front: "=1+1" becomes "'=1+1". That is a text that
/// begins
///   with = + - @, a tab or a carriage return, or their full-width forms, also behind spaces. A text that begins with
///   apostrophes before such a thing gets one more, so that taking off one gives back every text.
/// - A text that a spreadsheet reads as a number, a date, a time, a truth value or an error becomes a formula that is
///   nothing but this text: "0005" becomes ="0005". A whole number of at most 15 digits without leading zeros stays as
///   it is: it reads the same as a number.
///
/// unguardedCell(guardedCell(text)) == text for every text. The guard is on in the CSV preset "excel" only. A reader of
/// unknown files may always undo it: a file without the guard has no cell that it would change, unless a text itself
/// begins with '= or is a whole ="…".
QByteArray guardedCell(QByteArrayView utf8);
QString unguardedCell(const QString &cell);

/// True when a spreadsheet may compute a cell with this text.
bool readsAsFormula(QByteArrayView utf8);
/// True when a spreadsheet, in English or Russian, may show a cell with this text as something else: a number without
/// its zeros (0005, 1E5, -5), a date (1-2, 3/4, 1.5, MAR1, «1 мая»), a time, TRUE, #N/A. Rather once too often than too
/// rarely.
bool readsAsValue(QByteArrayView utf8);

} // namespace errdex::domain
