// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

class QWidget;

namespace errdex::ui {

/// What the window asks of the system and of the person, behind a seam: tests give the next answer.
class Dialogs
{
public:
    Dialogs() = default;
    virtual ~Dialogs() = default;
    Q_DISABLE_COPY_MOVE(Dialogs)

    /// A file to write, or an empty string when the person changed their mind. `filter` as for QFileDialog.
    virtual QString saveFile(QWidget *parent, const QString &title, const QString &suggested,
                             const QString &filter) = 0;
    /// A folder that is there, or an empty string.
    virtual QString chooseFolder(QWidget *parent, const QString &title, const QString &startIn) = 0;
    /// A file to read, or an empty string.
    virtual QString openFile(QWidget *parent, const QString &title, const QString &filter) = 0;
    /// Shows a web page or a folder with the system's program for it.
    virtual void openUrl(const QUrl &url) = 0;
    /// Which of the answers the person gives; the last one when they close the question.
    virtual int choose(QWidget *parent, const QString &title, const QString &text, const QStringList &answers) = 0;
    /// A line of text, with `value` to begin with; empty when the person changed their mind.
    virtual QString askText(QWidget *parent, const QString &title, const QString &label, const QString &value) = 0;
    virtual void showAboutQt(QWidget *parent) = 0;
};

/// The real ones.
class SystemDialogs final : public Dialogs
{
public:
    QString saveFile(QWidget *parent, const QString &title, const QString &suggested, const QString &filter) override;
    QString chooseFolder(QWidget *parent, const QString &title, const QString &startIn) override;
    QString openFile(QWidget *parent, const QString &title, const QString &filter) override;
    void openUrl(const QUrl &url) override;
    int choose(QWidget *parent, const QString &title, const QString &text, const QStringList &answers) override;
    QString askText(QWidget *parent, const QString &title, const QString &label, const QString &value) override;
    void showAboutQt(QWidget *parent) override;
};

} // namespace errdex::ui
