// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "figures.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QPixmap>
#include <QProcess>
#include <QScreen>
#include <QThread>

#include <cstring>

using namespace errdex;

namespace {

constexpr int Interval = 4;           // ms between two looks
constexpr qint64 Quiet = 1500;        // ms without a change: it is done
constexpr qint64 Longest = 20'000;    // ms
constexpr double LeastChange = 0.002; // of the screen; a blinking cursor or a spinning wheel is less

QImage look()
{
    return QGuiApplication::primaryScreen()->grabWindow(0).toImage().convertToFormat(QImage::Format_RGB32);
}

/// The share of the pixels that differ.
double difference(const QImage &before, const QImage &after)
{
    if (before.size() != after.size())
        return 1;
    qint64 changed = 0;
    for (int y = 0; y < after.height(); ++y) {
        const auto *left = reinterpret_cast<const QRgb *>(before.constScanLine(y));
        const auto *right = reinterpret_cast<const QRgb *>(after.constScanLine(y));
        if (std::memcmp(left, right, size_t(after.bytesPerLine())) == 0)
            continue;
        for (int x = 0; x < after.width(); ++x)
            changed += left[x] != right[x] ? 1 : 0;
    }
    return double(changed) / (double(after.width()) * after.height());
}

struct Program
{
    QStringList command;
    std::vector<double> first;
    std::vector<double> last;
};

bool watch(Program &program)
{
    auto picture = look();
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardOutputFile(QProcess::nullDevice());
    QElapsedTimer clock;
    clock.start();
    process.start(program.command.constFirst(), program.command.mid(1));
    double first = 0;
    double last = 0;
    while (clock.elapsed() < Longest && (last == 0 || double(clock.elapsed()) - last < double(Quiet))) {
        const double now = double(clock.nsecsElapsed()) / 1e6;
        const auto seen = look();
        if (difference(picture, seen) >= LeastChange) {
            first = first > 0 ? first : now;
            last = now;
            picture = seen;
        }
        QThread::msleep(Interval);
        QCoreApplication::processEvents();
    }
    process.terminate();
    if (!process.waitForFinished(3000)) {
        process.kill();
        process.waitForFinished(3000);
    }
    if (last <= 0)
        return false;
    program.first.push_back(first);
    program.last.push_back(last);
    return true;
}

} // namespace

/// errdex-bench-screen RUNS COMMAND...: starts programs by turns and watches the screen as a camera would: prints the
/// median milliseconds to the first large change of the picture and to the last, and both as ratios to the first
/// program. The same eye for every program, whatever it is made with; it sees what is on the screen some five
/// milliseconds late.
int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const int runs = argc > 2 ? std::atoi(argv[1]) : 0;
    if (runs < 1) {
        std::fprintf(stderr, "usage: %s RUNS COMMAND...\n", argv[0]);
        return 2;
    }
    std::vector<Program> programs;
    for (int i = 2; i < argc; ++i)
        programs.push_back({QProcess::splitCommand(QString::fromLocal8Bit(argv[i])), {}, {}});
    for (int run = -1; run < runs; ++run) {
        for (auto &program : programs) {
            if (!watch(program)) {
                std::fprintf(stderr, "nothing was shown by %s\n", qPrintable(program.command.join(u' ')));
                return 1;
            }
            // The first round is for the page cache.
            if (run < 0) {
                program.first.clear();
                program.last.clear();
            }
        }
    }
    const auto median = [](const std::vector<double> &values) { return bench::percentile(values, 0.5); };
    const auto &ours = programs.front();
    for (const auto &program : programs) {
        std::printf("%s\t%.0f\t%.0f\t%.2f\t%.2f\n", qPrintable(program.command.constFirst().section(u'/', -1)),
                    median(program.first), median(program.last), median(ours.first) / median(program.first),
                    median(ours.last) / median(program.last));
    }
    return 0;
}
