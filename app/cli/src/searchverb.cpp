// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "searchverb.h"

#include "errdex/cli/texttable.h"
#include "errdex/decoding/decoder.h"
#include "errdex/publishing/furthercolumns.h"
#include "errdex/wording/wording.h"

#include <limits>

namespace errdex::cli {

namespace {

const QString &tableFormat()
{
    static const QString name = QStringLiteral("table");
    return name;
}

/// Before the message, which takes what room is left.
constexpr qsizetype ReasonColumn = 4;

/// A row of the table for people. A variant stands behind the code as in the argument of `show`.
QStringList tableRow(const domain::CodeRecord &record, domain::Language language)
{
    QStringList cells{record.shownCode(), domain::columnText(record, domain::Column::Vendor, language),
                      domain::columnText(record, domain::Column::HttpStatus, language), record.name,
                      record.summary().shownIn(language)};
    for (auto &cell : cells)
        cell = escapedForTerminal(cell);
    return cells;
}

} // namespace

QString SearchVerb::name() const
{
    return QStringLiteral("search");
}

VerbHelp SearchVerb::help() const
{
    VerbHelp help;
    help.synopsis = tr("search QUERY… [options]");
    help.summary = tr("Find records by code, name, text, vendor or category, in both languages at once.");
    help.details = tr("Several words must all match; “quoted words” must stand together. Fields: vendor:planfix (or "
                      "planfix:1001), cat:tasks, http:404, http:4xx, name:TOKEN, code:400-499. An empty query finds "
                      "everything. A negative code such as -1 is written as it is; put -- before a query that begins "
                      "with another dash. A query that finds nothing is tried under the other keyboard layout, as a "
                      "transliteration and without typos; what it was read as is said on the error output.");
    help.options = Selection::filterOptions();
    help.options.append(Selection::readingOption());
    help.options.append(
        {QStringLiteral("explain"), QString(), tr("In the table, say of each record what the query matched.")});
    help.options.append(Selection::languageOption(QStringLiteral("ru|en")));
    help.options.append({QStringLiteral("format"), QStringLiteral("table|json|csv|tsv|md"),
                         tr("Form of the output; table by default. json, csv and tsv have both languages unless --lang "
                            "is given; json always has.")});
    help.options.append(Selection::columnsOption());
    help.options.append({QStringLiteral("limit"), tr("N"), tr("At most this many records; all by default.")});
    help.examples = {
        {QStringLiteral("search 1001"), tr("Whose code is it?")},
        {QStringLiteral("search planfix:1001 --lang ru"), tr("Planfix's code 1001, in Russian.")},
        {QStringLiteral("search \"not found\" --http 4xx --format json"), tr("For another program.")},
        {QStringLiteral("search -1"), tr("A negative code.")},
        {QStringLiteral("search jib,rf --explain"), tr("Typed under the wrong keyboard layout.")},
    };
    return help;
}

Checked<qint64> SearchVerb::limit(const Arguments &arguments)
{
    if (!arguments.has(QStringLiteral("limit")))
        return std::numeric_limits<qint64>::max();
    const auto text = arguments.value(QStringLiteral("limit"));
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber && number > 0)
        return number;
    return tl::unexpected(tr("--limit takes a number from 1, not “%1”.").arg(text));
}

domain::Result<void> SearchVerb::writeTable(search::ResultSource &source, const Table &shown, Console &console)
{
    TextTable table(console.columns());
    qint64 position = 0;
    while (true) {
        const auto block = source.nextBlock();
        if (!block)
            return tl::unexpected(block.error());
        if (block->isEmpty())
            return {};
        QList<QStringList> rows;
        if (position == 0) {
            rows.append({wording::columnTitle(domain::Column::Code), wording::columnTitle(domain::Column::Vendor),
                         wording::columnTitle(domain::Column::HttpStatus), wording::columnTitle(domain::Column::Name),
                         wording::columnTitle(domain::Column::Message)});
            if (shown.explained)
                rows.last().insert(ReasonColumn, tr("Found by", "title of a column"));
        }
        const auto matches =
            shown.explained ? shown.explained->matches(position, block->size()) : std::vector<domain::Match>();
        for (qsizetype i = 0; i < block->size(); ++i) {
            rows.append(tableRow(block->at(i), shown.language));
            if (shown.explained)
                rows.last().insert(ReasonColumn, wording::matchReason(matches.at(size_t(i))));
        }
        position += block->size();
        if (const auto printed = console.print(table.layOut(rows).join(u'\n')); !printed)
            return printed;
    }
}

ExitCode SearchVerb::run(const Arguments &arguments, Console &console)
{
    const auto formatName = Selection::format(
        arguments, tableFormat(),
        {tableFormat(), QStringLiteral("json"), QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("md")});
    if (!formatName)
        return wrongUse(console, formatName.error());
    const auto languages = Selection::languages(arguments, false);
    if (!languages)
        return wrongUse(console, languages.error());
    const auto most = limit(arguments);
    if (!most)
        return wrongUse(console, most.error());
    const auto format = exporting::formatFromId(*formatName);
    exporting::ExportOptions options;
    if (format) {
        const auto columns = Selection::columns(
            arguments, *format == exporting::Format::Markdown ? Audience::People : Audience::Programs, *languages);
        if (!columns)
            return wrongUse(console, columns.error());
        options.columns = *columns;
    } else if (arguments.has(QStringLiteral("columns"))) {
        return wrongUse(console, tr("--columns goes with --format csv, tsv or md."));
    }
    const bool explains = arguments.has(QStringLiteral("explain"));
    if (format && explains)
        return wrongUse(console, tr("--explain goes with the table."));

    const auto catalogue = openCatalogue(arguments, console);
    if (!catalogue)
        return console.complain(catalogue.error());
    const auto filters = Selection::filters(arguments, (*catalogue)->vendors());
    if (!filters)
        return wrongUse(console, filters.error());
    const Wanted wanted{arguments.positional().join(u' '), *filters};
    attachNotes(**catalogue, console);
    search::Searcher searcher(**catalogue);
    const auto result = searcher.run(wanted.query, *filters, {}, {}, Selection::reading(arguments));
    if (!result)
        return console.complain(result.error());
    Selection::sayCorrection(*result, console);
    if (Selection::reading(arguments) == search::Reading::Corrected) {
        if (const auto said = sayOtherReading(searcher, wanted, *result, console); !said)
            return console.complain(said.error());
    }

    search::ResultSource source(searcher, *result, *most);
    domain::Result<void> written;
    if (format) {
        auto columns = publishing::withOccurring(options.columns, searcher, *result);
        if (!columns)
            return console.complain(columns.error());
        options.columns = std::move(*columns);
        if (const auto rows = exporting::writeRows(*format, source, console.device(), options); !rows)
            written = tl::unexpected(rows.error());
    } else {
        written = writeTable(source, {languages->leading, explains ? &*result : nullptr}, console);
    }
    if (!written)
        return console.complain(written.error());
    if (result->total() > 0)
        return ExitCode::Found;
    return sayNothingFound(searcher, wanted, *result, console);
}

/// Beside results that stay as they are.
domain::Result<void> SearchVerb::sayOtherReading(search::Searcher &searcher, const Wanted &wanted,
                                                 const search::ResultSet &result, Console &console)
{
    using Kind = domain::Correction::Kind;
    if (result.total() == 0 || result.correction().kind != Kind::None)
        return {};
    const auto other = searcher.otherReading(wanted.query, wanted.filters, result.total());
    if (!other)
        return tl::unexpected(other.error());
    if (other->correction.kind != Kind::None) {
        console.complain(
            wording::suggestionText({domain::Suggestion::Kind::DidYouMean, other->correction.shown, other->total}));
    }
    return {};
}

ExitCode SearchVerb::sayNothingFound(search::Searcher &searcher, const Wanted &wanted, const search::ResultSet &result,
                                     Console &console)
{
    const auto said = wording::shortened(wanted.query);
    if (said.isEmpty())
        console.complain(tr("No record passes these filters."));
    else if (result.totalWithoutFilters() > 0)
        console.complain(tr("Nothing found for “%1” with these filters.").arg(said));
    else
        console.complain(tr("Nothing found for “%1”.").arg(said));
    sayWithoutFilters(wanted, result, console);
    if (said.isEmpty() || result.totalWithoutFilters() > 0)
        return ExitCode::NothingFound;
    const auto suggestions = searcher.suggestions(wanted.query, wanted.filters);
    if (!suggestions)
        return console.complain(suggestions.error());
    for (const auto &suggestion : *suggestions)
        console.complain(wording::suggestionText(suggestion));
    if (decoding::mayHoldCodes(wanted.query))
        console.complain(
            tr("To look for error codes inside a text: errdex-cli decode FILE, or decode - for the input."));
    return ExitCode::NothingFound;
}

void SearchVerb::sayWithoutFilters(const Wanted &wanted, const search::ResultSet &result, Console &console)
{
    using domain::FilterKind;
    const auto &filters = wanted.filters;
    const bool byGroup = !filters.vendors.isEmpty() || !filters.categories.isEmpty();
    const bool byStatus = !filters.httpStatuses.isEmpty();
    if (byGroup && byStatus && result.totalWithoutGroups() > 0)
        console.complain(wording::withoutFiltersText(FilterKind::Groups, result.totalWithoutGroups()));
    if (byGroup && byStatus && result.totalWithoutStatuses() > 0)
        console.complain(wording::withoutFiltersText(FilterKind::HttpStatuses, result.totalWithoutStatuses()));
    if (!filters.isEmpty() && result.totalWithoutFilters() > 0)
        console.complain(wording::withoutFiltersText(FilterKind::All, result.totalWithoutFilters()));
}

} // namespace errdex::cli
