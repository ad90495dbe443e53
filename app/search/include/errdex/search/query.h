// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/vendor.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace errdex::search {

/// One thing that a record must match.
struct Unit
{
    enum class Kind {
        Word,       ///< anywhere
        Phrase,     ///< in quotation marks: the words one after another in one text
        Name,       ///< name:…
        Code,       ///< code:…, the whole code, or its beginning when it ends with "*"
        CodeRange,  ///< code:400-499
        Vendor,     ///< vendor:…, or a slug or alias before ":"; `text` is the slug where it names one vendor
        Category,   ///< cat:…
        HttpStatus, ///< http:404 (`low`); http:none is 0
        HttpClass,  ///< http:4xx (`low` is 4)
        Own,        ///< my:favourites, my:notes, my:history (`low` is an OwnRows)
        Tag,        ///< tag:…, the beginning of a tag unless in quotation marks
    };
    /// What `low` of Kind::Own stands for.
    enum OwnRows { AllOwn, Favourites, Noted, History, Entries, Texts };
    Kind kind = Kind::Word;
    /// Folded, as typed otherwise ("ora-12154").
    QString text;
    /// The folded words of the text, at most MaxWords.
    QStringList words;
    /// The last word may go on.
    bool prefix = true;
    /// A word that only announces a code ("error 1001"): a record need not have it.
    bool announces = false;
    qint64 low = 0;
    qint64 high = 0;

    friend bool operator==(const Unit &, const Unit &) = default;
};

/// A parsed query: all units must match.
struct Query
{
    QList<Unit> units;

    bool isEmpty() const { return units.isEmpty(); }
};

inline constexpr int MaxUnits = 32;
inline constexpr int MaxWords = 32;

/// Reads what a person typed. Never fails: what is no field is words, what has no letters or digits is left out, what
/// goes beyond the limits above is left out. Fields are known by English and Russian names; a word followed by ":" that
/// is a vendor's slug or alias filters by that vendor. Beside a word with a digit, words such as "error", "code", «код»
/// or "error_code=" announce the code.
Query parseQuery(const QString &text, const QList<domain::VendorPtr> &vendors);

/// The code in a folded word that announces it without a space: "1001" of "error1001" and «код1001»; empty in any
/// other.
QString codeInAnnouncement(const QString &word);

/// What may stand before ":": the names of the fields, the slugs and aliases of the vendors. Folded.
QStringList fieldKeys(const QList<domain::VendorPtr> &vendors);

} // namespace errdex::search
