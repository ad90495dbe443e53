// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"
#include "errdex/domain/ownversion.h"
#include "errdex/domain/record.h"

#include <QHash>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace errdex::domain {

/// One version of a note on a record. A note keeps its id through all its versions; a version never changes, so that
/// versions of several people can be put together in any order: the valid ones are those that no other replaces.
struct NoteVersion
{
    /// 32 hexadecimal digits, the same in all versions.
    QString note;
    RecordKey record;
    /// Markdown. Empty: the note was removed.
    QString text;
    /// As its author writes their name; may be empty.
    QString author;
    /// Milliseconds since 1970, UTC.
    qint64 written = 0;
    /// The ids of all earlier versions, sorted.
    QStringList replaces;

    /// The digest of everything above: 32 hexadecimal digits.
    QString id() const;
    bool isRemoval() const { return text.isEmpty(); }

    friend bool operator==(const NoteVersion &, const NoteVersion &) = default;
};

/// A small thing said of a record. Of two marks with the same record, kind and value the one that was changed last is
/// valid.
struct Mark
{
    enum class Kind {
        Favourite, ///< no value
        Tag,       ///< the value is the tag
        Status,    ///< no value; the content is a sentence as "known issue until 3 December"
    };
    RecordKey record;
    Kind kind = Kind::Favourite;
    QString value;
    QString content;
    /// False once it was taken back.
    bool isSet = true;
    /// Milliseconds since 1970, UTC; later than that of the mark it replaces, whatever the clock says.
    qint64 changed = 0;

    /// Whether both are about the same thing.
    bool isSameThing(const Mark &other) const;
    /// Whether this one is valid and not `other`, which is about the same thing.
    bool isNewerThan(const Mark &other) const;

    friend bool operator==(const Mark &, const Mark &) = default;
};

/// A query kept under a name. Of two with the same name the one changed last is valid; without a query it was removed.
struct SavedSearch
{
    QString name;
    QString query;
    qint64 changed = 0;

    bool isNewerThan(const SavedSearch &other) const;

    friend bool operator==(const SavedSearch &, const SavedSearch &) = default;
};

/// A record that was looked at.
struct LookUp
{
    RecordKey record;
    /// What had been searched for.
    QString query;
    /// Milliseconds since 1970, UTC.
    qint64 at = 0;

    friend bool operator==(const LookUp &, const LookUp &) = default;
};

/// Everything that people have written and that they may share. Removed things are in it, so that they stay removed.
struct Notebook
{
    QList<NoteVersion> versions;
    QList<Mark> marks;
    QList<SavedSearch> searches;
    /// Entries of one's own, and texts beside those of the vendors.
    QList<OwnVersion> own = {};

    friend bool operator==(const Notebook &, const Notebook &) = default;
};

/// Of the versions of one note those that no other replaces, each once, by time: one, or several when people changed
/// the same note apart from each other.
QList<NoteVersion> validVersions(const QList<NoteVersion> &versions);
/// A new id for a note.
QString newNoteId();

/// What is valid of one record.
struct RecordAnnotations
{
    RecordKey record;
    /// By time; a note that people changed apart from each other stands in several versions.
    QList<NoteVersion> notes;
    /// Sorted.
    QStringList tags;
    QString status;
    bool isFavourite = false;
    /// The record is one's own when there is an entry; by time, several when they were written apart from each other. The
    /// last one is shown.
    QList<OwnVersion> entries;
    /// Likewise the text beside that of the vendor.
    QList<OwnVersion> overlays;

    /// Whether several versions of this note are valid.
    bool isDisputed(const QString &note) const;
    /// Whether several versions of anything are.
    bool isDisputed() const;
    /// Something beside the entry itself.
    bool isAnnotated() const
    {
        return !notes.isEmpty() || !tags.isEmpty() || !status.isEmpty() || isFavourite || !overlays.isEmpty();
    }
    bool isEmpty() const { return !isAnnotated() && entries.isEmpty(); }

    friend bool operator==(const RecordAnnotations &, const RecordAnnotations &) = default;
};

/// What is valid, by record. Immutable once shared; any thread.
class AnnotationBook
{
public:
    AnnotationBook() = default;
    explicit AnnotationBook(const Notebook &notebook);

    /// Empty for a record of which nothing was said.
    RecordAnnotations of(const RecordKey &record) const;
    const QHash<QString, RecordAnnotations> &byKey() const { return m_byKey; }
    bool isEmpty() const { return m_byKey.isEmpty(); }
    /// All tags in use, sorted.
    QStringList tags() const;
    /// The entries of one's own that are shown, by vendor and natural code.
    QList<OwnVersion> entries() const;

private:
    /// By RecordKey::toString().
    QHash<QString, RecordAnnotations> m_byKey;
};

/// What was found where the user's notes are kept.
struct UserDataState
{
    QString path;
    /// The file can be read and not written, because of this.
    std::optional<Error> readOnly;
    /// Where a damaged file was moved to; empty when none was.
    QString movedAside;
    /// Notes and marks read from the damaged file.
    qint64 salvaged = 0;
    /// The backup that was put together with them, or taken in place of a lost file.
    QString restoredFrom;
};

using AnnotationBookPtr = std::shared_ptr<const AnnotationBook>;

} // namespace errdex::domain

Q_DECLARE_METATYPE(errdex::domain::AnnotationBookPtr)
Q_DECLARE_METATYPE(errdex::domain::UserDataState)
