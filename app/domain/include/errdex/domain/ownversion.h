// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/record.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace errdex::domain {

/// What a person says of a code in their own words.
struct OwnContent
{
    /// Of an entry: the name of its vendor, also where a catalogue has that vendor.
    QString vendorName;
    /// Of an entry: the group within the vendor; both empty for none.
    QString categoryId;
    QString categoryName;
    /// Of an entry: a symbolic name, and an HTTP status from 100 to 599 or 0 for none.
    QString name;
    int httpStatus = 0;
    /// The origin of all texts is TextOrigin::Own.
    LocalizedText message{{}, {}, TextOrigin::Own};
    LocalizedText description{{}, {}, TextOrigin::Own};
    /// Cause, what to do … under the keys that records have.
    QList<Attribute> attributes;

    bool isEmpty() const { return *this == OwnContent(); }

    friend bool operator==(const OwnContent &, const OwnContent &) = default;
};

/// One version of an entry of one's own, or of one's own text beside a vendor's record. What is meant is told by kind and
/// record: two people who describe the same code apart from each other describe the same thing. Versions are put together
/// as those of notes are.
struct OwnVersion
{
    enum class Kind {
        Entry,   ///< a code that no catalogue has
        Overlay, ///< a text beside the vendor's, never in its place
    };
    Kind kind = Kind::Entry;
    RecordKey record;
    /// Empty: it was removed.
    OwnContent content;
    /// As its author writes their name; may be empty.
    QString author;
    /// Milliseconds since 1970, UTC.
    qint64 written = 0;
    /// The ids of all earlier versions, sorted.
    QStringList replaces;

    /// The digest of everything above: 32 hexadecimal digits.
    QString id() const;
    bool isRemoval() const { return content.isEmpty(); }
    /// Whether both are versions of one thing.
    bool isSameThing(const OwnVersion &other) const { return kind == other.kind && record == other.record; }

    friend bool operator==(const OwnVersion &, const OwnVersion &) = default;
};

/// Of the versions of one thing those that no other replaces, each once, by time.
QList<OwnVersion> validVersions(const QList<OwnVersion> &versions);

/// The record that an entry is, without a row and without its vendor; the category is 0.
CodeRecord recordOf(const OwnVersion &entry);

/// Before the key of everything that a text beside the vendor's says, so that no reader takes it for the vendor's own.
inline const QString OwnKeyPrefix = QStringLiteral("own-");
inline const QString OwnMessageKey = QStringLiteral("own-message");
inline const QString OwnDescriptionKey = QStringLiteral("own-description");
/// What a text beside the vendor's adds to its record.
QList<Attribute> attributesOf(const OwnContent &overlay);

/// The slug for a vendor's name: Latin letters, digits and dashes; Cyrillic letters are written in Latin ones. Empty when
/// there is no letter and no digit.
QString slugOf(const QString &name);

} // namespace errdex::domain
