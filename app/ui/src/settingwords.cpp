// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "settingwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace errdex::ui {

using settings::Setting;

namespace {

/// Owns the translation context.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(errdex::ui::Words)
};

struct SettingWords
{
    Setting setting;
    const char *title;
    const char *explanation;
};

constexpr SettingWords Settings[] = {
    {Setting::InterfaceLanguage, QT_TRANSLATE_NOOP("errdex::ui::Words", "Language of the interface"), ""},
    {Setting::ContentLanguage, QT_TRANSLATE_NOOP("errdex::ui::Words", "Language of the records"),
     QT_TRANSLATE_NOOP("errdex::ui::Words", "Searching looks at both languages, whatever is shown.")},
    {Setting::Theme, QT_TRANSLATE_NOOP("errdex::ui::Words", "Colours"), ""},
    {Setting::TextSize, QT_TRANSLATE_NOOP("errdex::ui::Words", "Size of the text"),
     QT_TRANSLATE_NOOP("errdex::ui::Words",
                       "In per cent of the size set in the system. Ctrl+Plus and Ctrl+Minus change it, too.")},
    {Setting::ReducedMotion, QT_TRANSLATE_NOOP("errdex::ui::Words", "Less motion"),
     QT_TRANSLATE_NOOP("errdex::ui::Words", "Nothing slides, fades or blinks.")},
    {Setting::DetailsBeside, QT_TRANSLATE_NOOP("errdex::ui::Words", "Details beside the table"),
     QT_TRANSLATE_NOOP("errdex::ui::Words", "For wide screens; otherwise they stand below it.")},
    {Setting::RestoreSession, QT_TRANSLATE_NOOP("errdex::ui::Words", "Begin where I left off"),
     QT_TRANSLATE_NOOP("errdex::ui::Words", "The last query and filters are restored at the start.")},
    {Setting::CopyLanguage, QT_TRANSLATE_NOOP("errdex::ui::Words", "Language of copies"),
     QT_TRANSLATE_NOOP("errdex::ui::Words", "In which language records are copied.")},
    {Setting::ShowHints, QT_TRANSLATE_NOOP("errdex::ui::Words", "Hints for beginners"),
     QT_TRANSLATE_NOOP("errdex::ui::Words", "A line at the foot of the window, from the next start on.")},
    {Setting::QuickKeys, QT_TRANSLATE_NOOP("errdex::ui::Words", "Shortcut for the quick look-up"),
     QT_TRANSLATE_NOOP("errdex::ui::Words",
                       "It works in every program while Errdex runs. Where the desktop does not let programs have "
                       "such a shortcut, assign one to the command “errdex --quick” in its own settings.")},
    {Setting::TrayIcon, QT_TRANSLATE_NOOP("errdex::ui::Words", "Icon in the tray"),
     QT_TRANSLATE_NOOP("errdex::ui::Words", "Its menu has the codes you looked at last.")},
    {Setting::CloseToTray, QT_TRANSLATE_NOOP("errdex::ui::Words", "Closing the window leaves the icon"),
     QT_TRANSLATE_NOOP("errdex::ui::Words", "Quit in the menu ends the program. Needs the icon in the tray.")},
    {Setting::StartHidden, QT_TRANSLATE_NOOP("errdex::ui::Words", "Start without the window"),
     QT_TRANSLATE_NOOP("errdex::ui::Words", "Needs the icon in the tray.")},
    {Setting::WatchClipboard, QT_TRANSLATE_NOOP("errdex::ui::Words", "Watch the clipboard for codes"),
     QT_TRANSLATE_NOOP(
         "errdex::ui::Words",
         "A code or response that you copy is offered in the status line and at the icon. Nothing is kept.")},
};

struct ChoiceWords
{
    /// Where the same choice is called differently; else empty.
    const char *key;
    const char *choice;
    const char *words;
};

// The two languages are named each in itself: whoever cannot read the interface must find the way out.
constexpr ChoiceWords Choices[] = {
    {"language/interface", "ru", "Русский"},
    {"language/interface", "en", "English"},
    {"language/interface", "system", QT_TRANSLATE_NOOP("errdex::ui::Words", "Same as the system")},
    {"window/theme", "system", QT_TRANSLATE_NOOP("errdex::ui::Words", "Light or dark, as the system")},
    {"", "ru", QT_TRANSLATE_NOOP("errdex::ui::Words", "Russian")},
    {"", "en", QT_TRANSLATE_NOOP("errdex::ui::Words", "English")},
    {"", "both", QT_TRANSLATE_NOOP("errdex::ui::Words", "Both, side by side")},
    {"", "shown", QT_TRANSLATE_NOOP("errdex::ui::Words", "As in the table")},
    {"", "light", QT_TRANSLATE_NOOP("errdex::ui::Words", "Light")},
    {"", "dark", QT_TRANSLATE_NOOP("errdex::ui::Words", "Dark")},
    {"", "contrast", QT_TRANSLATE_NOOP("errdex::ui::Words", "High contrast")},
};

const SettingWords &wordsOf(Setting setting)
{
    return *std::find_if(std::begin(Settings), std::end(Settings),
                         [setting](const SettingWords &words) { return words.setting == setting; });
}

} // namespace

QString settingTitle(Setting setting)
{
    return Words::tr(wordsOf(setting).title);
}

QString settingExplanation(Setting setting)
{
    const char *text = wordsOf(setting).explanation;
    return *text ? Words::tr(text) : QString();
}

QString settingChoice(Setting setting, const QString &choice)
{
    const auto *found =
        std::find_if(std::begin(Choices), std::end(Choices), [setting, &choice](const ChoiceWords &words) {
            return choice == QLatin1String(words.choice) &&
                   (!*words.key || QLatin1String(words.key) == QLatin1String(settings::definition(setting).key));
        });
    return found == std::end(Choices) ? choice : Words::tr(found->words);
}

} // namespace errdex::ui
