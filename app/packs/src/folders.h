// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/cancellation.h"
#include "errdex/domain/error.h"

#include <QByteArray>
#include <QString>

namespace errdex::packs {

/// Files and folders of the packs, with the reasons of failures. Errors: CannotOpenFile, CannotReadFile, CannotWriteFile.

domain::Result<QByteArray> readFile(const QString &path);
domain::Result<void> writeWhole(const QString &path, const QByteArray &bytes);
/// Stops between two pieces of the file, with Cancelled and without `to`.
domain::Result<void> copyFile(const QString &from, const QString &to, const domain::Cancellation &cancellation);
domain::Result<void> makeFolder(const QString &path);
/// A folder gets another name, in one step; `to` must not be there.
domain::Result<void> renameFolder(const QString &from, const QString &to);

} // namespace errdex::packs
