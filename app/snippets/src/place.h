// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/markedtext.h"
#include "errdex/snippets/format.h"

#include <QString>

#include <tl/expected.hpp>

#include <memory>

namespace errdex::snippets {

/// Where in the text of a format a value is put: what must be escaped depends on it.
struct Place
{
    enum Kind {
        Inline, ///< running text of Text, Markdown, HTML, Jira; a cell of CSV and TSV without quotation marks
        Bare,   ///< outside of quotation marks and comments: a JSON value, an identifier or a number of code
        String, ///< inside quotation marks of code, JSON, CSV
        LineComment,
        BlockComment, ///< of HTML too
        Attribute,    ///< inside a quoted attribute of HTML
        Url,          ///< a whole address
        UrlPart,      ///< behind the beginning of an address
        CodeSpan,     ///< between backticks of Markdown
        Fence,        ///< a block of code of Markdown or Jira
    };
    Kind kind = Inline;
    /// String: the first quotation mark. '|' in a row of a table of Markdown (CodeSpan) or Jira (Inline).
    char16_t quote = 0;

    friend bool operator==(const Place &, const Place &) = default;
};

/// Follows the text of a template through its format, tag after tag.
class PlaceScanner
{
public:
    static std::unique_ptr<PlaceScanner> of(Format format);
    virtual ~PlaceScanner() = default;

    /// The text up to the next tag.
    virtual void feed(QStringView literal) = 0;
    /// A value stands here.
    virtual void pass() {}
    /// Where a value put here would stand, or why none may (a text of the context "errdex::snippets").
    virtual tl::expected<Place, domain::MarkedText> place() const = 0;
    /// What of the position must be the same at both ends of a section.
    virtual QString state() const = 0;
    /// The same behind a line break that follows here.
    virtual QString stateInNextLine() const { return state(); }
};

} // namespace errdex::snippets
