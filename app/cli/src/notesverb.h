// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/cli/verb.h"

#include <QCoreApplication>

namespace errdex::cli {

/// "notes list [VENDOR/CODE]": what was written on records.
class NotesListVerb final : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::NotesListVerb)

public:
    QString name() const override;
    VerbHelp help() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;
};

/// "notes add VENDOR/CODE [TEXT]": writes a note, tags, a status, a star.
class NotesAddVerb final : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::NotesAddVerb)

public:
    QString name() const override;
    VerbHelp help() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;
};

/// "notes move NOTE VENDOR/CODE": hangs a note on another record.
class NotesMoveVerb final : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::NotesMoveVerb)

public:
    QString name() const override;
    VerbHelp help() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;
};

/// "notes export FILE": everything written, as a file for others.
class NotesExportVerb final : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::NotesExportVerb)

public:
    QString name() const override;
    VerbHelp help() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;
};

/// "notes merge FILES": takes in what others wrote.
class NotesMergeVerb final : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::NotesMergeVerb)

public:
    QString name() const override;
    VerbHelp help() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;
};

} // namespace errdex::cli
