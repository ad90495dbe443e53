// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "records.h"

#include "errdex/packs/library.h"
#include "errdex/settings/settings.h"
#include "errdex/store/ownrows.h"
#include "errdex/wording/wording.h"

#include <QFileInfo>

namespace errdex::cli {

domain::Result<std::unique_ptr<store::Catalogue>> openCatalogue(const Arguments &arguments, Console &console)
{
    const QString option = QStringLiteral("catalog");
    if (arguments.has(option))
        return store::Catalogue::open(arguments.value(option));
    packs::Library library(settings::places().dataFolder);
    // Packs that an older Errdex compiled come along from now on.
    const auto problems = library.recompileOutdated();
    for (const auto &problem : problems)
        console.complain(problem);
    auto opened = store::Catalogue::open(QStringList{settings::shippedCatalogPath()} + library.catalogues());
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

} // namespace errdex::cli
