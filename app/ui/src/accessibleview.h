// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAccessibleWidget>
#include <QHash>

class QAbstractItemView;

namespace errdex::ui {

/// A table, tree or list as a grid of the rows that are there to be seen (in a tree: unfolded). See
/// installAccessibleViews().
class AccessibleView final : public QAccessibleWidget, public QAccessibleTableInterface
{
    Q_DISABLE_COPY_MOVE(AccessibleView)

public:
    explicit AccessibleView(QAbstractItemView &view);
    ~AccessibleView() override;

    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override;
    int selectedCellCount() const override;
    QList<QAccessibleInterface *> selectedCells() const override;
    QString columnDescription(int column) const override;
    QString rowDescription(int) const override { return {}; }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override;
    int columnCount() const override;
    int rowCount() const override;
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override;
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override;
    bool selectRow(int row) override;
    bool selectColumn(int) override { return false; }
    bool unselectRow(int row) override;
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *event) override;

    QAccessibleInterface *headerCell(int column) const;
    /// The row of an index among the rows that can be seen, or -1.
    static int visibleRow(const QAbstractItemView &view, const QModelIndex &index);

private:
    QAbstractItemView &view() const;
    QModelIndex indexAt(int row, int column) const;
    QAccessibleInterface *cellOf(const QModelIndex &index) const;
    QAccessibleInterface *keep(quint64 key, QAccessibleInterface *interface) const;
    void forget() const;

    /// Interfaces that have been handed out, by row and column; they belong to Qt's cache.
    mutable QHash<quint64, QAccessible::Id> m_cells;
};

} // namespace errdex::ui
