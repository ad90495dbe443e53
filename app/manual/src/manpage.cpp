// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/manual/program.h"
#include "roff.h"

namespace errdex::manual {

namespace {

void writeOptions(Roff &page, const QList<Option> &options)
{
    for (const auto &option : options)
        page.term(QStringLiteral("--") + option.name, option.valueName, option.description);
}

void writeExamples(Roff &page, const QString &program, const QList<Example> &examples)
{
    for (const auto &example : examples)
        page.term(program + u' ' + example.command, {}, example.meaning);
}

void writeTerms(Roff &page, const QString &title, const QList<Term> &terms)
{
    if (terms.isEmpty())
        return;
    page.section(title);
    for (const auto &[term, meaning] : terms)
        page.term(term, {}, meaning);
}

void writeCommand(Roff &page, const QString &program, const Command &command)
{
    page.subsection(program + u' ' + command.synopsis);
    page.lines(command.summary);
    if (!command.details.isEmpty())
        page.paragraph(command.details);
    writeOptions(page, command.options);
    writeExamples(page, program, command.examples);
}

} // namespace

QString manPage(const Program &program, const Titles &titles)
{
    Roff page;
    page.title(program.name, program.date, QStringLiteral("Errdex ") + program.version, titles.manual);
    page.section(titles.name);
    // As apropos reads it: name, "\-", a few words.
    page.raw(Roff::escaped(program.name) + QStringLiteral(" \\- ") + Roff::escaped(program.summary));
    page.section(titles.synopsis);
    for (const auto &synopsis : program.synopses) {
        if (&synopsis != &program.synopses.front())
            page.raw(QStringLiteral(".br"));
        page.raw(QStringLiteral("\\fB") + Roff::escaped(program.name) + QStringLiteral("\\fR ") +
                 Roff::escaped(synopsis));
    }
    page.section(titles.description);
    for (const auto &paragraph : program.description) {
        if (&paragraph == &program.description.front())
            page.lines(paragraph);
        else
            page.paragraph(paragraph);
    }
    if (!program.commands.isEmpty()) {
        page.section(titles.commands);
        for (const auto &command : program.commands)
            writeCommand(page, program.name, command);
    }
    page.section(titles.options);
    writeOptions(page, program.options);
    if (!program.examples.isEmpty()) {
        page.section(titles.examples);
        writeExamples(page, program.name, program.examples);
    }
    writeTerms(page, titles.exitStatus, program.exitCodes);
    writeTerms(page, titles.environment, program.variables);
    writeTerms(page, titles.files, program.files);
    page.section(titles.seeAlso);
    page.lines(program.seeAlso.join(QStringLiteral(", ")));
    return page.text();
}

} // namespace errdex::manual
