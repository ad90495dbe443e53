// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/diagnosis/diagnose.h"

#include "errdex/diagnosis/checkcatalogue.h"
#include "errdex/diagnosis/logfile.h"
#include "errdex/packs/library.h"
#include "errdex/store/catalogue.h"
#include "errdex/store/owncatalogue.h"
#include "errdex/store/userdatabase.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStorageInfo>
#include <QSysInfo>

namespace errdex::diagnosis {

using domain::DiagnosedPart;
using domain::Diagnosis;
using domain::Error;
using domain::ErrorCode;
using domain::RepairReport;
using Kind = DiagnosedPart::Kind;
using Repair = DiagnosedPart::Repair;
using State = DiagnosedPart::State;

namespace {

/// Below this a note may still fit, a backup beside it may not.
constexpr qint64 LittleSpace = 20'000'000;

void breakPart(DiagnosedPart &part, const Error &error, Repair repair)
{
    part.state = State::Broken;
    part.problem = error;
    part.repair = repair;
}

/// False when it was cancelled meanwhile.
bool lookAtCatalogue(DiagnosedPart &part, Repair repair, const domain::Cancellation &cancellation)
{
    const auto catalogue = store::Catalogue::open(part.path);
    if (!catalogue) {
        breakPart(part, catalogue.error(), repair);
        return true;
    }
    (*catalogue)->setCancellation(cancellation);
    part.count = (*catalogue)->recordCount();
    part.bytes = QFileInfo(part.path).size();
    if (const auto sound = checkCatalogue(**catalogue); !sound) {
        if (sound.error().code == ErrorCode::Cancelled)
            return false;
        breakPart(part, sound.error(), repair);
    }
    return true;
}

DiagnosedPart userDataIn(const QString &folder)
{
    DiagnosedPart part{.kind = Kind::UserData, .path = QString(folder + QStringLiteral("/user.sqlite"))};
    part.bytes = QFileInfo(part.path).size();
    const auto found = store::UserDatabase::inspect(folder);
    part.count = found.count;
    part.problem = found.problem;
    using Found = store::UserDataInspection::State;
    switch (found.state) {
    case Found::Absent:
        // What a repair that was cut off, or a lost file, has left to be found again.
        part.state = store::UserDatabase::backups(folder).isEmpty() ? State::Absent : State::Remark;
        if (part.state == State::Remark) {
            part.problem = Error{ErrorCode::CannotOpenFile, part.path, QStringLiteral("No such file"), {}};
            part.repair = Repair::Restore;
        }
        break;
    case Found::Sound:
        part.state = found.problem ? State::Remark : State::Sound;
        break;
    case Found::Unfinished:
        part.state = State::Remark;
        part.repair = Repair::Finish;
        break;
    case Found::Damaged:
        part.state = State::Broken;
        part.repair = Repair::Restore;
        break;
    case Found::Unusable:
        part.state = State::Broken;
        break;
    }
    return part;
}

QList<DiagnosedPart> backupsIn(const QString &folder, const domain::Cancellation &cancellation)
{
    QList<DiagnosedPart> parts;
    const auto backups = store::UserDatabase::backups(folder);
    for (const auto &backup : backups) {
        if (cancellation.isCancelled())
            break;
        DiagnosedPart part{.kind = Kind::Backup, .name = QString::number(backup.number), .path = backup.path};
        part.bytes = backup.bytes;
        if (const auto good = store::UserDatabase::checkBackup(backup.path); !good) {
            part.state = State::Remark;
            part.problem = good.error();
        }
        parts.append(part);
    }
    return parts;
}

DiagnosedPart spaceIn(const QString &folder)
{
    // The folder may not be there yet; its disk is that of the nearest one that is.
    QDir place(folder);
    while (!place.exists() && !place.isRoot())
        place.setPath(QFileInfo(place.path()).path());
    const QStorageInfo storage(place.path());
    DiagnosedPart part{.kind = Kind::FreeSpace, .path = folder};
    part.bytes = storage.bytesAvailable();
    if (storage.isValid() && part.bytes < LittleSpace) {
        part.state = State::Remark;
        part.problem = Error{ErrorCode::CannotWriteFile, folder, QStringLiteral("No space left on device"), {}};
    } else if (!QFileInfo(place.path()).isWritable()) {
        part.state = State::Remark;
        part.problem = Error{ErrorCode::CannotWriteFile, folder, QStringLiteral("Permission denied"), {}};
    }
    return part;
}

DiagnosedPart settingsIn(const QString &path)
{
    DiagnosedPart part{.kind = Kind::Settings, .path = path};
    const QFileInfo info(path);
    if (!info.exists()) {
        part.state = State::Absent;
        return part;
    }
    part.bytes = info.size();
    // Only what can be read is looked at: a FIFO would never end.
    const auto status = info.isFile() && info.isReadable() ? QSettings(path, QSettings::IniFormat).status()
                                                           : QSettings::AccessError;
    if (status != QSettings::NoError) {
        part.state = State::Remark;
        part.problem = Error{ErrorCode::CannotReadFile, path,
                             status == QSettings::FormatError ? QStringLiteral("not a file of settings")
                                                              : QStringLiteral("Permission denied"),
                             {}};
    }
    return part;
}

QList<DiagnosedPart> packsIn(const QString &folder, const domain::Cancellation &cancellation)
{
    QList<DiagnosedPart> parts;
    const auto packs = packs::Library(folder).packs();
    for (const auto &pack : packs) {
        DiagnosedPart part{.kind = Kind::Pack, .name = pack.info.id, .path = pack.catalogue};
        if (pack.isOutdated) {
            part.state = State::Remark;
            part.repair = Repair::Rebuild;
        } else if (pack.problem) {
            breakPart(part, *pack.problem, pack.problem->where == pack.catalogue ? Repair::Rebuild : Repair::None);
        } else if (!lookAtCatalogue(part, Repair::Rebuild, cancellation)) {
            break;
        }
        parts.append(part);
    }
    return parts;
}

/// The own entries as the database has them, compiled.
domain::Result<void> compileOwnEntries(store::UserDatabase &data, const QString &folder)
{
    return data.notebook().and_then([&](const domain::Notebook &notebook) {
        return store::updateOwnCatalogue(folder, domain::AnnotationBook(notebook).entries()).map([](const QString &) {});
    });
}

} // namespace

Diagnosis diagnose(const Installation &installation, const domain::Cancellation &cancellation)
{
    const auto &folder = installation.dataFolder;
    Diagnosis diagnosis;
    diagnosis.version = installation.version;
    diagnosis.qtVersion = QString::fromLatin1(qVersion());
    diagnosis.sqliteVersion = store::sqliteVersion();
    diagnosis.system = QSysInfo::prettyProductName();
    diagnosis.dataFolder = folder;
    diagnosis.settingsFile = installation.settingsFile;
    diagnosis.logFile = LogFile::pathIn(folder);
    DiagnosedPart shipped{.kind = Kind::Catalogue, .path = installation.catalogue};
    if (lookAtCatalogue(shipped, Repair::None, cancellation))
        diagnosis.parts.append(shipped);
    diagnosis.parts += packsIn(folder, cancellation);
    if (const auto own = store::ownCatalogue(folder); !own.isEmpty()) {
        DiagnosedPart part{.kind = Kind::OwnEntries, .path = own};
        if (lookAtCatalogue(part, Repair::Rebuild, cancellation))
            diagnosis.parts.append(part);
    }
    diagnosis.parts.append(userDataIn(folder));
    diagnosis.parts += backupsIn(folder, cancellation);
    for (const auto &shared : installation.sharedFolders) {
        DiagnosedPart part{.kind = Kind::SharedFolder, .path = shared};
        if (!QFileInfo(shared).isDir()) {
            part.state = State::Remark;
            part.problem = Error{ErrorCode::CannotReadFile, shared, QStringLiteral("No such file or directory"), {}};
        }
        diagnosis.parts.append(part);
    }
    diagnosis.parts.append(settingsIn(installation.settingsFile));
    diagnosis.parts.append(spaceIn(folder));
    return diagnosis;
}

RepairReport repairCatalogues(const Diagnosis &diagnosis)
{
    RepairReport report;
    packs::Library library(diagnosis.dataFolder);
    for (const auto &part : diagnosis.parts) {
        if (part.repair != Repair::Rebuild)
            continue;
        packs::Errors errors;
        if (part.kind == Kind::Pack)
            errors = library.rebuild(part.name);
        else if (!QFile::remove(part.path))
            // Compiled anew when the entries are read next; out of the way until then.
            errors.append({ErrorCode::CannotWriteFile, part.path, QStringLiteral("Permission denied"), {}});
        if (errors.isEmpty())
            report.rebuilt.append(part.name);
        report.failures += errors;
    }
    return report;
}

RepairReport repair(const Diagnosis &diagnosis)
{
    auto report = repairCatalogues(diagnosis);
    if (!diagnosis.needsUserData())
        return report;
    const auto data = store::UserDatabase::open(diagnosis.dataFolder);
    if (!data) {
        report.failures.append(data.error());
        return report;
    }
    report.userData = (*data)->state();
    if (const auto compiled = compileOwnEntries(**data, diagnosis.dataFolder); !compiled)
        report.failures.append(compiled.error());
    return report;
}

} // namespace errdex::diagnosis
