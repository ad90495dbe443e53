// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "records.h"

#include "errdex/packs/library.h"
#include "errdex/settings/settings.h"
#include "errdex/store/owncatalogue.h"
#include "errdex/store/ownrows.h"
#include "errdex/wording/wording.h"

#include <QFileInfo>

namespace errdex::cli {

domain::Result<std::unique_ptr<store::Catalogue>> openCatalogue(const Arguments &arguments, Console &console)
{
    const QString option = QStringLiteral("catalog");
    if (arguments.has(option))
        return store::Catalogue::open(arguments.value(option));
    const auto folder = settings::places().dataFolder;
    packs::Library library(folder);
    // Packs that an older Errdex compiled come along from now on.
    const auto problems = library.recompileOutdated();
    for (const auto &problem : problems)
        console.complain(problem);
    auto paths = QStringList{settings::shippedCatalogPath()} + library.catalogues();
    if (const auto own = store::ownCatalogue(folder); !own.isEmpty())
        paths.append(own);
    auto opened = store::Catalogue::open(paths);
    if (!opened)
        return opened;
    for (const auto &error : (*opened)->leftOut())
        console.complain(wording::leftOutSentence(error));
    return opened;
}

void attachNotes(store::Catalogue &catalogue, Console &console)
{
    // A search makes no files.
    if (!QFileInfo::exists(settings::places().dataFolder + QStringLiteral("/user.sqlite")))
        return;
    const auto data = openUserDatabase(console);
    if (!data) {
        console.complain(data.error());
        return;
    }
    const auto notebook = (*data)->notebook();
    const auto lookUps = (*data)->lookUps(store::UserDatabase::KeptLookUps);
    if (!notebook || !lookUps) {
        console.complain(notebook ? lookUps.error() : notebook.error());
        return;
    }
    if (auto rows = store::OwnRows::make(catalogue, domain::AnnotationBook(*notebook), *lookUps))
        catalogue.setOwnRows(std::move(*rows));
    else
        console.complain(rows.error());
}

domain::Result<std::unique_ptr<store::UserDatabase>> openUserDatabase(Console &console)
{
    auto opened = store::UserDatabase::open(settings::places().dataFolder);
    if (opened) {
        const auto sentences = wording::userDataSentences((*opened)->state());
        for (const auto &sentence : sentences)
            console.complain(sentence);
    }
    return opened;
}

QString ownName(store::UserDatabase &data)
{
    const auto name = data.value(store::UserDatabase::authorName());
    if (name && !name->isEmpty())
        return *name;
    // What the system calls the person, until they say otherwise.
    const auto user = qEnvironmentVariable("USER");
    return user.isEmpty() ? qEnvironmentVariable("USERNAME") : user;
}

domain::Result<void> updateOwnCatalogue(const domain::AnnotationBook &book)
{
    return store::updateOwnCatalogue(settings::places().dataFolder, book.entries()).map([](const QString &) {});
}

} // namespace errdex::cli
