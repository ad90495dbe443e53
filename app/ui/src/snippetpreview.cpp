// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "snippetpreview.h"

#include "errdex/ui/detailpane.h"
#include "errdex/ui/theme.h"
#include "focusring.h"

#include <QEvent>
#include <QPlainTextEdit>

namespace errdex::ui {

namespace {

/// A preview is read, not scrolled for an hour.
constexpr qsizetype MostShown = 64 * 1024;

/// Rows and programs stand in columns: their lines are not broken.
bool hasColumns(snippets::Format format, const QString &text)
{
    using snippets::Format;
    return snippets::isCode(format) || format == Format::Csv || format == Format::Tsv || format == Format::Json ||
           text.startsWith(u'|');
}

} // namespace

SnippetPreview::SnippetPreview(QWidget *parent)
    : QStackedWidget(parent), m_text(new QPlainTextEdit(this)), m_formatted(new SafeBrowser(this))
{
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(SpacingMedium);
    new FocusRing(m_text);
    addWidget(m_text);
    addWidget(m_formatted);
    setLetter(true);
}

void SnippetPreview::showSnippet(const snippets::Snippet &snippet, snippets::Format format)
{
    if (format == snippets::Format::Html) {
        m_formatted->setHtml(QString::fromUtf8(snippet.data(snippets::mimeType(format)).left(MostShown)));
        setCurrentWidget(m_formatted);
        return;
    }
    const auto text = QString::fromUtf8(snippet.data(snippets::mimeType(format)));
    setLetter(format == snippets::Format::Text);
    m_text->setLineWrapMode(hasColumns(format, text) ? QPlainTextEdit::NoWrap : QPlainTextEdit::WidgetWidth);
    m_text->setPlainText(text.size() > MostShown ? text.left(MostShown) + QStringLiteral("…") : text);
    setCurrentWidget(m_text);
}

void SnippetPreview::showNote(const QString &text)
{
    setLetter(true);
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setPlainText(text);
    setCurrentWidget(m_text);
}

void SnippetPreview::setName(const QString &accessibleName)
{
    m_text->setAccessibleName(accessibleName);
    m_formatted->setAccessibleName(accessibleName);
}

QString SnippetPreview::text() const
{
    return currentWidget() == m_text ? m_text->toPlainText() : m_formatted->toPlainText();
}

void SnippetPreview::changeEvent(QEvent *event)
{
    QStackedWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setLetter(m_isLetter);
}

void SnippetPreview::setLetter(bool isLetter)
{
    m_isLetter = isLetter;
    m_text->setFont(isLetter ? font() : monospaceFont(font()));
}

} // namespace errdex::ui
