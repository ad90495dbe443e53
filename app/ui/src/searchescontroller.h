// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/engine/userdataservice.h"

#include <QObject>

class QAction;
class QLineEdit;
class QMenu;
class QWidget;

namespace errdex::ui {

class Actions;
class Dialogs;
class SavedSearchesDialog;
class SearchSession;

/// Queries kept under names: saved from the search field, run from a menu, renamed and removed in a dialog.
class SearchesController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchesController)

public:
    struct Parts
    {
        engine::UserDataService &notes;
        SearchSession &session;
        Actions &actions;
        Dialogs &dialogs;
        QLineEdit &field;
        /// Gets an entry for each search.
        QMenu &menu;
        QWidget &window;
    };

    explicit SearchesController(const Parts &parts, QObject *parent = nullptr);

    void retranslate();

private:
    void save();
    void run(const QString &query);
    void manage();
    void fillMenu();

    Parts m_parts;
    QList<QAction *> m_entries;
    SavedSearchesDialog *m_dialog = nullptr;
};

} // namespace errdex::ui
