// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "tablesastext.h"

#include <QtTest>

using namespace errdex;
using test::tableOf;

/// What is read of JSON, cell by cell, wherever the records stand in it; bad files say where they are wrong.
class JsonTablesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void json_data();
    void json();
    void linesInAnyEncoding_data();
    void linesInAnyEncoding();
    void linesAreToldBehindALongOne();
};

void JsonTablesTest::json_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("table");
    const auto row = [](const char *name, const QByteArray &file, const QByteArray &table) {
        QTest::newRow(name) << file << QString::fromUtf8(table);
    };
    const auto wrapped = [](int depth) -> QByteArray {
        return QByteArray("{\"a\": ").repeated(depth) + "[{\"code\": 1}]" + QByteArray(depth, '}');
    };
    row("escapes", "[{\"code\": 1, \"message\": \"\\u0410\\n\\t\\\"\\/\\\\\\b\"}]",
        "code|message\n1 1|\xd0\x90\n\t\"/\\\b");
    row("halves of characters", "[{\"code\": 1, \"message\": \"a\\ud800b\\ud83d\\udd25\\udc00\"}]",
        "code|message\n1 1|a\xef\xbf\xbd"
        "b\xf0\x9f\x94\xa5\xef\xbf\xbd");
    row("numbers stay as written",
        "[{\"code\": 1.50, \"message\": 1e3}, {\"code\": -0, \"message\": null},\n{\"code\": true, \"message\": []}]",
        "code|message\n1 1.50|1e3\n1 -0|\n2 true|");
    row("object of objects", "{\"1\": {\"message\": \"a\"}, \"2\": {\"message\": \"b\"}}", "key|message\n1 1|a\n1 2|b");
    row("object of texts", "{\"1\": \"a\", \"2\": \"b\"}", "key|value\n1 1|a\n1 2|b");
    row("rows of cells", "[[\"code\", \"message\"], [1, \"a\"]]", "code|message\n1 1|a");
    row("values among rows of cells", "[\"code\", [1, \"a\"], 2, [3]]", "code\n1 1|a\n1 2\n1 3");
    row("a value with brackets among rows", "[\"u :Two\", [\"u :Two\", \"[1\", 500]]", "u :Two\n1 u :Two|[1|500");
    row("no member name", "[{1: 2}]", "error");
    row("no colon", "[{\"a\" 2}]", "error");
    row("no comma", "[{\"code\": 1 \"message\": 2}]", "error");
    row("comma at the end", "[{\"code\": 1,}]", "error");
    row("wrong word", "[{\"code\": nul}]", "error");
    row("wrong number", "[{\"code\": 01}]", "error");
    row("minus alone", "[{\"code\": -}]", "error");
    row("point alone", "[{\"code\": 1.}]", "error");
    row("exponent alone", "[{\"code\": 1e}]", "error");
    row("wrong escape", "[{\"code\": \"\\x\"}]", "error");
    row("half an escape", "[{\"code\": \"\\u12\"}]", "error");
    row("control character", "[{\"code\": \"\x01\"}]", "error");
    row("string not closed", "[{\"code\": \"a", "error");
    row("array not closed", "[{\"code\": 1}", "error");
    row("array with a hole", "[1,,2]", "error");
    row("blanks everywhere", " \t\r\n[ \t{ \"code\" \r:\n 1 \t,\t\"message\" : \"a\" } , { \"code\":2 } \n] \t\r\n",
        "code|message\n2 1|a\n3 2|");
    row("every escape", "[{\"code\": \"\\u00AF\\u00af\\f\\r\\/\", \"message\": 1}]",
        "code|message\n1 \xc2\xaf\xc2\xaf\f\r/|1");
    row("character of two halves that are written out", "[{\"code\": \"\\ud83d\\ude00\", \"message\": \"\\ud83d\"}]",
        "code|message\n1 \xf0\x9f\x98\x80|\xef\xbf\xbd");
    row("every form of a number", "[{\"code\": 0, \"message\": -1.25E+10}, {\"code\": 1e-5, \"message\": 0.5e9}]",
        "code|message\n1 0|-1.25E+10\n1 1e-5|0.5e9");
    row("truth values", "[{\"code\": true, \"message\": false}]", "code|message\n1 true|false");
    row("texts with brackets and commas", "[{\"code\": \"}],{\\\"[\", \"message\": \"a, b\"}]",
        "code|message\n1 }],{\"[|a, b");
    row("empty containers", "[{\"code\": 1, \"message\": {}}, {}, {\"code\": 2, \"message\": [ ]}]",
        "code|message\n1 1|\n1 |\n1 2|");
    row("rows of cells over several lines", "[[\"code\", \"message\"],\n[1, null],\n[2, [3]]]",
        "code|message\n2 1|\n3 2|[3]");
    row("lists in cells", "[{\"code\": 1, \"message\": [\"a\", 2, null]}, {\"code\": 2, \"message\": [[1], 2]}]",
        "code|message\n1 1|a, 2, \n1 2|[[1], 2]");
    row("objects in cells",
        "[{\"code\": 1, \"message\": {\"en\": \"a\", \"ru\": \"б\"}}, {\"code\": 2, \"message\": null}]",
        "code|message.en|message.ru\n1 1|a|б\n1 2||");
    row("list that is a table of its own",
        "[{\"group\": \"A\", \"errors\": [{\"code\": 1}, {\"code\": 2}]}, {\"group\": \"B\"}]",
        "group|errors.code\n1 A|1\n1 A|2\n1 B|");
    row("texts with keys",
        "[{\"code\": 1, \"x\": [{\"key\": \"cause\", \"en\": \"a\", \"ru\": \"б\"}, {\"key\": \"y\", \"ru\": \"в\"}]}]",
        "code|x.cause.en|x.cause.ru|x.y.ru\n1 1|a|б|в");
    row("keys with more beside their texts", "[{\"code\": 1, \"x\": [{\"key\": \"cause\", \"en\": \"a\", \"z\": 2}]}]",
        "code|x.key|x.en|x.z\n1 1|cause|a|2");
    row("names that repeat", "[{\"a.b\": 1, \"a\": {\"b\": 2}, \"code\": 3}]", "a.b|a.b (2)|code\n1 1|2|3");
    row("groups of records", "{\"A\": {\"1\": {\"text\": \"a\"}}, \"B\": {\"2\": {\"text\": \"b\"}}}",
        "group|key|text\n1 A|1|a\n1 B|2|b");
    row("records in a wrapper", "{\"version\": 3, \"empty\": \"\", \"errors\": [{\"code\": 1}, {\"code\": 2}]}",
        "version|code\n1 3|1\n1 3|2");
    row("records in wrappers", "{\"a\": {\"b\": {\"errors\": [{\"code\": 1}]}}}", "code\n1 1");
    row("larger of two lists", "{\"a\": [{\"x\": 1}], \"b\": [{\"code\": 1}, {\"code\": 2}]}", "code\n1 1\n1 2");
    row("one record", "{\"code\": 5, \"message\": \"a\", \"details\": {\"hint\": \"b\"}}",
        "code|message|details.hint\n1 5|a|b");
    row("record with the name of its key", "{\"1\": {\"key\": \"x\"}, \"2\": {\"key\": \"y\"}}",
        "key|key (2)\n1 1|x\n1 2|y");
    row("nothing in it", "{}", "error : there are no records in it");
    row("numbers alone", "[1, 2]", "error : there are no records in it");
    row("groups of records in a wrapper",
        "{\"version\": 1, \"errors\": {\"A\": {\"1\": {\"text\": \"a\"}}, \"B\": {\"2\": {\"text\": \"b\"}}}}",
        "version|group|key|text\n1 1|A|1|a\n1 1|B|2|b");
    row("objects in a wrapper", "{\"version\": 1, \"errors\": {\"1\": {\"text\": \"a\"}, \"2\": {\"text\": \"b\"}}}",
        "version|key|text\n1 1|1|a\n1 1|2|b");
    row("texts in a wrapper", "{\"version\": 1, \"errors\": {\"1\": \"a\", \"2\": \"b\"}}",
        "version|key|value\n1 1|1|a\n1 1|2|b");
    row("one record in a wrapper", "{\"version\": 1, \"data\": {\"code\": 5, \"message\": \"a\", \"x\": {\"y\": 6}}}",
        "version|code|message|x.y\n1 1|5|a|6");
    row("records with nothing in front", "{\"nothing\": {}, \"none\": [], \"errors\": [{\"code\": 1}]}", "code\n1 1");
    row("longer list of numbers beside the records",
        "{\"numbers\": [1000000, 2000000, 3000000], \"errors\": [{\"code\": 1}]}", "code\n1 1");
    row("one record with a list in it", "{\"1\": {\"text\": \"a\", \"more\": 2, \"list\": [{\"x\": 3}]}}",
        "key|text|more|list.x\n1 1|a|2|3");
    row("one record under its key", "{\"1\": {\"text\": \"a\", \"more\": \"b\"}}", "key|text|more\n1 1|a|b");
    row("objects that have no key in common", "{\"a\": {\"x\": 1}, \"b\": {\"y\": 2}}", "key|value\n1 x|1");
    row("objects and texts", "{\"a\": {\"x\": 1}, \"b\": \"y\"}", "b|key|value\n1 y|x|1");
    row("other lists beside that of the records",
        "[{\"group\": \"A\", \"tags\": [\"t\", \"u\"], \"errors\": [{\"code\": 1}, {\"code\": 2}]}]",
        "group|tags|errors.code\n1 A|t, u|1\n1 A|t, u|2");
    row("value where others have a list",
        "[{\"group\": \"A\", \"errors\": [{\"code\": 1}]}, {\"group\": \"B\", \"errors\": 5}]",
        "group|errors.code|errors\n1 A|1|\n1 B||5");
    row("deeper than columns go",
        "[{\"code\": 1, \"a\": {\"b\": {\"c\": {\"d\": {\"e\": {\"f\": {\"g\": {\"h\": {\"i\": {\"j\": 2}}}}}}}}}}]",
        "code|a.b.c.d.e.f.g.h.i\n1 1|{\"j\": 2}");
    row("wrong word on a line", "[\n{\"code\":\n nul}]", "error :3: is no JSON from here on");
    row("wrong number on a line", "[\n{\"code\":\n 01}]", "error :3: is no JSON from here on");
    row("wrong fraction on a line", "[\n{\"code\":\n 0.}]", "error :3: is no JSON from here on");
    row("wrong exponent on a line", "[\n{\"code\":\n 1e}]", "error :3: is no JSON from here on");
    row("wrong escape on a line", "[\n{\"code\":\n \"\\x\"}]", "error :3: is no JSON from here on");
    row("wrong digit on a line", "[\n{\"code\":\n \"\\u000g\"}]", "error :3: is no JSON from here on");
    row("open text on a line", "[\n{\"code\":\n \"a}]\n\n", "error :3: is no JSON from here on");
    row("no key on a line", "[\n{\n1}]", "error :3: is no JSON from here on");
    row("end on a line", "[\n{\"code\":\n", "error :3: is no JSON from here on");
    row("too deep on a line", "[\n{\"code\":\n" + QByteArray(300, '[') + QByteArray(300, ']') + "}]",
        "error :3: is no JSON from here on");
    row("text behind the end", "[{\"code\": 1}]\nx", "error :2: is no JSON from here on");
    row("fault on a line", "[\n{\"code\": 1},\n{\"code\" 2}]", "error :3: is no JSON from here on");
    row("sign alone", "[{\"code\": 1e+}]", "error");
    row("no number at all", "[{\"code\": +1}]", "error");
    row("no hexadecimal digits", "[{\"code\": \"\\u00g0\"}]", "error");
    row("escape at the end", "[{\"code\": \"\\", "error");
    row("key that is no text", "[{true: 2}]", "error");
    row("comma in front", "[,1]", "error");
    row("wrong bracket", "[{\"code\": 1]]", "error");
    row("value missing", "[{\"code\":}]", "error");
    row("part of a word", "[{\"code\": tru}]", "error");
    row("longer word", "[{\"code\": falsehood}]", "error");
    for (const auto *const number :
         {"1.x", "1.x5", "1ex", "1e+x", "1e-x5", "-x", "--1", "1.5.5", "1e5e5", ".5", "00", "-01", "0x1", "1-"})
        QTest::addRow("no number: %s", number) << QByteArray("[{\"code\":\n" + QByteArray(number) + "}]")
                                               << QStringLiteral("error :2: is no JSON from here on");
    for (const auto *const number : {"0", "-0", "10", "1.0", "-0.5", "1e5", "1E+5", "0e-0", "1.25e10"})
        QTest::addRow("number: %s", number) << QByteArray("[{\"code\": " + QByteArray(number) + ", \"x\": 1}]")
                                            << QString(u"code|x\n1 " + QString::fromLatin1(number) + u"|1");
    row("every hexadecimal digit", "[{\"code\": \"\\u0123\\u4567\\u89AB\\uabcd\\u00EF\\u00ef\", \"x\": 1}]",
        "code|x\n1 ģ䕧覫ꯍïï|1");
    row("letters that are no hexadecimal digits", "[{\"code\":\n \"\\u000G\"}]", "error :2: is no JSON from here on");
    row("signs that are no hexadecimal digits", "[{\"code\":\n \"\\u00:0\"}]", "error :2: is no JSON from here on");
    row("blank in a text", "[{\"code\": \" \", \"x\": \"\x7f\"}]", "code|x\n1  |\x7f");
    row("escape at the end of a text", "[{\"code\": \"a\\\\\", \"x\": \"\\\\\\\"\"}]", "code|x\n1 a\\|\\\"");
    row("names with escapes", "[{\"co\\u0064e\": 1, \"a\\\"b\": 2}]", "code|a\"b\n1 1|2");
    row("null among others", "[null, {\"code\": 1, \"x\": null}, {\"code\": null, \"x\": 2}]",
        "value|code|x\n1 ||\n1 |1|\n1 ||2");
    row("null where others have members",
        "[{\"m\": null, \"code\": 1}, {\"m\": {\"en\": \"a\", \"x\": {\"y\": 2}}, \"code\": 2}]",
        "m.en|code|m.x.y\n1 |1|\n1 a|2|2");
    row("text where others have members", "[{\"m\": \"t\", \"code\": 1}, {\"code\": 2, \"m\": {\"en\": \"a\"}}]",
        "m|m.en|code\n1 t||1\n1 |a|2");
    row("text where others had null before", "[{\"m\": null, \"code\": 1}, {\"m\": \"t\"}, {\"m\": {\"en\": \"a\"}}]",
        "m|m.en|code\n1 ||1\n1 t||\n1 |a|");
    row("members that come later, among their siblings",
        "[{\"m\": {\"en\": \"a\"}, \"code\": 1, \"n\": 2}, {\"m\": {\"en\": \"b\", \"ru\": \"в\"}, \"n\": 3, \"mm.x\": "
        "4, \".y\": 5}]",
        "m.en|m.ru|code|n|mm.x|.y\n1 a||1|2||\n1 b|в||3|4|5");
    row("lists in lists", "[[\"code\", \"x\"], [1, [2, 3]], [4, {\"a\": 5}]]", "code|x\n1 1|[2, 3]\n1 4|{\"a\": 5}");
    row("objects in a list in a cell of a line", "{\"code\": 1, \"x\": [{\"a\": 2}, 3]}\n{\"code\": 2}\n",
        "code|x\n1 1|[{\"a\": 2}, 3]\n2 2|");
    row("texts with keys, some empty",
        "[{\"code\": 1, \"x\": [{\"key\": \"a\", \"en\": \"\"}, {\"key\": \"b\", \"en\": \"c\"}]}, {\"code\": 2, "
        "\"x\": []}]",
        "code|x.b.en\n1 1|c\n1 2|");
    row("texts without keys", "[{\"code\": 1, \"x\": [{\"key\": \"a\", \"en\": \"b\"}, {\"en\": \"c\"}]}]",
        "code|x.key|x.en\n1 1|a|b\n1 1||c");
    row("texts with the same key",
        "[{\"code\": 1, \"x\": [{\"key\": \"a\", \"en\": \"b\"}, {\"key\": \"a\", \"en\": \"c\"}, {\"key\": \"a\", "
        "\"en\": \"d\"}]}]",
        "code|x.a.en|x.a.en (2)|x.a.en (3)\n1 1|b|c|d");
    row("value in front of lists that are tables", R"([5, {"g": "A", "e": [{"code": 1}, {"code": 2}]}])",
        "value|g|e.code\n1 5||\n1 |A|1\n1 |A|2");
    row("empty list that is a table elsewhere", "[{\"g\": \"A\", \"e\": []}, {\"g\": \"B\", \"e\": [{\"code\": 1}]}]",
        "g|e.code\n1 A|\n1 B|1");
    row(
        "list that is a table, far down",
        "[" + QByteArray("{\"g\": \"A\"},\n").repeated(29) + "{\"g\": \"B\", \"e\": [{\"code\": 1}, {\"code\": 2}]}]",
        "g|e.code\n" +
            [] {
                QByteArray rows;
                for (int i = 1; i <= 29; ++i)
                    rows += QByteArray::number(i) + " A|\n";
                return rows;
            }() +
            "30 B|1\n30 B|2");
    row(
        "list that is a table, too far down",
        "[" + QByteArray("{\"g\": \"A\"},\n").repeated(30) + "{\"g\": \"B\", \"e\": [{\"code\": 1}, {\"code\": 2}]}]",
        "g|e\n" +
            [] {
                QByteArray rows;
                for (int i = 1; i <= 30; ++i)
                    rows += QByteArray::number(i) + " A|\n";
                return rows;
            }() +
            "31 B|[{\"code\": 1}, {\"code\": 2}]");
    row("lists as tables in lines of rows", "[{\"e\": [{\"code\": 1},\n{\"code\": 2}]},\n{\"e\": [{\"code\": 3}]}]",
        "e.code\n1 1\n1 2\n3 3");
    row("values beside the records", "{\"a\": 1, \"errors\": [{\"code\": 1}], \"b\": true, \"c\": null, \"d\": [2]}",
        "a|b|code\n1 1|true|1");
    row("values beside wrappers of the records",
        "{\"a\": 1, \"b\": 2, \"x\": {\"c\": 3, \"d\": 4, \"errors\": [{\"code\": 1}]}}", "a|b|c|d|code\n1 1|2|3|4|1");
    row("record with a list in an object of it", "{\"code\": 0, \"errors\": {\"list\": [{\"x\": 1}]}}",
        "code|errors.list\n1 0|[{\"x\": 1}]");
    row("value beside the records and in them", "{\"x\": 0, \"errors\": [{\"x\": 1, \"key\": 2}]}",
        "x|x (2)|key\n1 0|1|2");
    row("groups of one object each", "{\"A\": {\"1\": {\"x\": 1}}}", "key|x\n1 1|1");
    row("wrappers as deep as they may be", wrapped(8), "code\n1 1");
    row("wrappers that are too deep", wrapped(9), "error : there are no records in it");
    row("lines with blanks, the last without an end", "\n {\"code\": 1} \r\n\t\n{\"code\": 2}\r\n{\"x\": 3}",
        "code|x\n2 1|\n4 2|\n5 |3");
    row("lines of nothing known", "{\"code\": 1}\n[}\n{\"code\": 2}\n{\"co",
        "code\n1 1\n3 2\nlost 2 : the line is no JSON value\nlost 4 : the line is no JSON value");
    const auto nested = [](int depth) {
        return QByteArray("[{\"code\": " + QByteArray(depth, '[') + QByteArray(depth, ']') + "}]");
    };
    row("deep", nested(255), "code\n1 " + QByteArray(255, '[') + QByteArray(255, ']'));
    row("too deep", nested(256), "error");
    row("lines", "{\"code\": 1, \"message\": \"a\"}\n\n{\"code\": 2, \"x\": 3}\nnonsense\n{\"code\": 4} 5\n",
        "code|message|x\n1 1|a|\n3 2||3\nlost 4 : the line is no JSON value\nlost 5 : the line is no JSON value");
    row("lines of values", "[1]\n[2, 3]\n", "value\n1 1\n2 2, 3");
}

void JsonTablesTest::json()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, table);
    const auto read = tableOf(file);
    if (table == u"error")
        QVERIFY2(read.startsWith(u"error "), qPrintable(read));
    else
        QCOMPARE(read, table);
}

void JsonTablesTest::linesInAnyEncoding_data()
{
    QTest::addColumn<importing::TextEncoding>("encoding");
    QTest::addColumn<QByteArray>("file");
    using enum importing::TextEncoding;
    const auto text = QStringLiteral("{\"code\": 1, \"message\": \"Сбой\"}\n\n{\"code\": 2, \"message\": \"Нет\"}\n");
    QTest::newRow("UTF-8") << Utf8 << text.toUtf8();
    QTest::newRow("UTF-8 with a mark") << Utf8WithMark << QByteArray("\xEF\xBB\xBF" + text.toUtf8());
    const auto wide = [&text](QStringConverter::Encoding encoding) -> QByteArray {
        return QStringEncoder(encoding, QStringConverter::Flag::WriteBom)(text);
    };
    QTest::newRow("UTF-16, little end first") << Utf16Le << wide(QStringConverter::Utf16LE);
    QTest::newRow("UTF-16, big end first") << Utf16Be << wide(QStringConverter::Utf16BE);
    auto old = text.toUtf8();
    old.replace(QByteArray("Сбой"), "\xd1\xe1\xee\xe9").replace(QByteArray("Нет"), "\xcd\xe5\xf2");
    QTest::newRow("Windows-1251") << Windows1251 << old;
}

/// Lines are read one by one, those of UTF-16 as well.
void JsonTablesTest::linesInAnyEncoding()
{
    QFETCH(importing::TextEncoding, encoding);
    QFETCH(QByteArray, file);
    const auto dialect = importing::detectDialect({{}, file});
    QVERIFY(dialect);
    QCOMPARE(dialect->format, importing::TableFormat::JsonLines);
    QCOMPARE(dialect->encoding, encoding);
    QCOMPARE(tableOf({{}, file}, *dialect), QStringLiteral("code|message\n1 1|Сбой\n3 2|Нет"));
}

/// However long the first line is.
void JsonTablesTest::linesAreToldBehindALongOne()
{
    const QByteArray longest(300'000, 'x');
    const QByteArray file = "{\"code\":1,\"message\":\"" + longest + "\"}\n{\"code\":2,\"message\":\"two\"}\n";
    const auto dialect = importing::detectDialect({{}, file});
    QVERIFY(dialect);
    QCOMPARE(dialect->format, importing::TableFormat::JsonLines);
    QCOMPARE(tableOf({{}, file}, *dialect),
             QString(u"code|message\n1 1|" + QString::fromLatin1(longest) + u"\n2 2|two"));
}

QTEST_GUILESS_MAIN(JsonTablesTest)
#include "tst_jsontables.moc"
