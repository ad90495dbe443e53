// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/cli/verb.h"

#include "errdex/store/catalogue.h"
#include "errdex/store/userdatabase.h"

namespace errdex::cli {

/// The catalogue of --catalog alone, else the shipped one with the packs that are in use. Says which of them could not be
/// opened.
domain::Result<std::unique_ptr<store::Catalogue>> openCatalogue(const Arguments &arguments, Console &console);
/// Lets searches find the user's notes, when there are any; says what a person should know of them.
void attachNotes(store::Catalogue &catalogue, Console &console);
/// The user's notes; says what a person should know of how they were found.
domain::Result<std::unique_ptr<store::UserDatabase>> openUserDatabase(Console &console);

} // namespace errdex::cli
