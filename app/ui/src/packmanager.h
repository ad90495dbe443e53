// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/engine/packservice.h"

#include <QDialog>

class QDialogButtonBox;
class QGroupBox;
class QLabel;
class QListWidget;
class QMimeData;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace errdex::settings {
class Settings;
}

namespace errdex::ui {

class Dialogs;
class EmptyListLine;

/// The window with the packs: what is installed, in which version and state, and everything that can be done with it. What
/// went wrong is told inside of it. Not modal.
class PackManager final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PackManager)

public:
    struct Parts
    {
        engine::PackService &service;
        settings::Settings &settings;
        Dialogs &dialogs;
    };

    explicit PackManager(const Parts &parts, QWidget *parent = nullptr);

    void showState(const engine::PacksState &state);
    /// Reads a pack, to be offered.
    void prepare(const QString &path);
    /// The one pack that was dropped, a file or a folder; empty for anything else.
    static QString droppedPack(const QMimeData &data);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QLayout *makeButtons();
    QWidget *makeSharedFolders();
    void connectService();
    void connectButtons();
    void retranslate();
    /// Lines that wrap need more height than a layout asks for by itself.
    void makeRoom();
    void fillList();
    void fillFolders();
    void updateButtons();
    void say(const QString &text, const QString &undoable = {});
    void setBusy(bool busy);
    void offer(const engine::PackOffer &offer);
    void changeFolders(const QStringList &folders);
    const packs::InstalledPack *current() const;

    Parts m_parts;
    engine::PacksState m_state;
    QLabel *m_hint;
    QTreeWidget *m_list;
    QLabel *m_about;
    QPushButton *m_fromFile;
    QPushButton *m_fromFolder;
    QPushButton *m_enable;
    QPushButton *m_rollBack;
    QPushButton *m_remove;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QLabel *m_message;
    QPushButton *m_undo;
    QGroupBox *m_shared;
    QLabel *m_sharedHint;
    QListWidget *m_folders;
    EmptyListLine *m_noFolders = nullptr;
    QPushButton *m_addFolder;
    QPushButton *m_removeFolder;
    QDialogButtonBox *m_buttons;
    /// The pack whose removal can be undone.
    QString m_undoable;
    bool m_isBusy = false;
};

} // namespace errdex::ui
