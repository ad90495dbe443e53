// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/engine/decodingservice.h"

#include "decodejob.h"

#include <QFile>

namespace errdex::engine {

class DecodingService::Private
{
public:
    std::unique_ptr<DecodeJob> job;
    std::unique_ptr<DecodeJob> exportJob;
    quint64 newestTicket = 0;
    /// Of the catalogue that was read last.
    decoding::LexiconPtr lexicon;
    QStringList lexiconPaths;

    DecodeJob::Task task(const TextSource &source, const QStringList &cataloguePaths) const
    {
        return {newestTicket, source, cataloguePaths, lexiconPaths == cataloguePaths ? lexicon : nullptr, {}};
    }
    void keepLexicon(const decoding::LexiconPtr &read, const QStringList &paths)
    {
        lexicon = read;
        lexiconPaths = paths;
    }
};

DecodingService::DecodingService(QObject *parent) : QObject(parent), d(std::make_unique<Private>()) {}

DecodingService::~DecodingService() = default;

quint64 DecodingService::decode(const TextSource &source, const QStringList &cataloguePaths)
{
    const auto ticket = ++d->newestTicket;
    d->job = std::make_unique<DecodeJob>(d->task(source, cataloguePaths));
    auto *job = d->job.get();
    connect(job, &DecodeJob::lexiconRead, this,
            [this, cataloguePaths](const decoding::LexiconPtr &read) { d->keepLexicon(read, cataloguePaths); });
    connect(job, &DecodeJob::batchReady, this, [this](const DecodedBatch &batch) {
        if (batch.ticket == d->newestTicket)
            Q_EMIT batchReady(batch);
    });
    // Deleted later: the job's own thread is still on its way out of the signal.
    const auto forget = [this, job] {
        if (d->job.get() == job)
            d->job.release()->deleteLater();
    };
    connect(job, &DecodeJob::finished, this, [this, forget, ticket](bool whole) {
        forget();
        if (ticket == d->newestTicket)
            Q_EMIT finished(ticket, whole);
    });
    connect(job, &DecodeJob::failed, this, [this, forget, ticket](const domain::Error &error) {
        forget();
        if (ticket == d->newestTicket)
            Q_EMIT failed(ticket, error);
    });
    job->start();
    return ticket;
}

void DecodingService::cancel()
{
    if (d->job)
        d->job->cancel();
}

bool DecodingService::isRunning() const
{
    return d->job != nullptr;
}

void DecodingService::exportFindings(const TextSource &source, const QStringList &cataloguePaths, const ExportWishes &wishes)
{
    if (d->exportJob)
        return;
    auto task = d->task(source, cataloguePaths);
    task.exported = wishes;
    d->exportJob = std::make_unique<DecodeJob>(task);
    auto *job = d->exportJob.get();
    connect(job, &DecodeJob::exported, this, [this](const QString &written, qint64 findings) {
        d->exportJob.release()->deleteLater();
        Q_EMIT exported(written, findings);
    });
    connect(job, &DecodeJob::failed, this, [this](const domain::Error &error) {
        d->exportJob.release()->deleteLater();
        Q_EMIT exportFailed(error);
    });
    job->start();
}

class TextReader::Private
{
public:
    TextSource source;
    mutable QFile file;
};

TextReader::TextReader(const TextSource &source) : d(std::make_unique<Private>())
{
    d->source = source;
    if (source.path.isEmpty())
        return;
    d->file.setFileName(source.path);
    // A file that cannot be read any more shows empty lines; why, the decoding has said.
    (void)d->file.open(QIODevice::ReadOnly);
}

TextReader::~TextReader() = default;

QByteArray TextReader::read(qint64 from, qint64 to) const
{
    if (to <= from)
        return {};
    if (d->source.path.isEmpty())
        return d->source.text.mid(from, to - from);
    if (!d->file.isOpen() || !d->file.seek(from))
        return {};
    return d->file.read(to - from);
}

} // namespace errdex::engine
