// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "windowfixture.h"

#include <QListWidget>
#include <QTreeWidget>

using namespace errdex;
using domain::Language;
using ui::ActionId;

/// What has nothing to show says so.
class EmptyPlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsSayThatTheyAreEmpty_data();
    void listsSayThatTheyAreEmpty();
    void detailsSayThatNoCodeIsChosen_data();
    void detailsSayThatNoCodeIsChosen();
};

void EmptyPlacesTest::listsSayThatTheyAreEmpty_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("English") << Language::English
                             << QStringList{QStringLiteral("No backups yet"), QStringLiteral("Nothing is excluded"),
                                            QStringLiteral("No shared folders")};
    QTest::newRow("Russian") << Language::Russian
                             << QStringList{QStringLiteral("Копий пока нет"), QStringLiteral("Исключений нет"),
                                            QStringLiteral("Общих папок нет")};
}

void EmptyPlacesTest::listsSayThatTheyAreEmpty()
{
    QFETCH(Language, language);
    QFETCH(QStringList, lines);
    WindowFixture fixture(language);
    QVERIFY(fixture.open());
    fixture.notes.open(fixture.folder.filePath(QStringLiteral("data")));
    QTRY_VERIFY(fixture.notes.isOpen());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    fixture.action(ActionId::YourData)->trigger();
    fixture.action(ActionId::ManagePacks)->trigger();
    QStringList said;
    for (const char *name : {"dataBackups", "dataExcluded", "packFolders"}) {
        auto *view = fixture.find<QAbstractItemView>(name);
        QTRY_VERIFY2(view && view->isVisible(), name);
        const auto *line = view->findChild<QLabel *>();
        QVERIFY2(line && line->isVisible(), name);
        said.append(line->text());
        // In the middle of the list, whatever its size, and told to whoever does not see it.
        QCOMPARE(line->rect(), view->viewport()->rect());
        QCOMPARE(line->alignment(), Qt::Alignment(Qt::AlignCenter));
        QCOMPARE(view->accessibleDescription(), line->text());
    }
    QCOMPARE(said, lines);
    for (const char *name : {"dataBackUp", "dataExcludeCode"})
        fixture.find<QPushButton>(name)->click();
    fixture.dialogs.nextFile = fixture.folder.path();
    fixture.find<QPushButton>("packAddFolder")->click();
    for (const char *name : {"dataBackups", "dataExcluded", "packFolders"}) {
        auto *view = fixture.find<QAbstractItemView>(name);
        QTRY_COMPARE(view->model()->rowCount(), 1);
        QVERIFY2(!view->findChild<QLabel *>()->isVisible(), name);
        QVERIFY2(view->accessibleDescription().isEmpty(), name);
    }
    fixture.find<QListWidget>("packFolders")->setCurrentRow(0);
    fixture.find<QPushButton>("packRemoveFolder")->click();
    QVERIFY(fixture.find<QListWidget>("packFolders")->findChild<QLabel *>()->isVisible());
}

void EmptyPlacesTest::detailsSayThatNoCodeIsChosen_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("words");
    QTest::newRow("English") << Language::English << QStringLiteral("No code is chosen");
    QTest::newRow("Russian") << Language::Russian << QStringLiteral("Код не выбран");
}

void EmptyPlacesTest::detailsSayThatNoCodeIsChosen()
{
    QFETCH(Language, language);
    QFETCH(QString, words);
    WindowFixture fixture(language);
    QVERIFY(fixture.open());
    const auto *line = fixture.find<QLabel>("detailNothing");
    QVERIFY(!line || !line->isVisible());
    QVERIFY(fixture.search(QStringLiteral("qqqqzzzz")));
    line = fixture.find<QLabel>("detailNothing");
    QVERIFY(line && line->isVisible());
    QCOMPARE(line->text(), words);
    // Nothing can be done with no code.
    for (const auto id : {ActionId::Pin, ActionId::Favourite, ActionId::AddNote, ActionId::CopyRows})
        QVERIFY2(!fixture.action(id)->isEnabled(), qPrintable(fixture.action(id)->text()));
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    QTRY_VERIFY(!line->isVisible() && fixture.details()->isVisible());
    // Without a catalogue, too.
    WindowFixture without(language);
    QVERIFY(without.open(without.folder.filePath(QStringLiteral("missing.sqlite"))));
    line = without.find<QLabel>("detailNothing");
    QVERIFY(line && line->isVisible());
    QCOMPARE(line->text(), words);
}

QTEST_MAIN(EmptyPlacesTest)
#include "tst_emptyplaces.moc"
