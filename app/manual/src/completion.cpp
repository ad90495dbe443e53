// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "completion.h"

#include <QStringList>

namespace errdex::manual {

QString quoted(const QString &text)
{
    QString inside = text;
    inside.replace(u'\'', QStringLiteral("'\\''"));
    return u'\'' + inside + u'\'';
}

QString quotedLine(const QString &text)
{
    return quoted(text.simplified());
}

QMap<QString, QStringList> verbWords(const Program &program)
{
    QMap<QString, QStringList> words;
    for (const auto &command : program.commands) {
        const auto name = command.name.split(u' ');
        auto &seconds = words[name.front()];
        if (name.size() > 1)
            seconds.append(name.at(1));
    }
    return words;
}

QStringList optionWords(const QList<Option> &options)
{
    QStringList words;
    for (const auto &option : options)
        words.append(QStringLiteral("--") + option.name);
    return words;
}

} // namespace errdex::manual
