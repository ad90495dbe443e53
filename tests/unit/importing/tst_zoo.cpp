// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/importing/importplan.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace errdex;

namespace {

QString zooFolder()
{
    return QStringLiteral(ERRDEX_SOURCE_DIR "/tests/data/imports/");
}

QJsonObject expectationOf(const QString &path)
{
    QFile file(path + u".expect.json");
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QString delimiterName(char delimiter)
{
    return delimiter == '\t' ? QStringLiteral("tab") : QString(QLatin1Char(delimiter));
}

QStringList strings(const QJsonValue &array)
{
    QStringList all;
    const auto values = array.toArray();
    for (const auto &value : values)
        all.append(value.toString());
    return all;
}

/// The expectation names the field alone where the language is a matter of the content.
bool agrees(const importing::ColumnMapping &mapping, const QString &expected)
{
    return expected == importing::mappingId(mapping.field, mapping.language) ||
           (expected == importing::mappingId(mapping.field, {}) && mapping.field != importing::Field::Message &&
            mapping.field != importing::Field::Description);
}

} // namespace

/// Files as people have them, each with what must be found in it. The folder "aside" is not read while anything is
/// tuned.
class TestZoo final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void files_data();
    void files();
    void mappingIsGuessed_data();
    void mappingIsGuessed();
    void plansSurviveJson();
};

void TestZoo::files_data()
{
    QTest::addColumn<QString>("path");
    for (const auto &part : {QStringLiteral("tuning"), QStringLiteral("aside")}) {
        const auto files = QDir(zooFolder() + part).entryInfoList(QDir::Files, QDir::Name);
        for (const auto &file : files) {
            if (!file.fileName().endsWith(u".expect.json"))
                QTest::newRow(qPrintable(part + u'/' + file.fileName())) << file.filePath();
        }
    }
}

/// Encoding, format and delimiter are told right, no row is lost and no letter is damaged.
void TestZoo::files()
{
    QFETCH(QString, path);
    const auto expected = expectationOf(path);
    QVERIFY(!expected.isEmpty());
    const importing::TableSource source{path, {}};
    const auto dialect = importing::detectDialect(source);
    QVERIFY(dialect);
    QCOMPARE(importing::tableFormatId(dialect->format), expected.value(QStringLiteral("format")).toString());
    QCOMPARE(importing::textEncodingId(dialect->encoding), expected.value(QStringLiteral("encoding")).toString());
    if (importing::isDelimited(dialect->format))
        QCOMPARE(delimiterName(dialect->delimiter), expected.value(QStringLiteral("delimiter")).toString());
    if (importing::isOwnFormat(dialect->format))
        return;
    auto table = importing::openTable(source, *dialect);
    if (!table)
        QFAIL(qPrintable(table.error().where + u' ' + table.error().detail));
    QStringList headers;
    const auto columns = expected.value(QStringLiteral("columns")).toArray();
    for (const auto &column : columns)
        headers.append(column.toArray().at(0).toString());
    QCOMPARE((*table)->header(), headers);
    QList<importing::TableRow> rows;
    importing::TableRow row;
    for (;;) {
        const auto any = (*table)->next(row);
        QVERIFY(any);
        if (!*any)
            break;
        while (row.cells.size() < headers.size())
            row.cells.append(QString());
        rows.append(row);
    }
    QCOMPARE(rows.size(), expected.value(QStringLiteral("rows")).toInt());
    if (expected.contains(QStringLiteral("first"))) {
        QCOMPARE(rows.first().cells, strings(expected.value(QStringLiteral("first"))));
        QCOMPARE(rows.last().cells, strings(expected.value(QStringLiteral("last"))));
    }
    for (qsizetype i = 1; i < rows.size(); ++i)
        QVERIFY(rows.at(i).place >= rows.at(i - 1).place || dialect->format == importing::TableFormat::Xlsx);
}

void TestZoo::mappingIsGuessed_data()
{
    QTest::addColumn<QString>("part");
    QTest::newRow("tuning") << QStringLiteral("tuning");
    QTest::newRow("aside") << QStringLiteral("aside");
}

void TestZoo::mappingIsGuessed()
{
    QFETCH(QString, part);
    int right = 0;
    int all = 0;
    const auto files = QDir(zooFolder() + part).entryInfoList(QDir::Files, QDir::Name);
    for (const auto &file : files) {
        if (file.fileName().endsWith(u".expect.json"))
            continue;
        const auto columns = expectationOf(file.filePath()).value(QStringLiteral("columns")).toArray();
        const auto plan = importing::guessPlan({file.filePath(), {}});
        all += int(columns.size());
        if (!plan || plan->columns.size() != columns.size())
            continue;
        for (int i = 0; i < columns.size(); ++i) {
            const auto expected = columns.at(i).toArray().at(1).toString();
            if (agrees(plan->columns.at(i), expected))
                ++right;
            else
                qInfo("%s: %s is %s, not %s", qPrintable(file.fileName()), qPrintable(plan->columns.at(i).header),
                      qPrintable(expected),
                      qPrintable(importing::mappingId(plan->columns.at(i).field, plan->columns.at(i).language)));
        }
    }
    qInfo("%s: %d of %d columns", qPrintable(part), right, all);
    QVERIFY(all > 0);
    QVERIFY2(right * 100 >= all * 95, "fewer than 95 % of the columns");
}

void TestZoo::plansSurviveJson()
{
    auto plan = importing::guessPlan({zooFolder() + QStringLiteral("tuning/two-languages.csv"), {}});
    QVERIFY(plan);
    plan->vendor.slug = QStringLiteral("acme");
    plan->vendor.name = {QStringLiteral("Acme"), QStringLiteral("Акме")};
    plan->vendor.envelope.codeKey = QStringLiteral("error_code");
    plan->vendor.envelope.sample = QStringLiteral("{\"error_code\": {{code}}}");
    plan->repeated = importing::RepeatedCodes::Merge;
    const auto again = importing::planFromJson(importing::planToJson(*plan));
    QVERIFY(again);
    QCOMPARE(*again, *plan);
    QVERIFY(!importing::planFromJson("{}"));
    QVERIFY(!importing::planFromJson(importing::planToJson(*plan).replace("message_en", "massage")));
}

QTEST_GUILESS_MAIN(TestZoo)
#include "tst_zoo.moc"
