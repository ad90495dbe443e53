// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "tablesastext.h"

#include <QtEndian>
#include <QtTest>

using namespace errdex;
using test::tableOf;

namespace {

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
enum class Packing { Stored, Deflated };

/// A ZIP file whose parts are stored as they are, or packed.
QByteArray zip(const QList<Part> &parts, Wide wide = Wide::No, Packing packing = Packing::Stored)
{
    QByteArray file;
    QByteArray directory;
    for (const auto &part : parts) {
        // Between the header of zlib and its checksum.
        const auto content = packing == Packing::Stored ? part.content : qCompress(part.content).sliced(6).chopped(4);
        const auto size = number(quint32(content.size()));
        const auto method = number(quint16(packing == Packing::Stored ? 0 : 8));
        const QByteArray extra = wide == Wide::Extra
                                     ? number(quint16(9)) + number(quint16(2)) + "xx" + number(quint16(1)) +
                                           number(quint16(24)) + number(qint64(part.content.size())) +
                                           number(qint64(part.content.size())) + number(qint64(file.size()))
                                     : QByteArray();
        const auto told = wide == Wide::Extra ? QByteArray(4, '\xff') : size;
        const auto offset = wide == Wide::Extra ? QByteArray(4, '\xff') : number(quint32(file.size()));
        const auto sizes = number(quint16(part.name.size()));
        directory += "PK\1\2" + QByteArray(6, '\0') + method + QByteArray(8, '\0') + told + told + sizes +
                     number(quint16(extra.size())) + QByteArray(10, '\0') + offset + part.name + extra;
        file += "PK\3\4" + QByteArray(14, '\0') + size + size + sizes + QByteArray(2, '\0') + part.name + content;
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

/// A text once for each number, with the number in it.
QByteArray numbered(const char *text, int first, int last)
{
    QByteArray all;
    for (int i = first; i <= last; ++i)
        all += QByteArray(text).replace("%1", QByteArray::number(i));
    return all;
}

QByteArray titled(const QByteArray &rows)
{
    return "<row r='1'><c r='A1' t='str'><v>code</v></c><c r='B1' t='str'><v>message</v></c></row>" + rows;
}

/// A workbook of two sheets: lines of cells between bars.
QByteArray twoSheets(const QString &first, const QString &second)
{
    const auto sheet = [](const QString &text) {
        QByteArray rows;
        const auto lines = text.split(u'\n', Qt::SkipEmptyParts);
        for (const auto &line : lines) {
            rows += "<row>";
            for (const auto &cell : line.split(u'|'))
                rows += "<c t='str'><v>" + cell.toUtf8() + "</v></c>";
            rows += "</row>";
        }
        return QByteArray("<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    };
    return zip(
        {{"xl/workbook.xml", "<workbook><sheets><sheet name='A' sheetId='1' r:id='r1' xmlns:r='r'/>"
                             "<sheet name='B' sheetId='2' r:id='r2' xmlns:r='r'/></sheets></workbook>"},
         {"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/>"
                                        "<Relationship Id='r2' Target='worksheets/sheet2.xml'/></Relationships>"},
         {"xl/worksheets/sheet1.xml", sheet(first)},
         {"xl/worksheets/sheet2.xml", sheet(second)}});
}

} // namespace

/// What is read of workbooks, cell by cell; bad files say what is wrong.
class WorkbooksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void severalSheets_data();
    void severalSheets();
    void progress();
    void workbooks_data();
    void workbooks();
};

void WorkbooksTest::severalSheets_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("table");
    const auto row = [](const char *name, const char *first, const char *second, const char *table) {
        QTest::newRow(name) << QString::fromUtf8(first) << QString::fromUtf8(second) << QString::fromUtf8(table);
    };
    row("both with codes", "code|message\n1|a", "code|message|x\n2|b|c", "sheet|code|message|x\n2 A|1|a|\n2 B|2|b|c");
    row("in another order", "code|message\n1|a", "message|code\nb|2", "sheet|code|message\n2 A|1|a\n2 B|2|b");
    row("the second without codes", "code|message\n1|a", "name|age\nx|5",
        "code|message\n2 1|a\nnote 0 : the sheet “%1” is left out: no column of it is a code");
    row("the first without codes", "name|age\nx|5", "code|message\n1|a",
        "code|message\n2 1|a\nnote 0 : the sheet “%1” is left out: no column of it is a code");
    row("none with codes", "name|age\nx|5", "place|size\ny|6",
        "name|age\n2 x|5\nnote 0 : the sheet “%1” is left out: no column of it is a code");
    row("titles alone in the first", "code|message", "code|message\n1|a", "code|message\n2 1|a");
    row("titles alone in the second", "code|message\n1|a", "code|message", "code|message\n2 1|a");
    row("titles alone in both", "code|message", "All errors\ncode|message", "error : there is no table in it");
    row("no titles in the first", "E1|It is gone\nE2|It is lost", "code|message\n1|a",
        "code|message\n2 1|a\nnote 0 : the sheet “%1” is left out: no column of it is a code");
    row("no titles in both", "E1|It is gone\nE2|It is lost", "E3|It is new",
        "column 1|column 2\n1 E1|It is gone\n2 E2|It is lost\nnote 0 : the sheet “%1” is left out: no column of it is "
        "a code");
    row("titles that are codes perhaps", "number|message\n1|a", "id|message\n2|b",
        "number|message\n2 1|a\nnote 0 : the sheet “%1” is left out: no column of it is a code");
    row("titles like that of the sheets", "code|sheet\n1|a", "sheet|code\nb|2",
        "sheet|code|sheet (2)\n2 A|1|a\n2 B|2|b");
    row("cells without titles in both", "code|x|\n1|a|b", "code||message\n2|c|d",
        "sheet|code|x|column 4|column 5|message\n2 A|1|a|b||\n2 B|2|||c|d");
    row("one of them empty", "code|message\n1|a", "", "code|message\n2 1|a");
    row("the first empty", "", "code|message\n1|a", "code|message\n2 1|a");
    row("a headline above the titles", "All errors\ncode|message\n1|a", "", "code|message\n3 1|a");
    row("cells beyond the titles", "code|message\n1|a\n2|b|c", "", "code|message|column 3\n2 1|a|\n3 2|b|c");
    row("titles that repeat", "code|x|x\n1|a|b", "code|x|x\n2|c|d", "sheet|code|x|x (2)|x (3)\n2 A|1|a|b|\n2 B|2|c||d");
}

void WorkbooksTest::severalSheets()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QTEST(tableOf(twoSheets(first, second)), "table");
}

/// Sheet by sheet.
void WorkbooksTest::progress()
{
    const importing::TableSource source{{},
                                        twoSheets(QStringLiteral("code|x\n1|a\n2|b"), QStringLiteral("code|x\n3|c"))};
    const auto table = importing::openTable(source, importing::detectDialect(source).value());
    QVERIFY(table);
    QCOMPARE((*table)->progress(), 0.0);
    importing::TableRow row;
    for (const double done : {0.0, 0.0, 0.5}) {
        QVERIFY((*table)->next(row).value());
        QCOMPARE((*table)->progress(), done);
    }
    for (int i = 0; i < 2; ++i) {
        QVERIFY(!(*table)->next(row).value());
        QCOMPARE((*table)->progress(), 1.0);
    }
    QCOMPARE((*table)->contextColumns(), 0);
}

void WorkbooksTest::workbooks_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("table");
    const auto row = [](const char *name, const QByteArray &file, const QByteArray &table) {
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
    row("dates by their number",
        zip(workbook(
            titled([] {
                QByteArray rows;
                for (int look = 0; look < 9; look += 2)
                    rows += "<row><c s='" + QByteArray::number(look) + "'><v>45000</v></c><c s='" +
                            QByteArray::number(look + 1) + "'><v>45000</v></c></row>";
                return rows;
            }()),
            {},
            "<cellXfs><xf numFmtId='13'/><xf numFmtId='14'/><xf numFmtId='17'/><xf numFmtId='18'/><xf numFmtId='21'/>"
            "<xf numFmtId='22'/><xf numFmtId='23'/><xf numFmtId='15'/><xf numFmtId='16'/><xf/></cellXfs>"
            "<other><xf numFmtId='14'/></other>")),
        "code|message\n2 45000|2023-03-15\n3 2023-03-15|45000\n4 45000|2023-03-15\n5 45000|2023-03-15\n6 "
        "2023-03-15|45000");
    row("dates by their format",
        zip(workbook(
            titled("<row><c s='0'><v>45000</v></c><c s='1'><v>45000</v></c></row>"
                   "<row><c s='2'><v>45000</v></c><c s='3'><v>45000</v></c></row>"
                   "<row><c s='4'><v>45000</v></c><c s='5'><v>45000</v></c></row>"),
            {},
            "<numFmts><numFmt numFmtId='1' formatCode='D'/><numFmt numFmtId='2' formatCode='MM'/>"
            "<numFmt numFmtId='3' formatCode='DD.MM'/><numFmt numFmtId='4' formatCode='[$-yy]0'/>"
            "<numFmt numFmtId='5' formatCode='0\\y'/><numFmt numFmtId='6' formatCode='YY'/></numFmts>"
            "<cellXfs><xf numFmtId='1'/><xf numFmtId='2'/><xf numFmtId='3'/><xf numFmtId='4'/><xf numFmtId='5'/>"
            "<xf numFmtId='6'/></cellXfs>")),
        "code|message\n2 45000|45000\n3 2023-03-15|45000\n4 45000|2023-03-15");
    row("first and last dates",
        zip(workbook(titled("<row><c s='0'><v>1</v></c><c s='0'><v>0.99</v></c></row>"
                            "<row><c s='0'><v>2958465.9</v></c><c s='0'><v>2958466</v></c></row>"),
                     {}, "<cellXfs><xf numFmtId='14'/></cellXfs>")),
        "code|message\n2 1899-12-31|0.99\n3 9999-12-31|2958466");
    row("numbers of many digits",
        zip(workbook(titled("<row><c><v>999999999999999</v></c><c><v>-999999999999999</v></c></row>"
                            "<row><c><v>1000000000000000</v></c><c><v>123456789.12345678</v></c></row>"
                            "<row><c s='0'><v>5</v></c><c s='1'><v>5</v></c></row>"
                            "<row><c s='-1'><v>5</v></c><c s='2'><v>5</v></c></row>"
                            "<row><c s='3'><v>5</v></c><c s='3'><v>1.5</v></c></row>"),
                     {},
                     "<numFmts><numFmt numFmtId='170' formatCode='" + QByteArray(40, '0') +
                         "'/><numFmt numFmtId='171' formatCode='" + QByteArray(41, '0') +
                         "'/><numFmt numFmtId='172' formatCode='00.'/></numFmts>"
                         "<cellXfs><xf numFmtId='170'/><xf numFmtId='171'/><xf numFmtId='172'/></cellXfs>")),
        "code|message\n2 999999999999999|-999999999999999\n3 1e+15|123456789.123457\n"
        "4 0000000000000000000000000000000000000005|0000000000000000000000000000000000000005\n5 5|5\n6 5|1.5");
    row("truth values and others",
        zip(workbook(titled("<row><c t='b'><v>2</v></c><c t='b'><v></v></c></row>"
                            "<row><c t='n'><v>1</v></c><c t='d'><v>2024-01-02</v></c></row>"
                            "<row><v>9</v><c t='e'><v>5.0</v></c><c><v>5.0</v></c></row>"))),
        "code|message\n2 false|false\n3 1|2024-01-02\n4 5.0|5");
    row("texts in pieces",
        zip(workbook(titled(
            "<row><c t='inlineStr'><is><r><t>a</t></r><rPh><t>x</t></rPh><r><t>b<z>c</z></t></r></is></c>"
            "<c t='inlineStr'><is/></c></row>"
            "<row><c t='inlineStr'><is><t>_x0041__x004a_x_x00_</t></is></c><c t='str'><v>_X0041_</v></c></row>"))),
        "code|message\n2 ab|\n3 AJx_x00_|_X0041_");
    row("shared texts with more in them",
        zip(workbook("<row r='1'><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>"
                     "<row r='2'><c t='s'><v>2</v></c><c t='s'><v>3</v></c></row><row><c t='s'><v>-1</v></c></row>",
                     "<si><t>code</t></si><x><t>y</t></x><si><t>message</t><phoneticPr/></si><si><t>1</t></"
                     "si><si><t>a</t></si>")),
        "code|message\n2 1|a");
    row("places of rows and cells",
        zip(workbook(titled(
            "<row r='7'><c><v>1</v></c><c r='B7' t='str'><v>a</v></c></row><row><c r='B8' t='str'><v>b</v></c>"
            "<c><v>3</v></c></row><row r='0'><c r='5'><v>2</v></c></row><row r='5'><c r='a5'><v>4</v></c></row>"))),
        "code|message|column 3\n7 1|a|\n8 |b|3\n9 2||\n5 4||");
    row("last column there can be",
        zip(workbook("<row><c r='XFD1' t='str'><v>a</v></c><c r='A1' t='str'><v>b</v></c></row>"
                     "<row><c r='XFE2' t='str'><v>c</v></c><c r='B2' t='str'><v>d</v></c></row>")),
        [] {
            QByteArray titles;
            for (int i = 1; i <= 16384; ++i)
                titles += (i == 1 ? "column " : "|column ") + QByteArray::number(i);
            return QByteArray(titles + "\n1 b" + QByteArray(16383, '|') + "a\n2 |d" + QByteArray(16382, '|'));
        }());
    row("cells beyond the first fifty rows",
        zip(workbook(
            titled(QByteArray("<row><c><v>1</v></c></row>").repeated(48) +
                   "<row><c><v>2</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c><c/><c/><c><v>5</v></c></row>"))),
        "code|message|column 3\n" + numbered("%1 1||\n", 2, 49) + "50 2||3\n51 4|||5");
    row("titles wider than the rows, a headline above",
        zip(workbook("<row><c t='str'><v>All of the many errors</v></c></row>" + titled("<row><c><v>1</v></c></row>"))),
        "code|message\n2 1|");
    row("sheet that breaks further down",
        zip(workbook(titled(QByteArray("<row><c><v>1</v></c></row>").repeated(60) + "<row><c>"))),
        ("code|message\n" + numbered("%1 1|\n", 2, 61) +
         "error : the workbook is damaged: Opening and ending tag mismatch."));
    row("values in front of the rows", zip(workbook("<v>9</v><is><t>8</t></is>" + plain)), "code|message\n2 7|a");
    row("column far away", zip(workbook(titled("<row><c r='A2'><v>1</v></c><c r='ZZZZ2'><v>2</v></c></row>"))),
        "code|message\n2 1|");
    row("document type",
        zip(workbook("<!DOCTYPE x><row/>").mid(0, 2) +
            QList<Part>{{"xl/worksheets/sheet1.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"}}),
        "error : the workbook is damaged: DOCTYPE");
    row("broken part", zip(workbook("<row><c>")), "error : the workbook is damaged: Opening and ending tag mismatch.");
    row("broken shared texts", zip(workbook(plain, "<si><t>a</si>")),
        "error : the workbook is damaged: Opening and ending tag mismatch.");
    row("broken looks", zip(workbook(plain, {}, "<a>")),
        "error : the workbook is damaged: Opening and ending tag mismatch.");
    auto parts = workbook(plain);
    parts[0].content.chop(4);
    row("broken list of sheets", zip(parts), "error : the workbook is damaged: Premature end of document.");
    parts = workbook(plain);
    parts[1].name = "xl/workbook.rels";
    row("no places of sheets", zip(parts), "error : there is no table in it");
    row("no workbook", zip({{"a.txt", "b"}}), "error : the file is damaged or no workbook");
    row("no sheet", zip(workbook("")), "error : there is no table in it");
    row("no directory", QByteArray("PK\3\4" + QByteArray(100, 'x')), "error : the file is damaged or no workbook");
    auto cut = zip(workbook(plain));
    row("end cut off by a byte", cut.chopped(1), "error : the file is damaged or no workbook");
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
    const auto packed = zip(workbook(plain), Wide::No, Packing::Deflated);
    row("packed", packed, "code|message\n2 7|a");
    const auto entryOfSheet = [](const QByteArray &file) {
        return file.lastIndexOf("PK\1\2", file.lastIndexOf("xl/worksheets/sheet1.xml"));
    };
    bad = packed;
    bad.replace(entryOfSheet(bad) + 20, 4, number(quint32(20)));
    row("packed bytes are too few", bad, "error : the workbook is damaged: the archive is cut off");
    bad = cut;
    bad.replace(entryOfSheet(bad) + 20, 4, number(quint32(80)));
    row("stored bytes are too few", bad, "error : the workbook is damaged: Premature end of document.");
    bad = cut;
    bad.replace(entryOfSheet(bad) + 42, 4, number(quint32(bad.size() - 10)));
    row("part behind the end", bad, "error : the file is damaged or no workbook");
    bad = cut;
    bad.replace(entryOfSheet(bad) + 10, 2, number(quint16(12)));
    row("sheet that is packed in another way", bad, "error : the file is damaged or no workbook");
    bad = cut;
    bad.replace(bad.size() - 12, 2, number(quint16(4)));
    row("more parts than there are", bad, "error : the file is damaged or no workbook");
    row("comment behind the directory", cut.chopped(2) + number(quint16(5)) + "hello", "code|message\n2 7|a");
    row("bytes in front of the archive's end", cut + QByteArray(65'536, ' '), "code|message\n2 7|a");
    row("end of the archive too far away", cut + QByteArray(65'537, ' '), "error : the file is damaged or no workbook");
    // Looks of so many bytes, and so many packed ones told: what stands behind the end of the packed ones is not read.
    const auto large = [&](qsizetype size, quint32 packedSize) {
        const auto fixed = workbook(plain, {}, "<a/>").constLast().content.size();
        auto file = zip(workbook(plain, {}, "<a/>" + QByteArray(size - fixed, ' ')), Wide::No, Packing::Deflated);
        if (packedSize > 0)
            file.replace(file.lastIndexOf("PK\1\2") + 20, 4, number(packedSize));
        return file;
    };
    constexpr qsizetype Unsuspicious = 64 * 1024 * 1024;
    row("as large as anything may be", large(Unsuspicious, 0), "code|message\n2 7|a");
    row("larger, but packed to no less than a two hundredth", large(Unsuspicious + 1, Unsuspicious / 200),
        "code|message\n2 7|a");
    row("far more than it looks", large(Unsuspicious + 1, Unsuspicious / 200 - 1),
        "error : the workbook is damaged: the archive unpacks to far more than a table would");
    bad = zip(workbook(plain), Wide::Locator);
    bad.replace(bad.indexOf("PK\6\6"), 4, "PK\6\5");
    row("directory of 64 bits damaged", bad, "error : the file is damaged or no workbook");
    const auto wide = zip(workbook(plain), Wide::Locator);
    const auto record = wide.indexOf("PK\6\6");
    for (const auto &[name, place] : {std::pair{"number of parts", 32}, {"size", 40}, {"place", 48}}) {
        bad = wide;
        bad.replace(record + place, 8, number(qint64(-1)));
        QTest::addRow("directory of a %s below zero", name)
            << bad << QStringLiteral("error : the file is damaged or no workbook");
    }
    bad = wide;
    bad.replace(record + 32, 8, number(qint64(100'001)));
    row("more parts than a workbook has", bad, "error : the file is damaged or no workbook");
    bad = wide;
    bad.replace(wide.indexOf("PK\6\7") + 8, 8, number(qint64(record + 1)));
    row("directory of 64 bits elsewhere", bad, "error : the file is damaged or no workbook");
    row("nothing but the end of an archive", QByteArray("PK\3\4PK\5\6" + QByteArray(17, '\0')),
        "error : the file is damaged or no workbook");
    row("an empty archive", QByteArray("PK\3\4PK\5\6" + QByteArray(18, '\0')),
        "error : the file is damaged or no workbook");
    row(
        "parts with comments and names beside them",
        [&] {
            // Each part of the directory is six bytes longer.
            auto file = cut;
            qsizetype added = 0;
            for (auto at = file.indexOf("PK\1\2"); at >= 0; at = file.indexOf("PK\1\2", at + 1)) {
                const auto nameSize = qFromLittleEndian<quint16>(file.constData() + at + 28);
                file.replace(at + 30, 2, number(quint16(4))).replace(at + 32, 2, number(quint16(2)));
                file.insert(at + 46 + nameSize, number(quint16(7)) + number(quint16(0)) + "hi");
                added += 6;
            }
            const auto told = qFromLittleEndian<quint32>(file.constData() + file.size() - 10);
            file.replace(file.size() - 10, 4, number(quint32(told + added)));
            return file;
        }(),
        "code|message\n2 7|a");
}

void WorkbooksTest::workbooks()
{
    QFETCH(QByteArray, file);
    QTEST(tableOf(file), "table");
}

QTEST_GUILESS_MAIN(WorkbooksTest)
#include "tst_workbooks.moc"
