// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/importing/importplan.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace errdex::ui {

/// What a table is known by: the titles of its columns.
QString importMemoryKey(const QStringList &header);

/// The plans of earlier imports, by importMemoryKey(); none when there is no such file, or it is none of ours.
QHash<QString, importing::ImportPlan> readImportMemory(const QString &path);
/// Keeps a plan with the others, the newest fifty. Errors: CannotWriteFile.
domain::Result<void> addToImportMemory(const QString &path, const importing::ImportPlan &plan);

} // namespace errdex::ui
