// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "copier.h"

#include "figures.h"

#include "errdex/ui/actions.h"
#include "errdex/ui/mainwindow.h"
#include "errdex/ui/resultsview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QPushButton>

#include <cstdio>

namespace errdex::bench {

Copier::Copier(ui::MainWindow &window) : m_window(window), m_view(window.findChild<ui::ResultsView *>())
{
    connect(&m_look, &QTimer::timeout, this, &Copier::look);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, [this] {
        if (m_stage != Stage::Copying)
            return;
        qint64 bytes = 0;
        const auto *data = QGuiApplication::clipboard()->mimeData();
        for (const auto &format : data->formats())
            bytes += data->data(format).size();
        std::printf("copied (ms)\t%.0f\nlongest stall (ms)\t%.1f\nin all forms (MB)\t%.0f\nmemory (MB)\t%.0f\n",
                    passed(), m_heartbeat->longest(), double(bytes) / 1e6, residentMegabytes());
        std::fflush(stdout);
        copy(Stage::Stopping);
    });
    m_look.start(1);
}

void Copier::look()
{
    switch (m_stage) {
    case Stage::Waiting:
        // All rows are announced behind the first ones.
        if (m_window.isSettled() && m_view->model()->rowCount() > 0 && m_since.isValid() && passed() > 2000) {
            m_view->selectAll();
            std::printf("rows\t%d\n", m_view->model()->rowCount());
            m_heartbeat = std::make_unique<Heartbeat>();
            QTimer::singleShot(0, this, [this] { copy(Stage::Copying); });
            m_stage = Stage::Copying;
        } else if (!m_since.isValid()) {
            m_since.start();
        }
        break;
    case Stage::Stopping:
        if (progress() && progress()->isVisible()) {
            m_since.restart();
            progress()->findChild<QPushButton *>()->click();
            m_stage = Stage::Stopped;
        }
        break;
    case Stage::Stopped:
        if (!progress()->isVisible()) {
            std::printf("stopped after (ms)\t%.1f\n", passed());
            std::fflush(stdout);
            QApplication::exit();
        }
        break;
    case Stage::Copying:
        break;
    }
}

void Copier::copy(Stage stage)
{
    m_stage = stage;
    m_since.restart();
    m_window.actions().get(ui::ActionId::CopyRows)->trigger();
}

QWidget *Copier::progress() const
{
    return m_window.findChild<QWidget *>(QStringLiteral("copyProgress"));
}

} // namespace errdex::bench
