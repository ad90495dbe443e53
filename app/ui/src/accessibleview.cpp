// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "accessibleview.h"

#include "accessiblecell.h"
#include "errdex/ui/accessibleviews.h"

#include <QListView>
#include <QTableView>
#include <QTreeView>

#include <algorithm>
#include <limits>

namespace errdex::ui {

namespace {

/// More than a screen shows; a screen reader that walks through a million rows must not fill the memory.
constexpr int KeptCells = 4096;
constexpr int ToldCells = 1000;
constexpr quint64 NothingKey = std::numeric_limits<quint64>::max();

quint64 cellKey(int row, int column)
{
    return (quint64(quint32(row)) << 32) | quint32(column);
}

quint64 headerKey(Qt::Orientation orientation, int section)
{
    return orientation == Qt::Horizontal ? cellKey(-2, section) : cellKey(section, -2);
}

QAccessible::Role roleOf(const QAbstractItemView &view)
{
    if (qobject_cast<const QTreeView *>(&view))
        return QAccessible::Tree;
    return qobject_cast<const QTableView *>(&view) ? QAccessible::Table : QAccessible::List;
}

/// The places that headers take in the numbering of children which Qt's views use in their focus events, whether the
/// headers are shown or not.
struct Headers
{
    int rows = 0;
    int columns = 0;

    explicit Headers(const QAbstractItemView &view)
        : rows(qobject_cast<const QListView *>(&view) ? 0 : 1), columns(qobject_cast<const QTableView *>(&view) ? 1 : 0)
    {
    }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<QAbstractItemView *>(object);
    const bool isOurs =
        qobject_cast<QTableView *>(view) || qobject_cast<QTreeView *>(view) || qobject_cast<QListView *>(view);
    return isOurs ? new AccessibleView(*view) : nullptr;
}

} // namespace

void installAccessibleViews()
{
    // Installing a factory twice would do no harm, but Qt keeps a list.
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

AccessibleView::AccessibleView(QAbstractItemView &view) : QAccessibleWidget(&view, roleOf(view)) {}

AccessibleView::~AccessibleView()
{
    forget();
}

QAccessibleInterface *AccessibleView::child(int number) const
{
    const Headers headers(view());
    const int width = columnCount() + headers.columns;
    if (number < 0 || width <= headers.columns)
        return nullptr;
    const int row = number / width - headers.rows;
    const int column = number % width - headers.columns;
    if (row >= rowCount())
        return nullptr;
    if (row < 0)
        return headerCell(column);
    if (column >= 0)
        return cellAt(row, column);
    const auto key = headerKey(Qt::Vertical, row);
    if (m_cells.contains(key))
        return QAccessible::accessibleInterface(m_cells.value(key));
    return keep(key, new AccessibleHeaderCell(view(), Qt::Vertical, row));
}

QAccessibleInterface *AccessibleView::childAt(int x, int y) const
{
    const auto index = view().indexAt(view().viewport()->mapFromGlobal(QPoint(x, y)));
    return index.isValid() ? cellOf(index) : nullptr;
}

QAccessibleInterface *AccessibleView::focusChild() const
{
    const auto current = view().currentIndex();
    return current.isValid() ? cellOf(current) : nullptr;
}

int AccessibleView::childCount() const
{
    const Headers headers(view());
    const auto count = (qint64(rowCount()) + headers.rows) * (columnCount() + headers.columns);
    return int(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

int AccessibleView::indexOfChild(const QAccessibleInterface *child) const
{
    const Headers headers(view());
    const int width = columnCount() + headers.columns;
    if (const auto *cell = dynamic_cast<const AccessibleCell *>(child); cell && cell->isValid()) {
        const int row = visibleRow(view(), cell->index());
        return row < 0 ? -1 : (row + headers.rows) * width + cell->columnIndex() + headers.columns;
    }
    if (const auto *header = dynamic_cast<const AccessibleHeaderCell *>(child); header && header->isValid()) {
        return header->orientation() == Qt::Horizontal ? header->section() + headers.columns
                                                       : (header->section() + headers.rows) * width;
    }
    return -1;
}

void *AccessibleView::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableInterface)
        return static_cast<QAccessibleTableInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessibleInterface *AccessibleView::cellAt(int row, int column) const
{
    const auto index = indexAt(row, column);
    if (index.isValid())
        return cellOf(index);
    if (m_cells.contains(NothingKey))
        return QAccessible::accessibleInterface(m_cells.value(NothingKey));
    return keep(NothingKey, new AccessibleCell(view(), QModelIndex()));
}

int AccessibleView::selectedCellCount() const
{
    return int(std::min<qint64>(qint64(selectedRowCount()) * columnCount(), std::numeric_limits<int>::max()));
}

QList<QAccessibleInterface *> AccessibleView::selectedCells() const
{
    // Making room in between would take away what is already in the list.
    if (m_cells.size() + ToldCells + columnCount() >= KeptCells)
        forget();
    QList<QAccessibleInterface *> cells;
    const auto rows = selectedRows();
    for (const int row : rows) {
        for (int column = 0; column < columnCount() && cells.size() < ToldCells; ++column)
            cells.append(cellAt(row, column));
    }
    return cells;
}

QString AccessibleView::columnDescription(int column) const
{
    const auto *model = view().model();
    return model ? model->headerData(column, Qt::Horizontal).toString() : QString();
}

int AccessibleView::selectedRowCount() const
{
    if (!view().selectionModel())
        return 0;
    qint64 rows = 0;
    const auto selection = view().selectionModel()->selection();
    for (const auto &range : selection)
        rows += range.height();
    return int(std::min<qint64>(rows, std::numeric_limits<int>::max()));
}

int AccessibleView::columnCount() const
{
    return view().model() ? view().model()->columnCount() : 0;
}

int AccessibleView::rowCount() const
{
    const auto *model = view().model();
    if (!model)
        return 0;
    const auto *tree = qobject_cast<const QTreeView *>(&view());
    if (!tree)
        return model->rowCount(view().rootIndex());
    int rows = 0;
    for (auto index = model->index(0, 0, view().rootIndex()); index.isValid(); index = tree->indexBelow(index))
        ++rows;
    return rows;
}

QList<int> AccessibleView::selectedRows() const
{
    QList<int> rows;
    if (!view().selectionModel())
        return rows;
    const auto selection = view().selectionModel()->selection();
    for (const auto &range : selection) {
        for (int row = range.top(); row <= range.bottom() && rows.size() < ToldCells; ++row)
            rows.append(visibleRow(view(), QModelIndex(range.topLeft()).siblingAtRow(row)));
    }
    return rows;
}

bool AccessibleView::isRowSelected(int row) const
{
    const auto index = indexAt(row, 0);
    return index.isValid() && view().selectionModel()->isSelected(index);
}

bool AccessibleView::selectRow(int row)
{
    const auto index = indexAt(row, 0);
    if (!index.isValid())
        return false;
    view().selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    return true;
}

bool AccessibleView::unselectRow(int row)
{
    const auto index = indexAt(row, 0);
    if (!index.isValid())
        return false;
    view().selectionModel()->select(index, QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    return true;
}

void AccessibleView::modelChange(QAccessibleTableModelChangeEvent *)
{
    forget();
}

QAccessibleInterface *AccessibleView::headerCell(int column) const
{
    const auto key = headerKey(Qt::Horizontal, column);
    if (m_cells.contains(key))
        return QAccessible::accessibleInterface(m_cells.value(key));
    return keep(key, new AccessibleHeaderCell(view(), Qt::Horizontal, column));
}

int AccessibleView::visibleRow(const QAbstractItemView &view, const QModelIndex &index)
{
    const auto *tree = qobject_cast<const QTreeView *>(&view);
    if (!tree)
        return index.row();
    int row = 0;
    const auto wanted = index.siblingAtColumn(0);
    for (auto at = view.model()->index(0, 0, view.rootIndex()); at.isValid(); at = tree->indexBelow(at), ++row) {
        if (at == wanted)
            return row;
    }
    return -1;
}

QAbstractItemView &AccessibleView::view() const
{
    return *static_cast<QAbstractItemView *>(object());
}

QModelIndex AccessibleView::indexAt(int row, int column) const
{
    const auto *model = view().model();
    if (!model || row < 0 || column < 0)
        return {};
    const auto *tree = qobject_cast<const QTreeView *>(&view());
    if (!tree)
        return model->index(row, column, view().rootIndex());
    auto index = model->index(0, 0, view().rootIndex());
    for (int i = 0; i < row && index.isValid(); ++i)
        index = tree->indexBelow(index);
    return index.isValid() && column < model->columnCount() ? index.siblingAtColumn(column) : QModelIndex();
}

QAccessibleInterface *AccessibleView::cellOf(const QModelIndex &index) const
{
    const auto key = cellKey(visibleRow(view(), index), index.column());
    if (m_cells.contains(key)) {
        auto *known = QAccessible::accessibleInterface(m_cells.value(key));
        const auto *cell = dynamic_cast<AccessibleCell *>(known);
        if (cell && cell->index() == index)
            return known;
        // What stood in this place is gone.
        QAccessible::deleteAccessibleInterface(m_cells.take(key));
    }
    return keep(key, new AccessibleCell(view(), index));
}

QAccessibleInterface *AccessibleView::keep(quint64 key, QAccessibleInterface *interface) const
{
    if (m_cells.size() >= KeptCells)
        forget();
    m_cells.insert(key, QAccessible::registerAccessibleInterface(interface));
    return interface;
}

void AccessibleView::forget() const
{
    for (const auto id : std::as_const(m_cells))
        QAccessible::deleteAccessibleInterface(id);
    m_cells.clear();
}

} // namespace errdex::ui
