// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "icons.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QStyleOptionViewItem>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace errdex::ui {

namespace {

// All glyphs are drawn on a field of 16 x 16 units.

void line(QPainterPath &path, QPointF from, QPointF to)
{
    path.moveTo(from);
    path.lineTo(to);
}

QPainterPath searchPath()
{
    QPainterPath path;
    path.addEllipse(QPointF(7, 7), 4.5, 4.5);
    line(path, {10.4, 10.4}, {14, 14});
    return path;
}

QPainterPath clearPath()
{
    QPainterPath path;
    line(path, {4.5, 4.5}, {11.5, 11.5});
    line(path, {11.5, 4.5}, {4.5, 11.5});
    return path;
}

QPainterPath copyPath()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(5.5, 5.5, 8, 8.5), 1.5, 1.5);
    path.moveTo(3.5, 10.5);
    path.lineTo(2.5, 10.5);
    path.lineTo(2.5, 2);
    path.lineTo(10.5, 2);
    path.lineTo(10.5, 3.5);
    return path;
}

QPainterPath exportPath()
{
    QPainterPath path;
    line(path, {8, 10}, {8, 2});
    path.moveTo(5, 5);
    path.lineTo(8, 2);
    path.lineTo(11, 5);
    path.moveTo(3, 8.5);
    path.lineTo(3, 13.5);
    path.lineTo(13, 13.5);
    path.lineTo(13, 8.5);
    return path;
}

QPainterPath helpPath()
{
    QPainterPath path;
    path.addEllipse(QPointF(8, 8), 6, 6);
    path.moveTo(6, 6.4);
    path.cubicTo(6, 3.6, 10.2, 3.8, 10, 6.4);
    path.cubicTo(9.9, 7.8, 8, 7.9, 8, 9.4);
    path.addEllipse(QPointF(8, 11.5), 0.3, 0.3);
    return path;
}

QPainterPath folderPath()
{
    QPainterPath path;
    path.moveTo(2, 13);
    path.lineTo(2, 3.5);
    path.lineTo(6.5, 3.5);
    path.lineTo(8, 5.5);
    path.lineTo(14, 5.5);
    path.lineTo(14, 13);
    path.closeSubpath();
    return path;
}

QPainterPath morePath()
{
    QPainterPath path;
    for (const double left : {4.0, 8.5}) {
        path.moveTo(left, 4.5);
        path.lineTo(left + 3.5, 8);
        path.lineTo(left, 11.5);
    }
    return path;
}

QPainterPath starPath()
{
    // Ten corners, the outer ones on a circle of 6.5 units, the inner ones on one of 2.7.
    QPainterPath path;
    for (int corner = 0; corner < 10; ++corner) {
        const double radius = corner % 2 == 0 ? 6.5 : 2.7;
        const double angle = corner * M_PI / 5 - M_PI / 2;
        const QPointF point(8 + radius * std::cos(angle), 8.4 + radius * std::sin(angle));
        if (corner == 0)
            path.moveTo(point);
        else
            path.lineTo(point);
    }
    path.closeSubpath();
    return path;
}

QPainterPath notePath()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(3, 2, 10, 12), 1.5, 1.5);
    for (const double y : {5.5, 8.0, 10.5})
        line(path, {5.5, y}, {y > 10 ? 8.5 : 10.5, y});
    return path;
}

QPainterPath pinPath()
{
    QPainterPath path;
    path.moveTo(5.5, 2.5);
    path.lineTo(10.5, 2.5);
    path.lineTo(10, 7.5);
    path.lineTo(12, 9.8);
    path.lineTo(4, 9.8);
    path.lineTo(6, 7.5);
    path.closeSubpath();
    line(path, {8, 9.8}, {8, 14});
    return path;
}

QPainterPath glyphPath(Glyph glyph)
{
    switch (glyph) {
    case Glyph::Search:
        return searchPath();
    case Glyph::Clear:
        return clearPath();
    case Glyph::Copy:
        return copyPath();
    case Glyph::Export:
        return exportPath();
    case Glyph::Help:
        return helpPath();
    case Glyph::Folder:
        return folderPath();
    case Glyph::More:
        return morePath();
    case Glyph::Star:
        return starPath();
    case Glyph::Note:
        return notePath();
    case Glyph::Pin:
        return pinPath();
    case Glyph::None:
    case Glyph::App:
        break;
    }
    return {};
}

/// The same drawing as resources/icons/errdex.svg.
void paintApp(QPainter &painter)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x2a, 0x62, 0xc4));
    painter.drawRoundedRect(QRectF(1, 1, 14, 14), 3, 3);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPainterPath braces;
    braces.moveTo(5.6, 4.2);
    braces.cubicTo(3.6, 4.2, 5.6, 8, 3.4, 8);
    braces.cubicTo(5.6, 8, 3.6, 11.8, 5.6, 11.8);
    braces.moveTo(10.4, 4.2);
    braces.cubicTo(12.4, 4.2, 10.4, 8, 12.6, 8);
    braces.cubicTo(10.4, 8, 12.4, 11.8, 10.4, 11.8);
    painter.drawPath(braces);
    painter.setPen(QPen(QColor(0xff, 0xd2, 0x4a), 1.7, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(8, 5), QPointF(8, 8.6));
    painter.drawPoint(QPointF(8, 11));
}

/// 4 : 1 on white and on the ground of the dark palette, and told from each other by most people.
constexpr QRgb ChipColors[] = {0xff417ed2, 0xffba672c, 0xff229150, 0xffac56d7, 0xffd54d64,
                               0xff238b95, 0xff957823, 0xffd13db9, 0xff4e8c21, 0xff786edd};

/// Drawn at whatever size is asked for.
class DrawnEngine : public QIconEngine
{
public:
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
};

class ChipEngine final : public DrawnEngine
{
public:
    explicit ChipEngine(QRgb color) : m_color(color) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const double side = std::min(rect.width(), rect.height());
        QRectF spot(0, 0, side, side);
        spot.moveCenter(QRectF(rect).center());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(QColor::fromRgb(m_color));
        // A selected row may have a like colour.
        painter->setPen(mode == QIcon::Selected ? QPen(QApplication::palette().color(QPalette::HighlightedText), 1)
                                                : QPen(Qt::NoPen));
        painter->drawRoundedRect(spot, side / 4, side / 4);
        painter->restore();
    }

    QIconEngine *clone() const override { return new ChipEngine(m_color); }

private:
    QRgb m_color;
};

class GlyphEngine final : public DrawnEngine
{
public:
    explicit GlyphEngine(Glyph glyph) : m_glyph(glyph) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double side = std::min(rect.width(), rect.height());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(QRectF(rect).center() - QPointF(side / 2, side / 2));
        painter->scale(side / 16, side / 16);
        if (m_glyph == Glyph::App) {
            paintApp(*painter);
        } else {
            painter->setPen(QPen(color(mode), 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            // What is chosen is filled, not only coloured.
            if ((m_glyph == Glyph::Star || m_glyph == Glyph::Pin) && state == QIcon::On)
                painter->setBrush(color(mode));
            painter->drawPath(glyphPath(m_glyph));
        }
        painter->restore();
    }

    QIconEngine *clone() const override { return new GlyphEngine(m_glyph); }

private:
    static QColor color(QIcon::Mode mode)
    {
        const auto palette = QApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        case QIcon::Selected:
            return palette.color(QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return palette.color(QPalette::ButtonText);
    }

    Glyph m_glyph;
};

} // namespace

QIcon vendorChip(int position)
{
    return QIcon(new ChipEngine(ChipColors[std::max(position, 0) % int(std::size(ChipColors))]));
}

void addVendorChip(QStyleOptionViewItem &option, int position)
{
    option.features |= QStyleOptionViewItem::HasDecoration;
    option.icon = vendorChip(position);
    option.decorationSize = QSize(ChipSize, ChipSize);
}

QIcon icon(Glyph glyph)
{
    return glyph == Glyph::None ? QIcon() : QIcon(new GlyphEngine(glyph));
}

} // namespace errdex::ui
