// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "tablesastext.h"

#include <QtTest>

using namespace errdex;
using test::tableOf;

namespace {

/// A table of so many columns with one row, whose second cell reaches to the end.
QByteArray wideRow(int columns)
{
    QByteArray titles = "code|message";
    for (int i = 3; i <= columns; ++i)
        titles += "|column " + QByteArray::number(i);
    return titles + "\n1 1|a" + QByteArray(columns - 2, '|');
}

} // namespace

/// What is read of a table, cell by cell, in Markdown and HTML.
class TablesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void severalTables_data();
    void severalTables();
    void markdown_data();
    void markdown();
    void html_data();
    void html();
};

/// Tables under one heading or none go on in each other's columns; those under several say which they stood under.
void TablesTest::severalTables_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("table");
    const auto row = [](const char *name, const char *page, const char *table) {
        QTest::newRow(name) << QByteArray(page) << QString::fromUtf8(table);
    };
    row("without headings", "|code|message|\n|-|-|\n|1|a|\n\ntext\n\n|code|message|\n|-|-|\n|2|b|\n",
        "code|message\n3 1|a\n9 2|b");
    row("in another order", "|code|message|\n|-|-|\n|1|a|\n\ntext\n\n|message|code|x|\n|-|-|-|\n|b|2|c|\n",
        "code|message|x\n3 1|a\n9 2|b|c");
    row("under headings", "# A\n|code|message|\n|-|-|\n|1|a|\n\n# B\n|code|message|\n|-|-|\n|2|b|\n",
        "heading|code|message\n4 A|1|a\n9 B|2|b");
    row("one of them with codes", "|code|message|\n|-|-|\n|1|a|\n\ntext\n\n|name|age|\n|-|-|\n|x|b|\n|y|c|\n",
        "code|message\n3 1|a");
    row("largest of those without codes", "|p|q|\n|-|-|\n|1|a|\n\ntext\n\n|r|s|\n|-|-|\n|x|b|\n|y|c|\n",
        "r|s\n9 x|b\n10 y|c");
    row("titles that repeat", "|code|x|x|\n|-|-|-|\n|1|a|b|\n", "code|x|x (2)\n3 1|a|b");
    row("under one heading", "# A\n|code|message|\n|-|-|\n|1|a|\n\ntext\n\n|message|code|\n|-|-|\n|b|2|\n",
        "code|message\n4 1|a\n10 2|b");
    row("under headings, in another order, a title like the first column's",
        "# A\n|code|heading|\n|-|-|\n|1|a|\n\n# B\n|heading|code|\n|-|-|\n|b|2|\n",
        "heading|code|heading (2)\n4 A|1|a\n9 B|2|b");
    row("titles without names", "|code||\n|-|-|\n|1|a|\n\n|code|||\n|-|-|-|\n|2|b|c|\n",
        "code|column 2|column 3|column 4\n3 1|a\n7 2||b|c");
    row("rows wider than the titles", "|code|message|\n|-|-|\n|1|a|b|\n|2|\n", "code|message|column 3\n3 1|a|b\n4 2||");
    row("of one column", "<table><tr><th>code<tr><td>1</table>", "error : there is no table in it");
    row("rows without anything in them", "|code|message|\n|-|-|\n| | |\n|1|a|\n|||\n", "code|message\n4 1|a");
    row("titles alone", "|code|message|\n|-|-|\n", "error : there is no table in it");
    row("as large as the first without codes", "|p|q|\n|-|-|\n|1|a|\n\n|r|s|\n|-|-|\n|x|b|\n", "p|q\n3 1|a");
    row("titles that are codes for sure, and perhaps",
        "|number|message|\n|-|-|\n|1|a|\n\n|id|age|\n|-|-|\n|x|b|\n|y|c|\n", "number|message\n3 1|a");
    row("in a block of code", "```\n|code|message|\n|-|-|\n|1|a|\n```\n|code|text|\n|-|-|\n|2|b|\n",
        "code|text\n8 2|b");
    row("in a block of code with other marks in it",
        "|code|text|\n|-|-|\n|2|b|\n~~~ x\n|code|message|\n```\n|-|-|\n|1|a|\n~~~~\n|code|text|\n|-|-|\n|3|c|\n",
        "code|text\n3 2|b\n12 3|c");
    row("that a block of code ends", "|code|text|\n|-|-|\n|1|a|\n```\n```\n|2|b|\n", "code|text\n3 1|a");
    row("that a line ends", "|code|text|\r\n|-|-|\r\n|1|a|\r\n  \r\n|2|b|\r\n", "code|text\n3 1|a");
    row("that a line without bars ends", "|code|text|\n|-|-|\n|1|a|\nb\n|2|b|\n", "code|text\n3 1|a");
    row("without bars at the ends", "code|text\n:-:|:-\n1|a\n2|\n", "code|text\n3 1|a\n4 2|");
    row("dashes that are too few or too odd",
        "|code|text|\n|-| |\n|1|a|\n\n|code|text|\n|-|=|\n|2|b|\n\n|code|text|\n|-|-|\n|3|c|\n", "code|text\n11 3|c");
    row("titles without a bar", "code\n|-|-|\n|1|a|\n\n|code|text|\n|-|-|\n|2|b|\n", "code|text\n7 2|b");
    row("headings of all kinds",
        "# A #\n|code|text|\n|-|-|\n|1|a|\n   ###### B *b*\n|code|text|\n|-|-|\n|2|b|\n    # C\n#D\n####### E\n"
        "|code|text|\n|-|-|\n|3|c|\n",
        "heading|code|text\n4 A|1|a\n8 B b|2|b\n14 B b|3|c");
    row("titles in plain cells, a headline above",
        "<table><tr><td>All of "
        "them</td></tr><tr><td>code</td><td>message</td></tr>\n<tr><td>1</td><td>a</td></tr></table>",
        "code|message\n2 1|a");
    row("titles in plain cells, two headlines above",
        "<table><tr><td>All</td></tr><tr><td>of them</td></tr><tr><td>code<td>message</tr>\n<tr><td>1<td>a</table>",
        "code|message\n2 1|a");
    row("no titles at all", "<table><tr><td>E1<td>It is gone<tr><td>E2<td>It is lost</table>",
        "column 1|column 2\n1 E1|It is gone\n1 E2|It is lost");
    row("no titles at all, and no first row", "<table><td>E1<td>It is gone<tr><td>E2<td>It is lost</table>",
        "column 1|column 2\n1 E1|It is gone\n1 E2|It is lost");
    row("titles that nobody knows", "<table><tr><th>foo<th>bar<tr><td>x<td>y</table>", "foo|bar\n1 x|y");
    row("one title that nobody knows", "<table><tr><th>foo<tr><td>x<td>y</table>", "column 1|column 2\n1 x|y");
    row("titles of rows that nobody knows", "<table><tr><th>foo<td>bar<tr><th>x<td>y</table>",
        "column 1|column 2\n1 foo|bar\n1 x|y");
    row("titles of the second row", "<table><tr><td>foo<td>bar<tr><th>x<th>y</table>",
        "column 1|column 2\n1 foo|bar\n1 x|y");
}

void TablesTest::severalTables()
{
    QFETCH(QByteArray, page);
    QTEST(tableOf(page), "table");
}

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
    row("escapes of signs alone", "\\! \\~ \\a \\é \\ b \\\xc2\x80", "! ~ \\a \\é \\ b \\\xc2\x80");
    row("code with blanks", "a`  `b ` x`c `x `d` x `e", "a  b  xc x dxe");
    row("code of three letters with blanks", "a`   `b", "a b");
    row("code that ends late", "`a``b` ``c`", "a``b ``c`");
    row("code right behind code", "`a``", "`a``");
    row("runs of stars", "*a*b **c**d ***e***", "ab cd e");
    row("runs that are not closed", "~~c *a", "~~c *a");
    row("runs between blanks", "2 ** 3 *** 4 * 5", "2 ** 3 *** 4 * 5");
    row("stars that are closed by fewer", "**a* b", "**a b");
    row("one wave", "~a~ ~~b~~", "~a~ b");
    row("run behind a blank", "x ** a**", "x ** a");
    row("run at the end alone", "x *", "x *");
    row("link with blanks", "[a](b c) [d]( e) [f](g 'h')", "[a](b c) [d]( e) [f](g 'h')");
    row("link that is empty", "[]() [a](<b>)x", " ax");
    row("picture that is none", "!a ![b", "!a ![b");
    row("line breaks that are none", "a<brx>b<b r>c", "a<brx>b<b r>c");
    row("characters at the limits", "&#xD7FF; &#xE000; &#X41; &#x10FFFF; &#x0010FFFF; &#x00010FFFF;",
        "\xed\x9f\xbf \xee\x80\x80 A \xf4\x8f\xbf\xbf \xf4\x8f\xbf\xbf &#x00010FFFF;");
    row("numbers beyond the limits", "&#xDFFF; &#; &#1114112; &#x4G; &#4A; &quot;&#1114111;",
        "&#xDFFF; &#; &#1114112; &#x4G; &#4A; \"\xf4\x8f\xbf\xbf");
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
    row("headings h1 and h6",
        "<h1>A</h1><table><tr><th>code<th>message<tr><td>1<td>a</table>"
        "<h6>B</h6><table><tr><th>code<th>message<tr><td>2<td>b</table>",
        "heading|code|message\n1 A|1|a\n1 B|2|b");
    row("headings h2 and h3",
        "<h2>A</h2><table><tr><th>code<th>message<tr><td>1<td>a</table>"
        "<h3>B</h3><table><tr><th>code<th>message<tr><td>2<td>b</table>",
        "heading|code|message\n1 A|1|a\n1 B|2|b");
    row("headings p and h7",
        "<p>A</p><table><tr><th>code<th>message<tr><td>1<td>a</table>"
        "<h7>B</h7><table><tr><th>code<th>message<tr><td>2<td>b</table>",
        "code|message\n1 1|a\n1 2|b");
    row("headings h1 and h0",
        "<h1>A</h1><table><tr><th>code<th>message<tr><td>1<td>a</table>"
        "<h0>B</h0><table><tr><th>code<th>message<tr><td>2<td>b</table>",
        "code|message\n1 1|a\n1 2|b");
    row("what a browser copies", "<meta charset='utf-8'><table><tr><th>code<th>message<tr><td>1<td>a</table>",
        "code|message\n1 1|a");
    row("end tags where nothing has begun",
        "<p></table></td></tr><table></tr></td><tr><th>code<th>message</th></th><tr><td>1<td>a</table></table>",
        "code|message\n1 1|a");
    row("signs that begin no tag", "<table><tr><th>code<th>message<tr><td>1<td>a <1 b</ c<?x?>d<!y>e</table>",
        "code|message\n1 1|a <1 b</ cde");
    row("quotation marks in a tag",
        "<table><tr><th>code<th>message<tr><td a='>\"' b=\"'>\" c\">1<td d'=>a<i title='it\"s > that'>b</table>",
        "code|message\n1 1|ab");
    row("scripts and styles in capitals",
        "<style><table><td></STYLE><TABLE><TR><TH>code<TH>message<TR><TD>1<TD>a<SCRIPT>'</td>'</SCRIPT>b</TABLE>",
        "code|message\n1 1|ab");
    row("comment with a tag", "<table><tr><th>code<th>message<tr><td>1<!-- > --><td>a<!--->b--></table>",
        "code|message\n1 1|ab-->");
    row("what ends a word",
        "<table><tr><th>code<th>message<tr><td>1<td>a<b>b</b>c<div>d</div>e<li>f<ul>g<ol>h<hr>i<pre>j<br/"
        ">k<p>l<span>m</table>",
        "code|message\n1 1|abc d e f g h i j k lm");
    row("lines of rows and of cells",
        "\n<table>\n\n<tr>\n<th>code\n<th>message\n<tr><td>1\n\n<td>a\n<tr>\n<td>2<td>b</tr>\n\n\n<td>3<td>c</table>",
        "code|message\n7 1|a\n10 2|b\n14 3|c");
    row("text behind a table in a cell",
        "<table><tr><th>code<th>message<tr><td>1<td>a<table><tr><td>x</table>b</td></tr><tr><td>2<td>c</table>",
        "code|message\n1 1|ab\n1 2|c");
    row("tables in cells, cut off",
        "<table><tr><th>code<th>message<tr><td>1<td>a<table><tr><td>code<td>message<tr><td>2<td>b",
        "code|message\n1 1|a\n1 2|b");
    row("cells that reach over three rows",
        "<table><tr><th>code<th>x<th>message</tr><tr><td rowspan=3>1<td>a<td rowspan = "
        "\"2\">b<tr><td>c<tr><td>d<td>e<tr><td>2<td>f<td>g</table>",
        "code|x|message\n1 1|a|b\n1 1|c|b\n1 1|d|e\n1 2|f|g");
    row("cells that reach over rows and columns",
        "<table><tr><th>code<th>x<th>y<th>message</tr><tr><td>1<td ROWSPAN='2' "
        "COLSPAN='2'>a<td>b<tr><td>2<td>c<tr><td>3</table>",
        "code|x|y|message\n1 1|a||b\n1 2|a||c\n1 3|||");
    row("cells that reach beyond the last row", "<table><tr><th>code<th>message</tr><tr><td>1<td rowspan=9>a</table>",
        "code|message\n1 1|a");
    row("spans that are none",
        "<table><tr><th>code<th>message</tr><tr><td rowspan=x>1<td data-colspan=>a<tr><td>2<td>b</table>",
        "code|message\n1 1|a\n1 2|b");
    row("headings with marks, and within a table",
        "<h2>\n A <b>b</b>\n</h2><table><tr><th>code<th>message<tr><td>1<td>a<h2>x</h2></table>"
        "<table><tr><th>code<th>message<tr><td>2<td>b</table><h3>C</h3>d<table><tr><th>code<th>message<tr><td>3<td>c</"
        "table>",
        "heading|code|message\n3 A b|1|ax\n3 A b|2|b\n3 C|3|c");
    row("more columns than there can be", "<table><tr><th>code<th>message<tr><td>1<td colspan=1001>a</table>",
        wideRow(1001).constData());
    row("many more columns than there can be", "<table><tr><th>code<th>message<tr><td>1<td colspan=99999>a</table>",
        wideRow(1001).constData());
    row("as many columns as there can be", "<table><tr><th>code<th>message<tr><td>1<td colspan=999>a</table>",
        wideRow(1000).constData());
    row("wide trap", "<table><tr><th>code<th>message<tr><td>1<td colspan=0>a</table>", "code|message\n1 1|a");
}

void TablesTest::html()
{
    QFETCH(QByteArray, page);
    QTEST(tableOf(page), "table");
}

QTEST_GUILESS_MAIN(TablesTest)
#include "tst_tables.moc"
