// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "madevendors.h"

#include "errdex/decoding/report.h"
#include "errdex/decoding/summary.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <cmath>

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
    void excerptsAroundSecrets();
    void statusesAndUnknownCodesAreNotSeen();
    void longMessages();
    void shortTexts();
    void summary();
    void json();

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
    // The letters that hold the first digit of the code, wherever in a group of four they begin.
    const std::pair<const char *, const char *> begins[] = {
        {"error 9001..", "OTAw"}, {"error  9001..", "DkwM"}, {"error   9001..", "A5MD"}};
    for (const auto &[plain, letters] : begins) {
        const QByteArray whole = "x " + QByteArray(plain).toBase64();
        const auto found = decode(m_lexicon, whole);
        QCOMPARE(keys(found), QStringList{QStringLiteral("big-rail/9001")});
        QCOMPARE(found[0].start, qint64(whole.indexOf(letters)));
    }
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
    const QByteArray whole = begin + QByteArray(decoding::MaxExcerpt - begin.size(), 'x');
    QCOMPARE(excerptOf(whole), QString::fromUtf8(whole));
    const auto longer = excerptOf(whole + 'x');
    QCOMPARE(longer, QString(QString::fromUtf8(whole).first(decoding::MaxExcerpt - 2) + u'…'));
    // A third of it may stand before the code.
    const auto middle = excerptOf(QByteArray(400, 'y') + " error 4005 in Zorka " + QByteArray(400, 'z'));
    QVERIFY(middle.startsWith(u"…yyy") && middle.endsWith(u"zzz…"));
    QCOMPARE(middle.indexOf(u"4005"), decoding::MaxExcerpt / 3 + 1);
    // The end of the line is shown where it is near enough.
    const QByteArray head = QByteArray(100, 'y') + " error 4005 in Zorka ";
    const auto rest = decoding::MaxExcerpt - 2 - decoding::MaxExcerpt / 3 + head.indexOf("4005") - head.size();
    QVERIFY(excerptOf(head + QByteArray(rest, 'z')).endsWith(u'z'));
    QVERIFY(excerptOf(head + QByteArray(rest + 1, 'z')).endsWith(u'…'));
    // Secrets before the code do not move it out of sight.
    const auto secret = excerptOf("password=" + QByteArray(300, 'q') + " and error 4005 in Zorka");
    QCOMPARE(secret, QStringLiteral("password=••• and error 4005 in Zorka"));
    // However far before the code they begin, and where the code stands among them.
    const QByteArray token = "Zq7" + QByteArray("abcdEFGH1234").repeated(60);
    QCOMPARE(excerptOf("token=" + token + " error 4005 in Zorka"), QStringLiteral("…••• error 4005 in Zorka"));
    const auto between = excerptOf("token=" + token + " error 4005 in Zorka, password=" + token);
    QCOMPARE(between, QStringLiteral("…••• error 4005 in Zorka, password=•••…"));
    QByteArray cookies("Cookie: ");
    for (int i = 0; i < 60; ++i)
        cookies += "k" + QByteArray::number(i) + "=hidden" + QByteArray::number(i) + "; ";
    for (const auto &shown : {excerptOf(cookies + "error 4005 in Zorka"), excerptOf("error 4005 in Zorka " + cookies)})
        QVERIFY2(!shown.isEmpty() && !shown.contains(u"hidden"), qPrintable(shown));
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
    // Lines that may belong to those behind them are decided on now.
    QVERIFY(decoder.feed("fault_id: 9001\n").empty());
    QCOMPARE(keys(decoder.flush()), QStringList{QStringLiteral("big-rail/9001")});
    QVERIFY(decoder.feed("{\n\"fault_id\": 429,\n").empty());
    QCOMPARE(keys(decoder.flush()), QStringList{QStringLiteral("big-rail/429")});
    QVERIFY(decoder.feed("\"message\": \"x\"\n}\n").empty());
    QVERIFY(decoder.flush().empty());
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

/// Half a kilobyte to each side is looked at, of which secrets take little.
void DecodingTest::excerptsAroundSecrets()
{
    const auto excerptOf = [this](const QByteArray &text) {
        const auto found = decode(m_lexicon, text);
        return found.size() == 1 ? found[0].excerpt : QString::number(found.size());
    };
    const auto secret = [](int size) { return QByteArray(" token=" + QByteArray(size, 'q') + ' '); };
    QCOMPARE(excerptOf("A" + secret(497) + "error 4005 in Zorka"), QStringLiteral("A token=••• error 4005 in Zorka"));
    QCOMPARE(excerptOf("BA" + secret(497) + "error 4005 in Zorka"), QStringLiteral("…A token=••• error 4005 in Zorka"));
    QCOMPARE(excerptOf("Bж" + secret(497) + "error 4005 in Zorka"), QStringLiteral("…ж token=••• error 4005 in Zorka"));
    QCOMPARE(excerptOf("Zorka error 4005" + secret(503) + "A"), QStringLiteral("Zorka error 4005 token=••• A"));
    QCOMPARE(excerptOf("Zorka error 4005" + secret(503) + "AB"), QStringLiteral("Zorka error 4005 token=••• A…"));
    QCOMPARE(excerptOf("Zorka error 4005" + secret(503) + "ж"), QStringLiteral("Zorka error 4005 token=•••…"));
    QCOMPARE(excerptOf("token=abc token=def error 4005 in Zorka token=ghi"),
             QStringLiteral("token=••• token=••• error 4005 in Zorka token=•••"));
    // The code stays in sight whatever is masked before it.
    for (const int size : {1, 100, 300, 400}) {
        const auto shown = excerptOf(QByteArray(size, 'y') + secret(60) + QByteArray(40, 'z') +
                                     " error 4005 in Zorka " + QByteArray(300, 'w'));
        QVERIFY2(shown.contains(QStringLiteral("4005 in Zorka www")) && shown.endsWith(u'…'), qPrintable(shown));
        QVERIFY(!shown.contains(u'q'));
    }
    // Two thirds of what is shown stand behind it.
    const auto middle = excerptOf(QByteArray(300, 'y') + secret(60) + "error 4005 in Zorka" + QByteArray(300, 'w'));
    QCOMPARE(middle.indexOf(QStringLiteral("4005")), decoding::MaxExcerpt / 3 + 1);
    QCOMPARE(middle.size(), decoding::MaxExcerpt);
}

/// Other codes of a vendor speak for it only where the catalogue has them; statuses speak for nobody.
void DecodingTest::statusesAndUnknownCodesAreNotSeen()
{
    const QByteArray gap("\n\n\n\n\n\n\n");
    const auto last = [&](const char *before, int count, const char *text) {
        const auto found = decode(m_lexicon, QByteArray(before + gap).repeated(count) + text + gap);
        const auto &candidates = found.back().candidates;
        if (int(found.size()) != count + 1 || candidates.size() < 2)
            return QString();
        return QStringLiteral("%1 %2")
            .arg(keys({found.back()}).first())
            .arg(qRound(10 * std::log(candidates[0].confidence / candidates[1].confidence)));
    };
    const char *const known = "{\"fault_id\":9001,\"fault_name\":\"TRACK_NOT_PAID\",\"message\":\"x\"}";
    const char *const unknown = "{\"fault_id\":5555,\"fault_name\":\"NEW_ONE\",\"message\":\"x\"}";
    QCOMPARE(last(known, 1, "so error 77 came"), QStringLiteral("big-rail/77 10"));
    QCOMPARE(last(known, 2, "so error 77 came"), QStringLiteral("big-rail/77 10"));
    QCOMPARE(last(known, 3, "so error 77 came"), QStringLiteral("big-rail/77 20"));
    QCOMPARE(last(known, 9, "so error 77 came"), QStringLiteral("big-rail/77 20"));
    QCOMPARE(last(unknown, 3, "so error 77 came"), QStringLiteral("zorka/77 0"));
    QCOMPARE(last("so error 77 came", 3, "so error 77 came"), QStringLiteral("zorka/77 0"));
    QCOMPARE(last("so HTTP 404 came", 3, "so code 403 error came"), QStringLiteral("zorka/403 0"));
}

/// Of a long message the beginning is told.
void DecodingTest::longMessages()
{
    for (const int size : {299, 300, 301, 400}) {
        const QByteArray message(size, 'm');
        const auto found = decode(m_lexicon, "{\"fault_id\":77,\"message\":\"" + message + "\"}");
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].message, QString::fromLatin1(message.first(std::min(size, 300))));
    }
}

/// A text of no more than 256 bytes that is nothing but codes asks for them.
void DecodingTest::shortTexts()
{
    for (const int size : {4, 100, 255, 256, 257, 300}) {
        for (const int piece : {0, 1, 100}) {
            const auto found = keys(decode(m_lexicon, "9001" + QByteArray(size - 4, ' '), piece));
            QCOMPARE(found.join(u' '), size > 256 ? QString() : QStringLiteral("big-rail/9001"));
        }
    }
    const auto found = [this](const char *text) { return keys(decode(m_lexicon, text)).join(u' '); };
    QCOMPARE(found("9001, 4005; 77"), QStringLiteral("big-rail/9001 zorka/4005 zorka/77"));
    QCOMPARE(found("(9001)\n\"4005\"\n'77'."), QStringLiteral("big-rail/9001 zorka/4005 zorka/77"));
    QCOMPARE(found("#9001 / 4005: E77"), QStringLiteral("big-rail/9001 zorka/4005 third/E77"));
    QCOMPARE(found("9001.. 200"), QStringLiteral("big-rail/9001 http/200"));
    QCOMPARE(found("error 9001 again"), QStringLiteral("big-rail/9001"));
    QCOMPARE(found("9001 again"), QString());
    QCOMPARE(found("9001 5555"), QString());
    QCOMPARE(found("code 77 of Big Rail"), QStringLiteral("big-rail/77"));
    QCOMPARE(found("."), QString());
    const auto places = decode(m_lexicon, "\n9001\n\n 4005.");
    QCOMPARE(test::toldOf(places, "\n9001\n\n 4005."), QStringLiteral("big-rail/9001 at 9001; zorka/4005 at 4005"));
    QCOMPARE(places[0].line, 2);
    QCOMPARE(places[1].line, 4);
    QCOMPARE(places[1].excerpt, QStringLiteral("4005."));
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

QTEST_GUILESS_MAIN(DecodingTest)

#include "tst_decoding.moc"
