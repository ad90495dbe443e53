// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "figures.h"

#include "errdex/search/searcher.h"
#include "errdex/text/keyboard.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <functional>
#include <iterator>

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

/// What the window shows after a keystroke: where nothing is found, what else may be meant.
bool firstPage(search::Searcher &searcher, const QString &text, const domain::Sort &sort = {})
{
    const auto result = searcher.run(text, {}, sort);
    if (!result || !searcher.records(*result, 0, Page))
        return false;
    return result->total() > 0 || text.isEmpty() || searcher.suggestions(text).has_value();
}

/// Two letters of the word swapped, at its middle.
QString misspelt(QString word)
{
    const auto middle = word.size() / 2;
    const QChar left = word.at(middle - 1);
    word[middle - 1] = word.at(middle);
    word[middle] = left;
    return word;
}

/// Texts that find nothing as they are typed, made from records from all over the catalogue: slips in one and in two
/// words, the wrong keyboard layout, messages with other names and numbers, a long paste, and words that nothing is
/// like.
QStringList mistakes(search::Searcher &searcher)
{
    constexpr qint64 Records = 40;
    QStringList texts;
    const auto everything = searcher.run(QString());
    if (!everything)
        std::exit(1);
    for (qint64 i = 0; i < Records; ++i) {
        const auto found = searcher.records(*everything, everything->total() * i / Records, 1);
        if (!found || found->isEmpty())
            std::exit(1);
        const auto &message = found->first().message;
        auto words = message.en.split(u' ', Qt::SkipEmptyParts);
        std::sort(words.begin(), words.end(),
                  [](const QString &left, const QString &right) { return left.size() > right.size(); });
        texts.append(misspelt(words.first()));
        texts.append(misspelt(words.first()) + u' ' + misspelt(words.value(1, words.first())));
        texts.append(text::toEnglishLayout(message.ru));
        texts.append(text::toEnglishLayout(message.ru.section(u' ', 0, 0)));
        const QString other = QStringLiteral("[2026-11-23 10:12:%1] ").arg(i) + message.en +
                              QStringLiteral(" for \"Orders-%1\" at 10.0.0.%1").arg(i);
        texts.append(other);
        texts.append(QString(other + u' ' + message.ru + u' ').repeated(6));
        QStringList all;
        for (const auto &word : std::as_const(words))
            all.append(misspelt(word));
        texts.append(all.join(u' '));
        texts.append(QStringLiteral("qwxyz") + QString::number(7919 * i));
        texts.append(QStringLiteral("zyxwvut gfedcba"));
    }
    return texts;
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
        std::printf("  %.2f ms  %s\n", slow[i].first, qPrintable(slow[i].second.left(100)));
    return times;
}

/// What is looked for beside the results of a keystroke, after them.
std::vector<double> offers(search::Searcher &searcher, const QStringList &states)
{
    std::vector<double> times;
    for (const auto &state : states)
        times.push_back(timed([&] { return searcher.otherReading(state, {}, 1).has_value(); }));
    return times;
}

/// Any page of large results, in both kinds of order.
std::vector<double> jumps(search::Searcher &searcher)
{
    std::vector<double> times;
    for (const auto &text : {QString(), QStringLiteral("t"), QStringLiteral("ошибка")}) {
        for (const auto &sort :
             {domain::Sort(), domain::Sort{domain::Column::Message, false, domain::Language::Russian}}) {
            const auto result = searcher.run(text, {}, sort);
            if (!result)
                std::exit(1);
            for (int i = 1; i <= 100; ++i) {
                const qint64 first = result->total() * i / 100 - Page;
                times.push_back(
                    timed([&] { return searcher.records(*result, std::max<qint64>(first, 0), Page).has_value(); }));
            }
        }
    }
    return times;
}

/// Words in quotation marks as they are typed: the most frequent words, which most records have, and rare ones beside
/// them, two to four. The quotation mark before a word that goes on is left open.
QStringList phraseStates()
{
    QStringList states;
    for (const char *phrase :
         {"not found", "is not", "the request failed", "invalid access token", "error the", "not exglin", "не найден",
          "ошибка не", "недействительный токен не найден", "запрос ошибка", "doesnotexist token"}) {
        const auto text = QString::fromUtf8(phrase);
        for (qsizetype length = text.indexOf(u' ') + 2; length <= text.size(); ++length)
            states.append(u'"' + text.first(length));
        states.append(u'"' + text + u'"');
    }
    return states;
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
/// exact total and all facet counts together, phrases in quotation marks apart, parts of names and codes apart, texts
/// that have to be read in another way or that find nothing apart; the search for another reading beside results; any
/// page of a result; a sort to its first page.
/// --slow lists the slowest states.
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
    const auto phrases = phraseStates();
    QStringList states;
    std::copy_if(all.begin(), all.end(), std::back_inserter(states),
                 [](const QString &state) { return !state.contains(u'"'); });
    search::Searcher searcher(**catalogue);
    const bool showSlow = argc > 3;
    // The first round warms SQLite's and the system's caches, as the first minute of use does.
    keystrokes(searcher, states, false);
    bench::printTimes("keystroke", keystrokes(searcher, states, showSlow));
    keystrokes(searcher, phrases, false);
    bench::printTimes("phrase", keystrokes(searcher, phrases, showSlow));
    QStringList parts;
    for (const char *part : {"BA_ACC", "OCRM", "AMOCR", "KEN_EXP", "8007", "A-000", "OT_FOUN", "EQUE", "VOIC", "RIPT",
                             "NECTIO", "0x8007001"}) {
        const auto text = QString::fromLatin1(part);
        for (qsizetype length = 3; length <= text.size(); ++length)
            parts.append(text.first(length));
    }
    keystrokes(searcher, parts, false);
    bench::printTimes("substring", keystrokes(searcher, parts, showSlow));
    const auto mistaken = mistakes(searcher);
    keystrokes(searcher, mistaken, false);
    bench::printTimes("correction", keystrokes(searcher, mistaken, showSlow));
    bench::printTimes("offer", offers(searcher, states));
    jumps(searcher);
    bench::printTimes("jump", jumps(searcher));
    bench::printTimes("sort", sorts(searcher));
    std::printf("memory\t%.1f\n", bench::residentMegabytes());
    return 0;
}
