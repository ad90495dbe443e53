// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/models/findingsmodel.h"

#include "errdex/wording/wording.h"

#include <QLocale>

namespace errdex::models {

namespace {

/// Stands to the right, under a title that does.
bool isNumber(int column)
{
    return column == FindingsModel::CountColumn || column == FindingsModel::FirstLineColumn ||
           column == FindingsModel::LastLineColumn || column == FindingsModel::SureColumn;
}

} // namespace

void FindingsModel::clear()
{
    beginResetModel();
    m_summary = {};
    m_first.clear();
    m_records.clear();
    m_places.clear();
    endResetModel();
}

void FindingsModel::add(const engine::DecodedBatch &batch)
{
    m_records.insert(batch.records);
    const int before = rowCount();
    decoding::Summary grown = m_summary;
    for (const auto &finding : batch.findings) {
        const int row = int(grown.add(finding));
        m_places.push_back({finding.start, finding.end, finding.line, row});
        if (row == m_first.size())
            m_first.append(finding);
        else if (m_first.at(row).message.isEmpty())
            m_first[row].message = finding.message;
    }
    const int after = int(grown.rows().size());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_summary = grown;
        endInsertRows();
    } else {
        m_summary = grown;
    }
    if (before > 0 && !batch.findings.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(before - 1, ColumnCount - 1));
}

void FindingsModel::setLanguage(domain::Language language)
{
    m_language = language;
    retranslate();
}

void FindingsModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

decoding::SummaryRow FindingsModel::summaryRow(int row) const
{
    auto made = m_summary.rows().at(row);
    if (const auto record = m_records.constFind(made.candidate.row); record != m_records.cend())
        made.record = *record;
    return made;
}

QList<decoding::SummaryRow> FindingsModel::byCount() const
{
    auto rows = m_summary.byCount();
    for (auto &row : rows) {
        if (const auto record = m_records.constFind(row.candidate.row); record != m_records.cend())
            row.record = *record;
    }
    return rows;
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_summary.rows().size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FindingsModel::candidateText(const decoding::Candidate &candidate) const
{
    const auto vendor = candidate.vendor ? candidate.vendor->name.in(m_language) : tr("unknown");
    const auto sure = QString::number(qRound(candidate.confidence * 100));
    if (candidate.variant > 0)
        return tr("%1 %2, variant %3 (%4%)").arg(vendor, candidate.code, QString::number(candidate.variant), sure);
    return tr("%1 %2 (%3%)").arg(vendor, candidate.code, sure);
}

QString FindingsModel::vendorText(int row) const
{
    const auto &finding = m_first.at(row);
    const auto nameOf = [this](const decoding::Candidate &candidate) {
        return candidate.vendor ? candidate.vendor->name.in(m_language) : tr("unknown");
    };
    // Those that fit about as well are named too.
    constexpr double NearlyAsLikely = 0.5;
    QStringList names{nameOf(m_summary.rows().at(row).candidate)};
    for (const auto &candidate : finding.candidates) {
        if (candidate.confidence >= NearlyAsLikely * finding.best().confidence)
            names.append(nameOf(candidate));
    }
    names.removeDuplicates();
    return names.join(QStringLiteral(", "));
}

QString FindingsModel::meaningText(int row) const
{
    const auto summary = summaryRow(row);
    const auto meaning = summary.record ? summary.record->summary().shownIn(m_language) : tr("not in the catalogue");
    const auto &message = m_first.at(row).message;
    return message.isEmpty() ? meaning : tr("%1 (in the text: “%2”)").arg(meaning, message);
}

QVariant FindingsModel::text(const decoding::SummaryRow &row, int place, int column) const
{
    const auto &candidate = row.candidate;
    const QLocale locale;
    switch (column) {
    case CountColumn:
        return locale.toString(row.count);
    case VendorColumn:
        return vendorText(place);
    case CodeColumn:
        return row.record ? row.record->shownCode() : candidate.code;
    case NameColumn:
        return row.record ? row.record->name : row.name;
    case MeaningColumn:
        return meaningText(place);
    case FirstLineColumn:
        return locale.toString(row.firstLine);
    case LastLineColumn:
        return locale.toString(row.lastLine);
    case SureColumn:
        return tr("%1%").arg(qRound(candidate.confidence * 100));
    default:
        return {};
    }
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto row = summaryRow(index.row());
    if (role == Qt::DisplayRole)
        return text(row, index.row(), index.column());
    if (role == Qt::ToolTipRole) {
        const auto sentence = [](const domain::MarkedText &reason) {
            return wording::sentence(reason, wording::interfaceLanguage());
        };
        // Made markup on purpose: a text that looks like markup would be rendered as such.
        return QString(QStringLiteral("<p>") + decoding::reasonOf(firstFinding(index.row()), sentence).toHtmlEscaped() +
                       QStringLiteral("</p>"));
    }
    if (role == VendorPositionRole)
        return row.candidate.vendor ? QVariant(row.candidate.vendor->position) : QVariant();
    if (role == Qt::TextAlignmentRole && isNumber(index.column()))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && isNumber(section))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case CountColumn:
        return tr("Count");
    case VendorColumn:
        return wording::columnTitle(domain::Column::Vendor);
    case CodeColumn:
        return wording::columnTitle(domain::Column::Code);
    case NameColumn:
        return wording::columnTitle(domain::Column::Name);
    case MeaningColumn:
        return tr("Meaning");
    case FirstLineColumn:
        return tr("First line");
    case LastLineColumn:
        return tr("Last line");
    case SureColumn:
        return tr("Confidence");
    default:
        return {};
    }
}

} // namespace errdex::models
