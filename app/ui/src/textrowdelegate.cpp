// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "textrowdelegate.h"

#include "errdex/models/textrowsmodel.h"
#include "errdex/ui/theme.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace errdex::ui {

using models::TextRowsModel;

namespace {

constexpr int Margin = SpacingSmall;

void paintMark(QPainter &painter, const QStyleOptionViewItem &item)
{
    const double side = item.fontMetrics.height() / 2.5;
    const QRectF at(item.rect.left() + Margin, item.rect.center().y() - side / 2, side, side);
    QPolygonF triangle({at.topLeft(), QPointF(at.right(), at.center().y()), at.bottomLeft()});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(item.palette.color(QPalette::Link));
    painter.drawPolygon(triangle);
}

} // namespace

void TextRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const auto text = std::exchange(item.text, QString());
    const auto *widget = item.widget;
    auto *style = widget ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, widget);
    const bool isSelected = item.state & QStyle::State_Selected;
    const auto group = item.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const auto color = item.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    painter->save();
    painter->setClipRect(item.rect);
    if (index.column() == TextRowsModel::LineColumn) {
        painter->setPen(isSelected ? color : quietText(item.palette));
        painter->setFont(item.font);
        painter->drawText(item.rect.adjusted(0, 0, -2 * Margin, 0), Qt::AlignRight | Qt::AlignVCenter, text);
        if (index.data(TextRowsModel::HasFindingRole).toBool())
            paintMark(*painter, item);
        painter->restore();
        return;
    }
    QList<QTextLayout::FormatRange> formats;
    const auto ranges = index.data(TextRowsModel::RangesRole).value<QList<models::MarkedRange>>();
    for (const auto &range : ranges) {
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        format.setFontUnderline(true);
        if (!isSelected)
            format.setBackground(matchBackground(item.palette));
        formats.append({range.start, range.length, format});
    }
    QTextLayout layout(text, item.font);
    layout.setFormats(formats);
    layout.beginLayout();
    auto line = layout.createLine();
    line.setNumColumns(int(text.size()) + 1);
    layout.endLayout();
    painter->setPen(color);
    layout.draw(painter, QPointF(item.rect.left() + Margin, item.rect.center().y() - line.height() / 2));
    painter->restore();
}

} // namespace errdex::ui
