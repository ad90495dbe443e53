// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "templateeditor.h"

#include "errdex/ui/theme.h"
#include "focusring.h"

#include <QEvent>
#include <QSyntaxHighlighter>
#include <QTextBlock>

#include <algorithm>

namespace errdex::ui {

namespace {

/// Colours tags and the header, which begins a comment and may take several lines.
class TagColours final : public QSyntaxHighlighter
{
    Q_DISABLE_COPY_MOVE(TagColours)

public:
    explicit TagColours(TemplateEditor &editor) : QSyntaxHighlighter(editor.document()), m_editor(editor) {}

protected:
    void highlightBlock(const QString &text) override
    {
        enum State { Outside, InTag, InComment };
        const auto palette = m_editor.palette();
        int state = previousBlockState() < 0 ? Outside : previousBlockState();
        int at = 0;
        while (at < text.size()) {
            if (state == Outside) {
                at = int(text.indexOf(QStringLiteral("{{"), at));
                if (at < 0)
                    break;
                state = text.mid(at + 2, 1) == QStringLiteral("!") ? InComment : InTag;
            }
            const auto close = int(text.indexOf(QStringLiteral("}}"), at));
            const int end =
                close < 0 ? int(text.size()) : close + (text.mid(close, 3) == QStringLiteral("}}}") ? 3 : 2);
            setFormat(at, end - at, state == InComment ? quietText(palette) : palette.color(QPalette::Link));
            state = close < 0 ? state : int(Outside);
            at = end;
        }
        setCurrentBlockState(state);
    }

private:
    TemplateEditor &m_editor;
};

} // namespace

TemplateEditor::TemplateEditor(QWidget *parent) : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("templateEditor"));
    setLineWrapMode(WidgetWidth);
    // The keyboard gets out of it again; a tab is inserted by the list of fields or pasted.
    setTabChangesFocus(true);
    new TagColours(*this);
    new FocusRing(this);
    updateFont();
}

void TemplateEditor::setError(const std::optional<snippets::TemplateError> &error)
{
    m_error = error;
    markError();
}

void TemplateEditor::markError()
{
    QList<QTextEdit::ExtraSelection> marks;
    if (m_error) {
        QTextEdit::ExtraSelection mark;
        const int size = std::max(0, document()->characterCount() - 1);
        const int from = std::clamp(int(m_error->offset), 0, size);
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(from);
        mark.cursor.setPosition(std::min(from + std::max(1, int(m_error->length)), size), QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(errorText(palette()));
        mark.format.setBackground(matchBackground(palette()));
        marks.append(mark);
    }
    setExtraSelections(marks);
}

void TemplateEditor::goTo(const snippets::TemplateError &error)
{
    auto cursor = textCursor();
    cursor.setPosition(std::clamp(int(error.offset), 0, std::max(0, document()->characterCount() - 1)));
    setTextCursor(cursor);
    setFocus(Qt::OtherFocusReason);
}

void TemplateEditor::insertTag(const QString &tag)
{
    auto cursor = textCursor();
    const auto end = tag.indexOf(QStringLiteral("{{/"));
    if (end <= 0) {
        cursor.insertText(tag);
    } else {
        // A paragraph separator stands for a line break there.
        const auto inside = cursor.selectedText().replace(QChar::ParagraphSeparator, u'\n');
        const int start = cursor.selectionStart();
        cursor.insertText(tag.left(end) + inside + tag.mid(end));
        cursor.setPosition(start + int(end + inside.size()));
    }
    setTextCursor(cursor);
    setFocus(Qt::OtherFocusReason);
}

void TemplateEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange && font().family() != monospaceFont(font()).family())
        updateFont();
    if (event->type() == QEvent::PaletteChange) {
        markError();
        if (auto *colours = document()->findChild<QSyntaxHighlighter *>())
            colours->rehighlight();
    }
}

void TemplateEditor::updateFont()
{
    setFont(monospaceFont(font()));
}

} // namespace errdex::ui
