// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QIcon>

namespace errdex::ui {

enum class Glyph { None, App, Search, Clear, Copy, Export, Help, Folder, More, Star, Note };

/// An icon drawn in the colours of the palette, sharp at every scale.
QIcon icon(Glyph glyph);

} // namespace errdex::ui
