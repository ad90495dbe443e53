// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/models/facetmodel.h"

#include "errdex/wording/wording.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace errdex::models {

// The internal id of an index is 0 at the top level, else the row of the parent plus 1.

FacetModel::FacetModel(Kind kind, QObject *parent) : QAbstractItemModel(parent), m_kind(kind) {}

QModelIndex FacetModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex FacetModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, quintptr(0));
}

int FacetModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_nodes.size());
    return parent.column() == LabelColumn && parent.internalId() == 0 ? int(m_nodes.at(parent.row()).children.size())
                                                                      : 0;
}

int FacetModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

Qt::ItemFlags FacetModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.internalId() != 0)
        flags |= Qt::ItemNeverHasChildren;
    return index.column() == LabelColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    const Node *item = node(index);
    if (!item)
        return {};
    if (role == CountRole)
        return item->count;
    if (role == IdRole)
        return item->id ? *item->id : QString::number(item->http);
    const bool isTop = index.internalId() == 0;
    if (index.column() == CountColumn)
        return role == Qt::DisplayRole ? QVariant(QLocale().toString(item->count)) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return label(*item, isTop);
    case Qt::AccessibleTextRole:
        return QString(label(*item, isTop) + QStringLiteral(", ") + QLocale().toString(item->count));
    case Qt::CheckStateRole:
        return int(item->state);
    default:
        return {};
    }
}

QVariant FacetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == CountColumn)
        return tr("Records");
    return m_kind == Kind::Vendors ? tr("Vendors and categories") : tr("HTTP status");
}

bool FacetModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    Node *item = node(index);
    if (!item || role != Qt::CheckStateRole || index.column() != LabelColumn)
        return false;
    // A person chooses wholly or not at all; "partially" only ever follows from the children.
    const auto state = value.toInt() == Qt::Unchecked ? Qt::Unchecked : Qt::Checked;
    const QList<int> roles{Qt::CheckStateRole};
    if (index.internalId() == 0) {
        item->state = state;
        setChildStates(*item, state);
        if (const auto children = int(item->children.size()); children > 0)
            Q_EMIT dataChanged(this->index(0, 0, index), this->index(children - 1, 0, index), roles);
        Q_EMIT dataChanged(index, index, roles);
    } else {
        item->state = state;
        const auto top = index.parent();
        updateParentState(*node(top));
        Q_EMIT dataChanged(index, index, roles);
        Q_EMIT dataChanged(top, top, roles);
    }
    Q_EMIT filtersChanged();
    return true;
}

void FacetModel::setVendors(const QList<domain::VendorPtr> &vendors)
{
    beginResetModel();
    m_nodes.clear();
    m_vendors = vendors;
    m_nodes.reserve(vendors.size());
    for (const auto &vendor : std::as_const(m_vendors)) {
        Node top;
        top.id = &vendor->slug;
        top.name = &vendor->name;
        top.children.reserve(vendor->categories.size());
        for (const auto &category : vendor->categories) {
            Node child;
            child.id = &category.id;
            child.name = &category.name;
            top.children.append(std::move(child));
        }
        m_nodes.append(std::move(top));
    }
    endResetModel();
}

void FacetModel::setHttpStatuses(const QList<int> &statuses, const QMap<int, domain::LocalizedText> &names)
{
    beginResetModel();
    m_httpNames = names;
    m_nodes.clear();
    for (const int status : statuses) {
        const int httpClass = status / 100;
        auto top = std::find_if(m_nodes.begin(), m_nodes.end(),
                                [httpClass](const Node &item) { return item.http == httpClass; });
        if (top == m_nodes.end()) {
            Node fresh;
            fresh.http = httpClass;
            // "No status" is a thought of its own and stands last.
            top = m_nodes.insert(
                !m_nodes.isEmpty() && m_nodes.constLast().http == 0 ? m_nodes.size() - 1 : m_nodes.size(), fresh);
        }
        if (status > 0) {
            Node child;
            child.http = status;
            if (const auto name = m_httpNames.constFind(status); name != m_httpNames.constEnd())
                child.name = &*name;
            top->children.append(child);
        }
    }
    endResetModel();
}

void FacetModel::setCounts(const domain::FacetCounts &counts)
{
    if (m_kind == Kind::Vendors)
        setVendorCounts(counts);
    else
        setStatusCounts(counts);
    emitAllChanged({Qt::DisplayRole, Qt::AccessibleTextRole, CountRole});
}

void FacetModel::setVendorCounts(const domain::FacetCounts &counts)
{
    for (qsizetype i = 0; i < m_nodes.size(); ++i) {
        const auto vendor = counts.vendors.value(i);
        m_nodes[i].count = vendor.count;
        for (qsizetype j = 0; j < m_nodes.at(i).children.size(); ++j)
            m_nodes[i].children[j].count = vendor.categories.value(j);
    }
}

void FacetModel::setStatusCounts(const domain::FacetCounts &counts)
{
    for (auto &top : m_nodes) {
        top.count = top.http == 0 ? counts.httpStatuses.value(0) : 0;
        for (auto &child : top.children) {
            child.count = counts.httpStatuses.value(child.http);
            top.count += child.count;
        }
    }
}

void FacetModel::setFilters(const domain::Filters &filters)
{
    for (auto &top : m_nodes) {
        const bool whole =
            m_kind == Kind::Vendors ? filters.vendors.contains(*top.id) : filters.httpStatuses.contains(top.http);
        top.state = whole ? Qt::Checked : Qt::Unchecked;
        for (auto &child : top.children) {
            const bool chosen = m_kind == Kind::Vendors ? filters.categories.contains({*top.id, *child.id})
                                                        : filters.httpStatuses.contains(child.http);
            child.state = whole || chosen ? Qt::Checked : Qt::Unchecked;
        }
        if (!whole)
            updateParentState(top);
    }
    emitAllChanged({Qt::CheckStateRole});
}

void FacetModel::writeFilters(domain::Filters &filters) const
{
    if (m_kind == Kind::Vendors) {
        filters.vendors.clear();
        filters.categories.clear();
    } else {
        filters.httpStatuses.clear();
    }
    for (const auto &top : m_nodes) {
        if (top.state == Qt::Checked && m_kind == Kind::Vendors)
            filters.vendors.append(*top.id);
        else if (top.state == Qt::Checked)
            filters.httpStatuses.append(top.http);
        if (top.state != Qt::PartiallyChecked)
            continue;
        for (const auto &child : top.children) {
            if (child.state == Qt::Checked && m_kind == Kind::Vendors)
                filters.categories.append({*top.id, *child.id});
            else if (child.state == Qt::Checked)
                filters.httpStatuses.append(child.http);
        }
    }
}

QStringList FacetModel::vendorNames() const
{
    QStringList names;
    for (const auto &top : m_nodes)
        names.append(label(top, true));
    return names;
}

QStringList FacetModel::foundCategoryNames() const
{
    QStringList names;
    for (const auto &top : m_nodes) {
        for (const auto &child : top.children) {
            if (child.count > 0)
                names.append(label(child, false));
        }
    }
    return names;
}

QStringList FacetModel::chosenLabels() const
{
    QStringList labels;
    for (const auto &top : m_nodes) {
        if (top.state == Qt::Checked)
            labels.append(label(top, true));
        else
            labels.append(chosenChildLabels(top));
    }
    return labels;
}

QStringList FacetModel::chosenChildLabels(const Node &top) const
{
    QStringList labels;
    for (const auto &child : top.children) {
        if (child.state != Qt::Checked)
            continue;
        labels.append(m_kind == Kind::Vendors ? tr("%1: %2").arg(label(top, true), label(child, false))
                                              : label(child, false));
    }
    return labels;
}

void FacetModel::setLanguage(domain::Language language)
{
    m_language = language;
    emitAllChanged({Qt::DisplayRole, Qt::AccessibleTextRole});
}

void FacetModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    emitAllChanged({Qt::DisplayRole, Qt::AccessibleTextRole});
}

const FacetModel::Node *FacetModel::node(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return nullptr;
    if (index.internalId() == 0)
        return &m_nodes.at(index.row());
    return &m_nodes.at(qsizetype(index.internalId()) - 1).children.at(index.row());
}

FacetModel::Node *FacetModel::node(const QModelIndex &index)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return nullptr;
    if (index.internalId() == 0)
        return &m_nodes[index.row()];
    return &m_nodes[qsizetype(index.internalId()) - 1].children[index.row()];
}

QString FacetModel::label(const Node &item, bool isTop) const
{
    if (m_kind == Kind::HttpStatuses && isTop)
        return wording::httpClassName(item.http);
    if (!item.name)
        return QString::number(item.http);
    const auto &name = item.name->in(m_language).isEmpty() ? item.name->original() : item.name->in(m_language);
    if (m_kind == Kind::Vendors)
        return name;
    return name.isEmpty() ? QString::number(item.http) : QStringLiteral("%1 %2").arg(QString::number(item.http), name);
}

void FacetModel::setChildStates(Node &top, Qt::CheckState state)
{
    for (auto &child : top.children)
        child.state = state;
}

void FacetModel::updateParentState(Node &top)
{
    const auto checked = std::count_if(top.children.begin(), top.children.end(),
                                       [](const Node &child) { return child.state == Qt::Checked; });
    if (checked == 0)
        top.state = Qt::Unchecked;
    else
        top.state = checked == top.children.size() ? Qt::Checked : Qt::PartiallyChecked;
}

void FacetModel::emitAllChanged(const QList<int> &roles)
{
    if (m_nodes.isEmpty())
        return;
    for (int i = 0; i < m_nodes.size(); ++i) {
        if (const auto children = int(m_nodes.at(i).children.size()); children > 0) {
            const auto top = index(i, 0);
            Q_EMIT dataChanged(index(0, 0, top), index(children - 1, ColumnCount - 1, top), roles);
        }
    }
    Q_EMIT dataChanged(index(0, 0), index(int(m_nodes.size()) - 1, ColumnCount - 1), roles);
}

} // namespace errdex::models
