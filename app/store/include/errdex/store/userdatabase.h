// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/annotation.h"
#include "errdex/domain/error.h"

#include <QDate>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace errdex::store {

/// A copy of the whole database in the folder "backups".
struct Backup
{
    QString path;
    /// Grows by one with each backup; the clock has no part in it.
    int number = 0;
    QDate date;
    qint64 bytes = 0;
};

/// What a merge did.
struct MergeResult
{
    int newNotes = 0;
    int changedNotes = 0;
    int removedNotes = 0;
    /// Notes of which several versions are valid now and were not before.
    int disputedNotes = 0;
    /// The same of entries of one's own and texts beside those of the vendors.
    int newOwn = 0;
    int changedOwn = 0;
    int removedOwn = 0;
    int disputedOwn = 0;
    /// Favourites, tags, states and saved searches that are other ones now.
    int changedMarks = 0;

    bool isNothing() const
    {
        return newNotes + changedNotes + removedNotes + disputedNotes + newOwn + changedOwn + removedOwn + disputedOwn +
                   changedMarks ==
               0;
    }
};

/// How a database was found, by looking alone.
struct UserDataInspection
{
    enum class State {
        Absent,
        Sound,
        Unfinished, ///< a transaction was cut off; the next open() undoes it
        Damaged,    ///< the next open() mends it
        Unusable,   ///< open() would fail
    };
    State state = State::Absent;
    /// Notes, marks, own texts that are valid.
    qint64 count = 0;
    /// Why it is not sound, or may only be read.
    std::optional<domain::Error> problem;
};

/// Of the library that runs: "3.40.1".
QString sqliteVersion();

/// What a person wants to be written as an entry of their own, or beside a vendor's text.
struct OwnDraft
{
    domain::OwnVersion::Kind kind = domain::OwnVersion::Kind::Entry;
    domain::RecordKey record;
    /// Empty: remove it.
    domain::OwnContent content;
    /// Of an entry whose vendor or code is another one now: what it was. Everything that hangs on it goes along.
    domain::RecordKey formerly = {};
};

/// The user's own database: "user.sqlite" in a folder, apart from every catalogue. Every call that writes is one
/// transaction that is on the disk when the call returns. Used on the thread that opened it; other processes may use
/// the file at the same time.
///
/// Errors of every call: CannotReadFile, CannotWriteFile (also on a full disk: nothing was changed), FileInUse after
/// some seconds, DamagedUserData.
class UserDatabase final
{
    Q_DISABLE_COPY_MOVE(UserDatabase)

public:
    /// Opens or makes the database. A damaged file is moved aside; what can be read of it is put together with the
    /// newest good backup. A file of a newer version, and one that may not be written, is opened for reading, and stays
    /// as it is. Once a day, and before a change of the format, a backup is made; five are kept. Errors besides:
    /// CannotOpenFile, ForeignUserData.
    static domain::Result<std::unique_ptr<UserDatabase>> open(const QString &folder);
    ~UserDatabase();
    /// Looks at the database in a folder and changes nothing, which open() may.
    static UserDataInspection inspect(const QString &folder);
    /// Whether a backup could be restored. Errors: those of restore().
    static domain::Result<void> checkBackup(const QString &path);

    const domain::UserDataState &state() const;

    /// Everything that may be shared.
    domain::Result<domain::Notebook> notebook();
    /// Whether another connection has changed the file since the last call.
    domain::Result<bool> hasChangedElsewhere();

    /// Writes the next version of a note, which replaces all that are valid, or the first one where the id is empty; an
    /// empty text removes the note. NULL characters become U+FFFD. WrongUse for a text over LongestNote characters.
    domain::Result<domain::NoteVersion> writeNote(const QString &note, const domain::RecordKey &record,
                                                  const QString &text, const QString &author);
    /// Writes the next version of an entry or of a text beside the vendor's, which replaces all that are valid. WrongUse
    /// for texts over LongestNote characters in all, and where vendor or code are empty.
    domain::Result<domain::OwnVersion> writeOwn(const OwnDraft &draft, const QString &author);
    /// Hangs notes, marks and the text beside the vendor's on another record. What is there already stays: two texts
    /// are disputed then.
    domain::Result<void> reattach(const domain::RecordKey &from, const domain::RecordKey &to);
    /// Sets a mark, or takes it back; `changed` is not used.
    domain::Result<void> setMark(const domain::Mark &mark);
    /// Keeps a query under a name; an empty query removes it.
    domain::Result<void> saveSearch(const QString &name, const QString &query);
    /// Takes in what others have written. The same in any order and any number of times.
    domain::Result<MergeResult> merge(const domain::Notebook &other);

    /// Remembers a record as looked at, unless that is switched off or it is excluded; the same record twice in a row counts
    /// once.
    domain::Result<void> addLookUp(const domain::LookUp &lookUp);
    /// The newest first.
    domain::Result<QList<domain::LookUp>> lookUps(int limit);
    domain::Result<void> clearLookUps();
    /// What is never remembered: vendors ("planfix") and records ("planfix/1001"), sorted.
    domain::Result<QStringList> excludedFromHistory();
    /// What is excluded is forgotten as well.
    domain::Result<void> setExcludedFromHistory(const QStringList &keys);

    /// A choice of the user by name; empty when there is none.
    domain::Result<QString> value(const QString &name);
    domain::Result<void> setValue(const QString &name, const QString &content);

    /// Backups, the newest first. Works without an open database.
    static QList<Backup> backups(const QString &folder);
    /// Makes one now. Errors besides: those of writing it.
    domain::Result<Backup> backUp();
    /// Puts a backup in place of what is there, of which a backup is made first. Errors besides: CannotOpenFile,
    /// ForeignUserData, NewerUserData.
    domain::Result<void> restore(const QString &path);
    /// Removes everything that was written, with the backups and the damaged files that were moved aside.
    domain::Result<void> removeEverything();

    static constexpr qsizetype LongestNote = 1'000'000;
    static constexpr int KeptBackups = 5;
    static constexpr int KeptLookUps = 1000;

    /// Names for value().
    static QString authorName() { return QStringLiteral("author"); }
    /// "off" where look-ups are not remembered.
    static QString historyName() { return QStringLiteral("history"); }
    /// Lines of what is never remembered.
    static QString excludedName() { return QStringLiteral("history_excluded"); }

    class Private;

private:
    explicit UserDatabase(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace errdex::store
