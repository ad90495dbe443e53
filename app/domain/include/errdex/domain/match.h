// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

namespace errdex::domain {

/// Why a record answers a query, best first: the order of relevance. A query of several words matches a record as well
/// as its worst word does.
///
/// What matches comes before how well: a form of a word in a name stands above the very word in a message, because a
/// name says what a record is about. Within one field the word itself comes first, then its forms, then longer words
/// that begin like it.
enum class Match {
    ExactCode,          ///< the code; or the vendor's name, slug or alias
    ExactName,          ///< the whole name
    CodeForm,           ///< the code in another writing: 2147942405 for 0x80070005, 12154 for ORA-12154
    ExactMessage,       ///< the whole message
    CodeBeginning,      ///< a longer code that begins like this, or has a word that does
    NameStart,          ///< the first words of the name
    NameWord,           ///< a word of the name
    NameForm,           ///< a form of a word of the name
    NameStartBeginning, ///< the beginning of the name's first word
    NameBeginning,      ///< the beginning of a word of the name
    Note,               ///< the user's own note, tag or status
    MessageWord,
    MessageForm,
    MessageBeginning,
    DescriptionWord, ///< or returned by, or reference
    DescriptionForm,
    DescriptionBeginning,
    Part,    ///< inside a word of the name, or inside the code
    Group,   ///< only the vendor or the category
    Closest, ///< some of the words: the query as a whole is near to one text of the record
    Filter,  ///< the query has no words, only fields, or is empty
};
inline constexpr int MatchCount = int(Match::Filter) + 1;

/// What a query was read as because, as typed, it finds nothing; or may be read as because it finds clearly less.
struct Correction
{
    enum class Kind {
        None,
        Layout,          ///< typed under the other keyboard layout
        Transliteration, ///< Russian in Latin letters
        Lookalike,       ///< letters of the other script that look the same
        Typo,
        Code,    ///< a sentence around a code: the code alone
        Closest, ///< no record has all the words: those that are nearest to the text
    };
    Kind kind = Kind::None;
    /// As typed.
    QString typed;
    /// What the results are for; for Closest the same as `typed`.
    QString shown;

    friend bool operator==(const Correction &, const Correction &) = default;
};

/// Another reading of a text that finds something as typed, and how many records it finds: clearly more.
struct OtherReading
{
    /// Kind::None where there is none.
    Correction correction;
    qint64 total = 0;

    friend bool operator==(const OtherReading &, const OtherReading &) = default;
};

/// Another query that a person may have meant, offered where nothing was found.
struct Suggestion
{
    enum class Kind {
        DidYouMean,   ///< the words in another spelling
        NearestCode,  ///< a code that the catalogue has
        CodeAlone,    ///< one of several codes
        WithoutField, ///< the same words without a field that narrows
        HttpClass,    ///< all statuses of the class of a status that is not there
    };
    Kind kind = Kind::DidYouMean;
    QString query;
    /// How many records it finds.
    qint64 total = 0;
    /// It finds them only without the chosen filters.
    bool withoutFilters = false;

    friend bool operator==(const Suggestion &, const Suggestion &) = default;
};

} // namespace errdex::domain
