// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/diagnosis/diagnose.h"
#include "errdex/diagnosis/logfile.h"
#include "errdex/packs/library.h"
#include "errdex/store/owncatalogue.h"
#include "errdex/store/userdatabase.h"

#include "samplecatalogue.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace errdex;
using domain::DiagnosedPart;
using Kind = DiagnosedPart::Kind;
using Repair = DiagnosedPart::Repair;
using State = DiagnosedPart::State;

namespace {

const domain::RecordKey Planfix{QStringLiteral("planfix"), QStringLiteral("1001"), 0};

bool write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Changes bytes in the middle of a file.
bool damage(const QString &path)
{
    auto bytes = read(path);
    for (qsizetype i = bytes.size() / 3; i < bytes.size() * 2 / 3; ++i)
        bytes[i] = char(bytes.at(i) ^ 0x5a);
    return !bytes.isEmpty() && write(path, bytes);
}

/// Names and contents of everything below a folder.
QMap<QString, QByteArray> everythingIn(const QString &folder)
{
    QMap<QString, QByteArray> files;
    const auto entries = QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const auto &entry : entries) {
        if (entry.isDir())
            files.insert(everythingIn(entry.filePath()));
        else
            files.insert(entry.filePath(), read(entry.filePath()));
    }
    return files;
}

} // namespace

class DiagnosisTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anEmptyInstallationIsSound();
    void nothingIsChangedByLooking();
    void aDamagedCatalogueIsNamed();
    void aDamagedPackIsCompiledAgain();
    void aPackWithoutItsDescriptionStays();
    void damagedNotesAreMended();
    void aLostDatabaseIsTakenFromItsBackup();
    void aCutOffChangeIsTakenBack();
    void damagedOwnEntriesAreCompiledAgain();
    void aDamagedBackupIsOnlyTold();
    void whatIsInTheWayIsTold_data();
    void whatIsInTheWayIsTold();
    void aDriveThatIsGoneIsTold();
    void theLogHasNoContents();
    void theLogRotates();
    void theLogNeverFails();

private:
    domain::Diagnosis look() const { return diagnosis::diagnose(m_installation); }
    DiagnosedPart part(Kind kind) const
    {
        const auto parts = look().parts;
        const auto found = std::find_if(parts.begin(), parts.end(), [&](const DiagnosedPart &each) { return each.kind == kind; });
        if (found == parts.end())
            qFatal("there is no such part");
        return *found;
    }
    QString data(const char *name) const { return m_installation.dataFolder + u'/' + QString::fromLatin1(name); }
    bool installPack() const;
    bool writeNotes(int count) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    diagnosis::Installation m_installation;
};

void DiagnosisTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto catalogue = m_folder->filePath(QStringLiteral("catalog.sqlite"));
    QVERIFY(test::writeCatalogue(catalogue, {{test::vendor(QStringLiteral("acme"), {QStringLiteral("all")}),
                                              {test::record(QStringLiteral("E7"), QStringLiteral("Pump blocked")),
                                               test::record(QStringLiteral("E8"), QStringLiteral("Door open"))}}}));
    m_installation = {QStringLiteral("1.2.3"), catalogue, m_folder->filePath(QStringLiteral("data")),
                      m_folder->filePath(QStringLiteral("errdex.ini")), {}};
}

bool DiagnosisTest::installPack() const
{
    const auto file = m_folder->filePath(QStringLiteral("machines.json"));
    packs::Library library(m_installation.dataFolder);
    if (!write(file, R"({"slug":"machines","order":1,"name":{"en":"M","ru":"М"},"product":{"en":"M","ru":"М"},
        "original_language":"en","source":{"title":"Errors","retrieved":"2026-11-20"},
        "categories":[{"id":"all","name":{"en":"All","ru":"Все"}}],
        "records":[{"code":"M1","category":"all","message":{"en":"Pump blocked","ru":"Насос заклинило"}}]})"))
        return false;
    const auto prepared = library.prepare(file);
    return prepared && library.commit(**prepared);
}

bool DiagnosisTest::writeNotes(int count) const
{
    const auto data = store::UserDatabase::open(m_installation.dataFolder);
    bool done = data.has_value();
    for (int i = 0; done && i < count; ++i)
        done = (*data)->writeNote({}, Planfix, QStringLiteral("заметка %1").arg(i), {}).has_value();
    return done;
}

void DiagnosisTest::anEmptyInstallationIsSound()
{
    const auto found = look();
    QVERIFY(found.isSound());
    QVERIFY(!found.canBeRepaired());
    QCOMPARE(found.version, QStringLiteral("1.2.3"));
    QVERIFY(found.sqliteVersion.startsWith(QStringLiteral("3.")));
    QCOMPARE(part(Kind::Catalogue).count, 2);
    QCOMPARE(part(Kind::UserData).state, State::Absent);
    QCOMPARE(part(Kind::Settings).state, State::Absent);
    QVERIFY(part(Kind::FreeSpace).bytes > 0);
    QVERIFY(!QFileInfo::exists(m_installation.dataFolder));
    // Nothing to do is done without leaving anything.
    QVERIFY(diagnosis::repair(found).failures.isEmpty());
    QVERIFY(!QFileInfo::exists(m_installation.dataFolder));
}

void DiagnosisTest::nothingIsChangedByLooking()
{
    QVERIFY(installPack());
    QVERIFY(writeNotes(3));
    QVERIFY(damage(data("packs/machines/1/catalogue.sqlite")));
    QVERIFY(damage(data("user.sqlite")));
    const auto before = everythingIn(m_folder->path());
    QVERIFY(!look().isSound());
    QCOMPARE(everythingIn(m_folder->path()), before);
}

void DiagnosisTest::aDamagedCatalogueIsNamed()
{
    QVERIFY(damage(m_installation.catalogue));
    const auto shipped = part(Kind::Catalogue);
    QCOMPARE(shipped.state, State::Broken);
    QCOMPARE(shipped.repair, Repair::None);
    QCOMPARE(shipped.problem->where, m_installation.catalogue);
}

void DiagnosisTest::aDamagedPackIsCompiledAgain()
{
    QVERIFY(installPack());
    QCOMPARE(part(Kind::Pack).state, State::Sound);
    QVERIFY(damage(data("packs/machines/1/catalogue.sqlite")));
    QCOMPARE(part(Kind::Pack).repair, Repair::Rebuild);
    const auto report = diagnosis::repair(look());
    QVERIFY(report.failures.isEmpty());
    QCOMPARE(report.rebuilt, QStringList{QStringLiteral("machines")});
    QCOMPARE(part(Kind::Pack).state, State::Sound);
    QCOMPARE(part(Kind::Pack).count, 1);
    QVERIFY(QFile::remove(data("packs/machines/1/catalogue.sqlite")));
    QCOMPARE(part(Kind::Pack).state, State::Broken);
    QVERIFY(diagnosis::repair(look()).failures.isEmpty());
    QVERIFY(look().isSound());
}

void DiagnosisTest::aPackWithoutItsDescriptionStays()
{
    QVERIFY(installPack());
    QVERIFY(write(data("packs/machines/1/pack.json"), "{"));
    QCOMPARE(part(Kind::Pack).state, State::Broken);
    QCOMPARE(part(Kind::Pack).repair, Repair::None);
    QVERIFY(diagnosis::repair(look()).rebuilt.isEmpty());
    QVERIFY(QFileInfo::exists(data("packs/machines/1/catalogue.sqlite")));
}

void DiagnosisTest::damagedNotesAreMended()
{
    QVERIFY(writeNotes(30));
    QCOMPARE(part(Kind::UserData).count, 30);
    QVERIFY(damage(data("user.sqlite")));
    QCOMPARE(part(Kind::UserData).state, State::Broken);
    QCOMPARE(part(Kind::UserData).repair, Repair::Restore);
    const auto report = diagnosis::repair(look());
    QVERIFY(report.failures.isEmpty());
    QVERIFY(report.userData);
    QVERIFY(QFileInfo::exists(report.userData->movedAside));
    QCOMPARE(part(Kind::UserData).state, State::Sound);
}

void DiagnosisTest::aLostDatabaseIsTakenFromItsBackup()
{
    QVERIFY(writeNotes(3));
    QVERIFY((*store::UserDatabase::open(m_installation.dataFolder))->backUp());
    QVERIFY(QFile::remove(data("user.sqlite")));
    QCOMPARE(part(Kind::UserData).state, State::Remark);
    QVERIFY(diagnosis::repair(look()).failures.isEmpty());
    QCOMPARE(part(Kind::UserData).count, 3);
}

void DiagnosisTest::aCutOffChangeIsTakenBack()
{
    QVERIFY(writeNotes(3));
    QVERIFY(write(data("user.sqlite-journal"), QByteArray(512, '\0')));
    QCOMPARE(part(Kind::UserData).repair, Repair::Finish);
    QVERIFY(look().isSound());
    QVERIFY(diagnosis::repair(look()).failures.isEmpty());
    QCOMPARE(part(Kind::UserData).state, State::Sound);
    QCOMPARE(part(Kind::UserData).count, 3);
}

void DiagnosisTest::damagedOwnEntriesAreCompiledAgain()
{
    {
        const auto data = store::UserDatabase::open(m_installation.dataFolder);
        QVERIFY(data);
        store::OwnDraft draft;
        draft.record = {QStringLiteral("acme"), QStringLiteral("E99"), 0};
        draft.content.vendorName = QStringLiteral("Acme");
        draft.content.message = test::text(QStringLiteral("Ours"));
        QVERIFY((*data)->writeOwn(draft, {}));
        QVERIFY(store::updateOwnCatalogue(m_installation.dataFolder, domain::AnnotationBook(*(*data)->notebook()).entries()));
    }
    const auto own = part(Kind::OwnEntries);
    QCOMPARE(own.count, 1);
    QVERIFY(damage(own.path));
    QCOMPARE(part(Kind::OwnEntries).repair, Repair::Rebuild);
    const auto report = diagnosis::repair(look());
    QVERIFY(report.failures.isEmpty());
    QCOMPARE(part(Kind::OwnEntries).state, State::Sound);
    QCOMPARE(part(Kind::OwnEntries).path, own.path);
}

void DiagnosisTest::aDamagedBackupIsOnlyTold()
{
    QVERIFY(writeNotes(3));
    const auto backup = (*store::UserDatabase::open(m_installation.dataFolder))->backUp();
    QVERIFY(backup);
    QCOMPARE(part(Kind::Backup).state, State::Sound);
    QVERIFY(damage(backup->path));
    QCOMPARE(part(Kind::Backup).state, State::Remark);
    QVERIFY(look().isSound());
}

void DiagnosisTest::whatIsInTheWayIsTold_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<domain::ErrorCode>("code");
    QTest::addColumn<State>("state");
    QByteArray newer("SQLite format 3\0", 16);
    newer.resize(4096, '\0');
    QByteArray foreign = newer;
    newer[63] = 99;
    newer.replace(68, 4, "ErdU");
    foreign.replace(68, 4, "Cats");
    QTest::newRow("garbage") << QByteArray(5000, 'x') << domain::ErrorCode::DamagedUserData << State::Broken;
    QTest::newRow("of another program") << foreign << domain::ErrorCode::ForeignUserData << State::Broken;
    QTest::newRow("newer") << newer << domain::ErrorCode::NewerUserData << State::Remark;
}

void DiagnosisTest::whatIsInTheWayIsTold()
{
    QFETCH(QByteArray, content);
    QFETCH(domain::ErrorCode, code);
    QFETCH(State, state);
    QVERIFY(write(data("user.sqlite"), content));
    const auto notes = part(Kind::UserData);
    QCOMPARE(notes.state, state);
    QCOMPARE(notes.problem->code, code);
    QCOMPARE(notes.problem->where, data("user.sqlite"));
    QCOMPARE(read(data("user.sqlite")), content);
}

void DiagnosisTest::aDriveThatIsGoneIsTold()
{
    m_installation.sharedFolders = {m_folder->path(), m_folder->filePath(QStringLiteral("unplugged"))};
    const auto parts = look().parts;
    QList<State> states;
    for (const auto &each : parts) {
        if (each.kind == Kind::SharedFolder)
            states.append(each.state);
    }
    QCOMPARE(states, QList<State>({State::Sound, State::Remark}));
    QVERIFY(look().isSound());
}

void DiagnosisTest::theLogHasNoContents()
{
    diagnosis::LogFile log(diagnosis::LogFile::pathIn(m_installation.dataFolder));
    const QString secret = QStringLiteral("токен hunter2");
    log.write(QStringLiteral("started\nonce"));
    log.write(QStringLiteral("import failed"), {domain::ErrorCode::InvalidSource, secret, secret, {secret}});
    log.write(QStringLiteral("search failed"), {domain::ErrorCode::UnknownRecord, {}, secret, {}});
    log.write(QStringLiteral("notes failed"),
              {domain::ErrorCode::CannotWriteFile, data("user.sqlite"), QStringLiteral("No space left on device"), {}});
    log.takeMessages();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("hunter2")));
    qWarning("QString::arg: Argument missing: hunter2");
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("hunter2")));
    qWarning("hunter2 is what was typed");
    const auto text = QString::fromUtf8(read(log.path()));
    QVERIFY2(!text.contains(QStringLiteral("hunter2")), qPrintable(text));
    const auto lines = text.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 6);
    QVERIFY(lines.at(0).endsWith(QStringLiteral("Z started once")));
    QVERIFY(lines.at(1).endsWith(QStringLiteral("import failed: InvalidSource")));
    QVERIFY(lines.at(3).endsWith(QStringLiteral("user.sqlite (No space left on device)")));
    QVERIFY(lines.at(4).endsWith(QStringLiteral("warning of default: QString::arg")));
    QVERIFY(lines.at(5).endsWith(QStringLiteral("warning of default: ")));
    QCOMPARE(QFile::permissions(log.path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    log.write(QString(1'000'000, u'x'));
    QVERIFY(QFileInfo(log.path()).size() < 5000);
}

void DiagnosisTest::theLogRotates()
{
    const diagnosis::LogFile log(diagnosis::LogFile::pathIn(m_installation.dataFolder));
    const QString line(900, u'x');
    for (int i = 0; i < 1000; ++i)
        log.write(line);
    const auto files = QDir(data("log")).entryInfoList(QDir::Files, QDir::Name);
    QCOMPARE(files.size(), diagnosis::LogFile::KeptFiles);
    for (const auto &file : files)
        QVERIFY(file.size() < diagnosis::LogFile::LargestFile + 2000);
}

void DiagnosisTest::theLogNeverFails()
{
    QVERIFY(write(m_folder->filePath(QStringLiteral("file")), "x"));
    const diagnosis::LogFile log(m_folder->filePath(QStringLiteral("file/log/errdex.log")));
    log.write(QStringLiteral("nowhere to write"));
    QVERIFY(!QFileInfo::exists(log.path()));
}

QTEST_GUILESS_MAIN(DiagnosisTest)
#include "tst_diagnosis.moc"
