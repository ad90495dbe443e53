// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "callfaults.h"
#include "samplecatalogue.h"
#include "sqlitefaults.h"
#include "testfiles.h"

#include "errdex/store/catalogue.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

#include <atomic>
#include <cerrno>

using namespace errdex;
using namespace errdex::test;
using domain::ErrorCode;
using domain::Result;

namespace {

/// Enough for every table: words that many records share, beginnings that many words share, words that repeat.
QList<domain::CodeRecord> manyRecords(int count)
{
    QList<domain::CodeRecord> records;
    for (int i = 0; i < count; ++i)
        records.append(record(QString::number(i), QStringLiteral("a word%1 of many others").arg(i),
                              {QStringLiteral("NAME_%1").arg(i)}));
    records.last().message.en = QStringLiteral("a others a");
    records.last().name = QStringLiteral("GO_GO");
    return records;
}

domain::Vendor bigVendor()
{
    auto big = vendor(QStringLiteral("big"), {QStringLiteral("all")});
    big.notes = {{{QStringLiteral("5xx")}, text(QStringLiteral("tell us"))}};
    big.footnotes = {{QStringLiteral("*"), text(QStringLiteral("data operations"))}};
    return big;
}

Result<void> writeBig(const QString &target, int count = 8000)
{
    return store::CatalogueWriter::create(target).and_then([count](auto &&writer) -> Result<void> {
        return writer->addVendor(bigVendor(), manyRecords(count)).and_then([&] { return writer->finish(); });
    });
}

} // namespace

/// A catalogue of which something cannot be written, in the file itself or in what is sorted beside it.
class TemporaryFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { skipSyncing(); }
    void failAsAWhole_data();
    void failAsAWhole();
    void tables_data();
    void tables();
    void placing_data();
    void placing();
    void isOnTheDisk();
};

void TemporaryFilesTest::failAsAWhole_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<int>("records");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    QTest::newRow("opening") << QByteArray("open") << 8000 << 2 << 0;
    QTest::newRow("writing") << QByteArray("write") << 8000 << 5 << 0;
    QTest::newRow("reading") << QByteArray("read") << 8000 << 5 << 0;
    // More than are sorted at a time: each order is written in pieces, while the records still come.
    QTest::newRow("writing pieces of orders") << QByteArray("write") << 66'000 << 6 << 6;
}

/// No catalogue comes of it that lacks some words, and nothing is left.
void TemporaryFilesTest::failAsAWhole()
{
    QFETCH(QByteArray, call);
    QFETCH(int, records);
    QFETCH(int, least);
    QFETCH(int, most);
    const QTemporaryDir folder;
    const auto target = folder.filePath(QStringLiteral("c.sqlite"));
    QVERIFY(writeCatalogue(target, {{vendor(QStringLiteral("one"), {QStringLiteral("all")}),
                                     {record(QStringLiteral("1"), QStringLiteral("a"))}}}));
    const auto old = contents(target);
    int failures = 0;
    // As many as are to fail; with 0, until a catalogue is written.
    for (int which = 1; most == 0 || which <= most; ++which) {
        std::atomic<int> calls = 0;
        Result<void> written;
        {
            const CallFaults faults([&](const Call &made) {
                // They have no name of their own while they are there; made they are in the folder as such.
                const bool isOne = made.path.endsWith(" (deleted)") || made.path == QFile::encodeName(folder.path());
                return made.is(call.constData()) && isOne && ++calls == which ? EIO : 0;
            });
            written = writeBig(target, records);
        }
        QCOMPARE(written.has_value(), calls < which);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("c.sqlite")});
        if (written)
            break;
        ++failures;
        QVERIFY(written.error().code == ErrorCode::CannotWriteFile ||
                written.error().code == ErrorCode::CannotReadFile);
        QVERIFY(!written.error().where.isEmpty() && !written.error().detail.isEmpty());
        QCOMPARE(contents(target), old);
    }
    QVERIFY(failures >= least);
}

void TemporaryFilesTest::tables_data()
{
    QTest::addColumn<QByteArray>("sql");
    for (const auto *table : {"vendor ", "vendor_note", "footnote", "category", "entry", "term", "prefix", "name_pair",
                              "name_word", "name_repeat", "follower", "text_repeat", "word_form", "code_form",
                              "code_trigram", "http_status", "row_order ", "row_order_chunk", "seal"})
        QTest::newRow(table) << QByteArray("INSERT INTO ") + table;
    for (const auto *sql : {"PRAGMA journal_mode", "-- ", "SELECT * FROM vendor ", "SELECT * FROM name_repeat",
                            "PRAGMA application_id", "PRAGMA page_count", "PRAGMA page_size"})
        QTest::newRow(sql) << QByteArray(sql);
}

/// Each statement fails when it is made, at its first row and later.
void TemporaryFilesTest::tables()
{
    QFETCH(QByteArray, sql);
    const QTemporaryDir folder;
    const auto target = folder.filePath(QStringLiteral("c.sqlite"));
    QVERIFY(writeCatalogue(target, {{vendor(QStringLiteral("one"), {QStringLiteral("all")}),
                                     {record(QStringLiteral("1"), QStringLiteral("a"))}}}));
    const auto old = contents(target);
    for (int which = 1; which <= 3; ++which) {
        Result<void> written;
        bool hasFailed = false;
        {
            const SqliteFaults faults(which, SQLITE_FULL, sql);
            written = writeBig(target, 700);
            hasFailed = faults.hasFailed();
        }
        QVERIFY(hasFailed || which > 1);
        QCOMPARE(written.has_value(), !hasFailed);
        QCOMPARE(entries(folder.path()), QStringList{QStringLiteral("c.sqlite")});
        if (written)
            break;
        QCOMPARE(written.error().code, ErrorCode::CannotWriteFile);
        QCOMPARE(written.error().where, target);
        QVERIFY(!written.error().detail.isEmpty());
        QCOMPARE(contents(target), old);
    }
}

void TemporaryFilesTest::placing_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QString>("told");
    QTest::newRow("cannot be synced") << QByteArray("fsync") << QStringLiteral("the file could not be synced");
    QTest::newRow("cannot be renamed") << QByteArray("rename") << qt_error_string(EACCES);
    QTest::newRow("cannot be opened to be synced")
        << QByteArray("look") << QStringLiteral("the file could not be synced");
}

/// Whole, and yet it cannot take its place.
void TemporaryFilesTest::placing()
{
    QFETCH(QByteArray, call);
    const QTemporaryDir folder;
    const auto target = folder.filePath(QStringLiteral("c.sqlite"));
    QVERIFY(writeCatalogue(target, {{vendor(QStringLiteral("one"), {QStringLiteral("all")}),
                                     {record(QStringLiteral("1"), QStringLiteral("a"))}}}));
    const auto old = contents(target);
    Result<void> written;
    {
        const CallFaults faults([&](const Call &made) {
            return made.is(call.constData()) && made.path.contains("c.sqlite.part-") ? EACCES : 0;
        });
        written = writeBig(target, 700);
    }
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::CannotWriteFile);
    QCOMPARE(written.error().where, target);
    QTEST(written.error().detail, "told");
    QCOMPARE(contents(target), old);
    QCOMPARE(entries(folder.path()), QStringList{QStringLiteral("c.sqlite")});
}

/// First the bytes, then the name.
void TemporaryFilesTest::isOnTheDisk()
{
    const QTemporaryDir folder;
    const auto target = folder.filePath(QStringLiteral("c.sqlite"));
    QList<QByteArray> calls;
    Result<void> written;
    {
        const CallFaults faults([&](const Call &made) {
            const bool isFile = made.path.contains("c.sqlite.part-");
            const bool isFolder = made.path == QFile::encodeName(folder.path());
            if ((made.is("fsync") && (isFile || isFolder)) || (made.is("rename") && isFile))
                calls.append(made.name + QByteArray(isFile ? " file" : " folder"));
            return 0;
        });
        written = writeBig(target, 10);
    }
    QVERIFY(written);
    QCOMPARE(calls, (QList<QByteArray>{"fsync file", "rename file", "fsync folder"}));
    QCOMPARE(entries(folder.path()), QStringList{QStringLiteral("c.sqlite")});
}

QTEST_GUILESS_MAIN(TemporaryFilesTest)
#include "tst_temporaryfiles.moc"
