// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/domain/cellguard.h"
#include "errdex/domain/code.h"
#include "errdex/domain/column.h"
#include "errdex/domain/link.h"
#include "errdex/domain/record.h"

#include <QtTest>

using namespace errdex::domain;

class TestDomain final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesSortNaturally_data();
    void codesSortNaturally();
    void numericCode_data();
    void numericCode();
    void linksComeBack_data();
    void linksComeBack();
    void readsLinks();
    void refusesHostileLinks_data();
    void refusesHostileLinks();
    void recordKeys_data();
    void recordKeys();
    void originalsAndTranslationsAreToldApart();
    void sampleBodyIsFilled_data();
    void sampleBodyIsFilled();
    void columnsHaveStableIds();
    void summaryFallsBackToTheDescription();
    void languageCodes();
    void cellsStayTexts_data();
    void cellsStayTexts();
    void writingsOfCodes_data();
    void writingsOfCodes();
    void linksAsLongAsMayBe();
};

void TestDomain::codesSortNaturally_data()
{
    QTest::addColumn<QStringList>("sorted");
    QTest::newRow("by value") << QStringList{QStringLiteral("9"), QStringLiteral("10"), QStringLiteral("401"),
                                             QStringLiteral("1000")};
    QTest::newRow("leading zeros") << QStringList{QStringLiteral("5"), QStringLiteral("05"), QStringLiteral("0005"),
                                                  QStringLiteral("6")};
    QTest::newRow("prefixed") << QStringList{QStringLiteral("E1"), QStringLiteral("E2"), QStringLiteral("E10"),
                                             QStringLiteral("ORA-9"), QStringLiteral("ORA-10")};
    QTest::newRow("case") << QStringList{QStringLiteral("a1"), QStringLiteral("A2"), QStringLiteral("b1")};
    QTest::newRow("digits before letters")
        << QStringList{QStringLiteral("2"), QStringLiteral("E1"), QStringLiteral("Ошибка1")};
    QTest::newRow("longer than any number") << QStringList{
        QStringLiteral("1"), QStringLiteral("99999999999999999999998"), QStringLiteral("99999999999999999999999")};
    const auto row = [](const char *name, const char *sorted) {
        QTest::newRow(name) << QString::fromUtf8(sorted).split(u' ');
    };
    row("beginnings", "E E1 E1a E1a0 E1ab");
    row("zeros alone", "0 00 1 01 001 2");
    row("equal by value: the shorter, then by letters", "A1 a1 A01 a01 A2");
    row("the first number decides", "a1b3 a01b4 a1b5 a2b1");
    row("numbers of as many digits", "a19 a20 a21 a29 a30");
    row("digits of other scripts are letters", "1 a ٢ ٣");
}

void TestDomain::codesSortNaturally()
{
    QFETCH(QStringList, sorted);
    for (int i = 0; i < sorted.size(); ++i) {
        for (int j = 0; j < sorted.size(); ++j) {
            const int order = compareCodesNaturally(sorted.at(i), sorted.at(j));
            QVERIFY2((i < j) == (order < 0) && (i > j) == (order > 0),
                     qPrintable(sorted.at(i) + u" ~ " + sorted.at(j)));
        }
    }
}

void TestDomain::numericCode_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isNumber");
    QTest::addColumn<qint64>("value");
    QTest::newRow("plain") << "1001" << true << qint64(1001);
    QTest::newRow("zeros") << "0005" << true << qint64(5);
    QTest::newRow("negative") << "-2147024891" << true << qint64(-2147024891);
    QTest::newRow("hex") << "0x80070005" << false << qint64(0);
    QTest::newRow("letters") << "E01" << false << qint64(0);
    QTest::newRow("empty") << "" << false << qint64(0);
    QTest::newRow("minus alone") << "-" << false << qint64(0);
    QTest::newRow("too long") << "99999999999999999999" << false << qint64(0);
    QTest::newRow("plus") << "+5" << false << qint64(0);
    QTest::newRow("minus behind") << "5-" << false << qint64(0);
    QTest::newRow("digits of another script") << QStringLiteral("٣") << false << qint64(0);
    QTest::newRow("nine") << "9" << true << qint64(9);
}

void TestDomain::numericCode()
{
    QFETCH(QString, code);
    QFETCH(bool, isNumber);
    QFETCH(qint64, value);
    bool ok = !isNumber;
    const auto found = errdex::domain::numericCode(code, &ok);
    QCOMPARE(ok, isNumber);
    if (isNumber)
        QCOMPARE(found, value);
}

void TestDomain::linksComeBack_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("variant");
    QTest::newRow("number") << QStringLiteral("1001") << 0;
    QTest::newRow("variant") << QStringLiteral("107") << 2;
    QTest::newRow("slash") << QStringLiteral("a/b/2") << 0;
    QTest::newRow("Cyrillic") << QStringLiteral("ОШИБКА-7") << 1;
    QTest::newRow("marks of an address") << QStringLiteral("a?b#c%d&e=f+g h\"") << 0;
    QTest::newRow("dots") << QStringLiteral("..") << 0;
    QTest::newRow("an emoji") << QStringLiteral("💥1") << 0;
    QTest::newRow("all hexadecimal digits") << QStringLiteral("/:;<=>?JKLMNOZ[\\]^ïюя") << 0;
    QTest::newRow("the last variant") << QStringLiteral("1") << 1'000'000;
}

void TestDomain::linksComeBack()
{
    QFETCH(QString, code);
    QFETCH(int, variant);
    const RecordKey key{QStringLiteral("oz-api"), code, variant};
    const auto link = parseLink(recordLink(key));
    QVERIFY(link);
    QCOMPARE(*link, (Link{Link::Kind::Record, key, {}}));
}

void TestDomain::readsLinks()
{
    const RecordKey key{QStringLiteral("planfix"), QStringLiteral("1001"), 0};
    for (const char *text : {"errdex://planfix/1001", "ERRDEX://Planfix/1001", "errdex://planfix/1001/"})
        QCOMPARE(parseLink(QString::fromLatin1(text)), (Link{Link::Kind::Record, key, {}}));
    QCOMPARE(parseLink(u"errdex://search?q=%D1%82%D0%BE%D0%BA%D0%B5%D0%BD+403"),
             (Link{Link::Kind::Search, {}, QStringLiteral("токен 403")}));
    QCOMPARE(parseLink(u"errdex://search/?q=токен%2B"), (Link{Link::Kind::Search, {}, QStringLiteral("токен+")}));
    QCOMPARE(parseLink(u"errdex://decode"), (Link{Link::Kind::Decode, {}, {}}));
    QCOMPARE(parseLink(u"errdex://decode/"), (Link{Link::Kind::Decode, {}, {}}));
    QCOMPARE(parseLink(u"errdex://search?q=%20a+b%20"), (Link{Link::Kind::Search, {}, QStringLiteral("a b")}));
    QCOMPARE(parseLink(u"errdex://planfix/%4a%4F%c3%AF/7/"),
             (Link{Link::Kind::Record, {QStringLiteral("planfix"), QStringLiteral("JOï"), 7}, {}}));
    QCOMPARE(parseLink(u"errdex://a0-z9/1"),
             (Link{Link::Kind::Record, {QStringLiteral("a0-z9"), QStringLiteral("1"), 0}, {}}));
    // A vendor may be called so.
    QCOMPARE(parseLink(u"errdex://search/1"),
             (Link{Link::Kind::Record, {QStringLiteral("search"), QStringLiteral("1"), 0}, {}}));
    QVERIFY(looksLikeLink(u"errdex:anything"));
    QVERIFY(!looksLikeLink(u"errdex 1001"));
}

void TestDomain::refusesHostileLinks_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    for (const char *text :
         {"", "errdex:", "errdex:/", "errdex://", "errdex:///", "errdex:////etc/passwd", "errdex:///etc/passwd",
          "errdex:planfix/1001", "http://planfix/1001", "file:///etc/passwd", "javascript:alert(1)",
          "errdex://planfix", "errdex://planfix/", "errdex://planfix//", "errdex://planfix//1001",
          "errdex://planfix/1001/2/3", "errdex://planfix/1001/0", "errdex://planfix/1001/-1", "errdex://planfix/1001/01",
          "errdex://planfix/1001/x", "errdex://planfix/1001/99999999", "errdex://planfix/1001/1000001",
          "errdex://planfix/1001?x=1", "errdex://planfix/1001#top", "errdex://planfix:80/1001",
          "errdex://user@planfix/1001", "errdex://user:word@planfix/1001", "errdex://../1001", "errdex://-a/1",
          "errdex://a-/1", "errdex://a--b/1", "errdex://a_b/1", "errdex://[::1]/1", "errdex://plan%66ix/1001",
          "errdex://planfix/%", "errdex://planfix/%4", "errdex://planfix/%zz", "errdex://planfix/%00",
          "errdex://planfix/a%0Ab", "errdex://planfix/%1B%5B31m", "errdex://planfix/%FF", "errdex://planfix/%C0%AF",
          "errdex://planfix/%ED%A0%80", "errdex://planfix/%20", "errdex://planfix/a b", "errdex://planfix\\1001",
          "errdex://search", "errdex://search?", "errdex://search?q", "errdex://search?q=", "errdex://search?q=%20",
          "errdex://search?x=1", "errdex://search?q=a&q=b", "errdex://search?q=a&catalog=/tmp/x",
          "errdex://search?q=%00", "errdex://search?q=a%0a--catalog", "errdex://decode?file=/etc/passwd",
          "errdex://decode?", "errdex://search?q=a#b", "errdex://search/1?q=a", "errdex://planfix/%4g",
          "errdex://planfix/%g4", "errdex://planfix/%4:", "errdex://planfix/%4`", "errdex://planfix/%a",
          "errdex://planfix/1001/1a", "errdex://planfix/1001/a1", "errdex://planfix/1001/:", "errdex://pl`n/1",
          "errdex://pl{n/1", "errdex://pl:n/1", "errdex://planfix/1001//"})
        row(*text ? text : "empty", QString::fromLatin1(text));
    row("a file of decode is a record", QStringLiteral("errdex://decode/etc/passwd/x"));
    row("a long code", QStringLiteral("errdex://planfix/") + QString(257, u'1'));
    row("a long vendor", QString(u"errdex://" + QString(65, u'a') + u"/1"));
    row("a long query", QStringLiteral("errdex://search?q=") + QString(4097, u'a'));
    row("a very long address", QStringLiteral("errdex://search?q=") + QString(1'000'000, u'a'));
    row("half a character", QStringLiteral("errdex://planfix/") + QChar(0xd800));
    row("a null character", QStringLiteral("errdex://planfix/") + QChar(0));
    row("a line break", QStringLiteral("errdex://planfix/1\n"));
    row("Cyrillic look-alikes in the vendor", QStringLiteral("errdex://рlanfix/1001"));
}

void TestDomain::refusesHostileLinks()
{
    QFETCH(QString, text);
    QVERIFY(!parseLink(text));
}

void TestDomain::recordKeys_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<RecordKey>("key");
    QTest::newRow("code") << "planfix/1001" << RecordKey{QStringLiteral("planfix"), QStringLiteral("1001"), 0};
    QTest::newRow("variant") << "t/107/2" << RecordKey{QStringLiteral("t"), QStringLiteral("107"), 2};
    QTest::newRow("slash inside") << "v/a/b" << RecordKey{QStringLiteral("v"), QStringLiteral("a/b"), 0};
    QTest::newRow("Cyrillic") << QStringLiteral("v/Ошибка 5")
                              << RecordKey{QStringLiteral("v"), QStringLiteral("Ошибка 5"), 0};
    QTest::newRow("no variant: zero") << "v/a/0" << RecordKey{QStringLiteral("v"), QStringLiteral("a/0"), 0};
    QTest::newRow("no variant: negative") << "v/a/-1" << RecordKey{QStringLiteral("v"), QStringLiteral("a/-1"), 0};
    QTest::newRow("no variant: nothing") << "v/a/" << RecordKey{QStringLiteral("v"), QStringLiteral("a/"), 0};
    QTest::newRow("no variant: nothing before") << "v//2" << RecordKey{QStringLiteral("v"), QStringLiteral("/2"), 0};
    QTest::newRow("first variant") << "v/a/1" << RecordKey{QStringLiteral("v"), QStringLiteral("a"), 1};
    QTest::newRow("variant behind slashes") << "v/a/b/12" << RecordKey{QStringLiteral("v"), QStringLiteral("a/b"), 12};
    QTest::newRow("one letter") << "v/a" << RecordKey{QStringLiteral("v"), QStringLiteral("a"), 0};
    QTest::newRow("no slash") << "planfix" << RecordKey();
    QTest::newRow("no code") << "planfix/" << RecordKey();
    QTest::newRow("no vendor") << "/1" << RecordKey();
    QTest::newRow("empty") << "" << RecordKey();
}

void TestDomain::recordKeys()
{
    QFETCH(QString, text);
    QFETCH(RecordKey, key);
    QCOMPARE(RecordKey::fromString(text), key);
    if (!key.isEmpty())
        QCOMPARE(key.toString(), text);
    QCOMPARE(key.isEmpty(), key == RecordKey());
}

void TestDomain::originalsAndTranslationsAreToldApart()
{
    const LocalizedText english{QStringLiteral("token"), QStringLiteral("токен"), TextOrigin::English};
    QVERIFY(english.isOriginal(Language::English) && !english.isTranslation(Language::English));
    QVERIFY(english.isTranslation(Language::Russian) && !english.isOriginal(Language::Russian));
    const LocalizedText russian{QStringLiteral("slow down"), QStringLiteral("замедлитесь"), TextOrigin::Russian};
    QCOMPARE(russian.original(), QStringLiteral("замедлитесь"));
    const LocalizedText ours{QStringLiteral("a"), QStringLiteral("б"), TextOrigin::Errdex};
    for (const auto language : {Language::English, Language::Russian})
        QVERIFY(!ours.isOriginal(language) && !ours.isTranslation(language));
    QVERIFY(russian.isTranslation(Language::English) && russian.isOriginal(Language::Russian));
    const LocalizedText own{{}, QStringLiteral("б"), TextOrigin::Own};
    QVERIFY(own.isOwn() && !own.isTranslation(Language::Russian) && !own.isOriginal(Language::Russian));
    QCOMPARE(own.original(), QStringLiteral("б"));
    QVERIFY(!(LocalizedText{{}, QStringLiteral("б"), TextOrigin::English}.isOriginal(Language::English)));
    QVERIFY(!LocalizedText().isOriginal(Language::English));
}

void TestDomain::sampleBodyIsFilled_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("body");
    const auto row = [](const char *name, const QString &code, const QString &message, const QString &body) {
        QTest::newRow(name) << code << message << body;
    };
    row("number", QStringLiteral("7"), QStringLiteral("no"), QStringLiteral("{\"c\": 7, \"m\": \"no\"}"));
    row("zeros stay", QStringLiteral("0005"), QStringLiteral("no"), QStringLiteral("{\"c\": \"0005\", \"m\": \"no\"}"));
    row("quotes", QStringLiteral("7"), QStringLiteral("a \"New\"."),
        QStringLiteral("{\"c\": 7, \"m\": \"a \\\"New\\\".\"}"));
    row("no message", QStringLiteral("7"), QString(), QStringLiteral("{\"c\": 7, \"m\": \"…\"}"));
    row("placeholder in data", QStringLiteral("7"), QStringLiteral("{{code}}"),
        QStringLiteral("{\"c\": 7, \"m\": \"{{code}}\"}"));
    row("Cyrillic", QStringLiteral("E1"), QStringLiteral("нет"), QStringLiteral("{\"c\": \"E1\", \"m\": \"нет\"}"));
}

void TestDomain::sampleBodyIsFilled()
{
    QFETCH(QString, code);
    QFETCH(QString, message);
    QFETCH(QString, body);
    Envelope envelope;
    envelope.sample = QStringLiteral("{\"c\": {{code}}, \"m\": {{message}}}");
    CodeRecord record;
    record.code = code;
    record.message = {message, QStringLiteral("перевод"), TextOrigin::English};
    QCOMPARE(envelope.filled(record), body);
}

void TestDomain::columnsHaveStableIds()
{
    QSet<QString> ids;
    for (const auto column : AllColumns) {
        const auto id = columnId(column);
        ids.insert(id);
        QCOMPARE(columnFromId(id), std::optional(column));
    }
    QCOMPARE(ids.size(), ColumnCount);
    QVERIFY(!columnFromId(u"nothing"));
    QStringList localized;
    for (const auto column : AllColumns) {
        if (isLocalized(column))
            localized.append(columnId(column));
    }
    QCOMPARE(localized.join(u' '), QStringLiteral("vendor category message description returned_by"));
}

void TestDomain::summaryFallsBackToTheDescription()
{
    CodeRecord record;
    record.description = {QStringLiteral("d"), QStringLiteral("о"), TextOrigin::English};
    QCOMPARE(record.summary().ru, QStringLiteral("о"));
    QVERIFY(columnText(record, Column::Message, Language::Russian).isEmpty());
    record.message = {QStringLiteral("m"), QStringLiteral("с"), TextOrigin::English};
    QCOMPARE(record.summary().ru, QStringLiteral("с"));
}

void TestDomain::languageCodes()
{
    QCOMPARE(languageFromCode(u"ru_RU"), std::optional(Language::Russian));
    QCOMPARE(languageFromCode(u"EN"), std::optional(Language::English));
    QVERIFY(!languageFromCode(u"de"));
    QVERIFY(!languageFromCode(u"rus"));
    QVERIFY(!languageFromCode(u""));
    QVERIFY(!languageFromCode(u"r"));
    QCOMPARE(languageFromCode(u"en-GB"), std::optional(Language::English));
    for (const auto language : {Language::English, Language::Russian}) {
        QCOMPARE(languageFromCode(languageCode(language)), std::optional(language));
        QVERIFY(otherLanguage(language) != language);
        QCOMPARE(leadingLanguage(ContentLanguage::English, language), Language::English);
        QCOMPARE(leadingLanguage(ContentLanguage::Russian, language), Language::Russian);
        QCOMPARE(leadingLanguage(ContentLanguage::Both, language), language);
    }
}

void TestDomain::cellsStayTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    QFile file(QStringLiteral(ERRDEX_SOURCE_DIR "/tests/data/excel/reading.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    while (!file.atEnd()) {
        const auto fields = QString::fromUtf8(file.readLine()).chopped(1).split(u'\t');
        QString text = fields.at(0);
        text.replace(QStringLiteral("\\t"), QStringLiteral("\t"));
        for (auto at = text.indexOf(u"\\u"); at >= 0; at = text.indexOf(u"\\u"))
            text.replace(at, 6, QChar(text.mid(at + 2, 4).toUShort(nullptr, 16)));
        QTest::newRow(qPrintable(fields.at(0))) << text << fields.at(1);
    }
}

void TestDomain::cellsStayTexts()
{
    QFETCH(QString, text);
    QFETCH(QString, kind);
    const auto once = guardedCell(text.toUtf8());
    if (kind == u"formula")
        QCOMPARE(once, '\'' + text.toUtf8());
    else if (kind == u"value")
        QCOMPARE(once, "=\"" + text.toUtf8() + '"');
    else
        QCOMPARE(once, text.toUtf8());
    // Whatever it is, and however often it has been guarded, taking the guard off once gives what was there before.
    QCOMPARE(unguardedCell(QString::fromUtf8(once)), text);
    QCOMPARE(unguardedCell(QString::fromUtf8(guardedCell(once))), QString::fromUtf8(once));
    const QByteArray quoted = "=\"a\"\"b " + text.toUtf8() + '"';
    QCOMPARE(unguardedCell(QString::fromUtf8(guardedCell(quoted))), QString::fromUtf8(quoted));
}

void TestDomain::writingsOfCodes_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("numbers");
    QTest::addColumn<QString>("bare");
    QTest::addColumn<QString>("last");
    const auto row = [](const char *code, const char *numbers, const char *bare = "", const char *last = "") {
        QTest::newRow(code) << QString::fromUtf8(code) << QString::fromLatin1(numbers) << QString::fromUtf8(bare)
                            << QString::fromLatin1(last);
    };
    row("1001", "1001");
    row("0005", "5");
    // Negative numbers of 32 bits as the same without a sign.
    row("-1", "4294967295");
    row("-2147024891", "2147942405");
    row("-2147483648", "2147483648");
    row("-2147483649", "18446744071562067967");
    row("0xffffffff80070005", "2147942405");
    row("0xffffffff00000005", "18446744069414584325");
    row("0xfffffffe80070005", "18446744067267559429");
    row("0x80070005", "2147942405");
    row("0x7", "7");
    row("0xa9f0", "43504");
    row("0x", "");
    row("0xg1", "");
    row("0x`", "");
    row("0x10000000000000000", "");
    // Eight hexadecimal digits from 8 on.
    row("80070005", "80070005 2147942405");
    row("c0000005", "3221225477", "c5", "5");
    row("7fffffff", "");
    row("70070005", "70070005");
    row("8007000", "8007000");
    row("800700055", "800700055");
    row("deadbeef", "3735928559", "deadbeef");
    row("g0000005", "", "g5", "5");
    row("", "");
    row("-", "");
    // Without signs and zeros, and the number at the end.
    row("ora-00942", "", "ora942", "942");
    row("e01", "", "e1", "1");
    row("e0", "", "e0");
    row("e100", "", "e100", "100");
    row("ош-05а00", "", "ош5а0");
    row("a1b20", "", "a1b20", "20");
    row("a1b", "", "a1b");
    row("a-", "", "a");
    row("a_9", "", "a9", "9");
    row("1a2", "");
    row("#12", "");
}

/// What a code is found by beside itself.
void TestDomain::writingsOfCodes()
{
    QFETCH(QString, code);
    QTEST(codeNumbers(code).join(u' '), "numbers");
    QTEST(bareCode(code), "bare");
    QTEST(numberInCode(code), "last");
}

void TestDomain::linksAsLongAsMayBe()
{
    QVERIFY(parseLink(QString(u"errdex://v/" + QString(256, u'1'))));
    QVERIFY(parseLink(QString(u"errdex://" + QString(64, u'a') + u"/1")));
    QVERIFY(parseLink(QString(u"errdex://search?q=" + QString(4096, u'a'))));
    QVERIFY(parseLink(u"errdex://v/1/1000000"));
    QVERIFY(!parseLink(u"errdex://v/1/9999999"));
    // Three characters for each byte of a euro sign: 32 768 of them together.
    QString link = QStringLiteral("errdex://search?q=") + QStringLiteral("%E2%82%AC").repeated(3638) + QString(8, u'a');
    QCOMPARE(link.size(), 32'768);
    QVERIFY(parseLink(link));
    link += u'a';
    QVERIFY(!parseLink(link));
}

QTEST_GUILESS_MAIN(TestDomain)
#include "tst_domain.moc"
