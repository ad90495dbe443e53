// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/cli/verb.h"

#include "errdex/packs/difference.h"
#include "errdex/packs/library.h"

#include <QCoreApplication>

namespace errdex::cli {

/// "packs install PATH", "packs update PATH", "packs diff PATH": all read and compile a pack; they differ in what follows.
class PackInstallVerb final : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::PackInstallVerb)

public:
    enum class Kind { Install, Update, Diff };

    explicit PackInstallVerb(Kind kind) : m_kind(kind) {}

    QString name() const override;
    VerbHelp help() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;

private:
    ExitCode compare(const packs::Prepared &prepared, const packs::InstalledPack &installed, Console &console) const;
    static QStringList linesOf(const packs::Change &change, domain::Language language);

    Kind m_kind;
};

} // namespace errdex::cli
