// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/importing/tablereader.h"

namespace errdex::importing {

/// The records of a JSON document, which is held in memory.
domain::Result<std::unique_ptr<TableReader>> openJson(const TableSource &source, const Dialect &dialect);
/// JSON Lines: an object a line, read twice, first for the names of the columns. A broken line is a problem and left
/// out.
domain::Result<std::unique_ptr<TableReader>> openJsonLines(const TableSource &source, const Dialect &dialect);

} // namespace errdex::importing
