// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "display.h"
#include "errdex/engine/catalogueservice.h"
#include "errdex/engine/packservice.h"
#include "errdex/engine/userdataservice.h"
#include "errdex/instance/instance.h"
#include "errdex/settings/settings.h"
#include "errdex/ui/accessibleviews.h"
#include "errdex/ui/dialogs.h"
#include "errdex/ui/fontpreload.h"
#include "errdex/ui/latinshortcuts.h"
#include "errdex/ui/mainwindow.h"
#include "errdex/ui/screenshot.h"
#include "errdex/ui/theme.h"
#include "errdex/wording/manualtitles.h"
#include "errdex/wording/wording.h"
#include "windowlog.h"
#include "windowprogram.h"
#include "wishes.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <functional>
#include <optional>

namespace {

using errdex::Wishes;
using errdex::instance::Instance;
using errdex::instance::Request;

Q_LOGGING_CATEGORY(instanceLog, "errdex.instance", QtWarningMsg)

enum ExitCode { Success = 0, WrongUse = 2, CannotReadOrWrite = 3 };

/// A screenshot that is not there by now never will be.
constexpr int ScreenshotTimeoutMs = 60'000;

int answer(const QString &text, bool isError)
{
    QTextStream(isError ? stderr : stdout) << text << '\n';
    return isError ? WrongUse : Success;
}

Request requestOf(const Wishes &wishes)
{
    // Read by Qt when the platform starts, hence before there is an application.
    auto activation = qgetenv("XDG_ACTIVATION_TOKEN");
    if (activation.isEmpty())
        activation = qgetenv("DESKTOP_STARTUP_ID");
    return {wishes.query, wishes.file, wishes.link, activation, wishes.wantsQuick};
}

void show(errdex::ui::MainWindow &window, const Request &request)
{
    if (!request.link.isEmpty())
        window.openLink(request.link);
    else if (!request.file.isEmpty())
        window.openFile(request.file);
    else if (!request.query.isEmpty())
        window.setQuery(request.query);
}

/// Gives what is asked to the window that is open already, or makes this the process with the window. Before the
/// application is made: most starts of somebody who works with it end here, within milliseconds and without a display.
Instance::Role claim(Instance &instance, const Wishes &wishes)
{
    return wishes.fitsOpenWindow() ? instance.start(requestOf(wishes)) : Instance::Role::Alone;
}

int run(const Wishes &wishes, errdex::settings::Settings &settings, Instance &instance,
        const std::function<void()> &waitForFonts)
{
    using namespace errdex;
    // First of all: the catalogue is opened and searched while the window is made.
    engine::CatalogueService service;
    QStringList catalogues{wishes.catalog.isEmpty() ? settings::shippedCatalogPath() : wishes.catalog};
    // A picture shows the program as it comes, unless a folder is named for it.
    const bool hasOwnData = wishes.screenshot.isEmpty() || !wishes.dataDir.isEmpty();
    if (wishes.catalog.isEmpty() && hasOwnData)
        catalogues += packs::Library(settings::places().dataFolder).catalogues();
    if (const auto own = engine::UserDataService::ownCatalogueIn(settings::places().dataFolder);
        wishes.catalog.isEmpty() && hasOwnData && !own.isEmpty())
        catalogues.append(own);
    service.open(catalogues);
    waitForFonts();
    ui::installAccessibleViews();
    ui::ThemeController theme;
    theme.setTheme(wishes.theme.value_or(settings.theme()));
    theme.setTextSize(settings.number(settings::Setting::TextSize));
    if (settings.isOn(settings::Setting::ReducedMotion))
        theme.setReducedMotion(true);
    const ui::LatinShortcuts latinShortcuts;
    ui::SystemDialogs dialogs;
    engine::UserDataService notes;
    engine::PackService packService;
    WindowLog log(settings::places().dataFolder);
    ui::MainWindow window({service, notes, settings, dialogs, theme, packService});
    if (wishes.contentLanguage)
        window.showContentLanguage(*wishes.contentLanguage);
    if (wishes.size.isValid())
        window.resize(wishes.size);
    if (wishes.asksNothing())
        window.restoreSession();
    show(window, requestOf(wishes));
    QObject::connect(&instance, &Instance::requested, &window, [&window](const Request &request) {
        qCDebug(instanceLog).noquote() << "asked for" << request.query << request.file << request.link;
        show(window, request);
        if (request.quick)
            window.showQuick();
        else
            window.bringToFront(request.activation);
    });
    instance.listen();
    std::optional<ui::Screenshot> screenshot;
    if (!wishes.screenshot.isEmpty()) {
        screenshot.emplace(window, wishes.screenshot);
        QObject::connect(&*screenshot, &ui::Screenshot::finished, &window, [&window, &wishes](bool saved) {
            if (!saved)
                answer(Wishes::tr("The picture could not be written to %1.").arg(wishes.screenshot), true);
            QApplication::exit(saved && !window.hasFailed() ? Success : CannotReadOrWrite);
        });
        QTimer::singleShot(ScreenshotTimeoutMs, &window, [] { QApplication::exit(CannotReadOrWrite); });
        QObject::connect(&service, &engine::CatalogueService::openFailed, &window,
                         [](const domain::Error &error) { answer(wording::errorSentence(error), true); });
    }
    if (hasOwnData)
        log.listen(service, notes, packService);
    // Not before the rows are there: nobody looks for a note before that.
    const auto openNotes = [&notes, &packService, &settings, &log, hasOwnData] {
        if (hasOwnData)
            log.begin();
        notes.open(settings::places().dataFolder);
        packService.open(settings::places().dataFolder, settings.sharedFolders());
    };
    if (wishes.screenshot.isEmpty())
        QObject::connect(&window, &ui::MainWindow::settled, &notes, openNotes, Qt::ConnectionType(Qt::AutoConnection | Qt::SingleShotConnection));
    else if (!wishes.dataDir.isEmpty())
        openNotes();
    if (wishes.screenshot.isEmpty())
        window.showHints();
    // Over the window, which would take the keyboard from it when it comes.
    if (wishes.wantsQuick)
        QObject::connect(&window, &ui::MainWindow::settled, &window, &ui::MainWindow::showQuick,
                         Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    if (wishes.screenshot.isEmpty() && wishes.asksNothing() && window.startHidden()) {
        // Nobody waits for rows.
        openNotes();
        if (wishes.wantsQuick)
            window.showQuick();
        return QApplication::exec();
    }
    window.showWithRows();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    std::optional<Instance> instance;
    {
        const QCoreApplication early(argc, argv);
        const auto wishes = Wishes::from(QCoreApplication::arguments());
        errdex::settings::useDataFolder(wishes.dataDir);
        instance.emplace(Instance::sessionFolder(), Instance::nameFor(errdex::settings::places().dataFolder));
        if (claim(*instance, wishes) == Instance::Role::HandedOver)
            return Success;
    }
    // Without a display Qt would end the program without a word of ours.
    const bool isBlind = errdex::lacksDisplay(argc, argv);
    if (isBlind)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const auto waitForFonts = errdex::ui::preloadFonts();
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("errdex"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ERRDEX_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.errdex.Errdex"));

    auto wishes = Wishes::from(QCoreApplication::arguments());
    errdex::settings::useDataFolder(wishes.dataDir);
    std::optional<QTemporaryDir> temporary;
    // A picture shows the program as it comes, not as its user has arranged it.
    if (wishes.settingsFile.isEmpty() && !wishes.screenshot.isEmpty())
        wishes.settingsFile = temporary.emplace().filePath(QStringLiteral("errdex.ini"));
    errdex::settings::Settings settings(wishes.settingsFile);
    errdex::wording::setInterfaceLanguage(wishes.interfaceLanguage.value_or(settings.interfaceLanguage()));

    if (wishes.wantsVersion)
        return answer(QStringLiteral("errdex " ERRDEX_VERSION), false);
    if (wishes.wantsHelp) {
        QCommandLineParser parser;
        Wishes::addOptions(parser);
        return answer(parser.helpText().trimmed(), false);
    }
    if (const auto form = errdex::manual::formFromName(wishes.generate))
        return answer(errdex::manual::written(errdex::windowProgram(), *form, errdex::wording::manualTitles()), false);
    // Once more, now that the interface speaks the language asked for.
    if (!wishes.error.isEmpty())
        return answer(Wishes::from(QCoreApplication::arguments()).error, true);
    if (isBlind && wishes.screenshot.isEmpty()) {
        answer(
            Wishes::tr("There is no display to show the window on. errdex-cli searches without one, and --screenshot "
                       "saves a picture of the window."),
            true);
        return CannotReadOrWrite;
    }
    return run(wishes, settings, *instance, waitForFonts);
}
