// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "manualpages.h"

#include "help.h"

#include "errdex/wording/manualtitles.h"

namespace errdex::cli {

Option ManualPages::generateOption()
{
    return {QStringLiteral("generate"), QStringLiteral("man|bash|zsh|fish"),
            tr("Write this page, or what completes commands in a shell, to the standard output.")};
}

QString ManualPages::of(const std::vector<std::unique_ptr<Verb>> &verbs, const QString &version, manual::Form form)
{
    manual::Program program;
    program.name = QStringLiteral("errdex-cli");
    program.version = version;
    program.date = QStringLiteral(ERRDEX_RELEASE_DATE);
    program.summary = tr("an offline reference of API error codes");
    program.synopses = {tr("[options] VERB [arguments]")};
    program.description = {
        tr("Finds the error codes of APIs by code, name and text, in English and Russian, without a network; decodes "
           "responses and logs, fills in snippets, exports records, and keeps notes of your own."),
        tr("The window with the same catalogue is errdex(1)."),
    };
    program.options = Help::globalOptions() + QList<Option>{generateOption()};
    for (const auto &verb : verbs) {
        const auto help = verb->help();
        program.commands.append({verb->name(), help.synopsis, help.summary, help.details, help.options, help.examples});
    }
    program.exitCodes = Help::exitCodeTerms();
    program.variables = wording::environmentTerms();
    program.variables.append({QStringLiteral("COLUMNS"), tr("The width of the terminal, where it does not tell.")});
    program.files = wording::fileTerms();
    program.seeAlso = {QStringLiteral("errdex(1)")};
    return manual::written(program, form, wording::manualTitles());
}

} // namespace errdex::cli
