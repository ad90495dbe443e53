// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/language.h"
#include "errdex/settings/table.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QVariant>

#include <memory>
#include <optional>

class QSettings;

namespace errdex::settings {

enum class Theme { System, Light, Dark, HighContrast };

/// The language in which records are copied: that of the table, or always the same.
enum class CopyLanguage { AsShown, English, Russian };

/// Window layout and choices that may be lost without harm; everything else lives elsewhere. One typed accessor a
/// setting. What a person chooses is in the table (table.h), which has the defaults and what may stand there. GUI thread.
class Settings final
{
    Q_DISABLE_COPY_MOVE(Settings)

public:
    /// The user's own settings file; another file when `path` is given (tests, screenshots).
    explicit Settings(const QString &path = {});
    ~Settings();

    /// A line of the table, as it is stored; its default where nothing or nonsense is.
    QString text(Setting setting) const;
    /// False, and nothing changed, for a text that this setting cannot have.
    bool setText(Setting setting, const QString &text);
    /// Of a Switch and of a Number.
    bool isOn(Setting setting) const { return text(setting) == QStringLiteral("true"); }
    int number(Setting setting) const { return text(setting).toInt(); }
    void reset(Setting setting);

    /// The shortcuts that the person has given to actions, by the names of the actions, as QKeySequence writes them for
    /// files; an empty text: none at all.
    QMap<QString, QString> shortcuts() const;
    /// False for a name that no action can have, or a text that is no shortcut.
    bool setShortcut(const QString &action, const QString &keys);
    void resetShortcut(const QString &action);
    void resetShortcuts();

    /// The interface language chosen by the user; without a choice the system's if it is Russian, else English.
    domain::Language interfaceLanguage() const;
    void setInterfaceLanguage(domain::Language language);
    /// Without a choice: both.
    domain::ContentLanguage contentLanguage() const;
    void setContentLanguage(domain::ContentLanguage language);
    Theme theme() const;
    void setTheme(Theme theme);

    /// Opaque states of widgets by name ("window", "splitter", "header"): QByteArray as Qt makes it.
    QByteArray widgetState(const QString &name) const;
    void setWidgetState(const QString &name, const QByteArray &state);
    bool detailPaneBeside() const;
    void setDetailPaneBeside(bool beside);
    QString lastExportFolder() const;
    void setLastExportFolder(const QString &folder);
    /// The choices of the last export, as JSON; empty: none yet.
    QByteArray lastExport() const;
    void setLastExport(const QByteArray &json);
    /// The file of the export presets, beside that of the settings: a person would miss them, so they are not settings.
    QString exportPresetsPath() const;
    CopyLanguage copyLanguage() const;
    void setCopyLanguage(CopyLanguage language);
    /// The template that "Copy" fills in; empty: the rows as they stand in the table.
    QString defaultTemplate() const;
    void setDefaultTemplate(const QString &id);
    /// The template that something was copied with last; empty at first.
    QString lastTemplate() const;
    void setLastTemplate(const QString &id);
    /// Folders whose packs are followed.
    QStringList sharedFolders() const;
    void setSharedFolders(const QStringList &folders);

private:
    std::unique_ptr<QSettings> m_store;
};

/// The folder with the user's own templates of snippets: ERRDEX_SNIPPETS_DIR, else "snippets" in the folder of the
/// user's own data. It may not exist.
QString snippetsFolder();

/// Where the user's own files are.
struct Places
{
    /// Notes, favourites, history, backups. May not exist yet.
    QString dataFolder;
    QString settingsFile;
    /// Both are beside the program, which has a marker file there.
    bool isPortable = false;
};

/// A folder given to useDataFolder(), else named by ERRDEX_DATA_DIR, holds everything. Else a file named
/// "errdex-portable" beside the program means the folder "errdex-data" there. Else the system's folders for data and for
/// settings. Nothing is made.
Places places();
/// What `--data-dir` asks for, for the whole process; nothing when empty. Before anything else, main thread.
void useDataFolder(const QString &folder);

/// The folder with the shipped catalogue: ERRDEX_CATALOG_DIR, else beside the program as built, else the installed place.
/// The returned path is that of catalog.sqlite and may not exist.
QString shippedCatalogPath();

} // namespace errdex::settings
