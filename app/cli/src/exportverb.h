// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "selection.h"

#include "errdex/documenting/document.h"
#include "errdex/search/searcher.h"

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
        exporting::Format format = exporting::Format::Csv;
        /// Documentation rather than a table.
        std::optional<documenting::Format> document;
        QList<domain::Language> languages;
        QString baseUrl;
        exporting::ExportOptions options;
        /// Empty: the output.
        QString path;
    };
    static Checked<Plan> plan(const Arguments &arguments);
    /// Returns the number of records.
    static domain::Result<qint64> write(const Plan &plan, search::Searcher &searcher, const search::ResultSet &result,
                                        Console &console);
    static domain::Result<qint64> writeTable(const Plan &plan, exporting::RowSource &source, Console &console,
                                             const exporting::Progress &progress);
    static domain::Result<qint64> writeDocument(const Plan &plan, search::Searcher &searcher,
                                                const search::ResultSet &result, Console &console,
                                                const domain::Cancellation &cancellation,
                                                const documenting::Progress &progress);
};

} // namespace errdex::cli
