// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/engine/snippetservice.h"

#include "snippetjob.h"

#include <optional>
#include <utility>

namespace errdex::engine {

class SnippetService::Private
{
public:
    std::unique_ptr<SnippetJob> job;
    /// Begins when the one that runs has stopped.
    std::optional<Task> next;

    void start(SnippetService &service, const Task &task);
};

void SnippetService::Private::start(SnippetService &service, const Task &task)
{
    job = std::make_unique<SnippetJob>(task);
    const auto ended = [this, &service](const auto &tell) {
        // Deleted later: the job's own thread is still on its way out of the signal.
        job.release()->deleteLater();
        if (const auto newer = std::exchange(next, std::nullopt))
            start(service, *newer);
        else
            tell();
    };
    connect(job.get(), &SnippetJob::progressed, &service, [this, &service](qint64 done, qint64 total) {
        if (!next)
            Q_EMIT service.progressed(done, total);
    });
    connect(job.get(), &SnippetJob::finished, &service,
            [ended, &service](const snippets::Snippet &snippet) { ended([&] { Q_EMIT service.finished(snippet); }); });
    connect(job.get(), &SnippetJob::failed, &service,
            [ended, &service](const domain::Error &error) { ended([&] { Q_EMIT service.failed(error); }); });
    job->start();
}

SnippetService::SnippetService(QObject *parent) : QObject(parent), d(std::make_unique<Private>()) {}

SnippetService::~SnippetService() = default;

void SnippetService::render(const Task &task)
{
    if (task.ranges.isEmpty()) {
        Q_EMIT finished({});
        return;
    }
    if (!d->job) {
        d->start(*this, task);
        return;
    }
    d->next = task;
    d->job->cancel();
}

void SnippetService::cancel()
{
    d->next.reset();
    if (d->job)
        d->job->cancel();
}

bool SnippetService::isRunning() const
{
    return d->job != nullptr;
}

} // namespace errdex::engine
