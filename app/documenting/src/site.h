// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/documenting/document.h"
#include "errdex/exporting/guardedfolder.h"

namespace errdex::documenting {

/// What hears of the pages as they are written; pages are named from the root of the site ("en/planfix/tasks.html").
class PageIndex
{
public:
    virtual ~PageIndex() = default;
    virtual domain::Result<void> vendorPage(const domain::Vendor &vendor, const QString &page) = 0;
    virtual domain::Result<void> categoryPage(const domain::Vendor &vendor, int category, const QString &page) = 0;
    virtual domain::Result<void> record(const domain::CodeRecord &record, const QString &page) = 0;
};

/// Writes a page for each vendor and each category in every language of the document, with a page of all vendors, and
/// style. `prefix` is the folder within `folder`, empty or ending in "/". `index` hears of the pages in the
/// leading language; it may be null. With `search`, the pages have a search field and its data.
domain::Result<qint64> writePages(exporting::GuardedFolder &folder, const QString &prefix, const Contents &contents,
                                  domain::RowSource &source, PageIndex *index, bool search, const Progress &progress);

/// A folder to put on a web server or to open from the disk: the pages in every language, a page to choose the language, a
/// site map where the address is known.
domain::Result<qint64> writeSite(const Contents &contents, domain::RowSource &source, const QString &path,
                                 const Progress &progress);

} // namespace errdex::documenting
