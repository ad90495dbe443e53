// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/cli/application.h"
#include "errdex/cli/console.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

#include <cstdio>
#ifdef Q_OS_LINUX
#include <fcntl.h>
#endif
#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#endif

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
#ifdef Q_OS_WIN
    // Data is UTF-8 with the line ends of its format, not of the platform.
    _setmode(_fileno(stdout), _O_BINARY);
#endif
#ifdef Q_OS_LINUX
    // Where the output is a pipe: a million rows pass through it with fewer changes between us and the reader. What it is
    // not, or may not be, does not matter.
    constexpr int PipeSize = 1 << 20;
    (void)fcntl(1, F_SETPIPE_SZ, PipeSize);
#endif
    QFile out;
    QFile errors;
    // Unbuffered: the writers have a buffer of their own, and an error is known where it happens.
    if (!out.open(1, QIODevice::WriteOnly | QIODevice::Unbuffered) ||
        !errors.open(2, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return int(errdex::cli::ExitCode::CannotReadOrWrite);
    QTextStream errorText(&errors);
    errdex::cli::Console console(out, errorText, errdex::cli::terminalColumns(1), errdex::cli::terminalColumns(2));
    return errdex::cli::run(QCoreApplication::arguments(), QStringLiteral(ERRDEX_VERSION), console);
}
