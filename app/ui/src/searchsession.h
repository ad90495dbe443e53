// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/engine/catalogueservice.h"
#include "errdex/models/facetmodel.h"
#include "errdex/models/resultsmodel.h"

#include <QObject>
#include <QTimer>

namespace errdex::ui {

/// What is being searched: the query, the filters, the order, and the models that show the newest answer. Knows no
/// widgets.
class SearchSession final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchSession)

public:
    /// The service must outlive the session. When it is opening a catalogue already, the session takes that.
    explicit SearchSession(engine::CatalogueService &service, QObject *parent = nullptr);

    models::ResultsModel &results() { return m_results; }
    models::FacetModel &vendors() { return m_vendors; }
    models::FacetModel &statuses() { return m_statuses; }

    void open(const QStringList &paths);
    /// The files asked for last, whether they could be opened or not.
    const QStringList &paths() const { return m_paths; }
    /// Why some of them are not open.
    const QList<domain::Error> &leftOut() const { return m_leftOut; }
    bool isOpen() const { return m_isOpen; }
    qint64 recordCount() const { return m_recordCount; }
    const QList<domain::VendorPtr> &catalogueVendors() const { return m_vendors.catalogueVendors(); }

    /// Each starts a search.
    void setText(const QString &text);
    void clearFilters(domain::FilterKind kind);
    void setTextWithoutFilters(const QString &text) { setTextAndFilters(text, {}); }
    void setTextAndFilters(const QString &text, const domain::Filters &filters);
    /// The same text as typed where it was read as something else, and the other way round.
    void switchReading();
    /// The same search again: what it finds may have changed.
    void repeat() { search(); }

    const engine::SearchRequest &request() const { return m_request; }
    bool hasFilters() const { return !m_request.filters.isEmpty(); }
    const domain::Correction &correction() const { return m_correction; }
    /// What the text may be read as instead; known some time after the answer.
    const domain::OtherReading &otherReading() const { return m_otherReading; }
    bool hasOtherReading() const;
    bool awaitsOtherReading() const { return m_awaitsOtherReading; }
    const QList<domain::Suggestion> &suggestions() const { return m_suggestions; }
    /// How many records the text would find without some of the filters; -1 where none of that kind is chosen.
    qint64 totalWithout(domain::FilterKind kind) const;
    /// True when the newest search has been answered.
    bool isSettled() const { return m_answeredTicket == m_ticket; }

    void setLanguage(domain::Language language);
    void retranslate();

Q_SIGNALS:
    void opened();
    /// Nothing is open.
    void openFailed(const errdex::domain::Error &error);
    /// Another catalogue could not be opened; the one that was open stays.
    void reopenFailed(const errdex::domain::Error &error);
    /// A search is on its way.
    void started();
    void answered();
    /// Whether there is another reading of the text is known now.
    void otherReadingKnown();
    void searchFailed(const errdex::domain::Error &error);
    void filtersChanged();
    /// True when an answer takes so long that a person wonders.
    void busyChanged(bool busy);

private:
    void awaitCatalogue(const QStringList &paths);
    void search();
    void takeCatalogue(const engine::CatalogueInfo &info);
    void takeAnswer(const engine::SearchAnswer &answer);
    void askForOtherReading();
    void takeOtherReading(const domain::OtherReading &other);
    void takeFilters();
    void setFilters(const domain::Filters &filters);
    void finish();

    engine::CatalogueService &m_service;
    models::ResultsModel m_results;
    models::FacetModel m_vendors{models::FacetModel::Kind::Vendors};
    models::FacetModel m_statuses{models::FacetModel::Kind::HttpStatuses};
    engine::SearchRequest m_request;
    QStringList m_paths;
    QList<domain::Error> m_leftOut;
    bool m_isOpen = false;
    /// The first catalogue is being opened, and its first search is under way.
    bool m_isOpening = false;
    qint64 m_recordCount = 0;
    qint64 m_totalWithoutFilters = 0;
    qint64 m_totalWithoutGroups = 0;
    qint64 m_totalWithoutStatuses = 0;
    domain::Correction m_correction;
    domain::OtherReading m_otherReading;
    bool m_awaitsOtherReading = false;
    QList<domain::Suggestion> m_suggestions;
    quint64 m_ticket = 0;
    quint64 m_answeredTicket = 0;
    QTimer m_busyTimer;
};

} // namespace errdex::ui
