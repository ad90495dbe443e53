// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/cli/application.h"
#include "errdex/cli/console.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>

namespace errdex::test {

struct Run
{
    int code = -1;
    QByteArray out;
    QString err;

    QStringList lines() const { return QString::fromUtf8(out).split(u'\n', Qt::SkipEmptyParts); }
    QJsonArray json() const { return QJsonDocument::fromJson(out).array(); }
};

/// One run of the program inside this one, in English unless the arguments say otherwise.
inline Run run(const QStringList &arguments, int columns = 0)
{
    Run result;
    QBuffer out(&result.out);
    out.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    QTextStream err(&result.err);
    cli::Console console(out, err, columns);
    result.code = cli::run(QStringList{QStringLiteral("errdex-cli")} + arguments, QStringLiteral("1.2.3"), console);
    return result;
}

inline Run runLine(const char *line, int columns = 0)
{
    return run(QString::fromUtf8(line).split(u' '), columns);
}

} // namespace errdex::test
