// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/settings/settings.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace errdex::ui {

class Dialogs;
class SettingsPage;

/// All settings: pages at the side, a field that looks through them. What is chosen counts at once; a reset and a file
/// taken over can be undone until the dialog closes.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsDialog)

public:
    /// Both outlive the dialog.
    SettingsDialog(settings::Settings &settings, Dialogs &dialogs, QWidget *parent = nullptr);

    /// Belongs to the dialog from then on.
    void addPage(SettingsPage *page);
    /// Shows the page and the dialog.
    void showPage(const SettingsPage *page);
    /// What is chosen may have changed elsewhere.
    void refresh();

Q_SIGNALS:
    /// The person has chosen; it is stored already.
    void chosen(errdex::settings::Setting setting);
    /// Any of them may be another one now, shortcuts too.
    void allChanged();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void filter();
    void exportSettings();
    void importSettings();
    void reset();
    void undo();
    /// Keeps what there is for undo().
    void keep();
    void say(const QString &sentence, bool canUndo);

    settings::Settings &m_settings;
    Dialogs &m_dialogs;
    QList<SettingsPage *> m_pages;
    QLineEdit *m_search;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    QLabel *m_none;
    QLabel *m_message;
    QPushButton *m_undo;
    QPushButton *m_import;
    QPushButton *m_export;
    QPushButton *m_reset;
    QDialogButtonBox *m_buttons;
    QByteArray m_before;
};

} // namespace errdex::ui
