// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/snippets/template.h"

#include <QString>

#include <tl/expected.hpp>

#include <vector>

namespace errdex::snippets {

/// A tag of Mustache, as it stands in the text.
struct Tag
{
    enum Kind { Value, Section, Inverted, Close, Comment };
    Kind kind = Value;
    QString name;
    /// The whole tag, delimiters included.
    qsizetype start = 0;
    qsizetype end = 0;
    /// Where the name stands.
    qsizetype nameStart = 0;
    /// What it takes with it where it stands alone in a line: the line's spaces and line break. Else `start`, `end`.
    qsizetype lineStart = 0;
    qsizetype lineEnd = 0;
};

/// An error at a place of the text; line and column are counted.
TemplateError errorAt(const QString &source, qsizetype offset, qsizetype length, const char *what,
                      const QStringList &arguments = {});

/// The tags of the text from `begin` on, in order. Set delimiters are obeyed and stand there as comments.
tl::expected<std::vector<Tag>, TemplateError> tagsOf(const QString &source, qsizetype begin);

} // namespace errdex::snippets
