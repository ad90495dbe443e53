// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"

#include <QString>

#include <functional>

class QIODevice;

namespace errdex::exporting {

/// How a written file came to its name.
enum class Placing {
    /// A new file took the name in one step.
    Replaced,
    /// The bytes of the file itself were overwritten: its folder takes no other file, as a sandbox's portal does. A crash
    /// at that moment leaves the file half-done.
    Overwritten,
};

/// Writes a file so that after any failure the old file is there, whole, and nothing else is: into a temporary file
/// beside it, every write checked, the size compared with the bytes written, synced, renamed, the folder synced.
/// (QSaveFile::commit() alone reports success for a truncated file on a full disk.) Where the folder refuses the temporary
/// file or the renaming, the whole file is made in the system's folder for temporary files and then copied over the old
/// one, which is kept meanwhile and put back when that fails. `write` gets an open sequential device and returns its own
/// failure. `placing` may be null. Errors: CannotWriteFile with path and reason, and those of `write`; where the old file
/// could not be put back, the reason names the file that has it.
domain::Result<void> writeFileGuarded(const QString &path,
                                      const std::function<domain::Result<void>(QIODevice &)> &write,
                                      Placing *placing = nullptr);

} // namespace errdex::exporting
