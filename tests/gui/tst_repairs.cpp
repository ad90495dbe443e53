// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "windowfixture.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QHeaderView>
#include <QListWidget>
#include <QMenu>
#include <QStyle>
#include <QStyleOptionHeader>
#include <QToolButton>
#include <QTreeView>

using namespace errdex;
using domain::Column;
using ui::ActionId;

class RepairsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOldCatalogueWhenAnotherFails();
    void makesRoomForTitles();
    void fitsUntilSomebodyResizes();
    void remembersHiddenPanes();
    void messagesGoAway();
    void saysTheReasonInTheNewLanguage();
    void tellsVariantsApart();
    void showsALanguageForOnce();
    void goesThroughTheFiltersFirst();
    void marksTheFocus();
    void followsALinkToAStatus();
    void countsTheResponsesCopied();
    void copiesAsFromTheTable();
    void scrollsAnEmptyPage();
    void forgetsCommandsThatHaveGone();
};

void RepairsTest::keepsTheOldCatalogueWhenAnotherFails()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    QSignalSpy failed(&fixture.service, &engine::CatalogueService::openFailed);
    fixture.window->openCatalogue(fixture.folder.filePath(QStringLiteral("missing.sqlite")));
    QVERIFY(failed.wait());
    QCOMPARE(fixture.cell(0, Column::Code), QStringLiteral("1001"));
    QVERIFY(fixture.view()->isVisible());
    QVERIFY(!fixture.window->hasFailed());
    auto *notice = fixture.find<QWidget>("notice");
    QVERIFY(notice->isVisible());
    QVERIFY(fixture.find<QLabel>("noticeText")->text().contains(QStringLiteral("missing.sqlite")));
    QVERIFY(fixture.search(QStringLiteral("radist:25001")));
    QCOMPARE(fixture.cell(0, Column::Code), QStringLiteral("25001"));
    fixture.dialogs.nextFile = settings::shippedCatalogPath();
    QTest::mouseClick(fixture.find<QPushButton>("noticeOpen"), Qt::LeftButton);
    QTRY_VERIFY(!notice->isVisible());
}

void RepairsTest::makesRoomForTitles()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.window->resize(800, 600);
    auto *header = fixture.view()->horizontalHeader();
    const auto columns = fixture.view()->shownColumns();
    int used = 0;
    for (const auto column : columns)
        used += header->sectionSize(int(column));
    QVERIFY(used <= fixture.view()->viewport()->width());
    QVERIFY(header->sectionSize(int(Column::Code)) >= header->sectionSizeHint(int(Column::Code)));
    QVERIFY(header->sectionSize(int(Column::Name)) < header->sectionSize(int(Column::Vendor)));
    QCOMPARE(header->textElideMode(), Qt::ElideRight);
    QStyleOptionHeader option;
    option.initFrom(header);
    option.rect = QRect(0, 0, header->sectionSize(int(Column::Code)), header->height());
    option.orientation = Qt::Horizontal;
    option.sortIndicator = QStyleOptionHeader::SortDown;
    const auto room = header->style()->subElementRect(QStyle::SE_HeaderLabel, &option, header).width();
    QVERIFY(room >= header->fontMetrics().horizontalAdvance(wording::columnTitle(Column::Code)));
}

void RepairsTest::fitsUntilSomebodyResizes()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("errdex.ini"));
    const auto width = [](const WindowFixture &fixture) {
        return fixture.view()->horizontalHeader()->sectionSize(int(Column::Vendor));
    };
    {
        WindowFixture fixture(domain::Language::English, path);
        QVERIFY(fixture.open());
        fixture.window->resize(1240, 800);
        fixture.view()->columnActions().at(int(Column::Name))->trigger();
        fixture.view()->horizontalHeader()->moveSection(0, 1);
        QCoreApplication::processEvents();
        const int wide = width(fixture);
        fixture.window->resize(800, 600);
        QVERIFY2(width(fixture) < wide, qPrintable(QString::number(wide)));
        fixture.window->close();
    }
    WindowFixture fixture(domain::Language::English, path);
    QVERIFY(fixture.open());
    QVERIFY(!fixture.view()->shownColumns().contains(Column::Name));
    const int narrow = width(fixture);
    fixture.window->resize(1500, 800);
    QVERIFY(width(fixture) > narrow);
    fixture.view()->horizontalHeader()->resizeSection(int(Column::Vendor), 77);
    fixture.window->resize(900, 700);
    QCOMPARE(width(fixture), 77);
}

void RepairsTest::remembersHiddenPanes()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("errdex.ini"));
    {
        WindowFixture fixture(domain::Language::English, path);
        fixture.action(ActionId::ShowFilters)->trigger();
        fixture.action(ActionId::ShowDetails)->trigger();
        fixture.window->close();
    }
    WindowFixture fixture(domain::Language::English, path);
    QVERIFY(!fixture.find<QWidget>("vendorTree")->isVisible());
    QVERIFY(!fixture.find<QWidget>("detailPane")->isVisible());
    QVERIFY(!fixture.action(ActionId::ShowFilters)->isChecked());
    fixture.action(ActionId::ResetLayout)->trigger();
    QVERIFY(fixture.find<QWidget>("vendorTree")->isVisible());
    QVERIFY(fixture.find<QWidget>("detailPane")->isVisible());
}

void RepairsTest::messagesGoAway()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    auto *message = fixture.find<QLabel>("message");
    fixture.action(ActionId::CopyRows)->trigger();
    QVERIFY(!message->text().isEmpty());
    QCOMPARE(message->accessibleName(), message->text());
    QVERIFY(message->toolTip().contains(message->text()));
    QVERIFY(fixture.search(QStringLiteral("token")));
    QVERIFY(message->text().isEmpty());
}

void RepairsTest::saysTheReasonInTheNewLanguage()
{
    // The system has said so while the interface was Russian.
    const domain::Error error{
        domain::ErrorCode::CannotWriteFile, QStringLiteral("/x"), QStringLiteral("Доступ запрещён"), {}};
    wording::setInterfaceLanguage(domain::Language::Russian);
    const auto russian = wording::errorSentence(error);
    wording::setInterfaceLanguage(domain::Language::English);
    const auto english = wording::errorSentence(error);
    QVERIFY2(english.contains(QStringLiteral(": permission denied.")), qPrintable(english));
    QVERIFY2(!russian.contains(QStringLiteral("Permission")), qPrintable(russian));
}

void RepairsTest::tellsVariantsApart()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("telerik-backend-services:107")));
    for (int row = 0; row < 3; ++row)
        QCOMPARE(fixture.cell(row, Column::Code), QStringLiteral("107/%1").arg(row + 1));
    fixture.view()->setCurrentIndex(fixture.view()->model()->index(1, int(Column::Code)));
    fixture.action(ActionId::CopyCell)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("107/2"));
}

void RepairsTest::showsALanguageForOnce()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    const auto kept = fixture.settings.contentLanguage();
    fixture.window->showContentLanguage(domain::ContentLanguage::English);
    QVERIFY(fixture.action(ActionId::ContentEnglish)->isChecked());
    QCOMPARE(fixture.settings.contentLanguage(), kept);
}

void RepairsTest::goesThroughTheFiltersFirst()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.field()->setFocus();
    QList<QWidget *> passed;
    for (int i = 0; i < 12 && !passed.contains(fixture.view()); ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        passed.append(QApplication::focusWidget());
    }
    const auto vendors = passed.indexOf(fixture.find<QWidget>("vendorTree"));
    QVERIFY(qobject_cast<QToolButton *>(passed.constFirst()));
    QVERIFY(vendors > 0);
    QVERIFY(passed.indexOf(fixture.find<QWidget>("statusTree")) == vendors + 1);
    QVERIFY(passed.indexOf(fixture.view()) == vendors + 2);
}

void RepairsTest::marksTheFocus()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    for (const char *name : {"results", "vendorTree", "detailText"}) {
        auto *view = fixture.find<QWidget>(name);
        auto *ring = view->findChild<QWidget *>(QStringLiteral("focusRing"), Qt::FindDirectChildrenOnly);
        QVERIFY(ring);
        fixture.field()->setFocus();
        QVERIFY(!ring->isVisible());
        view->setFocus();
        QVERIFY(ring->isVisible());
        QCOMPARE(ring->geometry(), view->rect());
    }
}

void RepairsTest::followsALinkToAStatus()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    Q_EMIT fixture.details()->anchorClicked(QUrl(QStringLiteral("errdex:http/404")));
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.field()->text(), QStringLiteral("vendor:http 404"));
    QCOMPARE(fixture.cell(fixture.view()->currentIndex().row(), Column::Code), QStringLiteral("404"));
    QVERIFY(fixture.details()->toPlainText().startsWith(QStringLiteral("404")));
    // A record that is not there leaves the window settled.
    Q_EMIT fixture.details()->anchorClicked(QUrl(QStringLiteral("errdex:telerik-backend-services/107/9")));
    QVERIFY(fixture.settle());
}

void RepairsTest::countsTheResponsesCopied()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("25001")));
    fixture.view()->selectAll();
    fixture.action(ActionId::CopySample)->trigger();
    auto *message = fixture.find<QLabel>("message");
    QTRY_VERIFY(message->text().contains(QStringLiteral("sample response")));
    QVERIFY(fixture.search({}));
    fixture.view()->selectAll();
    fixture.action(ActionId::CopySample)->trigger();
    QTRY_VERIFY(message->text().contains(QStringLiteral("sample responses")));
    QVERIFY(!message->text().contains(QString::number(fixture.view()->model()->rowCount())));
}

void RepairsTest::copiesAsFromTheTable()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    const auto actions = fixture.view()->actions();
    QVERIFY(std::any_of(actions.begin(), actions.end(), [](const QAction *action) {
        auto *menu = action->menu<QMenu *>();
        if (menu)
            Q_EMIT menu->aboutToShow();
        return menu && menu->actions().size() > 15;
    }));
    QVERIFY(!actions.contains(fixture.action(ActionId::CopyJson)));
}

void RepairsTest::scrollsAnEmptyPage()
{
    WindowFixture fixture(domain::Language::Russian);
    QVERIFY(fixture.open());
    fixture.window->resize(500, 400);
    QVERIFY(fixture.search(QStringLiteral("qqqq")));
    QCoreApplication::processEvents();
    const auto *page = fixture.find<QWidget>("nothingFound");
    const auto *text = page->findChild<QLabel *>(QStringLiteral("emptyText"));
    QVERIFY2(text->height() >= text->heightForWidth(text->width()), qPrintable(QString::number(text->height())));
    const auto *button = fixture.find<QPushButton>("emptyClearSearch");
    QVERIFY(button->mapTo(page, QPoint()).y() >= text->mapTo(page, QPoint(0, text->height())).y());
}

/// Somebody else removes a saved search while the list of all commands is open.
void RepairsTest::forgetsCommandsThatHaveGone()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.notes.open(fixture.folder.filePath(QStringLiteral("data")));
    fixture.notes.saveSearch(QStringLiteral("heron"), QStringLiteral("token"));
    QVERIFY(fixture.settle());
    fixture.action(ActionId::Palette)->trigger();
    auto *field = fixture.find<QLineEdit>("commandField");
    auto *list = fixture.find<QListWidget>("commandList");
    field->setText(QStringLiteral("heron"));
    QCOMPARE(list->count(), 1);
    fixture.notes.saveSearch(QStringLiteral("heron"), {});
    QVERIFY(fixture.settle());
    field->setText(QStringLiteral("hero"));
    QCOMPARE(list->count(), 0);
    field->clear();
    QVERIFY(list->count() > 10);
}

QTEST_MAIN(RepairsTest)
#include "tst_repairs.moc"
