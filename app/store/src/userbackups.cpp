// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "userdatabase_p.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <sqlite3.h>

#include <algorithm>
#include <filesystem>

namespace errdex::store {

using domain::ErrorCode;
using domain::fail;
using domain::Result;

namespace {

/// Whether the file can be put in place of a database: whole, ours, of a format that is known here.
Result<std::unique_ptr<Connection>> openBackup(const QString &path)
{
    auto connection = asUserResult(Connection::open(path, Connection::Mode::ReadOnly));
    if (!connection)
        return connection;
    const auto id = asUserResult((*connection)->number(QStringLiteral("PRAGMA application_id")));
    if (!id)
        return tl::unexpected(id.error());
    if (*id != UserApplicationId)
        return fail(ErrorCode::ForeignUserData, path);
    const auto version = asUserResult((*connection)->number(QStringLiteral("PRAGMA user_version")));
    if (!version)
        return tl::unexpected(version.error());
    if (*version > UserVersion)
        return fail(ErrorCode::NewerUserData, path, QString::number(*version));
    if (auto checked = asUserResult(checkUserDatabase(**connection)); !checked)
        return tl::unexpected(checked.error());
    return connection;
}

void prune(const QString &folder)
{
    const auto all = UserDatabase::backups(folder);
    for (qsizetype i = UserDatabase::KeptBackups; i < all.size(); ++i)
        QFile::remove(all.at(i).path);
}

} // namespace

Result<void> copyDatabase(Connection &from, Connection &to)
{
    auto *backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!backup)
        return tl::unexpected(to.lastError());
    // All pages at once: one transaction in the copy.
    sqlite3_backup_step(backup, -1);
    if (sqlite3_backup_finish(backup) != SQLITE_OK)
        return tl::unexpected(to.lastError());
    return {};
}

QList<Backup> UserDatabase::backups(const QString &folder)
{
    static const QRegularExpression pattern(QStringLiteral("\\Auser-(\\d{4,9})-(\\d{4}-\\d\\d-\\d\\d)\\.sqlite\\z"));
    QList<Backup> found;
    const auto entries = QDir(backupFolder(folder)).entryInfoList({QStringLiteral("user-*.sqlite")}, QDir::Files);
    for (const auto &entry : entries) {
        const auto match = pattern.match(entry.fileName());
        if (match.hasMatch())
            found.append({entry.absoluteFilePath(), match.captured(1).toInt(),
                          QDate::fromString(match.captured(2), Qt::ISODate), entry.size()});
    }
    std::sort(found.begin(), found.end(),
              [](const Backup &left, const Backup &right) { return left.number > right.number; });
    return found;
}

Result<void> UserDatabase::checkBackup(const QString &path)
{
    return openBackup(path).map([](const std::unique_ptr<Connection> &) {});
}

QString newestGoodBackup(const QString &folder)
{
    for (const auto &backup : UserDatabase::backups(folder)) {
        if (openBackup(backup.path))
            return backup.path;
    }
    return {};
}

Result<Backup> writeBackup(Connection &connection, const QString &folder)
{
    const auto place = backupFolder(folder);
    if (!QDir().mkpath(place))
        return fail(ErrorCode::CannotWriteFile, place, QStringLiteral("Permission denied"));
    const auto existing = UserDatabase::backups(folder);
    Backup backup;
    backup.number = existing.isEmpty() ? 1 : existing.front().number + 1;
    backup.date = QDate::currentDate();
    backup.path = place + QStringLiteral("/user-%1-%2.sqlite")
                              .arg(backup.number, 4, 10, QLatin1Char('0'))
                              .arg(backup.date.toString(Qt::ISODate));
    const QString draft = place + QStringLiteral("/new.part");
    QFile::remove(draft);
    auto done = [&]() -> Result<void> {
        auto copy = asUserResult(Connection::open(draft, Connection::Mode::ReadWrite));
        if (!copy)
            return tl::unexpected(copy.error());
        keepPrivate(draft);
        if (auto prepared = (*copy)->execute(QStringLiteral("PRAGMA synchronous=FULL")); !prepared)
            return prepared;
        return copyDatabase(connection, **copy);
    }();
    // Read back: a full disk has been seen to swallow bytes without any call failing.
    if (done) {
        if (auto whole = openBackup(draft); !whole)
            done = tl::unexpected(whole.error());
    }
    if (done && !QFile::rename(draft, backup.path))
        done = fail(ErrorCode::CannotWriteFile, backup.path, QStringLiteral("Permission denied"));
    if (!done) {
        QFile::remove(draft);
        QFile::remove(draft + QStringLiteral("-journal"));
        auto error = asUserError(done.error());
        if (error.where == draft)
            error.where = backup.path;
        return tl::unexpected(error);
    }
    backup.bytes = QFileInfo(backup.path).size();
    prune(folder);
    return backup;
}

/// Backs up what has changed since the newest backup, once a day. A failure waits for the next day: it must not keep
/// anybody from their notes.
void UserDatabase::Private::backUpDaily()
{
    const auto all = backups(folder);
    if (!all.isEmpty() && all.front().date == QDate::currentDate())
        return;
    const auto now = edits();
    if (!now || *now == 0)
        return;
    if (!all.isEmpty()) {
        auto newest = Connection::open(all.front().path, Connection::Mode::ReadOnly);
        const auto then = newest ? (*newest)->number(QStringLiteral("SELECT content FROM value WHERE name = 'edits'"))
                                 : Result<qint64>(-1);
        if (then && *then == *now)
            return;
    }
    (void)writeBackup(*connection, folder);
}

Result<Backup> UserDatabase::backUp()
{
    return writeBackup(*d->connection, d->folder);
}

Result<void> UserDatabase::restore(const QString &path)
{
    if (d->state.readOnly)
        return tl::unexpected(*d->state.readOnly);
    auto source = openBackup(path);
    if (!source)
        return tl::unexpected(source.error());
    if (auto saved = backUp(); !saved)
        return tl::unexpected(saved.error());
    if (auto done = asUserResult(copyDatabase(**source, *d->connection)); !done)
        return done;
    return migrateUserDatabase(*d->connection);
}

} // namespace errdex::store
