// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "desk.h"

#include <QSqlDatabase>
#include <QSqlQuery>

using namespace errdex;
using namespace test;
using domain::Mark;
using domain::Notebook;
using domain::RecordKey;
using store::UserDatabase;

/// Entries of one's own and texts beside the vendors' in the user's database.
class UserOwnTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folderThatCannotBeMade();
    void ownTextsAreKept();
    void ownTextsInDispute();
    void entriesTakeTheirNotesAlong();
    void orphansAreReattached();
    void olderFormatIsBroughtUp();
};

void UserOwnTest::ownTextsAreKept()
{
    using Kind = domain::OwnVersion::Kind;
    Desk desk;
    const RecordKey mine{QStringLiteral("acme"), QStringLiteral("E-01"), 0};
    auto strange = content(1);
    strange.message.en = QString(QStringLiteral("a") + QChar(u'\0') + QChar(0xd800));
    strange.attributes.append({QStringLiteral("x\x1fy"), {QStringLiteral("a\x1f"), {}, domain::TextOrigin::Own}});
    strange.attributes.append({QStringLiteral("empty"), {}});
    const auto written = desk.data->writeOwn({Kind::Entry, mine, strange, {}}, QStringLiteral("Иван"));
    QVERIFY(written);
    QVERIFY(desk.data->writeOwn({Kind::Overlay, Planfix, content(2), {}}, {}));
    QVERIFY(desk.open());
    QVERIFY(desk.data->state().movedAside.isEmpty());
    auto book = domain::AnnotationBook(*desk.data->notebook());
    QCOMPARE(book.of(mine).entries, QList<domain::OwnVersion>({*written}));
    QCOMPARE(book.of(mine).entries.first().content.attributes.size(), 3);
    QCOMPARE(book.of(mine).entries.first().author, QStringLiteral("Иван"));
    QCOMPARE(book.of(Planfix).overlays.first().content, content(2));
    QCOMPARE(book.entries().size(), 1);
    QVERIFY(!book.of(mine).isAnnotated());
    QVERIFY(book.of(Planfix).isAnnotated());

    QVERIFY(desk.data->writeOwn({Kind::Overlay, Planfix, {}, {}}, {}));
    QVERIFY(domain::AnnotationBook(*desk.data->notebook()).of(Planfix).isEmpty());
    QCOMPARE(desk.data->writeOwn({Kind::Entry, {QStringLiteral("acme"), {}, 0}, content(1), {}}, {}).error().code,
             domain::ErrorCode::WrongUse);
    auto tooLong = content(1);
    tooLong.description.ru = QString(UserDatabase::LongestNote, u'ж');
    QCOMPARE(desk.data->writeOwn({Kind::Entry, mine, tooLong, {}}, {}).error().code, domain::ErrorCode::WrongUse);
    QVERIFY(desk.data->removeEverything());
    QCOMPARE(*desk.data->notebook(), Notebook());
}

void UserOwnTest::ownTextsInDispute()
{
    using Kind = domain::OwnVersion::Kind;
    Desk mine;
    Desk hers;
    // Apart from each other: the same code, and so the same thing.
    QVERIFY(mine.data->writeOwn({Kind::Entry, Telerik, content(1), {}}, {}));
    // Hers is the later one by the clock.
    QTest::qSleep(5);
    QVERIFY(hers.data->writeOwn({Kind::Entry, Telerik, content(2), {}}, {}));
    const auto merged = mine.data->merge(*hers.data->notebook());
    QCOMPARE(merged->disputedOwn, 1);
    QCOMPARE(merged->newOwn, 0);
    const auto said = domain::AnnotationBook(*mine.data->notebook()).of(Telerik);
    QVERIFY(said.isDisputed());
    QCOMPARE(said.entries.size(), 2);
    QCOMPARE(said.entries.last().content, content(2));
    // Choosing ends it, for everybody.
    QVERIFY(mine.data->writeOwn({Kind::Entry, Telerik, content(1), {}}, {}));
    QCOMPARE(hers.data->merge(*mine.data->notebook())->changedOwn, 1);
    QCOMPARE(domain::AnnotationBook(*hers.data->notebook()).of(Telerik).entries.size(), 1);
    QCOMPARE(domain::AnnotationBook(*hers.data->notebook()).of(Telerik).entries.first().content, content(1));
}

void UserOwnTest::entriesTakeTheirNotesAlong()
{
    Desk desk;
    const RecordKey before{QStringLiteral("acme"), QStringLiteral("1"), 0};
    const RecordKey after{QStringLiteral("acme"), QStringLiteral("2"), 0};
    QVERIFY(desk.data->writeOwn({domain::OwnVersion::Kind::Entry, before, content(1), {}}, {}));
    desk.write(QStringLiteral("helps"), before);
    QVERIFY(desk.data->setMark({before, Mark::Kind::Favourite, {}, {}, true, 0}));
    QVERIFY(desk.data->writeOwn({domain::OwnVersion::Kind::Entry, after, content(1), before}, {}));
    const domain::AnnotationBook book(*desk.data->notebook());
    QVERIFY(book.of(before).isEmpty());
    QCOMPARE(book.of(after).entries.size(), 1);
    QCOMPARE(book.of(after).notes.first().text, QStringLiteral("helps"));
    QCOMPARE(book.of(after).notes.first().author, QStringLiteral("Иван"));
    QVERIFY(book.of(after).isFavourite);
}

void UserOwnTest::orphansAreReattached()
{
    Desk mine;
    Desk hers;
    const RecordKey gone{QStringLiteral("planfix"), QStringLiteral("9999"), 0};
    const auto disputed = mine.write(QStringLiteral("first"), gone);
    QVERIFY(hers.data->merge(*mine.data->notebook()));
    QVERIFY(mine.data->writeNote(disputed, gone, QStringLiteral("mine"), {}));
    QVERIFY(hers.data->writeNote(disputed, gone, QStringLiteral("hers"), {}));
    QVERIFY(mine.data->merge(*hers.data->notebook()));
    QVERIFY(mine.data->setMark({gone, Mark::Kind::Tag, QStringLiteral("биллинг"), {}, true, 0}));
    QVERIFY(mine.data->writeOwn({domain::OwnVersion::Kind::Overlay, gone, content(1), {}}, {}));
    QVERIFY(mine.data->writeOwn({domain::OwnVersion::Kind::Overlay, Planfix, content(2), {}}, {}));

    QVERIFY(!mine.data->reattach(gone, gone));
    QVERIFY(mine.data->reattach(gone, Planfix));
    const domain::AnnotationBook book(*mine.data->notebook());
    QVERIFY(book.of(gone).isEmpty());
    QCOMPARE(book.of(Planfix).notes.size(), 2);
    QVERIFY(book.of(Planfix).isDisputed(disputed));
    QCOMPARE(book.of(Planfix).tags, QStringList({QStringLiteral("биллинг")}));
    // Both texts beside the vendor's are kept.
    QCOMPARE(book.of(Planfix).overlays.size(), 2);
    // It reaches the colleague, and nothing comes back from there.
    QVERIFY(hers.data->merge(*mine.data->notebook()));
    QVERIFY(mine.data->merge(*hers.data->notebook())->isNothing());
    QCOMPARE(*hers.data->notebook(), *mine.data->notebook());
}

void UserOwnTest::olderFormatIsBroughtUp()
{
    Desk desk;
    desk.write(QStringLiteral("from before"));
    desk.data.reset();
    // As the first format was: without the table of own texts.
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("older"));
        database.setDatabaseName(desk.file());
        QVERIFY(database.open());
        for (const auto *text : {"DROP TABLE own", "PRAGMA user_version=1"})
            QVERIFY(QSqlQuery(database).exec(QString::fromLatin1(text)));
        database.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("older"));
    QVERIFY(desk.open());
    QCOMPARE(desk.texts(), QStringList({QStringLiteral("from before")}));
    QVERIFY(desk.data->writeOwn({domain::OwnVersion::Kind::Entry, Telerik, content(1), {}}, {}));
    // What was there before is in a backup.
    QCOMPARE(UserDatabase::backups(desk.folder.path()).size(), 1);
    QVERIFY(desk.data->restore(UserDatabase::backups(desk.folder.path()).first().path));
    QCOMPARE(desk.texts(), QStringList({QStringLiteral("from before")}));
    QVERIFY(desk.data->notebook()->own.isEmpty());
}

/// A file stands where the folder of the user's data should be.
void UserOwnTest::folderThatCannotBeMade()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto inside = folder.filePath(QStringLiteral("file/data"));
    const auto opened = store::UserDatabase::open(inside);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, domain::ErrorCode::CannotWriteFile);
    QCOMPARE(opened.error().where, inside);
    QVERIFY(!opened.error().detail.isEmpty());
}

QTEST_GUILESS_MAIN(UserOwnTest)
#include "tst_userown.moc"
