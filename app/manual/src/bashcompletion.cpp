// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "completion.h"

#include <QStringList>

namespace errdex::manual {

namespace {

/// The branches of a "case $previous": what may follow an option that takes a value.
QString valueCases(const QList<Option> &options)
{
    QString text;
    for (const auto &option : options) {
        if (option.valueName.isEmpty())
            continue;
        QString reply = QStringLiteral("COMPREPLY=()");
        if (option.value == Option::Value::File)
            reply = QStringLiteral("compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$current\")");
        else if (option.value == Option::Value::Folder)
            reply = QStringLiteral("compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- \"$current\")");
        else if (const auto choices = option.choices(); !choices.isEmpty())
            reply = QStringLiteral("mapfile -t COMPREPLY < <(compgen -W %1 -- \"$current\")")
                        .arg(quoted(choices.join(u' ')));
        text += QStringLiteral("        --%1) %2; return ;;\n").arg(option.name, reply);
    }
    return text;
}

QString function(const Program &program)
{
    QString name = QStringLiteral("_") + program.name;
    return name.replace(u'-', u'_');
}

} // namespace

QString bashCompletion(const Program &program)
{
    QString text = QStringLiteral("# bash completion for %1, made by \"%1 --generate bash\"\n%2() {\n"
                                  "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}\n"
                                  "    local verb='' word i options\n")
                       .arg(program.name, function(program));
    const auto verbs = verbWords(program);
    QStringList names;
    for (const auto &command : program.commands)
        names.append(command.name);
    if (!names.isEmpty()) {
        QStringList doubles;
        for (auto verb = verbs.begin(); verb != verbs.end(); ++verb) {
            if (!verb->isEmpty())
                doubles.append(verb.key());
        }
        // The verb: the first words that are no options. Of "notes list" both belong to it.
        text += QStringLiteral("    for ((i = 1; i < COMP_CWORD; ++i)); do\n"
                               "        word=${COMP_WORDS[i]}\n"
                               "        [[ $word == -* || ${COMP_WORDS[i - 1]} == --* ]] && continue\n"
                               "        verb=$word\n"
                               "        case $verb in\n"
                               "            %1) ((i + 1 < COMP_CWORD)) && verb+=\" ${COMP_WORDS[i + 1]}\" ;;\n"
                               "        esac\n"
                               "        break\n"
                               "    done\n")
                    .arg(doubles.isEmpty() ? QStringLiteral("''") : doubles.join(u'|'));
        text += QStringLiteral("    case $verb in\n");
        for (auto verb = verbs.begin(); verb != verbs.end(); ++verb) {
            if (!verb->isEmpty())
                text += QStringLiteral("    %1)\n"
                                       "        mapfile -t COMPREPLY < <(compgen -W %2 -- \"$current\")\n"
                                       "        return ;;\n")
                            .arg(verb.key(), quoted(verb->join(u' ')));
        }
        for (const auto &command : program.commands) {
            const auto cases = valueCases(command.options);
            text += QStringLiteral("    %1)\n        options=%2\n")
                        .arg(quoted(command.name), quoted(optionWords(command.options).join(u' ')));
            if (!cases.isEmpty())
                text += QStringLiteral("        case $previous in\n") + cases + QStringLiteral("        esac\n");
            text += QStringLiteral("        ;;\n");
        }
        text += QStringLiteral("    esac\n");
    }
    if (const auto cases = valueCases(program.options); !cases.isEmpty())
        text += QStringLiteral("    case $previous in\n") + cases + QStringLiteral("    esac\n");
    text += QStringLiteral("    options+=' '%1\n").arg(quoted(optionWords(program.options).join(u' ')));
    text += QStringLiteral("    if [[ $current == -* ]]; then\n"
                           "        mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$current\")\n");
    if (!verbs.isEmpty())
        text += QStringLiteral("    elif [[ ! $verb ]]; then\n"
                               "        mapfile -t COMPREPLY < <(compgen -W %1 -- \"$current\")\n")
                    .arg(quoted(verbs.keys().join(u' ')));
    text += QStringLiteral("    else\n"
                           "        compopt -o filenames\n"
                           "        mapfile -t COMPREPLY < <(compgen -f -- \"$current\")\n"
                           "    fi\n"
                           "}\n"
                           "complete -F %1 %2\n")
                .arg(function(program), program.name);
    return text;
}

} // namespace errdex::manual
