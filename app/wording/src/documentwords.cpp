// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/wording/documentwords.h"

#include "errdex/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace errdex::wording {

namespace {

constexpr auto Context = "errdex::wording::DocumentWords";

const char *sourceOf(DocumentWord word)
{
    switch (word) {
    case DocumentWord::Title:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "API error codes");
    case DocumentWord::Subtitle:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "An offline reference made by Errdex");
    case DocumentWord::Contents:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "Contents");
    case DocumentWord::SkipToContents:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "Skip to the codes");
    case DocumentWord::OtherLanguage:
        //: The link to the same page in the other language, in that language: write "English version" in Russian.
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "Русская версия");
    case DocumentWord::Home:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "All vendors and categories");
    case DocumentWord::Search:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "Search");
    case DocumentWord::SearchHint:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "Code, name or words");
    case DocumentWord::Clear:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "Clear all");
    case DocumentWord::NothingFound:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords",
                                 "No code matches. Check the spelling or clear the filters.");
    case DocumentWord::AllVendors:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "All vendors");
    case DocumentWord::AllCategories:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "All categories");
    case DocumentWord::AllStatuses:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "All statuses");
    case DocumentWord::NoStatus:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "No status");
    case DocumentWord::Vendor:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "Vendor");
    case DocumentWord::Category:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "Category");
    case DocumentWord::HttpStatus:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "HTTP status");
    case DocumentWord::Message:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "Message");
    case DocumentWord::Description:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "Description");
    case DocumentWord::ReturnedBy:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "Returned by");
    case DocumentWord::Reference:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "Defined in");
    case DocumentWord::Original:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "original");
    case DocumentWord::Translation:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "translation");
    case DocumentWord::ByErrdex:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "by Errdex");
    case DocumentWord::SampleResponse:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "Sample response");
    case DocumentWord::UnconfirmedSample:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords",
                                 "The source does not state the keys of the response: these are likely, not confirmed.");
    case DocumentWord::Notes:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "The vendor's notes");
    case DocumentWord::Footnotes:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "Footnotes");
    case DocumentWord::CategoryRule:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "How the categories are made");
    case DocumentWord::Categories:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "Categories");
    case DocumentWord::Source:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "Source");
    case DocumentWord::HomePage:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "Vendor's site");
    case DocumentWord::Product:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "Product");
    case DocumentWord::Vendors:
        return QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "Vendors");
    }
    Q_UNREACHABLE();
}

} // namespace

QString documentWord(DocumentWord word, domain::Language language)
{
    return translated(language, Context, sourceOf(word));
}

QString documentCodeCount(qint64 count, domain::Language language)
{
    const auto shown = int(std::min(count, qint64(std::numeric_limits<int>::max())));
    return translated(language, Context, QT_TRANSLATE_N_NOOP("errdex::wording::DocumentWords", "%n code(s)"), shown);
}

QString documentShownCount(domain::Language language)
{
    return translated(language, Context, QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "Shown: %1 of %2"));
}

QString documentRetrieved(const QString &date, domain::Language language)
{
    return translated(language, Context, QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "retrieved on %1")).arg(date);
}

QString documentNoteOn(const QString &codes, domain::Language language)
{
    return translated(language, Context, QT_TRANSLATE_NOOP("errdex::wording::DocumentWords", "The vendor's note on %1"))
        .arg(codes);
}

} // namespace errdex::wording
