// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "searchsession.h"

#include <algorithm>

namespace errdex::ui {

using domain::FilterKind;

namespace {

constexpr int BusyAfterMs = 300;

/// The filters without what the catalogue does not have.
domain::Filters stillThere(domain::Filters filters, const engine::CatalogueInfo &info)
{
    const auto vendorOf = [&info](const QString &slug) {
        const auto found = std::find_if(info.vendors.begin(), info.vendors.end(),
                                        [&slug](const domain::VendorPtr &vendor) { return vendor->slug == slug; });
        return found == info.vendors.end() ? nullptr : found->get();
    };
    filters.vendors.removeIf([&](const QString &slug) { return !vendorOf(slug); });
    filters.categories.removeIf([&](const auto &category) {
        const auto *vendor = vendorOf(category.first);
        return !vendor || vendor->categoryIndex(category.second) < 0;
    });
    filters.httpStatuses.removeIf([&info](int wanted) {
        // A status, or a class of them.
        return std::none_of(info.httpStatuses.begin(), info.httpStatuses.end(), [wanted](int status) {
            return status == wanted || (wanted > 0 && status / 100 == wanted);
        });
    });
    return filters;
}

} // namespace

SearchSession::SearchSession(engine::CatalogueService &service, QObject *parent) : QObject(parent), m_service(service)
{
    using engine::CatalogueService;
    m_busyTimer.setSingleShot(true);
    m_busyTimer.setInterval(BusyAfterMs);
    connect(&m_busyTimer, &QTimer::timeout, this, [this] { Q_EMIT busyChanged(true); });

    connect(&service, &CatalogueService::opened, this, &SearchSession::takeCatalogue);
    connect(&service, &CatalogueService::openFailed, this, [this](const domain::Error &error) {
        m_isOpening = false;
        finish();
        // The catalogue that was open goes on.
        if (m_isOpen)
            Q_EMIT reopenFailed(error);
        else
            Q_EMIT openFailed(error);
    });
    connect(&service, &CatalogueService::answered, this, &SearchSession::takeAnswer);
    connect(&service, &CatalogueService::searchFailed, this, [this](quint64 ticket, const domain::Error &error) {
        // Of a catalogue that could not be opened openFailed() has said everything.
        if (ticket != m_ticket || !m_isOpen)
            return;
        m_results.clear();
        finish();
        Q_EMIT searchFailed(error);
    });
    connect(&service, &CatalogueService::otherReadingReady, this,
            [this](quint64 ticket, const domain::OtherReading &other) {
                if (ticket == m_ticket)
                    takeOtherReading(other);
            });
    connect(&service, &CatalogueService::rowsReady, &m_results, &models::ResultsModel::addRows);
    connect(&m_results, &models::ResultsModel::rowsNeeded, &service, &CatalogueService::requestRows);
    connect(&m_results, &models::ResultsModel::sortRequested, this, [this](const domain::Sort &sort) {
        m_request.sort = sort;
        search();
    });
    connect(&m_vendors, &models::FacetModel::filtersChanged, this, &SearchSession::takeFilters);
    connect(&m_statuses, &models::FacetModel::filtersChanged, this, &SearchSession::takeFilters);
    if (!service.paths().isEmpty())
        awaitCatalogue(service.paths());
}

void SearchSession::open(const QStringList &paths)
{
    m_service.open(paths);
    awaitCatalogue(paths);
}

void SearchSession::awaitCatalogue(const QStringList &paths)
{
    m_paths = paths;
    m_busyTimer.start();
    // The first search goes with it: nothing is chosen yet that the catalogue would have to confirm.
    m_isOpening = !m_isOpen;
    if (m_isOpening)
        search();
}

void SearchSession::setText(const QString &text)
{
    if (text == m_request.text)
        return;
    m_request.text = text;
    m_request.reading = search::Reading::Corrected;
    search();
}

bool SearchSession::hasOtherReading() const
{
    using Kind = domain::Correction::Kind;
    return m_correction.kind != Kind::None || m_otherReading.correction.kind != Kind::None;
}

void SearchSession::switchReading()
{
    const bool isTyped = m_correction.kind == domain::Correction::Kind::None;
    m_request.reading = isTyped ? search::Reading::Other : search::Reading::AsTyped;
    search();
}

qint64 SearchSession::totalWithout(FilterKind kind) const
{
    const auto &filters = m_request.filters;
    switch (kind) {
    case FilterKind::All:
        return filters.isEmpty() ? -1 : m_totalWithoutFilters;
    case FilterKind::Groups:
        return filters.vendors.isEmpty() && filters.categories.isEmpty() ? -1 : m_totalWithoutGroups;
    case FilterKind::HttpStatuses:
        return filters.httpStatuses.isEmpty() ? -1 : m_totalWithoutStatuses;
    }
    Q_UNREACHABLE();
}

void SearchSession::clearFilters(FilterKind kind)
{
    auto filters = m_request.filters;
    if (kind != FilterKind::HttpStatuses) {
        filters.vendors.clear();
        filters.categories.clear();
    }
    if (kind != FilterKind::Groups)
        filters.httpStatuses.clear();
    setFilters(filters);
    search();
}

void SearchSession::setTextAndFilters(const QString &text, const domain::Filters &filters)
{
    m_request.text = text;
    m_request.reading = search::Reading::Corrected;
    setFilters(filters);
    search();
}

void SearchSession::setLanguage(domain::Language language)
{
    const bool resort =
        m_request.sort.column && domain::isLocalized(*m_request.sort.column) && m_request.sort.language != language;
    m_request.sort.language = language;
    m_results.setLanguage(language);
    m_vendors.setLanguage(language);
    m_statuses.setLanguage(language);
    if (resort)
        search();
    Q_EMIT filtersChanged();
}

void SearchSession::retranslate()
{
    m_results.retranslate();
    m_vendors.retranslate();
    m_statuses.retranslate();
    Q_EMIT filtersChanged();
}

void SearchSession::search()
{
    if (!m_isOpen && !m_isOpening)
        return;
    m_ticket = m_service.search(m_request);
    m_otherReading = {};
    m_awaitsOtherReading = false;
    Q_EMIT started();
    // Runs on from the first of several overtaken searches: that is how long the person has been waiting.
    if (!m_busyTimer.isActive())
        m_busyTimer.start();
}

void SearchSession::takeCatalogue(const engine::CatalogueInfo &info)
{
    const bool isFirst = std::exchange(m_isOpening, false);
    m_isOpen = true;
    m_recordCount = info.recordCount;
    m_vendors.setVendors(info.vendors);
    m_statuses.setHttpStatuses(info.httpStatuses, info.httpNames);
    m_leftOut = info.leftOut;
    // What is chosen stays as far as it is there; the text stays anyway. The first time it comes from the session before,
    // and was searched for already.
    const auto filters = stillThere(m_request.filters, info);
    const bool isOther = filters != m_request.filters;
    if (!isFirst || !filters.isEmpty() || isOther)
        setFilters(filters);
    Q_EMIT opened();
    if (!isFirst || isOther)
        search();
}

void SearchSession::takeAnswer(const engine::SearchAnswer &answer)
{
    m_totalWithoutFilters = answer.totalWithoutFilters;
    m_totalWithoutGroups = answer.totalWithoutGroups;
    m_totalWithoutStatuses = answer.totalWithoutStatuses;
    m_correction = answer.correction;
    m_suggestions = answer.suggestions;
    m_answeredTicket = answer.ticket;
    m_results.setAnswer(answer);
    m_vendors.setCounts(answer.facets);
    m_statuses.setCounts(answer.facets);
    finish();
    askForOtherReading();
    Q_EMIT answered();
}

/// What finds something as typed may still have been meant otherwise.
void SearchSession::askForOtherReading()
{
    if (m_results.total() == 0 || m_request.text.trimmed().isEmpty() ||
        m_correction.kind != domain::Correction::Kind::None)
        return;
    m_awaitsOtherReading = true;
    m_service.requestOtherReading(m_ticket);
}

void SearchSession::takeOtherReading(const domain::OtherReading &other)
{
    m_awaitsOtherReading = false;
    m_otherReading = other;
    Q_EMIT otherReadingKnown();
}

void SearchSession::takeFilters()
{
    m_vendors.writeFilters(m_request.filters);
    m_statuses.writeFilters(m_request.filters);
    Q_EMIT filtersChanged();
    search();
}

void SearchSession::setFilters(const domain::Filters &filters)
{
    m_request.filters = filters;
    m_vendors.setFilters(filters);
    m_statuses.setFilters(filters);
    Q_EMIT filtersChanged();
}

void SearchSession::finish()
{
    m_busyTimer.stop();
    Q_EMIT busyChanged(false);
}

} // namespace errdex::ui
