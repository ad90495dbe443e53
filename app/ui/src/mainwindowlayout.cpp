// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

// The part of the main window that makes and keeps its layout.

#include "errdex/ui/mainwindow.h"

#include "errdex/engine/packservice.h"
#include "errdex/engine/userdataservice.h"
#include "errdex/ui/resultspage.h"
#include "errdex/ui/resultsview.h"
#include "errdex/ui/theme.h"
#include "decodecontroller.h"
#include "diagnosticscontroller.h"
#include "importcontroller.h"
#include "navigationcontroller.h"
#include "noticebar.h"
#include "packcontroller.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QLineEdit>
#include <QSplitter>
#include <QStatusBar>
#include <QToolButton>

namespace errdex::ui {

namespace {

constexpr QSize DefaultSize(1240, 800);
constexpr int FilterWidth = 300;

const QString WindowState = QStringLiteral("window");
const QString OuterState = QStringLiteral("outerSplitter");
const QString SessionState = QStringLiteral("session");
const QString ColumnsState = QStringLiteral("columns");
/// Not empty while the pane is hidden.
const QString FiltersHidden = QStringLiteral("filtersHidden");
const QString DetailsHidden = QStringLiteral("detailsHidden");

/// The two ways of placing the details keep their sizes apart.
QString innerState(bool beside)
{
    return beside ? QStringLiteral("innerSplitterBeside") : QStringLiteral("innerSplitterBelow");
}

} // namespace

void MainWindow::restoreLayout()
{
    auto &settings = m_parts.settings;
    setDefaultLayout();
    restoreGeometry(settings.widgetState(WindowState));
    m_outer->restoreState(settings.widgetState(OuterState));
    m_page->view()->restoreColumns(settings.widgetState(ColumnsState));
    setDetailsBeside(settings.detailPaneBeside());
    m_actions->get(ActionId::ShowFilters)->setChecked(settings.widgetState(FiltersHidden).isEmpty());
    m_actions->get(ActionId::ShowDetails)->setChecked(settings.widgetState(DetailsHidden).isEmpty());
}

void MainWindow::saveLayout()
{
    auto &settings = m_parts.settings;
    settings.setWidgetState(WindowState, saveGeometry());
    settings.setWidgetState(OuterState, m_outer->saveState());
    settings.setWidgetState(ColumnsState, m_page->view()->saveColumns());
    saveSplit(settings.detailPaneBeside());
    settings.setWidgetState(SessionState, settings.isOn(settings::Setting::RestoreSession) ? m_navigation->session() : QByteArray());
    const auto hidden = [this](ActionId id) {
        return m_actions->get(id)->isChecked() ? QByteArray() : QByteArrayLiteral("hidden");
    };
    settings.setWidgetState(FiltersHidden, hidden(ActionId::ShowFilters));
    settings.setWidgetState(DetailsHidden, hidden(ActionId::ShowDetails));
}

void MainWindow::restoreSession()
{
    if (m_parts.settings.isOn(settings::Setting::RestoreSession))
        m_navigation->restore(m_parts.settings.widgetState(SessionState));
}

void MainWindow::resetLayout()
{
    auto &settings = m_parts.settings;
    for (const auto &name :
         {WindowState, OuterState, ColumnsState, innerState(false), innerState(true), FiltersHidden, DetailsHidden})
        settings.setWidgetState(name, {});
    setDefaultLayout();
    m_page->view()->resetColumns();
    setDetailsBeside(false);
}

void MainWindow::setDefaultLayout()
{
    resize(DefaultSize);
    m_outer->setSizes({FilterWidth, DefaultSize.width() - FilterWidth});
    m_actions->get(ActionId::ShowFilters)->setChecked(true);
    m_actions->get(ActionId::ShowDetails)->setChecked(true);
}

void MainWindow::setDetailsBeside(bool beside)
{
    // Left alone at the start, so that nothing is written then.
    if (m_parts.settings.detailPaneBeside() != beside)
        m_parts.settings.setDetailPaneBeside(beside);
    m_actions->get(ActionId::DetailsBeside)->setChecked(beside);
    m_inner->setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
    const auto state = m_parts.settings.widgetState(innerState(beside));
    if (!state.isEmpty() && m_inner->restoreState(state))
        m_inner->setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
    else
        m_inner->setSizes(beside ? QList<int>{500, 400} : QList<int>{340, 360});
}

void MainWindow::saveSplit(bool beside)
{
    m_parts.settings.setWidgetState(innerState(beside), m_inner->saveState());
}

QWidget *MainWindow::makeSearchRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(SpacingMedium, SpacingMedium, SpacingMedium, SpacingSmall);
    layout->setSpacing(SpacingMedium);
    layout->addWidget(m_field, 1);
    auto *languages = new QHBoxLayout;
    languages->setSpacing(0);
    for (const auto id : {ActionId::ContentRussian, ActionId::ContentEnglish, ActionId::ContentBoth}) {
        auto *button = new QToolButton(row);
        button->setDefaultAction(m_actions->get(id));
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setMinimumHeight(m_field->minimumHeight());
        button->setFocusPolicy(Qt::TabFocus);
        languages->addWidget(button);
        m_contentButtons.append(button);
    }
    layout->addLayout(languages);
    return row;
}

void MainWindow::connectDiagnostics(NoticeBar *notice)
{
    connect(notice, &NoticeBar::diagnosticsWanted, m_diagnostics, &DiagnosticsController::show);
}

void MainWindow::showNotesNotice(const QStringList &sentences, bool isFailure)
{
    if (!m_notesNotice) {
        m_notesNotice = new NoticeBar(this);
        m_notesNotice->setObjectName(QStringLiteral("notesNotice"));
        auto *layout = qobject_cast<QVBoxLayout *>(centralWidget()->layout());
        layout->insertWidget(layout->indexOf(m_outer), m_notesNotice);
        connectDiagnostics(m_notesNotice);
        connect(m_notesNotice, &NoticeBar::retryWanted, m_diagnostics, &DiagnosticsController::openNotesAgain);
        connect(&m_parts.notes, &engine::UserDataService::opened, m_notesNotice, [this] { m_notesNotice->settle(); });
    }
    NoticeBar::Buttons buttons;
    buttons.setFlag(NoticeBar::Diagnose, isFailure);
    buttons.setFlag(NoticeBar::Retry, isFailure && !m_parts.notes.isOpen());
    m_notesNotice->showText(sentences.join(u' '), buttons);
}

void MainWindow::makePackController()
{
    m_diagnostics = new DiagnosticsController(
        {*m_session, m_parts.notes, m_parts.packs, m_parts.settings, m_parts.dialogs, *this}, this);
    connect(m_actions->get(ActionId::Diagnostics), &QAction::triggered, m_diagnostics, &DiagnosticsController::show);
    m_import = new ImportController(
        {m_parts.packs, m_parts.settings, m_parts.dialogs, *m_session, *m_status, *m_field, *this}, this);
    connect(m_actions->get(ActionId::Import), &QAction::triggered, m_import, [this] { m_import->importFile(); });
    connect(m_actions->get(ActionId::ImportClipboard), &QAction::triggered, m_import, &ImportController::importClipboard);
    m_packs = new PackController({m_parts.packs, m_parts.settings, m_parts.dialogs, *m_session, *this}, this);
    connect(m_actions->get(ActionId::ManagePacks), &QAction::triggered, m_packs, &PackController::showManager);
    connect(m_packs, &PackController::noticeWanted, this, &MainWindow::showPacksNotice);
}

void MainWindow::showPacksNotice(const QStringList &sentences)
{
    if (sentences.isEmpty()) {
        if (m_packsNotice)
            m_packsNotice->hide();
        return;
    }
    if (!m_packsNotice) {
        m_packsNotice = new NoticeBar(this);
        m_packsNotice->setObjectName(QStringLiteral("packsNotice"));
        auto *layout = qobject_cast<QVBoxLayout *>(centralWidget()->layout());
        layout->insertWidget(layout->indexOf(m_outer), m_packsNotice);
        connectDiagnostics(m_packsNotice);
        connect(m_packsNotice, &NoticeBar::retryWanted, this, [this] {
            m_parts.packs.refresh();
            openAgain();
        });
    }
    m_packsNotice->showText(sentences.join(u'\n'), {NoticeBar::Diagnose, NoticeBar::Retry});
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    // Rows that were pulled out of the table are for other programs.
    const auto &dragged = *event->mimeData();
    const bool isWanted = PackController::accepts(dragged) || ImportController::accepts(dragged) ||
                          DecodeController::accepts(dragged);
    if (event->source() != m_page->view()->viewport() && isWanted)
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    if (m_packs->take(*event->mimeData()) || m_import->take(*event->mimeData()) || m_decode->take(*event->mimeData()))
        event->acceptProposedAction();
}

} // namespace errdex::ui
