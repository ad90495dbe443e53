// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "codeplace.h"

#include <QHash>

#include <algorithm>

namespace errdex::snippets {

namespace {

const char *const RawString =
    QT_TRANSLATE_NOOP("errdex::snippets", "Nothing can be escaped in a raw string; use a plain one.");

const Quotes Double{u"\"", u"\""};
const Quotes Single{u"'", u"'"};

std::vector<Quotes> doubled(std::vector<Quotes> quotes)
{
    for (auto &each : quotes)
        each.isDoubled = true;
    return quotes;
}

QHash<int, Syntax> allSyntaxes()
{
    const Quotes rawTriple{u"\"\"\"", u"\"\"\"", false, true};
    const Quotes triple{u"\"\"\"", u"\"\"\""};
    const Quotes singleTriple{u"'''", u"'''"};
    const auto cLike = [](std::vector<Quotes> quotes, QStringView rawBefore = {}, bool commentsNest = false) {
        return Syntax{std::move(quotes), {u"//"}, u"/*", u"*/", commentsNest, rawBefore};
    };
    QHash<int, Syntax> all;
    all.insert(int(Format::Cpp), cLike({Double, Single}, u"R"));
    all.insert(int(Format::CSharp), cLike({rawTriple, Double, Single}, u"@$"));
    all.insert(int(Format::Java), cLike({triple, Double, Single}));
    all.insert(int(Format::Kotlin), cLike({rawTriple, Double, Single}, {}, true));
    all.insert(int(Format::TypeScript), cLike({Double, Single, {u"`", u"`"}}));
    all.insert(int(Format::Python), {{triple, singleTriple, Double, Single}, {u"#"}, {}, {}, false, u"rRbBfFuU"});
    all.insert(int(Format::Go), cLike({Double, Single, {u"`", u"`", false, true}}));
    // An apostrophe may begin a lifetime: no string begins with it.
    all.insert(int(Format::Rust), cLike({Double}, u"rbc#", true));
    auto php = cLike({{u"<<<", u";\n", false, true}, Double, Single});
    php.lineComments.push_back(u"#");
    all.insert(int(Format::Php), php);
    all.insert(int(Format::Swift), cLike({triple, Double}, u"#", true));
    all.insert(int(Format::Sql), {doubled({Single, Double}), {u"--"}, u"/*", u"*/", false, u"EeBbXx"});
    all.insert(int(Format::Json), {{Double}, {}, {}, {}, false, {}});
    all.insert(int(Format::Csv), {doubled({Double}), {}, {}, {}, false, {}});
    all.insert(int(Format::Tsv), {});
    return all;
}

} // namespace

const Syntax &syntaxOf(Format format)
{
    static const auto all = allSyntaxes();
    return *all.constFind(int(format));
}

qsizetype CodePlaceScanner::readCode(QStringView text)
{
    for (const auto mark : m_syntax.lineComments) {
        // "#[" begins an attribute of PHP.
        if (text.startsWith(mark) && !(m_format == Format::Php && text.startsWith(u"#["))) {
            m_mode = Mode::LineComment;
            return mark.size();
        }
    }
    if (!m_syntax.blockBegin.isEmpty() && text.startsWith(m_syntax.blockBegin)) {
        m_mode = Mode::BlockComment;
        m_depth = 1;
        return m_syntax.blockBegin.size();
    }
    for (const auto &quotes : m_syntax.quotes) {
        if (text.startsWith(quotes.open)) {
            m_mode = Mode::String;
            m_quotes = &quotes;
            m_isRaw = quotes.isRaw || m_syntax.rawBefore.contains(m_last);
            return quotes.open.size();
        }
    }
    return 1;
}

qsizetype CodePlaceScanner::readString(QStringView text)
{
    if (!m_isRaw && !m_quotes->isDoubled && text.front() == u'\\' && text.size() > 1)
        return 2;
    if (!text.startsWith(m_quotes->close))
        return 1;
    if (m_quotes->isDoubled && text.sliced(m_quotes->close.size()).startsWith(m_quotes->close))
        return 2 * m_quotes->close.size();
    m_mode = Mode::Code;
    return m_quotes->close.size();
}

qsizetype CodePlaceScanner::readBlockComment(QStringView text)
{
    if (text.startsWith(m_syntax.blockEnd)) {
        if (--m_depth == 0)
            m_mode = Mode::Code;
        return m_syntax.blockEnd.size();
    }
    if (m_syntax.commentsNest && text.startsWith(m_syntax.blockBegin)) {
        ++m_depth;
        return m_syntax.blockBegin.size();
    }
    return 1;
}

void CodePlaceScanner::feed(QStringView literal)
{
    while (!literal.isEmpty()) {
        qsizetype read = 1;
        switch (m_mode) {
        case Mode::Code:
            read = readCode(literal);
            break;
        case Mode::String:
            read = readString(literal);
            break;
        case Mode::LineComment:
            if (literal.front() == u'\n')
                m_mode = Mode::Code;
            break;
        case Mode::BlockComment:
            read = readBlockComment(literal);
            break;
        }
        m_last = literal.at(read - 1);
        literal = literal.sliced(read);
    }
}

tl::expected<Place, domain::MarkedText> CodePlaceScanner::place() const
{
    switch (m_mode) {
    case Mode::Code:
        return Place{m_format == Format::Csv || m_format == Format::Tsv ? Place::Inline : Place::Bare};
    case Mode::String:
        if (m_isRaw)
            return tl::unexpected(domain::MarkedText{QString::fromLatin1(RawString)});
        return Place{Place::String, m_quotes->open.front().unicode()};
    case Mode::LineComment:
        return Place{Place::LineComment};
    case Mode::BlockComment:
        return Place{Place::BlockComment};
    }
    Q_UNREACHABLE();
}

QString CodePlaceScanner::state(Mode mode) const
{
    QString state = QString::number(int(mode));
    if (mode == Mode::BlockComment)
        state += u' ' + QString::number(m_depth);
    else if (mode == Mode::String)
        state += u' ' + m_quotes->open + QString::number(m_isRaw);
    return state;
}

} // namespace errdex::snippets
