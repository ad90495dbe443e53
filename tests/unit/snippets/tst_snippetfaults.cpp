// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "samplerecords.h"

#include "errdex/snippets/store.h"
#include "errdex/wording/wording.h"

#include <QBuffer>
#include <QtTest>

using namespace errdex;
using snippets::Records;
using snippets::Template;
using snippets::TemplateStore;

namespace {

/// Reads a record, then fails as a catalogue on a bad disk would.
class FailingSource final : public domain::RowSource
{
public:
    domain::Result<std::optional<domain::CodeRecord>> next() override
    {
        if (m_count++ == 0)
            return test::fullRecord();
        return domain::fail(domain::ErrorCode::CannotReadFile, QStringLiteral("catalog.sqlite"));
    }

private:
    int m_count = 0;
};

} // namespace

/// Which failures of an API a template tells apart, and failures of what it reads.
class SnippetFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusesThatMayBeTriedAgain_data();
    void statusesThatMayBeTriedAgain();
    void sourceErrorsPass();
    void namesOfTemplates();
    void whatIsWrong_data();
    void whatIsWrong();
    void longTemplates();
    void errorsWithinLists();
    void languagesOfTemplates();
    void linesBetweenRecords_data();
    void linesBetweenRecords();
};

void SnippetFaultsTest::statusesThatMayBeTriedAgain_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("told");
    const auto row = [](int status, const char *told) {
        QTest::addRow("%d", status) << status << QString::fromLatin1(told);
    };
    row(0, "");
    row(200, "");
    row(399, "");
    row(400, "client");
    row(408, "client later");
    row(409, "client");
    row(425, "client later");
    row(429, "client later");
    row(499, "client");
    row(500, "server later");
    row(501, "server");
    row(502, "server later");
    row(503, "server later");
    row(504, "server later");
    row(505, "server");
    row(599, "server");
}

void SnippetFaultsTest::statusesThatMayBeTriedAgain()
{
    QFETCH(int, status);
    QFETCH(QString, told);
    auto record = test::fullRecord();
    record.httpStatus = status;
    const auto parsed = Template::parse(QStringLiteral(
        "{{!\nname: t\nformat: text\nscope: record\n}}\n"
        "{{#client_error}}client{{/client_error}}{{#server_error}}server{{/server_error}}{{#retry_later}} later{{/retry_later}}"));
    QVERIFY(parsed);
    const auto text = snippets::render(*parsed, Records::of({record}), {});
    QVERIFY(text);
    QCOMPARE(text->text, told);
}

/// Whether a template goes through the records once or looks at them before.
void SnippetFaultsTest::sourceErrorsPass()
{
    const Records records{2, [] { return std::make_unique<FailingSource>(); }};
    const TemplateStore store;
    int passes = 0;
    const Records failingOnce{2, [&passes]() -> std::unique_ptr<domain::RowSource> {
                                  if (++passes > 1)
                                      return std::make_unique<domain::ListSource>(QList{test::fullRecord(), test::fullRecord()});
                                  return std::make_unique<FailingSource>();
                              }};
    for (const auto &stored : store.templates()) {
        passes = 0;
        QVERIFY2(!store.render(stored.id, failingOnce, {}), qPrintable(stored.id));
        const auto text = store.render(stored.id, records, {});
        QVERIFY2(!text, qPrintable(stored.id));
        QCOMPARE(text.error().code, domain::ErrorCode::CannotReadFile);
        QCOMPARE(text.error().where, QStringLiteral("catalog.sqlite"));
    }
}

/// A template has a name in both languages, whatever its header gives.
void SnippetFaultsTest::namesOfTemplates()
{
    const auto named = [](const QString &header) {
        const auto parsed = Template::parse(u"{{!\n" + header + u"\nformat: text\n}}\ntext");
        return parsed ? QString(parsed->header().name.en + u'/' + parsed->header().name.ru) : QStringLiteral("none");
    };
    QCOMPARE(named(QStringLiteral("name: One")), QStringLiteral("One/One"));
    QCOMPARE(named(QStringLiteral("name.en: One\nname.ru: Раз")), QStringLiteral("One/Раз"));
    QCOMPARE(named(QStringLiteral("name.en: One")), QStringLiteral("One/One"));
    QCOMPARE(named(QStringLiteral("name.ru: Раз")), QStringLiteral("Раз/Раз"));
    QCOMPARE(named(QStringLiteral("name: Any\nname.ru: Раз")), QStringLiteral("Any/Раз"));
    QCOMPARE(named(QStringLiteral("name: Any\nname.en: One")), QStringLiteral("One/Any"));
    QCOMPARE(named(QStringLiteral("scope: record")), QStringLiteral("none"));
}

void SnippetFaultsTest::whatIsWrong_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("says");
    const auto source = [](const QString &name, const QString &text, const char *marked, const char *says) {
        QTest::addRow("%s", qPrintable(name)) << text << QString::fromUtf8(marked) << QString::fromUtf8(says);
    };
    const auto header = [&source](const char *lines, const char *marked, const char *says) {
        source(QString::fromUtf8(lines), QString(u"\n {{!" + QString::fromUtf8(lines) + u"}}\nx"), marked, says);
    };
    header("\nname: t\nformat:  docx \n", "4:10 docx", "There is no format “docx”. The formats are text, md");
    header("\nname: t\nformat: text\nlanguage: de\n", "5:11 de", "The language is");
    header("\nname: t\nformat: text\nscope:\tall\n", "5:8 all", "The scope is");
    header("\nname: t\ncolour: red\n", "4:1 colour: red", "The header has lines");
    header("\nname: t\nred\n", "4:1 red", "The header has lines");
    header("\nname: t\n name : u\n", "4:1  name : u", "“name” stands in the header already.");
    header("\nformat: text\n", "2:2 {{!\nformat: text\n}}", "The header gives no name");
    header("name: t", "2:2 {{!name: t}}", "The header gives no format: add a line “format: …” with one of text, md");
    source(QStringLiteral("open"), QStringLiteral(" {{!\nname: t"), "1:2 {{!", "The header is not closed");
    source(QStringLiteral("none"), QStringLiteral("  {{code}}"), "1:3 ", "A template begins with");
    source(QStringLiteral("nothing"), QString(), "1:1 ", "A template begins with");
    const auto body = [&source](const char *text, const char *marked, const char *says, const char *format = "text") {
        source(QString::fromUtf8(format) + u' ' + QString::fromUtf8(text),
               u"{{!\nname: t\nformat: " + QString::fromLatin1(format) + u"\n}}\n" + QString::fromUtf8(text), marked,
               says);
    };
    body("a\n {{code", "6:2 {{", "The tag is not closed: “}}” is missing.");
    body("a {{{code}}", "5:3 {{", "The tag is not closed: “}}}” is missing.");
    body("{{=<% %>=}}<% code", "5:12 <%", "The tag is not closed: “%>” is missing.");
    body("{{=<% %>}}", "5:1 {{", "The tag is not closed: “=}}” is missing.");
    body("{{=}}", "5:1 {{", "The tag is not closed: “=}}” is missing.");
    body("x{{", "5:2 {{", "The tag is not closed");
    body("{{ }}", "5:1 {{ }}", "The tag is empty.");
    body("{{# }}x", "5:1 {{# }}", "The tag is empty.");
    body("{{{}}}x", "5:1 {{{}}}", "The tag is empty.");
    body("{{> a}}x", "5:1 {{> a}}", "A template cannot take in another one");
    body("{{< a}}x", "5:1 {{< a}}", "A template cannot take in another one");
    body("{{$ a}}x", "5:1 {{$ a}}", "A template cannot take in another one");
    body("{{=a=}}x", "5:1 {{=a=}}", "Delimiters are set");
    body("{{=a b c=}}x", "5:1 {{=a b c=}}", "Delimiters are set");
    body("{{=a b= =}}x", "5:1 {{=a b= =}}", "Delimiters are set");
    body("{{= =a b=}}x", "5:1 {{= =a b=}}", "Delimiters are set");
    body("{{#many}}{{&  mesage }}{{/many}}", "5:15 mesage", "There is no field “mesage”.");
    body("{{code}}", "5:1 {{code}}", "“code” is a field of one record");
    body("{{#first}}x{{/first}}", "5:1 {{#first}}", "“first” is a field of one record");
    body("{{^one}}{{code}}{{/one}}", "5:9 {{code}}", "“code” is a field of one record");
    body("{{title}}x", "5:1 {{title}}", "“title” stands inside {{#columns}} only.");
    body("{{#records}}{{#operations}}{{text}}{{/operations}}{{/records}}", "5:28 {{text}}",
         "“text” stands inside {{#footnotes}} only.");
    body("{{many}}", "5:1 {{many}}", "“many” is no text");
    body("x\n{{#many}}\n{{^en}}y", "7:1 {{^en}}", "{{#en}} is not closed");
    body("x {{/many}}", "5:3 {{/many}}", "{{/many}} closes nothing.");
    body("x\n{{#many}}\n{{/en}}", "7:1 {{/en}}", "{{/en}} stands where {{/many}} is expected, for line 6.");
    body("{{#one}}{{#records}}{{/records}}{{/one}}", "5:9 {{#records}}",
         "{{#records}} cannot stand where one record is meant already.");
    body("{{#records}}{{^records}}{{/records}}{{/records}}", "5:13 {{^records}}", "{{#records}} cannot stand");
    body("{{#records}}{{name}}{{/records}}", "5:13 {{name}}",
         "Put “name” into quotation marks or a comment: as it stands it would not be valid Java.", "java");
    // What a section opens it closes.
    const char *torn = "A quotation mark, comment or element that is opened inside";
    body("x\n{{#many}}/*{{/many}}*/", "6:1 {{#many}}", torn, "java");
    body("{{#many}}// a{{/many}} b", "5:1 {{#many}}", torn, "java");
    body("{{#many}}'{{/many}}'", "5:1 {{#many}}", torn, "java");
    body("'{{#many}}' + \"{{/many}}\"", "5:2 {{#many}}", torn, "java");
    body("/* {{#many}} /* {{/many}} */ */", "5:4 {{#many}}", torn, "kotlin");
    body("{{#many}}<b {{/many}}>", "5:1 {{#many}}", torn, "html");
    body("<b a='{{#many}}' b='{{/many}}'>", "5:7 {{#many}}", torn, "html");
    body("{{#many}}<script>{{/many}}</script>", "5:1 {{#many}}", torn, "html");
    body("`{{#many}}` ``{{/many}}``", "5:2 {{#many}}", torn, "md");
    body("{{#many}}[a]({{/many}})", "5:1 {{#many}}", torn, "md");
    body("{{#many}}{code}{{/many}}", "5:1 {{#many}}", torn, "jira");
    body("{code}{{#many}}{code}{noformat}{{/many}}", "5:7 {{#many}}", torn, "jira");
    body("{{#many}}\"{{/many}}\"", "5:1 {{#many}}", torn, "csv");
}

/// The sentence, and the very characters that are wrong.
void SnippetFaultsTest::whatIsWrong()
{
    QFETCH(QString, source);
    QFETCH(QString, says);
    const auto parsed = Template::parse(source);
    QVERIFY(!parsed);
    const auto &error = parsed.error();
    QTEST(QString(QStringLiteral("%1:%2 ").arg(error.line).arg(error.column) + source.mid(error.offset, error.length)),
          "marked");
    QVERIFY(error.offset + error.length <= source.size());
    const auto sentence = wording::templateSentence(error.what, domain::Language::English);
    QVERIFY2(sentence.startsWith(says), qPrintable(sentence));
}

void SnippetFaultsTest::longTemplates()
{
    const auto header = QStringLiteral("{{!\nname: t\nformat: text\n}}\n");
    QString source = header + QString(Template::MaxLength - header.size(), u'x');
    QVERIFY(Template::parse(source));
    source += u'x';
    const auto parsed = Template::parse(source);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().offset, Template::MaxLength);
    QCOMPARE(parsed.error().length, 0);
    QCOMPARE(parsed.error().line, 5);
    QCOMPARE(wording::templateSentence(parsed.error().what, domain::Language::English),
             QStringLiteral("A template has at most 1048576 characters."));
}

/// A record that cannot be read is told wherever the records stand, in memory and in a file.
void SnippetFaultsTest::errorsWithinLists()
{
    for (const auto *body : {"{{#columns}}{{#records}}{{code}}{{/records}}{{/columns}}",
                             "{{#many}}{{#records}}{{code}}{{/records}}{{/many}}",
                             "{{^one}}{{vendor}}{{#records}}{{code}}{{/records}}{{/one}}"}) {
        const auto parsed =
            Template::parse(QStringLiteral("{{!\nname: t\nformat: text\n}}\n") + QString::fromLatin1(body));
        QVERIFY(parsed);
        // The survey of the records goes well, what is written of them does not.
        for (const int sound : {0, 1}) {
            int passes = 0;
            const Records records{
                2, [&passes, sound]() -> std::unique_ptr<domain::RowSource> {
                    if (passes++ < sound)
                        return std::make_unique<domain::ListSource>(QList{test::fullRecord(), test::fullRecord()});
                    return std::make_unique<FailingSource>();
                }};
            const auto text = snippets::render(*parsed, records, {});
            QVERIFY2(!text || (sound == 1 && passes == 1), body);
            passes = 0;
            QBuffer buffer;
            QVERIFY(buffer.open(QIODevice::WriteOnly));
            QCOMPARE(snippets::renderTo(*parsed, records, {}, buffer).has_value(), text.has_value());
        }
    }
    // Nothing to write is nothing read.
    const Records none{0, [] { return std::make_unique<FailingSource>(); }};
    const auto parsed =
        Template::parse(QStringLiteral("{{!\nname: t\nformat: text\n}}\nx{{#records}}{{code}}{{/records}}"));
    QCOMPARE(snippets::render(*parsed, none, {})->records, 0);
}

void SnippetFaultsTest::languagesOfTemplates()
{
    const auto written = [](const char *language, domain::Language wanted) {
        const auto parsed = Template::parse(
            QStringLiteral("{{!\nname: t\nscope: records\nformat: text\n%1}}\n{{language}}{{#ru}} да{{/ru}}"
                           "{{#columns}}{{#first}} {{title}}{{/first}}{{/columns}}")
                .arg(QString::fromLatin1(language)));
        snippets::RenderOptions options;
        options.language = wanted;
        return snippets::render(*parsed, Records::of({test::fullRecord()}), options)->text;
    };
    QCOMPARE(written("", domain::Language::English), QStringLiteral("en Code"));
    QCOMPARE(written("", domain::Language::Russian), QStringLiteral("ru да Код"));
    QCOMPARE(written("language: any\n", domain::Language::Russian), QStringLiteral("ru да Код"));
    QCOMPARE(written("language: en\n", domain::Language::Russian), QStringLiteral("en Code"));
    QCOMPARE(written("language: ru\n", domain::Language::English), QStringLiteral("ru да Код"));
}

void SnippetFaultsTest::linesBetweenRecords_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *body, const char *text) {
        QTest::newRow(body) << QString::fromUtf8(body) << QString::fromUtf8(text);
    };
    row("{{code}}", "107\n-1\n107");
    row("\n\n{{code}}\n\n", "107\n-1\n107");
    row("{{code}}\n{{reference}}x", "107\nx\n\n-1\nx\n\n107\nx");
    row("{{#name}}{{code}}{{/name}}", "107\n107");
    row("{{description.ru}}", "таб\tи `код` \\ $x$\nНеизвестно\nтаб\tи `код` \\ $x$");
    row("{{message.ru}}", "Ошибка «ё», строка\nвторая\n\nОшибка «ё», строка\nвторая");
    row("{{reference}}", "");
    row("{{reference}}\n\n{{reference}}", "");
    row("a{{reference}}\n\n\nb{{reference}}", "a\n\n\nb\n\na\n\n\nb\n\na\n\n\nb");
}

/// Records of several lines are told apart by an empty one; nothing begins or ends with an empty line.
void SnippetFaultsTest::linesBetweenRecords()
{
    QFETCH(QString, body);
    const auto parsed = Template::parse(u"{{!\nname: t\nscope: record\nformat: text\n}}\n" + body);
    QVERIFY(parsed);
    const auto records = Records::of({test::fullRecord(), test::bareRecord(), test::fullRecord()});
    const auto text = snippets::render(*parsed, records, {});
    QVERIFY(text);
    QTEST(text->text, "text");
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    const auto written = snippets::renderTo(*parsed, records, {}, buffer);
    QVERIFY(written);
    QCOMPARE(*written, text->records);
    QCOMPARE(QString::fromUtf8(buffer.data()), text->text.isEmpty() ? QString() : QString(text->text + u'\n'));
    QCOMPARE(text->records == 0, text->text.isEmpty());
}

QTEST_GUILESS_MAIN(SnippetFaultsTest)
#include "tst_snippetfaults.moc"
