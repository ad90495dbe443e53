// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "notetext.h"

#include "errdex/ui/theme.h"
#include "recorddocument.h"
#include "textwriter.h"

#include <QRegularExpression>
#include <QUrl>

namespace errdex::ui {

namespace {

void writeLine(TextWriter &writer, const QString &line, TextWriter::Style style)
{
    static const QRegularExpression marked(QStringLiteral(
        "`(?<code>[^`]+)`|\\*\\*(?<bold>[^*]+)\\*\\*|\\[(?<text>[^\\]]+)\\]\\((?<target>https?://[^)\\s]+)\\)|"
        "(?<url>https?://[^\\s<>\"»)]+[^\\s<>\"».,;:!?)])"));
    qsizetype at = 0;
    auto found = marked.globalMatch(line);
    while (found.hasNext()) {
        const auto match = found.next();
        if (match.capturedStart() > at)
            writer.text(line.mid(at, match.capturedStart() - at), style);
        at = match.capturedEnd();
        const QString target = match.captured(QStringLiteral("target")) + match.captured(QStringLiteral("url"));
        const QUrl url(target, QUrl::StrictMode);
        if (const auto code = match.captured(QStringLiteral("code")); !code.isEmpty())
            writer.text(code, TextWriter::Code);
        else if (const auto bold = match.captured(QStringLiteral("bold")); !bold.isEmpty())
            writer.text(bold, TextWriter::Strong);
        else if (RecordDocument::isWebLink(url))
            writer.link(match.captured(QStringLiteral("text")).isEmpty() ? target
                                                                         : match.captured(QStringLiteral("text")),
                        url);
        else
            writer.text(match.captured(), style);
    }
    if (at < line.size())
        writer.text(line.mid(at), style);
}

} // namespace

void writeNoteText(TextWriter &writer, const QString &markdown)
{
    static const QRegularExpression heading(QStringLiteral("\\A#{1,6}\\s+"));
    static const QRegularExpression item(QStringLiteral("\\A(\\s*)[-*+]\\s+"));
    bool isFirst = true;
    bool afterEmpty = false;
    const auto lines = markdown.split(u'\n');
    for (auto line : lines) {
        if (line.trimmed().isEmpty()) {
            afterEmpty = true;
            continue;
        }
        writer.paragraph(!isFirst && afterEmpty ? SpacingSmall : 0);
        isFirst = afterEmpty = false;
        auto style = TextWriter::Body;
        if (const auto match = heading.match(line); match.hasMatch()) {
            line.remove(0, match.capturedLength());
            style = TextWriter::Strong;
        } else if (const auto bullet = item.match(line); bullet.hasMatch()) {
            line.replace(0, bullet.capturedLength(), bullet.captured(1) + QStringLiteral("•  "));
        }
        writeLine(writer, line, style);
    }
}

} // namespace errdex::ui
