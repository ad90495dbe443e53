// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"

#include <QStackedWidget>

class QPushButton;

namespace errdex::ui {

class EmptyPage;
class ResultsView;

/// The middle of the window: the table, or a page that says why there is none and what to do.
class ResultsPage final : public QStackedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResultsPage)

public:
    explicit ResultsPage(QWidget *parent = nullptr);

    ResultsView *view() const { return m_view; }

    void showTable();
    /// `unfiltered` is how many records would be found without the filters; -1 when there are no filters.
    void showNothingFound(const QString &query, qint64 unfiltered);
    void showFailure(const domain::Error &error, bool isOpenFailure);

Q_SIGNALS:
    void clearSearchWanted();
    void clearFiltersWanted();
    void retryWanted();
    void openWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeNothingPage();
    void makeFailurePage();
    void retranslate();
    void retranslateNothing();
    void retranslateFailure();

    ResultsView *m_view;
    // Made when first shown: a start that goes well needs neither page.
    EmptyPage *m_nothing = nullptr;
    QPushButton *m_clearFilters = nullptr;
    QPushButton *m_clearSearch = nullptr;
    EmptyPage *m_failure = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_open = nullptr;
    QString m_query;
    qint64 m_unfiltered = -1;
    domain::Error m_error;
    bool m_isOpenFailure = true;
};

} // namespace errdex::ui
