// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "tags.h"

#include <algorithm>

namespace errdex::snippets {

namespace {

struct Delimiters
{
    QString open = QStringLiteral("{{");
    QString close = QStringLiteral("}}");
};

const char *const NotClosed = QT_TRANSLATE_NOOP("errdex::snippets", "The tag is not closed: “%1” is missing.");
const char *const Empty = QT_TRANSLATE_NOOP("errdex::snippets", "The tag is empty.");
const char *const NoPartials =
    QT_TRANSLATE_NOOP("errdex::snippets", "A template cannot take in another one ({{>…}}, {{<…}}, {{$…}}).");
const char *const BadDelimiters = QT_TRANSLATE_NOOP("errdex::snippets", "Delimiters are set like this: {{=<% %>=}}.");

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t';
}

/// Widens a tag that stands alone in its line to the whole line.
void takeLine(const QString &source, qsizetype begin, Tag &tag)
{
    tag.lineStart = tag.start;
    tag.lineEnd = tag.end;
    qsizetype first = tag.start;
    while (first > begin && isSpace(source.at(first - 1)))
        --first;
    if (first > begin && source.at(first - 1) != u'\n')
        return;
    qsizetype last = tag.end;
    while (last < source.size() && isSpace(source.at(last)))
        ++last;
    if (last < source.size() && source.at(last) == u'\r')
        ++last;
    if (last < source.size() && source.at(last) != u'\n')
        return;
    tag.lineStart = first;
    tag.lineEnd = std::min(last + 1, source.size());
}

} // namespace

TemplateError errorAt(const QString &source, qsizetype offset, qsizetype length, const char *what,
                      const QStringList &arguments)
{
    TemplateError error;
    const auto before = QStringView(source).first(offset);
    error.line = int(before.count(u'\n')) + 1;
    error.column = int(offset - (before.lastIndexOf(u'\n') + 1)) + 1;
    error.offset = offset;
    error.length = length;
    error.what = {QString::fromUtf8(what), arguments};
    return error;
}

tl::expected<std::vector<Tag>, TemplateError> tagsOf(const QString &source, qsizetype begin)
{
    std::vector<Tag> tags;
    Delimiters delimiters;
    qsizetype from = begin;
    while (true) {
        Tag tag;
        tag.start = source.indexOf(delimiters.open, from);
        if (tag.start < 0)
            return tags;
        qsizetype content = tag.start + delimiters.open.size();
        QString close = delimiters.close;
        const QChar sign = content < source.size() ? source.at(content) : QChar();
        if (sign == u'{' && delimiters.open == u"{{")
            close = QStringLiteral("}}}");
        else if (sign == u'=')
            close.prepend(u'=');
        const auto closed = source.indexOf(close, content + (sign == u'=' ? 1 : 0));
        if (closed < 0)
            return tl::unexpected(errorAt(source, tag.start, delimiters.open.size(), NotClosed, {close}));
        tag.end = closed + close.size();
        from = tag.end;
        const auto length = tag.end - tag.start;
        if (sign == u'=') {
            const auto both = source.mid(content + 1, closed - content - 1).split(u' ', Qt::SkipEmptyParts);
            const bool isGood = both.size() == 2 && !both.front().contains(u'=') && !both.back().contains(u'=');
            if (!isGood)
                return tl::unexpected(errorAt(source, tag.start, length, BadDelimiters));
            delimiters = {both.front(), both.back()};
            tag.kind = Tag::Comment;
        } else if (sign == u'>' || sign == u'<' || sign == u'$') {
            return tl::unexpected(errorAt(source, tag.start, length, NoPartials));
        } else if (sign == u'!') {
            tag.kind = Tag::Comment;
        } else {
            tag.kind = sign == u'#'   ? Tag::Section
                       : sign == u'^' ? Tag::Inverted
                       : sign == u'/' ? Tag::Close
                                      : Tag::Value;
            // What is not escaped in Mustache is here: the format decides, and nothing gets around it.
            if (tag.kind != Tag::Value || sign == u'&' || close.size() == 3)
                ++content;
            while (content < closed && source.at(content).isSpace())
                ++content;
            tag.nameStart = content;
            tag.name = source.mid(content, closed - content).trimmed();
            if (tag.name.isEmpty())
                return tl::unexpected(errorAt(source, tag.start, length, Empty));
        }
        if (tag.kind == Tag::Value) {
            tag.lineStart = tag.start;
            tag.lineEnd = tag.end;
        } else {
            takeLine(source, begin, tag);
        }
        tags.push_back(tag);
    }
}

} // namespace errdex::snippets
