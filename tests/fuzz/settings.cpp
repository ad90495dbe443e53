// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "fuzzing.h"

#include "errdex/settings/settings.h"
#include "errdex/settings/table.h"
#include "errdex/settings/transfer.h"

using namespace errdex;

namespace {

/// Whatever stands in the file, what is read is what may be chosen.
void readAll(const settings::Settings &settings)
{
    for (int i = 0; i < settings::SettingCount; ++i) {
        const auto setting = settings::Setting(i);
        const auto text = settings.text(setting);
        fuzz::require(settings::definition(setting).accepted(text) == text, "a text that this setting can have");
    }
    (void)settings.shortcuts();
    (void)settings.interfaceLanguage();
    (void)settings.contentLanguage();
    (void)settings.theme();
    (void)settings.copyLanguage();
    (void)settings.sharedFolders();
    (void)settings.widgetState(QStringLiteral("window"));
}

} // namespace

/// A file of settings, then one of settings to be taken over.
void fuzz::tryInput(const QByteArray &bytes)
{
    static int number = 0;
    // Qt keeps what it has read of a file: each is another one.
    const ScratchFile file(QStringLiteral("%1.ini").arg(number++));
    settings::Settings settings(file.write(bytes));
    readAll(settings);
    if (settings::settingsFromJson(settings, bytes)) {
        readAll(settings);
        const auto json = settings::settingsToJson(settings);
        fuzz::require(settings::settingsFromJson(settings, json).has_value(), "our own file is one");
        fuzz::require(settings::settingsToJson(settings) == json, "the same comes back");
    }
}
