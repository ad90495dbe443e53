// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyledItemDelegate>

namespace errdex::ui {

/// Draws a filter: what has no records stands back. A click anywhere on the row chooses it, as does the space bar.
class FacetDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FacetDelegate)

public:
    /// `hasChips`: the groups are vendors, each with a spot in its colour.
    FacetDelegate(bool hasChips, QObject *parent) : QStyledItemDelegate(parent), m_hasChips(hasChips) {}

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    bool m_hasChips;
};

} // namespace errdex::ui
