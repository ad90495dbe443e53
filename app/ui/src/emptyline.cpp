// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "emptyline.h"

#include "errdex/ui/theme.h"

#include <QAbstractItemView>
#include <QEvent>

namespace errdex::ui {

EmptyLine::EmptyLine(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignCenter);
    setMargin(SpacingMedium);
    setBackgroundRole(QPalette::Base);
    // The colour of quiet texts.
    setForegroundRole(QPalette::PlaceholderText);
    setAutoFillBackground(true);
}

EmptyListLine::EmptyListLine(QAbstractItemView *view) : EmptyLine(view->viewport()), m_view(*view)
{
    setObjectName(view->objectName() + QStringLiteral("Empty"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    const auto *model = view->model();
    connect(model, &QAbstractItemModel::rowsInserted, this, &EmptyListLine::follow);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &EmptyListLine::follow);
    connect(model, &QAbstractItemModel::modelReset, this, &EmptyListLine::follow);
    view->viewport()->installEventFilter(this);
    follow();
}

void EmptyListLine::setWords(const QString &words)
{
    setText(words);
    follow();
}

bool EmptyListLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(m_view.viewport()->rect());
    return EmptyLine::eventFilter(watched, event);
}

void EmptyListLine::follow()
{
    const bool isEmpty = m_view.model()->rowCount() == 0;
    setVisible(isEmpty);
    m_view.setAccessibleDescription(isEmpty ? text() : QString());
}

} // namespace errdex::ui
