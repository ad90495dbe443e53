// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "madevendors.h"

#include <QtTest>

using namespace errdex;
using test::decode;

/// What belongs to one body and what to the next, and which of several keys holds the code.
class BodiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodies_data();
    void bodies();
    void places_data();
    void places();
    void vendorsNamedInsideBodies();
    void keysOfSeveralMeanings();
    void vendorsWhoseBodiesAreUnknown();
    void shortBodies();

private:
    const decoding::LexiconPtr m_lexicon = test::madeVendors().lexicon();
};

void BodiesTest::bodies_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *name, const QByteArray &text, const char *expected) {
        QTest::newRow(name) << text << QString::fromLatin1(expected);
    };
    const QByteArray gone(R"("fault_id":77,"fault_name":"WAGON_GONE","message":"x")");
    // Braces and brackets.
    add("two bodies", "{" + gone + "} {\"fault_id\":1}", "big-rail/77 WAGON_GONE, big-rail/1");
    add("a body in a body", "{" + gone + ",\"next\":{\"fault_id\":1}}", "big-rail/77 WAGON_GONE, third/1 WAGON_GONE");
    add("an open bracket inside", "{" + gone + ",\"x\":\"wagon(s\"} {\"fault_id\":1}",
        "big-rail/77 WAGON_GONE, big-rail/1");
    add("a closing bracket inside", "{\"x\":\"a) wagon\"," + gone + "} {\"fault_id\":1}",
        "big-rail/77 WAGON_GONE, big-rail/1");
    add("a stray brace in brackets", "E(fault_id=77, x=}, fault_name=WAGON_GONE) E(fault_id=1)",
        "big-rail/77 WAGON_GONE, big-rail/1");
    add("a bracket around braces", "E({" + gone + "}) E({\"fault_id\":1})", "big-rail/77 WAGON_GONE, big-rail/1");
    add("a bracket closed after a brace", "E({" + gone + ") F(fault_id=1)}",
        "big-rail/77 WAGON_GONE, third/1 WAGON_GONE");
    add("brackets in brackets", "E(fault_id=77, x=f(1), fault_name=WAGON_GONE)", "big-rail/77 WAGON_GONE");
    add("two calls", "E(fault_id=77, fault_name=WAGON_GONE), E(fault_id=1)", "big-rail/77 WAGON_GONE, big-rail/1");
    add("an open call", "E(fault_id=77, F(fault_name=WAGON_GONE", "big-rail/77 WAGON_GONE");
    add("no call", "E (fault_id=77), (fault_name=WAGON_GONE)", "big-rail/77 WAGON_GONE");
    add("a call at the beginning", "(fault_id=77), (fault_id=1, fault_name=BAD_TICKET)", "big-rail/77 BAD_TICKET");
    for (const int depth : {61, 62, 63, 64})
        QTest::addRow("%d braces around", depth)
            << QByteArray(QByteArray(depth, '{') + "\"fault_id\":77,\"x\":{\"fault_id\":1}}}")
            << (depth < 64 ? QStringLiteral("big-rail/77, big-rail/1") : QStringLiteral("big-rail/77"));
    // Elements.
    const QByteArray names("<fault_id>77</fault_id><fault_name>WAGON_GONE</fault_name>");
    add("elements", "<e>" + names + "</e><e><fault_id>1</fault_id></e>", "big-rail/77 WAGON_GONE, big-rail/1");
    add("elements without an end", "<e>" + names + "<e><fault_id>1</fault_id>", "big-rail/77 WAGON_GONE");
    add("an empty element", "<e>" + names + "<f/><e><fault_id>1</fault_id></e></e>",
        "big-rail/77 WAGON_GONE, third/1 WAGON_GONE");
    add("attributes", "<e fault_id=\"77\" fault_name=\"WAGON_GONE\">x</e><e fault_id=\"1\">x</e>",
        "big-rail/77 WAGON_GONE, big-rail/1");
    add("attributes of empty ones", "<e fault_id=\"77\" fault_name=\"WAGON_GONE\"/><e fault_id=\"1\"/>",
        "big-rail/77 WAGON_GONE");
    add("no element", "a<e " + gone + " b</e> {\"fault_id\":1}", "big-rail/77 WAGON_GONE, big-rail/1");
    add("signs of comparison", "1 < 2 {" + gone + "} 2 <1 {\"fault_id\":1}", "big-rail/77 WAGON_GONE, big-rail/1");
    add("names with signs", "<a-b:c.d>" + names + "</a-b:c.d><a-b:c.d><fault_id>1</fault_id></a-b:c.d>",
        "big-rail/77 WAGON_GONE, big-rail/1");
    const auto together = QStringLiteral("big-rail/77 WAGON_GONE");
    const auto apart = QString(together + QStringLiteral(", big-rail/1"));
    for (const int size : {255, 256, 257})
        QTest::addRow("a tag of %d signs", size)
            << QByteArray("<e x=\"" + QByteArray(size - 8, 'y') + "\">" + names + "</e> <fault_id>1</fault_id>")
            << (size <= 256 ? apart : together);
    for (const int size : {4095, 4096, 4097})
        QTest::addRow("an element of %d signs", size)
            << QByteArray("<e>" + names + QByteArray(size - 6 - names.size(), ' ') + "</e> <fault_id>1</fault_id>")
            << (size <= 4096 ? apart : together);
    // Which key holds the code.
    add("a key of errors before a plain one", R"({"error_code":77,"code":9001})", "third/77?");
    add("a key of errors after a plain one", R"({"code":9001,"error_code":77})", "third/77?");
    add("a plain one before a vendor's", R"({"code":4005,"fault_id":77,"message":"x"})", "big-rail/77");
    add("a plain one after a vendor's", R"({"fault_id":77,"code":4005,"message":"x"})", "big-rail/77");
    add("a vendor's before a message's", R"({"fault_id":77,"error":4005})", "zorka/77");
    add("a vendor's after a message's", R"({"error":4005,"fault_id":77})", "zorka/77");
    add("the first of two", R"({"fault_id":77,"error_id":1})", "big-rail/77");
    add("the first of two alike", R"({"error_id":1,"error_code":77})", "third/1");
    add("nothing in the first", R"({"error_code":null,"fault_id":77})", "big-rail/77");
    add("no code in the first", R"({"error_code":"none of them","fault_id":77})", "big-rail/77");
    add("a number for a message", R"({"message":9001,"error":"x"})", "");
    add("numbers for both", R"({"error":4005,"result":"x","message":9001})", "zorka/4005");
    add("the text of a message", R"({"fault_id":77,"error":"WAGON_GONE"})", "big-rail/77 WAGON_GONE");
    add("the text of a detail", R"({"fault_id":77,"detail":"WAGON_GONE"})", "big-rail/77 WAGON_GONE");
    add("two names", R"({"fault_id":77,"fault_name":"WAGON_GONE","detail":"BAD_TICKET"})",
        "big-rail/77 WAGON_GONE, big-rail/1 BAD_TICKET");
    add("an empty name", R"({"fault_id":77,"fault_name":"","detail":"WAGON_GONE"})", "big-rail/77 WAGON_GONE");
    add("a number as a name", R"({"fault_id":77,"fault_name":12,"detail":"WAGON_GONE"})", "big-rail/77 WAGON_GONE");
    add("a status that is a name", R"({"fault_id":77,"status":"WAGON_GONE"})", "big-rail/77 WAGON_GONE");
    add("a status around it", R"({"status":400,"x":{"code":4005,"result":"x"}})", "zorka/4005");
    add("no status around it", R"({"status":302,"x":{"code":4005,"result":"x"}})", "");
    add("success around it", R"({"message":"ok","x":{"fault_id":77}})", "");
    add("a name around it", R"({"fault_name":"WAGON_GONE","x":{"fault_id":77}})", "big-rail/77 WAGON_GONE");
    // What says that it is an error.
    add("in errors", R"({"errors":[{"code":4005,"result":"x"}]})", "zorka/4005");
    add("in a list", R"({"wagons":[{"code":4005,"result":"x"}]})", "");
    add("in an error", R"({"error" : {"code":4005,"result":"x"}})", "zorka/4005");
    add("in an error, far", R"({"error" :             [{"code":4005,"result":"x"}]})", "zorka/4005");
    for (const int spaces : {0, 6, 7, 8})
        QTest::addRow("in a list of reasons, %d spaces before", spaces)
            << QByteArray("{\"reason\":[" + QByteArray(spaces, ' ') + "{\"code\":4005,\"result\":\"x\"}]}")
            << (spaces < 8 ? QStringLiteral("zorka/4005") : QString());
    add("in a reason", R"({"reason":{"code":4005,"result":"x"}})", "zorka/4005");
    add("in a list of names", R"({"fault_name":[{"code":4005,"result":"x"}]})", "");
    add("behind a reason", R"({"reason":"y"} {"code":4005,"result":"x"})", "");
    add("in a list of faults", "<faults><code>4005</code><result>x</result></faults>", "zorka/4005");
    add("in a default", "<default><code>4005</code><result>x</result></default>", "");
    add("in an exception", R"(WagonException {code=4005, result=x})", "");
    add("in an exception of java", R"(WagonException{code=4005, result=x})", "zorka/4005");
    add("in an element", "<error><code>4005</code><result>x</result></error>", "zorka/4005");
    add("in an element of another name", "<mirror><code>4005</code><result>x</result></mirror>", "");
    add("errors a few signs before", "errors: 1234567 {\"code\":4005,\"result\":\"x\"}", "zorka/4005");
    add("errors too far before", "errors: 12345678 {\"code\":4005,\"result\":\"x\"}", "");
}

/// The codes that are found, each with its name where one is told.
void BodiesTest::bodies()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QStringList said;
    for (const auto &finding : decode(m_lexicon, "So:\n" + text + "\n\nThat is all.\n"))
        said.append(QString(test::keys({finding}).first() + u' ' + finding.name).trimmed());
    QCOMPARE(said.join(QStringLiteral(", ")), expected);
    QCOMPARE(test::faultsOf(m_lexicon, "So:\n" + text + "\n\nThat is all.\n"), QString());
}

void BodiesTest::places_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("place");
    const auto add = [](const char *text, const char *place) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(place);
    };
    add("4005 - Error adding wagon", "4005");
    add("77: 4005: Error adding wagon", "4005");
    add("4006 - Error adding wagon", "Error adding wagon");
    add("so: Error adding wagon", "Error adding wagon");
    add("So: our Zorka 4005 again", "4005");
    add("4005 from Zorka again", "4005");
    add("so zorka/4005 now", "4005");
    add("so error № 4005 came", "4005");
    add("so 4005 error came", "4005");
    add("so HTTP/1.1 404 wagons", "404");
    add("so 404 Not Found", "404");
    add("so it is TRACK_NOT_PAID again", "TRACK_NOT_PAID");
    add("{\"x\":\"1\",\"status\":\"404\"}", "404");
    add("{\"x\":\"1\",\"fault_name\":\"TRACK_NOT_PAID\"}", "TRACK_NOT_PAID");
    add("{\"x\":\"1\",\"message\":\"Error adding wagon\"}", "Error adding wagon");
    add("<a><fault_id> 9001 </fault_id></a>", "9001");
}

/// The very letters that are the code, the name or the message.
void BodiesTest::places()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, place);
    const QByteArray whole = "So.\n" + text + "\n\nThat is all.\n";
    const auto found = decode(m_lexicon, whole);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(whole.mid(found[0].start, found[0].end - found[0].start), place);
    QCOMPARE(found[0].line, 2);
}

/// In a body of many lines the distance to the name of a vendor is counted as anywhere.
void BodiesTest::vendorsNamedInsideBodies()
{
    const auto likeliest = [this](int before, int between) {
        const QByteArray text = "{\n" + QByteArray("\"x\": 1,\n").repeated(before) + "\"y\": \"Big Rail\",\n" +
                                QByteArray("\"x\": 1,\n").repeated(between) + "\"z\": \"so error 77 came\"\n}\n";
        return test::keys(decode(m_lexicon, text)).join(u' ');
    };
    for (const int before : {0, 3, 20}) {
        QCOMPARE(likeliest(before, 4), QStringLiteral("big-rail/77"));
        QCOMPARE(likeliest(before, 5), QStringLiteral("zorka/77"));
    }
}

/// A vendor may have its code where others have a message or a status.
void BodiesTest::keysOfSeveralMeanings()
{
    test::MadeVendors made;
    made.addVendor(QStringLiteral("odd"), QStringLiteral("Oddly"),
                   test::envelope(QStringLiteral("reason"), {}, QStringLiteral("text")));
    made.addRecord(QStringLiteral("9"), {}, QStringLiteral("a"), QStringLiteral("б"));
    made.addRecord(QStringLiteral("8"), {}, QStringLiteral("c"), QStringLiteral("г"));
    const auto lexicon = made.lexicon();
    const auto found = [&lexicon](const char *text) { return test::keys(decode(lexicon, text)).join(u' '); };
    QCOMPARE(found(R"({"reason":9,"text":"x"})"), QStringLiteral("odd/9"));
    QCOMPARE(found(R"({"reason":9,"code":8,"text":"x","error":"y"})"), QStringLiteral("odd/8"));
    QCOMPARE(found(R"({"code":8,"reason":9,"text":"x","error":"y"})"), QStringLiteral("odd/8"));
    QCOMPARE(found(R"({"reason":9,"error":8,"text":"x"})"), QStringLiteral("odd/9"));
    QCOMPARE(found(R"({"error":8,"reason":9,"text":"x"})"), QStringLiteral("odd/9"));
}

/// A vendor whose responses nobody has seen is less likely than one whose fit, likelier than one whose do not.
void BodiesTest::vendorsWhoseBodiesAreUnknown()
{
    const auto order = [](const char *text, const QList<domain::Envelope> &envelopes) {
        test::MadeVendors made;
        for (const auto &each : envelopes) {
            const auto slug = QString(QChar(u'a' + int(made.vendors.size())));
            made.addVendor(slug, slug, each);
            made.addRecord(QStringLiteral("777"), {}, QStringLiteral("x"), QStringLiteral("y"));
        }
        QString said;
        for (const auto &finding : decode(made.lexicon(), text)) {
            for (const auto &candidate : finding.candidates)
                said += candidate.vendor ? candidate.vendor->slug : QStringLiteral("?");
        }
        return said;
    };
    using test::envelope;
    const auto plain = envelope(QStringLiteral("error_code"), {}, {});
    const auto full = envelope(QStringLiteral("error_code"), QStringLiteral("title"), QStringLiteral("text"));
    const auto other = envelope(QStringLiteral("number"), {}, QStringLiteral("text"));
    const auto withOthers = envelope(QStringLiteral("error_code"), {}, {}, {}, {QStringLiteral("place")});
    auto unconfirmed = plain;
    unconfirmed.confirmed = false;
    const char *const body = "{\"error_code\":777}";
    QCOMPARE(order(body, {{}, plain}), QStringLiteral("ba?"));
    QCOMPARE(order(body, {{}, full}), QStringLiteral("ba?"));
    QCOMPARE(order(body, {other, {}}), QStringLiteral("ba?"));
    QCOMPARE(order(body, {full, plain}), QStringLiteral("ba?"));
    QCOMPARE(order(body, {withOthers, plain}), QStringLiteral("ba?"));
    QCOMPARE(order(body, {unconfirmed, plain}), QStringLiteral("ba?"));
    QCOMPARE(order("{\"error_code\":777,\"place\":\"x\"}", {plain, withOthers}), QStringLiteral("ba?"));
    QCOMPARE(order("{\"error_code\":777,\"message\":\"x\"}", {full, plain}), QStringLiteral("ba"));
    QCOMPARE(order("{\"error_code\":777,\"title\":\"x\"}", {plain, full}), QStringLiteral("ba?"));
    QCOMPARE(order("{\"error_code\":777,\"text\":\"x\"}", {plain, full}), QStringLiteral("ba"));
    // A line that is no body lacks nothing.
    QCOMPARE(order("error_code: 777", {full, plain}), QStringLiteral("ab?"));
}

/// The smallest bodies, whole and cut off.
void BodiesTest::shortBodies()
{
    test::MadeVendors made;
    made.addVendor(QStringLiteral("short"), QStringLiteral("Short"), test::envelope(QStringLiteral("c"), {}, {}));
    made.addRecord(QStringLiteral("7"), {}, QStringLiteral("a"), {});
    made.addRecord(QStringLiteral("77"), {}, QStringLiteral("b"), {});
    const auto lexicon = made.lexicon();
    for (const char *text : {"{c:7", "{c:7}", "{\"c\":7}", "c:7", "c=7", "E(c=7)", "<c>7</c>", "<c>7", "{{c:7}}"})
        QCOMPARE(test::keys(decode(lexicon, text)), QStringList{QStringLiteral("short/7")});
    for (const char *text :
         {"{c:", "{c", "{c:}", "{c:{", "c:", "c=", "E(c=", "<c>", "<c", "<c/>", "</c>7", "{\"c\":\"", "{\"c\":\"\""})
        QVERIFY2(decode(lexicon, text).empty(), text);
    QCOMPARE(test::keys(decode(lexicon, "{c:7}{c:77}")),
             (QStringList{QStringLiteral("short/7"), QStringLiteral("short/77")}));
}

QTEST_GUILESS_MAIN(BodiesTest)

#include "tst_bodies.moc"
