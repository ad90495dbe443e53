// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "heartbeat.h"

#include "errdex/ui/dialogs.h"

#include <QTimer>

#include <memory>

class QTableView;

namespace errdex::ui {
class MainWindow;
}

namespace errdex::bench {

/// Somebody who says yes to every question and names one file to read, or none.
class Agreeing final : public ui::Dialogs
{
public:
    explicit Agreeing(QString file = {}) : m_file(std::move(file)) {}
    QString saveFile(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
    QString chooseFolder(QWidget *, const QString &, const QString &) override { return {}; }
    QString openFile(QWidget *, const QString &, const QString &) override { return m_file; }
    void openUrl(const QUrl &) override {}
    int choose(QWidget *, const QString &, const QString &, const QStringList &) override { return 0; }
    void showAboutQt(QWidget *) override {}
    QString askText(QWidget *, const QString &, const QString &, const QString &value) override { return value; }

private:
    QString m_file;
};

/// Selects all rows, copies them with Ctrl+C's action, then once more and stops; prints how long each took and the
/// longest stall of the window meanwhile, then ends the program.
class Copier final : public QObject
{
public:
    explicit Copier(ui::MainWindow &window);

private:
    enum class Stage { Waiting, Copying, Stopping, Stopped };

    void look();
    void copy(Stage stage);
    double passed() const { return double(m_since.nsecsElapsed()) / 1e6; }
    /// Null until the first copying.
    QWidget *progress() const;

    ui::MainWindow &m_window;
    QTableView *m_view;
    QTimer m_look;
    QElapsedTimer m_since;
    std::unique_ptr<Heartbeat> m_heartbeat;
    Stage m_stage = Stage::Waiting;
};

} // namespace errdex::bench
