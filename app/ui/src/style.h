// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QProxyStyle>

namespace errdex::ui {

/// Of the frame around what has the keyboard.
constexpr int FocusThickness = 2;

/// Just inside of the rectangle, on all sides as thick at every scale: a pen lies on both sides of its line, and one
/// half of it beyond the widget.
void drawEdge(const QRect &rect, const QColor &color, QPainter &painter, int thickness = 1);

/// Fusion with what it lacks: check boxes and chosen buttons that are seen on a dark ground, room around the text of
/// cells, and a ring around the list or table that the keyboard is in.
class Style final : public QProxyStyle
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Style)

public:
    Style();

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
    QIcon standardIcon(StandardPixmap standardIcon, const QStyleOption *option = nullptr,
                       const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
                  QStyleHintReturn *returnData = nullptr) const override;
    void setReducedMotion(bool reduced) { m_isMotionReduced = reduced; }
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;

private:
    bool m_isMotionReduced = false;
};

} // namespace errdex::ui
