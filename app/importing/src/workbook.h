// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ziparchive.h"

#include "errdex/importing/tablereader.h"

#include <QXmlStreamReader>

#include <optional>
#include <vector>

namespace errdex::importing {

/// An Office Open XML workbook: its sheets, its shared texts and what its numbers look like (ECMA-376, part 1, 18).
class Workbook final
{
    Q_DISABLE_COPY_MOVE(Workbook)

public:
    static domain::Result<std::unique_ptr<Workbook>> open(std::unique_ptr<QIODevice> device, const QString &name);

    struct Sheet
    {
        QString name;
        /// In the archive.
        QString path;
    };
    const QList<Sheet> &sheets() const { return m_sheets; }

    /// Begins to read a sheet; the one before is left.
    domain::Result<void> enter(qsizetype sheet);
    /// The next row with a cell in it; false at the end of the sheet.
    domain::Result<bool> next(TableRow &row);

private:
    /// How a number is shown.
    struct NumberLook
    {
        /// "0000": at least so many digits.
        int digits = 0;
        bool isDate = false;
    };

    explicit Workbook(const QString &name) : m_name(name) {}
    domain::Result<void> readParts();
    domain::Result<void> readSheetList();
    domain::Result<void> readSharedTexts();
    domain::Result<void> readLooks();
    /// Opens a part for `xml()`; false when there is none.
    bool enterPart(const QString &path);
    QXmlStreamReader &xml() { return *m_xml; }
    /// What went wrong with the part; nothing when it was read to its end.
    domain::Result<void> state() const;
    /// The next start or end of an element; false at the end or when the part is broken.
    bool nextElement();
    /// The texts of an element with runs, until its end.
    QString richText();
    QString cellText(const QString &type, int style, const QString &value) const;

    QString m_name;
    std::unique_ptr<ZipArchive> m_archive;
    QList<Sheet> m_sheets;
    std::vector<QString> m_texts;
    std::vector<NumberLook> m_looks;
    std::unique_ptr<QIODevice> m_part;
    std::optional<QXmlStreamReader> m_xml;
    bool m_hasDoctype = false;
    qint64 m_row = 0;
};

} // namespace errdex::importing
