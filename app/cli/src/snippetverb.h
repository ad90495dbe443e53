// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "selection.h"

#include "errdex/snippets/store.h"

#include <QCoreApplication>

namespace errdex::search {
class Searcher;
}

namespace errdex::cli {

/// "snippet --template NAME VENDOR/CODE…|--query Q": records as a reply, a table, code.
class SnippetVerb final : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::SnippetVerb)

public:
    QString name() const override;
    VerbHelp help() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;

private:
    /// Either says what is wrong and returns the exit code.
    template<typename T>
    using Or = tl::expected<T, ExitCode>;

    static ExitCode list(const snippets::TemplateStore &store, Console &console);
    Or<snippets::Template> chosen(const Arguments &arguments, const snippets::TemplateStore &store,
                                  Console &console) const;
    static Or<snippets::Template> parsed(const QString &source, const QString &where, Console &console);
    ExitCode write(const snippets::Template &made, const Arguments &arguments, Console &console) const;
    Or<snippets::Records> named(const Arguments &arguments, store::Catalogue &catalogue, Console &console) const;
    Or<snippets::Records> found(const Arguments &arguments, search::Searcher &searcher, Console &console) const;
};

} // namespace errdex::cli
