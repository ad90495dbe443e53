// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "style.h"

#include "errdex/ui/theme.h"
#include "focusring.h"
#include "icons.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace errdex::ui {

namespace {

constexpr double CornerRadius = 2.5;
constexpr double TickWidth = 1.8;
/// Of the colour of texts in a line on a dark ground.
constexpr double DarkLineShare = 0.3;
/// Of a button, within its frame.
constexpr int BesideWords = 10;

/// Of a frame. Fusion darkens the ground for its lines: of black that is black, of a dark colour one that is not seen.
QColor frameLine(const QPalette &palette)
{
    if (isHighContrast(palette))
        return palette.color(QPalette::Mid);
    // Not seen through: what Fusion has drawn below is not the same everywhere.
    const auto text = palette.color(QPalette::WindowText);
    const auto ground = palette.color(QPalette::Window);
    const auto mixed = [](int over, int under) { return int(over * DarkLineShare + under * (1 - DarkLineShare)); };
    return QColor(mixed(text.red(), ground.red()), mixed(text.green(), ground.green()),
                  mixed(text.blue(), ground.blue()));
}

/// Around the button that Enter presses. In high contrast the colour of the focus is the focus alone.
QColor defaultLine(const QPalette &palette)
{
    return isHighContrast(palette) ? palette.color(QPalette::WindowText) : focusColor(palette);
}

/// Something to write in or to press.
bool hasFocusFrame(QStyle::PrimitiveElement element)
{
    return element == QStyle::PE_FrameLineEdit || element == QStyle::PE_PanelButtonCommand;
}

bool hasFrame(QStyle::PrimitiveElement element, bool isContrast)
{
    return element == QStyle::PE_Frame || element == QStyle::PE_FrameLineEdit || element == QStyle::PE_FrameMenu ||
           element == QStyle::PE_PanelMenu || element == QStyle::PE_FrameTabWidget ||
           (isContrast && element == QStyle::PE_PanelButtonCommand);
}

/// What the keyboard goes through; lists that drop down are where it is anyway.
bool isList(const QWidget &widget)
{
    return qobject_cast<const QAbstractItemView *>(&widget) && !qobject_cast<const QHeaderView *>(&widget) &&
           widget.window()->windowType() != Qt::Popup;
}

/// With titles above, which the cells stand under.
bool hasColumns(const QWidget *view)
{
    const auto *tree = qobject_cast<const QTreeView *>(view);
    return (tree && !tree->isHeaderHidden()) || qobject_cast<const QTableView *>(view);
}

/// Of the current cell or row.
void drawCurrent(const QStyleOption &option, const QWidget &view, QPainter &painter)
{
    constexpr int Inset = 2;
    if (!(option.state & QStyle::State_Selected))
        drawEdge(option.rect, focusColor(option.palette), painter);
    // A row says itself that it is the current one. Of a cell the frame stands within what is selected, where it is
    // seen on all sides.
    else if (qobject_cast<const QTableView *>(&view))
        drawEdge(option.rect.adjusted(Inset, Inset, -Inset, -Inset), option.palette.color(QPalette::HighlightedText),
                 painter);
}

void drawCheckBox(const QStyleOption &option, QPainter &painter)
{
    const bool isOn = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const auto group = isEnabled ? QPalette::Active : QPalette::Disabled;
    const auto accent = option.palette.color(group, QPalette::Highlight);
    const double side = std::min(option.rect.width(), option.rect.height()) - 1;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isOn ? accent : quietText(option.palette), 1));
    painter.setBrush(isOn ? accent : option.palette.color(group, QPalette::Base));
    painter.drawRoundedRect(box, CornerRadius, CornerRadius);
    painter.setPen(QPen(option.palette.color(group, QPalette::HighlightedText), TickWidth, Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    if (option.state & QStyle::State_NoChange) {
        painter.drawLine(at(0.27, 0.5), at(0.73, 0.5));
    } else if (option.state & QStyle::State_On) {
        QPainterPath tick(at(0.24, 0.52));
        tick.lineTo(at(0.43, 0.71));
        tick.lineTo(at(0.77, 0.31));
        painter.drawPath(tick);
    }
    painter.restore();
}

void drawChosenButton(const QStyleOption &option, QPainter &painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // Of a window that is not the active one, too: grey, it would look less chosen than its neighbours.
    auto ground = option.palette.color(option.state & QStyle::State_Enabled ? QPalette::Active : QPalette::Disabled,
                                       QPalette::Highlight);
    painter.setPen(ground);
    ground.setAlphaF(isDark(option.palette) ? 0.45F : 0.16F);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), CornerRadius, CornerRadius);
    painter.restore();
}

/// Flat, with a line in the colour of what is chosen, which is seen on every ground.
void drawTab(const QStyleOptionTab &tab, QPainter &painter)
{
    constexpr int LineWidth = 2;
    const bool isChosen = tab.state & QStyle::State_Selected;
    const bool isUnderMouse = tab.state & QStyle::State_MouseOver;
    const auto &palette = tab.palette;
    painter.save();
    painter.setPen(Qt::NoPen);
    if (isChosen || isUnderMouse)
        painter.fillRect(tab.rect, palette.color(isChosen ? QPalette::Base : QPalette::Button));
    painter.setPen(palette.color(QPalette::Mid));
    painter.drawRect(tab.rect.adjusted(0, 0, tab.position == QStyleOptionTab::End ? -1 : 0, -1));
    if (isChosen)
        painter.fillRect(QRect(tab.rect.left(), tab.rect.bottom() - LineWidth + 1, tab.rect.width(), LineWidth),
                         palette.color(QPalette::Active, QPalette::Highlight));
    if (tab.state & QStyle::State_HasFocus) {
        drawEdge(tab.rect.adjusted(2, 2, -2, -LineWidth - 1), focusColor(palette), painter);
    }
    painter.restore();
}

/// The one that Enter presses, wherever the keyboard is.
bool isDefaultButton(const QStyleOption &option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    return button && (button->features & QStyleOptionButton::DefaultButton);
}

} // namespace

void drawEdge(const QRect &rect, const QColor &color, QPainter &painter, int thickness)
{
    const int between = rect.height() - 2 * thickness;
    painter.fillRect(rect.left(), rect.top(), rect.width(), thickness, color);
    painter.fillRect(rect.left(), rect.bottom() - thickness + 1, rect.width(), thickness, color);
    painter.fillRect(rect.left(), rect.top() + thickness, thickness, between, color);
    painter.fillRect(rect.right() - thickness + 1, rect.top() + thickness, thickness, between, color);
}

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (isList(*widget) && !widget->findChild<FocusRing *>(QString(), Qt::FindDirectChildrenOnly))
        new FocusRing(widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        // Also after a click: the keys go on from there.
        if (qobject_cast<const QAbstractItemView *>(widget)) {
            drawCurrent(*option, *widget, *painter);
            return;
        }
        break;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(*option, *painter);
        return;
    case PE_PanelButtonTool:
        if (option->state & State_On) {
            drawChosenButton(*option, *painter);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    // Of a button it is thicker than the frame of the one that Enter presses.
    if (hasFocusFrame(element) && (option->state & State_HasFocus))
        drawEdge(option->rect, focusColor(option->palette), *painter,
                 qstyleoption_cast<const QStyleOptionButton *>(option) ? FocusThickness : 1);
    else if (isDark(option->palette) && hasFrame(element, isHighContrast(option->palette)))
        drawEdge(option->rect, isDefaultButton(*option) ? defaultLine(option->palette) : frameLine(option->palette),
                 *painter, isDefaultButton(*option) && isHighContrast(option->palette) ? FocusThickness : 1);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    auto needed = QProxyStyle::sizeFromContents(type, option, size, widget);
    // Rows of a list are as far from each other as those of the filters.
    if (type == CT_ItemViewItem && !qobject_cast<const QTableView *>(widget))
        needed.setHeight(std::max(needed.height(), option->fontMetrics.height() + SpacingMedium));
    // Fusion has room beside short words alone.
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (type == CT_PushButton && button && !button->text.isEmpty() && !(button->features & QStyleOptionButton::Flat))
        needed.setWidth(std::max(needed.width(), size.width() + 2 * BesideWords));
    return needed;
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const bool hasFocus = option->state & State_HasFocus;
    const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    // The button of a field with a list has another frame, which Fusion draws over the field's.
    const bool isField = control == CC_SpinBox || (box && box->editable);
    if (isField && hasFocus)
        drawEdge(option->rect, focusColor(option->palette), *painter);
    if (!isDark(option->palette))
        return;
    if (control == CC_ScrollBar) {
        // What is pulled is seen on its groove.
        const bool isContrast = isHighContrast(option->palette);
        drawEdge(subControlRect(control, option, SC_ScrollBarSlider, widget),
                 isContrast ? option->palette.color(QPalette::Mid) : quietText(option->palette), *painter);
    } else if (isField && !hasFocus) {
        drawEdge(option->rect, frameLine(option->palette), *painter);
    } else if (control == CC_GroupBox) {
        // Below the title, as Fusion has it.
        constexpr int BelowTitle = 3;
        const int title = std::max(pixelMetric(PM_ExclusiveIndicatorHeight, option, widget), option->fontMetrics.height());
        drawEdge(subControlRect(control, option, SC_GroupBoxFrame, widget).adjusted(0, title + BelowTitle, 0, 0),
                 frameLine(option->palette), *painter);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option); tab && element == CE_TabBarTabShape) {
        drawTab(*tab, *painter);
        return;
    }
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (element == CE_MenuItem && item && item->menuItemType == QStyleOptionMenuItem::Separator &&
        item->text.isEmpty() && isDark(option->palette)) {
        painter->setPen(frameLine(option->palette));
        const auto row = item->rect.adjusted(SpacingSmall, 0, -SpacingSmall, 0);
        painter->drawLine(row.left(), row.center().y(), row.right(), row.center().y());
        return;
    }
    if (element == CE_MenuItem && item && (item->state & State_Selected) && !item->icon.isNull()) {
        // Qt takes the icon for the ground that is not selected.
        QStyleOptionMenuItem selected(*item);
        const int side = pixelMetric(PM_SmallIconSize, option, widget);
        const auto state = item->checked ? QIcon::On : QIcon::Off;
        selected.icon = QIcon(item->icon.pixmap(QSize(side, side), painter->device()->devicePixelRatio(), QIcon::Selected, state));
        QProxyStyle::drawControl(element, &selected, painter, widget);
        return;
    }
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (element == CE_HeaderSection && isHighContrast(option->palette)) {
        QProxyStyle::drawControl(element, option, painter, widget);
        painter->setPen(option->palette.color(QPalette::Mid));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        painter->drawLine(option->rect.topRight(), option->rect.bottomRight());
        return;
    }
    if (element != CE_HeaderLabel || !header) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    // Qt reckons without some of the margins, and cuts a letter in two.
    QStyleOptionHeader label(*header);
    label.text = header->fontMetrics.elidedText(header->text, Qt::ElideRight, header->rect.width());
    QProxyStyle::drawControl(element, &label, painter, widget);
}

QIcon Style::standardIcon(StandardPixmap standardIcon, const QStyleOption *option, const QWidget *widget) const
{
    // Every menu bar asks for it, needed or not, and Qt's own is an image file: it would load all the plug-ins for images
    // at every start.
    if (standardIcon == SP_ToolBarHorizontalExtensionButton)
        return icon(Glyph::More);
    return QProxyStyle::standardIcon(standardIcon, option, widget);
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    // Of the lines between cells; Qt darkens the ground.
    if (hint == SH_Table_GridLineColor && option && isDark(option->palette))
        return int(hairline(option->palette).rgb());
    // They are drawn for a light ground.
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    if (m_isMotionReduced && (hint == SH_Widget_Animation_Duration || hint == SH_Widget_Animate))
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    // Tabs do not rise when they are chosen.
    if (metric == PM_TabBarTabShiftVertical || metric == PM_TabBarTabShiftHorizontal || metric == PM_TabBarTabOverlap ||
        metric == PM_TabBarBaseOverlap)
        return 0;
    if (metric == PM_HeaderMargin)
        return SpacingMedium;
    if (metric == PM_FocusFrameHMargin && hasColumns(widget))
        return SpacingMedium - 1;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

} // namespace errdex::ui
