// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/annotation.h"
#include "errdex/domain/error.h"

#include <QList>
#include <QObject>
#include <QString>

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
    int changedMarks = 0;
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
    /// Why nothing can be written; nothing when it can.
    std::optional<domain::Error> obstacle() const;

    /// What is valid; never null.
    const domain::AnnotationBookPtr &book() const { return m_book; }
    /// The newest first.
    const QList<domain::LookUp> &lookUps() const { return m_lookUps; }
    bool remembersLookUps() const { return m_remembers; }

    /// Each is answered by written() or writeFailed() with the number that it returns.
    quint64 write(const NoteDraft &draft);
    quint64 setFavourite(const domain::RecordKey &record, bool isFavourite);
    quint64 addLookUp(const domain::RecordKey &record, const QString &query);
    quint64 clearLookUps();
    quint64 setRemembersLookUps(bool remembers);
    /// Writes notes, tags and states to a file for others.
    quint64 exportNotes(const QString &path);
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
    /// isBusy() has become false.
    void settled();

private:
    class Worker;
    template<typename Work>
    quint64 post(Work work);
    void finish();

    std::unique_ptr<Worker> m_worker;
    domain::AnnotationBookPtr m_book;
    QList<domain::LookUp> m_lookUps;
    std::optional<domain::Error> m_obstacle;
    bool m_isOpen = false;
    bool m_remembers = true;
    quint64 m_newest = 0;
    int m_waiting = 0;
};

} // namespace errdex::engine
