// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/language.h"
#include "errdex/domain/vendor.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace errdex::domain {

/// Names one record for good: a code alone is not a key (Telerik's 107 stands three times).
struct RecordKey
{
    QString vendor;
    QString code;
    /// 0 when the code stands once at the vendor, else 1, 2, 3 …
    int variant = 0;

    /// "planfix/1001" or "telerik-backend-services/107/2".
    QString toString() const;
    /// The key in a text as toString() makes it; a code may itself contain "/". `variant` is read only when the
    /// last part is a number and something stands before it. An empty vendor or code gives an empty key.
    static RecordKey fromString(QStringView text);
    bool isEmpty() const { return vendor.isEmpty() || code.isEmpty(); }

    friend bool operator==(const RecordKey &, const RecordKey &) = default;
};

/// An operation that returns the code, with the mark of its footnote where it has one.
struct ReturnedBy
{
    LocalizedText operation;
    QString footnoteMark;

    friend bool operator==(const ReturnedBy &, const ReturnedBy &) = default;
};

/// A further statement about a code. Well-known keys are `cause`, `action`, `actor`, `retry`, `severity` and `source`, an
/// address; any other key is a column of the file that the record came from, by its own name.
struct Attribute
{
    QString key;
    /// May be there in one language alone.
    LocalizedText text;

    friend bool operator==(const Attribute &, const Attribute &) = default;
};

/// One code of one vendor, with its texts.
struct CodeRecord
{
    /// Place in the catalogue's display order, from 0; -1 for a record that is in no catalogue.
    qint64 row = -1;
    VendorPtr vendor;
    /// Index into vendor->categories.
    int category = 0;
    /// Always text: "0005", "E01", "0x80070005".
    QString code;
    int variant = 0;
    QString name;
    /// 0 when the source states none.
    int httpStatus = 0;
    LocalizedText message;
    LocalizedText description;
    QList<ReturnedBy> returnedBy;
    /// Where the code is defined ("RFC 9110, Section 15.5.5"); may be empty.
    QString reference;
    /// In the order of the source; most records have none.
    QList<Attribute> attributes;

    RecordKey key() const;
    /// The code for people: "107/2" where it stands several times, as in RecordKey::toString(); else the code alone.
    QString shownCode() const;
    const Category &categoryInfo() const;
    /// The message, or the description where the vendor gives no message: what a one-line view shows.
    const LocalizedText &summary() const;
    /// The footnotes that the record's marks refer to, in order, each once.
    QList<Footnote> footnotes() const;
    /// The vendor's notes that name this code or its class, in order.
    QList<VendorNote> notes() const;
};

} // namespace errdex::domain

Q_DECLARE_METATYPE(errdex::domain::CodeRecord)
