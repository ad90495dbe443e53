// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/ui/theme.h"

#include "style.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QScopedValueRollback>

namespace errdex::ui {

namespace {

struct Colors
{
    QRgb window, base, alternate, text, quiet, button, highlight, link, mid, dark, light, disabled, toolTip;
    QRgb highlightedText = 0xffffffff;
    /// What is selected where the keyboard is not; 0: the colour of `mid`.
    QRgb inactiveHighlight = 0;
};

constexpr Colors LightColors{0xfff4f5f7, 0xffffffff, 0xfff7f8fa, 0xff1b1f24, 0xff5f6873, 0xffeceef1, 0xff2a62c4,
                             0xff1a56b8, 0xffc9ced5, 0xffa3aab4, 0xffffffff, 0xff8d95a0, 0xffffffff};
constexpr Colors DarkColors{0xff23262b, 0xff1a1c20, 0xff1f2226, 0xffe4e7eb, 0xff9aa3ae, 0xff2f333a, 0xff2f63b8,
                            0xff86b4ff, 0xff41464f, 0xff121316, 0xff3b4048, 0xff6f7883, 0xff2f333a};

constexpr Colors ContrastColors{0xff000000, 0xff000000, 0xff000000, 0xffffffff, 0xffe6e6e6, 0xff000000, 0xffffe100,
                                0xff8ad4ff, 0xffbfbfbf, 0xffffffff, 0xffffffff, 0xffb3b3b3, 0xff000000,
                                0xff000000, 0xff4d4d4d};

QPalette paletteOf(const Colors &colors)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb color) {
        palette.setColor(role, QColor::fromRgb(color));
    };
    set(QPalette::Window, colors.window);
    set(QPalette::WindowText, colors.text);
    set(QPalette::Base, colors.base);
    set(QPalette::AlternateBase, colors.alternate);
    set(QPalette::Text, colors.text);
    set(QPalette::PlaceholderText, colors.quiet);
    set(QPalette::Button, colors.button);
    set(QPalette::ButtonText, colors.text);
    set(QPalette::BrightText, 0xffffffff);
    set(QPalette::Highlight, colors.highlight);
    set(QPalette::HighlightedText, colors.highlightedText);
    set(QPalette::Link, colors.link);
    set(QPalette::LinkVisited, colors.link);
    set(QPalette::ToolTipBase, colors.toolTip);
    set(QPalette::ToolTipText, colors.text);
    set(QPalette::Light, colors.light);
    set(QPalette::Midlight, colors.button);
    set(QPalette::Mid, colors.mid);
    set(QPalette::Dark, colors.dark);
    set(QPalette::Shadow, 0xff000000);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(colors.disabled));
    // What is selected where the keyboard is not.
    const QRgb inactive = colors.inactiveHighlight ? colors.inactiveHighlight : colors.mid;
    palette.setColor(QPalette::Inactive, QPalette::Highlight, QColor::fromRgb(inactive));
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, QColor::fromRgb(colors.text));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(inactive));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor::fromRgb(colors.text));
    return palette;
}

} // namespace

ThemeController::ThemeController(QObject *parent)
    : QObject(parent)
    , m_style(new Style)
    , m_systemFont(QApplication::font())
    , m_cursorFlashTime(QApplication::cursorFlashTime())
{
    // The application owns it.
    QApplication::setStyle(m_style);
    qApp->installEventFilter(this);
}

void ThemeController::setTheme(settings::Theme theme)
{
    m_theme = theme;
    apply();
}

bool ThemeController::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && watched->isWidgetType() && m_theme == settings::Theme::System &&
        !m_applying)
        apply();
    return QObject::eventFilter(watched, event);
}

void ThemeController::apply()
{
    const QScopedValueRollback guard(m_applying, true);
    bool dark = m_theme == settings::Theme::Dark;
    if (m_theme == settings::Theme::System) {
        // An empty palette brings the platform's own back, to be looked at.
        QApplication::setPalette(QPalette());
        dark = isDark(QApplication::palette());
    }
    if (m_theme == settings::Theme::HighContrast)
        QApplication::setPalette(contrastPalette());
    else
        QApplication::setPalette(dark ? darkPalette() : lightPalette());
}

void ThemeController::setTextSize(int percent)
{
    if (percent == m_textSize)
        return;
    m_textSize = percent;
    auto font = m_systemFont;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(m_systemFont.pointSizeF() * percent / 100);
    else
        font.setPixelSize(m_systemFont.pixelSize() * percent / 100);
    QApplication::setFont(font);
}

void ThemeController::setReducedMotion(bool reduced)
{
    m_style->setReducedMotion(reduced);
    QApplication::setCursorFlashTime(reduced ? 0 : m_cursorFlashTime);
    for (const auto effect : {Qt::UI_AnimateMenu, Qt::UI_FadeMenu, Qt::UI_AnimateCombo, Qt::UI_AnimateTooltip,
                              Qt::UI_FadeTooltip, Qt::UI_AnimateToolBox}) {
        if (reduced)
            QApplication::setEffectEnabled(effect, false);
    }
}

QPalette lightPalette()
{
    return paletteOf(LightColors);
}

QPalette darkPalette()
{
    return paletteOf(DarkColors);
}

QPalette contrastPalette()
{
    return paletteOf(ContrastColors);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

bool isHighContrast(const QPalette &palette)
{
    return palette.color(QPalette::Base) == Qt::black && palette.color(QPalette::Text) == Qt::white;
}

QColor matchBackground(const QPalette &palette)
{
    if (isHighContrast(palette))
        return QColor(0x7a, 0x00, 0x7a);
    return isDark(palette) ? QColor(0x5c, 0x4a, 0x0e) : QColor(0xff, 0xe8, 0x9c);
}

QColor quietText(const QPalette &palette)
{
    return palette.color(QPalette::PlaceholderText);
}

QColor errorText(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xff, 0x8a, 0x80) : QColor(0xb3, 0x26, 0x1e);
}

QColor codeBackground(const QPalette &palette)
{
    if (isHighContrast(palette))
        return QColor(0x1f, 0x1f, 0x1f);
    return isDark(palette) ? QColor(0x26, 0x2a, 0x30) : QColor(0xf2, 0xf4, 0xf7);
}

QColor focusColor(const QPalette &palette)
{
    // What is selected is dark under its white text, too dark for a line.
    return isDark(palette) && !isHighContrast(palette) ? QColor(0x6b, 0x9f, 0xf5)
                                                       : palette.color(QPalette::Active, QPalette::Highlight);
}

QColor hairline(const QPalette &palette)
{
    return palette.color(QPalette::Mid);
}

QFont monospaceFont(const QFont &base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(base.pointSizeF());
    return font;
}

} // namespace errdex::ui
