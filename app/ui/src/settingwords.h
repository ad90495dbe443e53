// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/settings/table.h"

namespace errdex::ui {

/// What a setting is called, in the interface language.
QString settingTitle(settings::Setting setting);
/// What it does, in a sentence; may be empty.
QString settingExplanation(settings::Setting setting);
/// One of its choices.
QString settingChoice(settings::Setting setting, const QString &choice);

} // namespace errdex::ui
