// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/diagnosis.h"

#include <QObject>

class QWidget;

namespace errdex::engine {
class DiagnosisService;
class PackService;
class UserDataService;
}

namespace errdex::settings {
class Settings;
}

namespace errdex::ui {

class DiagnosticsWindow;
class Dialogs;
class SearchSession;

/// Looks at the installation when somebody asks, and repairs it: catalogues by the service of the diagnosis, the user's
/// database by opening it again on its own thread.
class DiagnosticsController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiagnosticsController)

public:
    struct Parts
    {
        SearchSession &session;
        engine::UserDataService &notes;
        engine::PackService &packs;
        const settings::Settings &settings;
        Dialogs &dialogs;
        QWidget &window;
    };

    explicit DiagnosticsController(const Parts &parts, QObject *parent = nullptr);

    void show();
    /// Opens the database once more: the disk may have space again, the drive may be there.
    void openNotesAgain();

private:
    void makeWindow();
    void check();
    void repair(const domain::Diagnosis &diagnosis);
    void takeRepaired(const domain::RepairReport &report);
    void finish();

    Parts m_parts;
    engine::DiagnosisService *m_service = nullptr;
    DiagnosticsWindow *m_window = nullptr;
    /// Of the repair that is under way.
    domain::RepairReport m_report;
    bool m_needsUserData = false;
    bool m_isOpening = false;
};

} // namespace errdex::ui
