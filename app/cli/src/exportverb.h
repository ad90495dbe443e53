// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "selection.h"

#include "errdex/publishing/preset.h"
#include "errdex/publishing/publish.h"

#include <QCoreApplication>

namespace errdex::cli {

/// "export": the records chosen, to a file or to the output.
class ExportVerb final : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::ExportVerb)

public:
    QString name() const override;
    VerbHelp help() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;

private:
    struct Plan
    {
        publishing::Plan how;
        /// Empty: the output.
        QString path;
    };
    static Checked<Plan> plan(const Arguments &arguments);
    static Checked<QString> path(const Arguments &arguments);
    static Checked<publishing::Format> format(const Arguments &arguments, const QString &path,
                                              const std::optional<publishing::Preset> &preset);
    /// The one named by --preset, also among those that the window keeps.
    static Checked<std::optional<publishing::Preset>> preset(const Arguments &arguments);
    static Checked<exporting::ExportOptions> table(const Arguments &arguments, publishing::Format format,
                                                   const std::optional<publishing::Preset> &preset);
    /// Changes what --separator, --encoding, --bom and --sheet-per-vendor say.
    static Checked<void> details(const Arguments &arguments, publishing::Format format,
                                 exporting::ExportOptions &options);
    static domain::Result<exporting::Written> write(const Plan &plan, search::Searcher &searcher,
                                                    const search::ResultSet &result, Console &console);
    /// What the file cannot hold.
    static void sayLosses(const exporting::Written &written, Console &console);
};

} // namespace errdex::cli
