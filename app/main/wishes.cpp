// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "wishes.h"

#include "errdex/domain/link.h"
#include "windowprogram.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace errdex {

using domain::ContentLanguage;
using domain::Language;

namespace {

QString absolute(const QString &path)
{
    return path.isEmpty() ? path : QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

/// The file that an argument means; empty for a query. A word that happens to be a file's name is a query, unless it has
/// an ending or a folder.
QString fileMeant(const QString &argument)
{
    const QUrl url(argument);
    const auto path = url.isLocalFile() ? url.toLocalFile() : argument;
    const QFileInfo file(path);
    const bool looksLikeFile = path.contains(u'/') || path.contains(QDir::separator()) || !file.suffix().isEmpty();
    return looksLikeFile && file.isFile() ? absolute(path) : QString();
}

} // namespace

void Wishes::addOptions(QCommandLineParser &parser)
{
    const auto program = windowProgram();
    parser.setApplicationDescription(program.description.front());
    parser.addPositionalArgument(QStringLiteral("query"),
                                 tr("What to search for; or a file to be looked into, or an address of a record."),
                                 tr("[query…|file|errdex://…]"));
    for (const auto &option : program.options) {
        QStringList names{option.name};
        if (option.name == QStringLiteral("help") || option.name == QStringLiteral("version"))
            names.prepend(option.name.left(1));
        parser.addOption(QCommandLineOption(names, option.description, option.valueName));
    }
    QCommandLineOption settingsOption(QStringLiteral("settings"), QString(), QStringLiteral("file"));
    settingsOption.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(settingsOption);
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
    if (parser.isSet(QStringLiteral("generate")) && !manual::formFromName(generate))
        refuse("generate");
    catalog = value("catalog");
    file = absolute(value("decode"));
    wantsQuick = parser.isSet(QStringLiteral("quick"));
    wantsNewWindow = parser.isSet(QStringLiteral("new-window"));
    screenshot = value("screenshot");
    settingsFile = value("settings");
    dataDir = value("data-dir");
    if (!screenshot.isEmpty() && !screenshot.endsWith(QStringLiteral(".png"), Qt::CaseInsensitive))
        error = tr("“%1” is not a place for the picture: it is written as PNG, to a name that ends in .png.")
                    .arg(screenshot);
    query = value("query");
    if (query.isEmpty())
        takeArguments(parser.positionalArguments());
    interfaceLanguage = domain::languageFromCode(value("ui-lang"));
    if (!value("ui-lang").isEmpty() && !interfaceLanguage)
        refuse("ui-lang");
    if (const auto language = value("content-lang"); language == QStringLiteral("both"))
        contentLanguage = ContentLanguage::Both;
    else if (const auto one = domain::languageFromCode(language))
        contentLanguage = *one == Language::Russian ? ContentLanguage::Russian : ContentLanguage::English;
    else if (!language.isEmpty())
        refuse("content-lang");
    const QStringList themes{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark"),
                             QStringLiteral("contrast")};
    if (const auto at = themes.indexOf(value("theme")); at >= 0)
        theme = settings::Theme(at);
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

void Wishes::takeArguments(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return;
    // A desktop may hand over several at once; there is one window.
    if (domain::looksLikeLink(arguments.front()))
        link = arguments.front();
    else if (const auto meant = fileMeant(arguments.front()); !meant.isEmpty())
        file = meant;
    else
        query = arguments.join(u' ');
}

bool Wishes::fitsOpenWindow() const
{
    return !wantsHelp && !wantsVersion && generate.isEmpty() && !wantsNewWindow && error.isEmpty() && catalog.isEmpty() &&
           screenshot.isEmpty() && settingsFile.isEmpty() && !size.isValid() && !interfaceLanguage && !contentLanguage &&
           !theme;
}

} // namespace errdex
