// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "selection.h"

#include <QCoreApplication>

namespace errdex::cli {

/// "vendors": the vendors of the catalogue, with their categories in JSON.
class VendorsVerb final : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::VendorsVerb)

public:
    QString name() const override;
    VerbHelp help() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;

private:
    static QString table(const store::Catalogue &catalogue, int columns);
};

} // namespace errdex::cli
