// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "contrast.h"
#include "windowfixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListWidget>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>
#include <QTreeView>

using namespace errdex;
using domain::Column;
using ui::ActionId;

namespace {

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

void clickRow(QTreeView &tree, const QModelIndex &index)
{
    const auto rect = tree.visualRect(index);
    QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, QPoint(rect.right() - 5, rect.center().y()));
}

void clickHeader(const ui::ResultsView &view, Column column)
{
    auto *header = view.horizontalHeader();
    const int x = header->sectionViewportPosition(int(column)) + header->sectionSize(int(column)) / 2;
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
}

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void startsInTheSearchField();
    void findsWhileTyping_data();
    void findsWhileTyping();
    void neverFailsOnOddQueries_data();
    void neverFailsOnOddQueries();
    void filtersByVendorAndCategory();
    void filtersByStatus();
    void saysWhatToDoWhenNothingIsFound();
    void saysWhatToDoWithoutACatalogue();
    void sortsByHeaderInThreeSteps();
    void copiesRowsAndCells();
    void copiesSnippets();
    void followsALinkToAnotherVendor();
    void findsARecordThatIsNotShown();
    void keepsTheRecordWhenFilterOrOrderChange();
    void remembersTheLayout();
    void switchesTheme();
    void opensThePageOfTheSource();
    void aTipTakesThePlaceOfTheCount();
};

void MainWindowTest::initTestCase()
{
    QVERIFY2(QFile::exists(settings::shippedCatalogPath()), "the catalogue is built before the tests run");
}

void MainWindowTest::startsInTheSearchField()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QCOMPARE(QApplication::focusWidget(), fixture.field());
    QVERIFY(fixture.view()->model()->rowCount() > 280);
    // The first row is shown at once.
    QVERIFY(!fixture.details()->toPlainText().isEmpty());
}

void MainWindowTest::findsWhileTyping_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("shown");
    QTest::newRow("code of a vendor") << QStringLiteral("planfix:1001") << QStringLiteral("1001")
                                      << QStringLiteral("Error adding task");
    QTest::newRow("Russian") << QStringLiteral("ТОКЕН неактивен") << QStringLiteral("2")
                             << QStringLiteral("The token is not active");
    QTest::newRow("code") << QStringLiteral("25001") << QStringLiteral("25001")
                          << QStringLiteral("FACEBOOK_TOKEN_EXPIRED");
    QTest::newRow("phrase") << QStringLiteral("\"access token has expired\"") << QStringLiteral("302")
                            << QStringLiteral("Your access token has expired.");
}

void MainWindowTest::findsWhileTyping()
{
    QFETCH(QString, query);
    QFETCH(QString, code);
    QFETCH(QString, shown);
    WindowFixture fixture;
    QVERIFY(fixture.open());
    for (const QChar c : query)
        QTest::sendKeyEvent(QTest::Click, fixture.field(), Qt::Key_unknown, QString(c), {});
    QCOMPARE(fixture.field()->text(), query);
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.cell(0, Column::Code), code);
    QVERIFY2(fixture.details()->toPlainText().contains(shown), qPrintable(fixture.details()->toPlainText()));
    QVERIFY(fixture.details()->toPlainText().startsWith(code));
}

void MainWindowTest::neverFailsOnOddQueries_data()
{
    QTest::addColumn<QString>("query");
    const char *queries[] = {
        "-1", "\"", "a:b", "*", "AND", "ORA-12154", "🙂", "vendor:", "http:", "code:9-1", "((", "'", "%", ":", "\\"};
    for (const char *query : queries)
        QTest::newRow(query) << QString::fromUtf8(query);
    QTest::newRow("long") << QString(4096, u'я');
}

void MainWindowTest::neverFailsOnOddQueries()
{
    QFETCH(QString, query);
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(query));
    QVERIFY(!fixture.find<QWidget>("failure"));
}

void MainWindowTest::filtersByVendorAndCategory()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    const int all = fixture.view()->model()->rowCount();
    auto *tree = fixture.find<QTreeView>("vendorTree");
    auto *clear = fixture.find<QToolButton>("clearFiltersButton");
    QVERIFY(!clear->isEnabled());
    clickRow(*tree, tree->model()->index(0, 0));
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.view()->model()->rowCount(), 71);
    QVERIFY(clear->isEnabled());
    QCOMPARE(fixture.find<QLabel>("filterSummary")->text(), QStringLiteral("Planfix"));
    // The counts of the others stay: a second choice can be added.
    QCOMPARE(tree->model()->index(1, 1).data().toString(), QStringLiteral("64"));
    tree->expand(tree->model()->index(0, 0));
    clickRow(*tree, tree->model()->index(1, 0, tree->model()->index(0, 0)));
    QVERIFY(fixture.settle());
    QVERIFY(fixture.view()->model()->rowCount() < 71);
    QCOMPARE(tree->model()->index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
    QTest::mouseClick(clear, Qt::LeftButton);
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.view()->model()->rowCount(), all);
    QVERIFY(tree->isExpanded(tree->model()->index(0, 0)));
    QVERIFY(!clear->isEnabled());
}

void MainWindowTest::filtersByStatus()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    auto *tree = fixture.find<QTreeView>("statusTree");
    tree->setFocus();
    tree->setCurrentIndex(tree->model()->index(3, 0));
    QTest::keyClick(tree, Qt::Key_Space);
    QVERIFY(fixture.settle());
    const int rows = fixture.view()->model()->rowCount();
    QVERIFY(rows > 0);
    for (int row = 0; row < std::min(rows, 50); ++row)
        QVERIFY(fixture.cell(row, Column::HttpStatus).startsWith(u'4'));
    QCOMPARE(tree->model()->index(3, 1).data().toString(), QString::number(rows));
}

void MainWindowTest::saysWhatToDoWhenNothingIsFound()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("<img src=\"file:///etc/passwd\">qqqq")));
    auto *page = fixture.find<QWidget>("nothingFound");
    QVERIFY(page->isVisible());
    const auto *title = page->findChild<QLabel *>(QStringLiteral("emptyTitle"));
    QVERIFY(title->text().contains(QStringLiteral("<img")));
    QCOMPARE(title->textFormat(), Qt::PlainText);
    auto *clearFilters = fixture.find<QPushButton>("emptyClearFilters");
    auto *clearSearch = fixture.find<QPushButton>("emptyClearSearch");
    QVERIFY(!clearFilters->isVisible());
    QVERIFY(fixture.details()->toPlainText().isEmpty());

    QTest::mouseClick(clearSearch, Qt::LeftButton);
    QVERIFY(fixture.settle());
    QVERIFY(!page->isVisible());
    QVERIFY(fixture.field()->text().isEmpty());

    auto *tree = fixture.find<QTreeView>("vendorTree");
    clickRow(*tree, tree->model()->index(3, 0));
    QVERIFY(fixture.search(QStringLiteral("FACEBOOK_TOKEN_EXPIRED")));
    QVERIFY(page->isVisible());
    QVERIFY(clearFilters->isVisible());
    QVERIFY2(clearFilters->text().contains(QStringLiteral("1 record")), qPrintable(clearFilters->text()));
    QTest::mouseClick(clearFilters, Qt::LeftButton);
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.view()->model()->rowCount(), 1);
}

void MainWindowTest::saysWhatToDoWithoutACatalogue()
{
    WindowFixture fixture;
    QVERIFY(fixture.open(fixture.folder.filePath(QStringLiteral("missing.sqlite"))));
    QVERIFY(fixture.find<QWidget>("failure")->isVisible());
    QVERIFY(fixture.find<QWidget>("failure")
                ->findChild<QLabel *>(QStringLiteral("emptyText"))
                ->text()
                .contains(QStringLiteral("missing.sqlite")));
    QVERIFY(!fixture.action(ActionId::Export)->isEnabled());
    fixture.dialogs.nextFile = settings::shippedCatalogPath();
    QTest::mouseClick(fixture.find<QPushButton>("chooseCatalogue"), Qt::LeftButton);
    QTRY_VERIFY(fixture.view()->isVisible());
    QTRY_VERIFY(fixture.view()->model()->rowCount() > 280);
}

void MainWindowTest::sortsByHeaderInThreeSteps()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("vendor:planfix")));
    const auto relevant = fixture.cell(0, Column::Code);
    clickHeader(*fixture.view(), Column::Code);
    QVERIFY(fixture.settle());
    QList<int> codes;
    for (int row = 0; row < fixture.view()->model()->rowCount(); ++row)
        codes.append(fixture.cell(row, Column::Code).toInt());
    QVERIFY(std::is_sorted(codes.begin(), codes.end()));
    clickHeader(*fixture.view(), Column::Code);
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.cell(0, Column::Code).toInt(), codes.constLast());
    clickHeader(*fixture.view(), Column::Code);
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.view()->horizontalHeader()->sortIndicatorSection(), -1);
    QCOMPARE(fixture.cell(0, Column::Code), relevant);
}

void MainWindowTest::copiesRowsAndCells()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    // Without leaving the search field.
    QTest::keyClick(fixture.field(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard(), QStringLiteral("1001\tPlanfix\tTasks\t\t\tError adding task"));
    QTest::keyClick(fixture.field(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(clipboard(), QStringLiteral("Code\tVendor\tCategory\tName\tHTTP\tMessage\n"
                                         "1001\tPlanfix\tTasks\t\t\tError adding task"));
    fixture.view()->setCurrentIndex(fixture.view()->model()->index(0, int(Column::Message)));
    fixture.action(ActionId::CopyCell)->trigger();
    QCOMPARE(clipboard(), QStringLiteral("Error adding task"));
    // All rows, also those that no page is loaded of.
    QVERIFY(fixture.search({}));
    fixture.view()->setFocus();
    QTest::keyClick(fixture.view(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(fixture.view(), Qt::Key_C, Qt::ControlModifier);
    const auto rows = fixture.view()->model()->rowCount();
    QTRY_COMPARE(clipboard().count(u'\n') + 1, rows);
    QCOMPARE(fixture.find<QLabel>("message")->text(), QStringLiteral("Copied %1 rows").arg(rows));
}

void MainWindowTest::copiesSnippets()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("radist:25001")));
    fixture.action(ActionId::CopyJson)->trigger();
    const auto json = QJsonDocument::fromJson(clipboard().toUtf8()).object();
    QCOMPARE(json.value(QStringLiteral("code")).toString(), QStringLiteral("25001"));
    fixture.action(ActionId::CopySample)->trigger();
    QCOMPARE(QJsonDocument::fromJson(clipboard().toUtf8()).object().value(QStringLiteral("error_code")).toInt(), 25001);
    fixture.action(ActionId::CopyMarkdown)->trigger();
    QVERIFY(clipboard().contains(QStringLiteral("25001")));
    fixture.action(ActionId::ContentRussian)->trigger();
    fixture.action(ActionId::CopyPlain)->trigger();
    QVERIFY2(clipboard().contains(QStringLiteral("истёк срок действия токена")), qPrintable(clipboard()));
}

void MainWindowTest::followsALinkToAnotherVendor()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("1")));
    QVERIFY(fixture.details()->toPlainText().contains(QStringLiteral("Radist.Online 1")));
    Q_EMIT fixture.details()->anchorClicked(QUrl(QStringLiteral("errdex:radist-online/1")));
    QVERIFY(fixture.settle());
    QVERIFY(fixture.details()->toPlainText().contains(QStringLiteral("REQUEST_VALIDATION_ERROR")));
    QCOMPARE(fixture.field()->text(), QStringLiteral("1"));
}

void MainWindowTest::findsARecordThatIsNotShown()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    Q_EMIT fixture.details()->anchorClicked(QUrl(QStringLiteral("errdex:telerik-backend-services/107/3")));
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.field()->text(), QStringLiteral("telerik-backend-services:107"));
    QVERIFY(fixture.details()->toPlainText().startsWith(QStringLiteral("107/3")));
    QCOMPARE(fixture.view()->currentIndex().row(), 2);
}

void MainWindowTest::keepsTheRecordWhenFilterOrOrderChange()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("token")));
    fixture.view()->selectRow(3);
    QVERIFY(fixture.settle());
    const auto code = fixture.cell(3, Column::Code);
    clickHeader(*fixture.view(), Column::Code);
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.cell(fixture.view()->currentIndex().row(), Column::Code), code);
    QVERIFY(fixture.details()->toPlainText().startsWith(code));
}

void MainWindowTest::remembersTheLayout()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("errdex.ini"));
    {
        WindowFixture fixture(domain::Language::English, path);
        QVERIFY(fixture.open());
        fixture.view()->columnActions().at(int(Column::Description))->trigger();
        fixture.view()->columnActions().at(int(Column::Name))->trigger();
        fixture.view()->horizontalHeader()->moveSection(0, 1);
        fixture.action(ActionId::DetailsBeside)->trigger();
        fixture.window->close();
    }
    WindowFixture fixture(domain::Language::English, path);
    const auto columns = fixture.view()->shownColumns();
    QVERIFY(columns.contains(Column::Description));
    QVERIFY(!columns.contains(Column::Name));
    QCOMPARE(columns.constFirst(), Column::Vendor);
    QVERIFY(fixture.action(ActionId::DetailsBeside)->isChecked());
    fixture.action(ActionId::ResetLayout)->trigger();
    QCOMPARE(fixture.view()->shownColumns().constFirst(), Column::Code);
    QVERIFY(!fixture.action(ActionId::DetailsBeside)->isChecked());
}

void MainWindowTest::switchesTheme()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.action(ActionId::ThemeDark)->trigger();
    QVERIFY(ui::isDark(QApplication::palette()));
    QCOMPARE(fixture.settings.theme(), settings::Theme::Dark);
    fixture.action(ActionId::ThemeLight)->trigger();
    QVERIFY(!ui::isDark(fixture.view()->palette()));
}

void MainWindowTest::opensThePageOfTheSource()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    const QUrl page(QStringLiteral("https://planfix.com/help/REST_API:_Error_Codes"));
    Q_EMIT fixture.details()->anchorClicked(page);
    QCOMPARE(fixture.dialogs.openedUrls, QList<QUrl>{page});
    Q_EMIT fixture.details()->anchorClicked(QUrl(QStringLiteral("file:///etc/passwd")));
    Q_EMIT fixture.details()->anchorClicked(QUrl(QStringLiteral("javascript:alert(1)")));
    QCOMPARE(fixture.dialogs.openedUrls.size(), 1);
}

void MainWindowTest::aTipTakesThePlaceOfTheCount()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    auto *bar = fixture.window->statusBar();
    const auto written = [bar] {
        const auto image = bar->grab().toImage().copy(0, 4, 60, bar->height() - 8);
        QRect found;
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y) {
                if (contrast(image.pixelColor(x, y), ui::lightPalette().color(QPalette::Window)) > 4)
                    found |= QRect(x, y, 1, 1);
            }
        }
        return found;
    };
    fixture.find<QLabel>("count")->setText(QStringLiteral("H"));
    QTest::qWait(20);
    const auto count = written();
    QVERIFY(!count.isEmpty());
    bar->showMessage(QStringLiteral("H"));
    QCOMPARE(written(), count);
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
