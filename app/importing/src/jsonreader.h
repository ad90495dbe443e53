// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "jsonvalue.h"

#include "errdex/domain/error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace errdex::importing {

/// JSON in memory; values look into it.
using JsonDocument = std::unique_ptr<const rapidjson::Document>;

/// What a text has for half of a character, a lone surrogate, which UTF-8 cannot hold. No other U+0000 gets through.
constexpr QChar LoneSurrogate = QChar::Null;

/// Parses a JSON object strictly: besides syntax errors (with line and column) it refuses a key that stands twice in one
/// object and the character U+0000. `name` is for messages only.
domain::Result<JsonDocument> parseJsonObject(const QByteArray &bytes, const QString &name);

/// The top-level members with these keys that are strings or numbers: a fast first sight of a large file, which ends as
/// soon as all have been seen. Broken JSON, or the beginning of a file, gives what stands whole before the fault.
QJsonObject peekJsonObject(const QByteArray &bytes, const QStringList &keys);

} // namespace errdex::importing
