// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/documenting/document.h"

namespace errdex::documenting {

/// A docset: the pages of the site and an index in which Zeal and Dash look up codes, names, categories and vendors.
domain::Result<qint64> writeDocset(const Contents &contents, domain::RowSource &source, const QString &path,
                                   const Progress &progress);

} // namespace errdex::documenting
