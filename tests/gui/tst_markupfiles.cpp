// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "markupcase.h"
#include "testfiles.h"

#include "errdex/publishing/preset.h"
#include "errdex/ui/exportdialog.h"
#include "errdex/ui/importwizard.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDirIterator>
#include <QInputDialog>
#include <QListWidget>
#include <QMimeData>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

using namespace errdex;
using markup::fetchedBy;
using markup::packOf;
using markup::putFile;
using markup::slug;
using ui::ActionId;

namespace {

/// With what somebody may write as the name of a template and into its text.
QByteArray templateOf(const QString &name, const QString &format, const QString &body)
{
    return QStringLiteral("{{!\nname: %1\nname.ru: %1\nformat: %2\nscope: record\n}}\n%3\n")
        .arg(name, format, body)
        .toUtf8();
}

/// What a dialog says is wrong.
QString problemsIn(const QWidget &dialog)
{
    QString said;
    const auto labels = dialog.findChildren<QLabel *>();
    for (const auto *label : labels) {
        if (label->isVisible() && label->objectName().contains(QStringLiteral("roblem")))
            said += QString(u'\n' + label->text());
    }
    return said;
}

/// A template's own text without what has a meaning in templates.
QString withoutTags(QString text)
{
    return text.remove(QStringLiteral("{{{message}}}")).remove(QStringLiteral("{{/x}}"));
}

} // namespace

/// What people write, copy, export, import and install is letters as well.
class MarkupFilesTest final : public QObject, private markup::Case
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(prepare()); }
    void init() { useNewFolder(); }
    void notesAndSearches();
    void ownEntries_data();
    void ownEntries();
    void templates();
    void clipboard();
    void exportedFiles();
    void exportDialogAndPrint();
    void importedTable();
    void packs();
    void namesOfFiles();
    void questions();
    void cleanupTestCase() { printFigures(); }

private:
    /// A line of the window has this in it, sooner or later.
    static bool says(const WindowFixture &fixture, const QString &text)
    {
        return QTest::qWaitFor([&] {
            const auto labels = fixture.window->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *each) { return each->isVisible() && each->text().contains(text); });
        });
    }
};

void MarkupFilesTest::notesAndSearches()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    fixture.notes.open(fixture.folder.filePath(QStringLiteral("data")));
    QVERIFY(fixture.settle());
    for (qsizetype i = 0; i < m_texts.size(); ++i) {
        const auto &text = m_texts.at(i);
        QVERIFY(fixture.search(QStringLiteral("vendor:") + slug(i)));
        fixture.action(ActionId::AddNote)->trigger();
        auto *editor = fixture.find<QWidget>("noteEditor");
        fixture.find<QPlainTextEdit>("noteText")->setPlainText(text);
        fixture.find<QLineEdit>("noteTags")->setText(text);
        fixture.find<QLineEdit>("noteStatus")->setText(text);
        QVERIFY2(isOnlyText(editor, text, "note editor"), qPrintable(text));
        fixture.find<QPushButton>("noteSave")->click();
        QVERIFY(QTest::qWaitFor(
            [&] { return !editor->isVisible() && fixture.window->isSettled() && !fixture.notes.isBusy(); }));
        QVERIFY2(isOnlyText(fixture.details(), text.left(8), "note"), qPrintable(text));
        fixture.notes.saveSearch(text, text);
        // Of a record that no catalogue has.
        fixture.notes.write({{QStringLiteral("gone"), text, 0}, {}, text, {text}, text});
    }
    QTRY_VERIFY(!fixture.notes.isBusy());
    QVERIFY(fixture.settle());
    QVERIFY(isOnlyText(fixture.window.get(), QString(), "menus with saved searches", m_texts.size()));
    fixture.action(ActionId::ManageSearches)->trigger();
    QVERIFY(isOnlyText(fixture.find<QWidget>("savedSearches"), m_texts.first(), "saved searches", m_texts.size()));
    fixture.find<QDialog>("savedSearches")->close();
    QTRY_VERIFY(fixture.action(ActionId::ShowOrphans)->isEnabled());
    fixture.action(ActionId::ShowOrphans)->trigger();
    QTRY_VERIFY(fixture.find<QWidget>("orphanDialog"));
    QVERIFY(isOnlyText(fixture.find<QWidget>("orphanDialog"), m_texts.first(), "orphans", m_texts.size()));
    fixture.find<QDialog>("orphanDialog")->close();
}

void MarkupFilesTest::ownEntries_data()
{
    QTest::addColumn<bool>("isBeside");
    QTest::newRow("entry") << false;
    QTest::newRow("text beside the vendor's") << true;
}

void MarkupFilesTest::ownEntries()
{
    QFETCH(bool, isBeside);
    WindowFixture fixture;
    // Entries of one's own belong to the catalogue that came with the program.
    QVERIFY(isBeside ? open(fixture) : fixture.open());
    fixture.notes.open(fixture.folder.filePath(QStringLiteral("data")));
    QVERIFY(fixture.settle());
    for (qsizetype i = 0; i < m_texts.size(); i += 2) {
        const auto &text = m_texts.at(i);
        QVERIFY(fixture.search(isBeside ? QString(QStringLiteral("vendor:") + slug(i)) : QString()));
        fixture.action(isBeside ? ActionId::EditOwnText : ActionId::AddEntry)->trigger();
        auto *dialog = fixture.find<QDialog>("entryDialog");
        QVERIFY(dialog && dialog->isVisible());
        const auto lines = dialog->findChildren<QLineEdit *>();
        for (auto *line : lines)
            line->setText(line->objectName() == u"entryHttp" ? QStringLiteral("404") : text);
        const auto areas = dialog->findChildren<QPlainTextEdit *>();
        for (auto *area : areas)
            area->setPlainText(text);
        // Where the source should be an address it is said so, and the window stays.
        fixture.find<QPushButton>("entrySave")->click();
        QVERIFY2(isOnlyText(dialog, text, isBeside ? "own text" : "own entry"), qPrintable(text));
        fixture.find<QLineEdit>("entrySource")->clear();
        fixture.find<QPushButton>("entrySave")->click();
        QVERIFY2(QTest::qWaitFor(
                     [&] { return !dialog->isVisible() && fixture.window->isSettled() && !fixture.notes.isBusy(); }),
                 qPrintable(text + problemsIn(*dialog)));
        const auto said = isBeside ? QStringLiteral("Own text") : QStringLiteral("Your own entry");
        QTRY_VERIFY2(
            fixture.details()->toPlainText().contains(said),
            qPrintable(text + u'\n' + fixture.field()->text() + u'\n' + fixture.details()->toPlainText().left(300)));
        QVERIFY2(isOnlyText(fixture.details(), text, isBeside ? "details with own text" : "details of own entry"),
                 qPrintable(text));
    }
}

void MarkupFilesTest::templates()
{
    WindowFixture fixture;
    for (qsizetype i = 0; i < m_texts.size(); ++i) {
        const auto &text = m_texts.at(i);
        const auto put = [&](const QString &id, const QByteArray &source) {
            return putFile(QStringLiteral("%1/%2-%3.mustache").arg(fixture.templatesFolder(), id, slug(i)), source);
        };
        QVERIFY(put(QStringLiteral("own"),
                    templateOf(text, QStringLiteral("text"), withoutTags(text) + QStringLiteral("{{summary}}"))));
        QVERIFY(put(QStringLiteral("page"),
                    templateOf(text, QStringLiteral("html"), withoutTags(text) + QStringLiteral("{{summary}}"))));
        QVERIFY(put(QStringLiteral("broken"), templateOf(text, QStringLiteral("text"), QStringLiteral("{{") + text)));
    }
    QVERIFY(open(fixture));
    QVERIFY(fixture.search(QStringLiteral("vendor:v00")));
    fixture.view()->selectRow(0);
    QVERIFY(fixture.settle());
    fixture.action(ActionId::ChooseCopy)->trigger();
    auto *chooser = fixture.find<QDialog>("snippetChooser");
    QVERIFY(chooser);
    auto *list = chooser->findChild<QListWidget *>(QStringLiteral("chooserList"));
    QVERIFY(isOnlyText(chooser, m_texts.first(), "forms to copy", m_texts.size()));
    for (int row = 0; row < list->count(); ++row) {
        list->setCurrentRow(row);
        chooser->grab();
        QVERIFY2(nothingTouched("preview of a form", 1), qPrintable(list->item(row)->text()));
    }
    chooser->close();
    fixture.action(ActionId::ManageTemplates)->trigger();
    auto *manager = fixture.find<QDialog>("templateManager");
    auto *tree = manager->findChild<QTreeWidget *>(QStringLiteral("templateList"));
    for (int row = 0; row < tree->topLevelItemCount(); ++row) {
        tree->setCurrentItem(tree->topLevelItem(row));
        manager->grab();
        const markup::Look problem(manager->findChild<QWidget *>(QStringLiteral("templateProblem")));
        QCOMPARE(problem.problems, QStringList());
        QVERIFY2(nothingTouched("template being written", 1), qPrintable(tree->topLevelItem(row)->text(0)));
    }
    QVERIFY(isOnlyText(tree, m_texts.first(), "templates", m_texts.size()));
    manager->close();
    auto *menu = fixture.find<QToolButton>("copyAsButton")->menu();
    menu->popup(fixture.window->mapToGlobal(QPoint(20, 20)));
    QVERIFY(isOnlyText(menu, m_texts.first(), "menu of forms", m_texts.size()));
    menu->close();
    // The one used last is named by the button.
    for (qsizetype i = 0; i < m_texts.size(); i += 6) {
        fixture.settings.setLastTemplate(QStringLiteral("own-") + slug(i));
        fixture.find<QToolButton>("copyAsButton")->menu()->popup(fixture.window->mapToGlobal(QPoint(20, 20)));
        const auto entries = menu->findChildren<QAction *>();
        for (auto *entry : entries) {
            if (entry->data().toString() == QStringLiteral("own-") + slug(i)) {
                entry->trigger();
                break;
            }
        }
        menu->close();
        QTest::qWait(1);
        QVERIFY(isOnlyText(fixture.find<QToolButton>("copyAsButton"), QString(), "button of the last form"));
    }
}

/// Every form, with everything that goes onto the clipboard for it.
void MarkupFilesTest::clipboard()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    QVERIFY(fixture.search(QStringLiteral("code:1000")));
    fixture.view()->selectAll();
    auto *menu = fixture.find<QToolButton>("copyAsButton")->menu();
    menu->popup(fixture.window->mapToGlobal(QPoint(20, 20)));
    QStringList forms;
    const auto entries = menu->findChildren<QAction *>();
    for (const auto *entry : entries) {
        if (const auto id = entry->data().toString(); !id.isEmpty())
            forms.append(id);
    }
    menu->close();
    QVERIFY(forms.size() > 20);
    int pages = 0;
    for (const auto &form : std::as_const(forms)) {
        menu->popup(fixture.window->mapToGlobal(QPoint(20, 20)));
        QGuiApplication::clipboard()->clear();
        const auto current = menu->findChildren<QAction *>();
        for (auto *entry : current) {
            if (entry->data().toString() == form)
                entry->trigger();
        }
        menu->close();
        QTRY_VERIFY2(!QGuiApplication::clipboard()->mimeData()->formats().isEmpty(), qPrintable(form));
        const auto *data = QGuiApplication::clipboard()->mimeData();
        for (const auto &type : data->formats()) {
            if (type != u"text/html")
                continue;
            ++pages;
            const auto html = data->data(type);
            QCOMPARE(fetchedBy(html).join(u'\n'), QString());
            QVERIFY2(markup::Reader(QString::fromUtf8(html)).toPlainText().contains(m_texts.first()), qPrintable(form));
        }
        QVERIFY2(nothingTouched("clipboard", m_texts.size()), qPrintable(form));
    }
    QVERIFY(pages >= 2);
    // The details, as a reader marks and copies them.
    for (qsizetype i = 0; i < m_texts.size(); ++i) {
        QVERIFY(fixture.search(QStringLiteral("vendor:") + slug(i)));
        fixture.details()->selectAll();
        fixture.details()->copy();
        const auto *data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->hasHtml() && data->text().contains(m_texts.at(i)));
        QCOMPARE(fetchedBy(data->data(QStringLiteral("text/html"))).join(u'\n'), QString());
        QVERIFY(nothingTouched("copied details", 1));
    }
}

void MarkupFilesTest::exportedFiles()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    QVERIFY(fixture.search({}));
    int pages = 0;
    for (const auto format : publishing::AllFormats) {
        const auto id = publishing::formatId(format);
        fixture.action(ActionId::Export)->trigger();
        auto *dialog = fixture.window->findChild<ui::ExportDialog *>();
        auto *formats = dialog->findChild<QComboBox *>(QStringLiteral("exportFormat"));
        formats->setCurrentIndex(formats->findData(int(format)));
        QTemporaryDir folder;
        fixture.dialogs.nextFile =
            publishing::isFolder(format) ? folder.path() : folder.filePath(QStringLiteral("out"));
        dialog->findChild<QPushButton *>(QStringLiteral("exportAccept"))->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(QTest::qWaitFor([&] { return !fixture.service.isExporting(); }, 20000));
        QVERIFY2(nothingTouched(qPrintable(QString(QStringLiteral("exported as ") + id)), m_texts.size()),
                 qPrintable(id));
        int files = 0;
        QDirIterator each(folder.path(), QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            const auto path = each.next();
            ++files;
            const auto content = test::contents(path);
            if (format == publishing::Format::Pdf)
                QVERIFY(!content.contains("/Launch") && !content.contains("/JavaScript") &&
                        !content.contains("/URI (file"));
            if (format == publishing::Format::Xlsx)
                QVERIFY(!content.contains("externalLinks") && !content.contains("worksheets/_rels"));
            if (!path.endsWith(u".html") && format != publishing::Format::Html)
                continue;
            ++pages;
            QVERIFY2(fetchedBy(content).isEmpty(), qPrintable(QString(path + u'\n' + fetchedBy(content).join(u'\n'))));
        }
        QVERIFY2(files > 0, qPrintable(QString(id + u' ' + fixture.find<QLabel>("message")->text())));
    }
    QVERIFY2(pages > m_texts.size(), qPrintable(QString::number(pages)));
}

void MarkupFilesTest::exportDialogAndPrint()
{
    WindowFixture fixture;
    QList<publishing::Preset> presets;
    for (const auto &text : std::as_const(m_texts)) {
        auto preset = publishing::dataPreset();
        preset.name = text;
        presets.append(preset);
    }
    QVERIFY(publishing::writePresets(fixture.settings.exportPresetsPath(), presets));
    QVERIFY(open(fixture));
    QVERIFY(fixture.search(m_texts.first()));
    fixture.action(ActionId::Export)->trigger();
    auto *dialog = fixture.window->findChild<ui::ExportDialog *>();
    QVERIFY(isOnlyText(dialog, m_texts.last(), "export dialog", m_texts.size()));
    dialog->reject();
    QVERIFY(fixture.search({}));
    fixture.action(ActionId::Print)->trigger();
    QPrintPreviewDialog *preview = nullptr;
    QTRY_VERIFY((preview = fixture.window->findChild<QPrintPreviewDialog *>()));
    QTRY_VERIFY(preview->findChild<QPrintPreviewWidget *>()->pageCount() > 1);
    QVERIFY(isOnlyText(preview, QString(), "print preview", m_texts.size()));
    preview->close();
}

void MarkupFilesTest::importedTable()
{
    const auto cell = [](QString text) { return QString(u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"'); };
    QStringList lines{QStringLiteral("code;message")};
    for (qsizetype i = 0; i < 20; ++i)
        lines[0] += QString(u';' + cell(m_texts.at(i)));
    for (qsizetype i = 0; i < m_texts.size(); ++i)
        lines.append(QStringLiteral("%1;%2;%2;%2").arg(QString::number(7000 + i), cell(m_texts.at(i))));
    const auto path = m_folder.filePath(MarkupTraps::fileNames().first() + QStringLiteral(".csv"));
    QVERIFY(putFile(path, lines.join(u'\n').toUtf8()));
    WindowFixture fixture;
    fixture.packs.open(settings::places().dataFolder);
    QVERIFY(open(fixture));
    fixture.dialogs.nextFile = path;
    fixture.action(ActionId::Import)->trigger();
    auto *wizard = fixture.find<ui::ImportWizard>("importWizard");
    QVERIFY(wizard);
    for (int page = 0; page < 3; ++page) {
        QTRY_VERIFY(wizard->currentPage()->isComplete());
        if (page == 1) {
            wizard->findChild<QLineEdit *>(QStringLiteral("importVendorName"))->setText(m_texts.first());
            wizard->findChild<QLineEdit *>(QStringLiteral("importVendorSlug"))->setText(QStringLiteral("made"));
        }
        QVERIFY(isOnlyText(wizard->currentPage(), page == 0 ? m_texts.first() : QString(), "import", m_texts.size()));
        wizard->next();
    }
    QTRY_VERIFY(wizard->findChild<QPushButton *>(QStringLiteral("importShow"))->isVisible());
    QVERIFY(isOnlyText(wizard, QString(), "import is done", m_texts.size()));
    wizard->accept();
}

void MarkupFilesTest::packs()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.packs.open(settings::places().dataFolder, {m_texts.first(), m_texts.at(1)});
    fixture.action(ActionId::ManagePacks)->trigger();
    for (qsizetype i = 0; i < m_texts.size(); ++i) {
        const auto path = m_folder.filePath(QStringLiteral("made.errdex-pack"));
        QVERIFY(putFile(path, packOf(m_texts.at(i), QStringLiteral("made"), m_texts)));
        fixture.dialogs.nextFile = path;
        fixture.find<QPushButton>("packFromFile")->click();
        QDialog *offer = nullptr;
        QVERIFY(QTest::qWaitFor([&] { return (offer = fixture.find<QDialog>("packOffer")) != nullptr; }));
        QVERIFY2(isOnlyText(offer, m_texts.at(i), "pack that is offered"), qPrintable(m_texts.at(i)));
        const bool isWanted = i % 14 == 0;
        QSignalSpy gone(offer, &QObject::destroyed);
        QSignalSpy committed(&fixture.packs, &engine::PackService::committed);
        offer->findChild<QDialogButtonBox *>()
            ->button(isWanted ? QDialogButtonBox::Ok : QDialogButtonBox::Cancel)
            ->click();
        QVERIFY(!gone.isEmpty() || gone.wait());
        QVERIFY(!isWanted || !committed.isEmpty() || committed.wait());
        QVERIFY(fixture.settle());
        if (isWanted)
            QVERIFY(isOnlyText(fixture.find<QDialog>("packManager"), m_texts.at(i), "packs"));
    }
}

/// Files that are not what they should be, or are not there, under names that look like HTML.
void MarkupFilesTest::namesOfFiles()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    fixture.notes.open(fixture.folder.filePath(QStringLiteral("data")));
    fixture.packs.open(settings::places().dataFolder);
    QVERIFY(fixture.settle());
    for (const auto &name : MarkupTraps::fileNames()) {
        const auto path = fixture.folder.filePath(name);
        for (const bool isThere : {false, true}) {
            QVERIFY(!isThere || putFile(path, "error 1000 in v00\n"));
            fixture.window->openCatalogue(path);
            QVERIFY2(says(fixture, name), qPrintable(name));
            QVERIFY2(isOnlyText(fixture.window.get(), name, "catalogue that is none"), qPrintable(name));
            fixture.window->openFile(path);
            QVERIFY(fixture.settle());
            QVERIFY2(isOnlyText(fixture.window.get(), name, "file to decode"), qPrintable(name));
            fixture.dialogs.nextFile = path;
            fixture.action(ActionId::MergeNotes)->trigger();
            QTRY_VERIFY(!fixture.notes.isBusy());
            QVERIFY2(isOnlyText(fixture.window.get(), name, "notes of others"), qPrintable(name));
            fixture.window->openLink(QStringLiteral("errdex://") + name);
            QVERIFY2(isOnlyText(fixture.window.get(), QString(), "link"), qPrintable(name));
        }
    }
    fixture.action(ActionId::Diagnostics)->trigger();
    QTRY_VERIFY(fixture.find<QWidget>("diagnosticsWindow"));
    QVERIFY(isOnlyText(fixture.find<QWidget>("diagnosticsWindow"), QString(), "diagnostics"));
}

/// The real questions of the program, and the settings.
void MarkupFilesTest::questions()
{
    WindowFixture fixture;
    fixture.settings.setSharedFolders(m_texts);
    QVERIFY(open(fixture));
    fixture.action(ActionId::Settings)->trigger();
    auto *dialog = fixture.find<QDialog>("settingsDialog");
    auto *pages = dialog->findChild<QListWidget *>(QStringLiteral("settingsPages"));
    for (int row = 0; row < pages->count(); ++row) {
        pages->setCurrentRow(row);
        QVERIFY(isOnlyText(dialog, QString(), "settings"));
    }
    for (const auto &text : std::as_const(m_texts)) {
        dialog->findChild<QLineEdit *>(QStringLiteral("settingsSearch"))->setText(text);
        QVERIFY2(isOnlyText(dialog, text, "search in settings"), qPrintable(text));
    }
    dialog->close();
    ui::SystemDialogs real;
    for (const auto &text : std::as_const(m_texts)) {
        for (const bool isChoice : {false, true}) {
            bool isFine = false;
            QTimer::singleShot(0, fixture.window.get(), [&] {
                auto *question = QApplication::activeModalWidget();
                isFine = question && isOnlyText(question, text, isChoice ? "question" : "question for a text");
                if (question)
                    question->close();
            });
            if (isChoice)
                real.choose(fixture.window.get(), text, QStringLiteral("Replace “%1”?").arg(text),
                            {text, QStringLiteral("Cancel")});
            else
                real.askText(fixture.window.get(), text, QStringLiteral("A name for “%1”:").arg(text), text);
            QVERIFY2(isFine, qPrintable(text));
        }
    }
}

QTEST_MAIN(MarkupFilesTest)
#include "tst_markupfiles.moc"
