// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "focusring.h"

#include "errdex/ui/theme.h"
#include "style.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QPainter>
#include <QScrollBar>

namespace errdex::ui {

FocusRing::FocusRing(QWidget *view) : QWidget(view)
{
    setObjectName(QStringLiteral("focusRing"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    hide();
    view->installEventFilter(this);
    // What holds the scroll bars is raised whenever they are placed anew.
    if (const auto *area = qobject_cast<QAbstractScrollArea *>(view)) {
        for (auto *bar : {area->horizontalScrollBar(), area->verticalScrollBar()})
            bar->parentWidget()->installEventFilter(this);
    }
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != parentWidget()) {
        if (event->type() == QEvent::ZOrderChange)
            raise();
        return QWidget::eventFilter(watched, event);
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
        raise();
    }
    if (event->type() == QEvent::FocusIn)
        show();
    else if (event->type() == QEvent::FocusOut)
        hide();
    return QWidget::eventFilter(watched, event);
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawEdge(rect(), focusColor(palette()), painter, FocusThickness);
}

} // namespace errdex::ui
