// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/column.h"

#include <QWidget>

class QListWidget;
class QToolButton;

namespace errdex::ui {

/// A list of all columns: those checked are wanted, in the order of the list, which is changed by dragging or by
/// arrows.
class ColumnChooser final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnChooser)

public:
    explicit ColumnChooser(QWidget *parent = nullptr);

    /// Those checked, in order.
    QList<domain::Column> columns() const;
    /// Checks these, in this order; the others follow unchecked.
    void setColumns(const QList<domain::Column> &checked);
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void moveCurrent(int by);
    void updateButtons();

    QListWidget *m_list;
    QToolButton *m_up;
    QToolButton *m_down;
};

} // namespace errdex::ui
