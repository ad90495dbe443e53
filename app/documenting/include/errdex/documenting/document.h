// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"
#include "errdex/domain/language.h"
#include "errdex/domain/rowsource.h"
#include "errdex/domain/vendor.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

class QIODevice;

namespace errdex::documenting {

/// What offline documentation can be.
enum class Format {
    Html,   ///< one self-contained file with search, filters and a language switch
    Site,   ///< a folder of pages, one for each vendor and category
    Docset, ///< a folder "NAME.docset" for Zeal and Dash
    Text,   ///< plain text in the manner of a manual page, for `less`
    Book,   ///< a folder of Markdown files with SUMMARY.md, as mdBook reads it
    Pdf,    ///< with cover, contents, bookmarks and page headers
};

inline constexpr Format AllFormats[] = {Format::Html, Format::Site, Format::Docset,
                                        Format::Text, Format::Book, Format::Pdf};

/// "html", "site", "docset", "txt", "book", "pdf".
QString formatId(Format format);
std::optional<Format> formatFromId(QStringView id);
/// The usual ending of the name without the dot; empty for a folder with any name.
QString formatSuffix(Format format);
/// True for those that are a folder of files.
bool isFolder(Format format);

/// What a document is made of beside the records: those vendors and categories of which it has some.
struct Contents
{
    QList<domain::VendorPtr> vendors;
    /// Records by position of the vendor and index of the category; see search::ResultSet::countByCategory().
    QList<QList<qint64>> counts;
    /// The languages of the document, the leading one first; one or two.
    QList<domain::Language> languages;
    /// Site: the address it will have ("https://docs.example.com/errors"), for its site map; may be empty.
    QString baseUrl;

    qint64 count(const domain::Vendor &vendor) const;
    qint64 count(const domain::Vendor &vendor, int category) const { return counts.at(vendor.position).at(category); }
    qint64 total() const;
    domain::Language leading() const { return languages.constFirst(); }
};

/// Opens the records anew, in the order of the catalogue: by vendor, category and code.
using OpenSource = std::function<std::unique_ptr<domain::RowSource>()>;
/// Called every few hundred records with the number of records written; returning false cancels.
using Progress = std::function<bool(qint64 records)>;

/// Writes a document into a file or folder, which is replaced only when the new one is complete (see
/// exporting::writeFileGuarded() and exporting::GuardedFolder), in constant memory. Returns the number of records. Errors: those of the source,
/// CannotWriteFile, Cancelled.
domain::Result<qint64> writeDocument(Format format, const Contents &contents, const OpenSource &open, const QString &path,
                                     const Progress &progress = {});
/// Likewise to a device; a document that is a folder cannot be written so (WrongUse).
domain::Result<qint64> writeDocument(Format format, const Contents &contents, const OpenSource &open, QIODevice &device,
                                     const Progress &progress = {});

} // namespace errdex::documenting
