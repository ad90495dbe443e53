// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "samplecatalogue.h"

#include "errdex/search/resultsource.h"
#include "errdex/search/searcher.h"

#include <QTemporaryDir>
#include <QtTest>

#include <set>

using namespace errdex;
using namespace errdex::test;
using domain::Column;
using domain::Filters;
using domain::Language;
using domain::Sort;

/// Searches the shipped catalogue (the questions that people ask) and small ones (the rules).
class TestSearch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatAPersonExpects_data();
    void findsWhatAPersonExpects();
    void nothingBreaksAQuery_data();
    void nothingBreaksAQuery();
    void tiersStandInOrder();
    void caseAndYoDoNotMatter();
    void filtersNarrowAndFacetsStayExact();
    void facetsEqualCountingByHand();
    void sortsByEveryColumn();
    void emptyValuesComeLastBothWays();
    void pagesJoinWithoutGaps();
    void cancelledSearchSaysSo();
    void cancelledExportsSaySo();
    void cellsEqualTheRecords();
    void resultsMarkWhatWasFound_data();
    void resultsMarkWhatWasFound();
    void partsOfAResult();

private:
    QStringList keys(const QString &text, const Filters &filters = {}, const Sort &sort = {}, qint64 limit = 1000);

    QTemporaryDir m_folder;
    std::unique_ptr<store::Catalogue> m_shipped;
    std::unique_ptr<search::Searcher> m_searcher;
};

void TestSearch::initTestCase()
{
    auto opened =
        store::Catalogue::open(qEnvironmentVariable("ERRDEX_CATALOG_DIR") + QStringLiteral("/catalog.sqlite"));
    QVERIFY(opened);
    m_shipped = std::move(*opened);
    m_searcher = std::make_unique<search::Searcher>(*m_shipped);
}

QStringList TestSearch::keys(const QString &text, const Filters &filters, const Sort &sort, qint64 limit)
{
    const auto result = m_searcher->run(text, filters, sort);
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    const auto records = m_searcher->records(*result, 0, limit);
    if (!records)
        qFatal("%s", qPrintable(records.error().detail));
    QStringList found;
    for (const auto &record : *records)
        found.append(record.key().toString());
    return found;
}

void TestSearch::findsWhatAPersonExpects_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("total");
    QTest::addColumn<QStringList>("first");
    const auto row = [](const QString &text, int total, const QStringList &first) {
        QTest::newRow(qUtf8Printable(text)) << text << total << first;
    };
    const QString telerik = QStringLiteral("telerik-backend-services/");
    row(QString(), 349, {QStringLiteral("planfix/0")});
    row(QStringLiteral("107"), 3, {telerik + u"107/1", telerik + u"107/2", telerik + u"107/3"});
    row(QStringLiteral("1001"), 10,
        {QStringLiteral("planfix/1001"), QStringLiteral("radist-online/1001"), QStringLiteral("radist-online/10010")});
    row(QStringLiteral("1001."), 10, {QStringLiteral("planfix/1001")});
    row(QStringLiteral("planfix:1001"), 1, {QStringLiteral("planfix/1001")});
    row(QStringLiteral("planfix 1001"), 1, {QStringLiteral("planfix/1001")});
    row(QStringLiteral("pf:token"), 2, {QStringLiteral("planfix/1"), QStringLiteral("planfix/2")});
    row(QStringLiteral("http:403 token"), 2, {telerik + u"301", telerik + u"302"});
    row(QStringLiteral("WABA"), 8, {QStringLiteral("radist-online/29000"), QStringLiteral("radist-online/7001")});
    row(QStringLiteral("access_token"), 5, {telerik + u"301", telerik + u"302"});
    row(QStringLiteral("CONNECTION_AMOCRM_NOT_PAID"), 1, {QStringLiteral("radist-online/10013")});
    row(QStringLiteral("connection_amocrm"), 5, {QStringLiteral("radist-online/10005")});
    row(QStringLiteral("NOT ALLOWED"), 5, {QStringLiteral("oz-api/1")});
    row(QStringLiteral("not_found"), 36, {QStringLiteral("radist-online/404")});
    row(QStringLiteral("code:400-499 vendor:planfix"), 3, {QStringLiteral("planfix/401")});
    row(QStringLiteral("code:107"), 3, {telerik + u"107/1"});
    row(QStringLiteral("http:4xx vendor:telerik"), 51, {});
    row(QStringLiteral("cat:telegram"), 12, {QStringLiteral("radist-online/17000")});
    row(QStringLiteral("кат:задачи"), 3, {QStringLiteral("planfix/1000")});
    row(QStringLiteral("name:token"), 1, {QStringLiteral("radist-online/25001")});
    row(QStringLiteral("\"password was\""), 1, {telerik + u"202"});
    row(QStringLiteral("\"was password\""), 0, {});
    row(QStringLiteral("😀"), 0, {});
    row(QStringLiteral("qqqq"), 0, {});
}

void TestSearch::findsWhatAPersonExpects()
{
    QFETCH(QString, text);
    QFETCH(int, total);
    QFETCH(QStringList, first);
    const auto found = keys(text);
    QCOMPARE(found.first(std::min(found.size(), first.size())), first);
    QCOMPARE(int(found.size()), total);
}

void TestSearch::nothingBreaksAQuery_data()
{
    QTest::addColumn<QString>("text");
    const QStringList texts{QStringLiteral("-1"),
                            QStringLiteral("\""),
                            QStringLiteral("a:b"),
                            QStringLiteral("*"),
                            QStringLiteral("AND"),
                            QStringLiteral("ORA-12154"),
                            QStringLiteral("a\"b"),
                            QStringLiteral("NEAR(a b)"),
                            QStringLiteral("'; DROP TABLE entry; --"),
                            QStringLiteral("😀👩‍👩‍👧"),
                            QStringLiteral("http:"),
                            QStringLiteral("http:999"),
                            QStringLiteral("code:"),
                            QStringLiteral("code:*"),
                            QStringLiteral("code:9-1"),
                            QStringLiteral("code:99999999999999999999-1"),
                            QStringLiteral("vendor:nobody"),
                            QStringLiteral("%_%"),
                            QStringLiteral("cat:"),
                            QStringLiteral("::::"),
                            QStringLiteral("\"\"\"\""),
                            QString(QChar(0xD800)),
                            QString(QChar(0)),
                            QStringLiteral("e\u0301\u0301\u0301"),
                            QString(1024 * 1024, u'я'),
                            QString(1024 * 1024, u'"'),
                            QString(200000, u' ') + u'x',
                            QStringLiteral("a ").repeated(500000),
                            QStringLiteral("x_").repeated(100000)};
    for (int i = 0; i < texts.size(); ++i)
        QTest::newRow(qPrintable(QString::number(i))) << texts.at(i);
}

void TestSearch::nothingBreaksAQuery()
{
    QFETCH(QString, text);
    const auto result = m_searcher->run(text);
    QVERIFY(result);
    QVERIFY(m_searcher->records(*result, 0, 10));
}

void TestSearch::tiersStandInOrder()
{
    const auto path = m_folder.filePath(QStringLiteral("tiers.sqlite"));
    // Written in the reverse of the order owed, under codes that sort that way.
    const auto one = vendor(QStringLiteral("one"), {QStringLiteral("all"), QStringLiteral("pay")});
    QVERIFY(writeCatalogue(
        path, {{one,
                {record(QStringLiteral("1"), QStringLiteral("x"), {{}, 0, 1}),
                 record(QStringLiteral("01"), QStringLiteral("x"), {{}, 0, 0, 0, {}, QStringLiteral("you pay")}),
                 record(QStringLiteral("02"), QStringLiteral("must pay")),
                 record(QStringLiteral("03"), QStringLiteral("x"), {QStringLiteral("NOT_PAYED")}),
                 record(QStringLiteral("04"), QStringLiteral("x"), {QStringLiteral("PAY_LATER")}),
                 record(QStringLiteral("PAY-1"), QStringLiteral("x")),
                 record(QStringLiteral("06"), QStringLiteral("x"), {QStringLiteral("PAY")}),
                 record(QStringLiteral("pay"), QStringLiteral("x"))}}}));
    auto catalogue = store::Catalogue::open(path);
    QVERIFY(catalogue);
    search::Searcher searcher(**catalogue);
    const auto result = searcher.run(QStringLiteral("Pay"));
    QVERIFY(result);
    QStringList codes;
    const auto records = searcher.records(*result, 0, 100);
    for (const auto &record : *records)
        codes.append(record.code);
    QCOMPARE(codes,
             (QStringList{QStringLiteral("pay"), QStringLiteral("06"), QStringLiteral("PAY-1"), QStringLiteral("04"),
                          QStringLiteral("03"), QStringLiteral("02"), QStringLiteral("01"), QStringLiteral("1")}));
}

void TestSearch::caseAndYoDoNotMatter()
{
    const auto lower = keys(QStringLiteral("токен"));
    QVERIFY(lower.contains(QStringLiteral("planfix/1")));
    QCOMPARE(keys(QStringLiteral("ТОКЕН")), lower);
    const auto invoice = keys(QStringLiteral("счет"));
    QVERIFY(invoice.contains(QStringLiteral("radist-online/18001")));
    QCOMPARE(keys(QStringLiteral("СЧЁТ")), invoice);
}

void TestSearch::filtersNarrowAndFacetsStayExact()
{
    Filters filters;
    filters.vendors = {QStringLiteral("oz-api")};
    auto result = m_searcher->run(QStringLiteral("token"), filters);
    QVERIFY(result);
    QCOMPARE(result->total(), 3);
    QCOMPARE(result->totalWithoutFilters(), 10);
    // The other vendors' counts stay, so that one can be added.
    QCOMPARE(result->facets().vendors.at(1).count, 4);
    QCOMPARE(result->facets().httpStatuses.value(403), 0);
    filters.categories = {{QStringLiteral("planfix"), QStringLiteral("unclassified")}};
    result = m_searcher->run(QStringLiteral("token"), filters);
    QCOMPARE(result->total(), 5);
    filters = {};
    filters.httpStatuses = {4};
    QCOMPARE(m_searcher->run(QStringLiteral("token"), filters)->total(), 4);
    filters.httpStatuses = {403, 0};
    QCOMPARE(m_searcher->run(QStringLiteral("token"), filters)->total(), 8);
    filters.vendors = {QStringLiteral("nobody")};
    QCOMPARE(m_searcher->run(QString(), filters)->total(), 0);
}

void TestSearch::facetsEqualCountingByHand()
{
    for (const auto &text : {QString(), QStringLiteral("t"), QStringLiteral("не найден"), QStringLiteral("http:400")}) {
        const auto result = m_searcher->run(text);
        QVERIFY(result);
        const auto records = m_searcher->records(*result, 0, result->total());
        QVERIFY(records);
        QCOMPARE(records->size(), result->total());
        QMap<int, qint64> statuses;
        QMap<std::pair<int, int>, qint64> categories;
        for (const auto &record : *records) {
            ++statuses[record.httpStatus];
            ++categories[{record.vendor->position, record.category}];
        }
        const auto &facets = result->facets();
        for (auto status = facets.httpStatuses.cbegin(); status != facets.httpStatuses.cend(); ++status)
            QCOMPARE(status.value(), statuses.value(status.key()));
        for (int vendor = 0; vendor < facets.vendors.size(); ++vendor) {
            qint64 sum = 0;
            for (int category = 0; category < facets.vendors.at(vendor).categories.size(); ++category) {
                QCOMPARE(facets.vendors.at(vendor).categories.at(category), categories.value({vendor, category}));
                sum += facets.vendors.at(vendor).categories.at(category);
            }
            QCOMPARE(facets.vendors.at(vendor).count, sum);
        }
    }
}

void TestSearch::sortsByEveryColumn()
{
    for (const auto column : domain::AllColumns) {
        for (const auto language : {Language::English, Language::Russian}) {
            const auto up = keys(QStringLiteral("token"), {}, {column, false, language});
            const auto down = keys(QStringLiteral("token"), {}, {column, true, language});
            QCOMPARE(QSet<QString>(up.begin(), up.end()), QSet<QString>(down.begin(), down.end()));
            QCOMPARE(up.size(), 10);
        }
    }
    const auto byCode = keys(QStringLiteral("vendor:telerik"), {}, {Column::Code, false, Language::English});
    QCOMPARE(byCode.first(), QStringLiteral("telerik-backend-services/1"));
    QCOMPARE(byCode.last(), QStringLiteral("telerik-backend-services/1000"));
    const auto byVendor = keys(QString(), {}, {Column::Vendor, false, Language::Russian});
    QVERIFY(byVendor.last().startsWith(u"http/")); // «Коды состояния HTTP»
}

void TestSearch::emptyValuesComeLastBothWays()
{
    for (const bool descending : {false, true}) {
        const auto found = keys(QStringLiteral("token"), {}, {Column::HttpStatus, descending, Language::English});
        QVERIFY(found.first().startsWith(u"telerik"));
        QVERIFY(!found.last().startsWith(u"telerik"));
    }
}

void TestSearch::pagesJoinWithoutGaps()
{
    const auto result = m_searcher->run(QStringLiteral("1"));
    QVERIFY(result);
    const auto all = result->rows(0, result->total());
    QCOMPARE(qint64(all.size()), result->total());
    QCOMPARE(std::set<quint32>(all.begin(), all.end()).size(), all.size());
    std::vector<quint32> joined;
    for (qint64 first = 0; first < result->total(); first += 7) {
        const auto page = result->rows(first, 7);
        joined.insert(joined.end(), page.begin(), page.end());
    }
    QVERIFY(joined == all);
    QVERIFY(result->rows(result->total(), 5).empty());
    QVERIFY(result->rows(-1, 5).empty());
}

void TestSearch::cancelledSearchSaysSo()
{
    std::atomic<quint64> newest{5};
    const auto result = m_searcher->run(QStringLiteral("token invalid"), {}, {}, {&newest, 4});
    QVERIFY(!result);
    QCOMPARE(result.error().code, domain::ErrorCode::Cancelled);
    QVERIFY(m_searcher->run(QStringLiteral("token"), {}, {}, {&newest, 5}));
    // Even where no word has to be looked for.
    const auto everything = m_searcher->run(QString(), {}, {}, {&newest, 4});
    QVERIFY(!everything);
    QCOMPARE(everything.error().code, domain::ErrorCode::Cancelled);
}

/// An export that is cancelled says so, and does not end as though it were done.
void TestSearch::cancelledExportsSaySo()
{
    const auto result = m_searcher->run(QStringLiteral("token"));
    QVERIFY(result);
    std::atomic<quint64> newest{4};
    const std::vector<domain::CellSpec> cells{{Column::Code}};
    std::vector<QByteArrayView> texts;
    search::ResultSource source(*m_searcher, *result, 100, {&newest, 4});
    const auto first = source.next();
    QVERIFY(first && *first);
    // What is read already is given.
    newest = 5;
    QCOMPARE(source.nextBlock().value_or(QList<domain::CodeRecord>()).size(), 9);
    const auto block = source.nextBlock();
    QVERIFY(!block && block.error().code == domain::ErrorCode::Cancelled);
    search::ResultSource other(*m_searcher, *result, 100, {&newest, 4});
    const auto record = other.next();
    QVERIFY(!record && record.error().code == domain::ErrorCode::Cancelled);
    const auto more = other.nextCells(cells, texts);
    QVERIFY(!more && more.error().code == domain::ErrorCode::Cancelled);
    // In blocks as one by one.
    search::ResultSource blocks(*m_searcher, *result, 100);
    QCOMPARE((*blocks.next())->code, m_searcher->records(*result, 0, 1)->first().code);
    QCOMPARE(blocks.nextBlock()->size(), 9);
    QVERIFY(blocks.nextBlock()->isEmpty());
    QVERIFY(!*blocks.next());
}

/// The quick way of an export gives the same texts as the records do, in any order of rows.
void TestSearch::cellsEqualTheRecords()
{
    std::vector<domain::CellSpec> cells;
    for (const auto column : domain::AllColumns) {
        for (const auto language : {Language::English, Language::Russian}) {
            cells.push_back({column, language, false});
            cells.push_back({column, language, true});
        }
    }
    for (const auto &text : {QString(), QStringLiteral("1"), QStringLiteral("token")}) {
        const auto result = m_searcher->run(text, {}, {Column::Message, true, Language::Russian});
        QVERIFY(result);
        search::ResultSource records(*m_searcher, *result);
        search::ResultSource quick(*m_searcher, *result);
        std::vector<QByteArrayView> texts;
        int rows = 0;
        while (true) {
            const auto record = records.next();
            const auto any = quick.nextCells(cells, texts);
            QVERIFY(record && any);
            QCOMPARE(*any, record->has_value());
            if (!*any)
                break;
            for (size_t i = 0; i < cells.size(); ++i)
                QCOMPARE(texts[i].toByteArray(), domain::cellText(**record, cells[i]).toUtf8());
            ++rows;
        }
        QCOMPARE(rows, int(result->total()));
    }
}

void TestSearch::resultsMarkWhatWasFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marked");
    const auto row = [](const char *text, const char *marked) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(marked);
    };
    row("", "Access token of tokens: expired");
    row("token", "Access [token] of [tokens]: expired");
    row("tokens", "Access [token] of [tokens]: expired");
    row("acc", "[Acc]ess token of tokens: expired");
    row("access exp", "[Access] token of tokens: [exp]ired");
    row("\"access token\"", "[Access] [token] of tokens: expired");
    row("\"access tok", "[Access] [tok]en of [tok]ens: expired");
    row("access_token", "[Access] [token] of [token]s: expired");
    row("name:token", "Access [token] of [tokens]: expired");
    row("http:404 expired", "Access token of tokens: [expired]");
    row("njrty expired", "Access token of tokens: [expired]");
}

/// What the window and the terminal show in bold.
void TestSearch::resultsMarkWhatWasFound()
{
    QFETCH(QString, text);
    QFETCH(QString, marked);
    const auto result = m_searcher->run(text, {}, {}, {}, search::Reading::AsTyped);
    QVERIFY(result);
    const auto shown = QStringLiteral("Access token of tokens: expired");
    QString made;
    int at = 0;
    for (const auto &range : result->highlighter().ranges(shown)) {
        made += shown.mid(at, range.start - at) + u'[' + shown.mid(range.start, range.length) + u']';
        at = range.start + range.length;
    }
    QCOMPARE(made + shown.mid(at), marked);
}

/// Some of the rows, in their order or in that of the catalogue.
void TestSearch::partsOfAResult()
{
    for (const auto &sort : {Sort(), Sort{Column::Message, true, Language::English}}) {
        const auto result = m_searcher->run(QStringLiteral("token"), {}, sort);
        QVERIFY(result);
        const auto all = result->rows(0, result->total());
        QCOMPARE(all.size(), size_t(10));
        for (size_t i = 0; i < all.size(); ++i)
            QCOMPARE(result->positionOf(all[i]), qint64(i));
        QCOMPARE(result->positionOf(0xffffffff), -1);
        const auto some = result->only({{7, 2}, {0, 1}, {9, 5}});
        QCOMPARE(some.total(), 4);
        QVERIFY(some.rows(0, 10) == (std::vector<quint32>{all[7], all[8], all[0], all[9]}));
        auto sorted = all;
        std::sort(sorted.begin(), sorted.end());
        const auto ordered = result->inCatalogueOrder();
        QCOMPARE(ordered.total(), 10);
        QVERIFY(ordered.rows(0, 100) == sorted);
        QCOMPARE(ordered.positionOf(sorted.back()), 9);
        const auto counts = result->countByCategory(*m_shipped);
        qint64 sum = 0;
        for (const auto &vendor : counts) {
            for (const auto count : vendor)
                sum += count;
        }
        QCOMPARE(sum, 10);
        QCOMPARE(counts.at(1), result->facets().vendors.at(1).categories);
    }
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
