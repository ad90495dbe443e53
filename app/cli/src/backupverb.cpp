// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "backupverb.h"

#include "records.h"

#include "errdex/cli/texttable.h"
#include "errdex/settings/settings.h"
#include "errdex/wording/wording.h"

#include <algorithm>

namespace errdex::cli {

QString BackupVerb::name() const
{
    return QStringLiteral("backup");
}

VerbHelp BackupVerb::help() const
{
    VerbHelp help;
    help.synopsis = tr("backup [options]");
    help.summary = tr("Copy your notes, favourites and history into the folder of backups.");
    help.details = tr("A backup is also made once a day when something has changed. The newest five are kept.");
    help.options = {{QStringLiteral("list"), QString(), tr("List the backups instead, the newest first.")}};
    help.examples = {{QStringLiteral("backup"), tr("Before something risky.")},
                     {QStringLiteral("backup --list"), tr("Numbers for “restore”.")}};
    return help;
}

ExitCode BackupVerb::run(const Arguments &arguments, Console &console)
{
    if (!arguments.positional().isEmpty())
        return wrongUse(console, tr("“%1” is one word too many.").arg(arguments.positional().front()));
    if (arguments.has(QStringLiteral("list"))) {
        const auto backups = store::UserDatabase::backups(settings::places().dataFolder);
        if (backups.isEmpty())
            return ExitCode::NothingFound;
        QList<QStringList> rows{{tr("Number"), tr("Date"), tr("Size"), tr("File")}};
        for (const auto &backup : backups)
            rows.append({QString::number(backup.number), backup.date.toString(Qt::ISODate),
                         QLocale(wording::interfaceLanguage() == domain::Language::Russian ? QLocale::Russian
                                                                                           : QLocale::English)
                             .formattedDataSize(backup.bytes, 0),
                         escapedForTerminal(backup.path)});
        const auto printed = console.print(TextTable(console.columns()).layOut(rows).join(u'\n'));
        return printed ? ExitCode::Found : console.complain(printed.error());
    }
    const auto data = openUserDatabase(console);
    if (!data)
        return console.complain(data.error());
    const auto backup = (*data)->backUp();
    if (!backup)
        return console.complain(backup.error());
    console.complain(tr("Backup %1: “%2”.").arg(backup->number).arg(backup->path));
    return ExitCode::Found;
}

QString RestoreVerb::name() const
{
    return QStringLiteral("restore");
}

VerbHelp RestoreVerb::help() const
{
    VerbHelp help;
    help.synopsis = tr("restore NUMBER|FILE");
    help.summary = tr("Put a backup in place of your notes, favourites and history.");
    help.details = tr("What is there now is backed up first, so that a restore can be undone by another.");
    help.examples = {{QStringLiteral("restore 7"), tr("The backup with this number.")}};
    return help;
}

ExitCode RestoreVerb::run(const Arguments &arguments, Console &console)
{
    if (arguments.positional().size() != 1)
        return wrongUse(console, tr("Name one backup: its number, or its file."));
    QString path = arguments.positional().front();
    bool isNumber = false;
    const int number = path.toInt(&isNumber);
    if (isNumber) {
        const auto backups = store::UserDatabase::backups(settings::places().dataFolder);
        const auto found = std::find_if(backups.begin(), backups.end(),
                                        [number](const store::Backup &backup) { return backup.number == number; });
        if (found == backups.end())
            return wrongUse(console,
                            tr("There is no backup %1; “backup --list” shows those that are there.").arg(number));
        path = found->path;
    }
    const auto data = openUserDatabase(console);
    if (!data)
        return console.complain(data.error());
    if (const auto done = (*data)->restore(path); !done)
        return console.complain(done.error());
    const auto notebook = (*data)->notebook();
    if (!notebook)
        return console.complain(notebook.error());
    if (const auto compiled = updateOwnCatalogue(domain::AnnotationBook(*notebook)); !compiled)
        return console.complain(compiled.error());
    console.complain(tr("“%1” was put in place.").arg(path));
    return ExitCode::Found;
}

} // namespace errdex::cli
