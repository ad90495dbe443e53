// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "completion.h"

#include <QStringList>

namespace errdex::manual {

namespace {

/// "[text]" of _arguments and "name:text" of _describe end at these characters.
QString plain(QString text)
{
    for (const QChar c : {u'\\', u'[', u']', u':'})
        text.replace(c, QString(QChar(u'\\')) + c);
    return text.simplified();
}

QStringList specifications(const QList<Option> &options)
{
    QStringList lines;
    for (const auto &option : options) {
        QString line = QStringLiteral("--%1%2[%3]").arg(option.name, option.valueName.isEmpty() ? QString() : QStringLiteral("="),
                                                        plain(option.description));
        if (!option.valueName.isEmpty()) {
            QString action;
            if (option.value == Option::Value::File)
                action = QStringLiteral("_files");
            else if (option.value == Option::Value::Folder)
                action = QStringLiteral("_files -/");
            else if (const auto choices = option.choices(); !choices.isEmpty())
                action = u'(' + choices.join(u' ') + u')';
            line += u':' + plain(option.valueName) + u':' + action;
        }
        lines.append(quoted(line));
    }
    return lines;
}

QString describe(const QString &array, const QList<Term> &terms)
{
    QString text = QStringLiteral("            %1=(\n").arg(array);
    for (const auto &[term, meaning] : terms)
        text += QStringLiteral("                %1\n").arg(quoted(plain(term) + u':' + plain(meaning)));
    return text + QStringLiteral("            )\n");
}

} // namespace

QString zshCompletion(const Program &program)
{
    QString text = QStringLiteral("#compdef %1\n# Made by \"%1 --generate zsh\".\n"
                                  "local curcontext=$curcontext state line verb\n"
                                  "local -a common verbs\n"
                                  "typeset -A opt_args\n")
                       .arg(program.name);
    text += QStringLiteral("common=(\n    %1\n)\n")
                .arg(specifications(program.options).join(QStringLiteral("\n    ")));
    if (program.commands.isEmpty()) {
        text += QStringLiteral("_arguments -S $common '*:file:_files'\n");
        return text;
    }
    QList<Term> firsts;
    QMap<QString, QList<Term>> seconds;
    for (const auto &command : program.commands) {
        const auto name = command.name.split(u' ');
        if (name.size() > 1)
            seconds[name.front()].append({name.at(1), command.summary});
        if (name.size() == 1 || seconds[name.front()].size() == 1)
            firsts.append({name.front(), command.summary});
    }
    text += QStringLiteral("_arguments -C -S $common '1:verb:->verb' '*::argument:->argument' && return\n"
                           "case $state in\n"
                           "    verb)\n");
    text += describe(QStringLiteral("verbs"), firsts);
    text += QStringLiteral("            _describe verb verbs ;;\n"
                           "    argument)\n"
                           "        verb=$words[1]\n"
                           "        case $verb in\n");
    for (auto verb = seconds.begin(); verb != seconds.end(); ++verb) {
        if (verb->isEmpty())
            continue;
        text += QStringLiteral("        %1)\n            if ((CURRENT == 2)); then\n").arg(verb.key());
        text += describe(QStringLiteral("verbs"), *verb);
        text += QStringLiteral("            _describe verb verbs\n            return\n            fi\n"
                               "            verb+=\" $words[2]\"\n            shift words\n            ((CURRENT--)) ;;\n");
    }
    text += QStringLiteral("        esac\n        case $verb in\n");
    for (const auto &command : program.commands) {
        text += QStringLiteral("        %1) _arguments -S $common %2'*:file:_files' ;;\n")
                    .arg(quoted(command.name),
                         command.options.isEmpty() ? QString()
                                                   : QString(specifications(command.options).join(u' ') + u' '));
    }
    text += QStringLiteral("        esac ;;\nesac\n");
    return text;
}

} // namespace errdex::manual
