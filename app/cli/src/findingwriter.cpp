// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "findingwriter.h"

#include "errdex/exporting/cells.h"
#include "errdex/wording/wording.h"

#include <utility>

namespace errdex::cli {

namespace {

constexpr int RecordsKept = 4096;
/// Lines that a table of findings keeps back to align them, while more come.
constexpr qsizetype RowsOfBlock = 256;
/// A meaning half as likely as the best one is shown beside it in tables for people.
constexpr double NearlyAsLikely = 0.5;

QByteArray markdownRow(const QStringList &cells)
{
    QByteArray line("|");
    for (const auto &cell : cells) {
        line += ' ';
        line += exporting::markdownEscaped(cell).toUtf8();
        line += " |";
    }
    return line + '\n';
}

} // namespace

FindingWriter::FindingWriter(FindingFormat format, bool isSummary, domain::Language language,
                             store::Catalogue &catalogue, Console &console)
    : m_format(format)
    , m_isSummary(isSummary)
    , m_language(language)
    , m_catalogue(catalogue)
    , m_console(console)
    , m_table(console.columns())
    , m_records(RecordsKept)
    , m_sentence([language](const domain::MarkedText &text) { return wording::sentence(text, language); })
{
}

domain::Result<std::optional<domain::CodeRecord>> FindingWriter::recordOf(const decoding::Candidate &candidate)
{
    if (candidate.row < 0)
        return std::nullopt;
    if (const auto *known = m_records.object(candidate.row))
        return *known;
    const auto row = quint32(candidate.row);
    const auto read = m_catalogue.records(std::span(&row, 1));
    if (!read)
        return tl::unexpected(read.error());
    m_records.insert(candidate.row, new domain::CodeRecord(read->front()));
    return read->front();
}

domain::Result<void> FindingWriter::writeBytes(const QByteArray &bytes)
{
    auto &device = m_console.device();
    if (device.write(bytes) != bytes.size())
        return domain::fail(domain::ErrorCode::CannotWriteFile, {}, device.errorString());
    return {};
}

domain::Result<void> FindingWriter::writeTable(const QList<QStringList> &rows)
{
    auto escaped = rows;
    for (auto &row : escaped) {
        for (auto &cell : row)
            cell = escapedForTerminal(cell);
    }
    return m_console.print(m_table.layOut(escaped).join(u'\n'));
}

QStringList FindingWriter::titles() const
{
    const auto title = [this](domain::Column column) { return wording::columnTitle(column); };
    if (m_isSummary)
        return {tr("Count"),
                tr("First line"),
                tr("Last line"),
                title(domain::Column::Vendor),
                title(domain::Column::Code),
                title(domain::Column::Name),
                title(domain::Column::Message)};
    return {tr("Line"),       title(domain::Column::Vendor), title(domain::Column::Code),
            tr("Confidence"), title(domain::Column::Name),   title(domain::Column::Message)};
}

domain::Result<QStringList> FindingWriter::cells(const decoding::Finding &finding, const decoding::Candidate &candidate,
                                                 bool isBest)
{
    const auto record = recordOf(candidate);
    if (!record)
        return tl::unexpected(record.error());
    QString message = *record ? (*record)->summary().shownIn(m_language) : tr("not in the catalogue");
    if (isBest && !finding.message.isEmpty())
        message = tr("%1 (the text itself says: “%2”)").arg(message, finding.message);
    return QStringList{isBest ? QString::number(finding.line) : QString(),
                       candidate.vendor ? candidate.vendor->name.in(m_language) : tr("unknown"),
                       *record ? (*record)->shownCode() : candidate.code,
                       tr("%1%").arg(qRound(candidate.confidence * 100)),
                       *record ? (*record)->name : finding.name,
                       message};
}

domain::Result<void> FindingWriter::begin()
{
    m_hasBegun = true;
    if (m_format == FindingFormat::Json)
        return writeBytes("[");
    if (m_format == FindingFormat::Csv)
        return writeBytes(m_isSummary ? decoding::summaryCsvHeader() : decoding::findingCsvHeader());
    if (m_format == FindingFormat::Markdown && !m_isSummary)
        return writeBytes(markdownRow(titles()) + '|' + QByteArrayLiteral(" --- |").repeated(titles().size()) + '\n');
    return {};
}

domain::Result<void> FindingWriter::writeTableRows(const decoding::Finding &finding)
{
    QList<QStringList> rows;
    if (m_format == FindingFormat::Table && m_count == 1)
        rows.append(titles());
    for (qsizetype i = 0; i < finding.candidates.size(); ++i) {
        const auto &candidate = finding.candidates.at(i);
        if (i > 0 && candidate.confidence < NearlyAsLikely * finding.best().confidence)
            break;
        const auto row = cells(finding, candidate, i == 0);
        if (!row)
            return tl::unexpected(row.error());
        rows.append(*row);
    }
    if (m_format == FindingFormat::Table) {
        m_rows += rows;
        return {};
    }
    QByteArray text;
    for (const auto &row : rows)
        text += markdownRow(row);
    return writeBytes(text);
}

domain::Result<void> FindingWriter::writeFinding(const decoding::Finding &finding)
{
    switch (m_format) {
    case FindingFormat::Json:
        return writeBytes((m_count == 1 ? "\n" : ",\n") + decoding::findingToJson(finding, m_sentence));
    case FindingFormat::Csv: {
        const auto record = recordOf(finding.best());
        if (!record)
            return tl::unexpected(record.error());
        return writeBytes(decoding::findingToCsv(finding, *record ? &**record : nullptr, m_language, m_sentence));
    }
    case FindingFormat::Table:
    case FindingFormat::Markdown:
        return writeTableRows(finding);
    }
    Q_UNREACHABLE();
}

domain::Result<void> FindingWriter::write(const std::vector<decoding::Finding> &findings)
{
    if (!m_hasBegun && !findings.empty()) {
        if (const auto begun = begin(); !begun)
            return begun;
    }
    for (const auto &finding : findings) {
        ++m_count;
        if (m_isSummary) {
            m_summary.add(finding);
            continue;
        }
        if (const auto written = writeFinding(finding); !written)
            return written;
        if (m_rows.size() >= RowsOfBlock) {
            if (const auto written = flush(); !written)
                return written;
        }
    }
    return {};
}

domain::Result<void> FindingWriter::flush()
{
    return m_rows.isEmpty() ? domain::Result<void>() : writeTable(std::exchange(m_rows, {}));
}

domain::Result<void> FindingWriter::writeSummary()
{
    auto rows = m_summary.byCount();
    for (auto &row : rows) {
        const auto record = recordOf(row.candidate);
        if (!record)
            return tl::unexpected(record.error());
        row.record = *record;
    }
    const auto inLanguage = [this](const char *text) {
        return wording::translated(m_language, "errdex::cli::FindingWriter", text);
    };
    const decoding::SummaryLabels labels{inLanguage("not in the catalogue"), inLanguage("unknown vendor")};
    (void)QT_TRANSLATE_NOOP("errdex::cli::FindingWriter", "unknown vendor");
    QByteArray bytes;
    switch (m_format) {
    case FindingFormat::Json:
        for (qsizetype i = 0; i < rows.size(); ++i)
            bytes += (i == 0 ? "\n" : ",\n") + decoding::summaryRowToJson(rows.at(i));
        return writeBytes(bytes);
    case FindingFormat::Csv:
        for (const auto &row : rows)
            bytes += decoding::summaryRowToCsv(row, m_language);
        return writeBytes(bytes);
    case FindingFormat::Markdown:
        return writeBytes(decoding::summaryText(decoding::SummaryForm::Markdown, rows, m_language, labels).toUtf8() +
                          '\n');
    case FindingFormat::Table:
        break;
    }
    QList<QStringList> table{titles()};
    for (const auto &row : rows) {
        const auto &candidate = row.candidate;
        table.append({QString::number(row.count), QString::number(row.firstLine), QString::number(row.lastLine),
                      candidate.vendor ? candidate.vendor->name.in(m_language) : labels.unknownVendor,
                      row.record ? row.record->shownCode() : candidate.code, row.record ? row.record->name : row.name,
                      row.record ? row.record->summary().shownIn(m_language) : labels.notInCatalogue});
    }
    return writeTable(table);
}

domain::Result<void> FindingWriter::finish()
{
    if (const auto written = flush(); !written)
        return written;
    // For programs an answer with nothing in it is an answer too.
    const bool isForPrograms = m_format == FindingFormat::Json || m_format == FindingFormat::Csv;
    if (m_count == 0 && !isForPrograms)
        return {};
    if (!m_hasBegun) {
        if (const auto begun = begin(); !begun)
            return begun;
    }
    if (m_isSummary && m_count > 0) {
        if (const auto written = writeSummary(); !written)
            return written;
    }
    if (m_format == FindingFormat::Json)
        return writeBytes(m_count > 0 ? "\n]\n" : "]\n");
    return {};
}

} // namespace errdex::cli
