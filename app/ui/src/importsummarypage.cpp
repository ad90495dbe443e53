// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "importsummarypage.h"

#include "focusring.h"
#include "importstate.h"
#include "importtexts.h"

#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"

#include <QAbstractButton>
#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QVBoxLayout>
#include <QWizard>

#include <utility>

namespace errdex::ui {

namespace {

constexpr int ProgressSteps = 1000;

} // namespace

ImportSummaryPage::ImportSummaryPage(ImportState &state, engine::ImportService &service, QWidget *parent)
    : QWizardPage(parent)
    , m_state(state)
    , m_service(service)
    , m_progress(new QProgressBar)
    , m_counts(new QLabel)
    , m_problemsTitle(new QLabel)
    , m_problems(new QPlainTextEdit)
{
    setCommitPage(true);
    m_progress->setRange(0, ProgressSteps);
    m_progress->setTextVisible(false);
    m_counts->setObjectName(QStringLiteral("importCounts"));
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setWordWrap(true);
    m_counts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_counts->setMargin(SpacingSmall);
    new FocusRing(m_counts);
    m_problemsTitle->setBuddy(m_problems);
    m_problems->setObjectName(QStringLiteral("importProblems"));
    m_problems->setReadOnly(true);
    m_problems->setTabChangesFocus(true);
    new FocusRing(m_problems);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_progress);
    column->addWidget(m_counts);
    column->addWidget(m_problemsTitle);
    column->addWidget(m_problems, 1);
    column->addStretch();
    retranslate();
}

void ImportSummaryPage::retranslate()
{
    setTitle(tr("What will be imported"));
    setSubTitle(tr("Nothing has been changed yet."));
    setButtonText(QWizard::CommitButton, tr("&Import"));
    m_progress->setAccessibleName(tr("Reading the table"));
    if (!m_report) {
        m_counts->setText(m_error ? wording::errorSentence(*m_error) : tr("Reading the table…"));
        return;
    }
    m_counts->setText(reportLines(*m_report).join(u'\n'));
    QStringList problems;
    for (const auto &problem : m_report->problems)
        problems.append(problemText(problem));
    if (m_report->counts.problems > problems.size())
        problems.append(tr("And %Ln more.", nullptr, int(m_report->counts.problems - problems.size())));
    m_problemsTitle->setText(tr("What is wrong in the &table: %Ln", nullptr, int(m_report->counts.problems)));
    m_problems->setPlainText(problems.join(u'\n'));
    m_problemsTitle->setVisible(!problems.isEmpty());
    m_problems->setVisible(!problems.isEmpty());
}

void ImportSummaryPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWizardPage::changeEvent(event);
}

void ImportSummaryPage::initializePage()
{
    m_isReady = false;
    m_isNew = true;
    m_report.reset();
    m_error.reset();
    retranslate();
    m_problemsTitle->hide();
    m_problems->hide();
    m_progress->setValue(0);
    m_progress->show();
    m_service.preview(m_state.source, m_state.plan, m_state.catalogues);
}

void ImportSummaryPage::showEvent(QShowEvent *event)
{
    QWizardPage::showEvent(event);
    // The wizard leaves the keyboard in the field of the page before, which is not seen any more. It shows a page anew
    // with every new title.
    if (std::exchange(m_isNew, false))
        m_counts->setFocus(Qt::OtherFocusReason);
}

void ImportSummaryPage::cleanupPage()
{
    m_service.cancel();
}

void ImportSummaryPage::showProgress(double done)
{
    m_progress->setValue(int(done * ProgressSteps));
}

void ImportSummaryPage::showReport(const importing::ImportReport &report)
{
    m_progress->hide();
    m_report = report;
    m_isReady = report.counts.records > 0;
    retranslate();
    Q_EMIT completeChanged();
    // Where nobody has gone to another button meanwhile.
    auto *commit = wizard()->button(QWizard::CommitButton);
    if (commit->isEnabled() && isAncestorOf(wizard()->focusWidget()))
        commit->setFocus(Qt::OtherFocusReason);
}

void ImportSummaryPage::showError(const domain::Error &error)
{
    m_progress->hide();
    m_report.reset();
    m_error = error;
    m_isReady = false;
    retranslate();
    Q_EMIT completeChanged();
}

} // namespace errdex::ui
