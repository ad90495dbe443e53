// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

namespace errdex::ui {

/// Gives tables, trees and lists an accessible interface of our own.
///
/// Qt 6.4's own answers a question about a cell that is not there (any cell of an empty table, or one that went away
/// a moment ago) with a null pointer, which its AT-SPI bridge then follows: a screen reader ends the program. Ours
/// answers with a cell that says it is not valid. Installed once, before the first window.
void installAccessibleViews();

} // namespace errdex::ui
