// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/cli/verb.h"

#include "errdex/domain/filters.h"
#include "errdex/exporting/export.h"
#include "errdex/search/searcher.h"
#include "errdex/store/catalogue.h"

#include <QCoreApplication>

namespace errdex::cli {

/// What is wrong with an argument, a sentence in the interface language.
template<typename T>
using Checked = tl::expected<T, QString>;

/// Which languages the texts are wanted in.
struct Languages
{
    /// As asked for; both when nothing was.
    QList<domain::Language> list;
    /// Where only one fits: the one asked for, else the interface's.
    domain::Language leading = domain::Language::English;
};

/// Who reads a table: programs get ids for titles and for vendors and categories, people words.
enum class Audience { Programs, People };

/// Reads what the verbs have in common: the choice of records, languages, columns and format.
class Selection final
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::Selection)

public:
    static QList<Option> filterOptions();
    /// --as-typed.
    static Option readingOption();
    static search::Reading reading(const Arguments &arguments);
    /// Says what the query was read as, when it was not read as typed.
    static void sayCorrection(const search::ResultSet &result, Console &console);
    static Option languageOption(const QString &values);
    static Option columnsOption();

    /// A vendor is known by slug, alias or name. `--category` narrows the vendor it belongs to: with `--vendor` a bare
    /// category means that vendor's.
    static Checked<domain::Filters> filters(const Arguments &arguments, const QList<domain::VendorPtr> &vendors);
    static Checked<Languages> languages(const Arguments &arguments, bool bothAllowed);
    /// The format named by --format, else `fallback`; one of `allowed`.
    static Checked<QString> format(const Arguments &arguments, const QString &fallback, const QStringList &allowed);
    /// The columns of --columns, else the usual ones.
    static Checked<QList<exporting::ExportColumn>> columns(const Arguments &arguments, Audience audience,
                                                           const Languages &languages);

    /// The vendor meant, or null.
    static domain::VendorPtr vendorOf(const QString &text, const QList<domain::VendorPtr> &vendors);
    /// The records that "VENDOR/CODE[/VARIANT]" names, never none: all variants without one. Else says what is wrong
    /// and gives the exit code.
    static tl::expected<QList<domain::CodeRecord>, ExitCode>
    recordsNamed(const QString &text, store::Catalogue &catalogue, const Verb &verb, Console &console);
    /// "There is no vendor … The vendors are: …".
    static QString unknownVendor(const QString &text, const QList<domain::VendorPtr> &vendors);

private:
    static Checked<QList<std::pair<QString, QString>>> categories(const QString &text, const domain::Filters &filters,
                                                                  const QList<domain::VendorPtr> &vendors);
    static QString unknownCategory(const QString &text, const QList<domain::VendorPtr> &vendors);
    static Checked<int> httpStatus(const QString &text);
};

} // namespace errdex::cli
