// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "accessiblecell.h"

#include "accessibleview.h"

#include <QHeaderView>
#include <QTableView>
#include <QTreeView>

namespace errdex::ui {

namespace {

QHeaderView *headerOf(const QAbstractItemView *view, Qt::Orientation orientation)
{
    if (const auto *table = qobject_cast<const QTableView *>(view))
        return orientation == Qt::Horizontal ? table->horizontalHeader() : table->verticalHeader();
    const auto *tree = qobject_cast<const QTreeView *>(view);
    return tree && orientation == Qt::Horizontal ? tree->header() : nullptr;
}

QRect onScreen(const QWidget &viewport, const QRect &rect)
{
    return rect.isEmpty() ? QRect() : QRect(viewport.mapToGlobal(rect.topLeft()), rect.size());
}

} // namespace

AccessibleHeaderCell::AccessibleHeaderCell(QAbstractItemView &view, Qt::Orientation orientation, int section)
    : m_view(&view), m_orientation(orientation), m_section(section)
{
}

bool AccessibleHeaderCell::isValid() const
{
    if (!m_view || !m_view->model())
        return false;
    const auto *model = m_view->model();
    return m_section < (m_orientation == Qt::Horizontal ? model->columnCount() : model->rowCount());
}

QAccessibleInterface *AccessibleHeaderCell::parent() const
{
    return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
}

QString AccessibleHeaderCell::text(QAccessible::Text kind) const
{
    return isValid() && m_section >= 0 && kind == QAccessible::Name
               ? m_view->model()->headerData(m_section, m_orientation).toString()
               : QString();
}

QRect AccessibleHeaderCell::rect() const
{
    const auto *header = isValid() ? headerOf(m_view, m_orientation) : nullptr;
    if (!header || !header->isVisible() || m_section < 0)
        return {};
    const int at = header->sectionViewportPosition(m_section);
    const int size = header->sectionSize(m_section);
    return onScreen(*header->viewport(), m_orientation == Qt::Horizontal ? QRect(at, 0, size, header->height())
                                                                         : QRect(0, at, header->width(), size));
}

QAccessible::Role AccessibleHeaderCell::role() const
{
    return m_orientation == Qt::Horizontal ? QAccessible::ColumnHeader : QAccessible::RowHeader;
}

QAccessible::State AccessibleHeaderCell::state() const
{
    QAccessible::State state;
    state.invalid = !isValid();
    state.invisible = rect().isEmpty();
    return state;
}

AccessibleCell::AccessibleCell(QAbstractItemView &view, const QModelIndex &index) : m_view(&view), m_index(index) {}

bool AccessibleCell::isValid() const
{
    return m_view && m_index.isValid() && m_index.model() == m_view->model();
}

QAccessibleInterface *AccessibleCell::parent() const
{
    return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
}

QString AccessibleCell::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    if (kind == QAccessible::Description)
        return m_index.data(Qt::AccessibleDescriptionRole).toString();
    if (kind != QAccessible::Name && kind != QAccessible::Value)
        return {};
    const auto spoken = m_index.data(Qt::AccessibleTextRole).toString();
    return spoken.isEmpty() ? m_index.data(Qt::DisplayRole).toString() : spoken;
}

QRect AccessibleCell::rect() const
{
    return isValid() ? onScreen(*m_view->viewport(), m_view->visualRect(m_index)) : QRect();
}

QAccessible::Role AccessibleCell::role() const
{
    if (qobject_cast<QTreeView *>(m_view))
        return QAccessible::TreeItem;
    return qobject_cast<QTableView *>(m_view) ? QAccessible::Cell : QAccessible::ListItem;
}

QAccessible::State AccessibleCell::state() const
{
    QAccessible::State state;
    state.invalid = !isValid();
    if (state.invalid)
        return state;
    const auto shown = m_view->visualRect(m_index).intersected(m_view->viewport()->rect());
    state.offscreen = shown.isEmpty();
    state.invisible = !m_view->isVisible();
    state.selectable = m_index.flags().testFlag(Qt::ItemIsSelectable);
    state.selected = isSelected();
    state.focusable = true;
    state.focused = m_view->hasFocus() && m_view->currentIndex() == m_index;
    state.checkable = isCheckable();
    if (state.checkable) {
        const int checked = m_index.data(Qt::CheckStateRole).toInt();
        state.checked = checked == Qt::Checked;
        state.checkStateMixed = checked == Qt::PartiallyChecked;
    }
    if (const auto *tree = qobject_cast<const QTreeView *>(m_view); tree && m_index.model()->hasChildren(m_index)) {
        state.expandable = true;
        state.expanded = tree->isExpanded(m_index);
        state.collapsed = !state.expanded;
    }
    return state;
}

void *AccessibleCell::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableCellInterface)
        return static_cast<QAccessibleTableCellInterface *>(this);
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

bool AccessibleCell::isSelected() const
{
    return isValid() && m_view->selectionModel() && m_view->selectionModel()->isSelected(m_index);
}

QList<QAccessibleInterface *> AccessibleCell::columnHeaderCells() const
{
    auto *owner = isValid() ? dynamic_cast<AccessibleView *>(parent()) : nullptr;
    return owner ? QList<QAccessibleInterface *>{owner->headerCell(m_index.column())} : QList<QAccessibleInterface *>();
}

int AccessibleCell::rowIndex() const
{
    return isValid() ? AccessibleView::visibleRow(*m_view, m_index) : -1;
}

QStringList AccessibleCell::actionNames() const
{
    QStringList names{setFocusAction(), pressAction()};
    if (isCheckable())
        names.prepend(toggleAction());
    return names;
}

void AccessibleCell::doAction(const QString &name)
{
    if (!isValid())
        return;
    if (name == toggleAction() && isCheckable()) {
        const bool isChecked = m_index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        m_view->model()->setData(m_index, int(isChecked ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
        return;
    }
    m_view->setCurrentIndex(m_index);
    if (name == setFocusAction())
        m_view->setFocus(Qt::OtherFocusReason);
}

bool AccessibleCell::isCheckable() const
{
    return isValid() && m_index.flags().testFlag(Qt::ItemIsUserCheckable);
}

} // namespace errdex::ui
