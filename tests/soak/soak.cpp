// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "monkey.h"

#include "errdex/store/userdatabase.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>

#ifdef Q_OS_LINUX
#include <malloc.h>
#endif

using namespace errdex;

namespace {

/// Growth beyond the first part, which fills caches, that is still called none: for each ten thousand searches.
constexpr double MostGrowth = 1.0; // MB
constexpr int ShortestMeasured = 50'000;

QStringList warnings;
QtMessageHandler standardHandler = nullptr;

void takeMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    // Of a platform without a screen.
    if (message.startsWith(QStringLiteral("This plugin does not support")))
        return;
    if (type != QtDebugMsg && type != QtInfoMsg && !warnings.contains(message))
        warnings.append(message);
    standardHandler(type, context, message);
}

/// Without what the allocator keeps for the next time.
double residentMegabytes()
{
#ifdef Q_OS_LINUX
    ::malloc_trim(0);
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly)) {
        const auto lines = status.readAll().split('\n');
        for (const auto &line : lines) {
            if (line.startsWith("VmRSS:"))
                return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
        }
    }
#endif
    return 0;
}

int descriptors()
{
    return int(QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System).size());
}

int failed(const char *what)
{
    std::fprintf(stderr, "failed: %s\n", what);
    return 1;
}

bool start(WindowFixture &fixture)
{
    if (!fixture.open())
        return false;
    fixture.notes.open(fixture.folder.filePath(QStringLiteral("data")));
    fixture.packs.open(fixture.folder.filePath(QStringLiteral("data")));
    return fixture.settle();
}

/// Without the pauses of QTest::qWaitFor().
bool searchFor(WindowFixture &fixture, const QString &text)
{
    constexpr int HangsAfterMs = 20'000;
    QElapsedTimer timer;
    timer.start();
    fixture.field()->setText(text);
    while (!fixture.window->isSettled() && timer.elapsed() < HangsAfterMs)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return fixture.window->isSettled();
}

/// One search after another, each answered; memory and descriptors after every tenth of them.
int searchOften(int searches)
{
    WindowFixture fixture;
    if (!start(fixture))
        return failed("the window opens");
    QRandomGenerator random(1);
    const auto codes = QStringLiteral("1001 2005 107 403 10005 25001 planfix telerik radist oz token access токен ошибка доступ server "
                                      "http:4xx name:waba code:400-499 jib,rf oshibka tokne \"not_found\" zzzz e т 1 \" * sever")
                           .split(u' ');
    const int part = std::max(1, searches / 10);
    double first = 0;
    double last = 0;
    int firstDescriptors = 0;
    for (int i = 1; i <= searches; ++i) {
        auto text = codes.at(random.bounded(int(codes.size())));
        if (random.bounded(3) == 0)
            text += u' ' + codes.at(random.bounded(int(codes.size())));
        if (!searchFor(fixture, text + QString::number(i % 7 == 0 ? i : 0).remove(QStringLiteral("0"))))
            return failed("a search is answered");
        if (i % 50 == 0)
            fixture.view()->selectRow(0);
        if (i % part == 0) {
            last = residentMegabytes();
            std::printf("%d searches: %.1f MB, %d descriptors\n", i, last, descriptors());
            std::fflush(stdout);
            if (i == 2 * part) {
                first = last;
                firstDescriptors = descriptors();
            }
        }
    }
    const double growth = (last - first) / std::max(0.1, (searches - 2.0 * part) / 10'000);
    std::printf("grows by %.2f MB for each 10000 searches, by %d descriptors\n", growth, descriptors() - firstDescriptors);
    // Of a short run most is what fills the caches.
    if (searches >= ShortestMeasured && growth >= MostGrowth)
        return failed("memory stays");
    return descriptors() <= firstDescriptors ? 0 : failed("descriptors are closed");
}

/// Windows opened, used and closed.
int openWindows(int windows)
{
    double first = 0;
    int firstDescriptors = 0;
    for (int i = 1; i <= windows; ++i) {
        WindowFixture fixture;
        if (!start(fixture) || !fixture.search(QStringLiteral("token")))
            return failed("a window opens and searches");
        if (i == windows / 5) {
            first = residentMegabytes();
            firstDescriptors = descriptors();
        }
        if (i % std::max(1, windows / 10) == 0)
            std::printf("%d windows: %.1f MB, %d descriptors\n", i, residentMegabytes(), descriptors());
    }
    const double growth = (residentMegabytes() - first) / (windows * 0.8);
    std::printf("grows by %.3f MB a window\n", growth);
    if (growth >= 0.1)
        return failed("memory is given back");
    return descriptors() <= firstDescriptors ? 0 : failed("descriptors are closed");
}

int letMonkeyRun(int steps, quint32 seed)
{
    QElapsedTimer timer;
    timer.start();
    const auto before = descriptors();
    {
        WindowFixture fixture;
        QFile table(fixture.folder.filePath(QStringLiteral("in.csv")));
        if (!table.open(QIODevice::WriteOnly) || table.write("code,message\n1,one\n2,два\n") < 0)
            return failed("a table to import is written");
        table.close();
        if (!start(fixture))
            return failed("the window opens");
        Monkey monkey(fixture, seed);
        double memory = 0;
        for (int part = 1; part <= 5; ++part) {
            if (!monkey.run(steps / 5))
                return failed("what must always hold");
            memory = residentMegabytes();
            std::printf("%d steps: %.1f MB, %d descriptors\n", part * (steps / 5), memory, descriptors());
            std::fflush(stdout);
        }
        for (auto it = monkey.taken().cbegin(); it != monkey.taken().cend(); ++it)
            std::printf("  %s %d", qPrintable(it.key()), it.value());
        std::printf("\n");
        fixture.window->close();
        fixture.window.reset();
        QTest::qWait(50);
        const auto found = store::UserDatabase::inspect(fixture.folder.filePath(QStringLiteral("data")));
        std::printf("user data: %lld rows\n", static_cast<long long>(found.count));
        if (found.state == store::UserDataInspection::State::Damaged || found.state == store::UserDataInspection::State::Unusable)
            return failed("the user's database is sound");
    }
    std::printf("seed %u, %d steps, %lld s, %d descriptors more, %lld warnings\n", seed, steps,
                static_cast<long long>(timer.elapsed() / 1000), descriptors() - before, static_cast<long long>(warnings.size()));
    for (const auto &warning : std::as_const(warnings))
        std::printf("warning: %s\n", qPrintable(warning));
    return 0;
}

} // namespace

/// errdex-soak searches N | windows N | monkey STEPS SEED
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    standardHandler = qInstallMessageHandler(takeMessage);
    const auto arguments = QCoreApplication::arguments();
    const int number = arguments.value(2).toInt();
    if (arguments.value(1) == QStringLiteral("searches"))
        return searchOften(number);
    if (arguments.value(1) == QStringLiteral("windows"))
        return openWindows(number);
    if (arguments.value(1) == QStringLiteral("monkey"))
        return letMonkeyRun(number, arguments.value(3).toUInt());
    std::fprintf(stderr, "usage: %s searches N | windows N | monkey STEPS SEED\n", argv[0]);
    return 2;
}
