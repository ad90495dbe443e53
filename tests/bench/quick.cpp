// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/engine/catalogueservice.h"
#include "errdex/engine/packservice.h"
#include "errdex/engine/userdataservice.h"
#include "errdex/settings/settings.h"
#include "errdex/ui/dialogs.h"
#include "errdex/ui/mainwindow.h"
#include "errdex/ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

namespace {

constexpr int WaitMs = 10'000;

QWidget *quickWindow()
{
    const auto widgets = QApplication::topLevelWidgets();
    const auto found = std::find_if(widgets.begin(), widgets.end(), [](const QWidget *widget) {
        return widget->objectName() == QStringLiteral("quickWindow");
    });
    return found == widgets.end() ? nullptr : *found;
}

/// Runs the event loop until it is so; false when it takes too long.
bool waitFor(const std::function<bool()> &isSo)
{
    QElapsedTimer timer;
    timer.start();
    while (!isSo() && timer.elapsed() < WaitMs)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
    return isSo();
}

/// Notes when rows of the quick window have been painted, the first of which begins with what is waited for.
class PaintWatch final : public QObject
{
public:
    bool isPainted = false;
    QString awaited;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *list = qobject_cast<QListView *>(watched->parent());
        if (event->type() == QEvent::Paint && list && list->objectName() == QStringLiteral("quickList") &&
            list->model()->index(0, 0).data().toString().startsWith(awaited))
            isPainted = true;
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

/// errdex-bench-quick CATALOGUE RUNS: on an X server, from the key (sent by xdotool, whose own start is in it) to the rows
/// of the copied code painted in the quick window; the first time, which makes the window, apart. Milliseconds.
int main(int argc, char **argv)
{
    using namespace errdex;
    QApplication application(argc, argv);
    const int runs = argc > 2 ? std::atoi(argv[2]) : 0;
    if (runs < 1 || QGuiApplication::platformName() != QStringLiteral("xcb")) {
        std::fprintf(stderr, "usage, under X11: %s CATALOGUE RUNS\n", argv[0]);
        return 2;
    }
    QTemporaryDir folder;
    settings::Settings settings(folder.filePath(QStringLiteral("errdex.ini")));
    settings.setText(settings::Setting::QuickKeys, QStringLiteral("Ctrl+Alt+E"));
    engine::CatalogueService service;
    service.open(QString::fromLocal8Bit(argv[1]));
    engine::UserDataService notes;
    ui::ThemeController theme;
    ui::SystemDialogs dialogs;
    engine::PackService packs;
    ui::MainWindow window({service, notes, settings, dialogs, theme, packs});
    window.showWithRows();
    if (!waitFor([&window] { return window.isVisible() && window.isSettled(); }))
        return 1;
    // The keys are taken behind the first rows.
    QElapsedTimer pause;
    pause.start();
    waitFor([&pause] { return pause.elapsed() > 1500; });
    PaintWatch watch;
    qApp->installEventFilter(&watch);
    std::vector<double> times;
    double first = 0;
    for (int run = 0; run <= runs; ++run) {
        watch.awaited = run % 2 ? QStringLiteral("1001") : QStringLiteral("404");
        QApplication::clipboard()->setText(watch.awaited);
        watch.isPainted = false;
        QElapsedTimer timer;
        timer.start();
        QProcess::startDetached(QStringLiteral("xdotool"), {QStringLiteral("key"), QStringLiteral("--delay"), QStringLiteral("0"), QStringLiteral("ctrl+alt+e")});
        if (!waitFor([&watch] { return watch.isPainted; })) {
            std::fprintf(stderr, "no rows\n");
            return 1;
        }
        (run == 0 ? first : times.emplace_back()) = double(timer.nsecsElapsed()) / 1e6;
        waitFor([&pause, begin = pause.elapsed()] { return pause.elapsed() - begin > 100; });
        quickWindow()->hide();
    }
    std::sort(times.begin(), times.end());
    std::printf("quick look-up, key to painted rows (ms): first %.1f, median %.1f, most %.1f, %d runs\n", first,
                times[times.size() / 2], times.back(), runs);
    return 0;
}
