// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "docset.h"

#include "htmlwriter.h"
#include "records.h"
#include "site.h"
#include "template.h"

#include "errdex/store/docsetindex.h"

namespace errdex::documenting {

using domain::Language;
using domain::Result;

namespace {

/// Names what Zeal lists: a code with its vendor, because a code alone says little, and a name with its code.
class IndexEntries final : public PageIndex
{
public:
    IndexEntries(store::DocsetIndex &index, Language language) : m_index(index), m_language(language) {}

    Result<void> vendorPage(const domain::Vendor &vendor, const QString &page) override
    {
        return m_index.add(shownIn(vendor.name, m_language), QStringLiteral("Guide"), page);
    }
    Result<void> categoryPage(const domain::Vendor &vendor, int category, const QString &page) override
    {
        const auto &name = shownIn(vendor.categories.at(category).name, m_language);
        return m_index.add(QStringLiteral("%1: %2").arg(shownIn(vendor.name, m_language), name),
                           QStringLiteral("Category"), page);
    }
    Result<void> record(const domain::CodeRecord &record, const QString &page) override
    {
        const auto &vendor = shownIn(record.vendor->name, m_language);
        const QString place = page + u'#' + anchorOf(record.key());
        auto added = m_index.add(QStringLiteral("%1 (%2)").arg(record.shownCode(), vendor), QStringLiteral("Error"), place);
        if (!added || record.name.isEmpty())
            return added;
        return m_index.add(QStringLiteral("%1 (%2 %3)").arg(record.name, vendor, record.shownCode()),
                           QStringLiteral("Error"), place);
    }

private:
    store::DocsetIndex &m_index;
    Language m_language;
};

} // namespace

Result<qint64> writeDocset(const Contents &contents, domain::RowSource &source, const QString &path,
                           const Progress &progress)
{
    auto folder = exporting::GuardedFolder::create(path);
    if (!folder)
        return tl::unexpected(folder.error());
    const auto leading = contents.leading();
    const auto info = filledPage(resource("docset.plist"), {
        {"title", escaped(wording::documentWord(wording::DocumentWord::Title, leading))},
        {"home", domain::languageCode(leading).toLatin1() + "/index.html"},
    });
    if (auto done = (*folder)->write(QStringLiteral("Contents/Info.plist"), info.head); !done)
        return tl::unexpected(done.error());
    const QString resources = QStringLiteral("Contents/Resources/");
    const auto indexPath = (*folder)->place(resources + QStringLiteral("docSet.dsidx"));
    if (!indexPath)
        return tl::unexpected(indexPath.error());
    // The person knows the docset, not the file that is being made for it.
    const auto ofDocset = [&path](const domain::Error &error) {
        return domain::fail(domain::ErrorCode::CannotWriteFile, path, error.detail);
    };
    auto index = store::DocsetIndex::create(*indexPath);
    if (!index)
        return ofDocset(index.error());
    IndexEntries entries(**index, leading);
    const auto count = writePages(**folder, resources + QStringLiteral("Documents/"), contents, source, &entries, false,
                                  progress);
    if (!count)
        return count.error().where == *indexPath ? Result<qint64>(ofDocset(count.error())) : count;
    if (auto done = (*index)->finish(); !done)
        return ofDocset(done.error());
    index->reset();
    if (auto done = (*folder)->commit(); !done)
        return tl::unexpected(done.error());
    return count;
}

} // namespace errdex::documenting
