// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "templatelist.h"

#include "errdex/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace errdex::ui {

namespace {

constexpr int MostNumbers = 9;

/// What people send rather than look at. Nothing in a template tells it.
constexpr const char *Replies[] = {"reply-short", "reply", "internal-note", "vendor-question"};

struct TemplateList
{
    Q_DECLARE_TR_FUNCTIONS(errdex::ui::TemplateList)

public:
    static QString groupName(TemplateGroup group);
    static QString problem(const snippets::TemplateError &error);
    static QString errorText(const snippets::TemplateError &error);
    static QString formName(const QString &mimeType);
};

QString TemplateList::groupName(TemplateGroup group)
{
    switch (group) {
    case TemplateGroup::Text:
        return tr("Text");
    case TemplateGroup::Replies:
        return tr("Replies and notes");
    case TemplateGroup::Tables:
        return tr("Tables and data");
    case TemplateGroup::Code:
        return tr("Program code");
    case TemplateGroup::Own:
        return tr("My templates");
    }
    Q_UNREACHABLE();
}

QString TemplateList::problem(const snippets::TemplateError &error)
{
    return tr("line %1, column %2. %3")
        .arg(error.line)
        .arg(error.column)
        .arg(wording::templateSentence(error.what, wording::interfaceLanguage()));
}

QString TemplateList::errorText(const snippets::TemplateError &error)
{
    return tr("Error in %1").arg(problem(error));
}

QString TemplateList::formName(const QString &mimeType)
{
    if (mimeType == QStringLiteral("text/plain"))
        return tr("text", "a form on the clipboard");
    if (mimeType == QStringLiteral("text/html"))
        return tr("formatted text", "a form on the clipboard");
    if (mimeType == QStringLiteral("text/tab-separated-values"))
        return QStringLiteral("TSV");
    if (mimeType == QStringLiteral("text/csv"))
        return QStringLiteral("CSV");
    if (mimeType == QStringLiteral("text/markdown"))
        return QStringLiteral("Markdown");
    return mimeType == QStringLiteral("application/json") ? QStringLiteral("JSON") : mimeType;
}

} // namespace

TemplateGroup templateGroup(const snippets::StoredTemplate &stored)
{
    using snippets::Format;
    if (stored.origin == snippets::StoredTemplate::Origin::Own)
        return TemplateGroup::Own;
    if (std::any_of(std::begin(Replies), std::end(Replies),
                    [&](const char *id) { return stored.id == QLatin1String(id); }))
        return TemplateGroup::Replies;
    // A changed one stays where it was, also while it is broken.
    const auto original = snippets::Template::parse(snippets::TemplateStore::builtInSource(stored.id));
    const auto format = original ? original->header().format : Format::Text;
    if (snippets::isCode(format))
        return TemplateGroup::Code;
    const bool isData = format == Format::Csv || format == Format::Tsv || format == Format::Json;
    return isData || stored.id.endsWith(QStringLiteral("-table")) ? TemplateGroup::Tables : TemplateGroup::Text;
}

QString templateGroupName(TemplateGroup group)
{
    return TemplateList::groupName(group);
}

QList<TemplateEntry> templateEntries(const snippets::TemplateStore &store)
{
    QList<TemplateEntry> entries;
    QList<TemplateGroup> groups;
    for (const auto &stored : store.templates()) {
        if (stored.isHidden)
            continue;
        const auto group = templateGroup(stored);
        if (!groups.contains(group))
            groups.append(group);
        entries.append({&stored, group, 0});
    }
    std::stable_sort(entries.begin(), entries.end(), [&](const TemplateEntry &left, const TemplateEntry &right) {
        return groups.indexOf(left.group) < groups.indexOf(right.group);
    });
    int number = 0;
    for (auto &entry : entries) {
        if (!entry.stored->isBroken() && number < MostNumbers)
            entry.number = ++number;
    }
    return entries;
}

QString templateName(const snippets::StoredTemplate &stored)
{
    return stored.name(wording::interfaceLanguage());
}

QString templateProblem(const snippets::TemplateError &error)
{
    return TemplateList::problem(error);
}

QString templateErrorText(const snippets::TemplateError &error)
{
    return TemplateList::errorText(error);
}

QString formsText(const snippets::Snippet &snippet)
{
    QStringList names;
    for (const auto &part : snippet.parts)
        names.append(TemplateList::formName(part.mimeType));
    return names.join(QStringLiteral(", "));
}

} // namespace errdex::ui
