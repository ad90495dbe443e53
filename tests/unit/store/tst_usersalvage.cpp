// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "callfaults.h"
#include "desk.h"
#include "rawsqlite.h"

#include <QtTest>

using namespace errdex;
using namespace ::test;
using domain::Notebook;
using errdex::test::runSql;
using store::UserDatabase;

/// What is read of a damaged database.
class UserSalvageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { errdex::test::skipSyncing(); }
    void everythingOnOtherPagesIsSaved_data();
    void everythingOnOtherPagesIsSaved();
    void onlySoundRowsAreSaved_data();
    void onlySoundRowsAreSaved();
    void savedIsPutTogetherWithTheBackup();
};

void UserSalvageTest::everythingOnOtherPagesIsSaved_data()
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
void UserSalvageTest::everythingOnOtherPagesIsSaved()
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
    QCOMPARE(desk.data->state().movedAside, QString(desk.file() + QStringLiteral(".corrupt-1")));
    QCOMPARE(desk.texts(), kept);
    QCOMPARE(desk.data->state().salvaged, qint64(kept.size()));
}

void UserSalvageTest::onlySoundRowsAreSaved_data()
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
void UserSalvageTest::onlySoundRowsAreSaved()
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
void UserSalvageTest::savedIsPutTogetherWithTheBackup()
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

QTEST_GUILESS_MAIN(UserSalvageTest)
#include "tst_usersalvage.moc"
