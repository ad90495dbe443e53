// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/models/resultsmodel.h"

#include <QIdentityProxyModel>
#include <QStyledItemDelegate>

namespace errdex::ui {

/// The results as a list: a row is a sentence.
class QuickRows final : public QIdentityProxyModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuickRows)

public:
    explicit QuickRows(models::ResultsModel &results, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    models::ResultsModel &m_results;
};

/// Paints such a row: code, vendor with its colour, the message as far as it fits.
class QuickDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuickDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace errdex::ui
