// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "heartbeat.h"
#include "startclock.h"
#include "witness.h"

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
            m_heartbeat = std::make_unique<bench::Heartbeat>();
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
    std::unique_ptr<bench::Heartbeat> m_heartbeat;
};

int window(const QByteArray &mode, const QString &catalogue, const QStringList &states,
           const std::function<void()> &waitForFonts)
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
    std::unique_ptr<bench::Witness> witness;
    if (mode == "watch") {
        witness = std::make_unique<bench::Witness>(window, service, catalogue);
    } else if (mode == "start") {
        watch = std::make_unique<bench::PaintWatch>(*window.findChild<QTableView *>());
        watch->painted = bench::finishStart;
    } else {
        typist = std::make_unique<Typist>(window, states);
    }
    window.showWithRows();
    return QApplication::exec();
}

} // namespace

/// errdex-bench-window start CATALOGUE | typing CATALOGUE STATES | watch CATALOGUE: the time to the first painted rows
/// and the memory, for errdex-bench-starts; the time from a key to the painted answer, and the longest stall; or what
/// is seen while typing.sh types.
int main(int argc, char **argv)
{
    const auto waitForFonts = ui::preloadFonts();
    const QApplication application(argc, argv);
    const QByteArray mode(argc > 1 ? argv[1] : "");
    QStringList states;
    if (QFile file(argc > 3 ? QString::fromLocal8Bit(argv[3]) : QString());
        mode == "typing" && file.open(QIODevice::ReadOnly))
        states = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    const bool isKnown = mode == "start" || mode == "watch" || (mode == "typing" && !states.isEmpty());
    if (argc < 3 || !isKnown) {
        std::fprintf(stderr, "usage: %s start CATALOGUE | typing CATALOGUE STATES | watch CATALOGUE\n", argv[0]);
        return 2;
    }
    return window(mode, QString::fromLocal8Bit(argv[2]), states, waitForFonts);
}
