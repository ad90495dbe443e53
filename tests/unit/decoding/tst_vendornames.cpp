// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "madevendors.h"

#include "samplecatalogue.h"

#include "errdex/store/catalogue.h"

#include <QTemporaryDir>
#include <QtTest>

#include <atomic>

using namespace errdex;
using test::decode;

/// How people write the names of vendors, in both alphabets, and which words name nobody.
class VendorNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void russianSpellings_data();
    void russianSpellings();
    void formsOfRussianSpellings();
    void namesAndSites_data();
    void namesAndSites();
    void mentions_data();
    void mentions();
    void shortNamesAreWeak();
    void keysNamedAfterVendors();
    void recordsOfUnknownVendors();
    void readFromACatalogue();

private:
    /// Whether a text about an error that two vendors have names this one.
    static bool isNamed(const domain::Vendor &vendor, const QString &word)
    {
        test::MadeVendors made;
        made.addVendor(QStringLiteral("zzyzx"), QStringLiteral("Zzyzx"), {});
        made.addRecord(QStringLiteral("777"), {}, QStringLiteral("a"), QStringLiteral("б"));
        auto copy = std::make_shared<domain::Vendor>(vendor);
        copy->position = 1;
        made.vendors.append(copy);
        made.addRecord(QStringLiteral("777"), {}, QStringLiteral("c"), QStringLiteral("г"));
        const auto found =
            decode(made.lexicon(), QStringLiteral("so error 777 came from %1, says he").arg(word).toUtf8());
        if (found.size() != 1 || found[0].candidates.size() < 1)
            qFatal("%s", qPrintable(word));
        if (found[0].best().vendor->slug != vendor.slug)
            return false;
        // The reason quotes the whole name.
        const auto &reasons = found[0].best().reasons;
        if (reasons.size() != 1 || reasons[0].arguments != QStringList{word})
            qFatal("%s is told as %s", qPrintable(word), qPrintable(reasons.value(0).arguments.join(u',')));
        return true;
    }

    static domain::Vendor called(const char *slug)
    {
        domain::Vendor vendor;
        vendor.slug = QString::fromLatin1(slug);
        return vendor;
    }
};

void VendorNamesTest::russianSpellings_data()
{
    QTest::addColumn<QByteArray>("slug");
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *slug, const char *word, bool expected = true) {
        QTest::addRow("%s %s", slug, word) << QByteArray(slug) << QString::fromUtf8(word) << expected;
    };
    row("planfix", "планфикс");
    row("sharda", "шарда");
    row("chimera", "чимера");
    row("zhabka", "жабка");
    row("yamkas", "ямкас");
    row("yukon", "юкон");
    row("tsarina", "царина");
    row("cobra", "кобра");
    row("delfin", "делфин");
    row("glava", "глава");
    row("hotelo", "хотело");
    row("jorka", "джорка");
    row("quark", "куарк");
    row("wagonette", "вагонетте");
    row("xenon", "ксенон");
    row("synod", "синод");
    row("zebra", "зебра");
    row("kimono", "кимоно");
    row("pervostup", "первоступ");
    // Shorter ones are other words as well.
    row("zebr", "зебр", false);
    row("zebrs", "зебрс");
    // What is not of letters alone has no such spelling.
    row("wagon24", "вагон", false);
    row("planfix", "планфик", false);
    row("wagon500", "wagon500");
    row("0day", "0day");
    row("planfix", "planfix");
    row("planfix", "PLANFIX");
    row("planfix", "plan", false);
}

void VendorNamesTest::russianSpellings()
{
    QFETCH(QByteArray, slug);
    QFETCH(QString, word);
    QFETCH(bool, expected);
    QCOMPARE(isNamed(called(slug.constData()), word), expected);
}

void VendorNamesTest::formsOfRussianSpellings()
{
    const auto planfix = called("planfix");
    for (const auto *ending : {"", "а", "у", "ом", "е", "ы"}) {
        const auto word = QString(QStringLiteral("планфикс") + QString::fromUtf8(ending));
        QVERIFY2(isNamed(planfix, word), ending);
        QVERIFY2(isNamed(planfix, QString(QStringLiteral("П") + word.sliced(1))), ending);
        QVERIFY2(isNamed(planfix, word.toUpper()), ending);
    }
    for (const auto *ending : {"о", "и", "ах"})
        QVERIFY2(!isNamed(planfix, QString(QStringLiteral("планфикс") + QString::fromUtf8(ending))), ending);
}

void VendorNamesTest::namesAndSites_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *word, bool expected) {
        QTest::newRow(word) << QString::fromUtf8(word) << expected;
    };
    // The slug, other names, the name and the product in both languages.
    row("oz", true);
    row("qwerties", true);
    row("Blue Harp", true);
    row("blueharp", true);
    row("blue", true);
    row("Harp", false);
    row("Синяя Арфа", true);
    row("синяя", true);
    row("Арфа", false);
    row("Cloud Strings", true);
    row("Лёгкие струны", true);
    row("лёгкие струны", true);
    row("легкие", true);
    row("Легкие струны", true);
    row("ЛЁГКИЕ СТРУНЫ", true);
    row("Лёгкие Струны", true);
    row("Лёгкие", true);
    row("Синяя", true);
    row("синяя арфа", true);
    row("СинАрфа", true);
    row("синарфа", true);
    row("синарф", false);
    // Words that any vendor may have in its name.
    row("cloud", false);
    row("strings", false);
    row("API", false);
    row("http", false);
    row("the backend", false);
    // The name of its site, but not that of another's.
    row("ozforensics", true);
    row("doc", false);
    row("example", false);
    row("github", false);
    row("blu", false);
    row("localhost", false);
}

void VendorNamesTest::namesAndSites()
{
    QFETCH(QString, word);
    QFETCH(bool, expected);
    auto vendor = called("oz");
    vendor.aliases = QStringList{QStringLiteral("qwerties"), QStringLiteral("api"), QStringLiteral("http"),
                                 QStringLiteral("backend"), QStringLiteral("СинАрфа")};
    vendor.name = {QStringLiteral("Blue Harp"), QStringLiteral("Синяя Арфа")};
    vendor.product = {QStringLiteral("Cloud Strings"), QStringLiteral("Лёгкие струны")};
    vendor.home = QStringLiteral("https://doc.ozforensics.example/");
    vendor.source.url = QStringLiteral("https://github.com/blu");
    QCOMPARE(isNamed(vendor, word), expected);
    // Either address will do, and the name of a site may be shorter than the vendor's.
    std::swap(vendor.home, vendor.source.url);
    QCOMPARE(isNamed(vendor, word), expected);
    vendor.home = QStringLiteral("http://localhost/");
    QCOMPARE(isNamed(vendor, word), expected);
    vendor.home = QStringLiteral("https://blu.example/");
    QCOMPARE(isNamed(vendor, word), expected || word == QStringLiteral("blu"));
}

void VendorNamesTest::mentions_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *text, const char *expected) {
        QTest::newRow(text) << QByteArray(text) << QString::fromUtf8(expected);
    };
    add("Big Rail", "The same line names “Big Rail”.");
    add("BIG RAIL", "The same line names “BIG RAIL”.");
    add("big-rail", "The same line names “big-rail”.");
    add("Big_Rail", "The same line names “Big_Rail”.");
    add("BigRail", "The same line names “BigRail”.");
    add("BigRailError", "The same line names “BigRail”.");
    add("Big  Rail", "The same line names “Big”.");
    add("Big Railway", "The same line names “Big”.");
    add("Big", "The same line names “Big”.");
    add("big_wagon", "The same line names “big”.");
    add("BigWagon", "The same line names “Big”.");
    add("Bigwagon", "This vendor has this code.");
    add("Rail", "This vendor has this code.");
    add("Big Rail API", "The same line names “Big Rail”.");
    add("Big Rail APIs", "The same line names “Big Rail”.");
    add("br", "The same line names “br”.");
    add("brr", "This vendor has this code.");
    add("api.bigrail.example", "The host name has “bigrail” in it.");
    add("bigrail.example", "The host name has “bigrail” in it.");
    add("bigrail.5", "The same line names “bigrail”.");
    add("bigrail.", "The same line names “bigrail”.");
    add("www.bigrail/x", "The host name has “bigrail” in it.");
    add("www.bigrail", "The same line names “bigrail”.");
    add("bigrail/x", "The same line names “bigrail”.");
    add("Big Rail.example", "The same line names “Big Rail”.");
    add("www.bigrail\n", "“bigrail” is named nearby.");
    add("bigrail.example\n\n\n\n\n\n\n", "The host name has “bigrail” in it.");
    add("Third Big Rail", "The same line names “Big Rail”.");
}

/// How a vendor is named before an error that it has, and what is told of it.
void VendorNamesTest::mentions()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const auto found = decode(test::madeVendors().lexicon(), "So " + text + " says: error 77 came.\n");
    QCOMPARE(found.size(), std::size_t(1));
    QStringList said;
    for (const auto &reason : found[0].best().reasons)
        said.append(reason.arguments.isEmpty() ? reason.text : reason.text.arg(reason.arguments.first()));
    QCOMPARE(said.join(u' '), expected);
}

/// A name of less than four letters may be anything, unless it stands in the same line.
void VendorNamesTest::shortNamesAreWeak()
{
    for (const char *name : {"qw", "qwe", "qwer", "qwert"}) {
        test::MadeVendors made;
        made.addVendor(QStringLiteral("zzyzx"), QStringLiteral("Zzyzx"), {});
        made.addRecord(QStringLiteral("777"), {}, QStringLiteral("a"), QStringLiteral("б"));
        made.addVendor(QStringLiteral("other"), QStringLiteral("Other"), {}, {QString::fromLatin1(name)});
        made.addRecord(QStringLiteral("777"), {}, QStringLiteral("c"), QStringLiteral("г"));
        const auto best = [&](const QByteArray &text) {
            const auto found = decode(made.lexicon(), text);
            return found.empty() ? QString() : found[0].best().key().toString();
        };
        QCOMPARE(best(QByteArray(name) + ": error 777 came"), QStringLiteral("other/777"));
        QCOMPARE(best(QByteArray(name) + "\nso error 777 came"),
                 qstrlen(name) < 4 ? QStringLiteral("zzyzx/777") : QStringLiteral("other/777"));
    }
}

/// "zorka_code" is a key of Zorka's; a name without letters makes no key.
void VendorNamesTest::keysNamedAfterVendors()
{
    test::MadeVendors made;
    made.addVendor(QStringLiteral("nameless"), QStringLiteral("Nameless"), {}, {QString(), QStringLiteral("error")});
    made.addRecord(QStringLiteral("777"), {}, QStringLiteral("a"), QStringLiteral("б"));
    made.addVendor(QStringLiteral("zorka"), QStringLiteral("Zorka"), {}, {QStringLiteral("zo")});
    made.addRecord(QStringLiteral("777"), {}, QStringLiteral("c"), QStringLiteral("г"));
    const auto lexicon = made.lexicon();
    const auto best = [&lexicon](const char *text) {
        QStringList likeliest;
        for (const auto &finding : decode(lexicon, text)) {
            likeliest.append(finding.best().vendor ? finding.best().key().toString() : finding.best().code);
        }
        return likeliest.join(u' ');
    };
    for (const auto *text : {"{\"zorka_code\":5555}", "{\"zorka_error\":5555}", "{\"zorka_error_code\":5555}",
                             "{\"zorkaCode\":5555}", "{\"nameless_code\":5555}"})
        QVERIFY2(best(text) == (text[2] == 'z' ? QStringLiteral("zorka/5555") : QStringLiteral("nameless/5555")), text);
    QCOMPARE(best("{\"error_code\":5555}"), QStringLiteral("5555"));
    QCOMPARE(best("{\"error_error\":5555}"), QString());
    QCOMPARE(best("{\"error_code\":777}"), QStringLiteral("nameless/777"));
}

/// Records go with their vendor, whichever object stands for it.
void VendorNamesTest::recordsOfUnknownVendors()
{
    auto made = test::madeVendors();
    made.records[0].vendor = std::make_shared<domain::Vendor>(*made.vendors.at(1));
    made.records[0].code = QStringLiteral("8001");
    made.records[1].vendor = nullptr;
    made.records[1].code = QStringLiteral("8002");
    made.records[2].vendor = std::make_shared<domain::Vendor>(called("unknown"));
    made.records[2].code = QStringLiteral("8003");
    const auto lexicon = decoding::Lexicon::of(made.vendors, made.records);
    QCOMPARE(test::keys(decode(lexicon, "so error 8001 came")), QStringList{QStringLiteral("big-rail/8001")});
    QCOMPARE(test::keys(decode(lexicon, "so error 8002 came")), QStringList());
    QCOMPARE(test::keys(decode(lexicon, "so error 8003 came")), QStringList());
}

/// All records of a catalogue are known, and reading them can be given up.
void VendorNamesTest::readFromACatalogue()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("c.sqlite"));
    QList<domain::CodeRecord> records;
    for (int code = 5000; code < 5600; ++code)
        records.append(test::record(QString::number(code), QStringLiteral("x")));
    QVERIFY(test::writeCatalogue(path, {{test::vendor(QStringLiteral("zorka"), {QStringLiteral("all")}), records}}));
    auto catalogue = store::Catalogue::open(path);
    QVERIFY(catalogue);
    const auto lexicon = decoding::Lexicon::read(**catalogue);
    QVERIFY(lexicon && *lexicon);
    for (int code = 5000; code < 5600; ++code)
        QCOMPARE(test::keys(decode(*lexicon, "so error " + QByteArray::number(code) + " came")),
                 QStringList{QStringLiteral("zorka/%1").arg(code)});
    QVERIFY(decode(*lexicon, "so error 5600 came").empty());
    const std::atomic<quint64> newest{5};
    const auto cancelled = decoding::Lexicon::read(**catalogue, {&newest, 4});
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, domain::ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(VendorNamesTest)

#include "tst_vendornames.moc"
