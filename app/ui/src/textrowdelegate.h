// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyledItemDelegate>

namespace errdex::ui {

/// Draws a line of a decoded text: findings bold and underlined on a tinted ground, and in the column of the line
/// numbers a mark beside each line that has one.
class TextRowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextRowDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace errdex::ui
