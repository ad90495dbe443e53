// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/domain/cellguard.h"
#include "errdex/domain/record.h"
#include "errdex/domain/rowsource.h"

#include "samplerecords.h"

#include <QtTest>

using namespace errdex::domain;

/// Records as rows of cells, and what their vendor says of them.
class TestRecords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsOfAnyLength_data();
    void cellsOfAnyLength();
    void guardsAreTakenOff_data();
    void guardsAreTakenOff();
    void placeholdersOfASample();
    void cellsOfARecord_data();
    void cellsOfARecord();
    void attributesOfARecord();
    void recordsOneByOne();
    void whatAVendorSaysOfARecord();
    void notesApplyByCodeAndClass();
};

void TestRecords::cellsOfAnyLength_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("guarded");
    const auto as = [](const QString &text) { return QString(u"=\"" + text + u'"'); };
    // A spreadsheet keeps fifteen digits of a number.
    QTest::newRow("15 digits") << QString(15, u'1') << QString(15, u'1');
    QTest::newRow("16 digits") << QString(16, u'1') << as(QString(16, u'1'));
    // What is longer is no value: 48 characters, and as many bytes as twice of them.
    QTest::newRow("48 characters") << QString(48, u'1') << as(QString(48, u'1'));
    QTest::newRow("49 characters") << QString(49, u'1') << QString(49, u'1');
    QTest::newRow("blanks around it") << QString(u' ' + QString(48, u'1') + u' ')
                                      << as(u' ' + QString(48, u'1') + u' ');
    const QString roubles(31, QChar(0x20BD));
    QTest::newRow("96 bytes") << QString(roubles + u"123") << as(roubles + u"123");
    QTest::newRow("97 bytes") << QString(roubles + u"1234") << QString(roubles + u"1234");
    QTest::newRow("blanks") << QStringLiteral("   ") << QStringLiteral("   ");
    QTest::newRow("quotation marks") << QStringLiteral("=\"1\"") << QStringLiteral("'=\"1\"");
    QTest::newRow("a line break before a number") << QStringLiteral("\n5") << QStringLiteral("'\n5");
    QTest::newRow("a line break behind a number") << QStringLiteral("5\n") << QStringLiteral("5\n");
    QTest::newRow("a return behind a number") << QStringLiteral("5\r") << QStringLiteral("5\r");
    QTest::newRow("invisible before a formula") << QStringLiteral("\u200b=1") << QStringLiteral("'\u200b=1");
    QTest::newRow("apostrophes before a formula") << QStringLiteral("'' =1") << QStringLiteral("''' =1");
    QTest::newRow("apostrophes alone") << QStringLiteral("''") << QStringLiteral("''");
    QTest::newRow("between a text") << QStringLiteral("a=1") << QStringLiteral("a=1");
    QTest::newRow("Russian") << QStringLiteral("токен=1") << QStringLiteral("токен=1");
    QTest::newRow("empty") << QString() << QString();
}

void TestRecords::cellsOfAnyLength()
{
    QFETCH(QString, text);
    QTEST(QString::fromUtf8(guardedCell(text.toUtf8())), "guarded");
    QCOMPARE(unguardedCell(QString::fromUtf8(guardedCell(text.toUtf8()))), text);
}

void TestRecords::guardsAreTakenOff_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *cell, const char *text) {
        QTest::newRow(cell) << QString::fromLatin1(cell) << QString::fromLatin1(text);
    };
    row("=\"\"", "=\"\"");
    row("=\"a\"", "a");
    row("=\"a\"\"b\"", "a\"b");
    row("=\"a\"b\"", "=\"a\"b\"");
    row("=\"a\"\"\"b\"", "=\"a\"\"\"b\"");
    row("=\"abc", "=\"abc");
    row("=abc\"", "=abc\"");
    row("'=1", "=1");
    row("''=1", "'=1");
    row("'a", "'a");
    row("'", "'");
}

void TestRecords::guardsAreTakenOff()
{
    QFETCH(QString, cell);
    QTEST(unguardedCell(cell), "text");
}

void TestRecords::placeholdersOfASample()
{
    CodeRecord record;
    record.code = QStringLiteral("-7");
    record.name = QStringLiteral("N");
    record.message = {QStringLiteral("m"), QStringLiteral("с"), TextOrigin::Russian};
    const auto filled = [&record](const char *sample) {
        Envelope envelope;
        envelope.sample = QString::fromUtf8(sample);
        return envelope.filled(record);
    };
    QCOMPARE(filled(""), QString());
    QCOMPARE(filled("no placeholder }} {"), QStringLiteral("no placeholder }} {"));
    QCOMPARE(filled("{{name}}{{code}}{{message}}."), QStringLiteral("\"N\"-7\"с\"."));
    QCOMPARE(filled("a{{other}}b{{code}}"), QStringLiteral("a{{other}}b-7"));
    QCOMPARE(filled("a}}{{code}}b{{code"), QStringLiteral("a}}-7b{{code"));
    record.code = QStringLiteral("-07");
    QCOMPARE(filled("{{code}}"), QStringLiteral("\"-07\""));
    QVERIFY(Envelope().isEmpty());
}

void TestRecords::cellsOfARecord_data()
{
    QTest::addColumn<Column>("column");
    QTest::addColumn<QStringList>("texts");
    const auto row = [](Column column, const char *en, const char *ru, const char *rawEn, const char *rawRu) {
        QTest::newRow(qPrintable(columnId(column))) << column
                                                    << QStringList{QString::fromUtf8(en), QString::fromUtf8(ru),
                                                                   QString::fromUtf8(rawEn), QString::fromUtf8(rawRu)};
    };
    row(Column::Code, "107", "107", "107", "107");
    row(Column::Vendor, "Acme, Inc.", "Акме", "acme", "acme");
    row(Column::Category, "Tasks", "Задачи", "tasks", "tasks");
    row(Column::Name, "TOO_MANY_*", "TOO_MANY_*", "TOO_MANY_*", "TOO_MANY_*");
    row(Column::HttpStatus, "400", "400", "400", "400");
    // In the language that is there; for programs what is there in theirs.
    row(Column::Message, "в", "в", "", "в");
    row(Column::Description, "d", "d", "d", "");
    row(Column::ReturnedBy, "Create*, Update", "Создание*, Изменение", "Create, Update", "Create, Update");
    row(Column::Variant, "2", "2", "2", "2");
    row(Column::Reference, "RFC", "RFC", "RFC", "RFC");
}

void TestRecords::cellsOfARecord()
{
    QFETCH(Column, column);
    auto record = errdex::test::fullRecord();
    record.message = {{}, QStringLiteral("в"), TextOrigin::Russian};
    record.description = {QStringLiteral("d"), {}, TextOrigin::English};
    record.reference = QStringLiteral("RFC");
    QStringList texts;
    for (const bool raw : {false, true}) {
        for (const auto language : {Language::English, Language::Russian})
            texts.append(cellText(record, {column, language, raw}));
    }
    QTEST(texts, "texts");
    // Of a record of which nothing is known no column says anything.
    for (const auto language : {Language::English, Language::Russian}) {
        QCOMPARE(cellText(CodeRecord(), {column, language, false}), QString());
        QCOMPARE(cellText(CodeRecord(), {column, language, true}), QString());
    }
    // The description stands in for a message, but not for programs.
    record.message = {};
    QCOMPARE(cellText(record, {Column::Message, Language::Russian, false}), QStringLiteral("d"));
    QCOMPARE(cellText(record, {Column::Message, Language::English, true}), QString());
}

void TestRecords::attributesOfARecord()
{
    CodeRecord record;
    record.attributes = {{QStringLiteral("cause"), {QStringLiteral("one"), QStringLiteral("раз"), TextOrigin::English}},
                         {QStringLiteral("action"), {QStringLiteral("wait"), {}, TextOrigin::English}},
                         {QStringLiteral("cause"), {QStringLiteral("two"), {}, TextOrigin::English}},
                         {QStringLiteral("cause"), {}}};
    const auto text = [&record](const char *key, Language language, bool raw) {
        return cellText(record, {Column::Code, language, raw, QString::fromLatin1(key)});
    };
    QCOMPARE(text("cause", Language::English, false), QStringLiteral("one; two"));
    QCOMPARE(text("cause", Language::Russian, false), QStringLiteral("раз; two"));
    QCOMPARE(text("cause", Language::Russian, true), QStringLiteral("раз"));
    QCOMPARE(text("action", Language::Russian, true), QString());
    QCOMPARE(text("action", Language::Russian, false), QStringLiteral("wait"));
    QCOMPARE(text("else", Language::English, false), QString());
}

void TestRecords::recordsOneByOne()
{
    CodeRecord one;
    one.code = QStringLiteral("1");
    CodeRecord two;
    two.code = QStringLiteral("2");
    two.name = QStringLiteral("Имя");
    ListSource records({one, two});
    QCOMPARE((*records.next())->code, one.code);
    QCOMPARE((*records.next())->code, two.code);
    for (int i = 0; i < 2; ++i) {
        const auto end = records.next();
        QVERIFY(end && !*end);
    }
    ListSource cells({one, two});
    const std::vector<CellSpec> wanted{{Column::Name}, {Column::Code}};
    std::vector<QByteArrayView> texts;
    QVERIFY(cells.nextCells(wanted, texts).value_or(false));
    QVERIFY(texts == (std::vector<QByteArrayView>{"", "1"}));
    QVERIFY(cells.nextCells(wanted, texts).value_or(false));
    QVERIFY(texts == (std::vector<QByteArrayView>{"Имя", "2"}));
    QCOMPARE(cells.nextCells(wanted, texts).value_or(true), false);
    // What cannot be read is told.
    class Failing final : public RowSource
    {
    public:
        Result<std::optional<CodeRecord>> next() override
        {
            return fail(ErrorCode::CannotReadFile, QStringLiteral("x"));
        }
    } failing;
    const auto failed = failing.nextCells(wanted, texts);
    QVERIFY(!failed);
    QCOMPARE(failed.error().where, QStringLiteral("x"));
}

/// The group, the footnotes and the notes that belong to a record.
void TestRecords::whatAVendorSaysOfARecord()
{
    auto vendor = std::make_shared<Vendor>(*errdex::test::sampleVendor());
    vendor->categories.append({QStringLiteral("bills"), {QStringLiteral("Bills"), QStringLiteral("Счета")}});
    vendor->footnotes.append({QStringLiteral("**"), {QStringLiteral("Other"), {}}});
    vendor->notes = {{{QStringLiteral("107")}, {QStringLiteral("a"), {}}},
                     {{QStringLiteral("108")}, {QStringLiteral("b"), {}}},
                     {{QStringLiteral("10x")}, {QStringLiteral("c"), {}}}};
    QCOMPARE(vendor->categoryIndex(u"tasks"), 0);
    QCOMPARE(vendor->categoryIndex(u"bills"), 1);
    QCOMPARE(vendor->categoryIndex(u"none"), -1);
    QVERIFY(!vendor->footnote(u"***"));
    QCOMPARE(vendor->footnote(u"**")->text.en, QStringLiteral("Other"));
    auto record = errdex::test::fullRecord();
    record.vendor = vendor;
    record.returnedBy = {
        {{}, QStringLiteral("**")}, {{}, QStringLiteral("?")}, {{}, QStringLiteral("*")}, {{}, QStringLiteral("**")}};
    QCOMPARE(record.footnotes(), (QList<Footnote>{vendor->footnotes.at(1), vendor->footnotes.at(0)}));
    QCOMPARE(record.notes(), (QList<VendorNote>{vendor->notes.at(0), vendor->notes.at(2)}));
    QCOMPARE(record.key(), (RecordKey{QStringLiteral("acme"), QStringLiteral("107"), 2}));
    QCOMPARE(record.shownCode(), QStringLiteral("107/2"));
    for (const int category : {-1, 2, 3}) {
        record.category = category;
        QCOMPARE(record.categoryInfo(), Category());
    }
    record.category = 1;
    QCOMPARE(record.categoryInfo().id, QStringLiteral("bills"));
    record.variant = 0;
    QCOMPARE(record.shownCode(), QStringLiteral("107"));
    record.vendor = nullptr;
    QCOMPARE(record.categoryInfo(), Category());
    QVERIFY(record.footnotes().isEmpty() && record.notes().isEmpty());
    QCOMPARE(record.key(), (RecordKey{QString(), QStringLiteral("107"), 0}));
}

void TestRecords::notesApplyByCodeAndClass()
{
    const VendorNote note{{QStringLiteral("429"), QStringLiteral("5xx")}, {}};
    QVERIFY(note.appliesTo(u"429"));
    QVERIFY(note.appliesTo(u"500"));
    QVERIFY(note.appliesTo(u"599"));
    QVERIFY(!note.appliesTo(u"5000"));
    QVERIFY(!note.appliesTo(u"5ab"));
    QVERIFY(!note.appliesTo(u"400"));
    QVERIFY(!VendorNote().appliesTo(u"429"));
    QVERIFY((VendorNote{{QStringLiteral("E-X1")}, {}}.appliesTo(u"E-71")));
    QVERIFY((VendorNote{{QStringLiteral("E-X1")}, {}}.appliesTo(u"E-X1")));
    QVERIFY(!(VendorNote{{QStringLiteral("E-X1")}, {}}.appliesTo(u"E-72")));
}

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_records.moc"
