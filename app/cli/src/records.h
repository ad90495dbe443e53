// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/cli/verb.h"

#include "errdex/store/catalogue.h"
#include "errdex/store/userdatabase.h"

namespace errdex::cli {

/// The catalogue of --catalog alone, else the shipped one with the packs that are in use and the entries of one's own. Says
/// which of them could not be opened.
domain::Result<std::unique_ptr<store::Catalogue>> openCatalogue(const Arguments &arguments, Console &console);
/// Lets searches find the user's notes, when there are any; says what a person should know of them.
void attachNotes(store::Catalogue &catalogue, Console &console);
/// The user's notes; says what a person should know of how they were found.
domain::Result<std::unique_ptr<store::UserDatabase>> openUserDatabase(Console &console);

/// How the person signs what they write; what the system calls them, until they say otherwise.
QString ownName(store::UserDatabase &data);
/// Compiles the user's own entries, so that searches find them.
domain::Result<void> updateOwnCatalogue(const domain::AnnotationBook &book);

} // namespace errdex::cli
