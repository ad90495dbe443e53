// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "windowfixture.h"

#include "errdex/store/userdatabase.h"
#include "errdex/ui/detailpane.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace errdex;
using domain::Column;
using domain::RecordKey;
using store::UserDatabase;
using ui::ActionId;

namespace {

const RecordKey Planfix{QStringLiteral("planfix"), QStringLiteral("1001"), 0};

/// The window with a folder for notes.
struct NotesWindow : WindowFixture
{
    explicit NotesWindow(domain::Language language = domain::Language::English) : WindowFixture(language) {}

    bool start()
    {
        if (!open())
            return false;
        notes.open(dataFolder());
        return settle();
    }
    QString dataFolder() const { return folder.filePath(QStringLiteral("data")); }
    QPlainTextEdit *text() const { return find<QPlainTextEdit>("noteText"); }
    QWidget *editor() const { return find<QWidget>("noteEditor"); }
    QString shown() const { return details()->toPlainText(); }
    void press(const char *button) const { find<QPushButton>(button)->click(); }
    bool writeNote(const QString &note)
    {
        action(ActionId::AddNote)->trigger();
        text()->setPlainText(note);
        press("noteSave");
        return settle() && !editor()->isVisible();
    }
    /// What the menu's form of this name copies.
    QString copyAs(const QString &form) const
    {
        auto *menu = find<QToolButton>("copyAsButton")->menu();
        menu->popup(window->mapToGlobal(QPoint(20, 20)));
        const auto entries = menu->findChildren<QAction *>();
        const auto found = std::find_if(entries.begin(), entries.end(),
                                        [&form](const QAction *each) { return each->text().endsWith(form); });
        QGuiApplication::clipboard()->clear();
        if (found != entries.end())
            (*found)->trigger();
        menu->close();
        return QGuiApplication::clipboard()->text();
    }
};

} // namespace

class NotesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noteIsWrittenShownAndFound();
    void noteGoesIntoTheInternalNoteAlone();
    void favouritesAndHistory();
    void editedAndRemoved();
    void textSurvivesAFailedWrite();
    void textSurvivesAnotherRow();
    void closingSavesWhatWasTyped();
    void markupIsShownAsTyped();
    void mendedFileIsTold();
    void othersNotesAreTakenIn();
};

void NotesTest::noteIsWrittenShownAndFound()
{
    NotesWindow window;
    QVERIFY(window.start());
    QVERIFY(window.search(QStringLiteral("planfix:1001")));
    window.action(ActionId::AddNote)->trigger();
    QVERIFY(window.editor()->isVisible());
    QVERIFY(window.text()->hasFocus());
    window.text()->setPlainText(QStringLiteral("Помогло: перевыпустить **ключик**"));
    window.find<QLineEdit>("noteTags")->setText(QStringLiteral("биллинг, api,, api"));
    window.find<QLineEdit>("noteStatus")->setText(QStringLiteral("known issue until 3 December"));
    QTest::keyClick(window.text(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!window.editor()->isVisible());
    QVERIFY(window.settle());
    QVERIFY(window.shown().contains(QStringLiteral("Помогло: перевыпустить ключик")));
    QVERIFY(window.shown().contains(QStringLiteral("known issue until 3 December")));
    QVERIFY(window.shown().contains(QStringLiteral("Tags: api, биллинг")));
    // Found by a form of a word that stands in the note alone, by a tag, and among the notes.
    for (const auto &query : {QStringLiteral("ключика"), QStringLiteral("перевып"), QStringLiteral("tag:билл"),
                              QStringLiteral("метка:api"), QStringLiteral("my:notes"), QStringLiteral("мои:заметки")}) {
        QVERIFY(window.search(query));
        QVERIFY2(window.count().startsWith(QStringLiteral("1 ")), qPrintable(query + window.count()));
        QCOMPARE(window.cell(0, Column::Code), QStringLiteral("1001"));
    }
    QVERIFY(window.search(QStringLiteral("my:favourites")));
    QVERIFY(window.find<QWidget>("nothingPage") || window.view()->model()->rowCount() == 0);
    // The next window has it, too.
    const auto data = UserDatabase::open(window.dataFolder());
    QVERIFY(data);
    QCOMPARE(domain::AnnotationBook(*(*data)->notebook()).of(Planfix).notes.size(), 1);
}

/// What the team knows is for the team: it goes along into the internal note, never into the reply to a customer.
void NotesTest::noteGoesIntoTheInternalNoteAlone()
{
    NotesWindow window;
    QVERIFY(window.start());
    QVERIFY(window.search(QStringLiteral("planfix:1001")));
    const auto note = QStringLiteral("звонить в банк до {{обеда}}");
    QVERIFY(window.writeNote(note));
    QVERIFY(window.copyAs(QStringLiteral("Internal note")).contains(note));
    const auto reply = window.copyAs(QStringLiteral("Customer reply, detailed"));
    QVERIFY(!reply.isEmpty());
    QVERIFY(!reply.contains(QStringLiteral("банк")));
}

void NotesTest::favouritesAndHistory()
{
    NotesWindow window(domain::Language::Russian);
    QVERIFY(window.start());
    QVERIFY(window.search(QStringLiteral("oz:7")));
    auto *star = window.find<QToolButton>("favouriteButton");
    QVERIFY(star && star->isEnabled() && !star->isChecked());
    star->click();
    QVERIFY(window.settle());
    QVERIFY(star->isChecked());
    QVERIFY(window.search(QStringLiteral("planfix:1001")));
    QVERIFY(!star->isChecked());
    // Looked at for a while.
    QTRY_VERIFY_WITH_TIMEOUT(!window.notes.lookUps().isEmpty(), 5000);
    QCOMPARE(window.notes.lookUps().first().record, Planfix);
    QCOMPARE(window.notes.lookUps().first().query, QStringLiteral("planfix:1001"));
    QVERIFY(window.search(QStringLiteral("oz:1")));
    QTRY_COMPARE_WITH_TIMEOUT(window.notes.lookUps().size(), 2, 5000);
    window.action(ActionId::ShowHistory)->trigger();
    QVERIFY(window.settle());
    QCOMPARE(window.field()->text(), QStringLiteral("мои:история"));
    // The newest first, not in the order of the catalogue.
    QCOMPARE(window.view()->model()->rowCount(), 2);
    QCOMPARE(window.cell(0, Column::Code), QStringLiteral("1"));
    QCOMPARE(window.cell(1, Column::Code), QStringLiteral("1001"));
    window.action(ActionId::ShowFavourites)->trigger();
    QVERIFY(window.settle());
    QCOMPARE(window.field()->text(), QStringLiteral("мои:избранное"));
    QCOMPARE(window.cell(0, Column::Code), QStringLiteral("7"));
    window.action(ActionId::ClearHistory)->trigger();
    QVERIFY(window.settle());
    QVERIFY(window.notes.lookUps().isEmpty());
}

void NotesTest::editedAndRemoved()
{
    NotesWindow window;
    QVERIFY(window.start());
    QVERIFY(window.search(QStringLiteral("planfix:1001")));
    QVERIFY(window.writeNote(QStringLiteral("the first text")));
    const auto id = window.notes.book()->of(Planfix).notes.first().note;
    auto *pane = window.find<ui::DetailPane>("detailPane");
    Q_EMIT pane->noteEditWanted(id);
    QCOMPARE(window.text()->toPlainText(), QStringLiteral("the first text"));
    // Esc leaves everything as it was, the search as well.
    window.text()->setPlainText(QStringLiteral("typed and thrown away"));
    QTest::keyClick(window.text(), Qt::Key_Escape);
    QVERIFY(!window.editor()->isVisible());
    QCOMPARE(window.field()->text(), QStringLiteral("planfix:1001"));
    QVERIFY(window.shown().contains(QStringLiteral("the first text")));
    Q_EMIT pane->noteEditWanted(id);
    window.text()->setPlainText(QStringLiteral("the second text"));
    window.press("noteSave");
    QVERIFY(window.settle());
    QVERIFY(window.shown().contains(QStringLiteral("the second text")));
    QVERIFY(!window.shown().contains(QStringLiteral("the first text")));
    window.dialogs.nextAnswer = 1;
    Q_EMIT pane->noteRemoveWanted(id);
    QVERIFY(window.settle());
    QVERIFY(window.shown().contains(QStringLiteral("the second text")));
    window.dialogs.nextAnswer = 0;
    Q_EMIT pane->noteRemoveWanted(id);
    QVERIFY(window.settle());
    QVERIFY(!window.shown().contains(QStringLiteral("the second text")));
}

void NotesTest::textSurvivesAFailedWrite()
{
    NotesWindow window;
    QVERIFY(window.open());
    // No folder can be made where a file is.
    QFile inTheWay(window.dataFolder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    window.notes.open(window.dataFolder());
    QVERIFY(window.settle());
    QVERIFY(window.find<QWidget>("notesNotice")->isVisible());
    QVERIFY(window.search(QStringLiteral("planfix:1001")));
    QVERIFY(!window.writeNote(QStringLiteral("an hour of work")));
    QVERIFY(window.editor()->isVisible());
    QCOMPARE(window.text()->toPlainText(), QStringLiteral("an hour of work"));
    QVERIFY(window.find<QLabel>("noteError")->text().contains(window.dataFolder()));
    // Elsewhere meanwhile; it comes back with its record.
    QVERIFY(window.search(QStringLiteral("oz:7")));
    QVERIFY(!window.editor()->isVisible());
    QVERIFY(window.search(QStringLiteral("planfix:1001")));
    QVERIFY(window.editor()->isVisible());
    QCOMPARE(window.text()->toPlainText(), QStringLiteral("an hour of work"));
    // Closing asks first, and can be taken back.
    window.dialogs.nextAnswer = 0;
    window.window->close();
    QVERIFY(window.settle());
    QCOMPARE(window.dialogs.questions.size(), 1);
    QVERIFY(window.window->isVisible());
    QCOMPARE(window.text()->toPlainText(), QStringLiteral("an hour of work"));
    // Once there is a place, it is saved.
    QVERIFY(QFile::remove(window.dataFolder()));
    window.notes.open(window.dataFolder());
    QVERIFY(window.settle());
    window.press("noteSave");
    QVERIFY(window.settle());
    QVERIFY(!window.editor()->isVisible());
    QVERIFY(window.shown().contains(QStringLiteral("an hour of work")));
}

void NotesTest::textSurvivesAnotherRow()
{
    NotesWindow window;
    QVERIFY(window.start());
    QVERIFY(window.search(QStringLiteral("planfix:1001")));
    window.action(ActionId::AddNote)->trigger();
    window.text()->setPlainText(QStringLiteral("typed, not saved"));
    QVERIFY(window.search(QStringLiteral("oz:7")));
    QVERIFY(!window.editor()->isVisible());
    QVERIFY(window.search(QStringLiteral("planfix:1001")));
    QVERIFY(window.shown().contains(QStringLiteral("typed, not saved")));
}

void NotesTest::closingSavesWhatWasTyped()
{
    NotesWindow window;
    QVERIFY(window.start());
    QVERIFY(window.search(QStringLiteral("planfix:1001")));
    window.action(ActionId::AddNote)->trigger();
    window.text()->setPlainText(QStringLiteral("typed right before closing"));
    window.window->close();
    QTRY_VERIFY(!window.window->isVisible());
    const auto data = UserDatabase::open(window.dataFolder());
    QCOMPARE(domain::AnnotationBook(*(*data)->notebook()).of(Planfix).notes.first().text,
             QStringLiteral("typed right before closing"));
}

void NotesTest::markupIsShownAsTyped()
{
    NotesWindow window;
    QVERIFY(window.start());
    QVERIFY(window.search(QStringLiteral("planfix:1001")));
    const auto text =
        QStringLiteral("<img src=\"/etc/passwd\"> <b>x</b> ![](file:///etc/passwd)\n- [site](https://example.org/a) "
                       "[bad](file:///etc/passwd) javascript:alert(1)");
    QVERIFY(window.writeNote(text));
    QVERIFY(window.shown().contains(QStringLiteral("<img src=\"/etc/passwd\"> <b>x</b> ![](file:///etc/passwd)")));
    QVERIFY(window.shown().contains(QStringLiteral("•  site [bad](file:///etc/passwd) javascript:alert(1)")));
    QVERIFY(!window.details()->toHtml().contains(QStringLiteral("<img")));
    QVERIFY(window.details()->toHtml().contains(QStringLiteral("href=\"https://example.org/a\"")));
    QVERIFY(!window.details()->toHtml().contains(QStringLiteral("href=\"file")));
}

void NotesTest::mendedFileIsTold()
{
    NotesWindow window;
    {
        const auto data = UserDatabase::open(window.dataFolder());
        QVERIFY((*data)->writeNote({}, Planfix, QStringLiteral("survivor"), {}));
        QVERIFY((*data)->backUp());
    }
    QFile file(window.dataFolder() + QStringLiteral("/user.sqlite"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QCOMPARE(file.write(QByteArray(5000, 'x')), 5000);
    file.close();
    QVERIFY(window.start());
    auto *notice = window.find<QWidget>("notesNotice");
    QVERIFY(notice && notice->isVisible());
    QVERIFY(notice->findChild<QLabel *>()->text().contains(QStringLiteral("user.sqlite.corrupt-1")));
    QVERIFY(window.search(QStringLiteral("survivor")));
    QVERIFY(window.shown().contains(QStringLiteral("survivor")));
}

void NotesTest::othersNotesAreTakenIn()
{
    NotesWindow anna;
    QVERIFY(anna.start());
    QVERIFY(anna.search(QStringLiteral("planfix:1001")));
    QVERIFY(anna.writeNote(QStringLiteral("of Anna")));
    const auto path = anna.folder.filePath(QStringLiteral("anna.errdex"));
    anna.dialogs.nextFile = path;
    anna.action(ActionId::ExportNotes)->trigger();
    QVERIFY(anna.settle());
    QVERIFY(QFile::exists(path));

    NotesWindow ivan;
    QVERIFY(ivan.start());
    QVERIFY(ivan.search(QStringLiteral("planfix:1001")));
    ivan.dialogs.nextFile = path;
    ivan.action(ActionId::MergeNotes)->trigger();
    QVERIFY(ivan.settle());
    QVERIFY(ivan.shown().contains(QStringLiteral("of Anna")));
    // What is no file of notes changes nothing and says why.
    ivan.dialogs.nextFile = QStringLiteral(ERRDEX_SOURCE_DIR "/README.md");
    ivan.action(ActionId::MergeNotes)->trigger();
    QVERIFY(ivan.settle());
    QVERIFY(ivan.find<QWidget>("notesNotice")->isVisible());
    QVERIFY(ivan.shown().contains(QStringLiteral("of Anna")));
}

QTEST_MAIN(NotesTest)
#include "tst_notes.moc"
