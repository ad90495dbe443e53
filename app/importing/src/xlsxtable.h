// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/importing/tablereader.h"

namespace errdex::importing {

/// The sheets of an XLSX workbook as one table: those whose titles name a code, or the first with rows when none does.
/// Rows come as they are read; the shared texts are in memory. With several sheets the first column is "sheet".
domain::Result<std::unique_ptr<TableReader>> openXlsx(const TableSource &source);

} // namespace errdex::importing
