// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "place.h"

namespace errdex::snippets {

class TextPlaceScanner final : public PlaceScanner
{
public:
    void feed(QStringView) override {}
    tl::expected<Place, domain::MarkedText> place() const override { return Place{}; }
    QString state() const override { return {}; }
};

/// Elements, quoted attributes, addresses in them, comments; scripts and styles take no values.
class HtmlPlaceScanner final : public PlaceScanner
{
public:
    void feed(QStringView literal) override;
    void pass() override { m_isAtStart = false; }
    tl::expected<Place, domain::MarkedText> place() const override;
    QString state() const override;

private:
    enum class Mode { Text, Element, Attribute, Comment, Raw };

    qsizetype readText(QStringView text);
    void readElement(QChar c);

    Mode m_mode = Mode::Text;
    /// Of the element that is open, in small letters, "/" in front at its end.
    QString m_element;
    /// What stands in the element behind the last space: the name of an attribute.
    QString m_word;
    QString m_attribute;
    QChar m_quote;
    bool m_isAtStart = false;
};

/// Code spans, fenced code, addresses.
class MarkdownPlaceScanner final : public PlaceScanner
{
public:
    void feed(QStringView literal) override;
    void pass() override { m_isAtStart = m_isLineStart = false; }
    tl::expected<Place, domain::MarkedText> place() const override;
    QString state() const override;

private:
    enum class Mode { Inline, CodeSpan, Fence, Link, Angle };

    /// True when the line that begins here opens or closes fenced code.
    bool readFence(QStringView line);
    qsizetype readInline(QStringView text);

    Mode m_mode = Mode::Inline;
    qsizetype m_run = 0;
    QChar m_fence;
    bool m_isLineStart = true;
    bool m_isTableRow = false;
    bool m_isAtStart = false;
};

/// {noformat} and {code}, links.
class JiraPlaceScanner final : public PlaceScanner
{
public:
    void feed(QStringView literal) override;
    void pass() override { m_isAtStart = m_isLineStart = false; }
    tl::expected<Place, domain::MarkedText> place() const override;
    QString state() const override;

private:
    enum class Mode { Inline, Block, Link, Url };

    Mode m_mode = Mode::Inline;
    /// "{noformat" or "{code".
    QString m_block;
    bool m_isAtStart = false;
    bool m_isLineStart = true;
    bool m_isTableRow = false;
};

} // namespace errdex::snippets
