// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "samplecatalogue.h"

#include "errdex/search/searcher.h"

#include <QStringList>

#include <memory>

namespace errdex::test {

/// A catalogue and who searches it.
struct OpenCatalogue
{
    std::unique_ptr<store::Catalogue> catalogue;
    std::unique_ptr<search::Searcher> searcher;
};

inline OpenCatalogue openCatalogue(const QString &path)
{
    auto opened = store::Catalogue::open(path);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    OpenCatalogue result{std::move(*opened), {}};
    result.searcher = std::make_unique<search::Searcher>(*result.catalogue);
    return result;
}

inline OpenCatalogue shippedCatalogue()
{
    return openCatalogue(qEnvironmentVariable("ERRDEX_CATALOG_DIR") + QStringLiteral("/catalog.sqlite"));
}

/// Writes the records and opens them.
inline OpenCatalogue madeCatalogue(const QString &path, const QList<VendorWithRecords> &vendors)
{
    if (!writeCatalogue(path, vendors))
        qFatal("cannot write %s", qPrintable(path));
    return openCatalogue(path);
}

/// The codes of all rows in their order, with spaces between.
inline QString codesOf(search::Searcher &searcher, const search::ResultSet &result)
{
    const auto records = searcher.records(result, 0, result.total());
    if (!records)
        qFatal("%s", qPrintable(records.error().detail));
    QStringList codes;
    for (const auto &each : *records)
        codes.append(each.code);
    return codes.join(u' ');
}

} // namespace errdex::test
