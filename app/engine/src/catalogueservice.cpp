// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/engine/catalogueservice.h"

#include "catalogueworker.h"
#include "exportjob.h"

#include <QMutexLocker>
#include <QThread>

#include <algorithm>

namespace errdex::engine {

namespace {

/// Pages further back in the queue than this are not looked at any more: the view has moved on.
constexpr qsizetype WaitingPages = 8;

} // namespace

class CatalogueService::Private
{
public:
    explicit Private(CatalogueService *service);
    ~Private();

    /// Lets the worker look into the mailbox.
    void wake();
    void forwardAnswers(CatalogueService *service);

    Mailbox mailbox;
    std::atomic<quint64> newestTicket{0};
    QThread thread;
    CatalogueWorker *worker = nullptr;
    QStringList paths;
    OwnData own;
    std::unique_ptr<ExportJob> exportJob;
};

CatalogueService::Private::Private(CatalogueService *service)
{
    worker = new CatalogueWorker(mailbox, newestTicket);
    worker->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
    forwardAnswers(service);
    thread.setObjectName(QStringLiteral("errdex-catalogue"));
    thread.start();
}

CatalogueService::Private::~Private()
{
    exportJob.reset();
    // Overtakes whatever runs; ticket 0 is never given out.
    newestTicket.store(0);
    {
        QMutexLocker lock(&mailbox.mutex);
        mailbox.search.reset();
        mailbox.pages.clear();
        mailbox.records.clear();
    }
    thread.quit();
    thread.wait();
}

/// The worker's signals arrive on the GUI thread; what has been overtaken on the way is dropped here.
void CatalogueService::Private::forwardAnswers(CatalogueService *service)
{
    const auto isNewest = [this](quint64 ticket) { return ticket == newestTicket.load(); };
    QObject::connect(worker, &CatalogueWorker::opened, service, [this, service](const CatalogueInfo &info) {
        paths = info.paths;
        Q_EMIT service->opened(info);
    });
    QObject::connect(worker, &CatalogueWorker::openFailed, service, &CatalogueService::openFailed);
    QObject::connect(worker, &CatalogueWorker::ownDataTaken, service, &CatalogueService::ownDataTaken);
    QObject::connect(worker, &CatalogueWorker::orphansFound, service, &CatalogueService::orphansFound);
    QObject::connect(worker, &CatalogueWorker::answered, service, [=](const SearchAnswer &answer) {
        if (isNewest(answer.ticket))
            Q_EMIT service->answered(answer);
    });
    QObject::connect(worker, &CatalogueWorker::searchFailed, service, [=](quint64 ticket, const domain::Error &error) {
        if (isNewest(ticket))
            Q_EMIT service->searchFailed(ticket, error);
    });
    QObject::connect(
        worker, &CatalogueWorker::rowsReady, service,
        [=](quint64 ticket, qint64 first, const QList<domain::CodeRecord> &rows, const QList<domain::Match> &matches) {
            if (isNewest(ticket))
                Q_EMIT service->rowsReady(ticket, first, rows, matches);
        });
    QObject::connect(worker, &CatalogueWorker::otherReadingReady, service,
                     [=](quint64 ticket, const domain::OtherReading &other) {
                         if (isNewest(ticket))
                             Q_EMIT service->otherReadingReady(ticket, other);
                     });
    QObject::connect(worker, &CatalogueWorker::detailsReady, service, &CatalogueService::detailsReady);
    QObject::connect(worker, &CatalogueWorker::detailsMissing, service, &CatalogueService::detailsMissing);
    QObject::connect(worker, &CatalogueWorker::recordsOfKeysReady, service, &CatalogueService::recordsOfKeysReady);
    QObject::connect(worker, &CatalogueWorker::recordsReady, service, &CatalogueService::recordsReady);
}

void CatalogueService::Private::wake()
{
    QMetaObject::invokeMethod(worker, &CatalogueWorker::drain, Qt::QueuedConnection);
}

CatalogueService::CatalogueService(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this)) {}

CatalogueService::~CatalogueService() = default;

void CatalogueService::open(const QStringList &paths)
{
    // Later ones count once they are open; until then exports read those before them.
    if (d->paths.isEmpty())
        d->paths = paths;
    {
        QMutexLocker lock(&d->mailbox.mutex);
        d->mailbox.open = paths;
    }
    d->wake();
}

const QStringList &CatalogueService::paths() const
{
    return d->paths;
}

void CatalogueService::setOwnData(const domain::AnnotationBookPtr &book, const QList<domain::LookUp> &lookUps)
{
    d->own = {book, lookUps};
    {
        QMutexLocker lock(&d->mailbox.mutex);
        d->mailbox.own = d->own;
    }
    d->wake();
}

quint64 CatalogueService::search(const SearchRequest &request)
{
    const auto ticket = d->newestTicket.load() + 1;
    {
        QMutexLocker lock(&d->mailbox.mutex);
        d->mailbox.search = Mailbox::Search{ticket, request};
        d->mailbox.pages.clear();
        d->mailbox.records.clear();
    }
    d->newestTicket.store(ticket);
    d->wake();
    return ticket;
}

void CatalogueService::requestOtherReading(quint64 ticket)
{
    {
        QMutexLocker lock(&d->mailbox.mutex);
        d->mailbox.otherReading = ticket;
    }
    d->wake();
}

void CatalogueService::requestRows(quint64 ticket, qint64 first, int count)
{
    if (ticket != d->newestTicket.load() || first < 0 || count <= 0)
        return;
    {
        QMutexLocker lock(&d->mailbox.mutex);
        auto &pages = d->mailbox.pages;
        // Of one request the first page goes first.
        for (qint64 page = (first + count - 1) / PageSize; page >= first / PageSize; --page) {
            const Mailbox::Page wanted{ticket, page * PageSize};
            pages.removeAll(wanted);
            pages.append(wanted);
        }
        while (pages.size() > std::max<qsizetype>(WaitingPages, count / PageSize + 2))
            pages.removeFirst();
    }
    d->wake();
}

void CatalogueService::requestDetails(qint64 row)
{
    if (row < 0)
        return;
    {
        QMutexLocker lock(&d->mailbox.mutex);
        d->mailbox.details = row;
    }
    d->wake();
}

void CatalogueService::requestDetails(const domain::RecordKey &key)
{
    {
        QMutexLocker lock(&d->mailbox.mutex);
        d->mailbox.details = key;
    }
    d->wake();
}

void CatalogueService::requestRecordsOfKeys(const QList<domain::RecordKey> &keys)
{
    {
        QMutexLocker lock(&d->mailbox.mutex);
        d->mailbox.keys = keys;
    }
    d->wake();
}

void CatalogueService::requestRecords(quint64 ticket, const QList<qint64> &positions, int purpose)
{
    {
        QMutexLocker lock(&d->mailbox.mutex);
        d->mailbox.records.append({ticket, positions, purpose});
    }
    d->wake();
}

void CatalogueService::exportRows(const ExportTask &task)
{
    d->exportJob = std::make_unique<ExportJob>(d->paths, task, d->own, nullptr);
    const auto *job = d->exportJob.get();
    connect(job, &ExportJob::progressed, this, &CatalogueService::exportProgress);
    // Deleted later: the job's own thread is still on its way out of the signal.
    const auto forget = [this] { d->exportJob.release()->deleteLater(); };
    connect(job, &ExportJob::finished, this, [this, forget](const QString &path, const exporting::Written &written) {
        forget();
        Q_EMIT exportFinished(path, written);
    });
    connect(job, &ExportJob::failed, this, [this, forget](const domain::Error &error) {
        forget();
        Q_EMIT exportFailed(error);
    });
    d->exportJob->start();
}

void CatalogueService::cancelExport()
{
    if (d->exportJob)
        d->exportJob->cancel();
}

bool CatalogueService::isExporting() const
{
    return d->exportJob != nullptr;
}

} // namespace errdex::engine
