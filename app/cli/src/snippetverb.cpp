// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "snippetverb.h"

#include "nearest.h"
#include "records.h"

#include "errdex/cli/texttable.h"
#include "errdex/search/resultsource.h"
#include "errdex/settings/settings.h"
#include "errdex/wording/wording.h"

#include <QFile>

namespace errdex::cli {

namespace {

const snippets::StoredTemplate *byName(const QString &name, const snippets::TemplateStore &store)
{
    if (const auto *stored = store.find(name))
        return stored;
    for (const auto &stored : store.templates()) {
        for (const auto language : {domain::Language::English, domain::Language::Russian}) {
            if (stored.name(language).compare(name, Qt::CaseInsensitive) == 0)
                return &stored;
        }
    }
    return nullptr;
}

} // namespace

QString SnippetVerb::name() const
{
    return QStringLiteral("snippet");
}

VerbHelp SnippetVerb::help() const
{
    VerbHelp help;
    help.synopsis = tr("snippet --template NAME VENDOR/CODE… [options]");
    help.summary = tr("Write records as a template says: a reply, a table, code.");
    help.details =
        tr("The records are named, or found with --query and the options that narrow it; --vendor alone takes a "
           "whole vendor. Templates are the built-in ones and those of your own that the window manages.");
    help.options = {
        {QStringLiteral("template"), tr("NAME"), tr("Which template; --list tells their names.")},
        {QStringLiteral("template-file"), tr("FILE"), tr("A template in a file of yours; - is the standard input."),
         Option::Value::File},
        {QStringLiteral("list"), QString(), tr("List the templates.")},
        Selection::languageOption(QStringLiteral("ru|en")),
        {QStringLiteral("query"), tr("QUERY"), tr("The records that this query finds, in its order; as for search.")},
        Selection::readingOption(),
    };
    help.options += Selection::filterOptions();
    help.examples = {
        {QStringLiteral("snippet --template reply --lang ru planfix/1001"), tr("A reply to a customer, in Russian.")},
        {QStringLiteral("snippet --template python-enum --vendor oz-api"), tr("A whole vendor as Python.")},
        {QStringLiteral("snippet --template jira-table --query \"http:403 token\""),
         tr("What a query finds, for Jira.")},
        {QStringLiteral("snippet --list"), tr("What there is.")},
    };
    return help;
}

ExitCode SnippetVerb::list(const snippets::TemplateStore &store, Console &console)
{
    QList<QStringList> rows{{tr("Name"), tr("Format"), tr("Title"), QString()}};
    for (const auto &stored : store.templates()) {
        QStringList remarks;
        if (stored.origin == snippets::StoredTemplate::Origin::Own)
            remarks.append(tr("own"));
        else if (stored.origin == snippets::StoredTemplate::Origin::Changed)
            remarks.append(tr("changed"));
        if (stored.isBroken())
            remarks.append(tr("with an error"));
        const auto format = stored.parsed ? snippets::formatId(stored.parsed->header().format) : QString();
        QStringList cells{stored.id, format, stored.name(wording::interfaceLanguage()),
                          remarks.join(QStringLiteral(", "))};
        for (auto &cell : cells)
            cell = escapedForTerminal(cell);
        rows.append(cells);
    }
    const auto printed = console.print(TextTable(console.columns()).layOut(rows).join(u'\n'));
    return printed ? ExitCode::Found : console.complain(printed.error());
}

SnippetVerb::Or<snippets::Template> SnippetVerb::parsed(const QString &source, const QString &where, Console &console)
{
    auto made = snippets::Template::parse(source);
    if (made)
        return *made;
    const auto &error = made.error();
    console.complain(tr("%1, line %2, column %3. %4")
                         .arg(where, QString::number(error.line), QString::number(error.column),
                              wording::templateSentence(error.what, wording::interfaceLanguage())));
    return tl::unexpected(ExitCode::WrongUse);
}

SnippetVerb::Or<snippets::Template> SnippetVerb::chosen(const Arguments &arguments,
                                                        const snippets::TemplateStore &store, Console &console) const
{
    const auto path = arguments.value(QStringLiteral("template-file"));
    if (!path.isEmpty()) {
        QFile file(path);
        const bool isOpen =
            path == QStringLiteral("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
        if (!isOpen)
            return tl::unexpected(console.complain({domain::ErrorCode::CannotOpenFile, path, file.errorString()}));
        // No template is that long; a longer one says so when it is read.
        const auto bytes = file.read(4 * snippets::Template::MaxLength + 1);
        if (file.error() != QFileDevice::NoError)
            return tl::unexpected(console.complain({domain::ErrorCode::CannotReadFile, path, file.errorString()}));
        return parsed(QString::fromUtf8(bytes), path, console);
    }
    const auto name = arguments.value(QStringLiteral("template"));
    if (const auto *stored = byName(name, store))
        return stored->parsed ? Or<snippets::Template>(*stored->parsed) : parsed(stored->source, stored->path, console);
    QStringList ids;
    for (const auto &stored : store.templates())
        ids.append(stored.id);
    constexpr int Shown = 3;
    return tl::unexpected(wrongUse(console, tr("There is no template “%1”. The nearest are: %2. --list shows them all.")
                                                .arg(name, nearest(name, ids, Shown).join(QStringLiteral(", ")))));
}

SnippetVerb::Or<snippets::Records> SnippetVerb::named(const Arguments &arguments, store::Catalogue &catalogue,
                                                      Console &console) const
{
    QList<domain::CodeRecord> all;
    for (const auto &text : arguments.positional()) {
        const auto records = Selection::recordsNamed(text, catalogue, *this, console);
        if (!records)
            return tl::unexpected(records.error());
        all += *records;
    }
    return snippets::Records::of(all);
}

SnippetVerb::Or<snippets::Records> SnippetVerb::found(const Arguments &arguments, search::Searcher &searcher,
                                                      Console &console) const
{
    const auto filters = Selection::filters(arguments, searcher.catalogue().vendors());
    if (!filters)
        return tl::unexpected(wrongUse(console, filters.error()));
    const bool hasQuery = arguments.has(QStringLiteral("query"));
    if (!hasQuery && filters->isEmpty())
        return tl::unexpected(
            wrongUse(console, tr("Name records (VENDOR/CODE), or choose them with --query or --vendor.")));
    const auto result =
        searcher.run(arguments.value(QStringLiteral("query")), *filters, {}, {}, Selection::reading(arguments));
    if (!result)
        return tl::unexpected(console.complain(result.error()));
    Selection::sayCorrection(*result, console);
    const auto shared = std::make_shared<search::ResultSet>(*result);
    return snippets::Records{result->total(),
                             [&searcher, shared] { return std::make_unique<search::ResultSource>(searcher, *shared); }};
}

ExitCode SnippetVerb::write(const snippets::Template &made, const Arguments &arguments, Console &console) const
{
    const auto languages = Selection::languages(arguments, false);
    if (!languages)
        return wrongUse(console, languages.error());
    const auto catalogue = openCatalogue(arguments, console);
    if (!catalogue)
        return console.complain(catalogue.error());
    attachNotes(**catalogue, console);
    search::Searcher searcher(**catalogue);
    const auto records =
        arguments.positional().isEmpty() ? found(arguments, searcher, console) : named(arguments, **catalogue, console);
    if (!records)
        return records.error();
    if (records->count == 0) {
        console.complain(tr("Nothing matches; nothing was written."));
        return ExitCode::NothingFound;
    }
    snippets::RenderOptions options;
    options.language = languages->leading;
    const auto written = snippets::renderTo(made, *records, options, console.device());
    if (!written)
        return console.complain(written.error());
    if (*written > 0)
        return ExitCode::Found;
    console.complain(tr("The records have nothing for this template; nothing was written."));
    return ExitCode::NothingFound;
}

ExitCode SnippetVerb::run(const Arguments &arguments, Console &console)
{
    const bool hasName = !arguments.value(QStringLiteral("template")).isEmpty();
    const bool hasFile = !arguments.value(QStringLiteral("template-file")).isEmpty();
    const snippets::TemplateStore store(settings::snippetsFolder());
    if (arguments.has(QStringLiteral("list")))
        return list(store, console);
    if (hasName == hasFile)
        return wrongUse(console, tr("Give one template: --template NAME, or --template-file FILE."));
    if (!arguments.positional().isEmpty() && arguments.has(QStringLiteral("query")))
        return wrongUse(console, tr("Either name records or give a query, not both."));
    const auto made = chosen(arguments, store, console);
    return made ? write(*made, arguments, console) : made.error();
}

} // namespace errdex::cli
