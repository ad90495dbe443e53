// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/ui/importwizard.h"

#include "importdonepage.h"
#include "importstate.h"
#include "importsummarypage.h"
#include "importtablepage.h"
#include "importvendorpage.h"

#include <QAbstractButton>
#include <QEvent>

namespace errdex::ui {

ImportWizard::ImportWizard(const Start &start, engine::ImportService &service, QWidget *parent)
    : QWizard(parent)
    , m_state(std::make_unique<ImportState>(
          ImportState{start.source, start.sourceName, {}, false, start.catalogues, start.remembered}))
    , m_done(new ImportDonePage)
{
    setObjectName(QStringLiteral("importWizard"));
    // One look on every system, in the colours of the theme.
    setWizardStyle(QWizard::ClassicStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    setOption(QWizard::NoBackButtonOnLastPage);
    setOption(QWizard::NoCancelButtonOnLastPage, false);
    retranslate();
    auto *table = new ImportTablePage(*m_state, service);
    auto *summary = new ImportSummaryPage(*m_state, service);
    addPage(table);
    addPage(new ImportVendorPage(*m_state));
    addPage(summary);
    addPage(m_done);
    resize(980, 640);
    connect(&service, &engine::ImportService::looked, table, &ImportTablePage::showLook);
    connect(&service, &engine::ImportService::previewProgress, summary, &ImportSummaryPage::showProgress);
    connect(&service, &engine::ImportService::previewed, summary,
            [this, summary](const importing::ImportReport &report) {
                m_expected = report.counts.records;
                summary->showReport(report);
            });
    connect(&service, &engine::ImportService::failed, this, [this, table, summary](const domain::Error &error) {
        if (currentPage() == summary)
            summary->showError(error);
        else
            table->showError(error);
    });
    connect(m_done, &ImportDonePage::started, this, &ImportWizard::importWanted);
    // What is done is closed or undone.
    connect(m_done, &QWizardPage::completeChanged, this,
            [this] { button(QWizard::CancelButton)->setVisible(!m_done->isComplete()); });
}

ImportWizard::~ImportWizard() = default;

const importing::TableSource &ImportWizard::source() const
{
    return m_state->source;
}

const importing::ImportPlan &ImportWizard::plan() const
{
    return m_state->plan;
}

void ImportWizard::retranslate()
{
    setWindowTitle(tr("Import codes"));
    setButtonText(QWizard::BackButton, tr("&Back"));
    setButtonText(QWizard::NextButton, tr("&Next"));
    setButtonText(QWizard::FinishButton, tr("&Close"));
    setButtonText(QWizard::CancelButton, tr("Cancel"));
}

void ImportWizard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWizard::changeEvent(event);
}

void ImportWizard::done(int result)
{
    if (currentPage() == m_done && !m_done->isComplete())
        Q_EMIT stopWanted();
    QWizard::done(result);
}

} // namespace errdex::ui
