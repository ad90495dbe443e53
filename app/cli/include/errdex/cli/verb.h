// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/cli/console.h"
#include "errdex/manual/program.h"

#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace errdex::cli {

using manual::Example;
using manual::Option;

/// What the help says of a verb.
struct VerbHelp
{
    /// "search QUERY [options]"
    QString synopsis;
    /// One sentence for the list of verbs.
    QString summary;
    /// A paragraph more; may be empty.
    QString details;
    QList<Option> options;
    QList<Example> examples;
};

/// The arguments of a verb, taken apart.
class Arguments final
{
public:
    Arguments() = default;
    Arguments(QStringList positional, QHash<QString, QStringList> options)
        : m_positional(std::move(positional)), m_options(std::move(options))
    {
    }

    const QStringList &positional() const { return m_positional; }
    bool has(const QString &option) const { return m_options.contains(option); }
    /// The last value given; empty when the option was not.
    QString value(const QString &option) const;
    QStringList values(const QString &option) const { return m_options.value(option); }

private:
    QStringList m_positional;
    QHash<QString, QStringList> m_options;
};

/// One verb of errdex-cli. No state between runs.
class Verb
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::Verb)
    Q_DISABLE_COPY_MOVE(Verb)

public:
    Verb() = default;
    virtual ~Verb() = default;
    /// As typed: "search", "catalog build".
    virtual QString name() const = 0;
    /// In the interface language.
    virtual VerbHelp help() const = 0;
    virtual ExitCode run(const Arguments &arguments, Console &console) = 0;
    /// Says what is wrong and where the help is.
    ExitCode wrongUse(Console &console, const QString &message) const;
};

} // namespace errdex::cli
