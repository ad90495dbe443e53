// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/store/userdatabase.h"

#include "connection.h"
#include "statement.h"

#include <QStringList>

#include <algorithm>

namespace errdex::store {

/// "ErdU", and the newest format that this program writes.
inline constexpr qint64 UserApplicationId = 0x45726455;
inline constexpr qint64 UserVersion = 2;
/// The format that has entries of one's own.
inline constexpr qint64 OwnSince = 2;

inline QString userFile(const QString &folder)
{
    return folder + QStringLiteral("/user.sqlite");
}
inline QString backupFolder(const QString &folder)
{
    return folder + QStringLiteral("/backups");
}

/// What a person has written is nobody else's business; the journal of SQLite has the permissions of its file.
void keepPrivate(const QString &path);

/// Error codes of a catalogue in those of a user database.
domain::Error asUserError(domain::Error error);
template<typename T>
domain::Result<T> asUserResult(domain::Result<T> result)
{
    return result ? std::move(result) : domain::Result<T>(tl::unexpected(asUserError(result.error())));
}

/// Everything in a database, also what is not shared.
struct UserContent
{
    domain::Notebook notebook;
    /// The oldest first.
    QList<domain::LookUp> lookUps;
    QList<std::pair<QString, QString>> values;

    qint64 count() const
    {
        return notebook.versions.size() + notebook.marks.size() + notebook.searches.size() + notebook.own.size() +
               lookUps.size() + values.size();
    }
};

/// What happened to a note or to an own text when versions came together.
enum class VersionChange { None, New, Changed, Removed, Disputed };

template<typename Version>
VersionChange changeBetween(const QList<Version> &before, const QList<Version> &now)
{
    const auto texts = [](const QList<Version> &list) {
        return std::count_if(list.begin(), list.end(), [](const Version &each) { return !each.isRemoval(); });
    };
    const auto textsBefore = texts(before);
    const auto textsNow = texts(now);
    if (textsNow > 1 && textsNow > textsBefore)
        return VersionChange::Disputed;
    if (textsBefore == 0 && textsNow > 0)
        return VersionChange::New;
    if (textsBefore > 0 && textsNow == 0)
        return VersionChange::Removed;
    return textsNow > 0 ? VersionChange::Changed : VersionChange::None;
}

class UserDatabase::Private
{
public:
    Private(QString dataFolder, std::unique_ptr<Connection> opened)
        : folder(std::move(dataFolder)), connection(std::move(opened))
    {
    }

    /// How commits reach the disk.
    domain::Result<void> prepare();
    /// Runs `change` in one transaction, rolled back when it fails.
    template<typename Change>
    domain::Result<void> inTransaction(Change change)
    {
        if (state.readOnly)
            return tl::unexpected(*state.readOnly);
        auto done = connection->execute(QStringLiteral("BEGIN IMMEDIATE")).and_then([&]() -> domain::Result<void> {
            return change();
        });
        if (done)
            done = connection->execute(
                QStringLiteral("UPDATE value SET content = content + 1 WHERE name = 'edits'; COMMIT"));
        // Without a transaction, as SQLite ends it itself on a full disk, this fails and may.
        if (!done)
            (void)connection->execute(QStringLiteral("ROLLBACK"));
        return asUserResult(std::move(done));
    }
    domain::Result<domain::Notebook> readNotebook();
    domain::Result<QList<domain::NoteVersion>> versionsOf(const QString &note);
    domain::Result<void> replaceVersions(const QString &note, const QList<domain::NoteVersion> &valid);
    domain::Result<void> mergeVersions(const QString &note, QList<domain::NoteVersion> versions, MergeResult &result);
    domain::Result<bool> mergeMark(const domain::Mark &mark);
    domain::Result<bool> mergeSearch(const domain::SavedSearch &search);
    domain::Result<void> mergeNotebook(const domain::Notebook &other, MergeResult &result);
    domain::Result<void> addContent(const UserContent &content);

    /// Those of one thing, or all of them.
    domain::Result<QList<domain::OwnVersion>> ownVersionsOf(const domain::OwnVersion &thing);
    domain::Result<void> readOwn(QList<domain::OwnVersion> &versions);
    domain::Result<void> replaceOwn(const domain::OwnVersion &thing, const QList<domain::OwnVersion> &valid);
    domain::Result<void> mergeOwn(const QList<domain::OwnVersion> &versions, MergeResult &result);
    domain::Result<domain::OwnVersion> writeOwn(const OwnDraft &draft, const QString &author);
    domain::Result<void> moveNotes(const domain::RecordKey &from, const domain::RecordKey &to);
    domain::Result<void> moveMarks(const domain::RecordKey &from, const domain::RecordKey &to);
    domain::Result<void> moveOwn(const domain::RecordKey &from, const domain::RecordKey &to);
    domain::Result<qint64> edits();
    void backUpDaily();

    QString folder;
    std::unique_ptr<Connection> connection;
    domain::UserDataState state;
    qint64 dataVersion = -1;
};

/// Brings a database to the newest format, in one transaction; `connection` is new or of an older format.
domain::Result<void> migrateUserDatabase(Connection &connection);
/// Everything that is wrong with the file as one error: its pages, its tables, a note that is not what was written.
domain::Result<void> checkUserDatabase(Connection &connection);
/// The cells of a row of `note` from column 0 on: version, note, vendor, code, variant, text, author, written,
/// replaces.
domain::NoteVersion noteVersionOf(const Statement &row);
domain::Mark markOf(const Statement &row);
/// The columns of `own` from version to replaces, and what a row with them from column 0 on holds.
inline constexpr auto OwnColumns = "version, kind, vendor, code, variant, vendor_name, category_id, category_name, name, "
                                   "http_status, message_en, message_ru, description_en, description_ru, attributes, "
                                   "author, written, replaces";
domain::OwnVersion ownVersionOf(const Statement &row);
/// What can be read of a damaged file, which stays as it is.
UserContent salvageUserDatabase(const QString &path, const QString &scratch);
/// Copies a whole database, so that others see the old one or the new one.
domain::Result<void> copyDatabase(Connection &from, Connection &to);
/// The newest backup that is whole; empty when there is none.
QString newestGoodBackup(const QString &folder);
domain::Result<Backup> writeBackup(Connection &connection, const QString &folder);

} // namespace errdex::store
