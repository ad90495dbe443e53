// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "importverb.h"

#include "interrupt.h"
#include "nameclashes.h"
#include "progress.h"
#include "records.h"

#include "errdex/cli/texttable.h"
#include "errdex/exporting/guardedfile.h"
#include "errdex/packs/library.h"
#include "errdex/settings/settings.h"
#include "errdex/store/catalogue.h"
#include "errdex/wording/wording.h"

#include <QDate>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace errdex::cli {

using importing::Field;
using importing::ImportPlan;

namespace {

/// Problems that are printed; the rest is counted.
constexpr qsizetype ShownProblems = 20;

QString option(const char *name)
{
    return QString::fromLatin1(name);
}

QStringList encodingIds()
{
    QStringList ids;
    for (const auto encoding : importing::AllTextEncodings)
        ids.append(importing::textEncodingId(encoding));
    return ids;
}

QStringList repeatedIds()
{
    QStringList ids;
    for (const auto repeated : importing::AllRepeatedCodes)
        ids.append(importing::repeatedCodesId(repeated));
    return ids;
}

QStringList fieldIds()
{
    QStringList ids;
    for (const auto field : importing::AllFields)
        ids.append(importing::mappingId(field, {}));
    return ids;
}

QString delimiterName(char delimiter)
{
    return delimiter == '\t' ? QStringLiteral("tab") : QString(QLatin1Char(delimiter));
}

} // namespace

QString ImportVerb::name() const
{
    return QStringLiteral("import");
}

VerbHelp ImportVerb::help() const
{
    VerbHelp help;
    help.synopsis = tr("import FILE [--vendor NAME] [options]");
    help.summary = tr("Import codes from a table: CSV, TSV, XLSX, JSON, JSON Lines, Markdown or HTML.");
    help.details =
        tr("The codes are installed as a pack of their own, found by every search from then on; “packs remove” "
           "and “packs rollback” take it back. Encoding, delimiter and the meaning of the columns are guessed "
           "and printed; every option corrects one of them. Columns that mean nothing to Errdex are kept with "
           "the records.");
    help.options = {
        {option("output"), tr("CATALOGUE"), tr("Install nothing: write a catalogue, for errdex --catalog."),
         Option::Value::File},
        {option("dry-run"), QString(),
         tr("Write nothing: print how the file is read, what is wrong in it, and what is new, changed and removed "
            "against "
            "the catalogue.")},
        {option("vendor"), tr("NAME"), tr("Whose codes these are, where no column says it.")},
        {option("map"), tr("COLUMN=FIELD"),
         tr("What a column is, by its title or its number from 1; may be repeated. Fields: %1; texts also with _en or "
            "_ru "
            "behind them.")
             .arg(fieldIds().join(QStringLiteral(", ")))},
        {option("repeated"), repeatedIds().join(u'|'),
         tr("Codes that stand several times: each a variant of its own (as without this option), the first, the last, "
            "or "
            "one record of them all.")},
        {option("encoding"), encodingIds().join(u'|'), tr("How the file is encoded.")},
        {option("delimiter"), tr("CHARACTER"), tr("CSV: what stands between the cells; or tab.")},
        {option("no-header"), QString(), tr("CSV: the first row is a code, not titles.")},
        {option("sample"), tr("FILE"),
         tr("A sample response of the vendor in JSON, so that others like it are decoded."), Option::Value::File},
        {option("plan"), tr("FILE"), tr("Read the file as an import before did, from what --save-plan has kept."),
         Option::Value::File},
        {option("save-plan"), tr("FILE"), tr("Keep how the file is read, as JSON."), Option::Value::File},
    };
    help.examples = {
        {QStringLiteral("import codes.csv --dry-run"), tr("How would it be read?")},
        {QStringLiteral("import codes.csv --vendor \"Acme Pay\""), tr("A new vendor.")},
        {QStringLiteral("import codes.xlsx --map Remark=action --map 3=ignore"),
         tr("One column is advice, the third is left out.")},
    };
    return help;
}

ImportVerb::Checked<void> ImportVerb::readDialect(const Arguments &arguments, importing::Dialect &dialect)
{
    if (arguments.has(option("encoding"))) {
        const auto encoding = importing::textEncodingFromId(arguments.value(option("encoding")));
        if (!encoding)
            return tl::unexpected(
                tr("There is no encoding “%1” here. The encodings are: %2.")
                    .arg(arguments.value(option("encoding")), encodingIds().join(QStringLiteral(", "))));
        dialect.encoding = *encoding;
    }
    if (arguments.has(option("delimiter"))) {
        const auto text = arguments.value(option("delimiter"));
        const QString character = text == u"tab" ? QStringLiteral("\t") : text;
        if (character.size() != 1 || character.front().unicode() > 0x7E || character == u"\"")
            return tl::unexpected(tr("--delimiter takes one character, or tab."));
        dialect.delimiter = character.front().toLatin1();
    }
    if (arguments.has(option("no-header")))
        dialect.hasHeader = false;
    return {};
}

ImportVerb::Checked<void> ImportVerb::readMapping(const Arguments &arguments, ImportPlan &plan)
{
    const auto given = arguments.values(option("map"));
    for (const auto &text : given) {
        const auto sign = text.lastIndexOf(u'=');
        const auto title = text.left(std::max<qsizetype>(sign, 0));
        auto column =
            std::find_if(plan.columns.begin(), plan.columns.end(), [&](const importing::ColumnMapping &mapping) {
                return mapping.header.compare(title, Qt::CaseInsensitive) == 0;
            });
        if (const auto number = title.toLongLong();
            column == plan.columns.end() && number > 0 && number <= plan.columns.size())
            column = plan.columns.begin() + (number - 1);
        if (column == plan.columns.end()) {
            QStringList titles;
            for (const auto &known : std::as_const(plan.columns))
                titles.append(known.header);
            return tl::unexpected(
                tr("There is no column “%1”. The columns are: %2.").arg(title, titles.join(QStringLiteral(", "))));
        }
        importing::ColumnMapping wanted{column->header};
        if (!importing::readMappingId(text.mid(sign + 1), wanted))
            return tl::unexpected(tr("There is no field “%1”. The fields are: %2.")
                                      .arg(text.mid(sign + 1), fieldIds().join(QStringLiteral(", "))));
        // What was guessed for another column gives way.
        for (auto &other : plan.columns) {
            if (other.field == wanted.field && !importing::mayRepeat(wanted.field) && other.language == wanted.language)
                other.field = Field::Attribute;
        }
        *column = wanted;
    }
    return {};
}

ImportVerb::Checked<void> ImportVerb::readVendor(const Arguments &arguments, ImportPlan &plan)
{
    if (arguments.has(option("vendor"))) {
        const auto name = arguments.value(option("vendor")).simplified();
        if (name.isEmpty())
            return tl::unexpected(tr("--vendor takes a name."));
        plan.vendor.name = {name, name, domain::TextOrigin::English};
        plan.vendor.slug = importing::slugOf(name);
    }
    if (!arguments.has(option("sample")))
        return {};
    QFile file(arguments.value(option("sample")));
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(
            wording::errorSentence({domain::ErrorCode::CannotOpenFile, file.fileName(), file.errorString(), {}}));
    const auto envelope = importing::envelopeOf(QString::fromUtf8(file.readAll()));
    if (!envelope) {
        auto error = envelope.error();
        error.where = file.fileName();
        return tl::unexpected(wording::errorSentence(error));
    }
    plan.vendor.envelope = *envelope;
    return {};
}

domain::Result<void> ImportVerb::showPlan(const ImportPlan &plan, Console &console)
{
    const auto &dialect = plan.dialect;
    QString line = tr("Format: %1").arg(importing::tableFormatId(dialect.format));
    if (dialect.format != importing::TableFormat::Xlsx)
        line = tr("%1, encoding: %2").arg(line, importing::textEncodingId(dialect.encoding));
    if (importing::isDelimited(dialect.format))
        line = tr("%1, delimiter: %2").arg(line, delimiterName(dialect.delimiter));
    if (const auto printed = console.print(line); !printed)
        return printed;
    QList<QStringList> rows{{tr("Column"), tr("Title"), tr("Field")}};
    for (int i = 0; i < plan.columns.size(); ++i)
        rows.append({QString::number(i + 1), escapedForTerminal(plan.columns.at(i).header),
                     importing::mappingId(plan.columns.at(i).field, plan.columns.at(i).language)});
    TextTable table(console.columns());
    const auto lines = table.layOut(rows);
    for (const auto &text : lines) {
        if (const auto printed = console.print(text); !printed)
            return printed;
    }
    return {};
}

domain::Result<void> ImportVerb::showReport(const importing::ImportReport &report, bool isCompared, Console &console)
{
    const auto &counts = report.counts;
    QStringList lines{tr("%Ln row(s) read.", nullptr, int(counts.rows)),
                      tr("%Ln record(s) made.", nullptr, int(counts.records))};
    if (counts.repeated > 0)
        lines.append(tr("%Ln row(s) with a code that stood before.", nullptr, int(counts.repeated)));
    if (counts.repeatedLeft > 0)
        lines.append(tr("%Ln of them left out or joined to the first.", nullptr, int(counts.repeatedLeft)));
    if (counts.lostRows > 0)
        lines.append(tr("%Ln row(s) could not be used.", nullptr, int(counts.lostRows)));
    for (const auto &vendor : report.vendors)
        lines.append(
            tr("%1 (%2): %3").arg(vendor.name, vendor.slug, tr("%Ln record(s)", nullptr, int(vendor.records))));
    if (isCompared) {
        const auto &difference = report.difference;
        lines.append(tr("Against the catalogue: %1 new, %2 changed, %3 removed, %4 the same.")
                         .arg(difference.added)
                         .arg(difference.changed)
                         .arg(difference.removed)
                         .arg(difference.same));
    }
    for (const auto &line : std::as_const(lines)) {
        if (const auto printed = console.print(escapedForTerminal(line)); !printed)
            return printed;
    }
    for (const auto &problem : report.problems.first(std::min(report.problems.size(), ShownProblems))) {
        const auto what = wording::sourceProblem(problem.detail, problem.arguments);
        console.complain(problem.place == 0 ? what
                         : problem.field.isEmpty()
                             ? tr("Line %1: %2").arg(problem.place).arg(what)
                             : tr("Line %1, “%2”: %3").arg(problem.place).arg(problem.field, what));
    }
    if (counts.problems > ShownProblems)
        console.complain(tr("And %Ln more problem(s).", nullptr, int(counts.problems - ShownProblems)));
    return {};
}

ExitCode ImportVerb::finished(const domain::Result<importing::ImportReport> &report, bool isCompared,
                              const QString &output, Console &console)
{
    if (!report && report.error().code == domain::ErrorCode::Cancelled) {
        console.complain(tr("Stopped; nothing was changed."));
        return ExitCode::Interrupted;
    }
    if (!report)
        return console.complain(report.error());
    if (const auto shown = showReport(*report, isCompared, console); !shown)
        return console.complain(shown.error());
    if (!output.isEmpty())
        console.complain(tr("“%1”: %2.").arg(output, tr("%Ln record(s)", nullptr, int(report->counts.records))));
    else if (!isCompared)
        console.complain(tr("Installed; “packs list” names it."));
    return ExitCode::Found;
}

domain::Result<importing::ImportReport> ImportVerb::install(const importing::TableSource &source,
                                                            const ImportPlan &plan, Progress &progress,
                                                            const domain::Cancellation &cancellation)
{
    const auto name = plan.vendor.name.en.isEmpty() ? QFileInfo(source.path).completeBaseName() : plan.vendor.name.en;
    packs::PackInfo info;
    info.id = plan.vendor.slug.isEmpty() ? importing::slugOf(name) : plan.vendor.slug;
    info.title = {name, name, domain::TextOrigin::English};
    info.date = QDate::currentDate();
    info.version = info.date.toString(Qt::ISODate);
    info.source = source.name();
    info.kind = QStringLiteral("import");
    // What is wrong is known before anything is written.
    auto report = importing::preview(
        source, plan, nullptr, [&](double done) { progress.showShare(done / 3); }, cancellation);
    if (!report)
        return report;
    packs::Library library(settings::places().dataFolder);
    library.sweep();
    const auto show = [&](qint64 steps) {
        progress.showShare(1.0 / 3 + double(steps) * 2 / 3 / double(importing::KeptProgressSteps));
    };
    const auto prepared = library.prepare(info, {source.path}, {{importing::KeptPlanName, importing::planToJson(plan)}}, show,
                                          cancellation);
    if (!prepared)
        return tl::unexpected(prepared.error().constFirst());
    if (const auto committed = library.commit(**prepared); !committed)
        return tl::unexpected(committed.error());
    return report;
}

ExitCode ImportVerb::run(const Arguments &arguments, Console &console)
{
    const auto output = arguments.value(option("output"));
    const bool isTrial = arguments.has(option("dry-run"));
    if (arguments.positional().size() != 1)
        return wrongUse(console, tr("Name one file to import."));
    if (output.isEmpty() && arguments.has(option("output")))
        return wrongUse(console, tr("--output takes the name of a file."));
    const importing::TableSource source{arguments.positional().front(), {}};
    auto dialect = importing::detectDialect(source);
    if (!dialect)
        return console.complain(dialect.error());
    if (importing::isOwnFormat(dialect->format))
        return wrongUse(console, tr("“%1” is a pack: install it with “packs install”.").arg(source.path));
    if (const auto read = readDialect(arguments, *dialect); !read)
        return wrongUse(console, read.error());
    auto plan = importing::guessPlan(source, *dialect);
    if (!plan)
        return console.complain(plan.error());
    if (arguments.has(option("plan"))) {
        QFile file(arguments.value(option("plan")));
        if (!file.open(QIODevice::ReadOnly))
            return console.complain({domain::ErrorCode::CannotOpenFile, file.fileName(), file.errorString(), {}});
        plan = importing::planFromJson(file.readAll());
        if (!plan)
            return console.complain(plan.error());
    }
    if (const auto read = readMapping(arguments, *plan); !read)
        return wrongUse(console, read.error());
    if (const auto read = readVendor(arguments, *plan); !read)
        return wrongUse(console, read.error());
    if (arguments.has(option("repeated"))) {
        const auto repeated = importing::repeatedCodesFromId(arguments.value(option("repeated")));
        if (!repeated)
            return wrongUse(console, tr("--repeated takes one of: %1.").arg(repeatedIds().join(QStringLiteral(", "))));
        plan->repeated = *repeated;
    }
    if (const auto shown = showPlan(*plan, console); !shown)
        return console.complain(shown.error());
    if (plan->columnOf(Field::Code) < 0)
        return wrongUse(console, tr("No column is the code; say which with --map COLUMN=code."));
    if (plan->columnOf(Field::Vendor) < 0 && plan->vendor.slug.isEmpty() && !isTrial)
        return wrongUse(console,
                        tr("No column is the vendor; name it with --vendor, or a column with --map COLUMN=vendor."));
    if (isTrial && plan->vendor.slug.isEmpty()) {
        const auto name = QFileInfo(source.path).completeBaseName();
        plan->vendor.slug = importing::slugOf(name);
        plan->vendor.name = {name, name, domain::TextOrigin::English};
    }
    if (arguments.has(option("save-plan"))) {
        const auto kept = exporting::writeFileGuarded(arguments.value(option("save-plan")), [&](QIODevice &device) {
            const auto json = importing::planToJson(*plan);
            return device.write(json) == json.size()
                       ? domain::Result<void>()
                       : domain::fail(domain::ErrorCode::CannotWriteFile, arguments.value(option("save-plan")),
                                      device.errorString());
        });
        if (!kept)
            return console.complain(kept.error());
    }
    const Interrupt interrupt;
    Progress progress(console);
    const auto show = [&progress](double done) { progress.showShare(done); };
    if (!isTrial) {
        const auto report = output.isEmpty()
                                ? install(source, *plan, progress, interrupt.cancellation())
                                : importing::compile(source, *plan, output, show, interrupt.cancellation());
        const auto code = finished(report, false, output, console);
        QStringList vendors;
        for (qsizetype i = 0; report && output.isEmpty() && i < report->vendors.size(); ++i)
            vendors.append(report->vendors.at(i).slug);
        tellNameClashes(vendors, console);
        return code;
    }
    const auto catalogue = openCatalogue(arguments, console);
    return finished(
        importing::preview(source, *plan, catalogue ? catalogue->get() : nullptr, show, interrupt.cancellation()),
        catalogue.has_value(), {}, console);
}

} // namespace errdex::cli
