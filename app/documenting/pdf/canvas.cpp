// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "pdfcanvas.h"

#include <QtGlobal>

#include <pango/pangocairo.h>

#include <cairo-pdf.h>

namespace errdex::documenting {

namespace {

/// A Cairo string of a tag attribute: in apostrophes.
QByteArray quoted(const QString &text)
{
    return '\'' + QString(text).replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'")).toUtf8() + '\'';
}

void setColour(cairo_t *cairo, double red, double green, double blue)
{
    cairo_set_source_rgb(cairo, red, green, blue);
}

class Text final : public PdfText
{
public:
    Text(cairo_t *cairo, PangoLayout *layout) : m_cairo(cairo), m_layout(layout) {}
    ~Text() override { g_object_unref(m_layout); }
    Q_DISABLE_COPY_MOVE(Text)

    int lineCount() const override { return pango_layout_get_line_count(m_layout); }
    double height(int first, int count) const override
    {
        double sum = 0;
        for (int i = first; i < first + count; ++i)
            sum += double(extents(i).height) / PANGO_SCALE;
        return sum;
    }
    void draw(double x, double y, int first, int count) override
    {
        setColour(m_cairo, 0.07, 0.09, 0.12);
        // For screen readers, which read what is tagged.
        cairo_tag_begin(m_cairo, "P", nullptr);
        for (int i = first; i < first + count; ++i) {
            const auto box = extents(i);
            cairo_move_to(m_cairo, x, y - double(box.y) / PANGO_SCALE);
            pango_cairo_show_layout_line(m_cairo, pango_layout_get_line_readonly(m_layout, i));
            y += double(box.height) / PANGO_SCALE;
        }
        cairo_tag_end(m_cairo, "P");
    }

private:
    PangoRectangle extents(int line) const
    {
        PangoRectangle box;
        pango_layout_line_get_extents(pango_layout_get_line_readonly(m_layout, line), nullptr, &box);
        return box;
    }

    cairo_t *m_cairo;
    PangoLayout *m_layout;
};

class Canvas final : public PdfCanvas
{
public:
    Canvas(const PdfWrite &write, double width, double height) : m_write(write)
    {
        m_surface = cairo_pdf_surface_create_for_stream(&Canvas::take, this, width, height);
        m_cairo = cairo_create(m_surface);
        m_context = pango_cairo_create_context(m_cairo);
        // Paper has no pixels: letters stand where the font wants them, at any size.
        auto *options = cairo_font_options_create();
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
        pango_cairo_context_set_font_options(m_context, options);
        cairo_font_options_destroy(options);
        pango_context_set_round_glyph_positions(m_context, false);
    }
    ~Canvas() override
    {
        g_object_unref(m_context);
        cairo_destroy(m_cairo);
        cairo_surface_destroy(m_surface);
    }
    Q_DISABLE_COPY_MOVE(Canvas)

    void describe(const QString &title, const QDate &date, const QString &language) override
    {
        const auto set = [this](cairo_pdf_metadata_t what, const QString &text) {
            cairo_pdf_surface_set_metadata(m_surface, what, text.toUtf8().constData());
        };
        set(CAIRO_PDF_METADATA_TITLE, title);
        set(CAIRO_PDF_METADATA_CREATOR, QStringLiteral("Errdex"));
        // Links need a structure to stand in: without it Cairo 1.16 refers to objects that it does not write.
        cairo_tag_begin(m_cairo, "Document", nullptr);
        // Without a date of ours the time of making would stand there, and no two files would be the same.
        set(CAIRO_PDF_METADATA_CREATE_DATE, (date.isValid() ? date : QDate(2000, 1, 1)).toString(Qt::ISODate) + QStringLiteral("T00:00:00Z"));
        pango_context_set_language(m_context, pango_language_from_string(language.toUtf8().constData()));
    }
    std::unique_ptr<PdfText> text(const QList<PdfSpan> &spans, double width, double most) override
    {
        auto *layout = layoutOf(spans);
        if (width > 0) {
            pango_layout_set_width(layout, int(width * PANGO_SCALE));
            pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
        } else if (most > 0) {
            pango_layout_set_width(layout, int(most * PANGO_SCALE));
            pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
        }
        return std::make_unique<Text>(m_cairo, layout);
    }
    double widthOf(const QList<PdfSpan> &spans) override
    {
        auto *layout = layoutOf(spans);
        PangoRectangle box;
        pango_layout_get_extents(layout, nullptr, &box);
        g_object_unref(layout);
        return double(box.width) / PANGO_SCALE;
    }
    void rule(double x, double y, double width) override
    {
        setColour(m_cairo, 0.75, 0.78, 0.82);
        cairo_set_line_width(m_cairo, 0.5);
        cairo_move_to(m_cairo, x, y);
        cairo_line_to(m_cairo, x + width, y);
        cairo_stroke(m_cairo);
    }
    void place(const QString &name, double x, double y) override
    {
        const QByteArray attributes = "name=" + quoted(name) + " x=" + QByteArray::number(x) + " y=" + QByteArray::number(y);
        cairo_tag_begin(m_cairo, CAIRO_TAG_DEST, attributes.constData());
        cairo_tag_end(m_cairo, CAIRO_TAG_DEST);
    }
    void link(const QString &place, double x, double y, double width, double height) override
    {
        const QByteArray attributes = "dest=" + quoted(place) + " rect=[" +
                                      QByteArray::number(x) + ' ' + QByteArray::number(y) + ' ' + QByteArray::number(width) +
                                      ' ' + QByteArray::number(height) + ']';
        cairo_tag_begin(m_cairo, CAIRO_TAG_LINK, attributes.constData());
        cairo_tag_end(m_cairo, CAIRO_TAG_LINK);
    }
    int bookmark(int parent, const QString &title, const QString &place) override
    {
        const QByteArray attributes = "dest=" + quoted(place);
        return cairo_pdf_surface_add_outline(m_surface, parent, title.toUtf8().constData(), attributes.constData(),
                                             CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }
    void endPage() override { cairo_show_page(m_cairo); }
    bool finish(QString *reason) override
    {
        cairo_tag_end(m_cairo, "Document");
        cairo_surface_finish(m_surface);
        if (!m_isWritten) {
            *reason = QString::fromUtf8(cairo_status_to_string(CAIRO_STATUS_WRITE_ERROR));
            return false;
        }
        auto status = cairo_surface_status(m_surface);
        if (status == CAIRO_STATUS_SUCCESS)
            status = cairo_status(m_cairo);
        // After the surface is finished the context reports just that.
        if (status == CAIRO_STATUS_SUCCESS || status == CAIRO_STATUS_SURFACE_FINISHED)
            return true;
        *reason = QString::fromUtf8(cairo_status_to_string(status));
        return false;
    }

private:
    PangoLayout *layoutOf(const QList<PdfSpan> &spans) const
    {
        auto *layout = pango_layout_new(m_context);
        QByteArray bytes;
        auto *attributes = pango_attr_list_new();
        for (const auto &span : spans) {
            const auto first = guint(bytes.size());
            bytes += span.text.toUtf8();
            addStyle(attributes, span, first, guint(bytes.size()));
        }
        pango_layout_set_text(layout, bytes.constData(), int(bytes.size()));
        pango_layout_set_attributes(layout, attributes);
        pango_attr_list_unref(attributes);
        return layout;
    }
    static cairo_status_t take(void *canvas, const unsigned char *data, unsigned int size)
    {
        const auto *bytes = static_cast<const char *>(static_cast<const void *>(data));
        auto *self = static_cast<Canvas *>(canvas);
        self->m_isWritten = self->m_isWritten && self->m_write(bytes, size);
        // Cairo 1.16 ends the program by an assertion when it hears of a failure in the middle of a document.
        return CAIRO_STATUS_SUCCESS;
    }
    static void add(PangoAttrList *attributes, PangoAttribute *attribute, guint first, guint end)
    {
        attribute->start_index = first;
        attribute->end_index = end;
        pango_attr_list_insert(attributes, attribute);
    }
    static void addStyle(PangoAttrList *attributes, const PdfSpan &span, guint first, guint end)
    {
        const bool isMono = span.style == PdfStyle::Mono;
        const char *family = isMono ? "DejaVu Sans Mono,Monospace" : "DejaVu Sans,Noto Sans,Sans";
        add(attributes, pango_attr_family_new(family), first, end);
        // A ligature would not be found by who searches for its letters.
        add(attributes, pango_attr_font_features_new("liga 0, clig 0"), first, end);
        add(attributes, pango_attr_size_new(int(span.size * PANGO_SCALE)), first, end);
        if (span.style == PdfStyle::Bold)
            add(attributes, pango_attr_weight_new(PANGO_WEIGHT_BOLD), first, end);
        if (span.style == PdfStyle::Quiet)
            add(attributes, pango_attr_foreground_new(0x5500, 0x6000, 0x7000), first, end);
        if (span.style == PdfStyle::Link)
            add(attributes, pango_attr_foreground_new(0x0a00, 0x5200, 0x9c00), first, end);
    }

    PdfWrite m_write;
    bool m_isWritten = true;
    cairo_surface_t *m_surface = nullptr;
    cairo_t *m_cairo = nullptr;
    PangoContext *m_context = nullptr;
};

} // namespace

} // namespace errdex::documenting

extern "C" Q_DECL_EXPORT errdex::documenting::PdfCanvas *
errdexCreatePdfCanvas(const errdex::documenting::PdfWrite &write, double width, double height);

extern "C" errdex::documenting::PdfCanvas *errdexCreatePdfCanvas(const errdex::documenting::PdfWrite &write, double width,
                                                                 double height)
{
    return new errdex::documenting::Canvas(write, width, height);
}
