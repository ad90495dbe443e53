// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "madevendors.h"

#include <QtTest>

using namespace errdex;
using test::decode;
using test::keys;

/// What is taken for an error code, and what is not.
class RecognitionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognises_data();
    void recognises();
    void ignores_data();
    void ignores();
    void numbersOfAllSizes_data();
    void numbersOfAllSizes();

private:
    const decoding::LexiconPtr m_lexicon = test::madeVendors().lexicon();
};

void RecognitionTest::recognises_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    const auto add = [](const char *name, const char *text, const QStringList &expected) {
        QTest::newRow(name) << QByteArray(text) << expected;
    };
    const QStringList gone{QStringLiteral("big-rail/77")};
    const QStringList wagon{QStringLiteral("zorka/77")};
    add("body", "{\"fault_id\": 77, \"fault_name\": \"WAGON_GONE\", \"message\": \"x\", \"detail\": {}}", gone);
    add("any order", "{\"detail\": null, \"message\": \"x\", \"fault_id\": 77}", gone);
    add("any case", "{\"Result\":\"fail\",\"CODE\":77,\"Error\":\"x\"}", wagon);
    add("number as text", "{\"result\":\"fail\",\"code\":\"0077\",\"error\":\"x\"}", wagon);
    add("pretty", "{\n  \"result\": \"fail\",\n  \"code\": 77,\n  \"error\": \"x\"\n}\n", wagon);
    add("nested", "{\"error\": {\"fault_id\": 77, \"message\": \"x\"}, \"id\": 5}", gone);
    add("array", "[{\"fault_id\": 1, \"message\": \"x\"}, {\"fault_id\": 77, \"message\": \"y\"}]",
        {QStringLiteral("big-rail/1"), QStringLiteral("big-rail/77")});
    add("cut at the end", "{\"fault_id\": 77, \"fault_name\": \"WAGON_G", gone);
    add("cut at the beginning", "_id\": 5, \"fault_name\": \"WAGON_GONE\", \"fault_id\": 77}", gone);
    add("rest behind", "{\"fault_id\": 77, \"message\": \"x\"}garbage}}]", gone);
    add("escaped", "{\"body\":\"{\\\"fault_id\\\":77,\\\"message\\\":\\\"x\\\"}\"}", gone);
    add("escaped twice", "\"{\\\\\\\"fault_id\\\\\\\":77,\\\\\\\"message\\\\\\\":\\\\\\\"x\\\\\\\"}\"", gone);
    add("in a log line", "2026-01-02 10:11:12,345 ERROR [main] answer={\"fault_id\":77,\"message\":\"x\"} in 12 ms",
        gone);
    add("of Python", "{'fault_id': 77, 'message': u'x', 'detail': None}", gone);
    add("of Ruby", "{\"fault_id\"=>77, \"message\"=>\"x\"}", gone);
    add("of PHP", "Array\n(\n    [fault_id] => 77\n    [fault_name] => WAGON_GONE\n)\n", gone);
    add("of Java", "ApiError(faultId=77, message=x)", gone);
    add("percent, to the last byte", "body fault_id=77%22", gone);
    add("percent", "POST /x body=%7B%22fault_id%22%3A77%2C%22message%22%3A%22x%22%7D", gone);
    add("form", "fault_id=77&fault_name=WAGON_GONE&message=not+there", gone);
    add("base64", "eyJmYXVsdF9pZCI6NzcsImZhdWx0X25hbWUiOiJXQUdPTl9HT05FIn0=", gone);
    add("nginx", "body: \"{\\x22fault_id\\x22:77,\\x22message\\x22:\\x22x\\x22}\"", gone);
    add("entities", "<pre>{&quot;fault_id&quot;:77,&quot;message&quot;:&quot;x&quot;}</pre>", gone);
    add("elements", "<error>\n <fault_id>77</fault_id>\n <message>x</message>\n</error>\n", gone);
    add("attributes", "<error fault_id=\"77\" message=\"x\"/>", gone);
    add("character data", "<fault_id><![CDATA[77]]></fault_id>", gone);
    add("logfmt", "level=error fault_id=77 message=\"x y\" took=5", gone);
    add("lines", "fault_id: 77\nfault_name: WAGON_GONE\nmessage: x\n", gone);
    add("a header", "X-Error-Code: 9001", {QStringLiteral("big-rail/9001")});
    add("sentence", "Please help: error 77 in Zorka since Monday", wagon);
    add("Russian sentence", "Здравствуйте! Выходит ошибка 77 в Зорке, что делать?", wagon);
    add("код ошибки", "код ошибки: 9001", {QStringLiteral("big-rail/9001")});
    add("vendor and code", "see zorka/77", wagon);
    add("vendor in camel case", "BigRailError error code 77", gone);
    add("host", "GET https://api.bigrail.example/v1 error 77", gone);
    add("symbolic name", "it says TRACK_NOT_PAID again", {QStringLiteral("big-rail/9001")});
    add("code and name once", "error 9001 TRACK_NOT_PAID: the track is not paid", {QStringLiteral("big-rail/9001")});
    add("a message alone", "Error adding wagon", {QStringLiteral("zorka/4005")});
    add("a Russian message", "Сообщение: Ошибка добавления вагона.", {QStringLiteral("zorka/4005")});
    add("a code with letters", "{\"errorCode\":\"E77\",\"message\":\"x\"}", {QStringLiteral("third/E77")});
    add("status line", "HTTP/1.1 404 Not Found\r\nServer: x\r\n", {QStringLiteral("http/404")});
    add("curl", "< HTTP/2 403 \n< server: x\n", {QStringLiteral("http/403")});
    add("status in words", "the server answered with HTTP 404 yesterday", {QStringLiteral("http/404")});
    add("not a status of the vendor", "HTTP 403 from Zorka", {QStringLiteral("http/403")});
    add("the vendor's own status", "HTTP 429 from Big Rail", {QStringLiteral("big-rail/429")});
    add("unknown code, known shape", "{\"fault_id\": 5555, \"fault_name\": \"NEW_ONE\", \"message\": \"x\"}",
        {QStringLiteral("big-rail/5555?")});
    add("unknown code, unknown vendor", "{\"error_code\": 5555, \"foo\": 1}", {QStringLiteral("5555?")});
    add("a bare code", "9001\n", {QStringLiteral("big-rail/9001")});
    add("a bare code of a vendor", "zorka 77", wagon);
    const QStringList adding{QStringLiteral("zorka/4005")};
    add("a vendor and its code in a line", "Hello,\nZorka 4005\nPlease help.", adding);
    add("a vendor and its code in a list", "Today:\n- Zorka: 4005\n- Big Rail: 9001\nBye",
        {QStringLiteral("zorka/4005"), QStringLiteral("big-rail/9001")});
    add("a vendor and its code in a sentence", "Здравствуйте! У нас Zorka 4005, что делать?\nЖдём", adding);
    add("in brackets", "we got Zorka (4005) since Monday, please look", adding);
    add("in quotation marks", "клиент пишет: «zorka 4005», скриншот позже", adding);
    add("the code first", "привет\n4005 zorka\nкто дежурит?", adding);
    add("the code first, with a preposition", "9001 в Big Rail, опять не работает", {QStringLiteral("big-rail/9001")});
    add("the code before the word", "what is this 9001 error again", {QStringLiteral("big-rail/9001")});
    add("the code before the word, in brackets", "it says (9001) error", {QStringLiteral("big-rail/9001")});
    add("the code as an ordinal", "опять 9001-я ошибка", {QStringLiteral("big-rail/9001")});
    add("a level and a code", "12:00:01 ERROR code 9001 came", {QStringLiteral("big-rail/9001")});
    add("hexadecimal", "{\"fault_id\": \"0x2329\", \"message\": \"x\"}", {QStringLiteral("big-rail/9001")});
    add("vendor, number sign and code", "see zorka#77", wagon);
    add("vendor, colon and code", "see zorka:4005 please", {QStringLiteral("zorka/4005")});
    add("words of a status", "it was 404 Not Found, I think", {QStringLiteral("http/404")});
    add("a status that is said", "status code 404 came back", {QStringLiteral("http/404")});
    add("a status that is returned", "the call returned 404", {QStringLiteral("http/404")});
    add("a state and a code", "{\"status\": \"error\", \"fault_id\": 77}", gone);
    add("escaped line breaks", "{\"fault_id\": 77, \"message\": \"a\\nb\\t\\u0041\"}", gone);
    add("entities in a message", "{\"fault_id\": 77, \"message\": \"&lt;a&gt; &amp; &quot;b&quot; &apos;\"}", gone);
    add("a key in bold", "**fault_id**: **77**", gone);
    add("a key of another language", "u'fault_id': b'77'", gone);
    add("between bars", "| fault_id | 77 |\n", wagon);
    add("a negative number", "{\"fault_id\": -77, \"message\": \"x\"}", {QStringLiteral("big-rail/-77?")});
    add("a code at the end of a sentence", "The fault_id is 77.", wagon);
    add("spaces in an element", "<error><fault_id> 77 </fault_id></error>", gone);
    add("a vendor's API and rest", "Big Rail REST API 77", gone);
    add("a vendor and a code, crossed out", "~~Zorka 4005~~", {});
    add("a vendor and a code with a dash", "Zorka — 4005", adding);
    add("a short code of an API", "and now\nBig Rail API 77?\n\nbye", gone);
}

void RecognitionTest::recognises()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    QCOMPARE(keys(decode(m_lexicon, text)), expected);
    QCOMPARE(test::faultsOf(m_lexicon, text + "\n\nThat is all.\n"), QString());
}

void RecognitionTest::ignores_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {
             "2026-01-02 10:11:12.077 INFO started in 77 ms",
             "10.0.0.77:9001 - - [02/Jan/2026:10:11:12 +0300] \"GET /a/77 HTTP/1.1\" 200 4005",
             "2026-01-02 10:11:12.345 ERROR 9001 --- [main] c.e.App : started badly",
             "12:00:01 ERROR 9001 lines were read",
             "[ERROR] 9001 lines were read",
             "error $77",
             "error +77",
             "error 77%",
             "error 77 of 100",
             "ошибка 77 из 100",
             "error 77:30",
             "error 77.5",
             "error 77 \xe2\x82\xbd",
             "see zorka:8000",
             "see zorka/77/1",
             "see x/zorka/77",
             "see @zorka/77",
             "see zorka/x",
             "$TRACK_NOT_PAID",
             "a/TRACK_NOT_PAID",
             "TRACK_NOT_PAID-2",
             "track_not_paid",
             "see /404 Not Found",
             "see 1.404 Not Found",
             "returned 500 rows",
             "code 77000000000000",
             "postal code: 9001",
             "code -",
             "Zorka 2026",
             "Zorka 1999",
             "Zorka 5000",
             "Zorka v4005",
             "Zorka-4005",
             "Zorka/4005/x",
             "4005-zorka",
             "$4005 Zorka",
             "exit code 77",
             "zip code 9001, promo code 4005",
             "код подтверждения 4005",
             "Ваш код города 4005",
             "10 errors, 77 warnings",
             "error at line 77",
             "error 5 times in 77 seconds",
             "error: 9001 rows skipped",
             "ошибка в строке 77",
             "total: 4005.77 RUB, 77%",
             "version 77.1.9001",
             "at com.example.Code.run(Code.java:77)",
             "{\"code\": 77, \"name\": \"Blue wagon\", \"price\": 4005}",
             "{\"code\": 0, \"message\": \"ok\"}",
             "{\"status\": 200, \"code\": \"OK\"}",
             "listening on 0.0.0.0:9001",
             "+7 (912) 340-05-77, 8-900-4005-77",
             "zorka:9001 opened",
             "returned 404 rows",
             "id=77 user=9001 size=4005",
             "commit 4005 of 9001",
             "page 404",
             "4005 wagons of Zorka sold",
             "заказ Zorka 4005 принят",
             "Задача Zorka 4005 закрыта",
             "счёт 4005 в Zorka оплачен",
             "2026-01-02 INFO zorka 4005 wagons moved",
             "vendor;count\nzorka;4005\nbig-rail;9001",
             "ZORKA-4005 fix the import",
             "zorka 4005.1.2",
             "Wagons in stock: Zorka 77, Big Rail 77, third 1",
             "Zorka 77\nBig Rail 1\nin all 78",
             "see https://zorka.example/4005 and zorka_4005",
             "© Zorka 4005–4009",
             "the ticket in Zorka: 4005",
         })
        QTest::newRow(text) << QByteArray(text);
}

void RecognitionTest::ignores()
{
    QFETCH(QByteArray, text);
    QCOMPARE(keys(decode(m_lexicon, text)), QStringList());
}

void RecognitionTest::numbersOfAllSizes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *text, const char *expected) {
        QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(expected);
    };
    for (const char *form : {"so error %1 came", "so %1 error came", "so: %1 from Wide again", "see wide/%1 now",
                             "see wide:%1 now", "see wide#%1 now", "so code %1 came", "Wide returned %1"}) {
        add(QByteArray(form).replace("%1", "123456").constData(), "wide/123456");
        if (!QByteArrayView(form).contains("from"))
            add(QByteArray(form).replace("%1", "1234567").constData(), "");
    }
    // A verb tells of a code that is no round number and no status.
    add("Wide returned 777", "wide/777");
    add("Wide returned 999", "wide/999");
    add("Wide returned 399", "");
    add("Wide returned 300", "");
    add("Wide returned 77", "");
    add("Wide returned 8000", "wide/8000");
    add("Wide returned 777 wagons", "");
    add("it returned 777", "");
    add("Wide returned 555", "");
    add("Wide: HTTP 777", "");
    // A port is no code.
    add("see wide:8000 now", "");
    add("see wide:18000 now", "");
    add("see wide/8000 now", "wide/8000");
    add("see wide#8000 now", "wide/8000");
    add("see wide:777 now", "wide/777");
    add("see wide:000 now", "wide/000");
    add("see wide/777/1 now", "");
    add("see wide/x777 now", "");
    add("see wide/ 777 now", "");
    add("see wide-777 now", "");
    add("see @wide/777 now", "");
    add("see x-wide/777 now", "");
    add("wide/777", "wide/777");
    // Units behind a number.
    add("so error 777 ms came", "");
    add("so error 777 Ms came", "");
    add("so error 777 msx came", "wide/777");
    add("so error 777ms came", "");
    add("so error 777 € came", "");
    add("so error 777€ came", "");
    add("so error 777 % came", "wide/777");
    add("so error 777% came", "");
    add("so error 777. 5 came", "wide/777");
    add("so error 777.5 came", "");
    add("so error 777:5 came", "");
    add("so error 777: 5 came", "wide/777");
    add("so error 777(s) came", "");
    add("so error 777 (s) came", "wide/777");
    add("so error 0x309 came", "wide/777");
    add("so error 0X309 came", "wide/777");
    add("so error 0x00000309 came", "wide/777");
    add("so error 0x000000309 came", "");
    add("so error 0x came", "");
    add("so error -777 came", "");
    add("so error - 777 came", "wide/777");
    add("so error -x came", "");
}

/// One vendor, whose codes are of up to seven digits; six are what a code may have.
void RecognitionTest::numbersOfAllSizes()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    test::MadeVendors made;
    made.addVendor(QStringLiteral("wide"), QStringLiteral("Wide"), {});
    for (const char *code : {"777", "999", "399", "300", "77", "8000", "18000", "000", "123456", "1234567", "555"})
        made.addRecord(QString::fromLatin1(code), {}, QStringLiteral("x"), {});
    QCOMPARE(keys(decode(made.lexicon(), text + "\n\nThat is all.\n")).join(u' '), expected);
}

QTEST_GUILESS_MAIN(RecognitionTest)

#include "tst_recognition.moc"
