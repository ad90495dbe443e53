// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "correctionbar.h"

#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace errdex::ui {

CorrectionBar::CorrectionBar(QAction &asTyped, QWidget *parent)
    : QFrame(parent), m_asTyped(asTyped), m_text(new QLabel(this)), m_button(new QToolButton(this))
{
    setObjectName(QStringLiteral("correction"));
    setBackgroundRole(QPalette::AlternateBase);
    setAutoFillBackground(true);
    m_text->setObjectName(QStringLiteral("correctionText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_button->setObjectName(QStringLiteral("correctionAsTyped"));
    m_button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_button->setFocusPolicy(Qt::TabFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(SpacingMedium, SpacingSmall, SpacingMedium, SpacingSmall);
    layout->setSpacing(SpacingMedium);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    connect(m_button, &QToolButton::clicked, &m_asTyped, &QAction::trigger);
    hide();
}

void CorrectionBar::setCorrection(const domain::Correction &correction)
{
    if (correction == m_correction)
        return;
    m_correction = correction;
    retranslate();
    setVisible(correction.kind != domain::Correction::Kind::None);
    if (isVisible()) {
        QAccessibleEvent announced(m_text, QAccessible::Alert);
        QAccessible::updateAccessibility(&announced);
    }
}

void CorrectionBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void CorrectionBar::retranslate()
{
    m_text->setText(wording::correctionSentence(m_correction));
    m_button->setText(tr("Search for “%1” as typed").arg(wording::shortened(m_correction.typed)));
    m_button->setToolTip(m_asTyped.toolTip());
}

} // namespace errdex::ui
