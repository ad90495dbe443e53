// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace errdex::instance {

/// What a start of the program asks of the window; empty: to be seen.
struct Request
{
    /// For the search field.
    QString query = {};
    /// The absolute path of a file to be looked into.
    QString file = {};
    /// errdex://…, as it came.
    QString link = {};
    /// What lets the window come to the front under Wayland and X11, as the desktop gave it to the starting process.
    QByteArray activation = {};
    /// The small window is wanted, not the whole one.
    bool quick = false;

    friend bool operator==(const Request &, const Request &) = default;
};

/// A message: "ERRX", one byte with ProtocolVersion, four bytes with the length of the rest (big endian), then a JSON
/// object in UTF-8. An empty text is left out.
inline constexpr quint8 ProtocolVersion = 1;
inline constexpr qsizetype HeaderBytes = 9;
inline constexpr qsizetype MostMessageBytes = 64 * 1024;

/// Empty when it would be longer than a message may be.
QByteArray toMessage(const Request &request);

/// How far a message has been read.
enum class Reading {
    Incomplete, ///< more may make it a message
    Complete,
    Foreign,    ///< never will be one: another beginning or version, too long, not what it should be
};
/// Never reads more than MostMessageBytes. What stands behind the message makes it foreign: there is one a connection.
Reading readMessage(const QByteArray &bytes, Request &request);

} // namespace errdex::instance
