// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/engine/userdataservice.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;

namespace errdex::ui {

class Dialogs;

/// The searches that were kept under names.
class SavedSearchesDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SavedSearchesDialog)

public:
    /// Both outlive the dialog.
    SavedSearchesDialog(engine::UserDataService &notes, Dialogs &dialogs, QWidget *parent = nullptr);

    void retranslate();

Q_SIGNALS:
    void runWanted(const QString &query);

private:
    void fill();
    void run();
    void rename();

    engine::UserDataService &m_notes;
    Dialogs &m_dialogs;
    QTreeWidget *m_list;
    QPushButton *m_run;
    QPushButton *m_rename;
    QPushButton *m_remove;
    QPushButton *m_close;
};

} // namespace errdex::ui
