// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "packsverb.h"

#include "selection.h"

#include "errdex/cli/texttable.h"
#include "errdex/settings/settings.h"
#include "errdex/wording/wording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace errdex::cli {

namespace {

QJsonObject jsonOf(const packs::InstalledPack &pack)
{
    auto object = packs::packInfoToJson(pack.info);
    object.insert(QStringLiteral("enabled"), pack.isEnabled);
    object.insert(QStringLiteral("records"), pack.records);
    object.insert(QStringLiteral("vendors"), QJsonArray::fromStringList(pack.vendors));
    object.insert(QStringLiteral("can_roll_back"), pack.previous > 0);
    if (!pack.origin.isEmpty())
        object.insert(QStringLiteral("origin"), pack.origin);
    if (pack.problem)
        object.insert(QStringLiteral("problem"), wording::errorSentence(*pack.problem));
    return object;
}

} // namespace

QString PacksListVerb::name() const
{
    return QStringLiteral("packs list");
}

VerbHelp PacksListVerb::help() const
{
    VerbHelp help;
    help.synopsis = tr("packs list [options]");
    help.summary = tr("List the packs that are installed.");
    help.options = {{QStringLiteral("format"), QStringLiteral("table|json"), tr("Form of the output; table by default.")}};
    help.examples = {{QStringLiteral("packs list"), tr("Their ids, for the other verbs.")}};
    return help;
}

ExitCode PacksListVerb::run(const Arguments &arguments, Console &console)
{
    if (!arguments.positional().isEmpty())
        return wrongUse(console, tr("“%1” is one word too many.").arg(arguments.positional().front()));
    const auto format = Selection::format(arguments, QStringLiteral("table"), {QStringLiteral("table"), QStringLiteral("json")});
    if (!format)
        return wrongUse(console, format.error());
    const auto all = packs::Library(settings::places().dataFolder).packs();
    if (*format == u"json") {
        QJsonArray array;
        for (const auto &pack : all)
            array.append(jsonOf(pack));
        auto bytes = QJsonDocument(array).toJson();
        if (console.device().write(bytes) != bytes.size())
            return console.complain(domain::Error{domain::ErrorCode::CannotWriteFile, {}, console.device().errorString(), {}});
        return all.isEmpty() ? ExitCode::NothingFound : ExitCode::Found;
    }
    if (all.isEmpty())
        return ExitCode::NothingFound;
    QList<QStringList> rows{{tr("Id"), tr("Title"), tr("Version"), tr("Codes"), tr("State")}};
    for (const auto &pack : all) {
        const auto state = pack.problem      ? tr("broken")
                           : pack.isOutdated ? tr("to be compiled again")
                           : pack.isEnabled  ? tr("in use")
                                             : tr("disabled");
        rows.append({pack.info.id, escapedForTerminal(pack.info.titleIn(wording::interfaceLanguage())),
                     escapedForTerminal(pack.info.version), QString::number(pack.records), state});
    }
    const auto printed = console.print(TextTable(console.columns()).layOut(rows).join(u'\n'));
    if (!printed)
        return console.complain(printed.error());
    for (const auto &pack : all) {
        if (pack.problem)
            console.complain(*pack.problem);
    }
    return ExitCode::Found;
}

QString PackChangeVerb::name() const
{
    switch (m_kind) {
    case Kind::Enable:
        return QStringLiteral("packs enable");
    case Kind::Disable:
        return QStringLiteral("packs disable");
    case Kind::Remove:
        return QStringLiteral("packs remove");
    case Kind::RollBack:
        return QStringLiteral("packs rollback");
    }
    Q_UNREACHABLE();
}

VerbHelp PackChangeVerb::help() const
{
    VerbHelp help;
    help.synopsis = tr("%1 ID", "a verb and its argument").arg(name());
    help.examples = {{name() + QStringLiteral(" acme"), QString()}};
    switch (m_kind) {
    case Kind::Enable:
        help.summary = tr("Use a disabled pack again.");
        help.examples.first().meaning = tr("Its codes are found again.");
        break;
    case Kind::Disable:
        help.summary = tr("Keep a pack without using it.");
        help.examples.first().meaning = tr("Its codes are not found until it is enabled.");
        break;
    case Kind::Remove:
        help.summary = tr("Remove a pack; your notes on its codes stay.");
        help.examples.first().meaning = tr("The pack with this id.");
        break;
    case Kind::RollBack:
        help.summary = tr("Go back to the version of a pack before its update; a second time, forth again.");
        help.examples.first().meaning = tr("After an update that was a mistake.");
        break;
    }
    return help;
}

ExitCode PackChangeVerb::run(const Arguments &arguments, Console &console)
{
    if (arguments.positional().size() != 1)
        return wrongUse(console, tr("Name one pack by its id; “packs list” shows them."));
    const auto &id = arguments.positional().front();
    packs::Library library(settings::places().dataFolder);
    domain::Result<void> done;
    switch (m_kind) {
    case Kind::Enable:
    case Kind::Disable:
        done = library.setEnabled(id, m_kind == Kind::Enable);
        break;
    case Kind::Remove:
        done = library.remove(id);
        break;
    case Kind::RollBack:
        done = library.rollBack(id);
        break;
    }
    if (!done)
        return console.complain(done.error());
    const auto pack = library.pack(id);
    switch (m_kind) {
    case Kind::Enable:
        console.complain(tr("“%1” is in use.").arg(id));
        break;
    case Kind::Disable:
        console.complain(tr("“%1” is disabled.").arg(id));
        break;
    case Kind::Remove:
        console.complain(tr("“%1” was removed.").arg(id));
        break;
    case Kind::RollBack:
        console.complain(tr("“%1” is at version %2 again.").arg(id, pack ? pack->info.version : QString()));
        break;
    }
    return ExitCode::Found;
}

} // namespace errdex::cli
