// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "windowfixture.h"

#include <QAccessible>
#include <QHeaderView>
#include <QTreeView>

using namespace errdex;
using domain::Column;

namespace {

QAccessibleTableInterface *tableOf(QWidget *view)
{
    auto *interface = QAccessible::queryAccessibleInterface(view);
    return interface ? interface->tableInterface() : nullptr;
}

/// What Qt's AT-SPI bridge does for Table.GetRowColumnExtentsAtIndex and Table.IsSelected: it follows cellAt() and its
/// cell interface without looking. The row of the cell, or -1 for one that is not there.
int rowAt(QWidget *view, int index)
{
    auto *table = tableOf(view);
    const int columns = table->columnCount();
    if (columns <= 0)
        return -1;
    auto *cell = table->cellAt(index / columns, index % columns)->tableCellInterface();
    return cell->isSelected() || cell->rowIndex() >= 0 ? cell->rowIndex() : -1;
}

/// Reads all that a screen reader may ask for.
void walk(QAccessibleInterface *interface, int depth = 0)
{
    if (!interface || depth > 12)
        return;
    interface->text(QAccessible::Name);
    interface->text(QAccessible::Description);
    interface->state();
    interface->rect();
    interface->role();
    const int children = std::min(interface->childCount(), 200);
    for (int i = 0; i < children; ++i)
        walk(interface->child(i), depth + 1);
}

} // namespace

class AccessibilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyTableAnswers();
    void cellsThatWentAwayAnswer();
    void readsTheTable();
    void readsTheFilters();
    void numbersChildrenAsTheViewsDo();
    void choosesAFilter();
    void walksTheWholeWindow();
    void everyFocusableWidgetHasAName();
};

void AccessibilityTest::anEmptyTableAnswers()
{
    WindowFixture fixture;
    // Before a catalogue is open, every view is empty.
    for (const char *name : {"results", "vendorTree", "statusTree"}) {
        auto *view = fixture.find<QWidget>(name);
        QVERIFY(tableOf(view));
        QCOMPARE(rowAt(view, 0), -1);
        QVERIFY(tableOf(view)->cellAt(0, 0));
        QVERIFY(!tableOf(view)->cellAt(0, 0)->isValid());
    }
    QVERIFY(fixture.open());
    QCOMPARE(rowAt(fixture.view(), 0), 0);
    QVERIFY(fixture.search(QStringLiteral("qqqq")));
    QCOMPARE(tableOf(fixture.view())->rowCount(), 0);
    QCOMPARE(rowAt(fixture.view(), 0), -1);
    QCOMPARE(rowAt(fixture.view(), 999'999), -1);
    walk(QAccessible::queryAccessibleInterface(fixture.window.get()));
}

void AccessibilityTest::cellsThatWentAwayAnswer()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    auto *cell = tableOf(fixture.view())->cellAt(100, 0);
    const auto id = QAccessible::uniqueId(cell);
    QVERIFY(cell->isValid());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    if (auto *left = QAccessible::accessibleInterface(id)) {
        QVERIFY(!left->isValid());
        QVERIFY(left->text(QAccessible::Name).isEmpty());
        QVERIFY(left->state().invalid);
    }
    QCOMPARE(rowAt(fixture.view(), 100 * domain::ColumnCount), -1);
}

void AccessibilityTest::readsTheTable()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    auto *table = tableOf(fixture.view());
    QCOMPARE(table->rowCount(), 1);
    QCOMPARE(table->columnCount(), domain::ColumnCount);
    QCOMPARE(table->columnDescription(int(Column::Code)), wording::columnTitle(Column::Code));
    auto *cell = table->cellAt(0, int(Column::Message));
    QCOMPARE(cell->text(QAccessible::Name), QStringLiteral("Error adding task"));
    QCOMPARE(cell->role(), QAccessible::Cell);
    QVERIFY(cell->state().selected);
    // Whoever goes from row to row hears what it is about.
    QCOMPARE(table->cellAt(0, int(Column::Code))->text(QAccessible::Name), QStringLiteral("1001, Planfix: Error adding task"));
    QCOMPARE(cell->tableCellInterface()->rowIndex(), 0);
    QCOMPARE(cell->tableCellInterface()->columnIndex(), int(Column::Message));
    QCOMPARE(cell->tableCellInterface()->columnHeaderCells().constFirst()->text(QAccessible::Name),
             wording::columnTitle(Column::Message));
    QCOMPARE(table->selectedRowCount(), 1);
    QCOMPARE(table->selectedRows(), QList<int>{0});
    QVERIFY(cell->rect().isValid());
    QCOMPARE(cell->parent()->object(), fixture.view());
}

void AccessibilityTest::readsTheFilters()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    auto *tree = fixture.find<QTreeView>("vendorTree");
    auto *table = tableOf(tree);
    QCOMPARE(table->rowCount(), 5);
    tree->expand(tree->model()->index(0, 0));
    QVERIFY(table->rowCount() > 5);
    auto *vendor = table->cellAt(0, 0);
    QCOMPARE(vendor->text(QAccessible::Name), QStringLiteral("Planfix, 71"));
    QCOMPARE(vendor->role(), QAccessible::TreeItem);
    QVERIFY(vendor->state().expanded);
    QVERIFY(vendor->state().checkable);
    auto *category = table->cellAt(1, 0);
    QVERIFY(category->text(QAccessible::Name).startsWith(QStringLiteral("Unclassified errors")));
    QCOMPARE(category->tableCellInterface()->rowIndex(), 1);
    QVERIFY(!category->state().expandable);
}

void AccessibilityTest::numbersChildrenAsTheViewsDo()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    for (const char *name : {"results", "vendorTree"}) {
        auto *view = QAccessible::queryAccessibleInterface(fixture.find<QWidget>(name));
        auto *cell = view->tableInterface()->cellAt(2, 1);
        const int number = view->indexOfChild(cell);
        QVERIFY(number > 0);
        QCOMPARE(view->child(number), cell);
        QVERIFY(!view->child(-1));
        QVERIFY(!view->child(view->childCount() + 100));
    }
}

void AccessibilityTest::choosesAFilter()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    auto *cell = tableOf(fixture.find<QWidget>("vendorTree"))->cellAt(3, 0);
    cell->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.view()->model()->rowCount(), 13);
    QVERIFY(cell->state().checked);
}

void AccessibilityTest::walksTheWholeWindow()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    for (const char *query : {"", "1", "qqqq", "token"}) {
        QVERIFY(fixture.search(QString::fromLatin1(query)));
        walk(QAccessible::queryAccessibleInterface(fixture.window.get()));
    }
}

void AccessibilityTest::everyFocusableWidgetHasAName()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.action(ui::ActionId::Export)->trigger();
    fixture.action(ui::ActionId::SearchSyntax)->trigger();
    fixture.action(ui::ActionId::ManageTemplates)->trigger();
    fixture.action(ui::ActionId::ChooseCopy)->trigger();
    int seen = 0;
    const auto widgets = fixture.window->findChildren<QWidget *>();
    for (auto *widget : widgets) {
        const bool isOwn =
            !widget->objectName().startsWith(QStringLiteral("qt_")) && !qobject_cast<QHeaderView *>(widget);
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() || !isOwn)
            continue;
        auto *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(interface);
        ++seen;
        QVERIFY2(!interface->text(QAccessible::Name).isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
    QVERIFY(seen > 30);
}

QTEST_MAIN(AccessibilityTest)
#include "tst_accessibility.moc"
