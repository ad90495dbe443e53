// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "samplerecords.h"

#include "errdex/documenting/document.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QtTest>

#ifdef Q_OS_UNIX
#include <sys/resource.h>

#include <csignal>
#endif

using namespace errdex;
using documenting::Contents;
using documenting::Format;
using domain::Language;

namespace {

QList<domain::CodeRecord> manyRecords(int count)
{
    QList<domain::CodeRecord> records;
    for (int i = 0; i < count; ++i) {
        auto record = test::fullRecord();
        record.code = QString::number(i);
        record.variant = 0;
        records.append(record);
    }
    return records;
}

Contents contentsOf(const QList<domain::CodeRecord> &records)
{
    Contents contents;
    contents.vendors = {records.constFirst().vendor};
    contents.counts = {QList<qint64>{records.size()}};
    contents.languages = {Language::English, Language::Russian};
    return contents;
}

documenting::OpenSource sourceOf(const QList<domain::CodeRecord> &records)
{
    return [records] { return std::make_unique<domain::ListSource>(records); };
}

QByteArray written(Format format, const QList<domain::CodeRecord> &records)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const auto done = documenting::writeDocument(format, contentsOf(records), sourceOf(records), buffer);
    return done ? bytes : QByteArray();
}

/// Every file below a folder with its bytes, hidden ones too; for a file, itself.
QMap<QString, QByteArray> snapshot(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            files.insert(QDir(folder).relativeFilePath(file.fileName()), file.readAll());
    }
    return files;
}

} // namespace

class TestDocumenting final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formatsHaveNames();
    void markupInTextsStaysText();
    void anchorsAreDeepLinks();
    void allFormats_data();
    void allFormats();
    void fullDiskLeavesTheOldOne_data() { allFormats_data(); }
    void fullDiskLeavesTheOldOne();
    void cancelLeavesTheOldOne_data() { allFormats_data(); }
    void cancelLeavesTheOldOne();
    void foreignFoldersAreNotReplaced();
};

void TestDocumenting::formatsHaveNames()
{
    for (const auto format : documenting::AllFormats)
        QCOMPARE(documenting::formatFromId(documenting::formatId(format)), std::optional(format));
    QVERIFY(!documenting::formatFromId(u"csv"));
}

void TestDocumenting::markupInTextsStaysText()
{
    auto record = test::fullRecord();
    record.message = {QStringLiteral("<script>alert(1)</script> & \"x\""), QStringLiteral("</dl><img src=x>"), {}};
    record.name = QStringLiteral("<b>{{content}}</b>");
    const auto html = written(Format::Html, {record});
    QVERIFY(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;"));
    QVERIFY(html.contains("&lt;/dl&gt;&lt;img src=x&gt;"));
    QVERIFY(html.contains("&lt;b&gt;{{content}}&lt;/b&gt;"));
    QVERIFY(!html.contains("<img"));
    QCOMPARE(html.count("<script>"), 1);
}

void TestDocumenting::anchorsAreDeepLinks()
{
    auto record = test::fullRecord();
    record.code = QStringLiteral("a b\"#<ё");
    const auto html = written(Format::Html, {record});
    QVERIFY(html.contains("<article id=\"acme/a%20b%22%23%3C%D1%91/2\""));
    QVERIFY(html.contains("<a href=\"#acme/a%20b%22%23%3C%D1%91/2\">"));
}

void TestDocumenting::allFormats_data()
{
    QTest::addColumn<Format>("format");
    for (const auto format : documenting::AllFormats)
        QTest::newRow(qPrintable(documenting::formatId(format))) << format;
}

void TestDocumenting::allFormats()
{
    QFETCH(const Format, format);
    QTemporaryDir folder;
    const auto records = manyRecords(3);
    const auto target = folder.filePath(QStringLiteral("made"));
    const auto done = documenting::writeDocument(format, contentsOf(records), sourceOf(records), target);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
    QCOMPARE(*done, 3);
    QCOMPARE(QFileInfo(target).isDir(), documenting::isFolder(format));
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    // The same records give the same document.
    const auto before = snapshot(folder.path());
    QVERIFY(documenting::writeDocument(format, contentsOf(records), sourceOf(records), target));
    const auto after = snapshot(folder.path());
    QCOMPARE(after.keys(), before.keys());
    QCOMPARE(after, before);
}

/// A limit on the size of files stands for a full disk.
void TestDocumenting::fullDiskLeavesTheOldOne()
{
#ifdef Q_OS_UNIX
    QFETCH(const Format, format);
    QTemporaryDir folder;
    const auto target = folder.filePath(QStringLiteral("made"));
    const auto old = manyRecords(1);
    QVERIFY(documenting::writeDocument(format, contentsOf(old), sourceOf(old), target));
    const auto before = snapshot(folder.path());
    const auto records = manyRecords(400);
    const auto signal = std::signal(SIGXFSZ, SIG_IGN);
    rlimit usual{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
    for (const int size : {0, 10, 1000, 4096, 12345, 20000}) {
        const rlimit low{rlim_t(size), usual.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &low), 0);
        const auto done = documenting::writeDocument(format, contentsOf(records), sourceOf(records), target);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);
        QVERIFY2(!done, qPrintable(QString::number(size)));
        QCOMPARE(done.error().code, domain::ErrorCode::CannotWriteFile);
        QVERIFY2(done.error().where.startsWith(target), qPrintable(done.error().where));
        QCOMPARE(snapshot(folder.path()), before);
    }
    std::signal(SIGXFSZ, signal);
    QVERIFY(documenting::writeDocument(format, contentsOf(records), sourceOf(records), target));
#else
    QSKIP("limits on the size of files are of Unix");
#endif
}

void TestDocumenting::cancelLeavesTheOldOne()
{
    QFETCH(const Format, format);
    QTemporaryDir folder;
    const auto target = folder.filePath(QStringLiteral("made"));
    const auto old = manyRecords(1);
    QVERIFY(documenting::writeDocument(format, contentsOf(old), sourceOf(old), target));
    const auto before = snapshot(folder.path());
    const auto records = manyRecords(2000);
    qint64 last = 0;
    const auto done = documenting::writeDocument(format, contentsOf(records), sourceOf(records), target,
                                                 [&last](qint64 count) { return (last = count) < 1000; });
    QVERIFY(!done);
    QCOMPARE(done.error().code, domain::ErrorCode::Cancelled);
    QVERIFY(last >= 1000 && last < 2000);
    QCOMPARE(snapshot(folder.path()), before);
}

void TestDocumenting::foreignFoldersAreNotReplaced()
{
    QTemporaryDir folder;
    const auto target = folder.filePath(QStringLiteral("letters"));
    QVERIFY(QDir().mkpath(target));
    const auto records = manyRecords(1);
    // An empty folder is free to take.
    QVERIFY(documenting::writeDocument(Format::Site, contentsOf(records), sourceOf(records), target));
    QVERIFY(QDir(target).removeRecursively());
    QVERIFY(QDir().mkpath(target));
    QFile letter(target + QStringLiteral("/dear.txt"));
    QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("Dear") == 4);
    letter.close();
    const auto done = documenting::writeDocument(Format::Site, contentsOf(records), sourceOf(records), target);
    QVERIFY(!done);
    QCOMPARE(done.error().code, domain::ErrorCode::CannotWriteFile);
    QCOMPARE(snapshot(folder.path()).keys(), {QStringLiteral("letters/dear.txt")});
}

QTEST_GUILESS_MAIN(TestDocumenting)
#include "tst_documenting.moc"
