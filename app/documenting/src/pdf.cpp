// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "pdf.h"

#include "pdfcanvas.h"
#include "records.h"

#include "errdex/exporting/bytesink.h"
#include "errdex/wording/wording.h"

#include <QCoreApplication>
#include <QHash>
#include <QLibrary>

#include <algorithm>

namespace errdex::documenting {

using domain::Result;
using wording::DocumentWord;

namespace {

constexpr double PageWidth = 595.28; // A4 in points
constexpr double PageHeight = 841.89;
constexpr double Margin = 56;
constexpr double TextWidth = PageWidth - 2 * Margin;
constexpr double Bottom = PageHeight - Margin;
constexpr double CaptionWidth = 122;
constexpr double ContentsLine = 17;
constexpr double ContentsTop = Margin + 50;
constexpr double TitleSize = 26;
constexpr double HeadingSize = 17;
constexpr double GroupSize = 13;
constexpr double CodeSize = 11;
constexpr double BodySize = 9.5;
constexpr double SmallSize = 7.5;
/// A heading is not left alone at the end of a page: so much has to follow it.
constexpr double LeastBelowHeading = 90;

Result<CreatePdfCanvas> loadModule()
{
    const QString path = QCoreApplication::applicationDirPath() + QStringLiteral("/" ERRDEX_MODULES "/errdex-pdf");
    QLibrary module(path);
    // Once loaded it stays: canvases come and go.
    const auto create = module.resolve("errdexCreatePdfCanvas");
    if (!create)
        return domain::fail(domain::ErrorCode::CannotOpenFile, path, module.errorString());
    return reinterpret_cast<CreatePdfCanvas>(create);
}

/// A part of a record: a caption and its texts, side by side.
struct Row
{
    std::unique_ptr<PdfText> caption;
    std::unique_ptr<PdfText> text;
    double height() const { return std::max(caption ? caption->height() : 0.0, text->height()); }
};

/// Lays the chapters out, page by page. The first time nothing is drawn: only the numbers of the pages are learned.
class PdfChapters final : public Chapters
{
public:
    PdfChapters(const Contents &contents, PdfCanvas &canvas) : m_contents(contents), m_canvas(canvas) {}

    /// Begins the second reading, on the page behind the contents.
    void beginDrawing();
    void finish() { endPage(); }

    Result<void> beginVendor(const domain::Vendor &vendor) override;
    Result<void> beginCategory(const domain::Vendor &vendor, int category) override;
    Result<void> record(const domain::CodeRecord &record) override;
    Result<void> endCategory(const domain::Vendor &, int) override { return {}; }
    Result<void> endVendor(const domain::Vendor &) override { return {}; }

private:
    QString word(DocumentWord word) const { return wording::documentWord(word, m_contents.leading()); }
    const QString &name(const domain::LocalizedText &text) const { return shownIn(text, m_contents.leading()); }
    /// Contents entries, in order.
    void drawCover();
    void drawContents();
    int contentsPages() const;
    void contentsEntry(double &y, const QString &title, const QString &place, double indent, bool isBold);

    void beginPage();
    void endPage();
    bool has(double height) const { return m_y + height <= Bottom; }
    void need(double height);
    void draw(PdfText &text, double x, double y, int first, int count);
    void paragraph(const QList<PdfSpan> &spans, double space);
    void row(const Row &row);
    Row rowOf(const QString &caption, const QList<PdfSpan> &spans);
    QList<PdfSpan> spansOf(const domain::LocalizedText &text, const QString &before = {}) const;
    void place(const QString &name);

    const Contents &m_contents;
    PdfCanvas &m_canvas;
    bool m_draws = false;
    int m_page = 0;
    double m_y = 0;
    bool m_isPageOpen = false;
    QString m_header;
    QHash<QString, int> m_pages;
    int m_vendorBookmark = 0;
};

QString vendorPlace(const domain::Vendor &vendor)
{
    return QStringLiteral("v-%1").arg(vendor.position);
}

QString categoryPlace(const domain::Vendor &vendor, int category)
{
    return QStringLiteral("c-%1-%2").arg(vendor.position).arg(category);
}

void PdfChapters::beginDrawing()
{
    m_draws = true;
    m_isPageOpen = false;
    m_page = 0;
    m_y = 0;
    drawCover();
    drawContents();
}

int PdfChapters::contentsPages() const
{
    qsizetype entries = 0;
    for (const auto &vendor : m_contents.vendors) {
        if (m_contents.count(*vendor) > 0)
            entries += 1 + std::count_if(m_contents.counts.at(vendor->position).begin(), m_contents.counts.at(vendor->position).end(),
                                         [](qint64 count) { return count > 0; });
    }
    const auto onPage = qsizetype((Bottom - ContentsTop) / ContentsLine);
    return int((entries + onPage - 1) / onPage);
}

void PdfChapters::drawCover()
{
    ++m_page;
    QDate newest;
    for (const auto &vendor : m_contents.vendors) {
        const auto &retrieved = vendor->source.retrieved;
        if (retrieved.isValid() && (!newest.isValid() || retrieved > newest))
            newest = retrieved;
    }
    m_canvas.describe(word(DocumentWord::Title), newest, domain::languageCode(m_contents.leading()));
    m_canvas.place(QStringLiteral("cover"), 0, 0);
    m_canvas.bookmark(0, word(DocumentWord::Title), QStringLiteral("cover"));
    double y = PageHeight / 3;
    const auto lines = [&](const QList<PdfSpan> &spans, double space) {
        const auto text = m_canvas.text(spans, TextWidth);
        text->draw(Margin, y, 0, text->lineCount());
        y += text->height() + space;
    };
    lines({{word(DocumentWord::Title), PdfStyle::Bold, TitleSize}}, 8);
    lines({{word(DocumentWord::Subtitle), PdfStyle::Quiet, GroupSize}}, 24);
    m_canvas.rule(Margin, y, TextWidth);
    y += 16;
    QStringList vendors;
    for (const auto &vendor : m_contents.vendors) {
        if (m_contents.count(*vendor) > 0)
            vendors.append(name(vendor->name));
    }
    lines({{vendors.join(QStringLiteral(" · ")), PdfStyle::Plain, CodeSize}}, 8);
    lines({{wording::documentCodeCount(m_contents.total(), m_contents.leading()), PdfStyle::Quiet, CodeSize}}, 0);
    m_canvas.endPage();
}

void PdfChapters::contentsEntry(double &y, const QString &title, const QString &place, double indent, bool isBold)
{
    if (y + ContentsLine > Bottom) {
        m_canvas.endPage();
        ++m_page;
        y = ContentsTop;
    }
    const auto style = isBold ? PdfStyle::Bold : PdfStyle::Plain;
    const QList<PdfSpan> number{{QString::number(m_pages.value(place)), style, BodySize}};
    const double numberWidth = m_canvas.widthOf(number);
    const double most = TextWidth - indent - numberWidth - 20;
    const auto text = m_canvas.text({{title, style, BodySize}}, 0, most);
    text->draw(Margin + indent, y, 0, 1);
    m_canvas.text(number, 0)->draw(Margin + TextWidth - numberWidth, y, 0, 1);
    const double from = Margin + indent + std::min(most, m_canvas.widthOf({{title, style, BodySize}})) + 6;
    m_canvas.rule(from, y + ContentsLine - 7, std::max(0.0, Margin + TextWidth - numberWidth - 6 - from));
    m_canvas.link(place, Margin + indent, y, TextWidth - indent, ContentsLine);
    y += ContentsLine;
}

void PdfChapters::drawContents()
{
    ++m_page;
    m_canvas.place(QStringLiteral("contents"), 0, Margin);
    m_canvas.bookmark(0, word(DocumentWord::Contents), QStringLiteral("contents"));
    const auto title = m_canvas.text({{word(DocumentWord::Contents), PdfStyle::Bold, HeadingSize}}, TextWidth);
    title->draw(Margin, Margin, 0, title->lineCount());
    double y = ContentsTop;
    for (const auto &vendor : m_contents.vendors) {
        if (m_contents.count(*vendor) == 0)
            continue;
        contentsEntry(y, name(vendor->name), vendorPlace(*vendor), 0, true);
        for (int i = 0; i < vendor->categories.size(); ++i) {
            if (m_contents.count(*vendor, i) > 0)
                contentsEntry(y, name(vendor->categories.at(i).name), categoryPlace(*vendor, i), 16, false);
        }
    }
    m_canvas.endPage();
}

void PdfChapters::beginPage()
{
    m_isPageOpen = true;
    m_page += m_page == 0 ? 2 + contentsPages() : 1;
    m_y = Margin;
    if (!m_draws)
        return;
    const QList<PdfSpan> title{{word(DocumentWord::Title), PdfStyle::Quiet, SmallSize}};
    const double titleWidth = m_canvas.widthOf(title);
    m_canvas.text({{m_header, PdfStyle::Quiet, SmallSize}}, 0, TextWidth - titleWidth - 20)->draw(Margin, Margin - 24, 0, 1);
    m_canvas.text(title, 0)->draw(Margin + TextWidth - titleWidth, Margin - 24, 0, 1);
    m_canvas.rule(Margin, Margin - 10, TextWidth);
    const QList<PdfSpan> number{{QString::number(m_page), PdfStyle::Quiet, SmallSize}};
    m_canvas.text(number, 0)->draw((PageWidth - m_canvas.widthOf(number)) / 2, Bottom + 18, 0, 1);
}

void PdfChapters::endPage()
{
    if (m_isPageOpen && m_draws)
        m_canvas.endPage();
    m_isPageOpen = false;
}

void PdfChapters::need(double height)
{
    if (m_isPageOpen && (has(height) || m_y <= Margin))
        return;
    endPage();
    beginPage();
}

void PdfChapters::draw(PdfText &text, double x, double y, int first, int count)
{
    if (m_draws)
        text.draw(x, y, first, count);
}

void PdfChapters::paragraph(const QList<PdfSpan> &spans, double space)
{
    const auto text = m_canvas.text(spans, TextWidth);
    need(text->height());
    draw(*text, Margin, m_y, 0, text->lineCount());
    m_y += text->height() + space;
}

void PdfChapters::place(const QString &name)
{
    m_pages.insert(name, m_page);
    if (m_draws)
        m_canvas.place(name, Margin, m_y);
}

QList<PdfSpan> PdfChapters::spansOf(const domain::LocalizedText &text, const QString &before) const
{
    QList<PdfSpan> spans;
    for (const auto &form : spoken(text, m_contents.languages)) {
        const QString begin = spans.isEmpty() ? before : QString(u'\n' + before);
        spans.append({begin + form.words, PdfStyle::Plain, BodySize});
        if (form.mark)
            spans.append({QStringLiteral("  ") + word(*form.mark), PdfStyle::Quiet, SmallSize});
    }
    return spans;
}

Row PdfChapters::rowOf(const QString &caption, const QList<PdfSpan> &spans)
{
    return {m_canvas.text({{caption, PdfStyle::Quiet, BodySize}}, CaptionWidth - 10),
            m_canvas.text(spans, TextWidth - CaptionWidth)};
}

/// Draws as many lines as the page takes, then the rest on the next ones.
void PdfChapters::row(const Row &row)
{
    const double first = row.text->height(0, 1);
    need(std::max(first, row.caption->height()));
    draw(*row.caption, Margin, m_y, 0, row.caption->lineCount());
    const int lines = row.text->lineCount();
    const double begin = m_y;
    bool goesOver = false;
    // As many lines as the page takes, in one piece; the rest likewise on the next ones.
    for (int from = 0, i = 0; i <= lines; ++i) {
        const bool isFull = i < lines && m_y + row.text->height(from, i + 1 - from) > Bottom && (i > from || m_y > Margin);
        if (i < lines && !isFull)
            continue;
        if (i > from)
            draw(*row.text, Margin + CaptionWidth, m_y, from, i - from);
        m_y += row.text->height(from, i - from);
        from = i;
        if (isFull) {
            endPage();
            beginPage();
            goesOver = true;
            --i;
        }
    }
    if (!goesOver)
        m_y = std::max(m_y, begin + row.caption->height());
    m_y += 2;
}

Result<void> PdfChapters::beginVendor(const domain::Vendor &vendor)
{
    m_header = name(vendor.name);
    endPage();
    beginPage();
    place(vendorPlace(vendor));
    if (m_draws)
        m_vendorBookmark = m_canvas.bookmark(0, m_header, vendorPlace(vendor));
    paragraph({{m_header, PdfStyle::Bold, HeadingSize}}, 8);
    const auto fact = [this](const QString &caption, const QList<PdfSpan> &spans) {
        if (!spans.isEmpty())
            row(rowOf(caption, spans));
    };
    if (!vendor.product.isEmpty())
        fact(word(DocumentWord::Product), {{name(vendor.product), PdfStyle::Plain, BodySize}});
    const auto &source = vendor.source;
    QList<PdfSpan> origin{{source.title, PdfStyle::Plain, BodySize}};
    if (isWebAddress(source.url))
        origin.append({u'\n' + source.url, PdfStyle::Link, BodySize});
    if (source.retrieved.isValid()) {
        origin.append({u'\n' + wording::documentRetrieved(shownDate(source.retrieved, m_contents.leading()), m_contents.leading()),
                       PdfStyle::Plain, BodySize});
    }
    if (!source.note.isEmpty())
        origin.append({u'\n' + name(source.note), PdfStyle::Plain, BodySize});
    fact(word(DocumentWord::Source), origin);
    if (isWebAddress(vendor.home))
        fact(word(DocumentWord::HomePage), {{vendor.home, PdfStyle::Link, BodySize}});
    for (const auto &note : vendor.notes) {
        const auto codes = note.codes.join(QStringLiteral(", "));
        fact(codes.isEmpty() ? word(DocumentWord::Notes) : wording::documentNoteOn(codes, m_contents.leading()), spansOf(note.text));
    }
    for (const auto &footnote : vendor.footnotes)
        fact(word(DocumentWord::Footnotes), spansOf(footnote.text, footnote.mark + u' '));
    if (!vendor.categoryRule.isEmpty())
        fact(word(DocumentWord::CategoryRule), {{name(vendor.categoryRule), PdfStyle::Plain, BodySize}});
    if (const auto sample = sampleOf(vendor); !sample.isEmpty()) {
        QList<PdfSpan> spans{{sample, PdfStyle::Mono, BodySize - 1}};
        if (!vendor.envelope.confirmed)
            spans.append({u'\n' + word(DocumentWord::UnconfirmedSample), PdfStyle::Quiet, SmallSize});
        fact(word(DocumentWord::SampleResponse), spans);
    }
    return {};
}

Result<void> PdfChapters::beginCategory(const domain::Vendor &vendor, int category)
{
    const auto &title = name(vendor.categories.at(category).name);
    m_header = name(vendor.name) + QStringLiteral(" – ") + title;
    m_y += 12;
    need(LeastBelowHeading);
    place(categoryPlace(vendor, category));
    if (m_draws)
        m_canvas.bookmark(m_vendorBookmark, title, categoryPlace(vendor, category));
    paragraph({{title, PdfStyle::Bold, GroupSize}}, 4);
    return {};
}

Result<void> PdfChapters::record(const domain::CodeRecord &record)
{
    QList<PdfSpan> title{{record.shownCode(), PdfStyle::Bold, CodeSize}};
    if (!record.name.isEmpty())
        title.append({QStringLiteral("  ") + record.name, PdfStyle::Mono, BodySize});
    if (record.httpStatus > 0)
        title.append({QStringLiteral("  HTTP %1").arg(record.httpStatus), PdfStyle::Quiet, BodySize});
    std::vector<Row> rows;
    const auto addTitled = [&](const QString &caption, const QList<PdfSpan> &spans) {
        if (!spans.isEmpty())
            rows.push_back(rowOf(caption, spans));
    };
    const auto add = [&](DocumentWord caption, const QList<PdfSpan> &spans) { addTitled(word(caption), spans); };
    add(DocumentWord::Message, spansOf(record.message));
    add(DocumentWord::Description, spansOf(record.description));
    add(DocumentWord::ReturnedBy, spansOf(operationsOf(record)));
    const auto footnotes = record.footnotes();
    for (const auto &footnote : footnotes)
        add(DocumentWord::Footnotes, spansOf(footnote.text, footnote.mark + u' '));
    for (const auto &attribute : record.attributes)
        addTitled(wording::attributeTitle(attribute.key, m_contents.leading()), spansOf(attribute.text));
    const auto notes = record.notes();
    for (const auto &note : notes)
        add(DocumentWord::Notes, spansOf(note.text));
    if (!record.reference.isEmpty())
        add(DocumentWord::Reference, {{record.reference, PdfStyle::Plain, BodySize}});

    const auto heading = m_canvas.text(title, TextWidth);
    double height = heading->height() + 12;
    for (const auto &row : rows)
        height += row.height() + 2;
    // A record stays together where a page can hold it; a longer one goes over by lines, never leaving its heading alone.
    need(height <= Bottom - Margin ? height : heading->height() + 12 + (rows.empty() ? 0.0 : rows.front().text->height(0, 1)));
    if (m_draws && m_y > Margin)
        m_canvas.rule(Margin, m_y + 3, TextWidth);
    m_y += 8;
    draw(*heading, Margin, m_y, 0, heading->lineCount());
    m_y += heading->height() + 2;
    for (const auto &each : rows)
        row(each);
    m_y += 2;
    return {};
}

} // namespace

Result<qint64> writePdf(const Contents &contents, const OpenSource &open, QIODevice &device, const Progress &progress)
{
    const auto create = loadModule();
    if (!create)
        return tl::unexpected(create.error());
    exporting::ByteSink sink(device);
    Result<void> written;
    const PdfWrite write = [&](const char *data, qint64 size) {
        sink.buffer().append(data, qsizetype(size));
        if (written)
            written = sink.settle();
        return written.has_value();
    };
    const std::unique_ptr<PdfCanvas> canvas((*create)(write, PageWidth, PageHeight));
    PdfChapters chapters(contents, *canvas);
    // Each of the two readings counts for half.
    const auto total = contents.total();
    const auto planned = forEachChapter(*open(), chapters, [&](qint64 count) { return !progress || progress(count / 2); });
    if (!planned)
        return planned;
    chapters.beginDrawing();
    const auto count = forEachChapter(*open(), chapters, [&](qint64 drawn) {
        return written.has_value() && (!progress || progress((total + drawn) / 2));
    });
    if (written && !count)
        return count;
    chapters.finish();
    QString reason;
    const bool isDrawn = canvas->finish(&reason);
    if (written)
        written = sink.flush();
    if (!written)
        return tl::unexpected(written.error());
    if (!isDrawn)
        return domain::fail(domain::ErrorCode::Internal, {}, reason);
    return count;
}

} // namespace errdex::documenting
