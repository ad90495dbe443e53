// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/settings/settings.h"
#include "errdex/settings/transfer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace errdex;
using domain::ContentLanguage;
using domain::Language;
using settings::Settings;
using settings::Theme;

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaults();
    void valuesLast();
    void nonsenseInTheFileIsADefault();
    void theTableAcceptsWhatItNames();
    void settingsTravel();
    void foreignFilesChangeNothing_data();
    void foreignFilesChangeNothing();
    void resetsAll();
    void ownFileIsInTheConfigFolder();
    void ownPlaces();
    void shippedCatalogue();
    void snippets();
};

void SettingsTest::defaults()
{
    const QTemporaryDir folder;
    const Settings store(folder.filePath(QStringLiteral("errdex.ini")));
    QCOMPARE(store.contentLanguage(), ContentLanguage::Both);
    QCOMPARE(store.theme(), Theme::System);
    QCOMPARE(store.interfaceLanguage(), Language::English);
    QVERIFY(store.widgetState(QStringLiteral("window")).isEmpty());
    QVERIFY(!store.detailPaneBeside());
    QVERIFY(store.lastExportFolder().isEmpty());
    QVERIFY(store.lastExport().isEmpty());
    QCOMPARE(store.copyLanguage(), settings::CopyLanguage::AsShown);
    QVERIFY(store.defaultTemplate().isEmpty());
    QVERIFY(store.lastTemplate().isEmpty());
}

void SettingsTest::valuesLast()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("errdex.ini"));
    const QByteArray state("\x00\x01\xff binary", 10);
    const QByteArray last("{\"format\":\"xlsx\",\"name\":\"«ё»\"}");
    {
        Settings store(path);
        store.setInterfaceLanguage(Language::Russian);
        store.setContentLanguage(ContentLanguage::Russian);
        store.setTheme(Theme::Dark);
        store.setWidgetState(QStringLiteral("header"), state);
        store.setDetailPaneBeside(true);
        store.setLastExportFolder(QStringLiteral("/media/Пользователь/a, b"));
        store.setLastExport(last);
        store.setCopyLanguage(settings::CopyLanguage::Russian);
        store.setDefaultTemplate(QStringLiteral("мой-ответ"));
        store.setLastTemplate(QStringLiteral("line"));
    }
    const Settings store(path);
    QCOMPARE(store.interfaceLanguage(), Language::Russian);
    QCOMPARE(store.contentLanguage(), ContentLanguage::Russian);
    QCOMPARE(store.theme(), Theme::Dark);
    QCOMPARE(store.widgetState(QStringLiteral("header")), state);
    QVERIFY(store.detailPaneBeside());
    QCOMPARE(store.lastExportFolder(), QStringLiteral("/media/Пользователь/a, b"));
    QCOMPARE(store.lastExport(), last);
    QCOMPARE(store.copyLanguage(), settings::CopyLanguage::Russian);
    QCOMPARE(store.defaultTemplate(), QStringLiteral("мой-ответ"));
    QCOMPARE(store.lastTemplate(), QStringLiteral("line"));
}

void SettingsTest::nonsenseInTheFileIsADefault()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("errdex.ini"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[language]\ncontent=tlh\ninterface=42\n[window]\ntheme=\"пурпур\"\n\x00\xff[[[");
    file.close();
    const Settings store(path);
    QCOMPARE(store.contentLanguage(), ContentLanguage::Both);
    QCOMPARE(store.interfaceLanguage(), Language::English);
    QCOMPARE(store.theme(), Theme::System);
}

void SettingsTest::theTableAcceptsWhatItNames()
{
    const QTemporaryDir folder;
    Settings store(folder.filePath(QStringLiteral("errdex.ini")));
    for (int i = 0; i < settings::SettingCount; ++i) {
        const auto &line = settings::definition(settings::Setting(i));
        QCOMPARE(int(line.setting), i);
        QCOMPARE(settings::settingOfKey(line.keyText()), line.setting);
        QCOMPARE(line.accepted(line.standardText()), line.standardText());
        QVERIFY(!store.setText(line.setting, QStringLiteral("пурпур\n")));
        QCOMPARE(store.text(line.setting), line.standardText());
    }
    using settings::Setting;
    QVERIFY(store.setText(Setting::TextSize, QStringLiteral("150")));
    QCOMPARE(store.number(Setting::TextSize), 150);
    for (const char *text : {"49", "301", "-1", "1e2", "", "99999999999"})
        QVERIFY(!store.setText(Setting::TextSize, QString::fromLatin1(text)));
    QVERIFY(store.setText(Setting::ReducedMotion, QStringLiteral("true")));
    QVERIFY(store.isOn(Setting::ReducedMotion));
    store.reset(Setting::ReducedMotion);
    QVERIFY(!store.isOn(Setting::ReducedMotion));
    store.setTheme(Theme::HighContrast);
    QCOMPARE(store.theme(), Theme::HighContrast);
}

void SettingsTest::settingsTravel()
{
    const QTemporaryDir folder;
    Settings here(folder.filePath(QStringLiteral("here.ini")));
    Settings there(folder.filePath(QStringLiteral("there.ini")));
    here.setTheme(Theme::Dark);
    here.setInterfaceLanguage(Language::Russian);
    QVERIFY(here.setShortcut(QStringLiteral("export"), QStringLiteral("Ctrl+Shift+F9")));
    QVERIFY(here.setShortcut(QStringLiteral("print"), {}));
    QVERIFY(!here.setShortcut(QStringLiteral("../x"), QStringLiteral("Ctrl+X")));
    QVERIFY(!here.setShortcut(QStringLiteral("print"), QStringLiteral("Ctrl\n+X")));
    here.setWidgetState(QStringLiteral("window"), "secret");
    const auto json = settings::settingsToJson(here);
    QVERIFY(!json.contains("secret"));
    there.setContentLanguage(ContentLanguage::English);
    const auto taken = settings::settingsFromJson(there, json);
    QVERIFY(taken);
    QCOMPARE(taken->settings, 2);
    QCOMPARE(taken->shortcuts, 2);
    QVERIFY(taken->leftOut.isEmpty());
    QCOMPARE(there.theme(), Theme::Dark);
    QCOMPARE(there.shortcuts(), here.shortcuts());
    // What the file does not have stays.
    QCOMPARE(there.contentLanguage(), ContentLanguage::English);
}

void SettingsTest::foreignFilesChangeNothing_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("[window]\ntheme=dark");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("another format") << QByteArray("{\"format\":\"errdex-pack\",\"version\":1}");
    QTest::newRow("newer") << QByteArray("{\"format\":\"errdex-settings\",\"version\":2,"
                                         "\"settings\":{\"window/theme\":\"dark\"}}");
    QTest::newRow("huge") << QByteArray(2'000'000, ' ');
}

void SettingsTest::foreignFilesChangeNothing()
{
    QFETCH(QByteArray, json);
    const QTemporaryDir folder;
    Settings store(folder.filePath(QStringLiteral("errdex.ini")));
    QVERIFY(!settings::settingsFromJson(store, json));
    QCOMPARE(store.theme(), Theme::System);
    const auto odd = settings::settingsFromJson(
        store, "{\"format\":\"errdex-settings\",\"version\":1,\"settings\":{\"window/theme\":\"pink\","
               "\"widgets/window\":\"x\",\"window/textSize\":\"150\"},\"shortcuts\":{\"a/b\":\"Ctrl+A\",\"c\":1}}");
    QVERIFY(odd);
    QCOMPARE(odd->settings, 1);
    QCOMPARE(odd->leftOut.size(), 4);
    QCOMPARE(store.theme(), Theme::System);
}

void SettingsTest::resetsAll()
{
    const QTemporaryDir folder;
    Settings store(folder.filePath(QStringLiteral("errdex.ini")));
    store.setTheme(Theme::Dark);
    store.setWidgetState(QStringLiteral("window"), "state");
    QVERIFY(store.setShortcut(QStringLiteral("export"), QStringLiteral("F12")));
    settings::resetSettings(store);
    QCOMPARE(store.theme(), Theme::System);
    QVERIFY(store.shortcuts().isEmpty());
    QCOMPARE(store.widgetState(QStringLiteral("window")), QByteArray("state"));
}

void SettingsTest::ownFileIsInTheConfigFolder()
{
    const QTemporaryDir folder;
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(folder.path()));
    qunsetenv("ERRDEX_DATA_DIR");
    {
        Settings store;
        store.setTheme(Theme::Light);
    }
    qunsetenv("XDG_CONFIG_HOME");
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("errdex/errdex.ini"))));
}

void SettingsTest::ownPlaces()
{
    const QTemporaryDir folder;
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(folder.filePath(QStringLiteral("config"))));
    qputenv("XDG_DATA_HOME", QFile::encodeName(folder.filePath(QStringLiteral("data"))));
    qunsetenv("ERRDEX_DATA_DIR");
    QCOMPARE(settings::places().dataFolder, folder.filePath(QStringLiteral("data/errdex")));
    QCOMPARE(settings::places().settingsFile, folder.filePath(QStringLiteral("config/errdex/errdex.ini")));
    QVERIFY(!settings::places().isPortable);

    // A marker beside the program: everything stays beside the program.
    const auto program = QCoreApplication::applicationDirPath();
    QFile marker(program + QStringLiteral("/errdex-portable"));
    QVERIFY(marker.open(QIODevice::WriteOnly));
    marker.close();
    QCOMPARE(settings::places().dataFolder, QString(program + QStringLiteral("/errdex-data")));
    QVERIFY(settings::places().isPortable);
    // What is asked for comes first, what the environment says next.
    qputenv("ERRDEX_DATA_DIR", QFile::encodeName(folder.filePath(QStringLiteral("own"))));
    QCOMPARE(settings::places().dataFolder, folder.filePath(QStringLiteral("own")));
    QCOMPARE(settings::places().settingsFile, folder.filePath(QStringLiteral("own/errdex.ini")));
    settings::useDataFolder(folder.filePath(QStringLiteral("asked")));
    QCOMPARE(settings::places().dataFolder, folder.filePath(QStringLiteral("asked")));
    QCOMPARE(settings::snippetsFolder(), folder.filePath(QStringLiteral("asked/snippets")));
    settings::useDataFolder({});
    QVERIFY(marker.remove());
    qunsetenv("ERRDEX_DATA_DIR");
    qunsetenv("XDG_CONFIG_HOME");
    qunsetenv("XDG_DATA_HOME");
}

void SettingsTest::shippedCatalogue()
{
    const QTemporaryDir folder;
    qputenv("ERRDEX_CATALOG_DIR", QFile::encodeName(folder.path()));
    QCOMPARE(settings::shippedCatalogPath(), folder.filePath(QStringLiteral("catalog.sqlite")));
    qunsetenv("ERRDEX_CATALOG_DIR");
    const auto inBuildTree =
        QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../data/catalog.sqlite"));
    // Whether the catalogue has been built yet is not this library's business.
    QVERIFY(settings::shippedCatalogPath() == inBuildTree || !QFile::exists(inBuildTree));
    QVERIFY(settings::shippedCatalogPath().endsWith(QStringLiteral("/catalog.sqlite")));
}

void SettingsTest::snippets()
{
    qunsetenv("ERRDEX_SNIPPETS_DIR");
    QVERIFY(settings::snippetsFolder().endsWith(QStringLiteral("/errdex/snippets")));
    qputenv("ERRDEX_SNIPPETS_DIR", "/somewhere/else/");
    QCOMPARE(settings::snippetsFolder(), QStringLiteral("/somewhere/else"));
    qunsetenv("ERRDEX_SNIPPETS_DIR");
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
