// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "records.h"
#include "selection.h"

#include "errdex/search/resultsource.h"

#include <QCoreApplication>

namespace errdex::cli {

/// "search QUERY": the records that match, as a table for people or in a format for programs.
class SearchVerb final : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::SearchVerb)

public:
    QString name() const override;
    VerbHelp help() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;

private:
    static Checked<qint64> limit(const Arguments &arguments);
    struct Table
    {
        domain::Language language = domain::Language::English;
        /// Where the reasons are; null when they are not wanted.
        const search::ResultSet *explained = nullptr;
    };

    static domain::Result<void> writeTable(search::ResultSource &source, const Table &shown, Console &console);
    /// What was searched for, within which filters.
    struct Wanted
    {
        QString query;
        domain::Filters filters;
    };

    static domain::Result<void> sayOtherReading(search::Searcher &searcher, const Wanted &wanted,
                                                const search::ResultSet &result, Console &console);
    static ExitCode sayNothingFound(search::Searcher &searcher, const Wanted &wanted, const search::ResultSet &result,
                                    Console &console);
    static void sayWithoutFilters(const Wanted &wanted, const search::ResultSet &result, Console &console);
};

} // namespace errdex::cli
