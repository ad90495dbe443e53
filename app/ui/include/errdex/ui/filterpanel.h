// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;
class QToolButton;
class QTreeView;

namespace errdex::models {
class FacetModel;
}

namespace errdex::ui {

class Actions;

/// The filters: vendors with their categories, HTTP classes with their statuses, what is chosen in a line, and a button
/// that clears it all. Does not own the models.
class FilterPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterPanel)

public:
    FilterPanel(models::FacetModel &vendors, models::FacetModel &statuses, const Actions &actions,
                QWidget *parent = nullptr);

    /// To be called when what is chosen, or its language, has changed.
    void updateSummary();
    /// What takes the focus, in the order of the eye.
    QList<QWidget *> tabOrder() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QTreeView *makeTree(models::FacetModel &model, const QString &name);
    void keepOpen(QTreeView *tree, models::FacetModel &model);
    void retranslate();
    void elideSummary();

    models::FacetModel &m_vendors;
    models::FacetModel &m_statuses;
    QToolButton *m_clear;
    QLabel *m_summary;
    QLabel *m_vendorTitle;
    QTreeView *m_vendorTree;
    QLabel *m_statusTitle;
    QTreeView *m_statusTree;
    QString m_chosen;
};

} // namespace errdex::ui
