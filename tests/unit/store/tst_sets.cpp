// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "callfaults.h"
#include "samplecatalogue.h"

#include "errdex/store/catalogue.h"
#include "errdex/store/cellreader.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <map>
#include <random>

using namespace errdex;
using namespace errdex::test;
using domain::Column;
using domain::Language;
using store::Catalogue;
using store::Field;
using store::RowSet;

namespace {

/// What the set is made of, as the test knows it.
struct Model
{
    QList<QList<VendorWithRecords>> files;
    /// In display order.
    QList<domain::CodeRecord> records;
    QStringList slugs;
    /// By vendor.
    QList<QStringList> categories;
    QList<QStringList> aliases;
};

QString word(quint32 number)
{
    return QString(QStringLiteral("w")) + QChar(u'a' + number % 26) + QChar(u'a' + number / 26 % 26);
}

/// Vendors that several files have, with other categories in another order in each.
Model randomModel(std::mt19937 &random, quint32 largest)
{
    Model model;
    const auto below = [&random](quint32 end) { return quint32(random()) % end; };
    int next = 0;
    const quint32 fileCount = 2 + below(3);
    for (quint32 file = 0; file < fileCount; ++file) {
        QStringList slugs{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")};
        std::shuffle(slugs.begin(), slugs.end(), random);
        QList<VendorWithRecords> vendors;
        for (const auto &slug : slugs.first(1 + below(3))) {
            QStringList categories{QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("z")};
            std::shuffle(categories.begin(), categories.end(), random);
            auto made = vendor(slug, categories.first(1 + below(3)));
            made.aliases = {QStringLiteral("of%1").arg(file), QStringLiteral("all")};
            made.source.title = QStringLiteral("source %1").arg(file);
            if (below(2))
                made.envelope.codeKey = QStringLiteral("key%1").arg(file);
            QList<domain::CodeRecord> records;
            for (int category = 0; category < made.categories.size(); ++category) {
                // Often as many as in the category before: pieces of one length are told apart by their places.
                const auto count = below(3) ? below(3) : below(file == 0 ? largest : 4);
                for (quint32 i = 0; i < count; ++i) {
                    auto one =
                        record(QString::number(++next), word(below(40)) + u' ' + word(below(40)),
                               {below(3) ? word(below(40)).toUpper() : QString(), int(below(4)) * 100, category});
                    // A description stands in for a message, in both languages or in one.
                    if (const auto part = below(6); part < 3) {
                        one.description = text(word(below(40)));
                        (part == 0 ? one.message.ru : one.message.en).clear();
                        if (part == 1)
                            one.message.ru.clear();
                    }
                    if (below(3) == 0)
                        one.returnedBy = {{text(word(below(40))), {}}, {text(word(below(40))), {}}};
                    if (below(3) == 0)
                        one.reference = word(below(40));
                    one.variant = int(below(3));
                    if (below(4) == 0)
                        one.attributes = {{QStringLiteral("cause"), text(word(below(40)))}};
                    records.append(one);
                }
            }
            vendors.append({made, records});
        }
        model.files.append(vendors);
    }
    for (const auto &vendors : std::as_const(model.files)) {
        for (const auto &[made, records] : vendors) {
            if (!model.slugs.contains(made.slug)) {
                model.slugs.append(made.slug);
                model.categories.append(QStringList());
                model.aliases.append(QStringList());
            }
            const auto at = model.slugs.indexOf(made.slug);
            for (const auto &category : made.categories) {
                if (!model.categories.at(at).contains(category.id))
                    model.categories[at].append(category.id);
            }
            model.aliases[at] += made.aliases;
            model.aliases[at].removeDuplicates();
        }
    }
    for (qsizetype at = 0; at < model.slugs.size(); ++at) {
        for (const auto &id : model.categories.at(at)) {
            for (const auto &vendors : std::as_const(model.files)) {
                for (const auto &[made, records] : vendors) {
                    for (auto one : records) {
                        if (made.slug != model.slugs.at(at) || made.categories.at(one.category).id != id)
                            continue;
                        one.category = int(model.categories.at(at).indexOf(id));
                        one.vendor = std::make_shared<domain::Vendor>(made);
                        model.records.append(one);
                    }
                }
            }
        }
    }
    return model;
}

/// The rows for which something holds.
template<typename Wanted>
std::vector<quint32> rowsWhere(const Model &model, Wanted isWanted)
{
    std::vector<quint32> rows;
    for (qsizetype i = 0; i < model.records.size(); ++i) {
        if (isWanted(model.records.at(i)))
            rows.push_back(quint32(i));
    }
    return rows;
}

/// By a text, those without one last; rows with the same stay as they are.
template<typename Text>
std::pair<std::vector<quint32>, quint32> sortedBy(const Model &model, Text textOf)
{
    auto rows = rowsWhere(model, [](const domain::CodeRecord &) { return true; });
    std::stable_sort(rows.begin(), rows.end(), [&](quint32 left, quint32 right) {
        const auto one = textOf(model.records.at(left));
        const auto other = textOf(model.records.at(right));
        return one.isEmpty() != other.isEmpty() ? !one.isEmpty() : one < other;
    });
    return {rows, quint32(rowsWhere(model, [&](const auto &record) { return !textOf(record).isEmpty(); }).size())};
}

} // namespace

/// Several files as one catalogue against what stands in them.
class SetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { skipSyncing(); }
    void filesAreJoined_data();
    void filesAreJoined();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    static void verifyRecords(Catalogue &catalogue, const Model &model);
    static void verifyOrders(Catalogue &catalogue, const Model &model);
    static void verifyAnswers(Catalogue &catalogue, const Model &model, std::mt19937 &random);

    QTemporaryDir m_folder;
};

void SetsTest::filesAreJoined_data()
{
    QTest::addColumn<quint32>("largest");
    for (int seed = 1; seed <= 24; ++seed)
        QTest::addRow("%d", seed) << quint32(seed % 3 ? 4 : 90);
}

void SetsTest::filesAreJoined()
{
    QFETCH(quint32, largest);
    std::mt19937 random(quint32(QByteArray(QTest::currentDataTag()).toUInt()));
    const auto model = randomModel(random, largest);
    QStringList paths;
    for (const auto &vendors : model.files) {
        paths.append(path(QStringLiteral("part%1.sqlite").arg(paths.size())));
        QVERIFY(writeCatalogue(paths.last(), vendors));
    }
    auto catalogue = Catalogue::open(paths);
    QVERIFY(catalogue);
    QCOMPARE((*catalogue)->paths(), paths);
    QCOMPARE((*catalogue)->recordCount(), quint32(model.records.size()));
    QCOMPARE((*catalogue)->vendors().size(), model.slugs.size());
    for (qsizetype i = 0; i < model.slugs.size(); ++i) {
        const auto &joined = *(*catalogue)->vendors().at(i);
        QCOMPARE(joined.slug, model.slugs.at(i));
        QCOMPARE(joined.position, int(i));
        QCOMPARE(joined.aliases, model.aliases.at(i));
        QCOMPARE(joined.categories.size(), model.categories.at(i).size());
        // The first file that knows what a response looks like.
        QString key;
        for (const auto &vendors : model.files) {
            for (const auto &[made, records] : vendors) {
                if (made.slug == joined.slug && key.isEmpty())
                    key = made.envelope.codeKey;
            }
        }
        QCOMPARE(joined.envelope.codeKey, key);
    }
    quint32 row = 0;
    auto block = (*catalogue)->blocks().cbegin();
    for (qsizetype vendor = 0; vendor < model.slugs.size(); ++vendor) {
        for (int category = 0; category < model.categories.at(vendor).size(); ++category, ++block) {
            const auto count = rowsWhere(model, [&](const domain::CodeRecord &one) {
                                   return one.vendor->slug == model.slugs.at(vendor) && one.category == category;
                               }).size();
            QVERIFY(block != (*catalogue)->blocks().cend());
            QCOMPARE((QList<quint32>{quint32(block->vendor), quint32(block->category), block->first, block->end}),
                     (QList<quint32>{quint32(vendor), quint32(category), row, row + quint32(count)}));
            row += quint32(count);
        }
    }
    QVERIFY(block == (*catalogue)->blocks().cend());
    verifyRecords(**catalogue, model);
    verifyOrders(**catalogue, model);
    verifyAnswers(**catalogue, model, random);
    QVERIFY((*catalogue)->verify());
}

void SetsTest::verifyRecords(Catalogue &catalogue, const Model &model)
{
    auto rows = rowsWhere(model, [](const domain::CodeRecord &) { return true; });
    const std::vector<domain::CellSpec> cells{{Column::Code, Language::English, true},
                                              {Column::Category, Language::English, true},
                                              {Column::Message, Language::Russian, true}};
    std::mt19937 random(5);
    for (int round = 0; round < 4; ++round) {
        auto reader = store::CellReader::create(catalogue, cells);
        QVERIFY(reader);
        const auto found = catalogue.records(rows);
        QVERIFY(found);
        QCOMPARE(size_t(found->size()), rows.size());
        std::vector<QByteArrayView> texts;
        for (size_t i = 0; i < rows.size(); ++i) {
            const auto &wanted = model.records.at(rows[i]);
            const auto &one = found->at(qsizetype(i));
            QCOMPARE(one.row, qint64(rows[i]));
            QCOMPARE(one.code, wanted.code);
            QCOMPARE(one.category, wanted.category);
            QCOMPARE(one.vendor->slug, wanted.vendor->slug);
            QCOMPARE(one.categoryInfo().id, model.categories.at(one.vendor->position).at(wanted.category));
            QCOMPARE(one.attributes, wanted.attributes);
            // Whose file it is.
            QCOMPARE(one.vendor->source.title, wanted.vendor->source.title);
            QCOMPARE(*catalogue.name(rows[i]), wanted.name);
            QCOMPARE(catalogue.texts(rows[i])->messages, (QStringList{wanted.message.en, wanted.message.ru}));
            QVERIFY((*reader)->read(rows[i], texts));
            QCOMPARE(texts.at(0), wanted.code.toUtf8());
            QCOMPARE(texts.at(1), one.categoryInfo().id.toUtf8());
            QCOMPARE(texts.at(2), wanted.message.ru.toUtf8());
        }
        // Backwards, then in any order, some twice.
        if (round == 0)
            std::reverse(rows.begin(), rows.end());
        else
            std::shuffle(rows.begin(), rows.end(), random);
        rows.insert(rows.end(), rows.begin(), rows.begin() + qsizetype(rows.size() / 4));
    }
}

void SetsTest::verifyOrders(Catalogue &catalogue, const Model &model)
{
    const auto verify = [&](Column column, Language language, const auto &textOf) {
        const auto [rows, filled] = sortedBy(model, textOf);
        const auto order = catalogue.order(column, language);
        QVERIFY(order);
        QCOMPARE(order->filled, filled);
        QCOMPARE(order->rows, rows);
    };
    // The texts are of Latin letters and of digits of one length, whose order nobody disputes.
    verify(Column::Name, Language::English, [](const domain::CodeRecord &one) { return one.name; });
    verify(Column::Message, Language::English, [](const domain::CodeRecord &one) {
        return one.message.en.isEmpty() ? one.description.en : one.message.en;
    });
    verify(Column::Message, Language::Russian, [](const domain::CodeRecord &one) {
        return one.message.ru.isEmpty() ? one.description.ru : one.message.ru;
    });
    verify(Column::ReturnedBy, Language::Russian, [](const domain::CodeRecord &one) {
        return one.returnedBy.isEmpty()
                   ? QString()
                   : one.returnedBy.first().operation.ru + u'\n' + one.returnedBy.last().operation.ru;
    });
    verify(Column::Reference, Language::English, [](const domain::CodeRecord &one) { return one.reference; });
    verify(Column::Variant, Language::English,
           [](const domain::CodeRecord &one) { return one.variant > 0 ? QString::number(one.variant) : QString(); });
    verify(Column::Description, Language::Russian, [](const domain::CodeRecord &one) { return one.description.ru; });
    verify(Column::Code, Language::English,
           [](const domain::CodeRecord &one) { return one.code.rightJustified(6, u'0'); });
    verify(Column::HttpStatus, Language::English, [](const domain::CodeRecord &one) {
        return one.httpStatus > 0 ? QString::number(one.httpStatus) : QString();
    });
    verify(Column::Vendor, Language::English, [](const domain::CodeRecord &one) { return one.vendor->slug; });
    verify(Column::Category, Language::English, [&](const domain::CodeRecord &one) {
        return model.categories.at(model.slugs.indexOf(one.vendor->slug)).at(one.category);
    });
}

void SetsTest::verifyAnswers(Catalogue &catalogue, const Model &model, std::mt19937 &random)
{
    std::map<int, std::vector<quint32>> byStatus;
    for (const int status : {0, 100, 200, 300}) {
        auto rows = rowsWhere(model, [&](const domain::CodeRecord &one) { return one.httpStatus == status; });
        if (!rows.empty())
            byStatus[status] = std::move(rows);
    }
    for (int twice = 0; twice < 2; ++twice) {
        const auto statuses = catalogue.httpStatuses();
        QVERIFY(statuses);
        QCOMPARE(size_t((*statuses)->size()), byStatus.size());
        for (const auto &[status, rows] : byStatus)
            QCOMPARE((*statuses)->value(status).values(), rows);
    }
    const auto some = rowsWhere(model, [&](const domain::CodeRecord &) { return random() % 2 == 0; });
    const auto counts = catalogue.countByStatus(RowSet::of(some));
    QVERIFY(counts);
    QCOMPARE(size_t(counts->size()), byStatus.size());
    for (const auto &[status, rows] : byStatus)
        QCOMPARE(counts->value(status), qint64((RowSet::of(rows) & RowSet::of(some)).count()));
    for (quint32 number = 0; number < 40; number += 3) {
        const auto wanted = word(number);
        const auto has = [&](const QString &text) { return text.split(u' ').contains(wanted); };
        const auto found = catalogue.rowsWithWord(wanted);
        QVERIFY(found);
        QCOMPARE((*found)[size_t(Field::Message)].values(), rowsWhere(model, [&](const domain::CodeRecord &one) {
                     return has(one.message.en) || has(one.message.ru);
                 }));
        const auto named =
            rowsWhere(model, [&](const domain::CodeRecord &one) { return one.name == wanted.toUpper(); });
        QCOMPARE((*found)[size_t(Field::Name)].values(), named);
        QCOMPARE(catalogue.rowsNamed(wanted, false)->whole.values(), named);
        QVERIFY(catalogue.rowsNamed(wanted, false)->beginning.isEmpty());
        QCOMPARE(catalogue.rowsNamed(wanted, true)->beginning.values(), named);
        // Of some rows only those.
        const QStringList pair{word(number), word(number + 1)};
        const auto phrase = catalogue.rowsWithPhrase(RowSet::of(some), Field::Message, pair, false);
        QVERIFY(phrase);
        const auto all = rowsWhere(model, [&](const domain::CodeRecord &one) {
            return one.message.en == pair.join(u' ') || one.message.ru.endsWith(pair.join(u' '));
        });
        QCOMPARE(*phrase, RowSet::of(all) & RowSet::of(some));
    }
    for (const auto &one : model.records) {
        const auto found = catalogue.recordsOfCode(one.vendor->slug, one.code);
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().message, one.message);
    }
    QStringList codes;
    for (const auto &one : model.records)
        codes.append(one.code);
    codes.sort();
    QCOMPARE(**catalogue.codes(), codes);
    QCOMPARE(catalogue.rowsWithCodeBetween(5, 12)->values(), rowsWhere(model, [](const domain::CodeRecord &one) {
                 return one.code.toInt() >= 5 && one.code.toInt() <= 12;
             }));
}

QTEST_GUILESS_MAIN(SetsTest)
#include "tst_sets.moc"
