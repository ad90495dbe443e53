// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/engine/decodingservice.h"
#include "errdex/models/findingsmodel.h"
#include "errdex/models/lrucache.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace errdex::models {

/// A part of a row's text that is a finding.
struct MarkedRange
{
    int start = 0;
    int length = 0;
    /// The row of the findings model.
    int finding = 0;

    friend bool operator==(const MarkedRange &, const MarkedRange &) = default;
};

/// The lines of a decoded text, read when they are looked at. Long lines take several rows. Secrets are masked unless
/// the person wants the original.
class TextRowsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextRowsModel)

public:
    enum Column { LineColumn, TextColumn };
    static constexpr int ColumnCount = 2;
    enum Role {
        /// QList<MarkedRange>, ascending.
        RangesRole = Qt::UserRole,
        /// True in both columns where the row has a finding.
        HasFindingRole,
    };

    /// `findings` outlives the model.
    explicit TextRowsModel(const FindingsModel &findings, QObject *parent = nullptr);

    void start(const engine::TextSource &source);
    /// After the findings model has taken the same batch.
    void add(const engine::DecodedBatch &batch);
    void setShowSecrets(bool show);
    bool showsSecrets() const { return m_showSecrets; }
    /// Only the rows with a finding of this row of the findings model; -1: all rows.
    void setFilter(int finding);
    int filter() const { return m_filter; }
    /// The row that shows this byte of the text; -1 when the filter hides it.
    int rowAt(qint64 offset) const;
    /// The first finding that begins in a row that is shown, as an index of the places; -1 for none.
    qint64 placeIn(int row) const;
    /// Rows of the whole text, whatever the filter.
    qint64 allRows() const { return qint64(m_rows.size()); }
    /// The most characters that a row has had so far.
    int longestText() const { return m_longest; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Shown
    {
        QString text;
        QList<MarkedRange> ranges;
    };

    std::size_t sourceRow(int row) const;
    std::size_t rowOf(qint64 offset) const;
    qint64 rowEnd(std::size_t row) const;
    const Shown &shown(std::size_t row) const;
    Shown read(std::size_t row) const;
    void filterPlaces(std::size_t from);

    const FindingsModel &m_findings;
    std::unique_ptr<engine::TextReader> m_reader;
    std::vector<engine::TextRow> m_rows;
    qint64 m_size = 0;
    bool m_showSecrets = false;
    int m_filter = -1;
    /// The rows that pass the filter, ascending; not used without one.
    std::vector<quint32> m_filtered;
    std::size_t m_placesSeen = 0;
    mutable LruCache<std::size_t, Shown> m_cache;
    mutable int m_longest = 0;
};

} // namespace errdex::models
