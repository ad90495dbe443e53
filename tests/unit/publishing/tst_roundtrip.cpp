// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/importing/import.h"
#include "errdex/publishing/preset.h"
#include "errdex/publishing/publish.h"
#include "errdex/search/searcher.h"
#include "errdex/store/catalogue.h"
#include "errdex/store/ownrows.h"

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
    void attributes_data();
    void attributes();
    void ownTexts();

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

void TestRoundTrip::attributes_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<bool>("forPrograms");
    for (const auto format : {Format::Csv, Format::Tsv, Format::Xlsx, Format::Json, Format::JsonLines, Format::Markdown}) {
        const auto id = publishing::formatId(format).toLatin1();
        QTest::addRow("%s for programs", id.constData()) << int(format) << true;
        QTest::addRow("%s for people", id.constData()) << int(format) << false;
    }
}

/// What the records say beyond the usual columns comes back too: under well-known keys and under any other, in one language
/// or both, whatever a spreadsheet would make of it.
void TestRoundTrip::attributes()
{
    QFETCH(int, format);
    QFETCH(bool, forPrograms);
    const auto source = m_folder.filePath(QStringLiteral("attributes%1.csv").arg(++m_files));
    QFile file(source);
    QVERIFY(file.open(QIODevice::WriteOnly));
    // What people call "Notes" is a description when they import it again; a program says what it means.
    const QByteArray name = forPrograms ? "Notes" : "Terminal";
    file.write("vendor,code,message_en,cause_en,cause_ru,retry_en,retry_ru,source,attributes.Market.en,attributes.Market.ru,"
               "attributes." + name + ".en,attributes.Этаж.ru\n"
               "acme,1,The first thing,No money is left,Денег не осталось,after a pause,после паузы,https://example.org/1,"
               "Europe,Европа,=1+1,третий\n"
               "acme,2,The second thing,,,no,нет,,,,0005,\n"
               "acme,3,The third thing,,,,,,,,,\n");
    file.close();
    const auto catalogue = import(source);
    const auto described = [](const QString &path) {
        QStringList lines;
        const auto records = recordsOf(path);
        for (const auto &record : records) {
            QStringList said;
            for (const auto &attribute : record.attributes)
                said.append(QStringList{attribute.key, attribute.text.en, attribute.text.ru}.join(u'|'));
            said.sort();
            lines.append(record.code + u':' + said.join(u';'));
        }
        return lines;
    };
    auto expected = QStringList{
        QStringLiteral("1:Market|Europe|Европа;NAME|=1+1|;cause|No money is left|Денег не осталось;"
                       "retry|after a pause|после паузы;source|https://example.org/1|;Этаж||третий"),
        QStringLiteral("2:NAME|0005|;retry|no|нет"), QStringLiteral("3:")};
    expected.replaceInStrings(QStringLiteral("NAME"), QString::fromUtf8(name));
    QCOMPARE(described(catalogue), expected);

    publishing::Plan plan;
    plan.format = Format(format);
    const auto preset = forPrograms ? publishing::dataPreset() : publishing::excelPreset();
    plan.options = publishing::optionsOf(preset);
    plan.options.columns =
        publishing::columnsOf({Column::Vendor, Column::Code, Column::Message}, ContentLanguage::Both, Language::English,
                              forPrograms) +
        publishing::furtherColumnsOf(preset, ContentLanguage::Both, Language::English, forPrograms);
    const auto path =
        m_folder.filePath(QStringLiteral("attributes%1.%2").arg(++m_files).arg(publishing::formatId(plan.format)));
    write(catalogue, plan, path);
    QCOMPARE(described(import(path)), expected);
}

/// What people have written beside the vendor's texts stands in columns of its own and does not become the vendor's.
void TestRoundTrip::ownTexts()
{
    const auto source = m_folder.filePath(QStringLiteral("own%1.csv").arg(++m_files));
    QFile file(source);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("vendor,code,message_en\nacme,1,First\nacme,2,Second\n");
    file.close();
    auto catalogue = store::Catalogue::open(import(source)).value();
    domain::OwnContent content;
    content.description = {QStringLiteral("=Ask the bank"), QStringLiteral("Спросите банк"), domain::TextOrigin::Own};
    content.attributes = {{QStringLiteral("action"), {{}, QStringLiteral("Ждать"), domain::TextOrigin::Own}}};
    domain::Notebook notebook;
    notebook.own.append({domain::OwnVersion::Kind::Overlay, {QStringLiteral("acme"), QStringLiteral("2"), 0}, content, {}, 1, {}});
    catalogue->setOwnRows(store::OwnRows::make(*catalogue, domain::AnnotationBook(notebook), {}).value());
    search::Searcher searcher(*catalogue);

    const auto exported = [&](Format format, bool forPrograms, ContentLanguage language, const QString &query) {
        auto preset = forPrograms ? publishing::dataPreset() : publishing::excelPreset();
        preset.withOwnTexts = true;
        publishing::Plan plan;
        plan.format = format;
        plan.options = publishing::optionsOf(preset);
        plan.options.columns = publishing::columnsOf({Column::Vendor, Column::Code}, language, Language::English, forPrograms) +
                               publishing::furtherColumnsOf(preset, language, Language::English, forPrograms);
        const auto path = m_folder.filePath(QStringLiteral("own%1.%2").arg(++m_files).arg(publishing::formatId(format)));
        const auto result = searcher.run(query);
        if (const auto written = publishing::publish(plan, searcher, *result, path); !written)
            qFatal("%s", qPrintable(written.error().detail));
        return path;
    };
    const auto forPeople = exported(Format::Csv, false, ContentLanguage::Russian, {});
    const QList<QStringList> inRussian{
        {QStringLiteral("Вендор"), QStringLiteral("Код"), QStringLiteral("Своё описание"),
         QStringLiteral("Своя оценка: что делать")},
        {QStringLiteral("acme"), QStringLiteral("1"), QString(), QString()},
        {QStringLiteral("acme"), QStringLiteral("2"), QStringLiteral("Спросите банк"), QStringLiteral("Ждать")}};
    QCOMPARE(rowsOf(forPeople), inRussian);
    const auto inEnglish = rowsOf(exported(Format::Xlsx, false, ContentLanguage::English, {}));
    QCOMPARE(inEnglish.at(0).mid(2),
             (QStringList{QStringLiteral("Own description"), QStringLiteral("Own view: what to do")}));
    QCOMPARE(inEnglish.at(2).mid(2), (QStringList{QStringLiteral("=Ask the bank"), QStringLiteral("Ждать")}));
    const auto forPrograms = exported(Format::Csv, true, ContentLanguage::Both, {});
    QCOMPARE(rowsOf(forPrograms).at(0).mid(2),
             (QStringList{QStringLiteral("attributes.own-description.en"), QStringLiteral("attributes.own-description.ru"),
                          QStringLiteral("attributes.own-action.ru")}));
    // A spreadsheet does not compute it.
    QFile guarded(exported(Format::Csv, false, ContentLanguage::English, {}));
    QVERIFY(guarded.open(QIODevice::ReadOnly));
    QVERIFY(guarded.readAll().contains("'=Ask the bank"));
    // Rows without such texts have no columns for them.
    QCOMPARE(rowsOf(exported(Format::Csv, false, ContentLanguage::Both, QStringLiteral("First"))).at(0).size(), 3);

    for (const auto &path : {forPeople, forPrograms, exported(Format::Json, true, ContentLanguage::Both, {})}) {
        const auto again = recordsOf(import(path));
        QCOMPARE(again.size(), 2);
        QVERIFY2(again.at(1).attributes.isEmpty(), qPrintable(path));
    }
}

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
