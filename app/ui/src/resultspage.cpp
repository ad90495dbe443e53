// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/ui/resultspage.h"

#include "correctionbar.h"
#include "emptypage.h"
#include "errdex/ui/resultsview.h"
#include "errdex/wording/wording.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace errdex::ui {

namespace {

constexpr int MostSuggestions = 6;

} // namespace

ResultsPage::ResultsPage(QWidget *parent)
    : QStackedWidget(parent), m_table(new QVBoxLayout), m_view(new ResultsView(this)), m_own(nullptr)
{
    auto *table = new QWidget(this);
    m_table->setContentsMargins(0, 0, 0, 0);
    m_table->setSpacing(0);
    m_table->addWidget(m_view, 1);
    table->setLayout(m_table);
    addWidget(table);
    m_own = table;
}

void ResultsPage::makeNothingPage()
{
    m_nothing = new EmptyPage(this);
    m_nothing->setObjectName(QStringLiteral("nothingFound"));
    for (int i = 0; i < MostSuggestions; ++i) {
        auto *button = m_nothing->addButton(QStringLiteral("emptySuggestion%1").arg(i));
        m_suggestionButtons.append(button);
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT queryWanted(m_suggestions.at(i).query); });
    }
    m_clearFilters = m_nothing->addButton(QStringLiteral("emptyClearFilters"));
    m_clearSearch = m_nothing->addButton(QStringLiteral("emptyClearSearch"));
    addWidget(m_nothing);
    connect(m_clearFilters, &QPushButton::clicked, this, &ResultsPage::clearFiltersWanted);
    connect(m_clearSearch, &QPushButton::clicked, this, &ResultsPage::clearSearchWanted);
}

void ResultsPage::makeFailurePage()
{
    m_failure = new EmptyPage(this);
    m_failure->setObjectName(QStringLiteral("failure"));
    m_retry = m_failure->addButton(QStringLiteral("retry"));
    m_open = m_failure->addButton(QStringLiteral("chooseCatalogue"));
    addWidget(m_failure);
    connect(m_retry, &QPushButton::clicked, this, &ResultsPage::retryWanted);
    connect(m_open, &QPushButton::clicked, this, &ResultsPage::openWanted);
}

void ResultsPage::setAsTypedAction(QAction *action)
{
    m_asTyped = action;
}

void ResultsPage::showOwn(QWidget *page)
{
    m_own = page;
    if (!m_other)
        setCurrentWidget(page);
}

void ResultsPage::showOther(QWidget *page)
{
    if (indexOf(page) < 0)
        addWidget(page);
    m_other = page;
    setCurrentWidget(page);
}

void ResultsPage::hideOther()
{
    m_other = nullptr;
    setCurrentWidget(m_own);
}

void ResultsPage::showTable(const domain::Correction &correction)
{
    if (!m_correction && correction.kind != domain::Correction::Kind::None) {
        m_correction = new CorrectionBar(*m_asTyped, this);
        m_table->insertWidget(0, m_correction);
    }
    if (m_correction)
        m_correction->setCorrection(correction);
    showOwn(widget(0));
}

void ResultsPage::showNothingFound(const QString &query, qint64 unfiltered,
                                   const QList<domain::Suggestion> &suggestions)
{
    m_suggestions = suggestions.first(std::min<qsizetype>(suggestions.size(), MostSuggestions));
    m_query = query.simplified();
    m_unfiltered = unfiltered;
    if (!m_nothing)
        makeNothingPage();
    retranslateNothing();
    showOwn(m_nothing);
}

void ResultsPage::showFailure(const domain::Error &error, bool isOpenFailure)
{
    m_error = error;
    m_isOpenFailure = isOpenFailure;
    if (!m_failure)
        makeFailurePage();
    retranslateFailure();
    showOwn(m_failure);
}

void ResultsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QStackedWidget::changeEvent(event);
}

void ResultsPage::retranslate()
{
    if (m_nothing)
        retranslateNothing();
    if (m_failure)
        retranslateFailure();
}

void ResultsPage::retranslateNothing()
{
    const auto shown = wording::shortened(m_query);
    retranslateSuggestions();
    const auto title = shown.isEmpty() ? tr("Nothing found") : tr("Nothing found for “%1”").arg(shown);
    if (m_unfiltered > 0) {
        m_nothing->setTexts(title, tr("The filters on the left hide what matches."));
    } else {
        m_nothing->setTexts(title, tr("Searched in codes, names, messages and descriptions of every catalogue, in "
                                      "Russian and in English. Try fewer words, the beginning of a word, or the code "
                                      "alone."));
    }
    m_clearFilters->setVisible(m_unfiltered >= 0);
    m_clearFilters->setText(tr("Clear filters (%n without filters)", "", int(std::max<qint64>(m_unfiltered, 0))));
    m_clearFilters->setToolTip(tr("Search again without the filters"));
    m_clearSearch->setVisible(!m_query.isEmpty());
    m_clearSearch->setText(tr("Clear search"));
    m_clearSearch->setToolTip(tr("Empty the search field"));
}

void ResultsPage::retranslateFailure()
{
    m_failure->setTexts(m_isOpenFailure ? tr("The catalogue could not be opened") : tr("The search failed"),
                        wording::errorSentence(m_error));
    m_retry->setText(tr("Try again"));
    m_retry->setToolTip(tr("Open the same catalogue file again"));
    m_open->setText(tr("Choose another file…"));
    m_open->setToolTip(tr("Open another catalogue file"));
}

void ResultsPage::retranslateSuggestions()
{
    for (qsizetype i = 0; i < m_suggestionButtons.size(); ++i) {
        auto *button = m_suggestionButtons.at(i);
        button->setVisible(i < m_suggestions.size());
        if (i < m_suggestions.size()) {
            // An ampersand is no mnemonic here.
            button->setText(wording::suggestionText(m_suggestions.at(i)).replace(u'&', QStringLiteral("&&")));
            button->setToolTip(tr("Search for this"));
        }
    }
}

} // namespace errdex::ui
