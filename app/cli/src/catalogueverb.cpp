// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "catalogueverb.h"

#include "interrupt.h"
#include "progress.h"
#include "records.h"

#include "errdex/diagnosis/checkcatalogue.h"
#include "errdex/importing/source.h"
#include "errdex/store/catalogue.h"

#include <QFileInfo>

#include <algorithm>

namespace errdex::cli {

namespace {

/// Until the end or until Ctrl+C, saying how far it is.
importing::BuildReport build(const QStringList &files, const QString &output, Console &console)
{
    const Interrupt interrupt;
    Progress progress(console);
    return importing::buildCatalogue(
        files, output,
        [&](qsizetype done, qint64 records) {
            progress.showRead(records, done, files.size());
            if (done == files.size())
                progress.showIndexing(records);
        },
        interrupt.cancellation());
}

} // namespace

QString CatalogueBuildVerb::name() const
{
    return QStringLiteral("catalog build");
}

VerbHelp CatalogueBuildVerb::help() const
{
    VerbHelp help;
    help.synopsis = tr("catalog build SOURCES… --output FILE");
    help.summary = tr("Compile catalogue sources (JSON files, or folders of them) into one catalogue file.");
    help.details = tr("Every error in the sources is listed with its file, record and field; with any error nothing is "
                      "written.");
    help.options = {{QStringLiteral("output"), tr("FILE"), tr("The catalogue to write."), Option::Value::File}};
    help.examples = {
        {QStringLiteral("catalog build data/vendors --output catalog.sqlite"), tr("All sources of a folder.")}};
    return help;
}

ExitCode CatalogueBuildVerb::run(const Arguments &arguments, Console &console)
{
    const auto output = arguments.value(QStringLiteral("output"));
    if (arguments.positional().isEmpty())
        return wrongUse(console, tr("Name the sources: JSON files, or folders of them."));
    if (output.isEmpty())
        return wrongUse(console, tr("Name the catalogue to write with --output."));
    const auto files = importing::sourceFiles(arguments.positional());
    if (!files)
        return console.complain(files.error());
    if (files->isEmpty())
        return wrongUse(console, tr("There is no JSON file among the sources."));
    const QFileInfo target(output);
    for (const auto &file : *files) {
        if (target.exists() && target.canonicalFilePath() == QFileInfo(file).canonicalFilePath())
            return wrongUse(console, tr("“%1” is one of the sources; name another file with --output.").arg(output));
    }
    const auto report = build(*files, output, console);
    if (!report.errors.isEmpty() && report.errors.constLast().code == domain::ErrorCode::Cancelled) {
        console.complain(tr("Stopped; no catalogue was written."));
        return ExitCode::Interrupted;
    }
    auto worst = ExitCode::Found;
    for (const auto &error : report.errors)
        worst = std::max(worst, console.complain(error));
    if (!report.errors.isEmpty()) {
        console.complain(tr("%n error(s); no catalogue was written.", nullptr, int(report.errors.size())));
        return worst;
    }
    console.complain(tr("“%1”: %2 of %3.")
                         .arg(output, tr("%n record(s)", nullptr, int(report.records)),
                              tr("%n vendor(s)", nullptr, int(report.vendors))));
    return ExitCode::Found;
}

QString CatalogueCheckVerb::name() const
{
    return QStringLiteral("catalog check");
}

VerbHelp CatalogueCheckVerb::help() const
{
    VerbHelp help;
    help.synopsis = tr("catalog check FILE");
    help.summary = tr("Read everything in a catalogue file and say whether it is sound.");
    help.examples = {{QStringLiteral("catalog check catalog.sqlite"), tr("Exit code 0 when it is.")}};
    return help;
}

ExitCode CatalogueCheckVerb::run(const Arguments &arguments, Console &console)
{
    if (arguments.positional().size() != 1)
        return wrongUse(console, tr("Name one catalogue file."));
    const auto catalogue = store::Catalogue::open(arguments.positional().front());
    if (!catalogue)
        return console.complain(catalogue.error());
    if (const auto read = diagnosis::checkCatalogue(**catalogue); !read)
        return console.complain(read.error());
    const auto printed = console.print(
        escapedForTerminal(tr("“%1” is sound: %2 of %3.")
                               .arg((*catalogue)->path(), tr("%n record(s)", nullptr, int((*catalogue)->recordCount())),
                                    tr("%n vendor(s)", nullptr, int((*catalogue)->vendors().size())))));
    return printed ? ExitCode::Found : console.complain(printed.error());
}

} // namespace errdex::cli
