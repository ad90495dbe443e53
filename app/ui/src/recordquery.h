// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/record.h"

namespace errdex::ui {

/// A query that finds exactly this code first.
QString queryFor(const domain::RecordKey &key);
/// True for a text that somebody copied to look it up: one word that may be a code or the name of one.
bool looksLikeCode(const QString &text);

} // namespace errdex::ui
