// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/record.h"
#include "errdex/importing/import.h"
#include "errdex/importing/importplan.h"

#include <QHash>
#include <QList>

#include <functional>
#include <vector>

namespace errdex::importing {

/// Turns rows into records as a plan says, and learns which vendors and categories there are.
class RecordBuilder final
{
public:
    using Note = std::function<void(RowProblem)>;

    RecordBuilder(const ImportPlan &plan, const QStringList &header, Note note);

    /// A vendor as the rows tell it.
    struct VendorDraft
    {
        domain::Vendor vendor;
        QHash<QString, int> categories;
        qint64 englishTexts = 0;
        qint64 russianTexts = 0;
    };

    /// The record of a row: its `variant` is what the row says, its `category` an index into the vendor's. False when
    /// there is none, which was noted.
    bool build(const TableRow &row, domain::CodeRecord &record, int &vendor);
    /// After the last row, with the languages that their texts are mostly in.
    std::vector<VendorDraft> &vendors();

private:
    /// The first filled cell of this field that is in the language, or is in none.
    QString cellOf(const TableRow &row, Field field, std::optional<domain::Language> language);
    int vendorOf(const QString &given, const QString &givenRussian);
    int categoryOf(VendorDraft &draft, const TableRow &row);
    void readField(const TableRow &row, qsizetype column, domain::CodeRecord &record);
    void put(domain::LocalizedText &text, const ColumnMapping &mapping, const QString &cell);
    void addAttribute(domain::CodeRecord &record, const QString &key, const ColumnMapping &mapping,
                      const QString &cell);
    /// The cell in one line, without control characters.
    QString clean(const TableRow &row, qsizetype column);
    void problem(const TableRow &row, const QString &field, const char *detail, const QStringList &arguments = {},
                 bool isLost = false);

    const ImportPlan &m_plan;
    QList<ColumnMapping> m_columns;
    Note m_note;
    std::vector<VendorDraft> m_vendors;
    QHash<QString, int> m_vendorOfName;
    QHash<QString, int> m_vendorOfSlug;
    bool m_isRussian = false;
    bool m_hasOriginal = false;
};

} // namespace errdex::importing
