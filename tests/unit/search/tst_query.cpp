// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/search/highlighter.h"
#include "errdex/search/query.h"

#include <QtTest>

using namespace errdex::search;
using errdex::domain::Vendor;
using errdex::domain::VendorPtr;

class TestQuery final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void parses_data();
    void parses();
    void announces_data();
    void announces();
    void codesWithinWords_data();
    void codesWithinWords();
    void keysBeforeAColon();
    void limitsAreKept();
    void highlights_data();
    void highlights();
    void highlightsAsMuchAsIsMeant();

private:
    QList<VendorPtr> m_vendors;
};

namespace {

/// "Kind:text" of each unit, "*" where the last word may go on.
QString described(const Query &query)
{
    QStringList units;
    for (const auto &unit : query.units) {
        const auto text = unit.words.isEmpty() ? unit.text : unit.words.join(u'+');
        switch (unit.kind) {
        case Unit::Kind::Word:
            units.append(QStringLiteral("word ") + text);
            break;
        case Unit::Kind::Phrase:
            units.append(QStringLiteral("phrase ") + text + (unit.prefix ? QStringLiteral("*") : QString()));
            break;
        case Unit::Kind::Name:
            units.append(QStringLiteral("name ") + text);
            break;
        case Unit::Kind::Code:
            units.append(QStringLiteral("code ") + text + (unit.prefix ? QStringLiteral("*") : QString()));
            break;
        case Unit::Kind::CodeRange:
            units.append(QStringLiteral("range %1-%2").arg(unit.low).arg(unit.high));
            break;
        case Unit::Kind::Vendor:
            units.append(QStringLiteral("vendor ") + text);
            break;
        case Unit::Kind::Category:
            units.append(QStringLiteral("category ") + text);
            break;
        case Unit::Kind::HttpStatus:
            units.append(QStringLiteral("http %1").arg(unit.low));
            break;
        case Unit::Kind::HttpClass:
            units.append(QStringLiteral("http %1xx").arg(unit.low));
            break;
        case Unit::Kind::Own:
            units.append(QStringLiteral("own %1").arg(unit.low));
            break;
        case Unit::Kind::Tag:
            units.append(QStringLiteral("tag ") + text + (unit.prefix ? QStringLiteral("*") : QString()));
            break;
        }
    }
    return units.join(QStringLiteral(", "));
}

} // namespace

void TestQuery::initTestCase()
{
    Vendor planfix;
    planfix.slug = QStringLiteral("planfix");
    planfix.aliases = {QStringLiteral("pf")};
    Vendor oz;
    oz.slug = QStringLiteral("oz-api");
    oz.aliases = {QStringLiteral("oz")};
    m_vendors = {std::make_shared<const Vendor>(planfix), std::make_shared<const Vendor>(oz)};
}

void TestQuery::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("units");
    const auto row = [](const char *name, const QString &text, const QString &units) {
        QTest::newRow(name) << text << units;
    };
    row("words", QStringLiteral("Invalid ТОКЕН"), QStringLiteral("word invalid, word токен"));
    row("repeated", QStringLiteral("a a"), QStringLiteral("word a"));
    row("identifier", QStringLiteral("access_token"), QStringLiteral("word access+token"));
    row("phrase", QStringLiteral("\"not found\" x"), QStringLiteral("phrase not+found, word x"));
    row("Russian quotes", QStringLiteral("«не найдено»"), QStringLiteral("phrase не+найдено"));
    row("open phrase", QStringLiteral("\"not fou"), QStringLiteral("phrase not+fou*"));
    row("slug", QStringLiteral("planfix:1001"), QStringLiteral("vendor planfix, word 1001"));
    row("alias", QStringLiteral("OZ:7"), QStringLiteral("vendor oz-api, word 7"));
    row("slug, then quotes", QStringLiteral("pf:\"not exist\""), QStringLiteral("vendor planfix, phrase not+exist"));
    row("vendor field", QStringLiteral("vendor:pf x"), QStringLiteral("vendor planfix, word x"));
    row("vendor by part", QStringLiteral("vendor:forensics"), QStringLiteral("vendor forensics"));
    row("vendor, nothing yet", QStringLiteral("vendor:"), QString());
    row("category", QStringLiteral("cat:\"custom fields\""), QStringLiteral("category custom+fields"));
    row("Russian fields", QStringLiteral("кат:задачи код:5 имя:x статус:404"),
        QStringLiteral("category задачи, code 5, name x, http 404"));
    row("http status", QStringLiteral("http:403 token"), QStringLiteral("http 403, word token"));
    row("http class", QStringLiteral("http:4xx"), QStringLiteral("http 4xx"));
    row("http class, Russian x", QStringLiteral("HTTP:5ХХ"), QStringLiteral("http 5xx"));
    row("http none", QStringLiteral("http:none"), QStringLiteral("http 0"));
    row("http address", QStringLiteral("http://example.com"), QStringLiteral("word http+example+com"));
    row("code", QStringLiteral("code:107"), QStringLiteral("code 107"));
    row("code beginning", QStringLiteral("code:10*"), QStringLiteral("code 10*"));
    row("range", QStringLiteral("code:400-499"), QStringLiteral("range 400-499"));
    row("range, dash", QStringLiteral("code:499–400"), QStringLiteral("range 400-499"));
    row("name", QStringLiteral("name:WABA"), QStringLiteral("name waba"));
    row("favourites", QStringLiteral("my:favourites token"), QStringLiteral("own 1, word token"));
    row("notes, Russian field", QStringLiteral("мои:заметки"), QStringLiteral("own 2"));
    row("tag", QStringLiteral("tag:vip"), QStringLiteral("tag vip*"));
    row("unknown field", QStringLiteral("a:b"), QStringLiteral("word a+b"));
    row("minus one", QStringLiteral("-1"), QStringLiteral("word 1"));
    row("Oracle", QStringLiteral("ORA-12154"), QStringLiteral("word ora+12154"));
    row("operators are words", QStringLiteral("a AND b OR NOT c"),
        QStringLiteral("word a, word and, word b, word or, word not, word c"));
    row("punctuation", QStringLiteral("\" * ( ) : -- ' \\"), QString());
    row("emoji", QStringLiteral("😀"), QStringLiteral("word 😀"));
    row("empty", QString(), QString());
    row("spaces", QStringLiteral(" \t\n "), QString());
    row("range, full stops", QStringLiteral("code:5..7"), QStringLiteral("range 5-7"));
    row("range, too long", QStringLiteral("code:1-9999999999999999999"), QStringLiteral("code 1-9999999999999999999"));
    row("any code", QStringLiteral("code:**"), QString());
    row("code beginning, twice", QStringLiteral("code:1**"), QStringLiteral("code 1*"));
    row("http class, one sign", QStringLiteral("http:4*"), QStringLiteral("http 4xx"));
    row("http class, no sign", QStringLiteral("http:4"), QStringLiteral("http 4xx"));
    row("http, too many signs", QStringLiteral("http:4xxx"), QStringLiteral("word http+4xxx"));
    row("http, letters for digits", QStringLiteral("http:4o4"), QStringLiteral("http 404"));
    row("http, no status", QStringLiteral("http:099"), QStringLiteral("word http+099"));
    row("http, Russian none", QStringLiteral("http:нет"), QStringLiteral("http 0"));
    row("http, nothing yet", QStringLiteral("http:"), QString());
    row("all of one's own", QStringLiteral("my:"), QStringLiteral("own 0"));
    row("own texts", QStringLiteral("my:texts"), QStringLiteral("own 5"));
    row("own entries", QStringLiteral("my:own"), QStringLiteral("own 4"));
    row("beginning of one's own", QStringLiteral("my:fav"), QStringLiteral("own 1"));
    row("history", QStringLiteral("мои:история"), QStringLiteral("own 3"));
    row("nothing of one's own", QStringLiteral("my:xyz"), QStringLiteral("word my+xyz"));
    row("whole tag", QStringLiteral("tag:\"vip\" x"), QStringLiteral("tag vip, word x"));
    row("open tag", QStringLiteral("tag:\"vip x"), QStringLiteral("tag vip x*"));
    row("vendor in quotes", QStringLiteral("vendor:\"pf\"x"), QStringLiteral("vendor planfix, word x"));
    row("two phrases", QStringLiteral("\"a b\"\"c d\""), QStringLiteral("phrase a+b, phrase c+d"));
    row("quotes in a word", QStringLiteral("a\"b c\""), QStringLiteral("word a, phrase b+c"));
    row("announced", QStringLiteral("error_code=5"), QStringLiteral("word error+code, word 5"));
    row("announced by a sign", QStringLiteral("code#1001"), QStringLiteral("word code, word 1001"));
    row("not announced", QStringLiteral("wagon=5"), QStringLiteral("word wagon+5"));
    row("announces nothing", QStringLiteral("error_code=x"), QStringLiteral("word error+code+x"));
    row("http class, the first", QStringLiteral("http:1xx"), QStringLiteral("http 1xx"));
    row("http class, the last", QStringLiteral("http:9**"), QStringLiteral("http 9xx"));
    row("http class, none", QStringLiteral("http:0xx"), QStringLiteral("word http+0xx"));
    row("http, two digits", QStringLiteral("http:40"), QStringLiteral("word http+40"));
    row("http, four digits", QStringLiteral("http:4040"), QStringLiteral("word http+4040"));
    row("http in quotes", QStringLiteral("http:\"404\" x"), QStringLiteral("http 404, word x"));
    row("range of 18 digits", QStringLiteral("code:7-999999999999999999"),
        QStringLiteral("range 7-999999999999999999"));
    row("range, nothing behind", QStringLiteral("code:7-"), QStringLiteral("code 7-"));
    row("code in quotes", QStringLiteral("code:\"a b\" x"), QStringLiteral("code a b, word x"));
    row("own things, open quotes", QStringLiteral("my:\"fav"), QStringLiteral("own 1"));
    row("favorites", QStringLiteral("my:favor"), QStringLiteral("own 1"));
    row("a colon before", QStringLiteral(":x"), QStringLiteral("word x"));
    row("a colon behind", QStringLiteral("x:"), QStringLiteral("word x"));
    row("a vendor, nothing behind", QStringLiteral("pf:"), QStringLiteral("vendor planfix"));
    row("a vendor twice", QStringLiteral("pf:1 planfix:2"), QStringLiteral("vendor planfix, word 1, word 2"));
    row("a field behind a vendor", QStringLiteral("pf:http:404"), QStringLiteral("vendor planfix, http 404"));
    row("category, open quotes", QStringLiteral("cat:\"custom fi"), QStringLiteral("category custom+fi"));
    row("NUL at the ends", QString(QChar(0)) + QStringLiteral(" a ") + QChar(0), QStringLiteral("word a"));
    row("NUL", QStringLiteral("a") + QChar(0) + QStringLiteral("b"), QStringLiteral("word a+b"));
}

void TestQuery::parses()
{
    QFETCH(QString, text);
    QFETCH(QString, units);
    QCOMPARE(described(parseQuery(text, m_vendors)), units);
}

void TestQuery::announces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("units");
    const auto row = [](const char *text, const char *units) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(units);
    };
    row("error 7", "error! 7");
    row("Код ошибки 7", "код! ошибки! 7");
    row("error token", "error token");
    row("error token 7", "error! token 7");
    row("\"error\" 7", "error 7");
    row("error_code=-5", "error_code=! -5");
    row("code(-5", "code(! -5");
    row("code:-5", "-5");
    row("error -5", "error! -5");
    row("code=5", "code=! 5");
    row("code-5", "code-! 5");
    row("code x-5", "code! x-5");
    row("7", "7");
    row("errors 7 codes", "errors! 7 codes!");
    row("exit_status 7", "exit_status! 7");
    row("exit_wagon 7", "exit_wagon 7");
    row("error name:x 7", "error! x 7");
    row("error code:7", "error 7");
    row("error x7", "error! x7");
    row("code:(-5", "(-5");
    row("err#-5", "err#! -5");
    row("err/-5", "err/-! 5");
    row("err=5-", "err=! 5-");
}

void TestQuery::codesWithinWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *word, const char *code) {
        QTest::newRow(word) << QString::fromUtf8(word) << QString::fromLatin1(code);
    };
    row("error7", "7");
    row("код1290", "1290");
    row("error", "");
    row("7", "");
    row("wagon7", "");
    row("error7x", "");
    row("error7x8", "");
    row("7error", "");
    row("", "");
    row("error:9", "");
    row("code0", "0");
}

void TestQuery::codesWithinWords()
{
    QFETCH(QString, word);
    QTEST(codeInAnnouncement(word), "code");
}

/// All that may stand before a colon: the fields in both languages, the vendors and their other names.
void TestQuery::keysBeforeAColon()
{
    const auto keys = fieldKeys(m_vendors);
    for (const auto *key : {"vendor", "кат", "http", "имя", "code", "мои", "tag", "planfix", "pf", "oz-api", "oz"})
        QVERIFY2(keys.contains(QString::fromUtf8(key)), key);
    QCOMPARE(keys.size(), fieldKeys({}).size() + 4);
}

/// A word that only says that a code follows need not be found.
void TestQuery::announces()
{
    QFETCH(QString, text);
    QFETCH(QString, units);
    QStringList told;
    const auto query = parseQuery(text, m_vendors);
    for (const auto &unit : query.units)
        told.append(unit.text + (unit.announces ? QStringLiteral("!") : QString()));
    QCOMPARE(told.join(u' '), units);
}

void TestQuery::limitsAreKept()
{
    QString many;
    for (int i = 0; i < 1000; ++i)
        many += QStringLiteral("w%1 ").arg(i);
    QCOMPARE(parseQuery(many, {}).units.size(), MaxUnits);
    const auto huge = parseQuery(QString(1024 * 1024, u'a'), {});
    QCOMPARE(huge.units.size(), 1);
    QString joined;
    for (int i = 0; i < 200; ++i)
        joined += QStringLiteral("w%1_").arg(i);
    QCOMPARE(parseQuery(joined, {}).units.first().words.size(), MaxWords);
    // What stands behind the first 8192 characters is not read.
    QCOMPARE(described(parseQuery(QString(8190, u' ') + QStringLiteral("abc"), {})), QStringLiteral("word ab"));
    QCOMPARE(described(parseQuery(QString(8192, u' ') + QStringLiteral("abc"), {})), QString());
}

void TestQuery::highlights_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marked");
    QTest::newRow("beginning") << QStringLiteral("Invalid tokens, TOKEN")
                               << QStringLiteral("Invalid [token]s, [TOKEN]");
    QTest::newRow("inside a name") << QStringLiteral("FACEBOOK_TOKEN_EXPIRED")
                                   << QStringLiteral("FACEBOOK_[TOKEN]_EXPIRED");
    QTest::newRow("yo") << QStringLiteral("Счёта нет") << QStringLiteral("[Счёт]а нет");
    QTest::newRow("whole word only") << QStringLiteral("exact exactly") << QStringLiteral("[exact] exactly");
    QTest::newRow("markup is text") << QStringLiteral("<b>token</b>") << QStringLiteral("<b>[token]</b>");
    QTest::newRow("nothing") << QStringLiteral("abc") << QStringLiteral("abc");
    QTest::newRow("empty") << QString() << QString();
}

void TestQuery::highlights()
{
    QFETCH(QString, text);
    QFETCH(QString, marked);
    const Highlighter highlighter(
        {{QStringLiteral("token"), true}, {QStringLiteral("счет"), true}, {QStringLiteral("exact"), false}});
    QString shown;
    int at = 0;
    for (const auto &range : highlighter.ranges(text)) {
        shown += text.mid(at, range.start - at) + u'[' + text.mid(range.start, range.length) + u']';
        at = range.start + range.length;
    }
    QCOMPARE(shown + text.mid(at), marked);
}

/// Of several beginnings the longest, a whole word before any, and all of a word whose letters are counted otherwise.
void TestQuery::highlightsAsMuchAsIsMeant()
{
    const auto marked = [](const QList<Highlighter::Term> &terms, const QString &text) {
        QStringList found;
        for (const auto &range : Highlighter(terms).ranges(text))
            found.append(text.mid(range.start, range.length));
        return found.join(u'|');
    };
    const Highlighter::Term shorter{QStringLiteral("tok"), true, {}};
    const Highlighter::Term longer{QStringLiteral("token"), true, {}};
    const Highlighter::Term whole{QStringLiteral("tokens"), false, {}};
    const auto text = QStringLiteral("the tokens of");
    QCOMPARE(marked({shorter, longer}, text), QStringLiteral("token"));
    QCOMPARE(marked({longer, shorter}, text), QStringLiteral("token"));
    QCOMPARE(marked({whole, shorter}, text), QStringLiteral("tokens"));
    QCOMPARE(marked({shorter, whole}, text), QStringLiteral("tokens"));
    QCOMPARE(marked({}, text), QString());
    // A form, and what only has the same stem as another word would.
    QCOMPARE(marked({{QStringLiteral("tokened"), false, QStringLiteral("token")}}, text), QStringLiteral("tokens"));
    QCOMPARE(marked({{QStringLiteral("x"), false, QStringLiteral("of")}}, text), QStringLiteral("of"));
    QCOMPARE(marked({{QStringLiteral("x"), false, {}}}, text), QString());
    QCOMPARE(marked({{QStringLiteral("и"), true, {}}}, QStringLiteral("й\u0306 ий")), QStringLiteral("и"));
}

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_query.moc"
