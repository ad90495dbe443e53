// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/language.h"

#include <QString>

namespace errdex::ui {

/// The text of a new template, one that works.
QString newTemplateSource(const domain::LocalizedText &name);
/// The same text with another name in its header. A text without a header stays as it is.
QString renamedSource(const QString &source, const domain::LocalizedText &name);

} // namespace errdex::ui
