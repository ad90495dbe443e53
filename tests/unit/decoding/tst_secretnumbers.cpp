// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/decoding/masker.h"

#include <QtTest>

using namespace errdex;

/// Which numbers are those of phones and cards, and which are not.
class SecretNumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_data();
    void numbers();
    void cardNumbers();
};

namespace {

QString shown(const QByteArray &text)
{
    return QString::fromUtf8(decoding::masked(QByteArrayView(text)));
}

void add(const char *text, const char *expected)
{
    QTest::newRow(text) << QByteArray(text) << QString::fromUtf8(expected);
}

} // namespace

void SecretNumbersTest::numbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    // Spaces and hyphens of all kinds.
    for (const char16_t sign :
         {u' ', u'-', u'\u00a0', u'\u2009', u'\u2010', u'\u2011', u'\u2012', u'\u2013', u'\u202f'}) {
        const auto text =
            QString(QStringLiteral("call 8 912%1345%167%189 now")).replace(QStringLiteral("%1"), QString(sign));
        QTest::addRow("with %x", unsigned(sign)) << text.toUtf8() << QStringLiteral("call ••• now");
        const auto card =
            QString(QStringLiteral("4111%11111%11111%11111")).replace(QStringLiteral("%1"), QString(sign));
        QTest::addRow("card with %x", unsigned(sign)) << card.toUtf8() << QStringLiteral("•••");
    }
    for (const char16_t sign :
         {u'_', u'/', u'\u00a1', u'\u2008', u'\u200a', u'\u200f', u'\u2014', u'\u202e', u'\u2030', u'\u2209'}) {
        const auto text =
            QString(QStringLiteral("call 8%1912%1345%167%189 now")).replace(QStringLiteral("%1"), QString(sign));
        QTest::addRow("without %x", unsigned(sign)) << text.toUtf8() << text;
    }
    add("call +7 912 345 67 89.", "call •••.");
    add("call +7 912 345 67 89, now", "call •••, now");
    add("call (912) 345-67-89 now", "call (••• now");
    add("call +(7) 912 345-67-89 now", "call ••• now");
    add("call +7(912)345-67-89 now", "call ••• now");
    add("call +7 (912) 345-67-8 now", "call ••• now");
    add("call +7.912.345.67.89. Now", "call •••. Now");
    add("call 7.912.345.67.89 now", "call 7.912.345.67.89 now");
    add("call +7 9 1 2 3 4 5 6 7 8 9 now", "call ••• now");
    add("call +7  9  1  2  3  4  5  6  7  8  9 now", "call ••• now");
    QTest::newRow("with spaces of three bytes, two at a time")
        << ("call +7" + QByteArray("\xe2\x80\xaf\xe2\x80\xaf" "1").repeated(13) + " now") << QStringLiteral("call ••• now");
    QTest::newRow("as long as they may be")
        << QByteArray("+7" + QByteArray("  1").repeated(12) + " 1") << QStringLiteral("•••");
    add("call +12345678901 2 now", "call ••• now");
    add("call 8(912)3456789 now", "call ••• now");
    add("call 8 9123456789 now", "call ••• now");
    add("call 8 812 3456789 now", "call ••• now");
    add("call 8 812-3456789 now", "call ••• now");
    add("call 6 912 345-67-89 now", "call 6 ••• now");
    add("call 79123456789 now", "call ••• now");
    add("call 791234567890 now", "call 791234567890 now");
    add("call 7912345678 now", "call 7912345678 now");
    add("call 71234567890 now", "call 71234567890 now");
    add("call 900 123 45 67 now", "call ••• now");
    add("call 9001234567 now", "call 9001234567 now");
    add("call 800 123-45-67 now", "call 800 123-45-67 now");
    add("call 900 123-45-6 7 now", "call 900 123-45-6 7 now");
    add("call 90 0123-45-67 now", "call 90 0123-45-67 now");
    add("call 900 123-4 5-67 now", "call 900 123-4 5-67 now");
    add("call 900 123-45-67-8 now", "call 900 123-45-67-8 now");
    add("x=+79123456789", "x=•••");
    add("x+79123456789", "x+79123456789");
    add("++79123456789", "++79123456789");
    add("1+79123456789", "1+79123456789");
    add("+79123456789x", "+79123456789x");
    add("+79123456789:5", "+79123456789:5");
    add("+79123456789.5", "•••");
    add("+79123456789.x", "•••.x");
    add("phone 12345678901234 5", "phone •••");
    add("phone 123456789012345", "phone •••");
    add("phone 1234567890123456", "phone 1234567890123456");
    add("phone  123456 now", "phone  ••• now");
    add("phone,  123456 now", "phone,  ••• now");
    add("phone: no 123456 now", "phone: no 123456 now");
    add("phone of 12345 now", "phone of 12345 now");
    add("phone is 123456 now", "phone is ••• now");
    add("phone   of 123456 now", "phone   of 123456 now");
    add("tel. 123456", "tel. •••");
    add("tel. no. 123456", "tel. no. 123456");
    add("моб 123-456", "моб •••");
    add("{\"phone\":1234567}", "{\"phone\":•••}");
    add("{\"phone\":123456}", "{\"phone\":•••}");
    add("{\"phone\":\"no\"}", "{\"phone\":\"no\"}");
    add("{\"phone\":\"12-34-56-7\"}", "{\"phone\":\"•••\"}");
    add("{\"phone\":\"12-34-56\"}", "{\"phone\":\"•••\"}");
    add("{\"card\":\"1234-5678-9012-3\"}", "{\"card\":\"•••\"}");
    add("{\"pan\":\"1234 5678 9012\"}", "{\"pan\":\"1234 5678 9012\"}");
    add("{\"mypan\":\"1234567890123\"}", "{\"mypan\":\"1234567890123\"}");
    add("{\"cardNumber\":\"1234567890123\"}", "{\"cardNumber\":\"•••\"}");
    // Cards.
    add("2223003122003222", "•••");
    add("6304000000000000000", "•••");
    add("63040000000000000000", "63040000000000000000");
    add("4111 1111 1111 1111 1", "4111 1111 1111 1111 1");
    add("4111 1111 1111 1111-1", "4111 1111 1111 1111-1");
    add("4111 1111 1111 1111 x", "••• x");
    add("4111 1111 1111 1111.", "•••.");
    add("4111 1111 1111 1111-", "•••-");
    add("4111  1111  1111  1111", "4111  1111  1111  1111");
    add("4111 11111111 1111", "4111 11111111 1111");
    add("411111 1111 111111", "•••");
    add("41111 11111 11111 1", "41111 11111 11111 1");
    add("4111111 111111111", "4111111 111111111");
    add(".4111111111111111", ".4111111111111111");
    add("+4111111111111111", "+4111111111111111");
    add("x4111111111111111", "x4111111111111111");
    add("/4111111111111111/", "/•••/");
}

void SecretNumbersTest::numbers()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(shown(text), expected);
}

/// From 13 to 19 digits with a right check digit, of which none else is right.
void SecretNumbersTest::cardNumbers()
{
    for (int size = 12; size <= 21; ++size) {
        for (const char first : {'1', '2', '3', '4', '5', '6', '7'}) {
            QByteArray digits = first + QByteArray("05948372615049382716").first(size - 2);
            int right = 0;
            for (char check = '0'; check <= '9'; ++check) {
                const QByteArray text = "no " + digits + check + " x";
                right += shown(text) == QStringLiteral("no ••• x") ? 1 : 0;
            }
            const bool isLong = size >= 13 && size <= 19 && first >= '2' && first <= '6';
            QCOMPARE(right, isLong ? 1 : 0);
        }
    }
}

QTEST_GUILESS_MAIN(SecretNumbersTest)

#include "tst_secretnumbers.moc"
