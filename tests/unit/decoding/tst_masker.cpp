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
    void longLine();
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
             "{\"code\":1001,\"key\":\"TASK-5\"}",
             "at com.example.Token.parse(Token.java:42)",
             "https://x.example/a@b",
             "неверный пароль",
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

QTEST_GUILESS_MAIN(MaskerTest)

#include "tst_masker.moc"
