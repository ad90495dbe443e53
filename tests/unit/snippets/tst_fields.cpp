// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "madetext.h"

#include <QtTest>

using namespace errdex;
using domain::Language;
using snippets::FieldInfo;
using snippets::Format;
using snippets::Records;
using snippets::Template;
using test::known;
using test::made;
using test::options;

/// What each field of a template says, one by one.
class FieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofARecord_data();
    void ofARecord();
    void ofNothing();
    void outsideOfRecords();
    void flags_data();
    void flags();
    void extrasAreAskedForOnce();
    void columnsOfATable();
    void suffixes_data();
    void suffixes();
    void fieldsThatAreMeant_data();
    void fieldsThatAreMeant();
    void theListOfFields();
    void formats();
    void passesOverTheRecords();
};

void FieldsTest::ofARecord_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *field, const char *text) {
        QTest::newRow(field) << QString::fromLatin1(field) << QString::fromUtf8(text);
    };
    row("count", "1");
    row("date", "2026-11-27");
    row("language", "ru");
    row("vendor", "Акме");
    row("vendor.slug", "oz-api");
    row("product", "Продукт");
    row("home", "https://oz.example");
    row("source", "Codes");
    row("source.url", "https://oz.example/c");
    row("source.date", "2026-03-04");
    row("number", "1");
    row("code", "107");
    row("shown_code", "107/2");
    row("variant", "2");
    row("name", "Too  many");
    row("http_status", "400");
    row("category", "Задачи");
    row("category.id", "tasks");
    row("message", "Сооб\nщение");
    row("description", "Опис");
    row("summary", "Сооб\nщение");
    row("details", "Опис");
    row("returned_by", "Создание*, Изменение");
    row("cause", "Почему");
    row("action", "Wait");
    row("reference", "RFC");
    row("key", "oz-api/107/2");
    row("link", "errdex://oz-api/107/2");
    row("sample", "{\"code\": 107, \"error\": \"Mess\\nage\"}");
    row("team_note", "note");
    row("excerpt", "line of a log");
    row("found_message", "other words");
    row("found_line", "12");
    // Lists, and their items.
    row("#operations}}{{operation}}{{mark}}{{^last}}, {{/last}}{{/operations", "Создание*, Изменение");
    row("#operations}}{{#first}}1{{/first}}{{#last}}2{{/last}}{{/operations", "12");
    row("#footnotes}}{{mark}} {{text}}{{/footnotes", "* Только данные");
    row("#notes}}{{text}}{{/notes", "Примечание");
    row("#attributes}}{{attribute}}={{text}};{{/attributes", "cause=Почему;action=Wait;");
    row("^operations}}none{{/operations", "");
    row("^notes}}none{{/notes", "");
    // The languages, and in one line.
    row("vendor.en", "Acme, Inc.");
    row("message.en", "Mess\nage");
    row("message.original", "Mess\nage");
    row("message.line", "Сооб щение");
    row("message.en.line", "Mess age");
    row("name.line", "Too many");
    row("details.ru", "Опис");
    row("details.en", "Desc");
    row("summary.en", "Mess\nage");
    row("category.en", "Tasks");
    row("product.en", "Product");
    row("returned_by.en", "Create*, Update");
    row("cause.en", "Why");
    row("action.ru", "Wait");
}

void FieldsTest::ofARecord()
{
    QFETCH(QString, field);
    auto given = options();
    given.extras = [](const domain::CodeRecord &) -> snippets::Extras {
        return {QStringLiteral("note"), QStringLiteral("line of a log"), QStringLiteral("other words"), 12};
    };
    QTEST(made(QStringLiteral("format: text\nscope: record"), u"{{" + field + u"}}", {known()}, given), "text");
}

/// Of a record of which nothing is known no field says anything.
void FieldsTest::ofNothing()
{
    const domain::CodeRecord record;
    for (const auto &field : snippets::fields(Format::Text)) {
        const bool isEverywhere =
            QStringList{QStringLiteral("count"),  QStringLiteral("date"), QStringLiteral("language"),
                        QStringLiteral("number"), QStringLiteral("one"),  QStringLiteral("ru"),
                        QStringLiteral("first"),  QStringLiteral("last"), QStringLiteral("header"),
                        QStringLiteral("key"),    QStringLiteral("link"), QStringLiteral("json")}
                .contains(field.name);
        if (isEverywhere || !field.list.isEmpty() || field.name == u"records")
            continue;
        const QString body = u"[{{#" + field.name + u"}}x{{/" + field.name + u"}}]";
        const auto text = made(QStringLiteral("format: text\nscope: record"), body, {record});
        QVERIFY2(text == u"[]" || field.name == u"cells" || field.name == u"columns", qPrintable(field.name + text));
    }
    // What stands in the record's details needs a message before it.
    auto without = known();
    without.message = {};
    QCOMPARE(made(QStringLiteral("format: text\nscope: record"), QStringLiteral("{{summary}}[{{details}}]"), {without}),
             QStringLiteral("Опис[]"));
    // Numbers that are not there: nothing in a text, a zero in a program, null in JSON.
    QCOMPARE(
        made(QStringLiteral("format: text\nscope: record"), QStringLiteral("[{{http_status}}{{variant}}]"), {record}),
        QStringLiteral("[]"));
    QCOMPARE(
        made(QStringLiteral("format: cpp\nscope: record"), QStringLiteral("{{http_status}} {{variant}}"), {record}),
        QStringLiteral("0 0"));
    QCOMPARE(made(QStringLiteral("format: json\nscope: record"),
                  QStringLiteral("[{{http_status}}, {{name}}, \"{{name}}\"]"), {record}),
             QStringLiteral("[null, null, \"\"]"));
}

void FieldsTest::outsideOfRecords()
{
    const auto text = QStringLiteral("format: text");
    const QString body =
        QStringLiteral("{{vendor}} {{vendor.slug}} {{product}} {{home}} {{source}} {{source.url}} {{source.date}}");
    QCOMPARE(made(text, body, {known(), known()}),
             QStringLiteral("Акме oz-api Продукт https://oz.example Codes https://oz.example/c 2026-03-04"));
    auto other = known();
    other.vendor = test::sampleVendor();
    QCOMPARE(made(text, body + u'.', {known(), other}), QStringLiteral("      ."));
    QCOMPARE(made(text, QStringLiteral("{{#columns}}{{title}}|{{/columns}}"), {test::bareRecord()}),
             QStringLiteral("Код|Вендор|Категория|Описание|"));
    // A list within none of the records, and the records within each of it.
    QCOMPARE(made(text,
                  QStringLiteral("{{#columns}}{{#first}}1{{/first}}{{#records}}{{code}}{{/records}},{{/columns}}"),
                  {test::bareRecord()}),
             QStringLiteral("1-1,-1,-1,-1,"));
}

void FieldsTest::flags_data()
{
    QTest::addColumn<QString>("flag");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *flag, const char *told) {
        QTest::newRow(flag) << QString::fromLatin1(flag) << QString::fromLatin1(told);
    };
    // Of one record in Russian, of two in English without titles.
    row("one", "yes no");
    row("many", "no yes");
    row("en", "no yes");
    row("ru", "yes no");
    row("header", "yes no");
    row("several_vendors", "no yes");
    row("records", "yes yes");
    row("count", "yes yes");
}

void FieldsTest::flags()
{
    QFETCH(QString, flag);
    const auto body = flag == u"records"
                          ? QStringLiteral("{{^records}}no{{/records}}{{#count}}yes{{/count}}")
                          : QString(u"{{#" + flag + u"}}yes{{/" + flag + u"}}{{^" + flag + u"}}no{{/" + flag + u"}}");
    auto other = known();
    other.vendor = test::sampleVendor();
    auto english = options(Language::English);
    english.withHeader = false;
    const auto text = QStringLiteral("format: text");
    QTEST(QString(made(text, body, {known()}) + u' ' + made(text, body, {known(), other}, english)), "told");
}

/// For each record once, when a field needs them, and never where none does.
void FieldsTest::extrasAreAskedForOnce()
{
    auto given = options();
    QStringList asked;
    given.extras = [&asked](const domain::CodeRecord &record) -> snippets::Extras {
        asked.append(record.code);
        return {record.code, {}, {}, 0};
    };
    const auto record = QStringLiteral("format: text\nscope: record");
    QCOMPARE(made(record, QStringLiteral("{{team_note}} {{excerpt}}{{found_line}}{{team_note}}"),
                  {known(), test::bareRecord()}, given),
             QStringLiteral("107 107\n-1 -1"));
    QCOMPARE(asked.join(u' '), QStringLiteral("107 -1"));
    asked.clear();
    QCOMPARE(made(record, QStringLiteral("{{code}}"), {known()}, given), QStringLiteral("107"));
    QVERIFY(asked.isEmpty());
}

void FieldsTest::columnsOfATable()
{
    auto given = options(Language::English);
    given.columns = {domain::Column::Code, domain::Column::Message, domain::Column::Variant};
    const auto body = QStringLiteral("{{#columns}}{{title}}{{^last}}|{{/last}}{{/columns}}\n"
                                     "{{#records}}\n{{#cells}}{{cell}}{{^last}}|{{/last}}{{/cells}}\n{{/records}}");
    const auto text = QStringLiteral("format: text");
    auto plain = test::bareRecord();
    plain.description.en = QStringLiteral("Unknown");
    QCOMPARE(made(text, body, {known(), plain}, given),
             QStringLiteral("Code|Message|Variant\n107/2|Mess\nage|2\n-1|Unknown|"));
    // Beside a column of its own the description stands in for nothing.
    given.columns = {domain::Column::Message, domain::Column::Description};
    QCOMPARE(made(text, body, {plain}, given), QStringLiteral("Message|Description\n|Unknown"));
    // None wanted: those in which any of the records has something.
    given.columns.clear();
    QCOMPARE(
        made(text, QStringLiteral("{{#columns}}{{title}}{{^last}}|{{/last}}{{/columns}}"), {plain, known()}, given),
        QStringLiteral("Code|Vendor|Category|Name|HTTP|Message|Description|Returned by"));
    domain::CodeRecord bare;
    bare.code = QStringLiteral("1");
    QCOMPARE(made(text, QStringLiteral("{{#columns}}{{title}}{{^last}}|{{/last}}{{/columns}}"), {bare}, given),
             QStringLiteral("Code"));
}

void FieldsTest::suffixes_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("isOne");
    for (const auto *good : {"message.en", "message.ru", "message.original", "message.line", "message.original.line",
                             "message.ru.line", "name.line", "vendor.slug.line", "source.url.line", "number.line"})
        QTest::newRow(good) << QString::fromLatin1(good) << true;
    for (const auto *bad :
         {"message.de", "message.en.ru", "message.en.en", "message.en.original", "message.original.en",
          "message.line.en", "message.line.line", "message.", ".message", "name.en", "name.original", "records.line",
          "one.line", "message.en.", "en.message", "line"})
        QTest::newRow(bad) << QString::fromLatin1(bad) << false;
}

void FieldsTest::suffixes()
{
    QFETCH(QString, field);
    QFETCH(bool, isOne);
    const auto text = made(QStringLiteral("format: text\nscope: record"), u"{{" + field + u"}}", {known()});
    QCOMPARE(text.startsWith(u"error There is no field"), !isOne);
}

void FieldsTest::fieldsThatAreMeant_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    const auto row = [](const char *typed, const char *meant) {
        QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(meant);
    };
    row("mesage", "message");
    row("MESSAGE", "message");
    row("cod", "code");
    row("xod", "");
    row("kode", "code");
    row("kodx", "");
    row("nmae", "name");
    row("descripton", "description");
    row("discripsion", "description");
    row("discripsionn", "description");
    row("diskripsiomn", "description");
    row("diskripsiomnn", "");
    row("id.pascal", "");
    row("valeu", "");
}

void FieldsTest::fieldsThatAreMeant()
{
    QFETCH(QString, typed);
    QFETCH(QString, meant);
    const QString said = u"error There is no field “" + typed + u"”." +
                         (meant.isEmpty() ? QString() : QString(u" Did you mean “" + meant + u"”?"));
    QCOMPARE(made(QStringLiteral("format: text\nscope: record"), u"{{" + typed + u"}}", {known()}), said);
}

void FieldsTest::theListOfFields()
{
    const auto ofText = snippets::fields(Format::Text);
    const auto ofCode = snippets::fields(Format::Cpp);
    QVERIFY(ofCode.size() > ofText.size());
    const auto find = [&ofCode](const char *name) {
        const auto found = std::find_if(ofCode.begin(), ofCode.end(), [name](const FieldInfo &each) {
            return each.name == QString::fromLatin1(name);
        });
        return found == ofCode.end() ? FieldInfo() : *found;
    };
    for (const auto &field : ofText)
        QVERIFY2(!field.isForCode && !field.meaning.text.isEmpty(), qPrintable(field.name));
    QCOMPARE(std::count_if(ofCode.begin(), ofCode.end(), [](const FieldInfo &each) { return each.isForCode; }),
             ofCode.size() - ofText.size());
    QCOMPARE(find("records").kind, FieldInfo::Kind::List);
    QCOMPARE(find("records").place, FieldInfo::Place::Anywhere);
    QCOMPARE(find("one").kind, FieldInfo::Kind::Flag);
    QCOMPARE(find("code").place, FieldInfo::Place::Record);
    QVERIFY(find("message").isLocalized && !find("name").isLocalized && find("vendor").isLocalized);
    QCOMPARE(find("cell").list, QStringLiteral("cells"));
    QCOMPARE(find("cell").place, FieldInfo::Place::Item);
    QCOMPARE(find("code").list, QString());
    QVERIFY(find("id.pascal").isForCode && find("numeric").isForCode && find("numeric").kind == FieldInfo::Kind::Flag);
    QCOMPARE(find("code").tag(), QStringLiteral("{{code}}"));
    QCOMPARE(find("many").tag(), QStringLiteral("{{#many}}{{/many}}"));
    QCOMPARE(find("cells").tag(), QStringLiteral("{{#cells}}{{/cells}}"));
}

void FieldsTest::formats()
{
    QStringList told;
    for (const auto format : snippets::AllFormats) {
        QCOMPARE(snippets::formatFromId(snippets::formatId(format)), std::optional(format));
        QVERIFY(!snippets::formatName(format).isEmpty());
        told.append(snippets::formatId(format) + u' ' + snippets::mimeType(format) + u' ' +
                    snippets::fileSuffix(format) + (snippets::isCode(format) ? QStringLiteral(" code") : QString()));
    }
    QCOMPARE(told.join(u'\n'),
             QStringLiteral("text text/plain txt\nmd text/markdown md\nhtml text/html html\njira text/plain txt\n"
                            "json application/json json\ncsv text/csv csv\ntsv text/tab-separated-values tsv\n"
                            "cpp text/plain cpp code\ncsharp text/plain cs code\njava text/plain java code\n"
                            "kotlin text/plain kt code\nts text/plain ts code\npython text/plain py code\n"
                            "go text/plain go code\nrust text/plain rs code\nphp text/plain php code\n"
                            "swift text/plain swift code\nsql text/plain sql code"));
    QVERIFY(!snippets::formatFromId(u"docx"));
    QVERIFY(!snippets::formatFromId(u""));
}

/// In steps of 256 records it is asked whether to go on, in each pass, the one that looks at them before included.
void FieldsTest::passesOverTheRecords()
{
    const auto parsed =
        Template::parse(QStringLiteral("{{!\nname: t\nformat: text\n}}\n{{vendor}}{{#records}}{{code}}{{/records}}"));
    QVERIFY(parsed);
    const auto records = Records::of(QList<domain::CodeRecord>(600, test::bareRecord()));
    for (int stop = 0; stop <= 4; ++stop) {
        QStringList seen;
        auto given = options();
        given.progress = [&seen, stop](qint64 count) {
            seen.append(QString::number(count));
            return seen.size() != stop;
        };
        const auto text = snippets::render(*parsed, records, given);
        const QStringList all{QStringLiteral("256"), QStringLiteral("512"), QStringLiteral("256"),
                              QStringLiteral("512")};
        QCOMPARE(seen, stop == 0 ? all : all.first(stop));
        QCOMPARE(text.has_value(), stop == 0);
        if (!text)
            QCOMPARE(text.error().code, domain::ErrorCode::Cancelled);
    }
}

QTEST_GUILESS_MAIN(FieldsTest)
#include "tst_fields.moc"
