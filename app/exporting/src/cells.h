// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace errdex::exporting {

/// Appends a field of RFC 4180 in UTF-8: in quotation marks when it has a comma, a quotation mark or a line break, or begins or ends
/// with a space (which some readers cut off).
void appendCsvCell(QByteArray &line, QByteArrayView utf8);

/// The text in one line without tabs: each tab and each line break becomes one space.
QString singleLine(const QString &text);

} // namespace errdex::exporting
