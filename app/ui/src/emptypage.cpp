// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "emptypage.h"

#include "errdex/ui/theme.h"

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
    , m_buttons(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    m_title->setFont(large);
    m_buttons->setSpacing(SpacingMedium);
    m_buttons->addStretch();
    m_buttons->addStretch();

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
    layout->addLayout(m_buttons);
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

void EmptyPage::placeContent()
{
    const int side = std::max<int>(SpacingLarge, (width() - TextWidth) / 2);
    m_content->setContentsMargins(side, SpacingLarge, side, SpacingLarge);
    // Reckoned with the scroll bar, which takes its width from the text.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    m_content->parentWidget()->setMinimumHeight(std::max(m_content->totalHeightForWidth(std::max(width() - bar, 1)), 0));
    int wanted = 2 * SpacingHuge;
    const auto buttons = findChildren<QPushButton *>();
    for (const auto *button : buttons)
        wanted += button->isHidden() ? 0 : button->sizeHint().width() + SpacingMedium;
    m_buttons->setDirection(wanted > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
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
    auto *button = new QPushButton(this);
    button->setObjectName(objectName);
    button->setMinimumSize(0, button->fontMetrics().height() + 2 * SpacingMedium);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

} // namespace errdex::ui
