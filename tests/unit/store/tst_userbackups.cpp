// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "callfaults.h"
#include "desk.h"
#include "rawsqlite.h"
#include "testfiles.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace errdex;
using namespace ::test;
using domain::ErrorCode;
using errdex::test::entries;
using errdex::test::makeFile;
using errdex::test::runSql;
using store::UserDatabase;

/// When backups are made, which files are taken for some, and what becomes of them.
class UserBackupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { errdex::test::skipSyncing(); }
    void backupsOfADay();
    void namesOfBackups();
    void restored_data();
    void restored();
};

/// The first start of a day backs up what has changed since the newest one that can be read.
void UserBackupsTest::backupsOfADay()
{
    Desk desk;
    const auto count = [&desk] { return UserDatabase::backups(desk.folder.path()).size(); };
    const auto makeOld = [&desk] {
        const auto newest = UserDatabase::backups(desk.folder.path()).first().path;
        const QString old = newest.chopped(17) + QStringLiteral("2020-01-01.sqlite");
        QVERIFY(QFile::rename(newest, old));
    };
    QVERIFY(desk.open());
    QCOMPARE(count(), 0);
    desk.write(QStringLiteral("one"));
    QVERIFY(desk.open());
    QCOMPARE(count(), 1);
    desk.write(QStringLiteral("two"));
    QVERIFY(desk.open());
    QCOMPARE(count(), 1);
    makeOld();
    QVERIFY(desk.open());
    QCOMPARE(count(), 2);
    makeOld();
    QVERIFY(desk.open());
    QCOMPARE(count(), 2);
    makeFile(UserDatabase::backups(desk.folder.path()).first().path, "nonsense");
    QVERIFY(desk.open());
    QCOMPARE(count(), 3);
    QVERIFY(UserDatabase::checkBackup(UserDatabase::backups(desk.folder.path()).first().path));
    // One that was only begun is in nobody's way.
    makeFile(desk.folder.filePath(QStringLiteral("backups/new.part")), "nonsense");
    QVERIFY(desk.data->backUp());
    QCOMPARE(entries(desk.folder.filePath(QStringLiteral("backups"))).size(), count());
}

void UserBackupsTest::namesOfBackups()
{
    Desk desk;
    const auto folder = desk.folder.filePath(QStringLiteral("backups/"));
    QVERIFY(QDir().mkpath(folder));
    for (const auto *name :
         {"user-0002-2030-01-01.sqlite", "user-0010-2020-02-03.sqlite", "user-123456789-2019-01-01.sqlite",
          "user-012-2020-01-01.sqlite", "user-1234567890-2020-01-01.sqlite", "user-0004-2020-1-01.sqlite",
          "xuser-0005-2020-01-01.sqlite", "user-0006-2020-01-01.sqlite-journal", "user-.sqlite"})
        makeFile(folder + QLatin1String(name), name);
    QList<int> numbers;
    for (const auto &backup : UserDatabase::backups(desk.folder.path()))
        numbers.append(backup.number);
    QCOMPARE(numbers, (QList<int>{123456789, 10, 2}));
    const auto second = UserDatabase::backups(desk.folder.path()).at(1);
    QCOMPARE(second.path, QString(folder + QStringLiteral("user-0010-2020-02-03.sqlite")));
    QCOMPARE(second.date, QDate(2020, 2, 3));
    QCOMPARE(second.bytes, 27);
    QCOMPARE(UserDatabase::backups(desk.folder.filePath(QStringLiteral("none"))).size(), 0);
}

void UserBackupsTest::restored_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<int>("code");
    QTest::newRow("as it was") << QByteArray("SELECT 1") << -1;
    QTest::newRow("of the first format") << QByteArray("DROP TABLE own; PRAGMA user_version=1") << -1;
    QTest::newRow("of a newer format") << QByteArray("PRAGMA user_version=3") << int(ErrorCode::NewerUserData);
    QTest::newRow("of another program") << QByteArray("PRAGMA application_id=7") << int(ErrorCode::ForeignUserData);
    QTest::newRow("a changed note") << QByteArray("UPDATE note SET text = 'x'") << int(ErrorCode::DamagedUserData);
    QTest::newRow("no table of marks") << QByteArray("DROP TABLE mark") << int(ErrorCode::DamagedUserData);
}

void UserBackupsTest::restored()
{
    QFETCH(QByteArray, change);
    QFETCH(int, code);
    Desk desk;
    fill(desk);
    const auto backup = desk.data->backUp();
    QVERIFY(backup && runSql(backup->path, change));
    desk.write(QStringLiteral("later"));
    const auto checked = UserDatabase::checkBackup(backup->path);
    const auto done = desk.data->restore(backup->path);
    QCOMPARE(checked ? -1 : int(checked.error().code), code);
    QCOMPARE(done ? -1 : int(done.error().code), code);
    QCOMPARE(desk.texts().size(), done ? 1 : 2);
    QCOMPARE(UserDatabase::backups(desk.folder.path()).size(), done ? 2 : 1);
    if (!done)
        QCOMPARE(done.error().where, backup->path);
    // It is of today's format whatever it was.
    QVERIFY(desk.data->writeOwn({domain::OwnVersion::Kind::Entry, Telerik, content(2), {}}, {}));
}

QTEST_GUILESS_MAIN(UserBackupsTest)
#include "tst_userbackups.moc"
