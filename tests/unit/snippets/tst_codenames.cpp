// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "madetext.h"

#include <QtTest>

using namespace errdex;
using test::made;

/// What a program is written with: names and numbers.
class CodeNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesForPrograms_data();
    void namesForPrograms();
    void reservedNames_data();
    void reservedNames();
    void namesThatRepeat();
    void numbersForPrograms_data();
    void numbersForPrograms();
    void vendorsOfASet();
};

void CodeNamesTest::namesForPrograms_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("names");
    const auto row = [](const char *name, const char *names) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromLatin1(names);
    };
    row("not allowed", "NotAllowed notAllowed not_allowed NOT_ALLOWED");
    row("404", "Code404 code404 code_404 CODE_404");
    row("don't stop", "DontStop dontStop dont_stop DONT_STOP");
    row("'quoted' words", "QuotedWords quotedWords quoted_words QUOTED_WORDS");
    row("isbn’s", "Isbns isbns isbns ISBNS");
    row("camelCase HTTPCode", "CamelCaseHttpcode camelCaseHttpcode camel_case_httpcode CAMEL_CASE_HTTPCODE");
    row("1 1", "Code1_1 code1_1 code_1_1 CODE_1_1");
    row("a1 2b", "A1_2b a1_2b a1_2b A1_2B");
    row("a1 b2", "A1B2 a1B2 a1_b2 A1_B2");
    row("Объект «счёт»", "ObektSchet obektSchet obekt_schet OBEKT_SCHET");
}

void CodeNamesTest::namesForPrograms()
{
    QFETCH(QString, name);
    auto record = test::bareRecord();
    record.name = name;
    QTEST(made(QStringLiteral("format: java\nscope: record"),
               QStringLiteral("{{id.pascal}} {{id.camel}} {{id.snake}} {{id.constant}}"), {record}),
          "names");
}

void CodeNamesTest::reservedNames_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("names");
    const auto row = [](const char *format, const char *name, const char *names) {
        QTest::addRow("%s %s", format, name)
            << QString::fromLatin1(format) << QString::fromLatin1(name) << QString::fromLatin1(names);
    };
    row("rust", "self", "Self_ self self SELF_");
    row("php", "class", "Class_ class_ class_ CLASS_");
    row("ts", "infinity", "Infinity_ infinity infinity INFINITY");
    row("python", "none", "None_ none none NONE");
    row("swift", "type", "Type_ type type TYPE");
    row("cpp", "error", "Error error error ERROR_");
    row("go", "self", "Self self self SELF");
    row("java", "error", "Error error error ERROR");
}

void CodeNamesTest::reservedNames()
{
    QFETCH(QString, format);
    QFETCH(QString, name);
    auto record = test::bareRecord();
    record.name = name;
    QTEST(made(u"format: " + format + u"\nscope: record",
               QStringLiteral("{{id.pascal}} {{id.camel}} {{id.snake}} {{id.constant}}"), {record}),
          "names");
}

/// Each record has a name of its own: by its text, then by its code, then by a number.
void CodeNamesTest::namesThatRepeat()
{
    const auto names = [](const QList<domain::CodeRecord> &records) {
        return made(QStringLiteral("format: java"), QStringLiteral("{{#records}}{{id.snake}} {{/records}}"), records)
            .trimmed();
    };
    const auto record = [](const char *code, const char *name, const char *message, int variant = 0) {
        auto made = test::bareRecord();
        made.code = QString::fromUtf8(code);
        made.name = QString::fromUtf8(name);
        made.message.en = QString::fromUtf8(message);
        made.description = {};
        made.variant = variant;
        return made;
    };
    QCOMPARE(names({record("1", "a", ""), record("-2", "a", ""), record("3", "b", "")}),
             QStringLiteral("a_1 a_minus_2 b"));
    QCOMPARE(names({record("1", "a", "", 1), record("1", "a", "", 2)}), QStringLiteral("a_1_1 a_1_2"));
    QCOMPARE(names({record("*", "a", ""), record("**", "a", ""), record("***", "a", "")}), QStringLiteral("a a_2 a_3"));
    QCOMPARE(names({record("7", "", "Not found"), record("8", "", ""), record("-9", "***", "")}),
             QStringLiteral("not_found code_8 code_minus_9"));
    // Of a sentence as many words as forty letters hold; of a longer word its beginning.
    QCOMPARE(names({record("1", "", "aaaaaaaaa bbbbbbbbb ccccccccc ddddddddddd e")}),
             QStringLiteral("aaaaaaaaa_bbbbbbbbb_ccccccccc"));
    QCOMPARE(names({record("1", "", "aaaaaaaaa bbbbbbbbb ccccccccc dddddddddd e")}),
             QStringLiteral("aaaaaaaaa_bbbbbbbbb_ccccccccc_dddddddddd"));
    QCOMPARE(names({record("1", "", "x2345678901234567890123456789012345678901234567890 b")}),
             QStringLiteral("x234567890123456789012345678901234567890"));
    auto russian = record("1", "", "");
    russian.message.ru = QStringLiteral("Не найден");
    QCOMPARE(names({russian}), QStringLiteral("ne_nayden"));
}

void CodeNamesTest::numbersForPrograms_data()
{
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<QString>("values");
    const auto row = [](const char *codes, const char *values) {
        QTest::newRow(codes) << QString::fromLatin1(codes).split(u' ') << QString::fromLatin1(values);
    };
    row("1 -2 2147483647", "numeric 1 -2 2147483647");
    row("1 007", "\"1\" \"007\"");
    row("+1", "\"+1\"");
    row("2147483648", "\"2147483648\"");
    row("1 E1", "\"1\" \"E1\"");
    row("-0", "\"-0\"");
    row("0", "numeric 0");
}

/// Numbers where all of them are, exactly as they are written.
void CodeNamesTest::numbersForPrograms()
{
    QFETCH(QStringList, codes);
    QList<domain::CodeRecord> records;
    for (const auto &code : codes) {
        records.append(test::bareRecord());
        records.last().code = code;
    }
    QTEST(made(QStringLiteral("format: java"),
               QStringLiteral("{{#numeric}}numeric {{/numeric}}{{#records}}{{value}}{{^last}} {{/last}}{{/records}}"),
               records),
          "values");
}

void CodeNamesTest::vendorsOfASet()
{
    const auto record = [](const char *slug, const char *code) {
        auto made = test::bareRecord();
        auto vendor = std::make_shared<domain::Vendor>(*made.vendor);
        vendor->slug = QString::fromLatin1(slug);
        made.vendor = *slug ? vendor : nullptr;
        made.code = QString::fromLatin1(code);
        return made;
    };
    const auto body =
        QStringLiteral("{{set.pascal}} {{set.camel}} {{set.snake}} {{set.constant}}"
                       "{{#several_vendors}} several{{/several_vendors}}:{{#records}} {{value}}{{/records}}");
    const auto java = QStringLiteral("format: java");
    // The same vendor, read from several files.
    QCOMPARE(made(java, body, {record("oz-api", "1"), record("oz-api", "2")}),
             QStringLiteral("OzApi ozApi oz_api OZ_API: 1 2"));
    QCOMPARE(made(java, body, {record("a", "1"), record("b", "2"), record("a", "3")}),
             QStringLiteral("Api api api API several: \"a/1\" \"b/2\" \"a/3\""));
    QCOMPARE(made(java, body, {record("a", "1"), record("", "2")}),
             QStringLiteral("Api api api API several: \"a/1\" \"2\""));
    QCOMPARE(made(java, body, {record("", "1"), record("a", "2")}),
             QStringLiteral("Api api api API several: \"1\" \"a/2\""));
    QCOMPARE(made(java, body, {record("", "1"), record("", "2")}), QStringLiteral("Api api api API: 1 2"));
    // Names tell the vendor where there are several.
    auto one = record("a", "1");
    one.name = QStringLiteral("gone");
    auto two = record("b", "2");
    two.name = QStringLiteral("gone");
    QCOMPARE(made(java, QStringLiteral("{{#records}}{{id.snake}} {{/records}}"), {one, two}).trimmed(),
             QStringLiteral("a_gone_1 b_gone_2"));
    // A variant repeats its code within the vendor alone, and tells all meanings.
    one.variant = 1;
    one.description.ru = QStringLiteral("раз");
    auto again = one;
    again.variant = 2;
    again.description.ru = QStringLiteral("два");
    two.code = QStringLiteral("1");
    two.variant = 1;
    two.description.ru = QStringLiteral("три");
    QCOMPARE(made(java,
                  QStringLiteral("{{#records}}{{#repeats}}again {{/repeats}}{{value}}=\"{{meanings}}\" {{/records}}"),
                  {one, again, two, one})
                 .trimmed(),
             QStringLiteral("\"a/1\"=\"раз / два / раз\" again \"a/1\"=\"раз / два / раз\" \"b/1\"=\"три\" again "
                            "\"a/1\"=\"раз / два / раз\""));
    QCOMPARE(made(java, QStringLiteral("{{#records}}\"{{meanings}}\"{{/records}}"), {record("a", "7")}),
             QStringLiteral("\"Неизвестно\""));
}

QTEST_GUILESS_MAIN(CodeNamesTest)
#include "tst_codenames.moc"
