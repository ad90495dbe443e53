// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "doctorverb.h"

#include "selection.h"

#include "errdex/diagnosis/diagnose.h"
#include "errdex/settings/settings.h"
#include "errdex/wording/diagnosiswords.h"
#include "errdex/wording/wording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace errdex::cli {

using domain::DiagnosedPart;

namespace {

QString idOf(DiagnosedPart::Kind kind)
{
    static constexpr const char *ids[] = {"catalogue", "pack",          "own_entries", "user_data",
                                          "backup",    "shared_folder", "settings",    "free_space"};
    return QString::fromLatin1(ids[int(kind)]);
}

QString idOf(DiagnosedPart::State state)
{
    static constexpr const char *ids[] = {"sound", "absent", "remark", "broken"};
    return QString::fromLatin1(ids[int(state)]);
}

QString idOf(DiagnosedPart::Repair repair)
{
    static constexpr const char *ids[] = {"none", "rebuild", "restore", "finish"};
    return QString::fromLatin1(ids[int(repair)]);
}

QJsonObject jsonOf(const domain::Diagnosis &diagnosis)
{
    QJsonArray parts;
    for (const auto &part : diagnosis.parts) {
        QJsonObject object{{QStringLiteral("kind"), idOf(part.kind)},     {QStringLiteral("name"), part.name},
                           {QStringLiteral("path"), part.path},           {QStringLiteral("state"), idOf(part.state)},
                           {QStringLiteral("repair"), idOf(part.repair)}, {QStringLiteral("count"), part.count},
                           {QStringLiteral("bytes"), part.bytes}};
        if (part.problem)
            object.insert(QStringLiteral("problem"), wording::errorSentence(*part.problem));
        parts.append(object);
    }
    return {{QStringLiteral("version"), diagnosis.version},
            {QStringLiteral("qt"), diagnosis.qtVersion},
            {QStringLiteral("sqlite"), diagnosis.sqliteVersion},
            {QStringLiteral("system"), diagnosis.system},
            {QStringLiteral("data_folder"), diagnosis.dataFolder},
            {QStringLiteral("settings_file"), diagnosis.settingsFile},
            {QStringLiteral("log_file"), diagnosis.logFile},
            {QStringLiteral("sound"), diagnosis.isSound()},
            {QStringLiteral("parts"), parts}};
}

} // namespace

QString DoctorVerb::name() const
{
    return QStringLiteral("doctor");
}

VerbHelp DoctorVerb::help() const
{
    VerbHelp help;
    help.synopsis = tr("doctor [options]");
    help.summary = tr("Look whether catalogue, packs, notes and backups are sound.");
    help.details = tr("Says versions and places, reads everything to its end, and says what is wrong and what a repair would do. "
                      "Nothing is changed without --repair. Exit code 3 when something is broken.");
    help.options = {{QStringLiteral("repair"), QString(), tr("Mend what can be mended, then look again.")},
                    {QStringLiteral("format"), QStringLiteral("text|json"), tr("Form of the output; text by default.")}};
    help.examples = {{QStringLiteral("doctor"), tr("For a report to whoever helps you; it has none of your texts.")},
                     {QStringLiteral("doctor --repair"), tr("After a crash or a full disk.")}};
    return help;
}

ExitCode DoctorVerb::run(const Arguments &arguments, Console &console)
{
    if (!arguments.positional().isEmpty())
        return wrongUse(console, tr("“%1” is one word too many.").arg(arguments.positional().front()));
    const auto format = Selection::format(arguments, QStringLiteral("text"), {QStringLiteral("text"), QStringLiteral("json")});
    if (!format)
        return wrongUse(console, format.error());
    const auto places = settings::places();
    const settings::Settings choices(places.settingsFile);
    diagnosis::Installation installation{m_version, settings::shippedCatalogPath(), places.dataFolder, places.settingsFile,
                                         choices.sharedFolders()};
    if (arguments.has(QStringLiteral("catalog")))
        installation.catalogue = arguments.value(QStringLiteral("catalog"));
    auto found = diagnosis::diagnose(installation);
    if (arguments.has(QStringLiteral("repair"))) {
        const auto report = diagnosis::repair(found);
        const auto sentences = wording::repairSentences(report);
        for (const auto &sentence : sentences)
            console.complain(sentence);
        found = diagnosis::diagnose(installation);
    }
    if (*format == u"json") {
        const auto bytes = QJsonDocument(jsonOf(found)).toJson();
        if (console.device().write(bytes) != bytes.size())
            return console.complain(domain::Error{domain::ErrorCode::CannotWriteFile, {}, console.device().errorString(), {}});
    } else {
        const auto lines = wording::diagnosisLines(found);
        for (const auto &line : lines) {
            if (const auto printed = console.print(escapedForTerminal(line)); !printed)
                return console.complain(printed.error());
        }
    }
    return found.isSound() ? ExitCode::Found : ExitCode::CannotReadOrWrite;
}

} // namespace errdex::cli
