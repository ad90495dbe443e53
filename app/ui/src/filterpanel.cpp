// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/ui/filterpanel.h"

#include "errdex/models/facetmodel.h"
#include "errdex/ui/actions.h"
#include "errdex/ui/theme.h"
#include "facetdelegate.h"

#include <QAccessible>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QSet>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <memory>

namespace errdex::ui {

namespace {

const QString VendorTree = QStringLiteral("vendorTree");

QLabel *makeTitle(const QString &name, QWidget *buddy, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(buddy);
    auto font = label->font();
    font.setBold(true);
    label->setFont(font);
    // Large text takes a second line.
    label->setWordWrap(true);
    return label;
}

/// What is selected is grey while the keyboard is elsewhere.
class FacetTree final : public QTreeView
{
public:
    using QTreeView::QTreeView;

    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override
    {
        // Qt looks for the place of each row that has changed, shown or not; with ten thousand categories that takes
        // longer than painting the few that are shown. Rows are equally high, so nothing else can follow from it.
        if (QAccessible::isActive())
            QTreeView::dataChanged(topLeft, bottomRight, roles);
        else
            viewport()->update();
    }

protected:
    void initViewItemOption(QStyleOptionViewItem *option) const override
    {
        QTreeView::initViewItemOption(option);
        if (!hasFocus())
            option->state &= ~QStyle::State_Active;
    }
};

} // namespace

FilterPanel::FilterPanel(models::FacetModel &vendors, models::FacetModel &statuses, const Actions &actions,
                         QWidget *parent)
    : QWidget(parent)
    , m_vendors(vendors)
    , m_statuses(statuses)
    , m_clear(new QToolButton(this))
    , m_summary(new QLabel(this))
    , m_vendorTree(makeTree(vendors, VendorTree))
    , m_statusTree(makeTree(statuses, QStringLiteral("statusTree")))
{
    m_vendorTitle = makeTitle(QStringLiteral("vendorTitle"), m_vendorTree, this);
    m_statusTitle = makeTitle(QStringLiteral("statusTitle"), m_statusTree, this);
    m_clear->setObjectName(QStringLiteral("clearFiltersButton"));
    m_clear->setDefaultAction(actions.get(ActionId::ClearFilters));
    m_clear->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::TabFocus);
    m_summary->setObjectName(QStringLiteral("filterSummary"));
    m_summary->setTextFormat(Qt::PlainText);

    auto *top = new QHBoxLayout;
    top->setSpacing(SpacingMedium);
    top->addWidget(m_summary, 1);
    top->addWidget(m_clear);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(SpacingMedium, SpacingSmall, 0, SpacingMedium);
    layout->setSpacing(SpacingSmall);
    layout->addLayout(top);
    layout->addWidget(m_vendorTitle);
    layout->addWidget(m_vendorTree, 3);
    layout->addSpacing(SpacingSmall);
    layout->addWidget(m_statusTitle);
    layout->addWidget(m_statusTree, 2);
    retranslate();
}

QTreeView *FilterPanel::makeTree(models::FacetModel &model, const QString &name)
{
    auto *tree = new FacetTree(this);
    tree->setObjectName(name);
    tree->setModel(&model);
    tree->setItemDelegate(new FacetDelegate(name == VendorTree, tree));
    tree->setHeaderHidden(true);
    tree->setUniformRowHeights(true);
    tree->setSelectionMode(QAbstractItemView::SingleSelection);
    tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree->setAllColumnsShowFocus(true);
    tree->setExpandsOnDoubleClick(false);
    tree->setTabKeyNavigation(false);
    tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tree->setIndentation(tree->fontMetrics().height());
    auto *header = tree->header();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(0);
    header->setSectionResizeMode(models::FacetModel::LabelColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(models::FacetModel::CountColumn, QHeaderView::Fixed);
    // As wide as the largest count needs, and no narrower than for thousands, so that it does not jump while typing.
    const auto fitCounts = [tree, header, &model] {
        qint64 largest = 99999;
        for (int row = 0; row < model.rowCount(); ++row)
            largest = std::max(largest, model.index(row, 0).data(models::FacetModel::CountRole).toLongLong());
        const int wanted = tree->fontMetrics().horizontalAdvance(QLocale().toString(largest)) + 2 * SpacingSmall;
        if (wanted > header->sectionSize(models::FacetModel::CountColumn))
            header->resizeSection(models::FacetModel::CountColumn, wanted);
    };
    header->resizeSection(models::FacetModel::CountColumn, 0);
    fitCounts();
    // The counts at the top are the largest.
    connect(&model, &QAbstractItemModel::dataChanged, tree, [fitCounts](const QModelIndex &topLeft) {
        if (!topLeft.parent().isValid())
            fitCounts();
    });
    keepOpen(tree, model);
    return tree;
}

/// When another pack is there, or an entry of one's own, what was open stays open and what was looked at stays in sight.
void FilterPanel::keepOpen(QTreeView *tree, models::FacetModel &model)
{
    struct Sight
    {
        QSet<QString> open;
        QString current;
        int scrolled = 0;
    };
    const auto sight = std::make_shared<Sight>();
    const auto idOf = [&model](int row) { return model.index(row, 0).data(models::FacetModel::IdRole).toString(); };
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, tree, [=, &model] {
        *sight = {};
        for (int row = 0; row < model.rowCount(); ++row) {
            if (tree->isExpanded(model.index(row, 0)))
                sight->open.insert(idOf(row));
        }
        if (const auto current = tree->currentIndex(); current.isValid())
            sight->current = idOf(current.parent().isValid() ? current.parent().row() : current.row());
        sight->scrolled = tree->verticalScrollBar()->value();
    });
    connect(&model, &QAbstractItemModel::modelReset, tree, [=, &model] {
        for (int row = 0; row < model.rowCount(); ++row) {
            const auto id = idOf(row);
            if (sight->open.contains(id))
                tree->expand(model.index(row, 0));
            if (!sight->current.isEmpty() && id == sight->current)
                tree->selectionModel()->setCurrentIndex(model.index(row, 0), QItemSelectionModel::NoUpdate);
        }
        if (sight->scrolled > 0)
            tree->verticalScrollBar()->setValue(sight->scrolled);
    });
}

QList<QWidget *> FilterPanel::tabOrder() const
{
    return {m_clear, m_vendorTree, m_statusTree};
}

void FilterPanel::updateSummary()
{
    const auto labels = m_vendors.chosenLabels() + m_statuses.chosenLabels();
    m_chosen = labels.join(QStringLiteral("; "));
    m_summary->setToolTip(labels.isEmpty() ? QString()
                                           : QStringLiteral("<p>") + m_chosen.toHtmlEscaped() + QStringLiteral("</p>"));
    m_summary->setAccessibleName(labels.isEmpty() ? tr("No filters") : tr("Filters: %1").arg(m_chosen));
    elideSummary();
}

void FilterPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FilterPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    elideSummary();
}

void FilterPanel::elideSummary()
{
    const auto text = m_chosen.isEmpty() ? tr("No filters") : m_chosen;
    const int room = width() - m_clear->sizeHint().width() - 3 * SpacingMedium;
    m_summary->setText(m_summary->fontMetrics().elidedText(text, Qt::ElideRight, std::max(room, 0)));
}

void FilterPanel::retranslate()
{
    m_vendorTitle->setText(tr("Vendors and categories"));
    m_statusTitle->setText(tr("HTTP status"));
    m_vendorTree->setAccessibleName(tr("Filter by vendor and category"));
    m_statusTree->setAccessibleName(tr("Filter by HTTP status"));
    m_clear->setAccessibleName(tr("Clear all filters"));
    updateSummary();
}

} // namespace errdex::ui
