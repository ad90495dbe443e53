// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "layout.h"

namespace errdex::exporting {

namespace {

/// Losses that are named; the others are counted.
constexpr qsizetype NamedLosses = 20;

} // namespace

void Layout::lose(Loss loss)
{
    ++m_written.lossCount;
    if (m_written.losses.size() < NamedLosses && !m_written.losses.contains(loss))
        m_written.losses.append(std::move(loss));
}

TableLayout::TableLayout(const ExportOptions &options, bool withKeys) : m_options(options)
{
    for (const auto &column : m_options.columns)
        m_cells.push_back({column.column, column.language, column.raw, column.attribute});
    if (!withKeys)
        return;
    m_cells.push_back({domain::Column::Vendor, m_options.sheetLanguage, true});
    m_cells.push_back({domain::Column::Code});
    m_cells.push_back({domain::Column::Variant});
    m_cells.push_back({domain::Column::Vendor, m_options.sheetLanguage, false});
}

QList<QByteArray> TableLayout::titles() const
{
    QList<QByteArray> titles;
    for (const auto &column : m_options.columns)
        titles.append(column.title.toUtf8());
    return titles;
}

void TableLayout::begin(QByteArray &out)
{
    const auto texts = titles();
    line(std::vector<QByteArrayView>(texts.begin(), texts.end()), out);
}

domain::Result<bool> TableLayout::row(RowSource &source, QByteArray &out)
{
    auto any = source.nextCells(m_cells, m_texts);
    if (any && *any)
        line(Cells(m_texts).first(size_t(m_options.columns.size())), out);
    return any;
}

domain::RecordKey TableLayout::key() const
{
    const auto columns = size_t(m_options.columns.size());
    if (m_texts.size() < columns + 3)
        return {};
    return {QString::fromUtf8(m_texts[columns]), QString::fromUtf8(m_texts[columns + 1]),
            m_texts[columns + 2].toByteArray().toInt()};
}

} // namespace errdex::exporting
