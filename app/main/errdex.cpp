// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "display.h"
#include "windowprogram.h"

#include "errdex/engine/catalogueservice.h"
#include "errdex/engine/userdataservice.h"
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

#include <QApplication>
#include <QCommandLineParser>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <functional>
#include <optional>

namespace {

using errdex::domain::ContentLanguage;
using errdex::domain::Language;
using errdex::settings::Theme;

enum ExitCode { Success = 0, WrongUse = 2, CannotReadOrWrite = 3 };

/// A screenshot that is not there by now never will be.
constexpr int ScreenshotTimeoutMs = 60'000;

/// What the command line asks for; absent values are left to the settings.
struct Wishes
{
    Q_DECLARE_TR_FUNCTIONS(errdex::Main)

public:
    QString catalog;
    QString query;
    QString decode;
    QString screenshot;
    QString settings;
    QString dataDir;
    QSize size;
    std::optional<Language> interfaceLanguage;
    std::optional<ContentLanguage> contentLanguage;
    std::optional<Theme> theme;
    bool wantsHelp = false;
    bool wantsVersion = false;
    /// "man", "bash" …; empty: nothing of the kind.
    QString generate;
    /// A sentence when something is wrong.
    QString error;

    static void addOptions(QCommandLineParser &parser);
    static Wishes from(const QStringList &arguments);

private:
    void take(const QCommandLineParser &parser);
};

void Wishes::addOptions(QCommandLineParser &parser)
{
    const auto program = errdex::windowProgram();
    parser.setApplicationDescription(program.description.front());
    parser.addPositionalArgument(QStringLiteral("query"), tr("What to search for at the start."), tr("[query…]"));
    for (const auto &option : program.options) {
        QStringList names{option.name};
        if (option.name == QStringLiteral("help") || option.name == QStringLiteral("version"))
            names.prepend(option.name.left(1));
        parser.addOption(QCommandLineOption(names, option.description, option.valueName));
    }
    QCommandLineOption settings(QStringLiteral("settings"), QString(), QStringLiteral("file"));
    settings.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(settings);
}

Wishes Wishes::from(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    Wishes wishes;
    if (!parser.parse(arguments))
        wishes.error = parser.errorText();
    wishes.take(parser);
    return wishes;
}

void Wishes::take(const QCommandLineParser &parser)
{
    const auto value = [&parser](const char *name) { return parser.value(QString::fromLatin1(name)); };
    const auto refuse = [this, &value](const char *name) {
        error = tr("“%1” is not a value of --%2.").arg(value(name), QString::fromLatin1(name));
    };
    wantsHelp = parser.isSet(QStringLiteral("help"));
    wantsVersion = parser.isSet(QStringLiteral("version"));
    generate = value("generate");
    if (parser.isSet(QStringLiteral("generate")) && !errdex::manual::formFromName(generate))
        refuse("generate");
    catalog = value("catalog");
    decode = value("decode");
    screenshot = value("screenshot");
    settings = value("settings");
    dataDir = value("data-dir");
    if (!screenshot.isEmpty() && !screenshot.endsWith(QStringLiteral(".png"), Qt::CaseInsensitive))
        error = tr("“%1” is not a place for the picture: it is written as PNG, to a name that ends in .png.")
                    .arg(screenshot);
    query = value("query");
    if (query.isEmpty())
        query = parser.positionalArguments().join(u' ');
    interfaceLanguage = errdex::domain::languageFromCode(value("ui-lang"));
    if (!value("ui-lang").isEmpty() && !interfaceLanguage)
        refuse("ui-lang");
    if (const auto language = value("content-lang"); language == QStringLiteral("both"))
        contentLanguage = ContentLanguage::Both;
    else if (const auto one = errdex::domain::languageFromCode(language))
        contentLanguage = *one == Language::Russian ? ContentLanguage::Russian : ContentLanguage::English;
    else if (!language.isEmpty())
        refuse("content-lang");
    const QStringList themes{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};
    if (const auto at = themes.indexOf(value("theme")); at >= 0)
        theme = Theme(at);
    else if (!value("theme").isEmpty())
        refuse("theme");
    if (const auto text = value("size"); !text.isEmpty()) {
        const auto parts = text.split(u'x');
        size = QSize(parts.value(0).toInt(), parts.value(1).toInt());
        if (parts.size() != 2 || size.width() < 320 || size.height() < 240 || size.width() > 16384 ||
            size.height() > 16384)
            refuse("size");
    }
}

int answer(const QString &text, bool isError)
{
    QTextStream(isError ? stderr : stdout) << text << '\n';
    return isError ? WrongUse : Success;
}

int run(const Wishes &wishes, errdex::settings::Settings &settings, const std::function<void()> &waitForFonts)
{
    using namespace errdex;
    // First of all: the catalogue is opened and searched while the window is made.
    engine::CatalogueService service;
    service.open(wishes.catalog.isEmpty() ? settings::shippedCatalogPath() : wishes.catalog);
    waitForFonts();
    ui::installAccessibleViews();
    ui::ThemeController theme;
    theme.setTheme(wishes.theme.value_or(settings.theme()));
    const ui::LatinShortcuts latinShortcuts;
    ui::SystemDialogs dialogs;
    engine::UserDataService notes;
    ui::MainWindow window({service, notes, settings, dialogs, theme});
    if (wishes.contentLanguage)
        window.showContentLanguage(*wishes.contentLanguage);
    if (wishes.size.isValid())
        window.resize(wishes.size);
    window.setQuery(wishes.query);
    if (!wishes.decode.isEmpty())
        window.decodeFile(wishes.decode);
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
    // Not before the rows are there: nobody looks for a note before that.
    const auto openNotes = [&notes] { notes.open(settings::places().dataFolder); };
    if (wishes.screenshot.isEmpty())
        QObject::connect(&window, &ui::MainWindow::settled, &notes, openNotes, Qt::ConnectionType(Qt::AutoConnection | Qt::SingleShotConnection));
    else if (!wishes.dataDir.isEmpty())
        openNotes();
    window.showWithRows();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
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
    if (wishes.settings.isEmpty() && !wishes.screenshot.isEmpty())
        wishes.settings = temporary.emplace().filePath(QStringLiteral("errdex.ini"));
    errdex::settings::Settings settings(wishes.settings);
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
    return run(wishes, settings, waitForFonts);
}
