// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "samplecatalogue.h"
#include "sqlitefaults.h"

#include "errdex/search/resultsource.h"
#include "errdex/search/searcher.h"
#include "errdex/store/ownrows.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

using namespace errdex;
using namespace errdex::test;
using domain::Result;
using search::Searcher;

/// Every call of SQLite fails once below every kind of query: the error tells the file, no half of an answer is given,
/// and the same query asked again is answered.
class SearchFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void queries_data();
    void queries();
    void exports();

private:
    std::unique_ptr<store::Catalogue> opened() const;

    QTemporaryDir m_folder;
};

void SearchFaultsTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    auto alpha = vendor(QStringLiteral("alpha"), {QStringLiteral("tasks"), QStringLiteral("bills")});
    const auto beta = vendor(QStringLiteral("beta"), {QStringLiteral("all")});
    QVERIFY(writeCatalogue(
        m_folder.filePath(QStringLiteral("c.sqlite")),
        {{alpha,
          {record(QStringLiteral("1001"), QStringLiteral("Token has expired"),
                  {QStringLiteral("TOKEN_EXPIRED"), 401, 0, 0, QStringLiteral("Срок действия токена истёк")}),
           record(QStringLiteral("1002"), QStringLiteral("Wrong password"),
                  {QStringLiteral("WRONG_PASSWORD"), 403, 0, 0, QStringLiteral("Неверный пароль")}),
           record(QStringLiteral("107"), QStringLiteral("Contact not found"),
                  {QStringLiteral("go go"), 404, 1, 2, QStringLiteral("Контакт не найден"),
                   QStringLiteral("Look again")})}},
         {beta,
          {record(QStringLiteral("ORA-12154"), QStringLiteral("could not resolve the connect identifier")),
           record(QStringLiteral("ORA-12155"), QStringLiteral("x"), {QStringLiteral("GO_UP_GO_UP")}),
           record(QStringLiteral("0x80070005"), QStringLiteral("Access denied"),
                  {QStringLiteral("E_ACCESSDENIED")})}}}));
}

std::unique_ptr<store::Catalogue> SearchFaultsTest::opened() const
{
    auto catalogue = store::Catalogue::open(m_folder.filePath(QStringLiteral("c.sqlite")));
    if (!catalogue)
        qFatal("%s", qPrintable(catalogue.error().detail));
    domain::Notebook notebook;
    notebook.versions = {{domain::newNoteId(),
                          {QStringLiteral("alpha"), QStringLiteral("1002"), 0},
                          QStringLiteral("ask Ivan"),
                          {},
                          1,
                          {}}};
    notebook.marks = {{{QStringLiteral("alpha"), QStringLiteral("107"), 2},
                       domain::Mark::Kind::Tag,
                       QStringLiteral("known"),
                       {},
                       true,
                       2}};
    auto own = store::OwnRows::make(**catalogue, domain::AnnotationBook(notebook), {});
    (*catalogue)->setOwnRows(*own);
    return std::move(*catalogue);
}

void SearchFaultsTest::queries_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFiltered");
    for (const auto *text : {"",
                             "1001",
                             "token",
                             "tok",
                             "TOKEN_EXPIRED",
                             "expired tokens",
                             "\"has expired\"",
                             "wrong password",
                             "ivan",
                             "tag:known",
                             "http:404",
                             "http:4xx alpha",
                             "vendor:alpha",
                             "cat:bills",
                             "name:go",
                             "code:1001-1002",
                             "code:12154",
                             "80070005",
                             "-2147024891",
                             "desc:look",
                             "msg:\"not found\"",
                             "note:ask",
                             "ntrtcn pfghtoty",
                             "парол",
                             "ещлут",
                             "parol",
                             "pasword",
                             "conatct fuond",
                             "Error 1001: token",
                             "1003",
                             "tokens of the moon",
                             "ken expired",
                             "2154",
                             "access denied for all",
                             "истекший токен",
                             "has:note",
                             "-token expired",
                             "ken_expir",
                             "TOKEN_EXPIRED_now",
                             "vendor:alpha cat:tasks 1003",
                             "tag:known 1003",
                             "alpha tokens of the moon",
                             "GO_UP_GO",
                             "in:history"})
        QTest::addRow("%s", *text ? text : "all") << QString::fromUtf8(text) << false;
    for (const auto *text : {"token", "pasword", "1003", "expir", "token contact", "TOKEN_EXPIRED_now"})
        QTest::addRow("%s within alpha", text) << QString::fromUtf8(text) << true;
}

void SearchFaultsTest::queries()
{
    QFETCH(QString, text);
    QFETCH(bool, isFiltered);
    const domain::Filters filters =
        isFiltered ? domain::Filters{{QStringLiteral("alpha")}, {}, {401}} : domain::Filters();
    domain::Sort sort;
    if (isFiltered)
        sort.column = domain::Column::Message;
    const auto answer = [&](Searcher &searcher) -> Result<QStringList> {
        const auto result = searcher.run(text, filters, sort);
        if (!result)
            return tl::unexpected(result.error());
        const auto records = searcher.records(*result, 0, 100);
        if (!records)
            return tl::unexpected(records.error());
        QStringList told{QString::number(int(result->correction().kind)),
                         QString::number(result->totalWithoutFilters())};
        for (const auto &record : *records)
            told.append(record.key().toString());
        const auto other = searcher.otherReading(text, filters, result->total());
        if (!other)
            return tl::unexpected(other.error());
        told.append(QString::number(other->total));
        const auto suggestions = searcher.suggestions(text, filters);
        if (!suggestions)
            return tl::unexpected(suggestions.error());
        for (const auto &suggestion : *suggestions)
            told.append(suggestion.query);
        return told;
    };
    const auto sound = opened();
    Searcher soundSearcher(*sound);
    const auto expected = answer(soundSearcher);
    QVERIFY(expected);
    // What is read once and kept is there but for a few of them.
    const bool isFresh = isFiltered || text.isEmpty();
    for (int which = 1;; ++which) {
        const auto fresh = isFresh ? opened() : nullptr;
        auto &catalogue = fresh ? *fresh : *sound;
        Searcher searcher(catalogue);
        Result<QStringList> answered;
        bool hasFailed = false;
        {
            const SqliteFaults faults(which, which % 2 ? SQLITE_IOERR : SQLITE_CORRUPT);
            answered = answer(searcher);
            hasFailed = faults.hasFailed();
        }
        QCOMPARE(answered.has_value(), !hasFailed);
        if (answered) {
            QCOMPARE(*answered, *expected);
            break;
        }
        QCOMPARE(answered.error().where, catalogue.path());
        QVERIFY(!answered.error().detail.isEmpty());
        // Not after each of them: it takes as long as the query.
        if (which % 4 != 1)
            continue;
        answered = answer(searcher);
        QVERIFY2(answered, answered ? "" : qPrintable(answered.error().detail));
        QCOMPARE(*answered, *expected);
    }
}

/// What an export reads, block after block, as records and as cells.
void SearchFaultsTest::exports()
{
    const auto catalogue = opened();
    Searcher searcher(*catalogue);
    const auto result = searcher.run(QString());
    QVERIFY(result);
    const std::vector<domain::CellSpec> cells{{domain::Column::Code},
                                              {domain::Column::Message, domain::Language::Russian}};
    for (const bool asCells : {false, true}) {
        for (int which = 1;; ++which) {
            search::ResultSource source(searcher, *result);
            const SqliteFaults faults(which, SQLITE_IOERR);
            QStringList codes;
            std::vector<QByteArrayView> texts;
            Result<bool> more = true;
            while (more && *more) {
                if (asCells) {
                    more = source.nextCells(cells, texts);
                    if (more && *more)
                        codes.append(QString::fromUtf8(texts.front()));
                } else {
                    more = source.next().transform([&](const auto &record) {
                        if (record)
                            codes.append(record->code);
                        return record.has_value();
                    });
                }
            }
            QCOMPARE(more.has_value(), !faults.hasFailed());
            if (more) {
                QCOMPARE(codes.join(u' '), QStringLiteral("1001 1002 107 0x80070005 ORA-12154 ORA-12155"));
                break;
            }
            QCOMPARE(more.error().code, domain::ErrorCode::CannotReadFile);
            QCOMPARE(more.error().where, catalogue->path());
        }
    }
}

QTEST_GUILESS_MAIN(SearchFaultsTest)
#include "tst_searchfaults.moc"
