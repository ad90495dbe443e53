// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace errdex::manual {

/// Builds a page line by line in the macros of man(7). What is given is text: whatever roff would obey is escaped.
class Roff final
{
public:
    void title(const QString &name, const QString &date, const QString &source, const QString &manual);
    void section(const QString &text);
    void subsection(const QString &text);
    void paragraph(const QString &text);
    /// A term, bold or as it is, and what it means.
    void term(const QString &bold, const QString &plain, const QString &meaning);
    /// Plain text, in lines that are not too long.
    void lines(const QString &text);
    /// As it is, not escaped, with a line break.
    void raw(const QString &line);

    const QString &text() const { return m_text; }
    static QString escaped(const QString &text);

private:
    QString m_text;
};

} // namespace errdex::manual
