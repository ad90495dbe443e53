// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "opencatalogue.h"

#include <QTemporaryDir>
#include <QtTest>

#include <atomic>

using namespace errdex;
using namespace errdex::test;
using domain::Correction;
using Kind = domain::Correction::Kind;

Q_DECLARE_METATYPE(errdex::domain::Correction::Kind)

/// What a text that finds nothing is read as, rule by rule, in catalogues of a few words.
class TestCorrections final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readings_data();
    void readings();
    void asManyWordsAsAreCorrected();
    void sentencesAboutManyRecords();
    void theCommonestReading();
    void suggestedSpellings_data();
    void suggestedSpellings();
    void aCancelledSearchIsOver();

private:
    OpenCatalogue made(const QStringList &texts);

    QTemporaryDir m_folder;
    int m_made = 0;
};

/// The records of vendors "acme" (code 2000 and on) and "planfix" (2100 and on, for texts that begin with ">"): each
/// text is a message, its Russian and its name, with bars between.
OpenCatalogue TestCorrections::made(const QStringList &texts)
{
    QList<domain::CodeRecord> acme;
    QList<domain::CodeRecord> planfix;
    for (const auto &text : texts) {
        const bool isOther = text.startsWith(u'>');
        const auto parts = text.sliced(isOther ? 1 : 0).split(u'|');
        auto &records = isOther ? planfix : acme;
        const auto russian = parts.value(1).isEmpty() ? QStringLiteral("й") : parts.value(1);
        records.append(record(QString::number((isOther ? 2100 : 2000) + records.size()), parts.first(),
                              {parts.value(2), records.size() % 2 ? 404 : 500, 0, 0, russian, {}}));
    }
    auto second = vendor(QStringLiteral("planfix"), {QStringLiteral("all")});
    second.aliases = {QStringLiteral("q"), QStringLiteral("qw"), QStringLiteral("alphaa"), QStringLiteral("alphab"),
                      QStringLiteral("gkfna")};
    return madeCatalogue(m_folder.filePath(QStringLiteral("%1.sqlite").arg(m_made++)),
                         {{vendor(QStringLiteral("acme"), {QStringLiteral("all")}), acme}, {second, planfix}});
}

void TestCorrections::readings_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("shown");
    QStringList texts;
    const auto row = [&texts](const char *typed, Kind kind = Kind::None, const char *shown = "") {
        QTest::newRow(qPrintable(texts.join(u';') + u' ' + QString::fromUtf8(typed)))
            << texts << QString::fromUtf8(typed) << kind << QString::fromUtf8(shown);
    };
    const auto in = [&texts](const char *all) { texts = QString::fromUtf8(all).split(u';'); };

    // Of words as near as each other the one that stands beside the other words is meant.
    in("waggons of iron;waggont of wheels;waggonb of wheels;>big iron wheels");
    row("waggonx");
    row("waggonx iron", Kind::Typo, "waggons iron");
    row("iron waggonx", Kind::Typo, "iron waggons");
    row("waggonx wheels", Kind::Typo, "waggonb wheels");
    row("http:404 waggonx wheels", Kind::Typo, "http:404 waggont wheels");
    row("waggonx - iron", Kind::Typo, "waggons - iron");
    row("of_iron waggonx", Kind::Typo, "of_iron waggons");
    row("waggonx qqqq iron");
    row("(waggonx) iron");
    row("waggonx_k iron");
    row("acme:iron waggonx");
    row("waggonx big");
    in("anchor castle bridga;bridge");
    row("anchor bridge castle", Kind::Typo, "anchor bridga castle");
    row("bridge anchor", Kind::Typo, "bridga anchor");

    // Where the likeliest reading finds nothing beside the other words, the next.
    in("x|каста;kasha wheel|щука");
    row("kasta", Kind::Transliteration, "каста");
    row("kasta wheel", Kind::Typo, "kasha wheel");
    row("wheel kasta", Kind::Typo, "wheel kasha");
    row("shchuka kasta", Kind::Transliteration, "щука kasha");
    row("shchuka kasta wheel", Kind::Transliteration, "щука kasha wheel");
    row("shchuka whell kasta", Kind::Transliteration, "щука wheel kasha");

    // What only begins words is read as whole ones, and what cannot be stays.
    in("herb wheels;harbour");
    row("whee (harb) wheels", Kind::Typo, "whee (herb) wheels");
    row("harb", Kind::None);

    // Quotation marks that are letters, beside a word that is there in the other language.
    in("of;x|это щавель");
    row("\"nj of", Kind::Layout, "Это ща");
    row("\"nj of 7");
    row("njr of");

    // A code in a sentence, with the vendor beside it.
    in("x;y;>anchor bridge castle desert");
    row("zorp quxx 2001", Kind::Code, "2001");
    row("zorp 2001 quxx", Kind::Code, "2001");
    row("zorp acme quxx 2001", Kind::Code, "acme 2001");
    row("zorp planfix quxx 2001", Kind::None);
    row("zorp 2001 quxx 2000");
    row("zorp 2001 quxx 42", Kind::Code, "2001");
    row("zorp quxx 7777");
    row("zorp quxx 2001 http:404");
    row("zorp quxx \"2001\"");
    row("zorp quxx vexx");
    row("anchor bridge castle desert 2001", Kind::Closest, "anchor bridge castle desert 2001");
    row("error anchor bridge castle desert 2001", Kind::Code, "2001");
    row("error anchor bridge castle desert", Kind::Closest, "error anchor bridge castle desert");

    // Fields and vendors before ":".
    in("платежи|платежи;token|токен;>token|токен");
    row("planfx:token", Kind::Typo, "planfix:token");
    row("planfx:tokne", Kind::Typo, "planfix:token");
    row("planfx:zzzz");
    row("alphax:token");
    row("alphaax:token", Kind::Typo, "alphaa:token");
    row("qwx:token");
    row("йц:token", Kind::Layout, "qw:token");
    row("й:token", Kind::Layout, "q:token");
    row("statu:404", Kind::Typo, "status:404");
    row("сщву:2001", Kind::Layout, "code:2001");
    row("планфикс:token", Kind::Transliteration, "planfix:token");
    row("планфикс:tokne", Kind::Transliteration, "planfix:token");
    row("planfix:tokne", Kind::Typo, "planfix:token");
    row("planfix:njrty", Kind::Layout, "planfix:токен");
    row("xx:njrty", Kind::None);
    // A letter that is ":" under the other layout.
    row("GKFNT:B", Kind::Layout, "ПЛАТЕЖИ");

    // A mark at the end may be a letter of the other layout or what it is.
    in("x|меню;y|токен;hello");
    row("vty.", Kind::Layout, "меню");
    row("njrty.", Kind::Layout, "токеню");
    row("njrty,", Kind::Layout, "токен,");
    row("njrty!?", Kind::Layout, "токен!?");
    row("njr;", Kind::Layout, "ток;");
    row("руддщ", Kind::Layout, "hello");
    row("руддщю", Kind::Layout, "hello.");
    row("руд", Kind::Layout, "hel");
    row("7руддщ");
    row("\"руддщ\"", Kind::Layout, "\"hello\"");
    row("qqqq.");

    // How many mistakes a word of this many letters may have, and where.
    in("wheelbarrow;harbours;trolley;cart");
    row("wheelbarow", Kind::Typo, "wheelbarrow");
    row("whelbarow", Kind::Typo, "wheelbarrow");
    row("whelbaro", Kind::Typo, "wheelbarro");
    row("whelbro");
    row("xheelbarrow", Kind::Typo, "wheelbarrow");
    row("xheelbarow");
    row("hxrbxurs", Kind::Typo, "harbours");
    row("trxllxy");
    row("trxlley", Kind::Typo, "trolley");
    row("xrolley", Kind::Typo, "trolley");
    row("carx", Kind::Typo, "cart");
    row("cxr");
    row("cxt");
    row("whelba", Kind::Typo, "wheelba");
    row("whelba cart");
    row("cartt", Kind::Typo, "cart");
    row("carttt");
    row("crt");
    row("wheelbarrowxx", Kind::Typo, "wheelbarrow");
    row("wheelbarrowxxx");
    in("wheelbarrow x;cart of y");
    row("whelbarow x", Kind::Typo, "wheelbarrow x");
    row("whelbaro x");
    row("crt of", Kind::None);
    row("cat of", Kind::None);
    row("cartx of", Kind::Typo, "cart of");

    // Words that were written as one, or with a sign between.
    in("not found;air port airp ort;the red car");
    row("notfound", Kind::Typo, "not found");
    row("redcar", Kind::Typo, "red car");
    row("airport", Kind::Typo, "airp ort");
    row("thecar", Kind::Typo, "the car");
    row("redca");
    row("notfoun");
    row("foundx notfound", Kind::Typo, "found not found");
    in("x||WAGGON_TROLLEYWHEELS");
    row("waggon_trolleu", Kind::Typo, "waggon_trolley");
    row("waggon_trolleu x");
    row("x waggon_trolleu", Kind::Typo, "x waggon_trolley");

    // Forms of one word are one, with the records of all of them.
    in("waggon;waggons");
    row("waggonx", Kind::Typo, "waggon");
    in("waggons;waggons;waggons;waggon;waggont");
    row("waggonx", Kind::Typo, "waggons");
    in("waggons;waggons;waggon;waggont");
    row("waggonx");
    in("x|пользователь удалён");
    row("пользвоателями", Kind::Typo, "пользователь");
    row("пользвоатель", Kind::Typo, "пользователь");
    row("polzovatelyami", Kind::Transliteration, "пользователями");

    // Russian in Latin letters: a word, a form of one, the beginning of one.
    in("x|ошибкой");
    row("oshibkoy", Kind::Transliteration, "ошибкой");
    row("oshibka", Kind::Transliteration, "ошибка");
    row("oshibk", Kind::Transliteration, "ошибк");
    row("oshi");
    row("osh");
    in("x|ошибка");
    row("oshibkami", Kind::Transliteration, "ошибками");
    row("oshibkamite");
    in("x|сбой");
    row("sboy", Kind::Transliteration, "сбой");
    row("sbo");
    in("x|роса;the pace");
    row("poca", Kind::Lookalike, "роса");
    row("расе", Kind::Lookalike, "pace");
    row("poc");

    // What is not there in any reading, and what needs none.
    in("token expired;x|токен истёк");
    row("token", Kind::None, "");
    row("qwxyz");
    row("token qwxyz");
    row("\"tokne\"");
    row("tokne7");
    row("name:tokne");
    row("\"nj", Kind::None);
    row("\"njrty", Kind::None);
}

void TestCorrections::readings()
{
    QFETCH(QStringList, texts);
    QFETCH(QString, typed);
    QFETCH(Kind, kind);
    QFETCH(QString, shown);
    const auto open = made(texts);
    const auto result = open.searcher->run(typed);
    QVERIFY(result);
    QCOMPARE(result->correction().shown, shown);
    QCOMPARE(result->correction().kind, kind);
    QCOMPARE(result->correction().typed, kind == Kind::None ? QString() : typed);
    if (kind != Kind::None)
        QVERIFY(result->total() > 0);
    // What is shown is what was searched for.
    if (kind != Kind::None && kind != Kind::Closest) {
        const auto meant = open.searcher->run(shown, {}, {}, {}, search::Reading::AsTyped);
        QVERIFY(meant);
        QVERIFY(result->rows(0, result->total()) == meant->rows(0, meant->total()));
    }
}

/// Twelve; a longer text is compared with those of the records as a whole.
void TestCorrections::asManyWordsAsAreCorrected()
{
    const auto words = QStringLiteral("alpha bravo charlie delta echo foxtrot golf hotel india juliet kilogram lima");
    const auto open = made({words + QStringLiteral(" mike"), QStringLiteral("recieved ") + words});
    auto typed = words;
    typed.replace(QStringLiteral("foxtrot"), QStringLiteral("foxtrto"));
    auto result = open.searcher->run(typed);
    QVERIFY(result);
    QCOMPARE(result->correction(), (Correction{Kind::Typo, typed, words}));
    typed += QStringLiteral(" mike");
    result = open.searcher->run(typed);
    QVERIFY(result);
    QCOMPARE(result->correction(), (Correction{Kind::Closest, typed, typed}));
    QVERIFY(open.searcher->suggestions(typed)->isEmpty());
    // As many for a reading that finds more.
    QStringList texts(45, QStringLiteral("received ") + words);
    texts.append(QStringLiteral("recieved ") + words);
    const auto many = made(texts);
    const auto eleven = words.left(words.lastIndexOf(u' '));
    auto other = many.searcher->otherReading(QStringLiteral("recieved ") + eleven, {}, 1);
    QVERIFY(other);
    QCOMPARE(other->total, 45);
    QCOMPARE(other->correction.shown, QString(QStringLiteral("received ") + eleven));
    other = many.searcher->otherReading(QStringLiteral("recieved ") + words, {}, 1);
    QVERIFY(other);
    QCOMPARE(*other, domain::OtherReading());
    // Within filters that leave no more than is shown there is nothing to offer.
    other = many.searcher->otherReading(QStringLiteral("recieved"), {}, 45);
    QVERIFY(other);
    QCOMPARE(*other, domain::OtherReading());
    other = many.searcher->otherReading(QStringLiteral("recieved"), {{QStringLiteral("planfix")}, {}, {}}, 0);
    QVERIFY(other);
    QCOMPARE(*other, domain::OtherReading());
    other = many.searcher->otherReading(QStringLiteral("recieved"), {{}, {}, {404}}, 1);
    QVERIFY(other);
    QCOMPARE(other->total, 22);
}

/// Words that stand in many records say little, rare ones much; of a text with very many words the first are compared.
void TestCorrections::sentencesAboutManyRecords()
{
    QStringList texts;
    for (int i = 0; i < 20; ++i)
        texts.append(QStringLiteral("the value of the field"));
    texts += {QStringLiteral("the value of the harbour"), QStringLiteral("the anchor of a bridge"),
              QStringLiteral("anchor bridge castle desert")};
    const auto open = made(texts);
    const auto read = [&open](const QString &text) {
        const auto result = open.searcher->run(text);
        return result->correction().kind == Kind::Closest ? codesOf(*open.searcher, *result) : QStringLiteral("none");
    };
    QCOMPARE(read(QStringLiteral("the value of the harbour zzzz")), QStringLiteral("2020"));
    QCOMPARE(read(QStringLiteral("the zzzz value of harbour")), QStringLiteral("2020"));
    QCOMPARE(read(QStringLiteral("the anchor of zzzz a bridge")), QStringLiteral("2021"));
    QCOMPARE(read(QStringLiteral("anchor bridge castle zzzz yyyy xxxx")), QStringLiteral("2022"));
    // Sixty of the records with most of the words are compared with the text.
    for (const int others : {59, 60}) {
        const auto many = made(QStringList(others, QStringLiteral("desert castle bridge anchor")) +
                               QStringList{QStringLiteral("anchor bridge castle desert")});
        const auto result = many.searcher->run(QStringLiteral("anchor bridge castle desert zzzz"));
        QVERIFY(result);
        QCOMPARE(codesOf(*many.searcher, *result), others == 59 ? QStringLiteral("2059") : QString());
    }
    // Two hundred words.
    const auto sentence = QStringLiteral("anchor bridge castle desert ");
    QCOMPARE(read(QStringLiteral("7 ").repeated(197) + sentence), QStringLiteral("2022"));
    QCOMPARE(read(QStringLiteral("7 ").repeated(198) + sentence), QStringLiteral("none"));
}

/// Of several readings that are in far more records the one that is in most.
void TestCorrections::theCommonestReading()
{
    const auto offered = [this](const QStringList &texts, const QString &typed) {
        const auto open = made(texts);
        const auto other = open.searcher->otherReading(typed, {}, 1);
        return QStringLiteral("%1 %2").arg(other->correction.shown).arg(other->total);
    };
    const auto times = [](int count, const char *text) { return QStringList(count, QString::fromUtf8(text)); };
    const auto waggen = QStringLiteral("waggen");
    QCOMPARE(offered(times(1, "waggen") + times(10, "waggon") + times(12, "waggan"), waggen),
             QStringLiteral("waggan 12"));
    QCOMPARE(offered(times(1, "waggen") + times(12, "waggon") + times(10, "waggan"), waggen),
             QStringLiteral("waggon 12"));
    QCOMPARE(offered(times(1, "waggen") + times(9, "waggon") + times(10, "waggan"), waggen),
             QStringLiteral("waggan 10"));
    // All records may have it, those with the word typed among them.
    QCOMPARE(offered(times(3, "waggon") + QStringList{QStringLiteral("waggon||XWAGGENX")}, waggen),
             QStringLiteral("waggon 4"));
    QCOMPARE(offered(times(2, "waggon") + QStringList{QStringLiteral("waggon||XWAGGENX")}, waggen),
             QStringLiteral(" 0"));
    // Several words of the text, each by its own reading.
    const auto typed = QStringLiteral("waggen trolluy");
    QCOMPARE(offered(times(1, "waggen trolluy") + times(10, "waggon trolley"), typed),
             QStringLiteral("waggon trolley 10"));
    QCOMPARE(offered(times(1, "waggen trolluy") + times(10, "waggon") + times(10, "trolley"), typed),
             QStringLiteral(" 0"));
    QCOMPARE(
        offered(times(1, "waggen trolluy") + times(3, "waggon trolley") + times(10, "waggon") + times(10, "trolley"),
                typed),
        QStringLiteral(" 0"));
    QCOMPARE(
        offered(times(1, "waggen trolluy") + times(4, "waggon trolley") + times(10, "waggon") + times(10, "trolley"),
                typed),
        QStringLiteral("waggon trolley 4"));
    QCOMPARE(offered(times(1, "waggn trolluy") + times(10, "waggon trolley"), QStringLiteral("waggn trolluy")),
             QStringLiteral("waggon trolley 10"));
    QCOMPARE(offered(times(1, "waggen-mill") + times(10, "waggon mill"), QStringLiteral("waggen mill")),
             QStringLiteral("waggon mill 10"));
    // A text that only holds a part of the words, in the other layout, and letters that are too few.
    QCOMPARE(offered(QStringList{QStringLiteral("q||NJR_CXTN")} + times(10, "q|ток счет"), QStringLiteral("njr_cxtn")),
             QStringLiteral("ток_счет 10"));
    QCOMPARE(offered(QStringList{QStringLiteral("q||XNJX")} + times(8, "q|то"), QStringLiteral("nj")),
             QStringLiteral(" 0"));
}

void TestCorrections::suggestedSpellings_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("offered");
    const auto row = [](const char *texts, const char *typed, const char *offered) {
        QTest::newRow(typed) << QString::fromUtf8(texts).split(u';') << QString::fromUtf8(typed)
                             << QString::fromUtf8(offered);
    };
    row("waggons;waggont", "waggonx", "waggons|waggont");
    row("waggons of iron;waggont", "waggonx iron", "waggons iron");
    row("waggons of iron;waggont of iron", "iron waggonx", "iron waggons|iron waggont");
    // Four spellings of a word are tried, and three named.
    row("waggona;waggonb;waggonc;waggond iron;waggone", "waggonx iron", "waggond iron");
    row("waggona;waggonb;waggonc;waggond;waggone iron", "iron waggonx", "");
    row("waggona;waggonb;waggonc;waggond;waggone", "waggonx", "waggona|waggonb|waggonc");
    // A word that begins one is there.
    row("wheels", "wheel", "");
    row("wheels;waggons", "whee qwxyz", "");
    row("token|каста;kasha", "kasta", "каста|kasha");
}

void TestCorrections::suggestedSpellings()
{
    QFETCH(QStringList, texts);
    QFETCH(QString, typed);
    const auto open = made(texts);
    const auto suggestions = open.searcher->suggestions(typed);
    QVERIFY(suggestions);
    QStringList offered;
    for (const auto &each : *suggestions) {
        QCOMPARE(each.kind, domain::Suggestion::Kind::DidYouMean);
        offered.append(each.query);
    }
    QTEST(offered.join(u'|'), "offered");
}

/// What was cancelled once does not hinder what is asked next.
void TestCorrections::aCancelledSearchIsOver()
{
    std::atomic<quint64> newest{5};
    for (const int which : {0, 1, 2}) {
        const auto open = shippedCatalogue();
        const auto cancelled = open.searcher->run(QStringLiteral("token"), {}, {}, {&newest, 4});
        QVERIFY(!cancelled && cancelled.error().code == domain::ErrorCode::Cancelled);
        if (which == 0)
            QVERIFY(open.searcher->suggestions(QStringLiteral("tokne qwxyz")));
        else if (which == 1)
            QVERIFY(open.searcher->otherReading(QStringLiteral("recieved"), {}, 0));
        else
            QVERIFY(open.searcher->run(QStringLiteral("tokne")));
    }
    const auto open = shippedCatalogue();
    const domain::Cancellation over{&newest, 4};
    const auto suggestions = open.searcher->suggestions(QStringLiteral("31099"), {}, over);
    QVERIFY(!suggestions && suggestions.error().code == domain::ErrorCode::Cancelled);
    const auto other = open.searcher->otherReading(QStringLiteral("token data"), {}, 0, over);
    QVERIFY(!other && other.error().code == domain::ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestCorrections)
#include "tst_corrections.moc"
