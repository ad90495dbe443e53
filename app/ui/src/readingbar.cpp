// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "readingbar.h"

#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace errdex::ui {

ReadingBar::ReadingBar(QAction &action, QWidget *parent)
    : QFrame(parent), m_action(action), m_text(new QLabel(this)), m_button(new QToolButton(this))
{
    setBackgroundRole(QPalette::AlternateBase);
    setAutoFillBackground(true);
    m_text->setObjectName(QStringLiteral("readingText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_button->setObjectName(QStringLiteral("readingButton"));
    m_button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_button->setFocusPolicy(Qt::TabFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(SpacingMedium, SpacingSmall, SpacingMedium, SpacingSmall);
    layout->setSpacing(SpacingMedium);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    connect(m_button, &QToolButton::clicked, &m_action, &QAction::trigger);
    hide();
}

void ReadingBar::setCorrection(const domain::Correction &correction)
{
    if (correction == m_correction)
        return;
    m_correction = correction;
    show(correction.kind != domain::Correction::Kind::None);
}

void ReadingBar::setOther(const domain::OtherReading &other)
{
    if (other == m_other)
        return;
    m_other = other;
    show(other.correction.kind != domain::Correction::Kind::None);
}

void ReadingBar::show(bool shown)
{
    retranslate();
    setVisible(shown);
    if (isVisible()) {
        QAccessibleEvent announced(m_text, QAccessible::Alert);
        QAccessible::updateAccessibility(&announced);
    }
}

void ReadingBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void ReadingBar::retranslate()
{
    if (m_other.correction.kind != domain::Correction::Kind::None) {
        m_text->setText(
            wording::suggestionText({domain::Suggestion::Kind::DidYouMean, m_other.correction.shown, m_other.total}));
        m_button->setText(tr("Show them instead"));
    } else {
        m_text->setText(wording::correctionSentence(m_correction));
        m_button->setText(tr("Search for “%1” as typed").arg(wording::shortened(m_correction.typed)));
    }
    m_button->setToolTip(m_action.toolTip());
}

} // namespace errdex::ui
