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
};

void JsonTablesTest::json_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("table");
    const auto row = [](const char *name, const char *file, const char *table) {
        QTest::newRow(name) << QByteArray(file) << QString::fromUtf8(table);
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
    row("too deep on a line",
        QByteArray("[\n{\"code\":\n" + QByteArray(300, '[') + QByteArray(300, ']') + "}]").constData(),
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
    const auto nested = [](int depth) {
        return QByteArray("[{\"code\": " + QByteArray(depth, '[') + QByteArray(depth, ']') + "}]");
    };
    row("deep", nested(255).constData(),
        QByteArray("code\n1 " + QByteArray(255, '[') + QByteArray(255, ']')).constData());
    row("too deep", nested(256).constData(), "error");
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

QTEST_GUILESS_MAIN(JsonTablesTest)
#include "tst_jsontables.moc"
