// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/engine/catalogueservice.h"

#include <QObject>
#include <QTimer>

class QLineEdit;

namespace errdex::ui {

class DetailPane;
class FilterPanel;
class ResultsPage;
class SearchSession;
class StatusLine;

/// Ties the search field, the filters, the results and the details together: what is typed is searched, the best
/// answer is selected, the selected record is shown, a link leads to its record.
class BrowseController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BrowseController)

public:
    struct Parts
    {
        engine::CatalogueService &service;
        SearchSession &session;
        QLineEdit &field;
        FilterPanel &filters;
        ResultsPage &page;
        DetailPane &pane;
        StatusLine &status;
    };

    explicit BrowseController(const Parts &parts, QObject *parent = nullptr);

    void setContentLanguage(domain::ContentLanguage content);
    /// Searches for a record so that it stands first, and selects it.
    void showRecord(const domain::RecordKey &key);
    /// Searches as it was searched once, and selects the record if it is found again; the best answer else.
    void showPlace(const QString &text, const domain::Filters &filters, const domain::RecordKey &record);
    /// While paused, answers change the results but not the details, which show something else meanwhile.
    void setPaused(bool paused);
    /// True when the newest answer and the details of its current row are on the screen, or there is nothing to show.
    bool isSettled() const;

Q_SIGNALS:
    /// isSettled() has become true.
    void settled();
    /// The selection, the results or the chosen filters are other ones: what can be done may have changed.
    void stateChanged();

private:
    void takeAnswer();
    void keepSelection();
    void tellNames();
    void selectAgain(const QList<domain::RecordKey> &keys);
    void takeOtherReading();
    void takeSuggestion(const domain::Suggestion &suggestion);
    void takeCurrentRow(int row);
    void takeDetails(const engine::RecordDetails &details);
    void takeMissing(const domain::RecordKey &key);
    void takeLoadedRows(const QModelIndex &first, const QModelIndex &last);
    void selectRow(int row);
    void showByKey(const domain::RecordKey &key);
    void stopAwaiting();
    void requestDetails(int row);
    void showNothing(bool hasRows);
    void focusResults();

    Parts m_parts;
    /// The row whose details are awaited; -1 when none are.
    int m_awaitedRow = -1;
    /// The record whose details are awaited; empty while its row itself is on its way.
    domain::RecordKey m_awaitedKey;
    /// To be selected with the next answer, if it is there.
    domain::RecordKey m_wantedKey;
    /// What was selected when the catalogue became another one.
    QList<domain::RecordKey> m_keptSelection;
    /// The record that is awaited was being read then.
    bool m_isKept = false;
    QString m_answeredText;
    /// Runs until another reading is offered.
    QTimer m_offerTimer;
    /// Runs until the count is said: not at every letter.
    QTimer m_announceTimer;
    bool m_paused = false;
    bool m_failed = false;
};

} // namespace errdex::ui
