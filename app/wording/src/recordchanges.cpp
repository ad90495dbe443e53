// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/wording/recordchanges.h"

#include "errdex/wording/wording.h"

#include <QStringList>

namespace errdex::wording {

using domain::CodeRecord;
using domain::Column;
using domain::Language;

namespace {

QString attributeText(const CodeRecord &record, const QString &key, Language language)
{
    QStringList texts;
    for (const auto &attribute : record.attributes) {
        if (attribute.key == key)
            texts.append(attribute.text.in(language));
    }
    return texts.join(u'\n');
}

QStringList attributeKeys(const CodeRecord &before, const CodeRecord &after)
{
    QStringList keys;
    for (const auto *record : {&before, &after}) {
        for (const auto &attribute : record->attributes)
            keys.append(attribute.key);
    }
    keys.removeDuplicates();
    return keys;
}

QString titleWith(const QString &title, Language language)
{
    return QStringLiteral("%1 (%2)").arg(title, domain::languageCode(language).toUpper());
}

} // namespace

QList<FieldChange> recordChanges(const CodeRecord &before, const CodeRecord &after, Language leading)
{
    QList<FieldChange> changes;
    const auto compare = [&changes](const QString &title, const QString &was, const QString &is) {
        if (was != is)
            changes.append({title, was, is});
    };
    for (const auto column : domain::AllColumns) {
        if (column == Column::Code || column == Column::Vendor || column == Column::Variant)
            continue;
        if (!domain::isLocalized(column)) {
            compare(columnTitle(column), domain::columnText(before, column, leading), domain::columnText(after, column, leading));
            continue;
        }
        for (const auto language : {leading, domain::otherLanguage(leading)}) {
            compare(titleWith(columnTitle(column), language), domain::columnText(before, column, language),
                    domain::columnText(after, column, language));
        }
    }
    const auto keys = attributeKeys(before, after);
    for (const auto &key : keys) {
        for (const auto language : {leading, domain::otherLanguage(leading)}) {
            compare(titleWith(attributeTitle(key), language), attributeText(before, key, language),
                    attributeText(after, key, language));
        }
    }
    return changes;
}

} // namespace errdex::wording
