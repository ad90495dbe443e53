// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "samplerecords.h"

#include "errdex/snippets/store.h"
#include "errdex/wording/wording.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace errdex;
using domain::Column;
using domain::Language;
using snippets::Records;
using snippets::RenderOptions;
using snippets::Template;
using snippets::TemplateStore;

namespace {

RenderOptions in(Language language)
{
    RenderOptions options;
    options.language = language;
    options.date = QDate(2026, 11, 27);
    return options;
}

QString built(const QString &id, const QList<domain::CodeRecord> &records, const RenderOptions &options)
{
    const auto made = TemplateStore().render(id, Records::of(records), options);
    return made ? made->text() : QStringLiteral("error ") + made.error().detail;
}

/// What a template with this body makes of the full record.
QString made(const QString &header, const QString &body,
             const QList<domain::CodeRecord> &records = {test::fullRecord()})
{
    const auto parsed = Template::parse(u"{{!\nname: t\n" + header + u"\n}}\n" + body);
    if (!parsed)
        return QStringLiteral("error %1:%2 ").arg(parsed.error().line).arg(parsed.error().column) +
               wording::templateSentence(parsed.error().what, Language::English);
    const auto text = snippets::render(*parsed, Records::of(records), in(Language::Russian));
    return text ? text->text : QStringLiteral("error");
}

} // namespace

class SnippetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInTemplatesAreSound();
    void plainText();
    void markdown();
    void tables();
    void json();
    void sampleResponse();
    void clipboardParts();
    void sections();
    void standaloneTagsTakeTheirLine();
    void errorsHaveAPlace_data();
    void errorsHaveAPlace();
    void namesForCode_data();
    void namesForCode();
    void severalVendors();
    void anyTextIsATemplateOrAnError();
    void streamsAndCancels();
    void usersTemplates();
    void brokenTemplatesSayWhy();
    void orderAndHiding();
};

void SnippetsTest::builtInTemplatesAreSound()
{
    const TemplateStore store;
    QVERIFY(store.templates().size() > 15);
    for (const auto &stored : store.templates()) {
        QVERIFY2(stored.parsed,
                 qPrintable(stored.id + u' ' + stored.error.what.text + stored.error.what.arguments.join(u' ') +
                            QString::number(stored.error.line)));
        QVERIFY(!stored.name(Language::Russian).isEmpty());
        for (const auto &other : stored.parsed->header().also)
            QVERIFY2(store.find(other), qPrintable(stored.id + u' ' + other));
    }
}

void SnippetsTest::plainText()
{
    auto record = test::fullRecord();
    record.message.ru = QStringLiteral("Ошибка");
    record.description.ru = QStringLiteral("Подробно");
    const auto options = in(Language::Russian);
    QCOMPARE(built(QStringLiteral("block"), {record}, options),
             QStringLiteral("Акме 107/2 TOO_MANY_*: Ошибка\nHTTP: 400\nОписание: Подробно\n"
                            "Где возвращается: Создание*, Изменение\n* Только данные"));
    QCOMPARE(built(QStringLiteral("block"), {test::bareRecord(), test::bareRecord()}, options),
             QStringLiteral("Акме -1: Неизвестно\n\nАкме -1: Неизвестно"));
    QCOMPARE(built(QStringLiteral("line"), {test::bareRecord(), test::fullRecord()}, options),
             QStringLiteral("Акме -1: Неизвестно\nАкме 107/2 TOO_MANY_*: Ошибка «ё», строка вторая"));
    QCOMPARE(built(QStringLiteral("block"), {}, options), QString());
    QCOMPARE(built(QStringLiteral("link"), {test::fullRecord()}, options), QStringLiteral("errdex://acme/107/2"));
}

void SnippetsTest::markdown()
{
    const auto options = in(Language::Russian);
    const auto block = built(QStringLiteral("markdown"), {test::fullRecord()}, options);
    QVERIFY2(block.startsWith(
                 QStringLiteral("**Акме 107/2 TOO\\_MANY\\_\\***: Ошибка «ё», строка<br>вторая\n\n- HTTP: 400\n")),
             qPrintable(block));
}

void SnippetsTest::tables()
{
    auto options = in(Language::Russian);
    // Columns with nothing in them are left out.
    QCOMPARE(built(QStringLiteral("markdown-table"), {test::bareRecord(), test::bareRecord()}, options),
             QStringLiteral("| Код | Вендор | Категория | Описание |\n| --- | --- | --- | --- |\n"
                            "| -1 | Акме | Задачи | Неизвестно |\n| -1 | Акме | Задачи | Неизвестно |"));
    options.columns = {Column::Code, Column::Message};
    QCOMPARE(built(QStringLiteral("tsv"), {test::fullRecord(), test::bareRecord()}, options),
             QStringLiteral("Код\tСообщение\n107/2\tОшибка «ё», строка вторая\n-1\tНеизвестно"));
    options.withHeader = false;
    QCOMPARE(built(QStringLiteral("tsv"), {test::fullRecord()}, options),
             QStringLiteral("107/2\tОшибка «ё», строка вторая"));
    QCOMPARE(built(QStringLiteral("csv"), {test::fullRecord()}, options),
             QStringLiteral("107/2,\"Ошибка «ё», строка\nвторая\""));
}

void SnippetsTest::json()
{
    const auto options = in(Language::English);
    const auto one = built(QStringLiteral("json"), {test::fullRecord()}, options);
    QCOMPARE(QJsonDocument::fromJson(one.toUtf8()).object().value(QStringLiteral("variant")).toInt(), 2);
    const auto two = built(QStringLiteral("json"), {test::fullRecord(), test::bareRecord()}, options);
    QCOMPARE(QJsonDocument::fromJson(two.toUtf8()).array().size(), 2);
    QVERIFY2(two.contains(QStringLiteral("\n    {\n        \"vendor\": \"acme\"")), qPrintable(two));
    // The author of a template need not know how JSON is written.
    const auto own = made(
        QStringLiteral("format: json\nscope: record"),
        QStringLiteral("{\"m\": \"<{{message.en}}>\", \"n\": {{name}}, \"r\": {{reference}}, \"h\": {{http_status}}}"));
    const auto object = QJsonDocument::fromJson(own.toUtf8()).object();
    QCOMPARE(object.value(QStringLiteral("m")).toString(), u'<' + test::fullRecord().message.en + u'>');
    QCOMPARE(object.value(QStringLiteral("h")).toInt(), 400);
    QVERIFY(object.value(QStringLiteral("r")).isNull());
}

void SnippetsTest::sampleResponse()
{
    const auto body = built(QStringLiteral("sample"), {test::fullRecord()}, in(Language::Russian));
    const auto object = QJsonDocument::fromJson(body.toUtf8()).object();
    QCOMPARE(object[u"code"].toInt(), 107);
    QCOMPARE(object[u"error"].toString(), test::fullRecord().message.en);
    // Nothing known is nothing copied, not an empty text.
    auto without = test::bareRecord();
    without.vendor = nullptr;
    const TemplateStore store;
    const auto id = QStringLiteral("sample");
    QVERIFY(store.render(id, Records::of({without}), in(Language::English))->isEmpty());
    QCOMPARE(store.render(id, Records::of({without, test::fullRecord()}), in(Language::English))->records, 1);
}

void SnippetsTest::clipboardParts()
{
    const auto table =
        TemplateStore().render(QStringLiteral("tsv"), Records::of({test::fullRecord()}), in(Language::Russian));
    QVERIFY(table);
    QStringList types;
    for (const auto &part : table->parts)
        types.append(part.mimeType);
    types.sort();
    QCOMPARE(types,
             QStringList({QStringLiteral("text/csv"), QStringLiteral("text/html"), QStringLiteral("text/markdown"),
                          QStringLiteral("text/plain"), QStringLiteral("text/tab-separated-values")}));
    QCOMPARE(table->parts.front().mimeType, QStringLiteral("text/plain"));
    QCOMPARE(table->data(QStringLiteral("text/plain")), table->data(QStringLiteral("text/tab-separated-values")));
    // Cells of text for Excel and for Calc: else 0005 becomes a number.
    QVERIFY(table->data(QStringLiteral("text/html"))
                .contains("<td style=\"mso-number-format:'\\@'\" sdnum=\"1033;0;@\">107/2</td>"));
    // Formatted text has a plain side for people, not its own source.
    const auto rich =
        TemplateStore().render(QStringLiteral("html"), Records::of({test::fullRecord()}), in(Language::Russian));
    QVERIFY(rich->text().startsWith(QStringLiteral("Акме 107/2 TOO_MANY_*: ")));
    QVERIFY(rich->data(QStringLiteral("text/html")).startsWith("<p><strong>"));
}

void SnippetsTest::sections()
{
    const auto records = QStringLiteral("format: text\nscope: records");
    const QList<domain::CodeRecord> two{test::fullRecord(), test::bareRecord()};
    QCOMPARE(made(records, QStringLiteral("{{count}}: {{#records}}{{number}} {{code}}{{^last}}, {{/last}}{{/records}}"),
                  two),
             QStringLiteral("2: 1 107, 2 -1"));
    QCOMPARE(made(records, QStringLiteral("{{#one}}{{code}}{{/one}}{{#many}}many{{/many}}")), QStringLiteral("107"));
    QCOMPARE(made(records, QStringLiteral("{{vendor}}|{{#several_vendors}}several{{/several_vendors}}"), two),
             QStringLiteral("Акме|"));
    const auto record = QStringLiteral("format: text\nscope: record");
    QCOMPARE(made(record, QStringLiteral("{{#operations}}{{operation}}[{{mark}}]{{^last}};{{/last}}{{/operations}}")),
             QStringLiteral("Создание[*];Изменение[]"));
    QCOMPARE(made(record, QStringLiteral(
                              "{{#reference}}R{{/reference}}{{^reference}}none{{/reference}} {{{name}}} {{& name }}")),
             QStringLiteral("none TOO_MANY_* TOO_MANY_*"));
    QCOMPARE(made(record, QStringLiteral("{{=<% %>=}}<% code %> {{code}} <%! x %><%={{ }}=%>{{ code }}")),
             QStringLiteral("107 {{code}} 107"));
    QCOMPARE(made(record, QStringLiteral("{{message.original.line}} / {{category.en}} / {{date}}")),
             QStringLiteral("A \"quoted\", split message / Tasks / 2026-11-27"));
}

void SnippetsTest::standaloneTagsTakeTheirLine()
{
    const auto record = QStringLiteral("format: text\nscope: record");
    QCOMPARE(made(record, QStringLiteral("a\n{{#reference}}\nR\n{{/reference}}\nb")), QStringLiteral("a\nb"));
    QCOMPARE(made(record, QStringLiteral("a\r\n  {{#name}}  \r\nN\r\n{{/name}}\r\n{{! c\nd }}\nb\r\n")),
             QStringLiteral("a\nN\nb"));
    QCOMPARE(made(record, QStringLiteral("a\n{{#reference}}R{{/reference}}\nb")), QStringLiteral("a\n\nb"));
    QCOMPARE(made(record, QStringLiteral("{{#operations}}\n- {{operation}}\n{{/operations}}")),
             QStringLiteral("- Создание\n- Изменение"));
}

void SnippetsTest::errorsHaveAPlace_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("says");
    const auto body = [](const char *text) -> QString {
        return QStringLiteral("{{!\nname: t\nformat: text\n}}\n") + QString::fromUtf8(text);
    };
    const auto as = [](const char *format, const char *text) -> QString {
        return u"{{!\nname: t\nscope: record\nformat: " + QString::fromLatin1(format) + u"\n}}\n" +
               QString::fromUtf8(text);
    };
    QTest::newRow("no header") << QStringLiteral("Hello {{code}}") << 1 << 1 << QStringLiteral("begins with");
    QTest::newRow("header open") << QStringLiteral("\n{{!\nname: t") << 2 << 1 << QStringLiteral("not closed");
    QTest::newRow("format") << QStringLiteral("{{!\nname: t\nformat:  docx\n}}") << 3 << 10 << QStringLiteral("“docx”");
    QTest::newRow("no format") << QStringLiteral("{{!\nname: t\n}}") << 1 << 1 << QStringLiteral("no format");
    QTest::newRow("no name") << QStringLiteral("{{!\nformat: text\n}}") << 1 << 1 << QStringLiteral("no name");
    QTest::newRow("header line") << QStringLiteral("{{!\nname: t\ncolour: red\n}}") << 3 << 1
                                 << QStringLiteral("header has");
    QTest::newRow("twice") << QStringLiteral("{{!\nname: t\nname: u\n}}") << 3 << 1 << QStringLiteral("already");
    QTest::newRow("tag open") << body("Привет\n  {{code") << 6 << 3 << QStringLiteral("“}}” is missing");
    QTest::newRow("empty tag") << body("a {{ }}") << 5 << 3 << QStringLiteral("empty");
    QTest::newRow("partial") << body("{{> other}}") << 5 << 1 << QStringLiteral("take in");
    QTest::newRow("delimiters") << body("{{=x=}}") << 5 << 1 << QStringLiteral("Delimiters");
    QTest::newRow("unknown") << body("{{#records}}\n{{ mesage }}\n{{/records}}") << 6 << 4
                             << QStringLiteral("Did you mean “message”?");
    QTest::newRow("far from any") << body("{{xyzzy}}") << 5 << 3 << QStringLiteral("There is no field “xyzzy”.");
    QTest::newRow("outside") << body("{{code}}") << 5 << 1 << QStringLiteral("inside {{#records}}");
    QTest::newRow("item") << body("{{cell}}") << 5 << 1 << QStringLiteral("inside {{#cells}}");
    QTest::newRow("list as text") << body("{{records}}") << 5 << 1 << QStringLiteral("is no text");
    QTest::newRow("not closed") << body("x\n{{#many}}\ny") << 6 << 1 << QStringLiteral("{{/many}} is missing");
    QTest::newRow("not opened") << body("{{/many}}") << 5 << 1 << QStringLiteral("closes nothing");
    QTest::newRow("crossed") << body("{{#many}}{{#en}}\n{{/many}}{{/en}}") << 6 << 1
                             << QStringLiteral("{{/en}} is expected, for line 5");
    QTest::newRow("nested") << body("{{#records}}{{#records}}{{/records}}{{/records}}") << 5 << 13
                            << QStringLiteral("already");
    QTest::newRow("unquoted") << as("cpp", "int x = {{name}};") << 6 << 9 << QStringLiteral("valid C++");
    QTest::newRow("torn") << as("json", "\"{{#name}}\"{{/name}}") << 6 << 2 << QStringLiteral("quotation mark");
    QTest::newRow("script") << as("html", "<script>{{name}}</script>") << 6 << 9 << QStringLiteral("Scripts");
    QTest::newRow("element") << as("html", "<td {{name}}>") << 6 << 5 << QStringLiteral("quoted attribute");
    QTest::newRow("handler") << as("html", "<a onclick=\"{{name}}\">") << 6 << 13 << QStringLiteral("Scripts");
    QTest::newRow("raw string") << as("python", "x = r'{{name}}'") << 6 << 7 << QStringLiteral("raw string");
}

void SnippetsTest::errorsHaveAPlace()
{
    QFETCH(QString, source);
    const auto parsed = Template::parse(source);
    QVERIFY(!parsed);
    const auto sentence = wording::templateSentence(parsed.error().what, Language::English);
    QTEST(parsed.error().line, "line");
    QTEST(parsed.error().column, "column");
    QFETCH(QString, says);
    QVERIFY2(sentence.contains(says), qPrintable(sentence));
    QVERIFY(!sentence.contains(QStringLiteral("%1")));
    // The offset is the same place.
    QCOMPARE(int(QStringView(source).first(parsed.error().offset).count(u'\n')) + 1, parsed.error().line);
    // And there is a Russian sentence.
    QVERIFY(wording::templateSentence(parsed.error().what, Language::Russian) != sentence);
}

void SnippetsTest::namesForCode_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("expected");
    const QStringList hard{QStringLiteral("NOT ALLOWED"), QStringLiteral("notAllowed"), QStringLiteral("404 NOT FOUND"),
                           QStringLiteral("Не найдено"),  QStringLiteral("错误"),       QStringLiteral("TooManyItems")};
    // Those that would be one name have the code behind them, whatever the order.
    QTest::newRow("Pascal") << "cpp"
                            << "id.pascal" << hard
                            << QStringList{QStringLiteral("NotAllowed1"),     QStringLiteral("NotAllowed2"),
                                           QStringLiteral("Code404NotFound"), QStringLiteral("NeNaydeno"),
                                           QStringLiteral("Code5"),           QStringLiteral("TooManyItems")};
    QTest::newRow("constants") << "java"
                               << "id.constant" << hard.mid(0, 4)
                               << QStringList{QStringLiteral("NOT_ALLOWED_1"), QStringLiteral("NOT_ALLOWED_2"),
                                              QStringLiteral("CODE_404_NOT_FOUND"), QStringLiteral("NE_NAYDENO")};
    QTest::newRow("reserved") << "swift"
                              << "id.camel" << QStringList{QStringLiteral("DEFAULT"), QStringLiteral("Not found")}
                              << QStringList{QStringLiteral("default_"), QStringLiteral("notFound")};
    QTest::newRow("made alike") << "cpp"
                                << "id.pascal" << QStringList{QStringLiteral("a12b"), QStringLiteral("A1 2B")}
                                << QStringList{QStringLiteral("A12b"), QStringLiteral("A1_2b")};
}

void SnippetsTest::namesForCode()
{
    QFETCH(QString, format);
    QFETCH(QString, field);
    QFETCH(QStringList, names);
    QList<domain::CodeRecord> records;
    for (const auto &name : names) {
        auto record = test::bareRecord();
        record.code = QString::number(records.size() + 1);
        record.name = name;
        record.description = {};
        records.append(record);
    }
    const QString body = u"{{#records}}{{" + field + u"}} {{/records}}";
    QTEST(made(u"format: " + format, body, records).split(u' ', Qt::SkipEmptyParts), "expected");
    // The same names in a second pass.
    const auto twice = made(u"format: " + format, QString(body + u"\n" + body), records).split(u'\n');
    QCOMPARE(twice.front().trimmed(), twice.back().trimmed());
}

void SnippetsTest::severalVendors()
{
    auto other = test::bareRecord();
    auto vendor = std::make_shared<domain::Vendor>(*other.vendor);
    vendor->slug = QStringLiteral("other-one");
    other.vendor = vendor;
    const auto body = QStringLiteral("{{set.pascal}}{{#several_vendors}} several{{/several_vendors}}: "
                                     "{{#records}}{{value}} {{id.snake}}{{^last}}, {{/last}}{{/records}}");
    QCOMPARE(made(QStringLiteral("format: cpp"), body, {test::fullRecord(), other}),
             QStringLiteral("Api several: \"acme/107\" acme_too_many, \"other-one/-1\" other_one_neizvestno"));
    QCOMPARE(made(QStringLiteral("format: cpp"), body), QStringLiteral("Acme: 107 too_many"));
    // A code that stands several times is told once, with all that it means.
    auto second = test::fullRecord();
    second.variant = 3;
    second.message.ru = QStringLiteral("Другое");
    QCOMPARE(made(QStringLiteral("format: python"),
                  QStringLiteral("{{#records}}{{^repeats}}{{value}}: '{{meanings}}'{{/repeats}}{{/records}}"),
                  {test::fullRecord(), second}),
             QStringLiteral("107: 'Ошибка «ё», строка\\nвторая / Другое'"));
}

void SnippetsTest::anyTextIsATemplateOrAnError()
{
    const TemplateStore store;
    const QStringList pieces{QStringLiteral("{{"),
                             QStringLiteral("}}"),
                             QStringLiteral("{{{"),
                             QStringLiteral("{{#records}}"),
                             QStringLiteral("{{/records}}"),
                             QStringLiteral("{{^one}}"),
                             QStringLiteral("{{=<% %>=}}"),
                             QStringLiteral("{{=|"),
                             QStringLiteral("\n"),
                             QStringLiteral("\""),
                             QStringLiteral("'"),
                             QStringLiteral("/*"),
                             QStringLiteral("<a href=\""),
                             QStringLiteral("```\n"),
                             QStringLiteral("{{code"),
                             QStringLiteral(" "),
                             QString(),
                             QString(QChar(0)),
                             QStringLiteral("ё"),
                             QStringLiteral("\\")};
    QRandomGenerator generator(6);
    int templates = 0;
    constexpr int Rounds = 3000;
    for (int i = 0; i < Rounds; ++i) {
        QString source = store.templates().at(i % store.templates().size()).source;
        for (int change = generator.bounded(3); change >= 0; --change) {
            const auto at = generator.bounded(int(source.size()) + 1);
            source.replace(at, generator.bounded(4), pieces.at(generator.bounded(int(pieces.size()))));
        }
        const auto parsed = Template::parse(source);
        if (parsed) {
            ++templates;
            QVERIFY(snippets::render(*parsed, Records::of({test::fullRecord(), test::bareRecord()}),
                                     in(Language::Russian)));
            continue;
        }
        const auto &error = parsed.error();
        QVERIFY(error.line >= 1 && error.column >= 1 && !error.what.text.isEmpty());
        QVERIFY2(error.offset >= 0 && error.length >= 0 && error.offset + error.length <= source.size(),
                 qPrintable(source));
    }
    // Both kinds came up.
    QVERIFY(templates > Rounds / 20 && templates < Rounds);
}

void SnippetsTest::streamsAndCancels()
{
    QList<domain::CodeRecord> many(2000, test::fullRecord());
    const auto parsed = Template::parse(TemplateStore::builtInSource(QStringLiteral("csv")));
    QVERIFY(parsed);
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    const auto written = snippets::renderTo(*parsed, Records::of(many), in(Language::Russian), buffer);
    QCOMPARE(written.value_or(-1), 2000);
    QCOMPARE(QString::fromUtf8(buffer.data()),
             snippets::render(*parsed, Records::of(many), in(Language::Russian))->text + u'\n');
    auto options = in(Language::Russian);
    qint64 seen = 0;
    options.progress = [&seen](qint64 records) {
        seen = records;
        return records < 512;
    };
    const auto cancelled = snippets::render(*parsed, Records::of(many), options);
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, domain::ErrorCode::Cancelled);
    QCOMPARE(seen, 512);
}

void SnippetsTest::usersTemplates()
{
    const QTemporaryDir folder;
    TemplateStore store(folder.filePath(QStringLiteral("snippets")));
    const auto builtIns = store.templates().size();
    const auto id = store.freeId(QStringLiteral("Мой ответ"));
    QCOMPARE(id, QStringLiteral("moy-otvet"));
    const auto source = QStringLiteral("{{!\nname: Мой ответ\nformat: text\nscope: record\n}}\nКод {{code}}");
    QVERIFY(store.save(id, source));
    QCOMPARE(store.templates().size(), builtIns + 1);
    QCOMPARE(store.find(id)->origin, snippets::StoredTemplate::Origin::Own);
    QCOMPARE(store.freeId(QStringLiteral("Мой ответ")), QStringLiteral("moy-otvet-2"));
    // Another program start, or somebody else's file put there.
    QCOMPARE(TemplateStore(store.folder()).find(id)->name(Language::English), QStringLiteral("Мой ответ"));
    // A built-in one is changed and restored.
    const auto line = QStringLiteral("line");
    QVERIFY(store.save(line, QString(source).replace(QStringLiteral("Код"), QStringLiteral("Мой"))));
    QCOMPARE(store.find(line)->origin, snippets::StoredTemplate::Origin::Changed);
    QCOMPARE(store.render(line, Records::of({test::fullRecord()}), in(Language::Russian))->text(),
             QStringLiteral("Мой 107"));
    QVERIFY(store.remove(line));
    QCOMPARE(store.find(line)->origin, snippets::StoredTemplate::Origin::BuiltIn);
    QVERIFY(store.remove(id));
    QVERIFY(!store.find(id));
    QVERIFY(!store.remove(id));
    for (const auto &bad : {QString(), QStringLiteral("../x"), QStringLiteral("a/b"), QStringLiteral(".x"),
                            QStringLiteral("x."), QStringLiteral("a:b")})
        QVERIFY2(!store.save(bad, source), qPrintable(bad));
}

void SnippetsTest::brokenTemplatesSayWhy()
{
    const QTemporaryDir folder;
    TemplateStore store(folder.path());
    QVERIFY(store.save(QStringLiteral("broken"), QStringLiteral("{{!\nname: B\nformat: text\n}}\n{{nope}}")));
    const auto *stored = store.find(QStringLiteral("broken"));
    QVERIFY(stored && stored->isBroken());
    QCOMPARE(stored->name(Language::Russian), QStringLiteral("broken"));
    QCOMPARE(stored->error.line, 5);
    QVERIFY(!stored->source.isEmpty());
    const auto made = store.render(QStringLiteral("broken"), Records::of({test::fullRecord()}), in(Language::Russian));
    QCOMPARE(made.error().code, domain::ErrorCode::WrongUse);
    // What is no text at all is there as well.
    QFile file(folder.filePath(QStringLiteral("binary.mustache")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\xff\xfe\0x", 4);
    file.close();
    store.reload();
    QVERIFY(store.find(QStringLiteral("binary"))->isBroken());
    QVERIFY(!store.find(QStringLiteral("line"))->isBroken());
}

void SnippetsTest::orderAndHiding()
{
    const QTemporaryDir folder;
    TemplateStore store(folder.path());
    const auto usual = store.templates().front().id;
    QVERIFY(store.setOrder({QStringLiteral("json"), QStringLiteral("gone")}));
    QCOMPARE(store.templates().front().id, QStringLiteral("json"));
    QCOMPARE(store.templates().at(1).id, usual);
    QVERIFY(store.setHidden(QStringLiteral("csv"), true));
    TemplateStore again(folder.path());
    QCOMPARE(again.templates().front().id, QStringLiteral("json"));
    QVERIFY(again.find(QStringLiteral("csv"))->isHidden);
    QVERIFY(!again.find(QStringLiteral("json"))->isHidden);
    QVERIFY(again.setHidden(QStringLiteral("csv"), false));
    QVERIFY(!TemplateStore(folder.path()).find(QStringLiteral("csv"))->isHidden);
}

QTEST_GUILESS_MAIN(SnippetsTest)
#include "tst_snippets.moc"
