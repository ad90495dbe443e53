// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "noticebar.h"

#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace errdex::ui {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_retry(new QPushButton(this))
    , m_open(new QPushButton(this))
    , m_diagnose(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("notice"));
    setFrameShape(StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_retry->setObjectName(QStringLiteral("noticeRetry"));
    m_open->setObjectName(QStringLiteral("noticeOpen"));
    m_diagnose->setObjectName(QStringLiteral("noticeDiagnose"));
    m_close->setObjectName(QStringLiteral("noticeClose"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(SpacingMedium);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_open);
    buttons->addWidget(m_diagnose);
    buttons->addWidget(m_close);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(SpacingLarge, SpacingMedium, SpacingLarge, SpacingMedium);
    layout->setSpacing(SpacingMedium);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    connect(m_retry, &QPushButton::clicked, this, &NoticeBar::retryWanted);
    connect(m_open, &QPushButton::clicked, this, &NoticeBar::openWanted);
    connect(m_diagnose, &QPushButton::clicked, this, &NoticeBar::diagnosticsWanted);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    m_diagnose->hide();
    retranslate();
    hide();
}

void NoticeBar::showError(const domain::Error &error)
{
    m_error = error;
    m_plain.clear();
    retranslate();
    show();
}

void NoticeBar::showText(const QString &text, Buttons buttons)
{
    m_plain = text;
    m_retry->setVisible(buttons.testFlag(Retry));
    m_open->hide();
    m_diagnose->setVisible(buttons.testFlag(Diagnose));
    retranslate();
    show();
}

void NoticeBar::settle()
{
    if (!m_retry->isHidden())
        hide();
}

void NoticeBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void NoticeBar::retranslate()
{
    m_text->setText(!m_plain.isEmpty() ? m_plain : tr("%1 The catalogue that was open stays open.", "%1 is a whole sentence")
                        .arg(wording::errorSentence(m_error)));
    m_retry->setText(tr("Try again"));
    m_retry->setToolTip(m_plain.isEmpty() ? tr("Open the same catalogue file again") : tr("Try what has failed once more"));
    m_diagnose->setText(tr("Diagnostics…"));
    m_diagnose->setToolTip(tr("See what is sound and what is not, and repair it"));
    m_open->setText(tr("Choose another file…"));
    m_open->setToolTip(tr("Open another catalogue file"));
    m_close->setText(tr("Close"));
    m_close->setToolTip(tr("Hide this message"));
}

} // namespace errdex::ui
