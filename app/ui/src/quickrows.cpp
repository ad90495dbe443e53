// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "quickrows.h"

#include "errdex/ui/theme.h"
#include "icons.h"

#include <QApplication>
#include <QPainter>

namespace errdex::ui {

namespace {

enum PartRole { CodeRole = Qt::UserRole + 100, VendorRole, VendorPositionRole, MessageRole };

} // namespace

QuickRows::QuickRows(models::ResultsModel &results, QObject *parent) : QIdentityProxyModel(parent), m_results(results)
{
    setSourceModel(&results);
}

int QuickRows::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant QuickRows::data(const QModelIndex &index, int role) const
{
    const auto cell = [this, &index](domain::Column column) {
        return m_results.index(index.row(), int(column)).data().toString();
    };
    switch (role) {
    case CodeRole:
        return cell(domain::Column::Code);
    case VendorRole:
        return cell(domain::Column::Vendor);
    case VendorPositionRole: {
        const auto record = QIdentityProxyModel::data(index, models::ResultsModel::RecordRole).value<domain::CodeRecord>();
        return record.vendor ? QVariant(record.vendor->position) : QVariant();
    }
    case MessageRole: {
        const auto message = cell(domain::Column::Message);
        return message.isEmpty() ? cell(domain::Column::Name) : message;
    }
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return m_results.index(index.row(), int(domain::Column::Code)).data(Qt::AccessibleTextRole);
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

void QuickDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground(option);
    initStyleOption(&ground, index);
    ground.text.clear();
    // The keyboard is in the field above, and chooses here.
    ground.state |= QStyle::State_Active;
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    const bool isSelected = option.state & QStyle::State_Selected;
    const auto &palette = option.palette;
    const auto text = palette.color(QPalette::Active, isSelected ? QPalette::HighlightedText : QPalette::Text);
    auto room = option.rect.adjusted(SpacingMedium, 0, -SpacingMedium, 0);
    const auto write = [&](const QString &words, const QFont &font, const QColor &color, int least) {
        painter->setFont(font);
        painter->setPen(color);
        const QFontMetrics metrics(font);
        const auto shown = metrics.elidedText(words, Qt::ElideRight, room.width());
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, shown);
        room.setLeft(room.left() + std::max(metrics.horizontalAdvance(shown), least) + SpacingLarge);
    };
    auto bold = option.font;
    bold.setBold(true);
    painter->save();
    const int digit = option.fontMetrics.horizontalAdvance(u'0');
    write(index.data(CodeRole).toString(), bold, text, 7 * digit);
    if (const auto position = index.data(VendorPositionRole); position.isValid()) {
        const QRect chip(room.left(), room.top(), ChipSize, room.height());
        vendorChip(position.toInt()).paint(painter, chip, Qt::AlignCenter, isSelected ? QIcon::Selected : QIcon::Normal);
        room.setLeft(chip.right() + SpacingMedium);
    }
    write(index.data(VendorRole).toString(), option.font, isSelected ? text : quietText(palette), 14 * digit);
    write(index.data(MessageRole).toString(), option.font, text, 0);
    painter->restore();
}

QSize QuickDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, option.fontMetrics.height() + 2 * SpacingSmall + 2};
}

} // namespace errdex::ui
