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
    row("my:notes", codes("2 4"));
    row("my:favourites", codes("3"));
    row("my:history", codes("4 1"));
    row("my:entries", {});
    row("my:texts", {});
    row("my:", codes("2 3 4"));
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
    row("my:notes message", codes("2 4"));
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

QTEST_GUILESS_MAIN(TestNames)

#include "tst_names.moc"
