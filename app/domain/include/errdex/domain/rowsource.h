// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/column.h"
#include "errdex/domain/error.h"
#include "errdex/domain/record.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>
#include <span>
#include <vector>

namespace errdex::domain {

/// What one column of an export holds.
struct CellSpec
{
    Column column = Column::Code;
    Language language = Language::English;
    /// For programs: the vendor's slug, the category's id, the message alone (else the description stands in for a
    /// message that the vendor does not give), the operations in the vendor's own words without marks.
    bool raw = false;
    /// Not empty: in place of the column, the attribute of this key.
    QString attribute = {};
};

/// The text of a cell that is an attribute.
QString attributeText(const QList<Attribute> &attributes, const CellSpec &cell);
/// The text of a cell; empty for what the record does not have.
QString cellText(const CodeRecord &record, const CellSpec &cell);

/// A stream of records, read once from the front, as records or as cells. Any thread, one at a time.
class RowSource
{
public:
    virtual ~RowSource() = default;
    /// The next record; nothing at the end; an error when reading failed (also Cancelled).
    virtual Result<std::optional<CodeRecord>> next() = 0;
    /// The cells of the next record in UTF-8, valid until the next call; false at the end. The cells asked for are the
    /// same in all calls. A source that can give cells without making a record does so.
    virtual Result<bool> nextCells(std::span<const CellSpec> cells, std::vector<QByteArrayView> &texts);

private:
    std::vector<QByteArray> m_texts;
};

/// A source over records that are in memory already.
class ListSource final : public RowSource
{
public:
    explicit ListSource(QList<CodeRecord> records) : m_records(std::move(records)) {}
    Result<std::optional<CodeRecord>> next() override;

private:
    QList<CodeRecord> m_records;
    qsizetype m_next = 0;
};

} // namespace errdex::domain
