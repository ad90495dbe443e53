// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "packinstallverb.h"

#include "interrupt.h"
#include "nameclashes.h"
#include "progress.h"

#include "errdex/settings/settings.h"
#include "errdex/wording/recordchanges.h"
#include "errdex/wording/wording.h"

#include <algorithm>

namespace errdex::cli {

using packs::Change;

QString PackInstallVerb::name() const
{
    switch (m_kind) {
    case Kind::Install:
        return QStringLiteral("packs install");
    case Kind::Update:
        return QStringLiteral("packs update");
    case Kind::Diff:
        return QStringLiteral("packs diff");
    }
    Q_UNREACHABLE();
}

VerbHelp PackInstallVerb::help() const
{
    VerbHelp help;
    help.synopsis = tr("%1 PATH", "a verb and its argument").arg(name());
    help.details = tr("A pack is an .errdex-pack file, a folder of vendor files, or one vendor file.");
    switch (m_kind) {
    case Kind::Install:
        help.summary = tr("Install a pack of codes beside the shipped catalogue.");
        help.examples = {{QStringLiteral("packs install acme.errdex-pack"), tr("Its codes are found from now on.")}};
        break;
    case Kind::Update:
        help.summary = tr("Put a newer version of a pack in place and say what has changed.");
        help.examples = {{QStringLiteral("packs update acme.errdex-pack"), tr("“packs rollback acme” takes it back.")}};
        break;
    case Kind::Diff:
        help.summary = tr("Show what an update with this pack would change.");
        help.examples = {{QStringLiteral("packs diff acme.errdex-pack"), tr("Nothing is changed.")}};
        break;
    }
    return help;
}

QStringList PackInstallVerb::linesOf(const Change &change, domain::Language language)
{
    const auto summary = [language](const domain::CodeRecord &record) {
        const auto &text = record.summary();
        return escapedForTerminal(text.in(language).isEmpty() ? text.original() : text.in(language));
    };
    const auto key = [](const domain::CodeRecord &record) { return escapedForTerminal(record.key().toString()); };
    switch (change.kind) {
    case Change::Kind::Added:
        return {QStringLiteral("+ %1  %2").arg(key(change.after), summary(change.after))};
    case Change::Kind::Removed:
        return {QStringLiteral("- %1  %2").arg(key(change.before), summary(change.before))};
    case Change::Kind::Renumbered:
        return {QStringLiteral("> %1 → %2  %3").arg(key(change.before), key(change.after), summary(change.after))};
    case Change::Kind::Reworded:
        break;
    }
    QStringList lines{QStringLiteral("~ %1").arg(key(change.after))};
    const auto fields = wording::recordChanges(change.before, change.after, language);
    for (const auto &field : fields) {
        lines.append(QStringLiteral("    %1").arg(escapedForTerminal(field.title)));
        if (!field.before.isEmpty())
            lines.append(QStringLiteral("    - %1").arg(escapedForTerminal(field.before)));
        if (!field.after.isEmpty())
            lines.append(QStringLiteral("    + %1").arg(escapedForTerminal(field.after)));
    }
    return lines;
}

ExitCode PackInstallVerb::compare(const packs::Prepared &prepared, const packs::InstalledPack &installed,
                                  Console &console) const
{
    const auto found = packs::difference(installed.problem || installed.isOutdated ? QString() : installed.catalogue,
                                         prepared.catalogue());
    if (!found)
        return console.complain(found.error());
    for (const auto &change : found->changes) {
        if (const auto printed = console.print(linesOf(change, wording::interfaceLanguage()).join(u'\n')); !printed)
            return console.complain(printed.error());
    }
    console.complain(
        tr("%1, %2, %3, %4.", "counts of codes: new, reworded, removed, renumbered")
            .arg(tr("%n new code(s)", nullptr, int(found->added)), tr("%n reworded", nullptr, int(found->reworded)),
                 tr("%n removed", nullptr, int(found->removed)), tr("%n renumbered", nullptr, int(found->renumbered))));
    return found->isEmpty() ? ExitCode::NothingFound : ExitCode::Found;
}

ExitCode PackInstallVerb::run(const Arguments &arguments, Console &console)
{
    if (arguments.positional().size() != 1)
        return wrongUse(console, tr("Name one pack: a file or a folder."));
    packs::Library library(settings::places().dataFolder);
    library.sweep();
    const Interrupt interrupt;
    const auto prepared = library.prepare(arguments.positional().front(), {}, interrupt.cancellation());
    if (!prepared) {
        if (prepared.error().constLast().code == domain::ErrorCode::Cancelled) {
            console.complain(tr("Stopped; nothing was changed."));
            return ExitCode::Interrupted;
        }
        auto worst = ExitCode::Found;
        for (const auto &error : prepared.error())
            worst = std::max(worst, console.complain(error));
        console.complain(tr("%n error(s); nothing was changed.", nullptr, int(prepared.error().size())));
        return worst;
    }
    const auto &info = (*prepared)->info();
    const auto installed = library.pack(info.id);
    if (m_kind == Kind::Install && installed)
        return wrongUse(console,
                        tr("“%1” is installed already, in version %2. “packs update” puts this one in its place.")
                            .arg(info.id, installed->info.version));
    if (m_kind != Kind::Install && !installed)
        return wrongUse(console, tr("“%1” is not installed. “packs install” installs it.").arg(info.id));
    if (installed && !installed->origin.isEmpty() && m_kind == Kind::Update)
        return wrongUse(
            console,
            tr("“%1” comes from the shared folder “%2” and is updated there.").arg(info.id, installed->origin));
    if (installed) {
        const auto compared = compare(**prepared, *installed, console);
        if (m_kind == Kind::Diff || compared > ExitCode::NothingFound)
            return compared;
    }
    const auto committed = library.commit(**prepared);
    if (!committed)
        return console.complain(committed.error());
    console.complain(tr("“%1” %2: %3 of %4.", "a pack with its version, its numbers of records and of vendors")
                         .arg(info.id, info.version, tr("%n record(s)", nullptr, int(committed->records)),
                              tr("%n vendor(s)", nullptr, int(committed->vendors.size()))));
    tellNameClashes(committed->vendors, console);
    return ExitCode::Found;
}

} // namespace errdex::cli
