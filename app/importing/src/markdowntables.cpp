// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "foundtables.h"

#include "htmltext.h"

#include <QRegularExpression>

namespace errdex::importing {

namespace {

/// The cells of a line of a table (GitHub Flavored Markdown, "Tables"): a bar behind a backslash does not part them.
QStringList cellsOf(QStringView line)
{
    line = line.trimmed();
    if (line.startsWith(u'|'))
        line = line.sliced(1);
    QStringList cells;
    QString cell;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (c == u'\\' && i + 1 < line.size()) {
            // The escape is taken off with the other marks; a bar is no mark in text.
            cell += c;
            cell += line.at(++i);
        } else if (c == u'|') {
            cells.append(cell.trimmed());
            cell.clear();
        } else {
            cell += c;
        }
    }
    if (!cell.trimmed().isEmpty() || cells.isEmpty())
        cells.append(cell.trimmed());
    return cells;
}

bool isDashes(const QString &line)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)*\\|?\\s*$"));
    return line.contains(u'-') && line.contains(u'|') && pattern.match(line).hasMatch();
}

QString headingOf(const QString &line)
{
    static const QRegularExpression pattern(QStringLiteral("^ {0,3}#{1,6}\\s+(.*?)\\s*#*\\s*$"));
    const auto match = pattern.match(line);
    return match.hasMatch() ? withoutMarkdown(match.captured(1)) : QString();
}

bool isPunctuation(QChar c)
{
    return c.unicode() < 0x80 && !c.isLetterOrNumber() && !c.isSpace() && c.unicode() > 0x20;
}

/// The end of a run of code that begins with backticks at `start`; -1 when it is not closed.
qsizetype codeEnd(const QString &text, qsizetype start, qsizetype ticks)
{
    const QString fence(ticks, u'`');
    for (auto at = text.indexOf(fence, start + ticks); at >= 0; at = text.indexOf(fence, at + 1)) {
        const bool isExact = (at + ticks == text.size() || text.at(at + ticks) != u'`') && text.at(at - 1) != u'`';
        if (isExact)
            return at;
    }
    return -1;
}

/// "[text](address)" at `at`: the text, and where it ends.
std::optional<std::pair<QString, qsizetype>> linkAt(const QString &text, qsizetype at)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\G!?\\[((?:[^\\]\\\\]|\\\\.)*)\\]\\([^()\\s]*(?:\\s+\"[^\"]*\")?\\)"));
    const auto match = pattern.match(text, at);
    if (!match.hasMatch())
        return std::nullopt;
    return std::pair(withoutMarkdown(match.captured(1)), match.capturedEnd());
}

} // namespace

QString withoutMarkdown(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\\' && i + 1 < text.size() && isPunctuation(text.at(i + 1))) {
            plain += text.at(++i);
            continue;
        }
        if (c == u'`') {
            qsizetype ticks = 1;
            while (i + ticks < text.size() && text.at(i + ticks) == u'`')
                ++ticks;
            const auto end = codeEnd(text, i, ticks);
            if (end >= 0) {
                QString inside = text.mid(i + ticks, end - i - ticks);
                inside.replace(QStringLiteral("\\|"), QStringLiteral("|"));
                plain += inside.size() > 2 && inside.startsWith(u' ') && inside.endsWith(u' ')
                             ? inside.mid(1, inside.size() - 2)
                             : inside;
                i = end + ticks - 1;
                continue;
            }
            // Part of a run that is not closed begins no code.
            plain += QString(ticks, c);
            i += ticks - 1;
            continue;
        }
        if (c == u'[' || (c == u'!' && text.mid(i + 1, 1) == u"[")) {
            if (const auto link = linkAt(text, i)) {
                plain += link->first;
                i = link->second - 1;
                continue;
            }
        }
        if (c == u'<') {
            static const QRegularExpression lineBreak(QStringLiteral("\\G<br\\s*/?>"),
                                                      QRegularExpression::CaseInsensitiveOption);
            const auto match = lineBreak.match(text, i);
            if (match.hasMatch()) {
                plain += u' ';
                i = match.capturedEnd() - 1;
                continue;
            }
        }
        if (c == u'&') {
            qsizetype length = 0;
            const auto entity = htmlEntity(QStringView(text).sliced(i), &length);
            if (length > 0) {
                plain += entity;
                i += length - 1;
                continue;
            }
        }
        // Emphasis: a run of stars that touches a word on one side.
        if (c == u'*' || (c == u'~' && text.mid(i, 2) == u"~~")) {
            qsizetype run = 1;
            while (i + run < text.size() && text.at(i + run) == c)
                ++run;
            const bool opens =
                i + run < text.size() && !text.at(i + run).isSpace() && text.indexOf(QString(run, c), i + run) > 0;
            const bool closes = i > 0 && !text.at(i - 1).isSpace() && text.left(i).contains(QString(run, c));
            if (!opens && !closes)
                plain += QString(run, c);
            i += run - 1;
            continue;
        }
        plain += c;
    }
    return plain;
}

QList<FoundTable> markdownTables(const QString &text)
{
    QList<FoundTable> tables;
    QString heading;
    QString before;
    QString fence;
    bool isInside = false;
    qint64 number = 0;
    const auto lines = QStringView(text).split(u'\n');
    for (const auto &view : lines) {
        ++number;
        QString line = view.toString();
        if (line.endsWith(u'\r'))
            line.chop(1);
        const auto start = line.trimmed();
        if (start.startsWith(u"```") || start.startsWith(u"~~~")) {
            if (fence.isEmpty())
                fence = start.left(3);
            else if (start.startsWith(fence))
                fence.clear();
            isInside = false;
            continue;
        }
        if (!fence.isEmpty())
            continue;
        if (isInside && !start.isEmpty() && line.contains(u'|')) {
            TableRow row{{}, number};
            const auto cells = cellsOf(line);
            for (const auto &cell : cells)
                row.cells.append(withoutMarkdown(cell));
            tables.last().rows.append(row);
            continue;
        }
        isInside = false;
        if (isDashes(line) && before.contains(u'|')) {
            TableRow titles{{}, number - 1};
            const auto cells = cellsOf(before);
            for (const auto &cell : cells)
                titles.cells.append(withoutMarkdown(cell));
            tables.append({heading, {titles}, true});
            isInside = true;
        } else if (const auto found = headingOf(line); !found.isEmpty()) {
            heading = found;
        }
        before = line;
    }
    return tables;
}

} // namespace errdex::importing
