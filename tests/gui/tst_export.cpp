// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "samplecatalogue.h"
#include "windowfixture.h"

#include "errdex/publishing/preset.h"
#include "errdex/ui/exportdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QInputDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListWidget>
#include <QMessageBox>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QtTest>

using namespace errdex;
using publishing::Format;
using ui::ActionId;
using ui::ExportDialog;

namespace {

QComboBox *box(const QWidget *in, const char *name)
{
    return in->findChild<QComboBox *>(QString::fromLatin1(name));
}

void chooseFormat(const ExportDialog *dialog, Format format)
{
    auto *formats = box(dialog, "exportFormat");
    formats->setCurrentIndex(formats->findData(int(format)));
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ExportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvForExcelOfWhatIsShown();
    void selectionInTheOrderShown();
    void oneVendorAndTheWholeCatalogue();
    void everyFormatFromTheWindow_data();
    void everyFormatFromTheWindow();
    void foldersOfOthersAreLeftAlone();
    void presetsAreKeptByName();
    void choicesAreRemembered();
    void bothLanguagesAsColumns();
    void saysWhatWindows1251Lacks();
    void oldFileStaysWhenTheNewCannotBeWritten();
    void printsWhatIsShown();
    void printsOnlyWhatIsSelected();

private:
    /// The dialog of a window; closed dialogs go with the next event loop.
    static ExportDialog *open(WindowFixture &fixture)
    {
        fixture.action(ActionId::Export)->trigger();
        return fixture.window->findChild<ExportDialog *>();
    }
    static bool accept(WindowFixture &fixture, ExportDialog *dialog, const QString &path)
    {
        fixture.dialogs.nextFile = path;
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("exportAccept")), Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return QTest::qWaitFor([&] { return !fixture.service.isExporting(); }, 20000);
    }
};

void ExportTest::csvForExcelOfWhatIsShown()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("vendor:oz")));
    auto *dialog = open(fixture);
    QVERIFY(dialog);
    QCOMPARE(dialog->choices().columns, fixture.view()->shownColumns());
    QCOMPARE(dialog->scope(), ExportDialog::Scope::Shown);
    box(dialog, "exportLanguage")->setCurrentIndex(0);
    const auto path = fixture.folder.filePath(QStringLiteral("коды.csv"));
    QVERIFY(accept(fixture, dialog, path));
    QTRY_VERIFY(fixture.find<QLabel>("message")->text().contains(QStringLiteral("13")));
    const auto content = contents(path);
    QVERIFY(content.startsWith("\xef\xbb\xbf"));
    QVERIFY(content.contains("Сообщение"));
    QCOMPARE(content.count("\r\n"), 14);
    QVERIFY(fixture.find<QWidget>("showFolder")->isVisible());
    QVERIFY(!fixture.find<QWidget>("exportProgress")->isVisible());
    QCOMPARE(fixture.settings.lastExportFolder(), fixture.folder.path());
}

void ExportTest::selectionInTheOrderShown()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("vendor:oz")));
    fixture.view()->sortByColumn(int(domain::Column::Code), Qt::DescendingOrder);
    QVERIFY(fixture.settle());
    const auto *model = fixture.view()->model();
    QStringList expected;
    for (const int row : {1, 2, 5}) {
        fixture.view()->selectionModel()->select(model->index(row, 0),
                                                 QItemSelectionModel::Select | QItemSelectionModel::Rows);
        expected.append(model->index(row, int(domain::Column::Code)).data().toString());
    }
    auto *dialog = open(fixture);
    QCOMPARE(box(dialog, "exportScope")->currentIndex(), int(ExportDialog::Scope::Selection));
    chooseFormat(dialog, Format::JsonLines);
    const auto path = fixture.folder.filePath(QStringLiteral("some.jsonl"));
    QVERIFY(accept(fixture, dialog, path));
    QStringList codes;
    const auto lines = contents(path).split('\n');
    for (const auto &line : lines) {
        if (!line.isEmpty())
            codes.append(QJsonDocument::fromJson(line).object().value(QStringLiteral("code")).toString());
    }
    for (const auto &code : std::as_const(expected))
        QVERIFY(codes.contains(code));
    QCOMPARE(codes.size(), qsizetype(fixture.view()->selectedRows().size()));
}

void ExportTest::oneVendorAndTheWholeCatalogue()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    // Where nothing is found there is still the catalogue.
    QVERIFY(fixture.search(QStringLiteral("нетакогослова")));
    auto *dialog = open(fixture);
    QVERIFY(dialog);
    QCOMPARE(dialog->scope(), ExportDialog::Scope::All);
    chooseFormat(dialog, Format::Json);
    const auto all = fixture.folder.filePath(QStringLiteral("all.json"));
    QVERIFY(accept(fixture, dialog, all));
    QCOMPARE(QJsonDocument::fromJson(contents(all)).array().size(), 349);

    dialog = open(fixture);
    box(dialog, "exportScope")->setCurrentIndex(int(ExportDialog::Scope::Vendor));
    auto *vendors = box(dialog, "exportVendor");
    QVERIFY(vendors->isVisible());
    vendors->setCurrentIndex(vendors->findData(QStringLiteral("planfix")));
    const auto one = fixture.folder.filePath(QStringLiteral("one.json"));
    QVERIFY(accept(fixture, dialog, one));
    QCOMPARE(QJsonDocument::fromJson(contents(one)).array().size(), 71);
}

void ExportTest::everyFormatFromTheWindow_data()
{
    QTest::addColumn<Format>("format");
    for (const auto format : publishing::AllFormats)
        QTest::newRow(qPrintable(publishing::formatId(format))) << format;
}

void ExportTest::everyFormatFromTheWindow()
{
    QFETCH(Format, format);
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("vendor:oz")));
    auto *dialog = open(fixture);
    chooseFormat(dialog, format);
    QCOMPARE(dialog->plan().format, format);
    QTemporaryDir folder;
    const bool isFolder = publishing::isFolder(format);
    QVERIFY(accept(fixture, dialog, isFolder ? folder.path() : folder.filePath(QStringLiteral("out"))));
    QTRY_VERIFY2(fixture.find<QLabel>("message")->text().contains(QStringLiteral("13")),
                 qPrintable(fixture.find<QLabel>("message")->text()));
    QVERIFY(!QDir(folder.path()).isEmpty());
}

void ExportTest::foldersOfOthersAreLeftAlone()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("vendor:oz")));
    QTemporaryDir folder;
    QFile mine(folder.filePath(QStringLiteral("letter.txt")));
    QVERIFY(mine.open(QIODevice::WriteOnly));
    mine.close();
    for (int round = 0; round < 2; ++round) {
        auto *dialog = open(fixture);
        chooseFormat(dialog, Format::Pack);
        QVERIFY(accept(fixture, dialog, folder.path()));
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("errdex-pack/oz-api.json"))));
    }
    QVERIFY(mine.exists());
    // The folder that was made may be chosen again.
    auto *dialog = open(fixture);
    QVERIFY(accept(fixture, dialog, folder.filePath(QStringLiteral("errdex-pack"))));
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("errdex-pack/errdex-pack"))));
}

void ExportTest::presetsAreKeptByName()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    auto *dialog = open(fixture);
    auto *presets = box(dialog, "exportPreset");
    QCOMPARE(presets->currentData().toString(), QStringLiteral("excel"));
    chooseFormat(dialog, Format::Xlsx);
    QCOMPARE(presets->currentIndex(), 0);
    dialog->findChild<QCheckBox *>(QStringLiteral("exportSheetPerVendor"))->setChecked(true);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("exportSavePreset")), Qt::LeftButton);
    auto *input = dialog->findChild<QInputDialog *>();
    QVERIFY(input);
    input->setTextValue(QStringLiteral("Для отчёта"));
    input->accept();
    QCOMPARE(presets->currentText(), QStringLiteral("Для отчёта"));
    const auto kept = publishing::readPresets(fixture.settings.exportPresetsPath());
    QVERIFY(kept.has_value());
    QCOMPARE(kept->size(), 1);
    QCOMPARE(kept->first().format, Format::Xlsx);
    QVERIFY(kept->first().sheetPerVendor);
    // Another choice, and back by its name.
    presets->setCurrentIndex(2);
    QCOMPARE(dialog->choices().format, Format::Csv);
    QVERIFY(dialog->choices().forPrograms);
    presets->setCurrentIndex(3);
    QCOMPARE(dialog->choices().format, Format::Xlsx);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("exportRemovePreset")), Qt::LeftButton);
    QCOMPARE(presets->count(), 3);
    QCOMPARE(publishing::readPresets(fixture.settings.exportPresetsPath())->size(), 0);
}

void ExportTest::choicesAreRemembered()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    auto *dialog = open(fixture);
    auto *columns = dialog->findChild<QListWidget *>(QStringLiteral("exportColumns"));
    columns->insertItem(0, columns->takeItem(2));
    columns->item(1)->setCheckState(Qt::Unchecked);
    dialog->findChild<QCheckBox *>(QStringLiteral("exportOwnTexts"))->setChecked(false);
    chooseFormat(dialog, Format::Tsv);
    const auto chosen = dialog->choices();
    QVERIFY(accept(fixture, dialog, fixture.folder.filePath(QStringLiteral("a.tsv"))));
    dialog = open(fixture);
    QCOMPARE(dialog->choices(), chosen);
}

void ExportTest::bothLanguagesAsColumns()
{
    ExportDialog::Start start;
    start.shown = 3;
    start.last.columns = {domain::Column::Code, domain::Column::Message};
    start.language = domain::ContentLanguage::Both;
    ExportDialog dialog(start);
    // What else the records say has columns behind these, unless nobody wants them.
    using Kind = exporting::ExportColumn::Kind;
    QList<Kind> kinds;
    for (const auto &column : dialog.plan().options.columns)
        kinds.append(column.kind);
    QCOMPARE(kinds, (QList<Kind>{Kind::Column, Kind::Column, Kind::Column, Kind::Attributes, Kind::Attributes,
                                 Kind::OwnTexts, Kind::OwnTexts}));
    for (const auto *name : {"exportAttributes", "exportOwnTexts"})
        dialog.findChild<QCheckBox *>(QString::fromLatin1(name))->setChecked(false);
    const auto columns = dialog.plan().options.columns;
    QCOMPARE(columns.size(), 3);
    QVERIFY(columns.at(1).title != columns.at(2).title);
    auto *list = dialog.findChild<QListWidget *>(QStringLiteral("exportColumns"));
    auto *ok = dialog.findChild<QPushButton *>(QStringLiteral("exportAccept"));
    list->item(0)->setCheckState(Qt::Unchecked);
    list->item(1)->setCheckState(Qt::Unchecked);
    QVERIFY(!ok->isEnabled());
    chooseFormat(&dialog, Format::Json);
    QVERIFY(ok->isEnabled());
    QVERIFY(!list->isEnabled());
    QVERIFY(!box(&dialog, "exportLanguage")->isEnabled());
}

void ExportTest::saysWhatWindows1251Lacks()
{
    WindowFixture fixture;
    const auto catalogue = fixture.folder.filePath(QStringLiteral("emoji.sqlite"));
    QVERIFY(test::writeCatalogue(catalogue, {{test::vendor(QStringLiteral("emoji"), {QStringLiteral("all")}),
                                              {test::record(QStringLiteral("1"), QStringLiteral("😀"))}}}));
    QVERIFY(fixture.open(catalogue));
    auto *dialog = open(fixture);
    box(dialog, "exportEncoding")->setCurrentIndex(2);
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("exportNote"))->text().contains(QStringLiteral("1251")));
    QVERIFY(accept(fixture, dialog, fixture.folder.filePath(QStringLiteral("old.csv"))));
    QMessageBox *losses = nullptr;
    QTRY_VERIFY((losses = fixture.window->findChild<QMessageBox *>(QStringLiteral("exportLosses"))));
    QVERIFY(losses->informativeText().contains(QStringLiteral("emoji/1")));
    QVERIFY(losses->informativeText().contains(QStringLiteral("U+1F600")));
    losses->close();
}

void ExportTest::oldFileStaysWhenTheNewCannotBeWritten()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    const auto path = fixture.folder.filePath(QStringLiteral("no such folder/a.csv"));
    auto *dialog = open(fixture);
    QVERIFY(accept(fixture, dialog, path));
    QTRY_VERIFY(fixture.find<QLabel>("message")->text().contains(QStringLiteral("no such folder")));
}

void ExportTest::printsWhatIsShown()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("vendor:planfix")));
    fixture.action(ActionId::Print)->trigger();
    QPrintPreviewDialog *preview = nullptr;
    QTRY_VERIFY((preview = fixture.window->findChild<QPrintPreviewDialog *>()));
    auto *pages = preview->findChild<QPrintPreviewWidget *>();
    QTRY_VERIFY(pages->pageCount() > 3);
    QVERIFY(pages->pageCount() < 20);
    preview->close();
}

void ExportTest::printsOnlyWhatIsSelected()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search({}));
    const auto *model = fixture.view()->model();
    for (const int row : {0, 340}) {
        fixture.view()->selectionModel()->select(model->index(row, 0),
                                                 QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    fixture.action(ActionId::Print)->trigger();
    QPrintPreviewDialog *preview = nullptr;
    QTRY_VERIFY((preview = fixture.window->findChild<QPrintPreviewDialog *>()));
    QTRY_COMPARE(preview->findChild<QPrintPreviewWidget *>()->pageCount(), 1);
    // Copying has its own answers.
    QVERIFY(!fixture.find<QLabel>("message")->text().contains(QStringLiteral("2")));
    preview->close();
}

QTEST_MAIN(ExportTest)
#include "tst_export.moc"
