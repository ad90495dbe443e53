// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "figures.h"

#include "errdex/engine/catalogueservice.h"
#include "errdex/settings/settings.h"
#include "errdex/ui/accessibleviews.h"
#include "errdex/ui/dialogs.h"
#include "errdex/ui/mainwindow.h"
#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QFile>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <chrono>
#include <functional>

using namespace errdex;

namespace {

/// Milliseconds since the script started this process: it leaves the time in the environment, in nanoseconds.
double sinceExec()
{
    const auto start = qEnvironmentVariable("ERRDEX_BENCH_START").toLongLong();
    const auto now = std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now().time_since_epoch());
    return double(now.count() - start) / 1e6;
}

/// Calls back when the rows of a table have been painted.
class PaintWatch final : public QObject
{
public:
    explicit PaintWatch(QTableView &view) : m_view(view) { view.viewport()->installEventFilter(this); }

    std::function<void()> painted;

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && painted && m_view.model()->rowCount() > 0) {
            // Behind the painting itself.
            QTimer::singleShot(0, this, [this] { painted(); });
        }
        return QObject::eventFilter(object, event);
    }

private:
    QTableView &m_view;
};

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

void finishStart(const char *name)
{
    static bool done = false;
    if (done)
        return;
    done = true;
    const double painted = sinceExec();
    // What is loaded behind the first paint belongs to the memory.
    QTimer::singleShot(500, [=] {
        std::printf("%s\t%.1f\t%.1f\n", name, painted, bench::residentMegabytes());
        std::fflush(stdout);
        QApplication::exit();
    });
}

int bare()
{
    QStandardItemModel model(30, 6);
    for (int row = 0; row < 30; ++row) {
        for (int column = 0; column < 6; ++column)
            model.setItem(row, column, new QStandardItem(QStringLiteral("cell %1").arg(row)));
    }
    QTableView view;
    view.setModel(&model);
    view.resize(1280, 800);
    PaintWatch watch(view);
    watch.painted = [] { finishStart("bare"); };
    view.show();
    return QApplication::exec();
}

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

int window(const QString &catalogue, const QStringList &states)
{
    const QTemporaryDir folder;
    settings::Settings settings(folder.filePath(QStringLiteral("errdex.ini")));
    wording::setInterfaceLanguage(domain::Language::English);
    ui::installAccessibleViews();
    ui::ThemeController theme;
    theme.setTheme(settings::Theme::Light);
    ui::SystemDialogs dialogs;
    engine::CatalogueService service;
    ui::MainWindow window({service, settings, dialogs, theme});
    window.resize(1280, 800);
    std::unique_ptr<PaintWatch> watch;
    std::unique_ptr<Typist> typist;
    if (states.isEmpty()) {
        watch = std::make_unique<PaintWatch>(*window.findChild<QTableView *>());
        watch->painted = [] { finishStart("start"); };
    } else {
        typist = std::make_unique<Typist>(window, states);
    }
    window.show();
    window.openCatalogue(catalogue);
    return QApplication::exec();
}

} // namespace

/// errdex-bench-window bare | start CATALOGUE | typing CATALOGUE STATES: the time from exec to the first painted rows and
/// the memory, for a bare table and for our window; or the time from a key to the painted answer, and the longest stall.
int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QByteArray mode(argc > 1 ? argv[1] : "");
    if (mode == "bare")
        return bare();
    QStringList states;
    if (QFile file(argc > 3 ? QString::fromLocal8Bit(argv[3]) : QString()); mode == "typing" && file.open(QIODevice::ReadOnly))
        states = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    if (argc < 3 || (mode == "typing" && states.isEmpty())) {
        std::fprintf(stderr, "usage: %s bare | start CATALOGUE | typing CATALOGUE STATES\n", argv[0]);
        return 2;
    }
    return window(QString::fromLocal8Bit(argv[2]), states);
}
