// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/decoding/report.h"

#include "errdex/exporting/cells.h"

#include <QCoreApplication>

namespace errdex::decoding {

namespace {

const char *const MessageReason = QT_TRANSLATE_NOOP("errdex::decoding", "The text itself says: “%1”.");

QString sentencesOf(const QList<domain::MarkedText> &reasons, const SentenceMaker &sentence)
{
    QStringList sentences;
    for (const auto &reason : reasons)
        sentences.append(sentence(reason));
    return sentences.join(u' ');
}

QByteArray confidenceText(double confidence)
{
    return QByteArray::number(confidence, 'f', 3);
}

/// The members that a candidate has, without braces.
QByteArray candidateMembers(const Candidate &candidate)
{
    QByteArray text("\"vendor\":");
    text += candidate.vendor ? exporting::jsonString(candidate.vendor->slug) : QByteArray("null");
    text += ",\"code\":";
    text += candidate.code.isEmpty() ? QByteArray("null") : exporting::jsonString(candidate.code);
    text += ",\"variant\":";
    text += candidate.variant > 0 ? QByteArray::number(candidate.variant) : QByteArray("null");
    text += ",\"known\":";
    text += candidate.isKnown ? "true" : "false";
    text += ",\"confidence\":";
    text += confidenceText(candidate.confidence);
    return text;
}

QByteArray csvLine(const QStringList &cells)
{
    QByteArray line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += ',';
        exporting::appendCsvCell(line, cells.at(i).toUtf8());
    }
    return line + "\r\n";
}

QString yesOrNo(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

QString numberOrEmpty(int number)
{
    return number > 0 ? QString::number(number) : QString();
}

QString slugOf(const Candidate &candidate)
{
    return candidate.vendor ? candidate.vendor->slug : QString();
}

} // namespace

QString reasonOf(const Finding &finding, const SentenceMaker &sentence)
{
    auto reasons = finding.best().reasons;
    if (!finding.message.isEmpty())
        reasons.append({QString::fromUtf8(MessageReason), {finding.message}});
    return sentencesOf(reasons, sentence);
}

QByteArray findingToJson(const Finding &finding, const SentenceMaker &sentence)
{
    QByteArray text = '{' + candidateMembers(finding.best());
    text += ",\"reason\":" + exporting::jsonString(reasonOf(finding, sentence));
    text += ",\"line\":" + QByteArray::number(finding.line);
    text += ",\"start\":" + QByteArray::number(finding.start);
    text += ",\"end\":" + QByteArray::number(finding.end);
    text += ",\"excerpt\":" + exporting::jsonString(finding.excerpt);
    text += ",\"alternatives\":[";
    for (qsizetype i = 1; i < finding.candidates.size(); ++i) {
        const auto &candidate = finding.candidates.at(i);
        text += i > 1 ? ",{" : "{";
        text += candidateMembers(candidate);
        text += ",\"reason\":" + exporting::jsonString(sentencesOf(candidate.reasons, sentence)) + '}';
    }
    return text + "]}";
}

QByteArray summaryRowToJson(const SummaryRow &row)
{
    QByteArray text = '{' + candidateMembers(row.candidate);
    text += ",\"count\":" + QByteArray::number(row.count);
    text += ",\"first_line\":" + QByteArray::number(row.firstLine);
    text += ",\"last_line\":" + QByteArray::number(row.lastLine);
    return text + '}';
}

QByteArray findingCsvHeader()
{
    return "line,start,end,vendor,code,variant,known,confidence,name,message,found_message,reason,excerpt,"
           "alternatives\r\n";
}

QByteArray findingToCsv(const Finding &finding, const domain::CodeRecord *record, domain::Language language,
                        const SentenceMaker &sentence)
{
    const auto &best = finding.best();
    QStringList alternatives;
    for (qsizetype i = 1; i < finding.candidates.size(); ++i)
        alternatives.append(finding.candidates.at(i).key().toString());
    return csvLine({QString::number(finding.line), QString::number(finding.start), QString::number(finding.end),
                    slugOf(best), best.code, numberOrEmpty(best.variant), yesOrNo(best.isKnown),
                    QString::fromLatin1(confidenceText(best.confidence)), record ? record->name : finding.name,
                    record ? record->summary().in(language) : QString(), finding.message, reasonOf(finding, sentence),
                    finding.excerpt, alternatives.join(u' ')});
}

QByteArray summaryCsvHeader()
{
    return "count,first_line,last_line,vendor,code,variant,known,name,message\r\n";
}

QByteArray summaryRowToCsv(const SummaryRow &row, domain::Language language)
{
    const auto &candidate = row.candidate;
    return csvLine({QString::number(row.count), QString::number(row.firstLine), QString::number(row.lastLine),
                    slugOf(candidate), candidate.code, numberOrEmpty(candidate.variant), yesOrNo(candidate.isKnown),
                    row.record ? row.record->name : row.name,
                    row.record ? row.record->summary().in(language) : QString()});
}

} // namespace errdex::decoding
