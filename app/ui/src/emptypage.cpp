// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "emptypage.h"

#include "errdex/ui/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace errdex::ui {

namespace {

constexpr int TextWidth = 460;

QLabel *makeLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

EmptyPage::EmptyPage(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(QStringLiteral("emptyTitle"), this))
    , m_text(makeLabel(QStringLiteral("emptyText"), this))
    , m_grid(new QGridLayout)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    m_title->setFont(large);
    m_grid->setSpacing(SpacingMedium);

    // In a small window what does not fit is scrolled to, not cut off.
    auto *area = new QScrollArea(this);
    auto *content = new QWidget(area);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setBackgroundRole(QPalette::Base);
    content->setBackgroundRole(QPalette::Base);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);

    auto *layout = new QVBoxLayout(content);
    layout->setSpacing(SpacingLarge);
    layout->addStretch(2);
    // The labels wrap at their full width: centred by margins, not by an alignment that would squeeze them.
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(m_grid);
    layout->setAlignment(m_grid, Qt::AlignHCenter);
    layout->addStretch(3);
    area->setWidget(content);
    m_content = layout;
    placeContent();
}

void EmptyPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeContent();
}

/// Buttons that fit stand in one row, others in two columns or one. Returns the width that they take.
int EmptyPage::placeButtons(int available)
{
    QList<QPushButton *> shown;
    int widest = 0;
    int together = 0;
    for (auto *button : std::as_const(m_buttons)) {
        m_grid->removeWidget(button);
        if (button->isHidden())
            continue;
        const int text = button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width();
        button->setMinimumWidth(std::min(text + 2 * SpacingLarge, available));
        shown.append(button);
        const int wanted = std::max(button->sizeHint().width(), button->minimumWidth());
        widest = std::max(widest, wanted);
        together += wanted + SpacingMedium;
    }
    const bool fitsInRow = together <= available;
    const int columns = fitsInRow ? int(shown.size()) : 2 * widest + SpacingMedium <= available ? 2 : 1;
    for (int i = 0; i < shown.size(); ++i)
        m_grid->addWidget(shown.at(i), i / columns, i % columns);
    return fitsInRow ? together : columns * (widest + SpacingMedium);
}

void EmptyPage::placeContent()
{
    // Reckoned with the scroll bar, which takes its width from the page.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const int available = width() - bar - 2 * SpacingLarge;
    const int wanted = std::max(TextWidth, placeButtons(available));
    const int side = std::max<int>(SpacingLarge, (width() - wanted) / 2);
    // The heights reckoned for the buttons as they stood before.
    m_grid->invalidate();
    m_content->invalidate();
    m_content->setContentsMargins(side, SpacingLarge, side, SpacingLarge);
    m_content->parentWidget()->setMinimumHeight(
        std::max(m_content->totalHeightForWidth(std::max(width() - bar, 1)), 0));
}

void EmptyPage::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    placeContent();
}

QPushButton *EmptyPage::addButton(const QString &objectName)
{
    auto *button = new QPushButton(m_content->parentWidget());
    button->setObjectName(objectName);
    button->setMinimumSize(0, button->fontMetrics().height() + 2 * SpacingMedium);
    m_buttons.append(button);
    return button;
}

} // namespace errdex::ui
