// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/wording/manualtitles.h"

#include <QCoreApplication>

namespace errdex::wording {

/// Owns the translation context.
class ManualWording
{
    Q_DECLARE_TR_FUNCTIONS(errdex::wording::ManualWording)

public:
    static manual::Titles titles();
};

manual::Titles ManualWording::titles()
{
    return {
        tr("User Commands"), tr("NAME"),        tr("SYNOPSIS"),    tr("DESCRIPTION"), tr("VERBS"),    tr("OPTIONS"),
        tr("EXAMPLES"),      tr("EXIT STATUS"), tr("ENVIRONMENT"), tr("FILES"),       tr("SEE ALSO"),
    };
}

manual::Titles manualTitles()
{
    return ManualWording::titles();
}

QList<manual::Term> environmentTerms()
{
    return {
        {QStringLiteral("ERRDEX_DATA_DIR"), ManualWording::tr("Folder of your own notes, settings and packs.")},
        {QStringLiteral("ERRDEX_CATALOG_DIR"), ManualWording::tr("Folder of the shipped catalogue, catalog.sqlite.")},
        {QStringLiteral("ERRDEX_SNIPPETS_DIR"), ManualWording::tr("Folder of your own templates.")},
        {QStringLiteral("LC_ALL, LC_MESSAGES, LANG"),
         ManualWording::tr("Language of messages and help: Russian or English, where nothing else asks for one.")},
    };
}

QList<manual::Term> fileTerms()
{
    return {
        {QStringLiteral("~/.local/share/errdex"), ManualWording::tr("Your notes, packs and templates, with their backups.")},
        {QStringLiteral("~/.config/errdex/errdex.ini"), ManualWording::tr("Settings.")},
        {QStringLiteral("errdex-portable"),
         ManualWording::tr("A file of this name beside the program: everything of yours is kept in errdex-data there.")},
    };
}

} // namespace errdex::wording
