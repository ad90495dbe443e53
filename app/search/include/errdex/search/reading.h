// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

namespace errdex::search {

/// How a text is read.
enum class Reading {
    Corrected, ///< as typed, and in another way only where that finds nothing in the whole catalogue
    AsTyped,   ///< as typed, even if that finds nothing
    Other,     ///< in the way that Searcher::otherReading() finds, where there is one
};

} // namespace errdex::search
