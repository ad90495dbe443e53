// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/documenting/document.h"

namespace errdex::documenting {

/// A Markdown book as mdBook reads it: book.toml, src/SUMMARY.md, and for each language a folder with a page for each vendor
/// and category. The files read well by themselves, on a code host too.
domain::Result<qint64> writeBook(const Contents &contents, domain::RowSource &source, const QString &path,
                                 const Progress &progress);

} // namespace errdex::documenting
