// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "textdocument.h"

#include "records.h"

#include "errdex/exporting/bytesink.h"
#include "errdex/text/width.h"
#include "errdex/wording/wording.h"

namespace errdex::documenting {

using domain::Language;
using domain::Result;
using wording::DocumentWord;

namespace {

constexpr int Width = 78;
constexpr int Indent = 7; // as manual pages have it
constexpr int Deeper = 11;

class TextChapters final : public Chapters
{
public:
    TextChapters(const Contents &contents, exporting::ByteSink &sink) : m_contents(contents), m_sink(sink) {}

    void writeContents();
    Result<void> beginVendor(const domain::Vendor &vendor) override;
    Result<void> beginCategory(const domain::Vendor &vendor, int category) override;
    Result<void> record(const domain::CodeRecord &record) override;
    Result<void> endCategory(const domain::Vendor &, int) override { return {}; }
    Result<void> endVendor(const domain::Vendor &) override { return {}; }

private:
    QString word(DocumentWord word) const { return wording::documentWord(word, m_contents.leading()); }
    const QString &name(const domain::LocalizedText &text) const { return shownIn(text, m_contents.leading()); }
    void line(const QString &text) { m_sink.buffer() += text.toUtf8() + '\n'; }
    /// A text in lines of its own, the first behind what stands before it.
    void paragraph(const QString &text, int indent, const QString &before = {});
    void field(const QString &caption, const domain::LocalizedText &text, int indent, const QString &before = {});

    const Contents &m_contents;
    exporting::ByteSink &m_sink;
};

void TextChapters::paragraph(const QString &text, int indent, const QString &before)
{
    const QString spaces(indent, u' ');
    auto lines = text.split(u'\n');
    lines.front().prepend(before);
    for (const auto &part : std::as_const(lines)) {
        const auto wrapped = text::wrapped(part, Width - indent);
        for (const auto &each : wrapped)
            line(spaces + each);
    }
}

void TextChapters::field(const QString &caption, const domain::LocalizedText &text, int indent, const QString &before)
{
    bool isFirst = true;
    for (const auto &form : spoken(text, m_contents.languages)) {
        const QString words = form.mark ? QString(form.words + QStringLiteral(" (") + word(*form.mark) + u')') : form.words;
        paragraph(before + words, isFirst ? indent : indent + 2, isFirst ? QString(caption + QStringLiteral(": ")) : QString());
        isFirst = false;
    }
}

void TextChapters::writeContents()
{
    line(word(DocumentWord::Title).toUpper());
    paragraph(word(DocumentWord::Subtitle), Indent);
    line({});
    line(word(DocumentWord::Contents).toUpper());
    for (const auto &vendor : m_contents.vendors) {
        if (m_contents.count(*vendor) == 0)
            continue;
        paragraph(name(vendor->name) + QStringLiteral(" – ") +
                      wording::documentCodeCount(m_contents.count(*vendor), m_contents.leading()),
                  Indent);
        for (int i = 0; i < vendor->categories.size(); ++i) {
            if (const auto count = m_contents.count(*vendor, i); count > 0) {
                paragraph(name(vendor->categories.at(i).name) + QStringLiteral(" – ") +
                              wording::documentCodeCount(count, m_contents.leading()),
                          Deeper);
            }
        }
    }
}

Result<void> TextChapters::beginVendor(const domain::Vendor &vendor)
{
    line({});
    line(name(vendor.name).toUpper());
    const auto fact = [this](DocumentWord caption, const QString &text) {
        if (!text.isEmpty())
            paragraph(text, Indent, word(caption) + QStringLiteral(": "));
    };
    const auto &source = vendor.source;
    fact(DocumentWord::Product, name(vendor.product));
    QStringList origin{source.title, source.url};
    if (source.retrieved.isValid())
        origin.append(wording::documentRetrieved(shownDate(source.retrieved, m_contents.leading()), m_contents.leading()));
    origin.removeAll(QString());
    fact(DocumentWord::Source, origin.join(QStringLiteral(", ")));
    if (!source.note.isEmpty())
        paragraph(name(source.note), Indent + 2);
    fact(DocumentWord::HomePage, vendor.home);
    for (const auto &note : vendor.notes) {
        const auto codes = note.codes.join(QStringLiteral(", "));
        field(codes.isEmpty() ? word(DocumentWord::Notes) : wording::documentNoteOn(codes, m_contents.leading()), note.text,
              Indent);
    }
    for (const auto &footnote : vendor.footnotes)
        field(word(DocumentWord::Footnotes), footnote.text, Indent, footnote.mark + u' ');
    if (!vendor.categoryRule.isEmpty())
        fact(DocumentWord::CategoryRule, name(vendor.categoryRule));
    if (const auto sample = sampleOf(vendor); !sample.isEmpty()) {
        line(QString(Indent, u' ') + word(DocumentWord::SampleResponse) + u':');
        const auto lines = sample.split(u'\n');
        for (const auto &each : lines)
            line(QString(Deeper, u' ') + each);
        if (!vendor.envelope.confirmed)
            paragraph(word(DocumentWord::UnconfirmedSample), Indent);
    }
    return m_sink.settle();
}

Result<void> TextChapters::beginCategory(const domain::Vendor &vendor, int category)
{
    line({});
    line(QStringLiteral("   %1: %2").arg(name(vendor.name), name(vendor.categories.at(category).name)));
    return m_sink.settle();
}

Result<void> TextChapters::record(const domain::CodeRecord &record)
{
    QStringList title{record.shownCode(), record.name};
    if (record.httpStatus > 0)
        title.append(QStringLiteral("HTTP %1").arg(record.httpStatus));
    title.removeAll(QString());
    line(QString(Indent, u' ') + title.join(QStringLiteral("  ")) + QStringLiteral("  [") + record.key().toString() + u']');
    field(word(DocumentWord::Message), record.message, Deeper);
    field(word(DocumentWord::Description), record.description, Deeper);
    field(word(DocumentWord::ReturnedBy), operationsOf(record), Deeper);
    const auto footnotes = record.footnotes();
    for (const auto &footnote : footnotes)
        field(word(DocumentWord::Footnotes), footnote.text, Deeper, footnote.mark + u' ');
    for (const auto &attribute : record.attributes)
        field(wording::attributeTitle(attribute.key, m_contents.leading()), attribute.text, Deeper);
    const auto notes = record.notes();
    for (const auto &note : notes)
        field(word(DocumentWord::Notes), note.text, Deeper);
    if (!record.reference.isEmpty())
        paragraph(record.reference, Deeper, word(DocumentWord::Reference) + QStringLiteral(": "));
    line({});
    return m_sink.settle();
}

} // namespace

Result<qint64> writeText(const Contents &contents, domain::RowSource &source, QIODevice &device, const Progress &progress)
{
    exporting::ByteSink sink(device);
    TextChapters chapters(contents, sink);
    chapters.writeContents();
    const auto count = forEachChapter(source, chapters, progress);
    if (!count)
        return count;
    if (auto flushed = sink.flush(); !flushed)
        return tl::unexpected(flushed.error());
    return count;
}

} // namespace errdex::documenting
