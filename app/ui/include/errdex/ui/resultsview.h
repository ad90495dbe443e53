// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/column.h"

#include <QMap>
#include <QTableView>
#include <QTimer>

#include <optional>

class QMenu;

namespace errdex::ui {

/// The table of results: rows selected as a whole, columns movable, hideable and sortable, a sort indicator that goes
/// ascending, descending, relevance. Never touches more rows than are seen: fixed row height, no type-ahead in the rows
/// (a letter or digit goes on in the search field instead), selections as ranges.
class ResultsView final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResultsView)

public:
    explicit ResultsView(QWidget *parent = nullptr);

    /// To be called once, after setModel().
    void initialize();
    /// One checkable action a column, in the order of domain::Column, for the View menu and the header's menu.
    const QList<QAction *> &columnActions() const { return m_columnActions; }

    /// Which columns are shown, in which order, and their widths once they are the person's own.
    QByteArray saveColumns() const;
    /// The order of the rows is not restored: a fresh window starts with relevance.
    void restoreColumns(const QByteArray &state);
    void resetColumns();
    /// What the vendors and categories of the rows are called: they are read whole where there is room.
    void setNames(const QStringList &vendors, const QStringList &categories);
    /// The visible columns as they stand, from left to right.
    QList<domain::Column> shownColumns() const;

    /// The selected rows as ranges from the first to the last one, ascending, apart from each other.
    QList<std::pair<qint64, qint64>> selectedRanges() const;
    /// The same, each row by itself.
    QList<qint64> selectedRows() const;
    bool hasSelection() const;

    void keyboardSearch(const QString &text) override;
    void selectAll() override;
    /// False until the table has been on the screen.
    bool wasPainted() const { return m_wasPainted; }

Q_SIGNALS:
    /// The table stands on the screen for the first time.
    void firstPainted();
    /// A letter or digit was typed in the table.
    void typed(const QString &text);
    void currentRowChanged(int row);
    void selectionEdited();
    /// A selected row was pulled.
    void dragWanted();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void initViewItemOption(QStyleOptionViewItem *option) const override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void takePainted();
    void fetchRest();
    void retranslate();
    void updateRowHeight();
    void setColumnShown(domain::Column column, bool shown);
    void updateColumnActions();
    void fitColumns();
    void findEmptyColumns();
    int leastWidth(domain::Column column) const;
    QMap<domain::Column, int> wholeWidths() const;
    void fitLater();

    QList<QAction *> m_columnActions;
    /// Nobody has made a column wider or narrower yet: they follow the width of the window.
    bool m_isAutomatic = true;
    /// The widths that change now are not the person's doing.
    bool m_isFitting = false;
    /// Those without a word in the first rows.
    QList<domain::Column> m_emptyColumns;
    /// The longest texts of columns whose texts are known.
    QMap<domain::Column, QStringList> m_longest;
    bool m_wasPainted = false;
    /// Until the rest of the rows is fetched.
    QTimer m_restTimer;
    /// Where the mouse was pressed on a selected row; nothing elsewhere.
    std::optional<QPoint> m_pulledFrom;
};

} // namespace errdex::ui
