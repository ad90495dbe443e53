// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "windowfixture.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QProgressBar>
#include <QTableView>
#include <QToolButton>

using namespace errdex;
using ui::ActionId;

namespace {

constexpr auto Body = "{\"error_code\":10,\"error_name\":\"NOT_PAID\",\"message\":\"not paid\",\"detail\":{}}";

QString sample()
{
    return QStringLiteral("all is well\nERROR %1\nerror 1001 in Planfix\ntoken=abcdef1234567 x\nERROR %1\nend\n")
        .arg(QLatin1String(Body));
}

QString cell(const QTableView *table, int row, int column)
{
    return table->model()->index(row, column).data().toString();
}

} // namespace

/// A pasted or dropped text in the window.
class DecodingWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clipboardIsDecoded();
    void pasteIntoTheField();
    void queriesArePastedAsEver();
    void findingsLeadToDetails();
    void filterAndSteps();
    void summaryIsCopied();
    void findingsAreExported();
    void filesAreDropped();
    void unreadableFile();
    void nothingRecognised();
    void escapeGoesBack();
    void largeFileStreams();
    void longLine();
    void languageChanges();
    void othersAreOffered();
};

void DecodingWindowTest::clipboardIsDecoded()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QGuiApplication::clipboard()->setText(sample());
    fixture.action(ActionId::DecodeClipboard)->trigger();
    QVERIFY(fixture.settle());
    auto *table = fixture.find<QTableView>("findings");
    auto *text = fixture.find<QTableView>("decodedText");
    QVERIFY(table->isVisible() && text->isVisible() && !fixture.view()->isVisible());
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(cell(table, 0, 0), QStringLiteral("2"));
    QCOMPARE(cell(table, 0, 1), QStringLiteral("Radist.Online"));
    QCOMPARE(cell(table, 0, 2), QStringLiteral("10"));
    QCOMPARE(cell(table, 1, 1), QStringLiteral("Planfix"));
    QCOMPARE(text->model()->rowCount(), 6);
    QCOMPARE(cell(text, 2, 1), QStringLiteral("error 1001 in Planfix"));
    QVERIFY(fixture.find<QLabel>("decodedTitle")->text().contains(QStringLiteral("3 findings")));
    QAbstractItemModelTester findingsTester(table->model());
    QAbstractItemModelTester textTester(text->model());
}

void DecodingWindowTest::pasteIntoTheField()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.field()->setText(QStringLiteral("token"));
    QVERIFY(fixture.settle());
    QGuiApplication::clipboard()->setText(QLatin1String(Body));
    fixture.field()->setFocus();
    QTest::keyClick(fixture.field(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.find<QTableView>("findings")->model()->rowCount(), 1);
    // The query is still there to go back to.
    QCOMPARE(fixture.field()->text(), QStringLiteral("token"));
    fixture.action(ActionId::ClearSearch)->trigger();
    QVERIFY(fixture.view()->isVisible());
    QCOMPARE(fixture.field()->text(), QStringLiteral("token"));
}

void DecodingWindowTest::queriesArePastedAsEver()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    for (const auto *query :
         {"1001", "planfix:1001", "CONNECTION_AMOCRM_NOT_PAID\n", "http:403 token", "\"not found\""}) {
        fixture.field()->clear();
        QGuiApplication::clipboard()->setText(QLatin1String(query));
        fixture.field()->setFocus();
        QTest::keyClick(fixture.field(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(fixture.settle());
        QVERIFY2(fixture.view()->isVisible(), query);
        QCOMPARE(fixture.field()->text().trimmed(), QString::fromLatin1(query).trimmed());
    }
}

void DecodingWindowTest::findingsLeadToDetails()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QGuiApplication::clipboard()->setText(sample());
    fixture.action(ActionId::DecodeClipboard)->trigger();
    QVERIFY(fixture.settle());
    QVERIFY(fixture.details()->toPlainText().contains(QStringLiteral("NOT_PAID")));
    auto *table = fixture.find<QTableView>("findings");
    QVERIFY(table->hasFocus());
    QTest::keyClick(table, Qt::Key_Down);
    QVERIFY(fixture.settle());
    QVERIFY(fixture.details()->toPlainText().contains(QStringLiteral("Error adding task")));
    // The line of the finding is the current one, and the other way round.
    auto *text = fixture.find<QTableView>("decodedText");
    QCOMPARE(text->currentIndex().row(), 2);
    text->setCurrentIndex(text->model()->index(4, 1));
    QVERIFY(fixture.settle());
    QCOMPARE(table->currentIndex().row(), 0);
    QCOMPARE(text->currentIndex().row(), 4);
    QVERIFY(fixture.details()->toPlainText().contains(QStringLiteral("NOT_PAID")));
    // The record goes to the clipboard as from the results.
    fixture.action(ActionId::CopyJson)->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("radist-online")));
}

void DecodingWindowTest::filterAndSteps()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QGuiApplication::clipboard()->setText(sample());
    fixture.action(ActionId::DecodeClipboard)->trigger();
    QVERIFY(fixture.settle());
    auto *text = fixture.find<QTableView>("decodedText");
    QCOMPARE(text->currentIndex().row(), 1);
    QList<int> rows;
    for (int i = 0; i < 4; ++i) {
        fixture.action(ActionId::NextFinding)->trigger();
        rows.append(text->currentIndex().row());
    }
    QCOMPARE(rows, (QList<int>{2, 4, 1, 2}));
    fixture.action(ActionId::PreviousFinding)->trigger();
    QCOMPARE(text->currentIndex().row(), 1);
    fixture.find<QToolButton>("onlyThisCode")->click();
    QCOMPARE(text->model()->rowCount(), 2);
    QCOMPARE(cell(text, 1, 0), QStringLiteral("5"));
    fixture.action(ActionId::NextFinding)->trigger();
    QCOMPARE(text->currentIndex().row(), 1);
    fixture.find<QToolButton>("onlyThisCode")->click();
    QCOMPARE(text->model()->rowCount(), 6);
}

void DecodingWindowTest::summaryIsCopied()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QGuiApplication::clipboard()->setText(sample());
    fixture.action(ActionId::DecodeClipboard)->trigger();
    QVERIFY(fixture.settle());
    const auto actions = fixture.find<QPushButton>("copySummary")->menu()->actions();
    QStringList copied;
    for (auto *action : actions) {
        if (action->isSeparator())
            continue;
        action->trigger();
        copied.append(QGuiApplication::clipboard()->text());
    }
    QCOMPARE(copied.size(), 6);
    QVERIFY(copied.at(0).startsWith(QStringLiteral("- 2 × **Radist.Online 10 NOT\\_PAID** – не оплачено\n")));
    QVERIFY(copied.at(1).startsWith(QStringLiteral("* 2 × *Radist.Online 10 NOT\\_PAID* – не оплачено\n")));
    QCOMPARE(copied.at(5),
             QStringLiteral("2 × Radist.Online 10 NOT_PAID – not paid\n1 × Planfix 1001 – Error adding task"));
}

void DecodingWindowTest::findingsAreExported()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QGuiApplication::clipboard()->setText(sample());
    fixture.action(ActionId::DecodeClipboard)->trigger();
    QVERIFY(fixture.settle());
    const auto path = fixture.folder.filePath(QStringLiteral("found.csv"));
    fixture.dialogs.nextFile = path;
    fixture.action(ActionId::Export)->trigger();
    QTRY_VERIFY(fixture.find<QLabel>("message")->text().contains(QStringLiteral("3 findings")));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto lines = file.readAll().split('\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines.at(1).startsWith("2,"));
    QVERIFY(lines.at(1).contains("radist-online,10,"));
}

void DecodingWindowTest::filesAreDropped()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    const auto path = fixture.folder.filePath(QStringLiteral("журнал.log"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(sample().toUtf8());
    file.close();
    const auto drop = [&fixture](QMimeData &data) {
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(fixture.window.get(), &enter);
        QDropEvent dropped({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(fixture.window.get(), &dropped);
        return enter.isAccepted();
    };
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(path)});
    QVERIFY(drop(files));
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.find<QTableView>("findings")->model()->rowCount(), 2);
    QVERIFY(fixture.find<QLabel>("decodedTitle")->text().startsWith(QStringLiteral("журнал.log")));
    QMimeData query;
    query.setText(QStringLiteral("planfix:1001"));
    QVERIFY(drop(query));
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.field()->text(), QStringLiteral("planfix:1001"));
    QVERIFY(fixture.view()->isVisible());
    QMimeData web;
    web.setUrls({QUrl(QStringLiteral("https://example.com/a.log"))});
    QVERIFY(!drop(web));
}

void DecodingWindowTest::unreadableFile()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    fixture.window->openFile(QStringLiteral("/nowhere/x.log"));
    QVERIFY(fixture.settle());
    const auto title = fixture.find<QLabel>("decodedTitle")->text();
    QVERIFY2(title.contains(QStringLiteral("Could not open “/nowhere/x.log”")), qPrintable(title));
    fixture.window->openFile(QStringLiteral("/"));
    QVERIFY(fixture.settle());
    QVERIFY(fixture.find<QLabel>("decodedTitle")->text().contains(QStringLiteral("Could not open")));
}

void DecodingWindowTest::nothingRecognised()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QGuiApplication::clipboard()->setText(QStringLiteral("nothing\nat all"));
    fixture.action(ActionId::DecodeClipboard)->trigger();
    QVERIFY(fixture.settle());
    auto *search = fixture.find<QPushButton>("searchInstead");
    QVERIFY(search->isVisible());
    QVERIFY(!fixture.action(ActionId::Export)->isEnabled());
    search->click();
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.field()->text(), QStringLiteral("nothing at all"));
}

void DecodingWindowTest::escapeGoesBack()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.search(QStringLiteral("planfix:1001")));
    const auto before = fixture.details()->toPlainText();
    QGuiApplication::clipboard()->setText(sample());
    fixture.action(ActionId::DecodeClipboard)->trigger();
    QVERIFY(fixture.settle());
    QVERIFY(fixture.details()->toPlainText() != before);
    QVERIFY(!fixture.find<QWidget>("filterPanel") || !fixture.find<QWidget>("filterPanel")->isVisible());
    QTest::keyClick(fixture.find<QTableView>("findings"), Qt::Key_Escape);
    QVERIFY(fixture.settle());
    QVERIFY(fixture.view()->isVisible());
    QTRY_COMPARE(fixture.details()->toPlainText(), before);
    // Nothing of the text is kept.
    QCOMPARE(fixture.find<QTableView>("decodedText")->model()->rowCount(), 0);
    QVERIFY(fixture.action(ActionId::ShowFilters)->isEnabled());
}

void DecodingWindowTest::largeFileStreams()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    const auto path = fixture.folder.filePath(QStringLiteral("large.log"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray block =
        QByteArray("2026-01-01 10:00:00 INFO all is well with the world, request 123456\n").repeated(2000) + "ERROR " +
        Body + "\n";
    for (int i = 0; i < 300; ++i)
        file.write(block);
    file.close();
    fixture.window->openFile(path);
    auto *table = fixture.find<QTableView>("findings");
    // Findings are there while the rest is being read.
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, 30'000);
    const bool wasRunning = fixture.find<QPushButton>("cancelDecoding")->isVisible();
    QTRY_VERIFY_WITH_TIMEOUT(fixture.window->isSettled(), 60'000);
    QVERIFY(wasRunning);
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(cell(table, 0, 0), QStringLiteral("300"));
    auto *text = fixture.find<QTableView>("decodedText");
    QCOMPARE(text->model()->rowCount(), 300 * 2001);
    QVERIFY(cell(text, 300 * 2001 - 1, 1).startsWith(QStringLiteral("ERROR {")));
    // Stopped half-way, what was found stays.
    fixture.window->openFile(path);
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, 30'000);
    fixture.find<QPushButton>("cancelDecoding")->click();
    QTRY_VERIFY_WITH_TIMEOUT(fixture.window->isSettled(), 10'000);
    QVERIFY(table->model()->rowCount() == 1);
}

void DecodingWindowTest::longLine()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QString line;
    for (int i = 0; i < 500; ++i)
        line += QStringLiteral("слово token=abcdef%1 ").arg(i);
    QGuiApplication::clipboard()->setText(line + QLatin1String(Body));
    fixture.action(ActionId::DecodeClipboard)->trigger();
    QVERIFY(fixture.settle());
    auto *text = fixture.find<QTableView>("decodedText");
    QVERIFY(text->model()->rowCount() > 10);
    QString all;
    for (int row = 0; row < text->model()->rowCount(); ++row) {
        QCOMPARE(cell(text, row, 0), row == 0 ? QStringLiteral("1") : QString());
        all += cell(text, row, 1);
    }
    QVERIFY(!all.contains(QStringLiteral("abcdef")));
    QVERIFY(!all.contains(QChar::ReplacementCharacter));
    QCOMPARE(text->currentIndex().row(), text->model()->rowCount() - 1);
}

void DecodingWindowTest::languageChanges()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QGuiApplication::clipboard()->setText(sample());
    fixture.action(ActionId::DecodeClipboard)->trigger();
    QVERIFY(fixture.settle());
    auto *table = fixture.find<QTableView>("findings");
    fixture.action(ActionId::ContentRussian)->trigger();
    QCOMPARE(cell(table, 0, 4), QStringLiteral("не оплачено"));
    fixture.window->setInterfaceLanguage(domain::Language::Russian);
    QCOMPARE(table->model()->headerData(0, Qt::Horizontal).toString(), QStringLiteral("Количество"));
    QTRY_VERIFY(fixture.find<QLabel>("decodedTitle")->text().contains(QStringLiteral("3 находки")));
    fixture.window->setInterfaceLanguage(domain::Language::English);
}

/// Why a code means what it means stands below the codes, with the other meanings.
void DecodingWindowTest::othersAreOffered()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QGuiApplication::clipboard()->setText(QStringLiteral("error code 1\nsomething else\n"));
    fixture.action(ActionId::DecodeClipboard)->trigger();
    QVERIFY(fixture.settle());
    auto *why = fixture.find<QLabel>("whyFinding");
    QVERIFY(why->isVisible() && why->text().contains(QStringLiteral("It may also be: <a href=\"1\">")));
    const auto before = fixture.details()->toPlainText();
    Q_EMIT why->linkActivated(QStringLiteral("1"));
    QTRY_VERIFY(fixture.details()->toPlainText() != before);
    QVERIFY(fixture.find<QTableView>("findings")->isVisible());
    // A link of a text is no link of ours.
    QGuiApplication::clipboard()->setText(
        QStringLiteral("{\"error_code\":4242,\"error_name\":\"<a href='1'>X</a>\",\"message\":\"<b>y</b>\"}\n"));
    fixture.action(ActionId::DecodeClipboard)->trigger();
    QVERIFY(fixture.settle());
    QVERIFY(!why->text().contains(QStringLiteral("<b>")));
}

QTEST_MAIN(DecodingWindowTest)

#include "tst_decoded.moc"
