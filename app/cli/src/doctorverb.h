// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/cli/verb.h"

#include <QCoreApplication>

namespace errdex::cli {

/// "doctor": looks at everything that an installation is made of, and mends what can be mended.
class DoctorVerb final : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::DoctorVerb)

public:
    /// `version` is that of the program.
    explicit DoctorVerb(const QString &version) : m_version(version) {}

    QString name() const override;
    VerbHelp help() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;

private:
    QString m_version;
};

} // namespace errdex::cli
