// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/ui/mainwindow.h"

#include "browsecontroller.h"
#include "comparewindow.h"
#include "copycontroller.h"
#include "copymenu.h"
#include "decodecontroller.h"
#include "desktopcontroller.h"
#include "errdex/engine/catalogueservice.h"
#include "errdex/engine/userdataservice.h"
#include "errdex/ui/detailpane.h"
#include "errdex/ui/dialogs.h"
#include "errdex/ui/filterpanel.h"
#include "errdex/ui/resultspage.h"
#include "errdex/ui/resultsview.h"
#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"
#include "exportcontroller.h"
#include "icons.h"
#include "menus.h"
#include "navigationcontroller.h"
#include "notescontroller.h"
#include "noticebar.h"
#include "owncontroller.h"
#include "packcontroller.h"
#include "pincontroller.h"
#include "printcontroller.h"
#include "searchescontroller.h"
#include "searchfield.h"
#include "searchsession.h"
#include "statusline.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QStatusBar>
#include <QTimer>
#include <QToolButton>

#include <utility>

namespace errdex::ui {

namespace {

using domain::ContentLanguage;
using domain::Language;

constexpr int LeastFilterWidth = 150;
/// Without an answer by then the window is shown as it is: something must be seen to happen.
constexpr int ShowAfterMs = 150;
constexpr int IconAfterMs = 50;

} // namespace

MainWindow::MainWindow(const Parts &parts, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_session(new SearchSession(parts.service, this))
    , m_actions(new Actions(this))
    , m_field(new SearchField(this))
    , m_filters(new FilterPanel(m_session->vendors(), m_session->statuses(), *m_actions, this))
    , m_page(new ResultsPage(this))
    , m_status(new StatusLine(this))
    , m_outer(new QSplitter(Qt::Horizontal, this))
    , m_inner(new QSplitter(Qt::Vertical, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    m_page->view()->setModel(&m_session->results());
    m_page->view()->initialize();
    m_page->setReadingAction(m_actions->get(ActionId::SwitchReading));
    m_menus = std::make_unique<Menus>(*menuBar(), *m_actions, m_page->view()->columnActions());
    m_copy = new CopyController({m_parts.service, m_parts.notes, m_parts.settings, m_parts.dialogs, *m_session,
                                 *m_page->view(), *m_status, *this},
                                this);
    m_copyMenu = new CopyMenu(*m_copy, *m_actions, *m_menus->copyAs(), this);
    m_pane = new DetailPane(m_copyMenu->buttons(), this);
    placeWidgets();
    makeControllers();
    makePackController();
    connectActions();
    connectCopyActions();
    connectLanguageActions();
    connectViewActions();
    connectOwnActions();
    showContentLanguage(m_parts.settings.contentLanguage());
    m_actions
        ->get(wording::interfaceLanguage() == Language::Russian ? ActionId::InterfaceRussian
                                                                : ActionId::InterfaceEnglish)
        ->setChecked(true);
    m_actions->get(Actions::idOf(m_parts.theme.theme()))->setChecked(true);
    restoreLayout();
    m_pins->restore();
    retranslate();
    updateActions();
    // The field would take a file for its name.
    m_field->setAcceptDrops(false);
    setAcceptDrops(true);
    m_field->setFocus(Qt::OtherFocusReason);
}

MainWindow::~MainWindow()
{
    // The views let go of the models before the session, an earlier child, is destroyed with them.
    disconnect(m_session, nullptr, this, nullptr);
    delete takeCentralWidget();
}

void MainWindow::openCatalogue(const QString &path)
{
    m_session->open(withOwn({path}));
}

void MainWindow::showWithRows()
{
    const auto map = [this] {
        if (!std::exchange(m_wasStarted, true))
            show();
    };
    const auto paint = [this, map] {
        map();
        setUpdatesEnabled(true);
    };
    // A catalogue that is open answers within some milliseconds, in which the screen gives the window its place; what
    // is painted there first has the rows in it.
    setUpdatesEnabled(false);
    connect(m_session, &SearchSession::opened, this, map);
    connect(m_session, &SearchSession::answered, this, paint);
    connect(m_session, &SearchSession::searchFailed, this, paint);
    connect(m_session, &SearchSession::openFailed, this, paint);
    QTimer::singleShot(ShowAfterMs, this, paint);
    // As much of showing as can be done without being seen, while the catalogue is being read.
    ensurePolished();
    layout()->activate();
    create();
}

void MainWindow::setQuery(const QString &query)
{
    m_field->setText(query);
}

void MainWindow::openFile(const QString &path)
{
    if (!m_packs->takeFile(path))
        m_decode->decodeFile(path);
}

void MainWindow::decodeText(const QString &text)
{
    m_decode->decodeText(text);
}

void MainWindow::setContentLanguage(ContentLanguage language)
{
    m_parts.settings.setContentLanguage(language);
    showContentLanguage(language);
}

void MainWindow::showContentLanguage(ContentLanguage language)
{
    m_content = language;
    m_actions->get(Actions::idOf(language))->setChecked(true);
    m_browse->setContentLanguage(language);
    m_pins->setContentLanguage(language);
    m_decode->setContentLanguage(language);
    m_export->setContentLanguage(language);
    m_print->setContentLanguage(language);
    if (m_compare)
        m_compare->setContentLanguage(language);
    if (m_desktop)
        m_desktop->setContentLanguage(language);
}

void MainWindow::setInterfaceLanguage(Language language)
{
    m_parts.settings.setInterfaceLanguage(language);
    m_actions->get(language == Language::Russian ? ActionId::InterfaceRussian : ActionId::InterfaceEnglish)
        ->setChecked(true);
    wording::setInterfaceLanguage(language);
}

bool MainWindow::isSettled() const
{
    return m_browse->isSettled() && m_decode->isSettled() && m_notes->isSettled();
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    // Drawn in many sizes for the task bar, which can wait for the rows and their details.
    if (!std::exchange(m_hasIcon, true))
        QTimer::singleShot(IconAfterMs, this, [this] { setWindowIcon(icon(Glyph::App)); });
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    // Another window or errdex-cli may have written notes meanwhile.
    else if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_parts.notes.refresh();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    if (!m_isQuitting && hidesInTray()) {
        event->ignore();
        hide();
        return;
    }
    if (!m_own->mayClose() || !m_notes->mayClose()) {
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
    // With an icon in the tray the last window is not the end.
    if (!QApplication::quitOnLastWindowClosed())
        QTimer::singleShot(0, qApp, &QCoreApplication::quit);
}

void MainWindow::placeWidgets()
{
    auto *central = new QWidget(this);
    m_inner->setObjectName(QStringLiteral("inner"));
    m_inner->addWidget(m_page);
    m_inner->addWidget(m_pane);
    m_inner->setChildrenCollapsible(false);
    m_outer->setObjectName(QStringLiteral("outer"));
    m_outer->addWidget(m_filters);
    m_outer->addWidget(m_inner);
    m_outer->setStretchFactor(1, 1);
    m_outer->setChildrenCollapsible(false);
    m_filters->setMinimumWidth(LeastFilterWidth);
    m_page->setMinimumSize(240, 120);
    // As high as what stands in it needs: large text is not cut.
    m_pane->setMinimumWidth(240);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeSearchRow());
    layout->addWidget(m_outer, 1);
    setCentralWidget(central);
    statusBar()->addWidget(m_status, 1);
    statusBar()->setSizeGripEnabled(false);
    QList<QWidget *> order{m_field};
    for (auto *button : std::as_const(m_contentButtons))
        order.append(button);
    order += m_filters->tabOrder();
    order += {m_page->view(), m_pane->browser()};
    for (qsizetype i = 1; i < order.size(); ++i)
        QWidget::setTabOrder(order.at(i - 1), order.at(i));
}

void MainWindow::makeControllers()
{
    m_browse =
        new BrowseController({m_parts.service, *m_session, *m_field, *m_filters, *m_page, *m_pane, *m_status}, this);
    m_export = new ExportController(
        {m_parts.service, m_parts.settings, m_parts.dialogs, *m_session, *m_page->view(), *m_status, *this}, this);
    m_print = new PrintController({m_parts.service, *m_session, *m_page->view(), *m_status, *this}, this);
    m_decode = new DecodeController({m_parts.service, m_parts.dialogs, *m_actions, *m_browse, *m_field, *m_filters,
                                     *m_page, *m_pane, *m_status, *this},
                                    this);
    m_notes = new NotesController(
        {m_parts.service, m_parts.notes, *m_session, *m_pane, *m_actions, m_parts.dialogs, *m_field, *m_status, *this},
        this);
    m_navigation =
        new NavigationController({*m_actions, *m_session, *m_browse, *m_decode, *m_pane, *this}, this);
    m_pins = new PinController({m_parts.service, m_parts.settings, *m_browse, *m_decode, *m_pane, *m_status, *m_actions,
                                *m_menus->pinned(), *this},
                               this);
    for (const auto id : {ActionId::Pin, ActionId::Favourite, ActionId::AddNote})
        m_pane->addTool(m_actions->get(id));
    m_own = new OwnController(
        {m_parts.service, m_parts.notes, *m_session, *m_pane, *m_actions, m_parts.dialogs, *m_status, *this}, this);
    m_searches = new SearchesController(
        {m_parts.notes, *m_session, *m_actions, m_parts.dialogs, *m_field, *m_menus->savedSearches(), *this}, this);
    m_page->setAddEntryAction(m_actions->get(ActionId::AddEntry));
    const auto openWithOwn = [this] {
        if (const auto paths = withOwn(m_session->paths()); paths != m_session->paths())
            m_session->open(paths);
    };
    connect(&m_parts.notes, &engine::UserDataService::opened, this, openWithOwn);
    connect(&m_parts.notes, &engine::UserDataService::ownCatalogueChanged, this, openWithOwn);
    connect(m_own, &OwnController::recordWanted, m_browse, &BrowseController::showRecord);
    connect(m_notes, &NotesController::noticeWanted, this, &MainWindow::showNotesNotice);
    connect(m_notes, &NotesController::settled, this, &MainWindow::settled);
    connect(m_browse, &BrowseController::settled, this, &MainWindow::settled);
    connect(m_decode, &DecodeController::settled, this, &MainWindow::settled);
    connect(m_decode, &DecodeController::stateChanged, this, &MainWindow::updateActions);
    connect(m_browse, &BrowseController::stateChanged, this, &MainWindow::updateActions);
    connect(m_session, &SearchSession::openFailed, this, [this] { m_failed = true; });
    connect(m_session, &SearchSession::reopenFailed, this, &MainWindow::showNotice);
    connect(m_session, &SearchSession::reopenFailed, this, &MainWindow::settled);
    connect(m_session, &SearchSession::opened, this, [this] {
        m_failed = false;
        if (m_notice)
            m_notice->hide();
    });
    m_copy->setOtherSource([this] { return m_decode->selection(); });
    // The name on the button is that of a template, which can be read behind the first rows.
    connect(m_page->view(), &ResultsView::firstPainted, m_copyMenu, &CopyMenu::updateLastUsed);
    connect(m_pane, &DetailPane::webPageWanted, this, [this](const QUrl &url) { m_parts.dialogs.openUrl(url); });
    connect(m_pane, &DetailPane::linkHovered, this, [this](const QString &target) {
        if (target.isEmpty())
            statusBar()->clearMessage();
        else
            statusBar()->showMessage(target);
    });
}

void MainWindow::showNotice(const domain::Error &error)
{
    if (!m_notice) {
        m_notice = new NoticeBar(this);
        auto *layout = qobject_cast<QVBoxLayout *>(centralWidget()->layout());
        layout->insertWidget(layout->indexOf(m_outer), m_notice);
        connect(m_notice, &NoticeBar::retryWanted, this, &MainWindow::openAgain);
        connect(m_notice, &NoticeBar::openWanted, this, &MainWindow::askForCatalogue);
    }
    m_notice->showError(error);
}

void MainWindow::connectActions()
{
    const auto on = [this](ActionId id, auto slot) { connect(m_actions->get(id), &QAction::triggered, this, slot); };
    on(ActionId::OpenCatalogue, [this] { askForCatalogue(); });
    on(ActionId::DecodeFile, [this] { m_decode->askForFile(); });
    on(ActionId::DecodeClipboard, [this] { m_decode->decodeClipboard(); });
    on(ActionId::NextFinding, [this] { m_decode->step(true); });
    on(ActionId::PreviousFinding, [this] { m_decode->step(false); });
    connect(qobject_cast<SearchField *>(m_field), &SearchField::textPasted, m_decode, &DecodeController::decodeText);
    on(ActionId::Export, [this] {
        if (m_decode->isActive())
            m_decode->exportFindings();
        else
            m_export->start();
    });
    on(ActionId::Print, [this] { m_print->start(); });
    on(ActionId::Quit, [this] { quit(); });
    on(ActionId::SelectAll, [this] {
        if (m_decode->isActive())
            m_decode->selectAll();
        else
            m_page->view()->selectAll();
    });
    on(ActionId::Find, [this] {
        m_field->setFocus(Qt::ShortcutFocusReason);
        m_field->selectAll();
    });
    on(ActionId::ClearSearch, [this] {
        // First back from the text to the search as it was.
        if (m_decode->isActive())
            m_decode->close();
        else
            m_field->clear();
        m_field->setFocus(Qt::ShortcutFocusReason);
    });
    on(ActionId::SwitchReading, [this] { m_session->switchReading(); });
    on(ActionId::ClearFilters, [this] { m_session->clearFilters(domain::FilterKind::All); });
    on(ActionId::SearchSyntax, [this] { showHelp(); });
    on(ActionId::YourData, [this] { showData(); });
    on(ActionId::AboutQt, [this] { m_parts.dialogs.showAboutQt(this); });
    connect(m_page, &ResultsPage::retryWanted, this, &MainWindow::openAgain);
    connect(m_page, &ResultsPage::openWanted, this, &MainWindow::askForCatalogue);
}

void MainWindow::connectCopyActions()
{
    const auto on = [this](ActionId id, auto slot) { connect(m_actions->get(id), &QAction::triggered, this, slot); };
    on(ActionId::CopyRows, [this] {
        // Text that was marked in the details is what is meant, when the focus is there.
        if (m_pane->browser()->hasFocus() && m_pane->hasSelectedText())
            m_pane->browser()->copy();
        else if (m_decode->isActive())
            m_decode->copyRows();
        else
            m_copy->copy();
    });
    on(ActionId::CopyRowsWithHeader, [this] { m_copy->copyRowsWithHeader(); });
    on(ActionId::CopyCell, [this] { m_copy->copyCell(); });
    auto *view = m_page->view();
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (const auto id : {ActionId::CopyRows, ActionId::CopyRowsWithHeader, ActionId::CopyCell, ActionId::CopyLink, ActionId::Pin})
        view->addAction(m_actions->get(id));
    view->addAction(m_menus->copyAs()->menuAction());
}

void MainWindow::connectLanguageActions()
{
    const auto content = [this](ActionId id, ContentLanguage language) {
        connect(m_actions->get(id), &QAction::triggered, this, [this, language] { setContentLanguage(language); });
    };
    content(ActionId::ContentRussian, ContentLanguage::Russian);
    content(ActionId::ContentEnglish, ContentLanguage::English);
    content(ActionId::ContentBoth, ContentLanguage::Both);
    const auto spoken = [this](ActionId id, Language language) {
        connect(m_actions->get(id), &QAction::triggered, this, [this, language] { setInterfaceLanguage(language); });
    };
    spoken(ActionId::InterfaceRussian, Language::Russian);
    spoken(ActionId::InterfaceEnglish, Language::English);
}

void MainWindow::connectViewActions()
{
    const auto theme = [this](ActionId id, settings::Theme chosen) {
        connect(m_actions->get(id), &QAction::triggered, this, [this, chosen] { setTheme(chosen); });
    };
    theme(ActionId::ThemeSystem, settings::Theme::System);
    theme(ActionId::ThemeLight, settings::Theme::Light);
    theme(ActionId::ThemeDark, settings::Theme::Dark);
    theme(ActionId::ThemeContrast, settings::Theme::HighContrast);
    connect(m_actions->get(ActionId::ShowFilters), &QAction::toggled, m_filters, &QWidget::setVisible);
    connect(m_actions->get(ActionId::ShowDetails), &QAction::toggled, m_pane, &QWidget::setVisible);
    connect(m_actions->get(ActionId::DetailsBeside), &QAction::triggered, this, [this](bool beside) {
        saveSplit(!beside);
        setDetailsBeside(beside);
    });
    connect(m_actions->get(ActionId::ResetLayout), &QAction::triggered, this, &MainWindow::resetLayout);
}

void MainWindow::setTheme(settings::Theme theme)
{
    m_parts.settings.setTheme(theme);
    m_actions->get(Actions::idOf(theme))->setChecked(true);
    m_parts.theme.setTheme(theme);
}

void MainWindow::updateActions()
{
    const bool isDecoded = m_decode->isActive();
    const bool hasRows = m_session->results().total() > 0;
    const bool hasSelection = hasRows && m_page->view()->hasSelection();
    const auto enable = [this](std::initializer_list<ActionId> ids, bool enabled) {
        for (const auto id : ids)
            m_actions->get(id)->setEnabled(enabled);
    };
    enable({ActionId::CopyRows}, isDecoded || hasSelection);
    enable({ActionId::CopyRowsWithHeader, ActionId::CopyCell}, !isDecoded && hasSelection);
    m_copyMenu->setEnabled(isDecoded ? !m_decode->selection()->isEmpty() : hasSelection);
    enable({ActionId::SelectAll}, isDecoded || hasRows);
    enable({ActionId::Export}, isDecoded ? m_decode->hasFindings() : m_session->isOpen());
    enable({ActionId::Print}, !isDecoded && hasRows);
    enable({ActionId::Compare}, !isDecoded && hasSelection);
    enable({ActionId::ClearFilters}, !isDecoded && m_session->hasFilters());
    enable({ActionId::SwitchReading}, !isDecoded && m_session->hasOtherReading());
    enable({ActionId::ShowFilters}, !isDecoded);
    enable({ActionId::NextFinding, ActionId::PreviousFinding}, m_decode->hasFindings());
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Errdex", "the name of the program"));
    m_actions->retranslate();
    m_menus->retranslate();
    m_copyMenu->retranslate();
    m_session->retranslate();
    m_searches->retranslate();
    for (auto *button : std::as_const(m_contentButtons))
        button->setAccessibleName(button->defaultAction()->statusTip());
    // With both languages shown, the leading one is that of the interface.
    m_browse->setContentLanguage(m_content);
    m_pins->setContentLanguage(m_content);
}

void MainWindow::openAgain()
{
    m_session->open(m_session->paths());
}

void MainWindow::askForCatalogue()
{
    const auto path = m_parts.dialogs.openFile(this, tr("Open a catalogue"), tr("Catalogues (*.sqlite)"));
    if (!path.isEmpty())
        m_session->open(withOwn({path}));
}

} // namespace errdex::ui
