// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QTextDocument>

namespace errdex::ui {

/// A text for a tooltip, or for a label whose format cannot be chosen, that has something of a catalogue, a file or a
/// person in it: Qt takes what looks like HTML for HTML there, and opens the pictures and style sheets that it names.
inline QString literalText(const QString &text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal) : text;
}

} // namespace errdex::ui
