// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace errdex::ui {

/// A bar above the results: another catalogue could not be opened, why, and what to do. Hidden until then.
class NoticeBar final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoticeBar)

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void showError(const domain::Error &error);
    enum Button { Retry = 1, Diagnose = 2 };
    Q_DECLARE_FLAGS(Buttons, Button)
    /// In the language of now, with what can be done beside it.
    void showText(const QString &text, Buttons buttons = {});
    /// What was to be tried again has worked: gone, if that is what it was about.
    void settle();

Q_SIGNALS:
    void retryWanted();
    void openWanted();
    void diagnosticsWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_text;
    QPushButton *m_retry;
    QPushButton *m_open;
    QPushButton *m_diagnose;
    QPushButton *m_close;
    domain::Error m_error;
    QString m_plain;
};

} // namespace errdex::ui
