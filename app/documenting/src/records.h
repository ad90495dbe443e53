// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/documenting/document.h"
#include "errdex/wording/documentwords.h"

#include <optional>

namespace errdex::documenting {

/// What a format does as the records pass by, grouped. Each function may fail, which ends the document.
class Chapters
{
public:
    virtual ~Chapters() = default;
    virtual domain::Result<void> beginVendor(const domain::Vendor &vendor) = 0;
    virtual domain::Result<void> beginCategory(const domain::Vendor &vendor, int category) = 0;
    virtual domain::Result<void> record(const domain::CodeRecord &record) = 0;
    virtual domain::Result<void> endCategory(const domain::Vendor &vendor, int category) = 0;
    virtual domain::Result<void> endVendor(const domain::Vendor &vendor) = 0;
};

/// Reads the source to its end and tells the chapters where a vendor and a category begin and end. Returns the number of
/// records.
domain::Result<qint64> forEachChapter(domain::RowSource &source, Chapters &chapters, const Progress &progress);

/// The text in a language, or in the other one where it is missing.
const QString &shownIn(const domain::LocalizedText &text, domain::Language language);
/// The language of what shownIn() gives.
domain::Language spokenIn(const domain::LocalizedText &text, domain::Language language);

/// One of the forms in which a text is shown.
struct Spoken
{
    domain::Language language = domain::Language::English;
    QString words;
    /// What is to be said of it: original, translation, by Errdex; nothing where the text is the same in both languages.
    std::optional<wording::DocumentWord> mark;
    /// Never hidden: the vendor's own words, or a text that has no other form.
    bool isOwn = false;
};
/// The text in the languages of a document, the leading one first. With one language the vendor's own words follow their
/// translation.
QList<Spoken> spoken(const domain::LocalizedText &text, const QList<domain::Language> &languages);

/// The operations that return a code, with footnote marks, as one text.
domain::LocalizedText operationsOf(const domain::CodeRecord &record);
/// "5 May 2026", «5 мая 2026 г.».
QString shownDate(const QDate &date, domain::Language language);
/// True for an address that a reader may be sent to.
bool isWebAddress(const QString &url);
/// The vendor's sample response for no code in particular, "…" in its places; empty when there is none.
QString sampleOf(const domain::Vendor &vendor);

} // namespace errdex::documenting
