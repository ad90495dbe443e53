// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "snippetjob.h"

#include "catalogueworker.h"
#include "errdex/search/resultsource.h"
#include "errdex/store/catalogue.h"

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <utility>

namespace errdex::engine {

using domain::Cancellation;
using domain::Result;

namespace {

constexpr qint64 ProgressInterval = 100; // ms
/// A run over so many tells how often a template goes through its records.
constexpr qint64 TrialRecords = 2;

} // namespace

SnippetJob::SnippetJob(const SnippetService::Task &task) : m_task(task) {}

SnippetJob::~SnippetJob()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

void SnippetJob::start()
{
    m_thread.reset(QThread::create([this] {
        const auto made = make();
        if (made)
            Q_EMIT finished(*made);
        else
            Q_EMIT failed(made.error());
    }));
    m_thread->setObjectName(QStringLiteral("errdex-snippet"));
    m_thread->start();
}

void SnippetJob::cancel()
{
    m_newest.fetch_add(1);
}

Result<snippets::Snippet> SnippetJob::make()
{
    const Cancellation cancellation(&m_newest, 1);
    auto catalogue = store::Catalogue::open(m_task.cataloguePaths);
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    OwnData{m_task.book, m_task.lookUps}.giveTo(**catalogue);
    search::Searcher searcher(**catalogue);
    const auto &request = m_task.request;
    const auto result = searcher.run(request.text, request.filters, request.sort, cancellation, request.reading);
    if (!result)
        return tl::unexpected(result.error());
    QList<std::pair<qint64, qint64>> ranges;
    for (const auto &range : std::as_const(m_task.ranges))
        ranges.append({range.first, range.count()});
    const auto rows = result->only(ranges);
    const snippets::TemplateStore templates(m_task.templatesFolder);
    qint64 passes = 0;
    const auto firstRecords = [&](qint64 count) {
        return snippets::Records{count, [&passes, &searcher, &rows, &cancellation, count] {
                                     ++passes;
                                     return std::make_unique<search::ResultSource>(searcher, rows, count, cancellation);
                                 }};
    };
    const auto trial =
        templates.render(m_task.templateId, firstRecords(std::min(TrialRecords, rows.total())), m_task.options);
    if (!trial)
        return tl::unexpected(trial.error());
    const auto expected = std::max<qint64>(passes, 1);
    passes = 0;
    QElapsedTimer sinceProgress;
    sinceProgress.start();
    const auto records = firstRecords(rows.total());
    m_task.options.progress = [&](qint64 read) {
        if (sinceProgress.elapsed() >= ProgressInterval) {
            sinceProgress.restart();
            const auto total = expected * records.count;
            Q_EMIT progressed(std::min((passes - 1) * records.count + read, total), total);
        }
        return !cancellation.isCancelled();
    };
    return templates.render(m_task.templateId, records, m_task.options);
}

} // namespace errdex::engine
