// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/decoding/finding.h"
#include "errdex/decoding/summary.h"

#include <QByteArray>
#include <QList>

#include <functional>

namespace errdex::decoding {

/// Makes the sentence of a marked text in the reader's language (`wording::sentence`).
using SentenceMaker = std::function<QString(const domain::MarkedText &)>;

/// Why a finding means what it means, and what its text says differently from the catalogue.
QString reasonOf(const Finding &finding, const SentenceMaker &sentence);

/// One JSON object in one line (UTF-8): vendor, code, variant, known, confidence, reason, line, start, end, excerpt,
/// alternatives, which is an array of objects with the first six. Absent values are null; the confidence has three
/// decimals.
QByteArray findingToJson(const Finding &finding, const SentenceMaker &sentence);
/// vendor, code, variant, known, confidence, count, first_line, last_line.
QByteArray summaryRowToJson(const SummaryRow &row);

/// A line of CSV (RFC 4180, CR LF): line, start, end, vendor, code, variant, known, confidence, name, message,
/// found_message, reason, excerpt, alternatives. `record` may be null. Alternatives are keys as in "planfix/1001",
/// separated by a space.
QByteArray findingToCsv(const Finding &finding, const domain::CodeRecord *record, domain::Language language,
                        const SentenceMaker &sentence);
QByteArray findingCsvHeader();
/// count, first_line, last_line, vendor, code, variant, known, name, message.
QByteArray summaryRowToCsv(const SummaryRow &row, domain::Language language);
QByteArray summaryCsvHeader();

} // namespace errdex::decoding
