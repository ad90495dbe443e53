// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "highlightdelegate.h"

#include "errdex/domain/record.h"
#include "errdex/models/resultsmodel.h"
#include "errdex/search/highlighter.h"
#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"
#include "icons.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

namespace errdex::ui {

namespace {

/// A cell is one line however the text is broken; each character keeps its place for the ranges.
QString onOneLine(QString text)
{
    for (auto &c : text) {
        if (c == u'\n' || c == u'\r' || c == u'\t' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text;
}

QTextCharFormat matchFormat(const QStyleOptionViewItem &option, bool isSelected)
{
    QTextCharFormat format;
    format.setFontWeight(QFont::Bold);
    if (isSelected)
        format.setFontUnderline(true);
    else
        format.setBackground(matchBackground(option.palette));
    return format;
}

/// Lays `text` out on one line with its matches marked; returns the line.
QTextLine layOut(QTextLayout &layout, const QString &text, const QList<search::Range> &ranges,
                 const QTextCharFormat &format)
{
    QList<QTextLayout::FormatRange> formats;
    for (const auto &range : ranges) {
        if (range.start >= text.size())
            break;
        formats.append({range.start, int(std::min<qsizetype>(range.length, text.size() - range.start)), format});
    }
    layout.setText(text);
    layout.setFormats(formats);
    layout.beginLayout();
    auto line = layout.createLine();
    line.setNumColumns(int(text.size()) + 1);
    layout.endLayout();
    return line;
}

/// Where the text of a cell stands: the style's own margin around it, and a spot before it, if it has one.
QRectF textArea(const QStyleOptionViewItem &item)
{
    const auto *style = item.widget ? item.widget->style() : QApplication::style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &item, item.widget) + 1;
    const int chip = item.icon.isNull() ? 0 : item.decorationSize.width() + margin;
    return item.rect.adjusted(margin + chip, 0, -margin, 0);
}

QPalette::ColorGroup colorGroup(const QStyleOptionViewItem &option)
{
    if (!(option.state & QStyle::State_Enabled))
        return QPalette::Disabled;
    return option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
}

} // namespace

void HighlightDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text = onOneLine(option->text);
    if (index.column() != int(domain::Column::Vendor))
        return;
    const auto record = index.data(models::ResultsModel::RecordRole).value<domain::CodeRecord>();
    if (record.vendor)
        addVendorChip(*option, record.vendor->position);
}

void HighlightDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto ranges = index.data(models::ResultsModel::HighlightRangesRole).value<QList<search::Range>>();
    if (ranges.isEmpty()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const auto text = std::exchange(item.text, QString());
    const auto *widget = item.widget;
    auto *style = widget ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, widget);

    const bool isSelected = item.state & QStyle::State_Selected;
    const auto area = textArea(item);
    const auto format = matchFormat(item, isSelected);
    QTextLayout layout(text, item.font);
    auto line = layOut(layout, text, ranges, format);
    if (line.naturalTextWidth() > area.width()) {
        const QString ellipsis = QStringLiteral("…");
        const double room = area.width() - QFontMetricsF(item.font).horizontalAdvance(ellipsis);
        const int kept = room <= 0 ? 0 : line.xToCursor(room, QTextLine::CursorOnCharacter);
        line = layOut(layout, text.left(kept) + ellipsis, ranges, format);
    }
    painter->save();
    painter->setClipRect(area);
    painter->setPen(item.palette.color(colorGroup(item), isSelected ? QPalette::HighlightedText : QPalette::Text));
    layout.draw(painter, QPointF(area.left(), area.center().y() - line.height() / 2));
    painter->restore();
}

bool HighlightDelegate::isCut(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    item.rect = option.rect;
    const auto ranges = index.data(models::ResultsModel::HighlightRangesRole).value<QList<search::Range>>();
    QTextLayout layout(item.text, item.font);
    return layOut(layout, item.text, ranges, matchFormat(item, false)).naturalTextWidth() > textArea(item).width();
}

bool HighlightDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    const auto record = index.data(models::ResultsModel::RecordRole);
    QString html;
    if (record.isValid()) {
        const auto &text = record.value<domain::CodeRecord>().summary();
        const auto cell = index.data().toString();
        // What the cell has no room for comes first, unless it is one of the texts that follow anyway.
        const auto whole = isCut(option, index) && cell != text.en && cell != text.ru ? cell : QString();
        // A tooltip that looks like markup is rendered as such: everything is escaped, and made markup on purpose.
        for (const auto &part : {whole, text.en, text.ru}) {
            if (!part.isEmpty())
                html += QStringLiteral("<p>") + part.toHtmlEscaped() + QStringLiteral("</p>");
        }
        const auto match = index.data(models::ResultsModel::MatchRole);
        const auto reason = match.isValid() ? wording::matchReason(domain::Match(match.toInt())) : QString();
        if (!reason.isEmpty())
            html += QStringLiteral("<p>") + tr("Found by: %1", "what the query matched").arg(reason).toHtmlEscaped() +
                    QStringLiteral("</p>");
    }
    QToolTip::showText(event->globalPos(), html, view, view->visualRect(index));
    return true;
}

} // namespace errdex::ui
