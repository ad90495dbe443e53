// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "samplecatalogue.h"

#include "errdex/store/catalogue.h"
#include "errdex/store/cataloguewriter.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <chrono>
#include <thread>

#ifdef Q_OS_UNIX
#include <sys/resource.h>

#include <csignal>
#include <unistd.h>
#endif

using namespace errdex;
using namespace errdex::test;
using namespace std::chrono_literals;
using store::Catalogue;

class TestCatalogueWriter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failedBuildLeavesTheOldFile();
    void fullDiskLeavesTheOldFile_data();
    void fullDiskLeavesTheOldFile();
    void devicesAndLinksStayWhatTheyAre();
    void everythingComesBack();
    void recordsComeInPieces();
    void recordsOfNoCategory();
    void cancelled_data();
    void cancelled();
    void cancelledWhileItFinishes();
    void filesOfKilledWritersGo();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestCatalogueWriter::failedBuildLeavesTheOldFile()
{
    const auto target = path(QStringLiteral("kept.sqlite"));
    const auto one = vendor(QStringLiteral("one"), {QStringLiteral("all")});
    QVERIFY(writeCatalogue(target, {{one, {record(QStringLiteral("1"), QStringLiteral("a"))}}}));
    {
        auto writer = store::CatalogueWriter::create(target);
        QVERIFY(writer);
        auto stray = record(QStringLiteral("2"), QStringLiteral("b"));
        stray.category = 7;
        QVERIFY(!(*writer)->addVendor(one, {stray}));
    }
    const auto catalogue = Catalogue::open(target);
    QVERIFY(catalogue);
    QCOMPARE((*catalogue)->recordCount(), 1u);
    QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("kept.sqlite*")}).size(), 1);
    const auto intoFolder = store::CatalogueWriter::create(m_folder.path());
    QVERIFY(!intoFolder);
    QCOMPARE(intoFolder.error().code, domain::ErrorCode::CannotWriteFile);
    QVERIFY(!store::CatalogueWriter::create(path(QStringLiteral("no/such/folder.sqlite"))));
}

void TestCatalogueWriter::fullDiskLeavesTheOldFile_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("rows") << qint64(200000);
    QTest::newRow("words") << qint64(4000000);
    QTest::newRow("orders") << qint64(6500000);
}

/// A limit on the size of files stands for a full disk.
void TestCatalogueWriter::fullDiskLeavesTheOldFile()
{
#ifdef Q_OS_UNIX
    QFETCH(const qint64, bytes);
    QTemporaryDir folder;
    const auto target = folder.filePath(QStringLiteral("kept.sqlite"));
    const auto one = vendor(QStringLiteral("one"), {QStringLiteral("all")});
    QVERIFY(writeCatalogue(target, {{one, {record(QStringLiteral("1"), QStringLiteral("a"))}}}));
    QList<domain::CodeRecord> records;
    for (int i = 0; i < 20000; ++i)
        records.append(record(QString::number(i), QStringLiteral("word%1 same text").arg(i), {.name = QStringLiteral("name_%1").arg(i)}));

    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto signal = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit low{rlim_t(bytes), before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &low), 0);
    domain::Result<void> done;
    {
        auto writer = store::CatalogueWriter::create(target);
        done = writer ? (*writer)->addVendor(one, records).and_then([&] { return (*writer)->finish(); })
                      : domain::Result<void>(tl::unexpected(writer.error()));
    }
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, signal);

    QVERIFY(!done);
    QCOMPARE(done.error().code, domain::ErrorCode::CannotWriteFile);
    QCOMPARE(done.error().where, target);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), {QStringLiteral("kept.sqlite")});
    const auto kept = Catalogue::open(target);
    QVERIFY(kept);
    QCOMPARE((*kept)->recordCount(), 1u);
#else
    QSKIP("limits on the size of files are of Unix");
#endif
}

void TestCatalogueWriter::devicesAndLinksStayWhatTheyAre()
{
#ifdef Q_OS_UNIX
    QCOMPARE(store::CatalogueWriter::create(QStringLiteral("/dev/null")).error().code, domain::ErrorCode::CannotWriteFile);
    QVERIFY(!QFileInfo(QStringLiteral("/dev/null")).isFile());
    const auto one = vendor(QStringLiteral("one"), {QStringLiteral("all")});
    const auto real = path(QStringLiteral("real.sqlite"));
    const auto link = path(QStringLiteral("link.sqlite"));
    QVERIFY(writeCatalogue(real, {{one, {record(QStringLiteral("1"), QStringLiteral("a"))}}}));
    QVERIFY(QFile::link(real, link));
    QVERIFY(writeCatalogue(link, {{one, {record(QStringLiteral("1"), QStringLiteral("a")), record(QStringLiteral("2"), QStringLiteral("b"))}}}));
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE((*Catalogue::open(real))->recordCount(), 2u);
#endif
}

/// Every field, each with a text of its own.
void TestCatalogueWriter::everythingComesBack()
{
    using domain::TextOrigin;
    const auto said = [](const char *name, TextOrigin origin) {
        return domain::LocalizedText{QString::fromLatin1(name), QString::fromLatin1(name) + u'я', origin};
    };
    domain::Vendor full;
    full.slug = QStringLiteral("full");
    full.originalLanguage = TextOrigin::Russian;
    full.name = said("name", TextOrigin::Russian);
    full.product = said("product", TextOrigin::Russian);
    full.aliases = {QStringLiteral("one"), QStringLiteral("two")};
    full.home = QStringLiteral("https://example.com/home");
    full.source = {QStringLiteral("title"), QStringLiteral("https://example.com/source"), QDate(2026, 2, 3),
                   said("source note", TextOrigin::Errdex)};
    full.envelope = {true,
                     QStringLiteral("code key"),
                     QStringLiteral("name key"),
                     QStringLiteral("message key"),
                     QStringLiteral("detail key"),
                     {QStringLiteral("other"), QStringLiteral("keys")},
                     QStringLiteral("{\n}")};
    full.notes = {{{QStringLiteral("5xx"), QStringLiteral("7")}, said("first note", TextOrigin::English)},
                  {{}, said("second note", TextOrigin::Errdex)}};
    full.footnotes = {{QStringLiteral("*"), said("first footnote", TextOrigin::English)},
                      {QStringLiteral("**"), said("second footnote", TextOrigin::Own)}};
    full.categoryRule = said("rule", TextOrigin::Errdex);
    full.categories = {{QStringLiteral("a"), said("category a", TextOrigin::Russian)},
                       {QStringLiteral("b"), said("category b", TextOrigin::Russian)}};
    auto second = vendor(QStringLiteral("second"), {QStringLiteral("all")});
    second.position = 1;
    second.source.note.origin = second.categoryRule.origin = TextOrigin::Errdex;
    domain::CodeRecord one;
    one.category = 1;
    one.code = QStringLiteral("code");
    one.variant = 3;
    one.name = QStringLiteral("NAME");
    one.httpStatus = 418;
    one.message = said("message", TextOrigin::English);
    one.description = said("description", TextOrigin::Errdex);
    one.returnedBy = {{said("first operation", TextOrigin::Russian), QStringLiteral("*")},
                      {said("second operation", TextOrigin::Russian), {}}};
    one.reference = QStringLiteral("reference");
    one.attributes = {{QStringLiteral("cause"), said("attribute", TextOrigin::Errdex)},
                      {QStringLiteral("0"), said("own", TextOrigin::Own)},
                      {QStringLiteral("break"), {QStringLiteral("a\nb"), {}, TextOrigin::English}}};
    // One language alone, which has operations of its own.
    auto bare = one;
    bare.category = 0;
    bare.variant = 0;
    bare.name.clear();
    bare.httpStatus = 0;
    bare.message = {{}, QStringLiteral("только"), TextOrigin::Russian};
    bare.description = {};
    bare.returnedBy = {{{{}, QStringLiteral("чтение"), TextOrigin::Russian}, {}}};
    bare.reference.clear();
    bare.attributes.clear();
    const auto file = path(QStringLiteral("everything.sqlite"));
    QVERIFY(writeCatalogue(file, {{full, {one, bare}}, {second, {}}}));
    const auto catalogue = Catalogue::open(file);
    QVERIFY(catalogue);
    QCOMPARE((*catalogue)->vendors().size(), 2);
    QVERIFY(*(*catalogue)->vendors().first() == full);
    QVERIFY(*(*catalogue)->vendors().last() == second);
    const auto found = (*catalogue)->records(std::vector<quint32>{0, 1});
    QVERIFY(found);
    for (const auto &[made, wanted] : {std::pair(found->at(0), bare), std::pair(found->at(1), one)}) {
        QCOMPARE(made.vendor->slug, full.slug);
        QCOMPARE(made.category, wanted.category);
        QCOMPARE(made.code, wanted.code);
        QCOMPARE(made.variant, wanted.variant);
        QCOMPARE(made.name, wanted.name);
        QCOMPARE(made.httpStatus, wanted.httpStatus);
        QVERIFY(made.message == wanted.message);
        QVERIFY(made.description == wanted.description);
        QCOMPARE(made.returnedBy, wanted.returnedBy);
        QCOMPARE(made.reference, wanted.reference);
        QCOMPARE(made.attributes, wanted.attributes);
    }
    const auto texts = (*catalogue)->texts(1);
    QVERIFY(texts);
    QCOMPARE(texts->name, one.name);
    QCOMPARE(texts->messages, (QStringList{one.message.en, one.message.ru}));
    QStringList described{one.description.en, one.description.ru};
    for (const auto *operation : {"first operation", "second operation"})
        described.append(QString::fromLatin1(operation));
    for (const auto *operation : {"first operation", "second operation"})
        described.append(QString::fromLatin1(operation) + u'я');
    described << one.reference << one.attributes.at(0).text.en << one.attributes.at(0).text.ru
              << one.attributes.at(1).text.en << one.attributes.at(1).text.ru << one.attributes.at(2).text.en;
    QCOMPARE(texts->descriptions, described);
}

/// As an import gives them: the same file, however many come at once.
void TestCatalogueWriter::recordsComeInPieces()
{
    auto made = vendor(QStringLiteral("v"), {QStringLiteral("a"), QStringLiteral("none"), QStringLiteral("b")});
    QList<domain::CodeRecord> records;
    for (int i = 0; i < 50; ++i)
        records.append(record(QString::number(i), QStringLiteral("text %1").arg(i), {{}, 0, i < 20 ? 0 : 2}));
    const auto whole = path(QStringLiteral("whole.sqlite"));
    QVERIFY(writeCatalogue(whole, {{made, records}}));
    const auto bytesOf = [](const QString &file) {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    };
    for (const qsizetype piece : {1, 7, 20, 50}) {
        const auto pieces = path(QStringLiteral("pieces.sqlite"));
        auto writer = store::CatalogueWriter::create(pieces);
        QVERIFY(writer);
        qsizetype next = 0;
        QVERIFY((*writer)->addVendor(made, [&](QList<domain::CodeRecord> &some) -> domain::Result<void> {
            some = records.mid(next, piece);
            next += piece;
            return {};
        }));
        QVERIFY((*writer)->finish());
        QVERIFY(bytesOf(pieces) == bytesOf(whole));
    }
    // What cannot be read is told, in front of the first category and behind the last record.
    for (const qsizetype failing : {0, 1, 2}) {
        auto writer = store::CatalogueWriter::create(path(QStringLiteral("failed.sqlite")));
        QVERIFY(writer);
        qsizetype next = 0;
        const auto added = (*writer)->addVendor(made, [&](QList<domain::CodeRecord> &some) -> domain::Result<void> {
            if (next == failing)
                return domain::fail(domain::ErrorCode::InvalidSource, QStringLiteral("x"));
            some = records.mid(25 * next++, 25);
            return {};
        });
        QVERIFY(!added);
        QCOMPARE(added.error().code, domain::ErrorCode::InvalidSource);
    }
    QVERIFY(!QFile::exists(path(QStringLiteral("failed.sqlite"))));
}

void TestCatalogueWriter::recordsOfNoCategory()
{
    const auto made = vendor(QStringLiteral("v"), {QStringLiteral("a"), QStringLiteral("b")});
    for (const auto &categories : {QList<int>{2}, QList<int>{0, 2}, QList<int>{-1}, QList<int>{1, 0}}) {
        auto writer = store::CatalogueWriter::create(path(QStringLiteral("none.sqlite")));
        QVERIFY(writer);
        auto left = categories;
        const auto added = (*writer)->addVendor(made, [&](QList<domain::CodeRecord> &some) -> domain::Result<void> {
            if (!left.isEmpty())
                some = {record(QStringLiteral("1"), QStringLiteral("a"), {{}, 0, left.takeFirst()})};
            return {};
        });
        QVERIFY(!added);
        QCOMPARE(added.error().code, domain::ErrorCode::Internal);
        QCOMPARE(added.error().where, QStringLiteral("v"));
    }
}

void TestCatalogueWriter::cancelled_data()
{
    QTest::addColumn<bool>("beforeRecords");
    QTest::newRow("while records are written") << true;
    QTest::newRow("while the index is written") << false;
}

void TestCatalogueWriter::cancelled()
{
    QFETCH(bool, beforeRecords);
    const QTemporaryDir folder;
    const auto file = folder.filePath(QStringLiteral("c.sqlite"));
    QList<domain::CodeRecord> records;
    for (int i = 0; i < 3000; ++i)
        records.append(record(QString::number(i), QStringLiteral("text %1").arg(i)));
    std::atomic<quint64> newest{1};
    {
        auto writer = store::CatalogueWriter::create(file, {&newest, 1});
        QVERIFY(writer);
        if (beforeRecords)
            newest = 2;
        auto done = (*writer)->addVendor(vendor(QStringLiteral("v"), {QStringLiteral("all")}), records);
        newest = 2;
        if (done)
            done = (*writer)->finish();
        QVERIFY(!done);
        QCOMPARE(done.error().code, domain::ErrorCode::Cancelled);
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

/// Later and later, until it is not in time any more: with orders and words that are being sorted on the side.
void TestCatalogueWriter::cancelledWhileItFinishes()
{
    QList<domain::CodeRecord> records;
    for (int i = 0; i < 70'000; ++i)
        records.append(record(QString::number(i), QStringLiteral("text %1 of word%2").arg(i % 100).arg(i)));
    bool finished = false;
    int stopped = 0;
    for (auto delay = 1ms; !finished; delay = delay * 3 / 2 + 1ms) {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("c.sqlite"));
        std::atomic<quint64> newest{1};
        {
            auto writer = store::CatalogueWriter::create(file, {&newest, 1});
            QVERIFY(writer);
            QVERIFY((*writer)->addVendor(vendor(QStringLiteral("v"), {QStringLiteral("all")}), records));
            std::thread stopper([&newest, delay] {
                std::this_thread::sleep_for(delay);
                newest = 2;
            });
            const auto done = (*writer)->finish();
            stopper.join();
            finished = done.has_value();
            if (!done)
                QCOMPARE(done.error().code, domain::ErrorCode::Cancelled);
        }
        stopped += !finished;
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden),
                 finished ? QStringList(QStringLiteral("c.sqlite")) : QStringList());
    }
    QVERIFY(stopped > 0);
}

/// Of the same file, by processes that are no more: all others may be somebody's.
void TestCatalogueWriter::filesOfKilledWritersGo()
{
#ifdef Q_OS_UNIX
    QProcess ended;
    ended.start(QStringLiteral("true"), QStringList());
    QVERIFY(ended.waitForStarted());
    const auto dead = QString::number(ended.processId());
    QVERIFY(ended.waitForFinished());
    const QTemporaryDir folder;
    const auto make = [&folder](const QString &name) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    };
    const auto alive = QString::number(::getppid());
    QStringList kept{QStringLiteral("c.sqlite.part-") + alive,
                     QStringLiteral("c.sqlite.part-x"),
                     QStringLiteral("c.sqlite.part-0"),
                     QStringLiteral("c.sqlite.part--") + dead,
                     QStringLiteral("c.sqlite.part-") + dead + QStringLiteral("x"),
                     QStringLiteral("d.sqlite.part-") + dead,
                     QStringLiteral("xc.sqlite.part-") + dead,
                     QStringLiteral("c.sqlite.other-") + dead};
    for (const auto &name : std::as_const(kept))
        make(name);
    make(QStringLiteral("c.sqlite.part-") + dead);
    QVERIFY(writeCatalogue(
        folder.filePath(QStringLiteral("c.sqlite")),
        {{vendor(QStringLiteral("v"), {QStringLiteral("all")}), {record(QStringLiteral("1"), QStringLiteral("a"))}}}));
    kept.append(QStringLiteral("c.sqlite"));
    kept.sort();
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files, QDir::Name), kept);
#endif
}

QTEST_GUILESS_MAIN(TestCatalogueWriter)
#include "tst_cataloguewriter.moc"
