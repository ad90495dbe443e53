// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/importing/tablereader.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace errdex::importing {

namespace {

constexpr std::array<const char *, std::size(AllTableFormats)> FormatIds{"csv",  "tsv",  "json",   "jsonl", "md",
                                                                         "html", "xlsx", "vendor", "pack"};
/// Problems of one row after another are kept until somebody takes them.
constexpr qsizetype MostProblems = 1000;

} // namespace

QString tableFormatId(TableFormat format)
{
    return QString::fromLatin1(FormatIds.at(size_t(format)));
}

std::optional<TableFormat> tableFormatFromId(QStringView id)
{
    const auto *found = std::find_if(std::begin(AllTableFormats), std::end(AllTableFormats),
                                     [id](TableFormat format) { return tableFormatId(format) == id; });
    return found == std::end(AllTableFormats) ? std::nullopt : std::optional(*found);
}

bool isDelimited(TableFormat format)
{
    return format == TableFormat::Csv || format == TableFormat::Tsv;
}

bool isOwnFormat(TableFormat format)
{
    return format == TableFormat::VendorFile || format == TableFormat::Pack;
}

QString TableSource::name() const
{
    return QFileInfo(path).fileName();
}

void TableReader::setHeader(const QStringList &titles)
{
    QStringList header;
    QHash<QString, int> uses;
    QSet<QString> taken;
    for (qsizetype i = 0; i < titles.size(); ++i) {
        QString title = titles.at(i).simplified();
        if (title.isEmpty())
            title = QStringLiteral("column %1").arg(i + 1);
        int &use = uses[title];
        QString unique;
        // A title of the table can look like a numbered one.
        do {
            ++use;
            unique = use > 1 ? QStringLiteral("%1 (%2)").arg(title).arg(use) : title;
        } while (taken.contains(unique));
        taken.insert(unique);
        header.append(unique);
    }
    m_header = header;
}

void TableReader::note(RowProblem problem)
{
    if (m_problems.size() < MostProblems)
        m_problems.append(std::move(problem));
}

} // namespace errdex::importing
