// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "importer.h"

#include "errdex/ui/actions.h"
#include "errdex/ui/mainwindow.h"
#include "errdex/ui/resultsview.h"

#include <QAction>
#include <QApplication>
#include <QDirIterator>
#include <QPushButton>
#include <QWizard>

#include <cstdio>
#include <sys/resource.h>

namespace errdex::bench {

Importer::Importer(ui::MainWindow &window, QString packs) : m_window(window), m_packs(std::move(packs))
{
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    connect(&m_look, &QTimer::timeout, this, &Importer::look);
    m_since.start();
    m_look.start(1);
}

/// All files and folders that packs are kept in, but the lock.
QStringList Importer::entries() const
{
    QStringList all;
    QDirIterator files(m_packs, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const auto path = files.next();
        if (!path.endsWith(u"/.lock"))
            all.append(path);
    }
    all.sort();
    return all;
}

void Importer::begin()
{
    m_since.restart();
    m_window.actions().get(ui::ActionId::Import)->trigger();
    m_wizard = m_window.findChild<QWizard *>(QStringLiteral("importWizard"));
    m_stage = Stage::Looking;
}

/// The next page, and the time from there on.
void Importer::goOn(Stage stage)
{
    m_stage = stage;
    m_since.restart();
    m_wizard->next();
}

void Importer::look()
{
    const bool canGoOn = m_wizard && m_wizard->currentPage() && m_wizard->currentPage()->isComplete();
    switch (m_stage) {
    case Stage::Waiting:
        // The window at rest, and an import before wholly gone.
        if (m_window.isSettled() && passed() > 2000 && !m_wizard) {
            if (!m_heartbeat)
                m_heartbeat = std::make_unique<Heartbeat>();
            begin();
        }
        break;
    case Stage::Looking:
        if (!canGoOn)
            break;
        if (m_installed == 0)
            std::printf("table on the screen (ms)\t%.0f\n", passed());
        m_wizard->next();
        goOn(Stage::Previewing);
        break;
    case Stage::Previewing:
        if (!canGoOn)
            break;
        if (m_installed == 0)
            std::printf("preview (ms)\t%.0f\n", passed());
        goOn(m_installed == 0 ? Stage::Installing : Stage::Stopping);
        break;
    case Stage::Installing:
        if (!canGoOn)
            break;
        m_installed = passed();
        std::printf("imported (ms)\t%.0f\n", m_installed);
        m_since.restart();
        m_stage = Stage::Showing;
        m_wizard->findChild<QPushButton *>(QStringLiteral("importShow"))->click();
        break;
    case Stage::Showing:
        if (m_window.isSettled() && passed() > 1 && m_window.findChild<ui::ResultsView *>()->model()->rowCount() > 0)
            shown();
        break;
    case Stage::Stopping:
        if (passed() < m_installed * m_moments.back())
            break;
        m_since.restart();
        m_stage = Stage::Stopped;
        m_wizard->reject();
        break;
    case Stage::Stopped:
        // What was begun is gone from the disk.
        if (entries() == m_before || passed() > 20'000)
            stopped();
        break;
    }
}

void Importer::shown()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("new codes on the screen (ms)\t%.0f\nlongest stall (ms)\t%.1f\npeak of the memory (MB)\t%.0f\n", passed(),
                m_heartbeat->longest(), double(usage.ru_maxrss) / 1024);
    std::fflush(stdout);
    m_before = entries();
    m_since.restart();
    m_stage = Stage::Waiting;
}

void Importer::stopped()
{
    ++m_stops;
    std::printf("stopped behind %.0f %% of it, nothing left after (ms)\t%.0f\n", 100 * m_moments.back(), passed());
    m_longestStop = std::max(m_longestStop, passed());
    m_changed += entries() != m_before;
    m_moments.pop_back();
    m_since.restart();
    m_stage = Stage::Waiting;
    if (m_moments.empty())
        finish();
}

void Importer::finish()
{
    std::printf("stopped\t%d times\nlongest until nothing was left (ms)\t%.0f\nleft something behind\t%d\nlongest stall of "
                "all (ms)\t%.1f\n",
                m_stops, m_longestStop, m_changed, m_heartbeat->longest());
    std::fflush(stdout);
    m_look.stop();
    QApplication::exit();
}

} // namespace errdex::bench
