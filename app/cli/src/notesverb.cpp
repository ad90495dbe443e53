// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "notesverb.h"

#include "records.h"
#include "selection.h"

#include "errdex/exporting/guardedfile.h"
#include "errdex/sharing/notesfile.h"
#include "errdex/sharing/notestext.h"
#include "errdex/wording/wording.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

namespace errdex::cli {

namespace {

using domain::Mark;
using domain::RecordAnnotations;
using domain::RecordKey;

/// The record of a key as a person may write it: the vendor by slug, alias or name. With no such record an error,
/// unless notes hang on it already.
domain::Result<RecordKey> recordOf(const QString &text, const Arguments &arguments, const domain::AnnotationBook &book,
                                   Console &console)
{
    const auto asTyped = RecordKey::fromString(text);
    if (asTyped.isEmpty())
        return domain::fail(domain::ErrorCode::UnknownRecord, {}, text);
    if (!book.of(asTyped).isEmpty())
        return asTyped;
    const auto catalogue = openCatalogue(arguments, console);
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    const auto vendor = Selection::vendorOf(asTyped.vendor, (*catalogue)->vendors());
    if (!vendor)
        return domain::fail(domain::ErrorCode::UnknownVendor, {}, asTyped.vendor);
    // "a/1" may be the first variant of a, or a code.
    const QString whole =
        asTyped.variant > 0 ? QString(asTyped.code + u'/' + QString::number(asTyped.variant)) : asTyped.code;
    for (const auto &code : QStringList{asTyped.code, whole}) {
        const auto records = (*catalogue)->recordsOfCode(vendor->slug, code);
        if (!records)
            return tl::unexpected(records.error());
        const auto found = std::find_if(records->begin(), records->end(), [&](const domain::CodeRecord &record) {
            return code != asTyped.code || asTyped.variant == 0 || record.variant == asTyped.variant;
        });
        if (found != records->end())
            return found->key();
    }
    return domain::fail(domain::ErrorCode::UnknownRecord, {}, asTyped.toString());
}

/// The records that notes hang on and that the catalogue does not have.
domain::Result<QStringList> orphans(const QList<RecordAnnotations> &all, const Arguments &arguments, Console &console)
{
    const auto catalogue = openCatalogue(arguments, console);
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    QStringList missing;
    for (const auto &each : all) {
        const auto records = (*catalogue)->recordsOfCode(each.record.vendor, each.record.code);
        if (!records)
            return tl::unexpected(records.error());
        if (std::none_of(records->begin(), records->end(),
                         [&](const domain::CodeRecord &record) { return record.variant == each.record.variant; }))
            missing.append(each.record.toString());
    }
    return missing;
}

domain::Result<QByteArray> readStandardInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return domain::fail(domain::ErrorCode::CannotReadFile, QStringLiteral("-"), input.errorString());
    return input.readAll();
}

/// The book, or the exit code of what went wrong.
tl::expected<domain::AnnotationBook, ExitCode> bookOf(store::UserDatabase &data, Console &console)
{
    const auto notebook = data.notebook();
    if (!notebook)
        return tl::unexpected(console.complain(notebook.error()));
    return domain::AnnotationBook(*notebook);
}

} // namespace

QString NotesListVerb::name() const
{
    return QStringLiteral("notes list");
}

VerbHelp NotesListVerb::help() const
{
    VerbHelp help;
    help.synopsis = tr("notes list [VENDOR/CODE[/VARIANT]] [options]");
    help.summary = tr("List your notes, tags, states and favourites.");
    help.options = {
        {QStringLiteral("format"), QStringLiteral("text|json"), tr("Form of the output; text by default.")},
        {QStringLiteral("orphans"), QString(), tr("Only those whose record is not in the catalogue.")},
    };
    help.examples = {{QStringLiteral("notes list"), tr("Everything.")},
                     {QStringLiteral("notes list --orphans"), tr("What an update of the catalogue has left behind.")}};
    return help;
}

ExitCode NotesListVerb::run(const Arguments &arguments, Console &console)
{
    const auto format =
        Selection::format(arguments, QStringLiteral("text"), {QStringLiteral("text"), QStringLiteral("json")});
    if (!format)
        return wrongUse(console, format.error());
    if (arguments.positional().size() > 1)
        return wrongUse(console, tr("Name one record: VENDOR/CODE or VENDOR/CODE/VARIANT."));
    const auto data = openUserDatabase(console);
    if (!data)
        return console.complain(data.error());
    const auto book = bookOf(**data, console);
    if (!book)
        return book.error();
    auto all = sharing::inOrder(*book);
    if (!arguments.positional().isEmpty()) {
        const auto record = recordOf(arguments.positional().front(), arguments, *book, console);
        if (!record)
            return console.complain(record.error());
        all.removeIf([&](const RecordAnnotations &each) { return each.record != *record; });
    }
    const auto missing = orphans(all, arguments, console);
    if (arguments.has(QStringLiteral("orphans"))) {
        if (!missing)
            return console.complain(missing.error());
        all.removeIf([&](const RecordAnnotations &each) { return !missing->contains(each.record.toString()); });
    }
    if (*format == QStringLiteral("json")) {
        const auto bytes = sharing::annotationsToJson(all);
        if (console.device().write(bytes) != bytes.size())
            return console.complain(
                domain::Error{domain::ErrorCode::CannotWriteFile, QString(), console.device().errorString(), {}});
        return all.isEmpty() ? ExitCode::NothingFound : ExitCode::Found;
    }
    QStringList lines;
    for (const auto &each : all) {
        if (!lines.isEmpty())
            lines.append(QString());
        QString heading = each.record.toString();
        if (each.isFavourite)
            heading += u' ' + tr("(favourite)");
        if (missing && missing->contains(each.record.toString()))
            heading += u' ' + tr("(not in the catalogue)");
        lines.append(escapedForTerminal(heading));
        if (!each.tags.isEmpty())
            lines.append(
                escapedForTerminal(QStringLiteral("  ") + tr("Tags: %1").arg(each.tags.join(QStringLiteral(", ")))));
        if (!each.status.isEmpty())
            lines.append(escapedForTerminal(QStringLiteral("  ") + tr("Status: %1").arg(each.status)));
        for (const auto &note : each.notes) {
            const auto day = QDateTime::fromMSecsSinceEpoch(note.written).date().toString(Qt::ISODate);
            QStringList about{day, note.author, note.note};
            if (each.isDisputed(note.note))
                about.append(tr("changed in two places"));
            about.removeAll(QString());
            lines.append(escapedForTerminal(QStringLiteral("  ") + about.join(QStringLiteral(" · "))));
            const auto parts = note.text.split(u'\n');
            for (const auto &line : parts)
                lines.append(escapedForTerminal(QStringLiteral("    ") + line));
        }
    }
    if (lines.isEmpty())
        return ExitCode::NothingFound;
    const auto printed = console.print(lines.join(u'\n'));
    return printed ? ExitCode::Found : console.complain(printed.error());
}

QString NotesAddVerb::name() const
{
    return QStringLiteral("notes add");
}

VerbHelp NotesAddVerb::help() const
{
    VerbHelp help;
    help.synopsis = tr("notes add VENDOR/CODE[/VARIANT] [TEXT] [options]");
    help.summary = tr("Write a note on a code, tag it, give it a status or make it a favourite.");
    help.details = tr("The text may be Markdown; “-” reads it from standard input.");
    help.options = {
        {QStringLiteral("tag"), tr("TAG"), tr("Add a tag; may be given several times.")},
        {QStringLiteral("status"), tr("TEXT"), tr("Set the status, as “known issue until 3 December”.")},
        {QStringLiteral("favourite"), QString(), tr("Make it a favourite.")},
        {QStringLiteral("author"), tr("NAME"), tr("Your name on the note; remembered for the next ones.")},
    };
    help.examples = {
        {tr("notes add planfix/1001 \"Issue a new token\" --tag billing"), tr("A note and a tag.")},
        {QStringLiteral("notes add telerik-backend-services/107/2 - < note.md"), tr("A note from a file.")},
    };
    return help;
}

ExitCode NotesAddVerb::run(const Arguments &arguments, Console &console)
{
    if (arguments.positional().isEmpty() || arguments.positional().size() > 2)
        return wrongUse(console, tr("Name one record and put the text of the note in quotation marks."));
    QString text = arguments.positional().value(1);
    if (text == QStringLiteral("-")) {
        const auto input = readStandardInput();
        if (!input)
            return console.complain(input.error());
        text = QString::fromUtf8(*input).trimmed();
    }
    const auto tags = arguments.values(QStringLiteral("tag"));
    const bool hasMarks =
        !tags.isEmpty() || arguments.has(QStringLiteral("status")) || arguments.has(QStringLiteral("favourite"));
    if (text.trimmed().isEmpty() && !hasMarks)
        return wrongUse(console, tr("There is nothing to write: give a text, --tag, --status or --favourite."));
    const auto data = openUserDatabase(console);
    if (!data)
        return console.complain(data.error());
    const auto book = bookOf(**data, console);
    if (!book)
        return book.error();
    const auto record = recordOf(arguments.positional().front(), arguments, *book, console);
    if (!record)
        return console.complain(record.error());
    domain::Result<void> done;
    if (const auto author = arguments.value(QStringLiteral("author")); !author.isEmpty())
        done = (*data)->setValue(store::UserDatabase::authorName(), author);
    if (done && !text.trimmed().isEmpty())
        done = (*data)->writeNote({}, *record, text, ownName(**data)).map([](const domain::NoteVersion &) {});
    for (const auto &tag : tags) {
        if (done && !tag.trimmed().isEmpty())
            done = (*data)->setMark({*record, Mark::Kind::Tag, tag.trimmed(), {}, true, 0});
    }
    if (done && arguments.has(QStringLiteral("status"))) {
        const auto status = arguments.value(QStringLiteral("status")).trimmed();
        done = (*data)->setMark({*record, Mark::Kind::Status, {}, status, !status.isEmpty(), 0});
    }
    if (done && arguments.has(QStringLiteral("favourite")))
        done = (*data)->setMark({*record, Mark::Kind::Favourite, {}, {}, true, 0});
    return done ? ExitCode::Found : console.complain(done.error());
}

QString NotesMoveVerb::name() const
{
    return QStringLiteral("notes move");
}

VerbHelp NotesMoveVerb::help() const
{
    VerbHelp help;
    help.synopsis = tr("notes move NOTE VENDOR/CODE[/VARIANT]");
    help.summary = tr("Hang a note on another code, as when the vendor has renumbered it.");
    help.details = tr("“notes list” shows the name of each note: 32 letters and digits; the first eight are enough.");
    help.examples = {{QStringLiteral("notes move 3f2a90c1 planfix/1002"), tr("The note hangs on 1002 now.")}};
    return help;
}

ExitCode NotesMoveVerb::run(const Arguments &arguments, Console &console)
{
    if (arguments.positional().size() != 2 || arguments.positional().front().size() < 8)
        return wrongUse(console, tr("Name the note and the record to hang it on."));
    const auto data = openUserDatabase(console);
    if (!data)
        return console.complain(data.error());
    const auto notebook = (*data)->notebook();
    if (!notebook)
        return console.complain(notebook.error());
    QList<domain::NoteVersion> found;
    for (const auto &version : notebook->versions) {
        if (version.note.startsWith(arguments.positional().front()) && !version.isRemoval())
            found.append(version);
    }
    if (found.isEmpty())
        return wrongUse(console, tr("There is no note “%1”.").arg(arguments.positional().front()));
    if (found.size() > 1)
        return wrongUse(
            console,
            tr("“%1” names several notes, or one that was changed in two places.").arg(arguments.positional().front()));
    const auto record = recordOf(arguments.positional().at(1), arguments, domain::AnnotationBook(*notebook), console);
    if (!record)
        return console.complain(record.error());
    const auto &note = found.front();
    const auto moved = (*data)->writeNote(note.note, *record, note.text, note.author);
    return moved ? ExitCode::Found : console.complain(moved.error());
}

QString NotesExportVerb::name() const
{
    return QStringLiteral("notes export");
}

VerbHelp NotesExportVerb::help() const
{
    VerbHelp help;
    help.synopsis = tr("notes export FILE [options]");
    help.summary = tr("Write your notes, tags and states into one file for others.");
    help.options = {{QStringLiteral("all"), QString(), tr("With favourites and saved searches.")}};
    help.examples = {{QStringLiteral("notes export team.errdex"), tr("To be taken in with “notes merge”.")}};
    return help;
}

ExitCode NotesExportVerb::run(const Arguments &arguments, Console &console)
{
    if (arguments.positional().size() != 1)
        return wrongUse(console, tr("Name one file to write."));
    const auto data = openUserDatabase(console);
    if (!data)
        return console.complain(data.error());
    const auto notebook = (*data)->notebook();
    if (!notebook)
        return console.complain(notebook.error());
    const auto path = arguments.positional().front();
    const auto bytes =
        sharing::notesFile(arguments.has(QStringLiteral("all")) ? *notebook : sharing::withoutPersonal(*notebook));
    const auto written = exporting::writeFileGuarded(path, [&](QIODevice &device) -> domain::Result<void> {
        if (device.write(bytes) != bytes.size())
            return domain::fail(domain::ErrorCode::CannotWriteFile, path, device.errorString());
        return {};
    });
    if (!written)
        return console.complain(written.error());
    const auto notes = std::count_if(notebook->versions.begin(), notebook->versions.end(),
                                     [](const domain::NoteVersion &version) { return !version.isRemoval(); });
    console.complain(tr("“%1”: %n note(s).", nullptr, int(notes)).arg(path));
    return ExitCode::Found;
}

QString NotesMergeVerb::name() const
{
    return QStringLiteral("notes merge");
}

VerbHelp NotesMergeVerb::help() const
{
    VerbHelp help;
    help.synopsis = tr("notes merge FILES…");
    help.summary = tr("Take in what others have written with “notes export”.");
    help.details =
        tr("Files may be taken in in any order and any number of times. A note that was changed in two places "
           "is kept in both versions until one is chosen.");
    help.examples = {{QStringLiteral("notes merge team.errdex"), tr("Nothing of yours is lost.")}};
    return help;
}

ExitCode NotesMergeVerb::run(const Arguments &arguments, Console &console)
{
    if (arguments.positional().isEmpty())
        return wrongUse(console, tr("Name the files to take in."));
    // All are read before the first is taken in.
    QList<domain::Notebook> notebooks;
    for (const auto &path : arguments.positional()) {
        if (const QFileInfo info(path); info.exists() && !info.isFile())
            return console.complain(
                domain::Error{domain::ErrorCode::CannotOpenFile, path, QStringLiteral("Not a regular file"), {}});
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return console.complain(domain::Error{domain::ErrorCode::CannotOpenFile, path, file.errorString(), {}});
        if (file.size() > sharing::LargestNotesFile)
            return console.complain(
                domain::Error{domain::ErrorCode::NotANotesFile, path, QString::number(file.size()), {}});
        const auto notebook = sharing::readNotesFile(file.readAll(), path);
        if (!notebook)
            return console.complain(notebook.error());
        notebooks.append(*notebook);
    }
    const auto data = openUserDatabase(console);
    if (!data)
        return console.complain(data.error());
    for (qsizetype i = 0; i < notebooks.size(); ++i) {
        const auto merged = (*data)->merge(notebooks.at(i));
        if (!merged)
            return console.complain(merged.error());
        console.complain(tr("“%1”: notes: %2 new, %3 changed, %4 removed, %5 changed in two places; other marks: %6.")
                             .arg(arguments.positional().at(i), QString::number(merged->newNotes),
                                  QString::number(merged->changedNotes), QString::number(merged->removedNotes),
                                  QString::number(merged->disputedNotes), QString::number(merged->changedMarks)));
        if (merged->newOwn + merged->changedOwn + merged->removedOwn + merged->disputedOwn > 0)
            console.complain(
                tr("“%1”: own entries and texts: %2 new, %3 changed, %4 removed, %5 written in two places.")
                    .arg(arguments.positional().at(i), QString::number(merged->newOwn),
                         QString::number(merged->changedOwn), QString::number(merged->removedOwn),
                         QString::number(merged->disputedOwn)));
    }
    const auto book = bookOf(**data, console);
    if (!book)
        return book.error();
    const auto compiled = updateOwnCatalogue(*book);
    return compiled ? ExitCode::Found : console.complain(compiled.error());
}

} // namespace errdex::cli
