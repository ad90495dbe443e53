// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "csvreader.h"
#include "samplerecords.h"

#include "errdex/exporting/cells.h"
#include "errdex/exporting/export.h"
#include "errdex/exporting/json.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace errdex;
using domain::Column;
using domain::Language;
using exporting::Format;

namespace {

/// Fails after some records, as a catalogue on a bad disk would.
class FailingSource final : public exporting::RowSource
{
public:
    domain::Result<std::optional<domain::CodeRecord>> next() override
    {
        if (m_count++ < 3)
            return test::fullRecord();
        return domain::fail(domain::ErrorCode::CannotReadFile, QStringLiteral("catalog.sqlite"));
    }

private:
    int m_count = 0;
};

/// The same record again and again.
class EndlessSource final : public exporting::RowSource
{
public:
    explicit EndlessSource(qint64 count) : m_left(count) {}
    domain::Result<std::optional<domain::CodeRecord>> next() override
    {
        return m_left-- > 0 ? std::optional(m_record) : std::nullopt;
    }

private:
    domain::CodeRecord m_record = test::fullRecord();
    qint64 m_left;
};

/// Takes so many bytes and no more; remembers the largest piece.
class SmallDevice final : public QIODevice
{
public:
    explicit SmallDevice(qint64 capacity) : m_left(capacity) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    qint64 largestPiece = 0;

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 length) override
    {
        largestPiece = std::max(largestPiece, length);
        if (m_left < length) {
            setErrorString(QStringLiteral("No space left on device"));
            return -1;
        }
        m_left -= length;
        return length;
    }

private:
    qint64 m_left;
};

exporting::ExportOptions allColumns()
{
    exporting::ExportOptions options;
    for (const auto column : domain::AllColumns)
        options.columns.append({column, Language::Russian, domain::columnId(column)});
    return options;
}

QByteArray written(Format format, const QList<domain::CodeRecord> &records, const exporting::ExportOptions &options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    exporting::ListSource source(records);
    const auto rows = exporting::writeRows(format, source, buffer, options);
    return rows && rows->rows == records.size() ? buffer.data() : QByteArrayLiteral("failed");
}

} // namespace

class ExportingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvComesBackEqual_data();
    void csvComesBackEqual();
    void csvQuotesOnlyWhatMustBe();
    void csvByteOrderMarkAndLineEnds();
    void rawColumns();
    void guardedCsv();
    void windows1251NamesWhatIsMissing();
    void jsonLines();
    void xlsxGoesOnOnAnotherSheet();
    void tsvHasOneLineARecord();
    void jsonHasTheKeysInOrder();
    void jsonEscapes_data();
    void jsonEscapes();
    void jsonArray();
    void markdownShowsTextAsItIs_data();
    void markdownShowsTextAsItIs();
    void markdownTableHasOneLineARecord();
    void formats();
    void sourceErrorsPass();
    void fullDeviceIsAnError();
    void memoryIsConstant();
    void progressCancels();
};

void ExportingTest::csvComesBackEqual_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("plain") << QStringLiteral("plain");
    QTest::newRow("Cyrillic") << QStringLiteral("Ёлка, «ель» и \"сосна\"");
    QTest::newRow("line break") << QStringLiteral("one\ntwo");
    QTest::newRow("spaces") << QStringLiteral(" both ");
    QTest::newRow("formula stays as it is") << QStringLiteral("=1+1");
    QTest::newRow("emoji") << QStringLiteral("😀,");
    QTest::newRow("quotation mark behind seven letters") << QStringLiteral("1234567\"");
    QTest::newRow("quotation mark behind eight letters") << QStringLiteral("12345678\"9");
    QTest::newRow("carriage return") << QStringLiteral("a\rb");
    QTest::newRow("spaces that do not break") << QStringLiteral("\u00a0a");
    QTest::newRow("space of Unicode at the end") << QStringLiteral("я\u2003");
    QTest::newRow("quotation marks alone") << QStringLiteral("\"\"\"");
}

void ExportingTest::csvComesBackEqual()
{
    QFETCH(QString, text);
    auto record = test::fullRecord();
    record.message.ru = text;
    const auto csv = QString::fromUtf8(written(Format::Csv, {record, record}, allColumns()));
    const auto rows = test::readCsv(csv);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0).at(5), QStringLiteral("message"));
    QCOMPARE(rows.at(2).size(), domain::ColumnCount);
    for (int i = 0; i < domain::ColumnCount; ++i)
        QCOMPARE(rows.at(1).at(i), domain::columnText(record, domain::AllColumns[i], Language::Russian));
}

void ExportingTest::csvQuotesOnlyWhatMustBe()
{
    auto record = test::fullRecord();
    exporting::ExportOptions options;
    options.columns = {{Column::Code, Language::English, QStringLiteral("code")},
                       {Column::Message, Language::English, QStringLiteral("message")}};
    QCOMPARE(written(Format::Csv, {record}, options),
             QByteArray("code,message\r\n107,\"A \"\"quoted\"\", split\r\nmessage\"\r\n"));
    // One empty cell must not look like an empty line.
    options.columns = {{Column::Reference, Language::English, QStringLiteral("reference")}};
    QCOMPARE(written(Format::Csv, {record}, options), QByteArray("reference\r\n\"\"\r\n"));
}

void ExportingTest::csvByteOrderMarkAndLineEnds()
{
    exporting::ExportOptions options;
    options.columns = {{Column::Code, Language::English, QStringLiteral("Код")}};
    options.encoding = exporting::Encoding::Utf8WithMark;
    options.crlf = false;
    QCOMPARE(written(Format::Csv, {test::fullRecord()}, options), QByteArray("\xEF\xBB\xBFКод\n107\n"));
}

void ExportingTest::rawColumns()
{
    exporting::ExportOptions options;
    options.columns = {{Column::Vendor, Language::Russian, QStringLiteral("v"), true},
                       {Column::Category, Language::Russian, QStringLiteral("c"), true},
                       {Column::ReturnedBy, Language::Russian, QStringLiteral("r"), true},
                       {Column::ReturnedBy, Language::Russian, QStringLiteral("t"), false}};
    const auto rows = test::readCsv(QString::fromUtf8(written(Format::Csv, {test::fullRecord()}, options)));
    const QStringList expected{QStringLiteral("acme"), QStringLiteral("tasks"), QStringLiteral("Create, Update"),
                               QStringLiteral("Создание*, Изменение")};
    QCOMPARE(rows.at(1), expected);
}

void ExportingTest::guardedCsv()
{
    auto record = test::bareRecord();
    record.code = QStringLiteral("0005");
    record.httpStatus = 404;
    record.description.ru = QStringLiteral("=1;\"+1\"");
    exporting::ExportOptions options;
    options.columns = {{Column::Code, Language::Russian, QStringLiteral("Код")},
                       {Column::HttpStatus, Language::Russian, QStringLiteral("HTTP")},
                       {Column::Description, Language::Russian, QStringLiteral("-")}};
    options.separator = ';';
    options.guarded = true;
    QCOMPARE(written(Format::Csv, {record}, options),
             QByteArray("Код;HTTP;'-\r\n\"=\"\"0005\"\"\";404;\"'=1;\"\"+1\"\"\"\r\n"));
}

void ExportingTest::windows1251NamesWhatIsMissing()
{
    auto record = test::fullRecord();
    record.message.ru = QStringLiteral("Ошибка № 5 — «ё» 😀†→");
    exporting::ExportOptions options;
    options.columns = {{Column::Message, Language::Russian, QStringLiteral("Текст")}};
    options.encoding = exporting::Encoding::Windows1251;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    exporting::ListSource source({record, test::bareRecord()});
    const auto rows = exporting::writeRows(Format::Csv, source, buffer, options);
    QVERIFY(rows.has_value());
    QCOMPARE(rows->rows, 2);
    QCOMPARE(buffer.data(),
             QByteArray("\xD2\xE5\xEA\xF1\xF2\r\n\xCE\xF8\xE8\xE1\xEA\xE0 \xB9 5 \x97 \xAB\xB8\xBB ?\x86?\r\n"
                        "\xCD\xE5\xE8\xE7\xE2\xE5\xF1\xF2\xED\xEE\r\n"));
    QCOMPARE(rows->lossCount, 2);
    QCOMPARE(rows->losses.at(0).record, record.key());
    QCOMPARE(rows->losses.at(0).text, QStringLiteral("😀"));
    QCOMPARE(rows->losses.at(1).text, QStringLiteral("→"));
    QCOMPARE(rows->losses.at(1).column, QStringLiteral("Текст"));
}

/// A sheet has 1 048 576 rows, the title among them.
void ExportingTest::xlsxGoesOnOnAnotherSheet()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    EndlessSource source(1'048'575 + 3);
    exporting::ExportOptions options;
    options.columns = {{Column::Variant, Language::English, QStringLiteral("V")}};
    const auto rows = exporting::writeRows(Format::Xlsx, source, buffer, options);
    QVERIFY(rows.has_value());
    QCOMPARE(rows->rows, 1'048'578);
    QVERIFY(buffer.data().contains("xl/worksheets/sheet2.xml"));
    QVERIFY(!buffer.data().contains("xl/worksheets/sheet3.xml"));
}

void ExportingTest::jsonLines()
{
    const auto lines = written(Format::JsonLines, {test::fullRecord(), test::bareRecord()}, {}).split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(2).isEmpty());
    QCOMPARE(lines.at(0), exporting::recordToJson(test::fullRecord()));
    QCOMPARE(lines.at(1), exporting::recordToJson(test::bareRecord()));
}

void ExportingTest::tsvHasOneLineARecord()
{
    const auto text = QString::fromUtf8(written(Format::Tsv, {test::fullRecord()}, allColumns()));
    const auto lines = text.split(u'\n');
    QCOMPARE(lines.size(), 3);
    const auto cells = lines.at(1).split(u'\t');
    QCOMPARE(cells.size(), domain::ColumnCount);
    QCOMPARE(cells.at(5), QStringLiteral("Ошибка «ё», строка вторая"));
    QCOMPARE(cells.at(6), QStringLiteral("таб и `код` \\ $x$"));
}

void ExportingTest::jsonHasTheKeysInOrder()
{
    const auto full = test::fullRecord();
    const QByteArray compact = exporting::recordToJson(full);
    qsizetype last = -1;
    for (const auto *key : {"vendor", "code", "variant", "category", "name", "http_status", "message", "description",
                            "returned_by", "original_language"}) {
        const auto position = compact.indexOf(QByteArray('"' + QByteArray(key) + "\":"));
        QVERIFY2(position > last, key);
        last = position;
    }
    for (const auto layout : {exporting::JsonLayout::Compact, exporting::JsonLayout::Indented}) {
        const auto object = QJsonDocument::fromJson(exporting::recordToJson(full, layout)).object();
        QCOMPARE(object.size(), 10);
        QCOMPARE(object[u"code"].toString(), QStringLiteral("107"));
        QCOMPARE(object[u"variant"].toInt(), 2);
        QCOMPARE(object[u"http_status"].toInt(), 400);
        QCOMPARE(object[u"category"][u"ru"].toString(), QStringLiteral("Задачи"));
        QCOMPARE(object[u"message"][u"en"].toString(), full.message.en);
        QCOMPARE(object[u"message"][u"ru"].toString(), full.message.ru);
        QCOMPARE(object[u"returned_by"].toArray(), (QJsonArray{QStringLiteral("Create"), QStringLiteral("Update")}));
        QCOMPARE(object[u"original_language"].toString(), QStringLiteral("en"));
    }
    const auto bare = QJsonDocument::fromJson(exporting::recordToJson(test::bareRecord())).object();
    for (const auto *key : {"variant", "name", "http_status", "message"})
        QVERIFY2(bare[QLatin1String(key)].isNull() && bare.contains(QLatin1String(key)), key);
    QVERIFY(bare[u"description"][u"en"].isNull());
    QVERIFY(bare[u"returned_by"].toArray().isEmpty());
}

void ExportingTest::jsonEscapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes and backslashes") << QStringLiteral("\"\\\"");
    QTest::newRow("controls") << QStringLiteral("\x01\x1b\b\f\n\r\t\x7f\u0085");
    QTest::newRow("Cyrillic") << QStringLiteral("Съешь ещё");
    QTest::newRow("outside the basic plane") << QStringLiteral("😀𝄞");
    QTest::newRow("line separator") << QStringLiteral("a\u2028b");
    QTest::newRow("lone surrogate") << QString(QChar(0xd800));
}

void ExportingTest::jsonEscapes()
{
    QFETCH(QString, text);
    auto record = test::fullRecord();
    record.message.en = text;
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(exporting::recordToJson(record), &error);
    QCOMPARE(error.error, QJsonParseError::NoError);
    // Half a character cannot be kept.
    const bool isHalf = text == QString(QChar(0xd800));
    QCOMPARE(document[u"message"][u"en"].toString(), isHalf ? QString(QChar(QChar::ReplacementCharacter)) : text);
}

void ExportingTest::jsonArray()
{
    for (const int count : {0, 1, 3}) {
        const QList<domain::CodeRecord> records(count, test::fullRecord());
        const auto bytes = written(Format::Json, records, {});
        QVERIFY(QJsonDocument::fromJson(bytes).isArray());
        QCOMPARE(QJsonDocument::fromJson(bytes).array().size(), count);
        QCOMPARE(bytes.count('\n'), count + 2);
        QCOMPARE(QJsonDocument::fromJson(exporting::recordsToJson(records, exporting::JsonLayout::Indented)),
                 QJsonDocument::fromJson(bytes));
    }
}

void ExportingTest::markdownShowsTextAsItIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("escaped");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("Cyrillic") << QStringLiteral("Ошибка «ё».") << QStringLiteral("Ошибка «ё».");
    QTest::newRow("inline") << QStringLiteral("a|b*c_d`e[f]<g>\\~&$")
                            << QStringLiteral("a\\|b\\*c\\_d\\`e\\[f\\]\\<g\\>\\\\\\~\\&\\$");
    QTest::newRow("lines") << QStringLiteral("a\r\nb\nc") << QStringLiteral("a<br>b<br>c");
    QTest::newRow("negative code") << QStringLiteral("-1") << QStringLiteral("-1");
    QTest::newRow("bullet") << QStringLiteral("- a") << QStringLiteral("\\- a");
    QTest::newRow("rule") << QStringLiteral("---") << QStringLiteral("\\---");
    QTest::newRow("heading") << QStringLiteral("## a") << QStringLiteral("\\## a");
    QTest::newRow("quotation") << QStringLiteral("> a") << QStringLiteral("\\> a");
    QTest::newRow("numbered") << QStringLiteral("12. a") << QStringLiteral("12\\. a");
    QTest::newRow("number") << QStringLiteral("1.5") << QStringLiteral("1.5");
    QTest::newRow("every bullet") << QStringLiteral("+ a") << QStringLiteral("\\+ a");
    QTest::newRow("bullet alone") << QStringLiteral("+") << QStringLiteral("\\+");
    QTest::newRow("plus") << QStringLiteral("+1") << QStringLiteral("+1");
    QTest::newRow("tag") << QStringLiteral("#tag") << QStringLiteral("#tag");
    QTest::newRow("underlining") << QStringLiteral("==") << QStringLiteral("\\==");
    QTest::newRow("numbered with a bracket") << QStringLiteral("0) a") << QStringLiteral("0\\) a");
    QTest::newRow("number alone") << QStringLiteral("9.") << QStringLiteral("9\\.");
    QTest::newRow("point without a number") << QStringLiteral(". a") << QStringLiteral(". a");
    QTest::newRow("digits") << QStringLiteral("123") << QStringLiteral("123");
    QTest::newRow("every mark") << QStringLiteral("\\`*_{}[]<>|~&$")
                                << QStringLiteral("\\\\\\`\\*\\_\\{\\}\\[\\]\\<\\>\\|\\~\\&\\$");
    QTest::newRow("other breaks of lines") << QStringLiteral("a\rb\u2028c\u2029d") << QStringLiteral("a<br>b<br>c<br>d");
    QTest::newRow("mark in the second line") << QStringLiteral("a\n- b") << QStringLiteral("a<br>- b");
    QTest::newRow("spaces around") << QStringLiteral("    code") << QStringLiteral("code");
}

void ExportingTest::markdownShowsTextAsItIs()
{
    QFETCH(QString, text);
    QFETCH(QString, escaped);
    QCOMPARE(exporting::markdownEscaped(text), escaped);
}

void ExportingTest::markdownTableHasOneLineARecord()
{
    const auto lines =
        QString::fromUtf8(written(Format::Markdown, {test::fullRecord(), test::bareRecord()}, allColumns()))
            .split(u'\n');
    QCOMPARE(lines.size(), 5);
    for (int i = 0; i < 4; ++i) {
        // Bars that are not escaped divide cells.
        const auto bars = QString(lines.at(i)).remove(QStringLiteral("\\|")).count(u'|');
        QCOMPARE(bars, domain::ColumnCount + 1);
    }
}

void ExportingTest::formats()
{
    for (const auto format : {Format::Csv, Format::Tsv, Format::Json, Format::Markdown})
        QCOMPARE(exporting::formatFromId(exporting::formatId(format)), format);
    QVERIFY(!exporting::formatFromId(u"xml"));
    QCOMPARE(exporting::formatSuffix(Format::Markdown), QStringLiteral("md"));
}

void ExportingTest::sourceErrorsPass()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    FailingSource source;
    const auto rows = exporting::writeRows(Format::Csv, source, buffer, allColumns());
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, domain::ErrorCode::CannotReadFile);
}

void ExportingTest::fullDeviceIsAnError()
{
    for (const qint64 capacity : {0, 10, 100'000}) {
        SmallDevice device(capacity);
        EndlessSource source(1000);
        const auto rows = exporting::writeRows(Format::Json, source, device, {});
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, domain::ErrorCode::CannotWriteFile);
        QCOMPARE(rows.error().detail, QStringLiteral("No space left on device"));
    }
}

void ExportingTest::memoryIsConstant()
{
    SmallDevice device(std::numeric_limits<qint64>::max());
    EndlessSource source(20'000);
    const auto rows = exporting::writeRows(Format::Csv, source, device, allColumns());
    QVERIFY(rows.has_value());
    QCOMPARE(rows->rows, 20'000);
    QVERIFY(device.largestPiece < 70'000);
}

void ExportingTest::progressCancels()
{
    SmallDevice device(std::numeric_limits<qint64>::max());
    EndlessSource source(100'000);
    qint64 last = 0;
    const auto rows = exporting::writeRows(Format::Csv, source, device, allColumns(), [&last](qint64 done) {
        last = done;
        return done < 1000;
    });
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, domain::ErrorCode::Cancelled);
    QVERIFY(last >= 1000 && last < 2000);
}

QTEST_GUILESS_MAIN(ExportingTest)
#include "tst_exporting.moc"
