// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/ui/detailpane.h"
#include "windowfixture.h"

#include <QAccessible>
#include <QListWidget>
#include <QTabBar>
#include <QToolButton>

using namespace errdex;
using ui::ActionId;

namespace {

/// What stands before a record in the name of its cross.
const QString Unpin = QStringLiteral("Unpin ");

} // namespace

/// The bar of pinned records.
class PinsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereIsNoBarAtFirst();
    void pinsAndUnpinsWhatIsShown();
    void goesToAPinnedRecord();
    void goesByKeys();
    void leavesADecodedText();
    void unpinsInEveryWay_data();
    void unpinsInEveryWay();
    void bringsBackWhatWasUnpinned();
    void isThereAtTheNextStart();
    void saysWhatTheCatalogueHasNoMore();
    void restoresNothingStrange_data();
    void restoresNothingStrange();
    void tellsWhoCannotSeeIt();
    void speaksTheLanguageOfTheRecords();
    void takesTwenty();
    void isFoundAmongTheCommands();
    void tabsTakeTheRoomThereIs();
    void aLongTitleTakesWhatShortOnesLeave();

private:
    static bool pin(WindowFixture &fixture, const char *query)
    {
        if (!fixture.search(QString::fromLatin1(query)))
            return false;
        fixture.action(ActionId::Pin)->trigger();
        return fixture.action(ActionId::Pin)->isChecked();
    }
    /// The first so many that are found, one after another.
    static bool pinRows(WindowFixture &fixture, const char *query, int count)
    {
        bool isDone = fixture.search(QString::fromUtf8(query));
        for (int row = 0; row < count && isDone; ++row) {
            fixture.view()->selectRow(row);
            isDone = fixture.settle();
            fixture.action(ActionId::Pin)->trigger();
        }
        return isDone;
    }
    static QTabBar *tabs(const WindowFixture &fixture) { return fixture.find<QTabBar>("pinTabs"); }
    static QStringList titles(const WindowFixture &fixture)
    {
        QStringList found;
        const auto *bar = tabs(fixture);
        for (int i = 0; bar && i < bar->count(); ++i) {
            if (bar->isTabVisible(i))
                found.append(bar->tabButton(i, QTabBar::RightSide)->accessibleName().mid(Unpin.size()));
        }
        return found;
    }
    static QString shown(const WindowFixture &fixture)
    {
        const auto &details = fixture.find<ui::DetailPane>("detailPane")->details();
        return details ? details->record.key().toString() : QString();
    }
    /// The title of the tab that is the current one; empty when none that is seen is.
    static QString current(const WindowFixture &fixture)
    {
        const auto *bar = tabs(fixture);
        const int index = bar->currentIndex();
        return bar->isTabVisible(index) ? titles(fixture).at(index) : QString();
    }
    static QPoint middle(const QTabBar &bar, int index) { return bar.tabRect(index).center(); }
};

void PinsTest::thereIsNoBarAtFirst()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(!fixture.find<QWidget>("pinBar"));
    QVERIFY(fixture.action(ActionId::Pin)->isEnabled());
    for (const auto id : {ActionId::NextPinned, ActionId::PreviousPinned, ActionId::UnpinAll, ActionId::UndoUnpin})
        QVERIFY(!fixture.action(id)->isEnabled());
    // Nothing is looked at, nothing can be pinned.
    QVERIFY(fixture.search(QStringLiteral("qqqq")));
    QVERIFY(!fixture.action(ActionId::Pin)->isEnabled());
}

void PinsTest::pinsAndUnpinsWhatIsShown()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    QTest::keyClick(fixture.view(), Qt::Key_B, Qt::ControlModifier);
    QVERIFY(tabs(fixture) && tabs(fixture)->isVisible());
    QCOMPARE(tabs(fixture)->tabText(0), QStringLiteral("1001 · Planfix · Error adding task"));
    QCOMPARE(current(fixture), QStringLiteral("Planfix 1001"));
    QVERIFY(fixture.action(ActionId::Pin)->isChecked());
    // Whatever is searched for, it stays.
    QVERIFY(fixture.search(QStringLiteral("telerik:107")));
    QCOMPARE(titles(fixture), QStringList{QStringLiteral("Planfix 1001")});
    QCOMPARE(current(fixture), QString());
    QVERIFY(!fixture.action(ActionId::Pin)->isChecked());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    QVERIFY(fixture.action(ActionId::Pin)->isChecked());
    fixture.action(ActionId::Pin)->trigger();
    QVERIFY(!fixture.find<QWidget>("pinBar")->isVisible());
}

void PinsTest::goesToAPinnedRecord()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("telerik:107")));
    // One of three with the same code.
    fixture.view()->selectRow(1);
    QVERIFY(fixture.settle());
    const auto second = shown(fixture);
    fixture.action(ActionId::Pin)->trigger();
    QVERIFY(pin(fixture, "planfix:1001"));
    QVERIFY(fixture.search(QStringLiteral("token")));
    QTest::mouseClick(tabs(fixture), Qt::LeftButton, {}, middle(*tabs(fixture), 0));
    QVERIFY(fixture.settle());
    QCOMPARE(shown(fixture), second);
    QCOMPARE(tabs(fixture)->currentIndex(), 0);
    QTest::mouseClick(tabs(fixture), Qt::LeftButton, {}, middle(*tabs(fixture), 1));
    QVERIFY(fixture.settle());
    QCOMPARE(shown(fixture), QStringLiteral("planfix/1001"));
    // Another row, and the same tab again.
    QVERIFY(fixture.search(QStringLiteral("10")));
    QVERIFY(fixture.search(QStringLiteral("telerik")));
    fixture.view()->selectRow(3);
    QVERIFY(fixture.settle());
    QCOMPARE(current(fixture), QString());
    QTest::mouseClick(tabs(fixture), Qt::LeftButton, {}, middle(*tabs(fixture), 1));
    QVERIFY(fixture.settle());
    QCOMPARE(shown(fixture), QStringLiteral("planfix/1001"));
}

void PinsTest::goesByKeys()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    for (const char *query : {"planfix:1001", "radist:404", "oz:7"})
        QVERIFY(pin(fixture, query));
    QVERIFY(fixture.search(QStringLiteral("token")));
    const auto press = [&fixture](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QTest::keyClick(fixture.field(), key, modifiers);
        return fixture.settle() ? current(fixture) : QString();
    };
    QCOMPARE(press(Qt::Key_2, Qt::ControlModifier | Qt::AltModifier), QStringLiteral("Radist.Online 404"));
    QCOMPARE(shown(fixture).section(u'/', 0, 1), QStringLiteral("radist-online/404"));
    QCOMPARE(press(Qt::Key_Tab, Qt::ControlModifier), QStringLiteral("Oz Forensics 7"));
    QCOMPARE(press(Qt::Key_Tab, Qt::ControlModifier), QStringLiteral("Planfix 1001"));
    QCOMPARE(press(Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier), QStringLiteral("Oz Forensics 7"));
    // In the bar itself.
    tabs(fixture)->setFocus();
    QTest::keyClick(tabs(fixture), Qt::Key_Left);
    QVERIFY(fixture.settle());
    QCOMPARE(current(fixture), QStringLiteral("Radist.Online 404"));
    QVERIFY(tabs(fixture)->hasFocus());
}

void PinsTest::leavesADecodedText()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(pin(fixture, "planfix:1001"));
    fixture.window->decodeText(QStringLiteral("telerik: {\"errorCode\": 301, \"message\": \"Invalid access token.\"}\nend"));
    QVERIFY(fixture.settle());
    QVERIFY(!fixture.view()->isVisible());
    QTest::mouseClick(tabs(fixture), Qt::LeftButton, {}, middle(*tabs(fixture), 0));
    QVERIFY(fixture.settle());
    QVERIFY(fixture.view()->isVisible());
    QCOMPARE(shown(fixture), QStringLiteral("planfix/1001"));
}

void PinsTest::unpinsInEveryWay_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"cross", "middle button", "delete", "action"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void PinsTest::unpinsInEveryWay()
{
    QFETCH(QString, way);
    WindowFixture fixture;
    QVERIFY(fixture.open());
    for (const char *query : {"planfix:1001", "radist:404"})
        QVERIFY(pin(fixture, query));
    auto *bar = tabs(fixture);
    if (way == QStringLiteral("cross")) {
        QTest::mouseClick(bar->tabButton(0, QTabBar::RightSide), Qt::LeftButton);
    } else if (way == QStringLiteral("middle button")) {
        QTest::mouseClick(bar, Qt::MiddleButton, {}, middle(*bar, 0));
    } else {
        QTest::keyClick(fixture.field(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(fixture.settle());
        if (way == QStringLiteral("delete"))
            QTest::keyClick(bar, Qt::Key_Delete);
        else
            fixture.action(ActionId::Pin)->trigger();
    }
    QCOMPARE(titles(fixture), QStringList{QStringLiteral("Radist.Online 404")});
    // How it is brought back is said.
    const auto message = fixture.find<QLabel>("message")->text();
    QVERIFY2(message.contains(QStringLiteral("Planfix 1001")) && message.contains(QStringLiteral("Ctrl+Alt+B")), qPrintable(message));
}

void PinsTest::bringsBackWhatWasUnpinned()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    for (const char *query : {"planfix:1001", "radist:404", "oz:7"})
        QVERIFY(pin(fixture, query));
    const auto all = titles(fixture);
    QTest::mouseClick(tabs(fixture), Qt::MiddleButton, {}, middle(*tabs(fixture), 1));
    fixture.action(ActionId::UnpinAll)->trigger();
    QVERIFY(!tabs(fixture)->isVisible());
    fixture.action(ActionId::UndoUnpin)->trigger();
    QCOMPARE(titles(fixture), (QStringList{all.at(0), all.at(2)}));
    fixture.action(ActionId::UndoUnpin)->trigger();
    QCOMPARE(titles(fixture), all);
    QVERIFY(!fixture.action(ActionId::UndoUnpin)->isEnabled());
}

void PinsTest::isThereAtTheNextStart()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("errdex.ini"));
    {
        WindowFixture fixture(domain::Language::English, path);
        QVERIFY(fixture.open());
        for (const char *query : {"planfix:1001", "telerik:107", "oz:7"})
            QVERIFY(pin(fixture, query));
        tabs(fixture)->moveTab(2, 0);
        // The window is not closed: power may go away.
    }
    WindowFixture fixture(domain::Language::English, path);
    QVERIFY(fixture.settings.setText(settings::Setting::RestoreSession, QStringLiteral("false")));
    QVERIFY(fixture.open());
    QTRY_COMPARE(titles(fixture), (QStringList{QStringLiteral("Oz Forensics 7"), QStringLiteral("Planfix 1001"),
                                               QStringLiteral("Telerik Backend Services 107/1")}));
    QVERIFY(tabs(fixture)->isVisible());
    QTest::mouseClick(tabs(fixture), Qt::LeftButton, {}, middle(*tabs(fixture), 2));
    QVERIFY(fixture.settle());
    QCOMPARE(shown(fixture), QStringLiteral("telerik-backend-services/107/1"));
}

void PinsTest::saysWhatTheCatalogueHasNoMore()
{
    WindowFixture first;
    QVERIFY(first.open());
    QVERIFY(pin(first, "planfix:1001"));
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("errdex.ini"));
    {
        settings::Settings settings(path);
        settings.setWidgetState(QStringLiteral("pinned"), R"([["planfix","1001",0],["gone","A/1",0]])");
    }
    WindowFixture fixture(domain::Language::English, path);
    QVERIFY(fixture.open());
    QTRY_COMPARE(titles(fixture), (QStringList{QStringLiteral("Planfix 1001"), QStringLiteral("gone/A/1")}));
    QVERIFY(tabs(fixture)->tabToolTip(1).contains(QStringLiteral("not in the catalogue any more")));
    QTest::mouseClick(tabs(fixture), Qt::LeftButton, {}, middle(*tabs(fixture), 1));
    QVERIFY(fixture.settle());
    QCOMPARE(current(fixture), QString());
    // Another look at it can still be had.
    QTest::mouseClick(tabs(fixture), Qt::LeftButton, {}, middle(*tabs(fixture), 0));
    QVERIFY(fixture.settle());
    QCOMPARE(shown(fixture), QStringLiteral("planfix/1001"));
}

void PinsTest::restoresNothingStrange_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("\x00\xff[", 3);
    QTest::newRow("other types") << QByteArray(R"([1,{},["planfix"],[[],7,"x"],["","",0],"planfix/1"])");
}

void PinsTest::restoresNothingStrange()
{
    QFETCH(QByteArray, state);
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("errdex.ini"));
    {
        settings::Settings settings(path);
        settings.setWidgetState(QStringLiteral("pinned"), state);
    }
    WindowFixture fixture(domain::Language::English, path);
    QVERIFY(fixture.open());
    QVERIFY(!fixture.find<QWidget>("pinBar"));
}

void PinsTest::tellsWhoCannotSeeIt()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(pin(fixture, "planfix:1001"));
    QVERIFY(fixture.search(QStringLiteral("token")));
    auto *bar = QAccessible::queryAccessibleInterface(tabs(fixture));
    QCOMPARE(bar->role(), QAccessible::PageTabList);
    QCOMPARE(bar->text(QAccessible::Name), QStringLiteral("Pinned records"));
    auto *tab = bar->child(0);
    QCOMPARE(tab->role(), QAccessible::PageTab);
    QCOMPARE(tab->text(QAccessible::Name), QStringLiteral("Planfix 1001: Error adding task"));
    // What Qt says of a current tab.
    QVERIFY(!tab->state().focused);
    tabs(fixture)->setFocus();
    QTest::keyClick(tabs(fixture), Qt::Key_Left);
    QVERIFY(fixture.settle());
    QVERIFY(tab->state().focused);
    QCOMPARE(tabs(fixture)->tabButton(0, QTabBar::RightSide)->accessibleName(), QStringLiteral("Unpin Planfix 1001"));
}

void PinsTest::speaksTheLanguageOfTheRecords()
{
    WindowFixture fixture(domain::Language::Russian);
    QVERIFY(fixture.open());
    QVERIFY(pin(fixture, "planfix:1001"));
    QCOMPARE(tabs(fixture)->tabText(0), QStringLiteral("1001 · Planfix · Ошибка при добавлении задачи"));
    fixture.action(ActionId::ContentEnglish)->trigger();
    QCOMPARE(tabs(fixture)->tabText(0), QStringLiteral("1001 · Planfix · Error adding task"));
}

void PinsTest::takesTwenty()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(pinRows(fixture, "vendor:radist", 21));
    QCOMPARE(titles(fixture).size(), 20);
    QVERIFY(!fixture.action(ActionId::Pin)->isChecked());
    QVERIFY(fixture.find<QLabel>("message")->text().contains(QStringLiteral("20")));
    // The window is not made wider by them.
    QVERIFY(fixture.window->minimumSizeHint().width() < 1000);
    // Whoever goes to one that is out of sight sees it.
    QTest::keyClick(fixture.field(), Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(fixture.settle());
    QCOMPARE(tabs(fixture)->currentIndex(), 19);
    QVERIFY(tabs(fixture)->rect().contains(middle(*tabs(fixture), 19)));
}

void PinsTest::isFoundAmongTheCommands()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(pin(fixture, "planfix:1001"));
    QVERIFY(fixture.search(QStringLiteral("token")));
    fixture.action(ActionId::Palette)->trigger();
    auto *field = fixture.find<QLineEdit>("commandField");
    field->setText(QStringLiteral("pinned planfix"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(fixture.settle());
    QCOMPARE(shown(fixture), QStringLiteral("planfix/1001"));
}

void PinsTest::tabsTakeTheRoomThereIs()
{
    WindowFixture fixture;
    fixture.window->resize(2400, 800);
    QVERIFY(fixture.open());
    QVERIFY(pinRows(fixture, "token", 3));
    auto *bar = tabs(fixture);
    QString title;
    const auto setTitle = [bar, &title](int letters) {
        title = QString(letters, u'm');
        bar->setTabText(0, title);
    };
    const auto isRead = [bar, &title] { return bar->tabRect(0).width() > bar->fontMetrics().horizontalAdvance(title); };
    setTitle(60);
    QTRY_VERIFY(isRead());
    // A narrow window cuts it off, but not to nothing, and widening brings it back.
    fixture.window->resize(900, 800);
    QTRY_VERIFY(!isRead());
    QVERIFY(bar->tabRect(0).width() >= 40 * bar->fontMetrics().averageCharWidth());
    fixture.window->resize(2400, 800);
    QTRY_VERIFY(isRead());
}

void PinsTest::aLongTitleTakesWhatShortOnesLeave()
{
    WindowFixture fixture;
    fixture.window->resize(1240, 800);
    QVERIFY(fixture.open());
    QVERIFY(pinRows(fixture, "token", 3));
    auto *bar = tabs(fixture);
    const auto setTitle = [bar](int index, int letters) { bar->setTabText(index, QString(letters, u'm')); };
    const auto isRead = [bar](int index) {
        return bar->tabRect(index).width() > bar->fontMetrics().horizontalAdvance(bar->tabText(index));
    };
    const int letter = bar->fontMetrics().horizontalAdvance(u'm');
    setTitle(0, 10);
    setTitle(1, 10);
    // More than a third of the room, and more than any tab has for sure.
    setTitle(2, 600 / letter);
    QTRY_VERIFY(isRead(0) && isRead(1) && isRead(2));
    QVERIFY(bar->tabRect(2).right() < fixture.window->width());
    // Two long ones share what the short one leaves.
    setTitle(1, 600 / letter);
    QTRY_VERIFY(!isRead(1));
    QVERIFY(isRead(0) && !isRead(2));
    QVERIFY(std::abs(bar->tabRect(1).width() - bar->tabRect(2).width()) <= 1);
    QTRY_VERIFY(bar->rect().contains(bar->tabRect(0)) && bar->rect().contains(bar->tabRect(2)));
    QVERIFY(bar->tabRect(2).right() > fixture.window->width() - 40);
}

QTEST_MAIN(PinsTest)
#include "tst_pins.moc"
