// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/importing/tablereader.h"

#include <QIODevice>

#include <memory>

namespace errdex::importing {

/// Opens the file or the bytes of a source. A folder, a device or a pipe is refused: they may never end.
domain::Result<std::unique_ptr<QIODevice>> openSource(const TableSource &source);

/// All of the source in UTF-8, without a byte order mark. Errors: those of openSource(), CannotReadFile, InvalidSource
/// when it is larger than LargestWholeSource.
domain::Result<QByteArray> readWhole(const TableSource &source, TextEncoding encoding);

/// An InvalidSource whose detail is marked for translation.
tl::unexpected<domain::Error> invalid(const QString &where, const char *detail, const QStringList &arguments = {});

} // namespace errdex::importing
