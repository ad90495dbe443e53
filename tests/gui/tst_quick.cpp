// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/ui/detailpane.h"
#include "windowfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QListView>
#include <QMenu>
#include <QSystemTrayIcon>

using namespace errdex;
using settings::Setting;
using ui::ActionId;

namespace {

QWidget *quickWindow()
{
    const auto widgets = QApplication::topLevelWidgets();
    for (auto *widget : widgets) {
        if (widget->objectName() == QStringLiteral("quickWindow"))
            return widget;
    }
    return nullptr;
}

/// The quick window with its parts, opened over a window that is ready.
class Quick
{
public:
    bool open(const QString &copied)
    {
        if (!fixture.open())
            return false;
        QGuiApplication::clipboard()->setText(copied);
        fixture.window->showQuick();
        window = quickWindow();
        field = window ? window->findChild<QLineEdit *>(QStringLiteral("quickField")) : nullptr;
        list = window ? window->findChild<QListView *>(QStringLiteral("quickList")) : nullptr;
        note = window ? window->findChild<QLabel *>(QStringLiteral("quickNote")) : nullptr;
        return field && list && note && QTest::qWaitForWindowActive(window);
    }
    QString row(int row) const { return list->model()->index(row, 0).data().toString(); }

    WindowFixture fixture;
    QWidget *window = nullptr;
    QLineEdit *field = nullptr;
    QListView *list = nullptr;
    QLabel *note = nullptr;
};

} // namespace

/// The small window over everything else.
class QuickTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void searchesForACopiedCode();
    void decodesACopiedResponse();
    void leavesOtherTextsAlone();
    void copiesTheChosenRecord();
    void goesOnInTheMainWindow();
    void escapeCloses();
    void leavesTheMainWindowAsItIs();
    void nothingIsOnAtFirst();
    void aCopiedCodeIsSearchedForByTheAction();
};

void QuickTest::searchesForACopiedCode()
{
    Quick quick;
    QVERIFY(quick.open(QStringLiteral(" planfix:1001\n")));
    QCOMPARE(quick.field->text(), QStringLiteral("planfix:1001"));
    QTRY_COMPARE(quick.list->model()->rowCount(), 1);
    QVERIFY(quick.row(0).startsWith(QStringLiteral("1001, Planfix: ")));
    QCOMPARE(quick.list->currentIndex().row(), 0);
    QVERIFY(!quick.note->text().isEmpty());
}

void QuickTest::decodesACopiedResponse()
{
    Quick quick;
    QVERIFY(quick.open(QStringLiteral("{\"error_code\": 25001,\n \"error_name\": \"FACEBOOK_TOKEN_EXPIRED\"}")));
    QTRY_COMPARE(quick.field->text(), QStringLiteral("radist-online:25001"));
    QTRY_VERIFY(quick.row(0).startsWith(QStringLiteral("25001, Radist.Online")));
    // The whole text is for the main window.
    QTest::keyClick(quick.field, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!quick.window->isVisible());
    QTRY_VERIFY(quick.fixture.find<QWidget>("decodedPage"));
    QVERIFY(quick.fixture.find<QWidget>("decodedPage")->isVisible());
}

void QuickTest::leavesOtherTextsAlone()
{
    Quick quick;
    QVERIFY(quick.open(QStringLiteral("see https://example.org/1001")));
    QVERIFY(quick.field->text().isEmpty());
    QTRY_VERIFY(quick.list->model()->rowCount() > 10);
}

void QuickTest::copiesTheChosenRecord()
{
    Quick quick;
    QVERIFY(quick.open(QStringLiteral("107")));
    QTRY_VERIFY(quick.list->model()->rowCount() >= 3);
    QTest::keyClick(quick.field, Qt::Key_Down);
    const auto chosen = quick.row(quick.list->currentIndex().row());
    QCOMPARE(quick.list->currentIndex().row(), 1);
    QTest::keyClick(quick.field, Qt::Key_Return);
    QVERIFY(!quick.window->isVisible());
    QTRY_VERIFY(QGuiApplication::clipboard()->text() != QStringLiteral("107"));
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(chosen.section(u',', 0, 0)));
}

void QuickTest::goesOnInTheMainWindow()
{
    Quick quick;
    QVERIFY(quick.open(QStringLiteral("404")));
    QTest::keyClick(quick.field, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(quick.fixture.settle());
    QCOMPARE(quick.fixture.field()->text(), QStringLiteral("404"));
}

void QuickTest::escapeCloses()
{
    Quick quick;
    QVERIFY(quick.open({}));
    QTest::keyClick(quick.field, Qt::Key_Escape);
    QVERIFY(!quick.window->isVisible());
    quick.fixture.window->showQuick();
    QVERIFY(quick.window->isVisible());
    // The keys that opened it close it.
    quick.fixture.window->showQuick();
    QVERIFY(!quick.window->isVisible());
}

void QuickTest::leavesTheMainWindowAsItIs()
{
    Quick quick;
    QVERIFY(quick.fixture.open());
    QVERIFY(quick.fixture.search(QStringLiteral("token")));
    const auto count = quick.fixture.count();
    QVERIFY(quick.open(QStringLiteral("1001")));
    QTRY_VERIFY(quick.list->model()->rowCount() > 0);
    QTest::keyClicks(quick.field, QStringLiteral("9"));
    QTRY_VERIFY(quick.note->text() == QStringLiteral("Nothing found") || quick.list->model()->rowCount() > 0);
    QCOMPARE(quick.fixture.field()->text(), QStringLiteral("token"));
    QVERIFY(quick.fixture.search(QStringLiteral("token")));
    QCOMPARE(quick.fixture.count(), count);
}

void QuickTest::nothingIsOnAtFirst()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    for (const auto setting : {Setting::TrayIcon, Setting::CloseToTray, Setting::StartHidden, Setting::WatchClipboard})
        QVERIFY(!fixture.settings.isOn(setting));
    QVERIFY(fixture.settings.text(Setting::QuickKeys).isEmpty());
    QTest::qWait(500);
    QVERIFY(!fixture.find<QSystemTrayIcon>(""));
    QVERIFY(QApplication::quitOnLastWindowClosed());
    QVERIFY(!fixture.window->startHidden());
}

void QuickTest::aCopiedCodeIsSearchedForByTheAction()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QGuiApplication::clipboard()->setText(QStringLiteral("planfix:1001"));
    fixture.action(ActionId::DecodeClipboard)->trigger();
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.field()->text(), QStringLiteral("planfix:1001"));
    QVERIFY(fixture.view()->isVisible());
}

QTEST_MAIN(QuickTest)
#include "tst_quick.moc"
