// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/diagnosis/checkcatalogue.h"

#include "errdex/search/searcher.h"
#include "errdex/store/catalogue.h"

#include <algorithm>

namespace errdex::diagnosis {

namespace {

/// How many records are read at a time.
constexpr qint64 BlockSize = 1000;

} // namespace

domain::Result<void> checkCatalogue(store::Catalogue &catalogue)
{
    if (auto sound = catalogue.verify(); !sound)
        return sound;
    search::Searcher searcher(catalogue);
    const auto everything = searcher.run(QString());
    if (!everything)
        return tl::unexpected(everything.error());
    const auto damaged = [&catalogue](const QString &why) {
        return domain::fail(domain::ErrorCode::DamagedCatalogue, catalogue.path(), why);
    };
    if (everything->total() != catalogue.recordCount())
        return damaged(QStringLiteral("%1 rows, %2 records").arg(everything->total()).arg(catalogue.recordCount()));
    for (qint64 first = 0; first < everything->total(); first += BlockSize) {
        const qint64 count = std::min(BlockSize, everything->total() - first);
        const auto records = searcher.records(*everything, first, count);
        if (!records)
            return tl::unexpected(records.error());
        if (records->size() != count)
            return damaged(QStringLiteral("%1 of %2 records").arg(records->size()).arg(count));
        const auto &probe = records->front();
        const auto found = searcher.run(QStringLiteral("code:") + probe.code);
        if (!found)
            return tl::unexpected(found.error());
        const auto byKey = catalogue.recordsOfCode(probe.vendor->slug, probe.code);
        if (!byKey)
            return tl::unexpected(byKey.error());
        if (found->total() == 0 || byKey->isEmpty())
            return damaged(QStringLiteral("%1 is not in the index").arg(probe.key().toString()));
    }
    return {};
}

} // namespace errdex::diagnosis
