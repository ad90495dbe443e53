// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "columnchooser.h"

#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"

#include <QGridLayout>
#include <QListWidget>
#include <QSignalBlocker>
#include <QToolButton>

namespace errdex::ui {

using domain::Column;

ColumnChooser::ColumnChooser(QWidget *parent)
    : QWidget(parent), m_list(new QListWidget(this)), m_up(new QToolButton(this)), m_down(new QToolButton(this))
{
    m_list->setObjectName(QStringLiteral("exportColumns"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setUniformItemSizes(true);
    m_list->setMinimumHeight(6 * (m_list->fontMetrics().height() + SpacingMedium));
    m_up->setArrowType(Qt::UpArrow);
    m_down->setArrowType(Qt::DownArrow);
    setFocusProxy(m_list);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(SpacingMedium);
    layout->addWidget(m_list, 0, 0, 3, 1);
    layout->addWidget(m_up, 0, 1);
    layout->addWidget(m_down, 1, 1);
    layout->setRowStretch(2, 1);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnChooser::changed);
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnChooser::updateButtons);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnChooser::changed);
    connect(m_up, &QToolButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveCurrent(1); });
}

QList<Column> ColumnChooser::columns() const
{
    QList<Column> columns;
    for (int row = 0; row < m_list->count(); ++row) {
        const auto *item = m_list->item(row);
        if (item->checkState() == Qt::Checked)
            columns.append(Column(item->data(Qt::UserRole).toInt()));
    }
    return columns;
}

void ColumnChooser::setColumns(const QList<Column> &checked)
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        const auto add = [this](Column column, Qt::CheckState state) {
            auto *item = new QListWidgetItem(wording::columnTitle(column), m_list);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
            item->setCheckState(state);
            item->setSizeHint(QSize(0, m_list->fontMetrics().height() + SpacingMedium));
            item->setData(Qt::UserRole, int(column));
        };
        for (const auto column : checked)
            add(column, Qt::Checked);
        for (const auto column : domain::AllColumns) {
            if (!checked.contains(column))
                add(column, Qt::Unchecked);
        }
        m_list->setCurrentRow(0);
    }
    updateButtons();
    Q_EMIT changed();
}

void ColumnChooser::retranslate()
{
    const QSignalBlocker quiet(m_list);
    for (int row = 0; row < m_list->count(); ++row) {
        auto *item = m_list->item(row);
        item->setText(wording::columnTitle(Column(item->data(Qt::UserRole).toInt())));
    }
    m_list->setAccessibleName(tr("Columns"));
    m_list->setToolTip(tr("Drag the columns, or use the arrows, to put them in order"));
    m_up->setToolTip(tr("Move the column up"));
    m_up->setAccessibleName(tr("Move the column up"));
    m_down->setToolTip(tr("Move the column down"));
    m_down->setAccessibleName(tr("Move the column down"));
}

void ColumnChooser::moveCurrent(int by)
{
    const int row = m_list->currentRow();
    const int target = row + by;
    if (row < 0 || target < 0 || target >= m_list->count())
        return;
    m_list->insertItem(target, m_list->takeItem(row));
    m_list->setCurrentRow(target);
    Q_EMIT changed();
}

void ColumnChooser::updateButtons()
{
    m_up->setEnabled(m_list->currentRow() > 0);
    m_down->setEnabled(m_list->currentRow() >= 0 && m_list->currentRow() + 1 < m_list->count());
}

} // namespace errdex::ui
