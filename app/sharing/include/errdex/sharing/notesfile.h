// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/annotation.h"
#include "errdex/domain/error.h"

#include <QByteArray>

namespace errdex::sharing {

/// What people write, as one JSON file (".errdex") that they pass around. The same notebook gives the same bytes. Taking
/// such files in is `store::UserDatabase::merge()`.
QByteArray notesFile(const domain::Notebook &notebook);

/// Reads a file as notesFile() makes it; members that are not known are left out. `path` is for the message. Errors:
/// NotANotesFile with what is wrong and in which entry, NewerNotesFile.
domain::Result<domain::Notebook> readNotesFile(const QByteArray &bytes, const QString &path);

/// Without favourites and saved searches, which are nobody else's business.
domain::Notebook withoutPersonal(domain::Notebook notebook);

/// A larger file is none that people made.
inline constexpr qint64 LargestNotesFile = 256 * 1024 * 1024;

} // namespace errdex::sharing
