// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "decodejob.h"

#include "errdex/exporting/guardedfile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QThread>

namespace errdex::engine {

using domain::Cancellation;
using domain::ErrorCode;
using domain::Result;

namespace {

constexpr qint64 PieceSize = 256 * 1024;
constexpr qint64 BatchInterval = 100; // ms
/// A private key begins and ends with a line of dashes this long at most.
constexpr qsizetype HeadSize = 80;

} // namespace

void RowIndex::begin(qint64 start, bool isLine, QList<TextRow> &rows)
{
    m_rowStart = start;
    if (isLine) {
        ++m_line;
        m_head.clear();
    }
    rows.append({start, isLine ? m_line : 0, m_inKey});
}

void RowIndex::feed(QByteArrayView bytes, QList<TextRow> &rows)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (m_rowStart < 0)
            begin(m_size + i, true, rows);
        // Long rows are cut where a character begins.
        else if (m_size + i - m_rowStart >= LongestRow && (uchar(c) & 0xc0) != 0x80)
            begin(m_size + i, false, rows);
        if (m_head.size() < HeadSize)
            m_head += c;
        if (c != '\n')
            continue;
        if (m_head.contains("-----BEGIN ") && m_head.contains("PRIVATE KEY"))
            m_inKey = true;
        else if (m_head.contains("-----END "))
            m_inKey = false;
        m_rowStart = -1;
    }
    m_size += bytes.size();
}

DecodeJob::DecodeJob(const Task &task) : m_task(task) {}

DecodeJob::~DecodeJob()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

void DecodeJob::start()
{
    m_thread.reset(QThread::create([this] { run(); }));
    m_thread->setObjectName(QStringLiteral("errdex-decode"));
    m_thread->start(QThread::LowPriority);
}

void DecodeJob::cancel()
{
    m_newest.fetch_add(1);
}

void DecodeJob::run()
{
    if (m_task.exported) {
        const auto written = write(*m_task.exported);
        if (written)
            Q_EMIT exported(m_task.exported->path, *written);
        else
            Q_EMIT failed(written.error());
        return;
    }
    const auto done = decode();
    if (done || done.error().code == ErrorCode::Cancelled)
        Q_EMIT finished(done.has_value());
    else
        Q_EMIT failed(done.error());
}

Result<void> DecodeJob::openCatalogue()
{
    auto catalogue = store::Catalogue::open(m_task.cataloguePaths);
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    m_catalogue = std::move(*catalogue);
    if (m_task.lexicon)
        return {};
    const auto lexicon = decoding::Lexicon::read(*m_catalogue, Cancellation(&m_newest, 1));
    if (!lexicon)
        return tl::unexpected(lexicon.error());
    m_task.lexicon = *lexicon;
    Q_EMIT lexiconRead(*lexicon);
    return {};
}

Result<void> DecodeJob::readPieces(const Pieces &take) const
{
    if (m_task.source.path.isEmpty()) {
        const QByteArrayView text(m_task.source.text);
        for (qsizetype at = 0; at < text.size(); at += PieceSize) {
            if (isCancelled())
                return domain::fail(ErrorCode::Cancelled);
            if (const auto taken = take(text.sliced(at, std::min<qsizetype>(PieceSize, text.size() - at)), text.size());
                !taken)
                return taken;
        }
        return {};
    }
    QFile file(m_task.source.path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return domain::fail(ErrorCode::CannotOpenFile, file.fileName(), file.errorString());
    if (file.isSequential())
        return domain::fail(ErrorCode::CannotOpenFile, file.fileName(), QStringLiteral("Not a regular file"));
    QByteArray piece(PieceSize, Qt::Uninitialized);
    while (true) {
        if (isCancelled())
            return domain::fail(ErrorCode::Cancelled);
        const qint64 size = file.read(piece.data(), piece.size());
        if (size < 0)
            return domain::fail(ErrorCode::CannotReadFile, file.fileName(), file.errorString());
        if (size == 0)
            return {};
        if (const auto taken = take(QByteArrayView(piece).first(size), file.size()); !taken)
            return taken;
    }
}

Result<void> DecodeJob::addRecords(DecodedBatch &batch)
{
    for (const auto &finding : std::as_const(batch.findings)) {
        const auto row = finding.best().row;
        if (row < 0 || m_records.contains(row))
            continue;
        const auto wanted = quint32(row);
        const auto read = m_catalogue->records(std::span(&wanted, 1));
        if (!read)
            return tl::unexpected(read.error());
        m_records.insert(row, read->front());
        batch.records.insert(row, read->front());
    }
    return {};
}

Result<void> DecodeJob::decode()
{
    if (const auto opened = openCatalogue(); !opened)
        return opened;
    decoding::Decoder decoder(m_task.lexicon);
    RowIndex index;
    DecodedBatch batch;
    batch.ticket = m_task.ticket;
    QElapsedTimer sinceBatch;
    sinceBatch.start();
    const auto send = [&]() -> Result<void> {
        if (const auto added = addRecords(batch); !added)
            return added;
        Q_EMIT batchReady(batch);
        batch = DecodedBatch{m_task.ticket, {}, {}, {}, batch.done, batch.total};
        sinceBatch.restart();
        return {};
    };
    const auto add = [&batch](std::vector<decoding::Finding> findings) {
        for (auto &finding : findings)
            batch.findings.append(std::move(finding));
    };
    const auto read = readPieces([&](QByteArrayView piece, qint64 total) -> Result<void> {
        index.feed(piece, batch.rows);
        add(decoder.feed(piece));
        batch.done += piece.size();
        batch.total = total;
        return sinceBatch.elapsed() >= BatchInterval ? send() : Result<void>();
    });
    if (read)
        add(decoder.finish());
    // What was read before the end or the failure is shown.
    if (const auto sent = send(); !sent)
        return sent;
    return read;
}

Result<qint64> DecodeJob::write(const Export &wanted)
{
    if (const auto opened = openCatalogue(); !opened)
        return tl::unexpected(opened.error());
    decoding::Decoder decoder(m_task.lexicon, {wanted.showSecrets});
    qint64 count = 0;
    const auto written = exporting::writeFileGuarded(wanted.path, [&](QIODevice &device) -> Result<void> {
        const auto put = [&device](const QByteArray &bytes) -> Result<void> {
            if (device.write(bytes) != bytes.size())
                return domain::fail(ErrorCode::CannotWriteFile, {}, device.errorString());
            return {};
        };
        const auto add = [&](const std::vector<decoding::Finding> &findings) -> Result<void> {
            DecodedBatch batch;
            batch.findings = QList<decoding::Finding>(findings.begin(), findings.end());
            if (const auto read = addRecords(batch); !read)
                return read;
            QByteArray lines;
            for (const auto &finding : findings) {
                const auto record = m_records.constFind(finding.best().row);
                lines += decoding::findingToCsv(finding, record == m_records.cend() ? nullptr : &*record,
                                                wanted.language, wanted.sentence);
            }
            count += qint64(findings.size());
            return put(lines);
        };
        // With the mark of UTF-8, by which spreadsheets know Cyrillic.
        if (const auto begun = put("\xEF\xBB\xBF" + decoding::findingCsvHeader()); !begun)
            return begun;
        if (const auto read = readPieces([&](QByteArrayView piece, qint64) { return add(decoder.feed(piece)); }); !read)
            return read;
        return add(decoder.finish());
    });
    if (!written)
        return tl::unexpected(written.error());
    return count;
}

} // namespace errdex::engine
