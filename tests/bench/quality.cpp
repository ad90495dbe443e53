// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "baselines.h"

#include "errdex/search/searcher.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace errdex;
using bench::Engine;

namespace {

constexpr int Shown = 5;

struct Query
{
    QString text;
    QString kind;
    QStringList first;
    QStringList top5;
    bool together = false;
    bool literal = false;
};

/// What the queries of a class, or all of them, came to.
struct Score
{
    int queries = 0;
    double reciprocalRanks = 0;
    int found = 0;
};

struct Outcome
{
    QHash<QString, Score> classes;
    Score all;
    int nothing = 0;
    int wrongHits = 0;
    int literal = 0;
    int displaced = 0;
};

class Errdex final : public Engine
{
public:
    explicit Errdex(search::Searcher &searcher) : m_searcher(searcher) {}
    QString name() const override { return QStringLiteral("Errdex"); }
    QStringList find(const QString &query) override
    {
        const auto result = m_searcher.run(query);
        const auto records = result ? m_searcher.records(*result, 0, bench::Depth) : tl::unexpected(result.error());
        if (!records) {
            std::fprintf(stderr, "cannot search: %s\n", qPrintable(records.error().detail));
            std::exit(1);
        }
        QStringList keys;
        for (const auto &record : *records)
            keys.append(record.key().toString());
        return keys;
    }

private:
    search::Searcher &m_searcher;
};

QStringList keysOf(const QJsonValue &value)
{
    QStringList keys;
    for (const auto &key : value.toArray())
        keys.append(key.toString());
    return keys;
}

QList<Query> readQueries(const QString &path)
{
    QFile file(path);
    QList<Query> queries;
    if (!file.open(QIODevice::ReadOnly))
        return queries;
    for (const auto &entry : QJsonDocument::fromJson(file.readAll()).array()) {
        queries.append({entry[QStringLiteral("query")].toString(), entry[QStringLiteral("class")].toString(),
                        keysOf(entry[QStringLiteral("first")]), keysOf(entry[QStringLiteral("top5")]),
                        entry[QStringLiteral("together")].toBool(), entry[QStringLiteral("literal")].toBool()});
    }
    return queries;
}

/// The place of the best of the expected records, from 1; 0 when none is there.
int rankOf(const QStringList &expected, const QStringList &found)
{
    for (int i = 0; i < found.size(); ++i) {
        if (expected.contains(found.at(i)))
            return i + 1;
    }
    return 0;
}

bool isFound(const Query &query, const QStringList &found)
{
    const auto shown = found.first(std::min<qsizetype>(found.size(), Shown));
    if (query.together) {
        return std::all_of(query.first.begin(), query.first.end(),
                           [&](const QString &key) { return shown.contains(key); });
    }
    return rankOf(query.first + query.top5, shown) > 0;
}

void add(Score &score, int rank, bool found)
{
    ++score.queries;
    score.reciprocalRanks += rank > 0 ? 1.0 / rank : 0;
    score.found += found;
}

Outcome measure(Engine &engine, const QList<Query> &queries, bool list)
{
    Outcome outcome;
    for (const auto &query : queries) {
        const auto found = engine.find(query.text);
        bool good = false;
        if (query.first.isEmpty()) {
            good = found.isEmpty();
            ++outcome.nothing;
            outcome.wrongHits += !good;
        } else {
            const int rank = rankOf(query.first, found);
            const bool inFive = isFound(query, found);
            good = rank == 1 && inFive;
            add(outcome.classes[query.kind], rank, inFive);
            add(outcome.all, rank, inFive);
            outcome.literal += query.literal;
            const auto shown = found.first(std::min<qsizetype>(found.size(), Shown));
            outcome.displaced += query.literal && rankOf(query.first + query.top5, shown) == 0;
        }
        if (list && !good) {
            const auto shown = found.first(std::min<qsizetype>(found.size(), Shown)).join(u' ');
            std::printf("%s\t%s\texpected: %s\tfound: %s\n", qPrintable(query.kind), qPrintable(query.text),
                        query.first.isEmpty() ? "nothing" : qPrintable(query.first.join(u' ')), qPrintable(shown));
        }
    }
    return outcome;
}

void printScore(const Score &score)
{
    const double queries = std::max(score.queries, 1);
    std::printf(" %.3f | %.3f |", score.reciprocalRanks / queries, score.found / queries);
}

void printPart(const char *part, const std::vector<std::unique_ptr<Engine>> &engines, const QList<Query> &queries,
               bool withClasses, bool list)
{
    std::vector<Outcome> outcomes;
    for (const auto &engine : engines)
        outcomes.push_back(measure(*engine, queries, list && engine == engines.front()));
    std::printf("\n## %s\n\n| class | queries |", part);
    for (const auto &engine : engines)
        std::printf(" %s MRR | recall@5 |", qPrintable(engine->name()));
    std::printf("\n| --- | ---: |");
    for (size_t i = 0; i < engines.size(); ++i)
        std::printf(" ---: | ---: |");
    auto kinds = outcomes.front().classes.keys();
    std::sort(kinds.begin(), kinds.end());
    for (const auto &kind : std::as_const(kinds)) {
        if (!withClasses)
            break;
        std::printf("\n| %s | %d |", qPrintable(kind), outcomes.front().classes.value(kind).queries);
        for (const auto &outcome : outcomes)
            printScore(outcome.classes.value(kind));
    }
    std::printf("\n| all | %d |", outcomes.front().all.queries);
    for (const auto &outcome : outcomes)
        printScore(outcome.all);
    std::printf("\n\n| of which |");
    for (const auto &engine : engines)
        std::printf(" %s |", qPrintable(engine->name()));
    std::printf("\n| --- |");
    for (size_t i = 0; i < engines.size(); ++i)
        std::printf(" ---: |");
    std::printf("\n| hits where there must be none, of %d |", outcomes.front().nothing);
    for (const auto &outcome : outcomes)
        std::printf(" %d |", outcome.wrongHits);
    std::printf("\n| literal hits not shown, of %d |", outcomes.front().literal);
    for (const auto &outcome : outcomes)
        std::printf(" %d |", outcome.displaced);
    std::printf("\n");
}

/// A letter left out, doubled or swapped with the next, at every place behind the first letter.
QStringList slipsOf(const QString &word)
{
    QStringList slips;
    for (qsizetype i = 1; i + 1 < word.size(); ++i) {
        slips.append(word.first(i) + word.sliced(i + 1));
        slips.append(word.first(i) + word.at(i) + word.sliced(i));
        slips.append(word.first(i) + word.at(i + 1) + word.at(i) + word.sliced(i + 2));
    }
    slips.removeDuplicates();
    slips.removeAll(word);
    return slips;
}

/// How often another reading is offered beside results: for slips that find something by accident, where it is due, and
/// for words and queries as meant, where it is not.
void printOffers(search::Searcher &searcher, const QList<Query> &queries)
{
    constexpr quint64 Common = 8;
    constexpr qint64 ClearlyMore = 4;
    const auto offered = [&](const QString &text, qint64 shown) {
        const auto other = searcher.otherReading(text, {}, shown);
        return other ? other->correction.shown : QString();
    };
    const auto total = [&](const QString &text) {
        const auto result = searcher.run(text, {}, {}, {}, search::Reading::AsTyped);
        return result ? result->total() : 0;
    };
    const auto vocabulary = searcher.catalogue().vocabulary();
    if (!vocabulary)
        std::exit(1);
    int made = 0;
    int less = 0;
    int right = 0;
    int wrong = 0;
    int asked = 0;
    for (const auto &each : **vocabulary) {
        asked += !offered(each.word, 1).isEmpty();
        if (each.entries < Common || each.word.size() < 5)
            continue;
        const auto meant = total(each.word);
        for (const auto &slip : slipsOf(each.word)) {
            ++made;
            const auto found = total(slip);
            if (found == 0 || meant < ClearlyMore * found)
                continue;
            ++less;
            const auto other = offered(slip, found);
            right += other == each.word;
            wrong += !other.isEmpty() && other != each.word;
        }
    }
    int literal = 0;
    int askedOfLiteral = 0;
    for (const auto &query : queries) {
        literal += query.literal;
        askedOfLiteral += query.literal && !offered(query.text, 1).isEmpty();
    }
    std::printf("\n## Another reading offered beside results\n\n| | of | offered |\n| --- | ---: | ---: |\n");
    std::printf("| made slips of common words (%d) that find less than a quarter: the word | %d | %d |\n", made, less,
                right);
    std::printf("| the same: another word | %d | %d |\n", less, wrong);
    std::printf("| words of the catalogue as they are | %zu | %d |\n", (*vocabulary)->size(), asked);
    std::printf("| queries of both parts that are answered as typed | %d | %d |\n", literal, askedOfLiteral);
}

} // namespace

/// errdex-bench-quality CATALOGUE FOLDER [--list]: how well search answers the queries in FOLDER (tests/data/queries),
/// and how well three plain ways of searching do on the same records, as Markdown. --list names the queries of the part
/// for tuning that Errdex does not answer; of the part kept aside only totals are printed.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString folder = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString();
    auto catalogue = store::Catalogue::open(argc > 2 ? QString::fromLocal8Bit(argv[1]) : QString());
    const auto tuning = readQueries(folder + QStringLiteral("/tuning.json"));
    const auto aside = readQueries(folder + QStringLiteral("/aside.json"));
    if (!catalogue || tuning.isEmpty() || aside.isEmpty()) {
        std::fprintf(stderr, "usage: %s CATALOGUE FOLDER [--list]\n", argv[0]);
        return 2;
    }
    const bool list = argc > 3 && qstrcmp(argv[3], "--list") == 0;
    search::Searcher searcher(**catalogue);
    const auto everything = searcher.run(QString());
    const auto records =
        everything ? searcher.records(*everything, 0, everything->total()) : tl::unexpected(everything.error());
    if (!records) {
        std::fprintf(stderr, "cannot read the catalogue\n");
        return 1;
    }
    std::vector<std::unique_ptr<Engine>> engines;
    engines.push_back(std::make_unique<Errdex>(searcher));
    engines.push_back(bench::makeFts5(*records));
    engines.push_back(bench::makeLike(*records));
    engines.push_back(bench::makeSubsequence(*records));
    printPart("For tuning", engines, tuning, true, list);
    printPart("Kept aside", engines, aside, false, false);
    printOffers(searcher, tuning + aside);
    return 0;
}
