// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/record.h"

#include <optional>

namespace errdex::domain {

/// What an address of ours asks for. An address may come from anybody, a page or a letter: it can show, and nothing else.
/// It names no file and starts nothing.
struct Link
{
    enum class Kind {
        Record, ///< errdex://vendor/code[/variant]
        Search, ///< errdex://search?q=text
        Decode, ///< errdex://decode: look for codes in what is on the clipboard
    };

    Kind kind = Kind::Search;
    /// Of a record. It need not be in the catalogue.
    RecordKey record = {};
    /// Of a search; not empty.
    QString query = {};

    friend bool operator==(const Link &, const Link &) = default;
};

/// True for a text that is meant as an address of ours, whether it is a right one or not.
bool looksLikeLink(QStringView text);
/// Strict: nothing for another scheme, a name that no vendor can have, a broken escape, control characters, a part too
/// many, or one longer than any that we make.
std::optional<Link> parseLink(QStringView text);
/// "errdex://planfix/1001", as parseLink() reads it.
QString recordLink(const RecordKey &key);

} // namespace errdex::domain
