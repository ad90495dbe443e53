// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "startclock.h"

#include "errdex/engine/catalogueservice.h"
#include "errdex/settings/settings.h"
#include "errdex/ui/accessibleviews.h"
#include "errdex/ui/dialogs.h"
#include "errdex/ui/fontpreload.h"
#include "errdex/ui/mainwindow.h"
#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>

using namespace errdex;

namespace {

/// The longest time in which the event loop did not come round.
class Heartbeat final : public QObject
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] { m_longest = std::max(m_longest, double(m_since.nsecsElapsed()) / 1e6); m_since.restart(); });
        m_since.start();
        m_timer.start(1);
    }
    double longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_longest = 0;
};

/// Types the states one after another, each when the one before it has been painted, and measures as a person sees it.
class Typist final : public QObject
{
public:
    Typist(ui::MainWindow &window, QStringList states) : m_window(window), m_states(std::move(states))
    {
        m_field = window.findChild<QLineEdit *>(QStringLiteral("searchField"));
        connect(&window, &ui::MainWindow::settled, this, [this] { next(); });
    }

private:
    void next()
    {
        if (m_at > 0)
            m_times.push_back(double(m_since.nsecsElapsed()) / 1e6);
        if (!m_heartbeat)
            m_heartbeat = std::make_unique<Heartbeat>();
        if (m_at >= m_states.size()) {
            m_window.disconnect(this);
            bench::printTimes("window", m_times);
            std::printf("stall\t%.1f\nmemory\t%.1f\n", m_heartbeat->longest(), bench::residentMegabytes());
            std::fflush(stdout);
            QApplication::exit();
            return;
        }
        QTimer::singleShot(2, this, [this] {
            m_since.restart();
            m_field->setText(m_states.at(m_at++));
        });
    }

    ui::MainWindow &m_window;
    QStringList m_states;
    QLineEdit *m_field = nullptr;
    qsizetype m_at = 0;
    QElapsedTimer m_since;
    std::vector<double> m_times;
    std::unique_ptr<Heartbeat> m_heartbeat;
};

int window(const QString &catalogue, const QStringList &states, const std::function<void()> &waitForFonts)
{
    engine::CatalogueService service;
    service.open(catalogue);
    waitForFonts();
    const QTemporaryDir folder;
    settings::Settings settings(folder.filePath(QStringLiteral("errdex.ini")));
    wording::setInterfaceLanguage(domain::Language::English);
    ui::installAccessibleViews();
    ui::ThemeController theme;
    theme.setTheme(settings::Theme::Light);
    ui::SystemDialogs dialogs;
    ui::MainWindow window({service, settings, dialogs, theme});
    window.resize(1280, 800);
    std::unique_ptr<bench::PaintWatch> watch;
    std::unique_ptr<Typist> typist;
    if (states.isEmpty()) {
        watch = std::make_unique<bench::PaintWatch>(*window.findChild<QTableView *>());
        watch->painted = bench::finishStart;
    } else {
        typist = std::make_unique<Typist>(window, states);
    }
    window.showWithRows();
    return QApplication::exec();
}

} // namespace

/// errdex-bench-window start CATALOGUE | typing CATALOGUE STATES: the time to the first painted rows and the memory, for
/// errdex-bench-starts; or the time from a key to the painted answer, and the longest stall.
int main(int argc, char **argv)
{
    const auto waitForFonts = ui::preloadFonts();
    const QApplication application(argc, argv);
    const QByteArray mode(argc > 1 ? argv[1] : "");
    QStringList states;
    if (QFile file(argc > 3 ? QString::fromLocal8Bit(argv[3]) : QString()); mode == "typing" && file.open(QIODevice::ReadOnly))
        states = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    if (argc < 3 || (mode == "typing" && states.isEmpty())) {
        std::fprintf(stderr, "usage: %s start CATALOGUE | typing CATALOGUE STATES\n", argv[0]);
        return 2;
    }
    return window(QString::fromLocal8Bit(argv[2]), states, waitForFonts);
}
