// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/store/rowset.h"

#include <QtTest>

#include <random>
#include <set>

using namespace errdex;
using store::RowMove;
using store::RowSet;

namespace {

using Plain = std::set<quint32>;

RowSet rowsOf(const Plain &rows)
{
    return RowSet::of(std::vector<quint32>(rows.begin(), rows.end()));
}

Plain moved(const Plain &rows, const std::vector<RowMove> &moves)
{
    Plain made;
    for (const auto &move : moves) {
        for (auto row = rows.lower_bound(move.first); row != rows.end() && *row < move.end; ++row)
            made.insert(made.end(), move.to + (*row - move.first));
    }
    return made;
}

std::vector<quint32> counted(const Plain &rows, const std::vector<quint32> &bounds)
{
    std::vector<quint32> counts;
    for (size_t i = 0; i + 1 < bounds.size(); ++i)
        counts.push_back(quint32(std::distance(rows.lower_bound(bounds[i]), rows.lower_bound(bounds[i + 1]))));
    return counts;
}

/// Rows as catalogues have them: a few, every other one, whole ranges, and all of these behind one another.
std::vector<std::pair<QByteArray, Plain>> shapes()
{
    std::mt19937 random(20261128);
    const auto some = [&random](quint32 first, quint32 end, quint32 of) {
        Plain rows;
        for (quint32 row = first; row < end; ++row) {
            if (random() % of == 0)
                rows.insert(row);
        }
        return rows;
    };
    const auto range = [](quint32 first, quint32 end) {
        Plain rows;
        for (quint32 row = first; row < end; ++row)
            rows.insert(rows.end(), row);
        return rows;
    };
    const auto everyThird = [](quint32 count) {
        Plain rows;
        for (quint32 i = 0; i < count; ++i)
            rows.insert(rows.end(), 65'536 + 3 * i);
        return rows;
    };
    Plain mixed = some(0, 65536, 2);
    mixed.merge(range(70'000, 131'072));
    mixed.merge(some(140'000, 300'000, 100));
    mixed.merge(range(400'000, 400'001));
    Plain runs;
    for (quint32 first = 5; first < 200'000; first += 1000)
        runs.merge(range(first, first + first / 1000 + 1));
    return {{"none", {}},
            {"one", {77}},
            {"few", some(0, 100'000, 500)},
            {"few in short", some(0, 300, 3)},
            {"many apart", some(0, 250'000, 60)},
            {"every other", some(0, 200'000, 2)},
            {"nearly all", some(100, 70'000, 1)},
            {"a range", range(63, 5000)},
            {"a whole container", range(65'536, 131'072)},
            {"runs", runs},
            {"as many as stand one by one", everyThird(4096)},
            {"one more", everyThird(4097)},
            {"as many as are moved one by one", everyThird(1024)},
            {"one more than those", everyThird(1025)},
            {"mixed", mixed}};
}

} // namespace

/// Sets of rows against sets of the standard library, whatever they look like inside.
class RowSetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts_data() { rows(); }
    void counts();
    void moves_data() { rows(); }
    void moves();
    void slices_data() { rows(); }
    void slices();
    void scattered_data() { rows(); }
    void scattered();
    void ranges();

private:
    static void rows();
};

void RowSetsTest::rows()
{
    QTest::addColumn<Plain>("rows");
    for (const auto &[name, rows] : shapes())
        QTest::newRow(name.constData()) << rows;
}

void RowSetsTest::counts()
{
    QFETCH(Plain, rows);
    std::mt19937 random(1);
    for (int round = 0; round < 9; ++round) {
        // From within the rows, and beyond them; ranges of nothing, of one row, within a word of 64 bits, of many.
        std::vector<quint32> bounds{quint32(random()) % 3 * 1000};
        while (bounds.size() < 60)
            bounds.push_back(bounds.back() + quint32(random()) % (round % 3 == 0   ? 3U
                                                                  : round % 3 == 1 ? 130U
                                                                                   : 20'000U));
        for (const bool withRuns : {false, true}) {
            auto set = rowsOf(rows);
            if (withRuns)
                (void)set.serialized();
            QCOMPARE(set.countInRanges(bounds), counted(rows, bounds));
        }
    }
    const auto set = rowsOf(rows);
    QVERIFY(set.countInRanges({}).empty());
    QVERIFY(set.countInRanges(std::vector<quint32>{5}).empty());
    QCOMPARE(set.countInRanges(std::vector<quint32>{0, 1'000'000}), std::vector<quint32>{quint32(rows.size())});
    for (const quint32 edge : {64U, 128U, 65'536U, 65'537U, 131'072U}) {
        const std::vector<quint32> bounds{0, edge - 1, edge, edge + 1, 2 * edge};
        QCOMPARE(set.countInRanges(bounds), counted(rows, bounds));
    }
}

void RowSetsTest::moves()
{
    QFETCH(Plain, rows);
    const std::vector<std::vector<RowMove>> all{
        {},
        {{0, 1'000'000, 0}},
        {{0, 1'000'000, 1}},
        {{0, 1'000'000, 63}},
        {{0, 1'000'000, 64}},
        {{64, 1'000'000, 0}},
        {{100, 300, 50'000}},
        {{1, 64, 1000}, {64, 65, 2000}, {65, 129, 0}},
        {{0, 70'000, 300'000}, {70'000, 150'000, 0}, {150'000, 500'000, 400'000}},
        {{10, 11, 500}, {1000, 1063, 77}, {5000, 65'537, 100'001}, {131'000, 131'073, 200}},
        {{900'000, 1'000'000, 0}},
    };
    for (const auto &some : all) {
        for (const bool withRuns : {false, true}) {
            auto set = rowsOf(rows);
            if (withRuns)
                (void)set.serialized();
            QCOMPARE(set.moved(some), rowsOf(moved(rows, some)));
        }
    }
    std::mt19937 random(3);
    for (int round = 0; round < 8; ++round) {
        std::vector<RowMove> some;
        quint32 first = 0;
        quint32 to = 0;
        while (first < 300'000) {
            first += quint32(random()) % 2000;
            to += quint32(random()) % 2000;
            const quint32 length = 1 + quint32(random()) % (round % 2 ? 200U : 40'000U);
            some.push_back({first, first + length, to});
            first += length;
            to += length;
        }
        // Where they stand there may be in another order than here.
        if (round % 2)
            for (auto &move : some)
                move.to = 1'000'000 - move.to - (move.end - move.first);
        QCOMPARE(rowsOf(rows).moved(some), rowsOf(moved(rows, some)));
    }
}

void RowSetsTest::slices()
{
    QFETCH(Plain, rows);
    const std::vector<quint32> all(rows.begin(), rows.end());
    const auto set = rowsOf(rows);
    QCOMPARE(set.values(), all);
    QCOMPARE(set.count(), quint64(all.size()));
    QCOMPARE(set.isEmpty(), all.empty());
    for (const size_t offset :
         {size_t(0), size_t(1), all.size() / 2, all.size() - std::min<size_t>(1, all.size()), all.size()}) {
        for (const size_t limit : {size_t(0), size_t(1), size_t(100), all.size() + 5}) {
            const auto begin = all.begin() + qsizetype(std::min(offset, all.size()));
            const std::vector<quint32> wanted(begin,
                                              begin + qsizetype(std::min<size_t>(limit, size_t(all.end() - begin))));
            QCOMPARE(set.slice(offset, limit), wanted);
        }
        QCOMPARE(set.select(offset), offset < all.size() ? std::optional(all[offset]) : std::nullopt);
    }
    QVERIFY(!set.select(quint64(1) << 32));
    for (const quint32 row : {0U, 77U, 63U, 65'536U, 131'071U, 400'000U})
        QCOMPARE(set.contains(row), rows.contains(row));
}

void RowSetsTest::scattered()
{
    QFETCH(Plain, rows);
    std::vector<quint32> mixed(rows.begin(), rows.end());
    mixed.insert(mixed.end(), rows.begin(), rows.end());
    std::shuffle(mixed.begin(), mixed.end(), std::mt19937(4));
    QCOMPARE(RowSet::ofScattered(mixed), rowsOf(rows));
    // Rows that need all 32 bits.
    for (auto &row : mixed)
        row = ~row;
    Plain high;
    for (const quint32 row : rows)
        high.insert(~row);
    QCOMPARE(RowSet::ofScattered(std::move(mixed)), rowsOf(high));
}

void RowSetsTest::ranges()
{
    RowSet set;
    set.addRange(5, 5);
    set.addRange(9, 3);
    QVERIFY(set.isEmpty());
    set.addRange(7, 8);
    QCOMPARE(set.values(), std::vector<quint32>{7});
    QCOMPARE(RowSet::range(7, 8), set);
    RowSet other = set;
    other |= RowSet::range(10, 12);
    QCOMPARE(other.values(), (std::vector<quint32>{7, 10, 11}));
    other -= set;
    QCOMPARE(other.values(), (std::vector<quint32>{10, 11}));
    other &= RowSet::range(11, 20);
    QCOMPARE(other.values(), std::vector<quint32>{11});
    const auto &self = other;
    other = self;
    QCOMPARE(other.values(), std::vector<quint32>{11});
    QVERIFY(!(other == set));
}

QTEST_GUILESS_MAIN(RowSetsTest)
#include "tst_rowsets.moc"
