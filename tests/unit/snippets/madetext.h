// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "samplerecords.h"

#include "errdex/snippets/render.h"
#include "errdex/wording/wording.h"

#include <QStringList>

/// What a template with one body makes of records.
namespace errdex::test {

/// A record of which everything is known.
inline domain::CodeRecord known()
{
    auto vendor = std::make_shared<domain::Vendor>(*sampleVendor());
    vendor->slug = QStringLiteral("oz-api");
    vendor->product = {QStringLiteral("Product"), QStringLiteral("Продукт"), domain::TextOrigin::Errdex};
    vendor->home = QStringLiteral("https://oz.example");
    vendor->source = {QStringLiteral("Codes"), QStringLiteral("https://oz.example/c"), QDate(2026, 3, 4), {}};
    vendor->notes = {{{QStringLiteral("10x")}, {QStringLiteral("Note"), QStringLiteral("Примечание")}}};
    auto record = fullRecord();
    record.vendor = vendor;
    record.name = QStringLiteral("Too  many");
    record.message = {QStringLiteral("Mess\nage"), QStringLiteral("Сооб\nщение"), domain::TextOrigin::English};
    record.description = {QStringLiteral("Desc"), QStringLiteral("Опис"), domain::TextOrigin::English};
    record.reference = QStringLiteral("RFC");
    record.attributes = {{QStringLiteral("cause"), {QStringLiteral("Why"), QStringLiteral("Почему")}},
                         {QStringLiteral("action"), {QStringLiteral("Wait"), {}}}};
    return record;
}

inline snippets::RenderOptions options(domain::Language language = domain::Language::Russian)
{
    snippets::RenderOptions made;
    made.language = language;
    made.date = QDate(2026, 11, 27);
    return made;
}

/// "error" and the sentence where it is no template.
inline QString made(const QString &header, const QString &body, const QList<domain::CodeRecord> &records,
                    const snippets::RenderOptions &given = options())
{
    const auto parsed = snippets::Template::parse(u"{{!\nname: t\n" + header + u"\n}}\n" + body);
    if (!parsed)
        return u"error " + wording::templateSentence(parsed.error().what, domain::Language::English);
    const auto text = snippets::render(*parsed, snippets::Records::of(records), given);
    return text ? text->text : QStringLiteral("failed");
}

} // namespace errdex::test
