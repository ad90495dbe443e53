// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "windowfixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QKeySequenceEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QTreeWidget>

using namespace errdex;
using settings::Setting;
using ui::ActionId;

/// Settings, keys, themes, the size of the text, the palette of commands.
class PreferencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QApplication::setFont(m_font); }
    void initTestCase() { m_font = QApplication::font(); }
    void choicesCountAtOnce();
    void whatDoesNothingCannotBeChosen();
    void findsSettings();
    void resetCanBeUndone();
    void settingsAreExportedAndTakenOver();
    void keysAreChanged();
    void takenKeysAreRefused();
    void textGrows();
    void motionIsReduced();
    void runsACommand_data();
    void runsACommand();
    void thePaletteGivesTheFocusBack();
    void thePaletteShowsWholeRows_data();
    void thePaletteShowsWholeRows();

private:
    QFont m_font;
};

void PreferencesTest::choicesCountAtOnce()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.action(ActionId::Settings)->trigger();
    auto *theme = fixture.find<QComboBox>("window/theme");
    QVERIFY(theme && theme->isVisible());
    theme->setCurrentIndex(theme->findData(QStringLiteral("contrast")));
    Q_EMIT theme->activated(theme->currentIndex());
    QVERIFY(ui::isHighContrast(QApplication::palette()));
    QVERIFY(fixture.action(ActionId::ThemeContrast)->isChecked());
    QCOMPARE(fixture.settings.theme(), settings::Theme::HighContrast);
    auto *language = fixture.find<QComboBox>("language/interface");
    Q_EMIT language->activated(language->findData(QStringLiteral("ru")));
    QTRY_COMPARE(fixture.find<QDialog>("settingsDialog")->windowTitle(), QStringLiteral("Настройки"));
    Q_EMIT language->activated(language->findData(QStringLiteral("en")));
    auto *beside = fixture.find<QCheckBox>("window/detailPaneBeside");
    beside->click();
    QVERIFY(fixture.action(ActionId::DetailsBeside)->isChecked());
    // What is chosen in the menu is seen here.
    fixture.action(ActionId::ThemeLight)->trigger();
    QEvent activated(QEvent::WindowActivate);
    QApplication::sendEvent(fixture.find<QDialog>("settingsDialog"), &activated);
    QCOMPARE(theme->currentData().toString(), QStringLiteral("light"));
}

void PreferencesTest::whatDoesNothingCannotBeChosen()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.action(ActionId::Settings)->trigger();
    auto *icon = fixture.find<QCheckBox>("desktop/trayIcon");
    const auto areEnabled = [&fixture](bool enabled) {
        return fixture.find<QWidget>("desktop/closeToTray")->isEnabled() == enabled &&
               fixture.find<QWidget>("desktop/startHidden")->isEnabled() == enabled;
    };
    QVERIFY(areEnabled(false));
    icon->click();
    QVERIFY(areEnabled(true));
    icon->click();
    QVERIFY(areEnabled(false));
    // The others need nothing.
    QVERIFY(fixture.find<QWidget>("desktop/watchClipboard")->isEnabled());
    // Also where it was not chosen here.
    icon->click();
    fixture.find<QPushButton>("settingsReset")->click();
    QVERIFY(areEnabled(false));
}

void PreferencesTest::findsSettings()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.action(ActionId::Settings)->trigger();
    auto *search = fixture.find<QLineEdit>("settingsSearch");
    auto *pages = fixture.find<QListWidget>("settingsPages");
    search->setText(QStringLiteral("motion"));
    QVERIFY(fixture.find<QCheckBox>("window/reducedMotion")->isVisible());
    QVERIFY(!fixture.find<QComboBox>("window/theme")->isVisible());
    QVERIFY(pages->item(3)->isHidden());
    search->setText(QStringLiteral("MARKDOWN"));
    QVERIFY(pages->item(0)->isHidden());
    QVERIFY(!pages->item(3)->isHidden());
    QCOMPARE(pages->currentRow(), 3);
    search->setText(QStringLiteral("qqqq"));
    QVERIFY(fixture.find<QLabel>("settingsNone")->isVisible());
    search->clear();
    QVERIFY(!fixture.find<QLabel>("settingsNone")->isVisible());
    QVERIFY(!pages->item(0)->isHidden());
}

void PreferencesTest::resetCanBeUndone()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.action(ActionId::ContentRussian)->trigger();
    QVERIFY(fixture.settings.setShortcut(QStringLiteral("export"), QStringLiteral("F12")));
    fixture.action(ActionId::Settings)->trigger();
    auto *undo = fixture.find<QPushButton>("settingsUndo");
    QVERIFY(!undo->isVisible());
    fixture.find<QPushButton>("settingsReset")->click();
    QVERIFY(fixture.action(ActionId::ContentBoth)->isChecked());
    QCOMPARE(fixture.action(ActionId::Export)->shortcut(), QKeySequence(QStringLiteral("Ctrl+E")));
    QVERIFY(undo->isVisible());
    undo->click();
    QVERIFY(fixture.action(ActionId::ContentRussian)->isChecked());
    QCOMPARE(fixture.action(ActionId::Export)->shortcut(), QKeySequence(QStringLiteral("F12")));
    QVERIFY(fixture.dialogs.questions.isEmpty());
}

void PreferencesTest::settingsAreExportedAndTakenOver()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.action(ActionId::ContentEnglish)->trigger();
    fixture.action(ActionId::Settings)->trigger();
    const auto path = fixture.folder.filePath(QStringLiteral("мои настройки.json"));
    fixture.dialogs.nextFile = path;
    fixture.find<QPushButton>("settingsExport")->click();
    QVERIFY(QFile::exists(path));
    fixture.action(ActionId::ContentBoth)->trigger();
    fixture.dialogs.nextFile = path;
    fixture.find<QPushButton>("settingsImport")->click();
    QVERIFY(fixture.action(ActionId::ContentEnglish)->isChecked());
    QVERIFY(fixture.find<QLabel>("settingsMessage")->text().startsWith(QStringLiteral("Imported 1 setting")));
    QFile broken(path);
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("{");
    broken.close();
    fixture.dialogs.nextFile = path;
    fixture.find<QPushButton>("settingsImport")->click();
    QVERIFY(fixture.find<QLabel>("settingsMessage")->text().contains(QStringLiteral("not a file of settings")));
    QVERIFY(fixture.action(ActionId::ContentEnglish)->isChecked());
}

void PreferencesTest::keysAreChanged()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.action(ActionId::Shortcuts)->trigger();
    auto *list = fixture.find<QTreeWidget>("keyboardList");
    QVERIFY(list->isVisible());
    list->setCurrentItem(list->topLevelItem(int(ActionId::Find)));
    auto *edit = fixture.find<QKeySequenceEdit>("keyboardEdit");
    edit->setKeySequence(QKeySequence(QStringLiteral("Ctrl+Alt+F")));
    fixture.find<QPushButton>("keyboardAssign")->click();
    QCOMPARE(fixture.action(ActionId::Find)->shortcut(), QKeySequence(QStringLiteral("Ctrl+Alt+F")));
    // The others stay.
    QVERIFY(fixture.action(ActionId::Find)->shortcuts().contains(QKeySequence(QStringLiteral("/"))));
    QVERIFY(fixture.action(ActionId::Find)->toolTip().contains(QStringLiteral("Ctrl+Alt+F")));
    fixture.find<QDialog>("settingsDialog")->close();
    fixture.view()->setFocus();
    QTest::keyClick(fixture.view(), Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(fixture.field()->hasFocus());
    // A window that is made later has them.
    WindowFixture next(domain::Language::English, fixture.folder.filePath(QStringLiteral("errdex.ini")));
    QCOMPARE(next.action(ActionId::Find)->shortcut(), QKeySequence(QStringLiteral("Ctrl+Alt+F")));
    fixture.find<QPushButton>("keyboardStandard")->click();
    QCOMPARE(fixture.action(ActionId::Find)->shortcut(), QKeySequence(QStringLiteral("Ctrl+F")));
    fixture.find<QPushButton>("keyboardNone")->click();
    QVERIFY(!fixture.action(ActionId::Find)->shortcuts().contains(QKeySequence(QStringLiteral("Ctrl+F"))));
}

void PreferencesTest::takenKeysAreRefused()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.action(ActionId::Shortcuts)->trigger();
    auto *list = fixture.find<QTreeWidget>("keyboardList");
    list->setCurrentItem(list->topLevelItem(int(ActionId::Print)));
    auto *edit = fixture.find<QKeySequenceEdit>("keyboardEdit");
    for (const char *keys : {"Ctrl+E", "Ctrl+1", "A"}) {
        edit->setKeySequence(QKeySequence(QString::fromLatin1(keys)));
        fixture.find<QPushButton>("keyboardAssign")->click();
        QVERIFY(!fixture.find<QLabel>("keyboardMessage")->text().isEmpty());
        QCOMPARE(fixture.action(ActionId::Print)->shortcut(), QKeySequence(QStringLiteral("Ctrl+P")));
    }
}

void PreferencesTest::textGrows()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    const double before = QApplication::font().pointSizeF();
    const int height = fixture.field()->height();
    const int row = fixture.view()->rowHeight(0);
    for (int i = 0; i < 10; ++i)
        fixture.action(ActionId::TextLarger)->trigger();
    QCOMPARE(QApplication::font().pointSizeF(), 2 * before);
    QCOMPARE(fixture.settings.number(Setting::TextSize), 200);
    QTRY_VERIFY(fixture.field()->height() > height);
    QTRY_VERIFY(fixture.view()->rowHeight(0) > row);
    for (int i = 0; i < 40; ++i)
        fixture.action(ActionId::TextLarger)->trigger();
    QCOMPARE(fixture.settings.number(Setting::TextSize), 300);
    fixture.action(ActionId::TextUsual)->trigger();
    QCOMPARE(QApplication::font().pointSizeF(), before);
    fixture.action(ActionId::TextSmaller)->trigger();
    QVERIFY(QApplication::font().pointSizeF() < before);
}

void PreferencesTest::motionIsReduced()
{
    WindowFixture fixture;
    fixture.theme.setReducedMotion(true);
    QCOMPARE(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
    QCOMPARE(QApplication::cursorFlashTime(), 0);
    fixture.theme.setReducedMotion(false);
    QVERIFY(QApplication::cursorFlashTime() > 0);
}

void PreferencesTest::runsACommand_data()
{
    QTest::addColumn<domain::Language>("language");
    QTest::addColumn<QString>("typed");
    QTest::newRow("English") << domain::Language::English << QStringLiteral("text larger");
    QTest::newRow("by the wrong layout") << domain::Language::English << QStringLiteral("дфкпук");
    QTest::newRow("Russian") << domain::Language::Russian << QStringLiteral("КРУПН");
    QTest::newRow("Russian by the wrong layout") << domain::Language::Russian << QStringLiteral("rhegytt");
    QTest::newRow("by what it does") << domain::Language::Russian << QStringLiteral("увеличить текст");
}

void PreferencesTest::runsACommand()
{
    QFETCH(domain::Language, language);
    QFETCH(QString, typed);
    WindowFixture fixture(language);
    QVERIFY(fixture.open());
    fixture.action(ActionId::Palette)->trigger();
    auto *field = fixture.find<QLineEdit>("commandField");
    QVERIFY(field->hasFocus());
    field->setText(typed);
    QVERIFY(fixture.find<QListWidget>("commandList")->count() > 0);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!fixture.find<QWidget>("commandPalette")->isVisible());
    QCOMPARE(fixture.theme.textSize(), 110);
}

void PreferencesTest::thePaletteGivesTheFocusBack()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.view()->setFocus();
    fixture.action(ActionId::Palette)->trigger();
    auto *field = fixture.find<QLineEdit>("commandField");
    auto *list = fixture.find<QListWidget>("commandList");
    QTest::keyClick(field, Qt::Key_Down);
    QCOMPARE(list->currentRow(), 1);
    field->setText(QStringLiteral("qqqq"));
    QVERIFY(fixture.find<QLabel>("commandNone")->isVisible());
    QTest::keyClick(field, Qt::Key_Return);
    fixture.action(ActionId::Palette)->trigger();
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
    QVERIFY(fixture.view()->hasFocus());
}

void PreferencesTest::thePaletteShowsWholeRows_data()
{
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("percent");
    QTest::newRow("usual") << 800 << 100;
    QTest::newRow("large text") << 800 << 150;
    QTest::newRow("low window") << 440 << 100;
}

void PreferencesTest::thePaletteShowsWholeRows()
{
    QFETCH(int, height);
    QFETCH(int, percent);
    WindowFixture fixture;
    fixture.theme.setTextSize(percent);
    QVERIFY(fixture.open());
    fixture.window->resize(1240, height);
    QTRY_COMPARE(fixture.window->height(), height);
    fixture.action(ActionId::Palette)->trigger();
    const auto *list = fixture.find<QListWidget>("commandList");
    QTRY_VERIFY(list->isVisible() && list->height() > 100);
    const int room = list->viewport()->height();
    const int row = list->visualItemRect(list->item(0)).height();
    QVERIFY(list->count() * row > room);
    QCOMPARE(room % row, 0);
    // All of it stands in the window.
    const auto *palette = fixture.find<QWidget>("commandPalette");
    QVERIFY(fixture.window->rect().contains(palette->geometry()));
}

QTEST_MAIN(PreferencesTest)
#include "tst_preferences.moc"
