// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/cli/application.h"

#include "backupverb.h"
#include "catalogueverb.h"
#include "decodeverb.h"
#include "doctorverb.h"
#include "entriesverb.h"
#include "exportverb.h"
#include "help.h"
#include "importverb.h"
#include "manualpages.h"
#include "notesverb.h"
#include "packinstallverb.h"
#include "packsverb.h"
#include "searchverb.h"
#include "selection.h"
#include "showverb.h"
#include "snippetverb.h"
#include "vendorsverb.h"

#include "errdex/settings/settings.h"
#include "errdex/wording/wording.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace errdex::cli {

namespace {

using Verbs = std::vector<std::unique_ptr<Verb>>;

const QString GenerateOption = QStringLiteral("generate");

Verbs allVerbs(const QString &version)
{
    Verbs verbs;
    verbs.push_back(std::make_unique<SearchVerb>());
    verbs.push_back(std::make_unique<ShowVerb>());
    verbs.push_back(std::make_unique<SnippetVerb>());
    verbs.push_back(std::make_unique<DecodeVerb>());
    verbs.push_back(std::make_unique<VendorsVerb>());
    verbs.push_back(std::make_unique<ExportVerb>());
    verbs.push_back(std::make_unique<ImportVerb>());
    verbs.push_back(std::make_unique<EntriesListVerb>());
    verbs.push_back(std::make_unique<EntriesAddVerb>());
    verbs.push_back(std::make_unique<EntriesRemoveVerb>());
    verbs.push_back(std::make_unique<NotesListVerb>());
    verbs.push_back(std::make_unique<NotesAddVerb>());
    verbs.push_back(std::make_unique<NotesMoveVerb>());
    verbs.push_back(std::make_unique<NotesExportVerb>());
    verbs.push_back(std::make_unique<NotesMergeVerb>());
    verbs.push_back(std::make_unique<BackupVerb>());
    verbs.push_back(std::make_unique<RestoreVerb>());
    verbs.push_back(std::make_unique<PacksListVerb>());
    verbs.push_back(std::make_unique<PackInstallVerb>(PackInstallVerb::Kind::Install));
    verbs.push_back(std::make_unique<PackInstallVerb>(PackInstallVerb::Kind::Update));
    verbs.push_back(std::make_unique<PackInstallVerb>(PackInstallVerb::Kind::Diff));
    for (const auto kind : {PackChangeVerb::Kind::Enable, PackChangeVerb::Kind::Disable, PackChangeVerb::Kind::Remove,
                            PackChangeVerb::Kind::RollBack})
        verbs.push_back(std::make_unique<PackChangeVerb>(kind));
    verbs.push_back(std::make_unique<CatalogueBuildVerb>());
    verbs.push_back(std::make_unique<CatalogueCheckVerb>());
    verbs.push_back(std::make_unique<DoctorVerb>(version));
    return verbs;
}

/// Put before an argument that begins like an option and is none: a private-use character that nobody types.
constexpr QChar NumberMark(0xf8ff);

/// "-1" and "-2147024891" are codes. QCommandLineParser would take them for options.
QStringList withNumbersMarked(const QStringList &arguments)
{
    QStringList marked;
    bool optionsEnded = false;
    for (const auto &argument : arguments) {
        const bool isNumber = argument.size() > 1 && argument.front() == u'-' && argument.at(1).isDigit();
        marked.append(isNumber && !optionsEnded ? QString(NumberMark + argument) : argument);
        optionsEnded = optionsEnded || argument == QStringLiteral("--");
    }
    return marked;
}

QStringList unmarked(QStringList arguments)
{
    for (auto &argument : arguments) {
        if (argument.startsWith(NumberMark))
            argument.remove(0, 1);
    }
    return arguments;
}

void addOptions(QCommandLineParser &parser, const QList<Option> &options)
{
    for (const auto &option : options) {
        QStringList names{option.name};
        if (option.name == QStringLiteral("help"))
            names.append(QStringLiteral("h"));
        // The parser knows an option with a value by its having a name for the value.
        parser.addOption(QCommandLineOption(names, option.description, option.valueName));
    }
}

class Application
{
    Q_DECLARE_TR_FUNCTIONS(errdex::cli::Application)

public:
    Application(const QString &version, Console &console) : m_version(version), m_console(console), m_verbs(allVerbs(version))
    {
    }

    ExitCode run(const QStringList &arguments);

private:
    bool chooseLanguage(const QStringList &arguments);
    /// The verb whose words the arguments begin with; null when there is none.
    Verb *verbOf(const QStringList &words) const;
    /// The verbs of two words that begin with these: "packs list", "packs install" …
    Verbs groupOf(const QStringList &words) const;
    ExitCode unknownVerb(const QStringList &words);
    ExitCode runVerb(Verb &verb, const QStringList &arguments);
    ExitCode wrongUse(const QString &message);
    ExitCode show(const QString &text);
    ExitCode generate(const QString &form);

    QString m_version;
    Console &m_console;
    Verbs m_verbs;
};

bool Application::chooseLanguage(const QStringList &arguments)
{
    // Before anything else is read, so that whatever is wrong is said in the language asked for.
    const QString option = QStringLiteral("--ui-lang");
    std::optional<QString> asked;
    for (qsizetype i = 1; i < arguments.size() && arguments.at(i) != QStringLiteral("--"); ++i) {
        if (arguments.at(i) == option && i + 1 < arguments.size())
            asked = arguments.at(i + 1);
        else if (arguments.at(i).startsWith(option + u'='))
            asked = arguments.at(i).mid(option.size() + 1);
    }
    const auto language = asked ? domain::languageFromCode(*asked) : environmentLanguage();
    wording::setInterfaceLanguage(language.value_or(environmentLanguage()));
    return language.has_value();
}

Verb *Application::verbOf(const QStringList &words) const
{
    const auto found = std::find_if(m_verbs.begin(), m_verbs.end(), [&words](const std::unique_ptr<Verb> &verb) {
        const auto name = verb->name().split(u' ');
        return words.mid(0, name.size()) == name;
    });
    return found == m_verbs.end() ? nullptr : found->get();
}

ExitCode Application::run(const QStringList &arguments)
{
    if (!chooseLanguage(arguments))
        return wrongUse(tr("--ui-lang takes ru or en."));
    const auto marked = withNumbersMarked(arguments);
    // Only the options before the verb are read here: those behind it belong to the verb.
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    addOptions(parser, Help::globalOptions() + QList<Option>{ManualPages::generateOption()});
    if (!parser.parse(marked))
        return wrongUse(parser.errorText());
    if (parser.isSet(QStringLiteral("version")))
        return show(QStringLiteral("errdex-cli ") + m_version);
    if (parser.isSet(GenerateOption))
        return generate(parser.value(GenerateOption));
    const auto words = parser.positionalArguments();
    Verb *verb = verbOf(words);
    if (!verb && (parser.isSet(QStringLiteral("help")) || words.contains(QStringLiteral("--help"))))
        return show(Help(m_console.columns()).overview(groupOf(words)));
    if (!verb)
        return unknownVerb(words);
    // The verb's words are taken out; the options on both sides of them are read together.
    auto rest = marked;
    rest.remove(marked.size() - words.size(), verb->name().count(u' ') + 1);
    return runVerb(*verb, rest);
}

ExitCode Application::runVerb(Verb &verb, const QStringList &arguments)
{
    const auto options = verb.help().options + Help::globalOptions();
    QCommandLineParser parser;
    addOptions(parser, options);
    if (!parser.parse(arguments))
        return verb.wrongUse(m_console, parser.errorText());
    if (parser.isSet(QStringLiteral("help")))
        return show(Help(m_console.columns()).page(verb));
    if (parser.isSet(QStringLiteral("version")))
        return show(QStringLiteral("errdex-cli ") + m_version);
    QHash<QString, QStringList> values;
    for (const auto &option : options) {
        if (parser.isSet(option.name))
            values.insert(option.name, unmarked(parser.values(option.name)));
    }
    settings::useDataFolder(parser.value(QStringLiteral("data-dir")));
    return verb.run(Arguments(unmarked(parser.positionalArguments()), values), m_console);
}

ExitCode Application::generate(const QString &form)
{
    const auto known = manual::formFromName(form);
    if (!known)
        return wrongUse(tr("--generate takes man, bash, zsh or fish."));
    return show(ManualPages::of(m_verbs, m_version, *known));
}

Verbs Application::groupOf(const QStringList &words) const
{
    auto verbs = allVerbs(m_version);
    const auto isOf = [&words](const std::unique_ptr<Verb> &verb) {
        return !words.isEmpty() && verb->name().startsWith(QString(words.front() + u' '));
    };
    // All of them where none begins like that.
    if (std::any_of(verbs.begin(), verbs.end(), isOf))
        std::erase_if(verbs, std::not_fn(isOf));
    return verbs;
}

ExitCode Application::unknownVerb(const QStringList &words)
{
    QStringList names;
    const auto group = groupOf(words);
    for (const auto &verb : group)
        names.append(verb->name());
    const auto list = names.join(QStringLiteral(", "));
    if (words.isEmpty())
        return wrongUse(tr("Name a verb: %1.").arg(list));
    if (group.size() < m_verbs.size() && words.size() == 1)
        return wrongUse(tr("“%1” goes on: %2.", "a verb of two words is not complete").arg(words.front(), list));
    const auto named = group.size() < m_verbs.size() ? words.first(2).join(u' ') : words.front();
    return wrongUse(tr("There is no verb “%1”. The verbs are: %2.").arg(unmarked({named}).front(), list));
}

ExitCode Application::wrongUse(const QString &message)
{
    m_console.complain(message);
    m_console.complain(tr("See “%1”.").arg(QStringLiteral("errdex-cli --help")));
    return ExitCode::WrongUse;
}

ExitCode Application::show(const QString &text)
{
    const auto printed = m_console.print(text);
    return printed ? ExitCode::Found : m_console.complain(printed.error());
}

} // namespace

int run(const QStringList &arguments, const QString &version, Console &console)
{
    return int(Application(version, console).run(arguments));
}

} // namespace errdex::cli
