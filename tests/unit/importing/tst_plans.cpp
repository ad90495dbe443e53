// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "testfiles.h"

#include "errdex/importing/import.h"
#include "errdex/store/catalogue.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace errdex;

/// What an import keeps beside its table: the plan field by field, the envelope of a sample, the slug of a name; and an
/// import that is done again from what was kept.
class PlansTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldComesBack();
    void fieldsThatAreMissing();
    void idsOfColumns();
    void columnsOfFields();
    void envelopes_data();
    void envelopes();
    void samplesThatAreNone_data();
    void samplesThatAreNone();
    void slugs_data();
    void slugs();
    void keptTables();
    void keptTablesThatAreWrong();
};

void PlansTest::everyFieldComesBack()
{
    importing::ImportPlan plan;
    plan.dialect = {importing::TableFormat::Tsv, importing::TextEncoding::Koi8R, '|', 7, false};
    plan.columns = {{QStringLiteral("Код"), importing::Field::Code, {}},
                    {QStringLiteral("m"), importing::Field::Message, domain::Language::English},
                    {QStringLiteral("n"), importing::Field::Message, {}}};
    plan.vendor.slug = QStringLiteral("acme");
    plan.vendor.name = {QStringLiteral("Acme"), QStringLiteral("Акме"), domain::TextOrigin::English};
    plan.repeated = importing::RepeatedCodes::Last;
    const auto bare = importing::planFromJson(importing::planToJson(plan));
    QVERIFY(bare);
    QVERIFY(bare->vendor.envelope.isEmpty());
    QVERIFY(!importing::planToJson(plan).contains("envelope"));
    auto &envelope = plan.vendor.envelope;
    envelope.confirmed = true;
    envelope.codeKey = QStringLiteral("c");
    envelope.nameKey = QStringLiteral("n");
    envelope.messageKey = QStringLiteral("m");
    envelope.detailKey = QStringLiteral("d");
    envelope.otherKeys = {QStringLiteral("o"), QStringLiteral("p")};
    envelope.sample = QStringLiteral("{}");
    const auto back = importing::planFromJson(importing::planToJson(plan));
    QVERIFY(back);
    QCOMPARE(back->dialect, plan.dialect);
    QCOMPARE(back->columns, plan.columns);
    QCOMPARE(back->repeated, plan.repeated);
    QCOMPARE(back->vendor.slug, plan.vendor.slug);
    QCOMPARE(back->vendor.name.en, plan.vendor.name.en);
    QCOMPARE(back->vendor.name.ru, plan.vendor.name.ru);
    QVERIFY(back->vendor.envelope.confirmed);
    QCOMPARE(back->vendor.envelope.codeKey, envelope.codeKey);
    QCOMPARE(back->vendor.envelope.nameKey, envelope.nameKey);
    QCOMPARE(back->vendor.envelope.messageKey, envelope.messageKey);
    QCOMPARE(back->vendor.envelope.detailKey, envelope.detailKey);
    QCOMPARE(back->vendor.envelope.otherKeys, envelope.otherKeys);
    QCOMPARE(back->vendor.envelope.sample, envelope.sample);
}

/// What is not told is as nobody would be surprised by it.
void PlansTest::fieldsThatAreMissing()
{
    const auto plan = importing::planFromJson(
        R"({"format": "errdex-import", "version": 1, "file_format": "csv", "encoding": "utf-8", "delimiter": ";",
            "repeated_codes": "merge"})");
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().where));
    const importing::Dialect expected{importing::TableFormat::Csv, importing::TextEncoding::Utf8, ';', 0, true};
    QCOMPARE(plan->dialect, expected);
    QVERIFY(plan->columns.isEmpty());
    QVERIFY(plan->vendor.slug.isEmpty() && plan->vendor.name.isEmpty() && plan->vendor.envelope.isEmpty());
    QVERIFY(!plan->vendor.envelope.confirmed);
    QCOMPARE(plan->repeated, importing::RepeatedCodes::Merge);
}

void PlansTest::idsOfColumns()
{
    QStringList ids;
    for (const auto field : importing::AllFields) {
        for (const auto language : {std::optional<domain::Language>(), std::optional(domain::Language::English),
                                    std::optional(domain::Language::Russian)}) {
            const auto id = importing::mappingId(field, language);
            importing::ColumnMapping mapping{QStringLiteral("x"), importing::Field::Ignore, domain::Language::Russian};
            QVERIFY(importing::readMappingId(id, mapping));
            QCOMPARE(mapping.header, QStringLiteral("x"));
            QCOMPARE(mapping.field, field);
            QCOMPARE(mapping.language, importing::hasLanguage(field) ? language : std::nullopt);
            if (!ids.contains(id))
                ids.append(id);
        }
        QCOMPARE(importing::mayRepeat(field),
                 field == importing::Field::Ignore || field == importing::Field::Attribute);
    }
    QCOMPARE(ids.join(u' '),
             QStringLiteral(
                 "ignore attribute vendor vendor_en vendor_ru code variant name category category_en category_ru "
                 "http_status message message_en message_ru description description_en description_ru returned_by "
                 "returned_by_en returned_by_ru reference cause cause_en cause_ru action action_en action_ru actor "
                 "actor_en actor_ru retry retry_en retry_ru severity severity_en severity_ru source "
                 "original_language"));
    importing::ColumnMapping mapping;
    for (const auto *const none : {"", "code_en", "Message", "message_", "message_de"})
        QVERIFY2(!importing::readMappingId(QString::fromLatin1(none), mapping), none);
    QCOMPARE(importing::repeatedCodesFromId(u"all"), std::nullopt);
    QCOMPARE(importing::tableFormatFromId(u"CSV"), std::nullopt);
}

void PlansTest::columnsOfFields()
{
    importing::ImportPlan plan;
    plan.columns = {{QStringLiteral("a"), importing::Field::Code},
                    {QStringLiteral("b"), importing::Field::Message, domain::Language::Russian},
                    {QStringLiteral("c"), importing::Field::Message, domain::Language::English}};
    QCOMPARE(plan.columnOf(importing::Field::Code), 0);
    QCOMPARE(plan.columnOf(importing::Field::Message), 1);
    QCOMPARE(plan.columnOf(importing::Field::Vendor), -1);
}

void PlansTest::envelopes_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("sample");
    const auto row = [](const char *name, const QByteArray &body, const char *keys, const QByteArray &sample) {
        QTest::newRow(name) << QString::fromUtf8(body) << QString::fromUtf8(keys) << QString::fromUtf8(sample);
    };
    row("code alone", "{\"code\": 5}", "code||||", "{\"code\": {{code}}}");
    row("blanks around", " \n{\"code\": \"5\"}\n", "code||||", "{\"code\": {{code}}}");
    row("all of them",
        "{\"message\": \"m\", \"name\": \"N\", \"description\": \"d\", \"code\": 5, \"time\": [1], \"ok\": false}",
        "code|name|message|description|time+ok",
        "{\"message\": {{message}}, \"name\": {{name}}, \"description\": \"d\", \"code\": {{code}}, \"time\": [1], "
        "\"ok\": false}");
    row("the likelier of two codes", "{\"id\": 1, \"error_code\": 2, \"number\": 3}", "error_code||||id+number",
        "{\"id\": 1, \"error_code\": {{code}}, \"number\": 3}");
    row("the first of two that are as likely", "{\"code\": 1, \"error_code\": 2}", "code||||error_code",
        "{\"code\": {{code}}, \"error_code\": 2}");
    row("error that is the message", "{\"error\": \"a\", \"code\": 2}", "code||error||",
        "{\"error\": {{message}}, \"code\": {{code}}}");
    row("error that is the code", "{\"error\": \"a\", \"hint\": 2}", "error||||hint",
        "{\"error\": {{code}}, \"hint\": 2}");
    row("error that is an object", "{\"error\": {\"text\": \"a\", \"code\": 2}, \"x\": {\"code\": 3}}",
        "code||text||error+x+code", "{\"error\": {\"text\": {{message}}, \"code\": {{code}}}, \"x\": {\"code\": 3}}");
    row("key that stands twice", "{\"a\": {\"x\": 1}, \"b\": {\"x\": 2}, \"code\": 3}", "code||||a+x+b",
        "{\"a\": {\"x\": 1}, \"b\": {\"x\": 2}, \"code\": {{code}}}");
    row("letters of two bytes in front", "{\"имя\": \"ж\", \"код\": 1, \"текст\": \"я\"}", "код|имя|текст||",
        "{\"имя\": {{name}}, \"код\": {{code}}, \"текст\": {{message}}}");
    const auto nested = [](int depth, const char *value) -> QByteArray {
        return QByteArray("{\"a\": ").repeated(depth) + "{\"code\": " + value + "}" + QByteArray(depth, '}');
    };
    row("as deep as it may be", nested(8, "5"), "code||||a", nested(8, "{{code}}"));
}

void PlansTest::envelopes()
{
    QFETCH(QString, body);
    const auto envelope = importing::envelopeOf(body);
    QVERIFY(envelope);
    const QStringList keys{envelope->codeKey, envelope->nameKey, envelope->messageKey, envelope->detailKey,
                           envelope->otherKeys.join(u'+')};
    QTEST(keys.join(u'|'), "keys");
    QTEST(envelope->sample, "sample");
    QVERIFY(envelope->confirmed);
}

void PlansTest::samplesThatAreNone_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QByteArray &body, const char *detail) {
        QTest::newRow(name) << QString::fromUtf8(body) << QString::fromLatin1(detail);
    };
    constexpr auto none = "the sample is no JSON object";
    constexpr auto codeless = "the sample has no key that may hold a code";
    row("nothing", "", none);
    row("text", "code: 7", none);
    row("list", "[{\"code\": 5}]", none);
    row("object that goes on", "{\"code\": 5} x", none);
    row("object that is cut off", "{\"code\": 5", none);
    row("empty object", "{}", codeless);
    row("other keys", "{\"colour\": \"red\"}", codeless);
    row("code that is an object", "{\"code\": {\"x\": 1}}", codeless);
    row("code that is a list", "{\"code\": [5]}", codeless);
    row("code in a list", "{\"list\": [{\"code\": 5}]}", codeless);
    row("code too deep", QByteArray("{\"a\": ").repeated(9) + "{\"code\": 5}" + QByteArray(9, '}'), codeless);
}

void PlansTest::samplesThatAreNone()
{
    QFETCH(QString, body);
    const auto envelope = importing::envelopeOf(body);
    QVERIFY(!envelope);
    QCOMPARE(envelope.error().code, domain::ErrorCode::InvalidSource);
    QTEST(envelope.error().detail, "detail");
}

void PlansTest::slugs_data()
{
    QTest::addColumn<QString>("slug");
    const auto row = [](const QByteArray &name, const QByteArray &slug) {
        QTest::newRow(name.constData()) << QString::fromLatin1(slug);
    };
    row("Acme Pay 2.0", "acme-pay-2-0");
    row("Щётки и чай", "schetki-i-chay");
    row("абвгдежзийклмнопрстуфхцчшщъыьэюя", "abvgdezhziyklmnoprstufhtschshschyeyuya");
    row("az AZ 09", "az-az-09");
    row("...A...b...", "a-b");
    row("O'Neill's", "oneills");
    row("{a}[b]`c@", "a-b-c");
    row("/0:9", "0-9");
    row("…", "vendor");
    row("", "vendor");
    row("日本", "vendor");
    row(QByteArray(60, 'x'), QByteArray(60, 'x'));
    row(QByteArray(61, 'x'), QByteArray(60, 'x'));
    row(QByteArray(59, 'x') + " y", QByteArray(59, 'x'));
}

void PlansTest::slugs()
{
    QTEST(importing::slugOf(QString::fromUtf8(QTest::currentDataTag())), "slug");
}

namespace {

QByteArray planOf(const QByteArray &table)
{
    auto plan = importing::guessPlan({{}, table});
    plan->vendor.slug = QStringLiteral("acme");
    plan->vendor.name = {QStringLiteral("Acme"), QStringLiteral("Акме"), domain::TextOrigin::English};
    return importing::planToJson(*plan);
}

constexpr auto Table = "code,message\n1,It is gone\n2,It is lost\n";

} // namespace

/// A folder with a table and its plan becomes a catalogue; what else is in it is known by its name.
void PlansTest::keptTables()
{
    const QTemporaryDir folder;
    test::makeFile(folder.filePath(QStringLiteral("import-plan.json")), planOf(Table));
    test::makeFile(folder.filePath(QStringLiteral("errors.csv")), Table);
    test::makeFile(folder.filePath(QStringLiteral("pack.json")), "{}");
    const QTemporaryDir elsewhere;
    const auto output = elsewhere.filePath(QStringLiteral("out.sqlite"));
    QList<qint64> steps;
    const auto errors = importing::compileKept(folder.path(), output, [&steps](qint64 step) { steps.append(step); });
    QVERIFY(errors.isEmpty());
    QVERIFY(std::is_sorted(steps.begin(), steps.end()));
    QVERIFY(steps.constFirst() >= 0);
    QCOMPARE(steps.constLast(), importing::KeptProgressSteps);
    const auto catalogue = store::Catalogue::open(output);
    QVERIFY(catalogue);
    QCOMPARE((*catalogue)->recordCount(), 2U);
    QCOMPARE((*catalogue)->vendors().constFirst()->name.ru, QStringLiteral("Акме"));
    QVERIFY(QFile::remove(output));
    QVERIFY(importing::compileKept(folder.path(), output).isEmpty());
    QVERIFY(QFile::exists(output));
}

/// Each says what is wrong, and writes nothing.
void PlansTest::keptTablesThatAreWrong()
{
    const QTemporaryDir folder;
    const QTemporaryDir elsewhere;
    const auto output = elsewhere.filePath(QStringLiteral("out.sqlite"));
    const auto plan = folder.filePath(QStringLiteral("import-plan.json"));
    const auto failed = [&](const domain::Cancellation &cancellation = {}) {
        const auto errors = importing::compileKept(folder.path(), output, {}, cancellation);
        return errors.size() == 1 && !QFile::exists(output) ? errors.constFirst() : domain::Error();
    };
    const auto absent = failed();
    QCOMPARE(absent.code, domain::ErrorCode::CannotOpenFile);
    QCOMPARE(absent.where, plan);
    QVERIFY(!absent.detail.isEmpty());
    test::makeFile(plan, "{}");
    QCOMPARE(failed().code, domain::ErrorCode::InvalidSource);
    QCOMPARE(failed().where, QStringLiteral("format"));
    test::makeFile(plan, planOf(Table));
    test::makeFile(folder.filePath(QStringLiteral("pack.json")), "{}");
    QCOMPARE(failed().code, domain::ErrorCode::InvalidSource);
    QCOMPARE(failed().where, folder.path());
    test::makeFile(folder.filePath(QStringLiteral("errors.csv")), "message\nIt is gone\n");
    QCOMPARE(failed().code, domain::ErrorCode::InvalidSource);
    QCOMPARE(failed().where, QStringLiteral("errors.csv"));
    test::makeFile(folder.filePath(QStringLiteral("errors.csv")), Table);
    const std::atomic<quint64> newest{2};
    QCOMPARE(failed(domain::Cancellation(&newest, 1)).code, domain::ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(PlansTest)
#include "tst_plans.moc"
