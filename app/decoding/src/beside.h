// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "claims.h"

#include <optional>

namespace errdex::decoding {

/// A code that stands directly beside the name of a vendor who has it, without a word that says so: "Radist 10005",
/// «у нас Планфикс 2005», "oz api 7", «10005 в радисте». Versions, years, prices, ports, counts and numbers of orders
/// stand so as well: only what begins and ends as a remark about an error does is taken for one.
std::optional<Claim> codeBesideVendor(QByteArrayView text, const Mark &vendor, const Lexicon::Private &lexicon);
/// False where it would be a waste to look.
bool mayStandBesideCode(QByteArrayView text, const Mark &vendor);

} // namespace errdex::decoding
