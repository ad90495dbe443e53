// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "exportverb.h"

#include "interrupt.h"
#include "progress.h"
#include "records.h"

#include "errdex/exporting/guardedfile.h"
#include "errdex/search/resultsource.h"

#include <QFileInfo>

#include <algorithm>

namespace errdex::cli {

namespace {

/// As the command line names them, tables first.
QStringList formatNames()
{
    QStringList names;
    for (const auto format : exporting::AllFormats)
        names.append(exporting::formatId(format));
    for (const auto format : documenting::AllFormats)
        names.append(documenting::formatId(format));
    return names;
}

} // namespace

QString ExportVerb::name() const
{
    return QStringLiteral("export");
}

VerbHelp ExportVerb::help() const
{
    VerbHelp help;
    help.synopsis = tr("export [--format FORMAT] [--output FILE] [options]");
    help.summary = tr("Write records to a file, all of them or those chosen.");
    help.details =
        tr("A file that exists is replaced only when the new one is complete; when nothing matches it is left "
           "as it is.");
    help.options = {
        {QStringLiteral("format"), formatNames().join(u'|'),
         tr("Format; by default what the file's name ends with, else csv. html is one page that needs nothing else, "
            "site, docset (for Zeal and Dash) and book (Markdown) are folders, txt is for less.")},
        {QStringLiteral("output"), tr("FILE"), tr("File or folder to write; - or nothing: the standard output.")},
        {QStringLiteral("query"), tr("QUERY"), tr("Only what this query finds, in its order; as for search.")},
    };
    help.options.append(Selection::readingOption());
    help.options += Selection::filterOptions();
    help.options.append(Selection::languageOption(QStringLiteral("ru|en|both")));
    help.options.append(Selection::columnsOption());
    help.options.append({QStringLiteral("bom"), QString(), tr("csv: begin with a byte order mark, for Excel.")});
    help.options.append({QStringLiteral("base-url"), tr("URL"), tr("site: the address it will have, for its site map.")});
    help.examples = {
        {QStringLiteral("export --format json --output codes.json"), tr("Everything, in both languages.")},
        {QStringLiteral("export --vendor planfix --lang ru --bom --output planfix.csv"),
         tr("One vendor in Russian, for Excel.")},
        {QStringLiteral("export --format html --output codes.html"), tr("Documentation in one file, for any browser.")},
        {QStringLiteral("export --http 5xx --columns vendor,code,message_ru"), tr("Three columns, to the output.")},
    };
    return help;
}

Checked<ExportVerb::Plan> ExportVerb::plan(const Arguments &arguments)
{
    Plan plan;
    plan.path = arguments.value(QStringLiteral("output"));
    if (plan.path == QStringLiteral("-"))
        plan.path.clear();
    else if (plan.path.isEmpty() && arguments.has(QStringLiteral("output")))
        return tl::unexpected(tr("--output takes the name of a file, or -."));
    const auto names = formatNames();
    const auto suffix = QFileInfo(plan.path).suffix().toLower();
    if (!suffix.isEmpty() && !QFileInfo(plan.path).isDir() && !names.contains(suffix) &&
        !arguments.has(QStringLiteral("format"))) {
        return tl::unexpected(tr("Nothing here writes “.%1” files; name the format with --format: %2.")
                                  .arg(suffix, names.join(QStringLiteral(", "))));
    }
    const auto fallback = names.contains(suffix) ? suffix : exporting::formatId(exporting::Format::Csv);
    const auto name = Selection::format(arguments, fallback, names);
    if (!name)
        return tl::unexpected(name.error());
    const auto languages = Selection::languages(arguments, true);
    if (!languages)
        return tl::unexpected(languages.error());
    plan.document = documenting::formatFromId(*name);
    if (plan.document) {
        if (plan.path.isEmpty() && documenting::isFolder(*plan.document))
            return tl::unexpected(tr("%1 is a folder; name it with --output.").arg(*name));
        plan.baseUrl = arguments.value(QStringLiteral("base-url"));
        plan.languages = languages->list;
        std::stable_sort(plan.languages.begin(), plan.languages.end(), [&](domain::Language left, domain::Language right) {
            return left == languages->leading && right != languages->leading;
        });
        return plan;
    }
    plan.format = *exporting::formatFromId(*name);
    const auto columns = Selection::columns(arguments, plan.format, *languages);
    if (!columns)
        return tl::unexpected(columns.error());
    plan.options.columns = *columns;
    plan.options.byteOrderMark = arguments.has(QStringLiteral("bom"));
    return plan;
}

domain::Result<qint64> ExportVerb::writeTable(const Plan &plan, exporting::RowSource &source, Console &console,
                                              const exporting::Progress &progress)
{
    if (plan.path.isEmpty())
        return exporting::writeRows(plan.format, source, console.device(), plan.options);
    qint64 rows = 0;
    const auto written = exporting::writeFileGuarded(plan.path, [&](QIODevice &device) -> domain::Result<void> {
        const auto count = exporting::writeRows(plan.format, source, device, plan.options, progress);
        if (!count)
            return tl::unexpected(count.error());
        rows = *count;
        return {};
    });
    if (!written)
        return tl::unexpected(written.error());
    return rows;
}

domain::Result<qint64> ExportVerb::writeDocument(const Plan &plan, search::Searcher &searcher,
                                                 const search::ResultSet &result, Console &console,
                                                 const domain::Cancellation &cancellation,
                                                 const documenting::Progress &progress)
{
    const auto ordered = result.inCatalogueOrder();
    const auto open = [&] {
        return std::make_unique<search::ResultSource>(searcher, ordered, ordered.total(), cancellation);
    };
    const documenting::Contents contents{searcher.catalogue().vendors(), ordered.countByCategory(searcher.catalogue()),
                                         plan.languages, plan.baseUrl};
    if (plan.path.isEmpty())
        return documenting::writeDocument(*plan.document, contents, open, console.device());
    return documenting::writeDocument(*plan.document, contents, open, plan.path, progress);
}

domain::Result<qint64> ExportVerb::write(const Plan &plan, search::Searcher &searcher, const search::ResultSet &result,
                                         Console &console)
{
    if (plan.path.isEmpty()) {
        search::ResultSource source(searcher, result);
        return plan.document ? writeDocument(plan, searcher, result, console, {}, {})
                             : writeTable(plan, source, console, {});
    }
    const Interrupt interrupt;
    search::ResultSource source(searcher, result, result.total(), interrupt.cancellation());
    Progress progress(console);
    const auto goOn = [&](qint64 written) {
        progress.showWritten(written, result.total());
        return !interrupt.wasAsked();
    };
    return plan.document ? writeDocument(plan, searcher, result, console, interrupt.cancellation(), goOn)
                         : writeTable(plan, source, console, goOn);
}

ExitCode ExportVerb::run(const Arguments &arguments, Console &console)
{
    const auto wanted = plan(arguments);
    if (!wanted)
        return wrongUse(console, wanted.error());
    if (!arguments.positional().isEmpty()) {
        return wrongUse(
            console,
            tr("“%1” is one word too many; a query is given with --query.").arg(arguments.positional().front()));
    }
    const auto catalogue = openCatalogue(arguments);
    if (!catalogue)
        return console.complain(catalogue.error());
    const auto filters = Selection::filters(arguments, (*catalogue)->vendors());
    if (!filters)
        return wrongUse(console, filters.error());
    search::Searcher searcher(**catalogue);
    const auto result = searcher.run(arguments.value(QStringLiteral("query")), *filters, {}, {}, Selection::reading(arguments));
    if (!result)
        return console.complain(result.error());
    Selection::sayCorrection(*result, console);

    // Nothing takes the place of a file; a reader of the output gets a table without rows.
    const bool isEmpty = result->total() == 0;
    if (!isEmpty || (wanted->path.isEmpty() && !wanted->document)) {
        const auto rows = write(*wanted, searcher, *result, console);
        if (!rows && rows.error().code == domain::ErrorCode::Cancelled) {
            console.complain(tr("Stopped; “%1” was left alone.").arg(wanted->path));
            return ExitCode::Interrupted;
        }
        if (!rows)
            return console.complain(rows.error());
        if (!wanted->path.isEmpty())
            console.complain(tr("%n record(s) written to “%1”.", nullptr, int(*rows)).arg(wanted->path));
    }
    if (!isEmpty)
        return ExitCode::Found;
    console.complain(tr("Nothing matches; nothing was exported."));
    return ExitCode::NothingFound;
}

} // namespace errdex::cli
