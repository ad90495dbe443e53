// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "survey.h"

#include "codenames.h"
#include "values.h"

#include <algorithm>

namespace errdex::snippets {

namespace {

/// The columns of a table, where any of the records has something to say.
constexpr domain::Column UsualColumns[] = {
    domain::Column::Code,       domain::Column::Vendor,  domain::Column::Category,    domain::Column::Name,
    domain::Column::HttpStatus, domain::Column::Message, domain::Column::Description, domain::Column::ReturnedBy,
};

constexpr qint64 ProgressInterval = 256;

/// Looks at one record after another.
class Surveyor
{
public:
    Surveyor(const RenderOptions &options, bool isCode) : m_options(options), m_isCode(isCode)
    {
        m_survey.isNumeric = isCode;
        if (options.columns.isEmpty())
            m_empty = QList<domain::Column>(std::begin(UsualColumns), std::end(UsualColumns));
    }

    void look(const domain::CodeRecord &record);
    Survey finished();

private:
    void lookForCode(const domain::CodeRecord &record);

    const RenderOptions &m_options;
    bool m_isCode;
    bool m_isFirst = true;
    Survey m_survey;
    QList<domain::Column> m_empty;
    /// Names by their hash: a clash of two hashes does no more than lengthen a name.
    QSet<size_t> m_names;
};

void Surveyor::look(const domain::CodeRecord &record)
{
    auto &vendor = m_survey.vendor;
    const bool isOther = vendor != record.vendor && !(vendor && record.vendor && vendor->slug == record.vendor->slug);
    if (m_isFirst)
        vendor = record.vendor;
    else if (isOther || m_survey.hasSeveralVendors) {
        m_survey.hasSeveralVendors = true;
        vendor = nullptr;
    }
    m_isFirst = false;
    m_empty.removeIf(
        [&](domain::Column column) { return !cellOf(record, column, false, m_options.language).isEmpty(); });
    if (m_isCode)
        lookForCode(record);
}

void Surveyor::lookForCode(const domain::CodeRecord &record)
{
    bool isNumber = false;
    const auto number = record.code.toInt(&isNumber);
    // "007" and "+1" are other codes than 7 and 1.
    m_survey.isNumeric = m_survey.isNumeric && isNumber && QString::number(number) == record.code;
    const auto name = joined(nameWords(record), Casing::Snake);
    const auto hash = qHash(name);
    if (m_names.contains(hash))
        m_survey.sharedNames.insert(name);
    m_names.insert(hash);
    if (record.variant > 0)
        m_survey.meanings[meaningKey(record)].append(record.summary().shownIn(m_options.language));
}

Survey Surveyor::finished()
{
    m_survey.isNumeric = m_survey.isNumeric && !m_survey.hasSeveralVendors;
    m_survey.columns = m_options.columns;
    if (m_options.columns.isEmpty())
        std::copy_if(std::begin(UsualColumns), std::end(UsualColumns), std::back_inserter(m_survey.columns),
                     [this](domain::Column column) { return !m_empty.contains(column); });
    return m_survey;
}

} // namespace

QString meaningKey(const domain::CodeRecord &record)
{
    return domain::RecordKey{record.key().vendor, record.code, 0}.toString();
}

domain::Result<Survey> surveyed(const Records &records, const RenderOptions &options, Format format)
{
    Surveyor surveyor(options, isCode(format));
    const auto source = records.open();
    for (qint64 number = 1;; ++number) {
        const auto next = source->next();
        if (!next)
            return tl::unexpected(next.error());
        if (!*next)
            return surveyor.finished();
        surveyor.look(**next);
        if (options.progress && number % ProgressInterval == 0 && !options.progress(number))
            return domain::fail(domain::ErrorCode::Cancelled);
    }
}

} // namespace errdex::snippets
