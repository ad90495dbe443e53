// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/facets.h"
#include "errdex/domain/filters.h"
#include "errdex/domain/language.h"
#include "errdex/domain/vendor.h"

#include <QAbstractItemModel>
#include <QMap>

namespace errdex::models {

/// The filters that can be chosen, as a tree of two levels with check boxes in the first column and exact counts in the
/// second: vendors and their categories, or HTTP classes and their statuses.
///
/// The tree is built once a catalogue; counts and choices change in place, so that a view keeps what is unfolded and
/// where the focus is. A choice with no records stays in the tree with 0. GUI thread.
class FacetModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FacetModel)

public:
    enum class Kind { Vendors, HttpStatuses };
    enum Column { LabelColumn, CountColumn, ColumnCount };
    enum Role {
        CountRole = Qt::UserRole + 1, ///< qint64, in both columns
        IdRole,                       ///< QString: of a vendor its slug, of a class of statuses its number
    };

    explicit FacetModel(Kind kind, QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    /// Builds the tree of Kind::Vendors.
    void setVendors(const QList<domain::VendorPtr> &vendors);
    const QList<domain::VendorPtr> &catalogueVendors() const { return m_vendors; }
    /// Builds the tree of Kind::HttpStatuses; 0 in the list stands for "no status". A status without a name shows its
    /// number alone.
    void setHttpStatuses(const QList<int> &statuses, const QMap<int, domain::LocalizedText> &names = {});
    void setCounts(const domain::FacetCounts &counts);

    /// Takes the choices of this tree's group from `filters`; does not emit filtersChanged().
    void setFilters(const domain::Filters &filters);
    /// Writes the choices of this tree's group into `filters`: a wholly chosen vendor (class) as such, else its chosen
    /// categories (statuses).
    void writeFilters(domain::Filters &filters) const;
    /// The labels of what is chosen, as writeFilters() would name it.
    QStringList chosenLabels() const;
    /// The names of all vendors, and of the categories that have records now.
    QStringList vendorNames() const;
    QStringList foundCategoryNames() const;

    /// The language of the labels that come from the catalogue.
    void setLanguage(domain::Language language);
    /// To be called when the language of the interface has changed.
    void retranslate();

Q_SIGNALS:
    /// The user changed a choice.
    void filtersChanged();

private:
    struct Node
    {
        /// Vendor slug or category id, and what it is called: in m_vendors or m_httpNames, which hold them. Ten
        /// thousand categories would take their time to copy.
        const QString *id = nullptr;
        const domain::LocalizedText *name = nullptr;
        /// Class or status.
        int http = 0;
        qint64 count = 0;
        Qt::CheckState state = Qt::Unchecked;
        QList<Node> children;
    };

    const Node *node(const QModelIndex &index) const;
    Node *node(const QModelIndex &index);
    QString label(const Node &node, bool isTop) const;
    QStringList chosenChildLabels(const Node &top) const;
    void setChildStates(Node &top, Qt::CheckState state);
    static void updateParentState(Node &top);
    void emitAllChanged(const QList<int> &roles);
    void setVendorCounts(const domain::FacetCounts &counts);
    void setStatusCounts(const domain::FacetCounts &counts);

    Kind m_kind;
    domain::Language m_language = domain::Language::English;
    QList<domain::VendorPtr> m_vendors;
    QMap<int, domain::LocalizedText> m_httpNames;
    QList<Node> m_nodes;
};

} // namespace errdex::models
