// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/exporting/vendorfile.h"

#include "samplerecords.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace errdex;

namespace {

QJsonObject written(const domain::Vendor &vendor, const QList<domain::CodeRecord> &records)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    exporting::ByteSink sink(buffer);
    if (!exporting::writeVendorFile(vendor, records, sink) || !sink.flush())
        return {};
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError)
        qWarning("%s in %s", qPrintable(problem.errorString()), bytes.constData());
    return document.object();
}

QJsonObject text(const QString &english, const QString &russian)
{
    return {{QStringLiteral("en"), english}, {QStringLiteral("ru"), russian}};
}

} // namespace

/// The files of a pack, read by a parser of somebody else's.
class VendorFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasEverythingOfTheVendor();
    void hasWhatARecordHas();
    void hasNoFieldsThatAreEmpty();
    void looksAsTheSourcesDo();
    void saysWhoseWordsTheyAre_data();
    void saysWhoseWordsTheyAre();
};

void VendorFileTest::hasEverythingOfTheVendor()
{
    auto vendor = *test::sampleVendor();
    QCOMPARE(exporting::vendorFileName(vendor), QStringLiteral("acme.json"));
    vendor.position = 4;
    vendor.aliases = {QStringLiteral("ac"), QStringLiteral("me")};
    vendor.home = QStringLiteral("https://example.com/");
    vendor.source.title = QStringLiteral("Codes");
    vendor.source.retrieved = QDate(2026, 11, 23);
    vendor.notes = {{{QStringLiteral("1")},
                     {QStringLiteral("a \"note\"\\"), QStringLiteral("заметка"), domain::TextOrigin::Russian}}};
    vendor.envelope.codeKey = QStringLiteral("code");
    vendor.envelope.confirmed = true;
    const auto root = written(vendor, {});
    QCOMPARE(root.value(QStringLiteral("slug")).toString(), QStringLiteral("acme"));
    QCOMPARE(root.value(QStringLiteral("order")).toInt(), 5);
    QCOMPARE(root.value(QStringLiteral("aliases")).toArray(), (QJsonArray{QStringLiteral("ac"), QStringLiteral("me")}));
    QCOMPARE(root.value(QStringLiteral("original_language")).toString(), QStringLiteral("en"));
    QCOMPARE(root.value(QStringLiteral("name")).toObject(), text(QStringLiteral("Acme, Inc."), QStringLiteral("Акме")));
    const auto source = root.value(QStringLiteral("source")).toObject();
    QCOMPARE(source.value(QStringLiteral("retrieved")).toString(), QStringLiteral("2026-11-23"));
    QVERIFY(source.value(QStringLiteral("url")).isNull());
    const auto envelope = root.value(QStringLiteral("envelope")).toObject();
    QVERIFY(envelope.value(QStringLiteral("confirmed")).toBool());
    QVERIFY(envelope.value(QStringLiteral("name_key")).isNull());
    QCOMPARE(envelope.value(QStringLiteral("sample")).toArray().size(), 1);
    // Whose words they are stands only where it is not the vendor's language.
    auto note = text(QStringLiteral("a \"note\"\\"), QStringLiteral("заметка"));
    note.insert(QStringLiteral("original"), QStringLiteral("ru"));
    QCOMPARE(root.value(QStringLiteral("notes")).toArray().first().toObject().value(QStringLiteral("text")).toObject(),
             note);
    QCOMPARE(
        root.value(QStringLiteral("footnotes")).toArray().first().toObject().value(QStringLiteral("mark")).toString(),
        QStringLiteral("*"));
    QCOMPARE(
        root.value(QStringLiteral("categories")).toArray().first().toObject().value(QStringLiteral("id")).toString(),
        QStringLiteral("tasks"));
}

void VendorFileTest::hasWhatARecordHas()
{
    const auto record = test::fullRecord();
    const auto root = written(*record.vendor, {record});
    QVERIFY(root.value(QStringLiteral("envelope")).isObject());
    const auto made = root.value(QStringLiteral("records")).toArray().first().toObject();
    QCOMPARE(made.value(QStringLiteral("code")).toString(), QStringLiteral("107"));
    QCOMPARE(made.value(QStringLiteral("variant")).toInt(), 2);
    QCOMPARE(made.value(QStringLiteral("category")).toString(), QStringLiteral("tasks"));
    QCOMPARE(made.value(QStringLiteral("name")).toString(), QStringLiteral("TOO_MANY_*"));
    QCOMPARE(made.value(QStringLiteral("http_status")).toInt(), 400);
    QCOMPARE(made.value(QStringLiteral("message")).toObject(), text(record.message.en, record.message.ru));
    const auto operations = made.value(QStringLiteral("returned_by")).toArray();
    QCOMPARE(operations.size(), 2);
    QCOMPARE(operations.first().toObject().value(QStringLiteral("footnote")).toString(), QStringLiteral("*"));
}

void VendorFileTest::hasNoFieldsThatAreEmpty()
{
    const auto record = test::bareRecord();
    const auto root = written(*record.vendor, {record, record});
    const auto records = root.value(QStringLiteral("records")).toArray();
    QCOMPARE(records.size(), 2);
    const auto made = records.first().toObject();
    for (const auto &absent : {QStringLiteral("variant"), QStringLiteral("name"), QStringLiteral("http_status"),
                               QStringLiteral("message"), QStringLiteral("returned_by"), QStringLiteral("reference")})
        QVERIFY2(!made.contains(absent) || made.value(absent).isNull(), qPrintable(absent));
}

/// A line a value, two spaces a level, fields in the order of the schema: what people compare line by line.
void VendorFileTest::looksAsTheSourcesDo()
{
    auto vendor = *test::sampleVendor();
    vendor.name.origin = domain::TextOrigin::English;
    vendor.product = {QStringLiteral("API"), QStringLiteral("API"), domain::TextOrigin::English};
    vendor.aliases = {QStringLiteral("ac")};
    vendor.source = {QStringLiteral("Codes"), QStringLiteral("https://example.com/"), QDate(2026, 11, 23), {}};
    vendor.envelope.codeKey = QStringLiteral("code");
    vendor.envelope.sample = QStringLiteral("{\n}");
    vendor.categoryRule = {QStringLiteral("By number"), QStringLiteral("По номеру"), domain::TextOrigin::English};
    domain::CodeRecord record;
    record.code = QStringLiteral("1");
    record.reference = QStringLiteral("RFC 9110");
    record.returnedBy = {{{QStringLiteral("Get"), QStringLiteral("Чтение")}, QString()}};
    record.attributes = {{QStringLiteral("cause"), {QStringLiteral("a"), {}, domain::TextOrigin::English}}};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    exporting::ByteSink sink(buffer);
    QVERIFY(exporting::writeVendorFile(vendor, {record}, sink));
    const char *wanted = R"({
  "$schema": "../schema/vendor.schema.json",
  "slug": "acme",
  "order": 1,
  "name": {
    "en": "Acme, Inc.",
    "ru": "Акме"
  },
  "aliases": [
    "ac"
  ],
  "product": {
    "en": "API",
    "ru": "API"
  },
  "original_language": "en",
  "home": null,
  "source": {
    "title": "Codes",
    "url": "https://example.com/",
    "retrieved": "2026-11-23",
    "note": null
  },
  "envelope": {
    "confirmed": false,
    "code_key": "code",
    "name_key": null,
    "message_key": null,
    "detail_key": null,
    "other_keys": [],
    "sample": [
      "{",
      "}"
    ]
  },
  "notes": [],
  "footnotes": [
    {
      "mark": "*",
      "text": {
        "en": "Data only",
        "ru": "Только данные"
      }
    }
  ],
  "category_rule": {
    "en": "By number",
    "ru": "По номеру"
  },
  "categories": [
    {
      "id": "tasks",
      "name": {
        "en": "Tasks",
        "ru": "Задачи"
      }
    }
  ],
  "records": [
    {
      "code": "1",
      "category": "tasks",
      "returned_by": [
        {
          "en": "Get",
          "ru": "Чтение"
        }
      ],
      "reference": "RFC 9110",
      "attributes": [
        {
          "key": "cause",
          "en": "a"
        }
      ]
    }
  ]
}
)";
    QCOMPARE(bytes, QByteArray(wanted));
}

void VendorFileTest::saysWhoseWordsTheyAre_data()
{
    QTest::addColumn<domain::TextOrigin>("vendors");
    QTest::addColumn<domain::TextOrigin>("origin");
    QTest::addColumn<QString>("original");
    using domain::TextOrigin;
    const auto row = [](const char *name, TextOrigin vendors, TextOrigin origin, const char *original) {
        QTest::newRow(name) << vendors << origin << QString::fromLatin1(original);
    };
    row("English at an English vendor", TextOrigin::English, TextOrigin::English, "");
    row("Russian at an English vendor", TextOrigin::English, TextOrigin::Russian, "ru");
    row("English at a Russian vendor", TextOrigin::Russian, TextOrigin::English, "en");
    row("Russian at a Russian vendor", TextOrigin::Russian, TextOrigin::Russian, "");
    row("one's own", TextOrigin::English, TextOrigin::Own, "own");
    row("ours", TextOrigin::Russian, TextOrigin::Errdex, "errdex");
}

void VendorFileTest::saysWhoseWordsTheyAre()
{
    QFETCH(domain::TextOrigin, vendors);
    QFETCH(domain::TextOrigin, origin);
    QFETCH(QString, original);
    auto vendor = *test::sampleVendor();
    vendor.originalLanguage = vendors;
    const domain::LocalizedText said{QStringLiteral("a"), QStringLiteral("а"), origin};
    vendor.notes = {{{}, said}};
    vendor.footnotes = {{QStringLiteral("*"), said}};
    auto record = test::fullRecord();
    record.message = record.description = said;
    record.attributes = {{QStringLiteral("cause"), said}, {QStringLiteral("action"), {{}, QStringLiteral("б"), origin}}};
    const auto root = written(vendor, {record});
    const auto first = [](const QJsonObject &object, const char *key) {
        return object.value(QLatin1String(key)).toArray().first().toObject();
    };
    const auto made = first(root, "records");
    auto wanted = text(QStringLiteral("a"), QStringLiteral("а"));
    if (!original.isEmpty())
        wanted.insert(QStringLiteral("original"), original);
    QCOMPARE(first(root, "notes").value(QStringLiteral("text")).toObject(), wanted);
    QCOMPARE(first(root, "footnotes").value(QStringLiteral("text")).toObject(), wanted);
    QCOMPARE(made.value(QStringLiteral("message")).toObject(), wanted);
    QCOMPARE(made.value(QStringLiteral("description")).toObject(), wanted);
    auto cause = wanted;
    cause.insert(QStringLiteral("key"), QStringLiteral("cause"));
    QCOMPARE(first(made, "attributes"), cause);
    const auto action = made.value(QStringLiteral("attributes")).toArray().last().toObject();
    QVERIFY(!action.contains(QStringLiteral("en")));
    QCOMPARE(action.value(QStringLiteral("ru")).toString(), QStringLiteral("б"));
}

QTEST_GUILESS_MAIN(VendorFileTest)
#include "tst_vendorfile.moc"
