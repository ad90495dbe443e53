// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/domain/ownversion.h"

#include "errdex/domain/latin.h"

#include "versions.h"

namespace errdex::domain {

QString OwnVersion::id() const
{
    VersionDigest digest;
    for (const auto &part :
         {QString::number(int(kind)), record.vendor, record.code, QString::number(record.variant), content.vendorName,
          content.categoryId, content.categoryName, content.name, QString::number(content.httpStatus),
          content.message.en, content.message.ru, content.description.en, content.description.ru, author,
          QString::number(written), replaces.join(u' '), QString::number(content.attributes.size())})
        digest.add(part);
    for (const auto &attribute : content.attributes) {
        for (const auto &part : {attribute.key, attribute.text.en, attribute.text.ru})
            digest.add(part);
    }
    return digest.result();
}

QList<OwnVersion> validVersions(const QList<OwnVersion> &versions)
{
    return versionsNotReplaced(versions);
}

CodeRecord recordOf(const OwnVersion &entry)
{
    CodeRecord record;
    record.code = entry.record.code;
    record.variant = entry.record.variant;
    record.name = entry.content.name;
    record.httpStatus = entry.content.httpStatus;
    record.message = entry.content.message;
    record.description = entry.content.description;
    record.attributes = entry.content.attributes;
    return record;
}

QList<Attribute> attributesOf(const OwnContent &overlay)
{
    QList<Attribute> attributes{{OwnMessageKey, overlay.message}, {OwnDescriptionKey, overlay.description}};
    for (const auto &attribute : overlay.attributes)
        attributes.append({OwnKeyPrefix + attribute.key, attribute.text});
    attributes.removeIf([](const Attribute &attribute) { return attribute.text.isEmpty(); });
    return attributes;
}

QString slugOf(const QString &name)
{
    QString slug;
    for (const QChar c : name) {
        const auto letters = latinLetter(c);
        // The signs of hardness and softness have no letter.
        if (letters == u"_")
            continue;
        if (!letters.isEmpty())
            slug += letters;
        else if (!slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    if (slug.endsWith(u'-'))
        slug.chop(1);
    return slug;
}

} // namespace errdex::domain
