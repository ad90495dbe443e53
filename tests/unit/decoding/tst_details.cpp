// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "madevendors.h"

#include <QtTest>

using namespace errdex;
using test::decode;

/// What is read beside a code, letter by letter: values and their ends, names, messages, and what is said twice.
class DetailsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void joins_data();
    void joins();
    void lines_data();
    void lines();
    void encoded_data();
    void encoded();

private:
    const decoding::LexiconPtr m_lexicon = test::madeVendors().lexicon();
};

namespace {

void columns()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
}

void add(const char *text, const char *expected)
{
    QTest::newRow(text) << QByteArray(text) << QString::fromUtf8(expected);
}

void add(const char *name, const QByteArray &text, const char *expected)
{
    QTest::newRow(name) << text << QString::fromUtf8(expected);
}

} // namespace

void DetailsTest::values_data()
{
    columns();
    // How a value begins and ends.
    add(R"({"fault_id":"9001","message":"a \"b\" c"})", "big-rail/9001 at 9001 “a \"b\" c”");
    add(R"({"fault_id":"9001","message":"a\\"})", "big-rail/9001 at 9001 “a\\”");
    add(R"({"fault_id":"9001","message":"it's `so`"})", "big-rail/9001 at 9001 “it's `so`”");
    add(R"({'fault_id':'9001','message':'a "b" c'})", "big-rail/9001 at 9001 “a \"b\" c”");
    add(R"({`fault_id`:`9001`,`message`:`a "b" c`})", "big-rail/9001 at 9001 “a \"b\" c”");
    add(R"("{\"fault_id\":\"9001\",\"message\":\"a \\\"b\\\" c\"}")", "big-rail/9001 at 9001 “a \"b\" c”");
    add(R"("{\\\"fault_id\\\":\\\"9001\\\",\\\"message\\\":\\\"a b\\\"}")", "big-rail/9001 at 9001 “a b”");
    add(R"("{\\\\\\\"fault_id\\\\\\\":\\\\\\\"9001\\\\\\\",\\\\\\\"message\\\\\\\":\\\\\\\"a b\\\\\\\"}")",
        "big-rail/9001 at 9001 “a b”");
    add(R"("{\"fault_id\":9001,\"message\":\"cut off")", "big-rail/9001 at 9001 “cut off”");
    add("{\"fault_id\":9001,\"message\":\"cut off\n", "big-rail/9001 at 9001 “cut off”");
    add(R"({"fault_id":9001,"message":""})", "big-rail/9001 at 9001");
    add(R"({"fault_id":9001,"message":"\""})", "big-rail/9001 at 9001 “\"”");
    add(R"({"fault_id" : 9001 , "message" : "x y"})", "big-rail/9001 at 9001 “x y”");
    add(R"({"fault_id":)"
        "\n\t 9001,\n\"message\":\r\n \"x y\"}",
        "big-rail/9001 at 9001 “x y”");
    add(R"("{\"fault_id\":\n\t\r9001,\"message\":\\n\"x y\"}")", "big-rail/9001 at 9001 “x y”");
    add(R"({"fault_id":\b9001})", "");
    add(R"({"fault_id":\\9001})", "");
    for (const char *end : {",", ";", "&", ")", "]", "}", "<", ">", "\"", "'", "\\", "|", "`", "*", " ", "\t", "\r"})
        QTest::addRow("ends with %s", end)
            << QByteArray("fault_id=9001" + QByteArray(end) + "x") << QStringLiteral("big-rail/9001 at 9001");
    for (const char *end : {":", "/", "#", "!", "?", "+", "=", "(", "[", "{", "x"})
        QTest::addRow("goes on with %s", end) << QByteArray("fault_id=9001" + QByteArray(end) + "5") << QString();
    add("fault_id=9001.", "big-rail/9001 at 9001");
    add("fault_id=9001...", "big-rail/9001 at 9001");
    add("fault_id=9001 .", "big-rail/9001 at 9001");
    add("fault_id: 9001\nmessage: it is so, and; more \n", "big-rail/9001 at 9001 “it is so, and; more”");
    add("fault_id: 9001\r\nmessage: it is so.\r\n", "big-rail/9001 at 9001 “it is so”");
    add("fault_id=9001\nmessage=it is so\n", "big-rail/9001 at 9001 “it”");
    add("fault_id: 9001\n\"message\": it is so\n", "big-rail/9001 at 9001 “it”");
    add("fault_id:: 9001", "big-rail/9001 at 9001");
    add("fault_id := 9001", "");
    add("fault_id == 9001", "big-rail/9001 at 9001");
    add("fault_id ==> 9001", "big-rail/9001 at 9001");
    add("fault_id -> 9001", "");
    add("fault_id   =\t9001", "big-rail/9001 at 9001");
    add("[fault_id]: 9001", "big-rail/9001 at 9001");
    add("*fault_id*: *9001*", "big-rail/9001 at 9001");
    add("**fault_id:** 9001", "big-rail/9001 at 9001");
    add("fault_id: ** 9001 **", "big-rail/9001 at 9001");
    add("u'fault_id': u'9001', b\"message\": b\"x y\"", "big-rail/9001 at 9001 “x y”");
    add("u'fault_id': r'9001'", "");
    for (const int signs : {19, 20, 21})
        QTest::addRow("%d signs behind a key", signs)
            << QByteArray("{\"fault_id\":9001,\"message" + QByteArray(signs - 1, '\\') + "\":\"x y\"}")
            << (signs > 20 ? QStringLiteral("big-rail/9001 at 9001") : QStringLiteral("big-rail/9001 at 9001 “x y”"));
    // Inside of a value no other name is looked for; what stands farther behind is no value.
    const auto far = QStringLiteral("big-rail/77 at WAGON_GONE, WAGON_GONE");
    for (const int size : {1020, 1021, 1022, 1023}) {
        QTest::addRow("a quoted value of %d", size)
            << QByteArray("{\"fault_name\":\"" + QByteArray(size, 'x') + " WAGON_GONE\"}")
            << (size < 1022 ? QString() : far);
        QTest::addRow("a bare value of %d", size)
            << QByteArray("fault_name=" + QByteArray(size, 'x') + "+WAGON_GONE") << (size < 1023 ? QString() : far);
        QTest::addRow("an element of %d", size)
            << QByteArray("<e><fault_name>" + QByteArray(size, 'x') + " WAGON_GONE</fault_name></e>")
            << (size < 1023 ? QString() : far);
    }
    // What stands for nothing.
    for (const char *nothing : {"null", "none", "nil", "true", "false", "undefined", "n/a", "-", "NULL", "None"})
        QTest::newRow(nothing) << QByteArray("{\"fault_id\":9001,\"message\":\"" + QByteArray(nothing) + "\"}")
                               << QStringLiteral("big-rail/9001 at 9001");
    add("nope", "{\"fault_id\":9001,\"message\":\"nope\"}", "big-rail/9001 at 9001 “nope”");
    add("--", "{\"fault_id\":9001,\"message\":\"--\"}", "big-rail/9001 at 9001 “--”");
    add("-5", "{\"fault_id\":9001,\"message\":\"-5\"}", "big-rail/9001 at 9001");
    add("5", "{\"fault_id\":9001,\"message\":5}", "big-rail/9001 at 9001");
    // Elements.
    add("<fault_id a=\"b\">9001</fault_id><message>x &lt; y</message>", "big-rail/9001 at 9001 “x < y”");
    add("<e><fault_id>9001</fault_id><message><![CDATA[x < y]]></message></e>", "big-rail/9001 at 9001 “x < y”");
    add("<e><fault_id><![CDATA[ 9001 ]]></fault_id></e>", "big-rail/9001 at 9001");
    add("<e><fault_id><![CDATA[9001", "big-rail/9001 at 9001");
    add("<e><fault_id>9001", "big-rail/9001 at 9001");
    add("<e><fault_id></fault_id><error_id>9001</error_id></e>", "big-rail/9001 at 9001");
    add("<e><message><fault_id>9001</fault_id></message></e>", "big-rail/9001 at 9001");
    add("<e><message><x>5</x></message><fault_id>9001</fault_id></e>", "big-rail/9001 at 9001");
    for (const int size : {255, 256, 257})
        QTest::addRow("%d signs in an element's tag", size)
            << QByteArray("<a:message " + QByteArray(size - 1, '.') + ">x y</a:message><a:fault_id>9001</a:fault_id>")
            << (size < 257 ? QStringLiteral("big-rail/9001 at 9001 “x y”") : QStringLiteral("big-rail/9001 at 9001"));
    for (const int size : {63, 64, 65, 66})
        QTest::addRow("a prefix of %d signs", size)
            << QByteArray("<e>x</" + QByteArray(size - 1, 'x') + ":fault_id> 9001 </e>")
            << (size < 65 ? QString() : QStringLiteral("big-rail/9001 at 9001"));
    // Keys of several words.
    add("my-fault-id: 9001", "big-rail/9001 at 9001");
    add("fault-id: 9001", "big-rail/9001 at 9001");
    add("faultId=9001", "big-rail/9001 at 9001");
    // Messages of more than one key, and statuses that are none.
    add(R"({"fault_id":9001,"message":"x","detail":"y"})", "big-rail/9001 at 9001 “x”");
    add(R"({"fault_id":9001,"detail":"y","message":"x"})", "big-rail/9001 at 9001 “y”");
    add(R"({"fault_id":9001,"detail":"y","message":"the track is not paid"})", "big-rail/9001 at 9001");
    add(R"({"fault_id":9001,"reason":"a","error":"b","msg":"c","detail":"d","message":"the track is not paid"})",
        "big-rail/9001 at 9001");
    add(R"({"fault_id":9001,"reason":"a","error":"b","msg":"c","message":"the track is not paid"})",
        "big-rail/9001 at 9001");
    // Four of them are looked at.
    add(R"({"fault_id":9001,"error":"b","msg":"c","detail":"d","message":"the track is not paid","x":1})",
        "big-rail/9001 at 9001");
    add(R"({"fault_id":9001,"reason":"a","error":"b","msg":"c","detail":"d","message":"the track is not paid","x":1})",
        "big-rail/9001 at 9001 “a”");
    add(R"({"fault_id":9001,"detail":"TRACK_NOT_PAID now"})",
        "big-rail/9001 at 9001, TRACK_NOT_PAID “TRACK_NOT_PAID now”");
    add(R"({"fault_id":9001,"detail":{"message":"x"}})", "big-rail/9001 at 9001");
    add(R"({"fault_id":9001,"status":"WAGON_GONE"})", "");
    add(R"({"fault_id":9001,"status":"OK"})", "big-rail/9001 at 9001");
    add(R"({"status":403})", "http/403 at 403");
    add(R"({"status":404,"message":"no such wagon"})", "http/404 at 404");
    add(R"({"message":"no such wagon","status":404})", "http/404 at 404");
    add(R"({"status":404,"http_code":403})", "http/404 at 404");
    add(R"({"status":"200","http_code":"404"})", "http/404 at 404");
    for (const char *done : {"ok", "success", "succeeded", "done", "успешно", "no error", " OK "})
        QTest::newRow(done) << QByteArray("{\"fault_id\":9001,\"message\":\"" + QByteArray(done) + "\"}") << QString();
    // The names of records.
    add(R"({"error":"TRACK_NOT_PAID"})", "big-rail/9001 at TRACK_NOT_PAID, TRACK_NOT_PAID");
    add(R"({"error":"TRACK_NOT_PAID","x":{"message":"WAGON_GONE"}})",
        "big-rail/9001 at TRACK_NOT_PAID, TRACK_NOT_PAID; big-rail/77 at WAGON_GONE, WAGON_GONE “TRACK_NOT_PAID”");
    add(R"({"message":"TRACK NOT PAID"})", "");
    add(R"({"fault_name":"track_not_paid","fault_id":1})", "big-rail/1 at 1, track_not_paid");
    add(R"({"message":"Error adding wagon","detail":"x"})", "");
    add(R"({"message":"Error  adding\nwagon."})", "");
    add(R"({"message":"Wagon"})", "");
}

/// The codes of a text, the places where they stand, and the names and messages that are told with them.
void DetailsTest::values()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const QByteArray whole = "So:\n" + text + "\n\nThat is all.\n";
    auto told = test::toldOf(decode(m_lexicon, whole), whole);
    told.replace(QRegularExpression(QStringLiteral("x{50,}")), QStringLiteral("x…x"));
    QCOMPARE(told, expected);
    QCOMPARE(test::faultsOf(m_lexicon, whole), QString());
}

void DetailsTest::joins_data()
{
    columns();
    // A body and what is said before it or behind it.
    const QByteArray body(R"({"fault_id":9001,"message":"x"})");
    const auto codeEnd = body.indexOf("9001") + 4;
    const auto once = QStringLiteral("big-rail/9001 at 9001 “x”");
    const auto other = QStringLiteral("big-rail/9001 at 9001");
    for (const int distance : {1023, 1024, 1025}) {
        const auto fill = [distance](qsizetype less) { return QByteArray(distance - less, '.'); };
        QTest::addRow("a sentence %d behind a body", distance)
            << QByteArray(body + fill(body.size() - codeEnd + 7) + " error 9001")
            << (distance > 1024 ? QString(once + QStringLiteral("; ") + other) : once);
        QTest::addRow("a body %d behind a sentence", distance)
            << QByteArray("error 9001 " + fill(codeEnd - 4 + 1) + body)
            << (distance > 1024 ? QString(other + QStringLiteral("; ") + once) : once);
    }
    for (const int others : {31, 32}) {
        const bool isFar = others > 31;
        QTest::addRow("%d between", others)
            << QByteArray("{" + body + QByteArray(" zorka/4005\n").repeated(others) + "error 9001}")
            << QString(once + QStringLiteral("; zorka/4005 at 4005").repeated(others) +
                       (isFar ? QStringLiteral("; big-rail/9001 at 9001") : QString()));
    }
    add(R"({"fault_id":9001} so TRACK_NOT_PAID)", "big-rail/9001 at 9001, TRACK_NOT_PAID");
    add(R"({"fault_id":9001} so WAGON_GONE)", "big-rail/9001 at 9001; big-rail/77 at WAGON_GONE, WAGON_GONE");
    add("{\"fault_id\":9001}\n{\"fault_id\":9001}", "big-rail/9001 at 9001; big-rail/9001 at 9001");
    add(R"({"fault_id":9001} {"fault_id":9001})", "big-rail/9001 at 9001; big-rail/9001 at 9001");
    add("[{\"fault_id\":9001}\nerror 9001\nTRACK_NOT_PAID\nbig-rail/9001\nthe track is not paid\n]",
        "big-rail/9001 at 9001; big-rail/9001 at 9001; big-rail/9001 at TRACK_NOT_PAID, TRACK_NOT_PAID; big-rail/9001 "
        "at the track is not paid");
    add("[{\"fault_id\":9001}\nerror 77\nWAGON_GONE\nbad ticket given\n]",
        "big-rail/9001 at 9001; zorka/77 at 77; big-rail/77 at WAGON_GONE, WAGON_GONE; big-rail/1 at bad ticket given");
    add("[error 9001\nTRACK_NOT_PAID\nthe track is not paid\n{\"fault_id\":9001}]",
        "big-rail/9001 at 9001; big-rail/9001 at TRACK_NOT_PAID, TRACK_NOT_PAID; big-rail/9001 at the track is not "
        "paid; big-rail/9001 at 9001");
    add("[{\"fault_id\":\"09001\"}\nerror 9001\nTRACK_NOT_PAID\n]",
        "big-rail/9001 at 09001; big-rail/9001 at 9001; big-rail/9001 at TRACK_NOT_PAID, TRACK_NOT_PAID");
    add("{\n{\"fault_id\":9001,\"fault_name\":\"NEW_ONE\"}\nTRACK_NOT_PAID\n}",
        "big-rail/9001 at 9001, NEW_ONE; big-rail/9001 at TRACK_NOT_PAID, TRACK_NOT_PAID");
    add("{\n{\"fault_id\":9001,\"fault_name\":\"Track Not Paid\"}\nTRACK_NOT_PAID\n}",
        "big-rail/9001 at 9001, Track Not Paid");
    add(R"({"fault_name":"TRACK_NOT_PAID"} so error 9001)", "big-rail/9001 at 9001, TRACK_NOT_PAID");
    // Sentences.
    add("error 9001: TRACK_NOT_PAID", "big-rail/9001 at 9001, TRACK_NOT_PAID");
    add("TRACK_NOT_PAID: error 9001", "big-rail/9001 at 9001, TRACK_NOT_PAID");
    add("error 9001: the track is not paid", "big-rail/9001 at 9001");
    add("error 9001:\nthe track is not paid", "big-rail/9001 at 9001; big-rail/9001 at the track is not paid");
    add("error 1: bad ticket given", "big-rail/1 at 1");
    add("error 9001: bad ticket given", "big-rail/9001 at 9001; big-rail/1 at bad ticket given");
    add("error 9001, error 9001", "big-rail/9001 at 9001");
    add("error 9001 and code 9001", "big-rail/9001 at 9001");
    add("big-rail/9001: error 9001", "big-rail/9001 at 9001");
    add("Error code 9001 (TRACK_NOT_PAID), code 77 (WAGON_GONE)",
        "big-rail/9001 at 9001, TRACK_NOT_PAID; big-rail/77 at 77, WAGON_GONE");
    add("HTTP 404: 404 Not Found", "http/404 at 404");
    add("HTTP/1.1 404 Not Found", "http/404 at 404");
    add("{\"status\":404,\"error\":\"Not Found\"}", "http/404 at 404");
    add("HTTP/1.1 404 Not Found\r\n\r\n{\"fault_id\":9001}", "http/404 at 404; big-rail/9001 at 9001");
    add("{\"fault_id\":429}, so HTTP 429", "http/429 at 429");
    add("{\"code\":4005,\"x\":1}", "");
    add("{\"code\":4005,\"x\":1} so error 4005", "");
    add("{\"code\":4005,\"x\":1} so code 4005", "");
    add("{\"code\":4005,\"result\":\"x\"}", "");
    add("{\"code\":4005,\"result\":\"x\"} so error 4005", "zorka/4005 at 4005");
    add("{\"code\":4005,\"result\":\"x\"} so code 4005", "");
    add("{\"code\":4005,\"result\":\"x\"} so error 9001", "big-rail/9001 at 9001");
    add("so error 4005 {\"code\":4005,\"result\":\"x\"}", "zorka/4005 at 4005");
    add("{\"errorCode\":300} HTTP 400", "third/300/1 at 300");
    // What is inside of a value.
    add(R"({"fault_name":"error 9001"})", "");
    add(R"({"fault_id":"error 9001"})", "");
    add(R"({"status":"error 9001"})", "");
    add(R"({"detail":"error 9001"})", "big-rail/9001 at 9001");
    add(R"({"message":"error 9001","x":1})", "big-rail/9001 at 9001");
    add(R"({"error":"error 9001"})", "big-rail/9001 at 9001");
    add(R"({"fault_name":"x"} error 9001)", "big-rail/9001 at 9001");
    add("error: 9001 came", "big-rail/9001 at 9001");
    add("error: so 9001 came", "");
    add("\"error\": 9001", "");
    add("error=9001 came", "");
    add("message: error 9001", "big-rail/9001 at 9001");
    add("message=error 9001", "big-rail/9001 at 9001");
    add("status: error 9001", "");
    add("error 300: Switch Number of yard \"New\" is taken already.", "third/300/2 at 300");
    add("{\"errorCode\":300}: Switch Number of yard \"New\" is taken already.", "third/300/2 at 300");
    add("300 - Switch Number of yard \"New\" is taken already.", "third/300/2 at 300");
}

/// What is one error, told in several ways, and what is another.
void DetailsTest::joins()
{
    values();
}

void DetailsTest::lines_data()
{
    columns();
    // An empty line ends an open body.
    const auto together = QStringLiteral("big-rail/77 at 77, WAGON_GONE");
    for (const char *line : {"\n", " \n", "\t\n", "\r\n"})
        QTest::addRow("empty: %s", QByteArray(line).toHex().constData())
            << QByteArray("{\"fault_id\":77,\"message\":\"x\",\n" + QByteArray(line) + "\"fault_name\":\"WAGON_GONE\"}")
            << QStringLiteral("big-rail/77 at 77 “x”; big-rail/77 at WAGON_GONE, WAGON_GONE");
    for (const char *line : {"  \n", " \r\n", "x\n", ",\n"})
        QTest::addRow("not empty: %s", QByteArray(line).toHex().constData())
            << QByteArray("{\"fault_id\":77,\n" + QByteArray(line) + "\"fault_name\":\"WAGON_GONE\"}") << together;
    // Lines that are looked at together.
    add("fault_id: 77\nfault_name: WAGON_GONE", "big-rail/77 at 77, WAGON_GONE");
    add("fault_id: 77\n\nfault_name: WAGON_GONE", "big-rail/77 at 77; big-rail/77 at WAGON_GONE, WAGON_GONE");
    add("fault_id: 77\nso it is\nfault_name: WAGON_GONE", "big-rail/77 at 77; big-rail/77 at WAGON_GONE, WAGON_GONE");
    add("- fault_id: 77\n- fault_name: WAGON_GONE", "big-rail/77 at 77, WAGON_GONE");
    add("* fault_id: 77\n* fault_name: WAGON_GONE", "big-rail/77 at 77, WAGON_GONE");
    add("\"fault_id\": 77\n\"fault_name\": \"WAGON_GONE\"", "big-rail/77 at 77, WAGON_GONE");
    add("'fault_id': 77\n'fault_name': 'WAGON_GONE'", "big-rail/77 at 77, WAGON_GONE");
    add("[fault_id] => 77\n[fault_name] => WAGON_GONE", "big-rail/77 at 77, WAGON_GONE");
    add("  \t fault_id: 77\n  \t fault_name: WAGON_GONE", "big-rail/77 at 77, WAGON_GONE");
    add("> fault_id: 77\n> fault_name: WAGON_GONE", "big-rail/77 at 77, WAGON_GONE");
    add("so fault_id: 77\nso fault_name: WAGON_GONE", "big-rail/77 at 77, WAGON_GONE");
    add("fault_id: 77\nfault_id: 1\nfault_name: BAD_TICKET", "big-rail/77 at 77; big-rail/1 at 1, BAD_TICKET");
    add("fault_id: 77, fault_name: WAGON_GONE\nfault_id: 1, fault_name: BAD_TICKET",
        "big-rail/77 at 77, WAGON_GONE; big-rail/1 at 1, BAD_TICKET");
    add("fault_id: 77 fault_id: 1", "big-rail/77 at 77");
    add("fault_id: 77\nfault_name: WAGON_GONE\nerror 9001 came",
        "big-rail/77 at 77, WAGON_GONE; big-rail/9001 at 9001");
    add("fault_id: 77\nmessage: error 9001 came", "big-rail/77 at 77 “error 9001 came”; big-rail/9001 at 9001");
    add("error 9001 came\nfault_id: 77\nfault_name: WAGON_GONE",
        "big-rail/9001 at 9001; big-rail/77 at 77, WAGON_GONE");
    add("{\"x\":1}\nfault_id: 77\nfault_name: WAGON_GONE\n{\"fault_id\":1}",
        "big-rail/77 at 77, WAGON_GONE; big-rail/1 at 1");
    add("fault_id: 77\n{\"fault_name\":\"WAGON_GONE\"}", "big-rail/77 at 77, WAGON_GONE");
    add("fault_id: 77\n{\n\"fault_name\":\"WAGON_GONE\"\n}\nfault_id: 1",
        "big-rail/77 at 77, WAGON_GONE; big-rail/1 at 1");
    add("<e>\n<fault_id>77</fault_id>\n\n<fault_name>WAGON_GONE</fault_name>\n</e>",
        "big-rail/77 at 77; big-rail/77 at WAGON_GONE, WAGON_GONE");
    add("<e>\n<fault_id>77</fault_id>\nx\n<fault_name>WAGON_GONE</fault_name>\n</e>",
        "big-rail/77 at 77; big-rail/77 at WAGON_GONE, WAGON_GONE");
    add("<?xml?>\n<fault_id>77</fault_id>\n<fault_name>WAGON_GONE</fault_name>", "big-rail/77 at 77, WAGON_GONE");
    add("< e\n<fault_id>77</fault_id>\n<fault_name>WAGON_GONE</fault_name>", "big-rail/77 at 77, WAGON_GONE");
    add("fault_id: 77\n<fault_name>WAGON_GONE</fault_name>", "big-rail/77 at 77, WAGON_GONE");
    add("error 9001 came, and\nTRACK_NOT_PAID",
        "big-rail/9001 at 9001; big-rail/9001 at TRACK_NOT_PAID, TRACK_NOT_PAID");
    add("{error 9001 came, and\nTRACK_NOT_PAID}",
        "big-rail/9001 at 9001; big-rail/9001 at TRACK_NOT_PAID, TRACK_NOT_PAID");
    add("{error 9001 came, and TRACK_NOT_PAID}", "big-rail/9001 at 9001, TRACK_NOT_PAID");
    add("code: 77\nresult: x\nerror: y", "zorka/77 at 77 “y”");
    add("code: 77\n  result: x\n    error: y", "zorka/77 at 77 “y”");
    add("the code: 77\nresult: x\nerror: y", "");
}

/// Which lines are one response, and where it ends.
void DetailsTest::lines()
{
    values();
}

void DetailsTest::encoded_data()
{
    columns();
    const auto base64 = [](const QByteArray &text) { return text.toBase64(); };
    const QByteArray body(R"({"fault_id":9001,"message":"ab"} )");
    add("once", "x " + base64(body), "big-rail/9001 at OTAwM “ab”");
    add("twice", "x " + base64(R"({"a":")" + base64(body) + R"("})"), "big-rail/9001 at k9UQXdN “ab”");
    add("three times", "x " + base64(R"({"a":")" + base64(R"({"a":")" + base64(body) + R"("})") + R"("})"),
        "big-rail/9001 at 5rOVVRWGRO “ab”");
    add("four times",
        "x " + base64(R"({"a":")" + base64(R"({"a":")" + base64(R"({"a":")" + base64(body) + R"("})") + R"("})") +
                      R"("})"),
        "");
    // Everything that may stand in a message comes out as it went in.
    QByteArray signs;
    for (char c = ' '; c < 127; ++c) {
        if (!QByteArrayView("\"\\'<>&@").contains(c))
            signs += c;
    }
    const QByteArray message = signs + "\xd1\x91\xd0\xb6 ~~~ ??? \xc3\xbf\xc3\xbe";
    const QByteArray all = R"({"fault_id":9001,"message":")" + message + R"("})";
    for (int i = 0; i < 3; ++i) {
        const QByteArray shifted = "{" + QByteArray(i, ' ') + all.mid(1);
        const char *const places[] = {"OTAwM", "jkwMD", "o5MDAx"};
        const auto told = QString(
            QStringLiteral("big-rail/9001 at %1 “%2”").arg(QString::fromLatin1(places[i]), QString::fromUtf8(message)));
        QTest::addRow("base64 %d", i) << QByteArray("x " + base64(shifted) + " y") << told;
        const auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
        QTest::addRow("base64 of addresses %d", i) << QByteArray("x " + shifted.toBase64(options) + " y") << told;
    }
    const auto told = QString(QStringLiteral("big-rail/9001 at 9001 “%1”").arg(QString::fromUtf8(message)));
    QTest::newRow("percent") << QByteArray("x " + all.toPercentEncoding() + " y") << told;
    QTest::newRow("percent, small letters")
        << QByteArray("x " + all.toPercentEncoding().replace("%7B", "%7b").replace("%3A", "%3a") + " y") << told;
    QByteArray hex;
    QByteArray unicode;
    QByteArray entities;
    for (const char c : QByteArray(R"({"fault_id":9001,"message":"it's <b> & "})")) {
        const auto two = QByteArray::number(uchar(c), 16).rightJustified(2, '0');
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ' ' || c == '_';
        hex += isPlain ? QByteArray(1, c) : "\\x" + two;
        unicode += isPlain ? QByteArray(1, c) : "\\u00" + two;
        entities += c == '"'    ? QByteArray("&quot;")
                    : c == '\'' ? QByteArray("&apos;")
                    : c == '<'  ? QByteArray("&lt;")
                    : c == '>'  ? QByteArray("&gt;")
                    : c == '&'  ? QByteArray("&amp;")
                                : QByteArray(1, c);
    }
    add("hexadecimal", "x " + hex + " y", "big-rail/9001 at 9001 “it's <b> & ”");
    add("hexadecimal, capitals", "x " + hex.toUpper().replace("\\X", "\\x") + " y",
        "big-rail/9001 at 9001 “IT'S <B> & ”");
    add("of Unicode", "x " + unicode + " y", "big-rail/9001 at 9001 “it's <b> & ”");
    add("entities", "x " + entities + " y", "big-rail/9001 at 9001 “it's <b> & ”");
    add("entities by number", "x " + entities.replace("&quot;", "&#34;").replace("&apos;", "&#39;") + " y",
        "big-rail/9001 at 9001 “it's <b> & ”");
    add("%7Bfault_id%3D9001%2Cmessage%3Dab%2", "big-rail/9001 at 9001 “ab%2”");
    add("%7Bfault_id%3D9001%2Cmessage%3Da%zzb%7D", "big-rail/9001 at 9001 “a%zzb”");
    // What is encoded is read decoded alone, wherever in it the code stands.
    add("error%209001%2Cx%22y%22", "big-rail/9001 at 9001");
    add("x=error%209001&y=TRACK%5FNOT%5FPAID&z=%7Bfault_id%3A77%7D",
        "big-rail/9001 at 9001, TRACK_NOT_PAID; big-rail/77 at 77");
    add("fault_id%3D9001+message%3Da+b", "big-rail/9001 at 9001 “a”");
    add("fault_id=9001&message=a+b%22", "big-rail/9001 at 9001 “a”");
    add("\\x22fault_id\\x22:9001,\\x22message\\x22:\\x22a\\x2\\x22", "big-rail/9001 at 9001 “ax2”");
    add("\\x22fault_id\\x22:9001,\\x22message\\x22:\\x22a\\u0416b\\x22", "big-rail/9001 at 9001 “aЖb”");
    add("\\x22fault_id\\x22:9001,\\x22message\\x22:\\x22a\\u0080b\\x22", "big-rail/9001 at 9001 “ab”");
    add("\\x22fault_id\\x22:9001,\\x22message\\x22:\\x22a\\u007eb\\x22", "big-rail/9001 at 9001 “a~b”");
    // Where the encoded part begins and ends.
    for (const char *sign : {" ", "\"", "'", "<", ">", "?"})
        QTest::addRow("between %s", sign)
            << QByteArray("TRACK_NOT_PAID" + QByteArray(sign) + "%7B%22fault_id%22%3A77%7D" + sign + "BAD_TICKET")
            << QStringLiteral("big-rail/9001 at TRACK_NOT_PAID, TRACK_NOT_PAID; big-rail/77 at 77; "
                              "big-rail/1 at BAD_TICKET, BAD_TICKET");
    add("TRACK_NOT_PAID\"{\\x22fault_id\\x22:77}\"BAD_TICKET",
        "big-rail/9001 at TRACK_NOT_PAID, TRACK_NOT_PAID; big-rail/77 at 77; big-rail/1 at BAD_TICKET, BAD_TICKET");
    add("TRACK_NOT_PAID {\\x22fault_id\\x22:77} BAD_TICKET",
        "big-rail/9001 at TRACK_NOT_PAID, TRACK_NOT_PAID; big-rail/77 at 77; big-rail/1 at BAD_TICKET, BAD_TICKET");
    add("TRACK_NOT_PAID\"{&quot;fault_id&quot;:77}\"BAD_TICKET",
        "big-rail/9001 at TRACK_NOT_PAID, TRACK_NOT_PAID; big-rail/77 at 77; big-rail/1 at BAD_TICKET, BAD_TICKET");
    add("TRACK_NOT_PAID {&#34;fault_id&#34;:77} BAD_TICKET",
        "big-rail/9001 at TRACK_NOT_PAID, TRACK_NOT_PAID; big-rail/77 at 77; big-rail/1 at BAD_TICKET, BAD_TICKET");
    add("&lt;fault_id&gt;77&lt;/fault_id&gt;", "big-rail/77 at 77");
    add("&lt;e&gt;&lt;fault_id&gt;77&lt;/fault_id&gt;&lt;message&gt;a b&lt;/message&gt;&lt;/e&gt;",
        "big-rail/77 at 77 “a b”");
    add("%3Cfault_id%3E77%3C%2Ffault_id%3E", "big-rail/77 at 77");
    add("a point before", "x." + base64(body), "");
    add("a point behind", "x " + base64(body).replace('=', "") + ".x", "");
    add("binary", "x " + base64(body.chopped(2) + "\x01\x02}"), "");
    add("a tabulator", "x " + base64(body.chopped(1) + "\t\r\n}"), "big-rail/9001 at OTAwM “ab”");
    for (const int size : {15, 16})
        QTest::addRow("base64 of %d signs", size) << QByteArray("x " + base64("error 9001  ..").first(size) + " y")
                                                  << (size < 16 ? QString() : QStringLiteral("big-rail/9001 at OTAwM"));
    // What bodies and their lines begin with.
    for (const char *begin :
         {"{\"x\"", "{ ",       "{\n",     "{\t",        "{\r",        "{' '",       "[{",   "[\n",
          "[\"x\"", "<?xml ?>", "<error>", "<Envelope>", "<response>", "<Response>", "HTTP", "error",
          "Error",  "code ",    "result",  "ERROR",      "Ошибка",     "ошибка",     "fail", "(er"}) {
        // Filled up, so that the code is written as the same letters each time.
        const QByteArray head = QByteArray(begin) + QByteArray((3 - qstrlen(begin) % 3) % 3, ' ');
        const bool isKnown = qstrcmp(begin, "fail") != 0 && qstrcmp(begin, "(er") != 0;
        QTest::addRow("base64 of %s", begin)
            << QByteArray("x " + base64(head + " so error 9001 came, and so on") + " y")
            << (isKnown ? QStringLiteral("big-rail/9001 at DkwMD") : QString());
    }
    const auto track = QStringLiteral("big-rail/9001 at TRACK%5FNOT%5FPAID, TRACK_NOT_PAID");
    for (const int size : {32748, 32749, 32750, 32751}) {
        QTest::addRow("%d before the encoded sign", size)
            << QByteArray("TRACK%5FNOT%5FPAID," + QByteArray(size, '.') + "%22 y")
            << (size > 32749 ? QString() : track);
        QTest::addRow("%d behind the encoded sign", size)
            << QByteArray("x %22" + QByteArray(size, '.') + "TRACK%5FNOT%5FPAID") << (size > 32750 ? QString() : track);
    }
}

/// Text inside of text, as often as that is done, and nothing around it.
void DetailsTest::encoded()
{
    values();
}

QTEST_GUILESS_MAIN(DetailsTest)

#include "tst_details.moc"
