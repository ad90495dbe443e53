// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <functional>
#include <memory>

/// The door between the library and the module that draws PDF. The module is loaded only when a PDF is written: Pango and
/// Cairo would double the time in which every other run of the program starts.
namespace errdex::documenting {

enum class PdfStyle { Plain, Bold, Quiet, Mono, Link };

/// A piece of text in one style; sizes in points.
struct PdfSpan
{
    QString text;
    PdfStyle style = PdfStyle::Plain;
    double size = 10;
};

/// A paragraph broken into lines. Belongs to a canvas, which outlives it.
class PdfText
{
public:
    virtual ~PdfText() = default;
    virtual int lineCount() const = 0;
    /// The height of some lines, in points.
    virtual double height(int first, int count) const = 0;
    /// Draws these lines with the upper left corner of the first at x, y.
    virtual void draw(double x, double y, int first, int count) = 0;
    double height() const { return height(0, lineCount()); }
};

/// The pages of one PDF, drawn from the first to the last.
class PdfCanvas
{
public:
    virtual ~PdfCanvas() = default;
    /// The title, the date and the language ("ru") of the document.
    virtual void describe(const QString &title, const QDate &date, const QString &language) = 0;
    /// `width` in points; 0 for a single line. A single line that is longer than `most` (if not 0) ends with "…".
    virtual std::unique_ptr<PdfText> text(const QList<PdfSpan> &spans, double width, double most = 0) = 0;
    virtual double widthOf(const QList<PdfSpan> &spans) = 0;
    virtual void rule(double x, double y, double width) = 0;
    /// Names this place of the page, for links and bookmarks.
    virtual void place(const QString &name, double x, double y) = 0;
    /// Makes a rectangle of the page lead to a named place of any page.
    virtual void link(const QString &place, double x, double y, double width, double height) = 0;
    /// Adds a bookmark below another one (0 for the top); its number.
    virtual int bookmark(int parent, const QString &title, const QString &place) = 0;
    virtual void endPage() = 0;
    /// Completes the document; false when something could not be written or drawn, with the reason.
    virtual bool finish(QString *reason) = 0;
};

/// Takes bytes; false when they could not be written, after which it is not called again.
using PdfWrite = std::function<bool(const char *data, qint64 size)>;
/// The one function of the module, "errdexCreatePdfCanvas": page size in points.
using CreatePdfCanvas = PdfCanvas *(*)(const PdfWrite &write, double width, double height);

} // namespace errdex::documenting
