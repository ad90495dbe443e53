// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/cli/verb.h"
#include "errdex/importing/import.h"

#include <QCoreApplication>

namespace errdex::cli {

class Progress;

/// "import FILE": makes a catalogue of a table, and tells how the table was read.
class ImportVerb final : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::ImportVerb)

public:
    QString name() const override;
    VerbHelp help() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;

private:
    template<typename T>
    using Checked = tl::expected<T, QString>;

    /// How the options say the file is to be read, the rest as it was detected.
    Checked<void> readDialect(const Arguments &arguments, importing::Dialect &dialect);
    Checked<void> readMapping(const Arguments &arguments, importing::ImportPlan &plan);
    Checked<void> readVendor(const Arguments &arguments, importing::ImportPlan &plan);
    domain::Result<void> showPlan(const importing::ImportPlan &plan, Console &console);
    domain::Result<void> showReport(const importing::ImportReport &report, bool isCompared, Console &console);
    /// Makes a pack of the table and its plan, in place of the version before where there is one.
    domain::Result<importing::ImportReport> install(const importing::TableSource &source,
                                                    const importing::ImportPlan &plan, Progress &progress,
                                                    const domain::Cancellation &cancellation);
    ExitCode finished(const domain::Result<importing::ImportReport> &report, bool isCompared, const QString &output,
                      Console &console);
};

} // namespace errdex::cli
