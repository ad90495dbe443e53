// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "samplecatalogue.h"

#include "errdex/search/resultsource.h"
#include "errdex/search/searcher.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace errdex;
using namespace errdex::test;
using domain::Correction;
using domain::Match;
using domain::Suggestion;
using search::Reading;

/// How much is enough: for another reading, for a sentence much like a record's, for a place in the order.
class TestReadings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentencesMuchLikeARecords_data();
    void sentencesMuchLikeARecords();
    void theNearestSentences();
    void readingsOfFarMoreRecords_data();
    void readingsOfFarMoreRecords();
    void clearlyCommonerWords_data();
    void clearlyCommonerWords();
    void wholeWordsBeforeBeginnings();
    void severalMistakesInOneName_data();
    void severalMistakesInOneName();
    void suggestions_data();
    void suggestions();
    void order_data();
    void order();
    void pages();
    void manyRecordsOneByOne();

private:
    struct Open
    {
        std::unique_ptr<store::Catalogue> catalogue;
        std::unique_ptr<search::Searcher> searcher;
    };

    Open made(const QList<VendorWithRecords> &vendors)
    {
        const auto path = m_folder.filePath(QStringLiteral("%1.sqlite").arg(m_made++));
        if (!writeCatalogue(path, vendors))
            qFatal("cannot write");
        auto opened = store::Catalogue::open(path);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        Open result{std::move(*opened), {}};
        result.searcher = std::make_unique<search::Searcher>(*result.catalogue);
        return result;
    }

    Open made(const QList<domain::CodeRecord> &records)
    {
        return made({{vendor(QStringLiteral("v"), {QStringLiteral("all")}), records}});
    }

    static QString codes(search::Searcher &searcher, const search::ResultSet &result)
    {
        QStringList found;
        const auto records = searcher.records(result, 0, 1000);
        if (!records)
            qFatal("%s", qPrintable(records.error().detail));
        for (const auto &each : *records)
            found.append(each.code);
        return found.join(u' ');
    }

    QTemporaryDir m_folder;
    int m_made = 0;
};

void TestReadings::sentencesMuchLikeARecords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(expected);
    };
    // Three words in five of the text, or seven in ten of the record.
    row("banana cherry lemons papaya quince orange qqqq wwww zzzz jjjj", "1");
    row("banana cherry lemons papaya quince orange qqqq wwww zzzz jjjj vvvv", "");
    row("banana cherry lemons papaya quince orange tomato qqqq wwww zzzz jjjj vvvv kkkk", "1");
    row("banana cherry lemons papaya quince qqqq wwww zzzz", "1");
    row("banana cherry lemons papaya quince qqqq wwww zzzz jjjj", "");
    // Three words at least.
    row("anchor bridge castle qqqq wwww", "2");
    row("anchor bridge qqqq", "");
    row("anchor anchor bridge qqqq", "");
    row("anchor bridge qqqq wwww", "");
    row("anchor bridge banana", "");
    row("anchor bridge banana cherry", "");
    // In the same order.
    row("castle bridge anchor qqqq wwww", "");
    row("orange quince papaya lemons cherry banana qqqq wwww", "");
    // Values are no words.
    row("anchor \"qqqq wwww zzzz jjjj\" bridge castle kkkk", "2");
    row("anchor qqqq wwww zzzz jjjj bridge castle kkkk", "2");
    row("banana cherry lemons papaya quince orange qqqq wwww zzzz jjjj {vvvv kkkk}", "1");
    row("banana cherry lemons papaya quince orange qqqq wwww zzzz jjjj <vvvv kkkk>", "1");
    row("banana cherry lemons papaya quince orange qqqq wwww zzzz jjjj [vvvv kkkk]", "1");
    row("banana cherry lemons papaya quince orange qqqq wwww zzzz jjjj \"vvvv kkkk\"", "1");
    row("banana cherry lemons papaya quince orange qqqq wwww zzzz jjjj %vvvv %kkkk", "1");
    row("banana cherry lemons papaya quince orange qqqq wwww zzzz jjjj v7v7 k8k8", "1");
    row("banana cherry lemons papaya quince orange qqqq wwww zzzz jjjj {vvvv} kkkk", "");
    row("banana cherry lemons papaya quince orange qqqq wwww zzzz jjjj <vvvv> kkkk", "");
    row("banana cherry lemons papaya quince orange qqqq wwww zzzz jjjj [vvvv] kkkk", "");
    row("banana cherry lemons papaya quince orange qqqq wwww zzzz jjjj \"vvvv\" kkkk", "");
    row("banana cherry lemons papaya quince orange qqqq wwww zzzz jjjj %vvvv kkkk", "");
    row("banana cherry lemons papaya quince orange qqqq wwww zzzz jjjj (vvvv)", "");
}

/// Each word stands in one record, so that all weigh the same.
void TestReadings::sentencesMuchLikeARecords()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto open =
        made({record(QStringLiteral("1"), QStringLiteral("banana cherry lemons papaya quince orange tomato pepper "
                                                         "carrot potato")),
              record(QStringLiteral("2"), QStringLiteral("anchor bridge castle")),
              record(QStringLiteral("3"), QStringLiteral("something else of the world"))});
    const auto result = open.searcher->run(text);
    QVERIFY(result);
    QCOMPARE(codes(*open.searcher, *result), expected);
    QCOMPARE(result->correction().kind, expected.isEmpty() ? Correction::Kind::None : Correction::Kind::Closest);
}

/// Those that are nearly as near as the nearest, ten at most.
void TestReadings::theNearestSentences()
{
    const auto open = made({record(QStringLiteral("1"), QStringLiteral("anchor bridge castle desert island jungle")),
                            record(QStringLiteral("2"), QStringLiteral("anchor bridge castle desert")),
                            record(QStringLiteral("3"), QStringLiteral("anchor bridge castle desert island")),
                            record(QStringLiteral("4"), QStringLiteral("anchor bridge castle"))});
    const auto result = open.searcher->run(QStringLiteral("anchor bridge castle desert island jungle qqqq wwww"));
    QVERIFY(result);
    QCOMPARE(codes(*open.searcher, *result), QStringLiteral("1 3"));
    QList<domain::CodeRecord> records;
    for (int i = 10; i < 22; ++i)
        records.append(record(QString::number(i), QStringLiteral("anchor bridge castle desert")));
    const auto many = made(records);
    const auto shown = many.searcher->run(QStringLiteral("anchor bridge castle desert qqqq wwww"));
    QVERIFY(shown);
    QCOMPARE(codes(*many.searcher, *shown), QStringLiteral("10 11 12 13 14 15 16 17 18 19"));
}

void TestReadings::readingsOfFarMoreRecords_data()
{
    QTest::addColumn<QString>("inside");
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("other");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *inside, const char *own, const char *other, int count, const char *shown) {
        QTest::addRow("%s %s %s %d", inside, own, other, count)
            << QString::fromUtf8(inside) << QString::fromUtf8(own) << QString::fromUtf8(other) << count
            << QString::fromUtf8(shown);
    };
    // A part of another word: four times as many.
    row("XWAGGENX", "waggen", "waggon", 4, "waggon");
    row("XWAGGENX", "waggen", "waggon", 3, "");
    row("XWAGEX", "wage", "wagz", 4, "wagz");
    row("XWAGX", "wag", "waz", 4, "");
    // A word: ten times as many.
    row("waggen", "waggen", "waggon", 10, "waggon");
    row("waggen", "waggen", "waggon", 9, "");
    row("wagge", "wagge", "waggo", 10, "waggo");
    row("wagg", "wagg", "wazg", 10, "");
    // Another first letter, or two others.
    row("waggen", "waggen", "baggen", 10, "");
    row("waggen", "waggen", "wabbon", 10, "");
    row("XNJRX", "njr", "ток", 4, "ток");
    row("XKODYX", "kody", "коды", 4, "коды");
    row("XKODX", "kod", "код", 4, "");
}

/// Few records have what was typed, many have another reading of it.
void TestReadings::readingsOfFarMoreRecords()
{
    QFETCH(QString, inside);
    QFETCH(QString, own);
    QFETCH(QString, other);
    QFETCH(int, count);
    QFETCH(QString, shown);
    const bool isName = inside.front().isUpper();
    QList<domain::CodeRecord> records{record(QStringLiteral("1"), isName ? QStringLiteral("q") : inside,
                                             {isName ? inside : QString(), 0, 0, 0, QStringLiteral("й"), {}})};
    for (int i = 0; i < count; ++i)
        records.append(record(QString::number(100 + i), other, {{}, 0, 0, 0, QStringLiteral("й"), {}}));
    for (int i = 0; i < 12; ++i)
        records.append(record(QString::number(500 + i), QStringLiteral("q"), {{}, 0, 0, 0, QStringLiteral("й"), {}}));
    const auto open = made(records);
    const auto literal = open.searcher->run(own);
    QVERIFY(literal && literal->total() == 1);
    const auto reading = open.searcher->otherReading(own, {}, literal->total());
    QVERIFY(reading);
    QCOMPARE(reading->correction.shown, shown);
    QCOMPARE(reading->total, shown.isEmpty() ? 0 : count);
}

void TestReadings::clearlyCommonerWords_data()
{
    QTest::addColumn<QList<int>>("counts");
    QTest::addColumn<QString>("shown");
    QTest::newRow("alone") << QList<int>{1} << QStringLiteral("waggons");
    QTest::newRow("as common") << QList<int>{1, 1} << QString();
    QTest::newRow("three times") << QList<int>{3, 1} << QString();
    QTest::newRow("four times") << QList<int>{4, 1} << QStringLiteral("waggons");
    QTest::newRow("four times the third") << QList<int>{8, 3, 1} << QString();
    QTest::newRow("four times both") << QList<int>{8, 2, 2} << QStringLiteral("waggons");
}

/// Of words as near as each other one is meant where it is four times as common as any other.
void TestReadings::clearlyCommonerWords()
{
    QFETCH(QList<int>, counts);
    QFETCH(QString, shown);
    QList<domain::CodeRecord> records{record(QStringLiteral("1"), QStringLiteral("q"))};
    const QStringList words{QStringLiteral("waggons"), QStringLiteral("waggont"), QStringLiteral("waggonb")};
    for (qsizetype word = 0; word < counts.size(); ++word) {
        for (int i = 0; i < counts.at(word); ++i)
            records.append(record(QString::number(100 * (word + 1) + i), words.at(word)));
    }
    const auto open = made(records);
    const auto result = open.searcher->run(QStringLiteral("waggonx"));
    QVERIFY(result);
    QCOMPARE(result->correction().shown, shown);
    QCOMPARE(result->total(), shown.isEmpty() ? 0 : counts.first());
}

/// Of two spellings of a word the one that is a word is meant, not one that only begins another.
void TestReadings::wholeWordsBeforeBeginnings()
{
    for (const auto &[whole, longer] : {std::pair("эталон", "еталонами"), std::pair("еталон", "эталонами"),
                                        std::pair("отел", "отэлями"), std::pair("отэл", "отелями")}) {
        const auto word = QString::fromUtf8(whole);
        const auto open =
            made({record(QStringLiteral("1"), QStringLiteral("q"), {{}, 0, 0, 0, QString::fromUtf8(longer), {}}),
                  record(QStringLiteral("2"), QStringLiteral("q"), {{}, 0, 0, 0, word, {}})});
        const auto typed = word.size() > 4 ? QStringLiteral("etalon") : QStringLiteral("otel");
        const auto result = open.searcher->run(typed);
        QVERIFY(result);
        QCOMPARE(result->correction(), (Correction{Correction::Kind::Transliteration, typed, word}));
    }
}

void TestReadings::severalMistakesInOneName_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *typed, const char *shown) {
        QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(shown);
    };
    row("wagon_troley_wheels", "waggon_trolley_wheels");
    row("wagon_troley_whels", "waggon_trolley_wheels");
    row("wagggon_trollley_wheels", "waggon_trolley_wheels");
    row("wagon_trollley_whels", "waggon_trolley_wheels");
    row("wagon_trolley", "waggon_trolley");
    row("waggon_troley", "waggon_trolley");
    // Only the last word may be a beginning.
    row("waggon_troll_wheels", "");
    row("wagon_troll", "waggon_troll");
    row("wago_trolley", "");
}

void TestReadings::severalMistakesInOneName()
{
    QFETCH(QString, typed);
    QFETCH(QString, shown);
    const auto open =
        made({record(QStringLiteral("1"), QStringLiteral("q"), {QStringLiteral("WAGGON_TROLLEY_WHEELS")})});
    const auto result = open.searcher->run(typed);
    QVERIFY(result);
    QCOMPARE(result->correction().shown, shown);
    QCOMPARE(result->total(), shown.isEmpty() ? 0 : 1);
}

void TestReadings::suggestions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(expected);
    };
    // Without each field in turn.
    row("http:404 vendor:beta ticket", "vendor:beta ticket|http:404 ticket|http:4xx");
    row("ticket http:404 vendor:beta", "ticket vendor:beta|ticket http:404|http:4xx");
    row("http:404 vendor:nobody ticket", "http:404 ticket|http:4xx");
    row("vendor:nobody", "");
    row("vendor:\"no body\" ticket", "");
    row("vendor:beta alpha:ticket", "alpha:ticket|vendor:beta ticket");
    row("http:404 vendor:beta tikcet", "vendor:beta ticket|http:404 ticket|http:4xx");
    // Codes near the one that is not there, of the vendor that was asked for if it has some.
    row("alpha:1003", "1003|alpha:1001|alpha:1013|alpha:1014");
    row("gamma:1003", "1003|1002|1001|1013|1103");
    row("http:404 1003", "1003|http:404 1001|http:4xx");
    row("1003", "1002|1001|1013|1103");
    row("5003", "2003|1103|1014|1013");
    row("1003 1004", "1003");
    row("1003 ticket", "");
    row("error 1003", "1002|1001|1013|1103");
    row("100", "103|10|1001|1002");
    // What one of several words may have been.
    row("wheels waggonx", "wheels waggons|wheels waggont");
    row("waggonx wheels", "waggons wheels|waggont wheels");
    row("waggonx", "waggons|waggont");
}

void TestReadings::suggestions()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto alpha = vendor(QStringLiteral("alpha"), {QStringLiteral("all")});
    const auto beta = vendor(QStringLiteral("beta"), {QStringLiteral("all")});
    const auto gamma = vendor(QStringLiteral("gamma"), {QStringLiteral("all")});
    const auto open = made(
        {{alpha,
          {record(QStringLiteral("1001"), QStringLiteral("no ticket"), {{}, 404, 0, 0, {}, {}}),
           record(QStringLiteral("1013"), QStringLiteral("wheels of waggons"), {{}, 500, 0, 0, {}, {}}),
           record(QStringLiteral("1014"), QStringLiteral("wheels of waggont"), {{}, 500, 0, 0, {}, {}})}},
         {beta,
          {record(QStringLiteral("1002"), QStringLiteral("bad ticket"), {{}, 403, 0, 0, {}, {}}),
           record(QStringLiteral("1103"), QStringLiteral("x")), record(QStringLiteral("2003"), QStringLiteral("x")),
           record(QStringLiteral("10030"), QStringLiteral("x")), record(QStringLiteral("103"), QStringLiteral("x")),
           record(QStringLiteral("10"), QStringLiteral("x"))}},
         {gamma, {record(QStringLiteral("900000"), QStringLiteral("x"))}}});
    const auto suggestions = open.searcher->suggestions(text);
    QVERIFY(suggestions);
    QStringList said;
    for (const auto &each : *suggestions) {
        said.append(each.query);
        const auto result = open.searcher->run(each.query, {}, {}, {}, Reading::AsTyped);
        QVERIFY(result);
        QCOMPARE(result->total(), each.total);
    }
    QCOMPARE(said.join(u'|'), expected);
}

void TestReadings::order_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<Match>("first");
    const auto row = [](const char *text, const char *expected, Match first = Match::Filter) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(expected) << first;
    };
    // Shorter texts of the same tier stand first, and words that stand together.
    row("ticket", "3 2 1", Match::MessageWord);
    row("ticket wrong", "2 3", Match::MessageWord);
    row("harbour", "5 4", Match::DescriptionWord);
    // The whole name.
    row("pay card", "62 61 6", Match::ExactName);
    row("pay_card", "62 61 6", Match::ExactName);
    row("pay", "62 61 6", Match::NameStart);
    // Parts of names go on into the next word.
    row("ay_card", "6 61 62", Match::Part);
    row("ay_car", "6 61 62", Match::Part);
    row("ay_card_lat", "6 61", Match::Part);
    row("ay_car_later", "");
    row("car", "62 61 6", Match::NameBeginning);
    row("late", "61 6", Match::NameBeginning);
    row("y_card_later_or", "6", Match::Part);
    // A vendor's own name, and in quotation marks as it stands.
    row("oz", "007 1", Match::ExactCode);
    row("\"green road\"", "9 91", Match::Group);
    row("\"road green\"", "");
    row("\"road gre\"", "");
    // Letters of two alphabets.
    row("аgain", "2", Match::MessageWord);
    row("жwж", "");
    row("OО7", "007", Match::CodeForm);
}

void TestReadings::order()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QFETCH(Match, first);
    const auto named = [](const char *code, const char *name) {
        return record(QString::fromLatin1(code), QStringLiteral("x"), {QString::fromLatin1(name)});
    };
    auto road = vendor(QStringLiteral("gr"), {QStringLiteral("all")});
    road.name = test::text(QStringLiteral("The Green Road"));
    const auto open = made(
        {{vendor(QStringLiteral("one"), {QStringLiteral("all")}),
          {record(QStringLiteral("1"), QStringLiteral("this ticket is not good for oz any more")),
           record(QStringLiteral("2"), QStringLiteral("ticket wrong again")),
           record(QStringLiteral("3"), QStringLiteral("wrong ticket")),
           record(QStringLiteral("4"), QStringLiteral("x"), {{}, 0, 0, 0, {}, QStringLiteral("a ship in the harbour")}),
           record(QStringLiteral("5"), QStringLiteral("x"), {{}, 0, 0, 0, {}, QStringLiteral("harbour")}),
           named("6", "PAY_CARD_LATER_OR_NEVER"), named("61", "PAY_CARD_LATER"), named("62", "PAY_CARD")}},
         {vendor(QStringLiteral("oz"), {QStringLiteral("all")}), {record(QStringLiteral("007"), QStringLiteral("x"))}},
         {road,
          {record(QStringLiteral("9"), QStringLiteral("x")), record(QStringLiteral("91"), QStringLiteral("x"))}}});
    const auto result = open.searcher->run(text, {}, {}, {}, Reading::AsTyped);
    QVERIFY(result);
    QCOMPARE(codes(*open.searcher, *result), expected);
    if (result->total() > 0)
        QCOMPARE(result->matches(0, 1), std::vector<Match>{first});
}

/// Pages are parts of the whole, wherever they begin and end, in the order of search and in any other.
void TestReadings::pages()
{
    const auto open = made({record(QStringLiteral("ticket"), QStringLiteral("x")),
                            record(QStringLiteral("2"), QStringLiteral("x"), {QStringLiteral("TICKET")}),
                            record(QStringLiteral("3"), QStringLiteral("a ticket")),
                            record(QStringLiteral("4"), QStringLiteral("the ticket")),
                            record(QStringLiteral("5"), QStringLiteral("some tickets")),
                            record(QStringLiteral("6"), QStringLiteral("x"), {QStringLiteral("ANYTICKET")}),
                            record(QStringLiteral("7"), QStringLiteral("x"), {QStringLiteral("NOTICKETS")}),
                            record(QStringLiteral("8"), QStringLiteral("another"))});
    for (const bool isSorted : {false, true}) {
        domain::Sort sort;
        if (isSorted)
            sort.column = domain::Column::Message;
        const auto result = open.searcher->run(QStringLiteral("ticket"), {}, sort);
        QVERIFY(result);
        QCOMPARE(result->total(), 7);
        const auto all = result->rows(0, 7);
        const auto reasons = result->matches(0, 7);
        QCOMPARE(all.size(), size_t(7));
        for (qint64 first = 0; first <= 8; ++first) {
            for (qint64 count = 0; count <= 9; ++count) {
                const auto from = std::min<qint64>(first, 7);
                const auto to = std::min<qint64>(first + count, 7);
                QVERIFY(result->rows(first, count) ==
                        std::vector(all.begin() + from, all.begin() + std::max(from, to)));
                QVERIFY(result->matches(first, count) ==
                        std::vector(reasons.begin() + from, reasons.begin() + std::max(from, to)));
            }
        }
        for (qint64 place = 0; place < 7; ++place)
            QCOMPARE(result->positionOf(all[size_t(place)]), place);
        for (quint32 row = 0; row < 8; ++row)
            QCOMPARE(result->positionOf(row) >= 0, std::find(all.begin(), all.end(), row) != all.end());
        QVERIFY(result->rows(-1, 2).empty());
        QVERIFY(result->rows(0, -1).empty());
    }
}

/// What an export reads: each record once and in order, as records and as cells, and no more than are wanted.
void TestReadings::manyRecordsOneByOne()
{
    QList<domain::CodeRecord> records;
    QByteArrayList expected;
    for (int i = 1000; i < 3500; ++i) {
        records.append(record(QString::number(i), QStringLiteral("x")));
        expected.append(QByteArray::number(i));
    }
    const auto open = made(records);
    const auto result = open.searcher->run(QString());
    QVERIFY(result);
    for (const qsizetype limit : {0, 1, 999, 1000, 1001, 2500, 9999}) {
        search::ResultSource asRecords(*open.searcher, *result, limit);
        QByteArrayList read;
        for (auto next = asRecords.next(); next && *next; next = asRecords.next())
            read.append((*next)->code.toUtf8());
        QVERIFY(read == expected.first(std::min(limit, expected.size())));
        search::ResultSource asCells(*open.searcher, *result, limit);
        const std::vector<domain::CellSpec> cells{{domain::Column::Code}};
        std::vector<QByteArrayView> texts;
        read.clear();
        for (auto next = asCells.nextCells(cells, texts); next && *next && read.size() < 9999;
             next = asCells.nextCells(cells, texts))
            read.append(texts.front().toByteArray());
        QVERIFY(read == expected.first(std::min(limit, expected.size())));
    }
}

QTEST_GUILESS_MAIN(TestReadings)
#include "tst_readings.moc"
