// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/cancellation.h"
#include "errdex/packs/library.h"
#include "errdex/packs/packinfo.h"

#include <QStringList>

namespace errdex::packs {

/// A pack as it lies somewhere, not compiled yet.
struct PackSource
{
    PackInfo info;
    /// What is kept as its source: the vendor files, or the one file.
    QStringList files;
};

/// Looks at a folder of vendor files, a file .errdex-pack or a single vendor file. Where a folder has no pack.json, what it
/// says is made of its vendors. Errors: CannotOpenFile, CannotReadFile, InvalidSource.
Outcome<PackSource> readPackSource(const QString &path);

/// Compiles the vendor files, or the one file .errdex-pack, in a folder. Errors: those of importing::buildCatalogue().
Errors compileVendorFiles(const QString &folder, const QString &output, const Progress &progress,
                          const domain::Cancellation &cancellation);

} // namespace errdex::packs
