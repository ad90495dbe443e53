// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/decoding/finding.h"
#include "errdex/domain/language.h"
#include "errdex/domain/record.h"

#include <QHash>
#include <QList>

#include <optional>

namespace errdex::decoding {

/// All findings whose best candidate is the same.
struct SummaryRow
{
    /// The candidate of the surest of them.
    Candidate candidate;
    qint64 count = 0;
    /// From 1.
    qint64 firstLine = 0;
    qint64 lastLine = 0;
    /// The name that the text gave where the catalogue has no record.
    QString name;
    /// The record, where the catalogue has one and whoever fills this in has read it.
    std::optional<domain::CodeRecord> record = {};
};

/// Counts findings by what they mean. Grows with the number of different codes, not of findings.
class Summary final
{
public:
    /// The row that this finding was counted in: a place in rows(), which never changes.
    qsizetype add(const Finding &finding);
    /// In the order in which the codes came first.
    const QList<SummaryRow> &rows() const { return m_rows; }
    /// The most frequent first, equal ones in the order in which they came.
    QList<SummaryRow> byCount() const;
    qint64 total() const { return m_total; }

private:
    QList<SummaryRow> m_rows;
    QHash<QString, qsizetype> m_places;
    qint64 m_total = 0;
};

enum class SummaryForm { Plain, Markdown, Jira };

/// The words of a summary that are not the catalogue's, in the language of the summary.
struct SummaryLabels
{
    QString notInCatalogue;
    QString unknownVendor;
};

/// "12 × Radist.Online 429 TOO_MANY_REQUESTS – too many requests", a line a row; as a list in Markdown and Jira, where
/// no character of a text is taken for markup. "\n" between lines, none at the end.
QString summaryText(SummaryForm form, const QList<SummaryRow> &rows, domain::Language language,
                    const SummaryLabels &labels);

} // namespace errdex::decoding
