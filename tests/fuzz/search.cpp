// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "fuzzing.h"

#include "errdex/search/searcher.h"
#include "errdex/settings/settings.h"
#include "errdex/store/catalogue.h"

using namespace errdex;

/// The shipped catalogue (ERRDEX_CATALOG_DIR) is asked.
void fuzz::tryInput(const QByteArray &bytes)
{
    static const auto catalogue = store::Catalogue::open(settings::shippedCatalogPath());
    fuzz::require(catalogue.has_value(), "the catalogue opens; ERRDEX_CATALOG_DIR names its folder");
    search::Searcher searcher(**catalogue);
    const auto text = QString::fromUtf8(bytes);
    const auto found = searcher.run(text);
    fuzz::require(found.has_value(), "no text is an error");
    const auto total = found->total();
    fuzz::require(total >= 0 && total <= qint64((*catalogue)->recordCount()), "as many as there are, at most");
    const auto records = searcher.records(*found, 0, 20);
    fuzz::require(records && records->size() == std::min<qint64>(20, total), "the first rows are there");
    const auto typed = searcher.run(text, {}, {}, {}, search::Reading::AsTyped);
    fuzz::require(typed && (typed->total() == 0 || typed->total() == total), "what finds something is not read otherwise");
    if (total == 0)
        fuzz::require(searcher.suggestions(text).has_value(), "suggestions are no error");
    else
        fuzz::require(searcher.otherReading(text, {}, total).has_value(), "another reading is no error");
}
