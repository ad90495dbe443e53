// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "tablesastext.h"
#include "testfiles.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace errdex;
using importing::Dialect;
using importing::TableFormat;
using importing::TextEncoding;
using test::tableOf;

namespace {

/// "csv utf-8 , +1 untitled": how a source is read.
QString shown(const Dialect &dialect)
{
    QStringList told{importing::tableFormatId(dialect.format), importing::textEncodingId(dialect.encoding)};
    if (importing::isDelimited(dialect.format))
        told.append(dialect.delimiter == '\t' ? QStringLiteral("tab") : QString(QLatin1Char(dialect.delimiter)));
    if (dialect.skippedRows > 0)
        told.append(QStringLiteral("+%1").arg(dialect.skippedRows));
    if (!dialect.hasHeader)
        told.append(QStringLiteral("untitled"));
    return told.join(u' ');
}

Dialect comma(int skippedRows = 0, bool hasHeader = true)
{
    return {TableFormat::Csv, TextEncoding::Utf8, ',', skippedRows, hasHeader};
}

} // namespace

/// Lines of cells, row by row with the line where each begins, and how a source tells what it is.
class DelimitedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tables_data();
    void tables();
    void piecesOfAFile_data();
    void piecesOfAFile();
    void titlesAreAsWideAsTheFirstRows();
    void dialects_data();
    void dialects();
    void namesOfFiles_data();
    void namesOfFiles();
    void delimiters_data();
    void delimiters();
    void rowsWithoutEnd();
    void noFiles();
};

void DelimitedTest::tables_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("table");
    const auto row = [](const char *name, const QByteArray &file, const char *table, const Dialect &dialect = comma()) {
        QTest::newRow(name) << file << dialect << QString::fromUtf8(table);
    };
    row("every end of a line", "code,message\n1,a\r\n2,b\r3,c\n\r\n4,d", "code|message\n2 1|a\n3 2|b\n4 3|c\n6 4|d");
    row("carriage return at the end", "code,message\r1,a\r", "code|message\n2 1|a");
    row("delimiter at the end", "code,message\n1,", "code|message\n2 1|");
    row("quotation marks at the end", "code,message\n1,\"a\"", "code|message\n2 1|a");
    row("empty rows", "\n\ncode,message\n\n1,a\n,\n , \n2,b\n\n", "code|message\n5 1|a\n8 2|b");
    row("lines within a cell", "code,message\n1,\"a\nb\nc\"\n2,\"d\n\"\n3,e\n",
        "code|message\n2 1|a\nb\nc\n5 2|d\n\n7 3|e");
    row("quotation marks in quotation marks", "code,message\n1,\"a \"\"b\"\" c\"\n2,\"\"\"\"\n3,\"\"\n4,\"\",x\n",
        "code|message|column 3\n2 1|a \"b\" c\n3 2|\"\n4 3|\n5 4||x");
    row("quotation marks in the middle", "code,message\n1,a \"b\" c\n2, \"d, e\"\n",
        "code|message|column 3\n2 1|a \"b\" c\n3 2| \"d| e\"");
    row("blanks behind quotation marks", "code,message\n1,\"a\"  ,b\n2,\"c\" \n",
        "code|message|column 3\n2 1|a|b\n3 2|c");
    row("text behind quotation marks", "code,message\n1,\"a\" b\n2,c\n",
        "code|message\n2 1|\"a\" b\n3 2|c\nnote 2 : text stands behind a closing quotation mark; the cell was taken as "
        "it "
        "stands");
    row("quotation mark that is never closed", "code,message\n1,a\n2,\"b\n3,c\n",
        "error :3: in the row that begins here a quotation mark is never closed");
    row("quotation mark alone at the end", "code,message\n1,\"",
        "error :2: in the row that begins here a quotation mark is never closed");
    row("bytes that are no letters", "code,message\n1,a\xff\n2,\xef\xbf\xbd\n",
        "code|message\n2 1|a\xef\xbf\xbd\n3 2|\xef\xbf\xbd\nnote 2 message: has bytes that are no letter of the "
        "encoding; they "
        "became “�”");
    row("bytes that are no letters beyond the titles",
        QByteArray("code\n1\n").append(QByteArray("2\n").repeated(300)) + "3,\xff\n",
        QByteArray("code\n2 1\n")
            .append([] {
                QByteArray rows;
                for (int i = 3; i <= 302; ++i)
                    rows += QByteArray::number(i) + " 2\n";
                return rows;
            }())
            .append("303 3|\xef\xbf\xbd\nnote 303 : has bytes that are no letter of the encoding; they became “�”")
            .constData());
    row("what a spreadsheet was kept from", "code,message\n'=1,'-2\n\"=\"\"007\"\"\",'a\n",
        "code|message\n2 =1|-2\n3 007|'a");
    row("signs of a spreadsheet between tabs", "code\tmessage\n'=1\t'-2\n", "code|message\n2 '=1|'-2",
        {TableFormat::Tsv, TextEncoding::Utf8, '\t', 0, true});
    row("separator told", "sep=,\ncode,message\n1,a\n", "code|message\n3 1|a");
    row("separator told in quotation marks", "\"SEP=;\"\ncode;message\n1;a\n", "code|message\n3 1|a",
        {TableFormat::Csv, TextEncoding::Utf8, ';', 0, true});
    row("separator told, but not first", "code,message\nsep=,\n1,a\n", "code|message\n2 sep=|\n3 1|a");
    row("what looks like a separator", "sep=,,\nsep=ab\n1,a\n", "sep=|column 2|column 3\n2 sep=ab\n3 1|a");
    row("no separator", "sep=\n1\n", "sep=\n2 1");
    row("rows above the titles", "All of them,\n\nfor you,\ncode,message\n1,a\n", "code|message\n5 1|a", comma(2));
    row("more rows above than there are", "code,message\n1,a\n", "error : there is no table in it", comma(2));
    row("rows above, no titles", "All,\n1,a\n2,b\n", "column 1|column 2\n2 1|a\n3 2|b", comma(1, false));
    row("no titles", "1,a\n2,b,c\n", "column 1|column 2|column 3\n1 1|a\n2 2|b|c", comma(0, false));
    row("titles alone", "code,message\n", "code|message");
    row("titles that repeat", "x,x, x ,,x  y,x y\n1,2,3,4,5,6\n", "x|x (2)|x (3)|column 4|x y|x y (2)\n2 1|2|3|4|5|6");
    row("titles that look like numbered ones", "x,x,x (2),x (3),x,column 6,\n1,2,3,4,5,6,7\n",
        "x|x (2)|x (2) (2)|x (3)|x (4)|column 6|column 7\n2 1|2|3|4|5|6|7");
    row("titles narrower than the rows", "code\n1,a\n2\n", "code|column 2\n2 1|a\n3 2");
    row("nothing at all", "", "error : there is no table in it");
    row("blanks alone", " \n,,\n", "error : there is no table in it");
}

void DelimitedTest::tables()
{
    QFETCH(QByteArray, file);
    QFETCH(Dialect, dialect);
    QTEST(tableOf({{}, file}, dialect), "table");
}

void DelimitedTest::piecesOfAFile_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("table");
    const auto row = [](const char *name, const char *rows, const char *table) {
        QTest::newRow(name) << QByteArray(rows) << QString::fromUtf8(table);
    };
    row("ends of lines", "1,a\r\n2,b\r\n\r\n3,c\r\n4,\r\n5,d\n", "3 1|a\n4 2|b\n6 3|c\n7 4|\n8 5|d");
    row("quotation marks", "1,\"a\"\"b\"\r\n2,\"\"\"\"\n3,\"\r\n\",e\n", "3 1|a\"b\n4 2|\"\n5 3|\r\n|e");
    row("letters of several bytes", "1,ёж\n2,\"€\"\n3,😀\n4,x\n", "3 1|ёж\n4 2|€\n5 3|😀\n6 4|x");
}

/// Files are read in pieces of a quarter of a megabyte: wherever one ends, the rows and their lines are the same.
void DelimitedTest::piecesOfAFile()
{
    QFETCH(QByteArray, rows);
    QFETCH(QString, table);
    constexpr qsizetype Piece = 256 * 1024;
    for (qsizetype cut = 0; cut <= rows.size(); ++cut) {
        const QByteArray front = "code,message,x\n0,";
        const QByteArray file = front + QByteArray(Piece - front.size() - 1 - cut, 'p') + '\n' + rows;
        const auto read = tableOf({{}, file}, comma());
        QCOMPARE(read.sliced(read.indexOf(u"\n3 ") + 1), table);
    }
}

/// Columns beyond the titles have names where one of the first three hundred rows has a cell there.
void DelimitedTest::titlesAreAsWideAsTheFirstRows()
{
    for (const int wide : {300, 301}) {
        QByteArray file = "code,message\n";
        for (int i = 1; i <= 310; ++i)
            file += QByteArray::number(i) + ",a" + (i == wide ? ",b\n" : "\n");
        const auto table = importing::openTable({{}, file}, comma());
        QVERIFY(table);
        QCOMPARE((*table)->header().size(), wide == 300 ? 3 : 2);
        importing::TableRow row;
        for (int i = 1; i <= 310; ++i) {
            QVERIFY((*table)->next(row).value());
            QCOMPARE(row.place, i + 1);
            QCOMPARE(row.cells.size(), i == wide ? 3 : 2);
        }
        QVERIFY(!(*table)->next(row).value());
        QVERIFY(!(*table)->next(row).value());
    }
}

void DelimitedTest::dialects_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("dialect");
    const auto row = [](const char *name, const QByteArray &file, const char *dialect) {
        QTest::newRow(name) << file << QString::fromLatin1(dialect);
    };
    row("workbook", "PK\3\4 and so on", "xlsx utf-8");
    row("list of objects", " \n[{\"code\": 1}]\n", "json utf-8");
    row("object", "{\"code\": 1}", "json utf-8");
    row("objects in lines", "{\"code\": 1}\n{\"code\": 2}\n", "jsonl utf-8");
    row("lists in lines", "[1]\n[2]\n", "jsonl utf-8");
    row("object with text behind it", "{\"code\": 1}\nnonsense\n", "json utf-8");
    row("list that is broken", "[{\"code\": 1}\n", "json utf-8");
    row("object that is broken", "{\"code\": 1\n", "json utf-8");
    row("list that seems a pack", "[{\"format\": \"errdex-pack\"}]", "json utf-8");
    row("pack", "{\"format\": \"errdex-pack\"}", "pack utf-8");
    row("pack of another format", "{\"format\": \"errdex-packs\"}", "json utf-8");
    row("format told twice", "{\"format\": \"x\", \"format\": \"errdex-pack\"}", "json utf-8");
    row("vendor file", "{\"slug\": \"a\", \"records\": [], \"categories\": []}", "vendor utf-8");
    row("long vendor file",
        "{\"x\": \"" + QByteArray(300'000, 'x') + "\", \"slug\": \"a\", \"records\": [], \"categories\": []}",
        "vendor utf-8");
    row("slug and records", "{\"slug\": \"a\", \"records\": []}", "json utf-8");
    row("slug and categories", "{\"slug\": \"a\", \"categories\": []}", "json utf-8");
    row("records and categories", "{\"records\": [], \"categories\": []}", "json utf-8");
    row("JSON with a mark", "\xEF\xBB\xBF[1]", "json utf-8-bom");
    row("Markdown", "# Errors\n\n| code | message |\n|---|---|\n| 1 | a |\n", "md utf-8");
    row("Markdown without bars at the ends", "code | message\r\n---|:-:\r\n1 | a\r\n", "md utf-8");
    row("dashes without bars", "code | message\n---\n1 | a\n", "csv utf-8 |");
    row("dashes under a line without bars", "code\n---|---\n1|a\n", "csv utf-8 | +1");
    for (const auto *const start :
         {"<!doctype html>", "<HTML>", "<head>", "<body>", "<table>", "<div>", "<!-- x -->",
          "<?xml version='1.0'?>\n<html>", "<p>", "<h1>", "<h6 id='x'>", "<meta charset='utf-8'>", "<style>", "<title>",
          "<section>", "<article>", "<main>", "<center>"})
        row(start, QByteArray(" \n") + start + "x", "html utf-8");
    for (const auto *const start :
         {"<h7>", "<h0>", "<pp>", "<metadata>", "<?xml version='1.0'?><svg>", "< table>", "x<table>"})
        row(start, QByteArray(start) + "x\n", "tsv utf-8 tab untitled");
    const QByteArray told = "<html><META name='a' content='b' charset = \"KOI8-R\">";
    row("page that tells its encoding", told, "html koi8-r");
    row("page that tells it without quotation marks", "<html><meta charset=cp1251>\xd0\x9d", "html windows-1251");
    row("page that tells it among others", "<html><meta http-equiv='x' content='text/html; charset=windows-1252'>",
        "html windows-1252");
    row("page that tells it too late", "<html>" + QByteArray(4096 - 6 - 21, ' ') + "<meta charset=koi8-r>",
        "html koi8-r");
    row("page that tells it later still", "<html>" + QByteArray(4096 - 6 - 20, ' ') + "<meta charset=koi8-r>",
        "html koi8-r");
    row("page that tells it behind the beginning", "<html>" + QByteArray(4096, ' ') + "<meta charset=koi8-r>",
        "html utf-8");
    row("page that tells an unknown one", "<html><meta charset=klingon>", "html utf-8");
    row("page that tells one of two bytes", "<html><meta charset=utf-16>", "html utf-8");
    row("page that tells the other of two bytes", "<html><meta charset=utf-16be>", "html utf-8");
    row("page that has a mark and tells another", "\xEF\xBB\xBF" + told, "html utf-8-bom");
    const auto wide = [](const char *text) {
        QByteArray bytes;
        for (const char *c = text; *c; ++c)
            bytes.append(*c).append('\0');
        return bytes;
    };
    row("page of two bytes that tells another", wide("<html><meta charset=koi8-r>"), "html utf-16le");
    row("page of two bytes the other way round", '\0' + wide("<html><meta charset=koi8-r>").chopped(1),
        "html utf-16be");
    row("what is told outside of pages", "code,<meta charset=koi8-r>\n1,a\n", "csv utf-8 ,");
    row("nothing", QByteArray(), "tsv utf-8 tab untitled");
}

void DelimitedTest::dialects()
{
    QFETCH(QByteArray, file);
    const auto dialect = importing::detectDialect({{}, file});
    QVERIFY(dialect);
    QTEST(shown(*dialect), "dialect");
}

void DelimitedTest::namesOfFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("dialect");
    const auto row = [](const char *name, const char *file, const char *dialect) {
        QTest::newRow(name) << QByteArray(file) << QString::fromLatin1(dialect);
    };
    row("a.json", "{\"code\": 1}\n", "json utf-8");
    row("a.jsonl", "{\"code\": 1}\n", "jsonl utf-8");
    row("a.NDJSON", "{\"code\": 1}\n", "jsonl utf-8");
    row("b.jsonl", "[{\"code\": 1}]\n", "json utf-8");
    row("c.jsonl", "code,message\n1,a\n", "csv utf-8 ,");
}

/// A file of one line is what its name says, where the content may be either.
void DelimitedTest::namesOfFiles()
{
    QFETCH(QByteArray, file);
    const QTemporaryDir folder;
    const auto path = folder.filePath(QString::fromLatin1(QTest::currentDataTag()));
    test::makeFile(path, file);
    const auto dialect = importing::detectDialect({path, {}});
    QVERIFY(dialect);
    QTEST(shown(*dialect), "dialect");
}

void DelimitedTest::delimiters_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("dialect");
    const auto row = [](const char *name, const QByteArray &file, const char *dialect) {
        QTest::newRow(name) << file << QString::fromLatin1(dialect);
    };
    row("as even as each other", "a,b;c\na,b;c\n", "csv utf-8 ; untitled");
    row("the wider one", "a;b,c,d\na;b,c,d\n", "csv utf-8 , untitled");
    row("the more even one", "a;b,c,d\na;b,c\na;b,c\n", "csv utf-8 ; untitled");
    row("the one with titles", "code,message;x;y\n1,a;b;c\n", "csv utf-8 ,");
    const auto wide = [](int semicolons, int commas) -> QByteArray {
        const QByteArray line =
            QByteArray("a;").repeated(semicolons - 1) + QByteArray("a,").repeated(commas - 1) + "a\n";
        return line.repeated(2);
    };
    row("beyond twenty columns none is the wider one", wide(20, 21), "csv utf-8 ; untitled");
    row("up to twenty columns one is the wider one", wide(19, 20), "csv utf-8 , untitled");
    const QByteArray half = QByteArray("a;b\n").repeated(150) + QByteArray("a,b\n").repeated(150);
    row("what stands behind the first three hundred rows", half + "a,b\n", "csv utf-8 ; untitled");
    // Rows of more than a kilobyte, the last of which is cut in two where the looking ends.
    const QByteArray front = "aa,";
    const QByteArray longRow = front + QByteArray(1500, 'b') + ";c\n";
    row("half a row at the end", longRow.repeated(200), "csv utf-8 ; untitled");
    row("separator that is told", "sep=~\ncode~message;x\n1~a;b\n", "csv utf-8 ~");
    row("separator that is told, line by line", "sep=|\r\ncode|message\n1|a\n", "csv utf-8 |");
    row("separator that is told without an end", "sep=|", "csv utf-8 | untitled");
    row("separators that are told", "sep=||\na;b\nc;d\n", "csv utf-8 ; +1 untitled");
}

void DelimitedTest::delimiters()
{
    QFETCH(QByteArray, file);
    const auto dialect = importing::detectDialect({{}, file});
    QVERIFY(dialect);
    QTEST(shown(*dialect), "dialect");
}

/// A row of more than 64 MB is a quotation mark that is never closed.
void DelimitedTest::rowsWithoutEnd()
{
    const auto table = tableOf({{}, "code,message\n1,\"" + QByteArray(70 * 1024 * 1024, 'a')}, comma());
    QCOMPARE(table, QStringLiteral("error :2: a row that begins here is longer than 64 MB"));
}

/// What is no file is told as such.
void DelimitedTest::noFiles()
{
    const QTemporaryDir folder;
    for (const auto &path : {folder.path(), folder.filePath(QStringLiteral("absent.csv"))}) {
        for (const auto format :
             {TableFormat::Csv, TableFormat::Json, TableFormat::JsonLines, TableFormat::Html, TableFormat::Xlsx}) {
            const auto table = importing::openTable({path, {}}, {format, TextEncoding::Utf8, ',', 0, true});
            QVERIFY(!table);
            QCOMPARE(table.error().code, domain::ErrorCode::CannotOpenFile);
            QCOMPARE(table.error().where, path);
            QVERIFY(!table.error().detail.isEmpty());
        }
        const auto dialect = importing::detectDialect({path, {}});
        QVERIFY(!dialect);
        QCOMPARE(dialect.error().code, domain::ErrorCode::CannotOpenFile);
        QCOMPARE(dialect.error().where, path);
    }
}

QTEST_GUILESS_MAIN(DelimitedTest)
#include "tst_delimited.moc"
