// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "samplerecords.h"
#include "workbookreader.h"

#include "errdex/exporting/export.h"

#include <QBuffer>
#include <QtTest>

using namespace errdex;
using domain::Column;
using domain::Language;
using exporting::ExportOptions;
using test::Archive;
using test::sheetOf;
using test::unzipped;

namespace {

QByteArray written(const QList<domain::CodeRecord> &records, const ExportOptions &options,
                   exporting::Written *told = nullptr)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    exporting::ListSource source(records);
    const auto rows = exporting::writeRows(exporting::Format::Xlsx, source, buffer, options);
    if (rows && told)
        *told = *rows;
    return rows ? buffer.data() : QByteArray();
}

QString sheetName(int number)
{
    return QStringLiteral("xl/worksheets/sheet%1.xml").arg(number);
}

ExportOptions messages()
{
    ExportOptions options;
    options.columns = {{Column::Code, Language::English, QStringLiteral("Code")},
                       {Column::Message, Language::English, QStringLiteral("Message")}};
    return options;
}

domain::CodeRecord saying(const QString &message, const QString &code = QStringLiteral("7"))
{
    auto record = test::fullRecord();
    record.code = code;
    record.variant = 0;
    record.message.en = message;
    return record;
}

domain::CodeRecord of(const QString &slug, const QString &name)
{
    auto record = test::fullRecord();
    auto vendor = std::make_shared<domain::Vendor>(*record.vendor);
    vendor->slug = slug;
    vendor->name = {name, name, domain::TextOrigin::English};
    record.vendor = vendor;
    return record;
}

/// Names of the sheets, in their order.
QStringList sheetNames(const Archive &archive)
{
    QStringList names;
    QXmlStreamReader reader(archive.parts.value(QStringLiteral("xl/workbook.xml")));
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == u"sheet")
            names.append(reader.attributes().value(QStringLiteral("name")).toString());
    }
    return reader.hasError() ? QStringList{reader.errorString()} : names;
}

} // namespace

/// Workbooks as a reader of their format takes them apart.
class WorkbooksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void archiveIsSound();
    void everySheetIsNamedInTheParts();
    void texts_data();
    void texts();
    void kindsOfCells();
    void columnsBeyondZ();
    void widths_data();
    void widths();
    void heights_data();
    void heights();
    void sheetNames_data();
    void sheetNames();
    void aSheetForEachVendor();
    void sheetsInALanguage();
    void noRecords();
    void longCells_data();
    void longCells();
    void manyRows();
};

void WorkbooksTest::archiveIsSound()
{
    QList<domain::CodeRecord> records;
    for (int i = 0; i < 3000; ++i)
        records.append(saying(QString::number(i * 7919, 36).repeated(1 + i % 40), QString::number(i)));
    const auto bytes = written(records, messages());
    const auto archive = unzipped(bytes);
    QCOMPARE(archive.faults, QStringList());
    QCOMPARE(archive.parts.size(), 6);
    QCOMPARE(written(records, messages()), bytes);
}

void WorkbooksTest::everySheetIsNamedInTheParts()
{
    auto options = messages();
    options.sheetPerVendor = true;
    const auto archive = unzipped(
        written({of(QStringLiteral("a"), QStringLiteral("A & B")), of(QStringLiteral("c"), QStringLiteral("It's <C>"))},
                options));
    QCOMPARE(archive.faults, QStringList());
    for (const auto &part : archive.parts) {
        QXmlStreamReader reader(part);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }
    QMap<QString, QString> targets;
    QXmlStreamReader relations(archive.parts.value(QStringLiteral("xl/_rels/workbook.xml.rels")));
    while (!relations.atEnd()) {
        relations.readNext();
        const auto attributes = relations.attributes();
        if (attributes.hasAttribute(QStringLiteral("Id"))) {
            const auto id = attributes.value(QStringLiteral("Id")).toString();
            QVERIFY2(!targets.contains(id), qPrintable(id));
            targets.insert(id, attributes.value(QStringLiteral("Target")).toString());
        }
    }
    QCOMPARE(targets.size(), 3);
    for (const auto &target : std::as_const(targets))
        QVERIFY2(archive.parts.contains(QStringLiteral("xl/") + target), qPrintable(target));
    const auto types = QString::fromUtf8(archive.parts.value(QStringLiteral("[Content_Types].xml")));
    for (auto part = archive.parts.cbegin(); part != archive.parts.cend(); ++part) {
        if (!part.key().endsWith(u".rels") && !part.key().startsWith(u'['))
            QVERIFY2(types.contains(QStringLiteral("PartName=\"/%1\"").arg(part.key())), qPrintable(part.key()));
    }
    QStringList sheets;
    QStringList ranges;
    QXmlStreamReader workbook(archive.parts.value(QStringLiteral("xl/workbook.xml")));
    while (!workbook.atEnd()) {
        workbook.readNext();
        const auto attributes = workbook.attributes();
        if (!workbook.isStartElement())
            continue;
        if (workbook.name() == u"sheet")
            sheets.append(attributes.value(QStringLiteral("sheetId")) + u' ' +
                          targets.value(attributes.value(QStringLiteral("r:id")).toString()));
        else if (workbook.name() == u"definedName")
            ranges.append(attributes.value(QStringLiteral("localSheetId")) + u' ' + workbook.readElementText());
    }
    QCOMPARE(sheets,
             (QStringList{QStringLiteral("1 worksheets/sheet1.xml"), QStringLiteral("2 worksheets/sheet2.xml")}));
    QCOMPARE(ranges, (QStringList{QStringLiteral("0 'A & B'!$A$1:$B$2"), QStringLiteral("0 'A & B'!$1:$1"),
                                  QStringLiteral("1 'It''s <C>'!$A$1:$B$2"), QStringLiteral("1 'It''s <C>'!$1:$1")}));
    // One of them is in front.
    QVERIFY(archive.parts.value(sheetName(1)).contains("tabSelected=\"1\""));
    QVERIFY(!archive.parts.value(sheetName(2)).contains("tabSelected"));
}

void WorkbooksTest::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    const auto row = [](const char *name, const QString &text, const QString &cell) {
        QTest::newRow(name) << text << cell;
    };
    row("plain", QStringLiteral("plain"), QStringLiteral("plain"));
    row("markup", QStringLiteral("a<b>&\"'"), QStringLiteral("a<b>&\"'"));
    row("blanks", QStringLiteral(" a\tb\nc "), QStringLiteral(" a\tb\nc "));
    row("what XML does not have", QStringLiteral("a\x01\x1f\x0e\r"), QStringLiteral("a_x0001__x001F__x000E__x000D_"));
    row("what is no character", QStringLiteral("\ufffe\uffff\ufffd"), QStringLiteral("_xFFFE__xFFFF_\ufffd"));
    row("what looks like an escape", QStringLiteral("_x000D_ _xABCD_ _xabcd_ _x0009_"),
        QStringLiteral("_x005F_x000D_ _x005F_xABCD_ _x005F_xabcd_ _x005F_x0009_"));
    row("what does not", QStringLiteral("_x00G0_ _x00g0_ _x000_ _X0000_ _x0000 x0000_ _x000:_ _x000/_ _x000@_ _x000`_"),
        QStringLiteral("_x00G0_ _x00g0_ _x000_ _X0000_ _x0000 x0000_ _x000:_ _x000/_ _x000@_ _x000`_"));
    row("escape at the end", QStringLiteral("a_x0041_"), QStringLiteral("a_x005F_x0041_"));
    row("half of one at the end", QStringLiteral("_x0041"), QStringLiteral("_x0041"));
    row("beyond the first plane", QStringLiteral("😀"), QStringLiteral("😀"));
}

void WorkbooksTest::texts()
{
    QFETCH(QString, text);
    QFETCH(QString, cell);
    const auto sheet = sheetOf(unzipped(written({saying(text)}, messages())).parts.value(sheetName(1)));
    QCOMPARE(sheet.error, QString());
    QCOMPARE(sheet.cells.value(QStringLiteral("B2")).text, cell);
    QCOMPARE(sheet.cells.value(QStringLiteral("B2")).type, QStringLiteral("inlineStr"));
}

/// Numbers are numbers, codes are texts even where they look like numbers, long texts go over several lines.
void WorkbooksTest::kindsOfCells()
{
    ExportOptions options;
    for (const auto column : {Column::Code, Column::Variant, Column::HttpStatus, Column::Message, Column::Description,
                              Column::ReturnedBy, Column::Name, Column::Reference})
        options.columns.append({column, Language::English, domain::columnId(column)});
    const auto sheet = sheetOf(unzipped(written({test::fullRecord()}, options)).parts.value(sheetName(1)));
    QCOMPARE(sheet.error, QString());
    const auto style = [&sheet](const char *place) { return sheet.cells.value(QLatin1String(place)).style; };
    for (const auto *number : {"B2", "C2"}) {
        QCOMPARE(sheet.cells.value(QLatin1String(number)).type, QString());
        QCOMPARE(style(number), style("B2"));
    }
    QCOMPARE(sheet.cells.value(QStringLiteral("B2")).text, QStringLiteral("2"));
    QCOMPARE(sheet.cells.value(QStringLiteral("C2")).text, QStringLiteral("400"));
    QCOMPARE(sheet.cells.value(QStringLiteral("A2")).type, QStringLiteral("inlineStr"));
    QCOMPARE(style("A2"), style("G2"));
    QCOMPARE(style("D2"), style("E2"));
    QCOMPARE(style("D2"), style("F2"));
    for (const auto *title : {"A1", "B1", "C1", "H1"}) {
        QCOMPARE(sheet.cells.value(QLatin1String(title)).type, QStringLiteral("inlineStr"));
        QCOMPARE(style(title), style("A1"));
    }
    QCOMPARE(QSet<int>({style("A1"), style("A2"), style("B2"), style("D2")}).size(), 4);
    // A cell with nothing in it is none.
    QVERIFY(!sheet.cells.contains(QStringLiteral("H2")));
    // What the numbers of the styles mean.
    QXmlStreamReader styles(unzipped(written({}, options)).parts.value(QStringLiteral("xl/styles.xml")));
    QStringList formats;
    QStringList wraps;
    bool isOfCells = false;
    while (!styles.atEnd()) {
        styles.readNext();
        if (styles.name() == u"cellXfs")
            isOfCells = styles.isStartElement();
        if (isOfCells && styles.isStartElement() && styles.name() == u"xf") {
            formats.append(styles.attributes().value(QStringLiteral("numFmtId")).toString());
            wraps.append(QString());
        }
        if (isOfCells && styles.isStartElement() && styles.name() == u"alignment")
            wraps.last() = styles.attributes().value(QStringLiteral("wrapText")).toString();
    }
    QCOMPARE(formats.value(style("A2")), QStringLiteral("49"));
    QCOMPARE(formats.value(style("B2")), QStringLiteral("0"));
    QCOMPARE(wraps.value(style("D2")), QStringLiteral("1"));
    QCOMPARE(wraps.value(style("A2")), QString());
}

void WorkbooksTest::columnsBeyondZ()
{
    ExportOptions options;
    for (int i = 0; i < 705; ++i)
        options.columns.append({Column::Code, Language::English, QString::number(i)});
    const auto sheet = sheetOf(unzipped(written({test::bareRecord()}, options)).parts.value(sheetName(1)));
    QCOMPARE(sheet.cells.size(), 1410);
    const QList<std::pair<QString, int>> places{{QStringLiteral("A1"), 0},     {QStringLiteral("Z1"), 25},
                                                {QStringLiteral("AA1"), 26},   {QStringLiteral("AZ1"), 51},
                                                {QStringLiteral("BA1"), 52},   {QStringLiteral("ZZ1"), 701},
                                                {QStringLiteral("AAA1"), 702}, {QStringLiteral("AAC1"), 704}};
    for (const auto &[place, number] : places)
        QCOMPARE(sheet.cells.value(place).text, QString::number(number));
    QCOMPARE(sheet.filter, QStringLiteral("A1:AAC2"));
}

void WorkbooksTest::widths_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("width");
    const auto row = [](const char *name, const QString &title, const QString &text, const char *width) {
        QTest::newRow(name) << title << text << QString::fromLatin1(width);
    };
    row("narrow", QStringLiteral("T"), QStringLiteral("a"), "2:7");
    row("of the title", QStringLiteral("Title of ten"), QStringLiteral("a"), "2:16");
    row("of the text", QStringLiteral("T"), QString(20, u'a'), "2:21");
    row("of letters of two bytes", QStringLiteral("T"), QString(20, u'ж'), "2:21");
    row("of the longest line", QStringLiteral("T"),
        QString(10, u'a') + u'\n' + QString(20, u'a') + u'\n' + QString(5, u'a'), "2:21");
    row("just not too wide", QStringLiteral("T"), QString(59, u'a'), "2:60");
    row("wide", QStringLiteral("T"), QString(500, u'a'), "2:60");
}

void WorkbooksTest::widths()
{
    QFETCH(QString, title);
    QFETCH(QString, text);
    auto options = messages();
    options.columns[1].title = title;
    const auto sheet =
        sheetOf(unzipped(written({saying(QStringLiteral("a")), saying(text)}, options)).parts.value(sheetName(1)));
    QCOMPARE(sheet.widths.size(), 2);
    QTEST(sheet.widths.at(1), "width");
}

void WorkbooksTest::heights_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("height");
    const auto row = [](const char *name, const QString &text, int height) { QTest::newRow(name) << text << height; };
    row("one line", QStringLiteral("a"), 0);
    row("a full line", QString(60, u'a'), 0);
    row("one more", QString(61, u'a'), 30);
    row("two full lines", QString(120, u'a'), 30);
    row("three", QString(121, u'a'), 45);
    row("letters of two bytes", QString(60, u'ж'), 0);
    row("more letters of two bytes", QString(121, u'ж'), 45);
    row("a line break", QString(60, u'a') + QStringLiteral("\nb\nc"), 45);
    row("two short lines", QStringLiteral("a\nb"), 30);
    row("three short lines", QStringLiteral("a\n\nb"), 45);
    row("as high as a row can be", QString(60 * 27, u'a'), 405);
    row("higher than a row can be", QString(60 * 28, u'a'), 405);
}

/// LibreOffice does not find out itself how high a row must be.
void WorkbooksTest::heights()
{
    QFETCH(QString, text);
    QFETCH(int, height);
    const auto sheet = sheetOf(
        unzipped(written({saying(QString(100, u'w')), saying(text), saying(QStringLiteral("x"), QString(300, u'c'))},
                         messages()))
            .parts.value(sheetName(1)));
    QCOMPARE(sheet.heights.value(3), height);
    QVERIFY(!sheet.heights.contains(1));
    // A code is never wrapped.
    QVERIFY(!sheet.heights.contains(4));
}

void WorkbooksTest::sheetNames_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *name, const QString &title, const QString &wanted) {
        QTest::newRow(name) << title << wanted;
    };
    row("plain", QStringLiteral("Коды ошибок"), QStringLiteral("Коды ошибок"));
    row("what Excel forbids", QStringLiteral("a[b]c:d*e?f/g\\h"), QStringLiteral("a b c d e f g h"));
    row("blanks", QStringLiteral("  a \t\n b  "), QStringLiteral("a b"));
    row("control characters",
        QStringLiteral("a\x01\x1f"
                       "b"),
        QStringLiteral("a b"));
    row("apostrophes at the ends", QStringLiteral("''it's''"), QStringLiteral("it's"));
    row("nothing", QString(), QStringLiteral("Errdex"));
    row("nothing left", QStringLiteral("'[]'"), QStringLiteral("Errdex"));
    row("taken by Excel", QStringLiteral("History"), QStringLiteral("Errdex"));
    row("longest", QString(31, u'a'), QString(31, u'a'));
    row("too long", QString(32, u'a'), QString(31, u'a'));
    row("apostrophe where it is cut", QString(30, u'a') + QStringLiteral("'b"), QString(30, u'a'));
}

void WorkbooksTest::sheetNames()
{
    QFETCH(QString, title);
    QFETCH(QString, name);
    auto options = messages();
    options.sheetTitle = title;
    QCOMPARE(::sheetNames(unzipped(written({saying(QStringLiteral("a"))}, options))), QStringList{name});
}

void WorkbooksTest::aSheetForEachVendor()
{
    auto options = messages();
    options.sheetPerVendor = true;
    const QString longest(40, u'z');
    const auto archive = unzipped(
        written({of(QStringLiteral("a"), QStringLiteral("Acme")), of(QStringLiteral("a"), QStringLiteral("Acme")),
                 of(QStringLiteral("b"), QStringLiteral("ACME")), of(QStringLiteral("c"), QStringLiteral("acme")),
                 of(QStringLiteral("d"), longest), of(QStringLiteral("e"), longest)},
                options));
    QCOMPARE(archive.faults, QStringList());
    QCOMPARE(::sheetNames(archive),
             (QStringList{QStringLiteral("Acme"), QStringLiteral("ACME (2)"), QStringLiteral("acme (3)"),
                          QString(31, u'z'), QString(27, u'z') + QStringLiteral(" (2)")}));
    QCOMPARE(sheetOf(archive.parts.value(sheetName(1))).rows, 3);
    for (int number = 2; number <= 5; ++number) {
        const auto sheet = sheetOf(archive.parts.value(sheetName(number)));
        QCOMPARE(sheet.rows, 2);
        QCOMPARE(sheet.cells.value(QStringLiteral("A1")).text, QStringLiteral("Code"));
        QCOMPARE(sheet.cells.value(QStringLiteral("A2")).text, QStringLiteral("107"));
        QCOMPARE(sheet.filter, QStringLiteral("A1:B2"));
    }
}

void WorkbooksTest::sheetsInALanguage()
{
    auto options = messages();
    options.sheetPerVendor = true;
    QCOMPARE(::sheetNames(unzipped(written({test::fullRecord()}, options))), QStringList{QStringLiteral("Acme, Inc.")});
    options.sheetLanguage = Language::Russian;
    QCOMPARE(::sheetNames(unzipped(written({test::fullRecord()}, options))), QStringList{QStringLiteral("Акме")});
}

/// The titles alone are a sheet.
void WorkbooksTest::noRecords()
{
    for (const bool perVendor : {false, true}) {
        auto options = messages();
        options.sheetPerVendor = perVendor;
        const auto archive = unzipped(written({}, options));
        QCOMPARE(archive.faults, QStringList());
        QCOMPARE(::sheetNames(archive), QStringList{QStringLiteral("Errdex")});
        const auto sheet = sheetOf(archive.parts.value(sheetName(1)));
        QCOMPARE(sheet.rows, 1);
        QCOMPARE(sheet.filter, QStringLiteral("A1:B1"));
    }
}

void WorkbooksTest::longCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("as long as a cell can be") << QString(32767, u'ж') << qsizetype(32767);
    QTest::newRow("one more") << QString(32768, u'ж') << qsizetype(32767);
    QTest::newRow("much longer") << QString(100'000, u'a') << qsizetype(32767);
    QTest::newRow("no half of a character")
        << QString(QString(32765, u'a') + QStringLiteral("😀") + QString(9, u'b')) << qsizetype(32766);
}

void WorkbooksTest::longCells()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, size);
    // Within the rows that the widths are told from, and behind them.
    QList<domain::CodeRecord> records(250, saying(QStringLiteral("a")));
    records.first().message.en = text;
    records.last().message.en = text;
    exporting::Written told;
    const auto sheet = sheetOf(unzipped(written(records, messages(), &told)).parts.value(sheetName(1)));
    QCOMPARE(sheet.error, QString());
    const bool isCut = text.size() > 32767;
    for (const auto &place : {QStringLiteral("B2"), QStringLiteral("B251")}) {
        const auto cell = sheet.cells.value(place).text;
        QCOMPARE(cell.size(), size);
        QVERIFY(text.startsWith(isCut ? cell.chopped(1) : cell));
        QCOMPARE(cell.endsWith(u'…'), isCut);
    }
    QCOMPARE(told.lossCount, isCut ? 2 : 0);
    if (isCut) {
        // Both are of one record and one column: named once.
        QCOMPARE(told.losses,
                 (QList<exporting::Loss>{
                     {exporting::Loss::Kind::Length, records.first().key(), QStringLiteral("Message"), {}}}));
    }
}

/// Rows behind those that the widths are told from are as the others.
void WorkbooksTest::manyRows()
{
    QList<domain::CodeRecord> records;
    for (int i = 0; i < 450; ++i)
        records.append(saying(QStringLiteral("text %1").arg(i), QString::number(i)));
    const auto sheet = sheetOf(unzipped(written(records, messages())).parts.value(sheetName(1)));
    QCOMPARE(sheet.rows, 451);
    for (int i = 0; i < 450; ++i) {
        QCOMPARE(sheet.cells.value(u'A' + QString::number(i + 2)).text, QString::number(i));
        QCOMPARE(sheet.cells.value(u'B' + QString::number(i + 2)).text, QStringLiteral("text %1").arg(i));
    }
    QCOMPARE(sheet.filter, QStringLiteral("A1:B451"));
}

QTEST_GUILESS_MAIN(WorkbooksTest)
#include "tst_workbooks.moc"
