// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/settings/table.h"

#include <algorithm>
#include <iterator>

namespace errdex::settings {

namespace {

constexpr auto Off = "false";
constexpr auto On = "true";

// In the order of Setting.
constexpr SettingDefinition Definitions[] = {
    {Setting::InterfaceLanguage, "language/interface", SettingKind::Choice, "system", "system|ru|en"},
    {Setting::ContentLanguage, "language/content", SettingKind::Choice, "both", "both|ru|en"},
    {Setting::Theme, "window/theme", SettingKind::Choice, "system", "system|light|dark|contrast"},
    // Percent of the system's size.
    {Setting::TextSize, "window/textSize", SettingKind::Number, "100", "", 50, 300},
    {Setting::ReducedMotion, "window/reducedMotion", SettingKind::Switch, Off},
    {Setting::DetailsBeside, "window/detailPaneBeside", SettingKind::Switch, Off},
    {Setting::RestoreSession, "window/restoreSession", SettingKind::Switch, On},
    {Setting::CopyLanguage, "copy/language", SettingKind::Choice, "shown", "shown|ru|en"},
    {Setting::ShowHints, "window/hints", SettingKind::Switch, On},
    // What is seen or heard outside of the window is off until somebody wants it.
    {Setting::QuickKeys, "desktop/quickKeys", SettingKind::Keys, ""},
    {Setting::TrayIcon, "desktop/trayIcon", SettingKind::Switch, Off},
    {Setting::CloseToTray, "desktop/closeToTray", SettingKind::Switch, Off, "", 0, 0, Setting::TrayIcon},
    {Setting::StartHidden, "desktop/startHidden", SettingKind::Switch, Off, "", 0, 0, Setting::TrayIcon},
    {Setting::WatchClipboard, "desktop/watchClipboard", SettingKind::Switch, Off},
};
static_assert(std::size(Definitions) == SettingCount);

} // namespace

std::optional<QString> SettingDefinition::accepted(const QString &text) const
{
    switch (kind) {
    case SettingKind::Choice:
        return choiceList().contains(text) ? std::optional(text) : std::nullopt;
    case SettingKind::Switch:
        return text == QLatin1String(On) || text == QLatin1String(Off) ? std::optional(text) : std::nullopt;
    case SettingKind::Number: {
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        return isNumber && number >= least && number <= most ? std::optional(QString::number(number)) : std::nullopt;
    }
    case SettingKind::Keys: {
        constexpr qsizetype Longest = 64;
        const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint(); });
        return isPlain && text.size() <= Longest ? std::optional(text) : std::nullopt;
    }
    }
    Q_UNREACHABLE();
}

const SettingDefinition &definition(Setting setting)
{
    return Definitions[int(setting)];
}

std::optional<Setting> settingOfKey(const QString &key)
{
    const auto *found = std::find_if(std::begin(Definitions), std::end(Definitions), [&key](const auto &definition) {
        return key == QLatin1String(definition.key);
    });
    return found == std::end(Definitions) ? std::nullopt : std::optional(found->setting);
}

} // namespace errdex::settings
