// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace errdex::exporting {

/// Appends a field of RFC 4180 in UTF-8: in quotation marks when it has the separator, a quotation mark or a line
/// break, or begins or ends with a space (which some readers cut off).
void appendCsvCell(QByteArray &line, QByteArrayView utf8, char separator = ',');

/// A JSON string literal (RFC 8259, section 7) in UTF-8: everything but what must be escaped stays as it is; half a
/// character (a lone surrogate), which many readers refuse even when it is escaped, becomes U+FFFD.
QByteArray jsonString(const QString &text);

/// The text such that Markdown shows it as it is: in a paragraph, a list item or a table cell. Line breaks become
/// "<br>".
QString markdownEscaped(const QString &text);

/// The text in one line without tabs: each tab and each line break becomes one space.
QString singleLine(const QString &text);

} // namespace errdex::exporting
