// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "diagnosticscontroller.h"

#include "diagnosticswindow.h"
#include "errdex/engine/diagnosisservice.h"
#include "errdex/engine/packservice.h"
#include "errdex/engine/userdataservice.h"
#include "errdex/settings/settings.h"
#include "errdex/ui/dialogs.h"
#include "searchsession.h"

#include <QCoreApplication>
#include <QUrl>

#include <utility>

namespace errdex::ui {

DiagnosticsController::DiagnosticsController(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts) {}

void DiagnosticsController::makeWindow()
{
    m_service = new engine::DiagnosisService(this);
    m_window = new DiagnosticsWindow(&m_parts.window);
    connect(m_window, &DiagnosticsWindow::checkWanted, this, &DiagnosticsController::check);
    connect(m_window, &DiagnosticsWindow::repairWanted, this, &DiagnosticsController::repair);
    connect(m_window, &DiagnosticsWindow::logWanted, this,
            [this](const QString &folder) { m_parts.dialogs.openUrl(QUrl::fromLocalFile(folder)); });
    connect(m_service, &engine::DiagnosisService::checked, m_window, &DiagnosticsWindow::showDiagnosis);
    connect(m_service, &engine::DiagnosisService::repaired, this, &DiagnosticsController::takeRepaired);
    connect(&m_parts.notes, &engine::UserDataService::opened, this, [this](const domain::UserDataState &state) {
        m_report.userData = state;
        if (std::exchange(m_isOpening, false))
            finish();
    });
    connect(&m_parts.notes, &engine::UserDataService::openFailed, this, [this](const domain::Error &error) {
        m_report.failures.append(error);
        if (std::exchange(m_isOpening, false))
            finish();
    });
}

void DiagnosticsController::show()
{
    if (!m_window)
        makeWindow();
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    check();
}

void DiagnosticsController::check()
{
    m_window->setBusy();
    const auto places = settings::places();
    const auto open = m_parts.session.paths();
    m_service->check({QCoreApplication::applicationVersion(),
                      open.isEmpty() ? settings::shippedCatalogPath() : open.first(),
                      m_parts.notes.folder().isEmpty() ? places.dataFolder : m_parts.notes.folder(), places.settingsFile,
                      m_parts.settings.sharedFolders()});
}

void DiagnosticsController::repair(const domain::Diagnosis &diagnosis)
{
    m_window->setBusy();
    m_needsUserData = diagnosis.needsUserData();
    m_service->repair(diagnosis);
}

void DiagnosticsController::takeRepaired(const domain::RepairReport &report)
{
    m_report = report;
    if (!m_needsUserData) {
        finish();
        return;
    }
    m_isOpening = true;
    openNotesAgain();
}

void DiagnosticsController::finish()
{
    m_window->showRepair(m_report);
    m_parts.session.open(m_parts.session.paths());
    m_parts.packs.refresh();
    check();
}

void DiagnosticsController::openNotesAgain()
{
    m_parts.notes.open(m_parts.notes.folder());
}

} // namespace errdex::ui
