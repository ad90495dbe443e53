// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "recorddocument.h"

#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"
#include "notetext.h"
#include "textwriter.h"

#include <QDateTime>
#include <QLocale>
#include <QUrl>

#include <algorithm>

namespace errdex::ui {

namespace {

using domain::Language;

const QString InternalScheme = QStringLiteral("errdex");
const QString NoteScheme = QStringLiteral("errdex-note");
const QString OwnScheme = QStringLiteral("errdex-own");

/// The text in a language, or in the vendor's own words where it has none in that language.
const QString &shown(const domain::LocalizedText &text, Language language)
{
    return text.in(language).isEmpty() ? text.original() : text.in(language);
}

domain::LocalizedText operations(const domain::CodeRecord &record)
{
    domain::LocalizedText all;
    if (!record.returnedBy.isEmpty())
        all.origin = record.returnedBy.constFirst().operation.origin;
    all.en = domain::columnText(record, domain::Column::ReturnedBy, Language::English);
    all.ru = domain::columnText(record, domain::Column::ReturnedBy, Language::Russian);
    return all;
}

bool hasTextIn(const domain::CodeRecord &record, Language language)
{
    return !record.message.in(language).isEmpty() || !record.description.in(language).isEmpty();
}

bool hasOriginalIn(const domain::CodeRecord &record, Language language)
{
    return record.message.isOriginal(language) || record.description.isOriginal(language);
}

QString shownDate(const QDate &date, Language language)
{
    const QLocale locale(language == Language::Russian ? QLocale::Russian : QLocale::English);
    return locale.toString(date, language == Language::Russian ? QStringLiteral("d MMMM yyyy 'г'.")
                                                               : QStringLiteral("d MMMM yyyy"));
}

} // namespace

RecordDocument::RecordDocument(const engine::RecordDetails &details, const search::Highlighter &highlighter,
                               const Options &options)
    : m_details(details)
    , m_record(details.record)
    , m_highlighter(highlighter)
    , m_options(options)
    , m_leading(domain::leadingLanguage(options.content, options.interfaceLanguage))
    , m_languages{m_leading}
{
    const auto other = domain::otherLanguage(m_leading);
    // The vendor's own words are never hidden behind our translation.
    if (options.content == domain::ContentLanguage::Both || hasOriginalIn(m_record, other))
        m_languages.append(other);
    // Where everything is in one language, a second column would say it again.
    if (hasTextIn(m_record, m_leading) != hasTextIn(m_record, other))
        m_languages = {hasTextIn(m_record, m_leading) ? m_leading : other};
}

void RecordDocument::write(QTextDocument &document) const
{
    TextWriter writer(document, m_options.font, m_options.palette, m_highlighter);
    writeTitle(writer);
    writeOwn(writer);
    writeTexts(writer);
    writeHttp(writer);
    writeSameCode(writer);
    writeSample(writer);
    writeNotes(writer);
    writeSource(writer);
}

QUrl RecordDocument::recordLink(const domain::RecordKey &key)
{
    QUrl url;
    url.setScheme(InternalScheme);
    url.setPath(key.toString(), QUrl::DecodedMode);
    return url;
}

std::optional<domain::RecordKey> RecordDocument::linkedRecord(const QUrl &url)
{
    if (url.scheme() != InternalScheme)
        return std::nullopt;
    const auto key = domain::RecordKey::fromString(url.path(QUrl::FullyDecoded));
    return key.isEmpty() ? std::nullopt : std::optional(key);
}

QUrl RecordDocument::noteLink(const NoteLink &link)
{
    QUrl url;
    url.setScheme(NoteScheme);
    url.setPath((link.isRemoval ? QStringLiteral("remove/") : QStringLiteral("edit/")) + link.note, QUrl::DecodedMode);
    return url;
}

std::optional<RecordDocument::NoteLink> RecordDocument::linkedNote(const QUrl &url)
{
    if (url.scheme() != NoteScheme)
        return std::nullopt;
    const auto path = url.path(QUrl::FullyDecoded);
    return NoteLink{path.section(u'/', 1), path.startsWith(QStringLiteral("remove/"))};
}

QUrl RecordDocument::ownLink(const OwnLink &link)
{
    QUrl url;
    url.setScheme(OwnScheme);
    url.setPath(QStringLiteral("%1/%2").arg(int(link.action)).arg(int(link.kind)));
    return url;
}

std::optional<RecordDocument::OwnLink> RecordDocument::linkedOwn(const QUrl &url)
{
    if (url.scheme() != OwnScheme)
        return std::nullopt;
    const auto path = url.path();
    return OwnLink{OwnLink::Action(path.section(u'/', 0, 0).toInt()),
                   domain::OwnVersion::Kind(path.section(u'/', 1).toInt())};
}

bool RecordDocument::isWebLink(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https"));
}

QString RecordDocument::mark(const Text &text, Language language) const
{
    if (text.origin == domain::TextOrigin::Errdex)
        return tr("by Errdex");
    if (text.isOwn())
        return tr("ours", "a text by the user or a colleague");
    return text.isTranslation(language) ? tr("translation") : tr("original");
}

void RecordDocument::writeTitle(TextWriter &writer) const
{
    writer.paragraph();
    writer.text(m_record.shownCode(), TextWriter::Title);
    if (m_record.vendor)
        writer.text(QStringLiteral("  ·  ") + shown(m_record.vendor->name, m_leading));
    if (const auto &category = shown(m_record.categoryInfo().name, m_leading); !category.isEmpty())
        writer.text(QStringLiteral("  ·  ") + category);
    if (m_record.httpStatus > 0 && QString::number(m_record.httpStatus) != m_record.code)
        writer.text(QStringLiteral("  ·  ") + tr("HTTP %1").arg(m_record.httpStatus).replace(u' ', QChar::Nbsp));
    if (!m_record.name.isEmpty()) {
        writer.paragraph(SpacingSmall);
        writer.text(m_record.name, TextWriter::StrongCode);
    }
}

void RecordDocument::writeOwn(TextWriter &writer) const
{
    const auto &own = m_options.own;
    if (!own.status.isEmpty() || !own.tags.isEmpty()) {
        writer.paragraph(SpacingMedium);
        if (!own.status.isEmpty())
            writer.text(own.status, TextWriter::Strong);
        if (!own.status.isEmpty() && !own.tags.isEmpty())
            writer.text(QStringLiteral("  ·  "));
        if (!own.tags.isEmpty())
            writer.text(tr("Tags: %1").arg(own.tags.join(QStringLiteral(", "))), TextWriter::Quiet);
    }
    if (!own.entries.isEmpty())
        writeOwnHead(writer, tr("Your own entry"), own.entries);
    for (const auto &note : own.notes)
        writeNote(writer, note);
    writeOverlay(writer);
}

void RecordDocument::writeNote(TextWriter &writer, const domain::NoteVersion &note) const
{
    writer.paragraph(SpacingMedium);
    QStringList about{tr("Note", "of the user or a colleague"), note.author,
                      shownDate(QDateTime::fromMSecsSinceEpoch(note.written).date(), m_options.interfaceLanguage)};
    const bool isDisputed = m_options.own.isDisputed(note.note);
    if (isDisputed)
        about.append(tr("changed in two places"));
    about.removeAll(QString());
    writer.text(about.join(QStringLiteral(" · ")) + QStringLiteral("   "), TextWriter::Caption);
    writer.link(tr("Edit"), noteLink({note.note, false}));
    writer.text(QStringLiteral("   "));
    writer.link(tr("Remove"), noteLink({note.note, true}));
    if (isDisputed) {
        writer.text(QStringLiteral("   "));
        writer.link(tr("Choose…"), ownLink({OwnLink::Choose, {}}));
    }
    writeNoteText(writer, note.text);
}

/// Whose it is, and what can be done with it; of several versions the last one is shown.
void RecordDocument::writeOwnHead(TextWriter &writer, const QString &title,
                                  const QList<domain::OwnVersion> &versions) const
{
    const auto &shownVersion = versions.last();
    writer.paragraph(SpacingMedium);
    QStringList about{
        title, shownVersion.author,
        shownDate(QDateTime::fromMSecsSinceEpoch(shownVersion.written).date(), m_options.interfaceLanguage)};
    if (versions.size() > 1)
        about.append(tr("changed in two places"));
    about.removeAll(QString());
    writer.text(about.join(QStringLiteral(" · ")) + QStringLiteral("   "), TextWriter::Caption);
    writer.link(tr("Edit"), ownLink({OwnLink::Edit, shownVersion.kind}));
    writer.text(QStringLiteral("   "));
    writer.link(tr("Remove"), ownLink({OwnLink::Remove, shownVersion.kind}));
    if (versions.size() > 1) {
        writer.text(QStringLiteral("   "));
        writer.link(tr("Choose…"), ownLink({OwnLink::Choose, shownVersion.kind}));
    }
}

/// The text of one's own beside that of the vendor, which stays below it.
void RecordDocument::writeOverlay(TextWriter &writer) const
{
    const auto &overlays = m_options.own.overlays;
    if (overlays.isEmpty())
        return;
    writeOwnHead(writer, tr("Own text"), overlays);
    const auto attributes = domain::attributesOf(overlays.last().content);
    for (const auto &attribute : attributes)
        writeAttribute(writer, attribute);
}

void RecordDocument::writeTexts(TextWriter &writer) const
{
    if (m_languages.size() > 1) {
        writer.columns(int(m_languages.size()), SpacingLarge, [&](int column) {
            writer.paragraph();
            writer.text(wording::languageName(m_languages.at(column)), TextWriter::Strong);
        });
    }
    writeField(writer, tr("Message"), m_record.message);
    writeField(writer, tr("Description"), m_record.description);
    writeField(writer, tr("Returned by"), operations(m_record));
    const auto footnotes = m_record.footnotes();
    for (const auto &footnote : footnotes)
        writeField(writer, tr("Footnote %1").arg(footnote.mark), footnote.text);
    for (const auto &attribute : m_record.attributes) {
        // What is the user's own stands above, as it is now.
        if (!attribute.key.startsWith(domain::OwnKeyPrefix))
            writeAttribute(writer, attribute);
    }
}

void RecordDocument::writeAttribute(TextWriter &writer, const domain::Attribute &attribute) const
{
    const auto title = wording::attributeTitle(attribute.key);
    const auto &text = attribute.text;
    if (!text.en.isEmpty() && !text.ru.isEmpty() && text.en != text.ru) {
        writeField(writer, title, text);
        return;
    }
    // One text for both languages: a word of a list, a number, an address.
    const auto &only = text.original().isEmpty() ? shown(text, m_leading) : text.original();
    writer.paragraph(SpacingMedium);
    writer.text(title, TextWriter::Caption);
    writer.paragraph();
    if (const QUrl url(only, QUrl::StrictMode); isWebLink(url))
        writer.link(only, url);
    else
        writer.text(only);
}

void RecordDocument::writeField(TextWriter &writer, const QString &caption, const Text &text) const
{
    if (text.isEmpty())
        return;
    writer.columns(int(m_languages.size()), SpacingMedium, [&](int column) {
        const auto language = m_languages.at(column);
        writer.paragraph();
        // A text that is missing in this language is shown in the vendor's words, and marked as such.
        const auto spoken = text.in(language).isEmpty() ? domain::otherLanguage(language) : language;
        writer.text(tr("%1 · %2", "field, then original or translation").arg(caption, mark(text, spoken)),
                    TextWriter::Caption);
        writer.paragraph();
        writer.text(text.in(spoken));
    });
}

void RecordDocument::writeParagraph(TextWriter &writer, const Text &text, bool isQuiet) const
{
    writer.columns(int(m_languages.size()), SpacingSmall, [&](int column) {
        writer.paragraph();
        writer.text(shown(text, m_languages.at(column)), isQuiet ? TextWriter::Quiet : TextWriter::Body);
    });
}

void RecordDocument::writeHttp(TextWriter &writer) const
{
    if (m_record.httpStatus <= 0)
        return;
    const int httpClass = m_record.httpStatus / 100;
    writer.heading(tr("What HTTP %1 means").arg(m_record.httpStatus));
    writer.paragraph(SpacingSmall);
    writer.text(wording::httpClassName(httpClass), TextWriter::Strong);
    writer.paragraph();
    writer.text(wording::httpClassMeaning(httpClass));
    const auto &meaning = m_details.httpMeaning;
    if (meaning.row < 0 || meaning.row == m_record.row)
        return;
    writeField(writer, tr("Meaning"), meaning.message);
    writeField(writer, tr("Description"), meaning.description);
}

void RecordDocument::writeSameCode(TextWriter &writer) const
{
    if (m_details.sameCode.isEmpty())
        return;
    writer.heading(tr("The same code elsewhere"));
    for (const auto &other : m_details.sameCode) {
        writer.paragraph(SpacingSmall);
        const auto vendor = other.vendor ? shown(other.vendor->name, m_leading) : QString();
        writer.link(QStringLiteral("%1 %2").arg(vendor, other.shownCode()), recordLink(other.key()));
        if (const auto &summary = shown(other.summary(), m_leading); !summary.isEmpty())
            writer.text(QStringLiteral("  ") + summary);
    }
    if (const auto more = int(m_details.sameCodeTotal - m_details.sameCode.size()); more > 0) {
        writer.paragraph(SpacingSmall);
        writer.text(tr("…and %n more: search for code:%1", "records with the same code", more).arg(m_record.code),
                    TextWriter::Quiet);
    }
}

void RecordDocument::writeSample(TextWriter &writer) const
{
    const auto sample = m_record.vendor ? m_record.vendor->envelope.filled(m_record) : QString();
    if (sample.isEmpty())
        return;
    writer.heading(tr("Sample response"));
    if (!m_record.vendor->envelope.confirmed) {
        writer.paragraph(SpacingSmall);
        writer.text(tr("The source does not state the keys of the response: these are likely, not confirmed."),
                    TextWriter::Quiet);
    }
    writer.codeBlock(sample);
}

void RecordDocument::writeNotes(TextWriter &writer) const
{
    if (!m_record.vendor)
        return;
    const auto &vendor = *m_record.vendor;
    const auto own = m_record.notes();
    if (!own.isEmpty()) {
        writer.heading(tr("The vendor's notes on this code"));
        for (const auto &note : own)
            writeField(writer, tr("Note"), note.text);
    }
    const bool hasGeneral = std::any_of(vendor.notes.begin(), vendor.notes.end(),
                                        [](const domain::VendorNote &note) { return note.codes.isEmpty(); });
    if (hasGeneral) {
        writer.heading(tr("The vendor's general notes"), true);
        for (const auto &note : vendor.notes) {
            if (note.codes.isEmpty())
                writeParagraph(writer, note.text, true);
        }
    }
    if (!vendor.categoryRule.isEmpty()) {
        writer.heading(tr("How the categories are made"), true);
        writeParagraph(writer, vendor.categoryRule, true);
    }
}

void RecordDocument::writeSource(TextWriter &writer) const
{
    if (!m_record.vendor)
        return;
    const auto &source = m_record.vendor->source;
    // The user's own entries have none.
    if (source.title.isEmpty() && source.url.isEmpty())
        return;
    writer.heading(tr("Source"), true);
    writer.paragraph(SpacingSmall);
    if (const auto &product = shown(m_record.vendor->product, m_leading); !product.isEmpty())
        writer.text(product + QStringLiteral("  ·  "), TextWriter::Quiet);
    const QUrl url(source.url, QUrl::StrictMode);
    const auto title = source.title.isEmpty() ? source.url : source.title;
    if (isWebLink(url))
        writer.link(title, url);
    else
        writer.text(title, TextWriter::Quiet);
    if (source.retrieved.isValid()) {
        writer.text(QStringLiteral("  ·  ") +
                        tr("retrieved on %1").arg(shownDate(source.retrieved, m_options.interfaceLanguage)),
                    TextWriter::Quiet);
    }
    if (!m_record.reference.isEmpty()) {
        writer.paragraph();
        writer.text(tr("Defined in %1").arg(m_record.reference), TextWriter::Quiet);
    }
    if (!source.note.isEmpty())
        writeParagraph(writer, source.note, true);
}

} // namespace errdex::ui
