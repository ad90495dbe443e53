// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"

#include <QByteArray>
#include <QStringList>

namespace errdex::settings {

class Settings;

/// What was taken over from a file of settings.
struct TakenOver
{
    int settings = 0;
    int shortcuts = 0;
    /// Keys that this version does not know, and values it cannot have; they were left out.
    QStringList leftOut;
};

/// The person's choices and shortcuts as JSON, for another computer: {"format": "errdex-settings", "version": 1,
/// "settings": {key: text}, "shortcuts": {action: keys}}. What stands as it was at first is left out.
QByteArray settingsToJson(const Settings &settings);
/// Takes them over; what the file does not have stays as it is. Errors: WrongUse with what is wrong when it is no such
/// file; then nothing is changed.
domain::Result<TakenOver> settingsFromJson(Settings &settings, const QByteArray &json);
/// Everything as at first, shortcuts too. The sizes of windows stay.
void resetSettings(Settings &settings);

} // namespace errdex::settings
