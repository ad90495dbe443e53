// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace errdex::ui {

class ElidedLabel;
class TaskProgress;

/// The content of the status bar: how much is shown of how much, what is under way, what has just been done.
class StatusLine final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusLine)

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setCount(qint64 shown, qint64 total);
    void clearCount();
    /// How much is shown, in words.
    QString countText() const;
    void setBusy(bool busy);
    /// Something was done: goes away after a while, or with clearMessage(). Made again when the language changes.
    void setMessage(const std::function<QString()> &makeText);
    /// Something went wrong: stays until clearMessage() or the next message.
    void setError(const std::function<QString()> &makeText);
    /// To be called when the person goes on to something else.
    void clearMessage();
    /// A folder that the message is about; empty hides the button.
    void setFolder(const QString &folder);
    /// Of an export.
    void showProgress(qint64 done, qint64 total);
    void hideProgress();
    /// A place for the progress of something else, hidden at first; behind that of the export.
    TaskProgress *addTask(const QString &objectName);

Q_SIGNALS:
    void cancelWanted();
    void folderWanted(const QString &folder);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_count;
    QLabel *m_busy;
    ElidedLabel *m_message;
    QPushButton *m_showFolder;
    TaskProgress *m_export;
    qint64 m_shown = -1;
    qint64 m_total = -1;
    QString m_folder;
    std::function<QString()> m_makeMessage;
    QTimer m_messageTimer;
};

} // namespace errdex::ui
