// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/settings/transfer.h"

#include "errdex/settings/settings.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace errdex::settings {

namespace {

const QString Format = QStringLiteral("format");
const QString FormatName = QStringLiteral("errdex-settings");
const QString Version = QStringLiteral("version");
const QString Choices = QStringLiteral("settings");
const QString Shortcuts = QStringLiteral("shortcuts");
constexpr int CurrentVersion = 1;
/// A file of settings has some hundred bytes.
constexpr qsizetype MostBytes = 1024 * 1024;

} // namespace

QByteArray settingsToJson(const Settings &settings)
{
    QJsonObject choices;
    for (int i = 0; i < SettingCount; ++i) {
        const auto &line = definition(Setting(i));
        if (const auto text = settings.text(line.setting); text != line.standardText())
            choices.insert(line.keyText(), text);
    }
    QJsonObject keys;
    const auto shortcuts = settings.shortcuts();
    for (auto it = shortcuts.begin(); it != shortcuts.end(); ++it)
        keys.insert(it.key(), it.value());
    return QJsonDocument(QJsonObject{{Format, FormatName}, {Version, CurrentVersion}, {Choices, choices},
                                     {Shortcuts, keys}})
        .toJson();
}

domain::Result<TakenOver> settingsFromJson(Settings &settings, const QByteArray &json)
{
    using domain::ErrorCode;
    if (json.size() > MostBytes)
        return domain::fail(ErrorCode::WrongUse, {}, QStringLiteral("not a file of settings"));
    QJsonParseError problem;
    const auto root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError || root.value(Format).toString() != FormatName)
        return domain::fail(ErrorCode::WrongUse, {}, QStringLiteral("not a file of settings"));
    if (root.value(Version).toInt() != CurrentVersion)
        return domain::fail(ErrorCode::WrongUse, {}, QStringLiteral("written by a newer Errdex"));
    TakenOver taken;
    const auto choices = root.value(Choices).toObject();
    for (auto it = choices.begin(); it != choices.end(); ++it) {
        const auto setting = settingOfKey(it.key());
        if (setting && settings.setText(*setting, it.value().toString()))
            ++taken.settings;
        else
            taken.leftOut.append(it.key());
    }
    const auto keys = root.value(Shortcuts).toObject();
    for (auto it = keys.begin(); it != keys.end(); ++it) {
        if (it.value().isString() && settings.setShortcut(it.key(), it.value().toString()))
            ++taken.shortcuts;
        else
            taken.leftOut.append(it.key());
    }
    return taken;
}

void resetSettings(Settings &settings)
{
    for (int i = 0; i < SettingCount; ++i)
        settings.reset(Setting(i));
    settings.resetShortcuts();
}

} // namespace errdex::settings
