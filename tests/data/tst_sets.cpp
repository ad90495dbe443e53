// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/store/catalogue.h"

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

private:
    QJsonArray queries(const QString &part);

    QSet<QString> m_keys;
};

void TestSets::initTestCase()
{
    auto catalogue =
        store::Catalogue::open(qEnvironmentVariable("ERRDEX_DATA_DIR") + QStringLiteral("/catalog.sqlite"));
    QVERIFY(catalogue);
    std::vector<quint32> rows((*catalogue)->recordCount());
    std::iota(rows.begin(), rows.end(), 0);
    const auto records = (*catalogue)->records(rows);
    QVERIFY(records);
    for (const auto &record : *records)
        m_keys.insert(record.key().toString());
}

QJsonArray TestSets::queries(const QString &part)
{
    QFile file(QStringLiteral(ERRDEX_SOURCE_DIR "/tests/data/queries/") + part + QStringLiteral(".json"));
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
    const auto entries = queries(part);
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
    for (const auto &entry : queries(QStringLiteral("tuning")))
        ++counts[entry[QStringLiteral("class")].toString()].first;
    for (const auto &entry : queries(QStringLiteral("aside")))
        ++counts[entry[QStringLiteral("class")].toString()].second;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        QVERIFY2(std::abs(count->first - 2 * count->second) <= 2, qPrintable(count.key()));
}

void TestSets::noQueryStandsTwice()
{
    QSet<QString> seen;
    for (const auto &part : {QStringLiteral("tuning"), QStringLiteral("aside")}) {
        const auto entries = queries(part);
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const auto query = entries.at(i)[QStringLiteral("query")].toString();
            QVERIFY2(!seen.contains(query), qPrintable(QString(part + u' ' + QString::number(i))));
            seen.insert(query);
        }
    }
}

QTEST_GUILESS_MAIN(TestSets)
#include "tst_sets.moc"
