// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "fuzzing.h"

#include "errdex/domain/record.h"
#include "errdex/domain/vendor.h"
#include "errdex/snippets/render.h"
#include "errdex/snippets/template.h"
#include "errdex/wording/wording.h"

using namespace errdex;

namespace {

QList<domain::CodeRecord> hostileRecords()
{
    auto vendor = std::make_shared<domain::Vendor>();
    vendor->slug = QStringLiteral("acme");
    vendor->name = {QStringLiteral("Acme */ --> ]]>"), QStringLiteral("Акме")};
    vendor->categories = {{QStringLiteral("all"), {QStringLiteral("All"), QStringLiteral("Все")}}};
    domain::CodeRecord record;
    record.vendor = vendor;
    record.code = QStringLiteral("-1\"'`");
    record.name = QStringLiteral("name\\");
    record.message = {QStringLiteral("</script>\r\n| \" ' ` \\ ${x} {{y}} #{z} \x01"), QStringLiteral("Сообщение")};
    auto second = record;
    second.code = QStringLiteral("1001");
    second.httpStatus = 403;
    second.message = {};
    return {record, second};
}

} // namespace

void fuzz::tryInput(const QByteArray &bytes)
{
    static const auto records = hostileRecords();
    const auto source = QString::fromUtf8(bytes);
    const auto made = snippets::Template::parse(source);
    if (!made) {
        const auto &error = made.error();
        fuzz::require(error.offset >= 0 && error.length >= 0 && error.offset + error.length <= source.size(),
                      "the place of the error is in the text");
        fuzz::require(error.line >= 1 && error.column >= 1, "lines and columns begin at 1");
        fuzz::require(!wording::templateSentence(error.what, domain::Language::Russian).isEmpty(), "the error is a sentence");
        return;
    }
    snippets::RenderOptions options;
    options.date = QDate(2026, 1, 2);
    for (const auto language : {domain::Language::English, domain::Language::Russian}) {
        options.language = language;
        fuzz::require(snippets::render(*made, snippets::Records::of(records), options).has_value(),
                      "a template that was read renders any records");
    }
}
