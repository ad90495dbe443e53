// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/language.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace errdex::domain {

struct CodeRecord;

/// A group of codes of one vendor. `id` is unique within the vendor ("tasks").
struct Category
{
    QString id;
    LocalizedText name;

    friend bool operator==(const Category &, const Category &) = default;
};

/// The shape of a vendor's error response.
struct Envelope
{
    /// False when the source does not state the keys and they are only likely.
    bool confirmed = false;
    QString codeKey;
    QString nameKey;
    QString messageKey;
    QString detailKey;
    QStringList otherKeys;
    /// A sample body with {{code}}, {{name}} and {{message}} in place of JSON values; may be empty.
    QString sample;

    bool isEmpty() const { return sample.isEmpty() && codeKey.isEmpty(); }
    /// The sample body of one record: {{code}} becomes a JSON number where the code is one, else a string; a text
    /// that the source does not give becomes "…". Empty when there is no sample.
    QString filled(const CodeRecord &record) const;

    friend bool operator==(const Envelope &, const Envelope &) = default;
};

/// A remark of the vendor on some codes ("429", "5xx"), or on all of them when `codes` is empty.
struct VendorNote
{
    QStringList codes;
    LocalizedText text;

    /// True when the note names this code, or its class as in "5xx".
    bool appliesTo(QStringView code) const;

    friend bool operator==(const VendorNote &, const VendorNote &) = default;
};

/// What a footnote mark such as "*" stands for.
struct Footnote
{
    QString mark;
    LocalizedText text;

    friend bool operator==(const Footnote &, const Footnote &) = default;
};

/// Where the texts of a catalogue come from.
struct Source
{
    QString title;
    QString url;
    QDate retrieved;
    LocalizedText note;

    friend bool operator==(const Source &, const Source &) = default;
};

/// A vendor with everything that is not a single code. Immutable once shared.
struct Vendor
{
    QString slug;
    /// Place among the vendors of the catalogue, from 0.
    int position = 0;
    LocalizedText name;
    LocalizedText product;
    /// Short names for `vendor:` and `alias:code` in the search field.
    QStringList aliases;
    TextOrigin originalLanguage = TextOrigin::English;
    QString home;
    Source source;
    Envelope envelope;
    QList<VendorNote> notes;
    QList<Footnote> footnotes;
    LocalizedText categoryRule;
    QList<Category> categories;

    /// Index into `categories`, or -1.
    int categoryIndex(QStringView id) const;
    /// The footnote of a mark, or null.
    const Footnote *footnote(QStringView mark) const;

    friend bool operator==(const Vendor &, const Vendor &) = default;
};

using VendorPtr = std::shared_ptr<const Vendor>;

} // namespace errdex::domain
