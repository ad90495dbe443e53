// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/importing/source.h"
#include "errdex/publishing/preset.h"
#include "errdex/publishing/publish.h"
#include "errdex/search/resultsource.h"
#include "errdex/store/catalogue.h"

#include <QBuffer>
#include <QtTest>

using namespace errdex;
using domain::Column;
using domain::ContentLanguage;
using domain::Language;
using publishing::Format;

namespace {

const QString Sources = QStringLiteral(ERRDEX_SOURCE_DIR "/data/vendors");

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The records of a catalogue with everything that is known of them, without their places.
QStringList described(const QString &path)
{
    auto catalogue = store::Catalogue::open(path);
    if (!catalogue)
        return {catalogue.error().detail};
    QStringList lines;
    for (const auto &vendor : (*catalogue)->vendors()) {
        lines.append(QStringList{vendor->slug, vendor->source.title, vendor->source.note.ru, vendor->envelope.sample,
                                 vendor->categoryRule.en, QString::number(vendor->notes.size()),
                                 QString::number(vendor->footnotes.size()), vendor->aliases.join(u',')}
                         .join(u'|'));
    }
    std::vector<quint32> rows((*catalogue)->recordCount());
    std::iota(rows.begin(), rows.end(), 0);
    const auto records = (*catalogue)->records(rows);
    for (const auto &record : *records) {
        QStringList fields{record.key().toString(),
                           record.categoryInfo().id,
                           record.name,
                           QString::number(record.httpStatus),
                           record.message.en,
                           record.message.ru,
                           QString::number(int(record.message.origin)),
                           record.description.en,
                           record.description.ru,
                           QString::number(int(record.description.origin)),
                           record.reference};
        for (const auto &item : record.returnedBy)
            fields += {item.operation.en, item.operation.ru, item.footnoteMark};
        lines.append(fields.join(u'|'));
    }
    return lines;
}

} // namespace

class PublishingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void packIsTheSource();
    void attributesComeAlong();
    void vendorOfSeveralFilesIsOne();
    void partOfAVendorCompiles();
    void sqliteIsACatalogue();
    void selectionKeepsItsOrder();
    void sheetsComeVendorByVendor();
    void onlyStreamsGoToADevice();
    void cancelledLeavesNothing_data();
    void cancelledLeavesNothing();
    void columnsOfBothLanguages();
    void presetsAreKept();
    void brokenPresetsAreTold();

private:
    domain::Result<exporting::Written> publish(const publishing::Plan &plan, const QString &path,
                                               const QString &query = {}, const exporting::Progress &progress = {})
    {
        auto catalogue = store::Catalogue::open(m_catalogue);
        search::Searcher searcher(**catalogue);
        const auto result = searcher.run(query);
        return publishing::publish(plan, searcher, *result, path, {}, progress);
    }

    QTemporaryDir m_folder;
    QString m_catalogue;
};

void PublishingTest::initTestCase()
{
    m_catalogue = m_folder.filePath(QStringLiteral("catalog.sqlite"));
    const auto files = importing::sourceFiles({Sources});
    QVERIFY(files.has_value());
    const auto report = importing::buildCatalogue(*files, m_catalogue);
    QVERIFY(report.errors.isEmpty());
}

/// What is exported as a pack compiles to the very same catalogue, byte for byte.
void PublishingTest::packIsTheSource()
{
    const auto pack = m_folder.filePath(QStringLiteral("pack"));
    publishing::Plan plan;
    plan.format = Format::Pack;
    const auto written = publish(plan, pack);
    QVERIFY(written.has_value());
    QCOMPARE(written->rows, 349);
    QCOMPARE(QDir(pack).entryList({QStringLiteral("*.json")}).size(), 5);
    const auto again = m_folder.filePath(QStringLiteral("again.sqlite"));
    const auto report = importing::buildCatalogue(*importing::sourceFiles({pack}), again);
    QVERIFY2(report.errors.isEmpty(), qPrintable(report.errors.isEmpty() ? QString() : report.errors.first().where));
    QCOMPARE(described(again), described(m_catalogue));
    QCOMPARE(contents(again), contents(m_catalogue));
    // And it is written the way the sources are, so that a difference between both is one of content.
    for (const auto *name : {"/http.json", "/telerik-backend-services.json"})
        QCOMPARE(contents(pack + QString::fromLatin1(name)), contents(Sources + QString::fromLatin1(name)));
}

void PublishingTest::attributesComeAlong()
{
    const auto source = m_folder.filePath(QStringLiteral("acme.json"));
    QFile file(source);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({
  "$schema": "../schema/vendor.schema.json",
  "slug": "acme",
  "order": 1,
  "name": {
    "en": "Acme",
    "ru": "Акме"
  },
  "aliases": [],
  "product": {
    "en": "Acme API",
    "ru": "API Acme"
  },
  "original_language": "en",
  "home": null,
  "source": {
    "title": "Errors",
    "url": null,
    "retrieved": "2026-11-20",
    "note": null
  },
  "envelope": null,
  "notes": [],
  "footnotes": [],
  "category_rule": null,
  "categories": [
    {
      "id": "all",
      "name": {
        "en": "All",
        "ru": "Все"
      }
    }
  ],
  "records": [
    {
      "code": "E7",
      "category": "all",
      "message": {
        "en": "Pump blocked",
        "ru": "Насос заклинило"
      },
      "attributes": [
        {
          "key": "action",
          "en": "Clean the <filter>",
          "ru": "Очистите фильтр",
          "original": "errdex"
        },
        {
          "key": "Уровень",
          "ru": "высокий",
          "original": "ru"
        }
      ]
    }
  ]
}
)");
    file.close();
    const auto compiled = m_folder.filePath(QStringLiteral("acme.sqlite"));
    const auto report = importing::buildCatalogue({source}, compiled);
    QVERIFY2(report.errors.isEmpty(), qPrintable(report.errors.isEmpty() ? QString() : report.errors.first().detail));
    const auto catalogue = store::Catalogue::open(compiled);
    QVERIFY(catalogue.has_value());
    search::Searcher searcher(**catalogue);
    const auto everything = searcher.run(QString());
    publishing::Plan plan;
    plan.format = Format::Pack;
    const auto pack = m_folder.filePath(QStringLiteral("acme-pack"));
    QVERIFY(publishing::publish(plan, searcher, *everything, pack).has_value());
    QCOMPARE(contents(pack + QStringLiteral("/acme.json")), contents(source));
    const auto exported = [&](Format format) {
        plan.format = format;
        const auto target = m_folder.filePath(QStringLiteral("acme.") + publishing::formatId(format));
        return publishing::publish(plan, searcher, *everything, target) ? QString::fromUtf8(contents(target)) : QString();
    };
    QVERIFY(exported(Format::Json).contains(QStringLiteral("{\"key\":\"Уровень\",\"en\":null,\"ru\":\"высокий\"}")));
    QVERIFY(exported(Format::Html).contains(QStringLiteral("Clean the &lt;filter&gt;")));
    QVERIFY(exported(Format::Text).contains(QStringLiteral("высокий")));
}

/// The footnotes and notes of each file come along, and what is exported compiles.
void PublishingTest::vendorOfSeveralFilesIsOne()
{
    const auto source = m_folder.filePath(QStringLiteral("planfix.json"));
    QFile file(source);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"slug": "planfix", "order": 1, "name": {"en": "Ours", "ru": "Наш"}, "product": {"en": "P", "ru": "П"},
        "original_language": "en", "source": {"title": "Wiki", "retrieved": "2026-11-20"},
        "footnotes": [{"mark": "§", "text": {"en": "only ours", "ru": "только у нас"}}],
        "categories": [{"id": "ours", "name": {"en": "Ours", "ru": "Наши"}}, {"id": "tasks", "name": {"en": "T", "ru": "З"}}],
        "records": [{"code": "9901", "category": "ours", "message": {"en": "Closed", "ru": "Закрыто"},
                     "returned_by": [{"en": "Sync", "ru": "Обмен", "footnote": "§"}]},
                    {"code": "1001", "category": "tasks", "message": {"en": "Again", "ru": "Снова"}}]})");
    file.close();
    const auto own = m_folder.filePath(QStringLiteral("own.sqlite"));
    QVERIFY(importing::buildCatalogue({source}, own).errors.isEmpty());
    const auto set = store::Catalogue::open(QStringList{m_catalogue, own});
    QVERIFY(set.has_value());
    search::Searcher searcher(**set);
    const auto found = searcher.run(QStringLiteral("vendor:planfix"));
    QCOMPARE(found->total(), 73);
    publishing::Plan plan;
    plan.format = Format::Pack;
    const auto pack = m_folder.filePath(QStringLiteral("joined"));
    QVERIFY(publishing::publish(plan, searcher, *found, pack).has_value());
    const auto compiled = m_folder.filePath(QStringLiteral("joined.sqlite"));
    const auto report = importing::buildCatalogue(*importing::sourceFiles({pack}), compiled);
    QVERIFY2(report.errors.isEmpty(), qPrintable(report.errors.isEmpty() ? QString() : report.errors.first().where));
    QCOMPARE(report.vendors, 1);
    QCOMPARE(report.records, 73);
    const auto lines = described(compiled);
    QVERIFY(lines.filter(QStringLiteral("planfix/9901|")).first().contains(QStringLiteral("Sync|Обмен|§")));
    // One code in both files: two variants of it.
    QCOMPARE(lines.filter(QStringLiteral("planfix/1001/")).size(), 2);
}

void PublishingTest::partOfAVendorCompiles()
{
    const auto pack = m_folder.filePath(QStringLiteral("part"));
    publishing::Plan plan;
    plan.format = Format::Pack;
    // Two of the three errors 107 have a status, and only some categories are there.
    QVERIFY(publish(plan, pack, QStringLiteral("telerik:107 http:400")).has_value());
    const auto compiled = m_folder.filePath(QStringLiteral("part.sqlite"));
    const auto report = importing::buildCatalogue(*importing::sourceFiles({pack}), compiled);
    QVERIFY2(report.errors.isEmpty(), qPrintable(report.errors.isEmpty() ? QString() : report.errors.first().detail));
    QCOMPARE(report.records, 2);
    const auto lines = described(compiled);
    QVERIFY(lines.at(1).startsWith(QStringLiteral("telerik-backend-services/107/1|")));
    QVERIFY(lines.at(2).startsWith(QStringLiteral("telerik-backend-services/107/2|")));
}

void PublishingTest::sqliteIsACatalogue()
{
    const auto path = m_folder.filePath(QStringLiteral("all.sqlite"));
    publishing::Plan plan;
    plan.format = Format::Sqlite;
    const auto written = publish(plan, path);
    QVERIFY(written.has_value());
    QCOMPARE(contents(path), contents(m_catalogue));
    const auto some = m_folder.filePath(QStringLiteral("oz.sqlite"));
    QVERIFY(publish(plan, some, QStringLiteral("vendor:oz")).has_value());
    auto catalogue = store::Catalogue::open(some);
    QVERIFY(catalogue.has_value());
    QCOMPARE((*catalogue)->recordCount(), 13U);
    QVERIFY((*catalogue)->verify().has_value());
}

void PublishingTest::selectionKeepsItsOrder()
{
    auto catalogue = store::Catalogue::open(m_catalogue);
    search::Searcher searcher(**catalogue);
    const auto all = searcher.run({}, {}, {Column::Code, Qt::DescendingOrder, Language::English});
    QVERIFY(all.has_value());
    const auto some = all->only({{3, 2}, {10, 1}, {348, 5}});
    QCOMPARE(some.total(), 4);
    const auto expected = all->rows(0, 349);
    QCOMPARE(some.rows(0, 10), (std::vector<quint32>{expected[3], expected[4], expected[10], expected[348]}));
}

void PublishingTest::sheetsComeVendorByVendor()
{
    publishing::Plan plan;
    plan.format = Format::Xlsx;
    plan.options.columns = {{Column::Code, Language::English, QStringLiteral("Code")}};
    plan.options.sheetPerVendor = true;
    plan.options.sheetLanguage = Language::Russian;
    const auto path = m_folder.filePath(QStringLiteral("sheets.xlsx"));
    // By relevance the vendors come mixed.
    QVERIFY(publish(plan, path, QStringLiteral("token")).has_value());
    const auto bytes = contents(path);
    QVERIFY(bytes.contains("xl/worksheets/sheet4.xml"));
    QVERIFY(!bytes.contains("xl/worksheets/sheet6.xml"));
}

void PublishingTest::onlyStreamsGoToADevice()
{
    auto catalogue = store::Catalogue::open(m_catalogue);
    search::Searcher searcher(**catalogue);
    const auto result = searcher.run(QStringLiteral("vendor:oz"));
    for (const auto format : publishing::AllFormats) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        publishing::Plan plan;
        plan.format = format;
        plan.options.columns = {{Column::Code, Language::English, QStringLiteral("Code")}};
        const auto written = publishing::publish(plan, searcher, *result, buffer);
        QCOMPARE(written.has_value(), publishing::isStream(format));
        QCOMPARE(!buffer.data().isEmpty(), publishing::isStream(format));
    }
}

void PublishingTest::cancelledLeavesNothing_data()
{
    QTest::addColumn<Format>("format");
    for (const auto format : publishing::AllFormats)
        QTest::newRow(qPrintable(publishing::formatId(format))) << format;
}

void PublishingTest::cancelledLeavesNothing()
{
    QFETCH(Format, format);
    QTemporaryDir folder;
    publishing::Plan plan;
    plan.format = format;
    plan.options.columns = {{Column::Code, Language::English, QStringLiteral("Code")}};
    const auto path = folder.filePath(QStringLiteral("out"));
    const auto written = publish(plan, path, {}, [](qint64) { return false; });
    QVERIFY(!written.has_value());
    QCOMPARE(written.error().code, domain::ErrorCode::Cancelled);
    QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void PublishingTest::columnsOfBothLanguages()
{
    const QList<Column> columns{Column::Code, Column::Vendor, Column::Message};
    const auto titles = [&](ContentLanguage language, bool forPrograms) {
        QStringList found;
        for (const auto &column : publishing::columnsOf(columns, language, Language::Russian, forPrograms))
            found.append(column.title);
        return found;
    };
    QCOMPARE(titles(ContentLanguage::English, true),
             (QStringList{QStringLiteral("code"), QStringLiteral("vendor"), QStringLiteral("message_en")}));
    QCOMPARE(titles(ContentLanguage::Both, true),
             (QStringList{QStringLiteral("code"), QStringLiteral("vendor"), QStringLiteral("message_ru"),
                          QStringLiteral("message_en")}));
    QCOMPARE(titles(ContentLanguage::Russian, false).size(), 3);
    QCOMPARE(titles(ContentLanguage::Both, false).size(), 5);
}

void PublishingTest::presetsAreKept()
{
    const auto path = m_folder.filePath(QStringLiteral("conf/errdex/export-presets.json"));
    QCOMPARE(publishing::readPresets(path)->size(), 0);
    publishing::Preset mine = publishing::excelPreset();
    mine.name = QStringLiteral("Для отчёта");
    mine.format = Format::Xlsx;
    mine.columns = {Column::Message, Column::Code};
    mine.language = ContentLanguage::Both;
    mine.sheetPerVendor = true;
    mine.encoding = exporting::Encoding::Windows1251;
    const auto data = publishing::dataPreset();
    QVERIFY(publishing::writePresets(path, {mine, data}).has_value());
    QCOMPARE(*publishing::readPresets(path), (QList<publishing::Preset>{mine, data}));
}

void PublishingTest::brokenPresetsAreTold()
{
    const auto path = m_folder.filePath(QStringLiteral("broken.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[{\"name\": ");
    file.close();
    const auto presets = publishing::readPresets(path);
    QVERIFY(!presets.has_value());
    QCOMPARE(presets.error().code, domain::ErrorCode::InvalidSource);
    QCOMPARE(presets.error().where, path);
}

QTEST_GUILESS_MAIN(PublishingTest)
#include "tst_publishing.moc"
