// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/decoding/masker.h"

#include <QtTest>

using namespace errdex;
using decoding::masked;
using decoding::Masker;

class MaskerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masks_data();
    void masks();
    void keeps_data();
    void keeps();
    void placesAreInOrder();
    void piecesDoNotMatter_data();
    void piecesDoNotMatter();
    void privateKeys();
    void privateKeysInPieces();
    void linesComeWhenTheyAreWhole();
    void longLine();
    void noCutInsideOfASecret();
    void elementsWithAttributes();
    void keysOfVendors_data();
    void keysOfVendors();
};

void MaskerTest::masks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto add = [](const char *text, const char *expected) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
    };
    add("Authorization: Bearer abc.def-123", "Authorization: •••");
    add("curl -H 'Authorization: Basic QWxhZGRpbjpv' https://x.example",
        "curl -H 'Authorization: •••' https://x.example");
    add("curl -u ann:secret https://x.example", "curl -u ••• https://x.example");
    add("Cookie: sid=1; theme=dark\r", "Cookie: •••\r");
    add("Set-Cookie: sid=12345; Path=/; HttpOnly", "Set-Cookie: •••; Path=/; HttpOnly");
    add("{\"access_token\":\"abc\",\"id\":5}", "{\"access_token\":\"•••\",\"id\":5}");
    add("{\"body\":\"{\\\"password\\\":\\\"q w\\\",\\\"x\\\":1}\"}",
        "{\"body\":\"{\\\"password\\\":\\\"•••\\\",\\\"x\\\":1}\"}");
    add("{'apiKey': 'abc'}", "{'apiKey': '•••'}");
    add("GET /x?api_key=abc&y=1 HTTP/1.1", "GET /x?api_key=•••&y=1 HTTP/1.1");
    add("level=info token=abc user=5", "level=info token=••• user=5");
    add("X-Api-Key: abc", "X-Api-Key: •••");
    add("Пароль: котик-5", "Пароль: •••");
    add("<password>abc d</password>", "<password>•••</password>");
    add("%22token%22%3A%22abc%22", "%22token%22%3A%22•••%22");
    add("postgres://ann:pass@db/x", "postgres://•••@db/x");
    add("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc_DEF-1", "•••");
    add("key ghp_0123456789abcdefghijABCDEFGHIJ456789", "key •••");
    add("AKIAIOSFODNN7EXAMPLE", "•••");
    add("mail ann.b+c@mail.example.org now", "mail ••• now");
    add("почта: анна@пример.рф, тел. +7 (912) 345-67-89", "почта: •••, тел. •••");
    add("call 8 912 345-67-89 or 89123456789", "call ••• or •••");
    add("{\"phone\":\"79123456789\"}", "{\"phone\":\"•••\"}");
    add("card 4111 1111 1111 1111 ok", "card ••• ok");
    add("pan=5555555555554444;", "pan=•••;");
    add("bearer A1b2C3d4E5", "bearer •••");
    add("phone no 123456", "phone no •••");
    add("\\x22token\\x22:\\x22abc\\x22", "\\x22token\\x22:\\x22•••\\x22");
    add("see 1234567890:AAabcdefghijklmnopqrstuvwxyz01234 x", "see ••• x");
    add("see 12345678:AAabcdefghijklmnopqrstuvwxyz0123 x", "see ••• x");
    add("see 12345678:AAabcdefghijklmnopqrstuvwxyz01 x", "see ••• x");
    add("see 12345678:AAabcdefghijklmnopqrstuvwxyz012 x", "see ••• x");
    add("https://api.telegram.org/bot12345678:AAabcdefghijklmnopqrstuvwxyz0123/send",
        "https://api.telegram.org/bot•••/send");
    add("{\"tel\":\"1234567\"}", "{\"tel\":\"•••\"}");
    add("{\"tel\":\"123456\"}", "{\"tel\":\"•••\"}");
    add("{\"card\":\"1234567890123\"}", "{\"card\":\"•••\"}");
    add("{\"key\":\"abcdefghijklmno1\"}", "{\"key\":\"•••\"}");
    add("Cookie: {a=1; b=2} x", "Cookie: {•••} x");
    add("{\"cookies\":{\"a\":\"1\",\"b\":\"2\"},\"x\":1}", "{\"cookies\":{•••},\"x\":1}");
    add("{\"headers\":{\"a\":\"1\",\"token\":\"2\"},\"x\":1}", "{\"headers\":{\"a\":\"1\",\"token\":\"•••\"},\"x\":1}");
    add("call 900 123-45-67 now", "call ••• now");
    add("call 8 (912) 345-67-89 now", "call ••• now");
    add("call 8-912-345-67-89 now", "call ••• now");
    add("call 8 1234567890 now", "call ••• now");
    add("call 7 495 123-45-67 now", "call ••• now");
    add("call +7.912.345.67.89 now", "call ••• now");
    add("call +1234567890 now", "call ••• now");
    add("call +123456789012345 now", "call ••• now");
    add("call +7  912 345-67-89 now", "call ••• now");
    add("call +7   912 345-67-89 now", "call +7   ••• now");
    add("call phone 123456 now", "call phone ••• now");
    add("phone: 123-456", "phone: •••");
    add("call тел. 12-34-56 now", "call тел. ••• now");
    add("x8 912 345-67-89", "x8 •••");
    add("4111111111111111", "•••");
    add("4111-1111-1111-1111", "•••");
    add("378282246310005", "•••");
    add("3782 822463 10005", "•••");
    add("6011000990139424", "•••");
    add("4222222222222", "•••");
    add("6304000000000000000", "•••");
    add("4111111111111111 x", "••• x");
    add("ann@example.org", "•••");
    add("ann@example.or", "•••");
    add("ann@example.org.", "•••.");
    add("ann@example.org-", "•••-");
    add("%22ann%40example.com%22", "%22•••%22");
    add("mailann%40example.com", "•••");
    add("ann\\u0040example.com", "•••");
    add("https://ann:b@x.example/a", "https://•••@x.example/a");
    add("https://ann@x.example", "https://•••@x.example");
    add("sk_live_12345678", "•••");
    add("AKIA1234567890123456", "•••");
    add("ya29.abcdefghijklmnopqrst", "•••");
    add("SG.abcdefghij.abcdefghij", "•••");
    add("eyJabcde.abcdefgh.x", "•••");
    add("eyJabcde.abcdefgh", "•••");
    add("--password abc", "--password •••");
    add("--password=abc", "--password=•••");
    add("password abc123", "password •••");
    add("password is abc123.", "password is •••.");
    add("password - abc123,", "password - •••,");
    add("пароль — abc123", "пароль — •••");
    add("пароль это котик5", "пароль это •••");
    add("-u ann:b", "-u •••");
    add("--user \"ann:b c\" x", "--user \"•••\" x");
    add("-b sid=1", "-b •••");
    add("-b \"a=1; b=2\" x", "-b \"•••\" x");
    add("--proxy-user a:b", "--proxy-user •••");
    add("bearer abcdefg1", "bearer •••");
    add("Bearer%20abcdefg1", "Bearer%20•••");
    add("Bearer+abcdefg1", "Bearer+•••");
    add("token=%2B7abc", "token=•••");
    add("INVALID_TOKEN: abc1", "INVALID_TOKEN: •••");
    add("Token: abc", "Token: •••");
    add("\"INVALID_TOKEN\": \"abc\"", "\"INVALID_TOKEN\": \"•••\"");
    add("\"tokens\": [\"a\", \"b\", \"c\"], \"x\": [\"d\"]", "\"tokens\": [\"•••\", \"•••\", \"•••\"], \"x\": [\"d\"]");
    add("\"tokens\": ['a', 'b']", "\"tokens\": ['•••', '•••']");
    add("{\\\"tokens\\\": [\\\"a\\\", \\\"b\\\"]}", "{\\\"tokens\\\": [\\\"•••\\\", \\\"•••\\\"]}");
    add("<token type=\"x\">abc</token>", "<token type=\"x\">•••</token>");
    add("<a:token type=\"x\">abc</a:token>", "<a:token type=\"x\">•••</a:token>");
    add("\"name\":\"Cookie\",\"value\":\"a=1\"", "\"name\":\"Cookie\",\"value\":\"•••\"");
    add("key=\"token\" value=\"abc\" x", "key=\"token\" value=\"•••\" x");
    add("**token**: abc", "**token**: •••");
    add("token : abc", "token : •••");
    add("token => abc", "token => •••");
    add("token := abc", "token := •••");
    add("token%3Dabc%26x", "token%3D•••%26x");
    add("token%3Aabc", "token%3A•••");
    add("&quot;token&quot;:&quot;abc&quot;", "&quot;token&quot;:&quot;•••&quot;");
    add("\\x22token\\x22:\\x22abc\\x22", "\\x22token\\x22:\\x22•••\\x22");
    add("token=abc|x", "token=•••|x");
    add("token=abc)x", "token=•••)x");
    add("token=abc]x", "token=•••]x");
    add("Cookie: a=1; b=2", "Cookie: •••");
    add("Set-Cookie: a=1; b=2", "Set-Cookie: •••; b=2");
    add("X-Auth-Token: abc", "X-Auth-Token: •••");
    add("x.auth.token: abc", "x.auth.token: •••");
    add("eyJ0b2tlbiI6ImFiYyJ9 x", "••• x");
    add("token='abc' x", "token='•••' x");
    add("token=`abc` x", "token=`•••` x");
    add("token=\"abc", "token=\"•••");
    add("pass=abc", "pass=•••");
    add("dbpass=abc", "dbpass=•••");
    add("hash=abcdefghijklmno1", "hash=•••");
}

void MaskerTest::masks()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(masked(QByteArrayView(text)), expected);
}

void MaskerTest::keeps_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {
             "{\"error_code\":1,\"message\":\"Invalid token\"}",
             "INVALID_TOKEN: the token is wrong",
             "{\"token\":null,\"password\":\"\"}",
             "2026-01-02 10:11:12.345 +0300 INFO 1234567890123 done",
             "id=4111111111111112 (no card)",
             "uuid 123e4567-e89b-12d3-a456-426614174000",
             "version 1.2.3, port 8080, 10.0.0.1:443",
             "the token of the user expired",
             "user@localhost 5 @ 6",
             "half%20example.com and 50%off.example",
             "password=&user=ann",
             "password= ",
             "password=;x=1",
             "a\\nexample.com",
             "{\"code\":1001,\"key\":\"TASK-5\"}",
             "at com.example.Token.parse(Token.java:42)",
             "https://x.example/a@b",
             "неверный пароль",
             "phone not 123456",
             "call 900 123-4-56-7 now",
             "see 1234567:AAabcdefghijklmnopqrstuvwxyz0123 x",
             "see 12345678901:AAabcdefghijklmnopqrstuvwxyz0123 x",
             "see 12345678:AAabcdefghijklmnopqrstuvwxyz0 x",
             "https://api.telegram.org/bottom/x",
             "{\"hotel\":\"12345678\"}",
             "{\"discard\":\"1234567890123\"}",
             "{\"span\":\"1234567890123\"}",
             "{\"compass\":\"xyz\"}",
             "{\"spin\":\"1234\"}",
             "{\"subsid\":\"1234\"}",
             "{\"obsession\":\"1234\"}",
             "{\"hotp\":\"1234\"}",
             "{\"card\":\"123456789012\"}",
             "{\"key\":\"abcdefghijklmn1\"}",
             "{\"key\":\"abcdefghijklmnop\"}",
             "{\"key\":\"1234567890123456\"}",
             "{\"token\":{\"a\":\"1\"}}",
             "call 900 123-45-6-7 now",
             "call 900 12-345-67 now",
             "call 81234567890 now",
             "call +7 912 345 now",
             "call +123456789 now",
             "call +1234567890123456 now",
             "call phone 12345 now",
             "phone number is 1234567",
             "at 10.8.912.345.67.89 now",
             "8 912 345-67-89.5",
             "8 912 345-67-89: x",
             "8 912 345-67-89x",
             "4111 1111-1111 1111",
             "411 1111 1111 1111 1",
             "1111111111111111",
             "422222222222",
             "4111111111111111-x",
             "-4111111111111111",
             "4111111111111111x",
             "ann@example.o",
             "ann@example.5",
             "ann@.org",
             "@example.org",
             "https://x.example/a@b",
             "https://@x.example",
             "ftp://a b@c",
             "sk_live_1234567",
             "AKIA123456789012345",
             "xAKIA1234567890123456",
             "SG.abcdefghi.abcdefghi",
             "eyJabcd.abcdefgh.x",
             "eyJabcde.abcdefg.x",
             "xeyJabcde.abcdefgh.x",
             "--password --x",
             "password abc12",
             "password abcdef",
             "password 123456",
             "-u ann",
             "-b sid",
             "-x user a:b",
             "bearer abcdefgh",
             "bearer abcde1",
             "basic training",
             "token=%s",
             "token=%(name)s",
             "token=%NAME%",
             "token=%7B%22",
             "token=<token>",
             "token=true",
             "token=none",
             "INVALID_TOKEN: the",
             "TOKEN: abc",
             "TOKEN:abc",
             "<token/>abc",
             "<token a=\"1\"/>abc",
             "token - abc",
             "eyJpZCI6ImFiY2RlZiJ9 x",
             "mypass=abc",
         })
        QTest::newRow(text) << QByteArray(text);
}

void MaskerTest::keeps()
{
    QFETCH(QByteArray, text);
    QCOMPARE(masked(QByteArrayView(text)), text);
}

void MaskerTest::placesAreInOrder()
{
    const QByteArray text("a@b.example token=x1 c@d.example Authorization: e@f.example");
    const auto secrets = decoding::secretsIn(text);
    QCOMPARE(secrets.size(), std::size_t(4));
    qsizetype at = 0;
    for (const auto &secret : secrets) {
        QVERIFY(secret.start >= at && secret.end > secret.start);
        at = secret.end;
    }
    QVERIFY(at <= text.size());
}

void MaskerTest::piecesDoNotMatter_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {1, 5, 64, 4096})
        QTest::addRow("%d", size) << size;
}

void MaskerTest::piecesDoNotMatter()
{
    QFETCH(int, size);
    const QByteArray text =
        QByteArray("token=abc ошибка\nmail a@b.example\n\nAuthorization: Bearer x\nend").repeated(20);
    Masker masker;
    QByteArray made;
    for (qsizetype at = 0; at < text.size(); at += size)
        made += masker.feed(QByteArrayView(text).sliced(at, std::min<qsizetype>(size, text.size() - at)));
    made += masker.finish();
    QCOMPARE(made, masked(QByteArrayView(text)));
}

void MaskerTest::privateKeys()
{
    const QByteArray text("a\n-----BEGIN RSA PRIVATE KEY-----\nMIIabc\ndef\n-----END RSA PRIVATE KEY-----\nb\n");
    QCOMPARE(masked(QByteArrayView(text)), QByteArray("a\n•••\nb\n"));
    Masker masker;
    QByteArray made;
    for (const char c : text)
        made += masker.feed(QByteArrayView(&c, 1));
    made += masker.finish();
    QVERIFY(!made.contains("MIIabc") && !made.contains("def"));
    QVERIFY(made.startsWith("a\n•••") && made.endsWith("\nb\n"));
}

/// Private keys are masked whole wherever the pieces end; certificates are no secrets.
void MaskerTest::privateKeysInPieces()
{
    const QByteArray text("-----BEGIN CERTIFICATE-----\nMIIcert\n-----END CERTIFICATE-----\n"
                          "x -----BEGIN RSA PRIVATE KEY-----\nMIIabc\ndef=\n-----END RSA PRIVATE KEY----- y\n"
                          "between token=abc\n-----END nothing\n"
                          "-----BEGIN PRIVATE KEY----- one line -----END PRIVATE KEY-----\n"
                          "-----BEGIN EC PRIVATE KEY-----\nMIIxyz\n-----END EC PRIVATE KEY-----\n"
                          "-----BEGIN PRIVATE KEY-----\nMIIend\nand so on\n");
    const QByteArray expected("-----BEGIN CERTIFICATE-----\nMIIcert\n-----END CERTIFICATE-----\nx •••\n"
                              "between token=•••\n-----END nothing\n•••\n•••\n•••");
    QCOMPARE(masked(QByteArrayView(text)), expected);
    for (int size = 1; size <= text.size(); ++size) {
        Masker masker;
        QByteArray made;
        for (qsizetype at = 0; at < text.size(); at += size)
            made += masker.feed(QByteArrayView(text).sliced(at, std::min<qsizetype>(size, text.size() - at)));
        QCOMPARE(made + masker.finish(), expected);
    }
}

void MaskerTest::linesComeWhenTheyAreWhole()
{
    Masker masker;
    QCOMPARE(masker.feed("token="), QByteArray());
    QCOMPARE(masker.feed("abc\nmail "), QByteArray("token=•••\n"));
    QCOMPARE(masker.feed("a@b.example\n\nx"), QByteArray("mail •••\n\n"));
    QCOMPARE(masker.finish(), QByteArray("x"));
    // Of a line without an end the first part comes when two are there.
    Masker other;
    QCOMPARE(other.feed(QByteArray(2 * 65536 - 1, '.')), QByteArray());
    QCOMPARE(other.feed("."), QByteArray(65536, '.'));
    QCOMPARE(other.finish(), QByteArray(65536, '.'));
}

void MaskerTest::longLine()
{
    // A secret across each border of what is masked at a time.
    Masker masker;
    QByteArray made;
    for (int i = 0; i < 40'000; ++i)
        made += masker.feed("{\"token\":\"secret-value\",\"x\":[1,2,3]},");
    made += masker.finish();
    QVERIFY(!made.contains("secret"));
    QCOMPARE(made.count("•••"), 40'000);
}

/// The value of an element stands behind its attributes, as long as they may be.
void MaskerTest::elementsWithAttributes()
{
    for (const int size : {0, 1, 100, 506}) {
        const QByteArray open = "<token a=\"" + QByteArray(size, 'x') + "\">";
        QCOMPARE(masked(QByteArrayView(QByteArray(open + "sesame</token>"))), QByteArray(open + "•••</token>"));
    }
}

void MaskerTest::keysOfVendors_data()
{
    QTest::addColumn<QByteArray>("prefix");
    QTest::addColumn<int>("least");
    const auto add = [](const char *prefix, int least) { QTest::newRow(prefix) << QByteArray(prefix) << least; };
    for (const char *prefix : {"sk_live_", "sk_test_", "pk_live_", "rk_live_"})
        add(prefix, 8);
    for (const char *prefix : {"xoxb-", "xoxp-", "xoxa-", "xoxs-"})
        add(prefix, 10);
    for (const char *prefix : {"glpat-", "AKIA", "ASIA"})
        add(prefix, 16);
    for (const char *prefix :
         {"sk-", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "ya29.", "SG.", "y0_", "npm_"})
        add(prefix, 20);
    add("EAA", 24);
    add("AIza", 30);
}

/// A key is told by its prefix and that it is long; a word that only begins so is none.
void MaskerTest::keysOfVendors()
{
    QFETCH(QByteArray, prefix);
    QFETCH(int, least);
    const QByteArray key = prefix + QByteArray(least, 'k');
    const auto shown = [](const QByteArray &text) { return masked(QByteArrayView(text)); };
    QCOMPARE(shown("see " + key + " there"), QByteArray("see ••• there"));
    QCOMPARE(shown("see " + key + ".kk there"), QByteArray("see ••• there"));
    const QByteArray shorter = "see " + key.chopped(1) + " there";
    QCOMPARE(shown(shorter), shorter);
    const QByteArray inside = "see my" + key + " there";
    QCOMPARE(shown(inside), inside);
}

/// What is masked at a time ends where no key and no secret goes on, wherever in a line without an end they stand.
void MaskerTest::noCutInsideOfASecret()
{
    constexpr qsizetype Part = 65536;
    for (qsizetype before = Part - 24; before <= Part + 24; ++before) {
        const QByteArray text = QByteArray(before - 1, '.') + " token=sesame12; " + QByteArray(2 * Part - before, '.');
        Masker masker;
        const auto first = masker.feed(text);
        QVERIFY(!first.isEmpty());
        const QByteArray made = first + masker.finish();
        QVERIFY2(made.contains(" token=•••; "), qPrintable(QString::number(before)));
        QCOMPARE(made.size(), masked(QByteArrayView(text)).size());
    }
}

QTEST_GUILESS_MAIN(MaskerTest)

#include "tst_masker.moc"
