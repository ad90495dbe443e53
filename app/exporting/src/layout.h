// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/exporting/export.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace errdex::exporting {

/// One format while it is written: the text around and between the rows. Everything is appended to `out`, which is
/// emptied between the calls.
class Layout
{
    Q_DISABLE_COPY_MOVE(Layout)

public:
    Layout() = default;
    virtual ~Layout() = default;
    virtual void begin(QByteArray &out) = 0;
    /// Appends the next row; false at the end.
    virtual domain::Result<bool> row(RowSource &source, QByteArray &out) = 0;
    virtual void end(QByteArray &) {}
    /// What could not be written so far.
    const Written &written() const { return m_written; }

protected:
    void lose(Loss loss);

private:
    Written m_written;
};

/// A format of lines of cells. Behind the cells of the columns it reads those that tell the record's key.
class TableLayout : public Layout
{
public:
    explicit TableLayout(const ExportOptions &options, bool withKeys = false);

    void begin(QByteArray &out) override;
    domain::Result<bool> row(RowSource &source, QByteArray &out) override;

protected:
    using Cells = std::span<const QByteArrayView>;
    /// The cells of the columns alone.
    virtual void line(Cells cells, QByteArray &out) = 0;
    QList<QByteArray> titles() const;
    /// Of the current row; only with keys.
    domain::RecordKey key() const;
    /// The name of its vendor for people; only with keys.
    QByteArrayView vendorName() const { return m_texts[size_t(m_options.columns.size()) + 3]; }

    const ExportOptions &m_options;

private:
    std::vector<domain::CellSpec> m_cells;
    std::vector<QByteArrayView> m_texts;
};

std::unique_ptr<Layout> csvLayout(const ExportOptions &options);
std::unique_ptr<Layout> tsvLayout(const ExportOptions &options);
std::unique_ptr<Layout> xlsxLayout(const ExportOptions &options);

} // namespace errdex::exporting
