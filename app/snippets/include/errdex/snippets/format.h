// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace errdex::snippets {

/// What a template writes. The format decides how the values of a record are escaped, by the place where a tag stands.
enum class Format {
    Text,
    Markdown,
    Html,
    Jira, ///< the markup of Jira and of Confluence
    Json,
    Csv,
    Tsv,
    Cpp,
    CSharp,
    Java,
    Kotlin,
    TypeScript,
    Python,
    Go,
    Rust,
    Php,
    Swift,
    Sql,
};

inline constexpr Format AllFormats[] = {
    Format::Text,   Format::Markdown, Format::Html,   Format::Jira, Format::Json,   Format::Csv,
    Format::Tsv,    Format::Cpp,      Format::CSharp, Format::Java, Format::Kotlin, Format::TypeScript,
    Format::Python, Format::Go,       Format::Rust,   Format::Php,  Format::Swift,  Format::Sql,
};

/// As the header of a template says it: "text", "md", "html", "jira", "json", "csv", "tsv", "cpp", "csharp", "java",
/// "kotlin", "ts", "python", "go", "rust", "php", "swift", "sql".
QString formatId(Format format);
std::optional<Format> formatFromId(QStringView id);
/// The proper name of the format, the same in every language: "Markdown", "C++"; for Text "text".
QString formatName(Format format);
/// The type under which a clipboard carries it: "text/markdown"; "text/plain" where there is none of its own.
QString mimeType(Format format);
/// The usual file name ending without the dot.
QString fileSuffix(Format format);
/// A programming language, or SQL.
bool isCode(Format format);

} // namespace errdex::snippets
