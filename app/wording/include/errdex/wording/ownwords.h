// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/language.h"
#include "errdex/domain/nameclash.h"

#include <QStringList>

namespace errdex::wording {

/// Usual words of the attributes "actor", "retry" and "severity", in the same order in both languages: "yes", "after a
/// pause", "no".
QStringList attributeChoices(const QString &key, domain::Language language);
/// A short name that several vendors bear, and whom it means.
QString nameClashSentence(const domain::NameClash &clash);

} // namespace errdex::wording
