// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/ownversion.h"

#include <QString>

namespace errdex::ui {

/// Everything that an entry or a text of one's own says, a line each, with titles in the language of the interface.
QString ownTextOf(const domain::OwnContent &content);
/// "Анна · 3 December 2026": who wrote it and when; `written` in milliseconds since 1970.
QString aboutVersion(const QString &author, qint64 written);

} // namespace errdex::ui
