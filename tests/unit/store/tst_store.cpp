// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "samplecatalogue.h"

#include "errdex/store/catalogue.h"
#include "errdex/store/rowset.h"

#include <QTemporaryDir>
#include <QtTest>

#include <numeric>
#include <random>
#include <set>

using namespace errdex;
using namespace errdex::test;
using store::Catalogue;
using store::Field;
using store::RowSet;

class TestStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rowSetBehavesLikeASet();
    void rowSetRefusesGarbage();
    void recordsComeBackAsWritten();
    void attributesComeBackAndAreSearched();
    void rowsStandInDisplayOrder();
    void wordsAreFoundByField();
    void prefixesAreFound();
    void storedPrefixesEqualUnions();
    void namesAreARange();
    void codeRangeTakesNumbersOnly();
    void ordersPutEmptyLast();
    void codesAreFoundByKey();
    void badFilesAreRefused_data();
    void badFilesAreRefused();
    void newerFileIsLeftAlone();
    void cancelledReadStops();
    void everyChangedByteIsNoticed();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestStore::initTestCase()
{
    QVERIFY(m_folder.isValid());
    auto alpha = vendor(QStringLiteral("alpha"), {QStringLiteral("one"), QStringLiteral("two")});
    alpha.aliases = {QStringLiteral("al")};
    alpha.envelope = {true, QStringLiteral("code"), {}, QStringLiteral("error"), {}, {QStringLiteral("x"), QStringLiteral("y")},
                      QStringLiteral("{\n  \"code\": {{code}}\n}")};
    alpha.notes = {{{QStringLiteral("5xx")}, {QStringLiteral("tell us"), QStringLiteral("сообщите"), domain::TextOrigin::Russian}}};
    alpha.footnotes = {{QStringLiteral("*"), text(QStringLiteral("data operations"))}};
    auto full = record(QStringLiteral("10"), QStringLiteral("Token expired"),
                       {QStringLiteral("TOKEN_EXPIRED"), 401, 1, 0, QStringLiteral("Счёт истёк"), QStringLiteral("Log in again")});
    full.returnedBy = {{text(QStringLiteral("All data operations"), QStringLiteral("Все операции")), QStringLiteral("*")},
                       {text(QStringLiteral("Login"), QStringLiteral("Вход")), {}}};
    full.reference = QStringLiteral("RFC 9110");
    full.attributes = {{QStringLiteral("cause"), {QStringLiteral("Clock runs late"), QStringLiteral("Часы отстают"), domain::TextOrigin::Errdex}},
                       {QStringLiteral("Код подсистемы"), {{}, QStringLiteral("строка\nвторая строка"), domain::TextOrigin::Russian}}};
    const auto beta = vendor(QStringLiteral("beta"), {QStringLiteral("all")});
    QVERIFY(writeCatalogue(path(QStringLiteral("c.sqlite")),
                           {{alpha,
                             {full, record(QStringLiteral("9"), QStringLiteral("b"), {QStringLiteral("TOKEN_MISSING"), 0, 1}),
                              record(QStringLiteral("100"), QStringLiteral("c"), {QStringLiteral("TOK"), 401, 0}),
                              record(QStringLiteral("20"), QStringLiteral("second"), {{}, 0, 0, 2}),
                              record(QStringLiteral("20"), QStringLiteral("first"), {{}, 0, 0, 1})}},
                            {beta,
                             {record(QStringLiteral("ORA-12154"), QStringLiteral("d")), record(QStringLiteral("-1"), QStringLiteral("e")),
                              record(QStringLiteral("0011"), QStringLiteral("f")), record(QStringLiteral("11a"), QStringLiteral("g"))}}}));
}

void TestStore::rowSetBehavesLikeASet()
{
    std::mt19937 random(20261123);
    for (int round = 0; round < 20; ++round) {
        std::set<quint32> left;
        std::set<quint32> right;
        const quint32 span = round % 2 ? 500 : 200000;
        for (int i = 0; i < 3000; ++i) {
            left.insert(quint32(random()) % span);
            right.insert(quint32(random()) % span);
        }
        const RowSet a = RowSet::of(std::vector<quint32>(left.begin(), left.end()));
        const RowSet b = RowSet::of(std::vector<quint32>(right.begin(), right.end()));
        std::vector<quint32> expected;
        std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(expected));
        QCOMPARE((a & b).values(), expected);
        QCOMPARE(a.intersectionCount(b), quint64(expected.size()));
        expected.clear();
        std::set_union(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(expected));
        QCOMPARE((a | b).values(), expected);
        QCOMPARE(RowSet::unionOf({a, b}), a | b);
        expected.clear();
        std::set_difference(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(expected));
        QCOMPARE((a - b).values(), expected);
        const std::vector<quint32> all(left.begin(), left.end());
        QCOMPARE(a.slice(5, 7), std::vector<quint32>(all.begin() + 5, all.begin() + 12));
        QCOMPARE(a.select(all.size() - 1), std::optional(all.back()));
        QVERIFY(!a.select(all.size()));
        QVERIFY(a.slice(all.size(), 3).empty());
        const quint32 low = span / 3;
        const quint32 high = span / 2;
        QCOMPARE(a.countInRange(low, high), quint64(std::distance(left.lower_bound(low), left.lower_bound(high))));
        std::vector<quint32> bounds{0};
        while (bounds.back() < span)
            bounds.push_back(bounds.back() + quint32(random()) % (span / 10));
        for (const bool withRuns : {false, true}) {
            RowSet counted = a;
            std::vector<quint32> byHand;
            if (withRuns) {
                counted.addRange(span / 4, span / 2);
                (void)counted.serialized();
            }
            const auto members = counted.values();
            for (size_t i = 0; i + 1 < bounds.size(); ++i) {
                byHand.push_back(quint32(std::lower_bound(members.begin(), members.end(), bounds[i + 1])
                                         - std::lower_bound(members.begin(), members.end(), bounds[i])));
            }
            QCOMPARE(counted.countInRanges(bounds), byHand);
        }
        RowSet copy = a;
        QCOMPARE(RowSet::deserialized(copy.serialized()), std::optional(a));
    }
}

void TestStore::rowSetRefusesGarbage()
{
    QVERIFY(!RowSet::deserialized(QByteArray("not a bitmap")));
    QVERIFY(!RowSet::deserialized(QByteArray()));
    auto whole = RowSet::range(0, 100000).serialized();
    QVERIFY(!RowSet::deserialized(QByteArrayView(whole).first(whole.size() / 2)));
}

void TestStore::recordsComeBackAsWritten()
{
    const auto catalogue = Catalogue::open(path(QStringLiteral("c.sqlite")));
    QVERIFY(catalogue);
    const auto found = (*catalogue)->recordsOfCode(QStringLiteral("alpha"), QStringLiteral("10"));
    QVERIFY(found);
    QCOMPARE(found->size(), 1);
    const auto &record = found->first();
    QCOMPARE(record.name, QStringLiteral("TOKEN_EXPIRED"));
    QCOMPARE(record.httpStatus, 401);
    QCOMPARE(record.message.ru, QStringLiteral("Счёт истёк"));
    QCOMPARE(record.description.en, QStringLiteral("Log in again"));
    QCOMPARE(record.categoryInfo().id, QStringLiteral("two"));
    QCOMPARE(record.returnedBy.size(), 2);
    QCOMPARE(record.returnedBy.at(0).footnoteMark, QStringLiteral("*"));
    QCOMPARE(record.returnedBy.at(1).operation.ru, QStringLiteral("Вход"));
    QVERIFY(record.returnedBy.at(1).footnoteMark.isEmpty());
    QCOMPARE(record.footnotes().size(), 1);
    QCOMPARE(record.reference, QStringLiteral("RFC 9110"));
    const auto &vendor = *record.vendor;
    QCOMPARE(vendor.aliases, QStringList{QStringLiteral("al")});
    QCOMPARE(vendor.envelope.otherKeys, (QStringList{QStringLiteral("x"), QStringLiteral("y")}));
    QCOMPARE(vendor.envelope.filled(record), QStringLiteral("{\n  \"code\": 10\n}"));
    QCOMPARE(vendor.notes.first().text.origin, domain::TextOrigin::Russian);
    QCOMPARE(vendor.source.retrieved, QDate(2026, 1, 2));
}

void TestStore::attributesComeBackAndAreSearched()
{
    const auto catalogue = Catalogue::open(path(QStringLiteral("c.sqlite")));
    QVERIFY(catalogue);
    const auto found = (*catalogue)->recordsOfCode(QStringLiteral("alpha"), QStringLiteral("10"));
    QVERIFY(found);
    const auto &attributes = found->first().attributes;
    QCOMPARE(attributes.size(), 2);
    QCOMPARE(attributes.at(0).key, QStringLiteral("cause"));
    QCOMPARE(attributes.at(0).text.ru, QStringLiteral("Часы отстают"));
    QCOMPARE(attributes.at(0).text.origin, domain::TextOrigin::Errdex);
    QCOMPARE(attributes.at(1).key, QStringLiteral("Код подсистемы"));
    QVERIFY(attributes.at(1).text.en.isEmpty());
    QCOMPARE(attributes.at(1).text.ru, QStringLiteral("строка\nвторая строка"));
    QCOMPARE(attributes.at(1).text.origin, domain::TextOrigin::Russian);
    const auto row = quint32(found->first().row);
    for (const auto &word : {QStringLiteral("late"), QStringLiteral("часы"), QStringLiteral("вторая")}) {
        const auto rows = (*catalogue)->rowsWithWord(word);
        QVERIFY(rows);
        QCOMPARE((*rows)[size_t(Field::Description)].values(), std::vector{row});
    }
    // What a statement is called is not its text.
    QVERIFY((*(*catalogue)->rowsWithWord(QStringLiteral("подсистемы")))[size_t(Field::Description)].isEmpty());
    const auto everywhere = RowSet::range(0, (*catalogue)->recordCount());
    const auto phrase = [&](const QStringList &words) {
        return (*catalogue)->rowsWithPhrase(everywhere, Field::Description, words, false)->values();
    };
    QCOMPARE(phrase({QStringLiteral("runs"), QStringLiteral("late")}), std::vector{row});
    QVERIFY(phrase({QStringLiteral("late"), QStringLiteral("часы")}).empty());
    QVERIFY((*catalogue)->texts(row)->descriptions.contains(QStringLiteral("Clock runs late")));
    QVERIFY((*(*catalogue)->recordsOfCode(QStringLiteral("beta"), QStringLiteral("-1"))).first().attributes.isEmpty());
}

void TestStore::rowsStandInDisplayOrder()
{
    const auto catalogue = Catalogue::open(path(QStringLiteral("c.sqlite")));
    QVERIFY(catalogue);
    QStringList keys;
    for (quint32 row = 0; row < (*catalogue)->recordCount(); ++row) {
        const auto records = (*catalogue)->records(std::span(&row, 1));
        QVERIFY(records);
        QCOMPARE(records->first().row, qint64(row));
        keys.append(records->first().key().toString());
    }
    QCOMPARE(keys, (QStringList{QStringLiteral("alpha/20/1"), QStringLiteral("alpha/20/2"), QStringLiteral("alpha/100"),
                                QStringLiteral("alpha/9"), QStringLiteral("alpha/10"), QStringLiteral("beta/-1"),
                                QStringLiteral("beta/0011"), QStringLiteral("beta/11a"), QStringLiteral("beta/ORA-12154")}));
}

void TestStore::wordsAreFoundByField()
{
    const auto catalogue = Catalogue::open(path(QStringLiteral("c.sqlite")));
    QVERIFY(catalogue);
    const auto token = (*catalogue)->rowsWithWord(QStringLiteral("token"));
    QVERIFY(token);
    QCOMPARE((*token)[size_t(Field::Name)].count(), 2);
    QCOMPARE((*token)[size_t(Field::Message)].count(), 1);
    QCOMPARE((*token)[size_t(Field::NameStart)].count(), 2);
    QVERIFY((*token)[size_t(Field::Code)].isEmpty());
    const auto folded = (*catalogue)->rowsWithWord(QStringLiteral("счет"));
    QVERIFY(folded);
    QCOMPARE((*folded)[size_t(Field::Message)].count(), 1);
    const auto whole = (*catalogue)->rowsWithWord(QStringLiteral("ora-12154"));
    QVERIFY(whole);
    QCOMPARE((*whole)[size_t(Field::Code)].count(), 1);
    const auto group = (*catalogue)->rowsWithWord(QStringLiteral("two"));
    QVERIFY(group);
    QCOMPARE((*group)[size_t(Field::Category)].count(), 2);
    const auto alias = (*catalogue)->rowsWithWord(QStringLiteral("al"));
    QVERIFY(alias);
    QCOMPARE((*alias)[size_t(Field::Vendor)].count(), 5);
}

void TestStore::prefixesAreFound()
{
    const auto catalogue = Catalogue::open(path(QStringLiteral("c.sqlite")));
    QVERIFY(catalogue);
    const auto found = (*catalogue)->rowsWithPrefix(QStringLiteral("tok"));
    QVERIFY(found);
    QCOMPARE((*found)[size_t(Field::Name)].count(), 3);
    const auto nothing = (*catalogue)->rowsWithPrefix(QStringLiteral("zzz"));
    QVERIFY(nothing);
    for (const auto &rows : *nothing)
        QVERIFY(rows.isEmpty());
}

/// More words and rows than one run holds: the merged runs and the stored beginnings agree with the words one by one.
void TestStore::storedPrefixesEqualUnions()
{
    auto big = vendor(QStringLiteral("big"), {QStringLiteral("all")});
    QList<domain::CodeRecord> records;
    for (int i = 0; i < 70000; ++i) {
        records.append(record(QString::number(i), QStringLiteral("w%1 common").arg(i % 700),
                              {i % 3 ? QString() : QStringLiteral("NAME_%1").arg(i % 5)}));
    }
    QVERIFY(writeCatalogue(path(QStringLiteral("big.sqlite")), {{big, records}}));
    const auto catalogue = Catalogue::open(path(QStringLiteral("big.sqlite")));
    QVERIFY(catalogue);
    QCOMPARE((*catalogue)->recordCount(), 70000u);
    const auto prefix = (*catalogue)->rowsWithPrefix(QStringLiteral("w"));
    QVERIFY(prefix);
    QCOMPARE((*prefix)[size_t(Field::Message)].count(), 70000);
    RowSet united;
    for (int i = 0; i < 700; ++i) {
        const auto word = (*catalogue)->rowsWithWord(QStringLiteral("w%1").arg(i));
        QVERIFY(word);
        QCOMPARE((*word)[size_t(Field::Message)].count(), 100);
        united |= (*word)[size_t(Field::Message)];
    }
    QCOMPARE(united, (*prefix)[size_t(Field::Message)]);
    const auto ones = (*catalogue)->rowsWithPrefix(QStringLiteral("6"));
    QVERIFY(ones);
    QCOMPARE((*ones)[size_t(Field::Code)].count(), 11111);
    const auto names = (*catalogue)->rowsNamed(QStringLiteral("name_"), true);
    QVERIFY(names);
    QCOMPARE(names->beginning.count(), 23334);
    QVERIFY(names->whole.isEmpty());
}

void TestStore::namesAreARange()
{
    const auto catalogue = Catalogue::open(path(QStringLiteral("c.sqlite")));
    QVERIFY(catalogue);
    const auto counts = [&](const QString &name) {
        const auto rows = (*catalogue)->rowsNamed(name, true);
        return rows ? std::pair(int(rows->whole.count()), int(rows->beginning.count())) : std::pair(-1, -1);
    };
    QCOMPARE(counts(QStringLiteral("token_")), std::pair(0, 2));
    QCOMPARE(counts(QStringLiteral("tok")), std::pair(1, 3));
    QCOMPARE(counts(QStringLiteral("token_expired")), std::pair(1, 1));
    QCOMPARE(counts(QStringLiteral("token_expired_x")), std::pair(0, 0));
    QCOMPARE(counts(QStringLiteral("a")), std::pair(0, 0));
}

void TestStore::codeRangeTakesNumbersOnly()
{
    const auto catalogue = Catalogue::open(path(QStringLiteral("c.sqlite")));
    QVERIFY(catalogue);
    const auto codes = [&](qint64 low, qint64 high) {
        QStringList found;
        const auto rows = (*catalogue)->rowsWithCodeBetween(low, high);
        const auto records = (*catalogue)->records(rows->values());
        for (const auto &record : *records)
            found.append(record.code);
        return found.join(u' ');
    };
    QCOMPARE(codes(9, 20), QStringLiteral("20 20 9 10 0011"));
    QCOMPARE(codes(11, 11), QStringLiteral("0011"));
    QCOMPARE(codes(0, 999999999999999999), QStringLiteral("20 20 100 9 10 0011"));
    QCOMPARE(codes(500, 600), QString());
}

void TestStore::ordersPutEmptyLast()
{
    const auto catalogue = Catalogue::open(path(QStringLiteral("c.sqlite")));
    QVERIFY(catalogue);
    for (const auto column : domain::AllColumns) {
        for (const auto language : {domain::Language::English, domain::Language::Russian}) {
            const auto order = (*catalogue)->order(column, language);
            QVERIFY2(order, qPrintable(domain::columnId(column)));
            QCOMPARE(std::set<quint32>(order->rows.begin(), order->rows.end()).size(), size_t(9));
        }
    }
    const auto names = (*catalogue)->order(domain::Column::Name, domain::Language::English);
    QCOMPARE(names->filled, 3u);
    QCOMPARE(names->rows, (std::vector<quint32>{2, 4, 3, 0, 1, 5, 6, 7, 8}));
    const auto codes = (*catalogue)->order(domain::Column::Code, domain::Language::English);
    QCOMPARE(codes->rows, (std::vector<quint32>{5, 3, 4, 6, 7, 0, 1, 2, 8}));
}

void TestStore::codesAreFoundByKey()
{
    const auto catalogue = Catalogue::open(path(QStringLiteral("c.sqlite")));
    QVERIFY(catalogue);
    const auto count = [&](const QString &vendor, const QString &code) {
        const auto found = (*catalogue)->recordsOfCode(vendor, code);
        return found ? int(found->size()) : -1;
    };
    QCOMPARE(count(QStringLiteral("alpha"), QStringLiteral("20")), 2);
    QCOMPARE(count(QStringLiteral("beta"), QStringLiteral("ora-12154")), 1);
    QCOMPARE(count(QStringLiteral("beta"), QStringLiteral("12154")), 0);
    QCOMPARE(count(QStringLiteral("beta"), QStringLiteral("10")), 0);
    QCOMPARE(count(QStringLiteral("gamma"), QStringLiteral("10")), 0);
}

void TestStore::badFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<domain::ErrorCode>("code");
    QFile good(path(QStringLiteral("c.sqlite")));
    QVERIFY(good.open(QIODevice::ReadOnly));
    const auto bytes = good.readAll();
    QTest::newRow("empty") << QByteArray() << domain::ErrorCode::NotACatalogue;
    QTest::newRow("text") << QByteArray("code,message\n1,a\n").repeated(100) << domain::ErrorCode::NotACatalogue;
    auto foreign = bytes;
    foreign.replace(68, 4, QByteArray("\0\0\0\1", 4));
    QTest::newRow("another program's") << foreign << domain::ErrorCode::NotACatalogue;
    QTest::newRow("cut off") << bytes.first(bytes.size() / 3) << domain::ErrorCode::DamagedCatalogue;
}

void TestStore::badFilesAreRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(domain::ErrorCode, code);
    QFile file(path(QStringLiteral("bad.sqlite")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto opened = Catalogue::open(file.fileName());
    if (opened) {
        // A cut file may still have its first pages: reading finds the damage.
        const auto word = (*opened)->rowsWithPrefix(QStringLiteral("t"));
        const auto order = (*opened)->order(domain::Column::Code, domain::Language::English);
        QVERIFY(!word || !order);
        QCOMPARE((!word ? word.error() : order.error()).code, code);
    } else {
        QCOMPARE(opened.error().code, code);
        QCOMPARE(opened.error().where, file.fileName());
    }
    QCOMPARE(Catalogue::open(path(QStringLiteral("none.sqlite"))).error().code, domain::ErrorCode::CannotOpenFile);
    QVERIFY(!QFile::exists(path(QStringLiteral("none.sqlite"))));
    QCOMPARE(Catalogue::open(m_folder.path()).error().code, domain::ErrorCode::CannotOpenFile);
}

void TestStore::newerFileIsLeftAlone()
{
    QFile good(path(QStringLiteral("c.sqlite")));
    QVERIFY(good.open(QIODevice::ReadOnly));
    auto bytes = good.readAll();
    bytes[63] = 127; // user_version
    QFile newer(path(QStringLiteral("newer.sqlite")));
    QVERIFY(newer.open(QIODevice::ReadWrite));
    newer.write(bytes);
    newer.close();
    const auto opened = Catalogue::open(newer.fileName());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, domain::ErrorCode::NewerCatalogue);
    QCOMPARE(opened.error().detail, QStringLiteral("127"));
    QVERIFY(newer.open(QIODevice::ReadOnly));
    QVERIFY(newer.readAll() == bytes);
}

void TestStore::cancelledReadStops()
{
    const auto catalogue = Catalogue::open(path(QStringLiteral("big.sqlite")));
    QVERIFY(catalogue);
    std::atomic<quint64> newest{2};
    (*catalogue)->setCancellation({&newest, 1});
    const auto order = (*catalogue)->order(domain::Column::Code, domain::Language::English);
    std::vector<quint32> rows(5000);
    std::iota(rows.begin(), rows.end(), 0u);
    const auto records = (*catalogue)->records(rows);
    QVERIFY(!order || !records);
    newest = 1;
    QVERIFY((*catalogue)->records(rows));
}

/// A flipped bit anywhere in the file either stops it from being opened or is found by the check.
void TestStore::everyChangedByteIsNoticed()
{
    QFile good(path(QStringLiteral("c.sqlite")));
    QVERIFY(good.open(QIODevice::ReadOnly));
    const auto bytes = good.readAll();
    QVERIFY((*Catalogue::open(good.fileName()))->verify());
    std::mt19937 random(7);
    int inText = 0;
    for (int round = 0; round < 300; ++round) {
        auto changed = bytes;
        // Half of them in a text that is shown.
        const auto text = bytes.indexOf("Log in again");
        const auto at = round % 2 ? qsizetype(text + qsizetype(random() % 12)) : qsizetype(random() % quint64(bytes.size()));
        changed[at] = char(changed.at(at) ^ (1 << random() % 3));
        const auto name = path(QStringLiteral("flipped.sqlite"));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(changed) == changed.size());
        file.close();
        const auto opened = Catalogue::open(name);
        const bool noticed = !opened || !(*opened)->verify();
        // Bytes that nothing uses (free space inside pages, header counters) may change.
        if (round % 2) {
            QVERIFY2(noticed, qPrintable(QString::number(at)));
            ++inText;
        } else if (!noticed) {
            QCOMPARE((*opened)->recordCount(), 9u);
        }
    }
    QCOMPARE(inText, 150);
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
