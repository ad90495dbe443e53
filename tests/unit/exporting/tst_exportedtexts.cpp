// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "samplerecords.h"

#include "errdex/exporting/export.h"
#include "errdex/exporting/json.h"

#include <QBuffer>
#include <QtTest>

using namespace errdex;
using domain::Column;
using domain::Language;
using exporting::Format;

/// Exports letter by letter, and what is told of what they cannot hold.
class ExportedTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonOfARecord();
    void markdownTable();
    void lossesAreNamedOnce();
};

/// Every character that need not be escaped stands as it is; both layouts, letter by letter.
void ExportedTextsTest::jsonOfARecord()
{
    domain::CodeRecord record;
    record.vendor = test::sampleVendor();
    record.code = QStringLiteral(" 1!~\u007f");
    record.name = QStringLiteral("\x1f\"\\/\r\n\t");
    record.httpStatus = 1;
    record.message = {{}, QString(QStringLiteral("а") + QChar(0xDC00) + QStringLiteral("😀") + QChar(0xD83D)),
                      domain::TextOrigin::Russian};
    record.returnedBy = {{{QStringLiteral("A"), {}}, {}}, {{QStringLiteral("B"), {}}, {}}};
    record.attributes = {{QStringLiteral("x"), {QStringLiteral("a"), {}, domain::TextOrigin::English}},
                         {QStringLiteral("y"), {{}, QStringLiteral("б"), domain::TextOrigin::Russian}}};
    const char *compact = R"({"vendor":"acme","code":" 1!~)"
                          "\x7f"
                          R"(","variant":null,"category":{"id":"tasks","en":"Tasks","ru":"Задачи"},)"
                          R"("name":"\u001f\"\\/\r\n\t","http_status":1,"message":{"en":null,"ru":"а)"
                          "\ufffd😀\ufffd"
                          R"("},"description":null,"returned_by":["A", "B"],"original_language":"en",)"
                          R"("attributes":[{"key":"x","en":"a","ru":null}, {"key":"y","en":null,"ru":"б"}]})";
    QCOMPARE(exporting::recordToJson(record), QByteArray(compact));
    domain::CodeRecord bare;
    bare.code = QStringLiteral("2");
    bare.description = {QStringLiteral("a"), {}, domain::TextOrigin::English};
    const auto indented = QString::fromUtf8(exporting::recordToJson(bare, exporting::JsonLayout::Indented));
    const char *wanted = R"({
    "vendor": null,
    "code": "2",
    "variant": null,
    "category": {
        "id": null,
        "en": null,
        "ru": null
    },
    "name": null,
    "http_status": null,
    "message": null,
    "description": {
        "en": "a",
        "ru": null
    },
    "returned_by": [],
    "original_language": "en"
})";
    QCOMPARE(indented, QString::fromUtf8(wanted));
    // In an array everything stands one level deeper.
    auto deeper = indented;
    deeper.replace(u'\n', QStringLiteral("\n    "));
    QCOMPARE(QString::fromUtf8(exporting::recordsToJson({bare, bare}, exporting::JsonLayout::Indented)),
             QString(QStringLiteral("[\n    ") + deeper + QStringLiteral(",\n    ") + deeper + QStringLiteral("\n]")));
    const auto line = QString::fromUtf8(exporting::recordToJson(bare));
    QCOMPARE(QString::fromUtf8(exporting::recordsToJson({bare, bare}, exporting::JsonLayout::Compact)),
             QString(QStringLiteral("[\n") + line + QStringLiteral(",\n") + line + QStringLiteral("\n]")));
    QCOMPARE(exporting::recordsToJson({}, exporting::JsonLayout::Indented), QByteArray("[]"));
    auto russian = std::make_shared<domain::Vendor>(*test::sampleVendor());
    russian->originalLanguage = domain::TextOrigin::Russian;
    record.vendor = russian;
    QVERIFY(exporting::recordToJson(record).contains("\"original_language\":\"ru\""));
}

void ExportedTextsTest::markdownTable()
{
    exporting::ExportOptions options;
    options.columns = {{Column::Code, Language::English, QStringLiteral("Code")},
                       {Column::Message, Language::English, QStringLiteral("a|b")}};
    auto record = test::fullRecord();
    record.variant = 0;
    record.message.en = QStringLiteral("one\r\ntwo");
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    exporting::ListSource source({record});
    QVERIFY(exporting::writeRows(Format::Markdown, source, buffer, options));
    QCOMPARE(buffer.data(), QByteArray("| Code | a\\|b |\n| --- | --- |\n| 107 | one<br>two |\n"));
}

/// The same character of a record is named once, and no more than twenty are; all are counted.
void ExportedTextsTest::lossesAreNamedOnce()
{
    exporting::ExportOptions options;
    options.columns = {{Column::Message, Language::English, QStringLiteral("→")}};
    options.encoding = exporting::Encoding::Windows1251;
    QList<domain::CodeRecord> records;
    for (int i = 0; i < 30; ++i) {
        records.append(test::fullRecord());
        records.last().code = QString::number(i);
        records.last().message.en = QStringLiteral("→→");
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    exporting::ListSource source(records);
    const auto rows = exporting::writeRows(Format::Csv, source, buffer, options);
    QVERIFY(rows.has_value());
    QCOMPARE(rows->lossCount, 61);
    QCOMPARE(rows->losses.size(), 20);
    // That of the title is of no record.
    QCOMPARE(rows->losses.at(0).record, domain::RecordKey());
    QCOMPARE(rows->losses.at(1).record, records.at(0).key());
    QCOMPARE(rows->losses.at(19).record, records.at(18).key());
}

QTEST_GUILESS_MAIN(ExportedTextsTest)
#include "tst_exportedtexts.moc"
