// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "findingsdelegate.h"

#include "errdex/models/findingsmodel.h"
#include "icons.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace errdex::ui {

using models::FindingsModel;

bool FindingsDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    const auto area = view->visualRect(index);
    const bool isCut = sizeHint(option, index).width() > area.width();
    const auto whole = isCut ? QStringLiteral("<p>") + index.data().toString().toHtmlEscaped() + QStringLiteral("</p>") : QString();
    QToolTip::showText(event->globalPos(), whole + index.data(Qt::ToolTipRole).toString(), view, area);
    return true;
}

void FindingsDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() != FindingsModel::VendorColumn)
        return;
    if (const auto position = index.data(FindingsModel::VendorPositionRole); position.isValid())
        addVendorChip(*option, position.toInt());
}

} // namespace errdex::ui
