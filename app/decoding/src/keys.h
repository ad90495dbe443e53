// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <span>
#include <vector>

namespace errdex::decoding {

/// What stands under a key of an error response.
enum class KeyRole {
    None,
    Code,      ///< an error code and nothing else: "error_code"
    PlainCode, ///< an error code or any other: "code"
    Name,
    Message,
    Detail,
    Status, ///< an HTTP status
    Other,  ///< something that belongs to the envelope of a vendor
};

struct KeyUse
{
    int vendor = 0;
    KeyRole role = KeyRole::None;
    /// As the vendor writes it.
    QString text = {};
};

/// A key, of the envelopes or known to everybody.
struct Key
{
    KeyRole role = KeyRole::None;
    std::vector<KeyUse> uses = {};
};

/// The keys that many responses share, whoever made them.
struct UsualKey
{
    const char *text;
    KeyRole role;
};
std::span<const UsualKey> usualKeys();

} // namespace errdex::decoding
