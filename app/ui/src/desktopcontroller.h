// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/record.h"
#include "errdex/settings/settings.h"

#include <QObject>
#include <QTimer>

class QMenu;
class QSystemTrayIcon;

namespace errdex::engine {
class CatalogueService;
class UserDataService;
}

namespace errdex::ui {

class Actions;
class CopyController;
class DesktopDoor;
class GlobalHotkey;
class MainWindow;
class QuickWindow;
class StatusLine;

/// What the program is on the desktop beside its window: the quick look-up by keys of its own, the icon in the tray, an
/// eye on the clipboard, calls by the session bus. Everything a person has not asked for is off, and made when it is needed
/// first.
class DesktopController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DesktopController)

public:
    struct Parts
    {
        engine::CatalogueService &service;
        engine::UserDataService &notes;
        const settings::Settings &settings;
        const Actions &actions;
        CopyController &copy;
        StatusLine &status;
        MainWindow &window;
    };

    explicit DesktopController(const Parts &parts, QObject *parent = nullptr);
    ~DesktopController() override;

    void showQuick();
    void setContentLanguage(domain::ContentLanguage content);
    /// Does what the settings of the desktop say.
    void applySettings();
    /// True when closing the window leaves the icon.
    bool staysInTray() const;

private:
    void updateTray();
    void fillTrayMenu();
    void updateHotkey();
    void updateClipboard();
    void takeClipboard();
    void openDoor();

    Parts m_parts;
    QuickWindow *m_quick = nullptr;
    GlobalHotkey *m_hotkey = nullptr;
    QString m_keys;
    QSystemTrayIcon *m_tray = nullptr;
    std::unique_ptr<QMenu> m_trayMenu;
    DesktopDoor *m_door = nullptr;
    bool m_watchesClipboard = false;
    /// What the clipboard offers: a query, or a text to be decoded; empty for nothing.
    QString m_offered;
    QTimer m_clipboardTimer;
    domain::ContentLanguage m_content = domain::ContentLanguage::Both;
};

} // namespace errdex::ui
