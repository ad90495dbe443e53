// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "entriesverb.h"

#include "records.h"
#include "selection.h"

#include "errdex/domain/annotation.h"
#include "errdex/sharing/notestext.h"
#include "errdex/wording/wording.h"

#include <algorithm>

namespace errdex::cli {

namespace {

using domain::Language;
using domain::OwnContent;
using domain::OwnVersion;
using domain::RecordAnnotations;
using domain::RecordKey;

domain::LocalizedText textOf(const Arguments &arguments, const char *name)
{
    const auto value = [&](const char *language) {
        return arguments.value(QString::fromLatin1(name) + QString::fromLatin1(language)).trimmed();
    };
    return {value("-en"), value("-ru"), domain::TextOrigin::Own};
}

void addAttribute(OwnContent &content, const QString &key, const domain::LocalizedText &text)
{
    if (!text.isEmpty())
        content.attributes.append({key, text});
}

/// Text by text, as long as they are there.
QStringList linesOf(const OwnContent &content)
{
    QStringList lines;
    const auto add = [&lines](const QString &title, const QString &text) {
        if (!text.isEmpty())
            lines.append(escapedForTerminal(QStringLiteral("  %1: %2").arg(title, text)));
    };
    const auto addBoth = [&](const QString &title, const domain::LocalizedText &text) {
        for (const auto language : {Language::English, Language::Russian})
            add(QStringLiteral("%1, %2").arg(title, domain::languageCode(language)), text.in(language));
    };
    add(wording::columnTitle(domain::Column::Category), content.categoryName);
    add(wording::columnTitle(domain::Column::Name), content.name);
    if (content.httpStatus > 0)
        add(wording::columnTitle(domain::Column::HttpStatus), QString::number(content.httpStatus));
    addBoth(wording::columnTitle(domain::Column::Message), content.message);
    addBoth(wording::columnTitle(domain::Column::Description), content.description);
    for (const auto &attribute : content.attributes)
        addBoth(wording::attributeTitle(attribute.key), attribute.text);
    return lines;
}

/// What a person wrote as VENDOR/CODE, with the vendor as the catalogue has it, and what the catalogue has of it.
struct Target
{
    RecordKey record;
    domain::VendorPtr vendor;
    /// The catalogue has the code, as a vendor's record.
    bool isKnown = false;
};

domain::Result<Target> targetOf(const QString &text, const Arguments &arguments, const domain::AnnotationBook &book,
                                Console &console)
{
    Target target;
    target.record = RecordKey::fromString(text);
    if (target.record.isEmpty())
        return domain::fail(domain::ErrorCode::UnknownRecord, {}, text);
    const auto catalogue = openCatalogue(arguments, console);
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    target.vendor = Selection::vendorOf(target.record.vendor, (*catalogue)->vendors());
    if (!target.vendor)
        return target;
    target.record.vendor = target.vendor->slug;
    const auto records = (*catalogue)->recordsOfCode(target.record.vendor, target.record.code);
    if (!records)
        return tl::unexpected(records.error());
    const auto found = std::find_if(records->begin(), records->end(), [&target](const domain::CodeRecord &record) {
        return target.record.variant == 0 || record.variant == target.record.variant;
    });
    if (found != records->end()) {
        target.record = found->key();
        target.isKnown = book.of(target.record).entries.isEmpty();
    }
    return target;
}

/// Makes what was written to be found by the next search.
domain::Result<void> compile(store::UserDatabase &data)
{
    const auto notebook = data.notebook();
    if (!notebook)
        return tl::unexpected(notebook.error());
    return updateOwnCatalogue(domain::AnnotationBook(*notebook));
}

} // namespace

QString EntriesListVerb::name() const
{
    return QStringLiteral("entries list");
}

VerbHelp EntriesListVerb::help() const
{
    VerbHelp help;
    help.synopsis = tr("entries list [options]");
    help.summary = tr("List the codes that you have added, and your own texts beside the vendors'.");
    help.options = {
        {QStringLiteral("format"), QStringLiteral("text|json"), tr("Form of the output; text by default.")}};
    help.examples = {{QStringLiteral("entries list --format json"), tr("For a program.")}};
    return help;
}

ExitCode EntriesListVerb::run(const Arguments &arguments, Console &console)
{
    const auto format =
        Selection::format(arguments, QStringLiteral("text"), {QStringLiteral("text"), QStringLiteral("json")});
    if (!format)
        return wrongUse(console, format.error());
    if (!arguments.positional().isEmpty())
        return wrongUse(console, tr("“%1” is one word too many.").arg(arguments.positional().front()));
    const auto data = openUserDatabase(console);
    if (!data)
        return console.complain(data.error());
    const auto notebook = (*data)->notebook();
    if (!notebook)
        return console.complain(notebook.error());
    auto all = sharing::inOrder(domain::AnnotationBook(*notebook));
    all.removeIf([](const RecordAnnotations &each) { return each.entries.isEmpty() && each.overlays.isEmpty(); });
    if (*format == QStringLiteral("json")) {
        const auto bytes = sharing::annotationsToJson(all);
        if (console.device().write(bytes) != bytes.size())
            return console.complain(
                domain::Error{domain::ErrorCode::CannotWriteFile, QString(), console.device().errorString(), {}});
        return all.isEmpty() ? ExitCode::NothingFound : ExitCode::Found;
    }
    QStringList lines;
    for (const auto &each : std::as_const(all)) {
        for (const auto *versions : {&each.entries, &each.overlays}) {
            if (versions->isEmpty())
                continue;
            const auto &shown = versions->last();
            QStringList about{each.record.toString(), shown.content.vendorName, shown.author};
            if (shown.kind == OwnVersion::Kind::Overlay)
                about.insert(1, tr("own text beside the vendor's"));
            if (versions->size() > 1)
                about.append(tr("changed in two places"));
            about.removeAll(QString());
            lines.append(escapedForTerminal(about.join(QStringLiteral(" · "))));
            lines += linesOf(shown.content);
        }
    }
    if (lines.isEmpty())
        return ExitCode::NothingFound;
    const auto printed = console.print(lines.join(u'\n'));
    return printed ? ExitCode::Found : console.complain(printed.error());
}

QString EntriesAddVerb::name() const
{
    return QStringLiteral("entries add");
}

VerbHelp EntriesAddVerb::help() const
{
    VerbHelp help;
    help.synopsis = tr("entries add VENDOR/CODE [options]");
    help.summary = tr("Add a code that is not in the catalogue, or change one that you have added.");
    help.details = tr("A vendor that is not known is made from its name. One language is enough. With --beside the text "
                      "stands beside that of the vendor's code, never in its place.");
    help.options = {
        {QStringLiteral("message-en"), tr("TEXT"), tr("The message in English.")},
        {QStringLiteral("message-ru"), tr("TEXT"), tr("The message in Russian.")},
        {QStringLiteral("description-en"), tr("TEXT"), tr("The description in English.")},
        {QStringLiteral("description-ru"), tr("TEXT"), tr("The description in Russian.")},
        {QStringLiteral("cause-en"), tr("TEXT"), tr("Why it happens, in English.")},
        {QStringLiteral("cause-ru"), tr("TEXT"), tr("Why it happens, in Russian.")},
        {QStringLiteral("action-en"), tr("TEXT"), tr("What to do, in English.")},
        {QStringLiteral("action-ru"), tr("TEXT"), tr("What to do, in Russian.")},
        {QStringLiteral("name"), tr("NAME"), tr("A symbolic name, as INVALID_TOKEN.")},
        {QStringLiteral("category"), tr("NAME"), tr("The group within the vendor.")},
        {QStringLiteral("http"), tr("STATUS"), tr("The HTTP status, 100 to 599.")},
        {QStringLiteral("beside"), QString(), tr("Write your own text beside a vendor's code.")},
        {QStringLiteral("author"), tr("NAME"), tr("Your name on it; remembered for the next ones.")},
    };
    help.examples = {
        {tr("entries add planfix/9999 --message-en \"Report limit reached\" --http 429"), tr("A code of a known vendor.")},
        {tr("entries add planfix/1001 --beside --action-en \"Issue a new key\""), tr("A text beside the vendor's.")},
    };
    return help;
}

ExitCode EntriesAddVerb::run(const Arguments &arguments, Console &console)
{
    if (arguments.positional().size() != 1)
        return wrongUse(console, tr("Name one code: VENDOR/CODE."));
    OwnContent content;
    content.message = textOf(arguments, "message");
    content.description = textOf(arguments, "description");
    addAttribute(content, QStringLiteral("cause"), textOf(arguments, "cause"));
    addAttribute(content, QStringLiteral("action"), textOf(arguments, "action"));
    content.name = arguments.value(QStringLiteral("name")).simplified();
    if (content.isEmpty())
        return wrongUse(console, tr("There is nothing to write: give a name, a message, a description, a cause or what to do."));
    if (arguments.has(QStringLiteral("http"))) {
        content.httpStatus = arguments.value(QStringLiteral("http")).toInt();
        if (content.httpStatus < 100 || content.httpStatus > 599)
            return wrongUse(console, tr("--http takes a number from 100 to 599."));
    }
    const bool isBeside = arguments.has(QStringLiteral("beside"));
    const auto data = openUserDatabase(console);
    if (!data)
        return console.complain(data.error());
    const auto notebook = (*data)->notebook();
    if (!notebook)
        return console.complain(notebook.error());
    const auto target = targetOf(arguments.positional().front(), arguments, domain::AnnotationBook(*notebook), console);
    if (!target)
        return console.complain(target.error());
    auto record = target->record;
    if (isBeside && !target->isKnown)
        return console.complain(domain::Error{domain::ErrorCode::UnknownRecord, {}, record.toString(), {}});
    if (!isBeside && target->isKnown)
        return wrongUse(console, tr("The vendor has the code %1 already: --beside writes your own text beside it.")
                                     .arg(record.toString()));
    if (!isBeside) {
        content.vendorName = target->vendor ? target->vendor->name.en : record.vendor;
        content.categoryName = arguments.value(QStringLiteral("category")).simplified();
        content.categoryId = domain::slugOf(content.categoryName);
        if (!target->vendor)
            record.vendor = domain::slugOf(record.vendor);
        if (record.isEmpty())
            return wrongUse(console, tr("Name one code: VENDOR/CODE."));
    }
    domain::Result<void> done;
    if (const auto author = arguments.value(QStringLiteral("author")); !author.isEmpty())
        done = (*data)->setValue(store::UserDatabase::authorName(), author);
    if (done) {
        done = (*data)
                   ->writeOwn({isBeside ? OwnVersion::Kind::Overlay : OwnVersion::Kind::Entry, record, content, {}},
                              ownName(**data))
                   .and_then([&](const OwnVersion &) { return compile(**data); });
    }
    if (!done)
        return console.complain(done.error());
    console.complain(tr("Written: %1.").arg(record.toString()));
    return ExitCode::Found;
}

QString EntriesRemoveVerb::name() const
{
    return QStringLiteral("entries remove");
}

VerbHelp EntriesRemoveVerb::help() const
{
    VerbHelp help;
    help.synopsis = tr("entries remove VENDOR/CODE");
    help.summary = tr("Remove a code that you have added, or your own text beside a vendor's.");
    help.examples = {{QStringLiteral("entries remove planfix/9999"), tr("The code is gone.")}};
    return help;
}

ExitCode EntriesRemoveVerb::run(const Arguments &arguments, Console &console)
{
    if (arguments.positional().size() != 1)
        return wrongUse(console, tr("Name one code: VENDOR/CODE."));
    const auto data = openUserDatabase(console);
    if (!data)
        return console.complain(data.error());
    const auto notebook = (*data)->notebook();
    if (!notebook)
        return console.complain(notebook.error());
    const domain::AnnotationBook book(*notebook);
    auto record = RecordKey::fromString(arguments.positional().front());
    if (book.of(record).isEmpty()) {
        // The vendor may have been written as people call it.
        const auto target = targetOf(arguments.positional().front(), arguments, book, console);
        if (!target)
            return console.complain(target.error());
        record = target->record;
    }
    const auto own = book.of(record);
    if (own.entries.isEmpty() && own.overlays.isEmpty())
        return console.complain(domain::Error{domain::ErrorCode::UnknownRecord, {}, arguments.positional().front(), {}});
    const auto kind = own.entries.isEmpty() ? OwnVersion::Kind::Overlay : OwnVersion::Kind::Entry;
    const auto done = (*data)->writeOwn({kind, record, {}, {}}, ownName(**data)).and_then([&](const OwnVersion &) {
        return compile(**data);
    });
    return done ? ExitCode::Found : console.complain(done.error());
}

} // namespace errdex::cli
