// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "snippetjob.h"

#include "errdex/search/searcher.h"
#include "errdex/store/catalogue.h"

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>

namespace errdex::engine {

using domain::Cancellation;
using domain::Result;

namespace {

constexpr qint64 ProgressInterval = 100; // ms
/// How many records are read at a time.
constexpr qint64 BlockSize = 1000;

/// The records at some positions of a result, in its order. Searcher, result and ranges outlive it.
class RangesSource final : public domain::RowSource
{
public:
    RangesSource(search::Searcher &searcher, const search::ResultSet &result, const QList<RowRange> &ranges,
                 const Cancellation &cancellation)
        : m_searcher(searcher), m_result(result), m_ranges(ranges), m_cancellation(cancellation)
    {
    }

    Result<std::optional<domain::CodeRecord>> next() override
    {
        if (m_inBlock == m_block.size()) {
            if (m_cancellation.isCancelled())
                return domain::fail(domain::ErrorCode::Cancelled);
            if (m_range == m_ranges.size())
                return std::nullopt;
            const auto &range = m_ranges.at(m_range);
            const auto first = range.first + m_inRange;
            const auto count = std::min(BlockSize, range.last - first + 1);
            auto block = m_searcher.records(m_result, first, count);
            if (!block)
                return tl::unexpected(block.error());
            m_block = std::move(*block);
            m_inBlock = 0;
            m_inRange += count;
            if (first + count > range.last) {
                ++m_range;
                m_inRange = 0;
            }
            // The catalogue has become another one, with fewer answers.
            if (m_block.isEmpty())
                return std::nullopt;
        }
        return m_block.at(m_inBlock++);
    }

private:
    search::Searcher &m_searcher;
    const search::ResultSet &m_result;
    const QList<RowRange> &m_ranges;
    Cancellation m_cancellation;
    qsizetype m_range = 0;
    qint64 m_inRange = 0;
    QList<domain::CodeRecord> m_block;
    qsizetype m_inBlock = 0;
};

/// Two records of the ranges, for a run that tells how often a template goes through its records.
QList<RowRange> firstTwo(const QList<RowRange> &ranges)
{
    const auto &first = ranges.front();
    if (first.count() > 1)
        return {{first.first, first.first + 1}};
    return ranges.first(std::min<qsizetype>(2, ranges.size()));
}

qint64 countOf(const QList<RowRange> &ranges)
{
    qint64 count = 0;
    for (const auto &range : ranges)
        count += range.count();
    return count;
}

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
    auto catalogue = store::Catalogue::open(m_task.cataloguePath);
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    search::Searcher searcher(**catalogue);
    const auto &request = m_task.request;
    const auto result = searcher.run(request.text, request.filters, request.sort, cancellation,
                                     request.asTyped ? search::Reading::AsTyped : search::Reading::Corrected);
    if (!result)
        return tl::unexpected(result.error());
    const snippets::TemplateStore templates(m_task.templatesFolder);
    qint64 passes = 0;
    const auto recordsOf = [&](const QList<RowRange> &ranges) {
        return snippets::Records{countOf(ranges), [&] {
                                     ++passes;
                                     return std::make_unique<RangesSource>(searcher, *result, ranges, cancellation);
                                 }};
    };
    const auto two = firstTwo(m_task.ranges);
    if (const auto trial = templates.render(m_task.templateId, recordsOf(two), m_task.options); !trial)
        return tl::unexpected(trial.error());
    const auto expected = std::max<qint64>(passes, 1);
    passes = 0;
    QElapsedTimer sinceProgress;
    sinceProgress.start();
    const auto records = recordsOf(m_task.ranges);
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
