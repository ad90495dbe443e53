// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "callfaults.h"
#include "desk.h"
#include "rawsqlite.h"
#include "sqlitefaults.h"
#include "testfiles.h"

#include <QtTest>

#include <sqlite3.h>

#include <cerrno>
#include <functional>
#include <thread>

using namespace errdex;
using domain::ErrorCode;
using domain::Mark;
using domain::Result;
using errdex::test::SqliteFaults;
using store::UserDatabase;
using ::test::content;
using ::test::Planfix;
using ::test::Telerik;

namespace {

/// A change to the user's database.
using Change = std::function<Result<void>(UserDatabase &)>;

/// Of the note that every database here has.
QString firstNote;

/// Everything that is in a database but for ids and times.
Result<QString> all(UserDatabase &data)
{
    const auto notebook = data.notebook();
    if (!notebook)
        return tl::unexpected(notebook.error());
    QStringList lines;
    for (const auto &version : domain::validVersions(notebook->versions))
        lines.append(QStringLiteral("note ") + version.record.toString() + u' ' + version.text + version.author);
    for (const auto &version : domain::validVersions(notebook->own))
        lines.append(QStringLiteral("own ") + QString::number(int(version.kind)) + version.record.toString() + u' ' +
                     version.content.name);
    for (const auto &mark : notebook->marks)
        lines.append(QStringLiteral("mark ") + mark.record.toString() + QString::number(int(mark.kind)) + mark.value +
                     mark.content + QString::number(mark.isSet));
    for (const auto &search : notebook->searches)
        lines.append(QStringLiteral("search ") + search.name + u' ' + search.query);
    const auto lookUps = data.lookUps(100);
    if (!lookUps)
        return tl::unexpected(lookUps.error());
    for (const auto &lookUp : *lookUps)
        lines.append(QStringLiteral("look-up ") + lookUp.record.toString() + lookUp.query);
    const auto excluded = data.excludedFromHistory();
    if (!excluded)
        return tl::unexpected(excluded.error());
    lines += *excluded;
    for (const auto &name : {UserDatabase::authorName(), UserDatabase::historyName()}) {
        const auto value = data.value(name);
        if (!value)
            return tl::unexpected(value.error());
        lines.append(name + u'=' + *value);
    }
    lines.sort();
    return lines.join(u'\n');
}

bool fill(UserDatabase &data)
{
    return data.writeNote({}, Planfix, QStringLiteral("eins"), QStringLiteral("Иван")) &&
           data.writeOwn(
               {domain::OwnVersion::Kind::Entry, {QStringLiteral("own"), QStringLiteral("1"), 0}, content(1), {}},
               {}) &&
           data.writeOwn({domain::OwnVersion::Kind::Overlay, Telerik, content(5), {}}, {}) &&
           data.setMark({Planfix, Mark::Kind::Favourite, {}, {}, true, 0}) &&
           data.setMark(
               {{QStringLiteral("own"), QStringLiteral("1"), 0}, Mark::Kind::Tag, QStringLiteral("t"), {}, true, 0}) &&
           data.saveSearch(QStringLiteral("old"), QStringLiteral("query")) &&
           data.addLookUp({Planfix, QStringLiteral("p"), 100}) &&
           data.setValue(UserDatabase::historyName(), QStringLiteral("on"));
}

} // namespace

/// Every call of SQLite fails once while a person writes: what was acknowledged is there, nothing else is, and the next
/// call, with nothing in its way, goes on as if nothing had happened.
class UserFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { errdex::test::skipSyncing(); }
    void changes_data();
    void changes();
    void openingUserData_data();
    void openingUserData();
    void mending_data();
    void mending();
    void backups_data();
    void backups();
    void removingFails_data();
    void removingFails();
    void othersAreWaitedFor_data();
    void othersAreWaitedFor();
    void writersAreWaitedFor();
    void onlyOneMends();
    void damagedAgain();
};

void UserFaultsTest::changes_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, auto &&call) {
        QTest::newRow(name) << Change([call](UserDatabase &data) { return call(data).transform([](auto &&...) {}); });
    };
    row("new note",
        [](UserDatabase &d) { return d.writeNote({}, Telerik, QStringLiteral("neu"), QStringLiteral("Анна")); });
    row("next version", [](UserDatabase &d) { return d.writeNote(firstNote, Planfix, QStringLiteral("anders"), {}); });
    row("removed note", [](UserDatabase &d) { return d.writeNote(firstNote, Planfix, {}, {}); });
    row("own entry", [](UserDatabase &d) {
        return d.writeOwn(
            {domain::OwnVersion::Kind::Entry, {QStringLiteral("mine"), QStringLiteral("7"), 0}, content(2), {}}, {});
    });
    row("own entry that moves", [](UserDatabase &d) {
        return d.writeOwn({domain::OwnVersion::Kind::Entry,
                           {QStringLiteral("mine"), QStringLiteral("8"), 0},
                           content(2),
                           {QStringLiteral("own"), QStringLiteral("1"), 0}},
                          {});
    });
    row("overlay", [](UserDatabase &d) {
        return d.writeOwn({domain::OwnVersion::Kind::Overlay, Planfix, content(3), {}}, {});
    });
    row("reattached", [](UserDatabase &d) { return d.reattach(Planfix, Telerik); });
    row("mark", [](UserDatabase &d) {
        return d.setMark({Planfix, Mark::Kind::Tag, QStringLiteral("tag"), {}, true, 0});
    });
    row("mark taken back", [](UserDatabase &d) {
        return d.setMark({Planfix, Mark::Kind::Favourite, {}, {}, false, 0});
    });
    row("saved search", [](UserDatabase &d) { return d.saveSearch(QStringLiteral("s"), QStringLiteral("q")); });
    row("removed search", [](UserDatabase &d) { return d.saveSearch(QStringLiteral("old"), {}); });
    row("merge", [](UserDatabase &d) {
        domain::Notebook other;
        other.versions = {{domain::newNoteId(), Telerik, QStringLiteral("von anderen"), QStringLiteral("Анна"), 5, {}}};
        other.marks = {{Telerik, Mark::Kind::Status, {}, QStringLiteral("bekannt"), true, 7}};
        other.searches = {{QStringLiteral("x"), QStringLiteral("y"), 9}};
        domain::OwnVersion entry;
        entry.record = {QStringLiteral("andere"), QStringLiteral("7"), 0};
        entry.content = content(4);
        entry.written = 8;
        other.own = {entry};
        return d.merge(other);
    });
    row("look-up", [](UserDatabase &d) { return d.addLookUp({Telerik, QStringLiteral("q"), 900}); });
    row("forgotten", [](UserDatabase &d) { return d.clearLookUps(); });
    row("excluded", [](UserDatabase &d) {
        return d.setExcludedFromHistory({QStringLiteral("planfix"), Telerik.toString()});
    });
    row("value", [](UserDatabase &d) { return d.setValue(UserDatabase::authorName(), QStringLiteral("Анна")); });
    row("removed value", [](UserDatabase &d) { return d.setValue(UserDatabase::historyName(), {}); });
}

void UserFaultsTest::changes()
{
    QFETCH(Change, change);
    ::test::Desk sound;
    QVERIFY(fill(*sound.data));
    firstNote = sound.data->notebook()->versions.first().note;
    const auto before = *all(*sound.data);
    QVERIFY(change(*sound.data));
    const auto after = *all(*sound.data);
    QVERIFY(after != before);
    ::test::Desk desk;
    QVERIFY(fill(*desk.data));
    for (int which = 1;; ++which) {
        Result<void> changed;
        bool hasFailed = false;
        firstNote = desk.data->notebook()->versions.first().note;
        {
            const SqliteFaults faults(which, which % 3 ? SQLITE_FULL : SQLITE_IOERR);
            changed = change(*desk.data);
            hasFailed = faults.hasFailed();
        }
        if (changed) {
            // Here, and for whoever opens it later.
            QCOMPARE(*all(*desk.data), after);
            QVERIFY(desk.open());
            QCOMPARE(*all(*desk.data), after);
            if (!hasFailed)
                break;
            QVERIFY(desk.data->removeEverything());
            QVERIFY(fill(*desk.data));
            continue;
        }
        QVERIFY(hasFailed);
        QCOMPARE(changed.error().code, ErrorCode::CannotWriteFile);
        QCOMPARE(changed.error().where, desk.file());
        QCOMPARE(*all(*desk.data), before);
    }
    QVERIFY(desk.data->state().movedAside.isEmpty());
}

void UserFaultsTest::openingUserData_data()
{
    QTest::addColumn<QString>("state");
    for (const auto *state : {"sound", "missing", "damaged"})
        QTest::newRow(state) << QString::fromLatin1(state);
}

/// Opening fails as a whole and loses nothing: opened again, with nothing in the way, everything is there.
void UserFaultsTest::openingUserData()
{
    QFETCH(QString, state);
    QString before;
    for (int which = 1;; ++which) {
        ::test::Desk desk;
        QVERIFY(fill(*desk.data));
        before = *all(*desk.data);
        QVERIFY(desk.data->backUp());
        desk.data.reset();
        if (state == u"missing")
            QVERIFY(QFile::remove(desk.file()));
        else if (state == u"damaged")
            desk.replaceBytes(0, QByteArray(100, 'x'));
        bool hasFailed = false;
        auto opened = [&] {
            const SqliteFaults faults(which, SQLITE_IOERR);
            auto made = UserDatabase::open(desk.folder.path());
            hasFailed = faults.hasFailed();
            return made;
        }();
        if (opened) {
            QCOMPARE(*all(**opened), before);
            opened->reset();
        } else {
            QVERIFY2(!opened.error().where.isEmpty() && !opened.error().detail.isEmpty(),
                     qPrintable(opened.error().where));
        }
        QVERIFY(desk.open());
        QCOMPARE(*all(*desk.data), before);
        if (!hasFailed)
            break;
    }
}

void UserFaultsTest::mending_data()
{
    QTest::addColumn<QByteArray>("sql");
    for (const auto *sql : {"INSERT INTO note", "INSERT OR REPLACE INTO mark", "INSERT OR REPLACE INTO search",
                            "INSERT INTO own", "INSERT INTO look_up", "INSERT OR REPLACE INTO value", "DELETE FROM own",
                            "UPDATE value SET content = content + 1", "PRAGMA journal_mode=DELETE"})
        QTest::newRow(sql) << QByteArray(sql);
}

/// What was read of a damaged file is written as a whole, or the file stays in its place for the next time.
void UserFaultsTest::mending()
{
    QFETCH(QByteArray, sql);
    ::test::Desk desk;
    QVERIFY(fill(*desk.data));
    const auto before = *all(*desk.data);
    desk.data.reset();
    desk.replaceBytes(0, QByteArray(100, 'x'));
    const auto damaged = desk.bytes();
    for (int which = 1;; ++which) {
        bool hasFailed = false;
        const auto opened = [&] {
            const SqliteFaults faults(which, SQLITE_FULL, sql);
            auto made = UserDatabase::open(desk.folder.path());
            hasFailed = faults.hasFailed();
            return made;
        }();
        if (opened) {
            QVERIFY(which > 1);
            QCOMPARE(*all(**opened), before);
            break;
        }
        QVERIFY(hasFailed);
        QCOMPARE(opened.error().code, ErrorCode::CannotWriteFile);
        QCOMPARE(opened.error().where, desk.file());
        if (sql.startsWith("PRAGMA") && desk.bytes() != damaged)
            continue;
        QCOMPARE(desk.bytes(), damaged);
        QCOMPARE(errdex::test::entries(desk.folder.path()), QStringList{QStringLiteral("user.sqlite")});
    }
}

void UserFaultsTest::backups_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("backing up") << Change([](UserDatabase &d) { return d.backUp().transform([](auto &&) {}); });
    QTest::newRow("restoring") << Change([](UserDatabase &d) {
        // The first one made.
        return d.restore(UserDatabase::backups(QFileInfo(d.state().path).path()).last().path);
    });
    QTest::newRow("checking") << Change([](UserDatabase &d) {
        return UserDatabase::checkBackup(UserDatabase::backups(QFileInfo(d.state().path).path()).last().path);
    });
}

/// Whatever fails, it is told; no half of a backup is left, and those that are there stay.
void UserFaultsTest::backups()
{
    QFETCH(Change, change);
    for (int which = 1;; ++which) {
        ::test::Desk desk;
        QVERIFY(fill(*desk.data));
        const auto old = *all(*desk.data);
        QVERIFY(desk.data->backUp());
        QVERIFY(desk.data->setValue(UserDatabase::authorName(), QStringLiteral("Анна")));
        const auto before = *all(*desk.data);
        const auto bytes = errdex::test::contents(UserDatabase::backups(desk.folder.path()).first().path);
        Result<void> done;
        bool hasFailed = false;
        {
            const SqliteFaults faults(which, SQLITE_FULL);
            done = change(*desk.data);
            hasFailed = faults.hasFailed();
        }
        QCOMPARE(done.has_value(), !hasFailed);
        const auto left = UserDatabase::backups(desk.folder.path());
        QCOMPARE(errdex::test::entries(desk.folder.filePath(QStringLiteral("backups"))).size(), left.size());
        QCOMPARE(errdex::test::contents(left.last().path), bytes);
        for (const auto &backup : left)
            QVERIFY(UserDatabase::checkBackup(backup.path));
        const auto now = *all(*desk.data);
        if (done) {
            QCOMPARE(now, QTest::currentDataTag() == QByteArray("restoring") ? old : before);
            break;
        }
        // Where the first question to a new connection fails, it was not opened.
        QVERIFY(done.error().code == ErrorCode::CannotWriteFile || done.error().code == ErrorCode::CannotOpenFile);
        QVERIFY2(done.error().where == desk.file() || done.error().where.contains(QStringLiteral("/backups/user-000")),
                 qPrintable(done.error().where));
        QVERIFY(!done.error().detail.isEmpty());
        QVERIFY(now == before || now == old);
    }
}

void UserFaultsTest::removingFails_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a backup") << QStringLiteral("backups/user-0001");
    QTest::newRow("a damaged file") << QStringLiteral("user.sqlite.corrupt-1");
}

/// Who wants everything to be gone is told what is still there.
void UserFaultsTest::removingFails()
{
    QFETCH(QString, name);
    ::test::Desk desk;
    QVERIFY(fill(*desk.data));
    QVERIFY(desk.data->backUp());
    errdex::test::makeFile(desk.folder.filePath(QStringLiteral("user.sqlite.corrupt-1")), "secrets");
    Result<void> removed;
    {
        const errdex::test::CallFaults faults([&](const errdex::test::Call &call) {
            return call.is("unlink") && QString::fromUtf8(call.path).contains(name) ? EPERM : 0;
        });
        removed = desk.data->removeEverything();
    }
    QVERIFY(!removed);
    QCOMPARE(removed.error().code, ErrorCode::CannotWriteFile);
    QVERIFY2(removed.error().where.startsWith(desk.folder.filePath(name)), qPrintable(removed.error().where));
    QVERIFY(desk.data->removeEverything());
    QCOMPARE(errdex::test::entries(desk.folder.filePath(QStringLiteral("backups"))), QStringList());
    QVERIFY(!QFile::exists(desk.folder.filePath(QStringLiteral("user.sqlite.corrupt-1"))));
}

void UserFaultsTest::othersAreWaitedFor_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<int>("asked");
    QTest::newRow("another has the lock") << EWOULDBLOCK << 4;
    QTest::newRow("a signal came") << EINTR << 4;
    // A network folder may know no locks.
    QTest::newRow("no locks") << ENOLCK << 1;
}

/// A database is made or mended by one at a time.
void UserFaultsTest::othersAreWaitedFor()
{
    QFETCH(int, answer);
    int calls = 0;
    ::test::Desk desk(false);
    const errdex::test::CallFaults faults([&](const errdex::test::Call &call) {
        const bool isOurs = call.is("flock") && call.path == QFile::encodeName(desk.folder.path());
        return isOurs && ++calls <= 3 ? answer : 0;
    });
    QVERIFY(desk.open());
    QTEST(calls, "asked");
    QVERIFY(fill(*desk.data));
    // What is sound is opened without.
    QVERIFY(desk.open());
    QTEST(calls, "asked");
}

void UserFaultsTest::writersAreWaitedFor()
{
    ::test::Desk desk;
    errdex::test::RawSqlite other(desk.file());
    QVERIFY(other.run("BEGIN EXCLUSIVE"));
    std::thread ends([&other] {
        QThread::msleep(300);
        other.run("COMMIT");
    });
    const bool written = !desk.write(QStringLiteral("after the other one")).isEmpty();
    ends.join();
    QVERIFY(written);
    QCOMPARE(desk.texts(), QStringList{QStringLiteral("after the other one")});
}

/// While one waits for the lock another makes the database: it is taken as it is.
void UserFaultsTest::onlyOneMends()
{
    ::test::Desk made;
    QVERIFY(fill(*made.data));
    const auto wanted = *all(*made.data);
    made.data.reset();
    ::test::Desk desk(false);
    errdex::test::makeFile(desk.file(), "damaged");
    bool isThere = false;
    const errdex::test::CallFaults faults([&](const errdex::test::Call &call) {
        if (!call.is("flock") || std::exchange(isThere, true))
            return 0;
        errdex::test::makeFile(desk.file(), made.bytes());
        return EWOULDBLOCK;
    });
    QVERIFY(desk.open());
    QVERIFY(isThere);
    QCOMPARE(*all(*desk.data), wanted);
    QVERIFY(desk.data->state().movedAside.isEmpty());
}

/// A disk that damages what has just been mended: there is an end to it.
void UserFaultsTest::damagedAgain()
{
    ::test::Desk desk;
    QVERIFY(fill(*desk.data));
    desk.data.reset();
    errdex::test::makeFile(desk.file(), "damaged");
    bool isMended = false;
    const auto opened = [&] {
        const errdex::test::CallFaults faults([&](const errdex::test::Call &call) {
            // Qt renames without replacing, which is another call of the system.
            const bool isRenaming = call.is("rename") || call.is("exchange");
            isMended = isMended || (isRenaming && call.path.endsWith(".new"));
            if (isMended && call.is("look") && call.path == QFile::encodeName(desk.file()))
                errdex::test::makeFile(desk.file(), "damaged again");
            return 0;
        });
        return UserDatabase::open(desk.folder.path());
    }();
    QVERIFY(isMended);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::DamagedUserData);
    QCOMPARE(opened.error().where, desk.file());
}

QTEST_GUILESS_MAIN(UserFaultsTest)
#include "tst_userfaults.moc"
