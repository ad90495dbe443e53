// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "htmlwriter.h"

#include "records.h"

#include "errdex/wording/wording.h"

#include <QUrl>

namespace errdex::documenting {

using domain::Language;
using domain::LocalizedText;
using wording::DocumentWord;

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

QString anchorOf(const domain::RecordKey &key)
{
    QUrl url;
    url.setPath(key.toString(), QUrl::DecodedMode);
    return url.path(QUrl::FullyEncoded);
}

QByteArray languageAttribute(Language language)
{
    return language == Language::English ? QByteArrayLiteral(" lang=\"en\"") : QByteArrayLiteral(" lang=\"ru\"");
}

QByteArray HtmlWriter::eachLanguage(const std::function<QByteArray(Language)> &text) const
{
    const auto leading = text(m_languages.constFirst());
    if (m_languages.size() == 1 || text(domain::otherLanguage(m_languages.constFirst())) == leading)
        return leading;
    QByteArray all;
    for (const auto language : m_languages) {
        const auto code = domain::languageCode(language).toLatin1();
        all += "<span class=\"l " + code + "\" lang=\"" + code + "\">" + text(language) + "</span>";
    }
    return all;
}

QByteArray HtmlWriter::word(DocumentWord word) const
{
    return eachLanguage([word](Language language) { return escaped(wording::documentWord(word, language)); });
}

QByteArray HtmlWriter::name(const LocalizedText &text) const
{
    return eachLanguage([&text](Language language) { return escaped(shownIn(text, language)); });
}

QByteArray HtmlWriter::codeCount(qint64 count) const
{
    return eachLanguage([count](Language language) { return escaped(wording::documentCodeCount(count, language)); });
}

void HtmlWriter::texts(QByteArray &out, const LocalizedText &text, const QString &before) const
{
    for (const auto &form : spoken(text, m_languages)) {
        out += "<p class=\"" + domain::languageCode(form.language).toLatin1() + (form.isOwn ? " o\"" : "\"") +
               languageAttribute(form.language) + '>' + escaped(before + form.words) +
               (form.mark ? " <small>" + word(*form.mark) + "</small>" : QByteArray()) + "</p>";
    }
}

void HtmlWriter::field(QByteArray &out, const QByteArray &caption, const LocalizedText &text) const
{
    if (text.isEmpty())
        return;
    out += "<div><dt>" + caption + "</dt><dd>";
    texts(out, text);
    out += "</dd></div>\n";
}

void HtmlWriter::record(QByteArray &out, const domain::CodeRecord &record, int level) const
{
    const auto anchor = escaped(anchorOf(record.key()));
    const QByteArray tag = 'h' + QByteArray::number(level);
    out += "<article id=\"" + anchor + '"';
    if (record.httpStatus > 0)
        out += " data-http=\"" + QByteArray::number(record.httpStatus) + '"';
    out += ">\n<" + tag + " class=\"code\"><a href=\"#" + anchor + "\">" + escaped(record.shownCode()) + "</a>";
    if (!record.name.isEmpty())
        out += " <code>" + escaped(record.name) + "</code>";
    if (record.httpStatus > 0)
        out += " <span class=\"http\">HTTP&nbsp;" + QByteArray::number(record.httpStatus) + "</span>";
    out += "</" + tag + ">\n<dl>\n";
    field(out, word(DocumentWord::Message), record.message);
    field(out, word(DocumentWord::Description), record.description);
    field(out, word(DocumentWord::ReturnedBy), operationsOf(record));
    if (const auto footnotes = record.footnotes(); !footnotes.isEmpty()) {
        out += "<div><dt>" + word(DocumentWord::Footnotes) + "</dt><dd>";
        for (const auto &footnote : footnotes)
            texts(out, footnote.text, footnote.mark + u' ');
        out += "</dd></div>\n";
    }
    for (const auto &attribute : record.attributes) {
        field(out, eachLanguage([&attribute](Language language) {
                  return escaped(wording::attributeTitle(attribute.key, language));
              }),
              attribute.text);
    }
    if (const auto notes = record.notes(); !notes.isEmpty()) {
        out += "<div><dt>" + word(DocumentWord::Notes) + "</dt><dd>";
        for (const auto &note : notes)
            texts(out, note.text);
        out += "</dd></div>\n";
    }
    if (!record.reference.isEmpty())
        out += "<div><dt>" + word(DocumentWord::Reference) + "</dt><dd><p>" + escaped(record.reference) + "</p></dd></div>\n";
    out += "</dl>\n";
    const auto sample = record.vendor ? record.vendor->envelope.filled(record) : QString();
    if (!sample.isEmpty()) {
        out += "<details><summary>" + word(DocumentWord::SampleResponse) + "</summary><pre>" + escaped(sample) + "</pre>";
        if (!record.vendor->envelope.confirmed)
            out += "<p>" + word(DocumentWord::UnconfirmedSample) + "</p>";
        out += "</details>\n";
    }
    out += "</article>\n";
}

void HtmlWriter::source(QByteArray &out, const domain::Vendor &vendor) const
{
    const auto &source = vendor.source;
    const auto &title = source.title.isEmpty() ? source.url : source.title;
    if (title.isEmpty() && source.note.isEmpty())
        return;
    out += "<div><dt>" + word(DocumentWord::Source) + "</dt><dd><p>";
    if (isWebAddress(source.url))
        out += "<a href=\"" + escaped(source.url) + "\" rel=\"noreferrer\">" + escaped(title) + "</a>";
    else
        out += escaped(title);
    if (source.retrieved.isValid()) {
        out += " · " + eachLanguage([&source](Language language) {
            return escaped(wording::documentRetrieved(shownDate(source.retrieved, language), language));
        });
    }
    out += "</p>";
    texts(out, source.note);
    out += "</dd></div>\n";
}

void HtmlWriter::vendorFacts(QByteArray &out, const domain::Vendor &vendor) const
{
    out += "<dl class=\"facts\">\n";
    if (!vendor.product.isEmpty())
        out += "<div><dt>" + word(DocumentWord::Product) + "</dt><dd><p>" + name(vendor.product) + "</p></dd></div>\n";
    source(out, vendor);
    if (isWebAddress(vendor.home)) {
        out += "<div><dt>" + word(DocumentWord::HomePage) + "</dt><dd><p><a href=\"" + escaped(vendor.home) +
               "\" rel=\"noreferrer\">" + escaped(vendor.home) + "</a></p></dd></div>\n";
    }
    for (const auto &note : vendor.notes) {
        const auto codes = note.codes.join(QStringLiteral(", "));
        const auto caption = codes.isEmpty() ? word(DocumentWord::Notes) : eachLanguage([&codes](Language language) {
            return escaped(wording::documentNoteOn(codes, language));
        });
        field(out, caption, note.text);
    }
    if (!vendor.footnotes.isEmpty()) {
        out += "<div><dt>" + word(DocumentWord::Footnotes) + "</dt><dd>";
        for (const auto &footnote : vendor.footnotes)
            texts(out, footnote.text, footnote.mark + u' ');
        out += "</dd></div>\n";
    }
    field(out, word(DocumentWord::CategoryRule), vendor.categoryRule);
    if (const auto sample = sampleOf(vendor); !sample.isEmpty()) {
        out += "<div><dt>" + word(DocumentWord::SampleResponse) + "</dt><dd><pre>" + escaped(sample) + "</pre>";
        if (!vendor.envelope.confirmed)
            out += "<p>" + word(DocumentWord::UnconfirmedSample) + "</p>";
        out += "</dd></div>\n";
    }
    out += "</dl>\n";
}

} // namespace errdex::documenting
