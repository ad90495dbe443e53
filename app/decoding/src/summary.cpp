// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/decoding/summary.h"

#include <algorithm>

namespace errdex::decoding {

domain::RecordKey Candidate::key() const
{
    return vendor ? domain::RecordKey{vendor->slug, code, variant} : domain::RecordKey{};
}

qsizetype Summary::add(const Finding &finding)
{
    const auto &best = finding.best();
    const QString key =
        (best.vendor ? best.vendor->slug : QString()) + u'\n' + best.code + u'\n' + QString::number(best.variant);
    ++m_total;
    const auto found = m_places.constFind(key);
    if (found == m_places.cend()) {
        m_places.insert(key, m_rows.size());
        m_rows.append({best, 1, finding.line, finding.line, best.isKnown ? QString() : finding.name});
        return m_rows.size() - 1;
    }
    auto &row = m_rows[*found];
    ++row.count;
    row.lastLine = finding.line;
    if (best.confidence > row.candidate.confidence)
        row.candidate = best;
    return *found;
}

QList<SummaryRow> Summary::byCount() const
{
    auto sorted = m_rows;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const SummaryRow &left, const SummaryRow &right) { return left.count > right.count; });
    return sorted;
}

namespace {

/// The text such that the markup language shows it as it is.
QString escaped(SummaryForm form, const QString &text)
{
    if (form == SummaryForm::Plain)
        return text;
    const auto special =
        form == SummaryForm::Markdown ? QStringLiteral("\\`*_{}[]<>()#+-!|~") : QStringLiteral("\\{}[]*_-+^~|!?");
    QString made;
    made.reserve(text.size());
    for (const QChar c : text) {
        if (special.contains(c))
            made += u'\\';
        made += c;
    }
    return made;
}

QString lineOf(const SummaryRow &row, SummaryForm form, domain::Language language, const SummaryLabels &labels)
{
    const auto &candidate = row.candidate;
    const auto vendor = candidate.vendor ? candidate.vendor->name.in(language) : labels.unknownVendor;
    const auto code = row.record ? row.record->shownCode() : candidate.code;
    const auto name = row.record ? row.record->name : row.name;
    auto meaning = row.record ? row.record->summary().in(language).simplified() : QString();
    if (!candidate.isKnown)
        meaning = labels.notInCatalogue;
    QString what = escaped(form, vendor) + u' ' + escaped(form, code);
    if (!name.isEmpty() && name != meaning)
        what += u' ' + escaped(form, name);
    if (form != SummaryForm::Plain) {
        const QString strong = form == SummaryForm::Markdown ? QStringLiteral("**") : QStringLiteral("*");
        what = QString(strong + what + strong);
    }
    const QString bullet = form == SummaryForm::Markdown ? QStringLiteral("- ")
                           : form == SummaryForm::Jira   ? QStringLiteral("* ")
                                                         : QString();
    QString line = bullet + QString::number(row.count) + QStringLiteral(" × ") + what;
    if (!meaning.isEmpty())
        line += QStringLiteral(" – ") + escaped(form, meaning);
    return line;
}

} // namespace

QString summaryText(SummaryForm form, const QList<SummaryRow> &rows, domain::Language language,
                    const SummaryLabels &labels)
{
    QStringList lines;
    for (const auto &row : rows)
        lines.append(lineOf(row, form, language, labels));
    return lines.join(u'\n');
}

} // namespace errdex::decoding
