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

QTEST_GUILESS_MAIN(VendorFileTest)
#include "tst_vendorfile.moc"
