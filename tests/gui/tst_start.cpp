// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/ui/detailpane.h"
#include "samplecatalogue.h"
#include "windowfixture.h"

#include <QHeaderView>
#include <QScrollBar>

using namespace errdex;
using domain::Column;
using domain::RecordKey;
using ui::ActionId;

namespace {

constexpr int Many = 12'345;
constexpr int Variants = 250;

/// Sees each painting of the table, and what stood in it.
class PaintLog final : public QObject
{
public:
    explicit PaintLog(QTableView &view) : m_view(view) { view.viewport()->installEventFilter(this); }
    QStringList firstCodes;

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            firstCodes.append(m_view.model()->index(0, int(Column::Code)).data().toString());
        return QObject::eventFilter(object, event);
    }

private:
    QTableView &m_view;
};

} // namespace

/// The way from nothing to the first rows, and what comes behind them.
class StartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void opensWithRowsInThePicture();
    void opensWithTheAnswerToTheQuery();
    void opensWithTheReasonWhenThereIsNone();
    void writesNoSettings();
    void announcesEveryRow();
    void selectsEveryRow();
    void selectsALinkedRecordFarDown();

private:
    QString path() const { return m_folder.filePath(QStringLiteral("large.sqlite")); }

    QTemporaryDir m_folder;
};

void StartTest::initTestCase()
{
    QList<domain::CodeRecord> records;
    for (int code = 1; code <= Many; ++code)
        records.append(test::record(QString::number(code), QStringLiteral("Problem %1").arg(code)));
    QList<domain::CodeRecord> variants;
    for (int variant = 1; variant <= Variants; ++variant)
        variants.append(
            test::record(QStringLiteral("E7"), QStringLiteral("Cause %1").arg(variant), {.variant = variant}));
    QVERIFY(test::writeCatalogue(path(), {{test::vendor(QStringLiteral("acme"), {QStringLiteral("all")}), records},
                                          {test::vendor(QStringLiteral("multi"), {QStringLiteral("all")}), variants}}));
}

void StartTest::opensWithRowsInThePicture()
{
    WindowFixture fixture(path(), WindowFixture::Hidden);
    const PaintLog log(*fixture.view());
    fixture.window->showWithRows();
    QVERIFY(!fixture.window->isVisible());
    QVERIFY(QTest::qWaitFor([&log] { return !log.firstCodes.isEmpty(); }));
    QCOMPARE(log.firstCodes.constFirst(), QStringLiteral("1"));
    // The details come behind the rows.
    QVERIFY(fixture.settle());
    QVERIFY(fixture.details()->toPlainText().contains(QStringLiteral("Problem 1")));
    QTRY_VERIFY(!fixture.window->windowIcon().isNull());
}

void StartTest::opensWithTheAnswerToTheQuery()
{
    WindowFixture fixture(path(), WindowFixture::Hidden);
    const PaintLog log(*fixture.view());
    fixture.window->setQuery(QStringLiteral("multi:E7"));
    fixture.window->showWithRows();
    QVERIFY(QTest::qWaitFor([&log] { return !log.firstCodes.isEmpty(); }));
    QCOMPARE(log.firstCodes.constFirst(), QStringLiteral("E7/1"));
    QVERIFY(fixture.settle());
    QVERIFY(fixture.count().contains(QString::number(Variants)));
}

void StartTest::opensWithTheReasonWhenThereIsNone()
{
    WindowFixture fixture(m_folder.filePath(QStringLiteral("missing.sqlite")), WindowFixture::Hidden);
    fixture.window->showWithRows();
    QTRY_VERIFY(fixture.window->isVisible());
    QTRY_VERIFY(fixture.find<QWidget>("failure"));
    QVERIFY(fixture.find<QWidget>("failure")->isVisible());
    QVERIFY(fixture.window->isSettled());
    // Typing does not turn the reason into another one.
    fixture.field()->setText(QStringLiteral("token"));
    QTest::qWait(20);
    QVERIFY(fixture.find<QWidget>("failure")->isVisible());
    // Another file may be better.
    fixture.window->openCatalogue(path());
    QTRY_VERIFY(fixture.view()->isVisible() || fixture.find<QWidget>("nothingFound"));
}

void StartTest::writesNoSettings()
{
    WindowFixture fixture(path(), WindowFixture::Hidden);
    fixture.window->showWithRows();
    QTRY_VERIFY(fixture.window->isVisible());
    QVERIFY(fixture.settle());
    QTest::qWait(0);
    QVERIFY(!QFile::exists(fixture.folder.filePath(QStringLiteral("errdex.ini"))));
}

void StartTest::announcesEveryRow()
{
    WindowFixture fixture;
    QVERIFY(fixture.open(path()));
    QTRY_COMPARE(fixture.view()->model()->rowCount(), Many + Variants);
    QTest::keyClick(fixture.view(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(fixture.view()->currentIndex().row(), Many + Variants - 1);
    QTRY_COMPARE(fixture.cell(Many + Variants - 1, Column::Code), QStringLiteral("E7/%1").arg(Variants));
}

void StartTest::selectsEveryRow()
{
    WindowFixture fixture;
    QVERIFY(fixture.open(path()));
    // At once with the answer, before anything has been painted.
    QSignalSpy reset(fixture.view()->model(), &QAbstractItemModel::modelReset);
    fixture.field()->setText(QStringLiteral("problem"));
    QVERIFY(reset.wait());
    fixture.view()->selectAll();
    QCOMPARE(fixture.view()->selectedRanges(), (QList<std::pair<qint64, qint64>>{{0, Many - 1}}));
}

void StartTest::selectsALinkedRecordFarDown()
{
    WindowFixture fixture;
    QVERIFY(fixture.open(path()));
    auto *pane = fixture.find<ui::DetailPane>("detailPane");
    Q_EMIT pane->recordWanted(RecordKey{QStringLiteral("multi"), QStringLiteral("E7"), Variants - 10});
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.field()->text(), QStringLiteral("multi:E7"));
    const int row = fixture.view()->currentIndex().row();
    QCOMPARE(fixture.view()->selectedRanges(), (QList<std::pair<qint64, qint64>>{{row, row}}));
    QCOMPARE(fixture.cell(row, Column::Code), QStringLiteral("E7/%1").arg(Variants - 10));
    QVERIFY(fixture.view()->viewport()->rect().intersects(fixture.view()->visualRect(fixture.view()->currentIndex())));
    QVERIFY(fixture.details()->toPlainText().contains(QStringLiteral("Cause %1").arg(Variants - 10)));
    QVERIFY(fixture.action(ActionId::CopyRows)->isEnabled());
}

QTEST_MAIN(StartTest)
#include "tst_start.moc"
