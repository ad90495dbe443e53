// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "windowfixture.h"

#include "errdex/store/userdatabase.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QPlainTextEdit>

using namespace errdex;
using store::UserDatabase;
using ui::ActionId;

namespace {

const domain::RecordKey Planfix{QStringLiteral("planfix"), QStringLiteral("1001"), 0};

struct DiagnosticsWindow : WindowFixture
{
    explicit DiagnosticsWindow(domain::Language language = domain::Language::English) : WindowFixture(language) {}

    QString dataFolder() const { return folder.filePath(QStringLiteral("data")); }
    QString notesFile() const { return QString(dataFolder() + QStringLiteral("/user.sqlite")); }
    bool start()
    {
        if (!open())
            return false;
        notes.open(dataFolder());
        packs.open(dataFolder());
        return settle();
    }
    bool overwriteNotes(const QByteArray &bytes) const
    {
        QFile file(notesFile());
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    QString text() const { return find<QPlainTextEdit>("diagnosticsText")->toPlainText(); }
    QString verdict() const { return find<QLabel>("diagnosticsVerdict")->text(); }
    QPushButton *button(const char *name) const { return find<QPushButton>(name); }
    /// The notice's button among those of all notices.
    QPushButton *noticeButton(const char *name) const
    {
        return find<QWidget>("notesNotice")->findChild<QPushButton *>(QString::fromLatin1(name));
    }
};

} // namespace

class DiagnosticsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsSaidAndCopied();
    void damagedNotesAreRepairedWhileTheWindowIsOpen();
    void damagedNotesAtTheStartAreTold();
    void notesThatCannotBeOpenedAreTriedAgain();
    void aFullDiskLeadsHere();
    void languageChanges();
};

void DiagnosticsTest::everythingIsSaidAndCopied()
{
    DiagnosticsWindow fixture;
    QVERIFY(fixture.start());
    fixture.action(ActionId::Diagnostics)->trigger();
    QTRY_COMPARE(fixture.verdict(), QStringLiteral("Everything is sound."));
    QVERIFY(fixture.text().contains(QStringLiteral("Catalogue: sound, 349 records")));
    QVERIFY(fixture.text().contains(fixture.notesFile()));
    QVERIFY(!fixture.button("diagnosticsRepair")->isEnabled());
    fixture.button("diagnosticsCopy")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), fixture.text());
    fixture.button("diagnosticsClose")->click();
    QVERIFY(!fixture.find<QWidget>("diagnosticsWindow")->isVisible());
}

void DiagnosticsTest::damagedNotesAreRepairedWhileTheWindowIsOpen()
{
    DiagnosticsWindow fixture;
    {
        const auto data = UserDatabase::open(fixture.dataFolder());
        QVERIFY((*data)->writeNote({}, Planfix, QStringLiteral("renew the token"), {}));
        QVERIFY((*data)->backUp());
    }
    QVERIFY(fixture.start());
    QVERIFY(fixture.overwriteNotes(QByteArray(5000, 'x')));
    fixture.action(ActionId::Diagnostics)->trigger();
    QTRY_COMPARE(fixture.verdict(), QStringLiteral("Something is broken that can be repaired."));
    fixture.button("diagnosticsRepair")->click();
    QTRY_VERIFY(fixture.verdict().endsWith(QStringLiteral("Everything is sound.")));
    QVERIFY(fixture.verdict().contains(QStringLiteral("corrupt-1")));
    QCOMPARE(fixture.notes.book()->of(Planfix).notes.size(), 1);
    // What is written from now on goes to the new file.
    fixture.notes.setFavourite(Planfix, true);
    QVERIFY(fixture.settle());
    QVERIFY(domain::AnnotationBook(*(*UserDatabase::open(fixture.dataFolder()))->notebook()).of(Planfix).isFavourite);
}

void DiagnosticsTest::damagedNotesAtTheStartAreTold()
{
    DiagnosticsWindow fixture;
    QVERIFY(QDir().mkpath(fixture.dataFolder()));
    QVERIFY(fixture.overwriteNotes(QByteArray(5000, 'x')));
    QVERIFY(fixture.start());
    QTRY_VERIFY(fixture.find<QWidget>("notesNotice"));
    QVERIFY(!fixture.noticeButton("noticeRetry")->isVisible());
    fixture.noticeButton("noticeDiagnose")->click();
    QTRY_COMPARE(fixture.verdict(), QStringLiteral("Everything is sound."));
}

void DiagnosticsTest::notesThatCannotBeOpenedAreTriedAgain()
{
    DiagnosticsWindow fixture;
    // A drive that is not there: the link leads nowhere.
    const auto away = fixture.folder.filePath(QStringLiteral("drive"));
    QVERIFY(QDir().mkpath(fixture.dataFolder()));
    QVERIFY(QFile::link(away + QStringLiteral("/user.sqlite"), fixture.notesFile()));
    QVERIFY(fixture.start());
    auto *notice = fixture.find<QWidget>("notesNotice");
    QVERIFY(notice && notice->isVisible());
    QVERIFY(fixture.noticeButton("noticeDiagnose")->isVisible());
    // The records are there all the same.
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    QCOMPARE(fixture.cell(0, domain::Column::Code), QStringLiteral("1001"));
    QVERIFY(UserDatabase::open(away));
    fixture.noticeButton("noticeRetry")->click();
    QVERIFY(fixture.settle());
    QVERIFY(!notice->isVisible());
    QVERIFY(fixture.notes.isOpen());
    fixture.notes.setFavourite(Planfix, true);
    QVERIFY(fixture.settle());
    QVERIFY(fixture.notes.book()->of(Planfix).isFavourite);
}

void DiagnosticsTest::aFullDiskLeadsHere()
{
    DiagnosticsWindow fixture;
    QVERIFY(fixture.start());
    // Whoever may write everything is not stopped by permissions: a folder stands where the journal has to be.
    QVERIFY(QDir().mkpath(fixture.notesFile() + QStringLiteral("-journal/in the way")));
    fixture.notes.setFavourite(Planfix, true);
    QVERIFY(fixture.settle());
    auto *notice = fixture.find<QWidget>("notesNotice");
    QVERIFY(notice && notice->isVisible());
    QVERIFY(fixture.noticeButton("noticeDiagnose")->isVisible());
    QVERIFY(!fixture.noticeButton("noticeRetry")->isVisible());
}

void DiagnosticsTest::languageChanges()
{
    DiagnosticsWindow fixture(domain::Language::Russian);
    QVERIFY(fixture.start());
    fixture.action(ActionId::Diagnostics)->trigger();
    QTRY_COMPARE(fixture.verdict(), QStringLiteral("Всё в порядке."));
    fixture.window->setInterfaceLanguage(domain::Language::English);
    QTRY_COMPARE(fixture.verdict(), QStringLiteral("Everything is sound."));
    QVERIFY(fixture.text().contains(QStringLiteral("Catalogue: sound, 349 records")));
}

QTEST_MAIN(DiagnosticsTest)
#include "tst_diagnostics.moc"
