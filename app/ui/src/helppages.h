// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace errdex::ui {

class TextWriter;

/// The pages of the help behind the one that tells how to search. In the interface language.
inline constexpr int HelpPageCount = 7;
QString helpPageTitle(int page);
void writeHelpPage(TextWriter &writer, int page);

} // namespace errdex::ui
