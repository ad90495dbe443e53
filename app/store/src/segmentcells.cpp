// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "segmentcells.h"

#include "attributes.h"
#include "segment_p.h"

#include "errdex/domain/ownversion.h"

#include <QStringList>

namespace errdex::store {

using domain::CellSpec;
using domain::Column;
using domain::Language;
using domain::Result;

namespace {

/// The SQL of a cell that stands in `entry` as it is shown; empty for one that is put together here.
QString sqlOf(const CellSpec &cell)
{
    const auto localized = [&](const char *column) {
        return QStringLiteral("%1_%2").arg(QLatin1StringView(column), domain::languageCode(cell.language));
    };
    // In the other language where it is in no other.
    const auto shown = [&](const char *column) {
        return QStringLiteral("iif(%1 <> '', %1, %2_%3)")
            .arg(localized(column), QLatin1StringView(column),
                 domain::languageCode(domain::otherLanguage(cell.language)));
    };
    // One's own texts are in no segment.
    if (!cell.attribute.isEmpty())
        return cell.attribute.startsWith(domain::OwnKeyPrefix) ? QStringLiteral("''") : QStringLiteral("attributes");
    switch (cell.column) {
    case Column::Code:
        return QStringLiteral("code");
    case Column::Name:
        return QStringLiteral("name");
    case Column::HttpStatus:
        return QStringLiteral("iif(http_status > 0, http_status, '')");
    case Column::Message:
        return cell.raw ? localized("message")
                        : QStringLiteral("iif(message_en <> '' OR message_ru <> '', %1, %2)")
                              .arg(shown("message"), shown("description"));
    case Column::Description:
        return cell.raw ? localized("description") : shown("description");
    case Column::Variant:
        return QStringLiteral("iif(variant > 0, variant, '')");
    case Column::Reference:
        return QStringLiteral("reference");
    case Column::ReturnedBy:
        // Most records have none; those that have are put together from the record.
        return QStringLiteral("returned_by_en || returned_by_ru");
    case Column::Vendor:
    case Column::Category:
        break;
    }
    return {};
}

/// Columns before the cells: id and category.
constexpr int FirstCell = 2;

} // namespace

class SegmentCells::Private
{
public:
    Private(Segment &opened, std::span<const CellSpec> wanted)
        : segment(opened), cells(wanted.begin(), wanted.end()), composed(cells.size())
    {
    }

    Result<void> moveTo(quint32 row);
    Result<QByteArrayView> returnedBy(quint32 row, size_t index);

    Segment &segment;
    std::vector<CellSpec> cells;
    std::optional<Statement> rows;
    /// The row that the statement stands on; nothing before the first.
    std::optional<quint32> current;
    /// For vendor and category cells: the text by block; else empty.
    std::vector<std::vector<QByteArray>> byBlock;
    std::vector<QByteArray> composed;
};

SegmentCells::SegmentCells(std::unique_ptr<Private> p) : d(std::move(p)) {}

SegmentCells::~SegmentCells() = default;

Result<std::unique_ptr<SegmentCells>> SegmentCells::create(Segment &segment, std::span<const CellSpec> cells,
                                                         const QList<domain::CodeRecord> &groups)
{
    auto made = std::make_unique<Private>(segment, cells);
    QStringList columns{QStringLiteral("id"), QStringLiteral("category")};
    for (const auto &cell : made->cells) {
        const auto sql = sqlOf(cell);
        columns.append(sql.isEmpty() ? QStringLiteral("NULL") : sql);
        std::vector<QByteArray> texts;
        for (qsizetype i = 0; sql.isEmpty() && i < groups.size(); ++i)
            texts.push_back(domain::cellText(groups.at(i), cell).toUtf8());
        made->byBlock.push_back(std::move(texts));
    }
    auto rows = Statement::prepare(segment.connection(),
                                   QStringLiteral("SELECT %1 FROM entry WHERE id >= ?1 ORDER BY id")
                                       .arg(columns.join(QStringLiteral(", "))));
    if (!rows)
        return tl::unexpected(rows.error());
    made->rows.emplace(std::move(*rows));
    return std::unique_ptr<SegmentCells>(new SegmentCells(std::move(made)));
}

Result<void> SegmentCells::Private::moveTo(quint32 row)
{
    // Stepping over a few rows is quicker than looking one up.
    constexpr quint32 ShortGap = 8;
    if (!current || row <= *current || row - *current > ShortGap)
        rows->bind(row);
    while (true) {
        const auto stepped = rows->step();
        if (!stepped)
            return tl::unexpected(stepped.error());
        current = *stepped ? quint32(rows->number(0)) : row + 1;
        if (*current == row)
            return {};
        if (*current > row) {
            current.reset();
            return domain::fail(domain::ErrorCode::DamagedCatalogue, segment.path(),
                                QStringLiteral("record %1 is missing").arg(row));
        }
    }
}

Result<QByteArrayView> SegmentCells::Private::returnedBy(quint32 row, size_t index)
{
    const auto records = segment.records(std::span(&row, 1));
    if (!records)
        return tl::unexpected(records.error());
    composed[index] = domain::cellText(records->first(), cells[index]).toUtf8();
    return QByteArrayView(composed[index]);
}

Result<void> SegmentCells::read(quint32 row, std::vector<QByteArrayView> &texts)
{
    if (auto moved = d->moveTo(row); !moved)
        return moved;
    texts.clear();
    const auto block = d->rows->number(1);
    for (size_t i = 0; i < d->cells.size(); ++i) {
        if (!d->byBlock[i].empty()) {
            if (block < 0 || size_t(block) >= d->byBlock[i].size())
                return domain::fail(domain::ErrorCode::DamagedCatalogue, d->segment.path(),
                                    QStringLiteral("record %1 has no category").arg(row));
            texts.push_back(d->byBlock[i][size_t(block)]);
            continue;
        }
        auto text = d->rows->utf8(FirstCell + int(i));
        if (!d->cells[i].attribute.isEmpty() && !text.isEmpty()) {
            d->composed[i] = domain::attributeText(unpackedAttributes(QString::fromUtf8(text)), d->cells[i]).toUtf8();
            text = d->composed[i];
        } else if (d->cells[i].column == Column::ReturnedBy && !text.isEmpty()) {
            const auto made = d->returnedBy(row, i);
            if (!made)
                return tl::unexpected(made.error());
            text = *made;
        }
        texts.push_back(text);
    }
    return {};
}

} // namespace errdex::store
