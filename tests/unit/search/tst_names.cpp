// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "samplecatalogue.h"

#include "errdex/search/searcher.h"
#include "errdex/store/ownrows.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace errdex;
using namespace errdex::test;

/// Searches small catalogues by names, whole and in part, and by what the user has said of their records.
class TestNames final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theUsersOwnIsFound_data();
    void theUsersOwnIsFound();
    void identifiersAskForNeighboursInNames_data();
    void identifiersAskForNeighboursInNames();
    void namesStandInOrder_data();
    void namesStandInOrder();
    void severalWordsStandInOrder_data();
    void severalWordsStandInOrder();
    void nearerTextsStandFirst_data();
    void nearerTextsStandFirst();
    void hundredTextsAreCompared();

private:
    /// Read as typed, in order.
    static QStringList codesFound(store::Catalogue &catalogue, const QString &text);
    QTemporaryDir m_folder;
};

QStringList TestNames::codesFound(store::Catalogue &catalogue, const QString &text)
{
    search::Searcher searcher(catalogue);
    const auto result = searcher.run(text, {}, {}, {}, search::Reading::AsTyped);
    const auto records = result ? searcher.records(*result, 0, 100) : tl::unexpected(result.error());
    if (!records)
        qFatal("%s", qPrintable(records.error().detail));
    QStringList found;
    for (const auto &each : *records)
        found.append(each.code);
    return found;
}

void TestNames::theUsersOwnIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("codes");
    const auto row = [](const char *text, const QStringList &codes) {
        QTest::newRow(text) << QString::fromUtf8(text) << codes;
    };
    const auto codes = [](const char *all) { return QString::fromLatin1(all).split(u' ', Qt::SkipEmptyParts); };
    row("my:notes", codes("1 2 4"));
    row("my:favourites", codes("3"));
    row("my:history", codes("4 1"));
    row("my:entries", codes("5"));
    row("my:own", codes("5"));
    row("my:texts", codes("1"));
    row("my:", codes("1 2 3 4 5"));
    row("my:favourites my:entries", {});
    row("my:history message", codes("1 4"));
    row("my:history my:notes", codes("4 1"));
    row("my:texts message", codes("1"));
    row("tag:vip", codes("4"));
    row("tag:vi", codes("4"));
    row("tag:\"vi\"", {});
    row("tag:\"vip\"", codes("4"));
    row("ask ivan", codes("2"));
    row("ivan ask", codes("2"));
    row("\"ask ivan\"", codes("2"));
    row("\"ivan ask\"", {});
    row("iva", codes("2"));
    row("colleagues", codes("2"));
    row("colleague", codes("2"));
    row("asked", codes("2"));
    row("asked_ivan", {});
    row("\"asked\"", {});
    row("my:notes message", codes("1 2 4"));
    row("my:favourites ivan", {});
}

/// Notes, tags, favourites and what was looked at, by the fields and by their words.
void TestNames::theUsersOwnIsFound()
{
    QFETCH(QString, text);
    QFETCH(QStringList, codes);
    const auto path = m_folder.filePath(QStringLiteral("own.sqlite"));
    if (!QFile::exists(path)) {
        QList<domain::CodeRecord> records;
        for (const auto *code : {"1", "2", "3", "4", "5"})
            records.append(record(QString::fromLatin1(code), QStringLiteral("message")));
        QVERIFY(writeCatalogue(path, {{vendor(QStringLiteral("one"), {QStringLiteral("all")}), records}}));
    }
    auto catalogue = store::Catalogue::open(path);
    QVERIFY(catalogue);
    const auto key = [](const char *code) {
        return domain::RecordKey{QStringLiteral("one"), QString::fromLatin1(code), 0};
    };
    domain::Notebook notebook;
    notebook.versions = {{domain::newNoteId(), key("2"), QStringLiteral("Ask Ivan or his colleagues"), {}, 1, {}}};
    notebook.marks = {{key("3"), domain::Mark::Kind::Favourite, {}, {}, true, 2},
                      {key("4"), domain::Mark::Kind::Tag, QStringLiteral("VIP"), {}, true, 3}};
    domain::OwnContent content;
    content.message.en = QStringLiteral("mine");
    notebook.own = {{domain::OwnVersion::Kind::Entry, key("5"), content, {}, 4, {}},
                    {domain::OwnVersion::Kind::Overlay, key("1"), content, {}, 5, {}}};
    const auto own =
        store::OwnRows::make(**catalogue, domain::AnnotationBook(notebook), {{key("4"), {}, 2}, {key("1"), {}, 1}});
    QVERIFY(own);
    (*catalogue)->setOwnRows(*own);
    QCOMPARE(codesFound(**catalogue, text), codes);
}

void TestNames::identifiersAskForNeighboursInNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("codes");
    const auto row = [](const char *text, const char *codes) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(codes).split(u' ', Qt::SkipEmptyParts);
    };
    row("access_token", "1 4 6");
    row("\"access token\"", "1 4 6");
    row("token_access", "2 6");
    row("access_token_expired", "4");
    row("access_token_exp", "4");
    row("\"access token exp\"", "");
    row("a_b_a", "5");
    row("b_a_b", "");
    row("\"a b a\"", "5");
    row("name:access_token", "1 4");
    row("\"token is old\"", "6");
    row("\"is token old\"", "");
}

void TestNames::identifiersAskForNeighboursInNames()
{
    QFETCH(QString, text);
    QFETCH(QStringList, codes);
    const auto path = m_folder.filePath(QStringLiteral("names.sqlite"));
    if (!QFile::exists(path)) {
        const auto named = [](const char *code, const char *name) {
            return record(QString::fromLatin1(code), QStringLiteral("x"), {QString::fromLatin1(name)});
        };
        QVERIFY(writeCatalogue(
            path, {{vendor(QStringLiteral("one"), {QStringLiteral("all")}),
                    {named("1", "BAD_ACCESS_TOKEN"), named("2", "TOKEN_ACCESS"), named("3", "ACCESS_OF_TOKEN"),
                     named("4", "ACCESS_TOKEN_EXPIRED"), named("5", "A_B_A"),
                     record(QStringLiteral("6"), QStringLiteral("the access token is old"))}}}));
    }
    auto catalogue = store::Catalogue::open(path);
    QVERIFY(catalogue);
    auto found = codesFound(**catalogue, text);
    found.sort();
    QCOMPARE(found, codes);
}

void TestNames::namesStandInOrder_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("codes");
    const auto row = [](const char *text, const char *codes) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(codes).split(u' ', Qt::SkipEmptyParts);
    };
    row("pay_card", "7 5 3 1 9");
    row("\"pay card\"", "7 5 3 1");
    row("pay card", "7 5 3 1 9");
    row("pay", "8 7 5 3 1 9");
    row("pay_car", "7 5 3 1 9");
    row("name:pay", "8 7 5 3 1");
    row("card pay", "7 5 1 3 9");
    row("pay card later", "5 3");
    row("later pay card", "5 3");
    row("\"pay card later\"", "5 3");
    row("pay_card_later_or", "3");
    row("pay_card_or", "");
    row("\"pay car\"", "");
    row("name:pay_card", "7 5 3 1");
    row("name:\"pay car", "7 5 3 1");
    row("name:\"pay car\"", "");
    row("card_pay", "9");
}

/// The name itself, then those that begin with it, then those that have it, then texts.
void TestNames::namesStandInOrder()
{
    QFETCH(QString, text);
    QFETCH(QStringList, codes);
    const auto path = m_folder.filePath(QStringLiteral("order.sqlite"));
    if (!QFile::exists(path)) {
        const auto named = [](const char *code, const char *name) {
            return record(QString::fromLatin1(code), QStringLiteral("x"), {QString::fromLatin1(name)});
        };
        QVERIFY(writeCatalogue(path, {{vendor(QStringLiteral("one"), {QStringLiteral("all")}),
                                       {named("1", "NOT_PAY_CARD_NOW"), named("3", "PAY_CARD_LATER_OR_NEVER"),
                                        named("5", "PAY_CARD_LATER"), named("7", "PAY_CARD"), named("8", "PAY"),
                                        record(QStringLiteral("9"), QStringLiteral("you pay by card"))}}}));
    }
    auto catalogue = store::Catalogue::open(path);
    QVERIFY(catalogue);
    QCOMPARE(codesFound(**catalogue, text).join(u' '), codes.join(u' '));
}

void TestNames::severalWordsStandInOrder_data()
{
    using domain::Match;
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("codes");
    QTest::addColumn<std::vector<Match>>("reasons");
    const auto row = [](const char *text, const char *codes, const std::vector<Match> &reasons = {}) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(codes) << reasons;
    };
    // The whole message, a name that begins so, a name with the words, texts.
    row("ship your wheels", "14 13 12 15 11 10",
        {Match::ExactMessage, Match::NameStart, Match::NameWord, Match::MessageWord, Match::MessageWord,
         Match::DescriptionWord});
    row("ship wheels", "12 13 14 11 15 10");
    row("ship wheels your", "12 13 14 11 15 10");
    row("\"ship your wheels\"", "13 12 14 15");
    row("ship your whee", "13 12 14 15 11 10");
    row("ship your wheels today", "");
    // A vendor's name beside a word narrows; of several only what has more than that.
    row("two ship", "20 21", {Match::MessageWord, Match::MessageWord});
    row("two red ship", "21");
    row("two red", "21 22", {Match::ExactCode, Match::ExactCode});
    row("red", "21 22");
    row("two", "20 21 22");
    row("two 20", "20", {Match::ExactCode});
    row("error 20", "20", {Match::ExactCode});
    row("error ship 20", "20");
    row("red_box", "21");
    row("\"red box\" ship", "21");
    row("cat:red ship", "21");
    row("vendor:two ship", "20 21");
    row("vendor:tw ship", "20 21");
    row("two cat:red", "21 22");
}

/// The order of rows that have all the words, by the worst place of one of them.
void TestNames::severalWordsStandInOrder()
{
    QFETCH(QString, text);
    QFETCH(QString, codes);
    const auto path = m_folder.filePath(QStringLiteral("several.sqlite"));
    if (!QFile::exists(path)) {
        const auto named = [](const char *code, const char *name, const char *message) {
            return record(QString::fromLatin1(code), QString::fromLatin1(message),
                          {QString::fromLatin1(name), 0, 0, 0, QStringLiteral("й"), {}});
        };
        auto two = vendor(QStringLiteral("two"), {QStringLiteral("blue"), QStringLiteral("red")});
        auto red = named("21", "RED_BOX", "a ship");
        red.category = 1;
        auto empty = named("22", "", "x");
        empty.category = 1;
        QVERIFY(writeCatalogue(
            path, {{vendor(QStringLiteral("one"), {QStringLiteral("all")}),
                    {record(QStringLiteral("10"), QStringLiteral("x"),
                            {{}, 0, 0, 0, QStringLiteral("й"), QStringLiteral("wheels for your big ship")}),
                     named("11", "", "your wheels and ship"), named("12", "NOT_SHIP_YOUR_WHEELS", "x"),
                     named("13", "SHIP_YOUR_WHEELS_NOW", "x"), named("14", "", "Ship your wheels"),
                     named("15", "", "do ship your wheels now and then")}},
                   {two, {named("20", "", "the ship"), red, empty}}}));
    }
    auto catalogue = store::Catalogue::open(path);
    QVERIFY(catalogue);
    QCOMPARE(codesFound(**catalogue, text).join(u' '), codes);
    QFETCH(std::vector<domain::Match>, reasons);
    if (!reasons.empty())
        QCOMPARE(search::Searcher(**catalogue).run(text)->matches(0, 9), reasons);
}

void TestNames::nearerTextsStandFirst_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("codes");
    const auto row = [](const char *texts, const char *text, const char *codes) {
        QTest::addRow("%s: %s", text, texts)
            << QString::fromUtf8(texts).split(u';') << QString::fromUtf8(text) << QString::fromLatin1(codes);
    };
    // Fewer other words, then the order of the catalogue.
    row("a b token;token;a token;token x", "token", "1 2 3 0");
    // The words together, one after another, then apart, then in another order.
    row("token x access y;access x token y;access token x y", "access token", "2 0 1");
    row("x access token;access token;access token access token", "access token", "1 2 0");
    row("access x token;token access x;x access token", "access token", "2 0 1");
    row("one two x three;one two three x;one x two x three x", "one two three", "1 0 2");
    // The very word, then a longer one, the shorter of these first.
    row("tokenization x;tokenize x;token x y z", "tok", "2 1 0");
    row("tokenization;tokenize;tokenizations", "tokeni", "1 0 2");
    row("access tokenization;access tokens x;access tok x y z", "access tok", "2 0 1");
    // Of several texts the nearest: name, messages, descriptions.
    row("token x y z|a token;token x y|;token x|", "token", "0 2 1");
    row("|токен x y;|токен;|x токен", "токен", "1 2 0");
    // A Latin letter among Cyrillic ones and the other way round: found, in the order of the catalogue.
    row("x ошибка|;ошибка|;x|", "ошибк\x61", "0 1");
    row("x again|;again|;x|", "\xd0\xb0gain", "0 1");
    row("ошибка|", "ошибк\x71", "");
    // More of the words count for more than their being together.
    row("x y z access token;token access", "token access", "1 0");
}

/// Rows of one kind stand by how near their texts are to what was typed.
void TestNames::nearerTextsStandFirst()
{
    QFETCH(QStringList, texts);
    QFETCH(QString, text);
    QFETCH(QString, codes);
    QList<domain::CodeRecord> records;
    for (const auto &each : texts) {
        const auto parts = each.split(u'|');
        auto made = record(QString::number(records.size()), parts.first());
        made.message.ru = parts.value(1);
        records.append(made);
    }
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("c.sqlite"));
    QVERIFY(writeCatalogue(path, {{vendor(QStringLiteral("one"), {QStringLiteral("all")}), records}}));
    auto catalogue = store::Catalogue::open(path);
    QVERIFY(catalogue);
    QCOMPARE(codesFound(**catalogue, text).join(u' '), codes);
}

/// A hundred rows are put in order by their texts; more of them, or rows behind them, stand as in the catalogue.
void TestNames::hundredTextsAreCompared()
{
    const QTemporaryDir folder;
    const auto first = [&folder](int messages, int descriptions) {
        QList<domain::CodeRecord> records;
        const auto add = [&records](const QString &message, const QString &description) {
            auto made = record(QString::number(1000 + records.size()), message);
            made.message.ru.clear();
            made.description.en = description;
            records.append(made);
        };
        for (int i = 0; i < messages; ++i)
            add(i + 1 < messages ? QStringLiteral("a token") : QStringLiteral("token"), {});
        for (int i = 0; i < descriptions; ++i)
            add(QStringLiteral("x"), i + 1 < descriptions ? QStringLiteral("a token") : QStringLiteral("token"));
        const auto path = folder.filePath(QStringLiteral("%1-%2.sqlite").arg(messages).arg(descriptions));
        if (!writeCatalogue(path, {{vendor(QStringLiteral("one"), {QStringLiteral("all")}), records}}))
            qFatal("cannot write");
        auto catalogue = store::Catalogue::open(path);
        search::Searcher searcher(**catalogue);
        const auto result = searcher.run(QStringLiteral("token"), {}, {}, {}, search::Reading::AsTyped);
        const auto rows = result->rows(0, messages + descriptions);
        return QStringLiteral("%1 %2").arg(rows.front()).arg(descriptions > 0 ? int(rows.at(size_t(messages))) : -1);
    };
    QCOMPARE(first(100, 0), QStringLiteral("99 -1"));
    QCOMPARE(first(101, 0), QStringLiteral("0 -1"));
    QCOMPARE(first(98, 2), QStringLiteral("97 99"));
    QCOMPARE(first(98, 3), QStringLiteral("97 98"));
}

QTEST_GUILESS_MAIN(TestNames)

#include "tst_names.moc"
