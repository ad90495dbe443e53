// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/cli/verb.h"

#include <QCoreApplication>

namespace errdex::cli {

/// "backup": copies the user's own data, or lists the copies.
class BackupVerb final : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::BackupVerb)

public:
    QString name() const override;
    VerbHelp help() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;
};

/// "restore NUMBER": puts a copy in place.
class RestoreVerb final : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::RestoreVerb)

public:
    QString name() const override;
    VerbHelp help() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;
};

} // namespace errdex::cli
