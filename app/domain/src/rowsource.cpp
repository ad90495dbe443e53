// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/domain/rowsource.h"

#include <QStringList>

namespace errdex::domain {

QString attributeText(const QList<Attribute> &attributes, const CellSpec &cell)
{
    QStringList texts;
    for (const auto &attribute : attributes) {
        if (attribute.key == cell.attribute)
            texts.append(cell.raw ? attribute.text.in(cell.language) : attribute.text.shownIn(cell.language));
    }
    texts.removeAll(QString());
    return texts.join(QStringLiteral("; "));
}

QString cellText(const CodeRecord &record, const CellSpec &cell)
{
    if (!cell.attribute.isEmpty())
        return attributeText(record.attributes, cell);
    if (cell.raw && cell.column == Column::Vendor)
        return record.vendor ? record.vendor->slug : QString();
    if (cell.raw && cell.column == Column::Category)
        return record.categoryInfo().id;
    if (cell.raw && cell.column == Column::ReturnedBy) {
        QStringList operations;
        for (const auto &item : record.returnedBy)
            operations.append(item.operation.original());
        return operations.join(QStringLiteral(", "));
    }
    if (cell.column == Column::Message)
        return cell.raw ? record.message.in(cell.language) : record.summary().shownIn(cell.language);
    if (cell.column == Column::Description && cell.raw)
        return record.description.in(cell.language);
    return columnText(record, cell.column, cell.language);
}

Result<bool> RowSource::nextCells(std::span<const CellSpec> cells, std::vector<QByteArrayView> &texts)
{
    const auto record = next();
    if (!record)
        return tl::unexpected(record.error());
    if (!*record)
        return false;
    m_texts.clear();
    for (const auto &cell : cells)
        m_texts.push_back(cellText(**record, cell).toUtf8());
    texts.assign(m_texts.begin(), m_texts.end());
    return true;
}

Result<std::optional<CodeRecord>> ListSource::next()
{
    if (m_next == m_records.size())
        return std::nullopt;
    return m_records.at(m_next++);
}

} // namespace errdex::domain
