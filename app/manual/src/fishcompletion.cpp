// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "completion.h"

#include <QSet>
#include <QStringList>

namespace errdex::manual {

namespace {

QString quotedFish(const QString &text)
{
    QString inside = text.simplified();
    inside.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return u'\'' + inside + u'\'';
}

QString optionLines(const QString &begin, const QList<Option> &options)
{
    QString text;
    for (const auto &option : options) {
        text += begin + QStringLiteral(" -l %1 -d %2").arg(option.name, quotedFish(option.description));
        if (option.value == Option::Value::File)
            text += QStringLiteral(" -r -F");
        else if (option.value == Option::Value::Folder)
            text += QStringLiteral(" -x -a '(__fish_complete_directories)'");
        else if (const auto choices = option.choices(); !choices.isEmpty())
            text += QStringLiteral(" -x -a %1").arg(quotedFish(choices.join(u' ')));
        else if (!option.valueName.isEmpty())
            text += QStringLiteral(" -x");
        text += u'\n';
    }
    return text;
}

} // namespace

QString fishCompletion(const Program &program)
{
    QString text = QStringLiteral("# fish completion for %1, made by \"%1 --generate fish\"\n").arg(program.name);
    const QString begin = QStringLiteral("complete -c ") + program.name;
    text += optionLines(begin, program.options);
    const auto verbs = verbWords(program);
    const QString none = QStringLiteral("__fish_is_nth_token 1");
    QSet<QString> seen;
    for (const auto &command : program.commands) {
        const auto name = command.name.split(u' ');
        if (!seen.contains(name.front())) {
            seen.insert(name.front());
            text += begin + QStringLiteral(" -n %1 -f -a %2 -d %3\n")
                                .arg(quotedFish(none), name.front(), quotedFish(command.summary));
        }
        QString condition = QStringLiteral("__fish_seen_subcommand_from ") + name.front();
        if (name.size() > 1) {
            text += begin + QStringLiteral(" -n %1 -f -a %2 -d %3\n")
                                .arg(quotedFish(condition + QStringLiteral("; and not __fish_seen_subcommand_from ") +
                                                verbs.value(name.front()).join(u' ')),
                                     name.at(1), quotedFish(command.summary));
            condition += QStringLiteral("; and __fish_seen_subcommand_from ") + name.at(1);
        }
        text += optionLines(begin + QStringLiteral(" -n ") + quotedFish(condition), command.options);
    }
    return text;
}

} // namespace errdex::manual
