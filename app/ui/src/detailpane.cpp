// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/ui/detailpane.h"

#include "emptyline.h"
#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"
#include "focusring.h"
#include "recorddocument.h"

#include <QAction>
#include <QEvent>
#include <QImage>
#include <QLabel>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace errdex::ui {

SafeBrowser::SafeBrowser(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setFrameShape(NoFrame);
    new FocusRing(this);
}

QVariant SafeBrowser::loadResource(int type, const QUrl &)
{
    // Where there is no answer Qt looks for the file itself.
    if (type != QTextDocument::ImageResource)
        return QByteArray(" ");
    QImage nothing(1, 1, QImage::Format_ARGB32);
    nothing.fill(Qt::transparent);
    return nothing;
}

void SafeBrowser::doSetSource(const QUrl &, QTextDocument::ResourceType)
{
    // The only content is what RecordDocument writes.
}

DetailPane::DetailPane(QWidget *buttons, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_tools(new QHBoxLayout)
    , m_column(new QVBoxLayout(this))
    , m_stack(new QStackedWidget(this))
    , m_browser(new SafeBrowser(this))
{
    setObjectName(QStringLiteral("detailPane"));
    m_browser->setObjectName(QStringLiteral("detailText"));
    m_title->setTextFormat(Qt::PlainText);
    auto bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setBuddy(m_browser);
    m_stack->addWidget(m_browser);

    m_tools->setContentsMargins(SpacingLarge, 0, SpacingSmall, 0);
    m_tools->addWidget(m_title);
    m_tools->addStretch();
    m_tools->addWidget(buttons);
    m_column->setContentsMargins(0, SpacingSmall, 0, 0);
    m_column->setSpacing(SpacingSmall);
    m_column->addLayout(m_tools);
    m_column->addWidget(m_stack, 1);

    connect(m_browser, &QTextBrowser::anchorClicked, this, &DetailPane::follow);
    connect(m_browser, &QTextBrowser::highlighted, this, [this](const QUrl &url) {
        const auto record = RecordDocument::linkedRecord(url);
        const bool isOwn = RecordDocument::linkedNote(url).has_value() || RecordDocument::linkedOwn(url).has_value();
        const auto target = isOwn ? QString() : record ? record->toString() : url.toDisplayString();
        m_browser->viewport()->setToolTip(
            target.isEmpty() ? QString() : QStringLiteral("<p>") + target.toHtmlEscaped() + QStringLiteral("</p>"));
        Q_EMIT linkHovered(target);
    });
    retranslate();
}

void DetailPane::addTool(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::TabFocus);
    // Before the buttons that were there first.
    m_tools->insertWidget(m_tools->count() - 1, button);
}

void DetailPane::setEditor(QWidget *editor)
{
    m_column->addWidget(editor);
}

void DetailPane::setAnnotations(const domain::RecordAnnotations &own)
{
    if (own == m_own)
        return;
    const bool looksTheSame = own.isEmpty() && m_own.isEmpty();
    m_own = own;
    if (!looksTheSame)
        rebuild(true);
}

void DetailPane::showRecord(const engine::RecordDetails &details, const search::Highlighter &highlighter)
{
    const bool isSame = m_details && m_details->record.key() == details.record.key();
    m_details = details;
    m_highlighter = highlighter;
    if (!isSame)
        m_own = {};
    rebuild(isSame);
    m_stack->setCurrentWidget(m_browser);
    Q_EMIT shown();
}

void DetailPane::showNothing(bool hasRows)
{
    m_hasRows = hasRows;
    m_details.reset();
    m_browser->document()->clear();
    if (!m_nothing) {
        m_nothing = new EmptyLine(this);
        m_nothing->setObjectName(QStringLiteral("detailNothing"));
        m_stack->addWidget(m_nothing);
    }
    m_stack->setCurrentWidget(m_nothing);
    m_own = {};
    retranslate();
    Q_EMIT shown();
}

void DetailPane::setContentLanguage(domain::ContentLanguage language)
{
    m_content = language;
    rebuild(true);
}

bool DetailPane::hasSelectedText() const
{
    return m_browser->textCursor().hasSelection();
}

void DetailPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild(true);
    QWidget::changeEvent(event);
}

void DetailPane::retranslate()
{
    m_title->setText(tr("Details"));
    m_browser->setAccessibleName(tr("Details of the record"));
    if (m_nothing)
        m_nothing->setText(m_hasRows ? tr("Select a row to see everything about the code.") : tr("No code is chosen"));
    rebuild(true);
}

void DetailPane::rebuild(bool keepPlace)
{
    if (!m_details)
        return;
    const int place = keepPlace ? m_browser->verticalScrollBar()->value() : 0;
    RecordDocument::Options options;
    options.content = m_content;
    options.interfaceLanguage = wording::interfaceLanguage();
    options.font = m_browser->font();
    options.palette = palette();
    options.own = m_own;
    RecordDocument(*m_details, m_highlighter, options).write(*m_browser->document());
    m_browser->moveCursor(QTextCursor::Start);
    m_browser->verticalScrollBar()->setValue(place);
}

void DetailPane::follow(const QUrl &url)
{
    if (const auto key = RecordDocument::linkedRecord(url))
        Q_EMIT recordWanted(*key);
    else if (const auto note = RecordDocument::linkedNote(url))
        note->isRemoval ? Q_EMIT noteRemoveWanted(note->note) : Q_EMIT noteEditWanted(note->note);
    else if (const auto own = RecordDocument::linkedOwn(url); own && own->action == RecordDocument::OwnLink::Edit)
        Q_EMIT ownEditWanted(own->kind);
    else if (own && own->action == RecordDocument::OwnLink::Remove)
        Q_EMIT ownRemoveWanted(own->kind);
    else if (own)
        Q_EMIT choiceWanted();
    else if (RecordDocument::isWebLink(url))
        Q_EMIT webPageWanted(url);
}

} // namespace errdex::ui
