// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/ui/resultspage.h"

#include "emptypage.h"
#include "errdex/ui/resultsview.h"
#include "errdex/wording/wording.h"
#include "nothingpage.h"
#include "readingbar.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace errdex::ui {

ResultsPage::ResultsPage(QWidget *parent)
    : QStackedWidget(parent), m_table(new QVBoxLayout), m_view(new ResultsView(this)), m_own(nullptr)
{
    setObjectName(QStringLiteral("resultsPage"));
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
    m_nothing = new NothingPage(this);
    if (m_addEntryAction)
        m_nothing->setAddEntryAction(m_addEntryAction);
    addWidget(m_nothing);
    connect(m_nothing, &NothingPage::suggestionWanted, this, &ResultsPage::suggestionWanted);
    connect(m_nothing, &NothingPage::clearFiltersWanted, this, &ResultsPage::clearFiltersWanted);
    connect(m_nothing, &NothingPage::decodeWanted, this, &ResultsPage::decodeWanted);
    connect(m_nothing, &NothingPage::clearSearchWanted, this, &ResultsPage::clearSearchWanted);
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

void ResultsPage::setReadingAction(QAction *action)
{
    m_readingAction = action;
}

void ResultsPage::setAddEntryAction(QAction *action)
{
    m_addEntryAction = action;
    if (m_nothing)
        m_nothing->setAddEntryAction(action);
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
        m_correction = new ReadingBar(*m_readingAction, this);
        m_correction->setObjectName(QStringLiteral("correction"));
        m_table->insertWidget(0, m_correction);
    }
    if (m_correction)
        m_correction->setCorrection(correction);
    showOwn(widget(0));
}

void ResultsPage::setOtherReading(const domain::OtherReading &other)
{
    // Below the table: a line that comes later must not move the rows.
    if (!m_otherReading && other.correction.kind != domain::Correction::Kind::None) {
        m_otherReading = new ReadingBar(*m_readingAction, this);
        m_otherReading->setObjectName(QStringLiteral("otherReading"));
        m_table->addWidget(m_otherReading);
    }
    if (m_otherReading)
        m_otherReading->setOther(other);
}

void ResultsPage::showNothingFound(const NothingFound &found)
{
    if (!m_nothing)
        makeNothingPage();
    m_nothing->setFound(found);
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
    if (event->type() == QEvent::LanguageChange && m_failure)
        retranslateFailure();
    QStackedWidget::changeEvent(event);
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

} // namespace errdex::ui
