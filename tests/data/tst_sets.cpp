// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/store/catalogue.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QtTest>

#include <cmath>
#include <numeric>

using namespace errdex;

/// The form of the sets that quality is measured by. What stands in a part kept aside is not printed.
class TestSets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void queriesNameRecords_data();
    void queriesNameRecords();
    void aThirdOfEachClassIsAside();
    void noQueryStandsTwice();
    void pastesNameRecordsAndLines_data();
    void pastesNameRecordsAndLines();
    void everyPasteIsListed_data();
    void everyPasteIsListed();

private:
    static QJsonArray list(const QString &name);
    static QByteArray paste(const QString &part, const QJsonValue &entry);
    void checkFinding(const QJsonObject &finding, qsizetype lines, const char *place);

    QSet<QString> m_keys;
    /// "planfix/1001", without variants.
    QSet<QString> m_codes;
    QSet<QString> m_vendors;
};

void TestSets::initTestCase()
{
    auto catalogue =
        store::Catalogue::open(qEnvironmentVariable("ERRDEX_CATALOG_DIR") + QStringLiteral("/catalog.sqlite"));
    QVERIFY(catalogue);
    std::vector<quint32> rows((*catalogue)->recordCount());
    std::iota(rows.begin(), rows.end(), 0);
    const auto records = (*catalogue)->records(rows);
    QVERIFY(records);
    for (const auto &record : *records) {
        m_keys.insert(record.key().toString());
        m_codes.insert(QString(record.vendor->slug + u'/' + record.code));
        m_vendors.insert(record.vendor->slug);
    }
}

QJsonArray TestSets::list(const QString &name)
{
    QFile file(QStringLiteral(ERRDEX_SOURCE_DIR "/tests/data/") + name + QStringLiteral(".json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).array();
}

void TestSets::queriesNameRecords_data()
{
    QTest::addColumn<QString>("part");
    QTest::newRow("tuning") << QStringLiteral("tuning");
    QTest::newRow("aside") << QStringLiteral("aside");
}

void TestSets::queriesNameRecords()
{
    QFETCH(QString, part);
    const auto entries = list(QStringLiteral("queries/") + part);
    QVERIFY(!entries.isEmpty());
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const auto entry = entries.at(i).toObject();
        const QByteArray place = "entry " + QByteArray::number(i);
        QVERIFY2(!entry.value(QStringLiteral("query")).toString().isEmpty(), place.constData());
        const auto first = entry.value(QStringLiteral("first")).toArray();
        QVERIFY2(first.isEmpty() == (entry.value(QStringLiteral("class")) == QStringLiteral("nothing")),
                 place.constData());
        QVERIFY2(!entry.value(QStringLiteral("together")).toBool() || (first.size() > 1 && first.size() <= 5),
                 place.constData());
        QSet<QString> seen;
        for (const auto &list : {first, entry.value(QStringLiteral("top5")).toArray()}) {
            for (const auto &key : list) {
                QVERIFY2(m_keys.contains(key.toString()), place.constData());
                QVERIFY2(!seen.contains(key.toString()), place.constData());
                seen.insert(key.toString());
            }
        }
    }
}

void TestSets::aThirdOfEachClassIsAside()
{
    QHash<QString, std::pair<int, int>> counts;
    for (const auto &entry : list(QStringLiteral("queries/tuning")))
        ++counts[entry[QStringLiteral("class")].toString()].first;
    for (const auto &entry : list(QStringLiteral("queries/aside")))
        ++counts[entry[QStringLiteral("class")].toString()].second;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        QVERIFY2(std::abs(count->first - 2 * count->second) <= 2, qPrintable(count.key()));
}

void TestSets::noQueryStandsTwice()
{
    QSet<QString> seen;
    for (const auto &part : {QStringLiteral("tuning"), QStringLiteral("aside")}) {
        const auto entries = list(QStringLiteral("queries/") + part);
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const auto query = entries.at(i)[QStringLiteral("query")].toString();
            QVERIFY2(!seen.contains(query), qPrintable(QString(part + u' ' + QString::number(i))));
            seen.insert(query);
        }
    }
}

void TestSets::pastesNameRecordsAndLines_data()
{
    queriesNameRecords_data();
}

void TestSets::checkFinding(const QJsonObject &finding, qsizetype lines, const char *place)
{
    const auto line = finding.value(QStringLiteral("line")).toInt();
    const auto first = finding.value(QStringLiteral("from")).toInt(line);
    const auto last = finding.value(QStringLiteral("to")).toInt(line);
    QVERIFY2(1 <= first && first <= line && line <= last && last <= lines, place);
    const auto vendor = finding.value(QStringLiteral("vendor")).toString();
    const QString code = vendor + u'/' + finding.value(QStringLiteral("code")).toString();
    QVERIFY2(m_vendors.contains(vendor), place);
    QVERIFY2(m_codes.contains(code) == finding.value(QStringLiteral("known")).toBool(), place);
    const auto variant = finding.value(QStringLiteral("variant"));
    QVERIFY2(variant.isNull() || m_keys.contains(QString(code + u'/' + QString::number(variant.toInt()))), place);
    for (const auto &key : finding.value(QStringLiteral("alternatives")).toArray())
        QVERIFY2(m_keys.contains(key.toString()), place);
}

QByteArray TestSets::paste(const QString &part, const QJsonValue &entry)
{
    QFile file(QStringLiteral(ERRDEX_SOURCE_DIR "/tests/data/pastes/") + part + u'/' +
               entry[QStringLiteral("file")].toString());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestSets::pastesNameRecordsAndLines()
{
    QFETCH(QString, part);
    const auto entries = list(QStringLiteral("pastes/") + part);
    QVERIFY(!entries.isEmpty());
    for (const auto &entry : entries) {
        const auto place = entry[QStringLiteral("file")].toString().toUtf8();
        const auto text = paste(part, entry);
        QVERIFY2(!text.isEmpty(), place.constData());
        for (const auto &finding : entry[QStringLiteral("findings")].toArray())
            checkFinding(finding.toObject(), text.count('\n'), place.constData());
        for (const auto *parts : {"secrets", "kept"}) {
            for (const auto &piece : entry[QLatin1String(parts)].toArray())
                QVERIFY2(text.contains(piece.toString().toUtf8()), place.constData());
        }
    }
}

void TestSets::everyPasteIsListed_data()
{
    queriesNameRecords_data();
}

void TestSets::everyPasteIsListed()
{
    QFETCH(QString, part);
    QStringList listed;
    for (const auto &entry : list(QStringLiteral("pastes/") + part))
        listed.append(entry[QStringLiteral("file")].toString());
    listed.sort();
    const QDir folder(QStringLiteral(ERRDEX_SOURCE_DIR "/tests/data/pastes/") + part);
    QCOMPARE(folder.entryList(QDir::Files, QDir::Name), listed);
}

QTEST_GUILESS_MAIN(TestSets)
#include "tst_sets.moc"
