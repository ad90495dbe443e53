// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "exportjob.h"

#include "errdex/store/catalogue.h"

#include <QElapsedTimer>
#include <QThread>

namespace errdex::engine {

using domain::Cancellation;
using domain::Result;

namespace {

constexpr qint64 ProgressInterval = 100; // ms

} // namespace

ExportJob::ExportJob(const QStringList &cataloguePaths, const ExportTask &task, const OwnData &own, QObject *parent)
    : QObject(parent), m_cataloguePaths(cataloguePaths), m_task(task), m_own(own)
{
}

ExportJob::~ExportJob()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

void ExportJob::start()
{
    m_thread.reset(QThread::create([this] { run(); }));
    m_thread->setObjectName(QStringLiteral("errdex-export"));
    m_thread->start();
}

void ExportJob::cancel()
{
    m_newest.fetch_add(1);
}

void ExportJob::run()
{
    const auto written = write();
    if (written)
        Q_EMIT finished(m_task.path, *written);
    else
        Q_EMIT failed(written.error());
}

Result<exporting::Written> ExportJob::write()
{
    const Cancellation cancellation(&m_newest, 1);
    auto catalogue = store::Catalogue::open(m_cataloguePaths);
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    m_own.giveTo(**catalogue);
    search::Searcher searcher(**catalogue);
    const auto result = searcher.run(m_task.request.text, m_task.request.filters, m_task.request.sort, cancellation,
                                     m_task.request.reading);
    if (!result)
        return tl::unexpected(result.error());
    const auto rows = m_task.ranges.isEmpty() ? *result : result->only(m_task.ranges);
    QElapsedTimer sinceProgress;
    sinceProgress.start();
    const auto progress = [&](qint64 done) {
        if (sinceProgress.elapsed() >= ProgressInterval) {
            sinceProgress.restart();
            Q_EMIT progressed(done, rows.total());
        }
        return !cancellation.isCancelled();
    };
    return publishing::publish(m_task.plan, searcher, rows, m_task.path, cancellation, progress);
}

} // namespace errdex::engine
