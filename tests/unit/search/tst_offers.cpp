// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "samplecatalogue.h"

#include "errdex/search/searcher.h"

#include <QTemporaryDir>
#include <QtTest>

#include <optional>

using namespace errdex;
using namespace errdex::test;
using domain::Correction;
using domain::Suggestion;
using search::Reading;

Q_DECLARE_METATYPE(errdex::domain::Correction::Kind)

/// What search offers beside few results, and where there are none.
class TestOffers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void offersWhatFindsClearlyMore_data();
    void offersWhatFindsClearlyMore();
    void theWordsOfACatalogueAreSeldomAskedAbout();
    void suggestsWhatIsThere();
    void suggestsAFewSpellings();
    void suggestsTheNearestCodes_data();
    void suggestsTheNearestCodes();
    void suggestsWithinTheFilters();
    void countsWithoutEachKindOfFilter();
    void codesFarAwayAreNotOffered();

private:
    struct Open
    {
        std::unique_ptr<store::Catalogue> catalogue;
        std::unique_ptr<search::Searcher> searcher;
    };
    static Open open(const QString &path);

    QTemporaryDir m_folder;
    Open m_shipped;
    std::optional<Open> m_made;
};

TestOffers::Open TestOffers::open(const QString &path)
{
    auto opened = store::Catalogue::open(path);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    Open result{std::move(*opened), {}};
    result.searcher = std::make_unique<search::Searcher>(*result.catalogue);
    return result;
}

void TestOffers::initTestCase()
{
    m_shipped = open(qEnvironmentVariable("ERRDEX_CATALOG_DIR") + QStringLiteral("/catalog.sqlite"));
}

void TestOffers::offersWhatFindsClearlyMore_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Correction::Kind>("kind");
    QTest::addColumn<QString>("shown");
    using Kind = Correction::Kind;
    const auto row = [](const char *typed, Kind kind, const char *shown) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << kind << QString::fromUtf8(shown);
    };
    // Each stands in one record: as a vendor's slip, as a part of a word, as letters of another layout.
    row("recieved", Kind::Typo, "received");
    row("recieved tokens", Kind::Typo, "received tokens");
    row("njrt", Kind::Layout, "токе");
    row("kody", Kind::Transliteration, "коды");
    // In five records, and the other in forty: that is not ten times as many.
    row("date", Kind::None, "");
    row("tokens", Kind::None, "");
    row("data", Kind::None, "");
    row("\"recieved\"", Kind::None, "");
    row("recieved7", Kind::None, "");
    row("name:recieved", Kind::None, "");
    row("njrty", Kind::None, "");
    row("", Kind::None, "");
}

/// Results stay as they are; another reading is told beside them.
void TestOffers::offersWhatFindsClearlyMore()
{
    QFETCH(QString, typed);
    QFETCH(Correction::Kind, kind);
    QFETCH(QString, shown);
    // Not static: its connection would outlive Qt's list of them.
    const auto make = [this] {
        QList<domain::CodeRecord> records{
            record(QStringLiteral("1"), QStringLiteral("recieved tokens")),
            record(QStringLiteral("2"), QStringLiteral("the anjrtx driver"), {QStringLiteral("ANJRTX")}),
            record(QStringLiteral("3"), QStringLiteral("the xkodyx driver"), {QStringLiteral("XKODYX")})};
        for (int i = 0; i < 40; ++i)
            records.append(record(QString::number(100 + i), QStringLiteral("tokens received as data"),
                                  {{}, 0, 0, 0, QStringLiteral("токен получен, коды данных"), {}}));
        for (int i = 0; i < 5; ++i)
            records.append(record(QString::number(200 + i), QStringLiteral("a date")));
        const auto path = m_folder.filePath(QStringLiteral("made.sqlite"));
        if (!writeCatalogue(path, {{vendor(QStringLiteral("v"), {QStringLiteral("all")}), records}}))
            qFatal("cannot write");
        return open(path);
    };
    if (!m_made)
        m_made.emplace(make());
    auto &searcher = *m_made->searcher;
    const auto literal = searcher.run(typed);
    QVERIFY(literal);
    const auto other = searcher.otherReading(typed, {}, literal->total());
    QVERIFY(other);
    const auto result = searcher.run(typed, {}, {}, {}, Reading::Other);
    QVERIFY(result);
    if (kind == Correction::Kind::None) {
        QCOMPARE(*other, domain::OtherReading());
        QCOMPARE(result->total(), literal->total());
        return;
    }
    QCOMPARE(literal->correction(), Correction());
    QVERIFY(literal->total() > 0);
    QCOMPARE(other->correction, (Correction{kind, typed, shown}));
    QVERIFY(other->total >= 4 * literal->total());
    // Taken, it says for what the results are, as a correction does.
    QCOMPARE(result->correction(), other->correction);
    QCOMPARE(result->total(), other->total);
}

/// One word in a hundred at most, typed whole, begs the question whether another was meant.
void TestOffers::theWordsOfACatalogueAreSeldomAskedAbout()
{
    const auto vocabulary = m_shipped.catalogue->vocabulary();
    QVERIFY(vocabulary);
    QStringList asked;
    for (const auto &each : **vocabulary) {
        const auto other = m_shipped.searcher->otherReading(each.word, {}, 1);
        QVERIFY(other);
        if (other->total > 0)
            asked.append(each.word);
    }
    QVERIFY2(asked.size() * 100 <= qsizetype((*vocabulary)->size()), qPrintable(asked.join(u' ')));
}

void TestOffers::suggestsWhatIsThere()
{
    auto &searcher = *m_shipped.searcher;
    const auto kindsOf = [&](const QString &text) {
        QMap<Suggestion::Kind, QStringList> byKind;
        const auto suggestions = searcher.suggestions(text);
        for (const auto &each : suggestions.value_or(QList<Suggestion>())) {
            byKind[each.kind].append(each.query);
            const auto result = searcher.run(each.query, {}, {}, {}, Reading::AsTyped);
            if (!result || result->total() != each.total || each.total == 0)
                qFatal("%s", qPrintable(each.query));
        }
        return byKind;
    };
    QVERIFY(kindsOf(QStringLiteral("31099")).value(Suggestion::Kind::NearestCode).contains(QStringLiteral("31000")));
    QVERIFY(kindsOf(QStringLiteral("499")).value(Suggestion::Kind::HttpClass).contains(QStringLiteral("http:4xx")));
    QCOMPARE(kindsOf(QStringLiteral("planfix:31001")).value(Suggestion::Kind::WithoutField),
             QStringList{QStringLiteral("31001")});
    QCOMPARE(kindsOf(QStringLiteral("vendor:oz amocrm")).value(Suggestion::Kind::WithoutField),
             QStringList{QStringLiteral("amocrm")});
    QVERIFY(kindsOf(QStringLiteral("jib,rf")).value(Suggestion::Kind::DidYouMean).contains(QStringLiteral("ошибка")));
    QCOMPARE(kindsOf(QStringLiteral("http:404 njrty")).value(Suggestion::Kind::WithoutField),
             QStringList{QStringLiteral("токен")});
    QCOMPARE(kindsOf(QStringLiteral("http:499")).value(Suggestion::Kind::HttpClass),
             QStringList{QStringLiteral("http:4xx")});
    for (const auto &several : {QStringLiteral("1001 1002"), QStringLiteral("1001;1002"), QStringLiteral("1001/1002")})
        QCOMPARE(kindsOf(several).value(Suggestion::Kind::CodeAlone),
                 (QStringList{QStringLiteral("1001"), QStringLiteral("1002")}));
    QCOMPARE(kindsOf(QStringLiteral("token 1001 1002")).value(Suggestion::Kind::CodeAlone),
             (QStringList{QStringLiteral("1001"), QStringLiteral("1002")}));
    QVERIFY(!kindsOf(QStringLiteral("1001/1001")).contains(Suggestion::Kind::CodeAlone));
    QVERIFY(!kindsOf(QStringLiteral("1001")).contains(Suggestion::Kind::CodeAlone));
    // A handful is enough.
    QCOMPARE(kindsOf(QStringLiteral("1000 1001 1002 1003 401 402")).value(Suggestion::Kind::CodeAlone).size(), 4);
    for (const auto *status : {"199", "299", "599"})
        QCOMPARE(kindsOf(QString::fromLatin1(status)).value(Suggestion::Kind::HttpClass),
                 QStringList{QStringLiteral("http:%1xx").arg(QLatin1Char(status[0]))});
    QVERIFY(!kindsOf(QStringLiteral("699")).contains(Suggestion::Kind::HttpClass));
    QVERIFY(!kindsOf(QStringLiteral("099")).contains(Suggestion::Kind::HttpClass));
    QVERIFY(!kindsOf(QStringLiteral("4x9")).contains(Suggestion::Kind::HttpClass));
    QVERIFY(!kindsOf(QStringLiteral("http:none token")).contains(Suggestion::Kind::HttpClass));
    QVERIFY(!kindsOf(QStringLiteral("\"499\"")).contains(Suggestion::Kind::HttpClass));
    QVERIFY(!kindsOf(QStringLiteral("name:499")).contains(Suggestion::Kind::HttpClass));
    QVERIFY(kindsOf(QStringLiteral("code:499")).contains(Suggestion::Kind::HttpClass));
    QVERIFY(kindsOf(QStringLiteral("error 499")).contains(Suggestion::Kind::HttpClass));
    QCOMPARE(kindsOf(QStringLiteral("http:599 qwxyzz")).value(Suggestion::Kind::HttpClass),
             QStringList{QStringLiteral("http:5xx")});
    QVERIFY(!kindsOf(QStringLiteral("4999")).contains(Suggestion::Kind::HttpClass));
    QVERIFY(!kindsOf(QStringLiteral("499 abc1")).contains(Suggestion::Kind::HttpClass));
    // The nearest codes of the vendor that was asked for.
    const auto near = kindsOf(QStringLiteral("planfix:1003")).value(Suggestion::Kind::NearestCode);
    QVERIFY2(near.contains(QStringLiteral("planfix:1002")), qPrintable(near.join(u' ')));
    QVERIFY(kindsOf(QStringLiteral("qwxyzzz")).isEmpty());
    QVERIFY(kindsOf(QString()).isEmpty());
}

/// Where several words are as near, none is taken, and three at most are named.
void TestOffers::suggestsAFewSpellings()
{
    const auto path = m_folder.filePath(QStringLiteral("words.sqlite"));
    QList<domain::CodeRecord> records;
    for (const auto *word : {"waggons", "waggont", "waggonb", "waggonm"})
        records.append(record(QString::number(records.size() + 1), QString::fromLatin1(word)));
    QVERIFY(writeCatalogue(path, {{vendor(QStringLiteral("v"), {QStringLiteral("all")}), records}}));
    const auto made = open(path);
    const auto result = made.searcher->run(QStringLiteral("waggonx"));
    QVERIFY(result && result->total() == 0);
    const auto suggestions = made.searcher->suggestions(QStringLiteral("waggonx"));
    QVERIFY(suggestions);
    QCOMPARE(suggestions->size(), 3);
    for (const auto &each : *suggestions) {
        QCOMPARE(each.kind, Suggestion::Kind::DidYouMean);
        QVERIFY(each.query.startsWith(u"waggon"));
        QCOMPARE(each.total, 1);
    }
}

void TestOffers::suggestsTheNearestCodes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("offered");
    const auto row = [](const char *typed, const char *offered) {
        QTest::newRow(typed) << QString::fromLatin1(typed)
                             << QString::fromLatin1(offered).split(u' ', Qt::SkipEmptyParts);
    };
    // One digit is another; a digit too few or too many; the next number.
    row("10999", "10990 109 11000");
    row("11001", "11000 10990");
    row("E12x", "e123 e124");
    row("E12", "e123 e124");
    row("108", "109");
    row("9", "");
}

void TestOffers::suggestsTheNearestCodes()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, offered);
    const auto path = m_folder.filePath(QStringLiteral("codes.sqlite"));
    if (!QFile::exists(path)) {
        QList<domain::CodeRecord> records;
        for (const auto *code : {"109", "10990", "11000", "E123", "E124", "70000000"})
            records.append(record(QString::fromLatin1(code), QStringLiteral("x")));
        QVERIFY(writeCatalogue(path, {{vendor(QStringLiteral("v"), {QStringLiteral("all")}), records}}));
    }
    const auto made = open(path);
    const auto suggestions = made.searcher->suggestions(typed);
    QVERIFY(suggestions);
    QStringList near;
    for (const auto &each : *suggestions) {
        if (each.kind == Suggestion::Kind::NearestCode)
            near.append(each.query);
    }
    QCOMPARE(near, offered);
}

void TestOffers::suggestsWithinTheFilters()
{
    domain::Filters filters;
    filters.vendors = {QStringLiteral("planfix")};
    const auto within = m_shipped.searcher->suggestions(QStringLiteral("tokne qwxyz"), filters);
    QVERIFY(within && within->isEmpty());
    const auto near = m_shipped.searcher->suggestions(QStringLiteral("1099"), filters);
    QVERIFY(near && !near->isEmpty());
    for (const auto &each : *near) {
        const auto result = m_shipped.searcher->run(each.query, filters);
        QVERIFY(result && !each.withoutFilters);
        QCOMPARE(result->total(), each.total);
    }
    // Nothing near is left by the filter: what there is without it.
    filters.vendors = {QStringLiteral("oz-api")};
    const auto without = m_shipped.searcher->suggestions(QStringLiteral("31099"), filters);
    QVERIFY(without && !without->isEmpty());
    for (const auto &each : *without)
        QVERIFY(each.withoutFilters && each.total > 0);
}

void TestOffers::countsWithoutEachKindOfFilter()
{
    const auto telerik = QStringLiteral("telerik-backend-services");
    const auto run = [this](const domain::Filters &filters) {
        return m_shipped.searcher->run(QStringLiteral("token"), filters).value();
    };
    const auto vendorsOf = [](const search::ResultSet &result) {
        QList<qint64> counts;
        for (const auto &each : result.facets().vendors)
            counts += QList<qint64>{each.count} + each.categories;
        return counts;
    };
    const auto both = run({{telerik}, {}, {403}});
    const auto ofVendor = run({{telerik}, {}, {}});
    const auto ofStatus = run({{}, {}, {403}});
    const auto all = run({});
    QVERIFY(both.total() > 0 && ofStatus.total() < ofVendor.total() && ofVendor.total() < all.total());
    QCOMPARE(both.totalWithoutFilters(), all.total());
    // The other vendors of the status, the other statuses of the vendor.
    QCOMPARE(both.totalWithoutGroups(), ofStatus.total());
    QCOMPARE(both.totalWithoutStatuses(), ofVendor.total());
    QCOMPARE(vendorsOf(both), vendorsOf(ofStatus));
    QVERIFY(vendorsOf(both) != vendorsOf(all));
    QCOMPARE(both.facets().httpStatuses, ofVendor.facets().httpStatuses);
    QVERIFY(both.facets().httpStatuses != all.facets().httpStatuses);
    QCOMPARE(ofVendor.totalWithoutGroups(), all.total());
    QCOMPARE(ofVendor.totalWithoutStatuses(), ofVendor.total());
    QCOMPARE(ofStatus.totalWithoutStatuses(), all.total());
    QCOMPARE(ofStatus.totalWithoutGroups(), ofStatus.total());
    // What no vendor has of the status.
    const auto none = run({{QStringLiteral("oz-api")}, {}, {403}});
    QCOMPARE(none.total(), 0);
    QCOMPARE(none.totalWithoutGroups(), ofStatus.total());
    QVERIFY(none.totalWithoutStatuses() > 0);
    // A category of one vendor, of another one, of any.
    const auto category = QStringLiteral("unclassified");
    const auto ofPlanfix = run({{}, {{QStringLiteral("planfix"), category}}, {}}).total();
    QVERIFY(ofPlanfix > 0 && ofPlanfix < all.total());
    QCOMPARE(run({{}, {{QStringLiteral("nobody"), category}}, {}}).total(), 0);
    QCOMPARE(run({{}, {{QStringLiteral("planfix"), QStringLiteral("nothing")}}, {}}).total(), 0);
    QVERIFY(run({{}, {{QString(), category}}, {}}).total() >= ofPlanfix);
    QCOMPARE(run({{QStringLiteral("oz-api")}, {{QStringLiteral("planfix"), category}}, {}}).total(),
             ofPlanfix + run({{QStringLiteral("oz-api")}, {}, {}}).total());
}

/// The five hundred nearest codes are looked at for those that the rest of the query leaves.
void TestOffers::codesFarAwayAreNotOffered()
{
    for (const int nearer : {499, 500}) {
        QList<domain::CodeRecord> records;
        for (int i = 0; i < nearer; ++i)
            records.append(record(QString::number(2000 + i), QStringLiteral("x")));
        const auto path = m_folder.filePath(QStringLiteral("far%1.sqlite").arg(nearer));
        QVERIFY(writeCatalogue(path, {{vendor(QStringLiteral("one"), {QStringLiteral("all")}), records},
                                      {vendor(QStringLiteral("far"), {QStringLiteral("all")}),
                                       {record(QStringLiteral("9988"), QStringLiteral("x"))}}}));
        const auto made = open(path);
        const auto suggestions = made.searcher->suggestions(QStringLiteral("far:1777"));
        QVERIFY(suggestions);
        const bool isOffered = std::any_of(suggestions->begin(), suggestions->end(), [](const Suggestion &each) {
            return each.query == u"far:9988" && each.kind == Suggestion::Kind::NearestCode;
        });
        QCOMPARE(isOffered, nearer == 499);
    }
}

QTEST_GUILESS_MAIN(TestOffers)
#include "tst_offers.moc"
