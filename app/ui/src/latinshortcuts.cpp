// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/ui/latinshortcuts.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QWidget>

#include <algorithm>

namespace errdex::ui {

namespace {

/// Key by key, row by row.
constexpr QStringView Cyrillic = u"ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ";
constexpr QStringView Latin = u"`QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,.";
static_assert(Cyrillic.size() == Latin.size());

QAction *actionFor(const QWidget &window, const QKeySequence &sequence)
{
    const auto actions = window.findChildren<QAction *>();
    const auto found = std::find_if(actions.begin(), actions.end(), [&sequence](const QAction *action) {
        return action->isEnabled() && action->shortcuts().contains(sequence);
    });
    return found == actions.end() ? nullptr : *found;
}

} // namespace

LatinShortcuts::LatinShortcuts(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

int LatinShortcuts::latinKey(int key)
{
    if (key <= 0 || key > 0xffff)
        return 0;
    const auto at = Cyrillic.indexOf(QChar(key).toUpper());
    return at < 0 ? 0 : Latin.at(at).unicode();
}

bool LatinShortcuts::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || m_delivering || !watched->isWidgetType())
        return QObject::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    if (!(press->modifiers() & (Qt::ControlModifier | Qt::MetaModifier)))
        return QObject::eventFilter(watched, event);
    const int key = latinKey(press->key());
    return key != 0 && deliver(*static_cast<QWidget *>(watched), *press, key);
}

bool LatinShortcuts::deliver(QWidget &target, const QKeyEvent &event, int key)
{
    const QScopedValueRollback guard(m_delivering, true);
    // The same order as for a Latin key: first the editor under the cursor, then the window's shortcuts.
    QKeyEvent claim(QEvent::ShortcutOverride, key, event.modifiers());
    claim.ignore();
    QApplication::sendEvent(&target, &claim);
    if (!claim.isAccepted()) {
        const QKeySequence sequence(event.keyCombination().keyboardModifiers() | Qt::Key(key));
        if (QAction *action = actionFor(*target.window(), sequence)) {
            action->trigger();
            return true;
        }
    }
    QKeyEvent press(QEvent::KeyPress, key, event.modifiers());
    QApplication::sendEvent(&target, &press);
    return true;
}

} // namespace errdex::ui
