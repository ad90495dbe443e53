// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/decoding/summary.h"
#include "errdex/engine/decodingservice.h"

#include <QAbstractTableModel>

#include <vector>

namespace errdex::models {

/// A finding as a place in the text.
struct FoundPlace
{
    qint64 start = 0;
    qint64 end = 0;
    qint64 line = 0;
    /// The row of the model it was counted in.
    int row = 0;
};

/// The findings of a text, a row for each code, in the order in which the codes came first. Grows with each batch.
class FindingsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindingsModel)

public:
    enum Column {
        CountColumn,
        VendorColumn,
        CodeColumn,
        NameColumn,
        MeaningColumn,
        FirstLineColumn,
        LastLineColumn,
        SureColumn
    };
    static constexpr int ColumnCount = SureColumn + 1;
    enum Role {
        VendorPositionRole = Qt::UserRole + 1, ///< the place of the likeliest vendor in the catalogue; invalid where none is known
    };

    explicit FindingsModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void clear();
    void add(const engine::DecodedBatch &batch);
    /// The language of vendors and meanings.
    void setLanguage(domain::Language language);
    /// After the language of the interface has changed.
    void retranslate();

    qint64 total() const { return m_summary.total(); }
    /// With the records of the catalogue.
    decoding::SummaryRow summaryRow(int row) const;
    QList<decoding::SummaryRow> byCount() const;
    /// In the order of the text.
    const std::vector<FoundPlace> &places() const { return m_places; }
    /// The finding that the row was first met with, with the first message that differs from the catalogue's.
    const decoding::Finding &firstFinding(int row) const { return m_first.at(row); }

    /// "Telerik 107, variant 2 (33 %)"
    QString candidateText(const decoding::Candidate &candidate) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant text(const decoding::SummaryRow &row, int place, int column) const;
    QString vendorText(int row) const;
    QString meaningText(int row) const;

    decoding::Summary m_summary;
    QList<decoding::Finding> m_first;
    QHash<qint64, domain::CodeRecord> m_records;
    std::vector<FoundPlace> m_places;
    domain::Language m_language = domain::Language::English;
};

} // namespace errdex::models
