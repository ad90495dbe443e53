// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "windowfixture.h"

#include "errdex/store/userdatabase.h"
#include "errdex/ui/detailpane.h"

#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTreeWidget>

using namespace errdex;
using domain::Column;
using domain::RecordKey;
using store::UserDatabase;
using ui::ActionId;

namespace {

const RecordKey Planfix{QStringLiteral("planfix"), QStringLiteral("1001"), 0};

domain::OwnContent says(const char *text)
{
    domain::OwnContent content;
    content.vendorName = QStringLiteral("Planfix REST API");
    content.message = {QString::fromUtf8(text), {}, domain::TextOrigin::Own};
    return content;
}

/// The window with a folder for what is the user's own.
struct OwnWindow : WindowFixture
{
    bool start()
    {
        if (!open())
            return false;
        notes.open(dataFolder());
        return settle();
    }
    QString dataFolder() const { return folder.filePath(QStringLiteral("data")); }
    QDialog *dialog() const { return find<QDialog>("entryDialog"); }
    bool hasDialog() const { return dialog() && dialog()->isVisible(); }
    void type(const char *field, const char *text) const
    {
        if (auto *edit = find<QPlainTextEdit>(field))
            edit->setPlainText(QString::fromUtf8(text));
        else if (auto *line = find<QLineEdit>(field))
            line->setText(QString::fromUtf8(text));
        else
            find<QComboBox>(field)->setEditText(QString::fromUtf8(text));
    }
    void press(const char *button) const { find<QPushButton>(button)->click(); }
    QString shown() const { return details()->toPlainText(); }
    bool finished() { return QTest::qWaitFor([this] { return !hasDialog() && window->isSettled() && !notes.isBusy(); }); }
};

} // namespace

class OwnTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entryFromAnEmptySearch();
    void problemsAreSaidAtTheirFields();
    void allThatARecordHas();
    void draftIsKept();
    void entryIsChangedRemovedAndBroughtBack();
    void textBesideTheVendors();
    void failedWriteKeepsTheText();
    void versionsAreChosen();
    void orphansAreReattached();
    void savedSearches();
    void dataPage();
};

void OwnTest::entryFromAnEmptySearch()
{
    OwnWindow window;
    QVERIFY(window.start());
    QVERIFY(window.search(QStringLiteral("planfix:990077")));
    auto *button = window.find<QPushButton>("emptyAddEntry");
    QVERIFY(button && button->isVisible());
    button->click();
    QVERIFY(window.hasDialog());
    QCOMPARE(window.find<QLineEdit>("entryCode")->text(), QStringLiteral("990077"));
    QVERIFY(window.find<QComboBox>("entryVendor")->currentText().startsWith(QStringLiteral("Planfix")));
    window.type("entryMessageRu", "Лимит отчётов исчерпан");
    window.type("entryActionEn", "Wait until midnight");
    QTest::keyClick(window.find<QPlainTextEdit>("entryMessageRu"), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(window.finished());
    // It is shown, found by its words, and counted with its vendor.
    QTRY_VERIFY(window.shown().contains(QStringLiteral("Лимит отчётов исчерпан")));
    QVERIFY(window.shown().contains(QStringLiteral("Your own entry")));
    // Nobody but its author is its source.
    QVERIFY(!window.shown().contains(QStringLiteral("Source")));
    QVERIFY(window.shown().contains(QStringLiteral("Wait until midnight")));
    QVERIFY(window.search(QStringLiteral("отчёт исчерпаны")));
    QCOMPARE(window.cell(0, Column::Code), QStringLiteral("990077"));
    QVERIFY(window.search(QStringLiteral("vendor:planfix")));
    QVERIFY2(window.count().startsWith(QStringLiteral("72 ")), qPrintable(window.count()));
}

void OwnTest::problemsAreSaidAtTheirFields()
{
    OwnWindow window;
    QVERIFY(window.start());
    window.action(ActionId::AddEntry)->trigger();
    const auto problem = [&window](const char *name) { return window.find<QLabel>(name); };
    window.type("entryHttp", "99");
    window.press("entrySave");
    QVERIFY(window.hasDialog());
    for (const auto *name : {"entryProblem0", "entryProblem1", "entryProblem2", "entryTextsProblem"})
        QVERIFY2(problem(name)->isVisible(), name);
    window.type("entryVendor", "planfix");
    window.type("entryCode", "1001");
    window.type("entryHttp", "404");
    window.type("entryMessageEn", "mine");
    for (const auto *name : {"entryProblem0", "entryProblem1", "entryProblem2", "entryTextsProblem"})
        QVERIFY2(!problem(name)->isVisible(), name);
    // The vendor has this code.
    window.press("entrySave");
    QTRY_VERIFY(problem("entryProblem1")->isVisible());
    QVERIFY(problem("entryProblem1")->text().contains(QStringLiteral("1001")));
    window.type("entryCode", QByteArray(201, '7').constData());
    window.press("entrySave");
    QVERIFY(problem("entryProblem1")->isVisible());
    // A vendor that nobody knows gets a slug of its own.
    window.type("entryVendor", "Акме, ООО");
    window.type("entryCode", "E-7");
    window.press("entrySave");
    QVERIFY(window.finished());
    const auto entries = window.notes.book()->entries();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().record, (RecordKey{QStringLiteral("akme-ooo"), QStringLiteral("E-7"), 0}));
    QCOMPARE(entries.first().content.vendorName, QStringLiteral("Акме, ООО"));
}

/// Who acts, retry, severity and the source in both languages, as an imported record has them.
void OwnTest::allThatARecordHas()
{
    OwnWindow window;
    QVERIFY(window.start());
    window.action(ActionId::AddEntry)->trigger();
    window.type("entryVendor", "Acme");
    const auto left = [&](const char *name) {
        const auto *field = window.find<QWidget>(name);
        return field->mapTo(field->window(), QPoint()).x();
    };
    QCOMPARE(left("entryCode"), left("entrySource"));
    window.type("entryCode", "E9");
    window.type("entryMessageEn", "no paper");
    auto *retry = window.find<QComboBox>("entry-retryEn");
    const auto *retryRussian = window.find<QComboBox>("entry-retryRu");
    QVERIFY(retry && retryRussian);
    QVERIFY(!retry->lineEdit()->accessibleName().isEmpty());
    // Chosen in one language, said in both.
    retry->setCurrentIndex(1);
    Q_EMIT retry->activated(1);
    QCOMPARE(retry->currentText(), QStringLiteral("after a pause"));
    QCOMPARE(retryRussian->currentText(), QStringLiteral("после паузы"));
    window.type("entry-severityRu", "ужасная");
    window.type("entry-actorEn", "whoever has paper");
    auto *source = window.find<QLineEdit>("entrySource");
    const auto *problem = window.find<QLabel>("entrySourceProblem");
    for (const auto *wrong : {"example.com/errors", "file:///etc/passwd", "http://", "https://exa mple.com"}) {
        source->setText(QString::fromLatin1(wrong));
        window.press("entrySave");
        QVERIFY2(problem->isVisible(), wrong);
    }
    source->setText(QStringLiteral("https://example.com/errors#e9"));
    QVERIFY(!problem->isVisible());
    window.press("entrySave");
    QVERIFY(window.finished());
    QTRY_VERIFY(window.shown().contains(QStringLiteral("whoever has paper")));
    QVERIFY(window.shown().contains(QStringLiteral("after a pause")));
    QVERIFY(window.shown().contains(QStringLiteral("https://example.com/errors#e9")));
    // What was typed is there again.
    window.action(ActionId::EditOwnText)->trigger();
    QCOMPARE(window.find<QComboBox>("entry-severityRu")->currentText(), QStringLiteral("ужасная"));
    QCOMPARE(source->text(), QStringLiteral("https://example.com/errors#e9"));
    window.press("entryClose");
}

void OwnTest::draftIsKept()
{
    OwnWindow window;
    QVERIFY(window.start());
    window.action(ActionId::AddEntry)->trigger();
    window.type("entryCode", "5");
    window.type("entryMessageEn", "half a sen");
    QTest::keyClick(window.dialog(), Qt::Key_Escape);
    QVERIFY(!window.hasDialog());
    window.action(ActionId::AddEntry)->trigger();
    QCOMPARE(window.find<QPlainTextEdit>("entryMessageEn")->toPlainText(), QStringLiteral("half a sen"));
    QTest::keyClick(window.dialog(), Qt::Key_Escape);
    // The window asks before it closes with it.
    window.dialogs.nextAnswer = 0;
    QVERIFY(!window.window->close());
    QVERIFY(window.hasDialog());
    window.press("entryDiscard");
    QVERIFY(window.window->close());
}

void OwnTest::entryIsChangedRemovedAndBroughtBack()
{
    OwnWindow window;
    QVERIFY(window.start());
    window.action(ActionId::AddEntry)->trigger();
    window.type("entryVendor", "Acme");
    window.type("entryCode", "E1");
    window.type("entryMessageEn", "no paper");
    window.press("entrySave");
    QVERIFY(window.finished());
    QTRY_VERIFY(window.shown().contains(QStringLiteral("no paper")));
    window.action(ActionId::EditOwnText)->trigger();
    QVERIFY(window.hasDialog());
    window.type("entryCode", "E2");
    window.press("entrySave");
    QVERIFY(window.finished());
    QTRY_COMPARE(window.cell(0, Column::Code), QStringLiteral("E2"));
    QVERIFY(window.search(QStringLiteral("paper")));
    QCOMPARE(window.view()->model()->rowCount(), 1);
    window.action(ActionId::RemoveOwnText)->trigger();
    QTRY_VERIFY(window.notes.book()->entries().isEmpty());
    QVERIFY(window.settle());
    QVERIFY(window.dialogs.questions.isEmpty());
    QTRY_COMPARE(window.view()->model()->rowCount(), 0);
    window.action(ActionId::UndoOwnText)->trigger();
    QTRY_COMPARE(window.notes.book()->entries().size(), 1);
    QTRY_COMPARE(window.view()->model()->rowCount(), 1);
    window.action(ActionId::UndoOwnText)->trigger();
    QTRY_COMPARE(window.notes.book()->entries().value(0).record.code, QStringLiteral("E1"));
}

void OwnTest::textBesideTheVendors()
{
    OwnWindow window;
    QVERIFY(window.start());
    QVERIFY(window.search(QStringLiteral("planfix:1001")));
    const auto vendorsText = window.cell(0, Column::Message);
    window.action(ActionId::EditOwnText)->trigger();
    QVERIFY(window.hasDialog());
    QVERIFY(window.find<QLabel>("entryVendorSays")->isVisible());
    QCOMPARE(window.dialog()->windowTitle(), QStringLiteral("Own text on Planfix 1001"));
    QVERIFY(!window.find<QLineEdit>("entryCode")->isVisible());
    window.type("entryMessageEn", "The key was revoked by zebracorn");
    window.press("entrySave");
    QVERIFY(window.finished());
    QTRY_VERIFY(window.shown().contains(QStringLiteral("zebracorn")));
    QVERIFY(window.shown().contains(QStringLiteral("Own text")));
    // Beside the vendor's, not in its place; and found.
    QVERIFY(window.shown().contains(vendorsText));
    QVERIFY(window.search(QStringLiteral("zebracorn")));
    QCOMPARE(window.cell(0, Column::Code), QStringLiteral("1001"));
    QCOMPARE(window.cell(0, Column::Message), vendorsText);
    window.action(ActionId::RemoveOwnText)->trigger();
    QTRY_VERIFY(!window.shown().contains(QStringLiteral("zebracorn")));
    window.action(ActionId::UndoOwnText)->trigger();
    QTRY_VERIFY(!window.notes.book()->of(Planfix).overlays.isEmpty());
}

void OwnTest::failedWriteKeepsTheText()
{
    OwnWindow window;
    QVERIFY(window.start());
    window.action(ActionId::AddEntry)->trigger();
    window.type("entryVendor", "Acme");
    window.type("entryCode", "E1");
    window.type("entryMessageEn", "kept");
    // A folder in the way of the journal: nothing can be written.
    const QString journal = window.dataFolder() + QStringLiteral("/user.sqlite-journal");
    QVERIFY(QDir().mkpath(journal + QStringLiteral("/x")));
    window.press("entrySave");
    QTRY_VERIFY(window.find<QLabel>("entryError")->isVisible());
    QVERIFY(window.hasDialog());
    QCOMPARE(window.find<QPlainTextEdit>("entryMessageEn")->toPlainText(), QStringLiteral("kept"));
    QVERIFY(QDir(journal).removeRecursively());
    window.press("entrySave");
    QVERIFY(window.finished());
    QCOMPARE(window.notes.book()->entries().size(), 1);
}

void OwnTest::versionsAreChosen()
{
    OwnWindow window;
    QTemporaryDir other;
    QString id;
    {
        QDir().mkpath(window.dataFolder());
        const auto mine = UserDatabase::open(window.dataFolder());
        const auto hers = UserDatabase::open(other.path());
        QVERIFY(mine && hers);
        id = (*mine)->writeNote({}, Planfix, QStringLiteral("first"), QStringLiteral("Иван"))->note;
        QVERIFY((*hers)->merge(*(*mine)->notebook()));
        QVERIFY((*mine)->writeNote(id, Planfix, QStringLiteral("mine"), QStringLiteral("Иван")));
        QVERIFY((*hers)->writeNote(id, Planfix, QStringLiteral("hers"), QStringLiteral("Анна")));
        QVERIFY((*mine)->writeOwn({domain::OwnVersion::Kind::Overlay, Planfix, says("my text"), {}}, {}));
        QVERIFY((*hers)->writeOwn({domain::OwnVersion::Kind::Overlay, Planfix, says("her text"), {}}, {}));
        QVERIFY((*mine)->merge(*(*hers)->notebook()));
    }
    QVERIFY(window.start());
    QVERIFY(window.search(QStringLiteral("planfix:1001")));
    QVERIFY(window.shown().contains(QStringLiteral("changed in two places")));
    window.action(ActionId::ShowDisputes)->trigger();
    auto *dialog = window.find<QDialog>("disputeDialog");
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(window.find<QListWidget>("disputes")->count(), 2);
    const auto keep = [&window](const QString &text) {
        for (int i = 0; i < 2; ++i) {
            const auto version = QStringLiteral("disputeVersion%1").arg(i);
            if (window.window->findChild<QPlainTextEdit *>(version)->toPlainText().contains(text))
                window.press(i == 0 ? "disputeKeep0" : "disputeKeep1");
        }
    };
    keep(QStringLiteral("hers"));
    QTRY_COMPARE(window.find<QListWidget>("disputes")->count(), 1);
    QCOMPARE(window.notes.book()->of(Planfix).notes.first().text, QStringLiteral("hers"));
    keep(QStringLiteral("my text"));
    // Nothing is left to choose.
    QTRY_VERIFY(!dialog->isVisible());
    QCOMPARE(window.notes.book()->of(Planfix).overlays.size(), 1);
    QCOMPARE(window.notes.book()->of(Planfix).overlays.first().content.message.en, QStringLiteral("my text"));
    QVERIFY(!window.action(ActionId::ShowDisputes)->isEnabled());
}

void OwnTest::orphansAreReattached()
{
    OwnWindow window;
    const RecordKey gone{QStringLiteral("planfix"), QStringLiteral("880088"), 0};
    {
        QDir().mkpath(window.dataFolder());
        const auto data = UserDatabase::open(window.dataFolder());
        QVERIFY(data);
        QVERIFY((*data)->writeNote({}, gone, QStringLiteral("helped then"), {}));
    }
    QVERIFY(window.start());
    QTRY_VERIFY(window.action(ActionId::ShowOrphans)->isEnabled());
    window.action(ActionId::ShowOrphans)->trigger();
    auto *dialog = window.find<QDialog>("orphanDialog");
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(window.find<QPlainTextEdit>("orphanText")->toPlainText().contains(QStringLiteral("helped then")));
    for (const auto *wrong : {"", "nonsense", "planfix/770077"}) {
        window.find<QLineEdit>("orphanTarget")->setText(QString::fromLatin1(wrong));
        window.press("orphanReattach");
        QTRY_VERIFY2(window.find<QLabel>("orphanProblem")->isVisible(), wrong);
    }
    window.find<QLineEdit>("orphanTarget")->setText(Planfix.toString());
    window.press("orphanReattach");
    QTRY_VERIFY(!dialog->isVisible());
    QTRY_COMPARE(window.notes.book()->of(Planfix).notes.size(), 1);
    QTRY_VERIFY(!window.action(ActionId::ShowOrphans)->isEnabled());
}

void OwnTest::savedSearches()
{
    OwnWindow window;
    QVERIFY(window.start());
    QVERIFY(window.search(QStringLiteral("http:403 token")));
    window.dialogs.nextText = QStringLiteral("Токены & ключи");
    window.action(ActionId::SaveSearch)->trigger();
    QTRY_COMPARE(window.notes.savedSearches().size(), 1);
    QVERIFY(window.search(QString()));
    // From the menu.
    auto *entry = [&]() -> QAction * {
        const auto all = window.window->findChildren<QAction *>();
        const auto found = std::find_if(all.begin(), all.end(), [](const QAction *each) {
            return each->text() == QStringLiteral("Токены && ключи");
        });
        return found == all.end() ? nullptr : *found;
    }();
    QVERIFY(entry);
    entry->trigger();
    QVERIFY(window.settle());
    QCOMPARE(window.field()->text(), QStringLiteral("http:403 token"));
    window.action(ActionId::ManageSearches)->trigger();
    window.dialogs.nextText = QStringLiteral("403");
    window.press("savedSearchRename");
    QTRY_COMPARE(window.notes.savedSearches().value(0).name, QStringLiteral("403"));
    QCOMPARE(window.notes.savedSearches().size(), 1);
    QVERIFY(window.search(QString()));
    window.press("savedSearchRun");
    QVERIFY(window.settle());
    QCOMPARE(window.field()->text(), QStringLiteral("http:403 token"));
    window.press("savedSearchRemove");
    QTRY_VERIFY(window.notes.savedSearches().isEmpty());
    QVERIFY(!window.action(ActionId::ManageSearches)->isEnabled());
}

void OwnTest::dataPage()
{
    OwnWindow window;
    QVERIFY(window.start());
    QVERIFY(window.search(QStringLiteral("planfix:1001")));
    window.notes.write({Planfix, {}, QStringLiteral("worth keeping"), {}, {}});
    window.notes.addLookUp(Planfix, {});
    QVERIFY(window.settle());
    window.action(ActionId::YourData)->trigger();
    QVERIFY(window.find<QLabel>("dataPlace")->text().contains(QDir::toNativeSeparators(window.dataFolder())));
    auto *backups = window.find<QTreeWidget>("dataBackups");
    window.press("dataBackUp");
    QTRY_COMPARE(backups->topLevelItemCount(), 1);
    // Restored, and that undone.
    window.notes.write({Planfix, {}, QStringLiteral("and this"), {}, {}});
    QTRY_COMPARE(window.notes.book()->of(Planfix).notes.size(), 2);
    backups->setCurrentItem(backups->topLevelItem(0));
    window.press("dataRestore");
    QTRY_COMPARE(window.notes.book()->of(Planfix).notes.size(), 1);
    QTRY_VERIFY(window.find<QPushButton>("dataUndoRestore")->isVisible());
    window.press("dataUndoRestore");
    QTRY_COMPARE(window.notes.book()->of(Planfix).notes.size(), 2);
    // The buttons of the right edge are of one width.
    const int width = window.find<QPushButton>("dataFolder")->width();
    for (const char *name : {"dataBackUp", "dataRestore", "dataExcludeCode", "dataExcludeVendor", "dataClear"})
        QCOMPARE(window.find<QPushButton>(name)->width(), width);
    // The history.
    QVERIFY(!window.notes.lookUps().isEmpty());
    QCOMPARE(window.find<QPushButton>("dataExcludeCode")->text(), QStringLiteral("Exclude Planfix 1001"));
    QCOMPARE(window.find<QPushButton>("dataExcludeVendor")->text(), QStringLiteral("Exclude all of Planfix"));
    window.press("dataExcludeVendor");
    QTRY_COMPARE(window.notes.excludedFromHistory(), QStringList({QStringLiteral("planfix")}));
    QTRY_VERIFY(window.notes.lookUps().isEmpty());
    auto *excluded = window.find<QListWidget>("dataExcluded");
    QTRY_COMPARE(excluded->count(), 1);
    excluded->setCurrentRow(0);
    window.press("dataInclude");
    QTRY_VERIFY(window.notes.excludedFromHistory().isEmpty());
    // Everything in one file, and nothing left.
    window.dialogs.nextFile = window.folder.filePath(QStringLiteral("all.errdex"));
    window.press("dataExport");
    QTRY_VERIFY(QFile::exists(window.folder.filePath(QStringLiteral("all.errdex"))));
    window.dialogs.nextAnswer = 1;
    window.press("dataRemove");
    QVERIFY(window.settle());
    QVERIFY(!window.notes.book()->isEmpty());
    window.dialogs.nextAnswer = 0;
    window.press("dataRemove");
    QTRY_VERIFY(window.notes.book()->isEmpty());
    QTRY_COMPARE(backups->topLevelItemCount(), 0);
}

QTEST_MAIN(OwnTest)
#include "tst_own.moc"
