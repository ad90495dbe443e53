// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "connection.h"

#include <QByteArray>

namespace errdex::store {

/// A digest of every cell of every table but `seal`: what a catalogue says, whichever way SQLite keeps it.
domain::Result<QByteArray> contentDigest(Connection &connection);

} // namespace errdex::store
