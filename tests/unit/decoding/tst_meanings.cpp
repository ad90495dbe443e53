// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "madevendors.h"

#include <QtTest>

using namespace errdex;
using test::decode;
using test::keys;

/// What a code that was found may mean, which meaning is likelier, and why.
class MeaningsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meanings_data();
    void meanings();
    void zeroIsSeldomAnError();
    void yearsAndSumsAreSeldomCodes();
    void negativeCodes();
    void namesOfSeveralWords();
    void namesNearTheirCode();
    void messagesOfOneLanguage();
    void reasonsAreNamed();
    void statusesBeforeOtherVendors();
    void manyVendorsWithOneCode();
    void sameMessageInBothLanguages();
    void longestMessage();
    void messagesThatBeginAlike();
    void namesAndSpaces();

private:
    const decoding::LexiconPtr m_lexicon = test::madeVendors().lexicon();
};

void MeaningsTest::meanings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *name, const QByteArray &text, const char *expected) {
        QTest::newRow(name) << text << QString::fromUtf8(expected);
    };
    const auto lines = [](int count) { return QByteArray(count, '\n'); };
    // Nothing tells the vendor.
    const char *const nobody = "zorka/77 = big-rail/77";
    const char *const bigRail = "big-rail/77 > zorka/77";
    add("nobody is named", "so error 77 came", nobody);
    add("named after it, near", "so error 77 came" + lines(5) + "in Big Rail", bigRail);
    add("named after it, far", "so error 77 came" + lines(6) + "in Big Rail", nobody);
    add("named before it, near", "Big Rail" + lines(5) + "so error 77 came", bigRail);
    add("named before it, far", "Big Rail" + lines(6) + "so error 77 came", nobody);
    add("a host before it", "at api.bigrail.example" + lines(40) + "so error 77 came", bigRail);
    add("a host far before it", "at api.bigrail.example" + lines(41) + "so error 77 came", nobody);
    add("a host far in a long line", "at api.bigrail.example " + QByteArray(9000, 'x') + " error 77 came", bigRail);
    add("a host after it", "so error 77 came" + lines(6) + "at api.bigrail.example", nobody);
    add("a host and a path", "at www.bigrail/x" + lines(40) + "so error 77 came", bigRail);
    add("no host", "at bigrail. So" + lines(40) + "so error 77 came", nobody);
    add("far in a long line", "Big Rail " + QByteArray(8000, 'x') + " error 77 came", bigRail);
    add("too far in a long line", "Big Rail " + QByteArray(9000, 'x') + " error 77 came", nobody);
    add("a short name in the line", "br: error 77 came", bigRail);
    add("a short name in another line", "br\nso error 77 came", nobody);
    add("the nearer of two in a line", "Zorka, Big Rail: error 77 came", bigRail);
    add("the nearer of two lines", "Zorka\nBig Rail\nso error 77 came", bigRail);
    add("the one before counts more", "Big Rail\nso error 77 came\nZorka", bigRail);
    add("the line itself counts more", "Zorka\nso error 77 in Big Rail\nZorka", bigRail);
    add("among many others", "Big Rail " + QByteArray("Third Rail ").repeated(63) + "error 77 came", bigRail);
    add("forgotten among many others", "Big Rail " + QByteArray("Third Rail ").repeated(64) + "error 77 came", nobody);
    add("a short name, then the whole", "br\nBig Rail\nso error 77 came", bigRail);
    add("a far name, then a near one", "Zorka" + lines(9) + "Big Rail\nso error 77 came", bigRail);
    add("the nearer of two by lines", "Zorka\n\n\nBig Rail\n\nso error 77 came", bigRail);
    add("two names before, one behind", "Zorka\n\n\n\nso error 77 came\nBig Rail", "zorka/77 > big-rail/77");
    add("a name behind is as good as one six lines before", "Zorka\n\n\nso error 77 came\nBig Rail",
        "zorka/77 > big-rail/77");
    const QByteArray hosts("at api.bigrail.example\nat api.zorka.example");
    add("hosts, one nearer", hosts + lines(9) + "so error 77 came", "zorka/77 > big-rail/77");
    add("hosts, both far", hosts + lines(10) + "so error 77 came", nobody);
    add("hosts, the other nearer", "at api.zorka.example\nat api.bigrail.example" + lines(9) + "so error 77 came",
        bigRail);
    add("named twice", "Big Rail, Zorka, Big Rail: error 77 came", bigRail);
    add("named close behind", "Zorka, as everybody knows: error 77 in Big Rail", bigRail);
    // The status of a response tells of variants.
    const char *const taken = "third/300/2 > third/300/1 > 300?";
    const char *const either = "third/300/1 = third/300/2 > 300?";
    add("a status line", "HTTP/1.1 400 Bad Request" + lines(40) + "{\"errorCode\":300}", taken);
    add("a status line far above", "HTTP/1.1 400 Bad Request" + lines(41) + "{\"errorCode\":300}", either);
    add("a status line below", "{\"errorCode\":300}\n\nHTTP/1.1 400 Bad Request", either);
    add("a status line of success", "HTTP/1.1 302 Found\n\n{\"errorCode\":300}", either);
    add("no status line", "HTTP/1.1 4000 rows\n\n{\"errorCode\":300}", either);
    add("another status", "HTTP/1.1 404 Not Found\n\n{\"errorCode\":300}", "third/300/1 > third/300/2 > 300?");
    add("the body's status", "HTTP/1.1 404 Not Found\n\n{\"errorCode\":300,\"status\":400}", taken);
    add("no status at all", "HTTP/1.1 400 Bad Request\n\n{\"errorCode\":300,\"status\":999}", taken);
    add("nor this", "HTTP/1.1 400 Bad Request\n\n{\"errorCode\":300,\"status\":\"099\"}", taken);
    // Messages that are much like the catalogue's.
    add("alike", "{\"errorCode\":300,\"message\":\"Switch Number of other\"}", "third/300/2 > third/300/1");
    add("three words of four", "{\"errorCode\":300,\"message\":\"switch of yard eleven\"}",
        "third/300/2 > third/300/1");
    add("two words of four", "{\"errorCode\":300,\"message\":\"switch of hut eleven\"}",
        "third/300/1 = third/300/2 > 300?");
    add("words that are repeated", "{\"errorCode\":300,\"message\":\"switch of switch hut switch\"}",
        "third/300/1 = third/300/2 > 300?");
    add("three words only", "{\"errorCode\":300,\"message\":\"switch of yard\"}", "third/300/1 = third/300/2 > 300?");
    // Bodies.
    add("keys of a vendor", "{\"fault_id\":77,\"message\":\"x\"}", "big-rail/77 > 77? > zorka/77");
    add("the key of another code", "{\"error_code\":77,\"fault_id\":null}", "big-rail/77 = third/77? > 77? > zorka/77");
    add("another name", "{\"fault_id\":77,\"fault_name\":\"BAD_TICKET\"}", "big-rail/77 > 77? > zorka/77");
    add("the name of no vendor", "{\"error_code\":5555}", "5555? > third/5555?");
    // Statuses.
    add("a status", "so HTTP 403 came", "http/403");
    add("a status that a vendor has too", "so HTTP 429 came", "http/429 > big-rail/429");
    add("a code that is a status too", "so code 403 error came", "zorka/403 = http/403");
}

/// What a place may mean, and what is likelier.
void MeaningsTest::meanings()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QString said;
    for (const auto &finding : decode(m_lexicon, text + "\n\nThat is all.\n")) {
        // What stands there is a code that is told apart elsewhere.
        if (finding.best().vendor && finding.best().vendor->slug == QStringLiteral("http") &&
            !expected.startsWith(u"http"))
            continue;
        double before = 0;
        for (const auto &candidate : finding.candidates) {
            if (before > 0)
                said += before - candidate.confidence < 0.001 ? QStringLiteral(" = ") : QStringLiteral(" > ");
            said += candidate.vendor ? candidate.key().toString() : candidate.code;
            said += candidate.isKnown ? QString() : QStringLiteral("?");
            before = candidate.confidence;
        }
    }
    QCOMPARE(said, expected);
}

void MeaningsTest::zeroIsSeldomAnError()
{
    test::MadeVendors made;
    made.addVendor(QStringLiteral("zero"), QStringLiteral("Zero"),
                   test::envelope(QStringLiteral("code"), {}, QStringLiteral("error"), {}, {QStringLiteral("result")}));
    made.addRecord(QStringLiteral("0"), QStringLiteral("NO_WAGON"), QStringLiteral("No wagon"),
                   QStringLiteral("Нет вагона"));
    const auto lexicon = made.lexicon();
    const auto found = [&lexicon](const char *text) { return keys(decode(lexicon, text)); };
    const QStringList zero{QStringLiteral("zero/0")};
    QCOMPARE(found("{\"code\":0}"), QStringList());
    QCOMPARE(found("{\"code\":0,\"result\":\"x\"}"), QStringList());
    QCOMPARE(found("{\"code\":0,\"result\":\"fail\",\"error\":\"No wagon\"}"), zero);
    QCOMPARE(found("{\"code\":0,\"error\":\"No wagon\"}"), QStringList());
    QCOMPARE(found("{\"error_code\":0}"), QStringList());
    QCOMPARE(found("{\"error_code\":\"00\"}"), QStringList());
    QCOMPARE(found("{\"code\":\"000\",\"result\":\"x\"}"), QStringList());
    QCOMPARE(found("{\"error_code\":\"00\",\"message\":\"No wagon\"}"), zero);
    QCOMPARE(found("{\"error_code\":0,\"message\":\"No wagon\"}"), zero);
    QCOMPARE(found("{\"error_code\":0,\"error_name\":\"NO_WAGON\"}"), zero);
}

/// A number that may be a year or that somebody rounded is a code only where nothing else is said, or an error is.
void MeaningsTest::yearsAndSumsAreSeldomCodes()
{
    test::MadeVendors made;
    made.addVendor(QStringLiteral("years"), QStringLiteral("Yearly"), {});
    for (const char *code : {"2005", "1999", "1899", "20051", "5000", "15000", "5001", "200", "100"})
        made.addRecord(QString::fromLatin1(code), {}, QStringLiteral("x"), QStringLiteral("у"));
    const auto lexicon = made.lexicon();
    const auto isFound = [&lexicon](const QByteArray &text) {
        return !decode(lexicon, "Hello.\n" + text + "\nThat is all.\n").empty();
    };
    const auto sureness = [&lexicon](const QByteArray &text) {
        const auto found = decode(lexicon, text);
        return found.empty() ? 0.0 : found[0].best().confidence;
    };
    for (const char *code : {"1899", "20051", "5001"}) {
        const QByteArray number(code);
        QVERIFY2(sureness("So: Yearly " + number + " again") > 0.98, code);
        QVERIFY2(isFound("So: Yearly (" + number + ") again"), code);
        QVERIFY2(isFound("So: " + number + " from Yearly again"), code);
    }
    for (const char *code : {"2005", "1999", "5000", "15000"}) {
        const QByteArray number(code);
        QVERIFY2(sureness("So: Yearly " + number + " again") < 0.9, code);
        QVERIFY2(!isFound("So: Yearly (" + number + ") again"), code);
        QVERIFY2(!isFound("So: " + number + " from Yearly again"), code);
        QVERIFY2(isFound("Yearly " + number), code);
        QVERIFY2(isFound(number + " Yearly"), code);
        QVERIFY2(isFound("So: Yearly error " + number), code);
    }
    QVERIFY(isFound("So: Yearly 200 again"));
    QVERIFY(isFound("So: Yearly 100 again"));
}

void MeaningsTest::negativeCodes()
{
    test::MadeVendors made;
    made.addVendor(QStringLiteral("below"), QStringLiteral("Below"),
                   test::envelope(QStringLiteral("error"), {}, QStringLiteral("text")));
    made.addRecord(QStringLiteral("-5"), {}, QStringLiteral("Below the rails"), QStringLiteral("Ниже рельсов"));
    made.addRecord(QStringLiteral("-2147024891"), {}, QStringLiteral("x"), QStringLiteral("у"));
    const auto lexicon = made.lexicon();
    const auto found = [&lexicon](const char *text) { return keys(decode(lexicon, text)); };
    QCOMPARE(found("{\"error\":-5,\"text\":\"x\"}"), QStringList{QStringLiteral("below/-5")});
    QCOMPARE(found("so error -5 came to Below"), QStringList{QStringLiteral("below/-5")});
    QCOMPARE(found("{\"error_code\":\"-005\"}"), QStringList{QStringLiteral("below/-5")});
    QCOMPARE(found("{\"error_code\":\"0x80070005\"}"), QStringList{QStringLiteral("below/-2147024891")});
    QCOMPARE(found("{\"error_code\":\"0X80070005\"}"), QStringList{QStringLiteral("below/-2147024891")});
    QCOMPARE(found("so error 5 came to Below"), QStringList());
}

void MeaningsTest::namesOfSeveralWords()
{
    test::MadeVendors made;
    made.addVendor(QStringLiteral("wide"), QStringLiteral("Wide"), {});
    made.addRecord(QStringLiteral("1"), QStringLiteral("NO WAGON LEFT"), QStringLiteral("x"), QStringLiteral("у"));
    const auto lexicon = made.lexicon();
    const QByteArray text("Wide says NO WAGON LEFT again");
    const auto found = decode(lexicon, text);
    QCOMPARE(keys(found), QStringList{QStringLiteral("wide/1")});
    QCOMPARE(text.mid(found[0].start, found[0].end - found[0].start), QByteArray("NO WAGON LEFT"));
    QCOMPARE(found[0].name, QStringLiteral("NO WAGON LEFT"));
    // Several that begin alike, and statuses among them.
    made.addRecord(QStringLiteral("2"), QStringLiteral("NO TRACK LEFT"), QStringLiteral("x"), QStringLiteral("у"));
    made.addRecord(QStringLiteral("3"), QStringLiteral("NO WAGON LEFT AT ALL"), QStringLiteral("x"), {});
    made.addRecord(QStringLiteral("4"), QStringLiteral("NOT A TRACK"), QStringLiteral("x"), QStringLiteral("у"));
    made.addVendor(QStringLiteral("http"), QStringLiteral("HTTP status codes"), {});
    for (const auto &[code, name] : {std::pair{404, "Not Found"}, {406, "Not Acceptable"}, {304, "Not Modified"}})
        made.addRecord(QString::number(code), QString::fromLatin1(name), QStringLiteral("z"), {}, code);
    made.addVendor(QStringLiteral("last"), QStringLiteral("Last"), {});
    made.addRecord(QStringLiteral("5"), QStringLiteral("NOT A WAGON"), QStringLiteral("x"), QStringLiteral("у"));
    const auto more = made.lexicon();
    const auto saidIn = [&more](const char *said) { return keys(decode(more, said)).join(u' '); };
    QCOMPARE(saidIn("Wide says NO WAGON LEFT came"), QStringLiteral("wide/1"));
    QCOMPARE(saidIn("Wide says NO TRACK LEFT came"), QStringLiteral("wide/2"));
    QCOMPARE(saidIn("Wide says NOT A TRACK came"), QStringLiteral("wide/4"));
    QCOMPARE(saidIn("Last says NOT A WAGON came"), QStringLiteral("last/5"));
    QCOMPARE(saidIn("Wide says NOT A DOOR came"), QString());
    QCOMPARE(saidIn("so 404 Not Found came"), QStringLiteral("http/404"));
    QCOMPARE(saidIn("so 406 Not Acceptable came"), QStringLiteral("http/406"));
    QCOMPARE(saidIn("so 406 Not Found came"), QStringLiteral("http/406"));
    QCOMPARE(saidIn("so 304 Not Modified came"), QString());
    QCOMPARE(saidIn("so 404 NOT A WAGON came"), QStringLiteral("http/404"));
    QCOMPARE(saidIn("Last says 405 NOT A WAGON came"), QStringLiteral("last/5"));
    for (const char *other : {"Wide says NO WAGON LEFTIES", "Wide says no wagon left", "Wide says NO WAGON"})
        QVERIFY2(decode(lexicon, other).empty(), other);
}

/// A name that stands near its code is part of the same error; farther away it is another time that it came.
void MeaningsTest::namesNearTheirCode()
{
    for (const int distance : {10, 63, 64, 65, 200}) {
        const QByteArray text = "so error 9001" + QByteArray(distance, '.') + "TRACK_NOT_PAID came";
        const auto found = decode(m_lexicon, text);
        QCOMPARE(int(found.size()), distance <= 64 ? 1 : 2);
        QCOMPARE(found[0].name, distance <= 64 ? QStringLiteral("TRACK_NOT_PAID") : QString());
    }
}

/// A message that the catalogue has in one language only is found in that one.
void MeaningsTest::messagesOfOneLanguage()
{
    test::MadeVendors made;
    made.addVendor(QStringLiteral("one"), QStringLiteral("One"),
                   test::envelope(QStringLiteral("number"), {}, QStringLiteral("text")));
    made.addRecord(QStringLiteral("5"), {}, {}, QStringLiteral("Колесо сломано совсем"));
    made.addRecord(QStringLiteral("6"), {}, QStringLiteral("The wheel is broken"), {});
    made.addRecord(QStringLiteral("7"), {}, QStringLiteral("The axle is bent"), {});
    made.addRecord(QStringLiteral("8"), {}, QStringLiteral("The door is shut"), {});
    const auto lexicon = made.lexicon();
    QCOMPARE(keys(decode(lexicon, "so: Колесо сломано совсем")), QStringList{QStringLiteral("one/5")});
    QCOMPARE(keys(decode(lexicon, "so: The wheel is broken")), QStringList{QStringLiteral("one/6")});
    QCOMPARE(keys(decode(lexicon, "so: The axle is bent\nso: The door is shut\nso: The wheel is bent")),
             (QStringList{QStringLiteral("one/7"), QStringLiteral("one/8")}));
    // Said twice, it is one meaning all the same.
    const auto twice = decode(lexicon, "{\"message\":\"The wheel is broken\"}");
    QCOMPARE(twice.size(), std::size_t(1));
    QCOMPARE(twice[0].candidates.size(), 1);
}

void MeaningsTest::reasonsAreNamed()
{
    const auto findings =
        decode(m_lexicon, "{\"fault_id\": 77, \"fault_name\": \"WAGON_GONE\", \"message\": \"The wagon has gone.\"}");
    QCOMPARE(findings.size(), std::size_t(1));
    const auto &reasons = findings[0].best().reasons;
    QStringList said;
    for (const auto &reason : reasons)
        said.append(reason.text + reason.arguments.join(u','));
    QVERIFY2(said.join(u'|').contains(QStringLiteral("fault_id, fault_name, message")), qPrintable(said.join(u'|')));
    QVERIFY(said.join(u'|').contains(QStringLiteral("WAGON_GONE")));
    QVERIFY(findings[0].best().confidence > 0.99);
    const auto reasonsOf = [this](const QByteArray &text) {
        QStringList all;
        const auto found = decode(m_lexicon, text);
        for (const auto &reason : found.empty() ? QList<domain::MarkedText>() : found[0].best().reasons)
            all.append(reason.text.contains(u'%') ? reason.text.arg(reason.arguments.join(u',')) : reason.text);
        return all.join(u' ');
    };
    QCOMPARE(reasonsOf("{\"error_code\":77,\"fault_id\":null}"), QStringLiteral("This vendor has this code."));
    QCOMPARE(reasonsOf("fault_id: 9001"), QStringLiteral("The keys fault_id are those of this vendor's responses."));
    QCOMPARE(
        reasonsOf("{\"fault_id\":5555,\"fault_name\":\"NEW_ONE\",\"message\":\"x\"}"),
        QStringLiteral("The code is not in the catalogue. The keys fault_id, fault_name, message are those of this "
                       "vendor's responses."));
    QCOMPARE(reasonsOf("at api.bigrail.example, so error 77 came"),
             QStringLiteral("The host name has “bigrail” in it."));
    QCOMPARE(reasonsOf("so error 77 came\nin Big Rail"), QStringLiteral("“Big Rail” is named nearby."));
    QCOMPARE(reasonsOf("so HTTP 403 came"), QStringLiteral("The text speaks of an HTTP status."));
    // In a line as long as that, "the same line" says little.
    const QByteArray begin("Big Rail ");
    const QByteArray end(" error 77 came");
    const auto fill = 2048 - begin.size() - end.indexOf("77");
    QCOMPARE(reasonsOf(begin + QByteArray(fill, 'x') + end), QStringLiteral("The same line names “Big Rail”."));
    QCOMPARE(reasonsOf(begin + QByteArray(fill + 1, 'x') + end), QStringLiteral("“Big Rail” is named nearby."));
    QCOMPARE(reasonsOf("br" + QByteArray(2048 - 2 - end.indexOf("77"), '.') + end),
             QStringLiteral("The same line names “br”."));
    QCOMPARE(reasonsOf("br" + QByteArray(2049 - 2 - end.indexOf("77"), '.') + end),
             QStringLiteral("This vendor has this code."));
    // The three weightiest are enough.
    QCOMPARE(
        reasonsOf(
            "HTTP/1.1 400 Bad Request\n\n{\"errorCode\":300,\"message\":\"Switch Number of other\"} by Third Rail"),
        QStringLiteral("The same line names “Third Rail”. The keys errorCode, message are those of this vendor's "
                       "responses. The message is much like this record's."));
}

/// The order of the vendors in the catalogue does not matter where one of them holds the statuses of HTTP.
void MeaningsTest::statusesBeforeOtherVendors()
{
    test::MadeVendors made;
    made.addVendor(QStringLiteral("http"), QStringLiteral("HTTP status codes"), {});
    for (const auto &[code, name] : {std::pair{200, "OK"}, {403, "Forbidden"}, {429, "Too Many"}})
        made.addRecord(QString::number(code), QString::fromLatin1(name), QString::fromLatin1(name), {}, code);
    made.addVendor(QStringLiteral("early"), QStringLiteral("Early"), {});
    made.addRecord(QStringLiteral("403"), QStringLiteral("NO_ENTRY"), QStringLiteral("No entry to the yard"), {});
    made.addVendor(QStringLiteral("late"), QStringLiteral("Late"), {});
    made.addRecord(QStringLiteral("200"), QStringLiteral("BROKEN_AXLE"), QStringLiteral("The axle is broken"), {});
    made.addRecord(QStringLiteral("403"), QStringLiteral("FORBIDDEN"), QStringLiteral("Forbidden to us"), {});
    made.addRecord(QStringLiteral("429"), {}, QStringLiteral("Too many wagons"), {}, 429);
    const auto lexicon = made.lexicon();
    const auto told = [&lexicon](const char *text) {
        QStringList keys;
        for (const auto &finding : decode(lexicon, text)) {
            for (const auto &candidate : finding.candidates)
                keys.append(candidate.key().toString());
        }
        return keys.join(u' ');
    };
    QCOMPARE(told("so Late error 200 came"), QStringLiteral("late/200"));
    QCOMPARE(told("so HTTP 403 came"), QStringLiteral("http/403 late/403"));
    QCOMPARE(told("so HTTP 429 came"), QStringLiteral("http/429 late/429"));
    QCOMPARE(told("{\"status\":403}"), QStringLiteral("http/403 late/403"));
    QCOMPARE(told("so FORBIDDEN, says Late"), QString());
    QCOMPARE(told("so NO_ENTRY came"), QStringLiteral("early/403"));
    QCOMPARE(told("403"), QStringLiteral("http/403 early/403 late/403"));
    QCOMPARE(told("200"), QStringLiteral("http/200 late/200"));
}

/// No more than sixteen meanings are told, of no more than 256 that are weighed.
void MeaningsTest::manyVendorsWithOneCode()
{
    for (const int count : {15, 16, 17, 255, 256, 257, 300}) {
        test::MadeVendors made;
        for (int i = 0; i < count; ++i) {
            const auto name = QStringLiteral("vendor%1q").arg(i);
            made.addVendor(name, name, {});
            made.addRecord(QStringLiteral("777"), {}, QStringLiteral("x"), {});
        }
        const auto found = decode(made.lexicon(), "777");
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].candidates.size(), std::min(count, decoding::MaxCandidates));
        QCOMPARE(qRound(1 / found[0].best().confidence), std::min(count, 256));
        QCOMPARE(found[0].best().vendor->slug, QStringLiteral("vendor0q"));
    }
}

/// A message that both languages have the same counts once.
void MeaningsTest::sameMessageInBothLanguages()
{
    const auto sureness = [](const QString &russian) {
        test::MadeVendors made;
        made.addVendor(QStringLiteral("one"), QStringLiteral("One"), {});
        made.addRecord(QStringLiteral("5"), {}, QStringLiteral("The wheel is broken"), russian);
        const auto found = decode(made.lexicon(), "so: The wheel is broken");
        return found.size() == 1 && found[0].candidates.size() == 1 ? found[0].best().confidence : 0.0;
    };
    QVERIFY(sureness({}) > 0.5);
    QCOMPARE(sureness(QStringLiteral("The wheel is broken")), sureness({}));
    QCOMPARE(sureness(QStringLiteral("Колесо сломано")), sureness({}));
}

/// Marks behind a message do not matter; a line that is longer than any message is none.
void MeaningsTest::longestMessage()
{
    test::MadeVendors made;
    made.addVendor(QStringLiteral("one"), QStringLiteral("One"), {});
    made.addRecord(QStringLiteral("5"), {}, QStringLiteral("The wheel is broken!"), {});
    made.addRecord(QStringLiteral("6"), {}, QStringLiteral("The axle is bent"), {});
    made.addRecord(QStringLiteral("7"), {}, QStringLiteral("."), QStringLiteral("…"));
    made.addRecord(QStringLiteral("8"), {}, QStringLiteral("No wagon"), {});
    made.addRecord(QStringLiteral("9"), {}, QStringLiteral("No rail"), {});
    const auto lexicon = made.lexicon();
    const auto found = [&lexicon](const char *text) { return keys(decode(lexicon, text)).join(u' '); };
    for (const char *end : {"", ".", "!", ":", "..", "!.", "…"})
        QCOMPARE(found(qPrintable(QStringLiteral("so: The axle is bent") + QString::fromUtf8(end))),
                 QStringLiteral("one/6"));
    for (const char *end : {"", ".", "!", "...", "…"})
        QCOMPARE(found(qPrintable(QStringLiteral("so: The wheel is broken") + QString::fromUtf8(end))),
                 QStringLiteral("one/5"));
    QCOMPARE(found("so: The wheel is broken...."), QString());
    // Eight letters at least.
    QCOMPARE(found("so: No wagon"), QStringLiteral("one/8"));
    QCOMPARE(found("so: No rail"), QString());
    QCOMPARE(found("so: ."), QString());
    QCOMPARE(found("{\"message\":\".\"}"), QString());
}

void MeaningsTest::messagesThatBeginAlike()
{
    const QStringList things{QStringLiteral("wheel"), QStringLiteral("axle"),   QStringLiteral("door"),
                             QStringLiteral("bell"),  QStringLiteral("window"), QStringLiteral("lamp"),
                             QStringLiteral("brake"), QStringLiteral("seat"),   QStringLiteral("roof")};
    test::MadeVendors made;
    made.addVendor(QStringLiteral("one"), QStringLiteral("One"), {});
    for (int i = 0; i < things.size(); ++i)
        made.addRecord(QString::number(i), {}, QStringLiteral("The %1 of it is broken").arg(things.at(i)),
                       QStringLiteral("Сломано: %1 вагона").arg(things.at(i)));
    const auto lexicon = made.lexicon();
    const auto found = [&lexicon](const QString &text) { return keys(decode(lexicon, text.toUtf8())).join(u' '); };
    for (int i = 0; i < things.size(); ++i) {
        const auto key = QStringLiteral("one/%1").arg(i);
        for (const char *before : {"", "so: ", "so - ", "so – ", "so — ", "5 ", "\"", "  ", "x=", "<b>"}) {
            const auto text = QString(QString::fromUtf8(before) + QStringLiteral("The %1 of it is broken"));
            const bool isTold = QByteArrayView(before) != "x=" && QByteArrayView(before) != "<b>";
            QCOMPARE(found(text.arg(things.at(i))), isTold ? key : QString());
            QCOMPARE(found(text.arg(things.at(i)).toUpper()), isTold ? key : QString());
            QCOMPARE(found(text.arg(QStringLiteral("train"))), QString());
        }
        QCOMPARE(found(QStringLiteral("so The %1 of it is broken").arg(things.at(i))), QString());
        QCOMPARE(found(QStringLiteral("сломано: %1 вагона").arg(things.at(i))), key);
    }
}

/// A name is the same in any case, with spaces, hyphens or underscores.
void MeaningsTest::namesAndSpaces()
{
    for (const char *name : {"WAGON_GONE", "wagon_gone", "WagonGone", "WAGON GONE", "wagon-gone", "Wagon.Gone"}) {
        const auto found = decode(m_lexicon, "{\"fault_id\":77,\"fault_name\":\"" + QByteArray(name) + "\"}");
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY2(found[0].best().confidence > 0.99, name);
        QCOMPARE(found[0].best().reasons.at(0).arguments, QStringList{QStringLiteral("WAGON_GONE")});
    }
    for (const char *name : {"WAGON_GON", "WAGON_GONES", "WAGON0GONE"}) {
        const auto found = decode(m_lexicon, "{\"fault_id\":77,\"fault_name\":\"" + QByteArray(name) + "\"}");
        QVERIFY2(found[0].best().reasons.at(0).arguments != QStringList{QStringLiteral("WAGON_GONE")}, name);
    }
}

QTEST_GUILESS_MAIN(MeaningsTest)

#include "tst_meanings.moc"
