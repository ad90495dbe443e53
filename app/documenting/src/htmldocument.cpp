// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "htmldocument.h"

#include "htmlwriter.h"
#include "records.h"
#include "template.h"

#include "errdex/exporting/bytesink.h"

namespace errdex::documenting {

using domain::Language;
using domain::Result;
using wording::DocumentWord;

namespace {

/// Names of places in the page that no record can have: a slug has no colon.
QByteArray vendorAnchor(const domain::Vendor &vendor)
{
    return "vendor:" + escaped(vendor.slug);
}

QByteArray categoryAnchor(const domain::Vendor &vendor, int category)
{
    return "category:" + escaped(vendor.slug) + '/' + escaped(vendor.categories.at(category).id);
}

/// For the script, which cannot see the language chosen in an option's text: the name in both.
QByteArray nameAttributes(const domain::LocalizedText &name)
{
    return " data-en=\"" + escaped(shownIn(name, Language::English)) + "\" data-ru=\"" +
           escaped(shownIn(name, Language::Russian)) + '"';
}

QByteArray wordAttributes(DocumentWord word)
{
    return nameAttributes({wording::documentWord(word, Language::English), wording::documentWord(word, Language::Russian),
                           domain::TextOrigin::Errdex});
}

class HtmlChapters final : public Chapters
{
public:
    HtmlChapters(const Contents &contents, exporting::ByteSink &sink)
        : m_contents(contents), m_sink(sink), m_writer(contents.languages)
    {
    }

    Result<void> beginVendor(const domain::Vendor &vendor) override
    {
        auto &out = m_sink.buffer();
        out += "<section class=\"vendor\" id=\"" + vendorAnchor(vendor) + "\" data-slug=\"" + escaped(vendor.slug) + '"' +
               nameAttributes(vendor.name) + ">\n<h2>" + m_writer.name(vendor.name) + "</h2>\n";
        m_writer.vendorFacts(out, vendor);
        return m_sink.settle();
    }
    Result<void> beginCategory(const domain::Vendor &vendor, int category) override
    {
        const auto &name = vendor.categories.at(category).name;
        m_sink.buffer() += "<section class=\"category\" id=\"" + categoryAnchor(vendor, category) + '"' + nameAttributes(name) +
                           ">\n<h3>" + m_writer.name(name) + "</h3>\n";
        return m_sink.settle();
    }
    Result<void> record(const domain::CodeRecord &record) override
    {
        m_writer.record(m_sink.buffer(), record, 4);
        return m_sink.settle();
    }
    Result<void> endCategory(const domain::Vendor &, int) override { return endSection(); }
    Result<void> endVendor(const domain::Vendor &) override { return endSection(); }

    QByteArray languageSwitch() const;
    QByteArray searchForm() const;
    QByteArray tableOfContents() const;
    const HtmlWriter &writer() const { return m_writer; }

private:
    Result<void> endSection()
    {
        m_sink.buffer() += "</section>\n";
        return m_sink.settle();
    }

    const Contents &m_contents;
    exporting::ByteSink &m_sink;
    HtmlWriter m_writer;
};

/// Radio buttons before the rest of the page: the style reads them, so that the switch works without a script.
QByteArray HtmlChapters::languageSwitch() const
{
    if (m_contents.languages.size() == 1)
        return {};
    QByteArray out;
    const auto button = [&](const QByteArray &value, const QByteArray &label) {
        const QByteArray id = "lang-" + value;
        out += "<input type=\"radio\" name=\"lang\" id=\"" + id + "\" value=\"" + value + '"' +
               (value == domain::languageCode(m_contents.leading()).toLatin1() ? " checked" : "") + "><label for=\"" + id +
               "\">" + label + "</label>\n";
    };
    button("en", "<span lang=\"en\">English</span>");
    button("ru", "<span lang=\"ru\">Русский</span>");
    button("both", "RU + EN");
    return out;
}

QByteArray HtmlChapters::searchForm() const
{
    const auto choice = [this](const char *id, DocumentWord label, DocumentWord all) -> QByteArray {
        return QByteArray("<div><label for=\"") + id + "\">" + m_writer.word(label) + "</label><select id=\"" + id +
               "\"><option value=\"\"" + wordAttributes(all) + "></option></select></div>\n";
    };
    QByteArray shown[2];
    for (const auto language : m_contents.languages) {
        const auto pattern = wording::documentShownCount(language).toHtmlEscaped();
        const auto code = domain::languageCode(language);
        shown[language == m_contents.leading() ? 0 : 1] =
            QStringLiteral("<span class=\"l %1\" lang=\"%1\">%2</span>")
                .arg(code, pattern.arg(QStringLiteral("<b class=\"shown\"></b>"), QString::number(m_contents.total())))
                .toUtf8();
    }
    // The form itself carries the words for "no status", which the script needs.
    return "<form role=\"search\" id=\"search\" hidden" + wordAttributes(DocumentWord::NoStatus) + ">\n<div class=\"query\"><label for=\"query\">" +
           m_writer.word(DocumentWord::Search) + "</label><input type=\"search\" id=\"query\" autocomplete=\"off\"" +
           wordAttributes(DocumentWord::SearchHint) + "></div>\n" +
           choice("vendor", DocumentWord::Vendor, DocumentWord::AllVendors) +
           choice("category", DocumentWord::Category, DocumentWord::AllCategories) +
           choice("http", DocumentWord::HttpStatus, DocumentWord::AllStatuses) + "<button type=\"reset\">" + m_writer.word(DocumentWord::Clear) +
           "</button>\n<p role=\"status\">" + shown[0] + shown[1] + "</p>\n</form>\n";
}

QByteArray HtmlChapters::tableOfContents() const
{
    QByteArray out = "<ul>\n";
    for (const auto &vendor : m_contents.vendors) {
        if (m_contents.count(*vendor) == 0)
            continue;
        out += "<li><a href=\"#" + vendorAnchor(*vendor) + "\">" + m_writer.name(vendor->name) + "</a> <span>" +
               QByteArray::number(m_contents.count(*vendor)) + "</span>\n<ul>\n";
        for (int i = 0; i < vendor->categories.size(); ++i) {
            if (m_contents.count(*vendor, i) == 0)
                continue;
            out += "<li><a href=\"#" + categoryAnchor(*vendor, i) + "\">" + m_writer.name(vendor->categories.at(i).name) +
                   "</a> <span>" + QByteArray::number(m_contents.count(*vendor, i)) + "</span></li>\n";
        }
        out += "</ul></li>\n";
    }
    return out + "</ul>\n";
}

} // namespace

Result<qint64> writeHtml(const Contents &contents, domain::RowSource &source, QIODevice &device, const Progress &progress)
{
    exporting::ByteSink sink(device);
    HtmlChapters chapters(contents, sink);
    const QByteArray style = resource("document.css") + resource("single.css");
    const QByteArray script = resource("words.js") + resource("single.js");
    const auto &writer = chapters.writer();
    const auto title = wording::documentWord(DocumentWord::Title, contents.leading());
    const auto page = filledPage(resource("single.html"), {
        {"lang", domain::languageCode(contents.leading()).toLatin1()},
        {"title", escaped(title)},
        {"style", style},
        {"script", script},
        {"policy", "default-src 'none'; style-src " + policyHash(style) + "; script-src " + policyHash(script) +
                       "; img-src data:; base-uri 'none'; form-action 'none'"},
        {"heading", writer.word(DocumentWord::Title)},
        {"subtitle", writer.word(DocumentWord::Subtitle)},
        {"skip", writer.word(DocumentWord::SkipToContents)},
        {"switch", chapters.languageSwitch()},
        {"lead", domain::languageCode(contents.leading()).toLatin1()},
        {"search", chapters.searchForm()},
        {"contents-title", writer.word(DocumentWord::Contents)},
        {"contents", chapters.tableOfContents()},
        {"nothing", writer.word(DocumentWord::NothingFound)},
    });
    sink.buffer() += page.head;
    const auto count = forEachChapter(source, chapters, progress);
    if (!count)
        return count;
    sink.buffer() += page.tail;
    if (auto flushed = sink.flush(); !flushed)
        return tl::unexpected(flushed.error());
    return count;
}

} // namespace errdex::documenting
