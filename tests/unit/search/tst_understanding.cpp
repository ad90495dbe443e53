// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "samplecatalogue.h"

#include "errdex/search/searcher.h"

#include <QTemporaryDir>
#include <QtTest>

#include <atomic>

using namespace errdex;
using namespace errdex::test;
using domain::Correction;
using domain::Match;
using search::Reading;

Q_DECLARE_METATYPE(errdex::domain::Correction::Kind)

/// How search takes what people type for what they mean.
class TestUnderstanding final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exactWordsStandAboveFormsAndBeginnings();
    void quotationMarksAskForTheForm();
    void codesAreFoundInAnyWriting_data();
    void codesAreFoundInAnyWriting();
    void aCodeOfItsOwnIsNoOther();
    void readsWhatWasMeant_data();
    void readsWhatWasMeant();
    void asTypedMeansAsTyped();
    void literalHitsAreNeverDisplaced();
    void codesAndQuotationsAreNeverCorrected_data();
    void codesAndQuotationsAreNeverCorrected();
    void messagesWithOtherValuesAreFound_data();
    void messagesWithOtherValuesAreFound();
    void lettersThatLookTheSame();
    void valuesMayDiffer_data();
    void valuesMayDiffer();
    void nonsenseFindsNothing_data();
    void nonsenseFindsNothing();
    void everyRowTellsWhy();
    void filtersApplyToWhatWasMeant();
    void cancelledCorrectionSaysSo();

private:
    struct Open
    {
        std::unique_ptr<store::Catalogue> catalogue;
        std::unique_ptr<search::Searcher> searcher;
    };
    static Open open(const QString &path);
    Open made(const QList<domain::CodeRecord> &records);
    static QStringList keys(search::Searcher &searcher, const QString &text, qint64 limit = 5);

    QTemporaryDir m_folder;
    int m_made = 0;
    Open m_shipped;
};

TestUnderstanding::Open TestUnderstanding::open(const QString &path)
{
    auto opened = store::Catalogue::open(path);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    Open result{std::move(*opened), {}};
    result.searcher = std::make_unique<search::Searcher>(*result.catalogue);
    return result;
}

TestUnderstanding::Open TestUnderstanding::made(const QList<domain::CodeRecord> &records)
{
    const auto path = m_folder.filePath(QStringLiteral("%1.sqlite").arg(m_made++));
    if (!writeCatalogue(path, {{vendor(QStringLiteral("v"), {QStringLiteral("all")}), records}}))
        qFatal("cannot write");
    return open(path);
}

QStringList TestUnderstanding::keys(search::Searcher &searcher, const QString &text, qint64 limit)
{
    const auto result = searcher.run(text);
    const auto records = result ? searcher.records(*result, 0, limit) : tl::unexpected(result.error());
    if (!records)
        qFatal("%s", qPrintable(records.error().detail));
    QStringList found;
    for (const auto &record : *records)
        found.append(record.key().toString());
    return found;
}

void TestUnderstanding::initTestCase()
{
    m_shipped = open(qEnvironmentVariable("ERRDEX_CATALOG_DIR") + QStringLiteral("/catalog.sqlite"));
}

void TestUnderstanding::exactWordsStandAboveFormsAndBeginnings()
{
    const auto text = [](const char *message) { return QString::fromUtf8(message); };
    // Written in the reverse of the order owed.
    const auto catalogue = made({record(QStringLiteral("1"), text("x"), {{}, 0, 0, 0, text("счётчик сломан"), {}}),
                                 record(QStringLiteral("2"), text("x"), {{}, 0, 0, 0, text("каталог счетов"), {}}),
                                 record(QStringLiteral("3"), text("x"), {{}, 0, 0, 0, text("этот счёт закрыт"), {}}),
                                 record(QStringLiteral("4"), text("it expires soon")),
                                 record(QStringLiteral("5"), text("it has expired"))});
    QCOMPARE(keys(*catalogue.searcher, text("счет")),
             (QStringList{QStringLiteral("v/3"), QStringLiteral("v/2"), QStringLiteral("v/1")}));
    QCOMPARE(keys(*catalogue.searcher, text("счетами")), (QStringList{QStringLiteral("v/2"), QStringLiteral("v/3")}));
    QCOMPARE(keys(*catalogue.searcher, text("expired")), (QStringList{QStringLiteral("v/5"), QStringLiteral("v/4")}));
    QCOMPARE(keys(*catalogue.searcher, text("expire")), (QStringList{QStringLiteral("v/4"), QStringLiteral("v/5")}));
}

void TestUnderstanding::quotationMarksAskForTheForm()
{
    const auto catalogue = made(
        {record(QStringLiteral("1"), QStringLiteral("tokens")), record(QStringLiteral("2"), QStringLiteral("token"))});
    QCOMPARE(keys(*catalogue.searcher, QStringLiteral("\"tokens\"")), (QStringList{QStringLiteral("v/1")}));
    QCOMPARE(keys(*catalogue.searcher, QStringLiteral("tokens")),
             (QStringList{QStringLiteral("v/1"), QStringLiteral("v/2")}));
}

void TestUnderstanding::codesAreFoundInAnyWriting_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *typed, const char *code) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(code);
    };
    // Without a code: none is meant.
    row("0x80070005", "0x80070005");
    row("0X80070005", "0x80070005");
    row("80070005", "0x80070005");
    row("-2147024891", "0x80070005");
    row("2147942405", "0x80070005");
    row("0xFFFFFFFF80070005", "0x80070005");
    row("4294967295", "-1");
    row("0xFFFFFFFF", "-1");
    row("-1", "-1");
    row("ORA-12154", "ORA-12154");
    row("ora12154", "ORA-12154");
    row("12154", "ORA-12154");
    row("ORA-942", "ORA-00942");
    row("942", "ORA-00942");
    row("ОRА-12154", "ORA-12154");
    row("e1", "E01");
    row("E001", "E01");
    row("Е01", "E01");
    row("7", "007");
    row("№ 7", "007");
    row("0x7", "007");
    row("error 7", "007");
    row("Код ошибки: 7.", "007");
    row("errorCode=-1", "-1");
    row("(12154)", "ORA-12154");
    row("«12154»", "ORA-12154");
    row("code:80070005", "0x80070005");
    row("СЕ-5", "СЕ-5");
    row("CE-5", "СЕ-5");
    row("12l54", "ORA-12154");
    row("1215Ч", nullptr);
    row("ООО7", "007");
    row("error7", "007");
    row("код7", "007");
    row("err_7", "007");
    row("code8", "8");
    row("errors", nullptr);
}

void TestUnderstanding::codesAreFoundInAnyWriting()
{
    QFETCH(QString, typed);
    QFETCH(QString, code);
    // Not static: its connection would outlive Qt's list of them.
    const auto catalogue = [this] {
        QList<domain::CodeRecord> records;
        for (const char *each : {"0x80070005", "-1", "ORA-12154", "ORA-00942", "E01", "007", "СЕ-5", "8"})
            records.append(record(QString::fromUtf8(each), QStringLiteral("x")));
        return made(records);
    }();
    const auto found = keys(*catalogue.searcher, typed);
    QCOMPARE(found.value(0), code.isEmpty() ? QString() : QString(QStringLiteral("v/") + code));
}

void TestUnderstanding::aCodeOfItsOwnIsNoOther()
{
    const auto catalogue =
        made({record(QStringLiteral("E01"), QStringLiteral("x")), record(QStringLiteral("E1"), QStringLiteral("x"))});
    QCOMPARE(keys(*catalogue.searcher, QStringLiteral("e1")), (QStringList{QStringLiteral("v/E1")}));
    QCOMPARE(keys(*catalogue.searcher, QStringLiteral("e01")), (QStringList{QStringLiteral("v/E01")}));
    const auto letters =
        made({record(QStringLiteral("1OO1"), QStringLiteral("x")), record(QStringLiteral("1001"), QStringLiteral("x")),
              record(QStringLiteral("ERROR7"), QStringLiteral("x")), record(QStringLiteral("7"), QStringLiteral("x"))});
    QCOMPARE(keys(*letters.searcher, QStringLiteral("1oo1")), (QStringList{QStringLiteral("v/1OO1")}));
    QCOMPARE(keys(*letters.searcher, QStringLiteral("error7")), (QStringList{QStringLiteral("v/ERROR7")}));
}

void TestUnderstanding::readsWhatWasMeant_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Correction::Kind>("kind");
    QTest::addColumn<QString>("shown");
    using Kind = Correction::Kind;
    const auto row = [](const char *typed, Kind kind, const char *shown) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << kind << QString::fromUtf8(shown);
    };
    row("jib,rf", Kind::Layout, "ошибка");
    row("JIB<RF", Kind::Layout, "ОШИБКА");
    row("jib", Kind::Layout, "оши");
    row("ещлут", Kind::Layout, "token");
    row("planfix:njrty", Kind::Layout, "planfix:токен");
    row("token ytltqcndbntkmysq", Kind::Layout, "token недействительный");
    row("cxtn", Kind::Layout, "счет");
    row("cx`n", Kind::Layout, "счёт");
    row("oshibka", Kind::Transliteration, "ошибка");
    row("schyot", Kind::Transliteration, "счет");
    row("планфикс", Kind::Transliteration, "planfix");
    row("tokne", Kind::Typo, "token");
    row("conection_amocrm", Kind::Typo, "connection_amocrm");
    row("INTEGRATON_DELETED", Kind::Typo, "integration_DELETED");
    row("too many attempts", Kind::Typo, "too many attemps");
    row("vendor:телерик 107", Kind::Transliteration, "vendor:telerik 107");
    row("invlid tokne", Kind::Typo, "invalid token");
    row("пользвоатель", Kind::Typo, "пользователь");
    row("клиент прислал ошибку 2003", Kind::Code, "2003");
    row("422 Unprocessable Entity", Kind::Code, "422");
    row("здфташч:1001", Kind::Layout, "planfix:1001");
    row("планфикс:1001", Kind::Transliteration, "planfix:1001");
    row("planfx:1001", Kind::Typo, "planfix:1001");
    row("planfx:njrty", Kind::Typo, "planfix:токен");
    row("rjl:1001", Kind::Layout, "код:1001");
    // The beginning of a word with a slip in it, and with one in its last letter.
    // Quotation marks are letters of the other layout.
    row("\"nj", Kind::Layout, "Это");
    row("\"nj jib,rf", Kind::Layout, "Это ошибка");
    row("'nj", Kind::Layout, "это");
    row("connection_amocmr", Kind::Typo, "connection_amocrm");
    row("autentic", Kind::Typo, "authentic");
    row("authentik", Kind::Typo, "authentic");
    row("conectio", Kind::Typo, "connectio");
}

void TestUnderstanding::readsWhatWasMeant()
{
    QFETCH(QString, typed);
    QFETCH(Correction::Kind, kind);
    QFETCH(QString, shown);
    const auto result = m_shipped.searcher->run(typed);
    QVERIFY(result);
    QCOMPARE(result->correction(), (Correction{kind, typed, shown}));
    const auto meant = m_shipped.searcher->run(shown);
    QVERIFY(meant);
    QVERIFY(result->total() > 0);
    QVERIFY(result->rows(0, result->total()) == meant->rows(0, meant->total()));
    QCOMPARE(meant->correction().kind, Correction::Kind::None);
}

void TestUnderstanding::asTypedMeansAsTyped()
{
    for (const auto &typed : {QStringLiteral("jib,rf"), QStringLiteral("oshibka"), QStringLiteral("tokne")}) {
        const auto result = m_shipped.searcher->run(typed, {}, {}, {}, Reading::AsTyped);
        QVERIFY(result);
        QCOMPARE(result->total(), 0);
        QCOMPARE(result->correction(), Correction());
    }
}

/// Every word of the catalogue, whole and in part, finds its records under its own name.
void TestUnderstanding::literalHitsAreNeverDisplaced()
{
    const auto vocabulary = m_shipped.catalogue->vocabulary();
    QVERIFY(vocabulary);
    QVERIFY((*vocabulary)->size() > 1000);
    for (const auto &each : **vocabulary) {
        for (const auto &text : {each.word, each.word.left(3)}) {
            const auto result = m_shipped.searcher->run(text);
            QVERIFY(result);
            QVERIFY2(result->total() > 0 && result->correction() == Correction(), qPrintable(text));
        }
    }
}

void TestUnderstanding::codesAndQuotationsAreNeverCorrected_data()
{
    QTest::addColumn<QString>("text");
    for (const auto *text :
         {"10001x", "щкф12154", "404ф", "\"tokne\"", "«ошибак»", "\"oshibka\"", "0x8007zz", "njrty1"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestUnderstanding::codesAndQuotationsAreNeverCorrected()
{
    QFETCH(QString, text);
    const auto result = m_shipped.searcher->run(text);
    QVERIFY(result);
    QCOMPARE(result->correction(), Correction());
}

void TestUnderstanding::messagesWithOtherValuesAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("first");
    const auto row = [](const char *text, const char *first) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(first);
    };
    row("Duplicate values already exist for field Phone of content type \"Orders\".", "telerik-backend-services/107/3");
    row("Для поля Phone типа контента «Заказы» уже существуют повторяющиеся значения.",
        "telerik-backend-services/107/3");
    row("2026-11-23 10:00:01 ERROR [worker-3] A user with the same username already exists. (user=ivan)",
        "telerik-backend-services/201");
}

void TestUnderstanding::messagesWithOtherValuesAreFound()
{
    QFETCH(QString, text);
    QFETCH(QString, first);
    const auto result = m_shipped.searcher->run(text);
    QVERIFY(result);
    QCOMPARE(result->correction().kind, Correction::Kind::Closest);
    QCOMPARE(result->matches(0, 1), std::vector<Match>{Match::Closest});
    QCOMPARE(keys(*m_shipped.searcher, text, 1), QStringList{first});
}

void TestUnderstanding::lettersThatLookTheSame()
{
    const auto catalogue =
        made({record(QStringLiteral("1"), QStringLiteral("x"), {{}, 0, 0, 0, QStringLiteral("роса упала"), {}}),
              record(QStringLiteral("2"), QStringLiteral("the pace was lost"))});
    const std::pair<QString, QString> pairs[] = {{QStringLiteral("poca"), QStringLiteral("роса")},
                                                 {QStringLiteral("расе"), QStringLiteral("pace")}};
    for (const auto &[typed, meant] : pairs) {
        const auto result = catalogue.searcher->run(typed);
        QVERIFY(result);
        QCOMPARE(result->correction(), (Correction{Correction::Kind::Lookalike, typed, meant}));
        QCOMPARE(result->total(), 1);
    }
}

void TestUnderstanding::valuesMayDiffer_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *text, const char *found) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(found).split(u' ', Qt::SkipEmptyParts);
    };
    // As in the catalogue, but for what stands in quotation marks and brackets, after "%", and what has digits.
    row("Field \"Fax\" of the order is taken already", "v/1");
    row("\"Town\" must be unique in the list", "v/2");
    row("The file {/tmp/x} cannot be opened for reading", "v/3");
    row("Value 17 is out of range for column 4", "v/4");
    row("Order <77> was closed yesterday by manager", "v/5");
    row("Order [77] was closed yesterday by manager", "v/5");
    // In the same order, with a word more or less.
    row("yesterday order was closed by the manager itself", "v/5");
    row("12:00 worker: The file cannot be opened for reading (again)", "v/3");
    row("already taken is order the of Field Fax", "");
    row("the file of the field", "");
    // Two words are no sentence.
    row("opened yesterday", "");
    row("wagon opened yesterday", "");
}

/// A message as a program shows it, with its own values in it.
void TestUnderstanding::valuesMayDiffer()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    const auto catalogue =
        made({record(QStringLiteral("1"), QStringLiteral("Field \"Phone\" of the order is taken already")),
              record(QStringLiteral("2"), QStringLiteral("\"Name\" must be unique in the list")),
              record(QStringLiteral("3"), QStringLiteral("The file {path} cannot be opened for reading")),
              record(QStringLiteral("4"), QStringLiteral("Value %s is out of range for column %d")),
              record(QStringLiteral("5"), QStringLiteral("Order <id> was closed yesterday by manager"))});
    const auto result = catalogue.searcher->run(text);
    QVERIFY(result);
    QCOMPARE(keys(*catalogue.searcher, text), found);
    if (!found.isEmpty())
        QCOMPARE(result->correction().kind, Correction::Kind::Closest);
}

void TestUnderstanding::nonsenseFindsNothing_data()
{
    QTest::addColumn<QString>("text");
    for (const auto *text :
         {"qwxyzzz", "tokyo", "segfault", "рецепт борща", "zxcvbn", "error_code=1001&error_code=2005", "йцукен",
          "lorem ipsum dolor sit amet", "987654321", "как приготовить ужин на двоих"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestUnderstanding::nonsenseFindsNothing()
{
    QFETCH(QString, text);
    QCOMPARE(keys(*m_shipped.searcher, text), QStringList());
}

void TestUnderstanding::everyRowTellsWhy()
{
    const auto catalogue = made({record(QStringLiteral("token"), QStringLiteral("x")),
                                 record(QStringLiteral("2"), QStringLiteral("x"), {QStringLiteral("TOKEN")}),
                                 record(QStringLiteral("3"), QStringLiteral("a token")),
                                 record(QStringLiteral("4"), QStringLiteral("some tokens")),
                                 record(QStringLiteral("5"), QStringLiteral("x"), {QStringLiteral("ACCESSTOKEN")})});
    const std::vector<Match> reasons{Match::ExactCode, Match::ExactName, Match::MessageWord, Match::MessageForm,
                                     Match::Part};
    const auto result = catalogue.searcher->run(QStringLiteral("token"));
    QVERIFY(result);
    QCOMPARE(result->matches(0, 10), reasons);
    QCOMPARE(result->matches(3, 1), std::vector<Match>{Match::MessageForm});
    // In another order each row keeps its reason.
    const auto sorted =
        catalogue.searcher->run(QStringLiteral("token"), {}, {domain::Column::Code, true, domain::Language::English});
    QVERIFY(sorted);
    QCOMPARE(sorted->matches(0, 10), (std::vector<Match>{Match::ExactCode, Match::Part, Match::MessageForm,
                                                         Match::MessageWord, Match::ExactName}));
    QCOMPARE(catalogue.searcher->run(QString())->matches(0, 1), std::vector<Match>{Match::Filter});
}

void TestUnderstanding::filtersApplyToWhatWasMeant()
{
    domain::Filters filters;
    filters.vendors = {QStringLiteral("oz-api")};
    const auto result = m_shipped.searcher->run(QStringLiteral("ещлут"), filters);
    const auto meant = m_shipped.searcher->run(QStringLiteral("token"), filters);
    QVERIFY(result && meant);
    QCOMPARE(result->total(), meant->total());
    QCOMPARE(result->totalWithoutFilters(), meant->totalWithoutFilters());
    QVERIFY(result->total() > 0 && result->total() < result->totalWithoutFilters());
}

void TestUnderstanding::cancelledCorrectionSaysSo()
{
    std::atomic<quint64> newest{5};
    const auto result = m_shipped.searcher->run(QStringLiteral("ytn nfrjuj ckjdf"), {}, {}, {&newest, 4});
    QVERIFY(!result);
    QCOMPARE(result.error().code, domain::ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestUnderstanding)
#include "tst_understanding.moc"
