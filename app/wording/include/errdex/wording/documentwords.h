// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/language.h"

#include <QString>

namespace errdex::wording {

/// What a document made of a catalogue says beside the records' own texts. A document speaks its own language, or both,
/// whatever the interface speaks.
enum class DocumentWord {
    Title,
    Subtitle,
    Contents,
    SkipToContents,
    OtherLanguage,
    Home,
    Search,
    SearchHint,
    Clear,
    NothingFound,
    AllVendors,
    AllCategories,
    AllStatuses,
    NoStatus,
    Vendor,
    Category,
    HttpStatus,
    Message,
    Description,
    ReturnedBy,
    Reference,
    Original,
    Translation,
    ByErrdex,
    SampleResponse,
    UnconfirmedSample,
    Notes,
    Footnotes,
    CategoryRule,
    Categories,
    Source,
    HomePage,
    Product,
    Vendors,
};

/// "Message", «Сообщение». Any thread, once the interface language is set.
QString documentWord(DocumentWord word, domain::Language language);
/// "12 codes", «12 кодов».
QString documentCodeCount(qint64 count, domain::Language language);
/// "Shown: %1 of %2" with the places still in it.
QString documentShownCount(domain::Language language);
/// "retrieved on 5 May 2026".
QString documentRetrieved(const QString &date, domain::Language language);
/// "The vendor's note on 429".
QString documentNoteOn(const QString &codes, domain::Language language);

} // namespace errdex::wording
