// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "callfaults.h"
#include "desk.h"
#include "rawsqlite.h"
#include "testfiles.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QtTest>

#include <functional>

using namespace errdex;
using namespace ::test;
using domain::ErrorCode;
using domain::Mark;
using domain::Notebook;
using errdex::test::contents;
using errdex::test::entries;
using errdex::test::makeFile;
using errdex::test::runSql;
using store::UserDatabase;
using store::UserDataInspection;

namespace {

using State = UserDataInspection::State;
using Preparation = std::function<void(Desk &)>;

/// Something of everything.
void fill(Desk &desk)
{
    QVERIFY(!desk.write(QStringLiteral("a note")).isEmpty());
    QVERIFY(desk.data->setMark({Planfix, Mark::Kind::Tag, QStringLiteral("billing"), {}, true, 0}));
    QVERIFY(desk.data->writeOwn({domain::OwnVersion::Kind::Overlay, Planfix, content(1), {}}, {}));
    QVERIFY(desk.data->saveSearch(QStringLiteral("mine"), QStringLiteral("planfix: token")));
    QVERIFY(desk.data->addLookUp({Telerik, QStringLiteral("token"), 2000}));
    QVERIFY(desk.data->setValue(UserDatabase::authorName(), QStringLiteral("Анна")));
}

/// A transaction that has written to the file and was cut off.
void cutOffTransaction(Desk &desk)
{
    Notebook book;
    for (int i = 0; i < 200; ++i)
        book.versions.append(
            {QStringLiteral("%1").arg(i, 32, 16, QLatin1Char('0')), Planfix, QString(300, u'x'), {}, i, {}});
    QVERIFY(desk.data->merge(book));
    desk.data.reset();
    // What stands on the disk in the middle of it, seen by nobody who would finish it.
    errdex::test::RawSqlite writer(desk.file());
    QVERIFY(writer.run("PRAGMA cache_size=2; BEGIN IMMEDIATE; UPDATE note SET text = 'half'"));
    const auto database = contents(desk.file());
    const auto journal = contents(desk.file() + QStringLiteral("-journal"));
    QVERIFY(database.contains("half") && !journal.isEmpty());
    QVERIFY(writer.run("ROLLBACK"));
    makeFile(desk.file(), database);
    makeFile(desk.file() + QStringLiteral("-journal"), journal);
}

void makeNewer(Desk &desk)
{
    desk.data.reset();
    QVERIFY(runSql(desk.file(), "PRAGMA user_version=99"));
}

QString asideOf(const Desk &desk, int number)
{
    return desk.file() + QStringLiteral(".corrupt-%1").arg(number);
}

} // namespace

/// Databases that something has happened to: how they are found, and what is made of them.
class UserRepairTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { errdex::test::skipSyncing(); }
    void inspection_data();
    void inspection();
    void cutOffTransactionIsUndone();
    void changedSchemaIsNoticed_data();
    void changedSchemaIsNoticed();
    void changedOwnEntryIsNoticed();
    void everythingOnOtherPagesIsSaved_data();
    void everythingOnOtherPagesIsSaved();
    void onlySoundRowsAreSaved_data();
    void onlySoundRowsAreSaved();
    void savedIsPutTogetherWithTheBackup();
    void changedHeader_data();
    void changedHeader();
    void damagedFilesAreNumbered();
    void cutOffRepairGoesOn();
    void leftoversGo();
    void leftoversDoNoHarm();
};

void UserRepairTest::inspection_data()
{
    QTest::addColumn<Preparation>("prepare");
    QTest::addColumn<State>("state");
    QTest::addColumn<qint64>("count");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, State state, qint64 count, int code, const char *detail,
                        const Preparation &prepare) {
        QTest::newRow(name) << prepare << state << count << code << QString::fromLatin1(detail);
    };
    constexpr int None = -1;
    row("new", State::Sound, 0, None, "", [](Desk &) {});
    row("something of everything", State::Sound, 3, None, "", [](Desk &desk) { fill(desk); });
    row("absent", State::Absent, 0, None, "", [](Desk &desk) {
        desk.data.reset();
        QVERIFY(QFile::remove(desk.file()));
    });
    row("nothing in it", State::Absent, 0, None, "", [](Desk &desk) {
        desk.data.reset();
        QVERIFY(QFile::resize(desk.file(), 0));
    });
    row("of the first format", State::Sound, 2, None, "", [](Desk &desk) {
        fill(desk);
        desk.data.reset();
        QVERIFY(runSql(desk.file(), "DROP TABLE own; PRAGMA user_version=1"));
    });
    row("of a newer format", State::Sound, 3, int(ErrorCode::NewerUserData), "99", [](Desk &desk) {
        fill(desk);
        makeNewer(desk);
    });
    row("a transaction cut off", State::Unfinished, 0, None, "", cutOffTransaction);
    row("no database", State::Damaged, 0, int(ErrorCode::DamagedUserData), "file is not a database", [](Desk &desk) {
        desk.data.reset();
        desk.replaceBytes(0, "x");
    });
    row("shorter than a header", State::Damaged, 0, int(ErrorCode::DamagedUserData), "file is not a database",
        [](Desk &desk) {
            desk.data.reset();
            QVERIFY(QFile::resize(desk.file(), 99));
        });
    row("a note that was not written", State::Damaged, 0, int(ErrorCode::DamagedUserData),
        "a note is not what was written", [](Desk &desk) {
            fill(desk);
            desk.data.reset();
            QVERIFY(runSql(desk.file(), "UPDATE note SET author = 'somebody'"));
        });
    row("an entry that was not written", State::Damaged, 0, int(ErrorCode::DamagedUserData),
        "an entry is not what was written", [](Desk &desk) {
            fill(desk);
            desk.data.reset();
            QVERIFY(runSql(desk.file(), "UPDATE own SET name = 'other'"));
        });
    row("of another program", State::Unusable, 0, int(ErrorCode::ForeignUserData), "", [](Desk &desk) {
        desk.data.reset();
        QVERIFY(QFile::remove(desk.file()));
        QVERIFY(runSql(desk.file(), "CREATE TABLE note(text); PRAGMA application_id=7"));
    });
    row("a folder", State::Unusable, 0, int(ErrorCode::CannotOpenFile), "Not a regular file", [](Desk &desk) {
        desk.data.reset();
        QVERIFY(QFile::remove(desk.file()) && QDir().mkpath(desk.file()));
    });
    row("a link to nowhere", State::Unusable, 0, int(ErrorCode::CannotOpenFile), "No such file or directory",
        [](Desk &desk) {
            desk.data.reset();
            QVERIFY(QFile::remove(desk.file()) && QFile::link(QStringLiteral("gone"), desk.file()));
        });
}

void UserRepairTest::inspection()
{
    QFETCH(Preparation, prepare);
    QFETCH(int, code);
    Desk desk;
    prepare(desk);
    desk.data.reset();
    const auto before = entries(desk.folder.path());
    const auto bytes = desk.bytes();
    const auto found = UserDatabase::inspect(desk.folder.path());
    QTEST(found.state, "state");
    QTEST(found.count, "count");
    QCOMPARE(found.problem ? int(found.problem->code) : -1, code);
    if (found.problem) {
        QCOMPARE(found.problem->where, desk.file());
        QTEST(found.problem->detail, "detail");
    }
    // It only looked.
    QCOMPARE(entries(desk.folder.path()), before);
    QCOMPARE(desk.bytes(), bytes);
}

void UserRepairTest::cutOffTransactionIsUndone()
{
    Desk desk;
    cutOffTransaction(desk);
    QVERIFY(desk.open());
    QVERIFY(desk.data->state().movedAside.isEmpty());
    QCOMPARE(desk.texts(), QStringList(200, QString(300, u'x')));
    QVERIFY(!QFile::exists(desk.file() + QStringLiteral("-journal")));
    QCOMPARE(UserDatabase::inspect(desk.folder.path()).state, State::Sound);
}

void UserRepairTest::changedSchemaIsNoticed_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, const char *after) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after);
    };
    row("note", "author TEXT NOT NULL,\n  written INTEGER NOT NULL,         -- milliseconds since 1970; so", "buthor");
    row("mark", "is_set INTEGER", "is_sEu");
    row("search", "query TEXT NOT NULL,              -- empty", "puery");
    row("look_up", "at INTEGER NOT NULL", "au");
    row("value", "content TEXT NOT NULL\n)", "dontent");
    row("own", "category_name TEXT", "dategory");
}

/// A letter of a column's name: sound to SQLite's own check.
void UserRepairTest::changedSchemaIsNoticed()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    Desk desk;
    fill(desk);
    desk.data.reset();
    const auto at = desk.bytes().indexOf(before);
    QVERIFY(at > 0);
    desk.replaceBytes(at, after);
    const auto found = UserDatabase::inspect(desk.folder.path());
    QCOMPARE(found.state, State::Damaged);
    QVERIFY2(found.problem && found.problem->detail.startsWith(QStringLiteral("no such column")),
             found.problem ? qPrintable(found.problem->detail) : "");
    QVERIFY(desk.open());
    QCOMPARE(desk.data->state().movedAside, asideOf(desk, 1));
    // The columns of the table that is no longer as it was cannot be told from others: all is read with a sound schema.
    QCOMPARE(desk.texts(), QStringList{QStringLiteral("a note")});
    QCOMPARE(desk.data->lookUps(9)->size(), 1);
    QCOMPARE(desk.data->notebook()->own.size(), 1);
    QCOMPARE(desk.data->notebook()->searches.size(), 1);
    QCOMPARE(*desk.data->value(UserDatabase::authorName()), QStringLiteral("Анна"));
}

void UserRepairTest::changedOwnEntryIsNoticed()
{
    Desk desk;
    fill(desk);
    QVERIFY(desk.data->backUp());
    desk.data.reset();
    const auto at = desk.bytes().indexOf("message 1");
    QVERIFY(at > 0);
    desk.replaceBytes(at, "massage 1");
    QVERIFY(desk.open());
    QCOMPARE(desk.data->state().movedAside, asideOf(desk, 1));
    // Of the damaged file the note and the mark; the entry is in the backup.
    QCOMPARE(desk.data->state().salvaged, 2);
    QCOMPARE(desk.data->state().restoredFrom, UserDatabase::backups(desk.folder.path()).first().path);
    QCOMPARE(desk.data->notebook()->own.size(), 1);
    QCOMPARE(desk.data->notebook()->own.first().content, content(1));
}

void UserRepairTest::everythingOnOtherPagesIsSaved_data()
{
    QTest::addColumn<QList<int>>("damaged");
    QTest::newRow("first") << QList<int>{0};
    QTest::newRow("one") << QList<int>{5};
    QTest::newRow("neighbours") << QList<int>{5, 6, 7};
    QTest::newRow("two apart") << QList<int>{4, 9};
    QTest::newRow("many apart") << QList<int>{2, 5, 8, 11, 15};
    QTest::newRow("ends") << QList<int>{0, -1};
    QTest::newRow("one and the last") << QList<int>{5, -1};
    QTest::newRow("first and one") << QList<int>{0, 5};
    QTest::newRow("last") << QList<int>{-1};
}

/// Of the pages that have the texts of notes some are overwritten: what is on the others is all there.
void UserRepairTest::everythingOnOtherPagesIsSaved()
{
    QFETCH(QList<int>, damaged);
    constexpr qsizetype PageSize = 4096;
    Desk desk;
    Notebook book;
    QStringList all;
    for (int i = 0; i < 300; ++i) {
        all.append(QStringLiteral("note %1 ").arg(i, 3, 10, QLatin1Char('0')) + QString(100, u'ж'));
        book.versions.append({QStringLiteral("%1").arg(i, 32, 16, QLatin1Char('0')), Planfix, all.last(), {}, i, {}});
    }
    QVERIFY(desk.data->merge(book));
    desk.data.reset();
    const auto bytes = desk.bytes();
    // Where the rows stand, in their order.
    QList<qsizetype> pages;
    for (const auto &text : std::as_const(all)) {
        const auto page = bytes.indexOf(text.first(9).toUtf8()) / PageSize;
        QVERIFY(page > 0);
        if (!pages.contains(page))
            pages.append(page);
    }
    QVERIFY(pages.size() > 16);
    QStringList kept = all;
    for (const int which : std::as_const(damaged)) {
        const auto page = which < 0 ? pages.last() : pages.at(which);
        const auto lost = bytes.sliced(page * PageSize, PageSize);
        kept.removeIf([&lost](const QString &text) { return lost.contains(text.first(9).toUtf8()); });
        desk.replaceBytes(page * PageSize, QByteArray(PageSize, 'x'));
    }
    QVERIFY(kept.size() < all.size() && kept.size() > 150);
    QVERIFY(desk.open());
    QCOMPARE(desk.data->state().movedAside, asideOf(desk, 1));
    QCOMPARE(desk.texts(), kept);
    QCOMPARE(desk.data->state().salvaged, qint64(kept.size()));
}

void UserRepairTest::onlySoundRowsAreSaved_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<bool>("isSaved");
    const auto row = [](const char *name, const char *change, bool isSaved) {
        QTest::newRow(name) << QByteArray(change) << isSaved;
    };
    row("as it was", "SELECT 1", true);
    row("note: no vendor", "UPDATE note SET vendor = ''", false);
    row("note: no code", "UPDATE note SET code = ''", false);
    row("note: longest vendor", "UPDATE note SET vendor = substr(hex(zeroblob(500)), 1, 999)", true);
    row("note: too long a vendor", "UPDATE note SET vendor = hex(zeroblob(500))", false);
    row("note: longest code", "UPDATE note SET code = substr(hex(zeroblob(500)), 1, 999)", true);
    row("note: too long a code", "UPDATE note SET code = hex(zeroblob(500))", false);
    row("note: variant", "UPDATE note SET variant = 999999", true);
    row("note: too large a variant", "UPDATE note SET variant = 1000000", false);
    row("note: negative variant", "UPDATE note SET variant = -1", false);
    row("note: id that is none", "UPDATE note SET note = replace(note, substr(note, 1, 1), 'g')", false);
    row("note: too short an id", "UPDATE note SET note = substr(note, 2)", false);
    row("note: too long an id", "UPDATE note SET note = note || 'a'", false);
    row("note: longest text", "UPDATE note SET text = hex(zeroblob(500000))", true);
    row("note: too long a text", "UPDATE note SET text = hex(zeroblob(500000)) || 'x'", false);
    row("mark: no vendor", "UPDATE mark SET vendor = ''", false);
    row("mark: last kind", "UPDATE mark SET kind = 2", true);
    row("mark: unknown kind", "UPDATE mark SET kind = 3", false);
    row("mark: negative kind", "UPDATE mark SET kind = -1", false);
    row("own: no vendor", "UPDATE own SET vendor = ''", false);
    row("own: another text", "UPDATE own SET message_en = 'other'", false);
    row("look-up: no code", "UPDATE look_up SET code = ''", false);
}

/// The header makes the file a damaged one; what is read of it must be what this program could have written.
void UserRepairTest::onlySoundRowsAreSaved()
{
    QFETCH(QByteArray, change);
    QFETCH(bool, isSaved);
    Desk desk;
    fill(desk);
    desk.data.reset();
    QVERIFY(runSql(desk.file(), change));
    desk.replaceBytes(0, "x");
    QVERIFY(desk.open());
    const auto table = QByteArray(QTest::currentDataTag());
    const auto wanted = [&](const char *name) { return isSaved || !table.startsWith(name) ? 1 : 0; };
    const auto book = *desk.data->notebook();
    QCOMPARE(book.versions.size(), wanted("note"));
    QCOMPARE(book.marks.size(), wanted("mark"));
    QCOMPARE(book.own.size(), wanted("own"));
    QCOMPARE(book.searches.size(), 1);
    QCOMPARE(desk.data->lookUps(10)->size(), wanted("look-up"));
    QCOMPARE(*desk.data->value(UserDatabase::authorName()), QStringLiteral("Анна"));
    QCOMPARE(desk.data->state().salvaged, wanted("note") + wanted("mark") + wanted("own"));
}

/// Each record looked at stands once, the newer choice counts, and what either has is there.
void UserRepairTest::savedIsPutTogetherWithTheBackup()
{
    Desk desk;
    fill(desk);
    const auto backup = desk.data->backUp();
    QVERIFY(backup);
    desk.write(QStringLiteral("later"));
    QVERIFY(desk.data->addLookUp({Planfix, QStringLiteral("later"), 3000}));
    QVERIFY(desk.data->setValue(UserDatabase::authorName(), QStringLiteral("Иван")));
    desk.data.reset();
    desk.replaceBytes(0, "x");
    QVERIFY(desk.open());
    QCOMPARE(desk.data->state().restoredFrom, backup->path);
    QCOMPARE(desk.data->state().salvaged, 4);
    QCOMPARE(desk.texts(), (QStringList{QStringLiteral("a note"), QStringLiteral("later")}));
    QCOMPARE(*desk.data->lookUps(10), (QList<domain::LookUp>{{Planfix, QStringLiteral("later"), 3000},
                                                             {Telerik, QStringLiteral("token"), 2000}}));
    QCOMPARE(*desk.data->value(UserDatabase::authorName()), QStringLiteral("Иван"));
    QCOMPARE(desk.data->notebook()->marks.size(), 1);
    QCOMPARE(desk.data->notebook()->searches.size(), 1);
    QCOMPARE(desk.data->notebook()->own.size(), 1);
}

void UserRepairTest::changedHeader_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<bool>("isOurs");
    QTest::newRow("another program's id") << QByteArray("PRAGMA application_id=7") << true;
    QTest::newRow("no id") << QByteArray("PRAGMA application_id=0") << true;
    QTest::newRow("another program's id, not all of our tables")
        << QByteArray("DROP TABLE mark; PRAGMA application_id=7") << false;
}

/// A file whose header was changed by accident still has our tables; one that lacks them is somebody else's.
void UserRepairTest::changedHeader()
{
    QFETCH(QByteArray, change);
    QFETCH(bool, isOurs);
    Desk desk;
    fill(desk);
    desk.data.reset();
    QVERIFY(runSql(desk.file(), change));
    const auto bytes = desk.bytes();
    if (isOurs) {
        QVERIFY(desk.open());
        QCOMPARE(desk.texts(), QStringList{QStringLiteral("a note")});
        QCOMPARE(contents(asideOf(desk, 1)), bytes);
        return;
    }
    const auto opened = UserDatabase::open(desk.folder.path());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::ForeignUserData);
    QCOMPARE(opened.error().where, desk.file());
    QCOMPARE(desk.bytes(), bytes);
}

/// Nine damaged files are kept, the newest with the highest number.
void UserRepairTest::damagedFilesAreNumbered()
{
    Desk desk;
    for (int round = 1; round <= 11; ++round) {
        desk.data.reset();
        makeFile(desk.file(), QByteArray(round, 'x'));
        QVERIFY(desk.open());
        QCOMPARE(desk.data->state().movedAside, asideOf(desk, std::min(round, 9)));
    }
    for (int number = 1; number <= 9; ++number)
        QCOMPARE(contents(asideOf(desk, number)), QByteArray(number + 2, 'x'));
    QVERIFY(!QFile::exists(asideOf(desk, 10)));
    QVERIFY(desk.data->removeEverything());
    QCOMPARE(entries(desk.folder.path()), QStringList{QStringLiteral("user.sqlite")});
}

/// Between the two renamings of a repair the whole file has another name.
void UserRepairTest::cutOffRepairGoesOn()
{
    Desk desk;
    desk.write(QStringLiteral("in the backup"));
    QVERIFY(desk.data->backUp());
    desk.write(QStringLiteral("after it"));
    desk.data.reset();
    const QString made = desk.file() + QStringLiteral(".new");
    QVERIFY(QFile::rename(desk.file(), made));
    QVERIFY(desk.open());
    QCOMPARE(desk.texts(), (QStringList{QStringLiteral("after it"), QStringLiteral("in the backup")}));
    QVERIFY(desk.data->state().restoredFrom.isEmpty());
    QVERIFY(!QFile::exists(made));
    // One that was only begun is none, and neither is one beside a file that has only to be mended.
    desk.data.reset();
    QVERIFY(QFile::remove(desk.file()));
    makeFile(made, {});
    QVERIFY(desk.open());
    QCOMPARE(desk.texts(), QStringList{QStringLiteral("in the backup")});
    QVERIFY(!desk.data->state().restoredFrom.isEmpty());
    QVERIFY(!QFile::exists(made));
    desk.write(QStringLiteral("once more"));
    desk.data.reset();
    makeFile(made, "something else");
    desk.replaceBytes(0, "x");
    QVERIFY(desk.open());
    QCOMPARE(desk.texts(), (QStringList{QStringLiteral("in the backup"), QStringLiteral("once more")}));
    QVERIFY(!QFile::exists(made));
}

void UserRepairTest::leftoversGo()
{
    Desk desk;
    desk.data.reset();
    for (const auto *name : {".salvage", ".salvage-journal", ".part", ".part-journal"})
        makeFile(desk.file() + QLatin1String(name), "left");
    makeFile(desk.file() + QStringLiteral(".mine"), "not ours");
    // A journal that begins with nothing has nothing to be undone.
    makeFile(desk.file() + QStringLiteral("-journal"), {});
    QVERIFY(desk.open());
    const QDir folder(desk.folder.path());
    QCOMPARE(folder.entryList(QDir::Files), (QStringList{QStringLiteral("user.sqlite"), QStringLiteral("user.sqlite.mine")}));
}

/// What a repair that was cut off has left is not taken for its own by the next one.
void UserRepairTest::leftoversDoNoHarm()
{
    for (const bool isDatabase : {false, true}) {
        Desk other;
        other.write(QStringLiteral("of another time"));
        other.data.reset();
        Desk desk;
        fill(desk);
        desk.data.reset();
        for (const auto *name : {".salvage", ".part", ".new"})
            makeFile(desk.file() + QLatin1String(name), isDatabase ? other.bytes() : QByteArray("left"));
        // The whole first page: what is behind it can be read with a sound one alone.
        desk.replaceBytes(0, QByteArray(4096, 'x'));
        QVERIFY(desk.open());
        QCOMPARE(desk.texts(), QStringList{QStringLiteral("a note")});
        QCOMPARE(desk.data->state().salvaged, 3);
        QCOMPARE(QDir(desk.folder.path()).entryList(QDir::Files),
                 (QStringList{QStringLiteral("user.sqlite"), QStringLiteral("user.sqlite.corrupt-1")}));
    }
}

QTEST_GUILESS_MAIN(UserRepairTest)
#include "tst_userrepair.moc"
