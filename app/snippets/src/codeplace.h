// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "place.h"

#include <QStringView>

#include <vector>

namespace errdex::snippets {

/// One kind of quotation marks.
struct Quotes
{
    QStringView open;
    QStringView close;
    /// How the mark is written inside: behind a backslash, or doubled.
    bool isDoubled = false;
    /// Values cannot be written inside (nothing can be escaped there).
    bool isRaw = false;
};

/// As much of the grammar of a language as tells text from strings and comments.
struct Syntax
{
    /// Longer marks before those they begin with.
    std::vector<Quotes> quotes;
    std::vector<QStringView> lineComments;
    QStringView blockBegin = {};
    QStringView blockEnd = {};
    bool commentsNest = false;
    /// Characters that make a string raw when one stands right before it.
    QStringView rawBefore = {};
};

const Syntax &syntaxOf(Format format);

/// Programming languages, SQL, JSON, CSV and TSV.
class CodePlaceScanner final : public PlaceScanner
{
public:
    explicit CodePlaceScanner(Format format) : m_format(format), m_syntax(syntaxOf(format)) {}

    void feed(QStringView literal) override;
    void pass() override { m_last = QChar(); }
    tl::expected<Place, domain::MarkedText> place() const override;
    QString state() const override { return state(m_mode); }
    QString stateInNextLine() const override { return state(m_mode == Mode::LineComment ? Mode::Code : m_mode); }

private:
    enum class Mode { Code, String, LineComment, BlockComment };

    QString state(Mode mode) const;
    /// Reads on from `text`; returns how many characters.
    qsizetype readCode(QStringView text);
    qsizetype readString(QStringView text);
    qsizetype readBlockComment(QStringView text);

    Format m_format;
    const Syntax &m_syntax;
    Mode m_mode = Mode::Code;
    const Quotes *m_quotes = nullptr;
    bool m_isRaw = false;
    int m_depth = 0;
    QChar m_last;
};

} // namespace errdex::snippets
