// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/manual/program.h"

namespace errdex::manual {

QStringList Option::choices() const
{
    return valueName.contains(u'|') ? valueName.split(u'|') : QStringList();
}

std::optional<Form> formFromName(const QString &name)
{
    const QStringList names{QStringLiteral("man"), QStringLiteral("bash"), QStringLiteral("zsh"),
                            QStringLiteral("fish")};
    const auto at = names.indexOf(name);
    return at < 0 ? std::nullopt : std::optional(Form(at));
}

QString written(const Program &program, Form form, const Titles &titles)
{
    switch (form) {
    case Form::Man:
        return manPage(program, titles);
    case Form::Bash:
        return bashCompletion(program);
    case Form::Zsh:
        return zshCompletion(program);
    case Form::Fish:
        return fishCompletion(program);
    }
    return {};
}

} // namespace errdex::manual
