// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace errdex::settings {

/// What a person chooses, and may export, take over and reset. Whatever only remembers (sizes, folders) is not here.
enum class Setting {
    InterfaceLanguage,
    ContentLanguage,
    Theme,
    TextSize,
    ReducedMotion,
    DetailsBeside,
    RestoreSession,
    CopyLanguage,
    ShowHints,
    QuickKeys,
    TrayIcon,
    CloseToTray,
    StartHidden,
    WatchClipboard,
};
inline constexpr int SettingCount = int(Setting::WatchClipboard) + 1;

enum class SettingKind {
    Choice, ///< one of `choices`
    Switch, ///< "true" or "false"
    Number, ///< from `least` to `most`
    Keys,   ///< a shortcut as QKeySequence writes it for files; may be empty
};

/// One line of the table.
struct SettingDefinition
{
    Setting setting;
    /// In the file; never changed.
    const char *key;
    SettingKind kind;
    /// As it stands in the file.
    const char *standard;
    /// Separated by "|".
    const char *choices = "";
    int least = 0;
    int most = 0;
    /// A switch: while it is off, this setting does nothing.
    std::optional<Setting> needed = std::nullopt;

    QStringList choiceList() const { return QString::fromLatin1(choices).split(u'|'); }
    QString keyText() const { return QString::fromLatin1(key); }
    QString standardText() const { return QString::fromLatin1(standard); }
    /// The text as it is to be stored; nothing for one that this setting cannot have.
    std::optional<QString> accepted(const QString &text) const;
};

const SettingDefinition &definition(Setting setting);
/// The setting of a key; nothing for an unknown one.
std::optional<Setting> settingOfKey(const QString &key);

} // namespace errdex::settings
