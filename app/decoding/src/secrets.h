// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/decoding/masker.h"

namespace errdex::decoding {

/// The first and last line of a private key.
inline constexpr QByteArrayView KeyBegin("-----BEGIN ");
inline constexpr QByteArrayView KeyEnd("-----END ");
inline constexpr QByteArrayView KeyKind("PRIVATE KEY");

/// The kinds of secrets that are told by their own form. Each takes the place where one may begin and returns its end,
/// or `at` where there is none.

/// Header, payload and signature of a JSON Web Token.
qsizetype signedTokenEnd(QByteArrayView text, qsizetype at);
/// A key with a vendor's prefix: "ghp_…", "AKIA…".
qsizetype prefixedKeyEnd(QByteArrayView text, qsizetype at);
/// A phone number that begins with "+", or one of Russia written out. `isAnnounced`: a word for a phone stands before
/// it.
qsizetype phoneEnd(QByteArrayView text, qsizetype at, bool isAnnounced);
/// A card number: 13 to 19 digits, in groups or not, with a right check digit (ISO/IEC 7812-1, Luhn).
qsizetype cardEnd(QByteArrayView text, qsizetype at);
/// The e-mail address whose "@", of `size` bytes as it is written, is at `at`; empty when there is none.
Secret addressAround(QByteArrayView text, qsizetype at, qsizetype size = 1);
/// User and password of a URL whose "://" is at `at`; empty when there are none.
Secret credentialsOfUrl(QByteArrayView text, qsizetype at);

/// What a key says of its value.
enum class KeyMeaning {
    Plain,
    /// The value is a secret.
    Secret,
    /// All of the line is: a header with credentials or cookies.
    SecretLine,
    /// The value up to its attributes: "Set-Cookie".
    Cookie,
    /// The value is a secret if it looks like made at random.
    MaybeSecret,
    /// The value is a number that reaches a person.
    Phone,
    /// The value is the number of a card.
    Card,
};
KeyMeaning keyMeaning(QByteArrayView key);
/// Letters and digits mixed, long enough that nobody chose it by hand.
bool looksRandom(QByteArrayView value);

} // namespace errdex::decoding
