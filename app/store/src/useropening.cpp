// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "userdatabase_p.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QtEndian>
#include <QtGlobal>

#include <sqlite3.h>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#endif

namespace errdex::store {

using domain::ErrorCode;
using domain::fail;
using domain::Result;

namespace {

/// How long a call waits for another process; a person would wait about as long before trying again.
constexpr int BusyTimeoutMs = 5000;
constexpr int LockTimeoutMs = 10000;
/// Damaged files that are kept.
constexpr int KeptDamaged = 9;

/// What the first bytes of an SQLite file say (sqlite.org/fileformat2.html, "The Database Header").
struct Header
{
    bool isSqlite = false;
    qint64 version = 0;
    qint64 applicationId = 0;
};

Result<Header> headerOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::CannotOpenFile, path, file.errorString());
    const QByteArray bytes = file.read(100);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::CannotReadFile, path, file.errorString());
    Header header;
    header.isSqlite = bytes.size() == 100 && bytes.startsWith(QByteArray("SQLite format 3\0", 16));
    if (header.isSqlite) {
        header.version = qFromBigEndian<quint32>(bytes.constData() + 60);
        header.applicationId = qFromBigEndian<quint32>(bytes.constData() + 68);
    }
    return header;
}

bool hasJournal(const QString &path)
{
    return QFileInfo(path + QStringLiteral("-journal")).size() > 0;
}

Result<std::unique_ptr<Connection>> openUserFile(const QString &path, Connection::Mode mode)
{
    auto connection = Connection::open(path, mode);
    if (connection)
        sqlite3_busy_timeout((*connection)->handle(), BusyTimeoutMs);
    return asUserResult(std::move(connection));
}

/// A file whose header was changed by accident still has our tables.
bool hasOurTables(const QString &path)
{
    auto connection = openUserFile(path, Connection::Mode::ReadOnly);
    return connection && (*connection)
                                 ->number(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name IN "
                                                         "('note', 'mark', 'look_up', 'value')"))
                                 .value_or(0) == 4;
}

/// Held by one process at a time. On Unix it is a lock on the folder itself, which ends with its process and leaves no
/// file that a killed program could forget.
class FolderLock
{
    Q_DISABLE_COPY_MOVE(FolderLock)

public:
#ifdef Q_OS_UNIX
    explicit FolderLock(const QString &folder)
        : m_descriptor(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
    }
    ~FolderLock()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    /// False when another process holds it all the time.
    bool lock()
    {
        const QDeadlineTimer deadline(LockTimeoutMs);
        while (m_descriptor >= 0 && ::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
            // A network folder may know no locks; it has done without.
            if (errno != EWOULDBLOCK && errno != EINTR)
                return true;
            if (deadline.hasExpired())
                return false;
            ::usleep(20'000);
        }
        return true;
    }

private:
    int m_descriptor;
#else
    explicit FolderLock(const QString &folder) : m_file(folder + QStringLiteral("/user.lock")) {}
    bool lock()
    {
        return m_file.tryLock(LockTimeoutMs) || m_file.error() != QLockFile::LockFailedError;
    }

private:
    QLockFile m_file;
#endif
};

enum class Finding { Missing, Good, Damaged };

/// Looks at the file in place without changing it, but for undoing a transaction that was cut off.
class Inspection
{
public:
    enum class Touch { Finish, Look };
    explicit Inspection(const QString &path, Touch touch = Touch::Finish) : m_path(path), m_touch(touch) {}

    Result<Finding> run();
    /// Why the file may only be read; valid after run().
    std::optional<domain::Error> readOnly;
    /// Told instead of finishing it, where nothing may be touched.
    bool isCutOff = false;
    /// What is wrong with a damaged file, in SQLite's words.
    QString damage;
    /// The file, unless it is missing or damaged.
    std::unique_ptr<Connection> connection;

private:
    Result<void> finishCutOffTransaction();
    Result<Finding> openChecked(Connection::Mode mode);

    QString m_path;
    Touch m_touch;
};

Result<void> Inspection::finishCutOffTransaction()
{
    auto writer = openUserFile(m_path, Connection::Mode::ReadWrite);
    if (!writer)
        return tl::unexpected(writer.error());
    const auto looked = (*writer)->number(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    // Damage is found again below.
    if (!looked && looked.error().code != ErrorCode::DamagedCatalogue &&
        looked.error().code != ErrorCode::NotACatalogue)
        return tl::unexpected(looked.error());
    return {};
}

Result<Finding> Inspection::openChecked(Connection::Mode mode)
{
    auto opened = openUserFile(m_path, mode);
    if (!opened)
        return tl::unexpected(opened.error());
    auto checked = asUserResult(checkUserDatabase(**opened));
    if (!checked && checked.error().code == ErrorCode::DamagedUserData) {
        damage = checked.error().detail;
        return Finding::Damaged;
    }
    if (!checked)
        return tl::unexpected(checked.error());
    connection = std::move(*opened);
    return Finding::Good;
}

Result<Finding> Inspection::run()
{
    const QFileInfo info(m_path);
    if (info.isSymLink() && !info.exists()) {
        // A link in a circle, or to a drive that is not there: the system knows.
        QFile link(m_path);
        (void)link.open(QIODevice::ReadOnly);
        return fail(ErrorCode::CannotOpenFile, m_path, link.errorString());
    }
    if (!info.exists())
        return Finding::Missing;
    if (!info.isFile())
        return fail(ErrorCode::CannotOpenFile, m_path, QStringLiteral("Not a regular file"));
    auto header = headerOf(m_path);
    if (!header)
        return tl::unexpected(header.error());
    const bool mayWrite = info.isWritable() && QFileInfo(info.absolutePath()).isWritable();
    const bool isOurs = header->applicationId == UserApplicationId && header->version <= UserVersion;
    if (mayWrite && hasJournal(m_path) && (isOurs || !header->isSqlite || header->applicationId == 0)) {
        if (m_touch == Touch::Look) {
            isCutOff = true;
            return Finding::Good;
        }
        if (auto done = finishCutOffTransaction(); !done)
            return tl::unexpected(done.error());
        header = headerOf(m_path);
        if (!header)
            return tl::unexpected(header.error());
    }
    if (QFileInfo(m_path).size() == 0)
        return Finding::Missing;
    if (!header->isSqlite) {
        damage = QStringLiteral("file is not a database");
        return Finding::Damaged;
    }
    if (header->applicationId != UserApplicationId) {
        if (hasOurTables(m_path))
            return Finding::Damaged;
        return fail(ErrorCode::ForeignUserData, m_path);
    }
    if (header->version > UserVersion) {
        readOnly = domain::Error{ErrorCode::NewerUserData, m_path, QString::number(header->version), {}};
        auto opened = openUserFile(m_path, Connection::Mode::ReadOnly);
        if (!opened)
            return tl::unexpected(opened.error());
        connection = std::move(*opened);
        return Finding::Good;
    }
    if (!mayWrite)
        readOnly = domain::Error{ErrorCode::CannotWriteFile, m_path, QStringLiteral("Permission denied"), {}};
    const bool opensForWriting = mayWrite && m_touch == Touch::Finish;
    return openChecked(opensForWriting ? Connection::Mode::ReadWrite : Connection::Mode::ReadOnly);
}

Result<void> makeFolder(const QString &folder)
{
    // Only its owner may look at what a person has written.
    if (!QFileInfo(folder).isDir()) {
        if (!QDir().mkpath(folder))
            return fail(ErrorCode::CannotWriteFile, folder, QStringLiteral("Permission denied"));
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return {};
}

/// Makes a database at `path` out of the newest good backup and what could be salvaged.
Result<void> makeDatabase(const QString &path, const QString &backup, const UserContent &content)
{
    QFile::remove(path);
    auto connection = openUserFile(path, Connection::Mode::ReadWrite);
    if (!connection)
        return tl::unexpected(connection.error());
    keepPrivate(path);
    if (!backup.isEmpty()) {
        auto source = openUserFile(backup, Connection::Mode::ReadOnly);
        if (!source)
            return tl::unexpected(source.error());
        if (auto done = asUserResult(copyDatabase(**source, **connection)); !done)
            return done;
    }
    UserDatabase::Private made(QFileInfo(path).absolutePath(), std::move(*connection));
    return made.prepare().and_then([&] { return migrateUserDatabase(*made.connection); }).and_then([&] {
        return content.count() > 0 ? made.addContent(content) : Result<void>();
    });
}

/// A free name for a damaged file; the oldest go when there are many.
QString nameForDamaged(const QString &path)
{
    const auto name = [&path](int number) -> QString { return path + QStringLiteral(".corrupt-%1").arg(number); };
    int next = 1;
    while (QFileInfo::exists(name(next)))
        ++next;
    if (next > KeptDamaged) {
        QFile::remove(name(1));
        for (int i = 2; i < next; ++i)
            QFile::rename(name(i), name(i - 1));
        --next;
    }
    return name(next);
}

/// Puts a new database in place of a missing or damaged one.
Result<void> repair(const QString &folder, bool isDamaged, domain::UserDataState &state)
{
    const auto path = userFile(folder);
    const QString replacement = path + QStringLiteral(".new");
    UserContent content;
    if (isDamaged)
        content = salvageUserDatabase(path, path + QStringLiteral(".salvage"));
    // Left by a repair that was cut off between its two renamings.
    else if (QFileInfo(replacement).size() > 0 && QFile::rename(replacement, path))
        return {};
    const auto backup = newestGoodBackup(folder);
    const QString draft = path + QStringLiteral(".part");
    if (auto made = makeDatabase(draft, backup, content); !made) {
        auto error = made.error();
        error.where = path;
        QFile::remove(draft);
        QFile::remove(draft + QStringLiteral("-journal"));
        return tl::unexpected(error);
    }
    QFile::remove(replacement);
    if (!QFile::rename(draft, replacement))
        return fail(ErrorCode::CannotWriteFile, path, QStringLiteral("Permission denied"));
    if (isDamaged) {
        state.movedAside = nameForDamaged(path);
        if (!QFile::rename(path, state.movedAside))
            return fail(ErrorCode::CannotWriteFile, state.movedAside, QStringLiteral("Permission denied"));
    } else {
        // Nothing is in it: SQLite makes the file before it writes to it.
        QFile::remove(path);
    }
    // Its journal belongs to the pages of the old file.
    QFile::remove(path + QStringLiteral("-journal"));
    if (!QFile::rename(replacement, path))
        return fail(ErrorCode::CannotWriteFile, path, QStringLiteral("Permission denied"));
    state.salvaged = content.notebook.versions.size() + content.notebook.marks.size() + content.notebook.own.size();
    state.restoredFrom = backup;
    return {};
}

} // namespace

Result<void> UserDatabase::Private::prepare()
{
    // Not WAL: it breaks on network homes and in folders that may only be read. EXTRA syncs the folder behind a commit: with
    // FULL a journal that was removed may be there again after a loss of power, and take the commit back. What was removed
    // leaves no trace.
    return asUserResult(connection->execute(
        QStringLiteral("PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA; PRAGMA secure_delete=ON")));
}

UserDataInspection UserDatabase::inspect(const QString &folder)
{
    using State = UserDataInspection::State;
    const auto path = userFile(folder);
    Inspection inspection(path, Inspection::Touch::Look);
    const auto finding = inspection.run();
    if (!finding)
        return {State::Unusable, 0, finding.error()};
    if (*finding == Finding::Missing)
        return {};
    if (*finding == Finding::Damaged)
        return {State::Damaged, 0, domain::Error{ErrorCode::DamagedUserData, path, inspection.damage, {}}};
    if (inspection.isCutOff)
        return {State::Unfinished, 0, std::nullopt};
    UserDataInspection found{State::Sound, 0, inspection.readOnly};
    for (const auto *table : {"note", "mark", "own"}) {
        // A database of the first format has no own entries.
        const auto rows =
            inspection.connection->number(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1StringView(table)));
        found.count += rows.value_or(0);
    }
    return found;
}

QString sqliteVersion()
{
    return QString::fromLatin1(sqlite3_libversion());
}

Result<std::unique_ptr<UserDatabase>> UserDatabase::open(const QString &folder)
{
    const auto path = userFile(folder);
    domain::UserDataState state;
    state.path = path;
    std::optional<Inspection> inspection;
    inspection.emplace(path);
    auto finding = inspection->run();
    if (!finding)
        return tl::unexpected(finding.error());
    if (*finding != Finding::Good) {
        if (auto made = makeFolder(folder); !made)
            return tl::unexpected(made.error());
        // Of several programs that find the damage one mends it.
        FolderLock lock(folder);
        if (!lock.lock())
            return fail(ErrorCode::FileInUse, path);
        inspection.emplace(path);
        finding = inspection->run();
        if (finding && *finding != Finding::Good) {
            if (auto repaired = repair(folder, *finding == Finding::Damaged, state); !repaired)
                return tl::unexpected(repaired.error());
            inspection.emplace(path);
            finding = inspection->run();
        }
        if (!finding)
            return tl::unexpected(finding.error());
        if (*finding != Finding::Good)
            return fail(ErrorCode::DamagedUserData, path, QStringLiteral("Input/output error"));
    }
    state.readOnly = inspection->readOnly;
    auto opened = std::make_unique<Private>(folder, std::move(inspection->connection));
    opened->state = state;
    if (!state.readOnly) {
        const auto version = asUserResult(opened->connection->number(QStringLiteral("PRAGMA user_version")));
        if (!version)
            return tl::unexpected(version.error());
        if (auto done = opened->prepare(); !done)
            return tl::unexpected(done.error());
        if (*version < UserVersion) {
            if (auto saved = writeBackup(*opened->connection, folder); !saved)
                return tl::unexpected(saved.error());
            if (auto done = migrateUserDatabase(*opened->connection); !done)
                return tl::unexpected(done.error());
        }
        // Left by a transaction that was cut off before it had changed anything: the next one takes it away.
        if (QFileInfo::exists(path + QStringLiteral("-journal")))
            (void)opened->inTransaction([] { return Result<void>(); });
        // Left by a repair that could not even take them away.
        for (const auto *leftover : {".salvage", ".salvage-journal", ".part", ".part-journal"})
            QFile::remove(path + QLatin1StringView(leftover));
        opened->backUpDaily();
    }
    std::unique_ptr<UserDatabase> database(new UserDatabase(std::move(opened)));
    if (const auto version = database->hasChangedElsewhere(); !version)
        return tl::unexpected(version.error());
    return database;
}

} // namespace errdex::store
