// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/publishing/publish.h"

#include "vendorparts.h"

#include "errdex/documenting/document.h"
#include "errdex/exporting/guardedfile.h"
#include "errdex/exporting/guardedfolder.h"
#include "errdex/exporting/vendorfile.h"
#include "errdex/publishing/furthercolumns.h"
#include "errdex/search/resultsource.h"
#include "errdex/store/cataloguewriter.h"

namespace errdex::publishing {

using domain::Cancellation;
using domain::Result;
using exporting::Progress;
using exporting::Written;

namespace {

Result<Written> counted(const Result<qint64> &records)
{
    if (!records)
        return tl::unexpected(records.error());
    return Written{*records, 0, {}};
}

/// What is asked for, from whom, and who may stop it.
struct Job
{
    const Plan &plan;
    search::Searcher &searcher;
    const search::ResultSet &result;
    Cancellation cancellation;
    Progress progress;

    Result<Written> rows(exporting::Format format, QIODevice &device) const;
    Result<Written> document(documenting::Format format, const QString &path, QIODevice *device) const;
    Result<Written> sqlite(const QString &path) const;
    Result<Written> pack(const QString &path) const;
};

Result<Written> Job::rows(exporting::Format format, QIODevice &device) const
{
    const bool byVendor = plan.format == Format::Xlsx && plan.options.sheetPerVendor;
    const auto ordered = byVendor ? result.inCatalogueOrder() : result;
    auto columns = withOccurring(plan.options.columns, searcher, result);
    if (!columns)
        return tl::unexpected(columns.error());
    auto options = plan.options;
    options.columns = std::move(*columns);
    search::ResultSource source(searcher, ordered, ordered.total(), cancellation);
    return exporting::writeRows(format, source, device, options, progress);
}

Result<Written> Job::document(documenting::Format format, const QString &path, QIODevice *device) const
{
    const auto ordered = result.inCatalogueOrder();
    const auto open = [&] {
        return std::make_unique<search::ResultSource>(searcher, ordered, ordered.total(), cancellation);
    };
    const documenting::Contents contents{searcher.catalogue().vendors(), ordered.countByCategory(searcher.catalogue()),
                                         plan.languages, plan.baseUrl};
    return counted(device ? documenting::writeDocument(format, contents, open, *device, progress)
                          : documenting::writeDocument(format, contents, open, path, progress));
}

Result<Written> Job::sqlite(const QString &path) const
{
    const auto ordered = result.inCatalogueOrder();
    search::ResultSource source(searcher, ordered, ordered.total(), cancellation);
    auto writer = store::CatalogueWriter::create(path, cancellation);
    if (!writer)
        return tl::unexpected(writer.error());
    VendorParts parts(source, progress);
    while (true) {
        auto part = parts.next();
        if (!part)
            return tl::unexpected(part.error());
        if (!*part)
            break;
        if (auto added = (*writer)->addVendor((*part)->vendor, std::move((*part)->records)); !added)
            return tl::unexpected(added.error());
    }
    if (auto finished = (*writer)->finish(); !finished)
        return tl::unexpected(finished.error());
    return Written{parts.count(), 0, {}, false};
}

Result<Written> Job::pack(const QString &path) const
{
    const auto ordered = result.inCatalogueOrder();
    search::ResultSource source(searcher, ordered, ordered.total(), cancellation);
    auto folder = exporting::GuardedFolder::create(path);
    if (!folder)
        return tl::unexpected(folder.error());
    VendorParts parts(source, progress);
    while (true) {
        auto part = parts.next();
        if (!part)
            return tl::unexpected(part.error());
        if (!*part)
            break;
        auto file = (*folder)->open(exporting::vendorFileName((*part)->vendor));
        if (!file)
            return tl::unexpected(file.error());
        auto done = exporting::writeVendorFile((*part)->vendor, (*part)->records, (*file)->sink());
        if (done)
            done = (*file)->close();
        if (!done)
            return tl::unexpected(done.error());
    }
    if (auto committed = (*folder)->commit(); !committed)
        return tl::unexpected(committed.error());
    return Written{parts.count(), 0, {}, false};
}

} // namespace

Result<Written> publish(const Plan &plan, search::Searcher &searcher, const search::ResultSet &result,
                        const QString &path, const Cancellation &cancellation, const Progress &progress)
{
    const Job job{plan, searcher, result, cancellation, progress};
    const auto id = formatId(plan.format);
    if (plan.format == Format::Sqlite)
        return job.sqlite(path);
    if (plan.format == Format::Pack)
        return job.pack(path);
    const auto document = documenting::formatFromId(id);
    if (document && documenting::isFolder(*document))
        return job.document(*document, path, nullptr);
    Written written;
    auto placing = exporting::Placing::Replaced;
    const auto write = [&](QIODevice &device) -> Result<void> {
        auto done = document ? job.document(*document, {}, &device) : job.rows(*exporting::formatFromId(id), device);
        if (!done)
            return tl::unexpected(done.error());
        written = std::move(*done);
        return {};
    };
    if (const auto done = exporting::writeFileGuarded(path, write, &placing); !done)
        return tl::unexpected(done.error());
    written.wasOverwritten = placing == exporting::Placing::Overwritten;
    return written;
}

Result<Written> publish(const Plan &plan, search::Searcher &searcher, const search::ResultSet &result,
                        QIODevice &device)
{
    if (!isStream(plan.format))
        return domain::fail(domain::ErrorCode::WrongUse, {}, formatId(plan.format));
    const Job job{plan, searcher, result, {}, {}};
    const auto id = formatId(plan.format);
    if (const auto document = documenting::formatFromId(id))
        return job.document(*document, {}, &device);
    return job.rows(*exporting::formatFromId(id), device);
}

} // namespace errdex::publishing
