// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "figures.h"

#include <QApplication>
#include <QEvent>
#include <QTableView>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <functional>

namespace errdex::bench {

/// Milliseconds since errdex-bench-starts started this process: it leaves the time in the environment, in nanoseconds.
inline double sinceStart()
{
    const auto start = qEnvironmentVariable("ERRDEX_BENCH_START").toLongLong();
    const auto now =
        std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch());
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
            // Behind the painting itself, when the picture has been sent to the screen.
            QTimer::singleShot(0, this, [this] { painted(); });
        }
        return QObject::eventFilter(object, event);
    }

private:
    QTableView &m_view;
};

/// Prints the time of the first painted rows, and the memory half a second later: what is loaded behind them counts.
inline void finishStart()
{
    static bool done = false;
    if (done)
        return;
    done = true;
    const double painted = sinceStart();
    QTimer::singleShot(500, [=] {
        std::printf("%.1f\t%.1f\n", painted, residentMegabytes());
        std::fflush(stdout);
        QApplication::exit();
    });
}

} // namespace errdex::bench
