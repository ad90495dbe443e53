// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/documenting/document.h"

namespace errdex::documenting {

/// A4 pages: cover, contents with page numbers, a chapter for each vendor, bookmarks, page headers. The records are read
/// twice: the numbers of the contents are known only when all pages have been laid out.
domain::Result<qint64> writePdf(const Contents &contents, const OpenSource &open, QIODevice &device,
                                const Progress &progress);

} // namespace errdex::documenting
