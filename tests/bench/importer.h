// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "copier.h"

#include <QPointer>
#include <QStringList>

#include <vector>

class QWizard;

namespace errdex::bench {

/// Imports a table with the wizard, shows the new codes, then imports it again and stops at several moments; prints how
/// long each took, the longest stall of the window and what was left behind, then ends the program.
class Importer final : public QObject
{
public:
    /// `packs` is the folder in which nothing may be left.
    Importer(ui::MainWindow &window, QString packs);

private:
    enum class Stage { Waiting, Looking, Previewing, Installing, Showing, Stopping, Stopped };

    void look();
    void begin();
    void goOn(Stage stage);
    void shown();
    void stopped();
    void finish();
    double passed() const { return double(m_since.nsecsElapsed()) / 1e6; }
    QStringList entries() const;

    ui::MainWindow &m_window;
    QString m_packs;
    QPointer<QWizard> m_wizard;
    QTimer m_look;
    QElapsedTimer m_since;
    std::unique_ptr<Heartbeat> m_heartbeat;
    Stage m_stage = Stage::Waiting;
    double m_installed = 0;
    QStringList m_before;
    /// Shares of the time of an import after which the next ones are stopped.
    std::vector<double> m_moments{0.02, 0.25, 0.5, 0.75, 0.95};
    double m_longestStop = 0;
    int m_stops = 0;
    int m_changed = 0;
};

} // namespace errdex::bench
