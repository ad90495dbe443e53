// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/packs/library.h"

#include "folders.h"
#include "packsource.h"

#include "errdex/exporting/temporaries.h"
#include "errdex/importing/import.h"
#include "errdex/store/catalogue.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>

#include <algorithm>
#include <cstdlib>

namespace errdex::packs {

using domain::ErrorCode;
using domain::fail;
using domain::Result;

namespace {

const QString AboutFile = QStringLiteral("/pack.json");
const QString StateFile = QStringLiteral("/state.json");
const QString SourcesFolder = QStringLiteral("/source");
const QString CatalogueFile = QStringLiteral("/catalogue.sqlite");
/// Where removed packs wait for an undo.
const QString RemovedFolder = QStringLiteral("/.removed");

constexpr int LockWaitMs = 10'000;
/// A lock that says nothing of its holder for so long has none.
constexpr qint64 EmptyLockMs = 300;

domain::Error notInstalled(const QString &id)
{
    return {ErrorCode::InvalidSource, id, QString::fromUtf8(QT_TRANSLATE_NOOP("errdex::importing", "no such pack is installed")), {}};
}

Result<QJsonObject> readJson(const QString &path)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto document = QJsonDocument::fromJson(*bytes);
    if (!document.isObject())
        return fail(ErrorCode::CannotReadFile, path, QStringLiteral("the file is damaged"));
    return document.object();
}

/// Everybody who changes packs holds this meanwhile.
class FolderLock
{
public:
    explicit FolderLock(const QString &folder) : m_folder(folder), m_lock(folder + QStringLiteral("/.lock"))
    {
        // Of a process that is gone, whatever the clock says.
        m_lock.setStaleLockTime(0);
    }

    Result<void> take()
    {
        if (auto made = makeFolder(m_folder); !made)
            return made;
        if (tryTake(LockWaitMs))
            return {};
        if (m_lock.error() == QLockFile::LockFailedError)
            return fail(ErrorCode::FileInUse, m_folder);
        return fail(ErrorCode::CannotWriteFile, m_folder, QStringLiteral("Permission denied"));
    }
    bool tryTake(int waitMs = 0)
    {
        removeEmpty();
        // Who is just about to write who they are is waited for.
        if (isEmpty() && m_lock.tryLock(EmptyLockMs))
            return true;
        removeEmpty();
        return m_lock.tryLock(waitMs);
    }

private:
    /// Whoever was killed between making the file and writing who they are has left it empty, and it would count for ever.
    void removeEmpty()
    {
        const auto age = QFileInfo(m_lock.fileName()).lastModified().msecsTo(QDateTime::currentDateTime());
        if (isEmpty() && std::abs(age) >= EmptyLockMs)
            m_lock.removeStaleLockFile();
    }

    bool isEmpty() const
    {
        qint64 process = 0;
        QString host;
        QString program;
        return QFileInfo::exists(m_lock.fileName()) && !m_lock.getLockInfo(&process, &host, &program);
    }

    QString m_folder;
    QLockFile m_lock;
};

} // namespace

struct Library::State
{
    int current = 0;
    int previous = 0;
    bool isEnabled = true;
    QString origin;
    QString fingerprint;
};

Prepared::Prepared() = default;

Prepared::~Prepared()
{
    if (!m_folder.isEmpty())
        QDir(m_folder).removeRecursively();
}

QString Prepared::catalogue() const
{
    return m_folder + CatalogueFile;
}

Library::Library(const QString &dataFolder) : m_folder(dataFolder + QStringLiteral("/packs"))
{
    m_compilers.insert(QString(), compileVendorFiles);
    m_compilers.insert(QStringLiteral("import"), importing::compileKept);
}

QString Library::folderOf(const QString &id) const
{
    return m_folder + u'/' + id;
}

Result<Library::State> Library::readState(const QString &id) const
{
    const auto path = QString(folderOf(id) + StateFile);
    if (slugOf(id) != id || id.isEmpty() || !QFileInfo::exists(path))
        return tl::unexpected(notInstalled(id));
    const auto object = readJson(path);
    if (!object)
        return tl::unexpected(object.error());
    State state;
    state.current = object->value(QStringLiteral("current")).toInt();
    state.previous = object->value(QStringLiteral("previous")).toInt();
    state.isEnabled = object->value(QStringLiteral("enabled")).toBool(true);
    state.origin = object->value(QStringLiteral("origin")).toString();
    state.fingerprint = object->value(QStringLiteral("fingerprint")).toString();
    if (state.current <= 0 || state.previous < 0)
        return fail(ErrorCode::CannotReadFile, path, QStringLiteral("the file is damaged"));
    return state;
}

Result<void> Library::writeState(const QString &id, const State &state) const
{
    QJsonObject object{{QStringLiteral("current"), state.current},
                       {QStringLiteral("previous"), state.previous},
                       {QStringLiteral("enabled"), state.isEnabled}};
    if (!state.origin.isEmpty()) {
        object.insert(QStringLiteral("origin"), state.origin);
        object.insert(QStringLiteral("fingerprint"), state.fingerprint);
    }
    return writeWhole(folderOf(id) + StateFile, QJsonDocument(object).toJson());
}

Result<void> Library::changeState(const QString &id, const std::function<Result<void>(State &)> &change)
{
    FolderLock lock(m_folder);
    if (auto taken = lock.take(); !taken)
        return taken;
    auto state = readState(id);
    if (!state)
        return tl::unexpected(state.error());
    if (auto changed = change(*state); !changed)
        return changed;
    return writeState(id, *state);
}

QList<InstalledPack> Library::packs() const
{
    QList<InstalledPack> found;
    const auto folders = QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const auto &id : folders) {
        if (slugOf(id) == id && QFileInfo::exists(folderOf(id) + StateFile))
            found.append(read(id));
    }
    return found;
}

std::optional<InstalledPack> Library::pack(const QString &id) const
{
    if (slugOf(id) != id || !QFileInfo::exists(folderOf(id) + StateFile))
        return std::nullopt;
    return read(id);
}

InstalledPack Library::read(const QString &id) const
{
    InstalledPack pack;
    pack.info.id = id;
    const auto state = readState(id);
    if (!state) {
        pack.problem = state.error();
        return pack;
    }
    pack.number = state->current;
    pack.previous = state->previous;
    pack.isEnabled = state->isEnabled;
    pack.origin = state->origin;
    pack.fingerprint = state->fingerprint;
    const QString folder = folderOf(id) + u'/' + QString::number(state->current);
    pack.catalogue = folder + CatalogueFile;
    const auto about = readJson(folder + AboutFile);
    if (!about) {
        pack.problem = about.error();
        return pack;
    }
    if (const auto info = packInfoFromJson(*about, id + AboutFile)) {
        pack.info = *info;
        pack.info.id = id;
    } else {
        pack.problem = info.error().constFirst();
    }
    const auto compiled = about->value(QStringLiteral("compiled")).toObject();
    pack.records = compiled.value(QStringLiteral("records")).toInteger();
    for (const auto vendor : compiled.value(QStringLiteral("vendors")).toArray())
        pack.vendors.append(vendor.toString());
    if (!QFileInfo(pack.catalogue).isFile())
        pack.problem = domain::Error{ErrorCode::CannotOpenFile, pack.catalogue, QStringLiteral("No such file or directory"), {}};
    pack.isOutdated = store::Catalogue::isOutdated(pack.catalogue);
    return pack;
}

QStringList Library::catalogues() const
{
    QStringList paths;
    const auto folders = QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const auto &id : folders) {
        const auto state = slugOf(id) == id ? readState(id) : Result<State>(tl::unexpected(notInstalled(id)));
        if (!state || !state->isEnabled)
            continue;
        const QString path = folderOf(id) + u'/' + QString::number(state->current) + CatalogueFile;
        // What an older Errdex compiled waits for being compiled again; anything else that is wrong is told when it is opened.
        if (!store::Catalogue::isOutdated(path))
            paths.append(path);
    }
    return paths;
}

Outcome<std::unique_ptr<Prepared>> Library::prepare(const QString &path, const Progress &progress,
                                                    const domain::Cancellation &cancellation) const
{
    const auto source = readPackSource(path);
    if (!source)
        return tl::unexpected(source.error());
    return prepare(source->info, source->files, {}, progress, cancellation);
}

Outcome<std::unique_ptr<Prepared>> Library::prepare(const PackInfo &info, const QStringList &files, const NamedBytes &inMemory,
                                                    const Progress &progress,
                                                    const domain::Cancellation &cancellation) const
{
    const auto temporary = exporting::temporaryPath(m_folder);
    std::unique_ptr<Prepared> prepared(new Prepared);
    prepared->m_info = info;
    {
        FolderLock lock(m_folder);
        if (auto made = lock.take().and_then([&] { return makeFolder(temporary); }); !made)
            return tl::unexpected(Errors{made.error()});
        prepared->m_folder = temporary;
        prepared->m_inUse = std::make_unique<exporting::InUse>(temporary);
    }
    const QString sources = temporary + SourcesFolder;
    auto done = makeFolder(sources);
    for (const auto &file : files)
        done = done.and_then([&] { return copyFile(file, sources + u'/' + QFileInfo(file).fileName(), cancellation); });
    for (const auto &[name, bytes] : inMemory)
        done = done.and_then([&, &named = name, &written = bytes] { return writeWhole(sources + u'/' + named, written); });
    if (!done)
        return tl::unexpected(Errors{done.error()});
    const auto records = compile(info, temporary, progress, cancellation);
    if (!records)
        return tl::unexpected(records.error());
    prepared->m_records = *records;
    const auto about = readJson(temporary + AboutFile);
    if (!about)
        return tl::unexpected(Errors{about.error()});
    for (const auto vendor : about->value(QStringLiteral("compiled")).toObject().value(QStringLiteral("vendors")).toArray())
        prepared->m_vendors.append(vendor.toString());
    return prepared;
}

/// Compiles the sources of a version and writes what is known of it; the number of records.
Outcome<qint64> Library::compile(const PackInfo &info, const QString &folder, const Progress &progress,
                                 const domain::Cancellation &cancellation) const
{
    const auto compiler = m_compilers.constFind(info.kind);
    if (compiler == m_compilers.cend()) {
        return tl::unexpected(Errors{{ErrorCode::InvalidSource, info.id,
                                      QString::fromUtf8(QT_TRANSLATE_NOOP("errdex::importing", "this Errdex cannot compile packs of the kind “%1”")),
                                      {info.kind}}});
    }
    if (const auto errors = (*compiler)(folder + SourcesFolder, folder + CatalogueFile, progress, cancellation); !errors.isEmpty())
        return tl::unexpected(errors);
    const auto catalogue = store::Catalogue::open(folder + CatalogueFile);
    if (!catalogue)
        return tl::unexpected(Errors{catalogue.error()});
    QJsonArray vendors;
    for (const auto &vendor : (*catalogue)->vendors())
        vendors.append(vendor->slug);
    const auto records = qint64((*catalogue)->recordCount());
    auto about = packInfoToJson(info);
    about.insert(QStringLiteral("compiled"),
                 QJsonObject{{QStringLiteral("records"), records}, {QStringLiteral("vendors"), vendors}});
    if (auto written = writeWhole(folder + AboutFile, QJsonDocument(about).toJson()); !written)
        return tl::unexpected(Errors{written.error()});
    return records;
}

Result<void> Library::place(Prepared &prepared, const QString &origin, const QString &fingerprint)
{
    const auto id = prepared.m_info.id;
    const auto folder = folderOf(id);
    if (auto made = makeFolder(folder); !made)
        return made;
    State state;
    if (const auto before = readState(id)) {
        state = *before;
        state.previous = before->current;
    }
    // Behind all that have been there, also when they were never in use.
    int number = state.current;
    const auto versions = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const auto &version : versions)
        number = std::max(number, version.toInt());
    state.current = number + 1;
    state.origin = origin;
    state.fingerprint = fingerprint;
    const QString version = folder + u'/' + QString::number(state.current);
    if (auto renamed = renameFolder(prepared.m_folder, version); !renamed)
        return renamed;
    prepared.m_folder.clear();
    if (auto written = writeState(id, state); !written) {
        // The last step may have failed behind the renaming: what is named must stay.
        if (const auto now = readState(id); !now || now->current != state.current)
            QDir(version).removeRecursively();
        return written;
    }
    // Only the version before is kept to go back to.
    for (const auto &old : versions) {
        if (old.toInt() != state.previous)
            QDir(folder + u'/' + old).removeRecursively();
    }
    return {};
}

Result<InstalledPack> Library::commit(Prepared &prepared, const QString &origin, const QString &fingerprint)
{
    FolderLock lock(m_folder);
    return lock.take().and_then([&] { return place(prepared, origin, fingerprint); }).map([&] {
        return read(prepared.info().id);
    });
}

Result<void> Library::setEnabled(const QString &id, bool enabled)
{
    return changeState(id, [enabled](State &state) -> Result<void> {
        state.isEnabled = enabled;
        return {};
    });
}

Result<void> Library::rollBack(const QString &id)
{
    return changeState(id, [&](State &state) -> Result<void> {
        if (state.previous == 0 || !QFileInfo::exists(folderOf(id) + u'/' + QString::number(state.previous))) {
            return tl::unexpected(domain::Error{
                ErrorCode::InvalidSource, id,
                QString::fromUtf8(QT_TRANSLATE_NOOP("errdex::importing", "there is no version before to go back to")), {}});
        }
        std::swap(state.current, state.previous);
        return {};
    });
}

Result<void> Library::remove(const QString &id)
{
    FolderLock lock(m_folder);
    if (auto taken = lock.take(); !taken)
        return taken;
    if (slugOf(id) != id || !QFileInfo(folderOf(id)).isDir())
        return tl::unexpected(notInstalled(id));
    const QString removed = m_folder + RemovedFolder;
    QDir(removed + u'/' + id).removeRecursively();
    return makeFolder(removed).and_then([&] { return renameFolder(folderOf(id), removed + u'/' + id); });
}

Result<void> Library::undoRemove(const QString &id)
{
    FolderLock lock(m_folder);
    if (auto taken = lock.take(); !taken)
        return taken;
    const QString removed = m_folder + RemovedFolder + u'/' + id;
    if (slugOf(id) != id || !QFileInfo(removed).isDir() || QFileInfo::exists(folderOf(id)))
        return tl::unexpected(notInstalled(id));
    return renameFolder(removed, folderOf(id));
}

Errors Library::recompileOutdated(const Progress &progress, const domain::Cancellation &cancellation)
{
    Errors errors;
    const auto all = packs();
    for (const auto &pack : all) {
        if (!pack.isOutdated || cancellation.isCancelled())
            continue;
        // The catalogue takes the place of the old one in one step; the version in use may have changed meanwhile.
        const QString folder = folderOf(pack.info.id) + u'/' + QString::number(pack.number);
        if (const auto done = compile(pack.info, folder, progress, cancellation); !done)
            errors += done.error();
    }
    return errors;
}

Errors Library::rebuild(const QString &id)
{
    const auto found = pack(id);
    if (!found)
        return {notInstalled(id)};
    // What it says of itself cannot be made of its sources.
    if (found->problem && found->problem->where != found->catalogue)
        return {*found->problem};
    const auto done = compile(found->info, folderOf(id) + u'/' + QString::number(found->number), {}, {});
    return done ? Errors() : done.error();
}

void Library::sweep()
{
    if (!QFileInfo::exists(m_folder))
        return;
    FolderLock lock(m_folder);
    if (!lock.tryTake())
        return;
    exporting::sweepTemporaries(m_folder, 0);
    QDir(m_folder + RemovedFolder).removeRecursively();
    const auto folders = QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const auto &id : folders) {
        const auto state = readState(id);
        const bool isThere = QFileInfo::exists(folderOf(id) + StateFile);
        if (slugOf(id) != id || (!state && isThere))
            continue;
        const auto versions = QDir(folderOf(id)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const auto &version : versions) {
            if (version.toInt() > 0 && (!state || (version.toInt() != state->current && version.toInt() != state->previous)))
                QDir(folderOf(id) + u'/' + version).removeRecursively();
        }
        // What writing state.json has left; whoever writes it holds the lock.
        const auto halves = QDir(folderOf(id)).entryInfoList({QStringLiteral(".errdex-*.tmp")}, QDir::Files | QDir::Hidden);
        for (const auto &half : halves)
            QFile::remove(half.filePath());
        if (!isThere)
            QDir(m_folder).rmdir(id);
    }
}

} // namespace errdex::packs
