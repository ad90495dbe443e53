// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "callfaults.h"
#include "samplecatalogue.h"

#include "errdex/store/catalogue.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <cerrno>

using namespace errdex;
using namespace errdex::test;
using domain::ErrorCode;
using domain::Result;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What is sorted beside a catalogue while it is written.
class TemporaryFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { skipSyncing(); }
    void failAsAWhole_data();
    void failAsAWhole();
};

void TemporaryFilesTest::failAsAWhole_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::newRow("opening") << QByteArray("open");
    QTest::newRow("writing") << QByteArray("write");
    QTest::newRow("reading") << QByteArray("read");
}

/// No catalogue comes of it that lacks some words, and nothing is left.
void TemporaryFilesTest::failAsAWhole()
{
    QFETCH(QByteArray, call);
    const QTemporaryDir folder;
    const auto target = folder.filePath(QStringLiteral("c.sqlite"));
    QVERIFY(writeCatalogue(target, {{vendor(QStringLiteral("one"), {QStringLiteral("all")}),
                                     {record(QStringLiteral("1"), QStringLiteral("a"))}}}));
    const auto old = contents(target);
    QList<domain::CodeRecord> records;
    for (int i = 0; i < 8000; ++i)
        records.append(record(QString::number(i), QStringLiteral("a word%1 of many others").arg(i),
                              {QStringLiteral("NAME_%1").arg(i)}));
    int failures = 0;
    for (int which = 1;; ++which) {
        std::atomic<int> calls = 0;
        Result<void> written;
        {
            const CallFaults faults([&](const Call &made) {
                // They have no name of their own while they are there; made they are in the folder as such.
                const bool isOne = made.path.endsWith(" (deleted)") || made.path == QFile::encodeName(folder.path());
                return made.is(call.constData()) && isOne && ++calls == which ? EIO : 0;
            });
            auto writer = store::CatalogueWriter::create(target);
            QVERIFY(writer);
            written = (*writer)->addVendor(vendor(QStringLiteral("big"), {QStringLiteral("all")}), records);
            if (written)
                written = (*writer)->finish();
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
    QVERIFY(failures > (call == "open" ? 1 : 4));
}

QTEST_GUILESS_MAIN(TemporaryFilesTest)
#include "tst_temporaryfiles.moc"
