// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/documenting/document.h"
#include "errdex/exporting/guardedfolder.h"

namespace errdex::documenting {

/// Writes what the search field of a site reads: a script that hands over one array, because a page opened from the disk
/// may load scripts and nothing else. Each record is [page within the language's folder, anchor, position of the vendor, index of the category,
/// code, name, HTTP status, English texts, Russian texts].
class SearchData final
{
    Q_DISABLE_COPY_MOVE(SearchData)

public:
    static domain::Result<std::unique_ptr<SearchData>> create(exporting::GuardedFolder &folder, const QString &path,
                                                              const Contents &contents);
    domain::Result<void> add(const domain::CodeRecord &record, const QString &page);
    domain::Result<void> finish();

private:
    explicit SearchData(std::unique_ptr<exporting::FolderFile> file) : m_file(std::move(file)) {}

    std::unique_ptr<exporting::FolderFile> m_file;
    bool m_isFirst = true;
};

} // namespace errdex::documenting
