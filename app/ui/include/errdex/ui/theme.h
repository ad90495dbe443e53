// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/settings/settings.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

namespace errdex::ui {

class Style;

/// Distances in device-independent pixels; nothing else is used between widgets.
enum Spacing : int { SpacingSmall = 4, SpacingMedium = 8, SpacingLarge = 12, SpacingHuge = 24 };

/// The look of the program: Fusion with a light, a dark and a high-contrast palette of our own on every platform, so that contrast is
/// the same everywhere. Theme::System takes the light or the dark one after the platform's palette (Qt 6.4 has no
/// colour scheme to ask for) and follows when the platform changes. One object, living as long as the application.
class ThemeController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ThemeController)

public:
    explicit ThemeController(QObject *parent = nullptr);

    settings::Theme theme() const { return m_theme; }
    void setTheme(settings::Theme theme);
    /// Of all text, in percent of what the system asks for.
    int textSize() const { return m_textSize; }
    void setTextSize(int percent);
    /// Nothing slides, fades or blinks.
    void setReducedMotion(bool reduced);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    Style *m_style;
    QFont m_systemFont;
    int m_cursorFlashTime;
    int m_textSize = 100;
    settings::Theme m_theme = settings::Theme::System;
    bool m_applying = false;
};

QPalette lightPalette();
QPalette darkPalette();
/// White and yellow on black.
QPalette contrastPalette();
bool isHighContrast(const QPalette &palette);
/// True for a palette with light text on a dark ground.
bool isDark(const QPalette &palette);
/// The ground behind a match; normal text on it keeps a contrast of 4.5 : 1 and more.
QColor matchBackground(const QPalette &palette);
/// Text that stands back: captions, counts of nothing, hints. Still 4.5 : 1 on the base colour.
QColor quietText(const QPalette &palette);
/// What is wrong; 4.5 : 1 on the base colour.
QColor errorText(const QPalette &palette);
/// The ground of a block of code.
QColor codeBackground(const QPalette &palette);
/// The frame around what has the keyboard; 3 : 1 and more on the base colour and on that of windows and buttons.
QColor focusColor(const QPalette &palette);
/// A thin line between things.
QColor hairline(const QPalette &palette);
/// The platform's fixed-width font in the size of `base`.
QFont monospaceFont(const QFont &base);

} // namespace errdex::ui
