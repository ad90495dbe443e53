// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/language.h"
#include "errdex/domain/markedtext.h"
#include "errdex/snippets/format.h"

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <memory>
#include <optional>

namespace errdex::snippets {

class Program;

/// What a template says of itself.
struct Header
{
    /// English and Russian; never empty.
    domain::LocalizedText name;
    Format format = Format::Text;
    /// The only language the template speaks; nothing when it speaks the one asked for.
    std::optional<domain::Language> language;

    enum class Scope {
        Record,  ///< the body is one record; several are written one after another
        Records, ///< the body goes through the records itself, with {{#records}}
    };
    Scope scope = Scope::Records;
    /// Ids of templates whose output goes on the clipboard beside this one's, each in its own form.
    QStringList also;
};

/// Why a text is no template.
struct TemplateError
{
    /// From 1, in characters as QString counts them; in the whole file, header included.
    int line = 1;
    int column = 1;
    /// The same place as an offset, and how many characters from there on are wrong (0: the place between two).
    qsizetype offset = 0;
    qsizetype length = 0;
    /// A text of the context "errdex::snippets"; wording::templateSentence() makes the sentence.
    domain::MarkedText what;
};

/// A template, read and checked: Mustache (variables, sections, inverted sections, comments, set delimiters; no
/// partials) behind a header in a comment. A template that could be read renders any records without an error and never
/// breaks its format: values are escaped by the format and the place where the tag stands, {{{x}}} and {{&x}} included.
/// Immutable; any thread.
///
///     {{!
///     name: Short line
///     name.ru: Короткая строка
///     format: text
///     scope: record
///     }}
///     {{vendor}} {{shown_code}}: {{summary}}
class Template final
{
public:
    static constexpr qsizetype MaxLength = 1024 * 1024;

    static tl::expected<Template, TemplateError> parse(const QString &source);

    const Header &header() const;
    const Program &program() const { return *m_program; }

private:
    explicit Template(std::shared_ptr<const Program> program) : m_program(std::move(program)) {}
    std::shared_ptr<const Program> m_program;
};

/// A field that a template may use, for an editor to offer.
struct FieldInfo
{
    enum class Kind {
        Text, ///< {{name}}; as a section it is there when it is not empty
        Flag, ///< {{#name}}…{{/name}} and {{^name}}…{{/name}} only
        List, ///< {{#name}}…{{/name}}, once for each
    };
    enum class Place {
        Anywhere,
        Record, ///< inside {{#records}} or {{#one}}, or anywhere where the scope is a record
        Item,   ///< inside the list `list`
    };
    QString name;
    Kind kind = Kind::Text;
    Place place = Place::Anywhere;
    QString list = {};
    /// What it holds, a text of the context "errdex::snippets".
    domain::MarkedText meaning;
    /// Also as name.en, name.ru and name.original (the vendor's own words). Every text is there as name.line, too: in
    /// one line.
    bool isLocalized = false;
    /// Only in templates of code.
    bool isForCode = false;

    /// What to put into a template: "{{name}}", or a section around nothing.
    QString tag() const;
};

/// All fields that a template of this format may use, in an order for people.
QList<FieldInfo> fields(Format format);

} // namespace errdex::snippets
