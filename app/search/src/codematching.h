// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "matching.h"

namespace errdex::search {

/// Fills in the levels of codes: the code itself, its other writings, and for a unit that may go on its beginnings.
domain::Result<void> matchCode(store::Catalogue &catalogue, const Unit &unit, UnitRows &found);
/// The rows with the text inside a name or a code.
domain::Result<store::RowSet> rowsWithPart(store::Catalogue &catalogue, const Unit &unit);

} // namespace errdex::search
