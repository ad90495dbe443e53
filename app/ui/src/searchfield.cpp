// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "searchfield.h"

#include "decodecontroller.h"
#include "errdex/ui/theme.h"
#include "icons.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>
#include <memory>

namespace errdex::ui {

namespace {

/// Longer than any log line worth searching for; the engine takes more, a line edit grows slow.
constexpr int MaxQueryLength = 4096;

/// What a person editing a line means by a key; everything else may be a shortcut of the window.
bool editsText(const QKeyEvent &event)
{
    for (const auto key : {QKeySequence::SelectAll, QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste,
                           QKeySequence::Undo, QKeySequence::Redo}) {
        if (event.matches(key))
            return true;
    }
    return !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
}

bool isShortcutOf(const QWidget &window, const QKeyEvent &event)
{
    const QKeySequence sequence(int(event.modifiers() & ~Qt::KeypadModifier) | event.key());
    const auto actions = window.findChildren<QAction *>();
    return std::any_of(actions.begin(), actions.end(), [&sequence](const QAction *action) {
        return action->isEnabled() && action->shortcuts().contains(sequence);
    });
}

} // namespace

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
    , m_searchAction(addAction(icon(Glyph::Search), LeadingPosition))
    , m_clearAction(addAction(icon(Glyph::Clear), TrailingPosition))
{
    setObjectName(QStringLiteral("searchField"));
    setMaxLength(MaxQueryLength);
    updateHeight();
    m_clearAction->setVisible(false);
    connect(m_clearAction, &QAction::triggered, this, [this] { clear(); });
    connect(m_searchAction, &QAction::triggered, this, &QLineEdit::selectAll);
    connect(this, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_clearAction->setVisible(!text.isEmpty()); });
    retranslate();
}

bool SearchField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Without a selection here, Ctrl+C means the rows below: a code is typed and its record copied without leaving
        // the field. Some platforms give a line edit keys such as Ctrl+E, which mean something else in this window.
        const auto &key = *static_cast<QKeyEvent *>(event);
        const bool copiesRows = !hasSelectedText() && key.matches(QKeySequence::Copy);
        if (copiesRows || (!editsText(key) && isShortcutOf(*window(), key))) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

/// A response or a log is more than a line can hold: the clipboard is looked at before the line cuts it.
bool SearchField::takePaste()
{
    const auto text = QGuiApplication::clipboard()->text();
    if (!isMoreThanQuery(text))
        return false;
    Q_EMIT textPasted(text);
    return true;
}

void SearchField::contextMenuEvent(QContextMenuEvent *event)
{
    const std::unique_ptr<QMenu> menu(createStandardContextMenu());
    if (auto *paste = menu->findChild<QAction *>(QStringLiteral("edit-paste"))) {
        disconnect(paste, nullptr, this, nullptr);
        connect(paste, &QAction::triggered, this, [this] {
            if (!takePaste())
                this->paste();
        });
    }
    menu->exec(event->globalPos());
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste) && takePaste()) {
        event->accept();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT resultsWanted();
        event->accept();
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateHeight();
}

void SearchField::updateHeight()
{
    setMinimumHeight(fontMetrics().height() + 2 * SpacingMedium);
}

void SearchField::setResults(const QString &count)
{
    m_results = count;
    retranslate();
}

void SearchField::retranslate()
{
    setPlaceholderText(tr("Code, name or text: 1001, planfix:1001, \"not found\", http:404 token"));
    setAccessibleName(tr("Search"));
    setAccessibleDescription(
        m_results.isEmpty()
            ? tr("Results appear as you type. Down moves to them, Esc clears the field.")
            : tr("%1. Results appear as you type. Down moves to them, Esc clears the field.", "%1 is a count").arg(m_results));
    m_searchAction->setText(tr("Search"));
    m_searchAction->setToolTip(tr("Select the whole query"));
    m_clearAction->setText(tr("Clear search"));
    m_clearAction->setToolTip(
        tr("Clear search (%1)").arg(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText)));
}

} // namespace errdex::ui
