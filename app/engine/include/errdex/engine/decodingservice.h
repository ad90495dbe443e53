// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/decoding/report.h"
#include "errdex/domain/error.h"
#include "errdex/domain/record.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>

#include <memory>

namespace errdex::engine {

/// A text to be decoded: a file, or what was pasted, which stays in memory and is written nowhere.
struct TextSource
{
    /// Empty for a pasted text.
    QString path;
    QByteArray text;

    bool isEmpty() const { return path.isEmpty() && text.isEmpty(); }
};

/// A line of the text, or a part of one that is longer than LongestRow bytes.
struct TextRow
{
    /// Bytes from the beginning of the text.
    qint64 start = 0;
    /// From 1; 0 for all parts of a long line but the first.
    qint64 line = 0;
    /// Inside of a private key of several lines, which shows nothing.
    bool isSecret = false;
};

/// What has been found since the batch before, in the order of the text.
struct DecodedBatch
{
    quint64 ticket = 0;
    QList<decoding::Finding> findings;
    /// The records of the findings by row of the catalogue, those not sent before.
    QHash<qint64, domain::CodeRecord> records;
    QList<TextRow> rows;
    /// Bytes read, and bytes there are.
    qint64 done = 0;
    qint64 total = 0;
};

inline constexpr qint64 LongestRow = 512;

/// Decodes texts on a thread of its own; a newer text overtakes an older one. Lives on the GUI thread, every call
/// returns at once, every answer is a signal.
class DecodingService : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DecodingService)

public:
    explicit DecodingService(QObject *parent = nullptr);
    /// Stops what is running and waits for it.
    ~DecodingService() override;

    /// Decodes with the catalogue of these files; a file that has changed needs another path. Answered by batches about ten times a second, then by finished() or
    /// failed(); by nothing more once another text is being decoded. Returns the ticket of the batches.
    quint64 decode(const TextSource &source, const QStringList &cataloguePaths);
    /// Stops; what has been found until then stays found. Answered by finished().
    void cancel();
    bool isRunning() const;

    /// How findings are written to a file.
    struct ExportWishes
    {
        domain::Language language = domain::Language::English;
        bool showSecrets = false;
        /// Called on the thread that writes.
        decoding::SentenceMaker sentence;
        QString path;
    };
    /// Decodes once more and writes every finding to a file as CSV. Answered by exported() or exportFailed(). One at a
    /// time; does nothing while one runs.
    void exportFindings(const TextSource &source, const QStringList &cataloguePaths, const ExportWishes &wishes);

Q_SIGNALS:
    void batchReady(const errdex::engine::DecodedBatch &batch);
    /// `whole` is false after cancel().
    void finished(quint64 ticket, bool whole);
    void failed(quint64 ticket, const errdex::domain::Error &error);
    void exported(const QString &path, qint64 findings);
    void exportFailed(const errdex::domain::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Reads parts of a text for the screen. GUI thread.
class TextReader final
{
    Q_DISABLE_COPY_MOVE(TextReader)

public:
    explicit TextReader(const TextSource &source);
    ~TextReader();
    /// Bytes [from, to), fewer where the text has become shorter.
    QByteArray read(qint64 from, qint64 to) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace errdex::engine
