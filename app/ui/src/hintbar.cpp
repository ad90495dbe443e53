// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "hintbar.h"

#include "errdex/ui/actions.h"
#include "errdex/ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <iterator>

namespace errdex::ui {

namespace {

struct Hint
{
    /// With %1 for the keys of the action.
    const char *text;
    ActionId action;
};

constexpr Hint Hints[] = {
    {QT_TRANSLATE_NOOP("errdex::ui::HintBar",
                       "Paste a whole response or a log into the search field, or press %1: the codes "
                       "in it are found."),
     ActionId::DecodeClipboard},
    {QT_TRANSLATE_NOOP("errdex::ui::HintBar",
                       "%1 shows by which templates a record can be copied, also as a reply to the customer, in "
                       "either language."),
     ActionId::ChooseCopy},
    {QT_TRANSLATE_NOOP("errdex::ui::HintBar",
                       "Typed under the wrong keyboard layout? It is found all the same. %1 searches "
                       "for exactly what was typed."),
     ActionId::SwitchReading},
    {QT_TRANSLATE_NOOP("errdex::ui::HintBar", "%1 finds everything that can be done by its words."), ActionId::Palette},
    {QT_TRANSLATE_NOOP("errdex::ui::HintBar", "%1 tells how to search, with examples to click."),
     ActionId::SearchSyntax},
};

} // namespace

HintBar::HintBar(const Actions &actions, QWidget *parent)
    : QFrame(parent), m_actions(actions), m_text(new QLabel(this)), m_next(new QPushButton(this)), m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("hintBar"));
    setFrameShape(StyledPanel);
    m_text->setObjectName(QStringLiteral("hintText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_next->setObjectName(QStringLiteral("hintNext"));
    m_close->setObjectName(QStringLiteral("hintClose"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(SpacingLarge, SpacingSmall, SpacingMedium, SpacingSmall);
    layout->setSpacing(SpacingMedium);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_next);
    layout->addWidget(m_close);
    connect(m_next, &QPushButton::clicked, this, [this] {
        m_hint = (m_hint + 1) % int(std::size(Hints));
        retranslate();
    });
    connect(m_close, &QPushButton::clicked, this, &HintBar::dismissed);
    retranslate();
}

void HintBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void HintBar::retranslate()
{
    const auto &hint = Hints[m_hint];
    m_text->setText(tr(hint.text).arg(m_actions.get(hint.action)->shortcut().toString(QKeySequence::NativeText)));
    m_next->setText(tr("Next hint"));
    m_close->setText(tr("No more hints"));
    m_close->setToolTip(tr("Hide this for good; Settings can bring it back"));
}

} // namespace errdex::ui
