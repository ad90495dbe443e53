// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QIcon>

class QStyleOptionViewItem;

namespace errdex::ui {

enum class Glyph { None, App, Search, Clear, Copy, Export, Help, Folder, More, Star, Note, Pin };

/// A spot in the colour of a vendor, by its place in the catalogue. It always stands beside the vendor's name, and is seen
/// on the grounds of all palettes.
QIcon vendorChip(int position);
inline constexpr int ChipSize = 8;
/// The same before the text of an item of a view.
void addVendorChip(QStyleOptionViewItem &option, int position);
/// An icon drawn in the colours of the palette, sharp at every scale.
QIcon icon(Glyph glyph);

} // namespace errdex::ui
