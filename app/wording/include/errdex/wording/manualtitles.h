// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/manual/program.h"

namespace errdex::wording {

/// In the interface language, as everything here.
manual::Titles manualTitles();
/// The variables of the environment that both programs obey.
QList<manual::Term> environmentTerms();
/// Where both programs keep what is the user's.
QList<manual::Term> fileTerms();

} // namespace errdex::wording
