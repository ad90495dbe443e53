// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "desk.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace errdex;
using namespace test;
using domain::Mark;
using domain::Notebook;
using domain::RecordKey;
using store::UserDatabase;

class UserDatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notesAreKept();
    void marksAndSearches();
    void lookUps();
    void longAndStrangeTexts();
    void mergeInAnyOrder();
    void conflictsKeepBoth();
    void newerFileStaysAsItIs();
    void foreignFileIsLeftAlone();
    void damagedFileIsMended_data();
    void damagedFileIsMended();
    void changedNoteIsNoticed();
    void lostFileComesBack();
    void oddThingsInPlaceOfTheFile();
    void backupsAreKeptAndRestored();
    void everythingIsRemoved();
};

void UserDatabaseTest::notesAreKept()
{
    Desk desk;
    const auto first =
        desk.data->writeNote({}, Planfix, QStringLiteral("Выдать токен заново."), QStringLiteral("Иван"));
    QVERIFY(first);
    QVERIFY(desk.data->writeNote({}, Telerik, QStringLiteral("known since March"), {}));
    const auto second =
        desk.data->writeNote(first->note, Planfix, QStringLiteral("Не помогло."), QStringLiteral("Анна"));
    QVERIFY(second);
    QVERIFY(second->written > first->written);
    QVERIFY(desk.open());
    QCOMPARE(desk.texts(), QStringList({QStringLiteral("known since March"), QStringLiteral("Не помогло.")}));
    const domain::AnnotationBook book(*desk.data->notebook());
    QCOMPARE(book.of(Planfix).notes.size(), 1);
    QCOMPARE(book.of(Planfix).notes.first().author, QStringLiteral("Анна"));
    QCOMPARE(book.of(Telerik).notes.first().record, Telerik);
    QVERIFY(book.of({Telerik.vendor, Telerik.code, 1}).isEmpty());

    QVERIFY(desk.data->writeNote(first->note, Planfix, {}, {}));
    QCOMPARE(desk.texts(), QStringList({QStringLiteral("known since March")}));
    // What was removed is not in the file any more.
    desk.data.reset();
    QVERIFY(!desk.bytes().contains("Не помогло."));
}

void UserDatabaseTest::marksAndSearches()
{
    Desk desk;
    QVERIFY(desk.data->setMark({Planfix, Mark::Kind::Favourite, {}, {}, true, 0}));
    QVERIFY(desk.data->setMark({Planfix, Mark::Kind::Tag, QStringLiteral("биллинг"), {}, true, 0}));
    QVERIFY(desk.data->setMark({Planfix, Mark::Kind::Tag, QStringLiteral("api"), {}, true, 0}));
    QVERIFY(desk.data->setMark({Planfix, Mark::Kind::Status, {}, QStringLiteral("до 3 декабря"), true, 0}));
    QVERIFY(desk.data->saveSearch(QStringLiteral("мои"), QStringLiteral("planfix: token")));
    QVERIFY(desk.open());
    const domain::AnnotationBook book(*desk.data->notebook());
    QVERIFY(book.of(Planfix).isFavourite);
    QCOMPARE(book.of(Planfix).tags, QStringList({QStringLiteral("api"), QStringLiteral("биллинг")}));
    QCOMPARE(book.of(Planfix).status, QStringLiteral("до 3 декабря"));
    QVERIFY(desk.data->setMark({Planfix, Mark::Kind::Favourite, {}, {}, false, 0}));
    QVERIFY(!domain::AnnotationBook(*desk.data->notebook()).of(Planfix).isFavourite);
    QCOMPARE(desk.data->notebook()->searches.first().query, QStringLiteral("planfix: token"));
}

void UserDatabaseTest::lookUps()
{
    Desk desk;
    for (int i = 0; i < 3; ++i) {
        QVERIFY(desk.data->addLookUp({Planfix, QStringLiteral("токен"), 1000 + i}));
        QVERIFY(desk.data->addLookUp({Planfix, QStringLiteral("token"), 2000 + i}));
        QVERIFY(desk.data->addLookUp({Telerik, {}, 3000 + i}));
    }
    auto found = desk.data->lookUps(100);
    QVERIFY(found);
    QCOMPARE(found->size(), 6);
    QCOMPARE(found->at(0).record, Telerik);
    QCOMPARE(found->at(1), (domain::LookUp{Planfix, QStringLiteral("token"), 2002}));
    // What is excluded is forgotten and not remembered again.
    QVERIFY(desk.data->setExcludedFromHistory({QStringLiteral("planfix"), Telerik.toString(), QStringLiteral("planfix")}));
    QCOMPARE(*desk.data->excludedFromHistory(), QStringList({QStringLiteral("planfix"), Telerik.toString()}));
    QVERIFY(desk.data->lookUps(100)->isEmpty());
    QVERIFY(desk.data->addLookUp({Telerik, {}, 8000}));
    QVERIFY(desk.data->addLookUp({Planfix, {}, 8001}));
    QVERIFY(desk.data->lookUps(100)->isEmpty());
    QVERIFY(desk.data->setExcludedFromHistory({}));
    for (int i = 0; i < 6; ++i)
        QVERIFY(desk.data->addLookUp({i % 2 ? Planfix : Telerik, {}, 8100 + i}));
    QVERIFY(desk.data->setValue(UserDatabase::historyName(), QStringLiteral("off")));
    QVERIFY(desk.data->addLookUp({Planfix, {}, 9000}));
    QCOMPARE(desk.data->lookUps(100)->size(), 6);
    QVERIFY(desk.data->clearLookUps());
    QVERIFY(desk.data->lookUps(100)->isEmpty());
}

void UserDatabaseTest::longAndStrangeTexts()
{
    Desk desk;
    const QStringList strange{QString(QStringLiteral("a") + QChar(u'\0') + u'c'), QString(QChar(0xd800)),
                              QStringLiteral("'; DROP TABLE note; --"), QString(200'000, u'ё')};
    for (const auto &text : strange)
        QVERIFY(!desk.write(text).isEmpty());
    QVERIFY(desk.open());
    QVERIFY(desk.data->state().movedAside.isEmpty());
    QCOMPARE(desk.texts().size(), strange.size());
    QVERIFY(desk.texts().contains(strange.last()));
    const auto tooLong = desk.data->writeNote({}, Planfix, QString(UserDatabase::LongestNote + 1, u'x'), {});
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().code, domain::ErrorCode::WrongUse);
    QCOMPARE(desk.texts().size(), strange.size());
    QVERIFY(desk.data->writeNote({}, Planfix, QString(UserDatabase::LongestNote, u'x'), {}));
}

/// A team that passes files around: whatever the order and however often, everybody ends with the same.
void UserDatabaseTest::mergeInAnyOrder()
{
    QRandomGenerator random(20261127);
    const QList<RecordKey> keys{Planfix, Telerik, {QStringLiteral("oz-api"), QStringLiteral("7"), 0}};
    for (int round = 0; round < 6; ++round) {
        constexpr int People = 3;
        std::array<Desk, People> team;
        QStringList ids;
        for (int step = 0; step < 18; ++step) {
            auto &desk = team[size_t(random.bounded(People))];
            const auto &key = keys.at(random.bounded(int(keys.size())));
            switch (random.bounded(7)) {
            case 0:
                ids.append(desk.write(QStringLiteral("note %1").arg(step), key));
                break;
            case 1:
                if (!ids.isEmpty())
                    QVERIFY(desk.data->writeNote(ids.at(random.bounded(int(ids.size()))), key,
                                                 random.bounded(4) ? QStringLiteral("again %1").arg(step) : QString(),
                                                 {}));
                break;
            case 2:
                QVERIFY(desk.data->setMark(
                    {key, Mark::Kind(random.bounded(3)), {}, QString::number(step), random.bounded(3) > 0, 0}));
                break;
            case 3:
                QVERIFY(
                    desk.data->saveSearch(QStringLiteral("s"), random.bounded(3) ? QString::number(step) : QString()));
                break;
            case 4:
                QVERIFY(desk.data->writeOwn({domain::OwnVersion::Kind(random.bounded(2)), key,
                                             random.bounded(4) ? content(step) : domain::OwnContent(), {}},
                                            QString::number(step)));
                break;
            case 5:
                QVERIFY(desk.data->reattach(key, keys.at((keys.indexOf(key) + 1) % keys.size())));
                break;
            default:
                QVERIFY(desk.data->merge(*team[size_t(random.bounded(People))].data->notebook()));
            }
        }
        std::array<Notebook, People> files;
        std::transform(team.begin(), team.end(), files.begin(), [](Desk &desk) { return *desk.data->notebook(); });
        std::array<int, People> order{0, 1, 2};
        QList<Notebook> ends;
        do {
            Desk reader;
            for (const int from : order)
                QVERIFY(reader.data->merge(files[size_t(from)]));
            const auto end = *reader.data->notebook();
            for (const int from : order) {
                const auto again = reader.data->merge(files[size_t(from)]);
                QVERIFY(again);
                QVERIFY(again->isNothing());
            }
            QCOMPARE(*reader.data->notebook(), end);
            ends.append(end);
        } while (std::next_permutation(order.begin(), order.end()));
        for (const auto &end : ends)
            QCOMPARE(end, ends.first());
        // In groups, too.
        Desk pair;
        QVERIFY(pair.data->merge(files[1]));
        QVERIFY(pair.data->merge(files[2]));
        Desk all;
        QVERIFY(all.data->merge(files[0]));
        QVERIFY(all.data->merge(*pair.data->notebook()));
        QCOMPARE(*all.data->notebook(), ends.first());
    }
}

void UserDatabaseTest::conflictsKeepBoth()
{
    Desk mine;
    Desk hers;
    const auto id = mine.write(QStringLiteral("the first"));
    const auto shared = hers.data->merge(*mine.data->notebook());
    QCOMPARE(shared->newNotes, 1);
    QVERIFY(mine.data->writeNote(id, Planfix, QStringLiteral("mine"), {}));
    QVERIFY(hers.data->writeNote(id, Planfix, QStringLiteral("hers"), {}));
    const auto merged = mine.data->merge(*hers.data->notebook());
    QCOMPARE(merged->disputedNotes, 1);
    QCOMPARE(mine.texts(), QStringList({QStringLiteral("hers"), QStringLiteral("mine")}));
    QVERIFY(domain::AnnotationBook(*mine.data->notebook()).of(Planfix).isDisputed(id));
    // Choosing ends it, for everybody.
    QVERIFY(mine.data->writeNote(id, Planfix, QStringLiteral("both of us"), {}));
    QCOMPARE(hers.data->merge(*mine.data->notebook())->changedNotes, 1);
    QCOMPARE(hers.texts(), QStringList({QStringLiteral("both of us")}));
    // Removed by one, untouched by the other: removed for both.
    QVERIFY(hers.data->writeNote(id, Planfix, {}, {}));
    QCOMPARE(mine.data->merge(*hers.data->notebook())->removedNotes, 1);
    QVERIFY(mine.texts().isEmpty());
}

void UserDatabaseTest::newerFileStaysAsItIs()
{
    Desk desk;
    desk.write(QStringLiteral("from the future"));
    desk.data.reset();
    desk.replaceBytes(60, QByteArray("\0\0\0\x7f", 4));
    const auto before = desk.bytes();
    for (int start = 0; start < 10; ++start) {
        QVERIFY(desk.open());
        QVERIFY(desk.data->state().readOnly);
        QCOMPARE(desk.data->state().readOnly->code, domain::ErrorCode::NewerUserData);
        QCOMPARE(desk.data->state().readOnly->detail, QStringLiteral("127"));
        QCOMPARE(desk.texts(), QStringList({QStringLiteral("from the future")}));
        QVERIFY(!desk.data->writeNote({}, Planfix, QStringLiteral("no"), {}));
        QVERIFY(!desk.data->addLookUp({Planfix, {}, 1}));
        QCOMPARE(desk.bytes(), before);
    }
    QCOMPARE(QDir(desk.folder.path()).entryList(QDir::Files), QStringList({QStringLiteral("user.sqlite")}));
}

void UserDatabaseTest::foreignFileIsLeftAlone()
{
    Desk desk(false);
    QFile file(desk.file());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray foreign("SQLite format 3\0\x10\0\1\1\0\x40\x20\x20", 24);
    // resize() would leave what was in the memory before, such as pages of our own file.
    foreign.append(QByteArray(4096 - foreign.size(), '\0'));
    QCOMPARE(file.write(foreign), foreign.size());
    file.close();
    const auto opened = UserDatabase::open(desk.folder.path());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, domain::ErrorCode::ForeignUserData);
    QCOMPARE(desk.bytes(), foreign);
}

void UserDatabaseTest::damagedFileIsMended_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("header") << 0;
    QTest::newRow("first page") << 1;
    QTest::newRow("a page in the middle") << 2;
    QTest::newRow("cut off") << 3;
    QTest::newRow("garbage") << 4;
    QTest::newRow("a letter of the schema") << 5;
}

void UserDatabaseTest::damagedFileIsMended()
{
    QFETCH(int, kind);
    Desk desk;
    QStringList all;
    Notebook book;
    for (int i = 0; i < 300; ++i) {
        all.append(QStringLiteral("note %1 ").arg(i, 3, 10, QLatin1Char('0')) + QString(100, u'ж'));
        book.versions.append({QStringLiteral("%1").arg(i, 32, 16, QLatin1Char('0')), Planfix, all.last(), {}, i, {}});
    }
    QVERIFY(desk.data->merge(book));
    QVERIFY(desk.data->addLookUp({Planfix, QStringLiteral("токен"), 1000}));
    QVERIFY(desk.data->addLookUp({Telerik, QStringLiteral("token"), 2000}));
    QVERIFY(desk.data->saveSearch(QStringLiteral("мои"), QStringLiteral("planfix: token")));
    QVERIFY(desk.data->setValue(UserDatabase::authorName(), QStringLiteral("Иван")));
    const bool wantsBackup = kind == 4;
    if (wantsBackup)
        QVERIFY(desk.data->backUp());
    desk.data.reset();
    const auto size = desk.bytes().size();
    switch (kind) {
    case 0:
        desk.replaceBytes(0, QByteArray(100, 'x'));
        break;
    case 1:
        desk.replaceBytes(0, QByteArray(4096, 'x'));
        break;
    case 2:
        desk.replaceBytes(size / 8192 * 4096, QByteArray(4096, 'x'));
        break;
    case 3:
        QVERIFY(QFile::resize(desk.file(), size / 2));
        break;
    case 5: {
        // Sound to SQLite's own check, but the table has lost a column we read.
        const auto at = desk.bytes().indexOf("is_set INTEGER");
        QVERIFY(at > 0);
        desk.replaceBytes(at, "is_sEu");
        break;
    }
    default:
        desk.replaceBytes(0, QByteArray(size, 'x'));
    }
    const auto damaged = desk.bytes();
    QVERIFY(desk.open());
    QCOMPARE(desk.data->state().movedAside, QString(desk.file() + QStringLiteral(".corrupt-1")));
    QFile aside(desk.data->state().movedAside);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), damaged);
    const auto found = desk.texts();
    for (const auto &text : found)
        QVERIFY2(all.contains(text), qPrintable(text));
    const auto least = kind < 2 || kind == 5 || wantsBackup ? all.size() : kind == 2 ? 150 : 40;
    QVERIFY2(found.size() >= least, qPrintable(QString::number(found.size())));
    QCOMPARE(desk.data->state().restoredFrom.isEmpty(), !wantsBackup);
    if (kind < 2) {
        // So is everything else, in its order.
        const auto lookUps = desk.data->lookUps(10);
        QCOMPARE(lookUps->size(), 2);
        QCOMPARE(lookUps->first().record, Telerik);
        QCOMPARE(desk.data->notebook()->searches.size(), 1);
        QCOMPARE(*desk.data->value(UserDatabase::authorName()), QStringLiteral("Иван"));
    }
    // It is a database again, and the next start has nothing to say.
    QVERIFY(!desk.write(QStringLiteral("afterwards")).isEmpty());
    QVERIFY(desk.open());
    QVERIFY(desk.data->state().movedAside.isEmpty());
    QCOMPARE(desk.texts().size(), found.size() + 1);
}

/// A flipped letter in a text breaks no page; the digest of the version gives it away, and the backup has the true one.
void UserDatabaseTest::changedNoteIsNoticed()
{
    Desk desk;
    desk.write(QStringLiteral("call the SECOND line"));
    QVERIFY(desk.data->backUp());
    desk.write(QStringLiteral("another note"));
    desk.data.reset();
    const auto at = desk.bytes().indexOf("SECOND");
    QVERIFY(at > 0);
    desk.replaceBytes(at, "SEKOND");
    QVERIFY(desk.open());
    QVERIFY(!desk.data->state().movedAside.isEmpty());
    QVERIFY(desk.texts().contains(QStringLiteral("call the SECOND line")));
    QVERIFY(desk.texts().contains(QStringLiteral("another note")));
}

void UserDatabaseTest::lostFileComesBack()
{
    Desk desk;
    desk.write(QStringLiteral("kept in a backup"));
    QVERIFY(desk.data->backUp());
    desk.data.reset();
    QVERIFY(QFile::remove(desk.file()));
    QVERIFY(desk.open());
    QCOMPARE(desk.texts(), QStringList({QStringLiteral("kept in a backup")}));
    QVERIFY(!desk.data->state().restoredFrom.isEmpty());
    desk.data.reset();
    QVERIFY(QFile::resize(desk.file(), 0));
    QVERIFY(desk.open());
    QCOMPARE(desk.texts(), QStringList({QStringLiteral("kept in a backup")}));
}

void UserDatabaseTest::oddThingsInPlaceOfTheFile()
{
    Desk folder(false);
    QVERIFY(QDir().mkpath(folder.file()));
    QCOMPARE(UserDatabase::open(folder.folder.path()).error().code, domain::ErrorCode::CannotOpenFile);
    Desk loop(false);
    QVERIFY(QFile::link(loop.file(), loop.file()));
    QCOMPARE(UserDatabase::open(loop.folder.path()).error().code, domain::ErrorCode::CannotOpenFile);
    Desk file(false);
    QFile inTheWay(file.folder.filePath(QStringLiteral("x")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    QVERIFY(!UserDatabase::open(file.folder.filePath(QStringLiteral("x/y"))));
    // A home that does not exist yet is made, for its owner alone.
    const auto deep = file.folder.filePath(QStringLiteral("a/b"));
    QVERIFY(UserDatabase::open(deep));
    QVERIFY(!QFile::permissions(deep).testFlag(QFile::ReadOther));
    Desk shared;
    QVERIFY(!QFile::permissions(shared.file()).testFlag(QFile::ReadOther));
    const auto backup = shared.data->backUp();
    QVERIFY(backup && !QFile::permissions(backup->path).testFlag(QFile::ReadOther));
}

void UserDatabaseTest::backupsAreKeptAndRestored()
{
    Desk desk;
    for (int i = 0; i < 8; ++i) {
        desk.write(QStringLiteral("note %1").arg(i));
        const auto made = desk.data->backUp();
        QVERIFY(made);
        QCOMPARE(made->number, i + 1);
        QCOMPARE(made->date, QDate::currentDate());
        QCOMPARE(made->bytes, QFileInfo(made->path).size());
        QCOMPARE(UserDatabase::backups(desk.folder.path()).first().path, made->path);
        QCOMPARE(UserDatabase::backups(desk.folder.path()).first().bytes, made->bytes);
    }
    auto backups = UserDatabase::backups(desk.folder.path());
    QCOMPARE(backups.size(), UserDatabase::KeptBackups);
    QCOMPARE(backups.first().number, 8);
    QCOMPARE(backups.last().number, 4);
    QVERIFY(desk.data->restore(backups.at(2).path));
    QCOMPARE(desk.texts().size(), 6);
    // A restore can be undone.
    backups = UserDatabase::backups(desk.folder.path());
    QCOMPARE(backups.first().number, 9);
    QVERIFY(desk.data->restore(backups.first().path));
    QCOMPARE(desk.texts().size(), 8);
    // A backup can be looked at before it is asked for.
    backups = UserDatabase::backups(desk.folder.path());
    QVERIFY(UserDatabase::checkBackup(backups.first().path));
    QCOMPARE(UserDatabase::checkBackup(desk.folder.filePath(QStringLiteral("none"))).error().code, domain::ErrorCode::CannotOpenFile);
    {
        QFile damaged(backups.last().path);
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        const auto at = damaged.readAll().indexOf("note 0");
        QVERIFY(at > 0 && damaged.seek(at) && damaged.write("mote 0") == 6);
    }
    QCOMPARE(UserDatabase::checkBackup(backups.last().path).error().code, domain::ErrorCode::DamagedUserData);
    const auto foreign = desk.data->restore(QStringLiteral(ERRDEX_SOURCE_DIR "/README.md"));
    QVERIFY(!foreign);
    QCOMPARE(desk.texts().size(), 8);
    // The first start of a day backs up what has changed.
    QDir folder(desk.folder.filePath(QStringLiteral("backups")));
    desk.write(QStringLiteral("of yesterday"));
    for (const auto &name : folder.entryList(QDir::Files)) {
        const QString old = name.left(10) + QStringLiteral("2020-01-01.sqlite");
        QVERIFY(folder.rename(name, old));
    }
    QVERIFY(desk.open());
    const auto newest = UserDatabase::backups(desk.folder.path()).first();
    QCOMPARE(newest.date, QDate::currentDate());
    QVERIFY(desk.open());
    QCOMPARE(UserDatabase::backups(desk.folder.path()).first().number, newest.number);
}

void UserDatabaseTest::everythingIsRemoved()
{
    Desk desk;
    desk.write(QStringLiteral("a secret"));
    QVERIFY(desk.data->setValue(UserDatabase::authorName(), QStringLiteral("Иван")));
    QVERIFY(desk.data->addLookUp({Planfix, {}, 1}));
    QVERIFY(desk.data->backUp());
    QVERIFY(desk.data->removeEverything());
    QVERIFY(desk.texts().isEmpty());
    QVERIFY(desk.data->lookUps(10)->isEmpty());
    QVERIFY(UserDatabase::backups(desk.folder.path()).isEmpty());
    desk.data.reset();
    QVERIFY(!desk.bytes().contains("secret"));
    QVERIFY(!desk.bytes().contains("Иван"));
}

QTEST_GUILESS_MAIN(UserDatabaseTest)
#include "tst_userdatabase.moc"
