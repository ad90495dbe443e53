// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "samplecatalogue.h"

#include "errdex/store/catalogue.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

#include <numeric>
#include <random>

using namespace errdex;
using namespace errdex::test;
using store::Catalogue;
using store::Field;
using store::RowSet;

namespace {

/// Texts one behind another, each with blanks around and a line of its own.
class Lines
{
public:
    void append(const QString &text)
    {
        m_begins.push_back(m_all.size());
        m_all += ' ' + text.toStdString() + " \n";
    }
    QString at(int number) const
    {
        const auto begin = m_begins.at(size_t(number)) + 1;
        return QString::fromUtf8(m_all.data() + begin, qsizetype(m_all.find(" \n", begin) - begin));
    }
    /// Marks the texts that have the words one after another; the last one may go on with `prefix`.
    void mark(const QString &words, bool prefix, std::vector<bool> &marked) const
    {
        const auto wanted = ' ' + words.toStdString() + (prefix ? "" : " ");
        for (auto at = m_all.find(wanted); at != std::string::npos; at = m_all.find(wanted, at + 1))
            marked[size_t(std::upper_bound(m_begins.begin(), m_begins.end(), at) - m_begins.begin() - 1)] = true;
    }

private:
    std::string m_all;
    /// Where each begins.
    std::vector<size_t> m_begins;
};

} // namespace

/// Phrases and orders of a catalogue that was written in several pieces, against looking at every record.
class PhrasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void phrases_data();
    void phrases();
    void phrasesOfOtherFields();
    void partsOfCodes();
    void ordersOfManyRows();
    void cancelledPhraseStops();
    void damagedFollowers_data();
    void damagedFollowers();

private:
    /// More than are sorted at once.
    static constexpr int Count = 70'000;

    QTemporaryDir m_folder;
    std::unique_ptr<Catalogue> m_catalogue;
    Lines m_english;
    Lines m_russian;
    /// In the order of the rows.
    std::vector<int> m_numbers;
};

void PhrasesTest::initTestCase()
{
    // The first are in nearly all texts, the last in a few.
    const QStringList words{QStringLiteral("the"),  QStringLiteral("token"), QStringLiteral("tokens"),
                            QStringLiteral("of"),   QStringLiteral("key"),   QStringLiteral("keys"),
                            QStringLiteral("lost"), QStringLiteral("rare")};
    std::mt19937 random(20261128);
    QList<domain::CodeRecord> records;
    for (int i = 0; i < Count; ++i) {
        QStringList text;
        for (int left = 1 + int(random() % 5); left > 0; --left)
            text.append(words.at(qsizetype(std::min(random() % 8, random() % 8))));
        if (i % 9000 == 17)
            text.append({QStringLiteral("rare"), QStringLiteral("token")});
        const QString russian =
            (i % 2 ? QStringLiteral("ключ утерян ") : QStringLiteral("ключ утеряна ")) + text.first();
        m_english.append(text.join(u' '));
        m_russian.append(russian);
        auto made = record(QString::number(qint64(i) * 7919 % Count), text.join(u' '),
                           {i % 3 ? QString() : QStringLiteral("NAME_%1").arg(i * 31 % 1000), 0, 0, 0, russian});
        if (i % 1000 == 3) {
            made.returnedBy = {{{QStringLiteral("Get key"), QStringLiteral("а")}, {}},
                               {{QStringLiteral("lost token"), QStringLiteral("б")}, {}}};
            made.attributes = {
                {QStringLiteral("cause"),
                 {QStringLiteral("cable broken"), QStringLiteral("кабель сломан"), domain::TextOrigin::English}},
                {QStringLiteral("action"), {QStringLiteral("mend it"), {}, domain::TextOrigin::English}}};
        }
        records.append(made);
    }
    const auto path = m_folder.filePath(QStringLiteral("c.sqlite"));
    QVERIFY(writeCatalogue(path, {{vendor(QStringLiteral("big"), {QStringLiteral("all")}), records}}));
    m_catalogue = std::move(*Catalogue::open(path));
    QCOMPARE(m_catalogue->recordCount(), quint32(Count));
    // Rows stand in the order of their codes.
    m_numbers.resize(Count);
    for (int i = 0; i < Count; ++i)
        m_numbers[size_t(qint64(i) * 7919 % Count)] = i;
}

void PhrasesTest::phrases_data()
{
    QTest::addColumn<bool>("prefix");
    for (const auto *words :
         {"the token",       "token the",   "token key",      "the the",          "rare token",  "rare rare",
          "token rare",      "the tok",     "key keys",       "tokens",           "the",         "the token key",
          "token the token", "the the the", "rare token key", "lost rare of the", "ключ утерян", "утеряна the",
          "утерян key",      "ключ утеря",  "no such",        "the nothing",      "nothing the", "token zzz"}) {
        for (const bool prefix : {false, true})
            QTest::addRow("%s%s", words, prefix ? "…" : "") << prefix;
    }
}

void PhrasesTest::phrases()
{
    QFETCH(bool, prefix);
    const auto phrase = QString::fromUtf8(QTest::currentDataTag()).remove(u'…');
    const auto words = phrase.split(u' ');
    std::vector<bool> marked(Count);
    m_english.mark(phrase, prefix, marked);
    m_russian.mark(phrase, prefix, marked);
    std::vector<quint32> wanted;
    for (quint32 row = 0; row < quint32(Count); ++row) {
        if (marked[size_t(m_numbers[row])])
            wanted.push_back(row);
    }
    const auto found = m_catalogue->rowsWithPhrase(RowSet::range(0, Count), Field::Message, words, prefix);
    QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
    QCOMPARE(found->values(), wanted);
    // Of some rows only those.
    const auto some = RowSet::range(40'000, 66'000);
    const auto within = m_catalogue->rowsWithPhrase(some, Field::Message, words, prefix);
    QVERIFY(within);
    QCOMPARE(*within, *found & some);
    const auto none = m_catalogue->rowsWithPhrase({}, Field::Message, words, prefix);
    QVERIFY(none && none->isEmpty());
}

/// Operations and attributes are texts of their own: no phrase goes from one to the next.
void PhrasesTest::phrasesOfOtherFields()
{
    const auto count = [this](Field field, const char *words) {
        const auto found =
            m_catalogue->rowsWithPhrase(RowSet::range(0, Count), field, QString::fromUtf8(words).split(u' '), false);
        return found ? qint64(found->count()) : -1;
    };
    for (const auto *word : {"get", "а", "б", "cable", "кабель", "mend"}) {
        const auto found = m_catalogue->rowsWithWord(QString::fromUtf8(word));
        QVERIFY(found);
        QCOMPARE((*found)[size_t(Field::Description)].count(), 70U);
    }
    QCOMPARE(count(Field::Description, "get key"), 70);
    QCOMPARE(count(Field::Description, "lost token"), 70);
    QCOMPARE(count(Field::Description, "key lost"), 0);
    QCOMPARE(count(Field::Description, "cable broken"), 70);
    QCOMPARE(count(Field::Description, "кабель сломан"), 70);
    QCOMPARE(count(Field::Description, "broken кабель"), 0);
    QCOMPARE(count(Field::Description, "broken mend"), 0);
    QCOMPARE(count(Field::Description, "mend it"), 70);
    QCOMPARE(count(Field::Description, "cause cable"), 0);
    QCOMPARE(count(Field::Name, "name 7"), qint64(std::count_if(m_numbers.begin(), m_numbers.end(), [](int i) {
                 return i % 3 == 0 && i * 31 % 1000 == 7;
             })));
}

/// The codes are the numbers from 0 on, in order.
void PhrasesTest::partsOfCodes()
{
    for (const auto *part : {"999", "1234", "2345", "0000", "6999", "69999", "70000", "34567", "12a", "999999"}) {
        const auto wanted = QString::fromLatin1(part);
        std::vector<quint32> rows;
        for (quint32 row = 0; row < quint32(Count); ++row) {
            if (QString::number(row).contains(wanted))
                rows.push_back(row);
        }
        const auto found = m_catalogue->rowsWithCodePart(wanted);
        QVERIFY(found);
        QCOMPARE(found->values(), rows);
    }
}

/// More rows than are sorted in memory: the orders are whole and ascend.
void PhrasesTest::ordersOfManyRows()
{
    using domain::Column;
    using domain::Language;
    const auto codes = m_catalogue->order(Column::Code, Language::English);
    QVERIFY(codes);
    std::vector<quint32> wanted(Count);
    std::iota(wanted.begin(), wanted.end(), 0U);
    QCOMPARE(codes->rows, wanted);
    const auto sortedBy = [&](auto &&keyOf) {
        std::vector<QString> keys;
        std::transform(wanted.begin(), wanted.end(), std::back_inserter(keys), keyOf);
        auto rows = wanted;
        std::stable_sort(rows.begin(), rows.end(),
                         [&](quint32 left, quint32 right) { return keys[left] < keys[right]; });
        return rows;
    };
    // The texts are of small Latin letters and blanks, whose order nobody disputes.
    const auto messages = m_catalogue->order(Column::Message, Language::English);
    QVERIFY(messages);
    QCOMPARE(messages->filled, quint32(Count));
    QCOMPARE(messages->rows, sortedBy([this](quint32 row) { return m_english.at(m_numbers[row]); }));
    const auto names = m_catalogue->order(Column::Name, Language::English);
    QVERIFY(names);
    QCOMPARE(names->rows, sortedBy([this](quint32 row) {
                 const int i = m_numbers[row];
                 return i % 3 ? QStringLiteral("~") : QStringLiteral("NAME_%1").arg(i * 31 % 1000);
             }));
    QCOMPARE(names->filled, quint32((Count + 2) / 3));
}

void PhrasesTest::cancelledPhraseStops()
{
    const QStringList words{QStringLiteral("the"), QStringLiteral("token")};
    std::atomic<quint64> newest{2};
    m_catalogue->setCancellation({&newest, 1});
    for (const auto field : {Field::Message, Field::Name}) {
        const auto found = m_catalogue->rowsWithPhrase(RowSet::range(0, Count), field, words, false);
        QVERIFY(!found);
        QCOMPARE(found.error().code, domain::ErrorCode::Cancelled);
    }
    newest = 1;
    QVERIFY(m_catalogue->rowsWithPhrase(RowSet::range(0, Count), Field::Message, words, false));
    m_catalogue->setCancellation({});
}

void PhrasesTest::damagedFollowers_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const char *change, const char *told) {
        QTest::newRow(name) << QByteArray(change) << QString::fromUtf8(told);
    };
    row("cut off", "UPDATE follower SET followers = x'80'", "the words behind “the” are not readable");
    row("more promised", "UPDATE follower SET followers = x'0005'", "the words behind “the” are not readable");
    row("records that are not there", "UPDATE follower SET first_row = first_row + 60000",
        "the words behind “the” name records that are not there");
    row("texts that repeat words", "UPDATE text_repeat SET bitmap = x'0102030405'",
        "a set of rows in the index is not readable");
    // Then the texts are looked into.
    row("some are gone", "DELETE FROM follower WHERE first_row > 0", "");
}

void PhrasesTest::damagedFollowers()
{
    QFETCH(QByteArray, change);
    QFETCH(QString, told);
    const auto path = m_folder.filePath(QStringLiteral("damaged.sqlite"));
    QFile::remove(path);
    QVERIFY(QFile::copy(m_folder.filePath(QStringLiteral("c.sqlite")), path));
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(path.toUtf8().constData(), &database), SQLITE_OK);
    const int changed = sqlite3_exec(database, change.constData(), nullptr, nullptr, nullptr);
    sqlite3_close(database);
    QCOMPARE(changed, SQLITE_OK);
    const auto catalogue = Catalogue::open(path);
    QVERIFY(catalogue);
    const QStringList words{QStringLiteral("the"), QStringLiteral("token"), QStringLiteral("key")};
    const auto all = RowSet::range(0, Count);
    const auto found = (*catalogue)->rowsWithPhrase(all, Field::Message, words, false);
    QCOMPARE(found ? QString() : found.error().detail, told);
    if (found)
        QCOMPARE(*found, *m_catalogue->rowsWithPhrase(all, Field::Message, words, false));
}

QTEST_GUILESS_MAIN(PhrasesTest)
#include "tst_phrases.moc"
