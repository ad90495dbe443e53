// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "escaping.h"

#include "errdex/exporting/cells.h"

#include <QUrl>

#include <algorithm>

namespace errdex::snippets {

namespace {

bool isLineBreak(QChar c)
{
    return c == u'\n' || c == u'\r' || c == u'\v' || c == u'\f' || c == QChar(0x85) || c == QChar::LineSeparator ||
           c == QChar::ParagraphSeparator;
}

/// Embeddings, overrides and isolates, and what ends them: they change how the text around them is shown.
bool changesDirection(QChar c)
{
    return (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
}

/// Marks that nobody sees: in source code they can hide what stands there.
bool isInvisible(QChar c)
{
    return changesDirection(c) || c == QChar(0x200e) || c == QChar(0x200f) || c == QChar(0x061c) ||
           c == QChar(0xfeff) || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

bool isControl(QChar c)
{
    return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
}

/// The text without what no text may carry: NUL and other control characters but tabs and line breaks, which become
/// "\n"; halves of characters become U+FFFD.
QString clean(const QString &text)
{
    const bool isClean = std::none_of(text.begin(), text.end(), [](QChar c) {
        return (isControl(c) && c != u'\n' && c != u'\t') || c.isSurrogate() || isLineBreak(c) != (c == u'\n');
    });
    if (isClean)
        return text;
    QString made;
    made.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool hasNext = i + 1 < text.size();
        if (c == u'\r' && hasNext && text.at(i + 1) == u'\n')
            continue;
        if (isLineBreak(c))
            made += u'\n';
        else if (c.isHighSurrogate() && hasNext && text.at(i + 1).isLowSurrogate()) {
            made += c;
            made += text.at(++i);
        } else if (c.isSurrogate())
            made += QChar::ReplacementCharacter;
        else if (!isControl(c) || c == u'\t')
            made += c;
    }
    return made;
}

/// The text with every change of direction ended at its end, so that none reaches into what follows.
QString closed(const QString &text)
{
    QString open;
    for (const QChar c : text) {
        if (!changesDirection(c))
            continue;
        if (c == QChar(0x202c) || c == QChar(0x2069)) {
            if (open.endsWith(c))
                open.chop(1);
        } else {
            open += c >= QChar(0x2066) ? QChar(0x2069) : QChar(0x202c);
        }
    }
    std::reverse(open.begin(), open.end());
    return open.isEmpty() ? text : QString(text + open);
}

QString withoutInvisible(const QString &text)
{
    QString made = text;
    made.removeIf(isInvisible);
    return made;
}

// Addresses

/// An address that a person may follow; anything else (javascript:) leads nowhere.
QString safeAddress(const QString &value)
{
    const auto address = QUrl(value.trimmed());
    static const QStringList schemes{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("mailto"),
                                     QStringLiteral("errdex")};
    if (!address.isValid() || !schemes.contains(address.scheme().toLower()))
        return QStringLiteral("#");
    auto encoded = QString::fromLatin1(address.toEncoded());
    // Allowed in an address, of meaning around it.
    const std::pair<QChar, const char16_t *> around[] = {{u'\'', u"%27"}, {u'(', u"%28"}, {u')', u"%29"},
                                                         {u'|', u"%7C"},  {u'[', u"%5B"}, {u']', u"%5D"},
                                                         {u'*', u"%2A"},  {u'!', u"%21"}};
    for (const auto &[c, code] : around)
        encoded.replace(c, QString::fromUtf16(code));
    return encoded;
}

QString addressPart(const QString &value)
{
    auto encoded = QString::fromLatin1(QUrl::toPercentEncoding(value));
    return encoded;
}

// Markup

QString htmlEscaped(const QString &value, Place place)
{
    QString made;
    made.reserve(value.size() + 16);
    for (const QChar c : value) {
        if (c == u'&')
            made += QStringLiteral("&amp;");
        else if (c == u'<')
            made += QStringLiteral("&lt;");
        else if (c == u'>')
            made += QStringLiteral("&gt;");
        else if (c == u'"')
            made += QStringLiteral("&quot;");
        else if (c == u'\'')
            made += QStringLiteral("&#39;");
        else if (c == u'\n' && place.kind == Place::Inline)
            made += QStringLiteral("<br>");
        else if (c == u'\n' && place.kind == Place::Attribute)
            made += QStringLiteral("&#10;");
        else
            made += c;
    }
    return made;
}

QString html(Place place, const QString &value)
{
    switch (place.kind) {
    case Place::Url:
        return htmlEscaped(safeAddress(value), place);
    case Place::UrlPart:
        return addressPart(value);
    case Place::BlockComment: {
        QString made = inOneLine(value);
        return made.replace(u'-', QChar(0x2010)).replace(u'>', QChar(0x203a)).replace(u'<', QChar(0x2039));
    }
    default:
        return htmlEscaped(closed(clean(value)), place);
    }
}

/// Lines that would end the fenced code are pushed in by four columns, where they do not.
QString fenced(const QString &value)
{
    auto lines = value.split(u'\n');
    for (auto &line : lines) {
        const auto trimmed = QStringView(line).trimmed();
        if (trimmed.startsWith(u"```") || trimmed.startsWith(u"~~~"))
            line.prepend(QStringLiteral("    "));
    }
    return lines.join(u'\n');
}

QString markdown(Place place, const QString &value)
{
    switch (place.kind) {
    case Place::Url:
        return safeAddress(value);
    case Place::UrlPart:
        return addressPart(value);
    case Place::Fence:
        return fenced(closed(clean(value)));
    case Place::CodeSpan: {
        QString made = closed(inOneLine(value)).replace(u'`', u'\'');
        if (place.quote == u'|')
            made.replace(u'|', QStringLiteral("\\|"));
        return made;
    }
    default:
        return exporting::markdownEscaped(closed(clean(value)));
    }
}

/// "(!)", ":)" and the like are pictures.
bool beginsPicture(QStringView text)
{
    static const QStringList pictures =
        QStringLiteral("(y) (n) (i) (/) (x) (!) (+) (-) (?) (on) (off) (* (flag :) :( :D :P :p ;)").split(u' ');
    return std::any_of(pictures.begin(), pictures.end(),
                       [text](const QString &picture) { return text.startsWith(picture); });
}

/// Headings and quotations at the beginning of a line.
bool beginsJiraBlock(QStringView text)
{
    const bool isHeading = text.size() > 2 && text.front() == u'h' && text.at(1).isDigit() && text.at(2) == u'.';
    return isHeading || text.startsWith(u"bq.");
}

/// The characters of an address from here on; 0 where none begins. Jira takes them as they are.
qsizetype addressLength(QStringView text)
{
    if (!text.startsWith(u"http://") && !text.startsWith(u"https://"))
        return 0;
    const auto isOfAddress = [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || QStringView(u"/:.?=&%#_~+,;@-").contains(c);
    };
    return std::find_if_not(text.begin(), text.end(), isOfAddress) - text.begin();
}

/// Written after the renderer of Jira: a backslash escapes these characters and no others, two of them are a line
/// break, and nothing else can be escaped.
QString jiraInline(const QString &value, bool inTable)
{
    constexpr QStringView escapable = u"-#*_+?^~|%{}[]()!@";
    // Nobody sees it, and it takes the meaning from what stands behind it.
    constexpr QChar joiner(0x2060);
    constexpr QChar likeBackslash(0x2216);
    // A cell ends at a bar, escaped or not.
    constexpr QChar likeBar(0xa6);
    QString made;
    made.reserve(value.size() + 16);
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value.at(i);
        const auto rest = QStringView(value).sliced(i);
        if (const auto length = addressLength(rest); length > 0) {
            made += rest.first(length);
            i += length - 1;
        } else if (c == u'\n') {
            made += QStringLiteral(" \\\\ ");
        } else if (c == u'\\') {
            const QChar next = rest.size() > 1 ? rest.at(1) : u'\\';
            made += next == u'\\' || next == u'\n' || escapable.contains(next) ? likeBackslash : c;
        } else if (c == u'|' && inTable) {
            made += likeBar;
        } else if (i == 0 && (beginsJiraBlock(rest) || c == u'#')) {
            made += c == u'#' ? QStringLiteral("\\#") : QString(joiner) + c;
        } else if (beginsPicture(rest)) {
            made += c == u'(' ? QStringLiteral("\\(") : QString(c) + joiner;
        } else if (c != u'#' && c != u'(' && c != u')' && c != u'%' && c != u'@' && escapable.contains(c)) {
            made += u'\\';
            made += c;
        } else {
            made += c;
        }
    }
    return made;
}

QString jira(Place place, const QString &value)
{
    switch (place.kind) {
    case Place::Url:
        return safeAddress(value);
    case Place::UrlPart:
        return addressPart(value);
    case Place::Fence:
        // Nothing escapes inside of a block: a space breaks what would end it.
        return closed(clean(value))
            .replace(QStringLiteral("{noformat"), QStringLiteral("{ noformat"))
            .replace(QStringLiteral("{code"), QStringLiteral("{ code"));
    default: {
        const auto made = jiraInline(closed(clean(value)).trimmed(), place.quote == u'|');
        // An empty cell would be taken for the mark of a title.
        return made.isEmpty() && !value.isEmpty() ? QStringLiteral(" ") : made;
    }
    }
}

// Code

/// "\u202e" and the like, four digits at least.
QString numeric(const char16_t *before, ushort unit, int digits, const char16_t *after = u"")
{
    return QString::fromUtf16(before) + QString::number(unit, 16).rightJustified(digits, u'0') +
           QString::fromUtf16(after);
}

QString octal(uint byte)
{
    return u'\\' + QString::number(byte, 8).rightJustified(3, u'0');
}

/// A character that a string literal of the language must not hold as it is.
QString escapeOf(Format format, QChar c)
{
    const ushort unit = c.unicode();
    switch (format) {
    case Format::Cpp:
        // No universal name may stand for these: their bytes in UTF-8.
        if (unit >= 0x80 && unit < 0xa0)
            return octal(0xc2) + octal(unit);
        return unit < 0x80 ? octal(unit) : numeric(u"\\u", unit, 4);
    case Format::Java:
        // "\u000a" is a line break to Java, even in a string.
        return unit < 0x100 ? octal(unit) : numeric(u"\\u", unit, 4);
    case Format::Rust:
    case Format::Php:
    case Format::Swift:
        return numeric(u"\\u{", unit, 1, u"}");
    default:
        return numeric(u"\\u", unit, 4);
    }
}

/// Characters, the quotation mark aside, that have a backslash in front inside of a string.
QStringView specialIn(Format format, char16_t quote)
{
    switch (format) {
    case Format::Kotlin:
        return u"$";
    case Format::Php:
        return quote == u'"' ? u"$" : u"";
    case Format::TypeScript:
        return quote == u'`' ? u"$" : u"";
    default:
        return {};
    }
}

QString backslashed(Format format, char16_t quote, const QString &value)
{
    // In single quotation marks PHP knows two escapes and takes the rest as it is.
    const bool isLiteral = format == Format::Php && quote == u'\'';
    const auto special = specialIn(format, quote);
    QString made;
    made.reserve(value.size() + 16);
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value.at(i);
        if (c.isHighSurrogate() && i + 1 < value.size() && value.at(i + 1).isLowSurrogate()) {
            made += c;
            made += value.at(++i);
        } else if (c.isSurrogate()) {
            made += QChar::ReplacementCharacter;
        } else if (c == u'\\' || c == QChar(quote) || special.contains(c)) {
            made += u'\\';
            made += c;
        } else if (isLiteral) {
            made += c;
        } else if (c == u'\n') {
            made += QStringLiteral("\\n");
        } else if (c == u'\r') {
            made += QStringLiteral("\\r");
        } else if (c == u'\t') {
            made += QStringLiteral("\\t");
        } else if (isControl(c) || isInvisible(c)) {
            made += escapeOf(format, c);
        } else if ((format == Format::Cpp && c == u'?' && i > 0 && value.at(i - 1) == c) ||
                   (format == Format::TypeScript && c == u'/' && i > 0 && value.at(i - 1) == u'<')) {
            // "??/" was a backslash once, "</script>" ends a script.
            made += u'\\';
            made += c;
        } else {
            made += c;
        }
    }
    return made;
}

QString stringText(Format format, char16_t quote, const QString &value)
{
    switch (format) {
    case Format::Json: {
        const auto text = QString::fromUtf8(exporting::jsonString(value));
        return text.sliced(1, text.size() - 2);
    }
    case Format::Csv:
        return clean(value).replace(u'"', QStringLiteral("\"\""));
    case Format::Sql: {
        QString made = clean(value);
        return made.replace(QChar(quote), QString(2, QChar(quote)));
    }
    default:
        return backslashed(format, quote, value);
    }
}

/// What would end a comment or mean something in it is pulled apart.
QString comment(Format format, Place place, const QString &value)
{
    QString made = withoutInvisible(inOneLine(value));
    made.replace(QStringLiteral("*/"), QStringLiteral("* /")).replace(QStringLiteral("/*"), QStringLiteral("/ *"));
    if (format == Format::Cpp) {
        // Both go on in the next line.
        made.replace(QStringLiteral("?\?/"), QStringLiteral("? ?/"));
        if (place.kind == Place::LineComment && made.endsWith(u'\\'))
            made += u'.';
    }
    if (format == Format::Java)
        made.replace(QStringLiteral("\\u"), QStringLiteral("\\ u"));
    if (format == Format::Php)
        made.replace(QStringLiteral("?>"), QStringLiteral("? >"));
    // In its first two lines Python looks for the encoding of the file.
    if (format == Format::Python)
        made.replace(QStringLiteral("coding:"), QStringLiteral("coding :"))
            .replace(QStringLiteral("coding="), QStringLiteral("coding ="));
    // The text may touch a character of the template.
    if (place.kind == Place::BlockComment && (made.endsWith(u'*') || made.endsWith(u'/')))
        made += u' ';
    return made.startsWith(u'/') && place.kind == Place::BlockComment ? QString(u' ' + made) : made;
}

} // namespace

QString inOneLine(const QString &text)
{
    QString made = clean(text);
    const bool isOneLine = !made.contains(u'\n') && !made.contains(u'\t');
    if (isOneLine)
        return made;
    QString joined;
    joined.reserve(made.size());
    for (const QChar c : made) {
        const bool isBreak = c == u'\n' || c == u'\t';
        if (!isBreak)
            joined += c;
        else if (!joined.endsWith(u' '))
            joined += u' ';
    }
    return joined.trimmed();
}

QString literal(Format format, const QString &value)
{
    const QChar quote = format == Format::Sql ? u'\'' : u'"';
    return quote + stringText(format, quote.unicode(), value) + quote;
}

QString escaped(Format format, Place place, const QString &value)
{
    switch (format) {
    case Format::Text:
        return closed(clean(value));
    case Format::Markdown:
        return markdown(place, value);
    case Format::Html:
        return html(place, value);
    case Format::Jira:
        return jira(place, value);
    case Format::Tsv:
        return inOneLine(value);
    default:
        break;
    }
    switch (place.kind) {
    case Place::String:
        return stringText(format, place.quote, value);
    case Place::LineComment:
    case Place::BlockComment:
        return comment(format, place, value);
    case Place::Inline: {
        // Behind a character, because what looks like a mark of byte order would be taken away from the front.
        QByteArray cell(",");
        exporting::appendCsvCell(cell, clean(value).toUtf8());
        return QString::fromUtf8(cell).sliced(1);
    }
    default:
        // Bare: what a field gives there is a number, a name or a literal of the language.
        return value;
    }
}

} // namespace errdex::snippets
