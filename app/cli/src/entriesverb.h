// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/cli/verb.h"

#include <QCoreApplication>

namespace errdex::cli {

/// "entries list": the codes and texts of one's own.
class EntriesListVerb final : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::EntriesListVerb)

public:
    QString name() const override;
    VerbHelp help() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;
};

/// "entries add VENDOR/CODE": writes a code of one's own, or a text beside the vendor's.
class EntriesAddVerb final : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::EntriesAddVerb)

public:
    QString name() const override;
    VerbHelp help() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;
};

/// "entries remove VENDOR/CODE".
class EntriesRemoveVerb final : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::EntriesRemoveVerb)

public:
    QString name() const override;
    VerbHelp help() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;
};

} // namespace errdex::cli
