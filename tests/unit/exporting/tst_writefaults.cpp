// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "callfaults.h"
#include "testfiles.h"

#include "errdex/exporting/guardedfile.h"
#include "errdex/exporting/guardedfolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <cerrno>

using namespace errdex;
using domain::ErrorCode;
using exporting::GuardedFolder;
using exporting::Placing;
using test::Call;
using test::CallFaults;
using test::contents;
using test::entries;
using test::makeFile;

namespace {

const QByteArray Old(30'000, 'o');
const QByteArray New(200'000, 'n');

domain::Result<void> writeNew(const QString &path, Placing &placing)
{
    return exporting::writeFileGuarded(
        path,
        [](QIODevice &device) -> domain::Result<void> {
            for (qsizetype at = 0; at < New.size(); at += 50'000)
                device.write(New.sliced(at, 50'000));
            return {};
        },
        &placing);
}

domain::Result<void> writeFolder(const QString &path)
{
    auto folder = GuardedFolder::create(path);
    if (!folder)
        return tl::unexpected(folder.error());
    if (auto written = (*folder)->write(QStringLiteral("en/new"), New); !written)
        return written;
    return (*folder)->commit();
}

bool changes(const Call &call)
{
    return !call.is("look") && !call.is("read") && !call.is("flock") && !call.is("close");
}

} // namespace

/// Each call that changes something fails once, in every way of writing a file or a folder: what stood there before is
/// still there or what is new is whole, and the user is told which file it was and what the system said.
class WriteFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void files_data();
    void files();
    void overwriting_data();
    void overwriting();
    void keepsWhatCannotBePutBack();
    void asksBeforeItWrites_data();
    void asksBeforeItWrites();
    void closingFails();
    void linksOfLinks();
    void folders_data();
    void folders();
    void syncingAFolderMayBeImpossible();
    void largeFiles_data();
    void largeFiles();
    void sweepsOnlyWhatItMayHave();

private:
    QString at(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    /// The reason is the system's.
    static void verifyTold(const domain::Error &error, const QString &path, int reason);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void WriteFaultsTest::init()
{
    qunsetenv("TMPDIR");
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QVERIFY(QDir().mkpath(at("tmp")) && QDir().mkpath(at("there")));
    qputenv("TMPDIR", at("tmp").toUtf8());
}

void WriteFaultsTest::verifyTold(const domain::Error &error, const QString &path, int reason)
{
    QCOMPARE(error.code, ErrorCode::CannotWriteFile);
    QCOMPARE(error.where, path);
    QVERIFY2(error.detail.startsWith(qt_error_string(reason)), qPrintable(error.detail));
}

void WriteFaultsTest::files_data()
{
    QTest::addColumn<bool>("isOver");
    QTest::addColumn<int>("reason");
    for (const int reason : {EIO, ENOSPC, EDQUOT}) {
        QTest::addRow("new, %s", qPrintable(qt_error_string(reason))) << false << reason;
        QTest::addRow("over, %s", qPrintable(qt_error_string(reason))) << true << reason;
    }
}

void WriteFaultsTest::files()
{
    QFETCH(bool, isOver);
    QFETCH(int, reason);
    const auto path = at("there/коды.csv");
    int failures = 0;
    for (int which = 1;; ++which) {
        QFile::remove(path);
        if (isOver)
            makeFile(path, Old);
        int calls = 0;
        auto placing = Placing::Overwritten;
        domain::Result<void> written;
        {
            const CallFaults faults([&](const Call &call) { return changes(call) && ++calls == which ? reason : 0; });
            written = writeNew(path, placing);
        }
        // Nothing is left beside it.
        const bool isThere = isOver || contents(path) == New;
        QCOMPARE(entries(at("there")), isThere ? QStringList{QStringLiteral("коды.csv")} : QStringList());
        if (calls < which) {
            QVERIFY(written);
            QCOMPARE(contents(path), New);
            QCOMPARE(placing, Placing::Replaced);
            break;
        }
        ++failures;
        QVERIFY(!written);
        verifyTold(written.error(), path, reason);
        // The last call is about the folder: the new file stands there, though not for sure yet.
        QCOMPARE(contents(path), which == calls && contents(path) == New ? New : isOver ? Old : QByteArray());
    }
    // Open, the pieces, fsync, rename, fsync.
    QVERIFY2(failures >= 8, qPrintable(QString::number(failures)));
}

void WriteFaultsTest::overwriting_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("refusal");
    QTest::newRow("a shorter one, folder closed") << Old << EACCES;
    QTest::newRow("a longer one, folder closed") << QByteArray(400'000, 'o') << EACCES;
    QTest::newRow("none, folder closed") << QByteArray() << EACCES;
    QTest::newRow("a shorter one, cannot be moved") << Old << EXDEV;
    QTest::newRow("none, cannot be moved") << QByteArray() << EXDEV;
}

/// Where no other file may stand beside the old one, or none may take its place, its bytes are overwritten.
void WriteFaultsTest::overwriting()
{
    QFETCH(QByteArray, before);
    QFETCH(int, refusal);
    const auto path = at("there/a");
    const auto refused = [&](const Call &call) {
        const bool isTemporary = call.path.endsWith(".tmp") && call.path.contains("/there/");
        return isTemporary && call.is(refusal == EXDEV ? "rename" : "open") ? refusal : 0;
    };
    int failures = 0;
    for (int which = 1;; ++which) {
        QFile::remove(path);
        if (!before.isEmpty())
            makeFile(path, before);
        int calls = 0;
        QByteArray failed;
        auto placing = Placing::Replaced;
        domain::Result<void> written;
        {
            const CallFaults faults([&](const Call &call) {
                const int answer = refused(call);
                // Tidying up is not what is tried here.
                const bool counts = answer == 0 && !call.is("flock") && !call.is("unlink") && !call.is("close");
                if (!counts || ++calls != which)
                    return answer;
                failed = call.name;
                return EIO;
            });
            written = writeNew(path, placing);
        }
        QCOMPARE(entries(at("tmp")), QStringList());
        if (calls < which) {
            QVERIFY(written);
            QCOMPARE(contents(path), New);
            QCOMPARE(placing, Placing::Overwritten);
            break;
        }
        if (written) {
            // What only asks may be refused, and a read is tried again.
            QVERIFY2(failed == "look" || failed == "read", failed.constData());
            QCOMPARE(contents(path), New);
        } else {
            ++failures;
            verifyTold(written.error(), path, EIO);
            QCOMPARE(contents(path), before);
        }
    }
    QVERIFY2(failures > 8, qPrintable(QString::number(failures)));
}

/// When not even that can be written any more, the user is told where the old bytes are.
void WriteFaultsTest::keepsWhatCannotBePutBack()
{
    const auto path = at("there/a");
    makeFile(path, Old);
    int writes = 0;
    auto placing = Placing::Replaced;
    domain::Result<void> written;
    {
        const CallFaults faults([&](const Call &call) {
            if (call.is("rename"))
                return EXDEV;
            const bool isBad = call.is("fsync") || (call.is("write") && ++writes > 1);
            return call.path.endsWith("/there/a") && isBad ? EIO : 0;
        });
        written = writeNew(path, placing);
    }
    QVERIFY(!written);
    verifyTold(written.error(), path, EIO);
    const auto kept = entries(at("tmp"));
    QCOMPARE(kept.size(), 1);
    QCOMPARE(contents(at("tmp") + u'/' + kept.front()), Old);
    QVERIFY2(written.error().detail.endsWith(u" (" + at("tmp") + u'/' + kept.front() + u')'),
             qPrintable(written.error().detail));
}

void WriteFaultsTest::asksBeforeItWrites_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<bool>("mayOverwrite");
    QTest::newRow("a file that may not be written") << true << false;
    QTest::newRow("no file, and none may be made") << false << false;
    QTest::newRow("a file that may be written") << true << true;
    QTest::newRow("no file, and one may be made") << false << true;
}

/// Where the folder takes no other file and the file itself cannot be overwritten, nothing is made for nothing.
void WriteFaultsTest::asksBeforeItWrites()
{
    QFETCH(bool, isThere);
    QFETCH(bool, mayOverwrite);
    const auto path = at("there/a");
    if (isThere)
        makeFile(path, Old);
    bool wasAsked = false;
    QStringList seen;
    domain::Result<void> written;
    {
        const CallFaults faults([&](const Call &call) {
            const bool isTemporary = call.path.endsWith(".tmp") && call.path.contains("/there/");
            const bool isFile = call.path.endsWith("/there/a");
            return call.is("open") && (isTemporary || (isFile && !mayOverwrite)) ? EACCES : 0;
        });
        written = exporting::writeFileGuarded(path, [&](QIODevice &) -> domain::Result<void> {
            wasAsked = true;
            seen = entries(at("there"));
            return domain::fail(ErrorCode::Cancelled);
        });
    }
    QVERIFY(!written);
    QCOMPARE(wasAsked, mayOverwrite);
    if (mayOverwrite)
        QCOMPARE(written.error().code, ErrorCode::Cancelled);
    else
        verifyTold(written.error(), path, EACCES);
    // Asking has changed nothing.
    const auto wanted = isThere ? QStringList{QStringLiteral("a")} : QStringList();
    QCOMPARE(entries(at("there")), wanted);
    if (mayOverwrite)
        QCOMPARE(seen, wanted);
    QCOMPARE(contents(path), isThere ? Old : QByteArray());
    QCOMPARE(entries(at("tmp")), QStringList());
}

/// Some network drives tell only then that they could not write.
void WriteFaultsTest::closingFails()
{
    const auto path = at("there/a");
    auto placing = Placing::Overwritten;
    domain::Result<void> written;
    domain::Result<void> folder;
    {
        // The file is closed under the name that it has by then.
        const CallFaults faults([&](const Call &call) {
            const bool isFile = call.path.endsWith("/there/a") || call.path.endsWith("/en/new");
            return call.is("close") && isFile ? EIO : 0;
        });
        written = writeNew(path, placing);
        folder = writeFolder(at("there/site"));
    }
    QVERIFY(!written);
    verifyTold(written.error(), path, EIO);
    QVERIFY(!folder);
    verifyTold(folder.error(), at("there/site/en/new"), EIO);
    QVERIFY(!QFileInfo::exists(at("there/site")));
}

void WriteFaultsTest::linksOfLinks()
{
    // As many as Linux follows, and one more.
    for (int i = 0; i <= 40; ++i)
        QVERIFY(QFile::link(i == 0 ? QStringLiteral("a") : QString::number(i - 1), at("there/") + QString::number(i)));
    auto placing = Placing::Overwritten;
    QVERIFY(writeNew(at("there/39"), placing));
    QCOMPARE(contents(at("there/a")), New);
    QVERIFY(QFileInfo(at("there/0")).isSymLink());
    QVERIFY(QFile::remove(at("there/a")));
    const auto written = writeNew(at("there/40"), placing);
    QVERIFY(!written);
    verifyTold(written.error(), at("there/40"), ELOOP);
    QVERIFY(!QFileInfo::exists(at("there/a")));
}

void WriteFaultsTest::folders_data()
{
    QTest::addColumn<bool>("isOver");
    QTest::addColumn<bool>("canExchange");
    QTest::newRow("new") << false << true;
    QTest::newRow("over one of ours") << true << true;
    QTest::newRow("over one of ours, no exchange") << true << false;
}

void WriteFaultsTest::folders()
{
    QFETCH(bool, isOver);
    QFETCH(bool, canExchange);
    const auto path = at("there/site");
    int failures = 0;
    for (int which = 1;; ++which) {
        QDir(at("there")).removeRecursively();
        QVERIFY(QDir().mkpath(at("there")));
        if (isOver) {
            auto old = GuardedFolder::create(path);
            QVERIFY((*old)->write(QStringLiteral("old"), Old) && (*old)->commit());
        }
        int calls = 0;
        QByteArray failed;
        domain::Result<void> written;
        {
            const CallFaults faults([&](const Call &call) {
                if (call.is("exchange") && !canExchange)
                    return EINVAL;
                // Tidying up is not what is tried here.
                if (!changes(call) || call.is("unlink") || ++calls != which)
                    return 0;
                failed = call.name;
                return EIO;
            });
            written = writeFolder(path);
        }
        const bool isNew = contents(path + QStringLiteral("/en/new")) == New;
        const bool isOld = contents(path + QStringLiteral("/old")) == Old;
        QVERIFY(!(isNew && isOld));
        QVERIFY(isNew || isOld == isOver);
        QCOMPARE(entries(at("there")), isNew || isOld ? QStringList{QStringLiteral("site")} : QStringList());
        if (calls < which) {
            QVERIFY(written && isNew);
            break;
        }
        // An exchange that fails is done in two steps.
        if (written) {
            QVERIFY(isNew);
            QCOMPARE(failed, QByteArray("exchange"));
            continue;
        }
        ++failures;
        QCOMPARE(written.error().code, ErrorCode::CannotWriteFile);
        QVERIFY2(written.error().where.startsWith(path), qPrintable(written.error().where));
        QVERIFY2(written.error().detail.startsWith(qt_error_string(EIO)), qPrintable(written.error().detail));
    }
    QVERIFY2(failures >= 8, qPrintable(QString::number(failures)));
}

/// Some file systems have nothing to sync of a folder, and a folder may be writable without being readable.
void WriteFaultsTest::syncingAFolderMayBeImpossible()
{
    const auto path = at("there/a");
    for (const int reason : {EINVAL, ENOTSUP, EACCES}) {
        auto placing = Placing::Overwritten;
        QFile::remove(path);
        const CallFaults faults([&](const Call &call) {
            const bool isFolder = call.path.endsWith("/there");
            return isFolder && call.is(reason == EACCES ? "look" : "fsync") ? reason : 0;
        });
        QVERIFY(writeNew(path, placing));
        QCOMPARE(contents(path), New);
        QCOMPARE(placing, Placing::Replaced);
    }
}

void WriteFaultsTest::largeFiles_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("nothing fails") << 0 << false;
    QTest::newRow("the disk fails") << EIO << true;
    QTest::newRow("the disk is full") << ENOSPC << true;
    QTest::newRow("the quota is used up") << EDQUOT << true;
    QTest::newRow("the file system cannot") << EINVAL << false;
    QTest::newRow("the kernel has no such call") << ENOSYS << false;
}

/// What is on its way to the disk meanwhile is waited for, and told when it did not get there: the sync at the end
/// would not tell it again.
void WriteFaultsTest::largeFiles()
{
    QFETCH(int, reason);
    QFETCH(bool, isTold);
    const auto path = at("there/large.csv");
    makeFile(path, Old);
    const QByteArray piece(qsizetype(9) << 20, 'n');
    constexpr int Pieces = 9;
    int calls = 0;
    const CallFaults faults([&](const Call &call) { return call.is("writeback") && ++calls ? reason : 0; });
    const auto written = exporting::writeFileGuarded(path, [&](QIODevice &device) -> domain::Result<void> {
        for (int i = 0; i < Pieces; ++i)
            device.write(piece);
        return {};
    });
    QVERIFY(calls > 0);
    QCOMPARE(bool(written), !isTold);
    if (isTold) {
        verifyTold(written.error(), path, reason);
        QCOMPARE(contents(path), Old);
    } else {
        QCOMPARE(QFileInfo(path).size(), Pieces * piece.size());
        QCOMPARE(contents(path).count('n'), Pieces * piece.size());
    }
    QCOMPARE(entries(at("there")), QStringList{QStringLiteral("large.csv")});
}

/// A file system without locks: what may be somebody's stays.
void WriteFaultsTest::sweepsOnlyWhatItMayHave()
{
    makeFile(at("there/.errdex-old1.tmp"), Old);
    QVERIFY(QDir().mkpath(at("there/.errdex-old2.tmp")));
    QTest::qWait(3000);
    auto placing = Placing::Overwritten;
    {
        const CallFaults faults([](const Call &call) { return call.is("flock") ? ENOLCK : 0; });
        QVERIFY(writeNew(at("there/a"), placing));
    }
    QCOMPARE(entries(at("there")).size(), 3);
    QVERIFY(writeNew(at("there/a"), placing));
    QCOMPARE(entries(at("there")), QStringList{QStringLiteral("a")});
}

QTEST_GUILESS_MAIN(WriteFaultsTest)
#include "tst_writefaults.moc"
