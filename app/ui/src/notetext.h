// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace errdex::ui {

class TextWriter;

/// Writes a note: headings, lists, **bold**, `code` and web addresses of Markdown are shown as such, everything else,
/// also markup, stands as it was typed. Nothing is loaded.
void writeNoteText(TextWriter &writer, const QString &markdown);

} // namespace errdex::ui
