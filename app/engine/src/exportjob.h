// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalogueworker.h"
#include "errdex/engine/catalogueservice.h"

#include <atomic>
#include <memory>

class QThread;

namespace errdex::engine {

/// Writes the answer to a request, or some of it, to a file, on its own thread and with its own connection to the
/// catalogue, so that searching goes on meanwhile. Lives on the GUI thread; one run.
class ExportJob final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportJob)

public:
    ExportJob(const QStringList &cataloguePaths, const ExportTask &task, const OwnData &own, QObject *parent);
    /// Cancels and waits.
    ~ExportJob() override;

    void start();
    void cancel();

Q_SIGNALS:
    void progressed(qint64 rows, qint64 total);
    void finished(const QString &path, const errdex::exporting::Written &written);
    void failed(const errdex::domain::Error &error);

private:
    void run();
    domain::Result<exporting::Written> write();

    QStringList m_cataloguePaths;
    ExportTask m_task;
    OwnData m_own;
    std::unique_ptr<QThread> m_thread;
    /// The ticket of the run is 1; cancel() raises it.
    std::atomic<quint64> m_newest{1};
};

} // namespace errdex::engine
