// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/importing/import.h"
#include "errdex/store/catalogue.h"

#include <QTemporaryDir>
#include <QtTest>

#include <numeric>

using namespace errdex;

namespace {

/// Titles and what each column is, as ids between blanks.
std::optional<importing::ImportPlan> planOf(const QByteArray &table, const QString &columns)
{
    importing::ImportPlan plan;
    plan.dialect = {importing::TableFormat::Csv, importing::TextEncoding::Utf8, ',', 0, true};
    const auto header = QString::fromUtf8(table.left(table.indexOf('\n'))).split(u',');
    const auto ids = columns.split(u' ');
    for (qsizetype i = 0; i < ids.size(); ++i) {
        importing::ColumnMapping mapping{header.at(i)};
        if (!importing::readMappingId(ids.at(i), mapping))
            return std::nullopt;
        plan.columns.append(mapping);
    }
    plan.vendor.slug = QStringLiteral("acme");
    plan.vendor.name = {QStringLiteral("Acme"), QStringLiteral("Акме"), domain::TextOrigin::English};
    return plan;
}

QString both(const domain::LocalizedText &text)
{
    return text.ru.isEmpty() ? text.en : QString(text.en + u'/' + text.ru);
}

} // namespace

/// What becomes of the cells of a table, odd ones among them.
class TableRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void records_data();
    void records();
    void vendors_data();
    void vendors();
    void wrongCellsAreShortened();
    void columnsMayHaveMoved();
    void cellsBeyondTheTitlesFarDown();
    void textsAreOfTheVendorsLanguage();
    void textsTellTheirLanguage_data();
    void textsTellTheirLanguage();
};

void TableRecordsTest::records_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QString>("records");
    const auto row = [](const char *name, const char *table, const char *columns, const char *records) {
        QTest::newRow(name) << QByteArray(table) << QString::fromUtf8(columns) << QString::fromUtf8(records);
    };
    row("control characters",
        "code,message\n1,\"a\x01"
        "b\nc\td\"\n",
        "code message", "acme/1 ab c d | general\nnote 2 message: control characters were taken out");
    row("line breaks alone", "code,message\n1,\"a\r\nb\"\n", "code message", "acme/1 a b | general");
    row("statuses", "code,message,x\n1,a,99\n2,b,600\n3,c,many\n4,d,599\n5,e,100\n", "code message http_status",
        "acme/1 a | general x=99\nacme/2 b | general x=600\nacme/3 c | general x=many\nacme/4 d 599 | general\nacme/5 "
        "e 100 | "
        "general\nnote 2 x: kept as it is\nnote 3 x: kept as it is\nnote 4 x: kept as it is");
    row("variants", "code,message,x\n1,a,2\n2,b,0\n3,c,1000000\n1,d,1\n", "code message variant",
        "acme/1/1 d | general\nacme/1/2 a | general\nacme/2 b | general x=0\nacme/3 c | general x=1000000\nnote 3 x: "
        "kept as it is\nnote 4 "
        "x: kept as it is");
    row("no code", "code,message\n,a\n2,b\n", "code message", "acme/2 b | general\nnote 2 code: has no code");
    row("long code",
        QByteArray("code,message\n" + QByteArray(201, 'x') + ",a\n" + QByteArray(200, 'y') + ",b\n").constData(),
        "code message",
        QByteArray("acme/" + QByteArray(200, 'y') +
                   " b | general\nnote 2 code: a code of more than 200 characters is none")
            .constData());
    row("two columns of one language", "code,a,b\n1,first,second\n", "code message_en message_en",
        "acme/1 first; second | general");
    row("two languages", "code,a,b\n1,first,второй\n", "code message_ru message_ru", "acme/1 /first; второй | general");
    row("attribute in two languages", "code,message,attributes.Market.en,attributes.Market.ru\n1,a,Europe,Европа\n",
        "code message attribute attribute", "acme/1 a | general Market=Europe/Европа");
    row("same attribute twice", "code,message,x,y\n1,a,b,c\n", "code message cause cause",
        "acme/1 a | general cause=b; c");
    row("operations", "code,message,x,y\n1,a,\"One, Two\",\"Один, Два\"\n2,b,\"One, Two\",Один\n3,c,One,\n",
        "code message returned_by_en returned_by_ru",
        "acme/1 a | general (One/Один)(Two/Два)\nacme/2 b | general (One, Two/Один)\nacme/3 c | general (One/)");
    row("groups", "code,message,x\n1,a,Tasks\n2,b,tasks\n3,c,Tasks\n4,d,tasks-2\n5,e,Задачи\n6,f,…\n",
        "code message category",
        "acme/1 a | tasks\nacme/3 c | tasks\nacme/2 b | tasks-2\nacme/4 d | tasks-2-2\nacme/5 e | zadachi\nacme/6 f | "
        "vendor");
    row("groups in two languages", "code,message,x,y\n1,a,Tasks,Задачи\n2,b,,Счета\n",
        "code message category_en category_ru", "acme/1 a | tasks\nacme/2 b | scheta");
    row("vendors", "code,message,x\n1,a,Acme Pay\n2,b,acme-pay\n3,c,Acme-Pay!\n4,d,Other\n5,e,\n",
        "code message vendor",
        "acme-pay/1 a | general\nacme-pay/2 b | general\nacme-pay-2/3 c | general\nother/4 d | general\nacme/5 e | "
        "general");
    row("vendors that come again", "code,x\n1,Bolt\n2,Nut\n3,Nut\n4,Bolt\n", "code vendor",
        "bolt/1  | general\nbolt/4  | general\nnut/2  | general\nnut/3  | general");
    row("rows without their groups", "code,message,x,y\n1,a\n2,b,Tasks\n", "code message category_en category_ru",
        "acme/1 a | general\nacme/2 b | tasks");
    row("other vendors that come again", "code,x\n1,Bolt\n2,Nut Ltd\n3,nut-ltd\n4,NUT LTD\n5,nut-ltd\n", "code vendor",
        "bolt/1  | general\nnut-ltd/2  | general\nnut-ltd/3  | general\nnut-ltd/4  | general\nnut-ltd/5  | general");
    row("groups that come again", "code,x\n1,a\n2,b\n3,b\n4,\n5,a\n6,\n", "code category",
        "acme/1  | a\nacme/5  | a\nacme/2  | b\nacme/3  | b\nacme/4  | general\nacme/6  | general");
    row("breaks of lines beside blanks", "code,message\n1,\"\na \n\nb\n c\n\"\n", "code message",
        "acme/1 a b  c | general");
    row("control characters beside breaks", "code,message\n1,\"a\n\x1f\nb\"\n", "code message",
        "acme/1 a b | general\nnote 2 message: control characters were taken out");
    row("operations with nothing between", "code,x\n1,\"A, , B\"\n2,\", \"\n3,,\n", "code returned_by",
        "acme/1  | general (A/)(B/)\nacme/2  | general (,/)\nacme/3  | general");
    row("statuses with words behind signs",
        "code,x\n1,404 (Not Found)\n2,404-gone\n3,404gone\n4,404(x)\n5,HTTP404\n6,http/2 500\n7,1404\n",
        "code http_status",
        "acme/1  404 | general x=404 (Not Found)\nacme/2  404 | general x=404-gone\nacme/3  | general x=404gone\n"
        "acme/4  404 | general x=404(x)\nacme/5  404 | general x=HTTP404\nacme/6  500 | general x=http/2 500\nacme/7  "
        "| general x=1404\n"
        "note 4 x: kept as it is\nnote 8 x: kept as it is");
    row("each field that is kept as an attribute", "code,a,b,c,d,e,f\n1,u,v,w,x,y,z\n",
        "code cause action actor retry severity source",
        "acme/1  | general cause=u action=v actor=w retry=x severity=y source=z");
    row("attribute of one language under one title", "code,x.en,x.en\n1,a,b\n", "code attribute attribute",
        "acme/1  | general x=a x.en (2)=b");
    row("vendor in one row alone, and the plan's", "code,x\n1,\n2,Bolt\n3,\n", "code vendor",
        "acme/1  | general\nacme/3  | general\nbolt/2  | general");
    row("vendor named by its slug first", "code,message,x\n1,a,acme-pay\n2,b,Acme Pay\n", "code message vendor",
        "acme-pay/1 a | general\nacme-pay/2 b | general");
    row("language of the original", "code,message,x\n1,aa,ru\n2,бб,en\n", "code message original_language",
        "acme/1 aa | general\nacme/2 /бб | general");
    row("cells beyond the titles", "code,message\n1,a,b,,d\n", "code message",
        "acme/1 a | general column 3=b column 5=d");
    row("column that the plan does not know", "code,message,New\n1,a,b\n", "code message", "acme/1 a | general New=b");
    row("column that is left out", "code,message,x\n1,a,b\n", "code message ignore", "acme/1 a | general");
    row("row that is too short", "code,message,x\n1\n", "code message description", "acme/1  | general");
    row("all fields", "code,x,y,z,message\n1,NAME,text,RFC 1,a\n", "code name description reference message",
        "acme/1 a - text [NAME] {RFC 1} | general");
    row("statuses with words", "code,x\n1,HTTP/1.1 404 Not Found\n2,404:gone\n3,404 5\n4,http 200\n",
        "code http_status",
        "acme/1  404 | general x=HTTP/1.1 404 Not Found\nacme/2  404 | general x=404:gone\nacme/3  | general x=404 5\n"
        "acme/4  200 | general x=http 200\nnote 4 x: kept as it is");
    row("negative status", "code,x\n1,-404\n2,0404\n", "code http_status",
        "acme/1  | general x=-404\nacme/2  404 | general\nnote 2 x: kept as it is");
    row("largest variant", "code,message,x\n1,a,999999\n1,b,1\n2,c,-1\n", "code message variant",
        "acme/1/1 b | general\nacme/1/2 a | general\nacme/2 c | general x=-1\nnote 4 x: kept as it is");
    row("every break of a line",
        "code,message\n1,\"a\xc2\x85"
        "b\xe2\x80\xa8"
        "c\xe2\x80\xa9\t\r\fd\"\n",
        "code message", "acme/1 a b c d | general\nnote 2 message: control characters were taken out");
    row("what is no control character",
        "code,message\n1,a\xc2\xa0"
        "b~\n",
        "code message",
        "acme/1 a\xc2\xa0"
        "b~ | general");
    row("control characters beyond ASCII",
        "code,message\n1,a\x7f"
        "b\xc2\x80"
        "c\xc2\x9f"
        "d\n",
        "code message", "acme/1 abcd | general\nnote 2 message: control characters were taken out");
    row("names of groups", "code,x\n1,a-b\n2,a--b\n3,-c\n4,d-\n5,9z\n6,a_b\n", "code category",
        "acme/1  | a-b\nacme/2  | a-b-2\nacme/3  | c\nacme/4  | d\nacme/5  | 9z\nacme/6  | a-b-3");
    row("third group of a name", "code,x\n1,e!\n2,e?\n3,e.\n", "code category",
        "acme/1  | e\nacme/2  | e-2\nacme/3  | e-3");
    row("attributes of a title with a language", "code,x.ru,.ru,attributes.y.en,attributes.z\n1,a,б,c,d\n",
        "code attribute attribute attribute attribute", "acme/1  | general x=/a .ru=/б y=c attributes.z=d");
    row("operations of one language", "code,x\n1,\"А, Б\"\n2,\"A, B\"\n3,\"A,B\"\n", "code returned_by",
        "acme/1  | general (/А)(/Б)\nacme/2  | general (A/)(B/)\nacme/3  | general (A,B/)");
    row("code of blanks", "code,message\n\" \",a\n2,b\n", "code message",
        "acme/2 b | general\nnote 2 code: has no code");
    row("text in neither language", "code,message\n1,123\n", "code message", "acme/1 123 | general");
}

void TableRecordsTest::vendors_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("columns");
    QTest::addColumn<domain::LocalizedText>("name");
    QTest::addColumn<QString>("vendors");
    const auto row = [](const char *name, const char *table, const char *columns, const domain::LocalizedText &given,
                        const char *vendors) {
        QTest::newRow(name) << QByteArray(table) << QString::fromUtf8(columns) << given << QString::fromUtf8(vendors);
    };
    const domain::LocalizedText acme{QStringLiteral("Acme"), QStringLiteral("Акме"), domain::TextOrigin::English};
    row("of the plan", "code,message\n1,a\n", "code message", acme,
        "acme Acme/Акме (Acme API) en: general=General/Общие");
    row("named in Russian alone", "code\n1\n", "code", {{}, QStringLiteral("Акме"), domain::TextOrigin::English},
        "acme Акме/Акме (Acme API) en: general=General/Общие");
    row("named in English alone", "code\n1\n", "code", {QStringLiteral("Acme"), {}, domain::TextOrigin::English},
        "acme Acme/Acme (Acme API) en: general=General/Общие");
    row("without a name", "code\n1\n", "code", {}, "acme acme/acme (Acme API) en: general=General/Общие");
    row("of a column", "code,x\n1,Bolt Ltd\n2,\n", "code vendor", acme,
        "bolt-ltd Bolt Ltd/Bolt Ltd (Bolt Ltd/Bolt Ltd) en: general=General/Общие\n"
        "acme Acme/Акме (Acme API) en: general=General/Общие");
    row("of the plan, named in the column", "code,x\n1,ACME\n", "code vendor", acme,
        "acme Acme/Акме (Acme API) en: general=General/Общие");
    row("in two languages", "code,x,y\n1,Bolt,Болт\n2,,Гайка\n", "code vendor_en vendor_ru", acme,
        "bolt Bolt/Болт (Bolt/Болт) en: general=General/Общие\n"
        "gayka Гайка/Гайка (Гайка/Гайка) en: general=General/Общие");
    row("name behind the slug", "code,x\n1,bolt-ltd\n2,Bolt Ltd\n3,bolt ltd\n", "code vendor", acme,
        "bolt-ltd Bolt Ltd/Bolt Ltd (Bolt Ltd/Bolt Ltd) en: general=General/Общие");
    row("names alike as slugs", "code,x\n1,Bolt!\n2,Bolt?\n3,Bolt.\n4,BOLT!\n", "code vendor", acme,
        "bolt Bolt!/Bolt! (Bolt!/Bolt!) en: general=General/Общие\n"
        "bolt-2 Bolt?/Bolt? (Bolt?/Bolt?) en: general=General/Общие\n"
        "bolt-3 Bolt./Bolt. (Bolt./Bolt.) en: general=General/Общие");
    row("that writes in Russian", "code,message\n1,раз\n2,два\n3,three\n", "code message", acme,
        "acme Acme/Акме (Acme API) ru: general=General/Общие");
    row("that writes in both as often", "code,message\n1,раз\n2,two\n", "code message", acme,
        "acme Acme/Акме (Acme API) en: general=General/Общие");
    row("that says so", "code,message,x\n1,a,RU\n2,b,\n3,c,\n", "code message original_language", acme,
        "acme Acme/Акме (Acme API) ru: general=General/Общие");
    row("that says it is English", "code,message,x\n1,раз,en\n2,два,\n", "code message original_language", acme,
        "acme Acme/Акме (Acme API) en: general=General/Общие");
    row("groups", "code,x\n1,Tasks\n2,Счета\n", "code category", acme,
        "acme Acme/Акме (Acme API) en: tasks=Tasks/Tasks scheta=Счета/Счета");
    row("groups in two languages", "code,x,y\n1,Tasks,Задачи\n2,Bills,\n3,,Счета\n", "code category_en category_ru",
        acme, "acme Acme/Акме (Acme API) en: tasks=Tasks/Задачи bills=Bills/Bills scheta=Счета/Счета");
    row("groups in three columns", "code,x,y,z\n1,t,Tasks,Задачи\n2,u,,\n", "code category category_en category_ru",
        acme, "acme Acme/Акме (Acme API) en: t=Tasks/Задачи u=u/u");
}

void TableRecordsTest::vendors()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, columns);
    QFETCH(domain::LocalizedText, name);
    QFETCH(QString, vendors);
    const QTemporaryDir folder;
    auto plan = planOf(table, columns);
    QVERIFY(plan);
    plan->vendor.name = name;
    plan->vendor.product = {QStringLiteral("Acme API"), {}, domain::TextOrigin::English};
    // Groups are made of the table alone.
    plan->vendor.categories = {{QStringLiteral("old"), {QStringLiteral("Old"), QStringLiteral("Старая")}}};
    const auto path = folder.filePath(QStringLiteral("c.sqlite"));
    const auto report = importing::compile({{}, table}, *plan, path);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    auto catalogue = store::Catalogue::open(path);
    QVERIFY(catalogue);
    QStringList lines;
    for (const auto &vendor : (*catalogue)->vendors()) {
        QString line = vendor->slug + u' ' + both(vendor->name) + u" (" + both(vendor->product) + u") " +
                       (vendor->originalLanguage == domain::TextOrigin::Russian ? u"ru:" : u"en:");
        for (const auto &category : vendor->categories)
            line += u' ' + category.id + u'=' + both(category.name);
        lines.append(line);
    }
    QCOMPARE(lines.join(u'\n'), vendors);
}

/// What is told of a cell fits into a line.
void TableRecordsTest::wrongCellsAreShortened()
{
    const QByteArray table = "code,a,b\n1," + QByteArray(50, 's') + ',' + QByteArray(50, 'v') + '\n';
    const QTemporaryDir folder;
    const auto plan = planOf(table, QStringLiteral("code http_status variant"));
    QVERIFY(plan);
    const auto report = importing::compile({{}, table}, *plan, folder.filePath(QStringLiteral("c.sqlite")));
    QVERIFY(report);
    QCOMPARE(report->problems.size(), 2);
    QCOMPARE(report->problems.at(0).arguments, QStringList{QString(40, u's')});
    QCOMPARE(report->problems.at(1).arguments, QStringList{QString(40, u'v')});
}

/// A plan is used again for a table whose columns stand elsewhere: the titles tell.
void TableRecordsTest::columnsMayHaveMoved()
{
    const auto plan = planOf("code,same,same\n", QStringLiteral("code message description"));
    QVERIFY(plan);
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("c.sqlite"));
    const auto report = importing::compile({{}, "same,new,code\na,b,7\n"}, *plan, path);
    QVERIFY(report);
    const auto catalogue = store::Catalogue::open(path);
    const auto records = (*catalogue)->recordsOfCode(QStringLiteral("acme"), QStringLiteral("7"));
    QCOMPARE(records->size(), 1);
    QCOMPARE(records->first().message.en, QStringLiteral("a"));
    QCOMPARE(records->first().attributes.size(), 1);
    QCOMPARE(records->first().attributes.first().key, QStringLiteral("new"));
    QCOMPARE(records->first().attributes.first().text.en, QStringLiteral("b"));
}

void TableRecordsTest::records()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, columns);
    QFETCH(QString, records);
    const QTemporaryDir folder;
    const auto plan = planOf(table, columns);
    QVERIFY(plan);
    const auto path = folder.filePath(QStringLiteral("c.sqlite"));
    const auto report = importing::compile({{}, table}, *plan, path);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    auto catalogue = store::Catalogue::open(path);
    QVERIFY(catalogue);
    std::vector<quint32> rows((*catalogue)->recordCount());
    std::iota(rows.begin(), rows.end(), 0U);
    QStringList lines;
    const auto found = (*catalogue)->records(rows);
    for (const auto &record : *found) {
        QString line = record.key().toString() + u' ' + both(record.message);
        if (!record.description.isEmpty())
            line += u" - " + both(record.description);
        if (!record.name.isEmpty())
            line += u" [" + record.name + u']';
        if (!record.reference.isEmpty())
            line += u" {" + record.reference + u'}';
        if (record.httpStatus > 0)
            line += u' ' + QString::number(record.httpStatus);
        line += u" | " + record.categoryInfo().id;
        for (const auto &attribute : record.attributes)
            line += u' ' + attribute.key + u'=' + both(attribute.text);
        if (!record.returnedBy.isEmpty())
            line += u' ';
        for (const auto &item : record.returnedBy)
            line += u'(' + item.operation.en + u'/' + item.operation.ru + u')';
        lines.append(line);
    }
    for (const auto &problem : report->problems) {
        auto detail = problem.detail;
        if (detail.endsWith(u"kept as it is"))
            detail = QStringLiteral("kept as it is");
        else if (detail.contains(u"%1"))
            detail = detail.arg(problem.arguments.first());
        lines.append(u"note " + QString::number(problem.place) + u' ' + problem.field + u": " + detail);
    }
    QCOMPARE(lines.join(u'\n'), records);
}

/// The titles are told from the first rows; what is wider further down is kept all the same.
void TableRecordsTest::cellsBeyondTheTitlesFarDown()
{
    QByteArray table = "code,message\n";
    for (int i = 0; i < 1000; ++i)
        table += QByteArray::number(i) + ",a\n";
    table += "x,a,b,,d\n";
    const auto plan = planOf(table, QStringLiteral("code message"));
    QVERIFY(plan);
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("c.sqlite"));
    QVERIFY(importing::compile({{}, table}, *plan, path));
    const auto catalogue = store::Catalogue::open(path);
    const auto attributes =
        (*catalogue)->recordsOfCode(QStringLiteral("acme"), QStringLiteral("x"))->first().attributes;
    QCOMPARE(attributes.size(), 2);
    QCOMPARE(attributes.at(0).key + u'=' + attributes.at(0).text.en, QStringLiteral("column 3=b"));
    QCOMPARE(attributes.at(1).key + u'=' + attributes.at(1).text.en, QStringLiteral("column 5=d"));
}

/// A column tells which of two texts the vendor wrote and which is a translation.
void TableRecordsTest::textsAreOfTheVendorsLanguage()
{
    const QByteArray table = "code,m_en,m_ru,d_en,d_ru,r_en,r_ru,x\n1,a,а,b,б,c,в,ru\n2,a,а,b,б,c,в,en\n3,a,а,,,,,ru\n";
    const auto plan = planOf(table, QStringLiteral("code message_en message_ru description_en description_ru "
                                                   "returned_by_en returned_by_ru original_language"));
    QVERIFY(plan);
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("c.sqlite"));
    QVERIFY(importing::compile({{}, table}, *plan, path));
    const auto catalogue = store::Catalogue::open(path);
    for (const auto &code : {QStringLiteral("1"), QStringLiteral("2")}) {
        const auto record = (*catalogue)->recordsOfCode(QStringLiteral("acme"), code)->first();
        const auto origin = code == u"1" ? domain::TextOrigin::Russian : domain::TextOrigin::English;
        QCOMPARE(record.message.origin, origin);
        QCOMPARE(record.description.origin, origin);
    }
    const auto bare = (*catalogue)->recordsOfCode(QStringLiteral("acme"), QStringLiteral("3"))->first();
    QCOMPARE(bare.message.origin, domain::TextOrigin::Russian);
    QVERIFY(bare.description.isEmpty());
}

void TableRecordsTest::textsTellTheirLanguage_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QString>("origins");
    const auto row = [](const char *name, const char *line, const char *columns, const char *origins) {
        QTest::newRow(name) << QByteArray(line) << QString::fromLatin1(columns) << QString::fromLatin1(origins);
    };
    row("English", "1,a,b,c", "code message description attribute", "en en en");
    row("Russian", "1,а,б,в", "code message description attribute", "ru ru ru");
    row("told to be English", "1,а,б,в", "code message_en description_en cause_en", "en en en");
    row("told to be Russian", "1,a,b,c", "code message_ru description_ru cause_ru", "ru ru ru");
    row("English first", "1,a,а,c", "code message_en message_ru cause_en", "en - en");
    row("Russian first", "1,а,a,c", "code message_ru message_en cause_ru", "ru - ru");
    row("without words", "1,1,2,3", "code message description attribute", "en en en");
}

/// What nobody tells is seen by the letters; of two texts the first is the vendor's.
void TableRecordsTest::textsTellTheirLanguage()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, columns);
    const QByteArray table = "p,q,r,s\n" + row + '\n';
    const auto plan = planOf(table, columns);
    QVERIFY(plan);
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("c.sqlite"));
    QVERIFY(importing::compile({{}, table}, *plan, path));
    const auto catalogue = store::Catalogue::open(path);
    const auto record = (*catalogue)->recordsOfCode(QStringLiteral("acme"), QStringLiteral("1"))->first();
    static constexpr const char *Origins[] = {"en", "ru", "errdex", "own"};
    QStringList origins;
    for (const auto &text : {record.message, record.description, record.attributes.value(0).text})
        origins.append(text.isEmpty() ? QStringLiteral("-") : QString::fromLatin1(Origins[int(text.origin)]));
    QTEST(origins.join(u' '), "origins");
}

QTEST_GUILESS_MAIN(TableRecordsTest)
#include "tst_tablerecords.moc"
