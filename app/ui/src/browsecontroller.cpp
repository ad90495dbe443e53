// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "browsecontroller.h"

#include "errdex/ui/detailpane.h"
#include "errdex/ui/filterpanel.h"
#include "errdex/ui/resultspage.h"
#include "errdex/ui/resultsview.h"
#include "errdex/wording/wording.h"
#include "nothingpage.h"
#include "recordquery.h"
#include "searchfield.h"
#include "searchsession.h"
#include "statusline.h"

#include <QHeaderView>

#include <algorithm>

namespace errdex::ui {

namespace {

/// Whoever is still typing is not to be asked.
constexpr int OfferAfterMs = 400;
constexpr int AnnounceAfterMs = 500;
/// More selected rows are not looked for again when the catalogue becomes another one.
constexpr qsizetype MostKeptRows = 500;

} // namespace

BrowseController::BrowseController(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    auto &[service, session, field, filters, page, pane, status] = m_parts;
    auto *view = page.view();
    connect(&field, &QLineEdit::textChanged, this, [this](const QString &text) { m_parts.session.setText(text); });
    connect(qobject_cast<SearchField *>(&field), &SearchField::resultsWanted, this, &BrowseController::focusResults);
    connect(view, &ResultsView::typed, this, [this](const QString &text) {
        m_parts.field.setFocus(Qt::OtherFocusReason);
        m_parts.field.setText(text);
    });
    connect(view, &ResultsView::currentRowChanged, this, &BrowseController::takeCurrentRow);
    connect(view, &ResultsView::firstPainted, this, [this] {
        if (m_awaitedRow >= 0)
            requestDetails(m_awaitedRow);
    });
    connect(view, &ResultsView::selectionEdited, this, [this, view] {
        if (!view->hasSelection() && m_parts.session.results().total() > 0 && m_parts.session.isSettled())
            showNothing(true);
        Q_EMIT stateChanged();
    });
    connect(view, &QAbstractItemView::activated, &pane, [this] { m_parts.pane.browser()->setFocus(); });
    connect(&session, &SearchSession::answered, this, &BrowseController::takeAnswer);
    connect(&session, &SearchSession::opened, this, &BrowseController::keepSelection);
    connect(&session, &SearchSession::filtersChanged, this, [this] {
        m_parts.filters.updateSummary();
        Q_EMIT stateChanged();
    });
    const auto fail = [this](const domain::Error &error, bool isOpenFailure) {
        m_failed = true;
        stopAwaiting();
        m_parts.page.showFailure(error, isOpenFailure);
        showNothing(false);
        m_parts.status.clearCount();
        Q_EMIT stateChanged();
        Q_EMIT settled();
    };
    connect(&session, &SearchSession::openFailed, this, [fail](const domain::Error &error) { fail(error, true); });
    connect(&session, &SearchSession::searchFailed, this, [fail](const domain::Error &error) { fail(error, false); });
    connect(&session, &SearchSession::started, &status, &StatusLine::clearMessage);
    connect(&session, &SearchSession::busyChanged, &status, &StatusLine::setBusy);
    connect(&session.results(), &QAbstractItemModel::dataChanged, this, &BrowseController::takeLoadedRows);
    connect(&service, &engine::CatalogueService::detailsReady, this, &BrowseController::takeDetails);
    connect(&service, &engine::CatalogueService::detailsMissing, this, &BrowseController::takeMissing);
    connect(&pane, &DetailPane::recordWanted, this, &BrowseController::showRecord);
    connect(&page, &ResultsPage::clearSearchWanted, &field, &QLineEdit::clear);
    connect(&page, &ResultsPage::clearSearchWanted, &field, qOverload<>(&QWidget::setFocus));
    connect(&page, &ResultsPage::suggestionWanted, this, &BrowseController::takeSuggestion);
    connect(&page, &ResultsPage::clearFiltersWanted, this, [this](domain::FilterKind kind) {
        m_parts.session.clearFilters(kind);
        m_parts.field.setFocus();
    });
    connect(&session, &SearchSession::started, this, [this] {
        m_offerTimer.stop();
        m_parts.page.setOtherReading({});
    });
    connect(&session, &SearchSession::otherReadingKnown, this, &BrowseController::takeOtherReading);
    m_announceTimer.setSingleShot(true);
    m_announceTimer.setInterval(AnnounceAfterMs);
    connect(&m_announceTimer, &QTimer::timeout, this, [this] {
        qobject_cast<SearchField *>(&m_parts.field)->setResults(m_parts.status.countText());
    });
    m_offerTimer.setSingleShot(true);
    m_offerTimer.setInterval(OfferAfterMs);
    connect(&m_offerTimer, &QTimer::timeout, this, [this] {
        m_parts.page.setOtherReading(m_parts.session.otherReading());
        Q_EMIT stateChanged();
        if (isSettled())
            Q_EMIT settled();
    });
}

void BrowseController::setContentLanguage(domain::ContentLanguage content)
{
    m_parts.session.setLanguage(domain::leadingLanguage(content, wording::interfaceLanguage()));
    m_parts.pane.setContentLanguage(content);
    tellNames();
}

void BrowseController::tellNames()
{
    const auto &vendors = m_parts.session.vendors();
    m_parts.page.view()->setNames(vendors.vendorNames(), vendors.foundCategoryNames());
}

void BrowseController::showRecord(const domain::RecordKey &key)
{
    if (const int row = m_parts.session.results().loadedRow(key); row >= 0 && m_parts.session.isSettled()) {
        selectRow(row);
        return;
    }
    m_wantedKey = key;
    const auto query = queryFor(key);
    {
        const QSignalBlocker quiet(&m_parts.field);
        m_parts.field.setText(query);
    }
    m_parts.session.setTextWithoutFilters(query);
}

void BrowseController::showPlace(const QString &text, const domain::Filters &filters, const domain::RecordKey &record)
{
    m_wantedKey = record;
    {
        const QSignalBlocker quiet(&m_parts.field);
        m_parts.field.setText(text);
    }
    m_parts.session.setTextAndFilters(text, filters);
}

void BrowseController::setPaused(bool paused)
{
    m_paused = paused;
    if (paused) {
        stopAwaiting();
        return;
    }
    const int row = m_parts.page.view()->currentIndex().row();
    if (row >= 0)
        requestDetails(row);
    else
        showNothing(m_parts.session.results().total() > 0);
}

void BrowseController::showNothing(bool hasRows)
{
    if (!m_paused)
        m_parts.pane.showNothing(hasRows);
}

bool BrowseController::isSettled() const
{
    if (m_failed)
        return true;
    return m_parts.session.isSettled() && !m_parts.session.awaitsOtherReading() && !m_offerTimer.isActive() &&
           m_awaitedRow < 0 && m_awaitedKey.isEmpty();
}

void BrowseController::takeAnswer()
{
    m_failed = false;
    auto &session = m_parts.session;
    const auto &request = session.request();
    m_parts.status.setCount(session.results().total(), session.recordCount());
    m_announceTimer.start();
    const auto linked = std::exchange(m_wantedKey, {});
    const auto kept = std::exchange(m_keptSelection, {});
    if (session.results().total() == 0) {
        stopAwaiting();
        showNothing(false);
        m_parts.page.showNothingFound({request.text, session.correction(),
                                       session.totalWithout(domain::FilterKind::All),
                                       session.totalWithout(domain::FilterKind::Groups),
                                       session.totalWithout(domain::FilterKind::HttpStatuses), session.suggestions()});
        Q_EMIT stateChanged();
        Q_EMIT settled();
        return;
    }
    tellNames();
    m_parts.page.showTable(session.correction());
    // A new query brings its best answer to the front; another filter or order keeps the record that is being read.
    const bool keepsRecord = linked.isEmpty() && request.text == m_answeredText && m_parts.pane.details();
    m_answeredText = request.text;
    const auto wanted = keepsRecord ? m_parts.pane.details()->record.key() : linked;
    const int row = session.results().loadedRow(wanted);
    // Also what was being read when the catalogue became another one, however far down it stands.
    if (row < 0 && (!linked.isEmpty() || !kept.isEmpty()) && !wanted.isEmpty()) {
        m_isKept = linked.isEmpty();
        showByKey(wanted);
    } else {
        selectRow(std::max(row, 0));
        if (keepsRecord)
            selectAgain(kept);
    }
    Q_EMIT stateChanged();
}

/// The catalogue is another one: the rows are about to be searched anew, and the same ones are to be selected.
void BrowseController::keepSelection()
{
    const auto &selection = m_parts.page.view()->selectionModel()->selection();
    qsizetype rows = 0;
    for (const auto &range : selection)
        rows += range.height();
    m_keptSelection.clear();
    if (rows > MostKeptRows)
        return;
    for (const auto &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (const auto *record = m_parts.session.results().loadedRecord(row))
                m_keptSelection.append(record->key());
        }
    }
}

void BrowseController::selectAgain(const QList<domain::RecordKey> &keys)
{
    auto &results = m_parts.session.results();
    QItemSelection selection;
    for (const auto &key : keys) {
        if (const int row = results.loadedRow(key); row >= 0)
            selection.select(results.index(row, 0), results.index(row, 0));
    }
    m_parts.page.view()->selectionModel()->select(selection, QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

void BrowseController::takeOtherReading()
{
    if (m_parts.session.hasOtherReading())
        m_offerTimer.start();
    else if (isSettled())
        Q_EMIT settled();
}

void BrowseController::takeSuggestion(const domain::Suggestion &suggestion)
{
    if (suggestion.withoutFilters) {
        const QSignalBlocker quiet(&m_parts.field);
        m_parts.field.setText(suggestion.query);
        m_parts.session.setTextWithoutFilters(suggestion.query);
    } else {
        m_parts.field.setText(suggestion.query);
    }
    m_parts.field.setFocus();
}

void BrowseController::takeCurrentRow(int row)
{
    if (row >= 0)
        requestDetails(row);
    else
        stopAwaiting();
}

void BrowseController::takeDetails(const engine::RecordDetails &details)
{
    if (m_awaitedKey.isEmpty() || details.record.key() != m_awaitedKey)
        return;
    stopAwaiting();
    m_isKept = false;
    m_parts.pane.showRecord(details, m_parts.session.results().highlighter());
    // A record that was followed to: its row is further down than what is loaded.
    if (details.position >= 0 && m_parts.session.isSettled())
        selectRow(int(details.position));
    Q_EMIT stateChanged();
    if (isSettled())
        Q_EMIT settled();
}

void BrowseController::takeMissing(const domain::RecordKey &key)
{
    if (m_awaitedKey.isEmpty() || key != m_awaitedKey)
        return;
    stopAwaiting();
    // What was being read went away with its pack.
    if (std::exchange(m_isKept, false) && m_parts.session.results().total() > 0) {
        selectRow(0);
        return;
    }
    showNothing(m_parts.session.results().total() > 0);
    Q_EMIT stateChanged();
    Q_EMIT settled();
}

void BrowseController::takeLoadedRows(const QModelIndex &first, const QModelIndex &last)
{
    if (m_awaitedRow >= first.row() && m_awaitedRow <= last.row() && m_awaitedKey.isEmpty())
        requestDetails(m_awaitedRow);
}

void BrowseController::selectRow(int row)
{
    auto *view = m_parts.page.view();
    auto &results = m_parts.session.results();
    if (row >= results.rowCount())
        results.fetchMore({});
    const auto index = results.index(row, view->horizontalHeader()->logicalIndex(0));
    view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    view->scrollTo(index);
}

void BrowseController::showByKey(const domain::RecordKey &key)
{
    // It is found, but not among the rows that are loaded: its details tell where it stands.
    m_parts.page.view()->selectionModel()->clear();
    stopAwaiting();
    m_awaitedKey = key;
    m_parts.service.requestDetails(key);
}

void BrowseController::stopAwaiting()
{
    m_awaitedRow = -1;
    m_awaitedKey = {};
}

void BrowseController::requestDetails(int row)
{
    if (m_paused)
        return;
    m_awaitedRow = row;
    m_awaitedKey = {};
    // At the start the rows come first.
    if (!m_parts.page.view()->wasPainted())
        return;
    const auto *record = m_parts.session.results().loadedRecord(row);
    if (!record) {
        // Reading a cell asks for its page; takeLoadedRows() goes on from there.
        m_parts.session.results().index(row, 0).data();
        return;
    }
    m_awaitedKey = record->key();
    m_parts.service.requestDetails(record->row);
}

void BrowseController::focusResults()
{
    if (m_parts.session.results().rowCount() > 0)
        m_parts.page.view()->setFocus(Qt::OtherFocusReason);
}

} // namespace errdex::ui
