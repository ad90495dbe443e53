// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "decodedpage.h"

#include "emptypage.h"
#include "errdex/ui/actions.h"
#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"
#include "findingsdelegate.h"
#include "icons.h"
#include "textrowdelegate.h"
#include "whylabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace errdex::ui {

using models::FindingsModel;
using models::TextRowsModel;

namespace {

constexpr int ProgressSteps = 1000;
constexpr int ProgressWidth = 140;
/// A longer name is cut: in average characters.
constexpr int MostNameWidth = 44;
constexpr int LeastMeaningWidth = 30;
/// More rows than this on the clipboard help nobody.
constexpr int MostCopiedRows = 100'000;

/// Widths at first in average characters; the meaning takes what is left.
int widthOf(int column)
{
    switch (column) {
    case FindingsModel::CountColumn:
        return 10;
    case FindingsModel::VendorColumn:
        return 18;
    case FindingsModel::CodeColumn:
        return 9;
    case FindingsModel::NameColumn:
        return 14;
    default:
        return 12;
    }
}

int contentWidth(const QAbstractItemView *view, int column)
{
    return view->sizeHintForColumn(column);
}

QTableView *makeTable(QWidget *parent, const QString &objectName)
{
    auto *table = new QTableView(parent);
    table->setObjectName(objectName);
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setCornerButtonEnabled(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    return table;
}

} // namespace

DecodedPage::DecodedPage(QWidget *parent)
    : QWidget(parent)
    , m_rows(m_findings)
    , m_title(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
    , m_original(new QToolButton(this))
    , m_filter(new QToolButton(this))
    , m_copy(new QPushButton(icon(Glyph::Copy), QString(), this))
    , m_export(new QPushButton(icon(Glyph::Export), QString(), this))
    , m_close(new QPushButton(icon(Glyph::Clear), QString(), this))
    , m_copyMenu(new QMenu(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_upper(new QStackedWidget(this))
    , m_table(makeTable(this, QStringLiteral("findings")))
    , m_why(new WhyLabel(m_findings, this))
    , m_nothing(new EmptyPage(this))
    , m_search(m_nothing->addButton(QStringLiteral("searchInstead")))
    , m_text(makeTable(this, QStringLiteral("decodedText")))
{
    setObjectName(QStringLiteral("decodedPage"));
    makeViews();
    makeCopyMenu();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(SpacingSmall);
    layout->addWidget(makeHeader());
    layout->addWidget(m_splitter, 1);
    retranslate();
}

DecodedPage::~DecodedPage()
{
    // The views let go of the models, which are destroyed before them.
    m_table->setModel(nullptr);
    m_text->setModel(nullptr);
}

QWidget *DecodedPage::makeHeader()
{
    auto *header = new QWidget(this);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(SpacingLarge, SpacingSmall, SpacingMedium, 0);
    layout->setSpacing(SpacingSmall);
    m_title->setObjectName(QStringLiteral("decodedTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setMinimumWidth(80);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_progress->setRange(0, ProgressSteps);
    m_progress->setFixedWidth(ProgressWidth);
    m_cancel->setObjectName(QStringLiteral("cancelDecoding"));
    m_original->setObjectName(QStringLiteral("showOriginal"));
    m_filter->setObjectName(QStringLiteral("onlyThisCode"));
    m_copy->setObjectName(QStringLiteral("copySummary"));
    m_export->setObjectName(QStringLiteral("exportFindings"));
    m_close->setObjectName(QStringLiteral("closeDecoded"));
    for (auto *button : {m_original, m_filter}) {
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::TabFocus);
    }
    for (auto *button : {m_cancel, m_copy, m_export, m_close})
        button->setFlat(true);
    m_copy->setMenu(m_copyMenu);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    for (auto *button : {m_filter, m_original})
        layout->addWidget(button);
    for (auto *button : {m_copy, m_export, m_close})
        layout->addWidget(button);
    connect(m_cancel, &QPushButton::clicked, this, &DecodedPage::cancelWanted);
    connect(m_close, &QPushButton::clicked, this, &DecodedPage::closeWanted);
    connect(m_export, &QPushButton::clicked, this, &DecodedPage::exportWanted);
    connect(m_original, &QToolButton::toggled, this, [this](bool shown) { m_rows.setShowSecrets(shown); });
    connect(m_filter, &QToolButton::toggled, this, &DecodedPage::updateFilter);
    return header;
}

void DecodedPage::makeViews()
{
    m_table->setModel(&m_findings);
    m_table->setItemDelegate(new FindingsDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    m_table->horizontalHeader()->setSectionResizeMode(FindingsModel::MeaningColumn, QHeaderView::Stretch);
    m_text->setModel(&m_rows);
    m_text->setItemDelegate(new TextRowDelegate(m_text));
    m_text->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_text->setFont(monospaceFont(font()));
    m_text->verticalHeader()->setMinimumSectionSize(1);
    m_text->verticalHeader()->setDefaultSectionSize(QFontMetrics(m_text->font()).height() + SpacingSmall);
    m_text->horizontalHeader()->hide();
    m_text->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    // A header asks at every repaint whether its columns are selected; see ResultsView.
    for (auto *table : {m_table, m_text})
        table->horizontalHeader()->setSelectionModel(
            new QItemSelectionModel(table->model(), table->horizontalHeader()));
    auto *codes = new QWidget(this);
    auto *layout = new QVBoxLayout(codes);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_why);
    m_upper->addWidget(codes);
    m_upper->addWidget(m_nothing);
    m_splitter->addWidget(m_upper);
    m_splitter->addWidget(m_text);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({220, 200});
    m_upper->setMinimumHeight(150);
    m_text->setMinimumHeight(60);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { chooseFinding(current.isValid() ? current.row() : -1); });
    connect(m_text->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { takeTextRow(current.isValid() ? current.row() : -1); });
    // Lines that scroll leave less room for their width.
    connect(m_text->verticalScrollBar(), &QScrollBar::rangeChanged, this, &DecodedPage::fitColumns,
            Qt::QueuedConnection);
    connect(m_table, &QAbstractItemView::activated, m_text, [this] { m_text->setFocus(); });
    connect(m_search, &QPushButton::clicked, this, &DecodedPage::searchWanted);
    connect(m_why, &WhyLabel::candidateChosen, this,
            [this](int candidate) { Q_EMIT alternativeChosen(currentFinding(), candidate); });
}

void DecodedPage::makeCopyMenu()
{
    using decoding::SummaryForm;
    using domain::Language;
    for (const auto language : {Language::Russian, Language::English}) {
        for (const auto form : {SummaryForm::Markdown, SummaryForm::Jira, SummaryForm::Plain}) {
            auto *action = m_copyMenu->addAction(QString());
            connect(action, &QAction::triggered, this, [this, form, language] { Q_EMIT copyWanted(form, language); });
        }
        if (language == Language::Russian)
            m_copyMenu->addSeparator();
    }
}

void DecodedPage::start(const engine::TextSource &source, const QString &title)
{
    m_name = title;
    m_isPasted = source.path.isEmpty();
    m_problem.clear();
    m_isRunning = true;
    m_isWhole = true;
    m_place = -1;
    m_filter->setChecked(false);
    m_original->setChecked(false);
    m_findings.clear();
    m_rows.start(source);
    m_upper->setCurrentIndex(0);
    m_progress->setValue(0);
    updateTitle();
    updateFilter();
    fitColumns();
    m_table->setFocus(Qt::OtherFocusReason);
}

void DecodedPage::add(const engine::DecodedBatch &batch)
{
    m_findings.add(batch);
    m_rows.add(batch);
    m_progress->setValue(batch.total > 0 ? int(ProgressSteps * batch.done / batch.total) : 0);
    if (!m_table->currentIndex().isValid() && m_findings.rowCount() > 0)
        m_table->setCurrentIndex(m_findings.index(0, 0));
    updateTitle();
    fitColumns();
}

void DecodedPage::finish(bool whole, const QString &problem)
{
    m_isRunning = false;
    m_isWhole = whole;
    m_problem = problem;
    if (m_findings.rowCount() == 0)
        m_upper->setCurrentWidget(m_nothing);
    retranslate();
}

void DecodedPage::setContentLanguage(domain::Language language)
{
    m_findings.setLanguage(language);
}

int DecodedPage::currentFinding() const
{
    return m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
}

void DecodedPage::chooseFinding(int row)
{
    updateFilter();
    m_why->showFinding(currentFinding());
    if (row >= 0) {
        const auto &places = m_findings.places();
        const bool isThere = m_place >= 0 && places[std::size_t(m_place)].row == row;
        const auto first = std::find_if(places.begin(), places.end(),
                                        [row](const models::FoundPlace &place) { return place.row == row; });
        if (!isThere && first != places.end())
            showPlace(std::size_t(first - places.begin()));
    }
    Q_EMIT findingChosen(row);
}

void DecodedPage::takeTextRow(int row)
{
    // One of several findings in a row, when it is gone to, stays the current one.
    const auto &places = m_findings.places();
    if (m_place >= 0 && std::size_t(m_place) < places.size() &&
        m_rows.rowAt(places[std::size_t(m_place)].start) == row && places[std::size_t(m_place)].row == currentFinding())
        return;
    const auto ranges = m_rows.index(row, TextRowsModel::TextColumn)
                            .data(TextRowsModel::RangesRole)
                            .value<QList<models::MarkedRange>>();
    if (ranges.isEmpty())
        return;
    // The place itself, so that its first place in the text is not jumped to.
    if (const auto place = m_rows.placeIn(row); place >= 0)
        m_place = place;
    m_table->setCurrentIndex(m_findings.index(ranges.front().finding, 0));
}

void DecodedPage::showPlace(std::size_t place)
{
    m_place = qint64(place);
    const int row = m_rows.rowAt(m_findings.places()[place].start);
    if (row < 0)
        return;
    const auto index = m_rows.index(row, TextRowsModel::TextColumn);
    m_text->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_text->scrollTo(index, QAbstractItemView::PositionAtCenter);
    // The line number and the beginning of the line stay in sight unless the finding is far to the right.
    const auto ranges = index.data(TextRowsModel::RangesRole).value<QList<models::MarkedRange>>();
    const int unit = QFontMetrics(m_text->font()).averageCharWidth();
    const int end = ranges.isEmpty() ? 0 : (ranges.front().start + ranges.front().length) * unit;
    const int shown = m_text->viewport()->width() - m_text->columnWidth(TextRowsModel::LineColumn);
    m_text->horizontalScrollBar()->setValue(end < shown ? 0 : end - shown / 2);
}

void DecodedPage::step(bool forward)
{
    const auto &places = m_findings.places();
    const auto count = qint64(places.size());
    const int only = m_filter->isChecked() ? currentFinding() : -1;
    qint64 next = m_place;
    for (qint64 i = 0; i < count; ++i) {
        next = next < 0 ? (forward ? 0 : count - 1) : (next + (forward ? 1 : count - 1)) % count;
        if (only < 0 || places[std::size_t(next)].row == only)
            break;
    }
    if (next < 0 || count == 0)
        return;
    showPlace(std::size_t(next));
    m_table->setCurrentIndex(m_findings.index(places[std::size_t(next)].row, 0));
}

QString DecodedPage::selectedText() const
{
    const auto *table = m_table->hasFocus() ? m_table : m_text;
    const int columns = table->model()->columnCount();
    auto rows = table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const auto &row : rows.mid(0, MostCopiedRows)) {
        if (table == m_text) {
            lines.append(row.siblingAtColumn(TextRowsModel::TextColumn).data().toString());
            continue;
        }
        QStringList cells;
        for (int column = 0; column < columns; ++column)
            cells.append(row.siblingAtColumn(column).data().toString());
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

void DecodedPage::selectAll()
{
    m_text->selectAll();
    m_text->setFocus();
}

QList<QWidget *> DecodedPage::tabOrder() const
{
    return {m_cancel, m_filter, m_original, m_copy, m_export, m_close, m_table, m_search, m_text};
}

void DecodedPage::updateFilter()
{
    const int row = currentFinding();
    m_filter->setEnabled(row >= 0);
    const bool isOn = m_filter->isChecked() && row >= 0;
    if (m_rows.filter() == (isOn ? row : -1))
        return;
    m_rows.setFilter(isOn ? row : -1);
    if (m_place >= 0)
        showPlace(std::size_t(m_place));
}

void DecodedPage::fitColumns()
{
    const int unit = fontMetrics().averageCharWidth();
    const auto widthFor = [this, unit](int column) {
        const int least = std::max(widthOf(column) * unit, m_table->horizontalHeader()->sectionSizeHint(column));
        const bool isText = column == FindingsModel::VendorColumn || column == FindingsModel::CodeColumn;
        // A code is never cut.
        return isText ? std::max(least, contentWidth(m_table, column)) : least;
    };
    int left = m_table->viewport()->width() - LeastMeaningWidth * unit;
    for (int column = 0; column < FindingsModel::ColumnCount; ++column) {
        if (column == FindingsModel::MeaningColumn || column == FindingsModel::NameColumn)
            continue;
        m_table->setColumnWidth(column, widthFor(column));
        left -= m_table->columnWidth(column);
    }
    // A name may be long, and takes what the meaning does not need.
    const int most = std::min(std::max(left, widthOf(FindingsModel::NameColumn) * unit), MostNameWidth * unit);
    m_table->setColumnWidth(FindingsModel::NameColumn, std::clamp(contentWidth(m_table, FindingsModel::NameColumn),
                                                                  widthOf(FindingsModel::NameColumn) * unit, most));
    const QFontMetrics metrics(m_text->font());
    const auto digits = QLocale().toString(std::max<qint64>(m_rows.allRows(), 999)).size() + 4;
    m_text->setColumnWidth(TextRowsModel::LineColumn, int(digits) * metrics.horizontalAdvance(u'0'));
    const int longest = std::min<int>(m_rows.longestText() + 2, engine::LongestRow + 16);
    m_text->setColumnWidth(TextRowsModel::TextColumn,
                           std::max(m_text->viewport()->width() - m_text->columnWidth(TextRowsModel::LineColumn),
                                    longest * metrics.averageCharWidth()));
}

void DecodedPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_findings.retranslate();
        retranslate();
        fitColumns();
    }
    QWidget::changeEvent(event);
}

void DecodedPage::updateTitle()
{
    const auto name = m_isPasted ? tr("Pasted text") : m_name;
    const auto total = int(std::min<qint64>(m_findings.total(), std::numeric_limits<int>::max()));
    QString title;
    if (!m_problem.isEmpty())
        title = tr("%1: %Ln finding(s). %2", "", total).arg(name, m_problem);
    else if (m_isRunning)
        title = tr("%1: %Ln finding(s) so far", "", total).arg(name);
    else if (!m_isWhole)
        title = tr("%1: %Ln finding(s), then stopped", "", total).arg(name);
    else
        title = tr("%1: %Ln finding(s)", "", total).arg(name);
    m_title->setText(title);
    m_title->setToolTip(QStringLiteral("<p>") + title.toHtmlEscaped() + QStringLiteral("</p>"));
    m_progress->setVisible(m_isRunning);
    m_cancel->setVisible(m_isRunning);
    const bool hasFindings = m_findings.rowCount() > 0;
    m_copy->setEnabled(hasFindings);
    m_export->setEnabled(hasFindings && !m_isRunning);
}

void DecodedPage::retranslate()
{
    const auto set = [](QAbstractButton *button, const QString &text, const QString &toolTip) {
        button->setText(text);
        button->setToolTip(toolTip);
        button->setAccessibleDescription(toolTip);
    };
    set(m_cancel, tr("Stop"), tr("Stop decoding; what has been found stays"));
    set(m_original, tr("Original"), tr("Show tokens, passwords, addresses and numbers instead of masking them"));
    set(m_filter, tr("Only this code"), tr("Show only the lines with the selected code"));
    set(m_copy, tr("Copy summary"), tr("Copy the list of codes for a ticket or a letter"));
    set(m_export, tr("Export…"), tr("Write every finding to a CSV file"));
    set(m_close, tr("Close"), tr("Go back to the search (Esc)"));
    set(m_search, tr("Search for this text"), tr("Look for the text in the catalogue instead"));
    m_search->setVisible(m_isPasted);
    m_nothing->setTexts(tr("No error code was recognised"),
                        tr("A response, a log line, the name of an error or a sentence such as “error 2005 in "
                           "Planfix” is what can be recognised. A number alone is searched for."));
    m_progress->setAccessibleName(tr("Decoding"));
    m_table->setAccessibleName(tr("Codes found"));
    m_table->setAccessibleDescription(tr("The codes of the text, a row each, with how often and where they stand."));
    m_text->setAccessibleName(tr("Decoded text"));
    m_text->setAccessibleDescription(tr("The text, a row for each line; lines with error codes are marked."));
    const QStringList texts{tr("Russian: &Markdown"), tr("Russian: &Jira"), tr("Russian: &plain text"),
                            tr("English: M&arkdown"), tr("English: J&ira"), tr("English: p&lain text")};
    qsizetype next = 0;
    const auto actions = m_copyMenu->actions();
    for (auto *action : actions) {
        if (!action->isSeparator())
            action->setText(texts.at(next++));
    }
    updateTitle();
    m_why->showFinding(currentFinding());
}

} // namespace errdex::ui
