// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "emptypage.h"

#include "errdex/domain/filters.h"
#include "errdex/domain/match.h"

class QAction;

namespace errdex::ui {

/// What was asked for in vain, and what would find something.
struct NothingFound
{
    QString query;
    /// What it was read as, when that finds something outside of the filters.
    domain::Correction correction;
    /// How many records there are without some of the filters; -1 where none of that kind is chosen.
    qint64 withoutFilters = -1;
    qint64 withoutGroups = -1;
    qint64 withoutStatuses = -1;
    QList<domain::Suggestion> suggestions;
};

/// Says that nothing was found, and offers each way on as a button.
class NothingPage final : public EmptyPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NothingPage)

public:
    explicit NothingPage(QWidget *parent = nullptr);

    void setFound(const NothingFound &found);
    /// A button that does what the action does, while that is enabled; the action outlives this. Without one there is
    /// no button.
    void setAddEntryAction(QAction *action);

Q_SIGNALS:
    void suggestionWanted(const errdex::domain::Suggestion &suggestion);
    void clearFiltersWanted(errdex::domain::FilterKind kind);
    void decodeWanted(const QString &text);
    void clearSearchWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void retranslateSuggestions();
    void retranslateFilters();
    void updateAddEntry();
    QString explanation() const;

    QList<QPushButton *> m_suggestions;
    QPushButton *m_withoutGroups;
    QPushButton *m_withoutStatuses;
    QPushButton *m_withoutFilters;
    QPushButton *m_decode;
    QPushButton *m_addEntry;
    QPushButton *m_clearSearch;
    QAction *m_addEntryAction = nullptr;
    NothingFound m_found;
};

} // namespace errdex::ui
