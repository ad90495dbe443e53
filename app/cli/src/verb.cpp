// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/cli/verb.h"

namespace errdex::cli {

QString Arguments::value(const QString &option) const
{
    const auto values = m_options.value(option);
    return values.isEmpty() ? QString() : values.back();
}

ExitCode Verb::wrongUse(Console &console, const QString &message) const
{
    console.complain(message);
    console.complain(tr("See “%1”.").arg(QStringLiteral("errdex-cli ") + name() + QStringLiteral(" --help")));
    return ExitCode::WrongUse;
}

} // namespace errdex::cli
