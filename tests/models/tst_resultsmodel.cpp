// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/models/resultsmodel.h"

#include <QAbstractItemModelTester>
#include <QMap>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <functional>
#include <limits>

using namespace errdex;
using domain::CodeRecord;
using domain::Column;
using domain::Language;
using models::ResultsModel;

namespace {

domain::VendorPtr vendor()
{
    static const auto shared = [] {
        auto made = std::make_shared<domain::Vendor>();
        made->slug = QStringLiteral("acme");
        made->name = {QStringLiteral("Acme"), QStringLiteral("Акме"), domain::TextOrigin::English};
        made->categories = {{QStringLiteral("tasks"),
                             {QStringLiteral("Tasks"), QStringLiteral("Задачи"), domain::TextOrigin::English}}};
        return domain::VendorPtr(made);
    }();
    return shared;
}

CodeRecord record(qint64 row)
{
    CodeRecord made;
    made.row = row;
    made.vendor = vendor();
    made.code = QString::number(row);
    made.message = {QStringLiteral("Invalid token %1").arg(row), QStringLiteral("Недействительный токен %1").arg(row),
                    domain::TextOrigin::English};
    return made;
}

QList<CodeRecord> records(qint64 first, qint64 count)
{
    QList<CodeRecord> made;
    for (qint64 i = 0; i < count; ++i)
        made.append(record(first + i));
    return made;
}

engine::SearchAnswer answer(quint64 ticket, qint64 total)
{
    engine::SearchAnswer made;
    made.ticket = ticket;
    made.total = total;
    made.firstRows = records(0, std::min<qint64>(total, engine::PageSize));
    made.highlighter = search::Highlighter({{QStringLiteral("token"), true}});
    return made;
}

QString text(const ResultsModel &model, int row, Column column)
{
    return model.index(row, int(column)).data().toString();
}

} // namespace

/// Answers as the engine may at its worst: late, in any order, some never, each answer told by the ticket in its
/// records.
class SlowSource final : public QObject
{
public:
    SlowSource(ResultsModel &model, quint32 seed) : m_model(model), m_random(seed)
    {
        connect(&model, &ResultsModel::rowsNeeded, this, [this](quint64 ticket, qint64 first, int count) {
            send([=, this] { m_model.addRows(ticket, first, stamped(ticket, first, count)); });
        });
    }

    quint64 search(qint64 total)
    {
        const auto ticket = ++m_newest;
        auto made = answer(ticket, total);
        made.firstRows = stamped(ticket, 0, made.firstRows.size());
        m_totals.insert(ticket, total);
        send([this, made] { m_model.setAnswer(made); });
        return ticket;
    }

    /// Delivers one of the answers that are under way; false when none is.
    bool deliverOne()
    {
        if (m_underWay.isEmpty())
            return false;
        m_underWay.takeAt(m_random.bounded(m_underWay.size()))();
        return true;
    }

    qint64 totalOf(quint64 ticket) const { return m_totals.value(ticket); }
    quint32 anyBelow(quint32 end) { return m_random.bounded(end); }
    static QString codeOf(quint64 ticket, qint64 row) { return QStringLiteral("%1-%2").arg(ticket).arg(row); }

private:
    static QList<CodeRecord> stamped(quint64 ticket, qint64 first, qint64 count)
    {
        auto made = records(first, count);
        for (auto &one : made)
            one.code = codeOf(ticket, one.row);
        return made;
    }
    void send(const std::function<void()> &delivery)
    {
        // Twice now and then, as after a second request for a page.
        for (quint32 copies = m_random.bounded(8) == 0 ? 2 : 1; copies > 0; --copies)
            m_underWay.append(delivery);
    }

    ResultsModel &m_model;
    QRandomGenerator m_random;
    quint64 m_newest = 0;
    QMap<quint64, qint64> m_totals;
    QList<std::function<void()>> m_underWay;
};

class ResultsModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAProperModel();
    void knowsTheNumberOfRowsAtOnce();
    void fetchesAPageWhenItIsRead();
    void dropsRowsOfAnOlderAnswer();
    void takesPagesOutOfOrder();
    void ignoresAnIncompletePage();
    void ignoresAnOlderAnswer();
    void showsOneAnswerAtATime_data();
    void showsOneAnswerAtATime();
    void announcesManyRowsInTwoSteps();
    void asksForFewPagesHoweverManyAreRead();
    void keepsFewPages();
    void showsTheLanguageAskedFor();
    void fallsBackToTheDescription();
    void marksMatches();
    void sortsThroughARequest();
};

void ResultsModelTest::isAProperModel()
{
    ResultsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setAnswer(answer(1, 3));
    model.setAnswer(answer(2, 0));
    model.setAnswer(answer(3, 250));
    model.addRows(3, 100, records(100, 100));
    model.setLanguage(Language::Russian);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void ResultsModelTest::knowsTheNumberOfRowsAtOnce()
{
    ResultsModel model;
    model.setAnswer(answer(1, 1'000'000));
    QCOMPARE(model.total(), 1'000'000);
    model.fetchMore({});
    QCOMPARE(model.rowCount(), 1'000'000);
    QCOMPARE(model.columnCount(), domain::ColumnCount);
    QCOMPARE(text(model, 99, Column::Code), QStringLiteral("99"));
    QCOMPARE(text(model, 100, Column::Code), QStringLiteral("…"));
    model.setAnswer(answer(2, qint64(std::numeric_limits<int>::max()) + 5));
    model.fetchMore({});
    QCOMPARE(model.rowCount(), std::numeric_limits<int>::max());
}

void ResultsModelTest::fetchesAPageWhenItIsRead()
{
    ResultsModel model;
    model.setAnswer(answer(7, 250));
    QSignalSpy needed(&model, &ResultsModel::rowsNeeded);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QCOMPARE(text(model, 210, Column::Message), QStringLiteral("…"));
    QCOMPARE(text(model, 220, Column::Message), QStringLiteral("…"));
    QTRY_COMPARE(needed.count(), 1);
    QCOMPARE(needed.at(0).at(0).toULongLong(), 7U);
    QCOMPARE(needed.at(0).at(1).toLongLong(), 200);
    QCOMPARE(needed.at(0).at(2).toInt(), 50);
    model.addRows(7, 200, records(200, 50));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 200);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 249);
    QCOMPARE(text(model, 210, Column::Message), QStringLiteral("Invalid token 210"));
}

void ResultsModelTest::dropsRowsOfAnOlderAnswer()
{
    ResultsModel model;
    model.setAnswer(answer(1, 250));
    model.setAnswer(answer(2, 250));
    model.addRows(1, 100, records(500, 100));
    QCOMPARE(text(model, 100, Column::Code), QStringLiteral("…"));
    model.addRows(2, 100, records(100, 100));
    QCOMPARE(text(model, 100, Column::Code), QStringLiteral("100"));
}

void ResultsModelTest::takesPagesOutOfOrder()
{
    ResultsModel model;
    model.setAnswer(answer(1, 400));
    model.addRows(1, 300, records(300, 100));
    model.addRows(1, 100, records(100, 200));
    for (const int row : {0, 150, 250, 399})
        QCOMPARE(text(model, row, Column::Code), QString::number(row));
    QCOMPARE(model.loadedRow({QStringLiteral("acme"), QStringLiteral("250"), 0}), 250);
    QCOMPARE(model.loadedRow({QStringLiteral("acme"), QStringLiteral("999"), 0}), -1);
}

void ResultsModelTest::ignoresAnIncompletePage()
{
    ResultsModel model;
    model.setAnswer(answer(1, 250));
    model.addRows(1, 100, records(100, 3));
    model.addRows(1, 150, records(150, 100));
    model.addRows(1, 900, records(900, 100));
    QVERIFY(!model.loadedRecord(100));
    QVERIFY(!model.loadedRecord(150));
}

void ResultsModelTest::ignoresAnOlderAnswer()
{
    ResultsModel model;
    model.setAnswer(answer(5, 3));
    model.setAnswer(answer(4, 200));
    QCOMPARE(model.rowCount(), 3);
}

void ResultsModelTest::showsOneAnswerAtATime_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void ResultsModelTest::showsOneAnswerAtATime()
{
    QFETCH(quint32, seed);
    ResultsModel model;
    SlowSource source(model, seed);
    quint64 newestShown = 0;
    const auto check = [&] {
        // What is shown is one answer, whole, and never one older than what was shown before.
        QVERIFY(model.ticket() >= newestShown);
        newestShown = model.ticket();
        QCOMPARE(model.total(), source.totalOf(model.ticket()));
        for (int row = 0; row < model.rowCount(); row += 7) {
            const auto *loaded = model.loadedRecord(row);
            QVERIFY2(!loaded || loaded->code == SlowSource::codeOf(model.ticket(), row),
                     qPrintable(QStringLiteral("row %1 of answer %2 is %3")
                                    .arg(row)
                                    .arg(model.ticket())
                                    .arg(loaded ? loaded->code : QString())));
        }
    };
    quint64 asked = 0;
    for (int step = 0; step < 150; ++step) {
        // A key, a look at some row further down, or something that arrives.
        switch (source.anyBelow(4)) {
        case 0:
            asked = source.search(100 + source.anyBelow(900));
            break;
        case 1:
            if (model.rowCount() > 0)
                model.index(int(source.anyBelow(quint32(model.rowCount()))), 0).data();
            QCoreApplication::processEvents();
            break;
        default:
            source.deliverOne();
        }
        check();
        if (QTest::currentTestFailed())
            return;
    }
    while (source.deliverOne()) {
        check();
        if (QTest::currentTestFailed())
            return;
    }
    QCOMPARE(model.ticket(), asked);
    // In the end every row can be had, and is of the newest answer.
    for (int row = 0; row < model.rowCount(); row += 50) {
        model.index(row, 0).data();
        QTRY_VERIFY(source.deliverOne() || model.loadedRecord(row));
        while (source.deliverOne()) {
        }
        QCOMPARE(text(model, row, Column::Code), SlowSource::codeOf(asked, row));
    }
}

void ResultsModelTest::announcesManyRowsInTwoSteps()
{
    ResultsModel model;
    model.setAnswer(answer(1, 25'000));
    QCOMPARE(model.total(), 25'000);
    QCOMPARE(model.rowCount(), 10'000);
    QVERIFY(model.canFetchMore({}));
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.fetchMore({});
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(model.rowCount(), 25'000);
    QVERIFY(!model.canFetchMore({}));
    // A smaller answer has nothing left to announce, nor has none.
    model.setAnswer(answer(2, 10'000));
    QCOMPARE(model.rowCount(), 10'000);
    QVERIFY(!model.canFetchMore({}));
    model.setAnswer(answer(3, 25'000));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.canFetchMore({}));
}

void ResultsModelTest::asksForFewPagesHoweverManyAreRead()
{
    ResultsModel model;
    model.setAnswer(answer(1, 100'000));
    model.fetchMore({});
    QSignalSpy needed(&model, &ResultsModel::rowsNeeded);
    for (int row = 0; row < 100'000; row += 100)
        model.index(row, 0).data();
    QTRY_VERIFY(needed.count() > 0);
    QVERIFY(needed.count() <= 6);
    // What was read last is requested last, to be served first.
    QCOMPARE(needed.constLast().at(1).toLongLong(), 99'900);
}

void ResultsModelTest::keepsFewPages()
{
    ResultsModel model;
    model.setAnswer(answer(1, 100'000));
    for (int page = 0; page < 1000; ++page)
        model.addRows(1, page * 100, records(page * 100, 100));
    QVERIFY(model.loadedRecord(99'999));
    QVERIFY(!model.loadedRecord(0));
}

void ResultsModelTest::showsTheLanguageAskedFor()
{
    ResultsModel model;
    model.setAnswer(answer(1, 2));
    const auto message = model.index(0, int(Column::Message));
    QVERIFY(!message.data(ResultsModel::TranslationRole).toBool());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setLanguage(Language::Russian);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(message.data().toString(), QStringLiteral("Недействительный токен 0"));
    QCOMPARE(text(model, 0, Column::Vendor), QStringLiteral("Акме"));
    QVERIFY(message.data(ResultsModel::TranslationRole).toBool());
    QVERIFY(!model.index(0, int(Column::Code)).data(ResultsModel::TranslationRole).toBool());
}

void ResultsModelTest::fallsBackToTheDescription()
{
    ResultsModel model;
    auto only = answer(1, 1);
    only.firstRows[0].message = {};
    only.firstRows[0].description = {QStringLiteral("What it is"), QString(), domain::TextOrigin::English};
    model.setAnswer(only);
    model.setLanguage(Language::Russian);
    QCOMPARE(text(model, 0, Column::Message), QStringLiteral("What it is"));
}

void ResultsModelTest::marksMatches()
{
    ResultsModel model;
    model.setAnswer(answer(1, 1));
    const auto ranges =
        model.index(0, int(Column::Message)).data(ResultsModel::HighlightRangesRole).value<QList<search::Range>>();
    QCOMPARE(ranges, QList<search::Range>({{8, 5}}));
    QVERIFY(!model.index(0, int(Column::Message)).data(Qt::ToolTipRole).isValid());
}

void ResultsModelTest::sortsThroughARequest()
{
    ResultsModel model;
    model.setLanguage(Language::Russian);
    QList<domain::Sort> asked;
    connect(&model, &ResultsModel::sortRequested, this, [&asked](const domain::Sort &sort) { asked.append(sort); });
    model.sort(int(Column::Message), Qt::DescendingOrder);
    model.sort(-1, Qt::DescendingOrder);
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked.at(0), (domain::Sort{Column::Message, true, Language::Russian}));
    QCOMPARE(asked.at(1), (domain::Sort{std::nullopt, false, Language::Russian}));
}

QTEST_GUILESS_MAIN(ResultsModelTest)
#include "tst_resultsmodel.moc"
