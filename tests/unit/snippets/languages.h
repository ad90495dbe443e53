// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QString>
#include <QStringList>

/// The real compilers and parsers of languages, where they are installed.
namespace errdex::test {

struct Outcome
{
    bool isGood = false;
    QByteArray output;
    /// What it said otherwise, for a failing test.
    QByteArray complaint;
};

/// Runs a program in a folder to its end.
inline Outcome run(const QString &program, const QStringList &arguments, const QString &folder,
                   const QByteArray &input = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    auto environment = QProcessEnvironment::systemEnvironment();
    // Compilers keep what they make with the test's other files.
    environment.insert(QStringLiteral("GOCACHE"), folder + QStringLiteral("/.cache"));
    environment.insert(QStringLiteral("GOFLAGS"), QStringLiteral("-mod=mod"));
    environment.insert(QStringLiteral("PYTHONIOENCODING"), QStringLiteral("utf-8"));
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForStarted())
        return {false, {}, "does not start"};
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(240'000);
    Outcome outcome;
    outcome.output = process.readAllStandardOutput();
    outcome.complaint = process.readAllStandardError() + (ended ? QByteArray() : QByteArray("takes too long")) +
                        outcome.output.left(4000);
    outcome.isGood = ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    return outcome;
}

inline QString program(const char *name)
{
    return QStandardPaths::findExecutable(QString::fromLatin1(name));
}

/// TypeScript's compiler: ERRDEX_TSC names it where it is not in the path.
inline QString typeScriptCompiler()
{
    return qEnvironmentVariable("ERRDEX_TSC", program("tsc"));
}

} // namespace errdex::test
