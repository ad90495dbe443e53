// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/ui/resultsview.h"

#include "errdex/ui/actions.h"
#include "errdex/wording/wording.h"
#include "highlightdelegate.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace errdex::ui {

namespace {

using domain::Column;

constexpr Column ShownAtFirst[] = {Column::Code, Column::Vendor,     Column::Category,
                                   Column::Name, Column::HttpStatus, Column::Message};

bool isShownAtFirst(Column column)
{
    return std::find(std::begin(ShownAtFirst), std::end(ShownAtFirst), column) != std::end(ShownAtFirst);
}

/// As much of the table at least is left to the message, which is what is read.
constexpr double LastColumnShare = 0.33;

/// In average characters of the font.
int widthAtFirst(Column column)
{
    switch (column) {
    case Column::Code:
        return 10;
    case Column::Vendor:
        return 30;
    case Column::Category:
        return 26;
    case Column::Name:
        return 32;
    case Column::HttpStatus:
    case Column::Variant:
        return 8;
    case Column::Message:
    case Column::Description:
        return 48;
    case Column::ReturnedBy:
    case Column::Reference:
        return 26;
    }
    Q_UNREACHABLE();
}

bool isElastic(Column column)
{
    return column == Column::Vendor || column == Column::Category || column == Column::Name;
}

} // namespace

ResultsView::ResultsView(QWidget *parent) : QTableView(parent)
{
    setObjectName(QStringLiteral("results"));
    setItemDelegate(new HighlightDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    auto *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSortIndicatorClearable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    for (const auto column : domain::AllColumns) {
        auto *action = new QAction(this);
        action->setObjectName(QStringLiteral("column_") + domain::columnId(column));
        action->setCheckable(true);
        action->setShortcut(QKeySequence(Qt::ControlModifier | Qt::Key(Qt::Key_0 + (int(column) + 1) % 10)));
        connect(action, &QAction::triggered, this, [this, column](bool shown) { setColumnShown(column, shown); });
        m_columnActions.append(action);
    }
    connect(header, &QHeaderView::customContextMenuRequested, this, [this](const QPoint &at) {
        QMenu menu(this);
        menu.addActions(m_columnActions);
        menu.exec(horizontalHeader()->viewport()->mapToGlobal(at));
    });
    const auto touched = [this] {
        if (!m_isFitting)
            m_isAutomatic = false;
    };
    connect(header, &QHeaderView::sectionMoved, this, touched);
    connect(header, &QHeaderView::sectionResized, this, [this, touched](int section) {
        // The last column follows the window by itself.
        if (section != int(shownColumns().constLast()))
            touched();
    });
    updateRowHeight();
}

void ResultsView::initialize()
{
    // Enabling sorting sorts at once by the indicator's column: it must be none.
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    // A header asks at every repaint whether its columns are selected, and with all rows selected Qt walks through all
    // of them to answer. Ours shows no selection: it gets an empty one.
    horizontalHeader()->setSelectionModel(new QItemSelectionModel(model(), horizontalHeader()));
    resetColumns();
    retranslate();
}

QByteArray ResultsView::saveColumns() const
{
    return m_isAutomatic ? QByteArray() : horizontalHeader()->saveState();
}

void ResultsView::restoreColumns(const QByteArray &state)
{
    auto *header = horizontalHeader();
    {
        const QSignalBlocker quiet(header);
        m_isAutomatic = false;
        if (state.isEmpty() || !header->restoreState(state) || header->count() != domain::ColumnCount ||
            header->hiddenSectionCount() == header->count())
            resetColumns();
        header->setSortIndicatorClearable(true);
        header->setSortIndicator(-1, Qt::AscendingOrder);
    }
    updateColumnActions();
}

void ResultsView::resetColumns()
{
    auto *header = horizontalHeader();
    m_isFitting = true;
    for (const auto column : domain::AllColumns) {
        const int section = int(column);
        header->moveSection(header->visualIndex(section), section);
        header->setSectionHidden(section, !isShownAtFirst(column));
    }
    m_isFitting = false;
    m_isAutomatic = true;
    fitColumns();
    updateColumnActions();
}

QList<Column> ResultsView::shownColumns() const
{
    QList<Column> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int section = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(section))
            columns.append(Column(section));
    }
    return columns;
}

QList<qint64> ResultsView::selectedRows() const
{
    QList<std::pair<int, int>> ranges;
    const auto selection = selectionModel()->selection();
    for (const auto &range : selection)
        ranges.append({range.top(), range.bottom()});
    std::sort(ranges.begin(), ranges.end());
    QList<qint64> rows;
    int next = 0;
    for (const auto &[top, bottom] : ranges) {
        for (int row = std::max(top, next); row <= bottom; ++row)
            rows.append(row);
        next = std::max(next, bottom + 1);
    }
    return rows;
}

bool ResultsView::hasSelection() const
{
    return selectionModel() && selectionModel()->hasSelection();
}

void ResultsView::keyboardSearch(const QString &)
{
    // Qt would read row after row.
}

void ResultsView::keyPressEvent(QKeyEvent *event)
{
    const auto text = event->text();
    const bool isPlain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (isPlain && !text.isEmpty() && text.at(0).isLetterOrNumber()) {
        Q_EMIT typed(text);
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ResultsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateRowHeight();
    QTableView::changeEvent(event);
}

void ResultsView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (m_isAutomatic)
        fitColumns();
}

void ResultsView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current.isValid() ? current.row() : -1);
}

void ResultsView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionEdited();
}

void ResultsView::retranslate()
{
    setAccessibleName(tr("Results"));
    setAccessibleDescription(tr("The records found, a row each."));
    for (const auto column : domain::AllColumns) {
        QAction &action = *m_columnActions.at(int(column));
        const auto title = wording::columnTitle(column);
        action.setText(title);
        Actions::setToolTip(action, tr("Show or hide the column “%1”").arg(title));
    }
}

void ResultsView::updateRowHeight()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    horizontalHeader()->setFixedHeight(fontMetrics().height() + 14);
}

void ResultsView::setColumnShown(Column column, bool shown)
{
    // The last column stays: a table without any cannot be brought back by its header.
    if (!shown && shownColumns().size() <= 1) {
        updateColumnActions();
        return;
    }
    m_isAutomatic = false;
    setColumnHidden(int(column), !shown);
    updateColumnActions();
}

void ResultsView::fitColumns()
{
    const int unit = fontMetrics().averageCharWidth();
    // What can be cut off without harm gives way; codes and statuses do not.
    int fixed = 0;
    int elastic = 0;
    for (const auto column : ShownAtFirst) {
        const int width = widthAtFirst(column) * unit;
        if (isElastic(column))
            elastic += width;
        else if (column != Column::Message)
            fixed += width;
    }
    const double scale = std::clamp((viewport()->width() * (1 - LastColumnShare) - fixed) / elastic, 0.3, 1.0);
    m_isFitting = true;
    for (const auto column : domain::AllColumns) {
        const int width = widthAtFirst(column) * unit;
        // The message, being last, takes what is left.
        if (column != Column::Message)
            horizontalHeader()->resizeSection(int(column), isElastic(column) ? int(width * scale) : width);
    }
    m_isFitting = false;
}

void ResultsView::updateColumnActions()
{
    for (const auto column : domain::AllColumns)
        m_columnActions.at(int(column))->setChecked(!isColumnHidden(int(column)));
}

} // namespace errdex::ui
