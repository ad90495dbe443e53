// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "samplerecords.h"

#include "errdex/exporting/bytesink.h"
#include "errdex/exporting/cells.h"
#include "errdex/exporting/export.h"
#include "errdex/exporting/json.h"
#include "errdex/exporting/vendorfile.h"

#include <QBuffer>
#include <QtTest>

using namespace errdex;
using domain::Column;
using domain::Language;
using exporting::Format;

namespace {

QByteArray written(Format format, const QList<domain::CodeRecord> &records, const exporting::ExportOptions &options,
                   exporting::Written *told = nullptr)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    exporting::ListSource source(records);
    const auto rows = exporting::writeRows(format, source, buffer, options);
    if (rows && told)
        *told = *rows;
    return rows ? buffer.data() : QByteArrayLiteral("failed");
}

domain::CodeRecord saying(const QString &message)
{
    auto record = test::fullRecord();
    record.message.en = message;
    return record;
}

/// Takes some bytes at a time; fails when so many have been taken.
class SlowDevice final : public QIODevice
{
public:
    SlowDevice(qint64 atOnce, qint64 capacity) : m_atOnce(atOnce), m_capacity(capacity)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    QByteArray taken;

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 length) override
    {
        const auto some = std::min({m_atOnce, length, m_capacity - taken.size()});
        taken.append(data, some);
        if (some == 0)
            setErrorString(QStringLiteral("It is full"));
        return some;
    }

private:
    qint64 m_atOnce;
    qint64 m_capacity;
};

} // namespace

/// Exports letter by letter, and what is told of what they cannot hold.
class ExportedTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonOfARecord();
    void markdownTable();
    void lossesAreNamedOnce();
    void csvCells_data();
    void csvCells();
    void marksAnywhereInACell();
    void oneLine_data();
    void oneLine();
    void everyCharacterOfWindows1251();
    void encodings_data();
    void encodings();
    void guardedCells();
    void formats_data();
    void formats();
    void progressIsTold();
    void devicesThatTakeLittle();
    void filesThatFail();
    void devicesThatFail_data();
    void devicesThatFail();
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

void ExportedTextsTest::csvCells_data()
{
    QTest::addColumn<QByteArray>("cell");
    const auto row = [](const char *text, const char *cell) { QTest::newRow(text) << QByteArray(cell); };
    row("", "");
    row("a", "a");
    row("a b", "a b");
    row(" a", "\" a\"");
    row("a ", "\"a \"");
    row("\ta", "\"\ta\"");
    row("a\t", "\"a\t\"");
    row(" ", "\" \"");
    row("\x7f", "\x7f");
    row("\x01", "\x01");
    row("\"", "\"\"\"\"");
    row("a\"b", "\"a\"\"b\"");
    row("\"\"", "\"\"\"\"\"\"");
    row("a\n", "\"a\n\"");
    row("a\rb", "\"a\rb\"");
    row("a,b", "\"a,b\"");
    row("a;b", "a;b");
    row("ё", "ё");
    row("«ё»", "«ё»");
    row("\u00a0ё", "\"\u00a0ё\"");
    row("ё\u00a0", "\"ё\u00a0\"");
    row("\u1680ё", "\"\u1680ё\"");
    row("ё\u3000", "\"ё\u3000\"");
    row("\u2014ё\u2014", "\u2014ё\u2014");
    row("\u3042", "\u3042");
    row("😀", "😀");
    row("ё\u2003ё", "ё\u2003ё");
}

void ExportedTextsTest::csvCells()
{
    QByteArray line("x");
    exporting::appendCsvCell(line, QTest::currentDataTag(), ',');
    QFETCH(QByteArray, cell);
    QCOMPARE(line, 'x' + cell);
}

/// Eight bytes are looked at at once: a mark is found wherever it stands, and nothing else is taken for one.
void ExportedTextsTest::marksAnywhereInACell()
{
    for (const char separator : {',', ';', '\t', '|'}) {
        for (qsizetype size = 1; size < 20; ++size) {
            for (qsizetype at = 0; at < size; ++at) {
                for (int c = 1; c < 256; ++c) {
                    QByteArray text(size, 'a');
                    text[at] = char(c);
                    // Spaces at an end and halves of characters have reasons of their own.
                    const bool isAtEnd = at == 0 || at + 1 == size;
                    if (c >= 0x80 || (isAtEnd && (c == ' ' || (c >= 9 && c <= 13))))
                        continue;
                    QByteArray line;
                    exporting::appendCsvCell(line, text, separator);
                    const bool isMark = c == separator || c == '"' || c == '\r' || c == '\n';
                    if (line.startsWith('"') != isMark)
                        QFAIL(qPrintable(QStringLiteral("%1 at %2 of %3").arg(c).arg(at).arg(size)));
                }
            }
        }
    }
}

void ExportedTextsTest::oneLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("every break") << QStringLiteral("a\tb\nc\rd\ve\ff\u0085g\u2028h\u2029i")
                                 << QStringLiteral("a b c d e f g h i");
    QTest::newRow("two of Windows") << QStringLiteral("a\r\n\r\nb") << QStringLiteral("a  b");
    QTest::newRow("the other way round") << QStringLiteral("a\n\rb") << QStringLiteral("a  b");
    QTest::newRow("what is none") << QStringLiteral("a\x01\x0e\u0084\u0086\u2027\u202a")
                                  << QStringLiteral("a\x01\x0e\u0084\u0086\u2027\u202a");
}

void ExportedTextsTest::oneLine()
{
    QFETCH(QString, text);
    QTEST(exporting::singleLine(text), "line");
}

void ExportedTextsTest::everyCharacterOfWindows1251()
{
    QString text;
    for (char16_t c = u' '; c < 0x7f; ++c)
        text += QChar(c);
    text += QStringLiteral("ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї");
    for (char16_t c = u'А'; c <= u'я'; ++c)
        text += QChar(c);
    QByteArray bytes;
    for (int c = ' '; c < 0x7f; ++c)
        bytes += char(c);
    for (int c = 0x80; c < 0x100; ++c) {
        if (c != 0x98)
            bytes += char(c);
    }
    exporting::ExportOptions options;
    options.columns = {{Column::Message, Language::English, QStringLiteral("T")}};
    options.encoding = exporting::Encoding::Windows1251;
    exporting::Written told;
    QCOMPARE(written(Format::Tsv, {saying(text)}, options, &told), "T\n" + bytes + '\n');
    QCOMPARE(told.lossCount, 0);
    // Its neighbours are not in it; half a pair has become a question mark before.
    const QString lost = QStringLiteral("ЀѐԀ\u0098ÀЍѝ") + QChar(0xD83D) + u'a' + QChar(0xDE00);
    QCOMPARE(written(Format::Tsv, {saying(lost)}, options, &told), QByteArray("T\n????????a?\n"));
    QCOMPARE(told.lossCount, 7);
    QCOMPARE(told.losses.first(), (exporting::Loss{exporting::Loss::Kind::Character, saying(lost).key(),
                                                   QStringLiteral("T"), QStringLiteral("Ѐ")}));
    QCOMPARE(written(Format::Tsv, {saying(QStringLiteral("😀"))}, options, &told), QByteArray("T\n?\n"));
    QCOMPARE(told.losses.first().text, QStringLiteral("😀"));
}

void ExportedTextsTest::encodings_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<exporting::Encoding>("encoding");
    QTest::addColumn<bool>("crlf");
    QTest::addColumn<QByteArray>("bytes");
    using exporting::Encoding;
    const auto row = [](const char *name, Format format, Encoding encoding, bool crlf, const char *bytes) {
        QTest::newRow(name) << format << encoding << crlf << QByteArray(bytes);
    };
    row("CSV", Format::Csv, Encoding::Utf8, true, "Код,Я\r\n107,я\r\n");
    row("CSV with LF", Format::Csv, Encoding::Utf8, false, "Код,Я\n107,я\n");
    row("CSV with a mark", Format::Csv, Encoding::Utf8WithMark, true, "\xEF\xBB\xBFКод,Я\r\n107,я\r\n");
    row("CSV in CP1251", Format::Csv, Encoding::Windows1251, false, "\xCA\xEE\xE4,\xDF\n107,\xFF\n");
    row("TSV", Format::Tsv, Encoding::Utf8, true, "Код\tЯ\n107\tя\n");
    row("TSV with a mark", Format::Tsv, Encoding::Utf8WithMark, true, "\xEF\xBB\xBFКод\tЯ\n107\tя\n");
    row("TSV in CP1251", Format::Tsv, Encoding::Windows1251, true, "\xCA\xEE\xE4\t\xDF\n107\t\xFF\n");
}

void ExportedTextsTest::encodings()
{
    QFETCH(Format, format);
    exporting::ExportOptions options;
    options.columns = {{Column::Code, Language::English, QStringLiteral("Код")},
                       {Column::Message, Language::English, QStringLiteral("Я")}};
    QFETCH(exporting::Encoding, encoding);
    QFETCH(bool, crlf);
    options.encoding = encoding;
    options.crlf = crlf;
    QTEST(written(format, {saying(QStringLiteral("я"))}, options), "bytes");
}

/// Texts alone: numbers stay numbers, and what the encoding lacks is told of what stands in the file.
void ExportedTextsTest::guardedCells()
{
    exporting::ExportOptions options;
    options.columns = {{Column::Variant, Language::English, QStringLiteral("=V")},
                       {Column::HttpStatus, Language::English, QStringLiteral("=H")},
                       {Column::Message, Language::English, QStringLiteral("M")}};
    options.guarded = true;
    options.crlf = false;
    const auto record = saying(QStringLiteral("=1→"));
    QCOMPARE(written(Format::Csv, {record}, options), QByteArray("'=V,'=H,M\n2,400,'=1→\n"));
    options.encoding = exporting::Encoding::Windows1251;
    exporting::Written told;
    QCOMPARE(written(Format::Csv, {record}, options, &told), QByteArray("'=V,'=H,M\n2,400,'=1?\n"));
    QCOMPARE(told.lossCount, 1);
    options.guarded = false;
    QCOMPARE(written(Format::Csv, {record}, options), QByteArray("=V,=H,M\n2,400,=1?\n"));
}

void ExportedTextsTest::formats_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<bool>("hasColumns");
    QTest::newRow("csv") << Format::Csv << true;
    QTest::newRow("tsv") << Format::Tsv << true;
    QTest::newRow("xlsx") << Format::Xlsx << true;
    QTest::newRow("json") << Format::Json << false;
    QTest::newRow("jsonl") << Format::JsonLines << false;
    QTest::newRow("md") << Format::Markdown << true;
}

void ExportedTextsTest::formats()
{
    QFETCH(Format, format);
    const auto id = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(exporting::formatId(format), id);
    QCOMPARE(exporting::formatSuffix(format), id);
    QCOMPARE(exporting::formatFromId(id), std::optional(format));
    QTEST(exporting::hasColumns(format), "hasColumns");
}

void ExportedTextsTest::progressIsTold()
{
    const QList<domain::CodeRecord> records(700, saying(QStringLiteral("a")));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    exporting::ListSource source(records);
    QList<qint64> told;
    const auto rows = exporting::writeRows(Format::JsonLines, source, buffer, {}, [&](qint64 done) {
        told.append(done);
        return true;
    });
    QVERIFY(rows.has_value());
    QCOMPARE(rows->rows, 700);
    QVERIFY(!told.isEmpty() && told.size() < 10);
    for (qsizetype i = 0; i < told.size(); ++i)
        QCOMPARE(told.at(i), told.first() * (i + 1));
    QVERIFY(told.last() <= 700 && told.last() + told.first() > 700);
}

/// What a device takes at once is its own affair.
void ExportedTextsTest::devicesThatTakeLittle()
{
    const QByteArray text = QByteArray("0123456789").repeated(20'000);
    for (const qint64 atOnce : {1, 7, 65'536, 1'000'000}) {
        SlowDevice device(atOnce, 1'000'000);
        exporting::ByteSink sink(device);
        for (qsizetype at = 0; at < text.size(); at += 1000) {
            sink.buffer() += text.sliced(at, 1000);
            QVERIFY(sink.settle());
            // Kept until it is worth writing, and no longer.
            QVERIFY(sink.buffer().size() < 70'000);
            QVERIFY(device.taken.size() + sink.buffer().size() == at + 1000);
        }
        QVERIFY(sink.flush());
        QCOMPARE(device.taken, text);
        QVERIFY(sink.flush());
        QCOMPARE(device.taken.size(), text.size());
    }
}

/// A file is named without being told its name, also when it keeps to itself for a while what it was given.
void ExportedTextsTest::filesThatFail()
{
    QFile full(QStringLiteral("/dev/full"));
    if (!full.open(QIODevice::WriteOnly))
        QSKIP("there is no such device here");
    exporting::ByteSink sink(full);
    sink.buffer() += "text";
    const auto done = sink.flush();
    QVERIFY(!done);
    QCOMPARE(done.error().code, domain::ErrorCode::CannotWriteFile);
    QCOMPARE(done.error().where, QStringLiteral("/dev/full"));
    QVERIFY(!done.error().detail.isEmpty());
    full.unsetError();
    exporting::ByteSink named(full, QStringLiteral("shown"));
    named.buffer() += "text";
    const auto other = named.flush();
    QVERIFY(!other);
    QCOMPARE(other.error().where, QStringLiteral("shown"));
}

void ExportedTextsTest::devicesThatFail_data()
{
    QTest::addColumn<qint64>("capacity");
    for (const qint64 capacity : {0, 1, 1000, 66'000, 140'000})
        QTest::addRow("%lld", static_cast<long long>(capacity)) << capacity;
}

void ExportedTextsTest::devicesThatFail()
{
    QFETCH(qint64, capacity);
    const QList<domain::CodeRecord> records(2000, saying(QString(50, u'x')));
    const auto verify = [](const auto &done) {
        QVERIFY(!done);
        QCOMPARE(done.error().code, domain::ErrorCode::CannotWriteFile);
        QCOMPARE(done.error().detail, QStringLiteral("It is full"));
    };
    exporting::ExportOptions options;
    options.columns = {{Column::Message, Language::English, QStringLiteral("M")}};
    for (const auto format : {Format::Csv, Format::Tsv, Format::Json, Format::JsonLines, Format::Markdown}) {
        SlowDevice device(1'000'000, std::min<qint64>(capacity, 100'000));
        exporting::ListSource source(records);
        verify(exporting::writeRows(format, source, device, options));
    }
    SlowDevice device(1'000'000, capacity);
    exporting::ByteSink sink(device, QStringLiteral("shown.json"));
    const auto done = exporting::writeVendorFile(*test::sampleVendor(), records, sink);
    verify(done);
    QCOMPARE(done.error().where, QStringLiteral("shown.json"));
}

QTEST_GUILESS_MAIN(ExportedTextsTest)
#include "tst_exportedtexts.moc"
