// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "samplecatalogue.h"

#include "errdex/store/catalogue.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

#include <functional>
#include <numeric>

using namespace errdex;
using namespace errdex::test;
using domain::Column;
using domain::Language;
using domain::Result;
using store::Catalogue;
using store::Field;
using store::RowSet;

namespace {

constexpr quint32 Count = 6;

QList<VendorWithRecords> vendors()
{
    auto alpha = vendor(QStringLiteral("alpha"), {QStringLiteral("one"), QStringLiteral("two")});
    alpha.notes = {{{QStringLiteral("5xx")}, text(QStringLiteral("tell us"))}};
    alpha.footnotes = {{QStringLiteral("*"), text(QStringLiteral("data operations"))}};
    auto full = record(
        QStringLiteral("0x80070005"), QStringLiteral("Token expired, token lost"),
        {QStringLiteral("TOKEN_EXPIRED"), 401, 0, 0, QStringLiteral("Токен истёк"), QStringLiteral("Log in again")});
    full.attributes = {{QStringLiteral("cause"), text(QStringLiteral("Clock runs late"))}};
    return {
        {alpha,
         {full, record(QStringLiteral("9"), QStringLiteral("token expired"), {QStringLiteral("EXPIRED_EXPIRED"), 500}),
          record(QStringLiteral("20"), QStringLiteral("token lost again"), {QStringLiteral("go go"), 0, 1, 2}),
          record(QStringLiteral("20"), QStringLiteral("first"), {{}, 0, 1, 1})}},
        {vendor(QStringLiteral("beta"), {QStringLiteral("all")}),
         {record(QStringLiteral("ORA-12154"), QStringLiteral("d")),
          record(QStringLiteral("-1"), QStringLiteral("e"))}}};
}

struct Call
{
    QString name;
    std::function<Result<void>(Catalogue &)> ask;
};

/// What people's searches ask of a catalogue.
QList<Call> calls()
{
    QList<Call> all;
    const auto add = [&all](const char *name, auto &&ask) {
        all.append({QString::fromLatin1(name),
                    [ask](Catalogue &catalogue) { return ask(catalogue).transform([](auto &&...) {}); }});
    };
    std::vector<quint32> rows(Count);
    std::iota(rows.begin(), rows.end(), 0U);
    const QStringList two{QStringLiteral("token"), QStringLiteral("expired")};
    const QStringList three{QStringLiteral("token"), QStringLiteral("expired"), QStringLiteral("token")};
    const auto everything = RowSet::range(0, Count);
    add("records", [=](Catalogue &c) { return c.records(rows); });
    add("word", [](Catalogue &c) { return c.rowsWithWord(QStringLiteral("token")); });
    add("beginning", [](Catalogue &c) { return c.rowsWithPrefix(QStringLiteral("tok")); });
    add("stem", [](Catalogue &c) { return c.rowsWithStem(QStringLiteral("token")); });
    add("form of a code", [](Catalogue &c) { return c.rowsWithCodeForm(QStringLiteral("-2147024891")); });
    add("vocabulary", [](Catalogue &c) { return c.vocabulary(); });
    add("codes", [](Catalogue &c) { return c.codes(); });
    add("pair",
        [](Catalogue &c) { return c.rowsWithNamePair(QStringLiteral("token"), QStringLiteral("expired"), false); });
    add("end of a pair",
        [](Catalogue &c) { return c.rowsWithNamePairEnding(QStringLiteral("ken"), QStringLiteral("expired"), true); });
    add("names that repeat", [](Catalogue &c) { return c.rowsWithRepeatingName(); });
    add("part of a name", [](Catalogue &c) { return c.rowsWithNamePart(QStringLiteral("pire")); });
    add("part of a code", [](Catalogue &c) { return c.rowsWithCodePart(QStringLiteral("1215")); });
    add("statuses", [](Catalogue &c) { return c.httpStatuses(); });
    add("counts of statuses", [=](Catalogue &c) { return c.countByStatus(everything); });
    add("attributes", [](Catalogue &c) { return c.attributesOf([](quint32) { return true; }); });
    add("texts", [](Catalogue &c) { return c.texts(1); });
    add("name", [](Catalogue &c) { return c.name(1); });
    add("phrase of two", [=](Catalogue &c) { return c.rowsWithPhrase(everything, Field::Message, two, false); });
    add("phrase of three", [=](Catalogue &c) { return c.rowsWithPhrase(everything, Field::Message, three, true); });
    add("phrase in names", [=](Catalogue &c) { return c.rowsWithPhrase(everything, Field::Name, two, false); });
    add("records of a code",
        [](Catalogue &c) { return c.recordsOfCode(QStringLiteral("alpha"), QStringLiteral("9")); });
    add("rows of a code", [](Catalogue &c) { return c.rowsOfCode(QStringLiteral("9")); });
    add("order of codes", [](Catalogue &c) { return c.order(Column::Code, Language::English); });
    add("order of messages", [](Catalogue &c) { return c.order(Column::Message, Language::Russian); });
    add("named", [](Catalogue &c) { return c.rowsNamed(QStringLiteral("token_expired"), true); });
    add("with a message", [](Catalogue &c) { return c.rowsWithMessage(QStringLiteral("token expired")); });
    add("between numbers", [](Catalogue &c) { return c.rowsWithCodeBetween(5, 30); });
    return all;
}

} // namespace

/// A catalogue that something has changed: what cannot be read says so and names what is wrong, nothing else is harmed,
/// and the seal is broken in any case.
class DamagedCatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void damage_data();
    void damage();

private:
    QTemporaryDir m_folder;
};

void DamagedCatalogueTest::initTestCase()
{
    const auto path = m_folder.filePath(QStringLiteral("good.sqlite"));
    QVERIFY(writeCatalogue(path, vendors()));
    const auto catalogue = Catalogue::open(path);
    QVERIFY(catalogue);
    const auto codes = (*catalogue)->codes();
    QVERIFY(codes);
    QCOMPARE((*codes)->join(u' '), QStringLiteral("-1 0x80070005 20 9 ora-12154"));
}

void DamagedCatalogueTest::damage_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const char *change, const char *told) {
        QTest::newRow(name) << QByteArray(change) << QString::fromUtf8(told);
    };
    row("nothing", "SELECT 1", "");
    row("a record is gone", "DELETE FROM entry WHERE id = 1",
        "records, texts, name, phrase of two, phrase of three, phrase in names, records of a code, between numbers: "
        "record 1 is missing");
    row("the first record is gone", "DELETE FROM entry WHERE id = 0",
        "records, phrase of two, phrase of three, phrase in names, named: record 0 is missing");
    row("the last record is gone", "DELETE FROM entry WHERE id = 5",
        "records, phrase of two, phrase of three, phrase in names: record 5 is missing");
    row("category that is not there", "UPDATE entry SET category = 3 WHERE id = 1",
        "records, records of a code: record 1 is missing");
    row("last category", "UPDATE entry SET category = 2 WHERE id = 1", "");
    row("negative category", "UPDATE entry SET category = -1 WHERE id = 1",
        "records, records of a code: record 1 is missing");
    row("note of no vendor", "UPDATE vendor_note SET vendor = 2", "opening: a text of vendor 2, which is not there");
    row("note of a negative vendor", "UPDATE vendor_note SET vendor = -1",
        "opening: a text of vendor -1, which is not there");
    row("footnote of no vendor", "UPDATE footnote SET vendor = 2", "opening: a text of vendor 2, which is not there");
    row("footnote of the other vendor", "UPDATE footnote SET vendor = 1", "");
    row("ends of categories cut off", "UPDATE vendor SET category_ends = substr(category_ends, 1, 7) WHERE id = 0",
        "opening: the categories of alpha");
    row("no ends of categories", "UPDATE vendor SET category_ends = x'' WHERE id = 0",
        "opening: the categories of alpha");
    row("one category too few", "UPDATE vendor SET categories = 'one' || char(9) || 'a' || char(9) || 'b' WHERE id = 0",
        "opening: the categories of alpha");
    row("category without a name", "UPDATE vendor SET categories = 'one' || char(10) || 'two' WHERE id = 0",
        "opening: the categories of alpha");
    row("category without a second name",
        "UPDATE vendor SET categories = 'one' || char(9) || 'a' || char(10) || 'two' || char(9) || 'b' WHERE id = 0",
        "opening: the categories of alpha");
    row("categories that go back", "UPDATE vendor SET category_ends = x'0300000002000000' WHERE id = 0",
        "opening: the categories of alpha");
    row("vendor that goes back", "UPDATE vendor SET category_ends = x'01000000' WHERE id = 1",
        "opening: the categories of beta");
    row("words without rows", "UPDATE term SET bitmap = x''",
        "word, beginning, stem, part of a name, part of a code, records of a code, rows of a code: a set of rows in "
        "the index is not readable");
    row("words with nonsense", "UPDATE term SET bitmap = x'0102030405'",
        "word, beginning, stem, part of a name, part of a code, records of a code, rows of a code: a set of rows in "
        "the index is not readable");
    row("words of a field that is none", "UPDATE term SET field = 9 WHERE term = 'token' AND field = 2",
        "word, beginning: unknown field 9 in the index");
    row("words of a negative field", "UPDATE term SET field = -1 WHERE term = 'token' AND field = 2",
        "word, beginning: unknown field -1 in the index");
    row("words of records that are not there",
        "UPDATE term SET bitmap = (SELECT bitmap FROM http_status WHERE status = 0)", "");
    row("pairs with nonsense", "UPDATE name_pair SET bitmap = x'0102030405'",
        "pair, end of a pair: a set of rows in the index is not readable");
    row("repeating names with nonsense", "UPDATE name_repeat SET bitmap = x'0102030405'",
        "names that repeat: a set of rows in the index is not readable");
    row("repeating texts with nonsense", "UPDATE text_repeat SET bitmap = x'0102030405'",
        "phrase of three: a set of rows in the index is not readable");
    row("parts of codes with nonsense", "UPDATE code_trigram SET bitmap = x'0102030405'",
        "part of a code: a set of rows in the index is not readable");
    row("terms of parts of codes with nonsense", "UPDATE code_trigram SET terms = x'0102030405'",
        "part of a code: a set of rows in the index is not readable");
    row("statuses with nonsense", "UPDATE http_status SET bitmap = x'0102030405'",
        "statuses, counts of statuses: a set of rows in the index is not readable");
    row("no orders", "DELETE FROM row_order",
        "order of codes: the order code is missing\n"
        "order of messages: the order message.ru is missing\n"
        "named: the order name is missing\n"
        "with a message: the order message.en is missing\n"
        "between numbers: the order code_number is missing");
    row("more in the orders than there is", "UPDATE row_order SET filled = 7",
        "order of codes: the order code is missing\n"
        "order of messages: the order message.ru is missing\n"
        "named: the order name is missing\n"
        "with a message: the order message.en is missing\n"
        "between numbers: the order code_number is missing");
    row("negative order", "UPDATE row_order SET filled = -1",
        "order of codes: the order code is missing\n"
        "order of messages: the order message.ru is missing\n"
        "named: the order name is missing\n"
        "with a message: the order message.en is missing\n"
        "between numbers: the order code_number is missing");
    row("pieces of orders are gone", "DELETE FROM row_order_chunk",
        "order of codes: the order code is incomplete\n"
        "order of messages: the order message.ru is incomplete\n"
        "named: the order name is incomplete\n"
        "with a message: the order message.en is incomplete\n"
        "between numbers: the order code_number is incomplete");
    row("pieces of orders cut off", "UPDATE row_order_chunk SET ids = substr(ids, 1, 3)",
        "order of codes: the order code is incomplete\n"
        "order of messages: the order message.ru is incomplete\n"
        "named: the order name is incomplete\n"
        "with a message: the order message.en is incomplete\n"
        "between numbers: the order code_number is incomplete");
    row("pieces of orders too short", "UPDATE row_order_chunk SET ids = substr(ids, 1, 4)",
        "order of codes: the order code is incomplete\n"
        "order of messages: the order message.ru is incomplete\n"
        "named: the order name is incomplete\n"
        "with a message: the order message.en is incomplete\n"
        "between numbers: the order code_number is incomplete");
    row("pieces of orders that name other records",
        "UPDATE row_order_chunk SET ids = x'060000000600000006000000060000000600000006000000'",
        "order of codes: the order code names record 6\n"
        "order of messages: the order message.ru names record 6\n"
        "named: the order name names record 6\n"
        "with a message: the order message.en names record 6\n"
        "between numbers: the order code_number names record 6");
    row("orders twice the last record",
        "UPDATE row_order_chunk SET ids = x'050000000500000005000000050000000500000005000000'", "");
    row("forms of codes that are not there", "UPDATE code_form SET code = 'x'", "");
    row("no words", "DELETE FROM term", "");
    row("no table of words", "DROP TABLE term", "opening: no such table: term");
    row("no table of followers", "DROP TABLE follower", "phrase of two, phrase of three: no such table: follower");
    row("no table of statuses", "DROP TABLE http_status", "statuses, counts of statuses: no such table: http_status");
    row("no table of orders", "DROP TABLE row_order",
        "order of codes, order of messages, named, with a message, between numbers: no such table: row_order");
    row("no seal", "DELETE FROM seal", "");
    row("no records", "DELETE FROM entry",
        "records: record 0 is missing\n"
        "texts, name: record 1 is missing\n"
        "phrase of two, phrase of three, phrase in names: record 0 is missing\n"
        "records of a code: record 1 is missing\n"
        "named: record 3 is missing\n"
        "between numbers: record 2 is missing");
    row("no vendors", "DELETE FROM vendor", "opening: a text of vendor 0, which is not there");
    row("attributes with half a line", "UPDATE entry SET attributes = '0cause'", "");
    row("attributes of an unknown origin",
        "UPDATE entry SET attributes = '9cause' || char(10) || 'a' || char(10) || 'b'", "");
}

void DamagedCatalogueTest::damage()
{
    QFETCH(QByteArray, change);
    const auto path = m_folder.filePath(QStringLiteral("damaged.sqlite"));
    QFile::remove(path);
    QVERIFY(QFile::copy(m_folder.filePath(QStringLiteral("good.sqlite")), path));
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(path.toUtf8().constData(), &database), SQLITE_OK);
    const int changed = sqlite3_exec(database, change.constData(), nullptr, nullptr, nullptr);
    sqlite3_close(database);
    QCOMPARE(changed, SQLITE_OK);
    QStringList told;
    const auto note = [&](const QString &name, const domain::Error &error) {
        QCOMPARE(error.code, domain::ErrorCode::DamagedCatalogue);
        QCOMPARE(error.where, path);
        if (!told.isEmpty() && told.last().endsWith(u": " + error.detail))
            told.last().insert(told.last().size() - error.detail.size() - 2, u", " + name);
        else
            told.append(name + u": " + error.detail);
    };
    const auto opened = Catalogue::open(path);
    if (!opened) {
        note(QStringLiteral("opening"), opened.error());
    } else {
        const auto all = calls();
        for (const auto &call : all) {
            if (const auto answer = call.ask(**opened); !answer)
                note(call.name, answer.error());
        }
        const bool isSound = (*opened)->verify().has_value();
        QCOMPARE(isSound, change == "SELECT 1");
    }
    QTEST(told.join(u'\n'), "told");
}

QTEST_GUILESS_MAIN(DamagedCatalogueTest)
#include "tst_damaged.moc"
