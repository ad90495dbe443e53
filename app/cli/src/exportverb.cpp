// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "exportverb.h"

#include "interrupt.h"
#include "progress.h"
#include "records.h"

#include "errdex/settings/settings.h"
#include "errdex/wording/wording.h"

#include <QFileInfo>

#include <algorithm>

namespace errdex::cli {

using publishing::Format;
using publishing::Preset;

namespace {

constexpr std::pair<const char *, exporting::Encoding> Encodings[] = {
    {"utf-8", exporting::Encoding::Utf8},
    {"utf-8-bom", exporting::Encoding::Utf8WithMark},
    {"cp1251", exporting::Encoding::Windows1251},
};

QString option(const char *name)
{
    return QString::fromLatin1(name);
}

QStringList encodingNames()
{
    QStringList names;
    for (const auto &[name, encoding] : Encodings)
        names.append(QString::fromLatin1(name));
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
        {option("format"), publishing::formatIds().join(u'|'),
         tr("Format; by default what the file's name ends with, else csv. jsonl is a JSON object a line, sqlite a "
            "catalogue "
            "for errdex --catalog and any other program, pack the source files that “catalog build” reads, html one "
            "page that "
            "needs nothing else, docset for Zeal and Dash, txt for less. pack, site, docset and book are folders.")},
        {option("output"), tr("FILE"), tr("File or folder to write; - or nothing: the standard output."),
         Option::Value::File},
        {option("query"), tr("QUERY"), tr("Only what this query finds, in its order; as for search.")},
    };
    help.options.append(Selection::readingOption());
    help.options += Selection::filterOptions();
    help.options.append(Selection::languageOption(QStringLiteral("ru|en|both")));
    help.options.append(Selection::columnsOption());
    help.options += {
        {option("preset"), tr("excel|data|NAME"),
         tr("excel: csv that Excel opens right, with codes such as 0005 as they are; data: csv for programs, as it is "
            "without a preset but for the line ends; or one kept in the window.")},
        {option("separator"), tr("CHARACTER"), tr("csv: what stands between the cells; or tab.")},
        {option("encoding"), encodingNames().join(u'|'), tr("csv and tsv: the encoding.")},
        {option("bom"), QString(), tr("csv and tsv: the same as --encoding utf-8-bom.")},
        {option("sheet-per-vendor"), QString(), tr("xlsx: a sheet for each vendor.")},
        {option("base-url"), tr("URL"), tr("site: the address it will have, for its site map.")},
    };
    help.examples = {
        {QStringLiteral("export --format json --output codes.json"), tr("Everything, in both languages.")},
        {QStringLiteral("export --vendor planfix --lang ru --preset excel --output pf.csv"),
         tr("One vendor in Russian, for Excel.")},
        {QStringLiteral("export --output codes.xlsx --sheet-per-vendor"),
         tr("A workbook with a sheet for each vendor.")},
        {QStringLiteral("export --format html --output codes.html"), tr("Documentation in one file, for any browser.")},
        {QStringLiteral("export --http 5xx --columns vendor,code,message_ru"), tr("Three columns, to the output.")},
    };
    return help;
}

Checked<QString> ExportVerb::path(const Arguments &arguments)
{
    const auto path = arguments.value(option("output"));
    if (path.isEmpty() && arguments.has(option("output")))
        return tl::unexpected(tr("--output takes the name of a file, or -."));
    return path == QStringLiteral("-") ? QString() : path;
}

Checked<std::optional<Preset>> ExportVerb::preset(const Arguments &arguments)
{
    if (!arguments.has(option("preset")))
        return std::nullopt;
    const auto name = arguments.value(option("preset"));
    QStringList known;
    for (const auto &preset : {publishing::excelPreset(), publishing::dataPreset()}) {
        if (preset.name == name)
            return preset;
        known.append(preset.name);
    }
    const auto kept = publishing::readPresets(settings::Settings().exportPresetsPath());
    if (!kept)
        return tl::unexpected(wording::errorSentence(kept.error()));
    for (const auto &preset : *kept) {
        if (preset.name == name)
            return preset;
        known.append(preset.name);
    }
    return tl::unexpected(
        tr("There is no preset “%1”. The presets are: %2.").arg(name, known.join(QStringLiteral(", "))));
}

Checked<Format> ExportVerb::format(const Arguments &arguments, const QString &path, const std::optional<Preset> &preset)
{
    const auto names = publishing::formatIds();
    if (arguments.has(option("format")) || preset) {
        const auto name =
            Selection::format(arguments, publishing::formatId(preset ? preset->format : Format::Csv), names);
        if (!name)
            return tl::unexpected(name.error());
        return *publishing::formatFromId(*name);
    }
    const auto suffix = QFileInfo(path).suffix().toLower();
    if (!suffix.isEmpty() && !QFileInfo(path).isDir() && !names.contains(suffix)) {
        return tl::unexpected(tr("Nothing here writes “.%1” files; name the format with --format: %2.")
                                  .arg(suffix, names.join(QStringLiteral(", "))));
    }
    return publishing::formatFromId(suffix).value_or(Format::Csv);
}

Checked<void> ExportVerb::details(const Arguments &arguments, Format format, exporting::ExportOptions &options)
{
    const bool isCsv = format == Format::Csv;
    const bool isPlain = isCsv || format == Format::Tsv;
    if (arguments.has(option("separator"))) {
        const auto text = arguments.value(option("separator"));
        const QChar character = text == QStringLiteral("tab") ? QChar(u'\t')
                                : text.size() == 1            ? text.front()
                                                              : QChar();
        if (!isCsv || character.isNull() || character.unicode() >= 0x7F || character == u'"' ||
            character.isLetterOrNumber() || character == u'\n' || character == u'\r')
            return tl::unexpected(
                tr("--separator goes with csv and takes one ASCII character such as ; or the word tab."));
        options.separator = character.toLatin1();
    }
    if (arguments.has(option("bom")) || arguments.has(option("encoding"))) {
        const auto name = arguments.has(option("encoding")) ? arguments.value(option("encoding")) : option("utf-8-bom");
        const auto *found = std::find_if(std::begin(Encodings), std::end(Encodings), [&name](const auto &encoding) {
            return name == QLatin1StringView(encoding.first);
        });
        if (found == std::end(Encodings) || !isPlain)
            return tl::unexpected(tr("--encoding goes with csv and tsv; the encodings are: %1.")
                                      .arg(encodingNames().join(QStringLiteral(", "))));
        options.encoding = found->second;
    }
    if (arguments.has(option("sheet-per-vendor"))) {
        if (format != Format::Xlsx)
            return tl::unexpected(tr("--sheet-per-vendor goes with xlsx."));
        options.sheetPerVendor = true;
    }
    return {};
}

Checked<exporting::ExportOptions> ExportVerb::table(const Arguments &arguments, Format format,
                                                    const std::optional<Preset> &preset)
{
    const auto languages = Selection::languages(arguments, true);
    if (!languages)
        return tl::unexpected(languages.error());
    exporting::ExportOptions options;
    if (preset)
        options = publishing::optionsOf(*preset);
    options.sheetLanguage = languages->leading;
    if (preset && !preset->columns.isEmpty() && !arguments.has(option("columns"))) {
        auto language = preset->language.value_or(domain::ContentLanguage::Both);
        if (arguments.has(option("lang"))) {
            language = languages->list.size() > 1                        ? domain::ContentLanguage::Both
                       : languages->leading == domain::Language::English ? domain::ContentLanguage::English
                                                                         : domain::ContentLanguage::Russian;
        }
        options.columns = publishing::columnsOf(preset->columns, language, languages->leading, preset->forPrograms) +
                          publishing::furtherColumnsOf(*preset, language, languages->leading, preset->forPrograms);
    } else {
        const bool forPeople = preset ? !preset->forPrograms : format == Format::Markdown || format == Format::Xlsx;
        const auto columns =
            Selection::columns(arguments, forPeople ? Audience::People : Audience::Programs, *languages);
        if (!columns)
            return tl::unexpected(columns.error());
        options.columns = *columns;
    }
    if (auto done = details(arguments, format, options); !done)
        return tl::unexpected(done.error());
    return options;
}

Checked<ExportVerb::Plan> ExportVerb::plan(const Arguments &arguments)
{
    Plan plan;
    const auto where = path(arguments);
    if (!where)
        return tl::unexpected(where.error());
    plan.path = *where;
    const auto chosen = preset(arguments);
    if (!chosen)
        return tl::unexpected(chosen.error());
    const auto how = format(arguments, plan.path, *chosen);
    if (!how)
        return tl::unexpected(how.error());
    plan.how.format = *how;
    if (plan.path.isEmpty() && !publishing::isStream(*how)) {
        const auto id = publishing::formatId(*how);
        return tl::unexpected(publishing::isFolder(*how) ? tr("%1 is a folder; name it with --output.").arg(id)
                                                         : tr("%1 needs a file; name it with --output.").arg(id));
    }
    if (!publishing::hasColumns(*how) && arguments.has(option("columns")))
        return tl::unexpected(tr("--columns goes with the tables: %1.").arg(QStringLiteral("csv, tsv, xlsx, md")));
    auto options = table(arguments, *how, *chosen);
    if (!options)
        return tl::unexpected(options.error());
    plan.how.options = std::move(*options);
    plan.how.baseUrl = arguments.value(option("base-url"));
    const auto languages = Selection::languages(arguments, true);
    plan.how.languages = languages->list;
    std::stable_sort(plan.how.languages.begin(), plan.how.languages.end(),
                     [&](domain::Language left, domain::Language right) {
                         return left == languages->leading && right != languages->leading;
                     });
    return plan;
}

domain::Result<exporting::Written> ExportVerb::write(const Plan &plan, search::Searcher &searcher,
                                                     const search::ResultSet &result, Console &console)
{
    if (plan.path.isEmpty())
        return publishing::publish(plan.how, searcher, result, console.device());
    const Interrupt interrupt;
    Progress progress(console);
    return publishing::publish(plan.how, searcher, result, plan.path, interrupt.cancellation(), [&](qint64 written) {
        progress.showWritten(written, result.total());
        return !interrupt.wasAsked();
    });
}

void ExportVerb::sayLosses(const exporting::Written &written, Console &console)
{
    if (written.wasOverwritten)
        console.complain(wording::overwrittenSentence());
    if (written.lossCount == 0)
        return;
    console.complain(tr("The file does not have everything: %Ln place(s) could not be written as they are.", nullptr,
                        int(written.lossCount)));
    for (const auto &loss : written.losses)
        console.complain(QStringLiteral("  ") + wording::lossSentence(loss.record, loss.column, loss.text));
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
    const auto catalogue = openCatalogue(arguments, console);
    if (!catalogue)
        return console.complain(catalogue.error());
    const auto filters = Selection::filters(arguments, (*catalogue)->vendors());
    if (!filters)
        return wrongUse(console, filters.error());
    attachNotes(**catalogue, console);
    search::Searcher searcher(**catalogue);
    const auto result =
        searcher.run(arguments.value(QStringLiteral("query")), *filters, {}, {}, Selection::reading(arguments));
    if (!result)
        return console.complain(result.error());
    Selection::sayCorrection(*result, console);

    // Nothing takes the place of a file; a reader of the output gets a table without rows.
    const bool isEmpty = result->total() == 0;
    if (!isEmpty || (wanted->path.isEmpty() && exporting::formatFromId(publishing::formatId(wanted->how.format)))) {
        const auto rows = write(*wanted, searcher, *result, console);
        if (!rows && rows.error().code == domain::ErrorCode::Cancelled) {
            console.complain(tr("Stopped; “%1” was left alone.").arg(wanted->path));
            return ExitCode::Interrupted;
        }
        if (!rows)
            return console.complain(rows.error());
        if (!wanted->path.isEmpty())
            console.complain(tr("%n record(s) written to “%1”.", nullptr, int(rows->rows)).arg(wanted->path));
        sayLosses(*rows, console);
    }
    if (!isEmpty)
        return ExitCode::Found;
    console.complain(tr("Nothing matches; nothing was exported."));
    return ExitCode::NothingFound;
}

} // namespace errdex::cli
