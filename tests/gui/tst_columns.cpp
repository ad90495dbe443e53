// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "contrast.h"
#include "windowfixture.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QListWidget>
#include <QScrollBar>
#include <QTableView>
#include <QToolTip>
#include <QTreeWidget>

#include <algorithm>

using namespace errdex;
using domain::Column;
using domain::Language;
using ui::ActionId;

namespace {

/// What the mouse reads when it rests on a cell.
QString toolTipAt(QAbstractItemView &view, const QModelIndex &index)
{
    const auto at = view.visualRect(index).intersected(view.viewport()->rect()).center();
    QHelpEvent event(QEvent::ToolTip, at, view.viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(view.viewport(), &event);
    return QToolTip::text();
}

/// Whether a cell has less room than its text takes without any margin.
bool isCutFor(const QAbstractItemView &view, const QModelIndex &index)
{
    return view.fontMetrics().horizontalAdvance(index.data().toString()) > view.visualRect(index).width();
}

/// What is written in the rectangle: from left to right; null where nothing is.
std::pair<int, int> textIn(QWidget &widget, const QRect &rect)
{
    constexpr double OfText = 4;
    // Behind the line that may part it from its neighbour.
    constexpr int Line = 2;
    const auto image = widget.grab(rect).toImage();
    std::pair<int, int> found;
    for (int x = Line; x < image.width() - Line; ++x) {
        for (int y = Line; y < image.height() - Line; ++y) {
            if (contrast(image.pixelColor(x, y), image.pixelColor(Line, y)) <= OfText)
                continue;
            found.first = found.first > 0 ? found.first : x;
            found.second = x;
        }
    }
    return found;
}

QRect titleRect(const QHeaderView &header, int column)
{
    return QRect(header.sectionViewportPosition(column), 0, header.sectionSize(column), header.height());
}

} // namespace

/// What can be read of a table, and what the mouse tells of the rest.
class ColumnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_font = QApplication::font(); }
    void cleanup() { QApplication::setFont(m_font); }
    void categoriesAreReadWhole_data();
    void categoriesAreReadWhole();
    void theMessageKeepsItsRoom();
    void whatIsCutIsTold_data();
    void whatIsCutIsTold();
    void whatIsCutOfAFindingIsTold();
    void namesOfTemplatesAreReadWhole_data();
    void namesOfTemplatesAreReadWhole();
    void titlesStandOverTheirRows_data();
    void titlesStandOverTheirRows();
    void titlesStandOverTheirNumbers();

private:
    QFont m_font;
};

void ColumnsTest::categoriesAreReadWhole_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("query");
    for (const int width : {1240, 1400, 1600}) {
        for (const char *query : {"", "token", "vendor:planfix", "vendor:radist", "1001"}) {
            QTest::addRow("English, %d, %s", width, query) << Language::English << width << QString::fromLatin1(query);
            QTest::addRow("Russian, %d, %s", width, query) << Language::Russian << width << QString::fromLatin1(query);
        }
    }
}

void ColumnsTest::categoriesAreReadWhole()
{
    QFETCH(Language, language);
    QFETCH(int, width);
    QFETCH(QString, query);
    WindowFixture fixture(language);
    // Low, so that there is a scroll bar too.
    fixture.window->resize(width, 560);
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(query));
    auto *view = fixture.view();
    const int rows = std::min(view->model()->rowCount(), 40);
    QVERIFY(rows > 0);
    for (int row = 0; row < rows; ++row) {
        for (const auto column : {Column::Vendor, Column::Category}) {
            const auto index = view->model()->index(row, int(column));
            const auto text = index.data().toString();
            QVERIFY(!text.isEmpty());
            // With the margins at both sides, and the spot before a vendor.
            const int beside = column == Column::Vendor ? 4 * ui::SpacingMedium : 2 * ui::SpacingMedium;
            QVERIFY2(view->fontMetrics().horizontalAdvance(text) + beside <= view->columnWidth(int(column)), qPrintable(text));
        }
    }
}

void ColumnsTest::theMessageKeepsItsRoom()
{
    WindowFixture fixture(Language::Russian);
    QVERIFY(fixture.open());
    for (const int width : {1000, 1240, 1600}) {
        fixture.window->resize(width, 800);
        QVERIFY(fixture.search(QStringLiteral("token")));
        QTRY_COMPARE(fixture.window->width(), width);
        const int room = fixture.view()->viewport()->width();
        const int message = fixture.view()->columnWidth(int(Column::Message));
        QVERIFY2(message >= room * 0.24, qPrintable(QStringLiteral("%1 of %2").arg(message).arg(room)));
        QCOMPARE(fixture.view()->horizontalHeader()->length(), room);
    }
}

void ColumnsTest::whatIsCutIsTold_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("query");
    QTest::newRow("English") << Language::English << QStringLiteral("token");
    QTest::newRow("Russian") << Language::Russian << QStringLiteral("token");
    QTest::newRow("nothing marked") << Language::Russian << QString();
}

void ColumnsTest::whatIsCutIsTold()
{
    QFETCH(Language, language);
    QFETCH(QString, query);
    WindowFixture fixture(language);
    fixture.window->resize(760, 700);
    QVERIFY(fixture.open());
    for (const auto column : {Column::ReturnedBy, Column::Description})
        fixture.view()->columnActions().at(int(column))->trigger();
    QVERIFY(fixture.search(query));
    auto *view = fixture.view();
    int cut = 0;
    const auto columns = view->shownColumns();
    for (int row = 0; row < 6; ++row) {
        for (const auto column : columns) {
            const auto index = view->model()->index(row, int(column));
            if (!view->viewport()->rect().intersects(view->visualRect(index)) || !isCutFor(*view, index))
                continue;
            ++cut;
            const auto whole = index.data().toString().toHtmlEscaped();
            QVERIFY2(toolTipAt(*view, index).contains(whole), qPrintable(whole));
        }
    }
    QVERIFY(cut > 4);
    // What is read whole is not said again.
    const auto code = view->model()->index(0, int(Column::Code));
    QVERIFY(!toolTipAt(*view, code).contains(QStringLiteral("<p>") + code.data().toString() + QStringLiteral("</p>")));
}

void ColumnsTest::whatIsCutOfAFindingIsTold()
{
    WindowFixture fixture;
    fixture.window->resize(760, 700);
    QVERIFY(fixture.open());
    fixture.window->decodeText(QStringLiteral("{\"error_code\":25001,\"error_name\":\"FACEBOOK_TOKEN_EXPIRED\",\"message\":"
                                              "\"this message is longer than there is room for <it> in the column\"}\nend"));
    QVERIFY(fixture.settle());
    auto *table = fixture.find<QTableView>("findings");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    const auto meaning = table->model()->index(0, 4);
    QVERIFY(isCutFor(*table, meaning));
    const auto shown = toolTipAt(*table, meaning);
    QVERIFY(shown.startsWith(QStringLiteral("<p>") + meaning.data().toString().toHtmlEscaped()));
    // Why it was taken for a code follows, and stands alone where nothing is cut.
    const auto why = toolTipAt(*table, table->model()->index(0, 2));
    QVERIFY(!why.isEmpty() && shown.endsWith(why));
}

void ColumnsTest::namesOfTemplatesAreReadWhole_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("percent");
    for (const int percent : {100, 150}) {
        QTest::addRow("English %d", percent) << Language::English << percent;
        QTest::addRow("Russian %d", percent) << Language::Russian << percent;
    }
}

void ColumnsTest::namesOfTemplatesAreReadWhole()
{
    QFETCH(Language, language);
    QFETCH(int, percent);
    WindowFixture fixture(language);
    fixture.theme.setTextSize(percent);
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("1001")));
    fixture.action(ActionId::ChooseCopy)->trigger();
    fixture.action(ActionId::ManageTemplates)->trigger();
    auto *chooser = fixture.find<QListWidget>("chooserList");
    auto *manager = fixture.find<QTreeWidget>("templateList");
    QTRY_VERIFY(chooser && chooser->isVisible() && manager && manager->isVisible());
    QVERIFY(chooser->count() > 20 && manager->topLevelItemCount() > 20);
    for (int row = 0; row < chooser->count(); ++row) {
        const auto index = chooser->model()->index(row, 0);
        QVERIFY2(chooser->sizeHintForIndex(index).width() <= chooser->viewport()->width() && !isCutFor(*chooser, index),
                 qPrintable(index.data().toString()));
    }
    for (int row = 0; row < manager->topLevelItemCount(); ++row) {
        const auto index = manager->model()->index(row, 0);
        QVERIFY2(manager->sizeHintForIndex(index).width() <= manager->columnWidth(0), qPrintable(index.data().toString()));
    }
}

void ColumnsTest::titlesStandOverTheirRows_data()
{
    QTest::addColumn<ActionId>("window");
    QTest::addColumn<QString>("list");
    QTest::newRow("keys") << ActionId::Shortcuts << QStringLiteral("keyboardList");
    QTest::newRow("templates") << ActionId::ManageTemplates << QStringLiteral("templateList");
    QTest::newRow("fields") << ActionId::ManageTemplates << QStringLiteral("fieldList");
    QTest::newRow("packs") << ActionId::ManagePacks << QStringLiteral("packList");
    QTest::newRow("backups") << ActionId::YourData << QStringLiteral("dataBackups");
}

void ColumnsTest::titlesStandOverTheirRows()
{
    QFETCH(ActionId, window);
    QFETCH(QString, list);
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.action(window)->trigger();
    auto *tree = fixture.window->findChild<QTreeWidget *>(list);
    QTRY_VERIFY(tree && tree->isVisible());
    // What is listed there at first comes by itself.
    QTest::qWait(50);
    tree->clear();
    // The first is selected.
    const QStringList letters(tree->columnCount(), QStringLiteral("H"));
    tree->setHeaderLabels(letters);
    for (int row = 0; row < 2; ++row) {
        auto *item = new QTreeWidgetItem(tree, letters);
        for (int column = 0; column < tree->columnCount(); ++column)
            item->setData(column, Qt::TextAlignmentRole, tree->headerItem()->data(column, Qt::TextAlignmentRole));
    }
    tree->setCurrentItem(tree->topLevelItem(0));
    for (int column = 0; column < tree->columnCount(); ++column) {
        const auto title = textIn(*tree->header()->viewport(), titleRect(*tree->header(), column));
        const auto cell = textIn(*tree->viewport(), tree->visualRect(tree->model()->index(1, column)));
        QVERIFY(cell.first > 0);
        // A pixel is what the shape of a letter may differ by.
        QVERIFY(std::abs(title.first - cell.first) <= 1);
    }
}

void ColumnsTest::titlesStandOverTheirNumbers()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.window->decodeText(QStringLiteral("{\"error_code\":25001,\"error_name\":\"FACEBOOK_TOKEN_EXPIRED\"}\n"
                                              "{\"errorCode\": 301, \"message\": \"Invalid access token.\"}\nend"));
    QVERIFY(fixture.settle());
    auto *table = fixture.find<QTableView>("findings");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QTest::qWait(20);
    // How often, first and last line, how sure.
    for (const int column : {0, 5, 6, 7}) {
        const auto title =
            textIn(*table->horizontalHeader()->viewport(), titleRect(*table->horizontalHeader(), column));
        const auto cell = textIn(*table->viewport(), table->visualRect(table->model()->index(1, column)));
        QVERIFY(title.second > 0 && cell.second > 0);
        QVERIFY2(std::abs(title.second - cell.second) <= 2,
                 qPrintable(QStringLiteral("%1: %2, %3").arg(column).arg(title.second).arg(cell.second)));
    }
}

QTEST_MAIN(ColumnsTest)
#include "tst_columns.moc"
