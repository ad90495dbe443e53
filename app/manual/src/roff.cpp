// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "roff.h"

#include <QStringList>

namespace errdex::manual {

namespace {

/// Longer lines are bad style (mandoc -T lint).
constexpr int LongestLine = 80;

/// An argument of a macro: in quotation marks, those inside doubled.
QString argument(const QString &text)
{
    QString inside = Roff::escaped(text);
    inside.replace(u'"', QStringLiteral("\\(dq"));
    return u'"' + inside + u'"';
}

} // namespace

QString Roff::escaped(const QString &text)
{
    QString safe;
    safe.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\\')
            safe += QStringLiteral("\\e");
        else if (c == u'-')
            safe += QStringLiteral("\\-");
        else if (c == u'\n')
            safe += u' ';
        else if (c == u'\'')
            safe += QStringLiteral("\\(aq");
        else if (c == u'`')
            safe += QStringLiteral("\\(ga");
        else if (c == u'^')
            safe += QStringLiteral("\\(ha");
        else if (c == u'~')
            safe += QStringLiteral("\\(ti");
        else
            safe += c;
    }
    return safe;
}

void Roff::title(const QString &name, const QString &date, const QString &source, const QString &manual)
{
    raw(QStringLiteral(".TH %1 1 %2 %3 %4").arg(argument(name.toUpper()), QString(u'"' + date + u'"'),
                                                argument(source), argument(manual)));
}

void Roff::section(const QString &text)
{
    raw(QStringLiteral(".SH ") + argument(text));
}

void Roff::subsection(const QString &text)
{
    raw(QStringLiteral(".SS ") + argument(text));
}

void Roff::paragraph(const QString &text)
{
    raw(QStringLiteral(".PP"));
    lines(text);
}

void Roff::term(const QString &bold, const QString &plain, const QString &meaning)
{
    raw(QStringLiteral(".TP"));
    const QString rest = plain.isEmpty() ? QString() : QString(u' ' + escaped(plain));
    raw(QStringLiteral("\\fB") + escaped(bold) + QStringLiteral("\\fR") + rest);
    lines(meaning);
}

void Roff::lines(const QString &text)
{
    QString line;
    const auto end = [this, &line] {
        // A full stop at the beginning of a line would be a macro.
        raw(line.startsWith(u'.') ? QString(QStringLiteral("\\&") + line) : line);
        line.clear();
    };
    for (const auto &word : escaped(text).split(u' ', Qt::SkipEmptyParts)) {
        const QString longer = line.isEmpty() ? word : QString(line + u' ' + word);
        if (!line.isEmpty() && longer.toUtf8().size() > LongestLine) {
            end();
            line = word;
        } else {
            line = longer;
        }
    }
    if (!line.isEmpty())
        end();
}

void Roff::raw(const QString &line)
{
    m_text += line;
    m_text += u'\n';
}

} // namespace errdex::manual
