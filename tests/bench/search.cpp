// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/search/searcher.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace errdex;

namespace {

constexpr qint64 Page = 100;

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.at(size_t(share * double(values.size() - 1)));
}

void print(const char *name, const std::vector<double> &times)
{
    std::printf("%s\t%.3f\t%.3f\t%.3f\t%zu\n", name, percentile(times, 0.5), percentile(times, 0.99),
                percentile(times, 1.0), times.size());
}

} // namespace

/// errdex-bench-search CATALOGUE STATES [--slow]: for each state of the search field the time to the first page, the
/// exact total and all facet counts together, in milliseconds: name, median, p99, maximum, number. --slow lists the
/// slowest states.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QFile statesFile(argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString());
    auto catalogue = argc > 2 ? store::Catalogue::open(QString::fromLocal8Bit(argv[1])) : store::Catalogue::open({});
    if (!catalogue || !statesFile.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "usage: %s CATALOGUE STATES [--slow]\n", argv[0]);
        return 2;
    }
    const auto states = QString::fromUtf8(statesFile.readAll()).split(u'\n', Qt::SkipEmptyParts);
    search::Searcher searcher(**catalogue);
    std::vector<double> times;
    std::vector<std::pair<double, QString>> slow;
    for (int round = 0; round < 2; ++round) {
        times.clear();
        slow.clear();
        for (const auto &state : states) {
            QElapsedTimer timer;
            timer.start();
            const auto result = searcher.run(state);
            const auto records = result ? searcher.records(*result, 0, Page) : domain::Result<QList<domain::CodeRecord>>();
            const double elapsed = double(timer.nsecsElapsed()) / 1e6;
            if (!result || !records)
                return 1;
            times.push_back(elapsed);
            slow.push_back({elapsed, QStringLiteral("%1 (%2)").arg(state).arg(result->total())});
        }
    }
    print("keystroke", times);
    if (argc > 3) {
        std::sort(slow.rbegin(), slow.rend());
        for (size_t i = 0; i < std::min<size_t>(slow.size(), 40); ++i)
            std::printf("  %.2f ms  %s\n", slow[i].first, qPrintable(slow[i].second));
    }
    return 0;
}
