// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/importing/import.h"

#include "errdex/store/catalogue.h"

#include <QTemporaryDir>
#include <QtTest>

#include <numeric>

using namespace errdex;

namespace {

importing::TableSource text(const char *content)
{
    return {{}, content};
}

importing::ImportPlan planFor(const importing::TableSource &source, const QString &slug = QStringLiteral("acme"))
{
    auto plan = importing::guessPlan(source);
    if (!plan)
        qFatal("no plan: %s", qPrintable(plan.error().detail));
    plan->vendor.slug = slug;
    plan->vendor.name = {QStringLiteral("Acme"), QStringLiteral("Акме"), domain::TextOrigin::English};
    return *plan;
}

QList<domain::CodeRecord> recordsOf(store::Catalogue &catalogue)
{
    std::vector<quint32> rows(catalogue.recordCount());
    std::iota(rows.begin(), rows.end(), 0U);
    return catalogue.records(rows).value();
}

} // namespace

class TestImport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void recordsAreMade();
    void statusesWithTheirWords();
    void shuffledRowsAreAsTheyWere();
    void manyShuffledRowsStandInOrder();
    void encodingsInPieces();
    void problemsHavePlaceAndField();
    void longTablesAreToldInOrder();
    void variantOfACodeThatStandsOnce();
    void repeatedCodes_data();
    void repeatedCodes();
    void vendorsOfAColumn();
    void vendorsAreCounted();
    void mostVendors();
    void differenceIsTold();
    void nothingIsLeftBehind();
    void brokenFiles_data();
    void brokenFiles();

private:
    std::unique_ptr<store::Catalogue> compiled(const importing::TableSource &source, const importing::ImportPlan &plan,
                                               importing::ImportReport *report = nullptr);

    QTemporaryDir m_folder;
    int m_files = 0;
};

std::unique_ptr<store::Catalogue> TestImport::compiled(const importing::TableSource &source,
                                                       const importing::ImportPlan &plan,
                                                       importing::ImportReport *report)
{
    const auto path = m_folder.filePath(QStringLiteral("%1.sqlite").arg(++m_files));
    const auto done = importing::compile(source, plan, path);
    if (!done)
        qFatal("%s: %s", qPrintable(done.error().where), qPrintable(done.error().detail));
    if (report)
        *report = *done;
    return std::move(*store::Catalogue::open(path));
}

void TestImport::recordsAreMade()
{
    const auto source = text("code;name;http_status;message_en;message_ru;category;cause;Модель\n"
                             "10;TEN;404;Not found;Не найдено;Search;No such id;X1\n"
                             "9;NINE;;Nine;Девять;Search;;\n"
                             "E-1;;;Only English;;;;\n");
    const auto catalogue = compiled(source, planFor(source));
    QVERIFY(catalogue->verify());
    const auto records = recordsOf(*catalogue);
    QCOMPARE(records.size(), 3);
    QCOMPARE(records.at(0).code, QStringLiteral("9"));
    QCOMPARE(records.at(1).code, QStringLiteral("10"));
    QCOMPARE(records.at(1).httpStatus, 404);
    QCOMPARE(records.at(1).message.ru, QStringLiteral("Не найдено"));
    QCOMPARE(records.at(1).categoryInfo().name.en, QStringLiteral("Search"));
    QCOMPARE(records.at(1).attributes.size(), 2);
    QCOMPARE(records.at(1).attributes.at(0).key, QStringLiteral("cause"));
    QCOMPARE(records.at(1).attributes.at(1).key, QStringLiteral("Модель"));
    QCOMPARE(records.at(1).attributes.at(1).text.en, QStringLiteral("X1"));
    QCOMPARE(records.at(2).categoryInfo().id, QStringLiteral("general"));
    QVERIFY(records.at(2).message.ru.isEmpty());
    QCOMPARE(records.at(0).vendor->name.ru, QStringLiteral("Акме"));
}

/// "403 Forbidden" is the status, and the words of the vendor are kept.
void TestImport::statusesWithTheirWords()
{
    const auto source = text("Code,HTTP Status Code,Description\nSlowDown,503 Slow Down,Too fast\nBad,HTTP 400,Wrong input\n"
                             "Odd,4031 Forbidden,Too long\n");
    importing::ImportReport report;
    const auto catalogue = compiled(source, planFor(source), &report);
    const auto records = recordsOf(*catalogue);
    QCOMPARE(records.size(), 3);
    QCOMPARE(records.at(0).code, QStringLiteral("Bad"));
    QCOMPARE(records.at(0).httpStatus, 400);
    QCOMPARE(records.at(1).httpStatus, 0);
    QCOMPARE(records.at(2).httpStatus, 503);
    QCOMPARE(records.at(2).attributes.constFirst().text.en, QStringLiteral("503 Slow Down"));
    QCOMPARE(report.counts.problems, 1);
}

/// Rows in no order, more than are kept in memory, with texts of all widths: each comes back letter by letter.
void TestImport::shuffledRowsAreAsTheyWere()
{
    constexpr int Count = 6000;
    const auto message = [](int i) {
        return i % 3 == 0 ? QStringLiteral("Message %1 of the café").arg(i)
             : i % 3 == 1 ? QString(QStringLiteral("Сообщение %1 ").arg(i) + QString(1 + i % 700, u'ж'))
                          : QStringLiteral("№ %1 \U0001F600").arg(i);
    };
    QByteArray table("code,message_en\n");
    for (int i = 0; i < Count; ++i) {
        const int code = int(qint64(i) * 2477 % Count);
        table += QByteArray::number(code) + ',' + message(code).toUtf8() + '\n';
    }
    const importing::TableSource source{{}, table};
    const auto catalogue = compiled(source, planFor(source));
    QVERIFY(catalogue->verify());
    const auto records = recordsOf(*catalogue);
    QCOMPARE(records.size(), Count);
    for (int i = 0; i < Count; ++i) {
        QCOMPARE(records.at(i).code, QString::number(i));
        QCOMPARE(records.at(i).message.en, message(i));
    }
}

/// More than are sorted at once, with some codes twice.
void TestImport::manyShuffledRowsStandInOrder()
{
    constexpr int Prime = 70001;
    QByteArray rows = "code,message\n";
    for (int i = 1; i < Prime; ++i) {
        const auto code = QByteArray::number(qint64(i) * 7919 % Prime);
        rows += code + ",Message " + code + '\n';
        if (i % 1000 == 0)
            rows += code + ",Other " + code + '\n';
    }
    const importing::TableSource source{{}, rows};
    importing::ImportReport report;
    const auto catalogue = compiled(source, planFor(source), &report);
    QCOMPARE(report.counts.repeated, 70);
    const auto records = recordsOf(*catalogue);
    QCOMPARE(records.size(), Prime - 1 + 70);
    int code = 0;
    for (const auto &record : records) {
        code += record.variant == 2 ? 0 : 1;
        QCOMPARE(record.code, QString::number(code));
        QCOMPARE(record.message.en,
                 (record.variant == 2 ? QStringLiteral("Other %1") : QStringLiteral("Message %1")).arg(code));
    }
    QCOMPARE(code, Prime - 1);
}

/// However a file is cut into pieces, its encoding is the same.
void TestImport::encodingsInPieces()
{
    const QByteArray good = QStringLiteral("code;текст\n1;Не найдено № 7 «😀» — déjà\n").toUtf8();
    QByteArray bad = good;
    bad.replace("\xD0\x9D", "\xD0\x41");
    const QByteArray surrogate = good + "\xED\xA0\x80\n";
    for (qsizetype size = 1; size < good.size() + 2; ++size) {
        const auto told = [size](const QByteArray &bytes) {
            importing::EncodingDetector detector;
            for (qsizetype at = 0; at < bytes.size(); at += size)
                detector.feed(QByteArrayView(bytes).sliced(at, std::min(size, bytes.size() - at)));
            return detector.result();
        };
        QCOMPARE(told(good), importing::TextEncoding::Utf8);
        QVERIFY(told(bad) != importing::TextEncoding::Utf8);
        QVERIFY(told(surrogate) != importing::TextEncoding::Utf8);
    }
}

void TestImport::problemsHavePlaceAndField()
{
    const auto source = text("code,http_status,message\n1,404,One\n,500,No code here\n3,abc,Three\n4,,Four,surplus\n");
    importing::ImportReport report;
    const auto catalogue = compiled(source, planFor(source), &report);
    QCOMPARE(report.counts.rows, 4);
    QCOMPARE(report.counts.records, 3);
    QCOMPARE(report.counts.lostRows, 1);
    QCOMPARE(report.problems.size(), 2);
    QCOMPARE(report.problems.at(0).place, 3);
    QCOMPARE(report.problems.at(0).field, QStringLiteral("code"));
    QVERIFY(report.problems.at(0).isLost);
    QCOMPARE(report.problems.at(1).place, 4);
    QCOMPARE(report.problems.at(1).field, QStringLiteral("http_status"));
    const auto records = recordsOf(*catalogue);
    // What is no status is kept all the same, and so is a cell too many.
    QCOMPARE(records.at(1).attributes.value(0).text.en, QStringLiteral("abc"));
    QCOMPARE(records.at(2).attributes.value(0).text.en, QStringLiteral("surplus"));
}

/// Rows are read some blocks ahead of what is made of them: nothing gets out of order, and what stands before the place where a
/// table breaks is told all the same.
void TestImport::longTablesAreToldInOrder()
{
    constexpr int Rows = 5000;
    importing::TableSource source{{}, "code,http_status,message_en\n"};
    QList<qint64> wrong;
    for (int i = 0; i < Rows; ++i) {
        const bool isWrong = i % 100 == 99;
        source.bytes += QByteArray::number(i) + (isWrong ? ",999" : ",404") + ",Text " + QByteArray::number(i) + '\n';
        if (isWrong)
            wrong.append(i + 2);
    }
    importing::ImportReport report;
    const auto catalogue = compiled(source, planFor(source), &report);
    QCOMPARE(report.counts.rows, Rows);
    QList<qint64> told;
    for (const auto &problem : report.problems)
        told.append(problem.place);
    QCOMPARE(told, wrong);
    const auto records = recordsOf(*catalogue);
    QCOMPARE(records.size(), Rows);
    for (int i = 0; i < Rows; ++i) {
        QCOMPARE(records.at(i).code, QString::number(i));
        QCOMPARE(records.at(i).message.en, QStringLiteral("Text %1").arg(i));
    }

    auto broken = source;
    broken.bytes += "5000,404,\"never closed\n";
    const auto path = m_folder.filePath(QStringLiteral("broken.sqlite"));
    const auto failed = importing::compile(broken, planFor(source), path);
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, domain::ErrorCode::InvalidSource);
    QVERIFY2(failed.error().where.endsWith(QStringLiteral("5002")), qPrintable(failed.error().where));
    QVERIFY(!QFile::exists(path));
}

/// As in the export of one variant alone: the code is there, and that its number is not is told.
void TestImport::variantOfACodeThatStandsOnce()
{
    const auto source = text("code,variant,message_en\n7,2,alone\n8,1,one\n8,2,other\n9,,none\n");
    importing::ImportReport report;
    const auto catalogue = compiled(source, planFor(source), &report);
    QStringList keys;
    const auto records = recordsOf(*catalogue);
    for (const auto &record : records)
        keys.append(record.shownCode());
    QCOMPARE(keys, (QStringList{QStringLiteral("7"), QStringLiteral("8/1"), QStringLiteral("8/2"), QStringLiteral("9")}));
    QCOMPARE(report.counts.variantsLeft, 1);
    QCOMPARE(report.problems.size(), 1);
    QCOMPARE(report.problems.first().arguments, QStringList{QStringLiteral("1")});
    QVERIFY(!report.problems.first().isLost);
}

void TestImport::repeatedCodes_data()
{
    QTest::addColumn<int>("policy");
    QTest::addColumn<QStringList>("texts");
    const auto row = [](importing::RepeatedCodes policy, const QStringList &texts) {
        QTest::newRow(qPrintable(importing::repeatedCodesId(policy))) << int(policy) << texts;
    };
    row(importing::RepeatedCodes::Variants,
        {QStringLiteral("7/1 First "), QStringLiteral("7/2  Второй"), QStringLiteral("7/3 Third ")});
    row(importing::RepeatedCodes::First, {QStringLiteral("7 First ")});
    row(importing::RepeatedCodes::Last, {QStringLiteral("7 Third ")});
    row(importing::RepeatedCodes::Merge, {QStringLiteral("7 First Второй")});
}

void TestImport::repeatedCodes()
{
    QFETCH(int, policy);
    QFETCH(QStringList, texts);
    // The second row stands twice, word for word.
    const auto source = text("code,message_en,message_ru\n7,First,\n7,,Второй\n7,,Второй\n7,Third,\n");
    auto plan = planFor(source);
    plan.repeated = importing::RepeatedCodes(policy);
    importing::ImportReport report;
    const auto catalogue = compiled(source, plan, &report);
    QStringList found;
    const auto records = recordsOf(*catalogue);
    for (const auto &record : records)
        found.append(record.shownCode() + u' ' + record.message.en + u' ' + record.message.ru);
    QCOMPARE(found, texts);
    QCOMPARE(report.counts.repeated, 3);
    QCOMPARE(report.counts.repeatedLeft, 4 - texts.size());
}

void TestImport::vendorsOfAColumn()
{
    const auto source = text(
        "vendor,code,message\nBoreal,E1,Pump\nМоя касса,1,Нет бумаги\nboreal,E2,Door\nBo real,E3,Other\n,5,Nobody\n");
    importing::ImportReport report;
    auto plan = planFor(source, {});
    const auto catalogue = compiled(source, plan, &report);
    QCOMPARE(catalogue->vendors().size(), 3);
    QCOMPARE(catalogue->vendors().at(0)->slug, QStringLiteral("boreal"));
    QCOMPARE(catalogue->vendors().at(0)->name.en, QStringLiteral("Boreal"));
    QCOMPARE(catalogue->vendors().at(1)->slug, QStringLiteral("moya-kassa"));
    QCOMPARE(catalogue->vendors().at(1)->originalLanguage, domain::TextOrigin::Russian);
    QCOMPARE(catalogue->vendors().at(2)->slug, QStringLiteral("bo-real"));
    QCOMPARE(report.counts.lostRows, 1);
    QCOMPARE(report.vendors.at(0).records, 2);
}

/// Each vendor of the table with its name and records, and where they are from.
void TestImport::vendorsAreCounted()
{
    const auto path = m_folder.filePath(QStringLiteral("errors of all.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("vendor,code,message\nBolt Ltd,1,a\nNut,2,b\nBolt Ltd,3,c\n,4,d\nBolt Ltd,1,a\n");
    file.close();
    auto plan = importing::guessPlan({path, {}}).value();
    plan.vendor.slug = QStringLiteral("acme");
    const auto output = m_folder.filePath(QStringLiteral("vendors.sqlite"));
    const auto report = importing::compile({path, {}}, plan, output);
    QVERIFY(report);
    QStringList told;
    for (const auto &vendor : report->vendors)
        told.append(
            QStringLiteral("%1=%2:%3:%4").arg(vendor.slug, vendor.name).arg(vendor.records).arg(vendor.recordsBefore));
    QCOMPARE(told.join(u' '), QStringLiteral("bolt-ltd=Bolt Ltd:2:0 nut=Nut:1:0 acme=acme:1:0"));
    const auto catalogue = store::Catalogue::open(output);
    QVERIFY(catalogue);
    for (const auto &vendor : (*catalogue)->vendors()) {
        QCOMPARE(vendor->source.title, QStringLiteral("errors of all.csv"));
        QVERIFY(vendor->source.retrieved.isValid());
        QVERIFY(vendor->source.retrieved.daysTo(QDate::currentDate()) <= 1);
    }
    // Compared with what is there, each has its own number.
    const auto again = importing::preview({path, {}}, plan, catalogue->get());
    QVERIFY(again);
    QCOMPARE(again->difference.same, 4);
    QCOMPARE(again->vendors.at(0).recordsBefore, 2);
    QCOMPARE(again->vendors.at(1).recordsBefore, 1);
    QCOMPARE(again->vendors.at(2).recordsBefore, 1);
}

/// As many vendors as two bytes can number.
void TestImport::mostVendors()
{
    constexpr int Most = 65536;
    QByteArray rows = "code,vendor\n";
    for (int i = 0; i < Most; ++i)
        rows += "1,v" + QByteArray::number(i) + '\n';
    auto plan = importing::guessPlan({{}, "code,vendor\n1,v1\n2,v2\n"}).value();
    plan.columns[1].field = importing::Field::Vendor;
    const auto report = importing::preview({{}, rows}, plan, nullptr);
    QVERIFY(report);
    QCOMPARE(report->counts.records, Most);
    QCOMPARE(report->vendors.size(), Most);
    QCOMPARE(report->vendors.constLast().slug, QStringLiteral("v65535"));
    QCOMPARE(report->vendors.constLast().records, 1);
    const auto tooMany = importing::preview({{}, rows + "1,one-more\n"}, plan, nullptr);
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error().code, domain::ErrorCode::InvalidSource);
    QVERIFY(tooMany.error().detail.contains(u"vendors"));
}

void TestImport::differenceIsTold()
{
    const auto before = text("code,message\n1,One\n2,Two\n3,Three\n");
    const auto catalogue = compiled(before, planFor(before));
    const auto after = text("code,message\n1,One\n2,Two changed\n4,Four\n");
    const auto report = importing::preview(after, planFor(after), catalogue.get());
    QVERIFY(report);
    QCOMPARE(report->difference.same, 1);
    QCOMPARE(report->difference.changed, 1);
    QCOMPARE(report->difference.added, 1);
    QCOMPARE(report->difference.removed, 1);
    QCOMPARE(report->difference.firstRemoved.first().toString(), QStringLiteral("acme/3"));
    QCOMPARE(report->vendors.first().recordsBefore, 3);
}

/// A cancelled import, and one that fails, leave the old catalogue and nothing else.
void TestImport::nothingIsLeftBehind()
{
    QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("out.sqlite"));
    QFile old(path);
    QByteArray rows = "code,message\n";
    for (int i = 0; i < 20000; ++i)
        rows += QByteArray::number(i) + ",Message " + QByteArray::number(i) + '\n';
    const importing::TableSource source{{}, rows};
    const auto plan = planFor(source);
    for (const double at : {0.0, 0.2, 0.4, 0.6}) {
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        std::atomic<quint64> newest{1};
        const auto done = importing::compile(
            source, plan, path,
            [&](double share) {
                if (share >= at)
                    newest = 2;
            },
            domain::Cancellation(&newest, 1));
        if (done)
            continue;
        QCOMPARE(done.error().code, domain::ErrorCode::Cancelled);
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("old"));
        old.close();
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("out.sqlite")});
    }
    const importing::TableSource broken{{}, "code,message\n1,One\n2,\"Never closed\n3,Three\n"};
    const auto failed = importing::compile(broken, planFor(text("code,message\n1,One\n")), path);
    QVERIFY(!failed);
    QCOMPARE(failed.error().where, QStringLiteral(":3"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("out.sqlite")});
}

void TestImport::brokenFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("spaces") << QByteArray("  \n\n");
    QTest::newRow("broken JSON") << QByteArray("[{\"code\": 1, \"message\": \"a\"},\n{\"code\": }]");
    QTest::newRow("JSON with more behind it") << QByteArray("{\"name\": \"a\" }, \xA1 { \"code\": 1 }");
    QTest::newRow("deep JSON") << QByteArray(100000, '[');
    QTest::newRow("JSON without records") << QByteArray("[1, 2, 3]");
    QTest::newRow("half a workbook") << QByteArray("PK\3\4 and so on");
    QTest::newRow("page without a table") << QByteArray("<html><body><p>No</p></body></html>");
    QTest::newRow("table that is cut off") << QByteArray("<table><tr><td");
}

void TestImport::brokenFiles()
{
    QFETCH(QByteArray, content);
    const importing::TableSource source{{}, content};
    const auto dialect = importing::detectDialect(source);
    QVERIFY(dialect);
    const auto table = importing::openTable(source, *dialect);
    QVERIFY(!table);
    QCOMPARE(table.error().code, domain::ErrorCode::InvalidSource);
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
