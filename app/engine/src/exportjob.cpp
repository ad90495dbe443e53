// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "exportjob.h"

#include "errdex/exporting/guardedfile.h"
#include "errdex/search/resultsource.h"
#include "errdex/store/catalogue.h"

#include <QElapsedTimer>
#include <QThread>

namespace errdex::engine {

using domain::Cancellation;
using domain::Result;

namespace {

constexpr qint64 ProgressInterval = 100; // ms

} // namespace

ExportJob::ExportJob(const Task &task, QObject *parent) : QObject(parent), m_task(task) {}

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

Result<qint64> ExportJob::write()
{
    const Cancellation cancellation(&m_newest, 1);
    auto catalogue = store::Catalogue::open(m_task.cataloguePath);
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    search::Searcher searcher(**catalogue);
    const auto result = searcher.run(m_task.request.text, m_task.request.filters, m_task.request.sort, cancellation,
                                     m_task.request.asTyped ? search::Reading::AsTyped : search::Reading::Corrected);
    if (!result)
        return tl::unexpected(result.error());
    search::ResultSource source(searcher, *result, result->total(), cancellation);
    QElapsedTimer sinceProgress;
    sinceProgress.start();
    const auto progress = [&](qint64 rows) {
        if (sinceProgress.elapsed() >= ProgressInterval) {
            sinceProgress.restart();
            Q_EMIT progressed(rows, result->total());
        }
        return !cancellation.isCancelled();
    };
    qint64 rows = 0;
    const auto done = exporting::writeFileGuarded(m_task.path, [&](QIODevice &device) -> Result<void> {
        const auto written = exporting::writeRows(m_task.format, source, device, m_task.options, progress);
        if (!written)
            return tl::unexpected(written.error());
        rows = *written;
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return rows;
}

} // namespace errdex::engine
