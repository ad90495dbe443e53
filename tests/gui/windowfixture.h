// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/engine/catalogueservice.h"
#include "errdex/engine/packservice.h"
#include "errdex/engine/userdataservice.h"
#include "errdex/models/resultsmodel.h"
#include "errdex/settings/settings.h"
#include "errdex/ui/accessibleviews.h"
#include "errdex/ui/dialogs.h"
#include "errdex/ui/latinshortcuts.h"
#include "errdex/ui/mainwindow.h"
#include "errdex/ui/resultsview.h"
#include "errdex/ui/theme.h"
#include "errdex/wording/wording.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

/// Gives the next answer that a test has prepared, and remembers what was asked.
class PreparedDialogs final : public errdex::ui::Dialogs
{
public:
    QString nextFile;
    QString suggestedFile;
    QList<QUrl> openedUrls;

    QString saveFile(QWidget *, const QString &, const QString &suggested, const QString &) override
    {
        suggestedFile = suggested;
        return std::exchange(nextFile, {});
    }
    QString chooseFolder(QWidget *, const QString &, const QString &) override { return std::exchange(nextFile, {}); }
    QString openFile(QWidget *, const QString &, const QString &) override { return std::exchange(nextFile, {}); }
    void openUrl(const QUrl &url) override { openedUrls.append(url); }
    int nextAnswer = 0;
    QStringList questions;
    int choose(QWidget *, const QString &, const QString &text, const QStringList &) override
    {
        questions.append(text);
        return nextAnswer;
    }
    QString nextText;
    QString askText(QWidget *, const QString &, const QString &label, const QString &) override
    {
        questions.append(label);
        return std::exchange(nextText, {});
    }
    void showAboutQt(QWidget *) override {}
};

inline QPalette paletteOf(errdex::settings::Theme theme)
{
    if (theme == errdex::settings::Theme::HighContrast)
        return errdex::ui::contrastPalette();
    return theme == errdex::settings::Theme::Dark ? errdex::ui::darkPalette() : errdex::ui::lightPalette();
}

/// A row of test data for each.
inline void addThemes()
{
    QTest::addColumn<errdex::settings::Theme>("theme");
    QTest::newRow("light") << errdex::settings::Theme::Light;
    QTest::newRow("dark") << errdex::settings::Theme::Dark;
    QTest::newRow("high contrast") << errdex::settings::Theme::HighContrast;
}

/// The dialog that is open, or null.
inline QDialog *shownDialog()
{
    const auto windows = QApplication::topLevelWidgets();
    for (auto *window : windows) {
        auto *dialog = qobject_cast<QDialog *>(window);
        if (dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

/// The window as the program makes it, with settings of its own.
class WindowFixture
{
public:
    explicit WindowFixture(errdex::domain::Language language = errdex::domain::Language::English,
                           const QString &settingsPath = {})
        : settings(settingsPath.isEmpty() ? folder.filePath(QStringLiteral("errdex.ini")) : settingsPath)
    {
        useOwnTemplates();
        errdex::ui::installAccessibleViews();
        theme.setTheme(errdex::settings::Theme::Light);
        errdex::wording::setInterfaceLanguage(language);
        window =
            std::make_unique<errdex::ui::MainWindow>(errdex::ui::MainWindow::Parts{service, notes, settings, dialogs, theme, packs});
        window->show();
        window->activateWindow();
    }

    enum Hiding { Hidden };
    /// As the program starts: the catalogue is being opened, the window is made and not shown.
    WindowFixture(const QString &catalogue, Hiding) : settings(folder.filePath(QStringLiteral("errdex.ini")))
    {
        service.open(catalogue);
        useOwnTemplates();
        errdex::ui::installAccessibleViews();
        theme.setTheme(errdex::settings::Theme::Light);
        errdex::wording::setInterfaceLanguage(errdex::domain::Language::English);
        window =
            std::make_unique<errdex::ui::MainWindow>(errdex::ui::MainWindow::Parts{service, notes, settings, dialogs, theme, packs});
    }

    /// Opens a catalogue (the one of the build) and waits for the first results.
    bool open(const QString &path = errdex::settings::shippedCatalogPath())
    {
        QSignalSpy settled(window.get(), &errdex::ui::MainWindow::settled);
        window->openCatalogue(path);
        return QTest::qWaitForWindowActive(window.get()) && (!settled.isEmpty() || settled.wait());
    }

    bool search(const QString &query)
    {
        field()->setText(query);
        return settle();
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return window->isSettled(); });
    }

    template<typename Widget>
    Widget *find(const char *name) const
    {
        return window->findChild<Widget *>(QString::fromLatin1(name));
    }
    QLineEdit *field() const { return find<QLineEdit>("searchField"); }
    errdex::ui::ResultsView *view() const { return find<errdex::ui::ResultsView>("results"); }
    QTextBrowser *details() const { return find<QTextBrowser>("detailText"); }
    QAction *action(errdex::ui::ActionId id) const { return window->actions().get(id); }
    QString count() const { return find<QLabel>("count")->text(); }
    QString cell(int row, errdex::domain::Column column) const
    {
        return view()->model()->index(row, int(column)).data().toString();
    }

    QString templatesFolder() const { return folder.filePath(QStringLiteral("snippets")); }

    QTemporaryDir folder;
    errdex::settings::Settings settings;
    errdex::ui::ThemeController theme;
    errdex::ui::LatinShortcuts latinShortcuts;
    PreparedDialogs dialogs;
    errdex::engine::CatalogueService service;
    /// Opened by tests that write notes.
    errdex::engine::UserDataService notes;
    /// Opened by tests that have packs.
    errdex::engine::PackService packs;
    std::unique_ptr<errdex::ui::MainWindow> window;

private:
    void useOwnTemplates() const { qputenv("ERRDEX_SNIPPETS_DIR", templatesFolder().toUtf8()); }
};
