// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFile>

#include <cerrno>

namespace errdex::store {

/// Why a file could not be written. Where the system has written less than it was given, Qt knows no reason; with a
/// file of ours that is a full disk.
inline QString reasonOf(const QFileDevice &file)
{
    return file.errorString() == QFile().errorString() ? qt_error_string(ENOSPC) : file.errorString();
}

} // namespace errdex::store
