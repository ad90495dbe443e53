// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyledItemDelegate>

namespace errdex::ui {

/// Draws a cell of the results with its matches bold on a tinted ground (bold and underlined where the row is
/// selected), elided at the end, on one line. Its tooltip shows what is cut off, and the record's texts in both languages.
class HighlightDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HighlightDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    bool isCut(const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace errdex::ui
