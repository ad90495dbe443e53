// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/cli/verb.h"

#include <QCoreApplication>

namespace errdex::cli {

/// "catalog build SOURCES… --output FILE": compiles source files into a catalogue.
class CatalogueBuildVerb final : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::CatalogueBuildVerb)

public:
    QString name() const override;
    VerbHelp help() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;
};

/// "catalog check FILE": reads everything in a catalogue.
class CatalogueCheckVerb final : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::CatalogueCheckVerb)

public:
    QString name() const override;
    VerbHelp help() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;
};

} // namespace errdex::cli
