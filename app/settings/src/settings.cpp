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

namespace errdex::settings {

namespace {

constexpr auto InterfaceLanguageKey = "language/interface";
constexpr auto ContentLanguageKey = "language/content";
constexpr auto ThemeKey = "window/theme";
constexpr auto DetailPaneBesideKey = "window/detailPaneBeside";
constexpr auto WidgetStatePrefix = "widgets/";
constexpr auto LastExportFolderKey = "export/folder";
constexpr auto LastExportKey = "export/last";
constexpr auto CopyLanguageKey = "copy/language";
constexpr auto DefaultTemplateKey = "copy/default";
constexpr auto LastTemplateKey = "copy/last";

/// The values as they stand in the file.
constexpr QLatin1String BothLanguages("both");
constexpr QLatin1String LightTheme("light");
constexpr QLatin1String DarkTheme("dark");
constexpr QLatin1String SystemTheme("system");
constexpr QLatin1String LanguageAsShown("shown");

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

domain::Language Settings::interfaceLanguage() const
{
    const auto chosen = domain::languageFromCode(m_store->value(key(InterfaceLanguageKey)).toString());
    return chosen ? *chosen : systemLanguage();
}

void Settings::setInterfaceLanguage(domain::Language language)
{
    m_store->setValue(key(InterfaceLanguageKey), domain::languageCode(language));
}

domain::ContentLanguage Settings::contentLanguage() const
{
    const auto chosen = domain::languageFromCode(m_store->value(key(ContentLanguageKey)).toString());
    if (!chosen)
        return domain::ContentLanguage::Both;
    return *chosen == domain::Language::English ? domain::ContentLanguage::English : domain::ContentLanguage::Russian;
}

void Settings::setContentLanguage(domain::ContentLanguage language)
{
    QString value = BothLanguages;
    if (language == domain::ContentLanguage::English)
        value = domain::languageCode(domain::Language::English);
    else if (language == domain::ContentLanguage::Russian)
        value = domain::languageCode(domain::Language::Russian);
    m_store->setValue(key(ContentLanguageKey), value);
}

Theme Settings::theme() const
{
    const auto value = m_store->value(key(ThemeKey)).toString();
    if (value == LightTheme)
        return Theme::Light;
    return value == DarkTheme ? Theme::Dark : Theme::System;
}

void Settings::setTheme(Theme theme)
{
    QString value = SystemTheme;
    if (theme == Theme::Light)
        value = LightTheme;
    else if (theme == Theme::Dark)
        value = DarkTheme;
    m_store->setValue(key(ThemeKey), value);
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
    return m_store->value(key(DetailPaneBesideKey), false).toBool();
}

void Settings::setDetailPaneBeside(bool beside)
{
    m_store->setValue(key(DetailPaneBesideKey), beside);
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
    const auto chosen = domain::languageFromCode(m_store->value(key(CopyLanguageKey)).toString());
    if (!chosen)
        return CopyLanguage::AsShown;
    return *chosen == domain::Language::English ? CopyLanguage::English : CopyLanguage::Russian;
}

void Settings::setCopyLanguage(CopyLanguage language)
{
    QString value = LanguageAsShown;
    if (language == CopyLanguage::English)
        value = domain::languageCode(domain::Language::English);
    else if (language == CopyLanguage::Russian)
        value = domain::languageCode(domain::Language::Russian);
    m_store->setValue(key(CopyLanguageKey), value);
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
