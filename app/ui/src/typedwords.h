// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace errdex::ui {

/// Whether every word that somebody typed stands in the text, as it is or as typed under the other keyboard layout. The
/// text comes folded (text::fold()); where nothing was typed, everything has it.
bool hasTypedWords(const QString &folded, const QString &typed);

} // namespace errdex::ui
