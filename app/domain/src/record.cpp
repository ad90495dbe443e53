// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/domain/record.h"

#include <algorithm>

namespace errdex::domain {

QString RecordKey::toString() const
{
    const QString base = vendor + u'/' + code;
    return variant > 0 ? QString(base + u'/' + QString::number(variant)) : base;
}

RecordKey RecordKey::fromString(QStringView text)
{
    const auto slash = text.indexOf(u'/');
    if (slash <= 0 || slash + 1 >= text.size())
        return {};
    RecordKey key{text.left(slash).toString(), text.sliced(slash + 1).toString(), 0};
    const auto last = key.code.lastIndexOf(u'/');
    if (last > 0) {
        bool isNumber = false;
        const int variant = QStringView(key.code).sliced(last + 1).toInt(&isNumber);
        if (isNumber && variant > 0) {
            key.variant = variant;
            key.code.truncate(last);
        }
    }
    return key;
}

RecordKey CodeRecord::key() const
{
    return {vendor ? vendor->slug : QString(), code, variant};
}

QString CodeRecord::shownCode() const
{
    return variant > 0 ? QString(code + u'/' + QString::number(variant)) : code;
}

const Category &CodeRecord::categoryInfo() const
{
    static const Category none;
    return vendor && category >= 0 && category < vendor->categories.size() ? vendor->categories.at(category) : none;
}

const LocalizedText &CodeRecord::summary() const
{
    return message.isEmpty() ? description : message;
}

QList<Footnote> CodeRecord::footnotes() const
{
    QList<Footnote> found;
    for (const auto &item : returnedBy) {
        const Footnote *footnote = vendor ? vendor->footnote(item.footnoteMark) : nullptr;
        if (footnote && !found.contains(*footnote))
            found.append(*footnote);
    }
    return found;
}

QList<VendorNote> CodeRecord::notes() const
{
    QList<VendorNote> found;
    if (vendor) {
        std::copy_if(vendor->notes.begin(), vendor->notes.end(), std::back_inserter(found),
                     [this](const VendorNote &note) { return note.appliesTo(code); });
    }
    return found;
}

} // namespace errdex::domain
