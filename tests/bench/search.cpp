// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "figures.h"

#include "errdex/search/searcher.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <functional>

using namespace errdex;

namespace {

constexpr qint64 Page = 100;

/// Milliseconds of one call.
double timed(const std::function<bool()> &work)
{
    QElapsedTimer timer;
    timer.start();
    if (!work())
        std::exit(1);
    return double(timer.nsecsElapsed()) / 1e6;
}

bool firstPage(search::Searcher &searcher, const QString &text, const domain::Sort &sort = {})
{
    const auto result = searcher.run(text, {}, sort);
    return result && searcher.records(*result, 0, Page).has_value();
}

std::vector<double> keystrokes(search::Searcher &searcher, const QStringList &states, bool showSlow)
{
    std::vector<double> times;
    std::vector<std::pair<double, QString>> slow;
    for (const auto &state : states) {
        times.push_back(timed([&] { return firstPage(searcher, state); }));
        slow.push_back({times.back(), state});
    }
    std::sort(slow.rbegin(), slow.rend());
    for (size_t i = 0; showSlow && i < std::min<size_t>(slow.size(), 20); ++i)
        std::printf("  %.2f ms  %s\n", slow[i].first, qPrintable(slow[i].second));
    return times;
}

/// Any page of large results, in both kinds of order.
std::vector<double> jumps(search::Searcher &searcher)
{
    std::vector<double> times;
    for (const auto &text : {QString(), QStringLiteral("t"), QStringLiteral("ошибка")}) {
        for (const auto &sort : {domain::Sort(), domain::Sort{domain::Column::Message, false, domain::Language::Russian}}) {
            const auto result = searcher.run(text, {}, sort);
            if (!result)
                std::exit(1);
            for (int i = 1; i <= 100; ++i) {
                const qint64 first = result->total() * i / 100 - Page;
                times.push_back(timed([&] { return searcher.records(*result, std::max<qint64>(first, 0), Page).has_value(); }));
            }
        }
    }
    return times;
}

std::vector<double> sorts(search::Searcher &searcher)
{
    std::vector<double> times;
    for (const auto column : domain::AllColumns) {
        for (const bool descending : {false, true}) {
            times.push_back(timed([&] {
                return firstPage(searcher, QStringLiteral("t"), {column, descending, domain::Language::Russian});
            }));
        }
    }
    return times;
}

} // namespace

/// errdex-bench-search CATALOGUE STATES [--slow]: for each state of the search field the time to the first page, the
/// exact total and all facet counts together, phrases in quotation marks apart; the parts of names and codes among them apart; any page of a result; a
/// sort to its first page. --slow lists the slowest states.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QFile statesFile(argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString());
    auto catalogue = store::Catalogue::open(argc > 2 ? QString::fromLocal8Bit(argv[1]) : QString());
    if (!catalogue || !statesFile.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "usage: %s CATALOGUE STATES [--slow]\n", argv[0]);
        return 2;
    }
    const auto all = QString::fromUtf8(statesFile.readAll()).split(u'\n', Qt::SkipEmptyParts);
    // Words in quotation marks are looked for in the texts of every record that has them, so they are told apart.
    const auto phrases = all.filter(QStringLiteral("\""));
    QStringList states;
    std::copy_if(all.begin(), all.end(), std::back_inserter(states), [&](const QString &state) { return !phrases.contains(state); });
    search::Searcher searcher(**catalogue);
    const bool showSlow = argc > 3;
    // The first round warms SQLite's and the system's caches, as the first minute of use does.
    keystrokes(searcher, states, false);
    bench::printTimes("keystroke", keystrokes(searcher, states, showSlow));
    bench::printTimes("phrase", keystrokes(searcher, phrases, showSlow));
    QStringList parts;
    for (const char *part : {"BA_ACC", "OCRM", "AMOCR", "KEN_EXP", "8007", "A-000", "OT_FOUN", "EQUE", "VOIC", "RIPT", "NECTIO", "0x8007001"}) {
        const auto text = QString::fromLatin1(part);
        for (qsizetype length = 3; length <= text.size(); ++length)
            parts.append(text.first(length));
    }
    keystrokes(searcher, parts, false);
    bench::printTimes("substring", keystrokes(searcher, parts, showSlow));
    jumps(searcher);
    bench::printTimes("jump", jumps(searcher));
    bench::printTimes("sort", sorts(searcher));
    std::printf("memory\t%.1f\n", bench::residentMegabytes());
    return 0;
}
