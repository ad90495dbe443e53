// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "callfaults.h"
#include "desk.h"
#include "sqlitefaults.h"

#include <QtTest>

#include <sqlite3.h>

#include <functional>

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
        {
            const SqliteFaults faults(which, SQLITE_IOERR);
            auto opened = UserDatabase::open(desk.folder.path());
            hasFailed = faults.hasFailed();
            if (!opened)
                QVERIFY2(!opened.error().where.isEmpty() && !opened.error().detail.isEmpty(),
                         qPrintable(opened.error().where));
        }
        QVERIFY(desk.open());
        QCOMPARE(*all(*desk.data), before);
        if (!hasFailed)
            break;
    }
}

QTEST_GUILESS_MAIN(UserFaultsTest)
#include "tst_userfaults.moc"
