// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/engine/decodingservice.h"

#include "errdex/decoding/decoder.h"
#include "errdex/decoding/report.h"
#include "errdex/store/catalogue.h"

#include <atomic>
#include <functional>
#include <optional>

class QThread;

namespace errdex::engine {

/// Finds where the rows of a text begin, as its bytes come.
class RowIndex final
{
public:
    /// Appends the rows that begin in the next bytes.
    void feed(QByteArrayView bytes, QList<TextRow> &rows);

private:
    void begin(qint64 start, bool isLine, QList<TextRow> &rows);

    qint64 m_size = 0;
    qint64 m_rowStart = -1;
    qint64 m_line = 0;
    /// The beginning of the current line, as far as it tells where a private key begins and ends.
    QByteArray m_head;
    bool m_inKey = false;
};

/// One run over a text, on a thread of its own with its own connection to the catalogue. Lives on the GUI thread.
class DecodeJob final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DecodeJob)

public:
    using Export = DecodingService::ExportWishes;
    struct Task
    {
        quint64 ticket = 0;
        TextSource source;
        QStringList cataloguePaths;
        /// Null where it has not been read yet.
        decoding::LexiconPtr lexicon;
        /// Written instead of sent, where one is asked for.
        std::optional<Export> exported;
    };

    explicit DecodeJob(const Task &task);
    /// Cancels and waits.
    ~DecodeJob() override;

    void start();
    void cancel();
    quint64 ticket() const { return m_task.ticket; }
    const QStringList &cataloguePaths() const { return m_task.cataloguePaths; }

Q_SIGNALS:
    /// The lexicon of the catalogue, for the next run.
    void lexiconRead(const errdex::decoding::LexiconPtr &lexicon);
    void batchReady(const errdex::engine::DecodedBatch &batch);
    void finished(bool whole);
    void exported(const QString &path, qint64 findings);
    void failed(const errdex::domain::Error &error);

private:
    using Pieces = std::function<domain::Result<void>(QByteArrayView piece, qint64 total)>;

    void run();
    domain::Result<void> decode();
    domain::Result<qint64> write(const Export &wanted);
    domain::Result<void> readPieces(const Pieces &take) const;
    domain::Result<void> openCatalogue();
    domain::Result<void> addRecords(DecodedBatch &batch);
    bool isCancelled() const { return m_newest.load() != 1; }

    Task m_task;
    std::unique_ptr<QThread> m_thread;
    /// The run's own number is 1; cancel() raises it.
    std::atomic<quint64> m_newest{1};
    std::unique_ptr<store::Catalogue> m_catalogue;
    QHash<qint64, domain::CodeRecord> m_records;
};

} // namespace errdex::engine
