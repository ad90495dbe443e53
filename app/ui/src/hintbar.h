// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace errdex::ui {

class Actions;

/// One sentence for somebody who has just come, below everything else; the next on request. Goes away for good.
class HintBar final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HintBar)

public:
    explicit HintBar(const Actions &actions, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Not to be shown again.
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const Actions &m_actions;
    QLabel *m_text;
    QPushButton *m_next;
    QPushButton *m_close;
    int m_hint = 0;
};

} // namespace errdex::ui
