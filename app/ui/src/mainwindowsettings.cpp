// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

// The part of the main window for what a person sets, and for the windows beside it.

#include "errdex/ui/mainwindow.h"

#include "aboutwindow.h"
#include "browsecontroller.h"
#include "commandpalette.h"
#include "comparewindow.h"
#include "copycontroller.h"
#include "datapage.h"
#include "desktopcontroller.h"
#include "errdex/engine/catalogueservice.h"
#include "errdex/engine/userdataservice.h"
#include "errdex/ui/detailpane.h"
#include "errdex/ui/resultspage.h"
#include "errdex/ui/resultsview.h"
#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"
#include "helpdialog.h"
#include "hintbar.h"
#include "keyboardpage.h"
#include "pincontroller.h"
#include "searchsession.h"
#include "settingsdialog.h"
#include "statusline.h"

#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSystemTrayIcon>
#include <QTimer>

#include <algorithm>

namespace errdex::ui {

using settings::Setting;

namespace {

constexpr int TextSizeStep = 10;
constexpr int DesktopAfterMs = 300;

} // namespace

void MainWindow::connectOwnActions()
{
    const auto on = [this](ActionId id, auto slot) { connect(m_actions->get(id), &QAction::triggered, this, slot); };
    on(ActionId::Settings, [this] { settingsDialog().show(); });
    on(ActionId::Shortcuts, [this] { settingsDialog().showPage(m_keyboardPage); });
    on(ActionId::Palette, [this] { showPalette(); });
    on(ActionId::OpenMenu, [this] { openMenu(); });
    on(ActionId::About, [this] { showAbout(AboutWindow::About); });
    on(ActionId::WhatsNew, [this] { showAbout(AboutWindow::News); });
    on(ActionId::QuickLookUp, [this] { showQuick(); });
    // Behind the first rows.
    connect(m_page->view(), &ResultsView::firstPainted, this,
            [this] { QTimer::singleShot(DesktopAfterMs, this, [this] { desktop(); }); });
    on(ActionId::Compare, [this] { compare(); });
    on(ActionId::TextLarger, [this] { setTextSize(m_parts.theme.textSize() + TextSizeStep); });
    on(ActionId::TextSmaller, [this] { setTextSize(m_parts.theme.textSize() - TextSizeStep); });
    on(ActionId::TextUsual, [this] { setTextSize(settings::definition(Setting::TextSize).standardText().toInt()); });
    if (const auto keys = m_parts.settings.shortcuts(); !keys.isEmpty())
        m_actions->setShortcuts(keys);
}

void MainWindow::openMenu()
{
    const auto menus = menuBar()->actions();
    if (menus.isEmpty() || !menus.constFirst()->menu())
        return;
    menuBar()->setActiveAction(menus.constFirst());
    // The first that can be done, so that the arrows and a screen reader have where to begin.
    auto *menu = menus.constFirst()->menu();
    const auto actions = menu->actions();
    const auto first = std::find_if(actions.begin(), actions.end(), [](const QAction *action) {
        return action->isEnabled() && !action->isSeparator();
    });
    if (first != actions.end())
        menu->setActiveAction(*first);
}

DesktopController &MainWindow::desktop()
{
    if (!m_desktop) {
        m_desktop = new DesktopController(
            {m_parts.service, m_parts.notes, m_parts.settings, *m_actions, *m_copy, *m_status, *this}, this);
        m_desktop->setContentLanguage(m_content);
        m_desktop->applySettings();
    }
    return *m_desktop;
}

void MainWindow::showQuick()
{
    desktop().showQuick();
}

bool MainWindow::startHidden()
{
    const auto &chosen = m_parts.settings;
    if (!chosen.isOn(Setting::StartHidden) || !chosen.isOn(Setting::TrayIcon) ||
        !QSystemTrayIcon::isSystemTrayAvailable())
        return false;
    desktop();
    return true;
}

bool MainWindow::hidesInTray() const
{
    return m_desktop && m_desktop->staysInTray();
}

void MainWindow::quit()
{
    m_isQuitting = true;
    // A window that is hidden gets no event when it is closed.
    if (isHidden())
        show();
    // A note that is still on its way to the disk may put it off; then it is closed a second time.
    close();
}

SettingsDialog &MainWindow::settingsDialog()
{
    if (!m_settingsDialog) {
        m_settingsDialog = new SettingsDialog(m_parts.settings, m_parts.dialogs, this);
        m_keyboardPage = new KeyboardPage(*m_actions, m_page->view()->columnActions() + m_pins->placeActions(),
                                          m_parts.settings, m_settingsDialog);
        m_settingsDialog->addPage(m_keyboardPage);
        m_data = new DataPage({m_parts.notes, m_parts.dialogs}, m_settingsDialog);
        m_settingsDialog->addPage(m_data);
        connect(m_data, &DataPage::removalWanted, m_pins, &PinController::forget);
        connect(m_settingsDialog, &SettingsDialog::chosen, this, &MainWindow::applySetting);
        connect(m_settingsDialog, &SettingsDialog::allChanged, this, &MainWindow::applyAllSettings);
    }
    return *m_settingsDialog;
}

void MainWindow::showData()
{
    auto &dialog = settingsDialog();
    m_data->setShownRecord(m_pane->details() ? std::optional(m_pane->details()->record) : std::nullopt);
    dialog.showPage(m_data);
}

void MainWindow::applySetting(Setting setting)
{
    const auto &chosen = m_parts.settings;
    switch (setting) {
    case Setting::InterfaceLanguage:
        m_actions
            ->get(chosen.interfaceLanguage() == domain::Language::Russian ? ActionId::InterfaceRussian
                                                                          : ActionId::InterfaceEnglish)
            ->setChecked(true);
        wording::setInterfaceLanguage(chosen.interfaceLanguage());
        break;
    case Setting::ContentLanguage:
        showContentLanguage(chosen.contentLanguage());
        break;
    case Setting::Theme:
        m_actions->get(Actions::idOf(chosen.theme()))->setChecked(true);
        m_parts.theme.setTheme(chosen.theme());
        break;
    case Setting::TextSize:
        m_parts.theme.setTextSize(chosen.number(setting));
        break;
    case Setting::ReducedMotion:
        m_parts.theme.setReducedMotion(chosen.isOn(setting));
        break;
    case Setting::DetailsBeside:
        setDetailsBeside(chosen.isOn(setting));
        break;
    case Setting::CopyLanguage:
        m_copy->setLanguage(chosen.copyLanguage());
        break;
    case Setting::QuickKeys:
    case Setting::TrayIcon:
    case Setting::CloseToTray:
    case Setting::WatchClipboard:
        desktop().applySettings();
        break;
    case Setting::StartHidden:
    case Setting::ShowHints:
    case Setting::RestoreSession:
        // For the next start.
        break;
    }
}

void MainWindow::applyAllSettings()
{
    for (int i = 0; i < settings::SettingCount; ++i)
        applySetting(Setting(i));
    m_actions->setShortcuts(m_parts.settings.shortcuts());
}

void MainWindow::setTextSize(int percent)
{
    const auto &line = settings::definition(Setting::TextSize);
    const int size = std::clamp(percent, line.least, line.most);
    m_parts.settings.setText(Setting::TextSize, QString::number(size));
    m_parts.theme.setTextSize(size);
    m_status->setMessage([size] { return tr("Text at %1% of its usual size").arg(size); });
}

void MainWindow::showHints()
{
    if (!m_parts.settings.isOn(Setting::ShowHints))
        return;
    // Behind the first rows.
    connect(m_page->view(), &ResultsView::firstPainted, this, [this] {
        auto *hints = new HintBar(*m_actions, this);
        centralWidget()->layout()->addWidget(hints);
        connect(hints, &HintBar::dismissed, this, [this, hints] {
            m_parts.settings.setText(Setting::ShowHints, QStringLiteral("false"));
            hints->deleteLater();
            m_field->setFocus();
        });
    });
}

void MainWindow::showAbout(int page)
{
    auto *about = findChild<AboutWindow *>();
    if (!about)
        about = new AboutWindow(m_parts.service.paths(), m_session->recordCount(), this);
    about->showPage(AboutWindow::Page(page));
}

void MainWindow::showHelp()
{
    auto *dialog = findChild<HelpDialog *>();
    if (!dialog) {
        dialog = new HelpDialog(this);
        connect(dialog, &HelpDialog::queryWanted, this, &MainWindow::setQuery);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::showPalette()
{
    if (!m_palette)
        m_palette = new CommandPalette(*menuBar(), this);
    m_palette->open();
}

void MainWindow::compare()
{
    const auto rows = m_page->view()->selectedRows();
    QList<domain::CodeRecord> records;
    if (rows.size() == 1 && m_pane->details()) {
        records = {m_pane->details()->record};
        records += m_pane->details()->sameCode;
    } else {
        for (const auto row : rows.mid(0, CompareWindow::MostRecords)) {
            if (const auto *record = m_session->results().loadedRecord(int(row)))
                records.append(*record);
        }
    }
    if (records.size() < 2) {
        m_status->setMessage(
            [] { return tr("Only this vendor has the code: select two to four rows to compare them"); });
        return;
    }
    if (!m_compare) {
        m_compare = new CompareWindow(this);
        connect(m_compare, &CompareWindow::recordWanted, m_browse, &BrowseController::showRecord);
    }
    m_compare->showRecords(records, m_content);
    const auto total = std::max(rows.size(), records.size());
    if (total > CompareWindow::MostRecords)
        m_status->setMessage([total] { return tr("Compared the first four of %Ln record(s)", "", int(total)); });
}

/// With the user's own entries as they are now, behind everything else.
QStringList MainWindow::withOwn(QStringList paths) const
{
    const auto &folder = m_parts.notes.folder();
    // A catalogue of the person's choice is shown alone.
    if (folder.isEmpty() || paths.value(0) != settings::shippedCatalogPath())
        return paths;
    paths.removeIf([&folder](const QString &path) { return path.startsWith(folder + QStringLiteral("/own-")); });
    if (const auto own = engine::UserDataService::ownCatalogueIn(folder); !own.isEmpty())
        paths.append(own);
    return paths;
}

} // namespace errdex::ui
