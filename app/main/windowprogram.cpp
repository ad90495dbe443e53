// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "windowprogram.h"

#include "errdex/wording/manualtitles.h"

#include <QCoreApplication>

namespace errdex {

namespace {

using manual::Option;

/// Owns the translation context.
class Main
{
    Q_DECLARE_TR_FUNCTIONS(errdex::Main)
};

QList<Option> options()
{
    const auto option = [](const char *name, const QString &valueName, const QString &description,
                           Option::Value value = Option::Value::Text) {
        return Option{QString::fromLatin1(name), valueName, description, value};
    };
    return {
        option("query", Main::tr("text"), Main::tr("What to search for at the start.")),
        option("new-window", {}, Main::tr("Open a window of its own, even if one is open already.")),
        option("quick", {}, Main::tr("Open the quick look-up: a small window with what you have copied.")),
        option("decode", Main::tr("file"), Main::tr("A log or response to find error codes in."), Option::Value::File),
        option("catalog", Main::tr("file"), Main::tr("The catalogue file to open instead of the one installed."),
               Option::Value::File),
        option("ui-lang", QStringLiteral("ru|en"), Main::tr("The language of the interface.")),
        option("content-lang", QStringLiteral("ru|en|both"), Main::tr("The language of the records.")),
        option("theme", QStringLiteral("system|light|dark|contrast"), Main::tr("The colours.")),
        option("screenshot", Main::tr("file"), Main::tr("Save a picture of the window as PNG and quit; needs no display."),
               Option::Value::File),
        option("size", Main::tr("size"), Main::tr("The size of the window, such as 1280x800.")),
        option("data-dir", Main::tr("folder"), Main::tr("The folder of your own notes and settings."),
               Option::Value::Folder),
        option("generate", QStringLiteral("man|bash|zsh|fish"),
               Main::tr("Write the manual page, or what completes commands in a shell, to the standard output.")),
        option("help", {}, Main::tr("Show this help.")),
        option("version", {}, Main::tr("Show the version.")),
    };
}

} // namespace

manual::Program windowProgram()
{
    manual::Program program;
    program.name = QStringLiteral("errdex");
    program.version = QStringLiteral(ERRDEX_VERSION);
    program.date = QStringLiteral(ERRDEX_RELEASE_DATE);
    program.summary = Main::tr("a window with the error codes of APIs");
    program.synopses = {Main::tr("[options] [query…|file|errdex://…]")};
    program.description = {
        Main::tr("An offline reference of API error codes."),
        Main::tr("Shows the codes of all vendors in one table that is searched as you type, in English and Russian; finds "
                 "the codes in pasted responses and logs; copies records as snippets and exports them. It never uses "
                 "a network."),
        Main::tr("errdex-cli(1) answers the same on the command line."),
    };
    program.options = options();
    program.examples = {
        {QStringLiteral("1001"), Main::tr("Every code 1001, the vendors beside it.")},
        {QStringLiteral("planfix:1001"), Main::tr("The code of one vendor.")},
        {QStringLiteral("app.log"), Main::tr("The error codes in a log.")},
        {QStringLiteral("errdex://planfix/1001"), Main::tr("One record, in the window that is open if there is one.")},
    };
    program.exitCodes = {
        {QStringLiteral("0"), Main::tr("done")},
        {QStringLiteral("2"), Main::tr("wrong use")},
        {QStringLiteral("3"), Main::tr("no display, or a file that could not be read or written")},
    };
    program.variables = wording::environmentTerms();
    program.files = wording::fileTerms();
    program.seeAlso = {QStringLiteral("errdex-cli(1)")};
    return program;
}

} // namespace errdex
