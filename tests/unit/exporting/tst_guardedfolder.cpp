// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/exporting/guardedfolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <cerrno>

using namespace errdex;
using domain::ErrorCode;
using exporting::GuardedFolder;

namespace {

const QString Mark = QStringLiteral(".errdex-folder");

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArrayLiteral("unreadable");
}

QStringList entries(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

void makeFile(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

class GuardedFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesItsPlaceAsAWhole();
    void replacesItsOwn();
    void leavesNothingWithoutCommit();
    void replacesNobodyElses();
    void followsSymbolicLinks();
    void refusesWhatIsNoFolder();
    void hasPlacesForOthers();

private:
    QString at(const char *name) const { return m_folder->filePath(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void GuardedFolderTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void GuardedFolderTest::takesItsPlaceAsAWhole()
{
    auto folder = GuardedFolder::create(at("site/"));
    QVERIFY(folder);
    QVERIFY((*folder)->write(QStringLiteral("en/index.html"), "один"));
    auto file = (*folder)->open(QStringLiteral("a.txt"));
    QVERIFY(file);
    (*file)->sink().buffer() += QByteArray(700'000, 'x');
    QVERIFY((*file)->close());
    QVERIFY(!QFileInfo::exists(at("site")));
    QVERIFY((*folder)->commit());
    folder->reset();
    QCOMPARE(entries(m_folder->path()), QStringList{QStringLiteral("site")});
    QCOMPARE(entries(at("site")), (QStringList{Mark, QStringLiteral("a.txt"), QStringLiteral("en")}));
    QCOMPARE(contents(at("site/en/index.html")), QByteArray("один"));
    QCOMPARE(contents(at("site/a.txt")).size(), 700'000);
}

void GuardedFolderTest::replacesItsOwn()
{
    for (const auto *name : {"first", "second"}) {
        QVERIFY(GuardedFolder::mayReplace(at("site")));
        auto folder = GuardedFolder::create(at("site"));
        QVERIFY(folder);
        QVERIFY((*folder)->write(QLatin1String(name), name));
        QVERIFY((*folder)->commit());
    }
    // Of the old one nothing is left, inside or beside it.
    QCOMPARE(entries(at("site")), (QStringList{Mark, QStringLiteral("second")}));
    QCOMPARE(entries(m_folder->path()), QStringList{QStringLiteral("site")});
}

void GuardedFolderTest::leavesNothingWithoutCommit()
{
    {
        auto old = GuardedFolder::create(at("site"));
        QVERIFY((*old)->write(QStringLiteral("old"), "old"));
        QVERIFY((*old)->commit());
    }
    {
        auto folder = GuardedFolder::create(at("site"));
        QVERIFY(folder);
        QVERIFY((*folder)->write(QStringLiteral("new"), "new"));
        QCOMPARE(entries(m_folder->path()).size(), 2);
    }
    QCOMPARE(entries(m_folder->path()), QStringList{QStringLiteral("site")});
    QCOMPARE(entries(at("site")), (QStringList{Mark, QStringLiteral("old")}));
}

void GuardedFolderTest::replacesNobodyElses()
{
    QVERIFY(QDir().mkpath(at("mine")));
    QVERIFY(GuardedFolder::mayReplace(at("mine")));
    makeFile(at("mine/thesis.txt"), "years of work");
    QVERIFY(!GuardedFolder::mayReplace(at("mine")));
    const auto folder = GuardedFolder::create(at("mine"));
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, ErrorCode::CannotWriteFile);
    QCOMPARE(folder.error().where, at("mine"));
    QCOMPARE(folder.error().detail, qt_error_string(ENOTEMPTY));
    // One hidden file is somebody's as well.
    QVERIFY(QDir().mkpath(at("hidden")));
    makeFile(at("hidden/.thesis"), "years of work");
    QVERIFY(!GuardedFolder::mayReplace(at("hidden")) && !GuardedFolder::create(at("hidden")));
    QVERIFY(QDir(at("hidden")).removeRecursively());
    QVERIFY(!GuardedFolder::mayReplace(at("mine/thesis.txt")));
    QVERIFY(GuardedFolder::mayReplace(at("mine/not there")));
    QCOMPARE(contents(at("mine/thesis.txt")), QByteArray("years of work"));
    QCOMPARE(entries(m_folder->path()), QStringList{QStringLiteral("mine")});
}

void GuardedFolderTest::followsSymbolicLinks()
{
    QVERIFY(QDir().mkpath(at("elsewhere/site")));
    QVERIFY(QFile::link(QStringLiteral("elsewhere/site"), at("link")));
    auto folder = GuardedFolder::create(at("link"));
    QVERIFY(folder);
    QVERIFY((*folder)->write(QStringLiteral("a"), "a"));
    QVERIFY((*folder)->commit());
    QVERIFY(QFileInfo(at("link")).isSymLink());
    QCOMPARE(contents(at("elsewhere/site/a")), QByteArray("a"));
    QVERIFY(QFile::link(QStringLiteral("loop"), at("loop")));
    const auto loop = GuardedFolder::create(at("loop"));
    QVERIFY(!loop);
    QCOMPARE(loop.error().where, at("loop"));
    QCOMPARE(loop.error().detail, qt_error_string(ELOOP));
}

void GuardedFolderTest::refusesWhatIsNoFolder()
{
    makeFile(at("file"), "text");
    const auto overFile = GuardedFolder::create(at("file"));
    QVERIFY(!overFile);
    QCOMPARE(overFile.error().code, ErrorCode::CannotWriteFile);
    QCOMPARE(overFile.error().where, at("file"));
    QCOMPARE(overFile.error().detail, qt_error_string(ENOTDIR));
    QCOMPARE(contents(at("file")), QByteArray("text"));
    const auto nowhere = GuardedFolder::create(at("not there/site"));
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().where, at("not there/site"));
    QCOMPARE(nowhere.error().detail, qt_error_string(ENOENT));
    // One name twice, and a folder whose name a file has.
    auto folder = GuardedFolder::create(at("site"));
    QVERIFY((*folder)->write(QStringLiteral("a"), "a"));
    const auto twice = (*folder)->open(QStringLiteral("a"));
    QVERIFY(!twice);
    QCOMPARE(twice.error().where, at("site/a"));
    const auto inFile = (*folder)->open(QStringLiteral("a/b"));
    QVERIFY(!inFile);
    QCOMPARE(inFile.error().code, ErrorCode::CannotWriteFile);
    QCOMPARE(inFile.error().where, at("site/a/b"));
    QVERIFY(!inFile.error().detail.isEmpty());
    const auto written = (*folder)->write(QStringLiteral("a/c"), "c");
    QVERIFY(!written);
    QCOMPARE(written.error().where, at("site/a/c"));
}

void GuardedFolderTest::hasPlacesForOthers()
{
    auto folder = GuardedFolder::create(at("site"));
    const auto place = (*folder)->place(QStringLiteral("deep/down/index.dsidx"));
    QVERIFY(place);
    makeFile(*place, "by somebody else");
    QVERIFY((*folder)->commit());
    QCOMPARE(contents(at("site/deep/down/index.dsidx")), QByteArray("by somebody else"));
}

QTEST_GUILESS_MAIN(GuardedFolderTest)
#include "tst_guardedfolder.moc"
