// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/documenting/document.h"

namespace errdex::documenting {

/// The one self-contained page: every record, with search, filters and language switch.
domain::Result<qint64> writeHtml(const Contents &contents, domain::RowSource &source, QIODevice &device,
                                 const Progress &progress);

} // namespace errdex::documenting
