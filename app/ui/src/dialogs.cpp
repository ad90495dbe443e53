// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/ui/dialogs.h"

#include "literaltext.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace errdex::ui {

QString SystemDialogs::saveFile(QWidget *parent, const QString &title, const QString &suggested, const QString &filter)
{
    const QFileInfo file(suggested);
    QFileDialog dialog(parent, title, file.absolutePath(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    // A name typed without an ending gets it before the question whether to overwrite.
    dialog.setDefaultSuffix(file.suffix());
    dialog.selectFile(file.fileName());
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

QString SystemDialogs::chooseFolder(QWidget *parent, const QString &title, const QString &startIn)
{
    return QFileDialog::getExistingDirectory(parent, title, startIn);
}

QString SystemDialogs::openFile(QWidget *parent, const QString &title, const QString &filter)
{
    return QFileDialog::getOpenFileName(parent, title, {}, filter);
}

void SystemDialogs::openUrl(const QUrl &url)
{
    QDesktopServices::openUrl(url);
}

int SystemDialogs::choose(QWidget *parent, const QString &title, const QString &text, const QStringList &answers)
{
    QMessageBox box(parent);
    box.setWindowTitle(title);
    box.setTextFormat(Qt::PlainText);
    box.setText(text);
    box.setIcon(QMessageBox::Question);
    // The first is what was asked for, the last lets everything be: by these the desktop orders them.
    QList<QPushButton *> buttons;
    for (const auto &answer : answers) {
        const bool isLast = buttons.size() + 1 == answers.size();
        buttons.append(box.addButton(answer, isLast              ? QMessageBox::RejectRole
                                             : buttons.isEmpty() ? QMessageBox::AcceptRole
                                                                 : QMessageBox::ActionRole));
    }
    box.setDefaultButton(buttons.first());
    box.setEscapeButton(buttons.last());
    box.exec();
    const auto chosen = buttons.indexOf(qobject_cast<QPushButton *>(box.clickedButton()));
    return int(chosen < 0 ? answers.size() - 1 : chosen);
}

QString SystemDialogs::askText(QWidget *parent, const QString &title, const QString &label, const QString &value)
{
    return QInputDialog::getText(parent, title, literalText(label), QLineEdit::Normal, value);
}

void SystemDialogs::showAboutQt(QWidget *parent)
{
    QMessageBox::aboutQt(parent);
}

} // namespace errdex::ui
