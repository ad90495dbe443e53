// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "desktopcontroller.h"

#include "copycontroller.h"
#include "decodecontroller.h"
#include "desktopdoor.h"
#include "errdex/domain/link.h"
#include "errdex/engine/catalogueservice.h"
#include "errdex/engine/userdataservice.h"
#include "errdex/ui/actions.h"
#include "errdex/ui/mainwindow.h"
#include "globalhotkey.h"
#include "icons.h"
#include "quickwindow.h"
#include "recordquery.h"
#include "statusline.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QSystemTrayIcon>

#include <algorithm>

namespace errdex::ui {

using settings::Setting;

namespace {

/// Behind the first rows and whatever comes with them.
constexpr int OpenDoorAfterMs = 1000;
/// A program that copies sets several forms one after the other.
constexpr int ClipboardPauseMs = 200;
constexpr qsizetype MostRecent = 10;
constexpr qsizetype MostOffered = 40;

} // namespace

DesktopController::DesktopController(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    m_clipboardTimer.setSingleShot(true);
    m_clipboardTimer.setInterval(ClipboardPauseMs);
    connect(&m_clipboardTimer, &QTimer::timeout, this, &DesktopController::takeClipboard);
    QTimer::singleShot(OpenDoorAfterMs, this, &DesktopController::openDoor);
}

DesktopController::~DesktopController()
{
    delete m_quick;
}

void DesktopController::openDoor()
{
    m_door = new DesktopDoor(this);
    connect(m_door, &DesktopDoor::quickWanted, this, &DesktopController::showQuick);
    connect(m_door, &DesktopDoor::linkWanted, this, [this](const QString &link) {
        if (!link.isEmpty())
            m_parts.window.openLink(link);
        m_parts.window.bringToFront({});
    });
    m_door->open();
}

void DesktopController::showQuick()
{
    if (!m_quick) {
        m_quick = new QuickWindow(m_parts.service.paths());
        m_quick->setContentLanguage(m_content);
        connect(m_quick, &QuickWindow::copyWanted, &m_parts.copy, &CopyController::copyRecord);
        connect(m_quick, &QuickWindow::mainWindowWanted, this, [this](const QString &query, const QString &text) {
            if (text.isEmpty())
                m_parts.window.setQuery(query);
            else
                m_parts.window.decodeText(text);
            m_parts.window.bringToFront({});
        });
    }
    if (m_quick->isVisible())
        m_quick->hide();
    else
        m_quick->popUp();
}

void DesktopController::setContentLanguage(domain::ContentLanguage content)
{
    m_content = content;
    if (m_quick)
        m_quick->setContentLanguage(content);
}

void DesktopController::applySettings()
{
    updateTray();
    updateHotkey();
    updateClipboard();
}

bool DesktopController::staysInTray() const
{
    return m_tray && QSystemTrayIcon::isSystemTrayAvailable() && m_parts.settings.isOn(Setting::CloseToTray);
}

void DesktopController::updateTray()
{
    const bool isWanted = m_parts.settings.isOn(Setting::TrayIcon);
    QApplication::setQuitOnLastWindowClosed(!isWanted);
    if (!isWanted) {
        delete std::exchange(m_tray, nullptr);
        m_trayMenu.reset();
        return;
    }
    if (m_tray)
        return;
    m_trayMenu = std::make_unique<QMenu>();
    connect(m_trayMenu.get(), &QMenu::aboutToShow, this, &DesktopController::fillTrayMenu);
    fillTrayMenu();
    m_tray = new QSystemTrayIcon(icon(Glyph::App), this);
    m_tray->setToolTip(tr("Errdex", "the name of the program"));
    m_tray->setContextMenu(m_trayMenu.get());
    connect(m_tray, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context)
            m_parts.window.bringToFront({});
    });
    m_tray->show();
}

void DesktopController::fillTrayMenu()
{
    auto &menu = *m_trayMenu;
    menu.clear();
    if (!m_offered.isEmpty()) {
        auto shown = m_offered.simplified();
        if (shown.size() > MostOffered)
            shown = shown.left(MostOffered) + u'…';
        menu.addAction(tr("Look up “%1”").arg(shown.replace(u'&', QStringLiteral("&&"))), this, [this] { showQuick(); });
        menu.addSeparator();
    }
    const auto lookUps = m_parts.notes.lookUps();
    for (const auto &lookUp : lookUps.mid(0, MostRecent)) {
        auto name = lookUp.record.toString();
        menu.addAction(name.replace(u'&', QStringLiteral("&&")), this, [this, key = lookUp.record] {
            m_parts.window.openLink(domain::recordLink(key));
            m_parts.window.bringToFront({});
        });
    }
    if (!lookUps.isEmpty())
        menu.addSeparator();
    menu.addAction(m_parts.actions.get(ActionId::QuickLookUp));
    menu.addAction(tr("&Open the window"), this, [this] { m_parts.window.bringToFront({}); });
    menu.addSeparator();
    menu.addAction(m_parts.actions.get(ActionId::Quit));
}

void DesktopController::updateHotkey()
{
    const auto keys = m_parts.settings.text(Setting::QuickKeys);
    if (keys == m_keys)
        return;
    m_keys = keys;
    if (!m_hotkey) {
        m_hotkey = new GlobalHotkey(this);
        connect(m_hotkey, &GlobalHotkey::pressed, this, &DesktopController::showQuick);
        connect(m_hotkey, &GlobalHotkey::refused, this, [this] {
            m_parts.status.setError([] { return tr("The desktop has not given the keys of the quick look-up."); });
        });
    }
    const QKeySequence sequence(keys, QKeySequence::PortableText);
    if (!m_hotkey->setKeys(sequence, tr("Quick look-up of an error code"))) {
        const auto shown = sequence.toString(QKeySequence::NativeText);
        m_parts.status.setError([shown] {
            return tr("%1 could not be had for the quick look-up: another program has these keys, or the desktop gives "
                      "none. Choose others in the settings, or give keys to the command “errdex --quick” in the settings "
                      "of the desktop.")
                .arg(shown);
        });
    }
}

void DesktopController::updateClipboard()
{
    const bool isWanted = m_parts.settings.isOn(Setting::WatchClipboard);
    if (std::exchange(m_watchesClipboard, isWanted) == isWanted)
        return;
    auto *clipboard = QApplication::clipboard();
    if (isWanted)
        connect(clipboard, &QClipboard::dataChanged, &m_clipboardTimer, qOverload<>(&QTimer::start));
    else
        disconnect(clipboard, nullptr, &m_clipboardTimer, nullptr);
    m_offered.clear();
}

void DesktopController::takeClipboard()
{
    const auto *clipboard = QApplication::clipboard();
    const auto text = clipboard->ownsClipboard() ? QString() : clipboard->text();
    m_offered = looksLikeCode(text) || isMoreThanQuery(text) ? text : QString();
    if (m_offered.isEmpty())
        return;
    const bool isCode = looksLikeCode(m_offered);
    const auto keys = m_parts.actions.get(ActionId::DecodeClipboard)->shortcut().toString(QKeySequence::NativeText);
    const auto code = m_offered.simplified();
    m_parts.status.setMessage([isCode, code, keys] {
        return isCode ? tr("“%1” was copied: %2 looks it up").arg(code, keys)
                      : tr("A text was copied that may have codes in it: %1 finds them").arg(keys);
    });
}

} // namespace errdex::ui
