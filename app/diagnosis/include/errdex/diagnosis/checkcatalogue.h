// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"

namespace errdex::store {
class Catalogue;
}

namespace errdex::diagnosis {

/// Reads a catalogue to its end: its pages and digest, every record, so that every page of the table is touched, and the
/// first of each thousand by its code, so that the index is. Stops with Cancelled. Errors: DamagedCatalogue.
domain::Result<void> checkCatalogue(store::Catalogue &catalogue);

} // namespace errdex::diagnosis
