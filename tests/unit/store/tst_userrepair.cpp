// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "callfaults.h"
#include "desk.h"
#include "rawsqlite.h"
#include "testfiles.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

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
    void changedHeader_data();
    void changedHeader();
    void damagedFilesAreNumbered();
    void cutOffRepairGoesOn();
    void onlyForReading_data();
    void onlyForReading();
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

void UserRepairTest::onlyForReading_data()
{
    QTest::addColumn<int>("folderMode");
    QTest::addColumn<int>("fileMode");
    QTest::addColumn<int>("version");
    QTest::newRow("file") << 0777 << 0444 << 2;
    QTest::newRow("folder") << 0555 << 0666 << 2;
    QTest::newRow("file of the first format") << 0777 << 0444 << 1;
}

/// Where nothing may be written, a journal neither, all is shown and nothing is changed.
void UserRepairTest::onlyForReading()
{
    QFETCH(int, folderMode);
    QFETCH(int, fileMode);
    QFETCH(int, version);
    constexpr uid_t Nobody = 65534;
    Desk desk;
    fill(desk);
    const auto backup = desk.data->backUp();
    QVERIFY(backup);
    desk.data.reset();
    if (version == 1)
        QVERIFY(runSql(desk.file(), "DROP TABLE own; PRAGMA user_version=1"));
    const auto before = desk.bytes();
    QCOMPARE(::chmod(QFile::encodeName(desk.file()).constData(), mode_t(fileMode)), 0);
    QCOMPARE(::chmod(QFile::encodeName(desk.folder.path()).constData(), mode_t(folderMode)), 0);
    // Who may everything is asked as somebody who may not.
    const bool isRoot = ::geteuid() == 0;
    QVERIFY(!isRoot || ::setreuid(Nobody, 0) == 0);
    const auto back = qScopeGuard([&] {
        if (isRoot)
            (void)!::setreuid(0, 0);
        ::chmod(QFile::encodeName(desk.folder.path()).constData(), 0700);
    });
    const auto found = UserDatabase::inspect(desk.folder.path());
    QCOMPARE(found.state, State::Sound);
    QCOMPARE(found.count, version == 1 ? 2 : 3);
    QVERIFY(found.problem && found.problem->code == ErrorCode::CannotWriteFile);
    QVERIFY(desk.open());
    QVERIFY(desk.data->state().readOnly);
    QCOMPARE(desk.data->state().readOnly->code, ErrorCode::CannotWriteFile);
    QCOMPARE(desk.data->state().readOnly->where, desk.file());
    QCOMPARE(desk.data->state().readOnly->detail, QStringLiteral("Permission denied"));
    QCOMPARE(desk.texts(), QStringList{QStringLiteral("a note")});
    QCOMPARE(desk.data->notebook()->own.size(), version == 1 ? 0 : 1);
    QVERIFY(desk.write(QStringLiteral("no")).isEmpty());
    QCOMPARE(desk.data->restore(backup->path).error().code, ErrorCode::CannotWriteFile);
    QCOMPARE(desk.data->setValue(UserDatabase::authorName(), {}).error().code, ErrorCode::CannotWriteFile);
    QCOMPARE(desk.bytes(), before);
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
    QCOMPARE(folder.entryList(QDir::Files),
             (QStringList{QStringLiteral("user.sqlite"), QStringLiteral("user.sqlite.mine")}));
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
