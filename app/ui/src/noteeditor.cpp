// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "noteeditor.h"

#include "buttonbox.h"
#include "errdex/ui/theme.h"
#include "focusring.h"

#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace errdex::ui {

namespace {

/// Lines that are seen without scrolling.
constexpr int ShownLines = 5;

QStringList tagsOf(const QString &text)
{
    QStringList tags;
    for (const auto &part : text.split(u',')) {
        const auto tag = part.simplified();
        if (!tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
    }
    return tags;
}

} // namespace

NoteEditor::NoteEditor(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_tagsLabel(new QLabel(this))
    , m_tags(new QLineEdit(this))
    , m_statusLabel(new QLabel(this))
    , m_status(new QLineEdit(this))
    , m_error(new QLabel(this))
    , m_save(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("noteEditor"));
    m_text->setObjectName(QStringLiteral("noteText"));
    m_tags->setObjectName(QStringLiteral("noteTags"));
    m_status->setObjectName(QStringLiteral("noteStatus"));
    m_error->setObjectName(QStringLiteral("noteError"));
    m_save->setObjectName(QStringLiteral("noteSave"));
    m_cancel->setObjectName(QStringLiteral("noteCancel"));
    for (auto *label : {m_title, m_error}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_title->setBuddy(m_text);
    // A heading, as that of the details is.
    auto bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_tagsLabel->setBuddy(m_tags);
    m_statusLabel->setBuddy(m_status);
    setFocusProxy(m_text);
    m_text->setTabChangesFocus(true);
    new FocusRing(m_text);
    m_text->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_text->setMaximumHeight(fontMetrics().lineSpacing() * ShownLines + 2 * SpacingMedium);
    m_error->hide();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_text, m_tags, m_status})
        widget->installEventFilter(this);

    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(SpacingSmall);
    form->addRow(m_tagsLabel, m_tags);
    form->addRow(m_statusLabel, m_status);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(SpacingMedium);
    buttons->addStretch();
    addInOrder(*buttons, *m_save, *m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(SpacingLarge, SpacingSmall, SpacingLarge, SpacingMedium);
    layout->setSpacing(SpacingSmall);
    layout->addWidget(m_title);
    layout->addWidget(m_text, 1);
    layout->addLayout(form);
    layout->addWidget(m_error);
    layout->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &NoteEditor::saveWanted);
    connect(m_cancel, &QPushButton::clicked, this, &NoteEditor::cancelWanted);
    connect(m_tags, &QLineEdit::returnPressed, this, &NoteEditor::saveWanted);
    connect(m_status, &QLineEdit::returnPressed, this, &NoteEditor::saveWanted);
    retranslate();
    hide();
}

void NoteEditor::edit(const engine::NoteDraft &draft, const QString &title)
{
    m_draft = draft;
    m_name = title;
    type(draft);
    m_error->hide();
    setSaving(false);
    retranslate();
    show();
}

void NoteEditor::type(const engine::NoteDraft &draft)
{
    m_text->setPlainText(draft.text);
    m_text->moveCursor(QTextCursor::End);
    m_tags->setText(draft.tags.join(QStringLiteral(", ")));
    m_status->setText(draft.status);
}

engine::NoteDraft NoteEditor::draft() const
{
    auto draft = m_draft;
    draft.text = m_text->toPlainText();
    draft.tags = tagsOf(m_tags->text());
    draft.status = m_status->text().simplified();
    return draft;
}

bool NoteEditor::isChanged() const
{
    const auto now = draft();
    return now.text.trimmed() != m_draft.text.trimmed() || now.tags != m_draft.tags || now.status != m_draft.status;
}

void NoteEditor::setSaving(bool saving)
{
    m_text->setReadOnly(saving);
    m_tags->setReadOnly(saving);
    m_status->setReadOnly(saving);
    m_save->setEnabled(!saving);
}

void NoteEditor::showError(const QString &sentence)
{
    setSaving(false);
    m_error->setText(sentence);
    m_error->show();
}

bool NoteEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool saves = isEnter && key->modifiers().testFlag(Qt::ControlModifier);
        const bool cancels = key->key() == Qt::Key_Escape;
        if (saves || cancels) {
            // The window's Esc would clear the search.
            if (event->type() == QEvent::ShortcutOverride) {
                event->accept();
                return true;
            }
            if (saves)
                Q_EMIT saveWanted();
            else
                Q_EMIT cancelWanted();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void NoteEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void NoteEditor::retranslate()
{
    m_title->setText(m_draft.note.isEmpty() ? tr("New note on %1", "%1 is a code with its vendor").arg(m_name)
                                            : tr("Note on %1", "%1 is a code with its vendor").arg(m_name));
    m_text->setPlaceholderText(tr("What helped? **bold**, `code`, lists with “-”"));
    m_text->setAccessibleName(tr("Text of the note"));
    m_tagsLabel->setText(tr("Tags:"));
    m_tags->setAccessibleName(tr("Tags"));
    m_tags->setPlaceholderText(tr("Separated by commas"));
    m_statusLabel->setText(tr("Status:"));
    m_status->setAccessibleName(tr("Status"));
    m_status->setPlaceholderText(tr("Such as: known issue until 3 December"));
    m_save->setText(tr("Save"));
    m_save->setToolTip(tr("Save the note (Ctrl+Enter)"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Close without saving (Esc)"));
}

} // namespace errdex::ui
