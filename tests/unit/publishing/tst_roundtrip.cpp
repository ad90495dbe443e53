// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/importing/import.h"
#include "errdex/publishing/preset.h"
#include "errdex/publishing/publish.h"
#include "errdex/search/searcher.h"
#include "errdex/store/catalogue.h"

#include <QTemporaryDir>
#include <QtTest>

#include <numeric>

using namespace errdex;
using domain::Column;
using domain::ContentLanguage;
using domain::Language;
using publishing::Format;

namespace {

const QList<Column> Everything(std::begin(domain::AllColumns), std::end(domain::AllColumns));

QList<domain::CodeRecord> recordsOf(const QString &path)
{
    const auto catalogue = store::Catalogue::open(path);
    if (!catalogue)
        qFatal("%s", qPrintable(catalogue.error().detail));
    std::vector<quint32> rows((*catalogue)->recordCount());
    std::iota(rows.begin(), rows.end(), 0U);
    return (*catalogue)->records(rows).value();
}

void write(const QString &catalogue, const publishing::Plan &plan, const QString &path)
{
    auto opened = store::Catalogue::open(catalogue);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    search::Searcher searcher(**opened);
    const auto all = searcher.run(QString());
    const auto written = publishing::publish(plan, searcher, *all, path);
    if (!written)
        qFatal("%s", qPrintable(written.error().detail));
}

QList<QStringList> rowsOf(const QString &path)
{
    const importing::TableSource source{path, {}};
    auto table = importing::openTable(source, importing::detectDialect(source).value());
    if (!table)
        qFatal("%s", qPrintable(table.error().detail));
    QList<QStringList> rows{(*table)->header()};
    importing::TableRow row;
    while ((*table)->next(row).value())
        rows.append(row.cells);
    return rows;
}

QStringList operations(const domain::CodeRecord &record)
{
    QStringList all;
    for (const auto &item : record.returnedBy)
        all.append(item.operation.original());
    return all;
}

} // namespace

/// What Errdex writes, it reads again.
class TestRoundTrip final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void tables_data();
    void tables();
    void guardedTexts();

private:
    QString import(const QString &path);

    QTemporaryDir m_folder;
    int m_files = 0;
};

/// As a person would who only presses Next.
QString TestRoundTrip::import(const QString &path)
{
    const importing::TableSource source{path, {}};
    const auto plan = importing::guessPlan(source);
    if (!plan)
        qFatal("%s: %s", qPrintable(plan.error().where), qPrintable(plan.error().detail));
    const auto output = m_folder.filePath(QStringLiteral("%1.sqlite").arg(++m_files));
    const auto report = importing::compile(source, *plan, output);
    if (!report)
        qFatal("%s: %s", qPrintable(report.error().where), qPrintable(report.error().detail));
    for (const auto &problem : report->problems)
        qWarning("%lld %s: %s", problem.place, qPrintable(problem.field), qPrintable(problem.detail));
    if (report->counts.problems + report->counts.repeatedLeft > 0)
        qFatal("problems in %s", qPrintable(path));
    return output;
}

void TestRoundTrip::tables_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<bool>("forPrograms");
    QTest::addColumn<bool>("isExcel");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<int>("language");
    const auto add = [](const char *name, Format format, bool forPrograms, bool isExcel, const char *suffix,
                        ContentLanguage language = ContentLanguage::Both) {
        QTest::newRow(name) << int(format) << forPrograms << isExcel << QString::fromLatin1(suffix) << int(language);
    };
    add("csv data", Format::Csv, true, false, "csv");
    add("csv excel", Format::Csv, false, true, "csv");
    add("csv excel ru", Format::Csv, false, true, "csv", ContentLanguage::Russian);
    add("csv excel en", Format::Csv, false, true, "csv", ContentLanguage::English);
    add("tsv", Format::Tsv, true, false, "tsv");
    add("tsv for people", Format::Tsv, false, false, "tsv");
    add("xlsx", Format::Xlsx, true, false, "xlsx");
    add("xlsx for people", Format::Xlsx, false, false, "xlsx");
    add("json", Format::Json, true, false, "json");
    add("jsonl", Format::JsonLines, true, false, "jsonl");
    add("md", Format::Markdown, true, false, "md");
    add("md for people", Format::Markdown, false, false, "md");
}

/// Every shipped record, cell by cell: what was imported is exported again and must read the same, and where the
/// columns are those for programs, the records themselves are compared.
void TestRoundTrip::tables()
{
    QFETCH(int, format);
    QFETCH(bool, forPrograms);
    QFETCH(bool, isExcel);
    QFETCH(QString, suffix);
    QFETCH(int, language);
    const QString shipped = qEnvironmentVariable("ERRDEX_CATALOG_DIR") + QStringLiteral("/catalog.sqlite");
    publishing::Plan plan;
    plan.format = Format(format);
    plan.options = publishing::optionsOf(isExcel ? publishing::excelPreset() : publishing::dataPreset());
    plan.options.columns = publishing::columnsOf(Everything, ContentLanguage(language), Language::English, forPrograms);
    const auto first = m_folder.filePath(QStringLiteral("first%1.%2").arg(++m_files).arg(suffix));
    write(shipped, plan, first);
    const auto catalogue = import(first);
    const auto second = m_folder.filePath(QStringLiteral("second%1.%2").arg(++m_files).arg(suffix));
    write(catalogue, plan, second);
    const auto before = rowsOf(first);
    const auto after = rowsOf(second);
    QCOMPARE(after.size(), before.size());
    for (qsizetype row = 0; row < before.size(); ++row)
        QCOMPARE(after.at(row), before.at(row));
    if (!forPrograms)
        return;
    const auto expected = recordsOf(shipped);
    const auto found = recordsOf(catalogue);
    QCOMPARE(found.size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const auto &one = found.at(i);
        const auto &other = expected.at(i);
        QCOMPARE(one.key().toString(), other.key().toString());
        QCOMPARE(one.name, other.name);
        QCOMPARE(one.httpStatus, other.httpStatus);
        QCOMPARE(one.message.en, other.message.en);
        QCOMPARE(one.message.ru, other.message.ru);
        QCOMPARE(one.description.en, other.description.en);
        QCOMPARE(one.description.ru, other.description.ru);
        QCOMPARE(one.categoryInfo().id, other.categoryInfo().id);
        QCOMPARE(operations(one), operations(other));
        if (suffix.startsWith(u"json")) {
            QCOMPARE(one.categoryInfo().name.ru, other.categoryInfo().name.ru);
            QCOMPARE(one.message.origin, other.message.origin);
        } else {
            QCOMPARE(one.reference, other.reference);
        }
    }
}

/// Texts that spreadsheets compute or change come back as they were.
void TestRoundTrip::guardedTexts()
{
    const QStringList codes{QStringLiteral("0005"),  QStringLiteral("1E5"), QStringLiteral("-2147024891"),
                            QStringLiteral("=1+1"),  QStringLiteral("+7"),  QStringLiteral("@x"),
                            QStringLiteral("'=a"),   QStringLiteral("1-2"), QStringLiteral("TRUE"),
                            QStringLiteral("a;b\"c")};
    QByteArray json = "[";
    for (const auto &code : codes) {
        const auto quoted = QString(code).replace(u'"', QStringLiteral("\\\"")).toUtf8();
        json += QByteArray(json.size() > 1 ? "," : "") + "{\"vendor\":\"acme\",\"code\":\"" + quoted +
                "\",\"message\":\"-x " + quoted + " | <b> *y*\"}";
    }
    const auto source = m_folder.filePath(QStringLiteral("hard.json"));
    QFile file(source);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(json + ']');
    file.close();
    const auto catalogue = import(source);
    for (const auto format : {Format::Csv, Format::Tsv, Format::Xlsx, Format::Markdown, Format::Json}) {
        publishing::Plan plan;
        plan.format = format;
        plan.options = publishing::optionsOf(publishing::excelPreset());
        plan.options.columns = publishing::columnsOf(Everything, ContentLanguage::Both, Language::English, true);
        const auto path =
            m_folder.filePath(QStringLiteral("hard%1.%2").arg(++m_files).arg(publishing::formatId(format)));
        write(catalogue, plan, path);
        const auto again = recordsOf(import(path));
        const auto before = recordsOf(catalogue);
        QCOMPARE(again.size(), codes.size());
        for (qsizetype i = 0; i < again.size(); ++i) {
            QCOMPARE(again.at(i).code, before.at(i).code);
            QCOMPARE(again.at(i).message.en, before.at(i).message.en);
        }
    }
}

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
