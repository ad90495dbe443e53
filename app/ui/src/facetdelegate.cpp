// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "facetdelegate.h"

#include "errdex/models/facetmodel.h"
#include "errdex/ui/theme.h"
#include "icons.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace errdex::ui {

bool FacetDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    bool isChoice = false;
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        isChoice = mouse->button() == Qt::LeftButton && option.rect.contains(mouse->position().toPoint());
    } else if (event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent *>(event)->key();
        isChoice = key == Qt::Key_Space || key == Qt::Key_Select || key == Qt::Key_Return || key == Qt::Key_Enter;
    }
    // A double click has been two choices already.
    if (!isChoice)
        return event->type() == QEvent::MouseButtonDblClick;
    const auto box = index.siblingAtColumn(models::FacetModel::LabelColumn);
    const bool isChecked = box.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(box, int(isChecked ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
}

bool FacetDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    // Only for a label that is cut off.
    const auto text = index.data().toString();
    const bool isCut = QStyledItemDelegate::sizeHint(option, index).width() > view->visualRect(index).width();
    QToolTip::showText(event->globalPos(), isCut ? QStringLiteral("<p>") + text.toHtmlEscaped() : QString(), view);
    return true;
}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    auto size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(option.fontMetrics.height() + SpacingMedium);
    return size;
}

void FacetDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() == models::FacetModel::CountColumn)
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
    if (m_hasChips && !index.parent().isValid() && index.column() == models::FacetModel::LabelColumn)
        addVendorChip(*option, index.row());
    const bool isEmpty = index.data(models::FacetModel::CountRole).toLongLong() == 0;
    if (isEmpty || index.column() == models::FacetModel::CountColumn)
        option->palette.setColor(QPalette::Text, quietText(option->palette));
}

} // namespace errdex::ui
