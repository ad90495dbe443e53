// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

// check-layers: long because it goes the whole way from a selection to the clipboard, with one set of helpers.
#include "samplecatalogue.h"
#include "windowfixture.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QDialog>
#include <QElapsedTimer>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

using namespace errdex;
using domain::Column;
using domain::Language;
using ui::ActionId;

namespace {

/// As many as are asked about.
constexpr int Many = 100'000;

constexpr auto Broken = "{{!\nname: Broken\nformat: text\nscope: record\n}}\n{{code}} {{nonsense}}\n";
constexpr auto Mine = "{{!\nname: Mine\nname.ru: Моё\nformat: text\nscope: record\n}}\n"
                      "{{shown_code}}|{{language}}|{{summary}}|{{found_line}}|{{excerpt}}\n";

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

QByteArray clipboardData(const char *mimeType)
{
    return QGuiApplication::clipboard()->mimeData()->data(QString::fromLatin1(mimeType));
}

/// A file as somebody puts it into the folder of templates.
bool putTemplate(const WindowFixture &fixture, const QString &id, const char *source)
{
    QFile file(fixture.templatesFolder() + QStringLiteral("/%1.mustache").arg(id));
    return QDir().mkpath(fixture.templatesFolder()) && file.open(QIODevice::WriteOnly) && file.write(source) > 0;
}

QString message(const WindowFixture &fixture)
{
    return fixture.find<QLabel>("message")->text();
}

/// The menu as it is when it has opened.
QMenu *openMenu(const WindowFixture &fixture)
{
    auto *menu = fixture.find<QToolButton>("copyAsButton")->menu();
    menu->popup(fixture.window->mapToGlobal(QPoint(20, 20)));
    return menu;
}

QAction *entry(const QMenu &menu, const QString &text)
{
    const auto actions = menu.findChildren<QAction *>();
    const auto found = std::find_if(actions.begin(), actions.end(),
                                    [&](const QAction *action) { return action->text().contains(text); });
    return found == actions.end() ? nullptr : *found;
}

QDialog *chooserOf(const WindowFixture &fixture)
{
    return fixture.find<QDialog>("snippetChooser");
}

QString previewOf(const QDialog &chooser)
{
    return chooser.findChild<QWidget *>(QStringLiteral("chooserPreview"))->findChild<QPlainTextEdit *>()->toPlainText();
}

QTreeWidgetItem *templateItem(const QTreeWidget &list, const QString &id)
{
    for (int row = 0; row < list.topLevelItemCount(); ++row) {
        if (list.topLevelItem(row)->data(0, Qt::UserRole).toString() == id)
            return list.topLevelItem(row);
    }
    return nullptr;
}

/// The manager with what a test needs of it.
struct Manager
{
    explicit Manager(WindowFixture &fixture)
    {
        fixture.action(ActionId::ManageTemplates)->trigger();
        dialog = fixture.find<QDialog>("templateManager");
        list = dialog->findChild<QTreeWidget *>(QStringLiteral("templateList"));
        editor = dialog->findChild<QPlainTextEdit *>(QStringLiteral("templateEditor"));
    }
    QPushButton *button(const char *name) const { return dialog->findChild<QPushButton *>(QString::fromLatin1(name)); }
    void choose(const QString &id) const { list->setCurrentItem(templateItem(*list, id)); }
    QString id() const { return list->currentItem()->data(0, Qt::UserRole).toString(); }
    QString preview(int number) const
    {
        return dialog->findChild<QWidget *>(QStringLiteral("templatePreview%1").arg(number))
            ->findChild<QPlainTextEdit *>()
            ->toPlainText();
    }

    QDialog *dialog = nullptr;
    QTreeWidget *list = nullptr;
    QPlainTextEdit *editor = nullptr;
};

} // namespace

/// From the selection to the clipboard, and the templates in between.
class CopyingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesAllFormsTogether();
    void copiesInTheCustomersLanguage();
    void menuBeginsWithTheLastUsed();
    void menuTakesNumbers();
    void brokenTemplateIsDisabled();
    void ctrlCFollowsTheChoice();
    void chooserShowsWhatItCopies();
    void chooserFindsAndCounts();
    void takesTheTextOfTheFinding();
    void pullsSelectedRowsOnly();
    void asksBeforeMuch();
    void managerTriesWhileTyping();
    void managerKeepsDrafts();
    void managerChangesAndRestores();
    void managerSharesFiles();
};

void CopyingTest::carriesAllFormsTogether()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    auto *menu = openMenu(fixture);
    entry(*menu, QStringLiteral("Markdown table"))->trigger();
    menu->close();
    QCOMPARE(message(fixture), QStringLiteral("Copied 1 record as “Markdown table”, in English"));
    QVERIFY(clipboard().startsWith(QStringLiteral("| Code |")));
    QCOMPARE(clipboardData("text/markdown"), clipboard().toUtf8());
    QVERIFY(clipboardData("text/html").contains(">1001</td>"));
    QVERIFY(clipboardData("text/html").contains("charset=utf-8"));
    QVERIFY(clipboardData("text/csv").startsWith("Code,Vendor,"));
    QVERIFY(clipboardData("text/tab-separated-values").startsWith("Code\tVendor\t"));
    // The columns are those of the table.
    fixture.view()->columnActions().at(int(Column::Vendor))->trigger();
    fixture.action(ActionId::CopyAgain)->trigger();
    QVERIFY(!clipboard().contains(QStringLiteral("Planfix")));
}

void CopyingTest::copiesInTheCustomersLanguage()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    fixture.action(ActionId::CopyInRussian)->trigger();
    QCOMPARE(fixture.find<QToolButton>("copyLanguage")->text(), QStringLiteral("RU"));
    fixture.action(ActionId::CopyPlain)->trigger();
    QVERIFY2(clipboard().contains(QStringLiteral("Ошибка при добавлении задачи")), qPrintable(clipboard()));
    QCOMPARE(message(fixture), QStringLiteral("Copied 1 record as “Plain text”, in Russian"));
    // The table and the interface stay as they are; what was said follows the interface.
    QCOMPARE(fixture.cell(0, Column::Message), QStringLiteral("Error adding task"));
    fixture.action(ActionId::InterfaceRussian)->trigger();
    QTRY_COMPARE(message(fixture), QStringLiteral("Скопирована 1 запись на русском языке: «Простой текст»"));
    fixture.action(ActionId::InterfaceEnglish)->trigger();
    // Kept for the next time.
    const settings::Settings again(fixture.folder.filePath(QStringLiteral("errdex.ini")));
    QCOMPARE(again.copyLanguage(), settings::CopyLanguage::Russian);
    fixture.action(ActionId::CopyAsShown)->trigger();
    QTRY_COMPARE(fixture.cell(0, Column::Message), QStringLiteral("Error adding task"));
    fixture.action(ActionId::CopyRows)->trigger();
    QVERIFY(clipboard().contains(QStringLiteral("Error adding task")));
}

void CopyingTest::menuBeginsWithTheLastUsed()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    auto *button = fixture.find<QToolButton>("copyAsButton");
    QCOMPARE(button->text(), QStringLiteral("Copy as"));
    // Nothing has been used yet: the whole of it opens the menu.
    bool hasOpened = false;
    QTimer::singleShot(0, button, [&] {
        hasOpened = button->menu()->isVisible();
        button->menu()->close();
    });
    button->click();
    QVERIFY(hasOpened);
    fixture.action(ActionId::CopyJson)->trigger();
    QCOMPARE(button->text(), QStringLiteral("JSON"));
    QGuiApplication::clipboard()->clear();
    button->click();
    QVERIFY(clipboard().startsWith(u'{'));
    auto *menu = openMenu(fixture);
    const auto actions = menu->actions();
    QCOMPARE(actions.at(1), fixture.action(ActionId::CopyAgain));
    QCOMPARE(actions.at(1)->text(), QStringLiteral("JSON"));
    menu->close();
    // Without a record there is nothing to copy.
    QVERIFY(fixture.search(QStringLiteral("qqqq")));
    QVERIFY(!button->isEnabled());
    QVERIFY(!fixture.action(ActionId::ChooseCopy)->isEnabled());
}

void CopyingTest::menuTakesNumbers()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    auto *menu = openMenu(fixture);
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_1);
    QCOMPARE(clipboard(), QStringLiteral("Planfix 1001: Error adding task"));
    QVERIFY(!menu->isVisible());
}

void CopyingTest::brokenTemplateIsDisabled()
{
    WindowFixture fixture;
    QVERIFY(putTemplate(fixture, QStringLiteral("broken"), Broken));
    QVERIFY(putTemplate(fixture, QStringLiteral("json"), Broken));
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    auto *menu = openMenu(fixture);
    auto *broken = entry(*menu, QStringLiteral("broken – error in line 6, column 12"));
    QVERIFY(broken);
    QVERIFY(!broken->isEnabled());
    QVERIFY2(broken->text().contains(QStringLiteral("nonsense")), qPrintable(broken->text()));
    // The others work on.
    QVERIFY(entry(*menu, QStringLiteral("Markdown table"))->isEnabled());
    menu->close();
    QGuiApplication::clipboard()->setText(QStringLiteral("kept"));
    fixture.action(ActionId::CopyJson)->trigger();
    QCOMPARE(clipboard(), QStringLiteral("kept"));
    QVERIFY2(message(fixture).contains(QStringLiteral("line 6, column 12")), qPrintable(message(fixture)));
}

void CopyingTest::ctrlCFollowsTheChoice()
{
    WindowFixture fixture;
    QVERIFY(putTemplate(fixture, QStringLiteral("mine"), Mine));
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    fixture.settings.setDefaultTemplate(QStringLiteral("mine"));
    QTest::keyClick(fixture.view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard(), QStringLiteral("1001|en|Error adding task||"));
    // A choice that is gone falls back to the rows.
    fixture.settings.setDefaultTemplate(QStringLiteral("gone"));
    QTest::keyClick(fixture.view(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(clipboard().startsWith(QStringLiteral("1001\tPlanfix\t")));
}

void CopyingTest::chooserShowsWhatItCopies()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    fixture.view()->setFocus();
    // Ctrl+Shift+С, the letter of the Russian layout.
    QTest::sendKeyEvent(QTest::Click, fixture.view(), Qt::Key(0x421), QString(),
                        Qt::ControlModifier | Qt::ShiftModifier);
    auto *chooser = chooserOf(fixture);
    QVERIFY(chooser && chooser->isVisible());
    auto *list = chooser->findChild<QListWidget *>(QStringLiteral("chooserList"));
    QTest::keyClick(list, Qt::Key_Down);
    const auto english = previewOf(*chooser);
    QVERIFY(english.contains(QStringLiteral("Error adding task")));
    chooser->findChild<QToolButton *>(QStringLiteral("chooserLanguage%1").arg(int(settings::CopyLanguage::Russian)))
        ->click();
    const auto russian = previewOf(*chooser);
    QVERIFY(russian.contains(QStringLiteral("Ошибка при добавлении задачи")));
    QVERIFY(chooser->findChild<QLabel *>(QStringLiteral("chooserNote"))->text().contains(QStringLiteral("text")));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(clipboard(), russian);
    QTRY_VERIFY(!chooserOf(fixture));
    // The language was a choice for good.
    QCOMPARE(fixture.settings.copyLanguage(), settings::CopyLanguage::Russian);
}

void CopyingTest::chooserFindsAndCounts()
{
    WindowFixture fixture(Language::Russian);
    QVERIFY(putTemplate(fixture, QStringLiteral("broken"), Broken));
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    QTest::keyClick(fixture.view(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    auto *chooser = chooserOf(fixture);
    QVERIFY(QTest::qWaitForWindowActive(chooser));
    auto *list = chooser->findChild<QListWidget *>(QStringLiteral("chooserList"));
    auto *search = chooser->findChild<QLineEdit *>(QStringLiteral("chooserSearch"));
    // What is typed in the list goes on in the field.
    QTest::sendKeyEvent(QTest::Click, list, Qt::Key(0x42f), QStringLiteral("я"), {});
    QCOMPARE(search->text(), QStringLiteral("я"));
    QCOMPARE(chooser->focusWidget(), search);
    search->setText(QStringLiteral("broken"));
    QCOMPARE(list->currentItem()->data(Qt::UserRole).toString(), QStringLiteral("broken"));
    QVERIFY2(previewOf(*chooser).contains(QStringLiteral("строка 6, столбец 12")), qPrintable(previewOf(*chooser)));
    QVERIFY(!chooser->findChild<QPushButton *>(QStringLiteral("chooserCopy"))->isEnabled());
    search->setText(QStringLiteral("нет такого"));
    QVERIFY(!list->currentItem() || list->currentItem()->isHidden());
    search->clear();
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(list, Qt::Key_1);
    QCOMPARE(clipboard(), QStringLiteral("Planfix 1001: Ошибка при добавлении задачи"));
}

void CopyingTest::takesTheTextOfTheFinding()
{
    WindowFixture fixture;
    QVERIFY(putTemplate(fixture, QStringLiteral("mine"), Mine));
    QVERIFY(fixture.open());
    QGuiApplication::clipboard()->setText(
        QStringLiteral("all is well\ntoken=abcdef1234567 error 1001 in Planfix\nend\n"));
    fixture.action(ActionId::DecodeClipboard)->trigger();
    QVERIFY(fixture.settle());
    auto *menu = openMenu(fixture);
    auto *mine = entry(*menu, QStringLiteral("Mine"));
    QVERIFY(mine && mine->isEnabled());
    mine->trigger();
    menu->close();
    QVERIFY2(clipboard().startsWith(QStringLiteral("1001|en|Error adding task|2|token=")), qPrintable(clipboard()));
    QVERIFY(clipboard().contains(QStringLiteral("error 1001 in Planfix")));
    QVERIFY(!clipboard().contains(QStringLiteral("abcdef")));
}

void CopyingTest::pullsSelectedRowsOnly()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    auto *viewport = fixture.view()->viewport();
    const auto place = [&](int row) {
        return fixture.view()->visualRect(fixture.view()->model()->index(row, 0)).center();
    };
    // On a real display a drag would begin that no hand ends.
    QVERIFY(QObject::disconnect(fixture.view(), &ui::ResultsView::dragWanted, nullptr, nullptr));
    QSignalSpy pulled(fixture.view(), &ui::ResultsView::dragWanted);
    const auto pull = [&](int from, int to) {
        QTest::mousePress(viewport, Qt::LeftButton, {}, place(from));
        QMouseEvent move(QEvent::MouseMove, QPointF(place(to)), viewport->mapToGlobal(QPointF(place(to))), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(viewport, &move);
        QApplication::sendEvent(viewport, &move);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, place(to));
    };
    // Over rows that are not selected the mouse selects.
    pull(2, 5);
    QCOMPARE(pulled.size(), 0);
    QCOMPARE(fixture.view()->selectedRanges(), (QList<std::pair<qint64, qint64>>{{2, 5}}));
    pull(3, 8);
    QCOMPARE(pulled.size(), 1);
}

void CopyingTest::asksBeforeMuch()
{
    WindowFixture fixture;
    const auto path = fixture.folder.filePath(QStringLiteral("many.sqlite"));
    QList<domain::CodeRecord> records;
    for (int code = 1; code <= Many; ++code)
        records.append(test::record(QString::number(code), QStringLiteral("Problem %1").arg(code)));
    QVERIFY(test::writeCatalogue(path, {{test::vendor(QStringLiteral("acme"), {QStringLiteral("all")}), records}}));
    QVERIFY(fixture.open(path));
    QGuiApplication::clipboard()->setText(QStringLiteral("kept"));
    fixture.view()->selectAll();
    // Not without a yes.
    fixture.dialogs.nextAnswer = 1;
    fixture.action(ActionId::CopyMarkdown)->trigger();
    QCOMPARE(fixture.dialogs.questions.size(), 1);
    QVERIFY2(fixture.dialogs.questions.front().contains(QStringLiteral("100,000 records")),
             qPrintable(fixture.dialogs.questions.front()));
    QVERIFY2(fixture.dialogs.questions.front().contains(QStringLiteral("MB")),
             qPrintable(fixture.dialogs.questions.front()));
    QCOMPARE(clipboard(), QStringLiteral("kept"));
    // Stopped in the middle, it leaves the clipboard alone.
    fixture.dialogs.nextAnswer = 0;
    fixture.action(ActionId::CopyMarkdown)->trigger();
    QTRY_VERIFY(fixture.find<QWidget>("copyProgress")->isVisible());
    fixture.find<QWidget>("copyProgress")->findChild<QPushButton *>()->click();
    QTRY_COMPARE(message(fixture), QStringLiteral("Copying was stopped; the clipboard is as it was"));
    QVERIFY(!fixture.find<QWidget>("copyProgress")->isVisible());
    QCOMPARE(clipboard(), QStringLiteral("kept"));
    // Searching goes on meanwhile; what was selected is what is copied.
    fixture.dialogs.nextAnswer = 0;
    fixture.action(ActionId::CopyRows)->trigger();
    QVERIFY(fixture.search(QStringLiteral("7")));
    QTRY_COMPARE_WITH_TIMEOUT(message(fixture), QStringLiteral("Copied 100,000 rows"), 60'000);
    QCOMPARE(clipboard().count(u'\n') + 1, Many);
    QVERIFY(clipboard().startsWith(QStringLiteral("1\t")));
}

void CopyingTest::managerTriesWhileTyping()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    const Manager manager(fixture);
    manager.button("templateNew")->click();
    QCOMPARE(manager.id(), QStringLiteral("my-template"));
    QTRY_VERIFY(manager.preview(0).contains(QStringLiteral("Ошибка при добавлении задачи")));
    QVERIFY(manager.preview(1).contains(QStringLiteral("Error adding task")));
    manager.editor->moveCursor(QTextCursor::End);
    manager.editor->insertPlainText(QStringLiteral("{{oops}}"));
    auto *problem = manager.dialog->findChild<QLabel *>(QStringLiteral("templateProblem"));
    QTRY_VERIFY(problem->text().contains(QStringLiteral("Error in line 8, column 3. There is no field “oops”.")));
    QCOMPARE(manager.editor->extraSelections().size(), 1);
    QVERIFY(manager.editor->extraSelections().front().cursor.selectedText().contains(QStringLiteral("oops")));
    // It leads to the place.
    manager.editor->moveCursor(QTextCursor::Start);
    Q_EMIT problem->linkActivated(QStringLiteral("#"));
    QCOMPARE(manager.editor->textCursor().blockNumber(), 7);
    // Saved all the same: nothing is lost. The menu stays whole.
    manager.button("templateSave")->click();
    QVERIFY(QFile::exists(fixture.templatesFolder() + QStringLiteral("/my-template.mustache")));
    QVERIFY(templateItem(*manager.list, QStringLiteral("my-template"))->text(1).contains(QStringLiteral("error")));
    manager.editor->undo();
    // A field from the list.
    auto *fields = manager.dialog->findChild<QTreeWidget *>(QStringLiteral("fieldList"));
    const auto found = fields->findItems(QStringLiteral("http_status"), Qt::MatchExactly, 0);
    QCOMPARE(found.size(), 1);
    manager.editor->moveCursor(QTextCursor::End);
    Q_EMIT fields->itemActivated(found.front(), 0);
    QVERIFY(manager.editor->toPlainText().endsWith(QStringLiteral("{{http_status}}")));
    manager.button("templateSave")->click();
    QCOMPARE(problem->text(), QStringLiteral("No errors"));
    auto *menu = openMenu(fixture);
    QVERIFY(entry(*menu, QStringLiteral("My template"))->isEnabled());
    menu->close();
    manager.button("templateDefault")->click();
    QCOMPARE(fixture.settings.defaultTemplate(), QStringLiteral("my-template"));
    manager.button("templateDefault")->click();
    QVERIFY(fixture.settings.defaultTemplate().isEmpty());
}

void CopyingTest::managerKeepsDrafts()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    const Manager manager(fixture);
    manager.choose(QStringLiteral("line"));
    const auto before = manager.editor->toPlainText();
    manager.editor->moveCursor(QTextCursor::End);
    manager.editor->insertPlainText(QStringLiteral("more"));
    manager.choose(QStringLiteral("block"));
    QVERIFY(!manager.editor->toPlainText().contains(QStringLiteral("more")));
    manager.choose(QStringLiteral("line"));
    QVERIFY(manager.editor->toPlainText().endsWith(QStringLiteral("more")));
    // Not closed over the head of what was typed.
    fixture.dialogs.nextAnswer = 2;
    manager.dialog->reject();
    QCOMPARE(fixture.dialogs.questions.size(), 1);
    QVERIFY(manager.dialog->isVisible());
    manager.button("templateRevert")->click();
    QCOMPARE(manager.editor->toPlainText(), before);
    manager.dialog->reject();
    QCOMPARE(fixture.dialogs.questions.size(), 1);
    QVERIFY(!manager.dialog->isVisible());
    QVERIFY(!QFile::exists(fixture.templatesFolder() + QStringLiteral("/line.mustache")));
}

void CopyingTest::managerChangesAndRestores()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    const Manager manager(fixture);
    manager.choose(QStringLiteral("block"));
    const auto builtIn = manager.editor->toPlainText();
    QVERIFY(!manager.button("templateRemove")->isEnabled());
    manager.editor->setPlainText(QString(builtIn + QStringLiteral("changed\n")));
    manager.button("templateSave")->click();
    fixture.action(ActionId::CopyPlain)->trigger();
    QVERIFY(clipboard().endsWith(QStringLiteral("changed")));
    fixture.dialogs.nextAnswer = 0;
    manager.button("templateRemove")->click();
    QCOMPARE(manager.editor->toPlainText(), builtIn);
    fixture.action(ActionId::CopyPlain)->trigger();
    QVERIFY(!clipboard().endsWith(QStringLiteral("changed")));
    // Order and what is hidden show in the menu.
    const auto second = manager.list->topLevelItem(1)->data(0, Qt::UserRole).toString();
    manager.choose(second);
    manager.button("templateUp")->click();
    QCOMPARE(manager.list->topLevelItem(0)->data(0, Qt::UserRole).toString(), second);
    manager.choose(QStringLiteral("markdown-table"));
    manager.button("templateHide")->click();
    auto *menu = openMenu(fixture);
    QVERIFY(!entry(*menu, QStringLiteral("Markdown table")));
    QVERIFY(entry(*menu, manager.list->topLevelItem(0)->text(0))->text().startsWith(QStringLiteral("&1")));
    menu->close();
    manager.choose(QStringLiteral("markdown-table"));
    manager.button("templateHide")->click();
    menu = openMenu(fixture);
    QVERIFY(entry(*menu, QStringLiteral("Markdown table")));
    menu->close();
}

void CopyingTest::managerSharesFiles()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    const Manager manager(fixture);
    manager.choose(QStringLiteral("reply"));
    manager.button("templateDuplicate")->click();
    QCOMPARE(manager.list->currentItem()->text(0), QStringLiteral("Customer reply, detailed (copy)"));
    const auto id = manager.id();
    const auto shared = fixture.folder.filePath(QStringLiteral("shared.mustache"));
    fixture.dialogs.nextFile = shared;
    manager.button("templateExport")->click();
    fixture.dialogs.nextAnswer = 0;
    manager.button("templateRemove")->click();
    QVERIFY(!templateItem(*manager.list, id));
    fixture.dialogs.nextFile = shared;
    manager.button("templateImport")->click();
    QCOMPARE(manager.id(), QStringLiteral("shared"));
    QCOMPARE(manager.list->currentItem()->text(0), QStringLiteral("Customer reply, detailed (copy)"));
    // What is no text is refused, and says so.
    QFile binary(fixture.folder.filePath(QStringLiteral("binary.mustache")));
    QVERIFY(binary.open(QIODevice::WriteOnly) && binary.write("\xff\xfe\x00", 3) == 3);
    binary.close();
    fixture.dialogs.questions.clear();
    fixture.dialogs.nextFile = binary.fileName();
    manager.button("templateImport")->click();
    QCOMPARE(fixture.dialogs.questions.size(), 1);
    QCOMPARE(manager.id(), QStringLiteral("shared"));
}

QTEST_MAIN(CopyingTest)
#include "tst_copying.moc"
