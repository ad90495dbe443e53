// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/wording/diagnosiswords.h"

#include "errdex/wording/wording.h"

#include <QCoreApplication>
#include <QLocale>

namespace errdex::wording {

using domain::DiagnosedPart;
using domain::Diagnosis;
using Kind = DiagnosedPart::Kind;
using Repair = DiagnosedPart::Repair;
using State = DiagnosedPart::State;

namespace {

/// Owns the translation context.
class DiagnosisWording
{
    Q_DECLARE_TR_FUNCTIONS(errdex::wording::DiagnosisWording)

public:
    static QString title(const DiagnosedPart &part);
    static QString state(const DiagnosedPart &part);
    static QString amount(const DiagnosedPart &part);
    static QString plan(const DiagnosedPart &part);
    static QStringList lines(const Diagnosis &diagnosis);
    static QString verdict(const Diagnosis &diagnosis);
    static QStringList repaired(const domain::RepairReport &report);
};

QString size(qint64 bytes)
{
    const QLocale locale(interfaceLanguage() == domain::Language::Russian ? QLocale::Russian : QLocale::English);
    return locale.formattedDataSize(bytes, bytes < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString DiagnosisWording::title(const DiagnosedPart &part)
{
    switch (part.kind) {
    case Kind::Catalogue:
        return tr("Catalogue");
    case Kind::Pack:
        return tr("Pack “%1”").arg(part.name);
    case Kind::OwnEntries:
        return tr("Your own entries, compiled");
    case Kind::UserData:
        return tr("Your notes, favourites and history");
    case Kind::Backup:
        return tr("Backup %1").arg(part.name);
    case Kind::SharedFolder:
        return tr("Shared folder");
    case Kind::Settings:
        return tr("Settings");
    case Kind::FreeSpace:
        return tr("Disk of your data");
    }
    Q_UNREACHABLE();
}

QString DiagnosisWording::state(const DiagnosedPart &part)
{
    switch (part.state) {
    case State::Sound:
        return tr("sound");
    case State::Absent:
        return tr("not there yet");
    case State::Remark:
        return tr("works, with a remark");
    case State::Broken:
        return tr("broken");
    }
    Q_UNREACHABLE();
}

QString DiagnosisWording::amount(const DiagnosedPart &part)
{
    if (part.state == State::Absent || (part.count == 0 && part.bytes <= 0))
        return {};
    switch (part.kind) {
    case Kind::Catalogue:
    case Kind::Pack:
    case Kind::OwnEntries:
        return tr("%n record(s)", nullptr, int(part.count));
    case Kind::UserData:
        return tr("%n note(s), mark(s) and text(s)", nullptr, int(part.count));
    case Kind::FreeSpace:
        return tr("%1 free").arg(size(part.bytes));
    case Kind::Backup:
    case Kind::Settings:
        return size(part.bytes);
    case Kind::SharedFolder:
        break;
    }
    return {};
}

QString DiagnosisWording::plan(const DiagnosedPart &part)
{
    switch (part.repair) {
    case Repair::None:
        return {};
    case Repair::Rebuild:
        return part.kind == Kind::Pack ? tr("A repair compiles it again from the sources that were kept.")
                                       : tr("A repair compiles it again from your notes.");
    case Repair::Restore:
        return tr("A repair moves the file aside, and puts what can be read of it together with the newest good backup.");
    case Repair::Finish:
        return tr("A change was cut off. A repair, or the next start, takes it back.");
    }
    Q_UNREACHABLE();
}

QStringList DiagnosisWording::lines(const Diagnosis &diagnosis)
{
    QStringList lines{tr("Errdex %1, Qt %2, SQLite %3, %4")
                          .arg(diagnosis.version, diagnosis.qtVersion, diagnosis.sqliteVersion, diagnosis.system),
                      tr("Your data: %1").arg(diagnosis.dataFolder), tr("Settings: %1").arg(diagnosis.settingsFile),
                      tr("Log: %1").arg(diagnosis.logFile), QString()};
    for (const auto &part : diagnosis.parts) {
        const auto many = amount(part);
        lines.append(many.isEmpty() ? tr("%1: %2", "a part and how it was found").arg(title(part), state(part))
                                    : tr("%1: %2, %3", "a part, how it was found, how much it is")
                                          .arg(title(part), state(part), many));
        const QString indent = QStringLiteral("    ");
        if (part.kind != Kind::FreeSpace && part.kind != Kind::Settings)
            lines.append(indent + part.path);
        if (part.problem)
            lines.append(indent + errorSentence(*part.problem));
        if (const auto repair = plan(part); !repair.isEmpty())
            lines.append(indent + repair);
    }
    return lines << QString() << verdict(diagnosis);
}

QString DiagnosisWording::verdict(const Diagnosis &diagnosis)
{
    if (diagnosis.canBeRepaired())
        return diagnosis.isSound() ? tr("Everything works; a repair would tidy up.")
                                   : tr("Something is broken that can be repaired.");
    return diagnosis.isSound() ? tr("Everything is sound.")
                               : tr("Something is broken that Errdex cannot repair itself; what to do is said beside it.");
}

QStringList DiagnosisWording::repaired(const domain::RepairReport &report)
{
    QStringList sentences;
    for (const auto &id : report.rebuilt)
        sentences.append(id.isEmpty() ? tr("Your own entries were compiled again.")
                                      : tr("The pack “%1” was compiled again.").arg(id));
    if (report.userData) {
        const auto said = userDataSentences(*report.userData);
        sentences += said.isEmpty() ? QStringList{tr("Your notes are sound.")} : said;
    }
    for (const auto &error : report.failures)
        sentences.append(errorSentence(error));
    if (sentences.isEmpty())
        sentences.append(tr("There was nothing to repair."));
    return sentences;
}

} // namespace

QStringList diagnosisLines(const Diagnosis &diagnosis)
{
    return DiagnosisWording::lines(diagnosis);
}

QString diagnosisVerdict(const Diagnosis &diagnosis)
{
    return DiagnosisWording::verdict(diagnosis);
}

QStringList repairSentences(const domain::RepairReport &report)
{
    return DiagnosisWording::repaired(report);
}

} // namespace errdex::wording
