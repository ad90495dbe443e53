// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"
#include "errdex/domain/filters.h"
#include "errdex/domain/match.h"

#include <QStackedWidget>

class QAction;
class QPushButton;
class QVBoxLayout;

namespace errdex::ui {

class EmptyPage;
class NothingPage;
class ReadingBar;
class ResultsView;
struct NothingFound;

/// The middle of the window: the table, or a page that says why there is none and what to do.
class ResultsPage final : public QStackedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResultsPage)

public:
    explicit ResultsPage(QWidget *parent = nullptr);

    ResultsView *view() const { return m_view; }

    /// What changes between the text as typed and what it may be read as.
    void setReadingAction(QAction *action);
    /// Adds an entry of one's own; offered where nothing was found while the action is enabled. May stay unset.
    void setAddEntryAction(QAction *action);
    void showTable(const domain::Correction &correction);
    /// Offers another reading below the table, which stays as it is; nothing for Kind::None.
    void setOtherReading(const domain::OtherReading &other);
    void showNothingFound(const NothingFound &found);
    void showFailure(const domain::Error &error, bool isOpenFailure);
    /// Shows another page in place of all these until hideOther(); what they would show then is shown afterwards.
    void showOther(QWidget *page);
    void hideOther();

Q_SIGNALS:
    void clearSearchWanted();
    void clearFiltersWanted(errdex::domain::FilterKind kind);
    void suggestionWanted(const errdex::domain::Suggestion &suggestion);
    /// What was searched for is to be looked through for codes.
    void decodeWanted(const QString &text);
    void retryWanted();
    void openWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showOwn(QWidget *page);
    void makeNothingPage();
    void makeFailurePage();
    void retranslateFailure();

    QVBoxLayout *m_table;
    ResultsView *m_view;
    QAction *m_readingAction = nullptr;
    QAction *m_addEntryAction = nullptr;
    // Made when first shown, as the pages below.
    ReadingBar *m_correction = nullptr;
    ReadingBar *m_otherReading = nullptr;
    QWidget *m_other = nullptr;
    /// What is shown while there is no other page.
    QWidget *m_own;
    // Made when first shown: a start that goes well needs neither page.
    NothingPage *m_nothing = nullptr;
    EmptyPage *m_failure = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_open = nullptr;
    domain::Error m_error;
    bool m_isOpenFailure = true;
};

} // namespace errdex::ui
