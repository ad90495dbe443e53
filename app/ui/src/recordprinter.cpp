// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "recordprinter.h"

#include "errdex/wording/wording.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QPrinter>
#include <QTextLayout>

#include <algorithm>

namespace errdex::ui {

namespace {

using domain::Column;
using domain::ContentLanguage;
using domain::Language;

constexpr qreal TextPoints = 9.5;
constexpr qreal HeadingPoints = 10.5;
/// In lines: between records, and below the head of a page.
constexpr qreal BlockGap = 0.6;
constexpr qreal HeadGap = 0.8;

} // namespace

QFont RecordPrinter::font(Kind kind)
{
    QFont font = QGuiApplication::font();
    font.setPointSizeF(kind == Kind::Heading ? HeadingPoints : TextPoints);
    font.setBold(kind == Kind::Heading);
    return font;
}

QList<RecordPrinter::Paragraph> RecordPrinter::paragraphs(const domain::CodeRecord &record) const
{
    const auto leading = domain::leadingLanguage(m_content, wording::interfaceLanguage());
    QStringList heading{record.vendor->name.in(leading) + u' ' + record.shownCode()};
    if (!record.name.isEmpty())
        heading.append(record.name);
    if (record.httpStatus > 0)
        heading.append(QStringLiteral("HTTP %1").arg(record.httpStatus));
    QList<Paragraph> found{{Kind::Heading, heading.join(QStringLiteral("  ·  "))},
                           {Kind::Quiet, record.categoryInfo().name.in(leading)}};
    const auto add = [&found](Kind kind, const QString &text) {
        if (!text.isEmpty())
            found.append({kind, text});
    };
    const auto addText = [&](const domain::LocalizedText &text) {
        add(Kind::Text, text.in(leading));
        const auto &other = text.in(domain::otherLanguage(leading));
        if (m_content == ContentLanguage::Both && other != text.in(leading))
            add(Kind::Quiet, other);
    };
    addText(record.message);
    addText(record.description);
    for (const auto column : {Column::ReturnedBy, Column::Reference}) {
        if (const auto text = domain::columnText(record, column, leading); !text.isEmpty())
            add(Kind::Quiet, QStringLiteral("%1: %2").arg(wording::columnTitle(column, leading), text));
    }
    for (const auto &attribute : record.attributes) {
        const auto &text = attribute.text.in(leading);
        add(Kind::Quiet, QStringLiteral("%1: %2").arg(wording::attributeTitle(attribute.key, leading),
                                                      text.isEmpty() ? attribute.text.in(domain::otherLanguage(leading))
                                                                     : text));
    }
    return found;
}

QList<QList<RecordPrinter::Line>> RecordPrinter::pages(QPrinter &printer, const QSizeF &size) const
{
    const auto wrapped = [&](const Paragraph &paragraph, QList<Line> &lines) {
        const QFont used = font(paragraph.kind);
        const qreal height = QFontMetricsF(used, &printer).lineSpacing();
        QTextLayout layout(paragraph.text, used, &printer);
        layout.beginLayout();
        for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(size.width());
            lines.append({paragraph.kind, paragraph.text.mid(line.textStart(), line.textLength()).trimmed(), height});
        }
        layout.endLayout();
    };
    const qreal gap = QFontMetricsF(font(Kind::Text), &printer).lineSpacing() * BlockGap;
    QList<QList<Line>> pages{{}};
    qreal used = 0;
    for (const auto &record : m_records) {
        QList<Line> block;
        for (const auto &paragraph : paragraphs(record))
            wrapped(paragraph, block);
        qreal height = 0;
        for (const auto &line : std::as_const(block))
            height += line.height;
        // A record that is longer than a page begins where it stands and goes on.
        if (!pages.constLast().isEmpty() && used + height > size.height() && height <= size.height()) {
            pages.append(QList<Line>());
            used = 0;
        }
        for (const auto &line : std::as_const(block)) {
            if (used + line.height > size.height()) {
                pages.append(QList<Line>());
                used = 0;
            }
            pages.last().append(line);
            used += line.height;
        }
        pages.last().append({Kind::Text, {}, gap});
        used += gap;
    }
    return pages;
}

void RecordPrinter::print(QPrinter &printer) const
{
    QPainter painter(&printer);
    const QFont headFont = font(Kind::Quiet);
    const QFontMetricsF headMetrics(headFont, &printer);
    const qreal head = headMetrics.lineSpacing() * (1 + HeadGap);
    const QSizeF paper = printer.pageLayout().paintRectPixels(printer.resolution()).size();
    const auto all = pages(printer, QSizeF(paper.width(), paper.height() - head));
    const int first = std::max(printer.fromPage(), 1);
    const int last = printer.toPage() > 0 ? std::min<int>(printer.toPage(), int(all.size())) : int(all.size());
    for (int page = first; page <= last; ++page) {
        if (page > first)
            printer.newPage();
        painter.setFont(headFont);
        painter.setPen(QColor(0x55, 0x55, 0x55));
        const QRectF headRect(0, 0, paper.width(), headMetrics.lineSpacing());
        const QString number = QStringLiteral("%1 / %2").arg(page).arg(all.size());
        const qreal titleWidth = paper.width() - headMetrics.horizontalAdvance(number) - headMetrics.lineSpacing();
        painter.drawText(headRect, Qt::AlignRight | Qt::AlignTop, number);
        painter.drawText(headRect, Qt::AlignLeft | Qt::AlignTop,
                         headMetrics.elidedText(m_title, Qt::ElideRight, titleWidth));
        painter.drawLine(QPointF(0, headRect.bottom()), QPointF(paper.width(), headRect.bottom()));
        qreal y = head;
        for (const auto &line : all.at(page - 1)) {
            painter.setFont(font(line.kind));
            painter.setPen(line.kind == Kind::Quiet ? QColor(0x55, 0x55, 0x55) : QColor(Qt::black));
            painter.drawText(QRectF(0, y, paper.width(), line.height),
                             Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, line.text);
            y += line.height;
        }
    }
}

} // namespace errdex::ui
