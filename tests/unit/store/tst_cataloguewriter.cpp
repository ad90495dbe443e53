// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "samplecatalogue.h"

#include "errdex/store/catalogue.h"
#include "errdex/store/cataloguewriter.h"

#include <QTemporaryDir>
#include <QtTest>

#ifdef Q_OS_UNIX
#include <sys/resource.h>

#include <csignal>
#endif

using namespace errdex;
using namespace errdex::test;
using store::Catalogue;

class TestCatalogueWriter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failedBuildLeavesTheOldFile();
    void fullDiskLeavesTheOldFile_data();
    void fullDiskLeavesTheOldFile();
    void devicesAndLinksStayWhatTheyAre();

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

QTEST_GUILESS_MAIN(TestCatalogueWriter)
#include "tst_cataloguewriter.moc"
