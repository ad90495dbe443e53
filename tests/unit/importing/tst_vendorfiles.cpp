// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "testfiles.h"

#include "errdex/importing/source.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace errdex;

namespace {

QString shown(const domain::LocalizedText &text)
{
    static constexpr const char *Origins[] = {"*en", "*ru", "*errdex", "*own"};
    return text.isEmpty() ? QStringLiteral("-")
                          : QString(text.en + u'/' + text.ru + QLatin1StringView(Origins[int(text.origin)]));
}

/// What was read, the vendor and each record in a line.
QStringList described(const importing::SourceFile &file)
{
    const auto &vendor = *file.vendor;
    QStringList lines{
        QStringLiteral("%1 %2 %3 %4 [%5] %6")
            .arg(vendor.slug)
            .arg(file.order)
            .arg(shown(vendor.name), shown(vendor.product), vendor.aliases.join(u','), shown(vendor.categoryRule))};
    lines.first() += u" home=" + vendor.home + u" source=" + vendor.source.title + u' ' + vendor.source.url + u' ' +
                     vendor.source.retrieved.toString(Qt::ISODate) + u' ' + shown(vendor.source.note);
    for (const auto &note : vendor.notes)
        lines.first() += u" note " + note.codes.join(u',') + u'=' + shown(note.text);
    for (const auto &note : vendor.footnotes)
        lines.first() += u" footnote " + note.mark + u'=' + shown(note.text);
    const auto &envelope = vendor.envelope;
    lines.first() += u" envelope " + QStringList{envelope.confirmed ? QStringLiteral("sure") : QStringLiteral("likely"),
                                                 envelope.codeKey,
                                                 envelope.nameKey,
                                                 envelope.messageKey,
                                                 envelope.detailKey,
                                                 envelope.otherKeys.join(u'+')}
                                         .join(u',');
    for (const auto &record : file.records) {
        QString line = record.shownCode() + u' ' + record.categoryInfo().id + u' ' + record.name + u' ' +
                       QString::number(record.httpStatus) + u' ' + shown(record.message) + u' ' +
                       shown(record.description) + u' ' + record.reference;
        for (const auto &item : record.returnedBy)
            line += u" by " + shown(item.operation) + item.footnoteMark;
        for (const auto &attribute : record.attributes)
            line += u" with " + attribute.key + u'=' + shown(attribute.text);
        lines.append(line.simplified());
    }
    return lines;
}

importing::SourceReading readingOf(const QByteArray &content)
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("good.json"));
    test::makeFile(path, content);
    return importing::readSource(path);
}

} // namespace

/// What is told of vendor files with faults, word by word, and what is read of those with a change that is right.
class VendorFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void files_data();
    void files();
};

void VendorFilesTest::files_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const char *from, const char *to, const char *told) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(told);
    };
    row("no slug", R"("slug": "good", )", R"()", R"(: slug - the field is missing)");
    row("slug of capitals", R"("slug": "good")", R"("slug": "Good")",
        R"(: slug - must consist of small Latin letters, digits and single hyphens)");
    row("slug with two hyphens", R"("slug": "good")", R"("slug": "go--od")",
        R"(: slug - must consist of small Latin letters, digits and single hyphens)");
    row("slug that ends with a hyphen", R"("slug": "good")", R"("slug": "good-")",
        R"(: slug - must consist of small Latin letters, digits and single hyphens)");
    row("slug that is another", R"("slug": "good")", R"("slug": "good-2")",
        R"(: slug - must be the file's name: good)");
    row("order that is no number", R"("order": 1)", R"("order": "1")",
        R"(: order - must be a whole number from 1 to 1000000)");
    row("order of zero", R"("order": 1)", R"("order": 0)", R"(: order - must be a whole number from 1 to 1000000)");
    row("largest order", R"("order": 1)", R"("order": 1000000)",
        R"(reads good 1000000 Good/Хороший*en Good API/API*en [g] - home= source=Errors https://example.com/ 2026-11-23 - note 1=n/з*ru footnote *=f/с*en envelope sure,code,,m,,)");
    row("order too large", R"("order": 1)", R"("order": 1000001)",
        R"(: order - must be a whole number from 1 to 1000000)");
    row("half an order", R"("order": 1)", R"("order": 1.5)", R"(: order - must be a whole number from 1 to 1000000)");
    row("no order", R"("order": 1,)", R"()", R"(: order - the field is missing)");
    row("language that is none", R"("original_language": "en")", R"("original_language": "de")",
        R"(: original_language - must be one of: en, ru)");
    row("no language", R"(, "original_language": "en")", R"()",
        R"(: original_language - the field is missing
: original_language - must be one of: en, ru)");
    row("name that is no object", R"("name": {"en": "Good", "ru": "Хороший"})", R"("name": "Good")",
        R"(: name - must be an object with the texts “en” and “ru”)");
    row("no name", R"("name": {"en": "Good", "ru": "Хороший"},)", R"()", R"(: name - the field is missing)");
    row("no product", R"(, "product": {"en": "Good API", "ru": "API"})", R"()", R"(: product - the field is missing)");
    row("name of an unknown origin", R"("ru": "Хороший")", R"("ru": "Хороший", "original": "de")",
        R"(: name: original - must be one of: en, ru, errdex, own)");
    row("name with more in it", R"("ru": "Хороший")", R"("ru": "Хороший", "de": "Gut")",
        R"(: name: de - unknown field)");
    row("aliases that are no list", R"("aliases": ["g"])", R"("aliases": "g")", R"(: aliases - must be an array)");
    row("alias that is no slug", R"("aliases": ["g"])", R"("aliases": ["g", "G!"])",
        R"(: aliases[1] - must consist of small Latin letters, digits and single hyphens)");
    row("alias that is no text", R"("aliases": ["g"])", R"("aliases": [1])",
        R"(: aliases[0] - must be a string
: aliases[0] - must consist of small Latin letters, digits and single hyphens)");
    row("empty alias", R"("aliases": ["g"])", R"("aliases": [""])",
        R"(: aliases[0] - must not be empty
: aliases[0] - must consist of small Latin letters, digits and single hyphens)");
    row("no alias", R"("aliases": ["g"])", R"("aliases": null)",
        R"(reads good 1 Good/Хороший*en Good API/API*en [] - home= source=Errors https://example.com/ 2026-11-23 - note 1=n/з*ru footnote *=f/с*en envelope sure,code,,m,,)");
    row("home that is no address", R"("home": null)", R"("home": "example.com")",
        R"(: home - must begin with https:// or http://)");
    row("home without a lock", R"("home": null)", R"("home": "http://example.com/")",
        R"(reads good 1 Good/Хороший*en Good API/API*en [g] - home=http://example.com/ source=Errors https://example.com/ 2026-11-23 - note 1=n/з*ru footnote *=f/с*en envelope sure,code,,m,,)");
    row("rule of categories", R"("category_rule": null)", R"("category_rule": {"en": "a", "ru": "б"})",
        R"(reads good 1 Good/Хороший*en Good API/API*en [g] a/б*errdex home= source=Errors https://example.com/ 2026-11-23 - note 1=n/з*ru footnote *=f/с*en envelope sure,code,,m,,)");
    row("rule in one language", R"("category_rule": null)", R"("category_rule": {"en": "a"})",
        R"(: category_rule: ru - the field is missing)");
    row("no source",
        R"("source": {"title": "Errors", "url": "https://example.com/", "retrieved": "2026-11-23", "note": null},)",
        R"()",
        R"(: source - the field is missing
: source: title - the field is missing
: source: retrieved - the field is missing)");
    row("source that is no object",
        R"("source": {"title": "Errors", "url": "https://example.com/", "retrieved": "2026-11-23", "note": null},)",
        R"("source": 5,)",
        R"(: source - must be an object
: source: title - the field is missing
: source: retrieved - the field is missing)");
    row("source without a title", R"("title": "Errors", )", R"()", R"(: source: title - the field is missing)");
    row("source without a day", R"(, "retrieved": "2026-11-23")", R"()",
        R"(: source: retrieved - the field is missing)");
    row("day that is none", R"(2026-11-23)", R"(2026-02-30)",
        R"(: source: retrieved - must be a date such as 2026-11-23)");
    row("source with a note", R"("note": null})", R"("note": {"en": "a", "ru": "б"}})",
        R"(reads good 1 Good/Хороший*en Good API/API*en [g] - home= source=Errors https://example.com/ 2026-11-23 a/б*errdex note 1=n/з*ru footnote *=f/с*en envelope sure,code,,m,,)");
    row("source with more in it", R"("note": null})", R"("note": null, "more": 1})",
        R"(: source: more - unknown field)");
    row("no envelope", R"("envelope": {)", R"("envelope": {}, "x": {)", R"(: x - unknown field)");
    row("envelope that is no object", R"("envelope": {)", R"("envelope": [], "x": {)",
        R"(: envelope - must be an object
: x - unknown field)");
    row("confirmed by a word", R"("confirmed": true)", R"("confirmed": "yes")",
        R"(: envelope: confirmed - must be true or false)");
    row("not told whether confirmed", R"("confirmed": true, )", R"()",
        R"(: envelope: confirmed - the field is missing)");
    row("no key of the code", R"("code_key": "code", )", R"()", R"(: envelope: code_key - the field is missing)");
    row("other keys that are no list", R"("other_keys": [])", R"("other_keys": "a")",
        R"(: envelope: other_keys - must be an array)");
    row("other key of blanks", R"("other_keys": [])", R"("other_keys": ["a", " "])",
        R"(: envelope: other_keys[1] - must not begin or end with a space)");
    row("all placeholders", R"({{code}})", R"({{code}} {{name}} {{message}})", R"()");
    row("placeholder that goes on", R"({{code}})", R"({{codes}})",
        R"(: envelope: sample - has a placeholder other than: {{code}}, {{name}}, {{message}})");
    row("sample that is no list", R"("sample": ["{", "  \"code\": {{code}}", "}"])", R"("sample": "{{code}}")",
        R"(: envelope: sample - the field is missing)");
    row("envelope with more in it", R"("confirmed": true)", R"("confirmed": true, "extra": 1)",
        R"(: envelope: extra - unknown field)");
    row("notes that are no list", R"("notes": [{"codes": ["1"], "text": {"en": "n", "ru": "з", "original": "ru"}}])",
        R"("notes": {})", R"(: notes - must be an array)");
    row("note that is no object", R"("notes": [)", R"("notes": ["a", )", R"(: notes[0] - must be an object)");
    row("note without a text", R"(, "text": {"en": "n", "ru": "з", "original": "ru"})", R"()",
        R"(: notes[0]: text - the field is missing)");
    row("note with more in it", R"("codes": ["1"])", R"("codes": ["1"], "more": 1)",
        R"(: notes[0]: more - unknown field)");
    row("footnote without a mark", R"("mark": "*", )", R"()",
        R"(: footnotes[0]: mark - the field is missing
: records[0] (1): returned_by[0]: footnote - “*” is not among the footnotes of the file)");
    row("footnote without a text", R"(, "text": {"en": "f", "ru": "с"})", R"()",
        R"(: footnotes[0]: text - the field is missing)");
    row("footnote with more in it", R"("mark": "*")", R"("mark": "*", "more": 1)",
        R"(: footnotes[0]: more - unknown field)");
    row("no categories", R"("categories": [{"id": "all", "name": {"en": "All", "ru": "Все"}}],)", R"()",
        R"(: categories - the field is missing
: records[0] (1): category - “all” is not among the categories of the file
: records[1] (107): category - “all” is not among the categories of the file
: records[2] (107): category - “all” is not among the categories of the file)");
    row("category twice", R"("categories": [)", R"("categories": [{"id": "all", "name": {"en": "A", "ru": "Б"}}, )",
        R"(: categories[1]: id - “all” stands twice
: categories[1] - no record is in the category “all”)");
    row("category that is no slug", R"("categories": [)",
        R"("categories": [{"id": "A b", "name": {"en": "A", "ru": "Б"}}, )",
        R"(: categories[0]: id - must consist of small Latin letters, digits and single hyphens
: categories[0] - no record is in the category “A b”)");
    row("category without a name", R"(, "name": {"en": "All", "ru": "Все"}}])", R"(}])",
        R"(: categories[0]: name - the field is missing)");
    row("category with more in it", R"("id": "all")", R"("id": "all", "more": 1)",
        R"(: categories[0]: more - unknown field)");
    row("two categories that nothing is in", R"("categories": [{"id": "all", "name": {"en": "All", "ru": "Все"}})",
        R"("categories": [{"id": "all", "name": {"en": "All", "ru": "Все"}}, {"id": "x", "name": {"en": "X", "ru": "И"}}, {"id": "y", "name": {"en": "Y", "ru": "И"}})",
        R"(: categories[1] - no record is in the category “x”
: categories[2] - no record is in the category “y”)");
    row("records that are no list", R"("records": [
)",
        R"("records": {}, "x": [
)",
        R"(: records - must be an array
: x - unknown field
: categories[0] - no record is in the category “all”)");
    row("record that is no object", R"("records": [)", R"("records": [5, )", R"(: records[0] - must be an object)");
    row("no code", R"("code": "1", )", R"()", R"(: records[0]: code - the field is missing)");
    row("empty code", R"("code": "1",)", R"("code": "",)", R"(: records[0]: code - must not be empty)");
    row("code with a blank in front", R"("code": "1",)", R"("code": " 1",)",
        R"(: records[0] ( 1): code - must not begin or end with a space)");
    row("code with a blank behind", R"("code": "1",)", R"("code": "1 ",)",
        R"(: records[0] (1 ): code - must not begin or end with a space)");
    row("no category", R"("code": "1", "category": "all")", R"("code": "1")",
        R"(: records[0] (1): category - the field is missing)");
    row("largest variant", R"("variant": 2)", R"("variant": 9999)",
        R"(: records[2] (107): variant - the code stands 2 times: its variants must be numbered from 1)");
    row("variant too large", R"("variant": 2)", R"("variant": 10000)",
        R"(: records[2] (107): variant - must be a whole number from 1 to 9999
: records[2] (107): variant - the code stands 2 times: its variants must be numbered from 1)");
    row("variant of zero", R"("variant": 2)", R"("variant": 0)",
        R"(: records[2] (107): variant - must be a whole number from 1 to 9999
: records[2] (107): variant - the code stands 2 times: its variants must be numbered from 1)");
    row("three of one code", R"("code": "1",)", R"("code": "107", "variant": 3,)",
        R"(reads 107/3 all 0 m/с*en - by Data/Данные*en*)");
    row("variants with a gap", R"("variant": 2)", R"("variant": 3)",
        R"(: records[2] (107): variant - the code stands 2 times: its variants must be numbered from 1)");
    row("variants all alike", R"("code": "1",)", R"("code": "107", "variant": 1,)",
        R"(: records[0] (107): variant - the code stands 3 times: its variants must be numbered from 1
: records[1] (107): variant - the code stands 3 times: its variants must be numbered from 1)");
    row("smallest status", R"("http_status": 400)", R"("http_status": 100)", R"(reads 107/2 all 100 b/б*en -)");
    row("largest status", R"("http_status": 400)", R"("http_status": 599)", R"(reads 107/2 all 599 b/б*en -)");
    row("status too large", R"("http_status": 400)", R"("http_status": 600)",
        R"(: records[2] (107): http_status - must be a whole number from 100 to 599)");
    row("status with a fraction", R"("http_status": 400)", R"("http_status": 400.5)",
        R"(: records[2] (107): http_status - must be a whole number from 100 to 599)");
    row("status of nothing", R"("http_status": 400)", R"("http_status": null)", R"(reads 107/2 all 0 b/б*en -)");
    row("description alone", R"("message": {"en": "m", "ru": "с"})", R"("description": {"en": "m", "ru": "с"})",
        R"(reads 1 all 0 - m/с*en by Data/Данные*en*)");
    row("name and reference", R"("http_status": 400)", R"("name": "BAD", "reference": "RFC 1")",
        R"(reads 107/2 all BAD 0 b/б*en - RFC 1)");
    row("name that is a number", R"("http_status": 400)", R"("name": 5)",
        R"(: records[2] (107): name - must be a string)");
    row("operations that are no list", R"("returned_by": [{"en": "Data", "ru": "Данные", "footnote": "*"}])",
        R"("returned_by": "Data")", R"(: records[0] (1): returned_by - must be an array)");
    row("operation in one language", R"(, "ru": "Данные")", R"()",
        R"(: records[0] (1): returned_by[0]: ru - the field is missing)");
    row("operation with more in it", R"("en": "Data")", R"("en": "Data", "more": 1)",
        R"(: records[0] (1): returned_by[0]: more - unknown field)");
    row("operation without a footnote", R"(, "footnote": "*")", R"()", R"(reads 1 all 0 m/с*en - by Data/Данные*en)");
    row("attribute", R"("message": {"en": "m", "ru": "с"})",
        R"("message": {"en": "m", "ru": "с"}, "attributes": [{"key": "k", "en": "a", "ru": "б"}])",
        R"(reads 1 all 0 m/с*en - by Data/Данные*en* with k=a/б*en)");
    row("attribute in one language", R"("message": {"en": "m", "ru": "с"})",
        R"("message": {"en": "m", "ru": "с"}, "attributes": [{"key": "k", "en": "a"}])",
        R"(reads 1 all 0 m/с*en - by Data/Данные*en* with k=a/*en)");
    row("attribute in Russian", R"("message": {"en": "m", "ru": "с"})",
        R"("message": {"en": "m", "ru": "с"}, "attributes": [{"key": "k", "ru": "б"}])",
        R"(reads 1 all 0 m/с*en - by Data/Данные*en* with k=/б*ru)");
    row("attribute of one's own", R"("message": {"en": "m", "ru": "с"})",
        R"("message": {"en": "m", "ru": "с"}, "attributes": [{"key": "k", "en": "a", "original": "own"}])",
        R"(reads 1 all 0 m/с*en - by Data/Данные*en* with k=a/*own)");
    row("attribute of Errdex", R"("message": {"en": "m", "ru": "с"})",
        R"("message": {"en": "m", "ru": "с"}, "attributes": [{"key": "k", "en": "a", "original": "errdex"}])",
        R"(reads 1 all 0 m/с*en - by Data/Данные*en* with k=a/*errdex)");
    row("attribute without a text", R"("message": {"en": "m", "ru": "с"})",
        R"("message": {"en": "m", "ru": "с"}, "attributes": [{"key": "k"}])",
        R"(: records[0] (1): attributes[0] - there is no text, neither “en” nor “ru”)");
    row("attribute without a key", R"("message": {"en": "m", "ru": "с"})",
        R"("message": {"en": "m", "ru": "с"}, "attributes": [{"en": "a"}])",
        R"(: records[0] (1): attributes[0]: key - the field is missing)");
    row("attribute with more in it", R"("message": {"en": "m", "ru": "с"})",
        R"("message": {"en": "m", "ru": "с"}, "attributes": [{"key": "k", "en": "a", "more": 1}])",
        R"(: records[0] (1): attributes[0]: more - unknown field)");
    row("attributes that are no list", R"("message": {"en": "m", "ru": "с"})",
        R"("message": {"en": "m", "ru": "с"}, "attributes": {})", R"(: records[0] (1): attributes - must be an array)");
    row("delete character", R"("en": "a")", R"("en": "a\u007fb")",
        R"(: records[1] (107): message: en - must not contain line breaks or control characters)");
    row("control character beyond ASCII", R"("en": "a")", R"("en": "a\u009fb")",
        R"(: records[1] (107): message: en - must not contain line breaks or control characters)");
    row("no-break space within", R"("en": "a")", R"("en": "a\u00a0b")", R"(reads 107/1 all 0 a b/а*en -)");
    row("tab", R"("en": "a")", R"("en": "a\tb")",
        R"(: records[1] (107): message: en - must not contain line breaks or control characters)");
    row("first half alone", R"("en": "a")", R"("en": "a\ud83d")",
        R"(: records[1] (107): message: en - contains half of a character (a lone surrogate))");
    row("second half first", R"("en": "a")", R"("en": "a\udc00\ud83d")",
        R"(: records[1] (107): message: en - contains half of a character (a lone surrogate))");
    row("both halves", R"("en": "a")", R"("en": "a\ud83d\ude00")", R"(reads 107/1 all 0 a😀/а*en -)");
    row("halves behind an escape", R"("en": "a")", R"("en": "a\\\\\ud83d\ude00\n")",
        R"(: records[1] (107): message: en - must not begin or end with a space
: records[1] (107): message: en - must not contain line breaks or control characters)");
    row("message that is a list", R"("message": {"en": "m", "ru": "с"})", R"("message": ["m"])",
        R"(: records[0] (1): message - must be an object with the texts “en” and “ru”
: records[0] (1) - the record has neither a message nor a description)");
    row("key twice in a record", R"("http_status": 400)", R"("http_status": 400, "variant": 2)",
        R"(:14:74 - the key “variant” stands twice)");
    row("key twice in a text", R"("en": "Good", )", R"("en": "Good", "en": "Good", )",
        R"(:3:26 - the key “en” stands twice)");
    row("key twice behind letters of two bytes", R"("ru": "Хороший"})", R"("ru": "Хороший", "ru": "б"})",
        R"(:3:43 - the key “ru” stands twice)");
    const auto many = [](int from, int to, const char *more = "") -> QByteArray {
        QByteArray keys;
        for (int i = from; i <= to; ++i)
            keys += "\"k" + QByteArray::number(i) + "\": {\"k1\": [\"k2\", {\"k3\": 1}]}, ";
        return "\"order\": 1, \"$schema\": {" + keys + more + "\"z\": 1}, \"x\": {" + keys + "\"z\": 1},";
    };
    row("many keys", R"("order": 1,)", many(1, 60).constData(), ": x - unknown field");
    for (const int repeated : {1, 23, 24, 25, 26, 59, 60})
        row(qPrintable(QStringLiteral("many keys, the %1th twice").arg(repeated)), R"("order": 1,)",
            many(1, 60, QByteArray("\n\"k" + QByteArray::number(repeated) + "\": 1, ").constData()).constData(),
            QByteArray(":3:1 - the key “k" + QByteArray::number(repeated) + "” stands twice").constData());
    row("same key in two objects", R"("mark": "*")", R"("mark": "*")", R"()");
    row("comma at the end", R"("mark": "*", )", R"("mark": "*",, )",
        R"(:8:31 - this is not JSON (unterminated object))");
    row("comment", R"("order": 1,)", R"("order": 1, // first)", R"(:2:32 - this is not JSON (unterminated object))");
    row("another schema", R"("order": 1,)", R"("order": 1, "$schema": "x",)", R"()");
}

/// A file that is right but for one change.
void VendorFilesTest::files()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const auto good = test::contents(QStringLiteral(ERRDEX_SOURCE_DIR "/tests/unit/importing/good.json"));
    const auto at = good.indexOf(from);
    QVERIFY(at >= 0);
    const auto unchanged = readingOf(good);
    QCOMPARE(unchanged.errors.size(), 0);
    const auto before = described(unchanged.file);
    QCOMPARE(before.join(u'\n'),
             QString::fromUtf8("good 1 Good/Хороший*en Good API/API*en [g] - home= source=Errors https://example.com/ "
                               "2026-11-23 - note 1=n/з*ru footnote *=f/с*en envelope sure,code,,m,,\n"
                               "1 all 0 m/с*en - by Data/Данные*en*\n107/1 all 0 a/а*en -\n107/2 all 400 b/б*en -"));
    const auto reading = readingOf(good.first(at) + to + good.sliced(at + from.size()));
    QStringList told;
    for (const auto &error : reading.errors) {
        auto detail = error.detail;
        for (const auto &argument : error.arguments)
            detail = detail.arg(argument);
        told.append(error.where.mid(qsizetype(qstrlen("good.json"))) + u" - " + detail);
    }
    const auto read = told.isEmpty() ? described(reading.file) : QStringList();
    for (const auto &line : read) {
        if (!before.contains(line))
            told.append(u"reads " + line);
    }
    QTEST(told.join(u'\n'), "told");
}

QTEST_GUILESS_MAIN(VendorFilesTest)
#include "tst_vendorfiles.moc"
