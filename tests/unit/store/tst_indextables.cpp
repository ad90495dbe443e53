// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "rawsqlite.h"
#include "samplecatalogue.h"

#include "errdex/store/catalogue.h"
#include "errdex/store/docsetindex.h"
#include "errdex/text/fold.h"

#include <QMap>
#include <QTemporaryDir>
#include <QtTest>

#include <map>
#include <set>

using namespace errdex;
using namespace errdex::test;
using store::Field;
using store::RowSet;

namespace {

/// The cells of a row.
using Row = QList<QByteArray>;

QList<Row> rowsOf(RawSqlite &database, const QByteArray &sql)
{
    QList<Row> rows;
    const auto lines = database.answer(sql).split('\n');
    for (const auto &line : lines) {
        if (!line.isEmpty())
            rows.append(line.split('|'));
    }
    return rows;
}

RowSet setOf(const QByteArray &hex)
{
    return RowSet::deserialized(QByteArray::fromHex(hex)).value_or(RowSet());
}

/// A word of the index in one field.
struct Term
{
    QString text;
    int field = 0;
    RowSet rows;
};

QString numbered(const QString &head, int number)
{
    return head + QStringLiteral("%1").arg(number, 3, 10, QLatin1Char('0'));
}

/// Words that many records have, words that begin as many others do, and just fewer of either.
QList<domain::CodeRecord> records()
{
    constexpr int Count = 7600;
    QList<domain::CodeRecord> made;
    for (int i = 0; i < Count; ++i) {
        QStringList words;
        for (int word = 0; word < 9; ++word) {
            // 60 000 entries in all, 60 001, and more of one word fewer.
            if (i < (word == 0 ? 6672 : 6666))
                words.append(QStringLiteral("ee%1").arg(word));
            if (i < (word == 0 ? 6673 : 6666))
                words.append(QStringLiteral("ff%1").arg(word));
            if (word < 8)
                words.append(QStringLiteral("dd%1").arg(word));
        }
        if (i < 257)
            words.append(numbered(QStringLiteral("aa"), i));
        if (i < 256)
            words.append(numbered(QStringLiteral("bb"), i));
        if (i < 300) {
            words.append(numbered(QStringLiteral("zbcdefghi"), i));
            words.append(numbered(QStringLiteral("\U00010330"), i));
        }
        auto one = record(QStringLiteral("X-%1").arg(i), words.join(u' '));
        one.message.ru.clear();
        if (i % 10 == 0)
            one.name = QStringLiteral("go %1 %2").arg(i % 70).arg(i % 30 ? QStringLiteral("on") : QStringLiteral("go"));
        one.httpStatus = i % 3 * 200;
        made.append(one);
    }
    made[5].message.en += QStringLiteral(" dd0");
    made[6].description =
        errdex::test::text(QStringLiteral("errors of the tokens"), QStringLiteral("ошибки токенов токенов"));
    return made;
}

} // namespace

/// The tables behind the index, held to what their description says.
class IndexTablesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void termsAreInOrder();
    void beginningsThatManyShare();
    void pairsOfNames();
    void repeating();
    void partsOfCodes();
    void forms();
    void followers();
    void statuses();
    void docset();

private:
    QList<Term> m_terms;
    QList<domain::CodeRecord> m_records;
    QTemporaryDir m_folder;
    std::unique_ptr<RawSqlite> m_database;
};

void IndexTablesTest::initTestCase()
{
    m_records = records();
    const auto path = m_folder.filePath(QStringLiteral("c.sqlite"));
    QVERIFY(writeCatalogue(path, {{vendor(QStringLiteral("big"), {QStringLiteral("all")}), m_records}}));
    m_database = std::make_unique<RawSqlite>(path);
    const auto rows = rowsOf(*m_database, "SELECT term, field, hex(bitmap) FROM term ORDER BY id");
    for (const auto &row : rows)
        m_terms.append({QString::fromUtf8(row.at(0)), row.at(1).toInt(), setOf(row.at(2))});
    QVERIFY(m_terms.size() > 8000);
    // Codes of one length at a time stand in the order in which they were written.
    QCOMPARE(m_database->answer("SELECT count(*) FROM entry WHERE code = 'X-' || id"), QByteArray("7600"));
}

void IndexTablesTest::termsAreInOrder()
{
    QCOMPARE(m_database->answer("SELECT count(*) FROM term AS one JOIN term AS next ON next.id = one.id + 1 WHERE "
                                "(one.term, one.field) >= (next.term, next.field)"),
             QByteArray("0"));
    QCOMPARE(m_database->answer("SELECT min(id), max(id) - count(*) FROM term"), QByteArray("1|0"));
    const auto entries = rowsOf(*m_database, "SELECT entries FROM term ORDER BY id");
    for (qsizetype i = 0; i < m_terms.size(); ++i)
        QCOMPARE(entries.at(i).first().toULongLong(), m_terms.at(i).rows.count());
    // The whole code is a word, and so are its parts; names begin with their first word.
    std::map<int, int> byField;
    for (const auto &term : std::as_const(m_terms))
        ++byField[term.field];
    QCOMPARE(byField[int(Field::Code)], 7600);
    QCOMPARE(byField[int(Field::CodePart)], 7601);
    QCOMPARE(byField[int(Field::NameStart)], 1);
    QCOMPARE(byField[int(Field::Category)], 1);
    QCOMPARE(byField[int(Field::Vendor)], 1);
}

/// More than 256 words, or more than eight that have more than 60 000 entries together; none longer than eight letters
/// and none that ends within a character.
void IndexTablesTest::beginningsThatManyShare()
{
    struct Shared
    {
        int terms = 0;
        quint64 entries = 0;
        std::map<int, std::vector<RowSet>> rows;
    };
    std::map<QString, Shared> all;
    for (const auto &term : std::as_const(m_terms)) {
        for (qsizetype length = 1; length <= std::min<qsizetype>(8, term.text.size()); ++length) {
            if (term.text.at(length - 1).isHighSurrogate())
                continue;
            auto &shared = all[term.text.first(length)];
            ++shared.terms;
            shared.entries += term.rows.count();
            shared.rows[term.field].push_back(term.rows);
        }
    }
    QStringList wanted;
    std::map<std::pair<QString, int>, RowSet> sets;
    for (const auto &[beginning, shared] : all) {
        if (shared.terms <= 256 && (shared.terms <= 8 || shared.entries <= 60'000))
            continue;
        for (const auto &[field, rows] : shared.rows) {
            wanted.append(beginning + QString::number(field));
            sets[{beginning, field}] = RowSet::unionOf(rows);
        }
    }
    QStringList found;
    const auto rows = rowsOf(*m_database, "SELECT id, prefix, field, entries, hex(bitmap) FROM prefix ORDER BY id");
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const auto beginning = QString::fromUtf8(rows.at(i).at(1));
        const auto field = rows.at(i).at(2).toInt();
        QCOMPARE(rows.at(i).at(0).toLongLong(), i + 1);
        found.append(beginning + QString::number(field));
        const auto set = setOf(rows.at(i).at(4));
        QCOMPARE(set, (sets[{beginning, field}]));
        QCOMPARE(rows.at(i).at(3).toULongLong(), set.count());
    }
    found.sort();
    wanted.sort();
    QCOMPARE(found, wanted);
    // What the words were made for.
    for (const auto *beginning : {"aa4", "ff4", "zbcdefgh4",
                                  "\U00010330"
                                  "4",
                                  "x-0"})
        QVERIFY2(found.contains(QString::fromUtf8(beginning)), beginning);
    for (const auto *beginning : {"bb4", "dd4", "ee4", "zbcdefghi4", "aa04"})
        QVERIFY2(!found.contains(QString::fromUtf8(beginning)), beginning);
}

void IndexTablesTest::pairsOfNames()
{
    std::map<QString, std::vector<quint32>> wanted;
    std::set<QString> words;
    for (qsizetype i = 0; i < m_records.size(); ++i) {
        const auto parts = m_records.at(i).name.split(u' ', Qt::SkipEmptyParts);
        words.insert(parts.begin(), parts.end());
        for (qsizetype part = 1; part < parts.size(); ++part)
            wanted[parts.at(part - 1) + u' ' + parts.at(part)].push_back(quint32(i));
    }
    const auto rows = rowsOf(*m_database, "SELECT id, pair, entries, hex(bitmap) FROM name_pair ORDER BY pair");
    QCOMPARE(size_t(rows.size()), wanted.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QCOMPARE(rows.at(i).at(0).toLongLong(), i + 1);
        const auto set = setOf(rows.at(i).at(3));
        QCOMPARE(set.values(), wanted[QString::fromUtf8(rows.at(i).at(1))]);
        QCOMPARE(rows.at(i).at(2).toULongLong(), set.count());
    }
    QCOMPARE(m_database->answer("SELECT count(*) FROM name_word").toULongLong(), quint64(words.size()));
}

void IndexTablesTest::repeating()
{
    std::vector<quint32> names;
    for (qsizetype i = 0; i < m_records.size(); ++i) {
        if (m_records.at(i).name.endsWith(u"go"))
            names.push_back(quint32(i));
    }
    QCOMPARE(setOf(m_database->answer("SELECT hex(bitmap) FROM name_repeat")).values(), names);
    QCOMPARE(setOf(m_database->answer("SELECT hex(bitmap) FROM text_repeat WHERE field = 4")).values(),
             std::vector<quint32>{5});
    QCOMPARE(setOf(m_database->answer("SELECT hex(bitmap) FROM text_repeat WHERE field = 5")).values(),
             std::vector<quint32>{6});
    QCOMPARE(m_database->answer("SELECT count(*) FROM text_repeat"), QByteArray("2"));
}

void IndexTablesTest::partsOfCodes()
{
    QMap<QString, std::set<quint32>> rows;
    QMap<QString, std::set<quint32>> terms;
    for (qsizetype i = 0; i < m_terms.size(); ++i) {
        const auto &term = m_terms.at(i);
        for (qsizetype at = 0; term.field == int(Field::Code) && at + 3 <= term.text.size(); ++at) {
            const auto values = term.rows.values();
            rows[term.text.sliced(at, 3)].insert(values.begin(), values.end());
            terms[term.text.sliced(at, 3)].insert(quint32(i + 1));
        }
    }
    const auto found = rowsOf(*m_database, "SELECT trigram, hex(bitmap), hex(terms) FROM code_trigram");
    QCOMPARE(found.size(), rows.size());
    for (const auto &row : found) {
        const auto trigram = QString::fromUtf8(row.at(0));
        const auto set = setOf(row.at(1)).values();
        QCOMPARE(std::set<quint32>(set.begin(), set.end()), rows.value(trigram));
        const auto ids = setOf(row.at(2)).values();
        QCOMPARE(std::set<quint32>(ids.begin(), ids.end()), terms.value(trigram));
    }
}

void IndexTablesTest::forms()
{
    // A word that is its own stem is not listed, and no word twice.
    QCOMPARE(m_database->answer("SELECT count(*) FROM word_form WHERE stem = word"), QByteArray("0"));
    for (const auto *word : {"errors", "tokens", "ошибки", "токенов"})
        QCOMPARE(m_database->answer(QByteArray("SELECT count(*) FROM word_form WHERE word = '") + word + '\''),
                 QByteArray("1"));
    QCOMPARE(m_database->answer("SELECT count(*) FROM word_form WHERE word GLOB 'x-*' OR word GLOB '[0-9]*'"),
             QByteArray("0"));
    QCOMPARE(m_database->answer("SELECT count(*) FROM code_form WHERE form = code OR form = ''"), QByteArray("0"));
    QCOMPARE(m_database->answer("SELECT code FROM code_form WHERE form = '4711'"), QByteArray("x-4711"));
}

/// The followers of the frequent words are told about whole pieces of the rows, and of no rare word.
void IndexTablesTest::followers()
{
    std::set<quint32> frequent;
    for (qsizetype i = 0; i < m_terms.size(); ++i) {
        const auto &term = m_terms.at(i);
        if (term.field == int(Field::Message) && term.rows.count() >= 256)
            frequent.insert(quint32(i + 1));
    }
    const auto rows = rowsOf(*m_database, "SELECT word, first_row, end_row FROM follower");
    std::set<quint32> told;
    for (const auto &row : rows) {
        told.insert(row.at(0).toUInt());
        QCOMPARE(row.at(1), QByteArray("0"));
        QCOMPARE(row.at(2), QByteArray("7600"));
    }
    QCOMPARE(told, frequent);
    QCOMPARE(size_t(rows.size()), told.size());
}

void IndexTablesTest::statuses()
{
    QCOMPARE(m_database->answer("SELECT status, entries FROM http_status ORDER BY status"),
             QByteArray("0|2534\n200|2533\n400|2533"));
}

/// The index of a docset, for other programs: an entry stands once.
void IndexTablesTest::docset()
{
    const auto path = m_folder.filePath(QStringLiteral("docSet.dsidx"));
    {
        auto index = store::DocsetIndex::create(path);
        QVERIFY(index);
        for (const auto *name : {"1001", "1002", "1001"})
            QVERIFY((*index)->add(QString::fromLatin1(name), QStringLiteral("Error"), QStringLiteral("a.html")));
        QVERIFY((*index)->add(QStringLiteral("1001"), QStringLiteral("Error"), QStringLiteral("b.html")));
        QVERIFY((*index)->add(QStringLiteral("1001"), QStringLiteral("Guide"), QStringLiteral("a.html")));
        QVERIFY((*index)->finish());
    }
    RawSqlite database(path);
    QCOMPARE(database.answer("SELECT id, name, type, path FROM searchIndex ORDER BY id"),
             QByteArray("1|1001|Error|a.html\n2|1002|Error|a.html\n3|1001|Error|b.html\n4|1001|Guide|a.html"));
    const auto again = store::DocsetIndex::create(path);
    QVERIFY(!again);
    QCOMPARE(again.error().code, domain::ErrorCode::CannotWriteFile);
    QCOMPARE(again.error().where, path);
    QCOMPARE(again.error().detail, qt_error_string(EEXIST));
    const auto nowhere = m_folder.filePath(QStringLiteral("no/such/folder"));
    const auto missing = store::DocsetIndex::create(nowhere);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, domain::ErrorCode::CannotWriteFile);
    QCOMPARE(missing.error().where, nowhere);
}

QTEST_GUILESS_MAIN(IndexTablesTest)
#include "tst_indextables.moc"
