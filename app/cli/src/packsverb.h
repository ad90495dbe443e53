// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/cli/verb.h"

#include "errdex/packs/library.h"

#include <QCoreApplication>

#include <functional>

namespace errdex::cli {

/// "packs list": what is installed.
class PacksListVerb final : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::PacksVerb)

public:
    QString name() const override;
    VerbHelp help() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;
};

/// A verb that changes one installed pack, named by its id: "packs enable ID".
class PackChangeVerb final : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::PacksVerb)

public:
    enum class Kind { Enable, Disable, Remove, RollBack };

    explicit PackChangeVerb(Kind kind) : m_kind(kind) {}

    QString name() const override;
    VerbHelp help() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;

private:
    Kind m_kind;
};

} // namespace errdex::cli
