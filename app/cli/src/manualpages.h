// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/cli/verb.h"
#include "errdex/manual/program.h"

#include <QCoreApplication>

#include <memory>
#include <vector>

namespace errdex::cli {

/// What is made of the table of verbs and options for others to read: the manual page, completions of shells.
class ManualPages final
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::ManualPages)

public:
    static Option generateOption();
    /// In the interface language.
    static QString of(const std::vector<std::unique_ptr<Verb>> &verbs, const QString &version, manual::Form form);
};

} // namespace errdex::cli
