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
    /// Only to be read; in the language of now.
    void showText(const QString &text);

Q_SIGNALS:
    void retryWanted();
    void openWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_text;
    QPushButton *m_retry;
    QPushButton *m_open;
    QPushButton *m_close;
    domain::Error m_error;
    QString m_plain;
};

} // namespace errdex::ui
