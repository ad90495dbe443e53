// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QFile;

namespace errdex::exporting {

/// Why a file could not be overwritten, or made where there is none; empty when it could. Leaves everything as it is.
QString overwritingRefused(const QString &path);

/// Gives the file `path` the bytes of `source`, open for reading, without another file beside it. The bytes that were
/// there are kept in the system's folder for temporary files until it is done, and put back when it fails; a file that was
/// not there is removed. The reason when it failed: with the name of the kept file where even that failed.
QString overwrite(const QString &path, QFile &source);

} // namespace errdex::exporting
