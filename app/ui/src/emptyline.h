// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLabel>

class QAbstractItemView;

namespace errdex::ui {

/// One quiet line in the middle of a place that has nothing to show. Its text is the owner's.
class EmptyLine : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyLine)

public:
    explicit EmptyLine(QWidget *parent = nullptr);
};

/// The same over a list, while no row is in it; whoever listens to the list is told it too.
class EmptyListLine final : public EmptyLine
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyListLine)

public:
    /// The list has its model.
    explicit EmptyListLine(QAbstractItemView *view);

    void setWords(const QString &words);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();

    QAbstractItemView &m_view;
};

} // namespace errdex::ui
