// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "fuzzing.h"

#include "errdex/cli/application.h"
#include "errdex/cli/console.h"

#include <QBuffer>
#include <QTextStream>

using namespace errdex;

namespace {

/// An argument that names a file to be written, or lets one be, anywhere.
bool isDangerous(const QString &argument)
{
    return argument.contains(u'/') || argument.contains(QStringLiteral("output")) || argument.contains(QStringLiteral("data-dir")) ||
           argument == QStringLiteral("-") || argument.contains(QStringLiteral("follow"));
}

} // namespace

/// Arguments separated by line breaks. Runs in a folder of its own, with data of its own.
void fuzz::tryInput(const QByteArray &bytes)
{
    static const ScratchFile scratch(QStringLiteral("data"));
    QStringList arguments{QStringLiteral("errdex-cli")};
    const auto lines = bytes.split('\n');
    for (const auto &line : lines) {
        arguments.append(QString::fromUtf8(line));
        if (isDangerous(arguments.constLast()))
            return;
    }
    // Behind "--" it would be no option any more.
    arguments.insert(1, QStringLiteral("--data-dir=") + scratch.folder());
    QByteArray written;
    QString said;
    QBuffer out(&written);
    out.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    QTextStream err(&said);
    cli::Console console(out, err, 0);
    const int code = cli::run(arguments, QStringLiteral("1.0"), console);
    fuzz::require((code >= 0 && code <= 3) || code == 130, "a documented exit code");
    fuzz::require(code != 2 || !said.isEmpty(), "wrong use is told");
}
