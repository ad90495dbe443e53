// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/documenting/document.h"

namespace errdex::documenting {

/// Plain text of 78 columns with the headings and indents of a manual page.
domain::Result<qint64> writeText(const Contents &contents, domain::RowSource &source, QIODevice &device,
                                 const Progress &progress);

} // namespace errdex::documenting
