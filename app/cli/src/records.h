// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/cli/verb.h"

#include "errdex/store/catalogue.h"

namespace errdex::cli {

/// The catalogue of --catalog, else the shipped one.
domain::Result<std::unique_ptr<store::Catalogue>> openCatalogue(const Arguments &arguments);

} // namespace errdex::cli
