// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "showverb.h"

#include "records.h"

#include "errdex/cli/texttable.h"
#include "errdex/exporting/json.h"
#include "errdex/snippets/store.h"
#include "errdex/wording/wording.h"

#include <algorithm>

namespace errdex::cli {

namespace {

/// A labelled field of one or more lines.
struct Field
{
    QString label;
    QStringList lines;
};

QStringList layOut(const QList<Field> &fields)
{
    int widest = 0;
    for (const auto &field : fields)
        widest = std::max(widest, displayWidth(field.label));
    QStringList lines;
    for (const auto &field : fields) {
        QString label = field.label;
        for (const auto &line : field.lines) {
            lines.append(label + QString(widest + 2 - displayWidth(label), u' ') + escapedForTerminal(line));
            label.clear();
        }
    }
    return lines;
}

} // namespace

QString ShowVerb::name() const
{
    return QStringLiteral("show");
}

VerbHelp ShowVerb::help() const
{
    VerbHelp help;
    help.synopsis = tr("show VENDOR/CODE[/VARIANT] [options]");
    help.summary = tr("Show everything known of one code of one vendor.");
    help.details = tr("A code that stands several times at its vendor has variants 1, 2, 3…; without a variant all are "
                      "shown.");
    help.options = {
        Selection::languageOption(QStringLiteral("ru|en|both")),
        {QStringLiteral("format"), QStringLiteral("text|json|md"), tr("Form of the output; text by default.")},
    };
    help.examples = {
        {QStringLiteral("show planfix/1001"), tr("Both languages, the vendor's own text marked.")},
        {QStringLiteral("show telerik-backend-services/107/2 --lang ru --format md"),
         tr("One of three meanings, to paste into a ticket.")},
    };
    return help;
}

QStringList ShowVerb::marked(const domain::LocalizedText &text, const Languages &languages, bool mayBeInOne)
{
    // A text that is there in one language alone is no translation and none was left out.
    if (mayBeInOne && (text.en.isEmpty() || text.ru.isEmpty()))
        return (text.en.isEmpty() ? text.ru : text.en).split(u'\n');
    QStringList lines;
    for (const auto language : languages.list) {
        const auto &content = text.in(language);
        // One text in both languages, as the name of a product, is said once.
        if (content.isEmpty() || lines.contains(content))
            continue;
        QString mark;
        if (text.en != text.ru && text.isOriginal(language))
            mark = tr("(original)");
        else if (text.en != text.ru && text.isTranslation(language))
            mark = tr("(translation)");
        const auto parts = content.split(u'\n');
        lines += parts;
        if (!mark.isEmpty())
            lines.back() += u' ' + mark;
    }
    return lines;
}

QStringList ShowVerb::sheet(const domain::CodeRecord &record, const Languages &languages)
{
    const auto leading = languages.leading;
    QList<Field> fields;
    const auto add = [&fields](const QString &label, const QStringList &lines) {
        if (!lines.isEmpty() && !lines.front().isEmpty())
            fields.append({label, lines});
    };
    add(wording::columnTitle(domain::Column::Category), {record.categoryInfo().name.in(leading)});
    add(wording::columnTitle(domain::Column::Name), {record.name});
    if (record.httpStatus > 0) {
        add(wording::columnTitle(domain::Column::HttpStatus),
            {tr("%1 – %2", "HTTP status, then its class")
                 .arg(QString::number(record.httpStatus), wording::httpClassName(record.httpStatus / 100)),
             wording::httpClassMeaning(record.httpStatus / 100)});
    }
    add(wording::columnTitle(domain::Column::Message), marked(record.message, languages));
    add(wording::columnTitle(domain::Column::Description), marked(record.description, languages));
    add(wording::columnTitle(domain::Column::ReturnedBy),
        {domain::columnText(record, domain::Column::ReturnedBy, leading)});
    for (const auto &footnote : record.footnotes()) {
        auto lines = marked(footnote.text, languages);
        for (auto &line : lines)
            line.prepend(footnote.mark + u' ');
        add(QString(), lines);
    }
    for (const auto &attribute : record.attributes)
        add(wording::attributeTitle(attribute.key), marked(attribute.text, languages, true));
    for (const auto &note : record.notes())
        add(tr("Note"), marked(note.text, languages));
    add(wording::columnTitle(domain::Column::Reference), {record.reference});
    const auto &source = record.vendor->source;
    QStringList sourceLines{source.title, source.url};
    if (source.retrieved.isValid())
        sourceLines.append(tr("retrieved on %1").arg(source.retrieved.toString(Qt::ISODate)));
    sourceLines.removeAll(QString());
    add(tr("Source"), sourceLines);

    QStringList heading{domain::columnText(record, domain::Column::Vendor, leading), record.shownCode()};
    QStringList lines{escapedForTerminal(heading.join(u' ')), escapedForTerminal(record.key().toString()), QString()};
    return lines + layOut(fields);
}

domain::Result<void> ShowVerb::write(const QList<domain::CodeRecord> &records, const QString &format,
                                     const Languages &languages, Console &console)
{
    QByteArray bytes;
    if (format == QStringLiteral("json")) {
        bytes = exporting::recordsToJson(records, exporting::JsonLayout::Indented);
    } else if (format == QStringLiteral("md")) {
        const snippets::TemplateStore store;
        QStringList blocks;
        for (const auto language : languages.list) {
            snippets::RenderOptions options;
            options.language = language;
            const auto made = store.render(QStringLiteral("markdown"), snippets::Records::of(records), options);
            if (!made)
                return tl::unexpected(made.error());
            blocks.append(made->text());
        }
        bytes = blocks.join(QStringLiteral("\n\n")).toUtf8();
    } else {
        QStringList lines;
        for (const auto &record : records) {
            if (!lines.isEmpty())
                lines.append({QString(), QString()});
            lines += sheet(record, languages);
        }
        return console.print(lines.join(u'\n'));
    }
    bytes += '\n';
    if (console.device().write(bytes) != bytes.size())
        return domain::fail(domain::ErrorCode::CannotWriteFile, {}, console.device().errorString());
    return {};
}

ExitCode ShowVerb::run(const Arguments &arguments, Console &console)
{
    const auto format = Selection::format(arguments, QStringLiteral("text"),
                                          {QStringLiteral("text"), QStringLiteral("json"), QStringLiteral("md")});
    if (!format)
        return wrongUse(console, format.error());
    const auto languages = Selection::languages(arguments, true);
    if (!languages)
        return wrongUse(console, languages.error());
    if (arguments.positional().size() != 1)
        return wrongUse(console, tr("Name one record: VENDOR/CODE or VENDOR/CODE/VARIANT."));
    const auto catalogue = openCatalogue(arguments, console);
    if (!catalogue)
        return console.complain(catalogue.error());
    attachNotes(**catalogue, console);
    const auto found = Selection::recordsNamed(arguments.positional().front(), **catalogue, *this, console);
    if (!found)
        return found.error();
    const auto written = write(*found, *format, *languages, console);
    return written ? ExitCode::Found : console.complain(written.error());
}

} // namespace errdex::cli
