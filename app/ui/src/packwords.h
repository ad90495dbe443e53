// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/packs/library.h"

#include <QString>

namespace errdex::ui {

/// Sentences about packs in the interface language, as plain text.

/// The version of a pack, "–" where it names none.
QString shownVersion(const packs::PackInfo &info);
/// Who maintains it, its date, source and licence, a line each; empty when it says nothing.
QString aboutPack(const packs::PackInfo &info);
/// The same, with the vendors and where it comes from, and why it cannot be used.
QString aboutPack(const packs::InstalledPack &pack);
/// "in use", "disabled" …
QString packState(const packs::InstalledPack &pack);

} // namespace errdex::ui
