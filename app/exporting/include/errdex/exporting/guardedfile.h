// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"

#include <QString>

#include <functional>

class QIODevice;

namespace errdex::exporting {

/// Writes a file so that after any failure the old file is there, whole, and nothing else is: into a temporary file
/// beside it, every write checked, the size compared with the bytes written, synced, renamed, the folder synced.
/// (QSaveFile::commit() alone reports success for a truncated file on a full disk.) `write` gets an open sequential
/// device and returns its own failure. Errors: CannotWriteFile with path and reason, and those of `write`.
domain::Result<void> writeFileGuarded(const QString &path,
                                      const std::function<domain::Result<void>(QIODevice &)> &write);

} // namespace errdex::exporting
