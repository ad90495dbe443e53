// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/engine/snippetservice.h"

#include <atomic>
#include <memory>

class QThread;

namespace errdex::engine {

/// Makes one snippet on its own thread. Lives on the GUI thread; one run.
class SnippetJob final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SnippetJob)

public:
    explicit SnippetJob(const SnippetService::Task &task);
    /// Cancels and waits.
    ~SnippetJob() override;

    void start();
    void cancel();

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    void finished(const errdex::snippets::Snippet &snippet);
    void failed(const errdex::domain::Error &error);

private:
    domain::Result<snippets::Snippet> make();

    SnippetService::Task m_task;
    std::unique_ptr<QThread> m_thread;
    /// The ticket of the run is 1; cancel() raises it.
    std::atomic<quint64> m_newest{1};
};

} // namespace errdex::engine
