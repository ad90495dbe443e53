// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "heartbeat.h"

#include <QProcess>
#include <QStringList>

#include <memory>

class QTableView;

namespace errdex::engine {
class UserDataService;
}
namespace errdex::ui {
class MainWindow;
}

namespace errdex::bench {

/// Somebody types, goes from code to code, marks favourites and writes a note while another process holds the user's
/// database; prints the longest stall of the window, what became of what was written, and ends the program.
class Locker final : public QObject
{
public:
    /// `folder` is that of the user's data; the database is held for so many `seconds`.
    Locker(ui::MainWindow &window, engine::UserDataService &notes, QString folder, int seconds);

private:
    void hold();
    void work();
    void finish();

    QTableView *results() const;

    ui::MainWindow &m_window;
    engine::UserDataService &m_notes;
    QString m_folder;
    int m_seconds;
    QProcess m_holder;
    QTimer m_hand;
    std::unique_ptr<Heartbeat> m_heartbeat;
    int m_moves = 0;
    int m_written = 0;
    int m_refused = 0;
};

/// Holds the database in `folder` for so many `seconds`, for errdex-bench-window itself: as another process.
int holdDatabase(const QString &folder, int seconds);

} // namespace errdex::bench
