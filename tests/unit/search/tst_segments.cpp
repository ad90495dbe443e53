// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "samplecatalogue.h"

#include "errdex/search/searcher.h"
#include "errdex/store/catalogue.h"
#include "errdex/store/cellreader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

#include <numeric>
#include <random>

using namespace errdex;
using namespace errdex::test;
using domain::Column;
using domain::Language;
using store::Catalogue;

namespace {

/// The segment of a record, by its number.
using Assignment = std::function<size_t(const domain::CodeRecord &)>;

QList<domain::CodeRecord> allRecords(Catalogue &catalogue)
{
    std::vector<quint32> rows(catalogue.recordCount());
    std::iota(rows.begin(), rows.end(), 0);
    const auto records = catalogue.records(rows);
    return records ? *records : QList<domain::CodeRecord>();
}

/// The records as the writer takes them: by vendor, in the order of their vendors, with the categories that they need.
QList<VendorWithRecords> byVendor(const QList<domain::CodeRecord> &records)
{
    QList<VendorWithRecords> vendors;
    QHash<QString, qsizetype> places;
    for (auto record : records) {
        const auto vendor = record.vendor;
        if (!places.contains(vendor->slug)) {
            places.insert(vendor->slug, vendors.size());
            vendors.append({*vendor, {}});
            vendors.last().first.categories.clear();
        }
        auto &[made, taken] = vendors[places.value(vendor->slug)];
        const auto &category = vendor->categories.at(record.category);
        if (made.categoryIndex(category.id) < 0)
            made.categories.append(category);
        record.category = made.categoryIndex(category.id);
        taken.append(record);
    }
    return vendors;
}

QStringList keysOf(const QList<domain::CodeRecord> &records)
{
    QStringList keys;
    for (const auto &record : records)
        keys.append(record.key().toString());
    return keys;
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

/// One catalogue against the same records in several files.
class TestSegments final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void movedRowsAreWhereTheyBelong();
    void recordsAndOrdersAreEqual_data();
    void recordsAndOrdersAreEqual();
    void answersAreEqual_data();
    void answersAreEqual();
    void scatteredRecordsAreAllFound();
    void ownEntriesJoinTheirVendor();
    void badFilesAreLeftOut();

private:
    void splits();
    /// Writes the shipped records to files and opens them; `whole` gets the same records in one file.
    std::unique_ptr<Catalogue> split(const Assignment &segmentOf, std::unique_ptr<Catalogue> *whole);
    static Assignment assignment(const QString &name);
    QStringList queries() const;

    QTemporaryDir m_folder;
    QList<domain::CodeRecord> m_records;
    int m_files = 0;
};

void TestSegments::initTestCase()
{
    QVERIFY(m_folder.isValid());
    auto shipped = Catalogue::open(qEnvironmentVariable("ERRDEX_CATALOG_DIR") + QStringLiteral("/catalog.sqlite"));
    QVERIFY(shipped);
    m_records = allRecords(**shipped);
    QVERIFY(m_records.size() > 300);
}

void TestSegments::movedRowsAreWhereTheyBelong()
{
    std::mt19937 engine(7);
    const auto random = [&engine] { return quint32(engine()); };
    for (int round = 0; round < 300; ++round) {
        // Some sets are scattered, some dense, some have long runs.
        std::vector<quint32> rows;
        const quint32 universe = 1 + random() % 200000;
        const quint32 density = 1 + random() % (round % 3 == 0 ? 2000 : 4);
        for (quint32 row = random() % density; row < universe; row += 1 + random() % density)
            rows.push_back(row);
        auto set = store::RowSet::of(rows);
        if (round % 5 == 0)
            set.addRange(universe / 3, universe / 2);
        std::vector<store::RowMove> moves;
        quint32 first = 0;
        while (first < universe) {
            const quint32 end = std::min(universe, first + 1 + quint32(random() % 60000));
            moves.push_back({first, end, 0});
            first = end + random() % 3 * 100;
        }
        auto order = moves;
        if (round % 2 == 0)
            std::shuffle(order.begin(), order.end(), engine);
        quint32 to = random() % 100;
        for (const auto &next : order) {
            for (auto &move : moves) {
                if (move.first == next.first)
                    move.to = to;
            }
            to += next.end - next.first + random() % 70;
        }
        std::vector<quint32> expected;
        for (const quint32 row : set.values()) {
            for (const auto &move : moves) {
                if (row >= move.first && row < move.end)
                    expected.push_back(move.to + (row - move.first));
            }
        }
        std::sort(expected.begin(), expected.end());
        QCOMPARE(set.moved(moves).values(), expected);
    }
}

std::unique_ptr<Catalogue> TestSegments::split(const Assignment &segmentOf, std::unique_ptr<Catalogue> *whole)
{
    std::vector<QList<domain::CodeRecord>> parts;
    for (const auto &record : std::as_const(m_records)) {
        const auto segment = segmentOf(record);
        parts.resize(std::max(parts.size(), segment + 1));
        parts[segment].append(record);
    }
    QStringList paths;
    for (const auto &part : parts) {
        if (part.isEmpty())
            continue;
        paths.append(m_folder.filePath(QStringLiteral("%1.sqlite").arg(++m_files)));
        if (!writeCatalogue(paths.last(), byVendor(part)))
            return nullptr;
    }
    auto opened = Catalogue::open(paths);
    if (!opened || (*opened)->paths() != paths)
        return nullptr;
    if (whole) {
        const auto path = m_folder.filePath(QStringLiteral("%1.sqlite").arg(++m_files));
        auto one = writeCatalogue(path, byVendor(allRecords(**opened))) ? Catalogue::open(path)
                                                                        : domain::fail(domain::ErrorCode::Internal);
        *whole = one ? std::move(*one) : nullptr;
    }
    return std::move(*opened);
}

Assignment TestSegments::assignment(const QString &name)
{
    const auto ofCategory = [](const domain::CodeRecord &record) {
        return size_t(qHash(QString(record.vendor->slug + record.categoryInfo().id), 3));
    };
    if (name == u"vendors in two")
        return [](const domain::CodeRecord &record) { return size_t(record.vendor->position > 1); };
    if (name == u"a file a vendor")
        return [](const domain::CodeRecord &record) { return size_t(record.vendor->position); };
    if (name == u"backwards")
        return [](const domain::CodeRecord &record) { return size_t(9 - record.vendor->position); };
    if (name == u"one category apart")
        return [](const domain::CodeRecord &record) {
            return size_t(record.vendor->slug == u"planfix" && record.category == 2);
        };
    const size_t count = name == u"two" ? 2 : name == u"three" ? 3 : 10;
    return [=](const domain::CodeRecord &record) { return ofCategory(record) % count; };
}

void TestSegments::splits()
{
    QTest::addColumn<QString>("name");
    for (const auto *name :
         {"vendors in two", "a file a vendor", "backwards", "one category apart", "two", "three", "ten"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestSegments::recordsAndOrdersAreEqual_data()
{
    splits();
}

void TestSegments::recordsAndOrdersAreEqual()
{
    QFETCH(QString, name);
    std::unique_ptr<Catalogue> whole;
    const auto set = split(assignment(name), &whole);
    QVERIFY(set && whole);
    QVERIFY(set->paths().size() > 1);
    QCOMPARE(set->recordCount(), whole->recordCount());
    QCOMPARE(set->vendors().size(), whole->vendors().size());
    for (qsizetype i = 0; i < set->vendors().size(); ++i)
        QVERIFY(*set->vendors().at(i) == *whole->vendors().at(i));
    QCOMPARE(set->blocks().size(), whole->blocks().size());
    for (qsizetype i = 0; i < set->blocks().size(); ++i) {
        const auto &one = set->blocks().at(i);
        const auto &other = whole->blocks().at(i);
        QCOMPARE((QList<quint32>{quint32(one.vendor), quint32(one.category), one.first, one.end}),
                 (QList<quint32>{quint32(other.vendor), quint32(other.category), other.first, other.end}));
    }
    const auto records = allRecords(*set);
    const auto expected = allRecords(*whole);
    for (qsizetype i = 0; i < records.size(); ++i) {
        QCOMPARE(records.at(i).row, i);
        QCOMPARE(records.at(i).key().toString(), expected.at(i).key().toString());
        QCOMPARE(records.at(i).category, expected.at(i).category);
        QVERIFY(*records.at(i).vendor == *expected.at(i).vendor);
        QCOMPARE(set->texts(quint32(i))->descriptions, whole->texts(quint32(i))->descriptions);
        QCOMPARE(*set->name(quint32(i)), *whole->name(quint32(i)));
    }
    for (const auto column : domain::AllColumns) {
        for (const auto language : {Language::English, Language::Russian}) {
            const auto order = set->order(column, language);
            const auto other = whole->order(column, language);
            QVERIFY(order && other);
            QCOMPARE(order->filled, other->filled);
            QVERIFY2(order->rows == other->rows, qPrintable(domain::columnId(column)));
        }
    }
    QCOMPARE(*set->codes().value(), *whole->codes().value());
    const auto &words = *set->vocabulary().value();
    const auto &otherWords = *whole->vocabulary().value();
    QCOMPARE(words.size(), otherWords.size());
    for (size_t i = 0; i < words.size(); ++i) {
        QCOMPARE(words[i].word, otherWords[i].word);
        // Vendors and categories are counted once a row, so in parts as well.
        QCOMPARE(words[i].entries, otherWords[i].entries);
    }
    std::vector<domain::CellSpec> cells;
    for (const auto column : domain::AllColumns)
        cells.push_back({column, Language::Russian, false});
    const auto reader = store::CellReader::create(*set, cells);
    const auto otherReader = store::CellReader::create(*whole, cells);
    QVERIFY(reader && otherReader);
    std::vector<QByteArrayView> texts;
    std::vector<QByteArrayView> otherTexts;
    for (quint32 row = 0; row < set->recordCount(); row += row % 7 == 0 ? 3 : 1) {
        QVERIFY((*reader)->read(row, texts) && (*otherReader)->read(row, otherTexts));
        QVERIFY(std::equal(texts.begin(), texts.end(), otherTexts.begin(), otherTexts.end()));
    }
    QVERIFY(set->verify());
}

QStringList TestSegments::queries() const
{
    QStringList all{QString(),
                    QStringLiteral("http:403"),
                    QStringLiteral("code:400-499"),
                    QStringLiteral("cat:telegram"),
                    QStringLiteral("\"not found\""),
                    QStringLiteral("vendor:planfix task")};
    QFile file(QStringLiteral(ERRDEX_SOURCE_DIR "/tests/data/queries/tuning.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto listed = QJsonDocument::fromJson(file.readAll()).array();
    for (const auto &entry : listed)
        all.append(entry[u"query"].toString());
    // Made of the texts: beginnings, pairs, parts and slips.
    std::mt19937 random(11);
    for (int i = 0; i < 250; ++i) {
        const auto &record = m_records.at(qsizetype(random() % quint32(m_records.size())));
        const auto text = record.summary().in(random() % 2 == 0 ? Language::English : Language::Russian);
        const auto words = text.split(u' ', Qt::SkipEmptyParts);
        const auto first = qsizetype(random() % quint32(words.size()));
        auto query = words.mid(first, 1 + qsizetype(random() % 3)).join(u' ');
        switch (random() % 5) {
        case 0:
            query.truncate(1 + qsizetype(random() % quint32(query.size())));
            break;
        case 1:
            query.remove(qsizetype(random() % quint32(query.size())), 1);
            break;
        case 2:
            query = u'"' + query + u'"';
            break;
        case 3:
            query = record.name.isEmpty() ? record.code : record.name.mid(qsizetype(random() % 5), 6);
            break;
        default:
            break;
        }
        all.append(query);
    }
    return all;
}

void TestSegments::answersAreEqual_data()
{
    splits();
}

void TestSegments::answersAreEqual()
{
    QFETCH(QString, name);
    std::unique_ptr<Catalogue> whole;
    const auto set = split(assignment(name), &whole);
    QVERIFY(set && whole);
    search::Searcher searcher(*set);
    search::Searcher other(*whole);
    const auto all = queries();
    QVERIFY(all.size() > 600);
    domain::Filters filters;
    filters.vendors = {QStringLiteral("planfix"), QStringLiteral("http")};
    int answered = 0;
    for (qsizetype i = 0; i < all.size(); ++i) {
        domain::Sort sort;
        if (i % 3 == 1)
            sort.column = domain::AllColumns[i % domain::ColumnCount];
        const auto used = i % 4 == 2 ? filters : domain::Filters();
        const auto result = searcher.run(all.at(i), used, sort);
        const auto expected = other.run(all.at(i), used, sort);
        QVERIFY(result && expected);
        QVERIFY2(result->rows(0, 1000) == expected->rows(0, 1000), qPrintable(all.at(i)));
        QCOMPARE(result->matches(0, 1000), expected->matches(0, 1000));
        QCOMPARE(result->totalWithoutFilters(), expected->totalWithoutFilters());
        QCOMPARE(result->correction().shown, expected->correction().shown);
        QCOMPARE(result->facets().httpStatuses, expected->facets().httpStatuses);
        for (qsizetype vendor = 0; vendor < result->facets().vendors.size(); ++vendor)
            QCOMPARE(result->facets().vendors.at(vendor).categories, expected->facets().vendors.at(vendor).categories);
        answered += result->total() > 0;
        if (i % 25 == 0) {
            const auto reading = searcher.otherReading(all.at(i), used, result->total());
            const auto otherReading = other.otherReading(all.at(i), used, expected->total());
            QVERIFY(reading && otherReading);
            QCOMPARE(reading->correction.shown, otherReading->correction.shown);
        }
    }
    QVERIFY(answered > 400);
}

/// Records of one category in several files: they stand file by file, and everything is found all the same.
void TestSegments::scatteredRecordsAreAllFound()
{
    std::mt19937 random(5);
    std::unique_ptr<Catalogue> whole;
    const auto set = split([&](const domain::CodeRecord &) { return random() % 3; }, &whole);
    QVERIFY(set && whole);
    search::Searcher searcher(*set);
    search::Searcher other(*whole);
    for (const auto &query : queries()) {
        const auto result = searcher.run(query);
        const auto expected = other.run(query);
        QVERIFY(result && expected);
        const auto keys = keysOf(*searcher.records(*result, 0, 1000));
        QCOMPARE(sorted(keys), sorted(keysOf(*other.records(*expected, 0, 1000))));
        QCOMPARE(result->facets().httpStatuses, expected->facets().httpStatuses);
    }
    for (const auto &record : std::as_const(m_records)) {
        const auto found = set->recordsOfCode(record.vendor->slug, record.code);
        QVERIFY(found);
        QVERIFY(keysOf(*found).contains(record.key().toString()));
    }
}

void TestSegments::ownEntriesJoinTheirVendor()
{
    const auto shipped = m_folder.filePath(QStringLiteral("shipped.sqlite"));
    QVERIFY(writeCatalogue(shipped, byVendor(m_records)));
    auto planfix = vendor(QStringLiteral("planfix"), {QStringLiteral("tasks"), QStringLiteral("our-own")});
    planfix.source.title = QStringLiteral("Our wiki");
    planfix.footnotes = {{QStringLiteral("*"), text(QStringLiteral("of ours"))}};
    auto first = record(QStringLiteral("9901"), QStringLiteral("Gateway of the office is closed"));
    auto second = record(QStringLiteral("9902"), QStringLiteral("Printer is on fire"), {{}, 503, 1});
    const auto own = m_folder.filePath(QStringLiteral("own.sqlite"));
    QVERIFY(writeCatalogue(own, {{planfix, {first, second}}}));
    const auto set = Catalogue::open(QStringList{shipped, own});
    QVERIFY(set);
    QCOMPARE((*set)->vendors().size(), 5);
    QCOMPARE((*set)->recordCount(), quint32(m_records.size() + 2));
    const auto found = (*set)->recordsOfCode(QStringLiteral("planfix"), QStringLiteral("9902"));
    QVERIFY(found);
    QCOMPARE(found->size(), 1);
    const auto &made = found->first();
    QVERIFY(made.vendor->name.en.startsWith(QStringLiteral("Planfix")));
    QCOMPARE(made.vendor->source.title, QStringLiteral("Our wiki"));
    QCOMPARE(made.categoryInfo().id, QStringLiteral("our-own"));
    QCOMPARE(made.vendor->footnote(u"*")->text.en, QStringLiteral("of ours"));
    // The vendor's records stand together, and so do those of a category.
    search::Searcher searcher(**set);
    domain::Filters filters;
    filters.vendors = {QStringLiteral("planfix")};
    const auto ofVendor = searcher.run(QString(), filters);
    QVERIFY(ofVendor);
    const auto rows = ofVendor->rows(0, 1000);
    QCOMPARE(rows.size(), size_t(73));
    QCOMPARE(rows.back() - rows.front(), 72U);
    filters.vendors.clear();
    filters.categories = {{QStringLiteral("planfix"), QStringLiteral("tasks")}};
    const auto tasks = searcher.records(*searcher.run(QString(), filters), 0, 1000);
    QCOMPARE(tasks->last().code, QStringLiteral("9901"));
    QCOMPARE(tasks->last().category, tasks->first().category);
    QCOMPARE(searcher.records(*searcher.run(QStringLiteral("planfix:9901")), 0, 10)->first().code,
             QStringLiteral("9901"));
    QVERIFY(searcher.run(QStringLiteral("printer fire http:503"))->total() == 1);
}

void TestSegments::badFilesAreLeftOut()
{
    const auto good = m_folder.filePath(QStringLiteral("good.sqlite"));
    QVERIFY(writeCatalogue(good, byVendor(m_records)));
    const auto other = m_folder.filePath(QStringLiteral("other.sqlite"));
    QVERIFY(writeCatalogue(other, {{vendor(QStringLiteral("acme"), {QStringLiteral("all")}),
                                    {record(QStringLiteral("1"), QStringLiteral("Pump blocked"))}}}));
    const auto garbage = m_folder.filePath(QStringLiteral("garbage.sqlite"));
    QFile file(garbage);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    QDir(m_folder.path()).mkdir(QStringLiteral("folder"));
    const QStringList paths{garbage, good, m_folder.filePath(QStringLiteral("none.sqlite")),
                            m_folder.filePath(QStringLiteral("folder")), other};
    const auto set = Catalogue::open(paths);
    QVERIFY(set);
    QCOMPARE((*set)->paths(), (QStringList{good, other}));
    QCOMPARE((*set)->leftOut().size(), 3);
    QCOMPARE((*set)->leftOut().first().where, garbage);
    QCOMPARE((*set)->recordCount(), quint32(m_records.size() + 1));
    const auto none = Catalogue::open(QStringList{garbage, m_folder.filePath(QStringLiteral("none.sqlite"))});
    QVERIFY(!none);
    QCOMPARE(none.error().where, garbage);
}

QTEST_GUILESS_MAIN(TestSegments)
#include "tst_segments.moc"
