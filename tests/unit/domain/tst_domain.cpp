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
    void notesApplyByCodeAndClass();
    void columnsHaveStableIds();
    void summaryFallsBackToTheDescription();
    void languageCodes();
    void cellsStayTexts_data();
    void cellsStayTexts();
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
          "errdex://decode?", "errdex://search?q=a#b"})
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

void TestDomain::notesApplyByCodeAndClass()
{
    const VendorNote note{{QStringLiteral("429"), QStringLiteral("5xx")}, {}};
    QVERIFY(note.appliesTo(u"429"));
    QVERIFY(note.appliesTo(u"500"));
    QVERIFY(note.appliesTo(u"599"));
    QVERIFY(!note.appliesTo(u"5000"));
    QVERIFY(!note.appliesTo(u"5ab"));
    QVERIFY(!note.appliesTo(u"400"));
    QVERIFY(!VendorNote().appliesTo(u"429"));
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

QTEST_GUILESS_MAIN(TestDomain)
#include "tst_domain.moc"
