// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "hostiletexts.h"
#include "languages.h"

#include "errdex/snippets/render.h"

#include <QDir>
#include <QStringDecoder>
#include <QTemporaryDir>
#include <QtTest>

using namespace errdex;
using domain::Language;
using snippets::Records;
using snippets::Template;
using test::Outcome;
using test::program;

namespace {

/// What survives in a text: no control characters but tabs and line breaks, no halves of characters.
QString readable(const QString &text)
{
    QString made;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n')
            continue;
        if (c == u'\r' || c == QChar(0x85) || c == QChar(0x2028) || c == QChar(0x2029) || c == u'\v' || c == u'\f')
            made += u'\n';
        else if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            made += text.mid(i++, 2);
        else if (c.isSurrogate())
            made += QChar(QChar::ReplacementCharacter);
        else if (c == u'\n' || c == u'\t' || (c.unicode() >= 0x20 && (c.unicode() < 0x7f || c.unicode() >= 0xa0)))
            made += c;
    }
    return made;
}

/// What survives in a string literal: everything but halves of characters.
QString whole(const QString &text)
{
    QString made;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            made += text.mid(i++, 2);
        else
            made += c.isSurrogate() ? QChar(QChar::ReplacementCharacter) : c;
    }
    return made;
}

/// Without what ends a change of direction, which markup may add, and with any run of spaces as one.
QString loose(const QString &given)
{
    QString text = given;
    text.removeIf([](QChar c) {
        return (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
    });
    return text.simplified();
}

/// fromUtf8() would take a mark of byte order away.
QString decoded(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder(bytes);
}

QString same(const QString &text)
{
    return text;
}

struct Case
{
    const char *name;
    /// Of the template.
    const char *format;
    /// Its body; how many values each record prints.
    const char *body;
    int perRecord;
    /// Gets the path of the file that the template made.
    std::function<Outcome(const QString &file, const QString &folder)> read;
    QStringList programs;
    /// What must be read back, and how it is compared.
    QString (*expected)(const QString &);
    QString (*compared)(const QString &);
    const char *suffix;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::function<Outcome(const QString &, const QString &)> interpreter(const char *name)
{
    return [name](const QString &file, const QString &folder) { return test::run(program(name), {file}, folder); };
}

Outcome readBack(const char *format, const QByteArray &text, const QString &folder)
{
    return test::run(
        program("python3"),
        {QStringLiteral(ERRDEX_SOURCE_DIR "/tests/unit/snippets/readback.py"), QString::fromLatin1(format)}, folder,
        text);
}

/// Compiles, then runs what came of it.
std::function<Outcome(const QString &, const QString &)> compiler(const char *name, const QStringList &arguments,
                                                                  const QStringList &thenRun)
{
    return [=](const QString &file, const QString &folder) {
        const auto compiled = test::run(program(name), QStringList(arguments) << file, folder);
        return compiled.isGood ? test::run(thenRun.front(), thenRun.mid(1), folder) : compiled;
    };
}

QList<Case> cases()
{
    QList<Case> all;
    all.append({"Python",
                "python",
                "VALUES = [\n{{#records}}\n    (\"{{message}}\", '{{message}}', \"\"\"{{message}}\"\"\"),  # "
                "{{message}}\n{{/records}}\n]\n"
                "for row in VALUES:\n    for value in row:\n        print(value.encode('utf-8').hex())\n",
                3,
                interpreter("python3"),
                {program("python3")},
                whole,
                same,
                "py"});
    all.append(
        {"JavaScript",
         "ts",
         "const values = [\n{{#records}}\n    \"{{message}}\", '{{message}}', `{{message}}`, /* {{message}} */ // "
         "{{message}}\n"
         "{{/records}}\n];\nfor (const value of values) console.log(Buffer.from(value, 'utf8').toString('hex'));\n",
         3,
         interpreter("node"),
         {program("node")},
         whole,
         same,
         "js"});
    all.append(
        {"PHP",
         "php",
         "<?php\n$values = [\n{{#records}}\n    \"{{message}}\", '{{message}}', /* {{message}} */ // {{message}}\n"
         "{{/records}}\n];\nforeach ($values as $value) echo bin2hex($value), \"\\n\";\n",
         2,
         interpreter("php"),
         {program("php")},
         whole,
         same,
         "php"});
    all.append(
        {"C++",
         "cpp",
         "#include <cstdio>\n#include <string_view>\nusing namespace std::literals;\nint main()\n{\n"
         "    constexpr std::string_view values[] = {\n{{#records}}\n        \"{{message}}\"sv, /* {{message}} */ // "
         "{{message}}\n"
         "{{/records}}\n    };\n    for (const auto value : values) {\n        for (const unsigned char c : value)\n"
         "            std::printf(\"%02x\", c);\n        std::printf(\"\\n\");\n    }\n}\n",
         1,
         compiler("g++",
                  {QStringLiteral("-std=c++17"), QStringLiteral("-O0"), QStringLiteral("-o"), QStringLiteral("made")},
                  {QStringLiteral("./made")}),
         {program("g++")},
         whole,
         same,
         "cpp"});
    all.append(
        {"Java",
         "java",
         "class Made {\n    public static void main(String[] arguments) throws Exception {\n        String[] values = "
         "{\n"
         "{{#records}}\n            \"{{message}}\", /* {{message}} */ // {{message}}\n{{/records}}\n        };\n"
         "        for (String value : values) {\n            StringBuilder line = new StringBuilder();\n"
         "            for (byte b : value.getBytes(\"UTF-8\")) line.append(String.format(\"%02x\", b));\n"
         "            System.out.println(line);\n        }\n    }\n}\n",
         1,
         compiler("javac", {QStringLiteral("-encoding"), QStringLiteral("UTF-8")},
                  {program("java"), QStringLiteral("Made")}),
         {program("javac"), program("java")},
         whole,
         same,
         "java"});
    all.append({"C#",
                "csharp",
                "using System;\nclass Made {\n    static void Main() {\n        string[] values = {\n{{#records}}\n"
                "            \"{{message}}\", /* {{message}} */ // {{message}}\n{{/records}}\n        };\n"
                "        foreach (var value in values)\n"
                "            "
                "Console.WriteLine(BitConverter.ToString(System.Text.Encoding.UTF8.GetBytes(value)).Replace(\"-\", "
                "\"\").ToLower());\n"
                "    }\n}\n",
                1,
                compiler("mcs", {QStringLiteral("-out:made.exe")}, {program("mono"), QStringLiteral("made.exe")}),
                {program("mcs"), program("mono")},
                whole,
                same,
                "cs"});
    all.append({"Go",
                "go",
                "package main\n\nimport \"fmt\"\n\nvar values = []string{\n{{#records}}\n\t\"{{message}}\", /* "
                "{{message}} */ // {{message}}\n"
                "{{/records}}\n}\n\nfunc main() {\n\tfor _, value := range values {\n\t\tfmt.Printf(\"%x\\n\", "
                "value)\n\t}\n}\n",
                1,
                [](const QString &file, const QString &folder) {
                    return test::run(program("go"), {QStringLiteral("run"), file}, folder);
                },
                {program("go")},
                whole,
                same,
                "go"});
    all.append({"Rust",
                "rust",
                "fn main() {\n    let values = [\n{{#records}}\n        \"{{message}}\", /* {{message}} */ // "
                "{{message}}\n{{/records}}\n    ];\n"
                "    for value in values {\n        for byte in value.as_bytes() {\n            print!(\"{:02x}\", "
                "byte);\n        }\n"
                "        println!();\n    }\n}\n",
                1,
                compiler("rustc", {QStringLiteral("--edition=2021"), QStringLiteral("-o"), QStringLiteral("made")},
                         {QStringLiteral("./made")}),
                {program("rustc")},
                whole,
                same,
                "rs"});
    all.append(
        {"Kotlin",
         "kotlin",
         "fun main() {\n    val values = listOf(\n{{#records}}\n        \"{{message}}\"{{^last}},{{/last}} /* "
         "{{message}} */ // {{message}}\n"
         "{{/records}}\n    )\n    for (value in values)\n"
         "        println(value.toByteArray().joinToString(\"\") { String.format(\"%02x\", it) })\n}\n",
         1,
         compiler("kotlinc", {QStringLiteral("-include-runtime"), QStringLiteral("-d"), QStringLiteral("made.jar")},
                  {program("java"), QStringLiteral("-jar"), QStringLiteral("made.jar")}),
         {program("kotlinc"), program("java")},
         whole,
         same,
         "kt"});
    all.append({"SQL",
                "sql",
                "{{#records}}\nSELECT hex('{{message}}'); /* {{message}} */ -- {{message}}\n{{/records}}\n",
                1,
                [](const QString &file, const QString &folder) {
                    return test::run(program("sqlite3"), {QStringLiteral("-bail"), QStringLiteral(":memory:")}, folder,
                                     contentOf(file));
                },
                {program("sqlite3")},
                readable,
                same,
                "sql"});
    all.append(
        {"JSON",
         "json",
         "[\n{{#records}}\n    \"{{message}}\", "
         "{{#message}}{{message}}{{/message}}{{^message}}\"\"{{/message}}{{^last}},{{/last}}\n{{/records}}\n]",
         2,
         [](const QString &file, const QString &folder) {
             return test::run(program("jq"), {QStringLiteral("-r"), QStringLiteral(".[] | @base64"), file}, folder);
         },
         {program("jq")},
         whole,
         same,
         "json"});
    all.append({"CSV",
                "csv",
                "{{#records}}\n{{message}},\"{{message}}\",x\n{{/records}}\n",
                3,
                [](const QString &file, const QString &folder) { return readBack("csv", contentOf(file), folder); },
                {program("python3")},
                readable,
                same,
                "csv"});
    all.append({"HTML",
                "html",
                "{{#records}}\n<p title=\"{{message}}\">{{message}}</p><!-- {{message}} -->\n{{/records}}\n",
                2,
                [](const QString &file, const QString &folder) { return readBack("html", contentOf(file), folder); },
                {program("python3")},
                readable,
                loose,
                "html"});
    const auto markdown = [](const QString &file, const QString &folder) {
        const auto html = test::run(program("cmark-gfm"),
                                    {QStringLiteral("--unsafe"), QStringLiteral("-e"), QStringLiteral("table"),
                                     QStringLiteral("-e"), QStringLiteral("strikethrough"), file},
                                    folder);
        return html.isGood ? readBack("markdown", html.output, folder) : html;
    };
    const QStringList markdownPrograms{program("cmark-gfm"), program("python3")};
    all.append({"Markdown paragraphs", "md", "{{#records}}\n@@{{number}}@@\n\n{{message}}\n\n{{/records}}\n", 1,
                markdown, markdownPrograms, readable, loose, "md"});
    all.append({"Markdown tables", "md",
                "| a | b |\n| --- | --- |\n{{#records}}\n| @@{{number}}@@ | {{message}} |\n{{/records}}\n", 1, markdown,
                markdownPrograms, readable, loose, "md"});
    all.append({"Markdown code", "md", "{{#records}}\n@@{{number}}@@\n\n```\n{{message}}\n```\n\n{{/records}}\n", 1,
                markdown, markdownPrograms, readable, loose, "md"});
    return all;
}

} // namespace

/// No text of a record breaks a format: what it becomes there is read back by the format's real parser.
class EscapesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase();
    void readBack_data();
    void readBack();
    void addresses();
    void megabyte();

private:
    QStringList m_done;
    QStringList m_skipped;
};

void EscapesTest::cleanupTestCase()
{
    qInfo("snippets: %d places read back (%s), %d skipped for want of a program (%s)", int(m_done.size()),
          qPrintable(m_done.join(QStringLiteral(", "))), int(m_skipped.size()),
          qPrintable(m_skipped.join(QStringLiteral(", "))));
}

void EscapesTest::readBack_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<bool>("isLong");
    const auto all = cases();
    for (int i = 0; i < all.size(); ++i) {
        QTest::newRow(all.at(i).name) << i << false;
        // A literal holds at most 65 535 bytes on the Java machine.
        if (!all.at(i).programs.contains(program("java")))
            QTest::addRow("%s, a megabyte", all.at(i).name) << i << true;
    }
}

void EscapesTest::readBack()
{
    QFETCH(int, index);
    QFETCH(bool, isLong);
    const auto wanted = cases().at(index);
    const auto name = QString::fromUtf8(wanted.name);
    if (wanted.programs.contains(QString())) {
        m_skipped.append(name);
        QSKIP("nothing here reads it");
    }
    const auto texts = isLong ? QStringList{test::hostileMegabyte()} : test::hostileTexts(300);
    QList<domain::CodeRecord> records;
    for (const auto &text : texts) {
        domain::CodeRecord record;
        record.code = QStringLiteral("1");
        record.message = {text, text, domain::TextOrigin::English};
        records.append(record);
    }
    const auto made = Template::parse(u"{{!\nname: t\nformat: " + QString::fromLatin1(wanted.format) + u"\n}}\n" +
                                      QString::fromUtf8(wanted.body));
    QVERIFY2(made, made ? "" : qPrintable(made.error().what.text));
    const QTemporaryDir folder;
    const QString file = u"Made." + QString::fromLatin1(wanted.suffix);
    QFile output(folder.filePath(file));
    QVERIFY(output.open(QIODevice::WriteOnly));
    QVERIFY(snippets::renderTo(*made, Records::of(records), {}, output));
    output.close();
    const auto outcome = wanted.read(folder.filePath(file), folder.path());
    QVERIFY2(outcome.isGood, outcome.complaint.left(4000).constData());
    auto lines = outcome.output.split('\n');
    lines.removeLast();
    QCOMPARE(lines.size(), texts.size() * wanted.perRecord);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto line = lines.at(i).trimmed();
        const auto bytes = name == u"JSON" ? QByteArray::fromBase64(line) : QByteArray::fromHex(line);
        const auto &text = texts.at(i / wanted.perRecord);
        if (name == u"CSV" && i % wanted.perRecord == 2)
            QCOMPARE(bytes, QByteArray("x"));
        else
            QCOMPARE(wanted.compared(decoded(bytes)), wanted.compared(wanted.expected(text)));
    }
    m_done.append(QString::fromUtf8(QTest::currentDataTag()));
}

void EscapesTest::addresses()
{
    const auto address = [](const QString &format, const QString &body, const QString &home) {
        auto vendor = std::make_shared<domain::Vendor>();
        vendor->home = home;
        domain::CodeRecord record;
        record.vendor = vendor;
        const auto made = Template::parse(u"{{!\nname: t\nscope: record\nformat: " + format + u"\n}}\n" + body);
        return made ? snippets::render(*made, Records::of({record}), {})->text : QStringLiteral("error");
    };
    const auto html = QStringLiteral("<a href=\"{{home}}\">x</a>");
    QCOMPARE(address(QStringLiteral("html"), html, QStringLiteral("https://example.com/a?b=1&c=\"d\"")),
             QStringLiteral("<a href=\"https://example.com/a?b=1&amp;c=%22d%22\">x</a>"));
    for (const auto &bad : {QStringLiteral("javascript:alert(1)"), QStringLiteral(" JavaScript:alert(1)"),
                            QStringLiteral("data:text/html,x"), QStringLiteral("//example.com"),
                            QStringLiteral("java\nscript:x"), QString()})
        QCOMPARE(address(QStringLiteral("html"), html, bad), QStringLiteral("<a href=\"#\">x</a>"));
    QCOMPARE(address(QStringLiteral("html"), QStringLiteral("<a href=\"https://example.com/?q={{home}}\">x</a>"),
                     QStringLiteral("a&b=\"c\"")),
             QStringLiteral("<a href=\"https://example.com/?q=a%26b%3D%22c%22\">x</a>"));
    QCOMPARE(
        address(QStringLiteral("md"), QStringLiteral("[x]({{home}})"), QStringLiteral("https://example.com/a_(b)")),
        QStringLiteral("[x](https://example.com/a_%28b%29)"));
    QCOMPARE(
        address(QStringLiteral("jira"), QStringLiteral("[x|{{home}}]"), QStringLiteral("https://example.com/a|b]")),
        QStringLiteral("[x|https://example.com/a%7Cb%5D]"));
    // Markup of Jira in a text is shown, not obeyed.
    QCOMPARE(address(QStringLiteral("jira"), QStringLiteral("{{home}}"),
                     QStringLiteral("h1. *b* {code} [l|x] :) A_B & (!)")),
             QStringLiteral("\u2060h1. \\*b\\* \\{code\\} \\[l\\|x\\] :\u2060) A\\_B & \\(\\!)"));
}

void EscapesTest::megabyte()
{
    domain::CodeRecord record;
    record.code = QStringLiteral("1");
    const auto text = test::hostileMegabyte();
    record.message = {text, text, domain::TextOrigin::English};
    for (const auto format : snippets::AllFormats) {
        const QString body =
            format == snippets::Format::Tsv ? QStringLiteral("{{message}}") : QStringLiteral("\"{{message}}\"");
        const auto made =
            Template::parse(u"{{!\nname: t\nscope: record\nformat: " + snippets::formatId(format) + u"\n}}\n" + body);
        QVERIFY(made);
        const auto rendered = snippets::render(*made, Records::of({record}), {});
        QVERIFY(rendered && rendered->text.size() > 900'000);
        QVERIFY(!rendered->text.contains(QChar(0)));
    }
}

QTEST_GUILESS_MAIN(EscapesTest)
#include "tst_escapes.moc"
