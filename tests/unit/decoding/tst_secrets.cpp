// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/decoding/masker.h"

#include <QtTest>

using namespace errdex;

/// Where secrets begin and end, to the letter.
class SecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data();
    void addresses();
    void tokens_data();
    void tokens();
    void keys_data();
    void keys();
    void everyKey_data();
    void everyKey();
    void rightAtTheEnd();
    void secretsAreParts();
};

namespace {

QString shown(const QByteArray &text)
{
    return QString::fromUtf8(decoding::masked(QByteArrayView(text)));
}

void columns()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
}

void add(const char *text, const char *expected)
{
    QTest::newRow(text) << QByteArray(text) << QString::fromUtf8(expected);
}

} // namespace

void SecretsTest::addresses_data()
{
    columns();
    add("ann@example.org,bob@example.org", "•••,•••");
    add("<ann@example.org>", "<•••>");
    add("mailto:ann@example.org?x=1", "mailto:•••?x=1");
    add("ann_b-c.d+e@example.org", "•••");
    add("ann@ex_ample.org", "•••");
    add("ann@example.org+x", "•••+x");
    add("ann@a.org", "•••");
    add("ann@example.", "ann@example.");
    add("ann@example..", "ann@example..");
    add("ann@example.org-.", "•••-.");
    add("ann@example.x1", "ann@example.x1");
    add("ann@example.1x", "•••");
    add("a@b@example.org", "a@•••");
    add(" @example.org", " @example.org");
    add("ann @example.org", "ann @example.org");
    add("ann@ example.org", "ann@ example.org");
    add("%22%40example.com", "%•••");
    add("%22a%40example.com", "%22•••");
    add("%22ab%40example.com", "%22•••");
    add("%zzab%40example.com", "%•••");
    add("%ffab%40example.com", "%ff•••");
    add("%FFab%40example.com", "%FF•••");
    add("%2gab%40example.com", "%•••");
    add("%3Dann%40example.com%26x", "%3D•••%26x");
    add("%22@example.com", "%•••");
    add("ann%41example.com", "ann%41example.com");
    add(R"(ann\u0041example.com)", R"(ann\u0041example.com)");
    add(R"(\u0022ann\u0040example.com\u0022)", R"(\•••\u0022)");
    for (const int size : {63, 64, 65}) {
        const QByteArray part(size, 'q');
        QTest::addRow("a name of %d", size) << QByteArray(part + "@example.org")
                                            << QString(QString(std::max(0, size - 64), u'q') + QStringLiteral("•••"));
        const QByteArray host = QByteArray(size - 4, 'q') + ".org";
        QTest::addRow("a host of %d", size)
            << QByteArray("ann@" + host) << (size > 64 ? QStringLiteral("•••g") : QStringLiteral("•••"));
    }
    add("https://ann:b@x.example/c@d.example", "https://•••@x.example/•••");
    add("https://ann:b/c@d.example", "https://ann:b/•••");
    add("https://ann?b@d.example", "https://ann?•••");
    add("https://ann b@d.example", "https://ann •••");
    add("https://ann\"b@d", "https://ann\"b@d");
    add("https://ann'b@d", "https://ann'b@d");
    add("https://ann<b@d", "https://ann<b@d");
    add("https://ann>b@d", "https://ann>b@d");
    add("https://x@d", "https://•••@d");
    add("https:/ann:b@d", "https:/ann:b@d");
    add("x://ann:b@d", "x://•••@d");
    for (const int size : {255, 256, 257})
        QTest::addRow("credentials of %d", size)
            << QByteArray("x://" + QByteArray(size, 'q') + "@d")
            << (size > 255 ? QString(QStringLiteral("x://") + QString(size, u'q') + QStringLiteral("@d"))
                           : QStringLiteral("x://•••@d"));
}

void SecretsTest::addresses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(shown(text), expected);
}

void SecretsTest::tokens_data()
{
    columns();
    add("eyJabcde.abcdefgh.abc x", "••• x");
    add("eyJabcde.abcdefgh. x", "••• x");
    add("eyJabcde.abcdefgh x", "••• x");
    add("eyJabcde-abcdefgh x", "eyJabcde-abcdefgh x");
    add("_eyJabcde.abcdefgh x", "_eyJabcde.abcdefgh x");
    add("/eyJabcde.abcdefgh/x", "/•••/x");
    add("ёeyJabcde.abcdefgh", "ёeyJabcde.abcdefgh");
    add("ghp_kkkkkkkkkkkkkkkkkkkk. Then", "•••. Then");
    add("ghp_kkkkkkkkkkkkkkkkkkkk.k.k", "•••.k");
    add("ghp_kkkkkkkkkkkkkkkkkkkk.k x", "••• x");
    add("ghp_kkkkkkkk.kkkkkkkkkkk", "•••");
    add("ghp_kkkkkkkk.kkkkkkkkkk", "ghp_kkkkkkkk.kkkkkkkkkk");
    add("-ghp_kkkkkkkkkkkkkkkkkkkk", "-ghp_kkkkkkkkkkkkkkkkkkkk");
    add("/ghp_kkkkkkkkkkkkkkkkkkkk/", "/•••/");
    add("see 12345678:AAabcdefghijklmnopqrstuvwxyz0123, x", "see •••, x");
    add("see 1234567890:AAabcdefghijklmnopqrstuvwxyz01 x", "see ••• x");
    add("see 1234567890:AAabcdefghijklmnopqrstuvwxyz0 x", "see 1234567890:AAabcdefghijklmnopqrstuvwxyz0 x");
    add("see 12345678-AAabcdefghijklmnopqrstuvwxyz0123 x", "see 12345678-AAabcdefghijklmnopqrstuvwxyz0123 x");
    add("https://api.telegram.org/bot12345678:AAabcdefghijklmnopqrstuvwxyz01", "https://api.telegram.org/bot•••");
    add("https://api.telegram.org/botx12345678:AAabcdefghijklmnopqrstuvwxyz01",
        "https://api.telegram.org/botx12345678:AAabcdefghijklmnopqrstuvwxyz01");
    add("Bearer abcdefg1", "Bearer •••");
    add("Bearer abcdef1", "Bearer abcdef1");
    add("Bearer  abcdefg1", "Bearer  abcdefg1");
    add("Bearer ABCDEFGH", "Bearer •••");
    add("Bearer abcdefgH", "Bearer •••");
    add("Bearer abcd-efgh", "Bearer •••");
    add("Bearer пароль", "Bearer пароль");
    add("Bearer abcdefg1, x", "Bearer •••, x");
    add("Bearer abcdefg1.+/=~- x", "Bearer ••• x");
    add("Bearer:abcdefg1", "Bearer:abcdefg1");
    add("Bearer%20abcdefg1%22", "Bearer%20•••%22");
    add("BASIC abcdefg1", "BASIC •••");
    add("digest abcdefg1", "digest •••");
    add("Token abcdefg1", "Token •••");
    add("ApiKey abcdefg1", "ApiKey •••");
    add("OAuth abcdefg1", "OAuth •••");
    add("Bearers abcdefg1", "Bearers abcdefg1");
    add("curl -u ann:b -x", "curl -u ••• -x");
    add("curl -u  'ann:b c' -x", "curl -u  '•••' -x");
    add("curl -u=ann:b -x", "curl -u=••• -x");
    add("curl -u\tann:b", "curl -u\t•••");
    add("curl -u:ann:b", "curl -u:ann:b");
    add("curl --user ann:b", "curl --user •••");
    add("curl --proxy-user ann:b", "curl --proxy-user •••");
    add("curl --proxy ann:b", "curl --proxy •••");
    add("curl -b a=1", "curl -b •••");
    add("curl -b a:1", "curl -b a:1");
    add("curl -u a=1", "curl -u a=1");
    add("curl user ann:b", "curl user ann:b");
    add("curl -ux ann:b", "curl -ux ann:b");
    add("curl -u \"ann:b", "curl -u \"•••");
    add("curl -u ann:b\"x", "curl -u •••\"x");
    add("--token abc", "--token •••");
    add("--token 'a b' c", "--token '•••' c");
    add("--token -x", "--token -x");
    add("--token\tabc", "--token\t•••");
    add("--tokens abc", "--tokens •••");
    add("--key abc", "--key abc");
    add("--phone abc", "--phone abc");
    add("-token abc", "-token •••");
    add("--token", "--token");
    add("--token ", "--token ");
    add("password ab1def.", "password •••.");
    add("password ab1def;", "password •••;");
    add("password ab1def,.; x", "password •••,.; x");
    add("password ab1de.", "password ab1de.");
    add("password ......", "password ......");
    add("password - ab1def", "password - •••");
    add("password – ab1def", "password – •••");
    add("password is ab1def", "password is •••");
    add("password was ab1def", "password was ab1def");
    add("password is - ab1def", "password is - ab1def");
    add("password \"ab1 def\" x", "password \"•••\" x");
    add("password 12345ё", "password •••");
    add("cookie ab1def", "cookie ab1def");
    add("key ab1def", "key ab1def");
    add("card ab1def", "card ab1def");
    add("-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----", "•••");
    add("-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY----- x\ny", "•••\ny");
    add("-----BEGIN PRIVATE KEY-----\nabc", "•••");
    add("x-----BEGIN EC PRIVATE KEY-----abc-----END x", "x•••");
    add("-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----",
        "-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----");
    for (const int size : {42, 43, 44})
        QTest::addRow("a kind of key of %d", size)
            << QByteArray("-----BEGIN " + QByteArray(size - 1, 'X') + " PRIVATE KEY-----\nabc")
            << (size > 42 ? QString(QStringLiteral("-----BEGIN ") + QString(size - 1, u'X') +
                                    QStringLiteral(" PRIVATE KEY-----\nabc"))
                          : QStringLiteral("•••"));
}

void SecretsTest::tokens()
{
    addresses();
}

void SecretsTest::keys_data()
{
    columns();
    add("token=abc&x=1", "token=•••&x=1");
    add("token=abc,x=1", "token=•••,x=1");
    add("token=abc;x=1", "token=•••;x=1");
    add("token=abc}x", "token=•••}x");
    add("token=abc<x", "token=•••<x");
    add("token=abc\\x", "token=•••\\x");
    add("token=abc x", "token=••• x");
    add("token=abc\rx", "token=•••\rx");
    add("token=abc\nx", "token=•••\nx");
    add("token=abc'x", "token=•••'x");
    add("token=abc%22x", "token=•••%22x");
    add("token=abc%26x", "token=•••%26x");
    add("token=abc%27x", "token=•••");
    add("token=abc&quot;x", "token=•••&quot;x");
    add("token=a/b+c=d.e-f_g~h", "token=•••");
    add("Cookie: a=1, b=2 \"x", "Cookie: •••\"x");
    add(R"(Authorization: Digest username="ann", uri="/x", response="6629fae4")", "Authorization: •••");
    add(R"(Authorization: OAuth oauth_token="ab", oauth_signature="cd%3D" x)", "Authorization: •••");
    add("Authorization: digest a=\"1\", b=\"2\"\nx=\"3\"", "Authorization: •••\nx=\"3\"");
    add(R"(curl -H 'Authorization: Digest a="1", b="2"' https://x.example)",
        "curl -H 'Authorization: •••' https://x.example");
    add(R"(curl -H "Authorization: Basic QWxhZGRpbjo=" -d "a=b")", R"(curl -H "Authorization: •••" -d "a=b")");
    add(R"(curl -H "Authorization: Digest abc" -d "a=b")", R"(curl -H "Authorization: •••" -d "a=b")");
    add("Authorization: Digest a=\"1", "Authorization: •••\"1");
    add("Authorization: Digest a=\"1\nb=\"2\"", "Authorization: •••\"1\nb=\"2\"");
    add("Authorization: abc def\nx", "Authorization: •••\nx");
    add("Set-Cookie: a=1, b=2;x", "Set-Cookie: •••;x");
    add("x-set-cookie: a=1; b=2", "x-set-cookie: •••");
    add("<password>a, b; c</password>", "<password>•••</password>");
    add("<password> a </password>", "<password> •••</password>");
    add("<password></password>", "<password></password>");
    add("<user password=\"abc\" x=\"y\"/>", "<user password=\"•••\" x=\"y\"/>");
    add("<token a='b'>abc<x>", "<token a='b'>•••<x>");
    add("<ns:token a='b'>abc</ns:token>", "<ns:token a='b'>•••</ns:token>");
    add("x:token a='b'>abc", "x:token a='b'>abc");
    add("<token", "<token");
    add("<token ", "<token ");
    add("<token a", "<token a");
    add("<token >abc</token>", "<token >•••</token>");
    for (const int size : {510, 511, 512, 513}) {
        const QByteArray open = "<passwd a" + QByteArray(size - 3, '.') + ">";
        QTest::addRow("a tag of %d", size) << QByteArray(open + "sesame</passwd>")
                                           << QString::fromUtf8(open + (size > 512 ? "sesame" : "•••") + "</passwd>");
    }
    add("\"name\": \"token\", \"value\": \"abc\"", "\"name\": \"token\", \"value\": \"•••\"");
    add("\"name\":\"token\",\"values\":\"abc\"", "\"name\":\"token\",\"values\":\"abc\"");
    add("\"name\":\"token\", \"x\":\"abc\"", "\"name\":\"token\", \"x\":\"abc\"");
    add("token value abc", "token value abc");
    add("token, value=abc", "token, value=abc");
    add("token                value=abc", "token                value=abc");
    add("token               : abc", "token               : •••");
    add("token                : abc", "token                : •••");
    add("token                 : abc", "token                 : abc");
    add("token:               abc", "token:               •••");
    add("token:                abc", "token:                •••");
    add("token:                 abc", "token:                 abc");
    add("\"tokens\": [\"a\"], \"x\": \"b\"", "\"tokens\": [\"•••\"], \"x\": \"b\"");
    add("\"tokens\": [\"a\",\"b\" ,\t\"c\"]", "\"tokens\": [\"•••\",\"•••\" ,\t\"•••\"]");
    add("\"tokens\": [\"a\", 'b']", "\"tokens\": [\"•••\", 'b']");
    add("\"tokens\": [\"a\", \"\", \"c\"]", "\"tokens\": [\"•••\", \"\", \"c\"]");
    add("\"tokens\": [\"a\"", "\"tokens\": [\"•••\"");
    add("\"tokens\": [a, b]", "\"tokens\": [•••, b]");
    add("\"token\": \"a\", \"b\", \"c\"", "\"token\": \"•••\", \"b\", \"c\"");
    add("{\\\"token\\\":\\\"a b\\\",\\\"x\\\":1}", "{\\\"token\\\":\\\"•••\\\",\\\"x\\\":1}");
    add("\"token\":\"a\\\"b\"", "\"token\":\"•••\"");
    add("\"token\":\"a\\\\\",\"x\":1", "\"token\":\"•••\",\"x\":1");
    add("{\\\"token\\\":\\\"a\\\\\\\"b\\\",\\\"x\\\":1}", "{\\\"token\\\":\\\"•••\\\",\\\"x\\\":1}");
    add("\"tokens\": [\"a\\\"b\", \"c\\\"d\"]", "\"tokens\": [\"•••\", \"•••\"]");
    add("'token': 'a\\'b', x", "'token': '•••', x");
    add("\"token\":\"", "\"token\":\"");
    add("\"token\":\"\\\"", "\"token\":\"•••");
    add("token=%", "token=%");
    add("token=%2", "token=%2");
    add("token=%2B", "token=%2B");
    add("token=%2B7", "token=•••");
    add("token=%2Bx7", "token=•••");
    add("token=%zzx", "token=%zzx");
    add("token=%2zx", "token=%2zx");
    add("token=%7Bx", "token=%7Bx");
    add("token=%7bx", "token=%7bx");
    add("token=%5Bx", "token=%5Bx");
    add("token=%5bx", "token=%5bx");
    add("token=NULL", "token=NULL");
    add("token=None", "token=None");
    add("token=FALSE", "token=FALSE");
    add("token=nullx", "token=•••");
    add("token={abc}", "token={abc}");
    add("cookie={abc} x", "cookie={•••} x");
    add("cookie={} x", "cookie={} x");
    add("cookie={abc", "cookie={abc");
    add("cookies=[{\"a\":\"1\"}]", "cookies=[{•••}]");
    add("TOKEN: abc", "TOKEN: abc");
    add("TOKEN: ab1", "TOKEN: •••");
    add("TOKEN=abc", "TOKEN=•••");
    add("\"TOKEN\": \"abc\"", "\"TOKEN\": \"•••\"");
    add("Token:abc", "Token:•••");
    add("Token: abc", "Token: •••");
    add("MY_TOKEN: abc", "MY_TOKEN: abc");
    add("MY-TOKEN: abc", "MY-TOKEN: •••");
    add("my.api.token: abc", "my.api.token: •••");
    add("my--token: abc", "my--token: •••");
    add("-token: abc", "-token: •••");
    add(".key: abcdefghijklmno1", ".key: •••");
    add("aaaaaaaaa-aaaaaaaaa-aaaaaaaaa-aaa-api-key: abc", "aaaaaaaaa-aaaaaaaaa-aaaaaaaaa-aaa-api-key: •••");
    add("api-aaaaaaaaa-aaaaaaaaa-aaaaaaaaa-key: abc", "api-aaaaaaaaa-aaaaaaaaa-aaaaaaaaa-key: abc");
    add("key=abcdefghijklmn1", "key=abcdefghijklmn1");
    add("key=abcdefghijklmno1", "key=•••");
    add("keys=abcdefghijklmno1", "keys=abcdefghijklmno1");
    add("api key=abc", "api key=abc");
    add("apikey=abc", "apikey=•••");
    add("APIKEY=abc", "APIKEY=•••");
    add("ПАРОЛЬ=abc", "ПАРОЛЬ=•••");
    add("Пароль: abc", "Пароль: •••");
    add("token->abc", "token->abc");
    add("token>abc", "token>•••");
    add("token[0]=abc", "token[0]=abc");
    add("'token' => 'abc'", "'token' => '•••'");
    add("**token** = `abc`", "**token** = `•••`");
    add("`token`: `abc`", "`token`: `•••`");
    add("token=[abc]", "token=[•••]");
    add("token=*abc*", "token=*•••");
    add("x eyJ0b2tlbiI6ImFiYyJ9", "x •••");
    add("x eyJ0b2tlbiI6ImFiYyJ9==", "x •••");
    add("x eyJ0b2tlbiI6ImFiYyJ9.x", "x eyJ0b2tlbiI6ImFiYyJ9.x");
    add("x eyJ0b2tlbiI6ImFiYyJ9/abc-+_=x y", "x ••• y");
    add("x eyJpZCI6ImFiYyIsIngiOjF9 y", "x eyJpZCI6ImFiYyIsIngiOjF9 y");
    add("a:b token=abc", "a:b token=•••");
}

void SecretsTest::keys()
{
    addresses();
}

void SecretsTest::everyKey_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isWhole");
    const auto rows = [](const char *keys, const char *value, bool isWhole = false) {
        for (const auto &key : QString::fromUtf8(keys).split(u' '))
            QTest::newRow(qPrintable(key)) << key << QString::fromLatin1(value) << isWhole;
    };
    rows("authorization setcookie cookie cookies token tokens secret password passwd passphrase pwd apikey accesskey "
         "secretkey "
         "privatekey authkey sessionid sessid credential credentials accesskeyid пароль пароля токен токена подпись "
         "secretkeybase jwt csrf xsrf cvv cvv2 cvc cvc2 dbpass mailpass smtppass userpass rootpass adminpass",
         "abc");
    rows("pass otp pin sid session", "abc", true);
    rows("phone phones phonenumber msisdn mobile телефон телефона waid whatsapp телефону", "1234567");
    rows("tel тел моб", "1234567", true);
    rows("cardnumber cardno", "1234567890123");
    rows("pan card", "1234567890123", true);
    rows("key sig sign signature auth code hash state nonce", "abcdefghijklmno1");
}

/// Each key that tells of a secret, in any case and with any words before it, unless it means so only as a whole.
void SecretsTest::everyKey()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(bool, isWhole);
    const auto isMasked = [&value](const QString &name) {
        const auto text = QString(u'"' + name + QStringLiteral("\": \"") + value + u'"');
        return shown(text.toUtf8()) == QString(text).replace(value, QStringLiteral("•••"));
    };
    QVERIFY(isMasked(key));
    QVERIFY(isMasked(key.toUpper()));
    QVERIFY(isMasked(QString(key.first(1).toUpper() + key.mid(1))));
    QVERIFY(isMasked(QString(key.first(2) + u'_' + key.mid(2))));
    QCOMPARE(isMasked(QString(QStringLiteral("qq_") + key)), !isWhole);
    QCOMPARE(isMasked(QString(QString(100, u'q') + key)), !isWhole);
    QVERIFY(!isMasked(QString(key + u'q')));
}

/// Whatever a text ends with, nothing behind its end is looked at.
void SecretsTest::rightAtTheEnd()
{
    for (const char *text : {"token",
                             "token=",
                             "token=\"",
                             "token:\\\"",
                             "\"token\":[",
                             "\"tokens\":[\"a\",",
                             "<token>",
                             "<token a=\"b\">",
                             "Bearer",
                             "Bearer ",
                             "Bearer%20",
                             "-u",
                             "-u ",
                             "--token",
                             "--token \"",
                             "password is ",
                             "ann@",
                             "@",
                             "%40",
                             "\\u0040",
                             "x://",
                             "x://a",
                             "eyJabcde.",
                             "eyJabcde.abcdefgh.",
                             "sk-",
                             "12345678:",
                             "+",
                             "+7",
                             "8 912 ",
                             "8 912 345-67-",
                             "4111 1111 1111 111",
                             "4111 1111 1111 1111 ",
                             "bot",
                             "bot1",
                             "-----BEGIN ",
                             "-----BEGIN PRIVATE KEY",
                             "key\\",
                             "\"name\":\"token\",",
                             "cookie={",
                             "token=%",
                             "\xc2",
                             "8 912\xc2",
                             "8 912\xe2\x80",
                             "токен",
                             "token&quot",
                             "token%3"})
        QVERIFY2(QByteArray(text).startsWith("-----BEGIN PRIVATE") ||
                     shown(text).startsWith(QString::fromUtf8(text).left(1)) || shown(text).startsWith(u'•'),
                 text);
}

/// Places are those of the text, in order and apart.
void SecretsTest::secretsAreParts()
{
    const QByteArray text("ann@example.org token=abc, card 4111111111111111; https://ann:b@x.example/ +79123456789");
    QList<QByteArray> parts;
    qsizetype end = 0;
    for (const auto &secret : decoding::secretsIn(text)) {
        QVERIFY(secret.start >= end);
        end = secret.end;
        parts.append(text.mid(secret.start, secret.end - secret.start));
    }
    QCOMPARE(parts, (QList<QByteArray>{"ann@example.org", "abc", "4111111111111111", "ann:b", "+79123456789"}));
    QCOMPARE(decoding::masked(QStringLiteral("token=abc")), QStringLiteral("token=•••"));
    QCOMPARE(decoding::masked(QStringLiteral("ёж")), QStringLiteral("ёж"));
}

QTEST_GUILESS_MAIN(SecretsTest)

#include "tst_secrets.moc"
