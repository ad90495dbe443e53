// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"
#include "errdex/domain/match.h"

#include <QStackedWidget>

class QAction;
class QPushButton;
class QVBoxLayout;

namespace errdex::ui {

class CorrectionBar;
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

    /// What the correction offers to undo it.
    void setAsTypedAction(QAction *action);
    void showTable(const domain::Correction &correction);
    /// `unfiltered` is how many records would be found without the filters; -1 when there are no filters.
    void showNothingFound(const QString &query, qint64 unfiltered, const QList<domain::Suggestion> &suggestions);
    void showFailure(const domain::Error &error, bool isOpenFailure);
    /// Shows another page in place of all these until hideOther(); what they would show then is shown afterwards.
    void showOther(QWidget *page);
    void hideOther();

Q_SIGNALS:
    void clearSearchWanted();
    void clearFiltersWanted();
    /// A suggestion was taken.
    void queryWanted(const QString &query);
    void retryWanted();
    void openWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showOwn(QWidget *page);
    void makeNothingPage();
    void makeFailurePage();
    void retranslate();
    void retranslateNothing();
    void retranslateFailure();
    void retranslateSuggestions();

    QVBoxLayout *m_table;
    ResultsView *m_view;
    QAction *m_asTyped = nullptr;
    // Made when first shown, as the pages below.
    CorrectionBar *m_correction = nullptr;
    QWidget *m_other = nullptr;
    /// What is shown while there is no other page.
    QWidget *m_own;
    // Made when first shown: a start that goes well needs neither page.
    EmptyPage *m_nothing = nullptr;
    QPushButton *m_clearFilters = nullptr;
    QPushButton *m_clearSearch = nullptr;
    QList<QPushButton *> m_suggestionButtons;
    QList<domain::Suggestion> m_suggestions;
    EmptyPage *m_failure = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_open = nullptr;
    QString m_query;
    qint64 m_unfiltered = -1;
    domain::Error m_error;
    bool m_isOpenFailure = true;
};

} // namespace errdex::ui
