// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "help.h"

#include "errdex/cli/texttable.h"

#include <algorithm>

namespace errdex::cli {

namespace {

/// Lines longer than this are hard to read, however wide the terminal.
constexpr int WidestPage = 100;
constexpr int UsualPage = 80;
/// Terms wider than this have their meaning on the next line.
constexpr int WidestTerm = 26;

QString spaces(int count)
{
    return QString(count, u' ');
}

} // namespace

Help::Help(int columns) : m_columns(columns > 0 ? std::min(columns, WidestPage) : UsualPage) {}

QList<Option> Help::globalOptions()
{
    return {
        {QStringLiteral("catalog"), tr("FILE"), tr("Use this compiled catalogue instead of the one shipped."),
         Option::Value::File},
        {QStringLiteral("data-dir"), tr("DIR"), tr("Folder of your own notes and settings."), Option::Value::Folder},
        {QStringLiteral("ui-lang"), QStringLiteral("ru|en"), tr("Language of messages and help.")},
        {QStringLiteral("help"), QString(), tr("Show this help; after a verb, the help of that verb.")},
        {QStringLiteral("version"), QString(), tr("Show the version.")},
    };
}

QString Help::overview(const std::vector<std::unique_ptr<Verb>> &verbs) const
{
    QString text = paragraph(tr("errdex-cli - an offline reference of API error codes, in English and Russian."), 0);
    text += u'\n' + tr("Usage:") + u'\n';
    text += QStringLiteral("  errdex-cli ") + tr("[options] VERB [arguments]") + u'\n';
    text += u'\n' + tr("Verbs:") + u'\n';
    QList<std::pair<QString, QString>> items;
    for (const auto &verb : verbs)
        items.append({verb->name(), verb->help().summary});
    text += list(items);
    text += u'\n' + tr("Options of every verb:") + u'\n' + optionList(globalOptions());
    text += u'\n' + exitCodes();
    text += u'\n' + paragraph(tr("“errdex-cli VERB --help” shows the options and examples of a verb."), 0);
    return text.trimmed();
}

QString Help::page(const Verb &verb) const
{
    const auto help = verb.help();
    QString text = tr("Usage:") + QStringLiteral("\n  errdex-cli ") + help.synopsis + u'\n';
    text += u'\n' + paragraph(help.summary, 0);
    if (!help.details.isEmpty())
        text += u'\n' + paragraph(help.details, 0);
    if (!help.options.isEmpty())
        text += u'\n' + tr("Options:") + u'\n' + optionList(help.options);
    text += u'\n' + tr("Options of every verb:") + u'\n' + optionList(globalOptions());
    if (!help.examples.isEmpty())
        text += u'\n' + tr("Examples:") + u'\n';
    for (const auto &example : help.examples) {
        text += spaces(2) + QStringLiteral("errdex-cli ") + example.command + u'\n';
        text += paragraph(example.meaning, 6);
    }
    text += u'\n' + exitCodes();
    return text.trimmed();
}

QString Help::paragraph(const QString &text, int indent) const
{
    QString lines;
    for (const auto &line : wrapped(text, m_columns - indent))
        lines += spaces(indent) + line + u'\n';
    return lines;
}

QString Help::list(const QList<std::pair<QString, QString>> &items) const
{
    int widest = 0;
    for (const auto &item : items) {
        if (const int width = displayWidth(item.first); width <= WidestTerm)
            widest = std::max(widest, width);
    }
    const int indent = 2 + widest + 2;
    QString text;
    for (const auto &[term, meaning] : items) {
        const int width = displayWidth(term);
        text += spaces(2) + term;
        text += width <= widest ? spaces(indent - 2 - width) : QString(u'\n' + spaces(indent));
        text += wrapped(meaning, m_columns - indent).join(QString(u'\n' + spaces(indent))) + u'\n';
    }
    return text;
}

QString Help::optionList(const QList<Option> &options) const
{
    QList<std::pair<QString, QString>> items;
    for (const auto &option : options) {
        QString term = QStringLiteral("--") + option.name;
        if (!option.valueName.isEmpty())
            term += u' ' + option.valueName;
        items.append({term, option.description});
    }
    return list(items);
}

QString Help::exitCodes() const
{
    return tr("Exit codes:") + u'\n' + list(exitCodeTerms());
}

QList<manual::Term> Help::exitCodeTerms()
{
    return {
        {QStringLiteral("0"), tr("found, done")},
        {QStringLiteral("1"), tr("nothing found")},
        {QStringLiteral("2"), tr("wrong use, or an input with errors")},
        {QStringLiteral("3"), tr("a file could not be read or written")},
        {QStringLiteral("130"), tr("stopped by Ctrl+C; nothing was changed")},
    };
}

} // namespace errdex::cli
