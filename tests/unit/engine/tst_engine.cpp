// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "samplecatalogue.h"

#include "errdex/engine/catalogueservice.h"
#include "errdex/engine/snippetservice.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace errdex;
using namespace errdex::test;
using engine::CatalogueService;
using engine::SearchAnswer;

class TestEngine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void opensAndAnswers();
    void onlyTheNewestSearchIsAnswered();
    void pagesArriveForTheNewestAnswer();
    void detailsShowTheNeighbourhood();
    void openingNothingFails();
    void exportWritesEveryRow();
    void exportCanBeCancelled();
    void snippetsOfRanges();
    void snippetsCanBeCancelled();
    void leavingInTheMiddleIsClean();

private:
    QTemporaryDir m_folder;
    QString m_path;
};

void TestEngine::initTestCase()
{
    QList<domain::CodeRecord> records;
    for (int i = 0; i < 5000; ++i)
        records.append(record(QString::number(i), QStringLiteral("message %1").arg(i), {{}, i % 2 ? 404 : 0}));
    const auto other = vendor(QStringLiteral("other"), {QStringLiteral("all")});
    const auto http = vendor(QStringLiteral("http"), {QStringLiteral("all")});
    m_path = m_folder.filePath(QStringLiteral("c.sqlite"));
    QVERIFY(writeCatalogue(m_path, {{vendor(QStringLiteral("many"), {QStringLiteral("all")}), records},
                                    {other, {record(QStringLiteral("7"), QStringLiteral("seven"))}},
                                    {http, {record(QStringLiteral("404"), QStringLiteral("Not Found"), {{}, 404})}}}));
}

void TestEngine::opensAndAnswers()
{
    CatalogueService service;
    QSignalSpy opened(&service, &CatalogueService::opened);
    QSignalSpy answered(&service, &CatalogueService::answered);
    service.open(m_path);
    const auto ticket = service.search({QStringLiteral("seven"), {}, {}});
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(opened.size(), 1);
    const auto info = opened.first().first().value<engine::CatalogueInfo>();
    QCOMPARE(info.recordCount, 5002);
    QCOMPARE(info.vendors.size(), 3);
    QCOMPARE(info.httpStatuses, (QList<int>{0, 404}));
    const auto answer = answered.first().first().value<SearchAnswer>();
    QCOMPARE(answer.ticket, ticket);
    QCOMPARE(answer.total, 1);
    QCOMPARE(answer.firstRows.first().vendor->slug, QStringLiteral("other"));
    QCOMPARE(answer.highlighter.ranges(u"seven").size(), 1);
}

void TestEngine::onlyTheNewestSearchIsAnswered()
{
    CatalogueService service;
    QSignalSpy answered(&service, &CatalogueService::answered);
    service.open(m_path);
    quint64 last = 0;
    for (int i = 0; i < 200; ++i) {
        const auto ticket = service.search({QStringLiteral("message %1").arg(i), {}, {}});
        QVERIFY(ticket > last);
        last = ticket;
        if (i % 20 == 0)
            QTest::qWait(1);
    }
    QTRY_VERIFY(!answered.isEmpty() && answered.last().first().value<SearchAnswer>().ticket == last);
    quint64 previous = 0;
    for (const auto &arguments : std::as_const(answered)) {
        const auto answer = arguments.first().value<SearchAnswer>();
        QVERIFY(answer.ticket > previous);
        previous = answer.ticket;
    }
    QCOMPARE(answered.last().first().value<SearchAnswer>().request.text, QStringLiteral("message 199"));
}

void TestEngine::pagesArriveForTheNewestAnswer()
{
    CatalogueService service;
    QSignalSpy answered(&service, &CatalogueService::answered);
    QSignalSpy rows(&service, &CatalogueService::rowsReady);
    service.open(m_path);
    const auto ticket = service.search({QStringLiteral("message"), {}, {}});
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(answered.first().first().value<SearchAnswer>().total, 5000);
    service.requestRows(ticket, 4990, 20);
    QTRY_VERIFY(!rows.isEmpty());
    QCOMPARE(rows.first().at(1).toLongLong(), 4900);
    const auto page = rows.first().at(2).value<QList<domain::CodeRecord>>();
    QCOMPARE(page.size(), 100);
    QCOMPARE(page.last().code, QStringLiteral("4999"));
    // Pages of an overtaken answer are never delivered.
    rows.clear();
    service.requestRows(ticket, 100, 100);
    service.search({QStringLiteral("seven"), {}, {}});
    QTRY_COMPARE(answered.size(), 2);
    QTest::qWait(20);
    QCOMPARE(rows.size(), 0);
}

void TestEngine::detailsShowTheNeighbourhood()
{
    CatalogueService service;
    QSignalSpy details(&service, &CatalogueService::detailsReady);
    QSignalSpy missing(&service, &CatalogueService::detailsMissing);
    service.open(m_path);
    service.requestDetails(7);
    QTRY_COMPARE(details.size(), 1);
    const auto found = details.first().first().value<engine::RecordDetails>();
    QCOMPARE(found.record.key().toString(), QStringLiteral("many/7"));
    QCOMPARE(found.sameCode.size(), 1);
    QCOMPARE(found.sameCode.first().key().toString(), QStringLiteral("other/7"));
    QCOMPARE(found.httpMeaning.message.en, QStringLiteral("Not Found"));
    service.requestDetails(domain::RecordKey{QStringLiteral("other"), QStringLiteral("8"), 0});
    QTRY_COMPARE(missing.size(), 1);
}

void TestEngine::openingNothingFails()
{
    CatalogueService service;
    QSignalSpy failed(&service, &CatalogueService::openFailed);
    QSignalSpy searchFailed(&service, &CatalogueService::searchFailed);
    service.open(m_folder.filePath(QStringLiteral("absent.sqlite")));
    QTRY_COMPARE(failed.size(), 1);
    service.search({QStringLiteral("x"), {}, {}});
    QTRY_COMPARE(searchFailed.size(), 1);
    // The same service opens a good file afterwards, and keeps it when another one is bad.
    QSignalSpy opened(&service, &CatalogueService::opened);
    QSignalSpy answered(&service, &CatalogueService::answered);
    service.open(m_path);
    QTRY_COMPARE(opened.size(), 1);
    service.open(m_folder.filePath(QStringLiteral("absent.sqlite")));
    QTRY_COMPARE(failed.size(), 2);
    service.search({QStringLiteral("seven"), {}, {}});
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(answered.first().first().value<SearchAnswer>().total, 1);
}

void TestEngine::exportWritesEveryRow()
{
    CatalogueService service;
    QSignalSpy finished(&service, &CatalogueService::exportFinished);
    service.open(m_path);
    const auto path = m_folder.filePath(QStringLiteral("out.csv"));
    engine::ExportTask task{{QStringLiteral("message"), {}, {}}, {}, {}, path};
    task.plan.options.columns = {{domain::Column::Code, domain::Language::English, QStringLiteral("code")}};
    service.exportRows(task);
    QVERIFY(service.isExporting());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.first().at(1).value<exporting::Written>().rows, 5000);
    QVERIFY(!service.isExporting());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 5001);
}

void TestEngine::exportCanBeCancelled()
{
    CatalogueService service;
    QSignalSpy failed(&service, &CatalogueService::exportFailed);
    service.open(m_path);
    const auto path = m_folder.filePath(QStringLiteral("cancelled.csv"));
    engine::ExportTask task{{}, {}, {}, path};
    task.plan.format = publishing::Format::Json;
    service.exportRows(task);
    service.cancelExport();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<domain::Error>().code, domain::ErrorCode::Cancelled);
    QVERIFY(QDir(m_folder.path()).entryList({QStringLiteral("*cancelled*")}, QDir::Files | QDir::Hidden).isEmpty());
}

void TestEngine::snippetsOfRanges()
{
    engine::SnippetService service;
    QSignalSpy finished(&service, &engine::SnippetService::finished);
    engine::SnippetService::Task task;
    task.cataloguePaths = QStringList{m_path};
    task.request.text = QStringLiteral("vendor:many");
    task.ranges = {{3, 3}, {1500, 4199}, {4999, 4999}};
    task.templateId = QStringLiteral("line");
    service.render(task);
    QVERIFY(service.isRunning());
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!service.isRunning());
    const auto snippet = finished.first().first().value<snippets::Snippet>();
    QCOMPARE(snippet.records, 1 + 2700 + 1);
    const auto lines = snippet.text().split(u'\n');
    QCOMPARE(lines.size(), 2702);
    QVERIFY(lines.at(0).endsWith(QStringLiteral(" 3: message 3")));
    QVERIFY(lines.at(1).endsWith(QStringLiteral(" 1500: message 1500")));
    QVERIFY(lines.at(2700).endsWith(QStringLiteral(" 4199: message 4199")));
    QVERIFY(lines.at(2701).endsWith(QStringLiteral(" 4999: message 4999")));
    // A newer task takes the place of the one that runs; an unknown template is an error.
    QSignalSpy failed(&service, &engine::SnippetService::failed);
    service.render(task);
    task.templateId = QStringLiteral("no such template");
    service.render(task);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<domain::Error>().code, domain::ErrorCode::WrongUse);
    QCOMPARE(finished.size(), 1);
}

void TestEngine::snippetsCanBeCancelled()
{
    engine::SnippetService service;
    QSignalSpy failed(&service, &engine::SnippetService::failed);
    engine::SnippetService::Task task;
    task.cataloguePaths = QStringList{m_path};
    task.ranges = {{0, 4999}};
    task.templateId = QStringLiteral("markdown-table");
    service.render(task);
    service.cancel();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<domain::Error>().code, domain::ErrorCode::Cancelled);
    QVERIFY(!service.isRunning());
    // Destroyed while it works.
    service.render(task);
}

void TestEngine::leavingInTheMiddleIsClean()
{
    for (int i = 0; i < 20; ++i) {
        CatalogueService service;
        service.open(m_path);
        service.search({QStringLiteral("message"), {}, {}});
        service.exportRows({{}, {}, {}, m_folder.filePath(QStringLiteral("left.csv"))});
        if (i % 2)
            QTest::qWait(2);
    }
}

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
