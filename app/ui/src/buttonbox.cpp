// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "buttonbox.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>

namespace errdex::ui {

void addInOrder(QHBoxLayout &row, QPushButton &accept, QPushButton &reject)
{
    const int order = accept.style()->styleHint(QStyle::SH_DialogButtonLayout, nullptr, &accept);
    const bool isAcceptLast = order == QDialogButtonBox::GnomeLayout || order == QDialogButtonBox::MacLayout;
    auto &first = isAcceptLast ? reject : accept;
    auto &second = isAcceptLast ? accept : reject;
    row.addWidget(&first);
    row.addWidget(&second);
    QWidget::setTabOrder(&first, &second);
}

bool ButtonBox::event(QEvent *event)
{
    const bool isDone = QDialogButtonBox::event(event);
    if (event->type() == QEvent::Show)
        orderTabs();
    return isDone;
}

void ButtonBox::changeEvent(QEvent *event)
{
    QDialogButtonBox::changeEvent(event);
    if (isVisible())
        orderTabs();
}

void ButtonBox::orderTabs()
{
    setFocusProxy(nullptr);
    // The last place in the window that is not one of them.
    QWidget *before = window()->previousInFocusChain();
    while (before != window() && (isAncestorOf(before) || !(before->focusPolicy() & Qt::TabFocus) || before->focusProxy()))
        before = before->previousInFocusChain();
    for (int i = 0; i < layout()->count(); ++i) {
        // Some of them are room.
        if (auto *button = layout()->itemAt(i)->widget()) {
            setTabOrder(before, button);
            before = button;
        }
    }
}

} // namespace errdex::ui
