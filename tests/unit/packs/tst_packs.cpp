// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/packs/difference.h"
#include "errdex/packs/library.h"
#include "errdex/packs/sharedfolders.h"
#include "errdex/store/catalogue.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>

using namespace errdex;
using packs::Change;
using packs::Errors;
using packs::Library;

namespace {

/// Code and English message.
using Codes = QList<std::pair<QString, QString>>;

const Codes Few{{QStringLiteral("1"), QStringLiteral("Pump blocked")},
                {QStringLiteral("2"), QStringLiteral("Door open")},
                {QStringLiteral("3"), QStringLiteral("Filter full")}};

QJsonObject vendorObject(const QString &slug, const Codes &codes)
{
    const auto both = [](const QString &text) {
        return QJsonObject{{QStringLiteral("en"), text}, {QStringLiteral("ru"), QString(QStringLiteral("ru ") + text)}};
    };
    QJsonArray records;
    for (const auto &[code, message] : codes)
        records.append(QJsonObject{{QStringLiteral("code"), code},
                                   {QStringLiteral("category"), QStringLiteral("all")},
                                   {QStringLiteral("message"), both(message)}});
    return {{QStringLiteral("slug"), slug},
            {QStringLiteral("order"), 1},
            {QStringLiteral("name"), both(slug.toUpper())},
            {QStringLiteral("product"), both(slug)},
            {QStringLiteral("original_language"), QStringLiteral("en")},
            {QStringLiteral("source"),
             QJsonObject{{QStringLiteral("title"), QStringLiteral("Errors")}, {QStringLiteral("retrieved"), QStringLiteral("2026-11-20")}}},
            {QStringLiteral("categories"),
             QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("all")}, {QStringLiteral("name"), both(QStringLiteral("All"))}}}},
            {QStringLiteral("records"), records}};
}

QJsonObject packObject(const QString &id, const QJsonArray &vendors, const QString &version = QStringLiteral("1"))
{
    return {{QStringLiteral("format"), QStringLiteral("errdex-pack")},
            {QStringLiteral("version"), 1},
            {QStringLiteral("pack"),
             QJsonObject{{QStringLiteral("id"), id},
                         {QStringLiteral("title"), QJsonObject{{QStringLiteral("en"), QStringLiteral("Machines")},
                                                               {QStringLiteral("ru"), QStringLiteral("Станки")}}},
                         {QStringLiteral("version"), version},
                         {QStringLiteral("date"), QStringLiteral("2026-11-21")},
                         {QStringLiteral("maintainer"), QStringLiteral("Second line")},
                         {QStringLiteral("licence"), QStringLiteral("CC0")}}},
            {QStringLiteral("vendors"), vendors}};
}

QString described(const Errors &errors)
{
    QStringList all;
    for (const auto &error : errors)
        all.append(error.where + QStringLiteral(": ") + error.detail);
    return all.join(QStringLiteral("; "));
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestPacks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneFileIsInstalled();
    void foldersAndVendorFilesAreInstalled();
    void badPacksAreRefused_data();
    void badPacksAreRefused();
    void updateTellsWhatChanges();
    void updateCanBeTakenBack();
    void packsAreSwitchedOffAndRemoved();
    void leftoversAreSwept();
    void damagedPackDoesNotHideTheOthers();
    void olderCataloguesAreCompiledAgain();
    void otherKindsAreCompiledByTheirOwn();
    void sharedFoldersAreFollowed();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString write(const QString &name, const QJsonObject &object) const;
    QString writePack(const QString &name, const Codes &codes, const QString &id = QStringLiteral("machines")) const
    {
        return write(name, packObject(id, {vendorObject(id + QStringLiteral("-v"), codes)}));
    }
    /// Installs and expects it to work.
    static void install(Library &library, const QString &file);
    /// All files below the folder of the packs, but the lock.
    QStringList files() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPacks::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QString TestPacks::write(const QString &name, const QJsonObject &object) const
{
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(object).toJson()) <= 0)
        qFatal("cannot write");
    return file.fileName();
}

void TestPacks::install(Library &library, const QString &file)
{
    auto prepared = library.prepare(file);
    QVERIFY2(prepared, qPrintable(prepared ? QString() : described(prepared.error())));
    QVERIFY(library.commit(**prepared));
}

QStringList TestPacks::files() const
{
    QStringList found;
    QDirIterator all(path(QStringLiteral("data/packs")), QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const auto name = QDir(path(QStringLiteral("data/packs"))).relativeFilePath(all.next());
        if (name != u".lock")
            found.append(name);
    }
    found.sort();
    return found;
}

void TestPacks::oneFileIsInstalled()
{
    Library library(path(QStringLiteral("data")));
    QVERIFY(library.packs().isEmpty());
    QVERIFY(library.catalogues().isEmpty());
    const auto file = writePack(QStringLiteral("machines.errdex-pack"), Few);
    {
        const auto prepared = library.prepare(file);
        QVERIFY2(prepared, qPrintable(prepared ? QString() : described(prepared.error())));
        QCOMPARE((*prepared)->records(), 3);
        // Nothing is installed before it is said.
        QVERIFY(library.packs().isEmpty());
        const auto committed = library.commit(**prepared);
        QVERIFY(committed);
        QCOMPARE(committed->number, 1);
    }
    const auto pack = library.pack(QStringLiteral("machines"));
    QVERIFY(pack && !pack->problem);
    QCOMPARE(pack->info.title.ru, QStringLiteral("Станки"));
    QCOMPARE(pack->info.maintainer, QStringLiteral("Second line"));
    QCOMPARE(pack->info.date, QDate(2026, 11, 21));
    QCOMPARE(pack->records, 3);
    QCOMPARE(pack->vendors, QStringList{QStringLiteral("machines-v")});
    QCOMPARE(library.catalogues(), QStringList{pack->catalogue});
    const auto catalogue = store::Catalogue::open(pack->catalogue);
    QVERIFY(catalogue);
    QCOMPARE((*catalogue)->recordCount(), 3U);
    QVERIFY((*catalogue)->verify());
    // The source is kept as it came, and nothing is left behind.
    QCOMPARE(contents(path(QStringLiteral("data/packs/machines/1/source/machines.errdex-pack"))), contents(file));
    QCOMPARE(files(), (QStringList{QStringLiteral("machines"), QStringLiteral("machines/1"), QStringLiteral("machines/1/catalogue.sqlite"),
                                   QStringLiteral("machines/1/pack.json"), QStringLiteral("machines/1/source"),
                                   QStringLiteral("machines/1/source/machines.errdex-pack"),
                                   QStringLiteral("machines/state.json")}));
}

void TestPacks::foldersAndVendorFilesAreInstalled()
{
    Library library(path(QStringLiteral("data")));
    write(QStringLiteral("Our pack/acme.json"), vendorObject(QStringLiteral("acme"), Few));
    write(QStringLiteral("Our pack/bolt.json"), vendorObject(QStringLiteral("bolt"), Few));
    install(library, path(QStringLiteral("Our pack")));
    auto pack = library.pack(QStringLiteral("our-pack"));
    QVERIFY(pack);
    QCOMPARE(pack->info.title.en, QStringLiteral("ACME, BOLT"));
    QCOMPARE(pack->records, 6);
    write(QStringLiteral("Our pack/pack.json"),
          packObject(QStringLiteral("ours"), {}).value(QStringLiteral("pack")).toObject());
    install(library, path(QStringLiteral("Our pack")));
    QCOMPARE(library.pack(QStringLiteral("ours"))->info.licence, QStringLiteral("CC0"));
    // Of many vendors the folder is the name.
    for (int i = 0; i < 5; ++i)
        write(QStringLiteral("Завод № 5/v%1.json").arg(i), vendorObject(QStringLiteral("v%1").arg(i), Few));
    install(library, path(QStringLiteral("Завод № 5")));
    QCOMPARE(library.pack(QStringLiteral("5"))->info.title.ru, QStringLiteral("Завод № 5"));
    QVERIFY(library.remove(QStringLiteral("5")));
    install(library, write(QStringLiteral("cog.json"), vendorObject(QStringLiteral("cog"), Few)));
    QCOMPARE(library.pack(QStringLiteral("cog"))->info.version, QStringLiteral("2026-11-20"));
    QCOMPARE(library.catalogues().size(), 3);
}

void TestPacks::badPacksAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("where");
    const auto whole = QJsonDocument(packObject(QStringLiteral("m"), {vendorObject(QStringLiteral("acme"), Few)})).toJson();
    const auto with = [&whole](const char *from, const char *to) {
        auto bytes = whole;
        bytes.replace(from, to);
        return bytes;
    };
    QTest::newRow("empty") << QByteArray() << QStringLiteral("bad.errdex-pack");
    QTest::newRow("cut off") << whole.first(whole.size() / 2) << QStringLiteral("bad.errdex-pack");
    QTest::newRow("array") << QByteArray("[]") << QStringLiteral("bad.errdex-pack");
    QTest::newRow("something else") << QByteArray("{\"format\": \"gerbil\"}") << QStringLiteral("bad.errdex-pack");
    QTest::newRow("newer") << with("\"version\": 1", "\"version\": 2") << QStringLiteral("bad.errdex-pack");
    QTest::newRow("no id") << with("\"id\": \"m\"", "\"ident\": \"m\"") << QStringLiteral("bad.errdex-pack: pack: id");
    QTest::newRow("path as id") << with("\"id\": \"m\"", "\"id\": \"../../m\"") << QStringLiteral("bad.errdex-pack: pack: id");
    QTest::newRow("date") << with("2026-11-21", "yesterday") << QStringLiteral("bad.errdex-pack: pack: date");
    QTest::newRow("no vendors") << with("\"vendors\"", "\"vendor\"") << QStringLiteral("bad.errdex-pack: vendors");
    QTest::newRow("record") << with("\"code\": \"2\"", "\"cod\": \"2\"") << QStringLiteral("acme.json: records[1]: code");
    QTest::newRow("path as slug") << with("\"slug\": \"acme\"", "\"slug\": \"../acme\"") << QStringLiteral("vendors-0.json: slug");
}

void TestPacks::badPacksAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, where);
    Library library(path(QStringLiteral("data")));
    install(library, writePack(QStringLiteral("good.errdex-pack"), Few));
    const auto before = files();
    QFile file(path(QStringLiteral("bad.errdex-pack")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto prepared = library.prepare(file.fileName());
    QVERIFY(!prepared);
    QStringList places;
    for (const auto &error : prepared.error())
        places.append(error.where);
    QVERIFY2(places.contains(where), qPrintable(described(prepared.error())));
    QCOMPARE(files(), before);
}

void TestPacks::updateTellsWhatChanges()
{
    Library library(path(QStringLiteral("data")));
    install(library, writePack(QStringLiteral("m.errdex-pack"), Few));
    // One reworded, one removed, one new, one under another code.
    const Codes next{{QStringLiteral("1"), QStringLiteral("Pump is blocked")},
                     {QStringLiteral("7"), QStringLiteral("Filter full")},
                     {QStringLiteral("9"), QStringLiteral("Belt torn")}};
    const auto prepared = library.prepare(writePack(QStringLiteral("m.errdex-pack"), next));
    QVERIFY(prepared);
    const auto installed = library.pack(QStringLiteral("machines"));
    const auto found = packs::difference(installed->catalogue, (*prepared)->catalogue());
    QVERIFY(found);
    QCOMPARE(found->added, 1);
    QCOMPARE(found->reworded, 1);
    QCOMPARE(found->removed, 1);
    QCOMPARE(found->renumbered, 1);
    QCOMPARE(found->changes.size(), 4);
    QCOMPARE(found->changes.at(0).after.code, QStringLiteral("9"));
    QCOMPARE(found->changes.at(1).before.message.en, QStringLiteral("Pump blocked"));
    QCOMPARE(found->changes.at(1).after.message.en, QStringLiteral("Pump is blocked"));
    QCOMPARE(found->changes.at(2).before.code, QStringLiteral("2"));
    QVERIFY(found->changes.at(3).kind == Change::Kind::Renumbered);
    QCOMPARE(found->changes.at(3).before.code + found->changes.at(3).after.code, QStringLiteral("37"));
    const auto same = packs::difference(installed->catalogue, installed->catalogue);
    QVERIFY(same && same->isEmpty());
    QCOMPARE(same->unchanged, 3);
    const auto first = packs::difference(QString(), installed->catalogue);
    QCOMPARE(first->added, 3);
}

void TestPacks::updateCanBeTakenBack()
{
    Library library(path(QStringLiteral("data")));
    install(library, writePack(QStringLiteral("m.errdex-pack"), Few));
    const auto old = contents(library.pack(QStringLiteral("machines"))->catalogue);
    QVERIFY(!library.rollBack(QStringLiteral("machines")));
    install(library, writePack(QStringLiteral("m.errdex-pack"), Few.first(2)));
    QCOMPARE(library.pack(QStringLiteral("machines"))->records, 2);
    QVERIFY(library.rollBack(QStringLiteral("machines")));
    QCOMPARE(library.pack(QStringLiteral("machines"))->records, 3);
    QCOMPARE(contents(library.pack(QStringLiteral("machines"))->catalogue), old);
    // And forth again.
    QVERIFY(library.rollBack(QStringLiteral("machines")));
    QCOMPARE(library.pack(QStringLiteral("machines"))->records, 2);
    // Of many versions two are kept.
    for (int i = 0; i < 4; ++i)
        install(library, writePack(QStringLiteral("m.errdex-pack"), Few.first(1 + i % 3)));
    QCOMPARE(QDir(path(QStringLiteral("data/packs/machines"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 2);
}

void TestPacks::packsAreSwitchedOffAndRemoved()
{
    Library library(path(QStringLiteral("data")));
    install(library, writePack(QStringLiteral("a.errdex-pack"), Few, QStringLiteral("alpha")));
    install(library, writePack(QStringLiteral("b.errdex-pack"), Few, QStringLiteral("beta")));
    QVERIFY(library.setEnabled(QStringLiteral("alpha"), false));
    QVERIFY(!library.pack(QStringLiteral("alpha"))->isEnabled);
    QCOMPARE(library.catalogues(), QStringList{library.pack(QStringLiteral("beta"))->catalogue});
    // An update does not switch it on.
    install(library, writePack(QStringLiteral("a.errdex-pack"), Few.first(1), QStringLiteral("alpha")));
    QVERIFY(!library.pack(QStringLiteral("alpha"))->isEnabled);
    QVERIFY(library.setEnabled(QStringLiteral("alpha"), true));
    const auto before = files();
    QVERIFY(library.remove(QStringLiteral("alpha")));
    QVERIFY(!library.pack(QStringLiteral("alpha")));
    QCOMPARE(library.catalogues().size(), 1);
    QVERIFY(library.undoRemove(QStringLiteral("alpha")));
    QCOMPARE(library.catalogues().size(), 2);
    QVERIFY(library.remove(QStringLiteral("alpha")));
    library.sweep();
    QVERIFY(!library.undoRemove(QStringLiteral("alpha")));
    for (const auto &id : {QStringLiteral("alpha"), QStringLiteral("none"), QStringLiteral(".."), QString()}) {
        QVERIFY(!library.remove(id));
        QVERIFY(!library.setEnabled(id, true));
        QVERIFY(!library.rollBack(id));
    }
    QCOMPARE(library.packs().size(), 1);
}

void TestPacks::leftoversAreSwept()
{
    Library library(path(QStringLiteral("data")));
    install(library, writePack(QStringLiteral("m.errdex-pack"), Few));
    const auto before = files();
    const QDir folder(path(QStringLiteral("data/packs")));
    // Of a process that is gone, here or on another machine.
    QVERIFY(folder.mkpath(QStringLiteral(".errdex-1k2j3.tmp/source")));
    // Renamed, and killed before it counted.
    QVERIFY(folder.mkpath(QStringLiteral("machines/7/source")));
    QVERIFY(folder.mkpath(QStringLiteral("other/1/source")));
    QCOMPARE(library.packs().size(), 1);
    // What is being prepared now stays.
    auto prepared = library.prepare(path(QStringLiteral("m.errdex-pack")));
    QVERIFY(prepared);
    library.sweep();
    QVERIFY(QFileInfo::exists((*prepared)->catalogue()));
    prepared->reset();
    QCOMPARE(files(), before);
    // Killed between making the lock and saying who holds it.
    QVERIFY(folder.mkpath(QStringLiteral("other/1/source")));
    QFile lock(folder.filePath(QStringLiteral(".lock")));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.close();
    library.sweep();
    QCOMPARE(files(), before);
}

void TestPacks::damagedPackDoesNotHideTheOthers()
{
    Library library(path(QStringLiteral("data")));
    for (const auto &id : {QStringLiteral("alpha"), QStringLiteral("beta"), QStringLiteral("gamma"), QStringLiteral("delta")})
        install(library, writePack(id + QStringLiteral(".errdex-pack"), Few, id));
    const auto spoil = [this](const QString &name, const QByteArray &bytes) {
        QFile file(path(QStringLiteral("data/packs/") + name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    spoil(QStringLiteral("alpha/state.json"), "{");
    spoil(QStringLiteral("beta/1/pack.json"), "[]");
    spoil(QStringLiteral("gamma/1/catalogue.sqlite"), "rubbish");
    const auto all = library.packs();
    QCOMPARE(all.size(), 4);
    QVERIFY(all.at(0).problem && all.at(1).problem);
    const auto opened = store::Catalogue::open(library.catalogues());
    QVERIFY(opened);
    QCOMPARE((*opened)->leftOut().size(), 1);
    QCOMPARE((*opened)->recordCount(), 6U);
    // Each can be installed anew or removed.
    install(library, writePack(QStringLiteral("gamma.errdex-pack"), Few, QStringLiteral("gamma")));
    QVERIFY(library.remove(QStringLiteral("alpha")));
    library.sweep();
    QCOMPARE((*store::Catalogue::open(library.catalogues()))->recordCount(), 9U);
}

void TestPacks::olderCataloguesAreCompiledAgain()
{
    Library library(path(QStringLiteral("data")));
    install(library, writePack(QStringLiteral("m.errdex-pack"), Few));
    const auto catalogue = library.pack(QStringLiteral("machines"))->catalogue;
    // user_version, as an older program writes it.
    QFile file(catalogue);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(60) && file.write(QByteArray::fromHex("00000001")) == 4);
    file.close();
    QVERIFY(library.pack(QStringLiteral("machines"))->isOutdated);
    QVERIFY(library.catalogues().isEmpty());
    QVERIFY(library.recompileOutdated().isEmpty());
    QVERIFY(!library.pack(QStringLiteral("machines"))->isOutdated);
    QCOMPARE((*store::Catalogue::open(library.catalogues()))->recordCount(), 3U);
}

void TestPacks::otherKindsAreCompiledByTheirOwn()
{
    Library library(path(QStringLiteral("data")));
    packs::PackInfo info;
    info.id = QStringLiteral("table");
    info.kind = QStringLiteral("import");
    const auto source = write(QStringLiteral("machines.json"), vendorObject(QStringLiteral("machines"), Few));
    QVERIFY(!library.prepare(info, {source}, {}));
    int calls = 0;
    library.addCompiler(QStringLiteral("import"), [&](const QString &sources, const QString &output, const packs::Progress &progress,
                                                      const domain::Cancellation &cancellation) {
        ++calls;
        Library other(path(QStringLiteral("elsewhere")));
        auto made = other.prepare(sources + QStringLiteral("/machines.json"), progress, cancellation);
        return made && QFile::copy((*made)->catalogue(), output) ? Errors() : Errors{{}};
    });
    auto prepared = library.prepare(info, {source}, {});
    QVERIFY(prepared && library.commit(**prepared));
    QCOMPARE(library.pack(QStringLiteral("table"))->info.kind, QStringLiteral("import"));
    QCOMPARE(calls, 1);
    // Stopped while the table is copied: the compiler is not asked for anything.
    const std::atomic<quint64> newest{2};
    const auto stopped = library.prepare(info, {source}, {}, {}, domain::Cancellation(&newest, 1));
    QVERIFY(!stopped && stopped.error().constFirst().code == domain::ErrorCode::Cancelled);
    QCOMPARE(calls, 1);
    // A file cannot ask for a compiler of its choice.
    auto object = packObject(QStringLiteral("m"), {vendorObject(QStringLiteral("acme"), Few)});
    auto pack = object.value(QStringLiteral("pack")).toObject();
    pack.insert(QStringLiteral("kind"), QStringLiteral("import"));
    object.insert(QStringLiteral("pack"), pack);
    install(library, write(QStringLiteral("m.errdex-pack"), object));
    QCOMPARE(calls, 1);
}

void TestPacks::sharedFoldersAreFollowed()
{
    Library library(path(QStringLiteral("data")));
    packs::SharedFolders shared(library);
    const auto folder = path(QStringLiteral("team"));
    writePack(QStringLiteral("team/alpha.errdex-pack"), Few, QStringLiteral("alpha"));
    write(QStringLiteral("team/beta/beta.json"), vendorObject(QStringLiteral("beta"), Few));
    auto report = shared.follow({folder});
    QVERIFY2(report.problems.isEmpty(), qPrintable(described(report.problems)));
    QVERIFY(report.hasChanged);
    QCOMPARE(library.packs().size(), 2);
    QCOMPARE(library.pack(QStringLiteral("alpha"))->origin, QString(folder + QStringLiteral("/alpha.errdex-pack")));
    QVERIFY(!shared.follow({folder}).hasChanged);
    // Changed, added, broken.
    writePack(QStringLiteral("team/alpha.errdex-pack"), Few.first(1), QStringLiteral("alpha"));
    writePack(QStringLiteral("team/gamma.errdex-pack"), Few, QStringLiteral("gamma"));
    write(QStringLiteral("team/broken.errdex-pack"), {});
    report = shared.follow({folder});
    QVERIFY(report.hasChanged);
    QCOMPARE(report.problems.size(), 1);
    QCOMPARE(library.pack(QStringLiteral("alpha"))->records, 1);
    QCOMPARE(library.packs().size(), 3);
    // The drive is gone, and then it is an empty folder: the packs stay.
    QVERIFY(QDir().rename(folder, path(QStringLiteral("away"))));
    QCOMPARE(shared.follow({folder}).unreachable, QStringList{folder});
    QVERIFY(QDir().mkdir(folder));
    QCOMPARE(shared.follow({folder}).unreachable, QStringList{folder});
    QCOMPARE(library.packs().size(), 3);
    QVERIFY(QDir().rmdir(folder) && QDir().rename(path(QStringLiteral("away")), folder));
    // One is taken away by its owner; one's own packs are left alone.
    install(library, writePack(QStringLiteral("mine.errdex-pack"), Few, QStringLiteral("mine")));
    QVERIFY(QFile::remove(folder + QStringLiteral("/gamma.errdex-pack")));
    QVERIFY(QFile::remove(folder + QStringLiteral("/broken.errdex-pack")));
    report = shared.follow({folder});
    QVERIFY(report.hasChanged && report.problems.isEmpty() && report.unreachable.isEmpty());
    QVERIFY(!library.pack(QStringLiteral("gamma")));
    // An id that is taken is told.
    writePack(QStringLiteral("team/mine.errdex-pack"), Few, QStringLiteral("mine"));
    QCOMPARE(shared.follow({folder}).problems.size(), 1);
    // A folder that is no longer followed takes its packs with it.
    QVERIFY(shared.follow({}).hasChanged);
    QCOMPARE(library.packs().size(), 1);
    QVERIFY(library.pack(QStringLiteral("mine")));
}

QTEST_GUILESS_MAIN(TestPacks)
#include "tst_packs.moc"
