// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "callfaults.h"
#include "sqlitefaults.h"
#include "testfiles.h"

#include "errdex/importing/import.h"
#include "errdex/importing/source.h"
#include "errdex/store/catalogue.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

#include <cerrno>

using namespace errdex;
using domain::ErrorCode;
using domain::Result;
using test::Call;
using test::CallFaults;
using test::contents;
using test::entries;
using test::makeFile;
using test::SqliteFaults;

/// Whatever fails while a table becomes a catalogue: the old catalogue stays, nothing is left beside it or among the
/// temporary files, and the user is told the file and the reason.
class ImportFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sqlite();
    void system_data();
    void system();
    void reading_data();
    void reading();
    void kept();
    void comparing();
    void sources();
    void builds();

private:
    QString at(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    Result<importing::ImportReport> compile() const
    {
        return importing::compile({at("table.csv"), {}}, *m_plan, at("there/out.sqlite"));
    }
    /// Nothing has happened.
    void verifyAsBefore() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<importing::ImportPlan> m_plan;
};

void ImportFaultsTest::init()
{
    test::skipSyncing();
    qunsetenv("TMPDIR");
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(at("tmp")) && QDir().mkpath(at("there")));
    qputenv("TMPDIR", at("tmp").toUtf8());
    QByteArray table = "code,message,status\n";
    for (int i = 0; i < 40; ++i)
        table += QByteArray::number(1000 + i % 30) + ",Message " + QByteArray::number(i) + ",400\n";
    makeFile(at("table.csv"), table);
    makeFile(at("there/out.sqlite"), "old");
    auto plan = importing::guessPlan({at("table.csv"), {}});
    QVERIFY(plan);
    plan->vendor.slug = QStringLiteral("acme");
    plan->vendor.name = {QStringLiteral("Acme"), QStringLiteral("Акме"), domain::TextOrigin::English};
    m_plan = *plan;
}

void ImportFaultsTest::verifyAsBefore() const
{
    QCOMPARE(contents(at("there/out.sqlite")), QByteArray("old"));
    QCOMPARE(entries(at("there")).join(u' '), QStringLiteral("out.sqlite"));
    QCOMPARE(entries(at("tmp")).join(u' '), QString());
}

void ImportFaultsTest::sqlite()
{
    for (int which = 1;; ++which) {
        Result<importing::ImportReport> done;
        bool hasFailed = false;
        {
            const SqliteFaults faults(which, SQLITE_FULL);
            done = compile();
            hasFailed = faults.hasFailed();
        }
        QCOMPARE(done.has_value(), !hasFailed);
        if (done)
            break;
        QCOMPARE(done.error().code, ErrorCode::CannotWriteFile);
        QCOMPARE(done.error().where, at("there/out.sqlite"));
        QVERIFY(!done.error().detail.isEmpty());
        verifyAsBefore();
    }
    auto catalogue = store::Catalogue::open(at("there/out.sqlite"));
    QVERIFY(catalogue && (*catalogue)->verify());
    QCOMPARE((*catalogue)->recordCount(), 40u);
}

void ImportFaultsTest::system_data()
{
    QTest::addColumn<int>("reason");
    QTest::newRow("full") << ENOSPC;
    QTest::newRow("broken") << EIO;
}

void ImportFaultsTest::system()
{
    QFETCH(int, reason);
    int failures = 0;
    for (int which = 1;; ++which) {
        makeFile(at("there/out.sqlite"), "old");
        int calls = 0;
        Result<importing::ImportReport> done;
        {
            const CallFaults faults([&](const Call &call) {
                const bool counts = call.is("open") || call.is("write") || call.is("rename") || call.is("ftruncate");
                return counts && ++calls == which ? reason : 0;
            });
            done = compile();
        }
        if (done) {
            auto catalogue = store::Catalogue::open(at("there/out.sqlite"));
            QVERIFY(catalogue && (*catalogue)->verify());
        } else {
            ++failures;
            QCOMPARE(done.error().code, ErrorCode::CannotWriteFile);
            QVERIFY2(!done.error().where.isEmpty() && !done.error().detail.isEmpty(), qPrintable(done.error().where));
            verifyAsBefore();
        }
        if (calls < which)
            break;
    }
    QVERIFY(failures > 5);
}

void ImportFaultsTest::reading_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QByteArray csv = "code,message\n";
    QByteArray json = "[";
    QByteArray lines;
    QByteArray markdown = "| code | message |\n| --- | --- |\n";
    QByteArray html = "<table><tr><th>code</th><th>message</th></tr>";
    // More than is read at once.
    for (int i = 0; i < 1500; ++i) {
        const auto code = QByteArray::number(i);
        csv += code + ",Message" + QByteArray(200, '!') + '\n';
        json += (i == 0 ? "" : ",") + QByteArray("{\"code\": ") + code + ", \"message\": \"Message\"}";
        lines += "{\"code\": " + code + ", \"message\": \"Message\"}\n";
        markdown += "| " + code + " | Message |\n";
        html += "<tr><td>" + code + "</td><td>Message</td></tr>";
    }
    QTest::newRow("CSV") << QStringLiteral("a.csv") << csv;
    QTest::newRow("JSON") << QStringLiteral("a.json") << QByteArray(json + ']');
    QTest::newRow("JSON Lines") << QStringLiteral("a.jsonl") << lines;
    QTest::newRow("Markdown") << QStringLiteral("a.md") << markdown;
    QTest::newRow("HTML") << QStringLiteral("a.html") << QByteArray(html + "</table>");
}

/// A file that cannot be read any further is an error, and not the end of the table.
void ImportFaultsTest::reading()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    const auto path = m_folder->filePath(name);
    makeFile(path, content);
    const importing::TableSource source{path, {}};
    const auto all = [&]() -> Result<qint64> {
        auto plan = importing::guessPlan(source);
        if (!plan)
            return tl::unexpected(plan.error());
        plan->vendor.slug = QStringLiteral("acme");
        return importing::preview(source, *plan, nullptr).transform([](const auto &report) {
            return report.counts.rows;
        });
    };
    const auto expected = all();
    QVERIFY2(expected && *expected == 1500, expected ? "" : qPrintable(expected.error().detail));
    int failures = 0;
    // One call fails, or all from one on.
    for (const bool isOnce : {true, false}) {
        for (int which = 1;; ++which) {
            int calls = 0;
            const CallFaults faults([&](const Call &call) {
                const bool isOfIt = call.path == path.toUtf8() && (call.is("read") || call.is("look"));
                return isOfIt && (++calls == which || (calls > which && !isOnce)) ? EIO : 0;
            });
            const auto read = all();
            if (calls < which) {
                QVERIFY(read);
                QCOMPARE(*read, *expected);
                break;
            }
            // The call that only finds the end may fail.
            if (read) {
                QCOMPARE(*read, *expected);
                continue;
            }
            ++failures;
            QVERIFY2(path.endsWith(read.error().where), qPrintable(read.error().where));
            QVERIFY(read.error().code == ErrorCode::CannotReadFile || read.error().code == ErrorCode::CannotOpenFile);
        }
    }
    QVERIFY(failures > 6);
}

/// What was kept of the rows cannot be read back.
void ImportFaultsTest::kept()
{
    int failures = 0;
    for (int which = 1;; ++which) {
        makeFile(at("there/out.sqlite"), "old");
        int calls = 0;
        Result<importing::ImportReport> done;
        {
            const CallFaults faults([&](const Call &call) {
                return call.is("read") && call.path.endsWith(" (deleted)") && ++calls >= which ? EIO : 0;
            });
            done = compile();
        }
        if (calls < which) {
            QVERIFY(done);
            break;
        }
        // The call that only finds the end may fail.
        if (done) {
            const auto catalogue = store::Catalogue::open(at("there/out.sqlite"));
            QVERIFY(catalogue && (*catalogue)->verify());
            continue;
        }
        ++failures;
        QVERIFY(done.error().code == ErrorCode::CannotReadFile || done.error().code == ErrorCode::CannotWriteFile);
        QVERIFY(done.error().where.startsWith(at("there/")) && !done.error().detail.isEmpty());
        verifyAsBefore();
    }
    QVERIFY(failures > 0);
}

/// Whatever cannot be read of the catalogue that a table is compared with is told, and no difference is made of it.
void ImportFaultsTest::comparing()
{
    QVERIFY(compile());
    const auto catalogue = store::Catalogue::open(at("there/out.sqlite"));
    QVERIFY(catalogue);
    int failures = 0;
    for (int which = 1;; ++which) {
        Result<importing::ImportReport> done;
        bool hasFailed = false;
        {
            const SqliteFaults faults(which, SQLITE_IOERR);
            done = importing::preview({at("table.csv"), {}}, *m_plan, catalogue->get());
            hasFailed = faults.hasFailed();
        }
        QCOMPARE(done.has_value(), !hasFailed);
        if (done)
            break;
        ++failures;
        QVERIFY(!done.error().where.isEmpty() && !done.error().detail.isEmpty());
    }
    QVERIFY(failures > 0);
    // What was kept of the rows cannot be read back.
    const CallFaults faults(
        [&](const Call &call) { return call.is("read") && call.path.startsWith(at("tmp/").toUtf8()) ? EIO : 0; });
    const auto done = importing::preview({at("table.csv"), {}}, *m_plan, catalogue->get());
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::CannotReadFile);
}

/// Likewise a file of a vendor.
void ImportFaultsTest::sources()
{
    const auto path = QStringLiteral(ERRDEX_SOURCE_DIR "/tests/unit/importing/good.json");
    QVERIFY(importing::readSource(path).errors.isEmpty());
    for (const auto *name : {"look", "read"}) {
        const CallFaults faults(
            [&](const Call &call) { return call.path == path.toUtf8() && call.is(name) ? EIO : 0; });
        const auto read = importing::readSource(path);
        QCOMPARE(read.errors.size(), 1);
        QCOMPARE(read.errors.first().where, path);
        QVERIFY(read.errors.first().code == ErrorCode::CannotReadFile ||
                read.errors.first().code == ErrorCode::CannotOpenFile);
    }
}

/// Whatever fails while files of vendors become a catalogue is told, and the old catalogue stays.
void ImportFaultsTest::builds()
{
    const QStringList files{QStringLiteral(ERRDEX_SOURCE_DIR "/tests/unit/importing/good.json")};
    const auto output = at("there/out.sqlite");
    int failures = 0;
    for (int which = 1;; ++which) {
        importing::BuildReport report;
        bool hasFailed = false;
        {
            const SqliteFaults faults(which, SQLITE_FULL);
            report = importing::buildCatalogue(files, output);
            hasFailed = faults.hasFailed();
        }
        QCOMPARE(report.errors.size(), hasFailed ? 1 : 0);
        if (!hasFailed)
            break;
        ++failures;
        QCOMPARE(report.errors.constFirst().code, ErrorCode::CannotWriteFile);
        QCOMPARE(report.errors.constFirst().where, output);
        verifyAsBefore();
    }
    QVERIFY(failures > 5);
    auto catalogue = store::Catalogue::open(output);
    QVERIFY(catalogue && (*catalogue)->verify());
    QCOMPARE((*catalogue)->recordCount(), 3u);
}

QTEST_GUILESS_MAIN(ImportFaultsTest)
#include "tst_importfaults.moc"
