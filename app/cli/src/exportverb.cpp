// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "exportverb.h"

#include "interrupt.h"
#include "progress.h"
#include "records.h"

#include "errdex/exporting/guardedfile.h"
#include "errdex/search/resultsource.h"

#include <QFileInfo>

namespace errdex::cli {

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
        {QStringLiteral("format"), QStringLiteral("csv|tsv|json|md"),
         tr("Format; by default what the file's name ends with, else csv.")},
        {QStringLiteral("output"), tr("FILE"), tr("File to write; - or nothing: the standard output.")},
        {QStringLiteral("query"), tr("QUERY"), tr("Only what this query finds, in its order; as for search.")},
    };
    help.options.append(Selection::readingOption());
    help.options += Selection::filterOptions();
    help.options.append(Selection::languageOption(QStringLiteral("ru|en|both")));
    help.options.append(Selection::columnsOption());
    help.options.append({QStringLiteral("bom"), QString(), tr("csv: begin with a byte order mark, for Excel.")});
    help.examples = {
        {QStringLiteral("export --format json --output codes.json"), tr("Everything, in both languages.")},
        {QStringLiteral("export --vendor planfix --lang ru --bom --output planfix.csv"),
         tr("One vendor in Russian, for Excel.")},
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
    const auto suffix = QFileInfo(plan.path).suffix().toLower();
    if (!suffix.isEmpty() && !QFileInfo(plan.path).isDir() && !exporting::formatFromId(suffix) &&
        !arguments.has(QStringLiteral("format"))) {
        return tl::unexpected(
            tr("Nothing here writes “.%1” files; name the format with --format csv, tsv, json or md.").arg(suffix));
    }
    const auto fallback = exporting::formatFromId(suffix) ? suffix : exporting::formatId(exporting::Format::Csv);
    const auto name =
        Selection::format(arguments, fallback,
                          {QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("json"), QStringLiteral("md")});
    if (!name)
        return tl::unexpected(name.error());
    plan.format = *exporting::formatFromId(*name);
    const auto languages = Selection::languages(arguments, true);
    if (!languages)
        return tl::unexpected(languages.error());
    const auto columns = Selection::columns(arguments, plan.format, *languages);
    if (!columns)
        return tl::unexpected(columns.error());
    plan.options.columns = *columns;
    plan.options.byteOrderMark = arguments.has(QStringLiteral("bom"));
    return plan;
}

ExitCode ExportVerb::writeFile(const Plan &plan, search::Searcher &searcher, const search::ResultSet &result,
                               Console &console) const
{
    const Interrupt interrupt;
    search::ResultSource source(searcher, result, result.total(), interrupt.cancellation());
    Progress progress(console);
    const auto goOn = [&](qint64 written) {
        progress.showWritten(written, result.total());
        return !interrupt.wasAsked();
    };
    qint64 rows = 0;
    const auto written = exporting::writeFileGuarded(plan.path, [&](QIODevice &device) -> domain::Result<void> {
        const auto count = exporting::writeRows(plan.format, source, device, plan.options, goOn);
        if (!count)
            return tl::unexpected(count.error());
        rows = *count;
        return {};
    });
    if (!written && written.error().code == domain::ErrorCode::Cancelled) {
        console.complain(tr("Stopped; “%1” was left alone.").arg(plan.path));
        return ExitCode::Interrupted;
    }
    if (!written)
        return console.complain(written.error());
    console.complain(tr("%n record(s) written to “%1”.", nullptr, int(rows)).arg(plan.path));
    return ExitCode::Found;
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

    const bool isEmpty = result->total() == 0;
    if (!isEmpty && !wanted->path.isEmpty())
        return writeFile(*wanted, searcher, *result, console);
    if (wanted->path.isEmpty()) {
        search::ResultSource source(searcher, *result);
        const auto rows = exporting::writeRows(wanted->format, source, console.device(), wanted->options);
        if (!rows)
            return console.complain(rows.error());
    }
    if (!isEmpty)
        return ExitCode::Found;
    console.complain(tr("Nothing matches; nothing was exported."));
    return ExitCode::NothingFound;
}

} // namespace errdex::cli
