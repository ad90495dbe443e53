// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace errdex::manual {

/// An option of the command line, named in full ("--vendor").
struct Option
{
    /// Without the dashes.
    QString name;
    /// What stands for the value in the help ("FILE", "ru|en"); empty for an option without a value.
    QString valueName;
    QString description;
    /// What the value is, for those that complete it; `valueName` is in the person's language and does not tell.
    enum class Value { Text, File, Folder };
    Value value = Value::Text;

    /// The values themselves where `valueName` lists them, as in "ru|en"; else none.
    QStringList choices() const;
};

struct Example
{
    /// Without the program's name.
    QString command;
    QString meaning;
};

/// A verb of a program that has several.
struct Command
{
    /// As typed: "search", "catalog build".
    QString name;
    /// "search QUERY [options]"
    QString synopsis;
    QString summary;
    QString details;
    QList<Option> options;
    QList<Example> examples;
};

/// Something with what it means: an exit code, a variable of the environment, a file.
using Term = std::pair<QString, QString>;

/// All that is to be told of a program. Texts are in the person's language.
struct Program
{
    QString name;
    QString version;
    /// The day of its release, ISO 8601.
    QString date;
    /// A few words without a full stop.
    QString summary;
    QStringList synopses;
    /// Paragraphs.
    QStringList description;
    /// Before any verb.
    QList<Option> options;
    QList<Command> commands;
    QList<Example> examples;
    QList<Term> exitCodes;
    QList<Term> variables;
    QList<Term> files;
    /// "errdex-cli(1)"
    QStringList seeAlso;
};

/// The titles of a manual page, in the language of its texts.
struct Titles
{
    QString manual;
    QString name;
    QString synopsis;
    QString description;
    QString commands;
    QString options;
    QString examples;
    QString exitStatus;
    QString environment;
    QString files;
    QString seeAlso;
};

/// A page for man(1), UTF-8 text in the macros of man(7).
QString manPage(const Program &program, const Titles &titles);
/// Scripts that complete verbs, options and values; sourced by the shell of that name.
QString bashCompletion(const Program &program);
QString zshCompletion(const Program &program);
QString fishCompletion(const Program &program);

/// What can be made of a Program.
enum class Form { Man, Bash, Zsh, Fish };
/// "man", "bash", "zsh" or "fish".
std::optional<Form> formFromName(const QString &name);
QString written(const Program &program, Form form, const Titles &titles);

} // namespace errdex::manual
