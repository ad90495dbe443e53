// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/importing/import.h"
#include "errdex/store/catalogue.h"

#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

#include <numeric>

using namespace errdex;
using importing::TableSource;

namespace {

/// Header and rows, a line each, cells between bars, the place of a row in front; what was noticed, too. An error is
/// its place and detail.
QString tableOf(const TableSource &source, const importing::Dialect &dialect)
{
    auto table = importing::openTable(source, dialect);
    if (!table)
        return u"error " + table.error().where + u": " + (table.error().arguments.isEmpty() ? table.error().detail : table.error().detail.arg(table.error().arguments.join(u',')));
    QStringList lines{(*table)->header().join(u'|')};
    importing::TableRow row;
    while (true) {
        const auto any = (*table)->next(row);
        if (!any) {
            lines.append(u"error " + any.error().where + u": " + any.error().detail);
            break;
        }
        if (!*any)
            break;
        lines.append(QString::number(row.place) + u' ' + row.cells.join(u'|'));
    }
    const auto problems = (*table)->takeProblems();
    for (const auto &problem : problems)
        lines.append(u"note " + QString::number(problem.place) + u' ' + problem.field + u": " + problem.detail);
    return lines.join(u'\n');
}

QString tableOf(const QByteArray &bytes)
{
    const TableSource source{{}, bytes};
    const auto dialect = importing::detectDialect(source);
    return dialect ? tableOf(source, *dialect) : u"error " + dialect.error().detail;
}

template<typename Number>
QByteArray number(Number value)
{
    QByteArray bytes(sizeof value, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

struct Part
{
    QByteArray name;
    QByteArray content;
};

enum class Wide { No, Locator, Extra };

/// A ZIP file whose parts are stored as they are.
QByteArray zip(const QList<Part> &parts, Wide wide = Wide::No)
{
    QByteArray file;
    QByteArray directory;
    for (const auto &part : parts) {
        const auto size = number(quint32(part.content.size()));
        const QByteArray extra = wide == Wide::Extra
                                     ? number(quint16(9)) + number(quint16(2)) + "xx" + number(quint16(1)) +
                                           number(quint16(24)) + number(qint64(part.content.size())) +
                                           number(qint64(part.content.size())) + number(qint64(file.size()))
                                     : QByteArray();
        const auto told = wide == Wide::Extra ? QByteArray(4, '\xff') : size;
        const auto offset = wide == Wide::Extra ? QByteArray(4, '\xff') : number(quint32(file.size()));
        const auto sizes = number(quint16(part.name.size()));
        directory += "PK\1\2" + QByteArray(6, '\0') + QByteArray(6, '\0') + QByteArray(4, '\0') + told + told + sizes +
                     number(quint16(extra.size())) + QByteArray(10, '\0') + offset + part.name + extra;
        file += "PK\3\4" + QByteArray(14, '\0') + size + size + sizes + QByteArray(2, '\0') + part.name + part.content;
    }
    const auto start = file.size();
    file += directory;
    const auto count = number(quint16(parts.size()));
    if (wide == Wide::Locator) {
        const auto end = file.size();
        file += "PK\6\6" + QByteArray(28, '\0') + number(qint64(parts.size())) + number(qint64(directory.size())) +
                number(qint64(start));
        file += QByteArray("PK\6\7") + QByteArray(4, '\0') + number(qint64(end)) + QByteArray(4, '\0');
    }
    return file + "PK\5\6" + QByteArray(4, '\0') + count + count + number(quint32(directory.size())) +
           number(quint32(start)) + QByteArray(2, '\0');
}

QList<Part> workbook(const QByteArray &rows, const QByteArray &shared = {}, const QByteArray &styles = {})
{
    QList<Part> parts{{"xl/workbook.xml", "<workbook><sheets><sheet name='A' sheetId='1' r:id='r1' "
                                          "xmlns:r='r'/><sheet name='B' sheetId='2' id='gone'/></sheets></workbook>"},
                      {"xl/_rels/workbook.xml.rels",
                       "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/><Relationship Id='gone' "
                       "Target='/xl/nothing.xml'/></Relationships>"},
                      {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}};
    if (!shared.isEmpty())
        parts.append({"xl/sharedStrings.xml", "<sst>" + shared + "</sst>"});
    if (!styles.isEmpty())
        parts.append({"xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>"});
    return parts;
}

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

QByteArray titled(const QByteArray &rows)
{
    return "<row r='1'><c r='A1' t='str'><v>code</v></c><c r='B1' t='str'><v>message</v></c></row>" + rows;
}

} // namespace

/// What is read of a table, cell by cell, in every format, and what becomes of odd cells; bad files say what is wrong.
class TablesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void markdown_data();
    void markdown();
    void html_data();
    void html();
    void workbooks_data();
    void workbooks();
    void json_data();
    void json();
    void records_data();
    void records();
    void vendors_data();
    void vendors();
    void wrongCellsAreShortened();
    void columnsMayHaveMoved();
    void cellsBeyondTheTitlesFarDown();
    void textsAreOfTheVendorsLanguage();
};

void TablesTest::markdown_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *cell, const char *text) {
        QTest::newRow(name) << QByteArray(cell) << QString::fromUtf8(text);
    };
    row("plain", "a b", "a b");
    row("escapes", "\\*a\\* \\| \\q \\", "*a* | \\q \\");
    row("emphasis", "*a* **b** ~~c~~", "a b c");
    row("stars that are none", "2 * 3 ~ 4", "2 * 3 ~ 4");
    row("star alone", "a*", "a*");
    row("code", "`a*b*` ``c`d`` ` e ` ```", "a*b* c`d e ```");
    row("code with a bar", "`a\\|b`", "a|b");
    row("code that is not closed", "`a ``b", "`a ``b");
    row("code of two, closed by three", "``a```", "``a```");
    row("link", "[a *b*](http://x \"t\") ![c](d)", "a b c");
    row("no link", "[a] (b) ! [", "[a] (b) ! [");
    row("link with an escape", "[a\\]b](c)", "a]b");
    row("line break", "a<br>b<BR />c <b", "a b c <b");
    row("characters", "&lt;a&gt; &#65;&#x42; &amp;&nbsp;&unknown; &;", "<a> AB & &unknown; &;");
    row("numbers that are no characters", "&#0; &#xD800; &#x110000; &#x; &#", "&#0; &#xD800; &#x110000; &#x; &#");
}

void TablesTest::markdown()
{
    QFETCH(QByteArray, cell);
    QFETCH(QString, text);
    QCOMPARE(tableOf("| code | message |\n|---|:-:|\n| 1 | " + cell + " |\n"), u"code|message\n3 1|" + text);
}

void TablesTest::html_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("table");
    const auto row = [](const char *name, const char *page, const char *table) {
        QTest::newRow(name) << QByteArray(page) << QString::fromUtf8(table);
    };
    row("plain", "<table><tr><th>code<th>message<tr><td>1<td>a</table>", "code|message\n1 1|a");
    row("marks, scripts and comments",
        "<!doctype html><table>\n<tr><th>code</th><th>message</th></tr>\n<tr><td>1</td>"
        "<td><b title='>'>a</b><script>x<td></script><!-- <td> -->&amp;&laquo;<br>b<p>c</td></tr></table>",
        "code|message\n3 1|a&\xc2\xab b c");
    row("cells that reach over others",
        "<table><tr><th>code</th><th>message</th><th>x</th></tr><tr><td rowspan=2>1</td><td colspan='2'>a</td></tr>"
        "<tr><td>b</td><td>c</td></tr></table>",
        "code|message|x\n1 1|a|\n1 1|b|c");
    row("cells outside of rows, rows that are empty",
        "<table><th>code</th><th>message</th></tr><tr></tr></td><td>1</td><td>a</td></table>", "code|message\n1 1|a");
    row("no comment end", "<table><tr><th>code<th>message<tr><td>1<td>a<!-- b", "code|message\n1 1|a");
    row("no tag", "<table><tr><th>code<th>message<tr><td>1<td>a < b <", "code|message\n1 1|a < b <");
    row("table in a cell", "<table><tr><th>code<th>message<tr><td>1<td>a<table><tr><td>x</table></table>",
        "code|message\n1 1|a");
    row("script to the end", "<table><tr><th>code<th>message<tr><td>1<td>a<script>b", "code|message\n1 1|a");
    row("wide trap", "<table><tr><th>code<th>message<tr><td>1<td colspan=0>a</table>", "code|message\n1 1|a");
}

void TablesTest::html()
{
    QFETCH(QByteArray, page);
    QTEST(tableOf(page), "table");
}

void TablesTest::workbooks_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("table");
    const auto row = [](const char *name, const QByteArray &file, const char *table) {
        QTest::newRow(name) << file << QString::fromUtf8(table);
    };
    const QByteArray plain = titled("<row><c><v>7</v></c><c t='str'><v>a</v></c></row>");
    row("cells without references", zip(workbook(plain)), "code|message\n2 7|a");
    row("sizes of 64 bits", zip(workbook(plain), Wide::Extra), "code|message\n2 7|a");
    row("directory of 64 bits", zip(workbook(plain), Wide::Locator), "code|message\n2 7|a");
    row("shared texts",
        zip(workbook("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>"
                     "<row r='5'><c r='A5'><v>1</v></c><c r='B5' t='s'><v>2</v></c><c r='C5' t='s'><v>9</v></c></row>"
                     "<row r='6'><c r='A6'><v>2</v></c><c r='B6' t='s'><v>x</v></c></row>",
                     "<si><t>code</t></si><si><r><t>mess</t></r><r><t>age</t></r></si>"
                     "<si><t>a_x000D_b_x_</t><rPh><t>reading</t></rPh></si>")),
        "code|message\n5 1|a\rb_x_\n6 2|");
    row("kinds of cells",
        zip(workbook(titled("<row><c t='str'><v>1</v></c><c t='inlineStr'><is><t>a_x0041_</t></is></c></row>"
                            "<row><c t='b'><v>1</v></c><c t='b'><v>0</v></c></row>"
                            "<row><c t='e'><v>#N/A</v></c><c><v></v></c></row>"
                            "<row><c><v>no number</v></c><c><v>0.10000000000000001</v></c></row>"
                            "<row><c><v>-12</v></c><c><v>1e15</v></c></row><row r='9'></row>"))),
        "code|message\n2 1|aA\n3 true|false\n4 #N/A|\n5 no number|0.1\n6 -12|1e+15");
    row("dates and leading zeros",
        zip(workbook(
            titled("<row><c s='1'><v>45000</v></c><c s='2'><v>45000.5</v></c></row>"
                   "<row><c s='3'><v>7</v></c><c s='4'><v>45000</v></c></row>"
                   "<row><c s='1'><v>0.5</v></c><c s='1'><v>3000001</v></c></row>"
                   "<row><c s='3'><v>-7</v></c><c s='99'><v>7</v></c></row>"
                   "<row><c s='0'><v>1</v></c><c s='5'><v>45000</v></c></row>"),
            {},
            "<numFmts><numFmt numFmtId='170' formatCode='0000'/><numFmt numFmtId='171' formatCode='yyyy'/>"
            "<numFmt numFmtId='172' formatCode='&quot;dm&quot;0'/><numFmt numFmtId='173' formatCode='d/m'/></numFmts>"
            "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/>"
            "<xf numFmtId='171'/><xf numFmtId='170'/><xf numFmtId='172'/><xf numFmtId='173'/></cellXfs>")),
        "code|message\n2 2023-03-15|2023-03-15\n3 0007|45000\n4 0.5|3000001\n5 -0007|7\n6 1|2023-03-15");
    row("column far away", zip(workbook(titled("<row><c r='A2'><v>1</v></c><c r='ZZZZ2'><v>2</v></c></row>"))),
        "code|message\n2 1|");
    row("document type",
        zip(workbook("<!DOCTYPE x><row/>").mid(0, 2) +
            QList<Part>{{"xl/worksheets/sheet1.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"}}),
        "error : the workbook is damaged: DOCTYPE");
    row("broken part", zip(workbook("<row><c>")), "error : the workbook is damaged: Opening and ending tag mismatch.");
    row("no workbook", zip({{"a.txt", "b"}}), "error : the file is damaged or no workbook");
    row("no sheet", zip(workbook("")), "error : there is no table in it");
    row("no directory", QByteArray("PK\3\4" + QByteArray(100, 'x')), "error : the file is damaged or no workbook");
    auto cut = zip(workbook(plain));
    row("end cut off", cut.chopped(5), "error : the file is damaged or no workbook");
    const auto directory = cut.indexOf("PK\1\2");
    auto bad = cut;
    bad.replace(directory, 4, "PK\1\1");
    row("directory damaged", bad, "error : the file is damaged or no workbook");
    bad = cut;
    bad.replace(cut.size() - 10, 4, number(quint32(0x7fffffff)));
    row("directory too large", bad, "error : the file is damaged or no workbook");
    bad = cut;
    bad.replace(directory + 10, 2, number(quint16(12)));
    row("packed in another way", bad, "error : the file is damaged or no workbook");
    bad = cut;
    bad.replace(0, 4, "PK\3\3");
    row("part is not where it is told to be", "PK\3\4" + bad.mid(4), "code|message\n2 7|a");
    bad = cut;
    bad.replace(directory + 10, 2, number(quint16(8)));
    row("packed bytes are damaged", bad, "error : the workbook is damaged: the archive is damaged");
    bad = zip(workbook(plain), Wide::Locator);
    bad.replace(bad.indexOf("PK\6\6"), 4, "PK\6\5");
    row("directory of 64 bits damaged", bad, "error : the file is damaged or no workbook");
}

void TablesTest::workbooks()
{
    QFETCH(QByteArray, file);
    QTEST(tableOf(file), "table");
}

void TablesTest::json_data()
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
    row("object of objects", "{\"1\": {\"message\": \"a\"}, \"2\": {\"message\": \"b\"}}",
        "key|message\n1 1|a\n1 2|b");
    row("object of texts", "{\"1\": \"a\", \"2\": \"b\"}", "key|value\n1 1|a\n1 2|b");
    row("rows of cells", "[[\"code\", \"message\"], [1, \"a\"]]", "code|message\n1 1|a");
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
    row("blanks everywhere",
        " \t\r\n[ \t{ \"code\" \r:\n 1 \t,\t\"message\" : \"a\" } , { \"code\":2 } \n] \t\r\n", "code|message\n2 1|a\n3 2|");
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
    row("objects in cells", "[{\"code\": 1, \"message\": {\"en\": \"a\", \"ru\": \"б\"}}, {\"code\": 2, \"message\": null}]",
        "code|message.en|message.ru\n1 1|a|б\n1 2||");
    row("list that is a table of its own", "[{\"group\": \"A\", \"errors\": [{\"code\": 1}, {\"code\": 2}]}, {\"group\": \"B\"}]",
        "group|errors.code\n1 A|1\n1 A|2\n1 B|");
    row("texts with keys", "[{\"code\": 1, \"x\": [{\"key\": \"cause\", \"en\": \"a\", \"ru\": \"б\"}, {\"key\": \"y\", \"ru\": \"в\"}]}]",
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
    row("one record", "{\"code\": 5, \"message\": \"a\", \"details\": {\"hint\": \"b\"}}", "code|message|details.hint\n1 5|a|b");
    row("record with the name of its key", "{\"1\": {\"key\": \"x\"}, \"2\": {\"key\": \"y\"}}", "key|key (2)\n1 1|x\n1 2|y");
    row("nothing in it", "{}", "error : there are no records in it");
    row("numbers alone", "[1, 2]", "error : there are no records in it");
    row("groups of records in a wrapper",
        "{\"version\": 1, \"errors\": {\"A\": {\"1\": {\"text\": \"a\"}}, \"B\": {\"2\": {\"text\": \"b\"}}}}",
        "version|group|key|text\n1 1|A|1|a\n1 1|B|2|b");
    row("objects in a wrapper", "{\"version\": 1, \"errors\": {\"1\": {\"text\": \"a\"}, \"2\": {\"text\": \"b\"}}}",
        "version|key|text\n1 1|1|a\n1 1|2|b");
    row("texts in a wrapper", "{\"version\": 1, \"errors\": {\"1\": \"a\", \"2\": \"b\"}}", "version|key|value\n1 1|1|a\n1 1|2|b");
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
    row("value where others have a list", "[{\"group\": \"A\", \"errors\": [{\"code\": 1}]}, {\"group\": \"B\", \"errors\": 5}]",
        "group|errors.code|errors\n1 A|1|\n1 B||5");
    row("deeper than columns go", "[{\"code\": 1, \"a\": {\"b\": {\"c\": {\"d\": {\"e\": {\"f\": {\"g\": {\"h\": {\"i\": {\"j\": 2}}}}}}}}}}]",
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
    row("too deep on a line", QByteArray("[\n{\"code\":\n" + QByteArray(300, '[') + QByteArray(300, ']') + "}]").constData(),
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
    row("deep", nested(255).constData(), QByteArray("code\n1 " + QByteArray(255, '[') + QByteArray(255, ']')).constData());
    row("too deep", nested(256).constData(), "error");
    row("lines", "{\"code\": 1, \"message\": \"a\"}\n\n{\"code\": 2, \"x\": 3}\nnonsense\n{\"code\": 4} 5\n",
        "code|message|x\n1 1|a|\n3 2||3\nnote 4 : the line is no JSON value\nnote 5 : the line is no JSON value");
    row("lines of values", "[1]\n[2, 3]\n", "value\n1 1\n2 2, 3");
}

void TablesTest::json()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, table);
    const auto read = tableOf(file);
    if (table == u"error")
        QVERIFY2(read.startsWith(u"error "), qPrintable(read));
    else
        QCOMPARE(read, table);
}

void TablesTest::records_data()
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
        "acme/1/1 d | general\nacme/1/2 a | general\nacme/2 b | general x=0\nacme/3 c | general x=1000000\nnote 3 x: kept as it is\nnote 4 "
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
    row("vendor named by its slug first", "code,message,x\n1,a,acme-pay\n2,b,Acme Pay\n", "code message vendor",
        "acme-pay/1 a | general\nacme-pay/2 b | general");
    row("language of the original", "code,message,x\n1,aa,ru\n2,бб,en\n", "code message original_language",
        "acme/1 aa | general\nacme/2 /бб | general");
    row("cells beyond the titles", "code,message\n1,a,b,,d\n", "code message",
        "acme/1 a | general column 3=b column 5=d");
    row("column that the plan does not know", "code,message,New\n1,a,b\n", "code message",
        "acme/1 a | general New=b");
    row("column that is left out", "code,message,x\n1,a,b\n", "code message ignore", "acme/1 a | general");
    row("row that is too short", "code,message,x\n1\n", "code message description", "acme/1  | general");
    row("all fields", "code,x,y,z,message\n1,NAME,text,RFC 1,a\n", "code name description reference message",
        "acme/1 a - text [NAME] {RFC 1} | general");
    row("statuses with words", "code,x\n1,HTTP/1.1 404 Not Found\n2,404:gone\n3,404 5\n4,http 200\n", "code http_status",
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
        "code message", "acme/1 a\xc2\xa0"
                        "b~ | general");
    row("control characters beyond ASCII",
        "code,message\n1,a\x7f"
        "b\xc2\x80"
        "c\xc2\x9f"
        "d\n",
        "code message", "acme/1 abcd | general\nnote 2 message: control characters were taken out");
    row("names of groups", "code,x\n1,a-b\n2,a--b\n3,-c\n4,d-\n5,9z\n6,a_b\n", "code category",
        "acme/1  | a-b\nacme/2  | a-b-2\nacme/3  | c\nacme/4  | d\nacme/5  | 9z\nacme/6  | a-b-3");
    row("third group of a name", "code,x\n1,e!\n2,e?\n3,e.\n", "code category", "acme/1  | e\nacme/2  | e-2\nacme/3  | e-3");
    row("attributes of a title with a language", "code,x.ru,.ru,attributes.y.en,attributes.z\n1,a,б,c,d\n",
        "code attribute attribute attribute attribute", "acme/1  | general x=/a .ru=/б y=c attributes.z=d");
    row("operations of one language", "code,x\n1,\"А, Б\"\n2,\"A, B\"\n3,\"A,B\"\n", "code returned_by",
        "acme/1  | general (/А)(/Б)\nacme/2  | general (A/)(B/)\nacme/3  | general (A,B/)");
    row("code of blanks", "code,message\n\" \",a\n2,b\n", "code message", "acme/2 b | general\nnote 2 code: has no code");
    row("text in neither language", "code,message\n1,123\n", "code message", "acme/1 123 | general");
}

void TablesTest::vendors_data()
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
    row("of the plan", "code,message\n1,a\n", "code message", acme, "acme Acme/Акме (Acme API) en: general=General/Общие");
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

void TablesTest::vendors()
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
void TablesTest::wrongCellsAreShortened()
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
void TablesTest::columnsMayHaveMoved()
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

void TablesTest::records()
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
void TablesTest::cellsBeyondTheTitlesFarDown()
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
    const auto attributes = (*catalogue)->recordsOfCode(QStringLiteral("acme"), QStringLiteral("x"))->first().attributes;
    QCOMPARE(attributes.size(), 2);
    QCOMPARE(attributes.at(0).key + u'=' + attributes.at(0).text.en, QStringLiteral("column 3=b"));
    QCOMPARE(attributes.at(1).key + u'=' + attributes.at(1).text.en, QStringLiteral("column 5=d"));
}

/// A column tells which of two texts the vendor wrote and which is a translation.
void TablesTest::textsAreOfTheVendorsLanguage()
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

QTEST_GUILESS_MAIN(TablesTest)
#include "tst_tables.moc"
