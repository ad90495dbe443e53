// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "madevendors.h"

#include "errdex/decoding/report.h"
#include "errdex/decoding/summary.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace errdex;
using decoding::Finding;
using test::decode;
using test::keys;

class DecodingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesAreBytesOfTheInput();
    void placesOfEncodedText();
    void severalVendorsFit();
    void theBestComesFirst();
    void meanings_data();
    void meanings();
    void zeroIsSeldomAnError();
    void messagesOfOneLanguage();
    void yearsAndSumsAreSeldomCodes();
    void negativeCodes();
    void namesOfSeveralWords();
    void namesNearTheirCode();
    void reasonsAreNamed();
    void vendorNamedLater();
    void vendorSeenBefore();
    void messageOfTheText();
    void variants();
    void messagesAreReadable_data();
    void messagesAreReadable();
    void excerpts();
    void excerptsOfLongLines();
    void secretsAreMasked();
    void growingText();
    void findingsComeInTime();
    void moreThanOneWindow();
    void anyBytes();
    void summary();
    void summaryTexts();
    void json();
    void csv();

private:
    decoding::LexiconPtr m_lexicon = test::madeVendors().lexicon();
};

void DecodingTest::placesAreBytesOfTheInput()
{
    const QByteArray text(
        "Ошибка была утром\nи {\"message\":\"ёж\",\"fault_id\":\"77\"}\nошибка 4005 — вот\nTRACK_NOT_PAID");
    const auto findings = decode(m_lexicon, text);
    QCOMPARE(findings.size(), std::size_t(3));
    const auto at = [&](std::size_t i) { return text.mid(findings[i].start, findings[i].end - findings[i].start); };
    QCOMPARE(at(0), QByteArray("77"));
    QCOMPARE(at(1), QByteArray("4005"));
    QCOMPARE(at(2), QByteArray("TRACK_NOT_PAID"));
    QCOMPARE(findings[0].line, 2);
    QCOMPARE(findings[1].line, 3);
    QCOMPARE(findings[2].line, 4);
}

void DecodingTest::placesOfEncodedText()
{
    const QByteArray text("a\nbody=%7B%22fault_id%22%3A%2277%22%7D");
    const auto percent = decode(m_lexicon, text);
    QCOMPARE(percent.size(), std::size_t(1));
    QCOMPARE(text.mid(percent[0].start, percent[0].end - percent[0].start), QByteArray("77"));
    QCOMPARE(percent[0].line, 2);
    const QByteArray coded = "x " + QByteArray("{\"fault_id\": 77, \"message\":\"x\"}").toBase64();
    const auto base64 = decode(m_lexicon, coded);
    QCOMPARE(base64.size(), std::size_t(1));
    QVERIFY(base64[0].start > 2 && base64[0].end <= coded.size() && base64[0].start < base64[0].end);
}

void DecodingTest::severalVendorsFit()
{
    const auto findings = decode(m_lexicon, "1");
    QCOMPARE(findings.size(), std::size_t(1));
    QStringList slugs;
    double sum = 0;
    for (const auto &candidate : findings[0].candidates) {
        slugs.append(candidate.vendor->slug);
        sum += candidate.confidence;
        QCOMPARE(candidate.confidence, findings[0].best().confidence);
    }
    QCOMPARE(slugs, (QStringList{QStringLiteral("zorka"), QStringLiteral("big-rail"), QStringLiteral("third")}));
    QVERIFY(sum > 0.9 && sum <= 1.0);
}

void DecodingTest::theBestComesFirst()
{
    // Two meanings whose points come to the same sum in different orders.
    const auto found = decode(m_lexicon, "\"code:errorCode:1\n\nzorkA");
    QCOMPARE(found.size(), std::size_t(1));
    for (const auto &candidate : found[0].candidates)
        QVERIFY(candidate.confidence <= found[0].best().confidence);
}

void DecodingTest::meanings_data()
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
void DecodingTest::meanings()
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

void DecodingTest::zeroIsSeldomAnError()
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
    QCOMPARE(found("{\"error_code\":0,\"message\":\"No wagon\"}"), zero);
    QCOMPARE(found("{\"error_code\":0,\"error_name\":\"NO_WAGON\"}"), zero);
}

/// A number that may be a year or that somebody rounded is a code only where nothing else is said, or an error is.
void DecodingTest::yearsAndSumsAreSeldomCodes()
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

void DecodingTest::negativeCodes()
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

void DecodingTest::namesOfSeveralWords()
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
    for (const char *other : {"Wide says NO WAGON LEFTIES", "Wide says no wagon left", "Wide says NO WAGON"})
        QVERIFY2(decode(lexicon, other).empty(), other);
}

/// A name that stands near its code is part of the same error; farther away it is another time that it came.
void DecodingTest::namesNearTheirCode()
{
    for (const int distance : {10, 63, 64, 65, 200}) {
        const QByteArray text = "so error 9001" + QByteArray(distance, '.') + "TRACK_NOT_PAID came";
        const auto found = decode(m_lexicon, text);
        QCOMPARE(int(found.size()), distance <= 64 ? 1 : 2);
        QCOMPARE(found[0].name, distance <= 64 ? QStringLiteral("TRACK_NOT_PAID") : QString());
    }
}

/// A message that the catalogue has in one language only is found in that one.
void DecodingTest::messagesOfOneLanguage()
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

void DecodingTest::reasonsAreNamed()
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
    // The three weightiest are enough.
    QCOMPARE(
        reasonsOf(
            "HTTP/1.1 400 Bad Request\n\n{\"errorCode\":300,\"message\":\"Switch Number of other\"} by Third Rail"),
        QStringLiteral("The same line names “Third Rail”. The keys errorCode, message are those of this vendor's "
                       "responses. The message is much like this record's."));
}

void DecodingTest::vendorNamedLater()
{
    const auto findings = decode(m_lexicon, "у нас ошибка 77\nс утра\nработаем через Zorka\n");
    QCOMPARE(keys(findings), QStringList{QStringLiteral("zorka/77")});
    QVERIFY(findings[0].best().confidence > 0.75);
    const auto other = decode(m_lexicon, "у нас ошибка 77\nс утра\nработаем через Big Rail\n");
    QCOMPARE(keys(other), QStringList{QStringLiteral("big-rail/77")});
}

void DecodingTest::vendorSeenBefore()
{
    QByteArray text("error 77\n");
    QCOMPARE(decode(m_lexicon, text)[0].best().key().vendor, QStringLiteral("zorka"));
    for (int i = 0; i < 5; ++i)
        text.prepend("{\"fault_id\":9001,\"fault_name\":\"TRACK_NOT_PAID\",\"message\":\"x\"}\n\n\n\n\n\n\n");
    QCOMPARE(decode(m_lexicon, text).back().best().key().toString(), QStringLiteral("big-rail/77"));
}

void DecodingTest::messageOfTheText()
{
    const auto same = decode(m_lexicon, "{\"fault_id\":77,\"message\":\"THE WAGON HAS GONE!\"}");
    QCOMPARE(same[0].message, QString());
    const auto russian = decode(m_lexicon, "{\"fault_id\":77,\"message\":\"Вагон ушел\"}");
    QCOMPARE(russian[0].message, QString());
    const auto other = decode(m_lexicon, "{\"fault_id\":77,\"message\":\"wagon \\u0436 \\\"5\\\" left\"}");
    QCOMPARE(other[0].message, QStringLiteral("wagon ж \"5\" left"));
}

void DecodingTest::variants()
{
    const auto general = decode(m_lexicon, "{\"message\":\"General switch error.\",\"errorCode\":300}");
    QCOMPARE(general[0].best().variant, 1);
    const auto taken =
        decode(m_lexicon, "{\"message\":\"Switch Seven of yard \\\"Old\\\" is taken already.\",\"errorCode\":300}");
    QCOMPARE(taken[0].best().variant, 2);
    const auto status = decode(m_lexicon, "{\"message\":\"x\",\"errorCode\":300,\"status\":400}");
    QCOMPARE(status[0].best().variant, 2);
    QCOMPARE(status[0].candidates.at(1).variant, 1);
}

void DecodingTest::messagesAreReadable_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *written, const char *expected) {
        QTest::newRow(written) << QByteArray(written) << QString::fromUtf8(expected);
    };
    add("a\\nb\\rc\\td", "a b c d");
    add("a \\u0436", "a ж");
    add("\\u0436\\u0436 a", "жж a");
    add("a \\u043", "a u043");
    add("a \\u04zz b", "a u04zz b");
    add("a \\/ b", "a / b");
    add("\\\\\\\"a\\\\\\\" b", "\"a\" b");
    add("&lt;a&gt; &amp; &quot;b&quot; &apos;c&apos;", "<a> & \"b\" 'c'");
    add("&amp;lt;", "&lt;");
}

void DecodingTest::messagesAreReadable()
{
    QFETCH(QByteArray, written);
    QFETCH(QString, expected);
    const auto found = decode(m_lexicon, "{\"fault_id\":77,\"message\":\"" + written + "\"}");
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].message, expected);
}

void DecodingTest::excerptsOfLongLines()
{
    const QByteArray filler = QByteArray("word ").repeated(60);
    const auto excerptOf = [this](const QByteArray &text) {
        const auto found = decode(m_lexicon, text);
        return found.empty() ? QString() : found[0].excerpt;
    };
    QCOMPARE(excerptOf("error 4005 in Zorka"), QStringLiteral("error 4005 in Zorka"));
    const auto atBegin = excerptOf("error 4005 in Zorka " + filler);
    QVERIFY2(atBegin.startsWith(u"error 4005 in Zorka word") && atBegin.endsWith(u'…'), qPrintable(atBegin));
    const auto atEnd = excerptOf(filler + "error 4005 in Zorka");
    QVERIFY2(atEnd.startsWith(u'…') && atEnd.endsWith(u"word error 4005 in Zorka"), qPrintable(atEnd));
    // As much as fits is shown whole.
    const QByteArray begin("error 4005 in Zorka ");
    const auto whole = begin + QByteArray(decoding::MaxExcerpt - begin.size(), 'x');
    QCOMPARE(excerptOf(whole), QString::fromUtf8(whole));
    const auto longer = excerptOf(whole + 'x');
    QCOMPARE(longer, QString(QString::fromUtf8(whole).first(decoding::MaxExcerpt - 2) + u'…'));
    // A third of it may stand before the code.
    const auto middle = excerptOf(QByteArray(400, 'y') + " error 4005 in Zorka " + QByteArray(400, 'z'));
    QVERIFY(middle.startsWith(u"…yyy") && middle.endsWith(u"zzz…"));
    QCOMPARE(middle.indexOf(u"4005"), decoding::MaxExcerpt / 3 + 1);
    // Secrets before the code do not move it out of sight.
    const auto secret = excerptOf("password=" + QByteArray(300, 'q') + " and error 4005 in Zorka");
    QCOMPARE(secret, QStringLiteral("password=••• and error 4005 in Zorka"));
}

void DecodingTest::excerpts()
{
    const auto shortLine = decode(m_lexicon, "first\n  before error 4005 of\tZorka after\nlast");
    QCOMPARE(shortLine[0].excerpt, QStringLiteral("before error 4005 of Zorka after"));
    const QByteArray words = QByteArray("слово ").repeated(200);
    const auto longLine = decode(m_lexicon, words + "error 4005 in Zorka " + words);
    const auto excerpt = longLine[0].excerpt;
    QVERIFY(excerpt.size() <= decoding::MaxExcerpt);
    QVERIFY(excerpt.startsWith(u'…') && excerpt.endsWith(u'…') && excerpt.contains(QStringLiteral("4005")));
    QVERIFY(!excerpt.contains(QChar::ReplacementCharacter));
}

void DecodingTest::secretsAreMasked()
{
    const QByteArray text(
        "token=abcDEF123456 mail a.b@example.org {\"fault_id\":77,\"message\":\"user a.b@example.org, "
        "card 4111 1111 1111 1111\"}");
    const auto masked = decode(m_lexicon, text)[0];
    for (const char *secret : {"abcDEF123456", "a.b@example.org", "4111"}) {
        QVERIFY2(!masked.excerpt.contains(QString::fromLatin1(secret)), qPrintable(masked.excerpt));
        QVERIFY(!masked.message.contains(QString::fromLatin1(secret)));
    }
    QVERIFY(masked.excerpt.contains(QStringLiteral("\"fault_id\":77")));
    const auto open = decode(m_lexicon, text, 0, {true})[0];
    QVERIFY(open.excerpt.contains(QStringLiteral("abcDEF123456")));
    QVERIFY(open.message.contains(QStringLiteral("4111")));
    // What stands before the part that is shown still tells that the part is secret.
    const auto far = decode(m_lexicon, "Authorization: Basic " + QByteArray(300, 'A') + " error 4005 in Zorka");
    QVERIFY(!far[0].excerpt.contains(QStringLiteral("AAAA")));
}

void DecodingTest::growingText()
{
    decoding::Decoder decoder(m_lexicon);
    QVERIFY(decoder.feed("error 77 ").empty());
    // Not a whole line yet.
    QVERIFY(decoder.flush().empty());
    QVERIFY(decoder.feed("today\n").empty());
    QCOMPARE(keys(decoder.flush()), QStringList{QStringLiteral("zorka/77")});
    QVERIFY(decoder.flush().empty());
    const auto rest = decoder.feed("error 4005 in Zorka\n");
    QCOMPARE(keys(rest), QStringList{QStringLiteral("zorka/4005")});
    QCOMPARE(rest[0].line, 2);
    QVERIFY(decoder.finish().empty());
}

/// A finding comes when its line is whole, or when the lines that may name its vendor have passed.
void DecodingTest::findingsComeInTime()
{
    decoding::Decoder sure(m_lexicon);
    QCOMPARE(keys(sure.feed("error 4005 in Zorka\n")), QStringList{QStringLiteral("zorka/4005")});
    QCOMPARE(sure.feed("{\"fault_id\":77,\n").size(), std::size_t(0));
    QCOMPARE(keys(sure.feed("\"fault_name\":\"WAGON_GONE\"}\n")), QStringList{QStringLiteral("big-rail/77")});
    decoding::Decoder unsure(m_lexicon);
    for (const char *line : {"so error 77 came\n", "1\n", "2\n", "3\n", "4\n"})
        QVERIFY(unsure.feed(line).empty());
    QCOMPARE(keys(unsure.feed("5\n")), QStringList{QStringLiteral("zorka/77")});
    QVERIFY(unsure.finish().empty());
    QCOMPARE(unsure.size(), 17 + 5 * 2);
    // Those that wait stay in order.
    decoding::Decoder several(m_lexicon);
    QVERIFY(several.feed("so error 77 came\n").empty());
    QVERIFY(several.feed("error 4005 in Zorka\n").empty());
    QCOMPARE(keys(several.finish()), (QStringList{QStringLiteral("zorka/77"), QStringLiteral("zorka/4005")}));
}

/// A body in one line that is longer than what is looked at together: each error once, in its place.
void DecodingTest::moreThanOneWindow()
{
    QByteArray text("[");
    QList<qint64> places;
    while (text.size() < 200'000) {
        text += "{\"id\":1,\"name\":\"" + QByteArray(places.size() % 7 * 111, 'x') + "\"},";
        text += "{\"fault_id\":77,\"fault_name\":\"WAGON_GONE\"},";
        places.append(text.lastIndexOf("77"));
    }
    const auto found = decode(m_lexicon, text + "]\nerror 4005 in Zorka\n");
    QCOMPARE(qsizetype(found.size()), places.size() + 1);
    for (qsizetype i = 0; i < places.size(); ++i) {
        QCOMPARE(found[std::size_t(i)].start, places.at(i));
        QCOMPARE(found[std::size_t(i)].line, 1);
    }
    QCOMPARE(found.back().line, 2);
    // Encoded text far from the beginning of its line.
    const auto encoded =
        decode(m_lexicon, QByteArray(50'000, '.') + " fault_id%3D77%26fault_name%3DWAGON_GONE" + QByteArray(100, '.'));
    QCOMPARE(keys(encoded), QStringList{QStringLiteral("big-rail/77")});
    // The same with line breaks inside.
    text.replace("},", "},\n");
    const auto lines = decode(m_lexicon, "{\n" + text + "}\n");
    QCOMPARE(qsizetype(lines.size()), places.size());
    for (std::size_t i = 0; i < lines.size(); ++i)
        QCOMPARE(lines[i].line, qint64(2 * i + 3));
}

void DecodingTest::anyBytes()
{
    // Half characters, zeros, bytes of other encodings.
    QByteArray text("\xd0 error 4005 \xff\xfe zorka");
    text += QByteArray(1, '\0') + "{\"fault_id\":\"\xd1" + QByteArray(2, '\0') + "\xc3\x28\xe2\x80";
    text += "\n\xce\xf8\xe8\xe1\xea\xe0 {\"fault_id\":77,\"message\":\"\xce\xf8\"}";
    const auto found = keys(decode(m_lexicon, text));
    QVERIFY2(found.contains(QStringLiteral("big-rail/77")), qPrintable(found.join(u' ')));
    QVERIFY(decode(m_lexicon, {}).empty());
}

void DecodingTest::summary()
{
    decoding::Summary summary;
    QList<qsizetype> places;
    for (const auto &finding : decode(m_lexicon, "error 4005 in Zorka\n\nTRACK_NOT_PAID\nerror 9001 in Big Rail\n"
                                                 "{\"fault_id\":5555,\"fault_name\":\"NEW_ONE\",\"message\":\"x\"}\n"))
        places.append(summary.add(finding));
    QCOMPARE(places, (QList<qsizetype>{0, 1, 1, 2}));
    QCOMPARE(summary.total(), 4);
    QCOMPARE(summary.rows().size(), 3);
    const auto rows = summary.byCount();
    QCOMPARE(rows.at(0).candidate.key().toString(), QStringLiteral("big-rail/9001"));
    QCOMPARE(rows.at(0).count, 2);
    QCOMPARE(rows.at(0).firstLine, 3);
    QCOMPARE(rows.at(0).lastLine, 4);
    QCOMPARE(rows.at(1).candidate.key().toString(), QStringLiteral("zorka/4005"));
    QCOMPARE(rows.at(2).name, QStringLiteral("NEW_ONE"));
    QVERIFY(!rows.at(2).candidate.isKnown);
}

void DecodingTest::summaryTexts()
{
    const auto made = test::madeVendors();
    decoding::Summary summary;
    for (const auto &finding : decode(m_lexicon, "TRACK_NOT_PAID\n{\"error_code\": 5555, \"foo\": 1}"))
        summary.add(finding);
    auto rows = summary.byCount();
    rows[0].record = made.records.at(int(rows.at(0).candidate.row));
    const decoding::SummaryLabels labels{QStringLiteral("not there"), QStringLiteral("somebody")};
    QCOMPARE(summaryText(decoding::SummaryForm::Plain, rows, domain::Language::Russian, labels),
             QStringLiteral("1 × Big Rail 9001 TRACK_NOT_PAID – путь не оплачен\n1 × somebody 5555 – not there"));
    QCOMPARE(summaryText(decoding::SummaryForm::Markdown, rows.mid(0, 1), domain::Language::English, labels),
             QStringLiteral("- 1 × **Big Rail 9001 TRACK\\_NOT\\_PAID** – the track is not paid"));
    QCOMPARE(summaryText(decoding::SummaryForm::Jira, rows.mid(0, 1), domain::Language::English, labels),
             QStringLiteral("* 1 × *Big Rail 9001 TRACK\\_NOT\\_PAID* – the track is not paid"));
}

void DecodingTest::json()
{
    const auto plain = [](const domain::MarkedText &text) { return text.text; };
    const auto findings =
        decode(m_lexicon, "x\n{\"fault_id\":5555,\"fault_name\":\"NEW\",\"message\":\"a \\\"b\\\"\"}\nerror 77");
    QCOMPARE(findings.size(), std::size_t(2));
    const auto unknown = QJsonDocument::fromJson(findingToJson(findings[0], plain)).object();
    QCOMPARE(unknown.keys(),
             (QStringList{QStringLiteral("alternatives"), QStringLiteral("code"), QStringLiteral("confidence"),
                          QStringLiteral("end"), QStringLiteral("excerpt"), QStringLiteral("known"),
                          QStringLiteral("line"), QStringLiteral("reason"), QStringLiteral("start"),
                          QStringLiteral("variant"), QStringLiteral("vendor")}));
    QCOMPARE(unknown[u"known"].toBool(true), false);
    QCOMPARE(unknown[u"line"].toInt(), 2);
    QVERIFY(unknown[u"variant"].isNull());
    QVERIFY(unknown[u"reason"].toString().contains(QStringLiteral("not in the catalogue")));
    const auto known = QJsonDocument::fromJson(findingToJson(findings[1], plain)).object();
    QCOMPARE(known[u"alternatives"].toArray().size(), 1);
    QVERIFY(known[u"confidence"].toDouble() > 0 && known[u"confidence"].toDouble() <= 1);
}

void DecodingTest::csv()
{
    const auto plain = [](const domain::MarkedText &text) { return text.text; };
    const auto made = test::madeVendors();
    const auto findings = decode(m_lexicon, "{\"fault_id\":77,\"message\":\"a, b\"}");
    const auto &record = made.records.at(int(findings[0].best().row));
    const auto line = findingToCsv(findings[0], &record, domain::Language::Russian, plain);
    QVERIFY(line.startsWith("1,12,14,big-rail,77,,true,"));
    QVERIFY(line.contains(",WAGON_GONE,вагон ушёл,\"a, b\","));
    QVERIFY(line.endsWith("\r\n"));
    QCOMPARE(decoding::findingCsvHeader().count(','), 13);
}

QTEST_GUILESS_MAIN(DecodingTest)

#include "tst_decoding.moc"
