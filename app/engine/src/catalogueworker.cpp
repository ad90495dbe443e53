// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "catalogueworker.h"

#include "errdex/search/query.h"
#include "errdex/store/ownrows.h"

#include <QMutexLocker>

#include <algorithm>

namespace errdex::engine {

using domain::Cancellation;
using domain::CodeRecord;
using domain::ErrorCode;
using domain::Result;

namespace {

/// The vendor whose codes are the HTTP statuses.
const QString HttpVendor = QStringLiteral("http");

} // namespace

void OwnData::giveTo(store::Catalogue &catalogue) const
{
    if (!book || (book->isEmpty() && lookUps.isEmpty())) {
        catalogue.setOwnRows(nullptr);
        return;
    }
    catalogue.setCancellation({});
    if (auto rows = store::OwnRows::make(catalogue, *book, lookUps))
        catalogue.setOwnRows(std::move(*rows));
}

void CatalogueWorker::drain()
{
    while (step()) {
    }
}

bool CatalogueWorker::step()
{
    QMutexLocker lock(&m_mailbox.mutex);
    if (m_mailbox.open) {
        const auto paths = *std::exchange(m_mailbox.open, std::nullopt);
        lock.unlock();
        open(paths);
    } else if (m_mailbox.own) {
        m_own = *std::exchange(m_mailbox.own, std::nullopt);
        lock.unlock();
        if (m_catalogue)
            takeOwn();
        Q_EMIT ownDataTaken();
    } else if (m_mailbox.search) {
        const auto wanted = *std::exchange(m_mailbox.search, std::nullopt);
        lock.unlock();
        search(wanted);
    } else if (m_mailbox.details) {
        const auto wanted = *std::exchange(m_mailbox.details, std::nullopt);
        lock.unlock();
        details(wanted);
    } else if (!m_mailbox.pages.isEmpty()) {
        const auto wanted = m_mailbox.pages.takeLast();
        lock.unlock();
        page(wanted);
    } else if (!m_mailbox.records.isEmpty()) {
        const auto wanted = m_mailbox.records.takeFirst();
        lock.unlock();
        records(wanted);
    } else if (m_mailbox.keys) {
        const auto wanted = *std::exchange(m_mailbox.keys, std::nullopt);
        lock.unlock();
        recordsOfKeys(wanted);
    } else if (m_mailbox.otherReading) {
        const auto ticket = *std::exchange(m_mailbox.otherReading, std::nullopt);
        lock.unlock();
        otherReading(ticket);
    } else {
        return false;
    }
    return true;
}

void CatalogueWorker::takeOwn()
{
    m_own.giveTo(*m_catalogue);
    const auto *own = m_catalogue->ownRows();
    Q_EMIT orphansFound(own ? own->orphans() : QList<domain::RecordKey>());
}

void CatalogueWorker::open(const QStringList &paths, QList<domain::Error> leftOut)
{
    // What is open stays open until the new one has been opened.
    auto catalogue = store::Catalogue::open(paths);
    if (!catalogue) {
        Q_EMIT openFailed(catalogue.error());
        return;
    }
    leftOut += (*catalogue)->leftOut();
    const auto statuses = (*catalogue)->httpStatuses();
    if (!statuses) {
        // What is damaged inside of one file does not keep the others from being opened.
        auto rest = (*catalogue)->paths();
        if (rest.removeAll(statuses.error().where) > 0 && !rest.isEmpty())
            open(rest, leftOut << statuses.error());
        else
            Q_EMIT openFailed(statuses.error());
        return;
    }
    m_result = {};
    m_resultTicket = 0;
    m_searcher.reset();
    m_catalogue = std::move(*catalogue);
    takeOwn();
    m_searcher.emplace(*m_catalogue);
    m_leftOut = leftOut;
    CatalogueInfo info{m_catalogue->paths(),   leftOut, m_catalogue->recordCount(), m_catalogue->vendors(),
                       (*statuses)->keys(), {}};
    for (const int status : info.httpStatuses) {
        // A catalogue without the HTTP vendor shows the numbers alone.
        const auto named = m_catalogue->recordsOfCode(HttpVendor, QString::number(status));
        if (named && !named->isEmpty())
            info.httpNames.insert(status, named->first().message);
    }
    Q_EMIT opened(info);
}

bool CatalogueWorker::leaveOut(const domain::Error &error)
{
    if (error.code != ErrorCode::DamagedCatalogue && error.code != ErrorCode::CannotReadFile)
        return false;
    auto rest = m_catalogue->paths();
    if (rest.removeAll(error.where) == 0 || rest.isEmpty())
        return false;
    open(rest, m_leftOut + QList{error});
    return true;
}

void CatalogueWorker::search(const Mailbox::Search &wanted)
{
    if (!m_searcher) {
        Q_EMIT searchFailed(wanted.ticket, {ErrorCode::CannotOpenFile, {}, {}, {}});
        return;
    }
    const Cancellation cancellation(&m_newestTicket, wanted.ticket);
    const auto &request = wanted.request;
    auto result = m_searcher->run(request.text, request.filters, request.sort, cancellation, request.reading);
    auto rows = result ? m_searcher->records(*result, 0, PageSize) : Result<QList<CodeRecord>>();
    if (cancellation.isCancelled())
        return;
    if (!result || !rows) {
        const auto error = !result ? result.error() : rows.error();
        if (leaveOut(error))
            search(wanted);
        else
            Q_EMIT searchFailed(wanted.ticket, error);
        return;
    }
    m_result = std::move(*result);
    m_resultTicket = wanted.ticket;
    m_resultRequest = request;
    SearchAnswer answer;
    answer.ticket = wanted.ticket;
    answer.request = request;
    answer.total = m_result.total();
    answer.facets = m_result.facets();
    answer.firstRows = std::move(*rows);
    answer.highlighter = m_result.highlighter();
    answer.totalWithoutFilters = m_result.totalWithoutFilters();
    answer.totalWithoutGroups = m_result.totalWithoutGroups();
    answer.totalWithoutStatuses = m_result.totalWithoutStatuses();
    answer.firstMatches = matches(0);
    answer.correction = m_result.correction();
    if (const auto suggested = suggest(answer, cancellation); !suggested) {
        if (suggested.error().code != ErrorCode::Cancelled)
            Q_EMIT searchFailed(wanted.ticket, suggested.error());
        return;
    }
    Q_EMIT answered(answer);
}

/// Only for an answer that is empty, and not because of the filters.
Result<void> CatalogueWorker::suggest(SearchAnswer &answer, const Cancellation &cancellation)
{
    if (answer.totalWithoutFilters > 0 || answer.request.text.trimmed().isEmpty())
        return {};
    auto suggestions = m_searcher->suggestions(answer.request.text, answer.request.filters, cancellation);
    if (!suggestions)
        return tl::unexpected(suggestions.error());
    answer.suggestions = std::move(*suggestions);
    return {};
}

/// Of the page that begins at `first`.
QList<domain::Match> CatalogueWorker::matches(qint64 first) const
{
    const auto found = m_result.matches(first, PageSize);
    return QList<domain::Match>(found.begin(), found.end());
}

void CatalogueWorker::page(const Mailbox::Page &wanted)
{
    if (!m_searcher || wanted.ticket != m_resultTicket || wanted.first >= m_result.total())
        return;
    m_catalogue->setCancellation({&m_newestTicket, wanted.ticket});
    const auto rows = m_searcher->records(m_result, wanted.first, PageSize);
    if (rows)
        Q_EMIT rowsReady(wanted.ticket, wanted.first, *rows, matches(wanted.first));
    else if (rows.error().code != ErrorCode::Cancelled && !leaveOut(rows.error()))
        Q_EMIT searchFailed(wanted.ticket, rows.error());
}

void CatalogueWorker::otherReading(quint64 ticket)
{
    if (!m_searcher || ticket != m_resultTicket)
        return;
    const auto other = m_searcher->otherReading(m_resultRequest.text, m_resultRequest.filters, m_result.total(),
                                                {&m_newestTicket, ticket});
    if (other)
        Q_EMIT otherReadingReady(ticket, *other);
    else if (other.error().code != ErrorCode::Cancelled)
        Q_EMIT searchFailed(ticket, other.error());
}

void CatalogueWorker::records(const Mailbox::Records &wanted)
{
    if (!m_searcher || wanted.ticket != m_resultTicket)
        return;
    m_catalogue->setCancellation({});
    QList<CodeRecord> found;
    // Runs of neighbours are read together.
    for (qsizetype i = 0; i < wanted.positions.size();) {
        const auto first = wanted.positions.at(i);
        qint64 count = 1;
        while (i + count < wanted.positions.size() && wanted.positions.at(i + count) == first + count)
            ++count;
        const auto rows = m_searcher->records(m_result, first, count);
        if (!rows) {
            Q_EMIT searchFailed(wanted.ticket, rows.error());
            return;
        }
        found.append(*rows);
        i += count;
    }
    Q_EMIT recordsReady(wanted.ticket, found, wanted.purpose);
}

void CatalogueWorker::recordsOfKeys(const QList<domain::RecordKey> &keys)
{
    if (!m_catalogue)
        return;
    m_catalogue->setCancellation({});
    QList<CodeRecord> found;
    for (const auto &key : keys) {
        const auto record = recordOf(key);
        if (!record) {
            if (!leaveOut(record.error()))
                Q_EMIT searchFailed(m_resultTicket, record.error());
            return;
        }
        found.append(record->value_or(CodeRecord()));
    }
    Q_EMIT recordsOfKeysReady(keys, found);
}

/// A key without a variant means the first of them.
Result<std::optional<CodeRecord>> CatalogueWorker::recordOf(const domain::RecordKey &key)
{
    const auto records = m_catalogue->recordsOfCode(key.vendor, key.code);
    if (!records)
        return tl::unexpected(records.error());
    const auto found = std::find_if(records->cbegin(), records->cend(), [&key](const CodeRecord &record) {
        return key.variant == 0 || record.variant == key.variant;
    });
    return found == records->cend() ? std::nullopt : std::optional(*found);
}

void CatalogueWorker::details(const Mailbox::DetailsTarget &target)
{
    if (!m_catalogue)
        return;
    m_catalogue->setCancellation({});
    Result<QList<CodeRecord>> records;
    const auto *key = std::get_if<domain::RecordKey>(&target);
    if (key) {
        records = m_catalogue->recordsOfCode(key->vendor, key->code);
    } else {
        const auto row = quint32(std::get<qint64>(target));
        records = m_catalogue->records(std::span(&row, 1));
    }
    if (!records) {
        if (!leaveOut(records.error()))
            Q_EMIT searchFailed(m_resultTicket, records.error());
        return;
    }
    const auto wanted = std::find_if(records->cbegin(), records->cend(), [key](const CodeRecord &record) {
        return !key || key->variant == 0 || record.variant == key->variant;
    });
    if (wanted == records->cend()) {
        Q_EMIT detailsMissing(key ? *key : domain::RecordKey());
        return;
    }
    auto found = around(*wanted);
    if (!found) {
        if (!leaveOut(found.error()))
            Q_EMIT searchFailed(m_resultTicket, found.error());
        return;
    }
    if (key)
        found->position = m_result.positionOf(quint32(wanted->row));
    Q_EMIT detailsReady(*found);
}

Result<RecordDetails> CatalogueWorker::around(const CodeRecord &record)
{
    RecordDetails details;
    details.record = record;
    auto rows = m_catalogue->rowsOfCode(record.code);
    if (!rows)
        return tl::unexpected(rows.error());
    *rows -= store::RowSet::range(quint32(record.row), quint32(record.row) + 1);
    details.sameCodeTotal = qint64(rows->count());
    auto same = m_catalogue->records(rows->slice(0, MaxSameCode));
    if (!same)
        return tl::unexpected(same.error());
    details.sameCode = std::move(*same);
    if (record.httpStatus > 0 && record.vendor->slug != HttpVendor) {
        const auto meanings = m_catalogue->recordsOfCode(HttpVendor, QString::number(record.httpStatus));
        if (!meanings)
            return tl::unexpected(meanings.error());
        if (!meanings->isEmpty())
            details.httpMeaning = meanings->first();
    }
    return details;
}

} // namespace errdex::engine
