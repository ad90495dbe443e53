// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/models/facetmodel.h"
#include "errdex/wording/wording.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace errdex;
using domain::Filters;
using models::FacetModel;

namespace {

domain::LocalizedText both(const char *en, const char *ru)
{
    return {QString::fromUtf8(en), QString::fromUtf8(ru), domain::TextOrigin::English};
}

QList<domain::VendorPtr> vendors()
{
    auto acme = std::make_shared<domain::Vendor>();
    acme->slug = QStringLiteral("acme");
    acme->name = both("Acme", "Акме");
    acme->categories = {{QStringLiteral("tasks"), both("Tasks", "Задачи")},
                        {QStringLiteral("files"), both("Files", "Файлы")}};
    auto zeta = std::make_shared<domain::Vendor>();
    zeta->slug = QStringLiteral("zeta");
    zeta->name = both("Zeta", "Дзета");
    zeta->categories = {{QStringLiteral("general"), both("General", "Общие")}};
    return {acme, zeta};
}

domain::FacetCounts counts(qint64 tasks, qint64 files, qint64 general)
{
    domain::FacetCounts made;
    made.vendors = {{tasks + files, {tasks, files}}, {general, {general}}};
    made.httpStatuses = {{0, 9}, {400, tasks}, {404, files}, {500, general}};
    return made;
}

void check(FacetModel &model, const QModelIndex &index, bool checked)
{
    QVERIFY(model.setData(index, int(checked ? Qt::Checked : Qt::Unchecked), Qt::CheckStateRole));
}

Qt::CheckState state(const QModelIndex &index)
{
    return Qt::CheckState(index.data(Qt::CheckStateRole).toInt());
}

Filters filtersOf(const FacetModel &model)
{
    Filters filters;
    model.writeFilters(filters);
    return filters;
}

} // namespace

class FacetModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAProperModel();
    void showsVendorsAndCategoriesWithCounts();
    void showsClassesAndStatuses();
    void choosesAWholeVendor();
    void aCategoryMakesItsVendorPartial();
    void choosesClassAndStatus();
    void takesFilters();
    void updatesInPlace();
    void speaksBothLanguages();
};

void FacetModelTest::isAProperModel()
{
    for (const auto kind : {FacetModel::Kind::Vendors, FacetModel::Kind::HttpStatuses}) {
        FacetModel model(kind);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        if (kind == FacetModel::Kind::Vendors)
            model.setVendors(vendors());
        else
            model.setHttpStatuses({0, 400, 404, 500});
        model.setCounts(counts(1, 2, 3));
        check(model, model.index(0, 0), true);
        check(model, model.index(0, 0, model.index(0, 0)), false);
        model.setFilters({});
    }
}

void FacetModelTest::showsVendorsAndCategoriesWithCounts()
{
    FacetModel model(FacetModel::Kind::Vendors);
    model.setVendors(vendors());
    model.setCounts(counts(1200, 0, 3));
    const auto acme = model.index(0, 0);
    QCOMPARE(acme.data().toString(), QStringLiteral("Acme"));
    QCOMPARE(acme.siblingAtColumn(1).data(FacetModel::CountRole).toLongLong(), 1200);
    QCOMPARE(model.rowCount(acme), 2);
    QCOMPARE(model.index(1, 0, acme).data().toString(), QStringLiteral("Files"));
    QCOMPARE(model.index(1, 1, acme).data().toString(), QStringLiteral("0"));
}

void FacetModelTest::showsClassesAndStatuses()
{
    FacetModel model(FacetModel::Kind::HttpStatuses);
    model.setHttpStatuses({0, 400, 404, 500});
    model.setCounts(counts(4, 5, 6));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, 0).data().toString(), wording::httpClassName(4));
    QCOMPARE(model.index(0, 1).data(FacetModel::CountRole).toLongLong(), 9);
    QCOMPARE(model.index(1, 0, model.index(0, 0)).data().toString(), QStringLiteral("404"));
    // "No status" stands last and has no children.
    QCOMPARE(model.index(2, 0).data().toString(), wording::httpClassName(0));
    QCOMPARE(model.index(2, 1).data(FacetModel::CountRole).toLongLong(), 9);
    QCOMPARE(model.rowCount(model.index(2, 0)), 0);
    check(model, model.index(2, 0), true);
    QCOMPARE(filtersOf(model).httpStatuses, QList<int>({0}));
}

void FacetModelTest::choosesAWholeVendor()
{
    FacetModel model(FacetModel::Kind::Vendors);
    model.setVendors(vendors());
    QSignalSpy changed(&model, &FacetModel::filtersChanged);
    const auto acme = model.index(0, 0);
    check(model, acme, true);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(state(model.index(0, 0, acme)), Qt::Checked);
    QCOMPARE(filtersOf(model).vendors, QStringList{QStringLiteral("acme")});
    QVERIFY(filtersOf(model).categories.isEmpty());
    QCOMPARE(model.chosenLabels(), QStringList{QStringLiteral("Acme")});
}

void FacetModelTest::aCategoryMakesItsVendorPartial()
{
    FacetModel model(FacetModel::Kind::Vendors);
    model.setVendors(vendors());
    const auto acme = model.index(0, 0);
    check(model, model.index(1, 0, acme), true);
    QCOMPARE(state(acme), Qt::PartiallyChecked);
    const QList<std::pair<QString, QString>> files{{QStringLiteral("acme"), QStringLiteral("files")}};
    QCOMPARE(filtersOf(model).categories, files);
    QVERIFY(filtersOf(model).vendors.isEmpty());
    check(model, model.index(0, 0, acme), true);
    QCOMPARE(state(acme), Qt::Checked);
    QCOMPARE(filtersOf(model).vendors, QStringList{QStringLiteral("acme")});
    check(model, model.index(1, 0, acme), false);
    // A click on a partly chosen vendor chooses it wholly.
    check(model, acme, true);
    QCOMPARE(state(model.index(1, 0, acme)), Qt::Checked);
    check(model, acme, false);
    QVERIFY(filtersOf(model).isEmpty());
}

void FacetModelTest::choosesClassAndStatus()
{
    FacetModel model(FacetModel::Kind::HttpStatuses);
    model.setHttpStatuses({0, 400, 404, 500});
    check(model, model.index(1, 0, model.index(0, 0)), true);
    check(model, model.index(1, 0), true);
    QCOMPARE(filtersOf(model).httpStatuses, QList<int>({404, 5}));
}

void FacetModelTest::takesFilters()
{
    FacetModel model(FacetModel::Kind::Vendors);
    model.setVendors(vendors());
    QSignalSpy changed(&model, &FacetModel::filtersChanged);
    Filters filters;
    filters.vendors = {QStringLiteral("zeta")};
    filters.categories = {{QStringLiteral("acme"), QStringLiteral("tasks")}};
    model.setFilters(filters);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(state(model.index(0, 0)), Qt::PartiallyChecked);
    QCOMPARE(state(model.index(1, 0)), Qt::Checked);
    QCOMPARE(filtersOf(model), filters);
    Filters other;
    other.httpStatuses = {404};
    model.writeFilters(other);
    // The other group's choices stay.
    QCOMPARE(other.httpStatuses, QList<int>({404}));
}

void FacetModelTest::updatesInPlace()
{
    FacetModel model(FacetModel::Kind::Vendors);
    model.setVendors(vendors());
    check(model, model.index(0, 0), true);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    const QPersistentModelIndex held = model.index(1, 0, model.index(0, 0));
    model.setCounts(counts(0, 0, 0));
    model.setCounts(counts(5, 6, 7));
    QCOMPARE(reset.count() + removed.count(), 0);
    QVERIFY(held.isValid());
    QCOMPARE(held.data(FacetModel::CountRole).toLongLong(), 6);
    QCOMPARE(state(held), Qt::Checked);
}

void FacetModelTest::speaksBothLanguages()
{
    FacetModel model(FacetModel::Kind::Vendors);
    model.setVendors(vendors());
    model.setLanguage(domain::Language::Russian);
    check(model, model.index(0, 0, model.index(0, 0)), true);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Акме"));
    QCOMPARE(model.chosenLabels(), QStringList{QStringLiteral("Акме: Задачи")});
}

QTEST_GUILESS_MAIN(FacetModelTest)
#include "tst_facetmodel.moc"
