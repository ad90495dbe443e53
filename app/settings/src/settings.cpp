// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/settings/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QStringList>

#include <algorithm>
#include <iterator>

namespace errdex::settings {

namespace {

constexpr auto WidgetStatePrefix = "widgets/";
constexpr auto ShortcutsGroup = "shortcuts";
constexpr auto LastExportFolderKey = "export/folder";
constexpr auto LastExportKey = "export/last";
constexpr auto DefaultTemplateKey = "copy/default";
constexpr auto LastTemplateKey = "copy/last";
constexpr auto SharedFoldersKey = "packs/sharedFolders";

/// The values of a language as they stand in the table.
QString languageText(const std::optional<domain::Language> &language, const QString &otherwise)
{
    return language ? domain::languageCode(*language) : otherwise;
}

// In the order of Theme.
constexpr const char *ThemeTexts[] = {"system", "light", "dark", "contrast"};

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

domain::Language systemLanguage()
{
    const auto languages = QLocale::system().uiLanguages();
    const auto first = languages.isEmpty() ? std::nullopt : domain::languageFromCode(languages.front());
    return first.value_or(domain::Language::English);
}

/// A folder of our own below one of the system's: the application's place depends on organisation and program names,
/// which errdex and errdex-cli would have to set alike.
QString ownFolder(QStandardPaths::StandardLocation location)
{
    return QStandardPaths::writableLocation(location) + QStringLiteral("/errdex");
}

QString &askedFolder()
{
    static QString folder;
    return folder;
}

Places placesIn(const QString &folder, bool isPortable)
{
    const auto absolute = QDir::cleanPath(QDir::current().absoluteFilePath(folder));
    return {absolute, absolute + QStringLiteral("/errdex.ini"), isPortable};
}

} // namespace

Settings::Settings(const QString &path)
    : m_store(std::make_unique<QSettings>(path.isEmpty() ? places().settingsFile : path, QSettings::IniFormat))
{
}

Settings::~Settings() = default;

QString Settings::text(Setting setting) const
{
    const auto &line = definition(setting);
    const auto stored = m_store->value(line.keyText());
    return stored.isValid() ? line.accepted(stored.toString()).value_or(line.standardText()) : line.standardText();
}

bool Settings::setText(Setting setting, const QString &text)
{
    const auto &line = definition(setting);
    const auto accepted = line.accepted(text);
    if (accepted)
        m_store->setValue(line.keyText(), *accepted);
    return accepted.has_value();
}

void Settings::reset(Setting setting)
{
    m_store->remove(definition(setting).keyText());
}

QMap<QString, QString> Settings::shortcuts() const
{
    QMap<QString, QString> found;
    m_store->beginGroup(key(ShortcutsGroup));
    const auto names = m_store->childKeys();
    for (const auto &name : names)
        found.insert(name, m_store->value(name).toString());
    m_store->endGroup();
    return found;
}

bool Settings::setShortcut(const QString &action, const QString &keys)
{
    constexpr qsizetype Longest = 64;
    const auto isPlain = [](QChar c) { return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_'); };
    if (action.isEmpty() || action.size() > Longest || keys.size() > Longest ||
        !std::all_of(action.begin(), action.end(), isPlain) ||
        !std::all_of(keys.begin(), keys.end(), [](QChar c) { return c.isPrint(); }))
        return false;
    m_store->setValue(key(ShortcutsGroup) + u'/' + action, keys);
    return true;
}

void Settings::resetShortcut(const QString &action)
{
    m_store->remove(key(ShortcutsGroup) + u'/' + action);
}

void Settings::resetShortcuts()
{
    m_store->remove(key(ShortcutsGroup));
}

domain::Language Settings::interfaceLanguage() const
{
    return domain::languageFromCode(text(Setting::InterfaceLanguage)).value_or(systemLanguage());
}

void Settings::setInterfaceLanguage(domain::Language language)
{
    setText(Setting::InterfaceLanguage, domain::languageCode(language));
}

domain::ContentLanguage Settings::contentLanguage() const
{
    const auto chosen = domain::languageFromCode(text(Setting::ContentLanguage));
    if (!chosen)
        return domain::ContentLanguage::Both;
    return *chosen == domain::Language::English ? domain::ContentLanguage::English : domain::ContentLanguage::Russian;
}

void Settings::setContentLanguage(domain::ContentLanguage language)
{
    std::optional<domain::Language> one;
    if (language != domain::ContentLanguage::Both)
        one = language == domain::ContentLanguage::English ? domain::Language::English : domain::Language::Russian;
    setText(Setting::ContentLanguage, languageText(one, QStringLiteral("both")));
}

Theme Settings::theme() const
{
    const auto chosen = text(Setting::Theme);
    const auto *found = std::find_if(std::begin(ThemeTexts), std::end(ThemeTexts),
                                     [&chosen](const char *name) { return chosen == QLatin1String(name); });
    return Theme(found - std::begin(ThemeTexts));
}

void Settings::setTheme(Theme theme)
{
    setText(Setting::Theme, QString::fromLatin1(ThemeTexts[int(theme)]));
}

QByteArray Settings::widgetState(const QString &name) const
{
    return m_store->value(key(WidgetStatePrefix) + name).toByteArray();
}

void Settings::setWidgetState(const QString &name, const QByteArray &state)
{
    m_store->setValue(key(WidgetStatePrefix) + name, state);
}

bool Settings::detailPaneBeside() const
{
    return isOn(Setting::DetailsBeside);
}

void Settings::setDetailPaneBeside(bool beside)
{
    setText(Setting::DetailsBeside, beside ? QStringLiteral("true") : QStringLiteral("false"));
}

QString Settings::lastExportFolder() const
{
    return m_store->value(key(LastExportFolderKey)).toString();
}

void Settings::setLastExportFolder(const QString &folder)
{
    m_store->setValue(key(LastExportFolderKey), folder);
}

QByteArray Settings::lastExport() const
{
    return m_store->value(key(LastExportKey)).toByteArray();
}

void Settings::setLastExport(const QByteArray &json)
{
    m_store->setValue(key(LastExportKey), json);
}

QString Settings::exportPresetsPath() const
{
    return QFileInfo(m_store->fileName()).absolutePath() + QStringLiteral("/export-presets.json");
}

CopyLanguage Settings::copyLanguage() const
{
    const auto chosen = domain::languageFromCode(text(Setting::CopyLanguage));
    if (!chosen)
        return CopyLanguage::AsShown;
    return *chosen == domain::Language::English ? CopyLanguage::English : CopyLanguage::Russian;
}

void Settings::setCopyLanguage(CopyLanguage language)
{
    std::optional<domain::Language> one;
    if (language != CopyLanguage::AsShown)
        one = language == CopyLanguage::English ? domain::Language::English : domain::Language::Russian;
    setText(Setting::CopyLanguage, languageText(one, QStringLiteral("shown")));
}

QString Settings::defaultTemplate() const
{
    return m_store->value(key(DefaultTemplateKey)).toString();
}

void Settings::setDefaultTemplate(const QString &id)
{
    m_store->setValue(key(DefaultTemplateKey), id);
}

QString Settings::lastTemplate() const
{
    return m_store->value(key(LastTemplateKey)).toString();
}

void Settings::setLastTemplate(const QString &id)
{
    m_store->setValue(key(LastTemplateKey), id);
}

QStringList Settings::sharedFolders() const
{
    return m_store->value(key(SharedFoldersKey)).toStringList();
}

void Settings::setSharedFolders(const QStringList &folders)
{
    m_store->setValue(key(SharedFoldersKey), folders);
}

QString snippetsFolder()
{
    if (const auto folder = qEnvironmentVariable("ERRDEX_SNIPPETS_DIR"); !folder.isEmpty())
        return QDir::cleanPath(folder);
    return places().dataFolder + QStringLiteral("/snippets");
}

void useDataFolder(const QString &folder)
{
    askedFolder() = folder;
}

Places places()
{
    if (!askedFolder().isEmpty())
        return placesIn(askedFolder(), false);
    if (const auto folder = qEnvironmentVariable("ERRDEX_DATA_DIR"); !folder.isEmpty())
        return placesIn(folder, false);
    const auto program = QCoreApplication::applicationDirPath();
    if (!program.isEmpty() && QFileInfo::exists(program + QStringLiteral("/errdex-portable")))
        return placesIn(program + QStringLiteral("/errdex-data"), true);
    return {ownFolder(QStandardPaths::GenericDataLocation),
            ownFolder(QStandardPaths::GenericConfigLocation) + QStringLiteral("/errdex.ini"), false};
}

QString shippedCatalogPath()
{
    const auto inFolder = [](const QString &folder) {
        return QDir::cleanPath(folder + QStringLiteral("/catalog.sqlite"));
    };
    if (const auto folder = qEnvironmentVariable("ERRDEX_CATALOG_DIR"); !folder.isEmpty())
        return inFolder(folder);
    const auto program = QCoreApplication::applicationDirPath();
    // The build tree first: bin/ beside data/. Then an unpacked archive or prefix: bin/ beside share/.
    for (const auto &folder : {QStringLiteral("/../data"), QStringLiteral("/../share/errdex")}) {
        const auto path = inFolder(program + folder);
        if (QFileInfo::exists(path))
            return path;
    }
    return inFolder(QStringLiteral(ERRDEX_INSTALLED_DATA_DIR));
}

} // namespace errdex::settings
