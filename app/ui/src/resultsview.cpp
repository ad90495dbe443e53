// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/ui/resultsview.h"

#include "errdex/ui/actions.h"
#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"
#include "columnwidths.h"
#include "highlightdelegate.h"
#include "icons.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace errdex::ui {

namespace {

using domain::Column;

constexpr Column ShownAtFirst[] = {Column::Code, Column::Vendor,     Column::Category,
                                   Column::Name, Column::HttpStatus, Column::Message};

bool isShownAtFirst(Column column)
{
    return std::find(std::begin(ShownAtFirst), std::end(ShownAtFirst), column) != std::end(ShownAtFirst);
}

/// What the style takes from a title beside its margins.
constexpr int TitleReserve = 4;

/// Longer than between two keys of somebody who types.
constexpr int RestAfterMs = 150;

/// In average characters; a longer title is cut off rather than that the message leaves the window.
constexpr int LeastElastic = 10;

/// So many rows tell whether a column has anything in it.
constexpr int RowsLookedAt = 100;

/// Before the state of columns whose widths are ours.
const QByteArray AutomaticMark = QByteArrayLiteral("automatic:");

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
    header->setTextElideMode(Qt::ElideRight);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSortIndicatorClearable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    for (const auto column : domain::AllColumns) {
        auto *action = new QAction(this);
        action->setObjectName(QStringLiteral("column_") + domain::columnId(column));
        action->setCheckable(true);
        // Ctrl+0 is the usual size of the text.
        const int digit = (int(column) + 1) % 10;
        const auto modifiers = digit == 0 ? Qt::ControlModifier | Qt::AltModifier : Qt::ControlModifier;
        action->setShortcut(QKeySequence(modifiers | Qt::Key(Qt::Key_0 + digit)));
        connect(action, &QAction::triggered, this, [this, column](bool shown) { setColumnShown(column, shown); });
        m_columnActions.append(action);
    }
    connect(header, &QHeaderView::customContextMenuRequested, this, [this](const QPoint &at) {
        QMenu menu(this);
        menu.addActions(m_columnActions);
        menu.exec(horizontalHeader()->viewport()->mapToGlobal(at));
    });
    // The header stretches another last section only after it has said that one was moved.
    connect(header, &QHeaderView::sectionMoved, this, &ResultsView::fitLater);
    connect(header, &QHeaderView::sectionResized, this, [this](int section) {
        // The last column follows the window by itself.
        if (!m_isFitting && section != int(shownColumns().constLast()))
            m_isAutomatic = false;
    });
    updateRowHeight();
    m_restTimer.setSingleShot(true);
    m_restTimer.setInterval(RestAfterMs);
    connect(&m_restTimer, &QTimer::timeout, this, &ResultsView::fetchRest);
    connect(verticalScrollBar(), &QScrollBar::sliderPressed, this, &ResultsView::fetchRest);
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, &ResultsView::fetchRest);
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
    connect(model(), &QAbstractItemModel::modelReset, this, &ResultsView::findEmptyColumns);
}

QByteArray ResultsView::saveColumns() const
{
    const auto state = horizontalHeader()->saveState();
    return m_isAutomatic ? AutomaticMark + state : state;
}

void ResultsView::restoreColumns(const QByteArray &state)
{
    auto *header = horizontalHeader();
    {
        const QSignalBlocker quiet(header);
        const bool isAutomatic = state.startsWith(AutomaticMark);
        const auto columns = isAutomatic ? state.mid(AutomaticMark.size()) : state;
        m_isAutomatic = isAutomatic;
        if (columns.isEmpty() || !header->restoreState(columns) || header->count() != domain::ColumnCount ||
            header->hiddenSectionCount() == header->count())
            resetColumns();
        header->setSortIndicatorClearable(true);
        header->setSortIndicator(-1, Qt::AscendingOrder);
        if (m_isAutomatic)
            fitColumns();
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

void ResultsView::setNames(const QStringList &vendors, const QStringList &categories)
{
    const QMap<Column, QStringList> longest{{Column::Vendor, longestOf(vendors)}, {Column::Category, longestOf(categories)}};
    if (std::exchange(m_longest, longest) != longest && m_isAutomatic && model())
        fitColumns();
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

QList<std::pair<qint64, qint64>> ResultsView::selectedRanges() const
{
    QList<std::pair<qint64, qint64>> ranges;
    const auto selection = selectionModel()->selection();
    for (const auto &range : selection)
        ranges.append({range.top(), range.bottom()});
    std::sort(ranges.begin(), ranges.end());
    QList<std::pair<qint64, qint64>> joined;
    for (const auto &[top, bottom] : std::as_const(ranges)) {
        if (!joined.isEmpty() && top <= joined.constLast().second + 1)
            joined.last().second = std::max(joined.constLast().second, bottom);
        else
            joined.append({top, bottom});
    }
    return joined;
}

QList<qint64> ResultsView::selectedRows() const
{
    QList<qint64> rows;
    const auto ranges = selectedRanges();
    for (const auto &[first, last] : ranges) {
        for (auto row = first; row <= last; ++row)
            rows.append(row);
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

void ResultsView::selectAll()
{
    fetchRest();
    QTableView::selectAll();
}

void ResultsView::mousePressEvent(QMouseEvent *event)
{
    // What is selected is pulled out; elsewhere the mouse selects, as it always did.
    m_pulledFrom.reset();
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier &&
        selectionModel()->isSelected(indexAt(event->pos())))
        m_pulledFrom = event->pos();
    QTableView::mousePressEvent(event);
}

void ResultsView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pulledFrom || !(event->buttons() & Qt::LeftButton)) {
        QTableView::mouseMoveEvent(event);
    } else if ((event->pos() - *m_pulledFrom).manhattanLength() >= QApplication::startDragDistance()) {
        m_pulledFrom.reset();
        Q_EMIT dragWanted();
    }
}

void ResultsView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    // A million rows take Qt's header longer than everything else that a keystroke does: they wait for a pause.
    if (model()->canFetchMore({}))
        m_restTimer.start();
    // Behind the painting, so that the rows are on the screen first.
    if (!m_wasPainted)
        QTimer::singleShot(0, this, &ResultsView::takePainted);
}

void ResultsView::takePainted()
{
    if (!std::exchange(m_wasPainted, true))
        Q_EMIT firstPainted();
}

void ResultsView::fetchRest()
{
    if (model()->canFetchMore({}))
        model()->fetchMore({});
}

void ResultsView::keyPressEvent(QKeyEvent *event)
{
    fetchRest();
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
    // Other titles, other widths.
    if (m_isAutomatic && model() && (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange))
        fitColumns();
}

void ResultsView::initViewItemOption(QStyleOptionViewItem *option) const
{
    QTableView::initViewItemOption(option);
    // What is selected is grey while the keyboard is elsewhere.
    if (!hasFocus())
        option->state &= ~QStyle::State_Active;
}

void ResultsView::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    if (m_isAutomatic)
        fitColumns();
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
    horizontalHeader()->setFixedHeight(fontMetrics().height() + 2 * SpacingMedium);
}

void ResultsView::setColumnShown(Column column, bool shown)
{
    // The last column stays: a table without any cannot be brought back by its header.
    if (!shown && shownColumns().size() <= 1) {
        updateColumnActions();
        return;
    }
    m_isFitting = true;
    setColumnHidden(int(column), !shown);
    m_isFitting = false;
    findEmptyColumns();
    if (m_isAutomatic)
        fitColumns();
    updateColumnActions();
}

void ResultsView::fitColumns()
{
    // Without its final size it would only be done again.
    if (!isVisible())
        return;
    auto *header = horizontalHeader();
    auto columns = shownColumns();
    // The message, or what is last without it, takes what the others leave.
    const auto filler = columns.contains(Column::Message) ? Column::Message : columns.constLast();
    columns.removeOne(filler);
    ColumnNeeds needs{columns, viewport()->width(), fontMetrics().averageCharWidth(), {}, wholeWidths(), m_emptyColumns};
    for (const auto column : std::as_const(columns))
        needs.least.insert(column, leastWidth(column));
    const auto widths = fittedWidths(needs);
    m_isFitting = true;
    int used = 0;
    for (auto width = widths.begin(); width != widths.end(); ++width) {
        header->resizeSection(int(width.key()), width.value());
        used += width.value();
    }
    const int least = std::max(leastWidth(filler), leastOfLastColumn(viewport()->width()));
    header->resizeSection(int(filler), std::max(viewport()->width() - used, least));
    m_isFitting = false;
}

QMap<Column, int> ResultsView::wholeWidths() const
{
    QMap<Column, int> widths;
    // What the delegate leaves around a text, and a spot before a vendor.
    const int margin = style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1;
    for (auto texts = m_longest.cbegin(); texts != m_longest.cend(); ++texts) {
        int widest = 0;
        for (const auto &text : texts.value())
            widest = std::max(widest, fontMetrics().horizontalAdvance(text));
        const int chip = texts.key() == Column::Vendor ? ChipSize + 2 * margin : 0;
        widths.insert(texts.key(), widest + 2 * margin + chip + 1);
    }
    return widths;
}

void ResultsView::findEmptyColumns()
{
    const int rows = std::min(model()->rowCount(), RowsLookedAt);
    // Without a row the columns stay as they were.
    if (rows == 0)
        return;
    QList<Column> empty;
    for (const auto column : domain::AllColumns) {
        const auto isEmpty = [this, column](int row) {
            return model()->index(row, int(column)).data().toString().isEmpty();
        };
        int row = 0;
        while (row < rows && isElastic(column) && !isColumnHidden(int(column)) && isEmpty(row))
            ++row;
        if (row == rows)
            empty.append(column);
    }
    if (std::exchange(m_emptyColumns, empty) != empty && m_isAutomatic)
        fitColumns();
}

int ResultsView::leastWidth(Column column) const
{
    // The codes are what the rows are sorted by most: their title stands beside the arrow.
    if (column == Column::Code)
        return horizontalHeader()->sectionSizeHint(int(column));
    const int margin = 2 * style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, horizontalHeader()) + TitleReserve;
    const int title = horizontalHeader()->fontMetrics().horizontalAdvance(wording::columnTitle(column)) + margin;
    return isElastic(column) ? std::min(title, LeastElastic * fontMetrics().averageCharWidth()) : title;
}

void ResultsView::fitLater()
{
    m_isFitting = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isFitting = false;
            if (m_isAutomatic)
                fitColumns();
        },
        Qt::QueuedConnection);
}

void ResultsView::updateColumnActions()
{
    for (const auto column : domain::AllColumns)
        m_columnActions.at(int(column))->setChecked(!isColumnHidden(int(column)));
}

} // namespace errdex::ui
