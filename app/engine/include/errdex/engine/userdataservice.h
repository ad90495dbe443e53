// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/annotation.h"
#include "errdex/domain/error.h"

#include <QDate>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace errdex::engine {

/// What taking in a file of notes did.
struct NotesMerge
{
    int newNotes = 0;
    int changedNotes = 0;
    int removedNotes = 0;
    int disputedNotes = 0;
    int newOwn = 0;
    int changedOwn = 0;
    int removedOwn = 0;
    int disputedOwn = 0;
    int changedMarks = 0;
};

/// An entry of one's own, or a text beside the vendor's, as it is to be written.
struct OwnDraft
{
    domain::OwnVersion::Kind kind = domain::OwnVersion::Kind::Entry;
    domain::RecordKey record;
    /// Empty: remove it.
    domain::OwnContent content;
    /// Of an entry whose vendor or code is another one now: what it was.
    domain::RecordKey formerly = {};

    friend bool operator==(const OwnDraft &, const OwnDraft &) = default;
};

/// A copy of the user's database.
struct BackupInfo
{
    QString path;
    int number = 0;
    QDate date;
    qint64 bytes = 0;
};

/// What a person wants to be written on a record, in one go.
struct NoteDraft
{
    domain::RecordKey record;
    /// Empty for a new note.
    QString note;
    /// An empty text of a note that is there removes it.
    QString text;
    QStringList tags;
    QString status;
};

/// The user's notes, favourites and history behind the window: owns the thread of their database, and a copy of what is
/// valid for the views.
///
/// Lives on the GUI thread; every call returns at once. What was written is on the disk when written() comes. Calls are
/// worked off in order, also those still waiting when the service is destroyed.
class UserDataService : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UserDataService)

public:
    explicit UserDataService(QObject *parent = nullptr);
    /// Waits until everything asked for is written.
    ~UserDataService() override;

    /// Opens the database in a folder, which is made if need be; answered by opened() or openFailed().
    void open(const QString &folder);
    bool isOpen() const { return m_isOpen; }
    /// True while something asked for has not been answered.
    bool isBusy() const { return m_waiting > 0; }
    /// The compiled own entries in a data folder, a catalogue file; empty without any.
    static QString ownCatalogueIn(const QString &folder);
    /// Why nothing can be written; nothing when it can.
    std::optional<domain::Error> obstacle() const;

    /// What is valid; never null.
    const domain::AnnotationBookPtr &book() const { return m_book; }
    /// The newest first.
    const QList<domain::LookUp> &lookUps() const { return m_lookUps; }
    bool remembersLookUps() const { return m_remembers; }
    /// Vendors ("planfix") and records ("planfix/1001") that are not remembered, sorted.
    const QStringList &excludedFromHistory() const { return m_excluded; }
    /// Queries under names, by name.
    const QList<domain::SavedSearch> &savedSearches() const { return m_searches; }
    /// Where the database is; empty before open().
    const QString &folder() const { return m_folder; }
    /// The newest first. Reads the folder.
    QList<BackupInfo> backups() const;

    /// Each is answered by written() or writeFailed() with the number that it returns.
    quint64 write(const NoteDraft &draft);
    quint64 writeOwn(const OwnDraft &draft);
    /// Hangs everything that was said of a record on another one.
    quint64 reattach(const domain::RecordKey &from, const domain::RecordKey &to);
    /// Keeps a query under a name; an empty query removes it.
    quint64 saveSearch(const QString &name, const QString &query);
    quint64 renameSearch(const QString &name, const QString &newName);
    quint64 setFavourite(const domain::RecordKey &record, bool isFavourite);
    quint64 addLookUp(const domain::RecordKey &record, const QString &query);
    quint64 clearLookUps();
    quint64 setRemembersLookUps(bool remembers);
    quint64 setExcludedFromHistory(const QStringList &keys);
    /// Writes notes, tags, states, own entries and texts to a file for others; `all`: favourites and saved searches too.
    quint64 exportNotes(const QString &path, bool all = false);
    quint64 backUp();
    /// Puts a backup in place of what is there, which is backed up first.
    quint64 restore(const QString &path);
    /// Removes everything that was written, with the backups.
    quint64 removeEverything();
    /// Takes in such a file; merged() comes before written().
    quint64 mergeNotes(const QString &path);
    /// Looks whether another program has written to the database; changed() when it has.
    void refresh();

Q_SIGNALS:
    void opened(const errdex::domain::UserDataState &state);
    void openFailed(const errdex::domain::Error &error);
    void changed();
    void lookUpsChanged();
    void written(quint64 number);
    void writeFailed(quint64 number, const errdex::domain::Error &error);
    void merged(const errdex::engine::NotesMerge &result);
    /// The compiled own entries are in another file now, or there are none (empty).
    void ownCatalogueChanged(const QString &path);
    /// isBusy() has become false.
    void settled();

private:
    class Worker;
    template<typename Work>
    quint64 post(Work work);
    void finish();
    void takeOwnCatalogue(const QString &path);

    std::unique_ptr<Worker> m_worker;
    domain::AnnotationBookPtr m_book;
    QList<domain::LookUp> m_lookUps;
    QList<domain::SavedSearch> m_searches;
    QStringList m_excluded;
    QString m_folder;
    QString m_ownCatalogue;
    std::optional<domain::Error> m_obstacle;
    bool m_isOpen = false;
    bool m_remembers = true;
    quint64 m_newest = 0;
    int m_waiting = 0;
};

} // namespace errdex::engine
