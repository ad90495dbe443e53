// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "emptypage.h"

#include "errdex/ui/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

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
    label->setMaximumWidth(TextWidth);
    return label;
}

} // namespace

EmptyPage::EmptyPage(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(QStringLiteral("emptyTitle"), this))
    , m_text(makeLabel(QStringLiteral("emptyText"), this))
    , m_buttons(new QHBoxLayout)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    m_title->setFont(large);
    m_buttons->setSpacing(SpacingMedium);
    m_buttons->addStretch();
    m_buttons->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(SpacingHuge, SpacingHuge, SpacingHuge, SpacingHuge);
    layout->setSpacing(SpacingLarge);
    layout->addStretch(2);
    // The labels wrap at their full width: centred by spacers, not by an alignment that would squeeze them.
    for (auto *label : {m_title, m_text}) {
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(label, 100);
        row->addStretch(1);
        layout->addLayout(row);
    }
    layout->addLayout(m_buttons);
    layout->addStretch(3);
}

void EmptyPage::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
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
