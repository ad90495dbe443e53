// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "sitesearch.h"

#include "htmlwriter.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace errdex::documenting {

using domain::Language;
using domain::Result;

namespace {

QJsonArray textsIn(const domain::CodeRecord &record, Language language)
{
    QJsonArray texts;
    for (const auto column : {domain::Column::Message, domain::Column::Description, domain::Column::ReturnedBy})
        texts.append(domain::columnText(record, column, language));
    return texts;
}

QByteArray jsonLine(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

} // namespace

Result<std::unique_ptr<SearchData>> SearchData::create(exporting::GuardedFolder &folder, const QString &path,
                                                       const Contents &contents)
{
    auto file = folder.open(path);
    if (!file)
        return tl::unexpected(file.error());
    QJsonArray vendors;
    for (const auto &vendor : contents.vendors) {
        QJsonArray categories;
        for (const auto &category : vendor->categories)
            categories.append(QJsonArray{category.name.en, category.name.ru});
        vendors.append(QJsonArray{vendor->slug, vendor->name.en, vendor->name.ru, contents.count(*vendor), categories});
    }
    std::unique_ptr<SearchData> data(new SearchData(std::move(*file)));
    auto &out = data->m_file->sink().buffer();
    out += "errdexRecords(" + jsonLine(vendors) + ",[\n";
    if (auto settled = data->m_file->sink().settle(); !settled)
        return tl::unexpected(settled.error());
    return data;
}

Result<void> SearchData::add(const domain::CodeRecord &record, const QString &page)
{
    auto &out = m_file->sink().buffer();
    out += m_isFirst ? "" : ",\n";
    m_isFirst = false;
    out += jsonLine({page, anchorOf(record.key()), record.vendor->position, record.category,
                     record.shownCode(), record.name, record.httpStatus, textsIn(record, Language::English),
                     textsIn(record, Language::Russian)});
    return m_file->sink().settle();
}

Result<void> SearchData::finish()
{
    m_file->sink().buffer() += "\n]);\n";
    return m_file->close();
}

} // namespace errdex::documenting
