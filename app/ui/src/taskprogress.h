// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace errdex::ui {

/// How far something is, with a button that stops it. Hidden at first.
class TaskProgress final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskProgress)

public:
    explicit TaskProgress(const QString &objectName, QWidget *parent = nullptr);

    void setTexts(const QString &name, const QString &cancel, const QString &cancelToolTip);
    void setProgress(qint64 done, qint64 total);

Q_SIGNALS:
    void cancelWanted();

private:
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace errdex::ui
