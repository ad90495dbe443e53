// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractItemView>
#include <QAccessible>
#include <QPersistentModelIndex>
#include <QPointer>

namespace errdex::ui {

/// A header cell; section -1 is the corner between the headers.
class AccessibleHeaderCell final : public QAccessibleInterface
{
    Q_DISABLE_COPY_MOVE(AccessibleHeaderCell)

public:
    AccessibleHeaderCell(QAbstractItemView &view, Qt::Orientation orientation, int section);

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;

    Qt::Orientation orientation() const { return m_orientation; }
    int section() const { return m_section; }

private:
    QPointer<QAbstractItemView> m_view;
    Qt::Orientation m_orientation;
    int m_section;
};

/// A cell of a table, tree or list. With an index that is not valid, or no longer, it is the stand-in for a cell that
/// is not there: it says so, and still answers every question.
class AccessibleCell final : public QAccessibleInterface,
                             public QAccessibleTableCellInterface,
                             public QAccessibleActionInterface
{
    Q_DISABLE_COPY_MOVE(AccessibleCell)

public:
    AccessibleCell(QAbstractItemView &view, const QModelIndex &index);

    const QPersistentModelIndex &index() const { return m_index; }

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    bool isSelected() const override;
    QList<QAccessibleInterface *> columnHeaderCells() const override;
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_index.column(); }
    int rowIndex() const override;
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    bool isCheckable() const;

    QPointer<QAbstractItemView> m_view;
    QPersistentModelIndex m_index;
};

} // namespace errdex::ui
