// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/exporting/guardedfile.h"

#include <QDir>
#include <QFile>
#include <QIODevice>
#include <QProcess>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QtTest>

#ifdef Q_OS_LINUX
#include <sys/fsuid.h>
#include <sys/stat.h>
#endif
#include <unistd.h>

using namespace errdex;
using domain::ErrorCode;

namespace {

domain::Result<void> writeText(const QString &path, const QByteArray &text)
{
    return exporting::writeFileGuarded(path, [&text](QIODevice &device) -> domain::Result<void> {
        // The result is not looked at on purpose: the guard must notice by itself.
        device.write(text);
        return {};
    });
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArrayLiteral("unreadable");
}

QStringList entries(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

void makeFile(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

class GuardedFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesNewAndOver();
    void keepsPermissions();
    void followsSymbolicLinks();
    void failureOfTheWriterLeavesTheOldFile();
    void refusesWhatIsNoFile();
    void refusesFoldersThatAreNotThere();
    void refusesReadOnlyPlaces();
    void fullDisk();
    void overwritesWhereTheFolderTakesNoOther();
    void overwritesAMountedFile();
    void longNames();
    void sweepsWhatWasKilled();
};

void GuardedFileTest::writesNewAndOver()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("коды ошибок.csv"));
    QVERIFY(writeText(path, "первый"));
    QCOMPARE(contents(path), QByteArray("первый"));
    QVERIFY(writeText(path, QByteArray(1'000'000, 'x')));
    QCOMPARE(contents(path).size(), 1'000'000);
    QVERIFY(writeText(path, QByteArray()));
    QCOMPARE(contents(path), QByteArray());
    QCOMPARE(entries(folder.path()).size(), 1);
}

void GuardedFileTest::keepsPermissions()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("a"));
    makeFile(path, "old");
    const auto wanted = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup;
    QVERIFY(QFile::setPermissions(path, wanted));
    const auto before = QFile::permissions(path);
    QVERIFY(writeText(path, "new"));
    QCOMPARE(QFile::permissions(path), before);
}

void GuardedFileTest::followsSymbolicLinks()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("sub")));
    const auto target = folder.filePath(QStringLiteral("sub/target"));
    const auto link = folder.filePath(QStringLiteral("link"));
    QVERIFY(QFile::link(QStringLiteral("sub/target"), link));
    // First a link that leads nowhere yet, then one that leads to a file.
    for (const auto *text : {"one", "two"}) {
        QVERIFY(writeText(link, text));
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(contents(target), QByteArray(text));
    }
    const auto loop = folder.filePath(QStringLiteral("loop"));
    QVERIFY(QFile::link(QStringLiteral("loop"), loop));
    const auto written = writeText(loop, "x");
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::CannotWriteFile);
}

void GuardedFileTest::failureOfTheWriterLeavesTheOldFile()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("a"));
    makeFile(path, "old");
    const auto written = exporting::writeFileGuarded(path, [](QIODevice &device) -> domain::Result<void> {
        device.write("half");
        return domain::fail(ErrorCode::Cancelled);
    });
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Cancelled);
    QCOMPARE(contents(path), QByteArray("old"));
    QCOMPARE(entries(folder.path()), QStringList{QStringLiteral("a")});
}

void GuardedFileTest::refusesWhatIsNoFile()
{
    const QTemporaryDir folder;
    const auto inFolder = writeText(folder.path(), "x");
    QVERIFY(!inFolder);
    QCOMPARE(inFolder.error().code, ErrorCode::CannotWriteFile);
    QCOMPARE(inFolder.error().where, folder.path());
    QVERIFY(!inFolder.error().detail.isEmpty());
    // Renaming over a device would destroy it.
    const auto device = writeText(QStringLiteral("/dev/full"), "x");
    QVERIFY(!device);
    QCOMPARE(device.error().detail, QStringLiteral("Not a regular file"));
    QVERIFY(!QFileInfo(QStringLiteral("/dev/full")).isFile());
}

void GuardedFileTest::refusesFoldersThatAreNotThere()
{
    const QTemporaryDir folder;
    const auto written = writeText(folder.filePath(QStringLiteral("нет/такой/a")), "x");
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::CannotWriteFile);
    QVERIFY(!written.error().detail.isEmpty());
}

void GuardedFileTest::sweepsWhatWasKilled()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir folder;
    const auto names = [&folder] {
        return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    };
    const auto left = folder.filePath(QStringLiteral(".errdex-1k2j3.tmp"));
    makeFile(left, "half of an ex");
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral(".errdex-9z.tmp/en")));
    makeFile(folder.filePath(QStringLiteral(".errdex-mine")), "not ours");
    const auto outer = exporting::writeFileGuarded(folder.filePath(QStringLiteral("outer")), [&](QIODevice &device) {
        device.write("whole");
        // What is young may be somebody's who has not locked it yet; what is locked is in use however old it is.
        QTest::qWait(3100);
        return writeText(folder.filePath(QStringLiteral("inner")), "x");
    });
    QVERIFY(outer.has_value());
    QCOMPARE(names(), (QStringList{QStringLiteral(".errdex-mine"), QStringLiteral("inner"), QStringLiteral("outer")}));
    QCOMPARE(contents(folder.filePath(QStringLiteral("outer"))), QByteArray("whole"));
#endif
}

void GuardedFileTest::refusesReadOnlyPlaces()
{
    if (::geteuid() == 0)
        QSKIP("root may write everywhere");
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("a"));
    makeFile(path, "old");
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
    QVERIFY(!writeText(path, "new"));
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
    QVERIFY(!writeText(folder.filePath(QStringLiteral("b")), "new"));
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(contents(path), QByteArray("old"));
}

void GuardedFileTest::fullDisk()
{
    const QTemporaryDir folder;
    const auto mount = folder.filePath(QStringLiteral("disk"));
    QVERIFY(QDir().mkpath(mount));
    const QStringList arguments{QStringLiteral("-t"),       QStringLiteral("tmpfs"), QStringLiteral("-o"),
                                QStringLiteral("size=64k"), QStringLiteral("tmpfs"), mount};
    if (QProcess::execute(QStringLiteral("mount"), arguments) != 0)
        QSKIP("a small file system can be mounted by root only");
    const QString path = mount + QStringLiteral("/a");
    makeFile(path, QByteArray(20'000, 'o'));
    // Around the free space, in steps smaller than a page.
    int failures = 0;
    int successes = 0;
    for (int size = 30'000; size < 60'000; size += 1000) {
        const auto written = writeText(path, QByteArray(size, 'n'));
        const auto now = contents(path);
        if (written) {
            ++successes;
            QCOMPARE(now, QByteArray(size, 'n'));
            makeFile(path, QByteArray(20'000, 'o'));
        } else {
            ++failures;
            QCOMPARE(written.error().code, ErrorCode::CannotWriteFile);
            QCOMPARE(now, QByteArray(20'000, 'o'));
        }
        QCOMPARE(entries(mount), QStringList{QStringLiteral("a")});
    }
    QCOMPARE(QProcess::execute(QStringLiteral("umount"), {mount}), 0);
    QVERIFY(failures > 0);
    QVERIFY(successes > 0);
}

/// A portal's folder holds one file and lets none be made beside it.
void GuardedFileTest::overwritesWhereTheFolderTakesNoOther()
{
#ifdef Q_OS_LINUX
    constexpr uid_t Nobody = 65534;
    const QTemporaryDir folder;
    const auto mount = folder.filePath(QStringLiteral("portal"));
    QVERIFY(QDir().mkpath(mount));
    const QStringList arguments{QStringLiteral("-t"),       QStringLiteral("tmpfs"), QStringLiteral("-o"),
                                QStringLiteral("size=64k"), QStringLiteral("tmpfs"), mount};
    if (::geteuid() != 0 || QProcess::execute(QStringLiteral("mount"), arguments) != 0)
        QSKIP("such a folder can be made by root only");
    const QString path = mount + QStringLiteral("/a");
    const QByteArray old(20'000, 'o');
    makeFile(path, old);
    QVERIFY(QFile::setPermissions(folder.path(), QFile::Permissions(0x7755)));
    QCOMPARE(::chmod(mount.toLocal8Bit().constData(), 0755), 0);
    QCOMPARE(::chown(path.toLocal8Bit().constData(), Nobody, Nobody), 0);
    // Whatever fails, what comes afterwards is done by the user of before.
    const auto back = qScopeGuard([&mount] {
        ::setfsuid(0);
        QProcess::execute(QStringLiteral("umount"), {mount});
    });
    ::setfsuid(Nobody);
    const auto write = [](const QString &to, const QByteArray &text, exporting::Placing &placing) {
        return exporting::writeFileGuarded(
            to,
            [&text](QIODevice &device) -> domain::Result<void> {
                device.write(text);
                return {};
            },
            &placing);
    };
    auto placing = exporting::Placing::Replaced;
    // Longer, shorter, and more than fits, which leaves what was there before.
    for (const qsizetype size : {30'000, 10}) {
        const QByteArray text(size, 'n');
        const auto written = write(path, text, placing);
        QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
        QCOMPARE(placing, exporting::Placing::Overwritten);
        QCOMPARE(contents(path), text);
    }
    QVERIFY(write(path, old, placing));
    const auto tooLong = write(path, QByteArray(200'000, 'n'), placing);
    const auto beside = write(mount + QStringLiteral("/b"), "new", placing);
    ::setfsuid(0);
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().code, ErrorCode::CannotWriteFile);
    QCOMPARE(contents(path), old);
    QVERIFY(!beside);
    QCOMPARE(entries(mount), QStringList{QStringLiteral("a")});
#endif
}

/// As containers have it: the name belongs to the mount.
void GuardedFileTest::overwritesAMountedFile()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("a"));
    makeFile(path, "old");
    if (::geteuid() != 0 || QProcess::execute(QStringLiteral("mount"), {QStringLiteral("--bind"), path, path}) != 0)
        QSKIP("a file can be mounted by root only");
    auto placing = exporting::Placing::Replaced;
    const auto written = exporting::writeFileGuarded(
        path,
        [](QIODevice &device) -> domain::Result<void> {
            device.write("whole");
            return {};
        },
        &placing);
    QCOMPARE(contents(path), QByteArray("whole"));
    QCOMPARE(QProcess::execute(QStringLiteral("umount"), {path}), 0);
    QVERIFY(written.has_value());
    QCOMPARE(placing, exporting::Placing::Overwritten);
    QCOMPARE(contents(path), QByteArray("whole"));
    QCOMPARE(entries(folder.path()), QStringList{QStringLiteral("a")});
}

void GuardedFileTest::longNames()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QString(255, u'n'));
    QVERIFY(writeText(path, "x"));
    QCOMPARE(contents(path), QByteArray("x"));
}

QTEST_GUILESS_MAIN(GuardedFileTest)
#include "tst_guardedfile.moc"
