// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "windowfixture.h"

#include "errdex/ui/importwizard.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableWidget>
#include <QTreeView>
#include <QTest>
#include <QWizard>

using namespace errdex;
using ui::ActionId;

/// The import in the window, from the file to the new codes and back.
class TestImportWizard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fileBecomesCodes();
    void columnsAreChosen();
    void encodingIsChosen();
    void wrongSampleStops();
    void whatWasEnteredStaysOnTheWayBack();
    void stopLeavesNothing();
    void allNewVendorsAreShown();
    void languageChanges();
    void whatWasOpenStays();
    void theKeyboardIsWhereOneGoesOn();

private:
    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return file.fileName();
    }
    ui::ImportWizard *start(WindowFixture &fixture, const QString &file)
    {
        fixture.dialogs.nextFile = file;
        fixture.action(ActionId::Import)->trigger();
        return fixture.find<ui::ImportWizard>("importWizard");
    }
    template<typename Widget>
    static Widget *part(const QWizard &wizard, const char *name)
    {
        return wizard.findChild<Widget *>(QString::fromLatin1(name));
    }
    /// Through all pages, to the new codes.
    static void finish(QWizard *wizard)
    {
        for (int page = 0; page < 3; ++page) {
            QTRY_VERIFY(canGoOn(*wizard));
            wizard->next();
        }
        QTRY_VERIFY(part<QPushButton>(*wizard, "importShow")->isVisible());
    }
    static bool canGoOn(const QWizard &wizard) { return wizard.currentPage()->isComplete(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestImportWizard::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    settings::useDataFolder(m_folder->filePath(QStringLiteral("data")));
}

void TestImportWizard::fileBecomesCodes()
{
    WindowFixture fixture;
    fixture.packs.open(settings::places().dataFolder);
    QVERIFY(fixture.open());
    const auto all = fixture.count();
    const auto table = write(QStringLiteral("zeppelin.csv"),
                             "code;message;advice\n7001;Zeppelin token is lost;Find it\n7002;No helium;\n;No code;\n");
    auto *wizard = start(fixture, table);
    QVERIFY(wizard);
    QTRY_VERIFY(canGoOn(*wizard));
    QCOMPARE(part<QComboBox>(*wizard, "importField0")->currentData().toString(), QStringLiteral("code"));
    QCOMPARE(part<QComboBox>(*wizard, "importDelimiter")->currentData().toChar(), QChar(u';'));
    QCOMPARE(part<QTableWidget>(*wizard, "importTable")->item(1, 1)->text(), QStringLiteral("Zeppelin token is lost"));
    wizard->next();
    QCOMPARE(part<QLineEdit>(*wizard, "importVendorSlug")->text(), QStringLiteral("zeppelin"));
    part<QLineEdit>(*wizard, "importVendorName")->clear();
    QTest::keyClicks(part<QLineEdit>(*wizard, "importVendorName"), QStringLiteral("Zeppelin Pay"));
    QCOMPARE(part<QLineEdit>(*wizard, "importVendorSlug")->text(), QStringLiteral("zeppelin-pay"));
    part<QPlainTextEdit>(*wizard, "importSample")
        ->setPlainText(QStringLiteral("{\"zcode\": 7001, \"errorCode\": 7001, \"text\": \"x\"}"));
    QVERIFY(canGoOn(*wizard));
    wizard->next();
    QTRY_VERIFY(canGoOn(*wizard));
    QVERIFY(part<QLabel>(*wizard, "importCounts")->text().contains(QStringLiteral("2 codes")));
    QVERIFY(part<QPlainTextEdit>(*wizard, "importProblems")->toPlainText().contains(QStringLiteral("Line 4")));
    wizard->next();
    QTRY_VERIFY(part<QPushButton>(*wizard, "importShow")->isVisible());
    part<QPushButton>(*wizard, "importShow")->click();
    QTRY_COMPARE(fixture.cell(0, domain::Column::Code), QStringLiteral("7001"));
    QTRY_COMPARE(fixture.cell(0, domain::Column::Message), QStringLiteral("Zeppelin token is lost"));
    // The next import of such a table knows its columns, and takes itself back.
    auto *again = start(fixture, table);
    QTRY_VERIFY(canGoOn(*again));
    again->next();
    QCOMPARE(part<QLineEdit>(*again, "importVendorName")->text(), QStringLiteral("Zeppelin Pay"));
    again->next();
    QTRY_VERIFY(canGoOn(*again));
    QVERIFY(part<QLabel>(*again, "importCounts")->text().contains(QStringLiteral("2 the same")));
    again->next();
    QTRY_VERIFY(part<QPushButton>(*again, "importUndo")->isVisible());
    part<QPushButton>(*again, "importUndo")->click();
    again->accept();
    QVERIFY(fixture.search(QStringLiteral("zeppelin")));
    QVERIFY(!all.isEmpty());
}

/// A field that one column can be moves when another column takes it.
void TestImportWizard::columnsAreChosen()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    auto *wizard = start(fixture, write(QStringLiteral("two.csv"), "code,other,message\n1,A1,One\n2,A2,Two\n"));
    QTRY_VERIFY(canGoOn(*wizard));
    auto *other = part<QComboBox>(*wizard, "importField1");
    QVERIFY(!other->accessibleName().isEmpty());
    other->setCurrentIndex(other->findData(QStringLiteral("code")));
    Q_EMIT other->activated(other->currentIndex());
    QCOMPARE(part<QComboBox>(*wizard, "importField0")->currentData().toString(), QStringLiteral("attribute"));
    other->setCurrentIndex(other->findData(QStringLiteral("ignore")));
    Q_EMIT other->activated(other->currentIndex());
    QVERIFY(!canGoOn(*wizard));
    wizard->reject();
}

void TestImportWizard::encodingIsChosen()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    auto *wizard = start(fixture, write(QStringLiteral("few.csv"), "code;text\n1;\xCD\xE5\xF2\n"));
    QTRY_VERIFY(canGoOn(*wizard));
    auto *encoding = part<QComboBox>(*wizard, "importEncoding");
    encoding->setCurrentIndex(encoding->findData(int(importing::TextEncoding::Windows1251)));
    Q_EMIT encoding->activated(encoding->currentIndex());
    QTRY_COMPARE(part<QTableWidget>(*wizard, "importTable")->item(1, 1)->text(), QStringLiteral("Нет"));
    wizard->reject();
}

void TestImportWizard::wrongSampleStops()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    auto *wizard = start(fixture, write(QStringLiteral("one.csv"), "code,message\n1,One\n"));
    QTRY_VERIFY(canGoOn(*wizard));
    wizard->next();
    QVERIFY(canGoOn(*wizard));
    part<QPlainTextEdit>(*wizard, "importSample")->setPlainText(QStringLiteral("code: 1"));
    QVERIFY(!canGoOn(*wizard));
    QVERIFY(!part<QLabel>(*wizard, "importEnvelope")->text().isEmpty());
    wizard->reject();
}

void TestImportWizard::whatWasEnteredStaysOnTheWayBack()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    auto *wizard = start(fixture, write(QStringLiteral("one.csv"), "code,message\n1,One\n"));
    QTRY_VERIFY(canGoOn(*wizard));
    wizard->next();
    const auto sample = QStringLiteral("{\"fault\": {\"id\": \"1\"}}");
    part<QLineEdit>(*wizard, "importVendorName")->clear();
    QTest::keyClicks(part<QLineEdit>(*wizard, "importVendorName"), QStringLiteral("Acme Pay"));
    part<QPlainTextEdit>(*wizard, "importSample")->setPlainText(sample);
    QCOMPARE(part<QLabel>(*wizard, "importEnvelope")->text(), QStringLiteral("The code is in “id”."));
    wizard->back();
    wizard->next();
    QCOMPARE(part<QLineEdit>(*wizard, "importVendorName")->text(), QStringLiteral("Acme Pay"));
    QCOMPARE(part<QLineEdit>(*wizard, "importVendorSlug")->text(), QStringLiteral("acme-pay"));
    QCOMPARE(part<QPlainTextEdit>(*wizard, "importSample")->toPlainText(), sample);
    wizard->reject();
}

void TestImportWizard::stopLeavesNothing()
{
    WindowFixture fixture;
    fixture.packs.open(settings::places().dataFolder);
    QVERIFY(fixture.open());
    QByteArray rows = "code,message\n";
    for (int i = 0; i < 50000; ++i)
        rows += QByteArray::number(i) + ",A long enough message " + QByteArray::number(i) + '\n';
    auto *wizard = start(fixture, write(QStringLiteral("long.csv"), rows));
    QTRY_VERIFY(canGoOn(*wizard));
    wizard->next();
    wizard->next();
    QTRY_VERIFY(canGoOn(*wizard));
    wizard->next();
    wizard->reject();
    const QDir packs(settings::places().dataFolder + QStringLiteral("/packs"));
    QTRY_VERIFY(packs.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden).isEmpty());
}

void TestImportWizard::allNewVendorsAreShown()
{
    WindowFixture fixture;
    fixture.packs.open(settings::places().dataFolder);
    QVERIFY(fixture.open());
    auto *wizard = start(fixture, write(QStringLiteral("three.csv"), "vendor,code,message\nZeppelin,1,One\nBalloon,2,Two\n"
                                                                     "Glider,3,Three\n"));
    finish(wizard);
    part<QPushButton>(*wizard, "importShow")->click();
    QTRY_COMPARE(fixture.view()->model()->rowCount(), 3);
}

void TestImportWizard::languageChanges()
{
    WindowFixture fixture;
    fixture.packs.open(settings::places().dataFolder);
    QVERIFY(fixture.open());
    auto *wizard = start(fixture, write(QStringLiteral("few.csv"), "code,message\n1,One\n,Nothing\n"));
    QTRY_VERIFY(canGoOn(*wizard));
    const auto speaksRussian = [wizard](const QString &text) {
        wording::setInterfaceLanguage(domain::Language::Russian);
        QCoreApplication::sendPostedEvents();
        const auto cyrillic = [](const QString &words) { return words.contains(QRegularExpression(QStringLiteral("[а-яё]"))); };
        const bool is = cyrillic(wizard->windowTitle()) && cyrillic(wizard->currentPage()->title()) && cyrillic(text);
        wording::setInterfaceLanguage(domain::Language::English);
        QCoreApplication::sendPostedEvents();
        return is && !cyrillic(wizard->currentPage()->title());
    };
    auto *field = part<QComboBox>(*wizard, "importField0");
    wording::setInterfaceLanguage(domain::Language::Russian);
    QTRY_COMPARE(field->currentText(), QStringLiteral("Код"));
    QVERIFY(speaksRussian(field->currentText()));
    QCOMPARE(field->currentText(), QStringLiteral("Code"));
    wizard->next();
    QVERIFY(speaksRussian(QStringLiteral("я")));
    wizard->next();
    QTRY_VERIFY(canGoOn(*wizard));
    auto *counts = part<QLabel>(*wizard, "importCounts");
    wording::setInterfaceLanguage(domain::Language::Russian);
    QTRY_VERIFY(counts->text().contains(QStringLiteral("код")));
    QVERIFY(speaksRussian(counts->text()));
    QVERIFY(counts->text().contains(QStringLiteral("code")));
    wizard->next();
    QTRY_VERIFY(part<QPushButton>(*wizard, "importShow")->isVisible());
    wording::setInterfaceLanguage(domain::Language::Russian);
    QTRY_VERIFY(part<QLabel>(*wizard, "importDone")->text().contains(QStringLiteral("Импортирован")));
    wording::setInterfaceLanguage(domain::Language::English);
    wizard->accept();
}

/// The catalogue becomes another one behind the window: what was open and selected stays so.
void TestImportWizard::whatWasOpenStays()
{
    WindowFixture fixture;
    fixture.packs.open(settings::places().dataFolder);
    QVERIFY(fixture.open());
    auto *tree = fixture.find<QTreeView>("vendorTree");
    tree->expand(tree->model()->index(1, 0));
    QVERIFY(fixture.search(QStringLiteral("vendor:planfix")));
    auto *selection = fixture.view()->selectionModel();
    for (const int row : {3, 4, 6})
        selection->select(fixture.view()->model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const auto selected = [selection] {
        QList<int> rows;
        for (const auto &index : selection->selectedRows())
            rows.append(index.row());
        std::sort(rows.begin(), rows.end());
        return rows;
    };
    const auto before = selected();
    QVERIFY(before.size() >= 3);
    auto *wizard = start(fixture, write(QStringLiteral("airship.csv"), "code,message\n1,One\n"));
    const int vendors = tree->model()->rowCount();
    finish(wizard);
    wizard->accept();
    QTRY_COMPARE(tree->model()->rowCount(), vendors + 1);
    QVERIFY(fixture.settle());
    QVERIFY(tree->isExpanded(tree->model()->index(1, 0)));
    QVERIFY(!tree->isExpanded(tree->model()->index(0, 0)));
    QTRY_COMPARE(selected(), before);
}

/// At the button that imports, once the table is read; not taken away from whoever has gone elsewhere meanwhile.
void TestImportWizard::theKeyboardIsWhereOneGoesOn()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    auto *wizard = start(fixture, write(QStringLiteral("one.csv"), "code,message\n1,One\n"));
    QVERIFY(QTest::qWaitForWindowActive(wizard));
    QTRY_VERIFY(canGoOn(*wizard));
    wizard->next();
    wizard->next();
    QVERIFY(QApplication::focusWidget() && QApplication::focusWidget()->isVisible());
    QTRY_VERIFY(canGoOn(*wizard));
    QCOMPARE(QApplication::focusWidget(), wizard->button(QWizard::CommitButton));
    wizard->back();
    wizard->next();
    wizard->button(QWizard::CancelButton)->setFocus();
    QTRY_VERIFY(canGoOn(*wizard));
    QCOMPARE(QApplication::focusWidget(), wizard->button(QWizard::CancelButton));
    wizard->reject();
}

QTEST_MAIN(TestImportWizard)
#include "tst_importwizard.moc"
