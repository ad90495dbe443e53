// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace errdex::importing {

/// Parses a JSON object strictly: besides syntax errors (with line and column) it refuses what QJsonDocument lets pass
/// in silence, a key that stands twice in one object and the character U+0000. `name` is for messages only.
domain::Result<QJsonObject> parseJsonObject(const QByteArray &bytes, const QString &name);

/// The top-level members with these keys that are strings or numbers: a fast first sight of a large file, which ends as
/// soon as all have been seen. Broken JSON gives what stands before the fault.
QJsonObject peekJsonObject(const QByteArray &bytes, const QStringList &keys);

} // namespace errdex::importing
