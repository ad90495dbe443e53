// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "settingspage.h"

#include "errdex/domain/record.h"
#include "errdex/engine/userdataservice.h"

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTreeWidget;

namespace errdex::ui {

class Dialogs;
class EmptyListLine;

/// Where the user's data is and what can be done with it as a whole: backups, taking everything along, removing it, what
/// of the history is remembered.
class DataPage final : public SettingsPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DataPage)

public:
    struct Parts
    {
        engine::UserDataService &notes;
        Dialogs &dialogs;
    };

    /// The parts outlive the dialog.
    explicit DataPage(const Parts &parts, QWidget *parent = nullptr);

    QString title() const override;
    int filter(const QString &typed) override;
    void refresh() override;
    void retranslate() override;
    /// What of the record in the window may be excluded from the history.
    void setShownRecord(const std::optional<domain::CodeRecord> &record);

Q_SIGNALS:
    /// The person wants everything of theirs gone.
    void removalWanted();

private:
    QWidget *makeBackups();
    QWidget *makeHistory();
    void alignButtons();
    void connectButtons();
    void restoreChosen();
    void removeEverything();
    void exclude(const QString &key);
    void include();
    void takeWritten(quint64 number);
    void say(const QString &sentence);

    Parts m_parts;
    QLabel *m_place;
    QPushButton *m_showFolder;
    QLabel *m_backupsTitle;
    QTreeWidget *m_backups = nullptr;
    EmptyListLine *m_noBackups = nullptr;
    QPushButton *m_backUp = nullptr;
    QPushButton *m_restore = nullptr;
    QPushButton *m_undoRestore = nullptr;
    QLabel *m_historyTitle;
    QCheckBox *m_remember = nullptr;
    QPushButton *m_clear = nullptr;
    QLabel *m_excludedTitle = nullptr;
    QListWidget *m_excluded = nullptr;
    EmptyListLine *m_noneExcluded = nullptr;
    QPushButton *m_excludeCode = nullptr;
    QPushButton *m_excludeVendor = nullptr;
    QPushButton *m_include = nullptr;
    QPushButton *m_export;
    QPushButton *m_remove;
    QLabel *m_message;
    std::optional<domain::CodeRecord> m_record;
    quint64 m_sent = 0;
    QString m_done;
    /// The backup that undoes the restore.
    QString m_before;
    bool m_isRestoring = false;
};

} // namespace errdex::ui
