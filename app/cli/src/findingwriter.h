// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/cli/console.h"
#include "errdex/cli/texttable.h"
#include "errdex/decoding/report.h"
#include "errdex/store/catalogue.h"

#include <QCache>
#include <QCoreApplication>

#include <vector>

namespace errdex::cli {

enum class FindingFormat { Table, Json, Markdown, Csv };

/// Writes findings as they come, or counts them and writes a summary at the end. Refers to a catalogue and a console
/// that outlive it.
class FindingWriter final
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::FindingWriter)

public:
    FindingWriter(FindingFormat format, bool isSummary, domain::Language language, store::Catalogue &catalogue,
                  Console &console);

    domain::Result<void> write(const std::vector<decoding::Finding> &findings);
    /// Shows what is kept back to be aligned with what follows; for texts that may pause.
    domain::Result<void> flush();
    domain::Result<void> finish();
    qint64 count() const { return m_count; }

private:
    domain::Result<std::optional<domain::CodeRecord>> recordOf(const decoding::Candidate &candidate);
    domain::Result<void> begin();
    domain::Result<void> writeBytes(const QByteArray &bytes);
    domain::Result<void> writeTable(const QList<QStringList> &rows);
    domain::Result<void> writeFinding(const decoding::Finding &finding);
    domain::Result<void> writeTableRows(const decoding::Finding &finding);
    domain::Result<void> writeSummary();
    QStringList titles() const;
    domain::Result<QStringList> cells(const decoding::Finding &finding, const decoding::Candidate &candidate,
                                      bool isBest);

    FindingFormat m_format;
    bool m_isSummary;
    domain::Language m_language;
    store::Catalogue &m_catalogue;
    Console &m_console;
    TextTable m_table;
    /// Lines of the table that wait to be laid out together.
    QList<QStringList> m_rows;
    QCache<qint64, domain::CodeRecord> m_records;
    decoding::SentenceMaker m_sentence;
    decoding::Summary m_summary;
    qint64 m_count = 0;
    bool m_hasBegun = false;
};

} // namespace errdex::cli
