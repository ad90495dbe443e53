// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "markupplace.h"

#include "codeplace.h"

#include <QStringList>

#include <algorithm>

namespace errdex::snippets {

namespace {

const char *const InElement =
    QT_TRANSLATE_NOOP("errdex::snippets", "Inside of an element a value can only stand in a quoted attribute.");
const char *const InScript = QT_TRANSLATE_NOOP("errdex::snippets", "Scripts and styles cannot take values.");

tl::unexpected<domain::MarkedText> refused(const char *why)
{
    return tl::unexpected(domain::MarkedText{QString::fromLatin1(why)});
}

bool isAddress(const QString &attribute)
{
    static const QStringList names{QStringLiteral("href"),   QStringLiteral("src"),       QStringLiteral("action"),
                                   QStringLiteral("cite"),   QStringLiteral("data"),      QStringLiteral("formaction"),
                                   QStringLiteral("poster"), QStringLiteral("background")};
    return names.contains(attribute);
}

/// What a browser runs or reads as a document.
bool isScript(const QString &attribute)
{
    return attribute.startsWith(u"on") || attribute == u"style" || attribute == u"srcdoc" || attribute == u"srcset";
}

} // namespace

std::unique_ptr<PlaceScanner> PlaceScanner::of(Format format)
{
    switch (format) {
    case Format::Text:
        return std::make_unique<TextPlaceScanner>();
    case Format::Markdown:
        return std::make_unique<MarkdownPlaceScanner>();
    case Format::Html:
        return std::make_unique<HtmlPlaceScanner>();
    case Format::Jira:
        return std::make_unique<JiraPlaceScanner>();
    default:
        return std::make_unique<CodePlaceScanner>(format);
    }
}

qsizetype HtmlPlaceScanner::readText(QStringView text)
{
    if (text.startsWith(u"<!--")) {
        m_mode = Mode::Comment;
        return 4;
    }
    const bool opens =
        text.front() == u'<' && text.size() > 1 && (text.at(1).isLetter() || text.at(1) == u'/' || text.at(1) == u'!');
    if (!opens)
        return 1;
    m_mode = Mode::Element;
    m_element.clear();
    m_word.clear();
    qsizetype end = 1;
    while (end < text.size() && !text.at(end).isSpace() && text.at(end) != u'>')
        m_element += text.at(end++).toLower();
    return end;
}

void HtmlPlaceScanner::readElement(QChar c)
{
    if (c == u'>') {
        m_mode = m_element == u"script" || m_element == u"style" ? Mode::Raw : Mode::Text;
    } else if (c == u'"' || c == u'\'') {
        m_mode = Mode::Attribute;
        m_quote = c;
        m_attribute = m_word;
        m_word.clear();
        m_isAtStart = true;
    } else if (c.isSpace()) {
        m_word.clear();
    } else if (c != u'=') {
        m_word += c.toLower();
    }
}

void HtmlPlaceScanner::feed(QStringView literal)
{
    while (!literal.isEmpty()) {
        qsizetype read = 1;
        switch (m_mode) {
        case Mode::Text:
            read = readText(literal);
            break;
        case Mode::Element:
            readElement(literal.front());
            break;
        case Mode::Attribute:
            m_isAtStart = false;
            if (literal.front() == m_quote)
                m_mode = Mode::Element;
            break;
        case Mode::Comment:
            if (literal.startsWith(u"-->")) {
                m_mode = Mode::Text;
                read = 3;
            }
            break;
        case Mode::Raw:
            if (literal.startsWith(QString(u"</" + m_element), Qt::CaseInsensitive))
                m_mode = Mode::Text;
            read = m_mode == Mode::Raw ? 1 : 0;
            break;
        }
        literal = literal.sliced(read);
    }
}

tl::expected<Place, domain::MarkedText> HtmlPlaceScanner::place() const
{
    switch (m_mode) {
    case Mode::Text:
        // Line breaks of a value are kept where the text is preformatted.
        return Place{m_element == u"pre" ? Place::Fence : Place::Inline};
    case Mode::Comment:
        return Place{Place::BlockComment};
    case Mode::Attribute:
        if (isScript(m_attribute))
            return refused(InScript);
        if (isAddress(m_attribute))
            return Place{m_isAtStart ? Place::Url : Place::UrlPart};
        return Place{Place::Attribute};
    case Mode::Element:
        return refused(InElement);
    case Mode::Raw:
        return refused(InScript);
    }
    Q_UNREACHABLE();
}

QString HtmlPlaceScanner::state() const
{
    QString state = QString::number(int(m_mode));
    if (m_mode == Mode::Attribute)
        state += m_quote + m_attribute;
    else if (m_mode == Mode::Raw)
        state += m_element;
    return state;
}

bool MarkdownPlaceScanner::readFence(QStringView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line.at(indent) == u' ')
        ++indent;
    if (indent > 3 || indent == line.size())
        return false;
    const QChar mark = line.at(indent);
    if (mark != u'`' && mark != u'~')
        return false;
    qsizetype run = 0;
    while (indent + run < line.size() && line.at(indent + run) == mark)
        ++run;
    if (m_mode == Mode::Fence) {
        if (mark != m_fence || run < m_run || !line.sliced(indent + run).trimmed().isEmpty())
            return false;
        m_mode = Mode::Inline;
        return true;
    }
    // A line of backticks with more of them behind is a code span.
    if (run < 3 || (mark == u'`' && line.sliced(indent + run).contains(u'`')))
        return false;
    m_mode = Mode::Fence;
    m_fence = mark;
    m_run = run;
    return true;
}

qsizetype MarkdownPlaceScanner::readInline(QStringView text)
{
    const QChar c = text.front();
    if (c == u'\\' && m_mode == Mode::Inline)
        return std::min<qsizetype>(2, text.size());
    if (c == u'`' && (m_mode == Mode::Inline || m_mode == Mode::CodeSpan)) {
        qsizetype run = 0;
        while (run < text.size() && text.at(run) == c)
            ++run;
        if (m_mode == Mode::Inline) {
            m_mode = Mode::CodeSpan;
            m_run = run;
        } else if (run == m_run) {
            m_mode = Mode::Inline;
        }
        return run;
    }
    m_isAtStart = false;
    if (m_mode == Mode::Inline && text.startsWith(u"](")) {
        m_mode = Mode::Link;
        m_isAtStart = true;
        return 2;
    }
    if (m_mode == Mode::Inline && c == u'<') {
        m_mode = Mode::Angle;
        m_isAtStart = true;
    } else if ((m_mode == Mode::Link && c == u')') || (m_mode == Mode::Angle && c == u'>')) {
        m_mode = Mode::Inline;
    }
    return 1;
}

void MarkdownPlaceScanner::feed(QStringView literal)
{
    while (!literal.isEmpty()) {
        if (m_isLineStart) {
            const auto end = literal.indexOf(u'\n');
            const auto line = end < 0 ? literal : literal.first(end);
            m_isTableRow = line.trimmed().startsWith(u'|');
            m_isLineStart = false;
            if ((m_mode == Mode::Inline || m_mode == Mode::Fence) && readFence(line)) {
                literal = literal.sliced(line.size());
                continue;
            }
        }
        if (literal.front() == u'\n') {
            m_isLineStart = true;
            // Neither reaches past the paragraph, and no template of ours writes one over two lines.
            if (m_mode == Mode::CodeSpan || m_mode == Mode::Link || m_mode == Mode::Angle)
                m_mode = Mode::Inline;
            literal = literal.sliced(1);
        } else {
            literal = literal.sliced(m_mode == Mode::Fence ? 1 : readInline(literal));
        }
    }
}

tl::expected<Place, domain::MarkedText> MarkdownPlaceScanner::place() const
{
    switch (m_mode) {
    case Mode::Inline:
        return Place{};
    case Mode::CodeSpan:
        return Place{Place::CodeSpan, m_isTableRow ? u'|' : u'\0'};
    case Mode::Fence:
        return Place{Place::Fence};
    case Mode::Link:
    case Mode::Angle:
        return Place{m_isAtStart ? Place::Url : Place::UrlPart};
    }
    Q_UNREACHABLE();
}

QString MarkdownPlaceScanner::state() const
{
    const bool hasRun = m_mode == Mode::CodeSpan || m_mode == Mode::Fence;
    return QString::number(int(m_mode)) + u' ' + (hasRun ? QString::number(m_run) : QString());
}

void JiraPlaceScanner::feed(QStringView literal)
{
    while (!literal.isEmpty()) {
        qsizetype read = 1;
        if (m_isLineStart)
            m_isTableRow = literal.front() == u'|';
        m_isLineStart = literal.front() == u'\n';
        if (m_mode == Mode::Block) {
            if (literal.startsWith(QString(m_block + u'}'))) {
                m_mode = Mode::Inline;
                read = m_block.size() + 1;
            }
        } else if (literal.front() == u'\\') {
            read = std::min<qsizetype>(2, literal.size());
        } else if (literal.startsWith(u"{noformat") || literal.startsWith(u"{code")) {
            m_block = literal.startsWith(u"{code") ? QStringLiteral("{code") : QStringLiteral("{noformat");
            m_mode = Mode::Block;
            const auto end = literal.indexOf(u'}');
            read = end < 0 ? literal.size() : end + 1;
        } else {
            m_isAtStart = false;
            const QChar c = literal.front();
            if (m_mode == Mode::Inline && c == u'[') {
                m_mode = Mode::Link;
                m_isAtStart = true;
            } else if (m_mode == Mode::Link && c == u'|') {
                m_mode = Mode::Url;
                m_isAtStart = true;
            } else if (m_mode != Mode::Inline && (c == u']' || c == u'\n')) {
                m_mode = Mode::Inline;
            }
        }
        literal = literal.sliced(read);
    }
}

tl::expected<Place, domain::MarkedText> JiraPlaceScanner::place() const
{
    if (m_mode == Mode::Url)
        return Place{m_isAtStart ? Place::Url : Place::UrlPart};
    if (m_mode == Mode::Block)
        return Place{Place::Fence};
    // At the beginning of a line none of its cells is open.
    return Place{Place::Inline, m_isTableRow && !m_isLineStart ? u'|' : u'\0'};
}

QString JiraPlaceScanner::state() const
{
    return QString::number(int(m_mode)) + (m_mode == Mode::Block ? m_block : QString());
}

} // namespace errdex::snippets
