// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/language.h"
#include "errdex/domain/record.h"

#include <QFont>
#include <QList>
#include <QString>

class QPainter;
class QPrinter;

namespace errdex::ui {

/// Records on paper: a heading and the texts of each, kept together on a page wherever they fit on one, with a title
/// and the number of the page above. Black on white, whatever the window looks like.
class RecordPrinter final
{
public:
    RecordPrinter(QString title, QList<domain::CodeRecord> records, domain::ContentLanguage content)
        : m_title(std::move(title)), m_records(std::move(records)), m_content(content)
    {
    }

    /// Draws the pages that the printer is asked for. GUI thread.
    void print(QPrinter &printer) const;

private:
    enum class Kind { Heading, Text, Quiet };
    struct Paragraph
    {
        Kind kind = Kind::Text;
        QString text;
    };
    struct Line
    {
        Kind kind = Kind::Text;
        QString text;
        qreal height = 0;
    };

    static QFont font(Kind kind);
    QList<Paragraph> paragraphs(const domain::CodeRecord &record) const;
    /// The lines of each page.
    QList<QList<Line>> pages(QPrinter &printer, const QSizeF &size) const;

    QString m_title;
    QList<domain::CodeRecord> m_records;
    domain::ContentLanguage m_content;
};

} // namespace errdex::ui
