// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"
#include "errdex/domain/language.h"
#include "errdex/settings/settings.h"
#include "errdex/ui/actions.h"

#include <QMainWindow>

#include <memory>

class QLineEdit;
class QSplitter;
class QToolButton;

namespace errdex::engine {
class CatalogueService;
class PackService;
class UserDataService;
}

namespace errdex::ui {

class BrowseController;
class CopyController;
class CopyMenu;
class DataPage;
class DecodeController;
class DesktopController;
class DetailPane;
class DiagnosticsController;
class Dialogs;
class ExportController;
class ImportController;
class PackController;
class PinController;
class PrintController;
class FilterPanel;
class CommandPalette;
class CompareWindow;
class KeyboardPage;
class Menus;
class NavigationController;
class NoticeBar;
class NotesController;
class OwnController;
class ResultsPage;
class SearchSession;
class SettingsDialog;
class SearchesController;
class StatusLine;
class ThemeController;

/// The window: places the search field, the filters, the results, the details and the status line, and connects the
/// actions to those who do them. Closing it saves the layout.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    /// What the window works with; all of it outlives the window.
    struct Parts
    {
        engine::CatalogueService &service;
        engine::UserDataService &notes;
        settings::Settings &settings;
        Dialogs &dialogs;
        ThemeController &theme;
        engine::PackService &packs;
    };

    explicit MainWindow(const Parts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    void openCatalogue(const QString &path);
    /// Shows the window with the first rows of the catalogue that is being opened, painted once; without them when they
    /// take longer than a person waits for a sign.
    void showWithRows();
    void setQuery(const QString &query);
    /// Shows the error codes in a file; offers the file of a pack for installation.
    void openFile(const QString &path);
    /// Shows the error codes in a text.
    void decodeText(const QString &text);
    /// A line for beginners below the results, unless the person has put it away.
    void showHints();
    /// The small window over everything else.
    void showQuick();
    /// Starts with the icon in the tray alone; false when it is not wanted or there is no tray.
    bool startHidden();
    /// Shows what an address of ours asks for (domain::parseLink()), or says that it is none.
    void openLink(const QString &link);
    /// Shows what was looked at when the window was closed last, if the person wants that.
    void restoreSession();
    /// Comes before the other windows, as far as the system lets it. `activation` is what the desktop gave to whoever
    /// asks for the window; may be empty.
    void bringToFront(const QByteArray &activation);
    /// The person's choice, kept for the next time; showContentLanguage() is for this time only.
    void setContentLanguage(domain::ContentLanguage language);
    void showContentLanguage(domain::ContentLanguage language);
    void setInterfaceLanguage(domain::Language language);
    const Actions &actions() const { return *m_actions; }
    /// True when nothing is under way that would change what the window shows.
    bool isSettled() const;
    bool hasFailed() const { return m_failed; }

Q_SIGNALS:
    void settled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void placeWidgets();
    QWidget *makeSearchRow();
    void makeControllers();
    void showNotice(const domain::Error &error);
    void showNotesNotice(const QStringList &sentences, bool isFailure);
    void connectDiagnostics(NoticeBar *notice);
    void makePackController();
    void showPacksNotice(const QStringList &sentences);
    void showData();
    QStringList withOwn(QStringList paths) const;
    void connectActions();
    void connectCopyActions();
    void connectLanguageActions();
    void connectViewActions();
    void restoreLayout();
    void saveLayout();
    void saveSplit(bool beside);
    void resetLayout();
    void setDefaultLayout();
    void setDetailsBeside(bool beside);
    void setTheme(settings::Theme theme);
    void connectOwnActions();
    SettingsDialog &settingsDialog();
    DesktopController &desktop();
    void applySetting(settings::Setting setting);
    void applyAllSettings();
    void setTextSize(int percent);
    void quit();
    bool hidesInTray() const;
    void openMenu();
    void showPalette();
    void compare();
    void updateActions();
    void retranslate();
    void openAgain();
    void askForCatalogue();
    void showHelp();
    void showAbout(int page);

    Parts m_parts;
    SearchSession *m_session;
    Actions *m_actions;
    std::unique_ptr<Menus> m_menus;
    QLineEdit *m_field;
    FilterPanel *m_filters;
    ResultsPage *m_page;
    DetailPane *m_pane;
    StatusLine *m_status;
    /// Made when there is something to say.
    NoticeBar *m_notice = nullptr;
    NoticeBar *m_notesNotice = nullptr;
    NoticeBar *m_packsNotice = nullptr;
    QList<QToolButton *> m_contentButtons;
    QSplitter *m_outer;
    QSplitter *m_inner;
    BrowseController *m_browse;
    CopyController *m_copy;
    CopyMenu *m_copyMenu;
    ExportController *m_export;
    ImportController *m_import;
    PrintController *m_print;
    PackController *m_packs;
    DiagnosticsController *m_diagnostics;
    DecodeController *m_decode;
    NotesController *m_notes;
    NavigationController *m_navigation;
    PinController *m_pins;
    // Made when they are asked for first.
    SettingsDialog *m_settingsDialog = nullptr;
    KeyboardPage *m_keyboardPage = nullptr;
    CommandPalette *m_palette = nullptr;
    CompareWindow *m_compare = nullptr;
    DesktopController *m_desktop = nullptr;
    OwnController *m_own;
    SearchesController *m_searches;
    DataPage *m_data = nullptr;
    domain::ContentLanguage m_content = domain::ContentLanguage::Both;
    bool m_failed = false;
    bool m_wasStarted = false;
    bool m_isQuitting = false;
    bool m_hasIcon = false;
};

} // namespace errdex::ui
