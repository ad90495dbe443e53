// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/importing/import.h"
#include "errdex/store/catalogue.h"

#include <QTemporaryDir>
#include <QtTest>

#include <numeric>

using namespace errdex;

namespace {

constexpr auto Titles = "code,variant,name,http_status,message_en,message_ru,description_en,description_ru,reference,"
                        "category,returned_by_en,returned_by_ru,cause_en,cause_ru,Model\n";

importing::ImportPlan planOf(importing::RepeatedCodes repeated = importing::RepeatedCodes::Variants)
{
    importing::ImportPlan plan;
    plan.dialect = {importing::TableFormat::Csv, importing::TextEncoding::Utf8, ',', 0, true};
    const auto titles = QString::fromLatin1(Titles).trimmed().split(u',');
    for (const auto &title : titles) {
        importing::ColumnMapping mapping{title};
        if (!importing::readMappingId(title, mapping))
            mapping.field = importing::Field::Attribute;
        plan.columns.append(mapping);
    }
    plan.vendor.slug = QStringLiteral("acme");
    plan.vendor.name = {QStringLiteral("Acme"), QStringLiteral("Акме"), domain::TextOrigin::English};
    plan.repeated = repeated;
    return plan;
}

/// Rows, each in brackets here so that blanks and commas stand out.
importing::TableSource tableOf(const QByteArray &rows)
{
    return {{}, Titles + rows};
}

QString both(const domain::LocalizedText &text)
{
    return text.isEmpty() ? QString() : QString(text.en + u'/' + text.ru);
}

QString described(store::Catalogue &catalogue)
{
    std::vector<quint32> rows(catalogue.recordCount());
    std::iota(rows.begin(), rows.end(), 0U);
    const auto records = catalogue.records(rows).value();
    QStringList lines;
    for (const auto &record : records) {
        QString line = record.shownCode() + u' ' + record.name + u' ' + QString::number(record.httpStatus) + u' ' +
                       both(record.message) + u' ' + both(record.description) + u' ' + record.reference + u' ' +
                       record.categoryInfo().id;
        for (const auto &item : record.returnedBy)
            line += u" by " + both(item.operation);
        for (const auto &attribute : record.attributes)
            line += u" with " + attribute.key + u'=' + both(attribute.text);
        lines.append(line.simplified());
    }
    return lines.join(u'\n');
}

QString keysOf(const QList<domain::RecordKey> &keys)
{
    QStringList names;
    for (const auto &key : keys)
        names.append(key.toString());
    names.sort();
    return names.join(u' ');
}

} // namespace

/// What is told of an import: differences to what is there, codes that repeat, what is wrong with a plan.
class ImportReportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repeats_data();
    void repeats();
    void differences_data();
    void differences();
    void onlyTheFirstAreNamed();
    void brokenLinesAreRows();
    void largeRecordsAreAsTheyWere();
    void progressAscends();
    void wrongPlans_data();
    void wrongPlans();
    void ownFormatsAreNoTables();
    void tablesTellHowFarTheyAre_data();
    void tablesTellHowFarTheyAre();

private:
    std::unique_ptr<store::Catalogue> compiled(const QByteArray &rows,
                                               importing::RepeatedCodes repeated = importing::RepeatedCodes::Variants)
    {
        const auto path = m_folder.filePath(QStringLiteral("%1.sqlite").arg(++m_files));
        const auto report = importing::compile(tableOf(rows), planOf(repeated), path);
        if (!report)
            return nullptr;
        m_report = *report;
        return std::move(*store::Catalogue::open(path));
    }

    QTemporaryDir m_folder;
    int m_files = 0;
    importing::ImportReport m_report;
};

void ImportReportsTest::repeats_data()
{
    QTest::addColumn<importing::RepeatedCodes>("repeated");
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("records");
    QTest::addColumn<QString>("counts");
    const auto row = [](const char *name, importing::RepeatedCodes repeated, const char *rows, const char *records,
                        const char *counts) {
        QTest::newRow(name) << repeated << QByteArray(rows) << QString::fromUtf8(records) << QString::fromUtf8(counts);
    };
    using enum importing::RepeatedCodes;
    constexpr auto full = "1,,N,404,m,с,d,о,R,Cat,op,оп,c,п,X\n";
    constexpr auto other = "1,,N2,405,m2,с2,d2,о2,R2,Cat2,op2,оп2,c2,п2,X2\n";
    constexpr auto empty = "1,,,,,,,,,,,,,,\n";
    const auto two = [](const char *first, const char *second) -> QByteArray { return QByteArray(first) + second; };
    constexpr auto merged = "1 N 404 m/с d/о R cat by op/оп with cause=c/п with Model=X/";
    row("merged, the first is full", Merge, two(full, other).constData(), merged, "2 1 1 1 0");
    row("merged, the second is empty", Merge, two(full, empty).constData(), merged, "2 1 1 1 0");
    row("merged, the first is empty", Merge, two(empty, full).constData(),
        "1 N 404 m/с d/о R general by op/оп with cause=c/п with Model=X/", "2 1 1 1 0");
    row("merged of three", Merge, "1,,N,,,,,,,,,,,,\n1,,,404,m,,,,,,,,,,\n1,,N3,500,m3,с3,,,,,,,,,\n",
        "1 N 404 m/с3 general", "3 1 2 2 0");
    row("merged language by language", Merge, "1,,,,m,,d,,,,,,c,,\n1,,,,,с,,о,,,,,,п,X\n",
        "1 0 m/с d/о general with cause=c/п with Model=X/", "2 1 1 1 0");
    row("merged among others", Merge, "2,,A,,,,,,,,,,,,\n1,,,,m,,,,,,,,,,\n2,,,,n,,,,,,,,,,\n1,,B,,,,,,,,,,,,\n",
        "1 B 0 m/ general\n2 A 0 n/ general", "4 2 2 2 0");
    row("the first", First, two(full, other).constData(), merged, "2 1 1 1 0");
    row("the last", Last, two(other, full).constData(), merged, "2 1 1 1 0");
    row("variants", Variants, two(full, other).constData(),
        "1/1 N 404 m/с d/о R cat by op/оп with cause=c/п with Model=X/\n"
        "1/2 N2 405 m2/с2 d2/о2 R2 cat2 by op2/оп2 with cause=c2/п2 with Model=X2/",
        "2 2 1 0 0");
    row("the same twice", Variants, two(full, full).constData(), merged, "2 1 1 1 0");
    row("the same but for the group", Variants, "1,,,,m,,,,,A,,,,,\n1,,,,m,,,,,B,,,,,\n", "1/1 0 m/ a\n1/2 0 m/ b",
        "2 2 1 0 0");
    row("the same but for a letter", Variants, "1,,,,message,,,,,,,,,,\n1,,,,messagE,,,,,,,,,,\n",
        "1/1 0 message/ general\n1/2 0 messagE/ general", "2 2 1 0 0");
    row("the same but for the language", Variants, "1,,,,m,,,,,,,,,,\n1,,,,,m,,,,,,,,,\n",
        "1/1 0 m/ general\n1/2 0 /m general", "2 2 1 0 0");
    row("numbers of the table", Variants, "1,3,,,c,,,,,,,,,,\n1,,,,d,,,,,,,,,,\n1,1,,,a,,,,,,,,,,\n1,2,,,b,,,,,,,,,,\n",
        "1/1 0 a/ general\n1/2 0 b/ general\n1/3 0 c/ general\n1/4 0 d/ general", "4 4 3 0 0");
    row("number of a code that stands once", Variants, "1,2,,,a,,,,,,,,,,\n2,,,,b,,,,,,,,,,\n",
        "1 0 a/ general\n2 0 b/ general", "2 2 0 0 1");
    row("codes that differ in case", Variants, "a,,,,x,,,,,,,,,,\nA,,,,y,,,,,,,,,,\n", "A 0 y/ general\na 0 x/ general",
        "2 2 0 0 0");
    row("numbers as numbers", Variants, "E10,,,,x,,,,,,,,,,\nE9,,,,y,,,,,,,,,,\n9,,,,z,,,,,,,,,,\n10,,,,w,,,,,,,,,,\n",
        "9 0 z/ general\n10 0 w/ general\nE9 0 y/ general\nE10 0 x/ general", "4 4 0 0 0");
}

void ImportReportsTest::repeats()
{
    QFETCH(importing::RepeatedCodes, repeated);
    QFETCH(QByteArray, rows);
    const auto catalogue = compiled(rows, repeated);
    QVERIFY(catalogue);
    QTEST(described(*catalogue), "records");
    const auto &told = m_report.counts;
    const auto counts = QStringLiteral("%1 %2 %3 %4 %5")
                            .arg(told.rows)
                            .arg(told.records)
                            .arg(told.repeated)
                            .arg(told.repeatedLeft)
                            .arg(told.variantsLeft);
    QTEST(counts, "counts");
    QCOMPARE(m_report.vendors.size(), 1);
    QCOMPARE(m_report.vendors.first().records, told.records);
}

void ImportReportsTest::differences_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const char *before, const char *after, const char *told) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromUtf8(told);
    };
    constexpr auto full = "1,,N,404,m,с,d,о,R,Cat,op,оп,c,п,X\n";
    const auto two = [](const char *first, const char *second) -> QByteArray { return QByteArray(first) + second; };
    constexpr auto changed = "0 1 0 0 | | acme/1 | | 1";
    row("nothing", full, full, "1 0 0 0 | | | | 1");
    row("name", full, "1,,N2,404,m,с,d,о,R,Cat,op,оп,c,п,X\n", changed);
    row("status", full, "1,,N,405,m,с,d,о,R,Cat,op,оп,c,п,X\n", changed);
    row("message", full, "1,,N,404,m2,с,d,о,R,Cat,op,оп,c,п,X\n", changed);
    row("message in Russian", full, "1,,N,404,m,с2,d,о,R,Cat,op,оп,c,п,X\n", changed);
    row("description", full, "1,,N,404,m,с,d2,о,R,Cat,op,оп,c,п,X\n", changed);
    row("description in Russian", full, "1,,N,404,m,с,d,о2,R,Cat,op,оп,c,п,X\n", changed);
    row("reference", full, "1,,N,404,m,с,d,о,R2,Cat,op,оп,c,п,X\n", changed);
    row("group", full, "1,,N,404,m,с,d,о,R,Cat2,op,оп,c,п,X\n", changed);
    row("operation", full, "1,,N,404,m,с,d,о,R,Cat,op2,оп,c,п,X\n", changed);
    row("operation in Russian", full, "1,,N,404,m,с,d,о,R,Cat,op,оп2,c,п,X\n", changed);
    row("operation of a vendor who writes in Russian", "1,,,,,а,,,,,op,оп,,,\n2,,,,,б,,,,,op,оп,,,\n",
        "1,,,,,а,,,,,op2,оп,,,\n2,,,,,б,,,,,op,оп,,,\n", "1 1 0 0 | | acme/1 | | 2");
    row("attribute", full, "1,,N,404,m,с,d,о,R,Cat,op,оп,c2,п,X\n", changed);
    row("attribute in Russian", full, "1,,N,404,m,с,d,о,R,Cat,op,оп,c,п2,X\n", changed);
    row("attribute of the table", full, "1,,N,404,m,с,d,о,R,Cat,op,оп,c,п,X2\n", changed);
    row("attribute that is gone", full, "1,,N,404,m,с,d,о,R,Cat,op,оп,c,п,\n", changed);
    row("text that moved to the next field", "1,,,,m,,,,,,,,,,\n", "1,,m,,,,,,,,,,,,\n", changed);
    row("code that is new", full, two(full, "2,,,,x,,,,,,,,,,\n").constData(), "1 0 1 0 | acme/2 | | | 1");
    row("code that is gone", two(full, "2,,,,x,,,,,,,,,,\n").constData(), full, "1 0 0 1 | | | acme/2 | 2");
    row("variant that is new", "1,,,,a,,,,,,,,,,\n", "1,,,,a,,,,,,,,,,\n1,,,,b,,,,,,,,,,\n",
        "0 0 2 1 | acme/1/1 acme/1/2 | | acme/1 | 1");
    row("variant that is gone", "1,,,,a,,,,,,,,,,\n1,,,,b,,,,,,,,,,\n1,,,,c,,,,,,,,,,\n",
        "1,,,,a,,,,,,,,,,\n1,,,,b,,,,,,,,,,\n", "2 0 0 1 | | | acme/1/3 | 3");
}

void ImportReportsTest::differences()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto catalogue = compiled(before);
    QVERIFY(catalogue);
    const auto report = importing::preview(tableOf(after), planOf(), catalogue.get());
    QVERIFY(report);
    const auto &difference = report->difference;
    const auto told =
        QStringLiteral("%1 %2 %3 %4 | %5 | %6 | %7 | %8")
            .arg(difference.same)
            .arg(difference.changed)
            .arg(difference.added)
            .arg(difference.removed)
            .arg(keysOf(difference.firstAdded), keysOf(difference.firstChanged), keysOf(difference.firstRemoved))
            .arg(report->vendors.first().recordsBefore)
            .simplified();
    QTEST(told, "told");
    // What was just imported is what is there.
    const auto again = importing::preview(tableOf(before), planOf(), catalogue.get());
    QVERIFY(again);
    QCOMPARE(again->difference.same, again->counts.records);
    QCOMPARE(again->difference.removed + again->difference.changed + again->difference.added, 0);
    // Another vendor's records are neither changed nor gone.
    auto plan = planOf();
    plan.vendor.slug = QStringLiteral("other");
    const auto others = importing::preview(tableOf(after), plan, catalogue.get());
    QVERIFY(others);
    QCOMPARE(others->difference.added, others->counts.records);
    QCOMPARE(others->difference.removed + others->difference.changed + others->difference.same, 0);
    QCOMPARE(others->vendors.first().recordsBefore, 0);
}

/// Twenty keys of each kind, a hundred problems; the numbers are of all.
void ImportReportsTest::onlyTheFirstAreNamed()
{
    constexpr int Count = 4200;
    const auto rows = [](int first, const char *status, const char *text) {
        QByteArray all;
        for (int i = first; i < first + Count; ++i)
            all += QByteArray::number(i) + ",,," + status + ',' + text + ",,,,,,,,,,\n";
        return all;
    };
    const auto catalogue = compiled(rows(0, "404", "a"));
    QVERIFY(catalogue);
    const auto report = importing::preview(tableOf(rows(100, "404", "a")), planOf(), catalogue.get());
    QVERIFY(report);
    QCOMPARE(report->difference.same, Count - 100);
    QCOMPARE(report->difference.added, 100);
    QCOMPARE(report->difference.removed, 100);
    QCOMPARE(report->difference.firstAdded.size(), 20);
    QCOMPARE(report->difference.firstAdded.first().toString(), QStringLiteral("acme/%1").arg(Count));
    QCOMPARE(report->difference.firstRemoved.size(), 20);
    QCOMPARE(report->vendors.first().recordsBefore, Count);
    const auto other = importing::preview(tableOf(rows(0, "999", "b")), planOf(), catalogue.get());
    QVERIFY(other);
    QCOMPARE(other->difference.changed, Count);
    QCOMPARE(other->difference.firstChanged.size(), 20);
    QCOMPARE(other->counts.problems, Count);
    QCOMPARE(other->problems.size(), 100);
    QCOMPARE(other->problems.last().place, 101);
    QCOMPARE(other->counts.lostRows, 0);
}

/// A line that is none counts as a row that is lost, wherever it stands.
void ImportReportsTest::brokenLinesAreRows()
{
    const importing::TableSource source{
        {}, "nonsense\n{\"code\": 1, \"x\": 99}\nmore\nnonsense\n{\"code\": 2}\n{}\nnonsense"};
    const auto dialect = importing::detectDialect(source);
    QVERIFY(dialect);
    auto plan =
        importing::guessPlan(source, {importing::TableFormat::JsonLines, importing::TextEncoding::Utf8}).value();
    plan.vendor.slug = QStringLiteral("acme");
    plan.columns[1].field = importing::Field::HttpStatus;
    const auto report = importing::preview(source, plan, nullptr);
    QVERIFY(report);
    QCOMPARE(report->counts.rows, 7);
    QCOMPARE(report->counts.records, 2);
    QCOMPARE(report->counts.lostRows, 5);
    QCOMPARE(report->counts.problems, 6);
    QStringList told;
    for (const auto &problem : report->problems)
        told.append(QString::number(problem.place) + (problem.isLost ? u"-" : u"+") + problem.field);
    QCOMPARE(told.join(u' '), QStringLiteral("1- 2+x 3- 4- 6-code 7-"));
}

/// Records are kept in a file until their order is known: long ones, of letters of one byte and of two, come back
/// whole.
void ImportReportsTest::largeRecordsAreAsTheyWere()
{
    const QStringList texts{QStringLiteral("short"),
                            QStringLiteral("ab ").repeated(30'000).trimmed(),
                            QStringLiteral("ая ").repeated(60'000).trimmed(),
                            QStringLiteral("word \u00ff ").repeated(100'000).trimmed(),
                            QStringLiteral("\u0100"),
                            QStringLiteral("y ").repeated(131'072).trimmed(),
                            QStringLiteral("last")};
    QByteArray rows;
    for (const int i : {3, 6, 0, 5, 2, 4, 1})
        rows += QByteArray::number(i) + ",,,,\"" + texts.at(i).toUtf8() + "\",,,,,,,,,,\n";
    const auto catalogue = compiled(rows);
    QVERIFY(catalogue);
    for (int i = 0; i < texts.size(); ++i) {
        const auto records = (*catalogue).recordsOfCode(QStringLiteral("acme"), QString::number(i));
        QCOMPARE(records->size(), 1);
        QVERIFY2(records->constFirst().message.en == texts.at(i), qPrintable(QString::number(i)));
    }
}

void ImportReportsTest::progressAscends()
{
    QByteArray rows;
    for (int i = 0; i < 20'000; ++i)
        rows += QByteArray::number(i) + ",,,,text,,,,,,,,,,\n";
    const auto path = m_folder.filePath(QStringLiteral("progress.sqlite"));
    QList<double> steps;
    const auto note = [&steps](double share) { steps.append(share); };
    QVERIFY(importing::compile(tableOf(rows), planOf(), path, note));
    QVERIFY(std::is_sorted(steps.begin(), steps.end()));
    QVERIFY(steps.size() > 1);
    QVERIFY(steps.first() > 0 && steps.first() < 0.36);
    QCOMPARE(steps.last(), 1.0);
    const auto catalogue = store::Catalogue::open(path);
    for (auto *const against : {catalogue->get(), static_cast<store::Catalogue *>(nullptr)}) {
        steps.clear();
        QVERIFY(importing::preview(tableOf(rows), planOf(), against, note));
        QVERIFY(!steps.isEmpty() && std::is_sorted(steps.begin(), steps.end()));
        QVERIFY(steps.first() > 0 && steps.first() < 1 && steps.last() <= 1);
    }
}

void ImportReportsTest::wrongPlans_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *from, const char *to, const char *where) {
        QTest::newRow(to) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(where);
    };
    row("\"errdex-import\"", "\"import\"", "format");
    row("\"version\": 1", "\"version\": 2", "version");
    row("\"version\": 1", "\"version\": 0", "version");
    row("\"csv\"", "\"doc\"", "file_format");
    row("\"utf-8\"", "\"ebcdic\"", "encoding");
    row("\",\"", "\"\"", "delimiter");
    row("\",\"", "\",,\"", "delimiter");
    row("\",\"", "\"\\u007f\"", "delimiter");
    row("\",\"", "\"\\u0000\"", "delimiter");
    row("\"variants\"", "\"all\"", "repeated_codes");
    row("\"field\": \"message_en\"", "\"field\": \"message_de\"", "columns: message_en");
    row("\",\"", "\"~\"", "");
    row("\",\"", "\"\\t\"", "");
    row("\"skipped_rows\": 0", "\"skipped_rows\": -1", "");
    row("\"has_header\": true", "\"has_headers\": true", "");
}

/// A plan that somebody has written by hand says which of its fields is wrong.
void ImportReportsTest::wrongPlans()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, where);
    auto json = importing::planToJson(planOf());
    const auto at = json.indexOf(from);
    QVERIFY(at >= 0);
    json.replace(at, from.size(), to);
    const auto plan = importing::planFromJson(json);
    QCOMPARE(plan ? QString() : plan.error().where, where);
    if (plan) {
        QCOMPARE(plan->dialect.skippedRows, 0);
        QVERIFY(plan->dialect.hasHeader);
    }
}

/// Vendor files and packs are read elsewhere.
void ImportReportsTest::ownFormatsAreNoTables()
{
    for (const auto format : {importing::TableFormat::VendorFile, importing::TableFormat::Pack}) {
        importing::Dialect dialect;
        dialect.format = format;
        const auto table = importing::openTable({{}, "code\n1\n"}, dialect);
        QVERIFY(!table);
        QCOMPARE(table.error().code, domain::ErrorCode::WrongUse);
        const auto plan = importing::guessPlan({{}, "code\n1\n"}, dialect);
        QVERIFY(plan && plan->columns.isEmpty());
    }
    // Nothing is read without a code or a vendor, nor by whoever has gone on.
    auto plan = planOf();
    plan.vendor.slug.clear();
    const auto nobodys = importing::preview(tableOf("1,,,,,,,,,,,,,,\n"), plan, nullptr);
    QVERIFY(!nobodys && nobodys.error().detail.contains(u"vendor"));
    plan = planOf();
    plan.columns.first().field = importing::Field::Attribute;
    const auto codeless = importing::preview(tableOf("1,,,,,,,,,,,,,,\n"), plan, nullptr);
    QVERIFY(!codeless && codeless.error().detail.contains(u"code"));
    const auto nothing =
        importing::compile(tableOf(",,,,,,,,,,,,,,\n"), planOf(), m_folder.filePath(QStringLiteral("n")));
    QVERIFY(!nothing && nothing.error().detail.contains(u"no records"));
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("n"))));
    const std::atomic<quint64> newest{2};
    const domain::Cancellation cancelled(&newest, 1);
    const auto catalogue = compiled("1,,,,a,,,,,,,,,,\n");
    QVERIFY(catalogue);
    for (auto *const against : {catalogue.get(), static_cast<store::Catalogue *>(nullptr)}) {
        const auto report = importing::preview(tableOf("1,,,,a,,,,,,,,,,\n"), planOf(), against, {}, cancelled);
        QVERIFY(!report);
        QCOMPARE(report.error().code, domain::ErrorCode::Cancelled);
    }
    const auto written = importing::compile(tableOf("1,,,,a,,,,,,,,,,\n"), planOf(),
                                            m_folder.filePath(QStringLiteral("n")), {}, cancelled);
    QVERIFY(!written);
    QCOMPARE(written.error().code, domain::ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("n"))));
}

void ImportReportsTest::tablesTellHowFarTheyAre_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("shares");
    const auto row = [](const char *name, const char *table, const char *shares) {
        QTest::newRow(name) << QByteArray(table) << QString::fromLatin1(shares);
    };
    row("CSV", "code,message\n1,a\n2,b\n", "1 1 1");
    row("CSV without rows", "code,message\n", "1");
    row("JSON", "[{\"code\": 1}, {\"code\": 2}]", "0 0.5 1");
    row("titles of JSON alone", "[[\"code\"]]", "1");
    row("rows of JSON", "[[\"code\"], [1], [2]]", "0 0.5 1");
    row("lines of JSON", "{\"code\": 1}\n{\"code\": 2}\n\n", "0 0.48 0.96");
    row("Markdown", "|code|message|\n|-|-|\n|1|a|\n|2|b|\n", "0 0.5 1");
    row("HTML", "<table><tr><th>code<th>message<tr><td>1<td>a<tr><td>2<td>b</table>", "0 0.5 1");
}

void ImportReportsTest::tablesTellHowFarTheyAre()
{
    QFETCH(QByteArray, table);
    const importing::TableSource source{{}, table};
    const auto dialect = importing::detectDialect(source);
    QVERIFY(dialect);
    const auto opened = importing::openTable(source, *dialect);
    QVERIFY(opened);
    QStringList shares{QString::number((*opened)->progress())};
    importing::TableRow row;
    for (auto any = (*opened)->next(row); any && *any; any = (*opened)->next(row))
        shares.append(QString::number((*opened)->progress()));
    QTEST(shares.join(u' '), "shares");
    QCOMPARE((*opened)->progress(), 1.0);
}

QTEST_GUILESS_MAIN(ImportReportsTest)
#include "tst_importreports.moc"
