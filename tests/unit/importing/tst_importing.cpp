// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/importing/source.h"

#include "errdex/store/catalogue.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace errdex;

namespace {

/// A file without a fault; each test spoils it in one place.
QByteArray good()
{
    QFile file(QStringLiteral(ERRDEX_SOURCE_DIR "/tests/unit/importing/good.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}


} // namespace

class TestImporting final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void goodFileIsRead();
    void problemsNameThePlace_data();
    void problemsNameThePlace();
    void everyProblemIsReported();
    void namesMustBeApart();
    void nothingIsWrittenOnError();
    void foldersAreSearched();
    void vendorsComeInTheirOrder_data();
    void vendorsComeInTheirOrder();
    void vendorsComeInTheirOrderFarIntoTheFile_data();
    void vendorsComeInTheirOrderFarIntoTheFile();
    void ordersOfPartsDoNotCount();
    void buildsTellAndEnd();

private:
    QString write(const QString &name, const QByteArray &content);

    QTemporaryDir m_folder;
};

QString TestImporting::write(const QString &name, const QByteArray &content)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
    return file.fileName();
}

void TestImporting::goodFileIsRead()
{
    const auto reading = importing::readSource(write(QStringLiteral("good.json"), good()));
    for (const auto &error : reading.errors)
        qWarning("%s %s", qPrintable(error.where), qPrintable(error.detail));
    QVERIFY(reading.errors.isEmpty());
    QCOMPARE(reading.file.records.size(), 3);
    QCOMPARE(reading.file.records.at(2).variant, 2);
    QCOMPARE(reading.file.records.at(2).httpStatus, 400);
    QCOMPARE(reading.file.records.at(0).footnotes().size(), 1);
    QCOMPARE(reading.file.vendor->notes.first().text.origin, domain::TextOrigin::Russian);
    QCOMPARE(reading.file.vendor->name.origin, domain::TextOrigin::English);
    QCOMPARE(reading.file.vendor->envelope.sample, QStringLiteral("{\n  \"code\": {{code}}\n}"));
}

void TestImporting::problemsNameThePlace_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *name, const char *from, const QByteArray &to, const QString &where) {
        QTest::newRow(name) << QByteArray(from) << to << where;
    };
    row("missing translation", "\"message\": {\"en\": \"a\", \"ru\": \"а\"}", "\"message\": {\"en\": \"a\"}",
        QStringLiteral("good.json: records[1] (107): message: ru"));
    row("empty translation", "\"message\": {\"en\": \"a\", \"ru\": \"а\"}", "\"message\": {\"en\": \"a\", \"ru\": \"\"}",
        QStringLiteral("good.json: records[1] (107): message: ru"));
    row("code is no string", "\"code\": \"1\",", "\"code\": 1,", QStringLiteral("good.json: records[0]: code"));
    row("unknown field", "\"http_status\": 400", "\"htp_status\": 400",
        QStringLiteral("good.json: records[2] (107): htp_status"));
    row("status out of range", "\"http_status\": 400", "\"http_status\": 99",
        QStringLiteral("good.json: records[2] (107): http_status"));
    row("unknown category", "\"code\": \"1\", \"category\": \"all\"", "\"code\": \"1\", \"category\": \"none\"",
        QStringLiteral("good.json: records[0] (1): category"));
    row("unknown footnote", "\"footnote\": \"*\"", "\"footnote\": \"†\"",
        QStringLiteral("good.json: records[0] (1): returned_by[0]: footnote"));
    row("repeated code without variant", "\"code\": \"107\", \"variant\": 2,", "\"code\": \"107\",",
        QStringLiteral("good.json: records[2] (107): variant"));
    row("equal variants", "\"variant\": 2", "\"variant\": 1", QStringLiteral("good.json: records[1] (107): variant"));
    row("variant of a single code", "\"code\": \"1\",", "\"code\": \"1\", \"variant\": 1,",
        QStringLiteral("good.json: records[0] (1): variant"));
    row("no text at all", "\"message\": {\"en\": \"m\", \"ru\": \"с\"},", "", QStringLiteral("good.json: records[0] (1)"));
    row("line break", "\"message\": {\"en\": \"a\",", "\"message\": {\"en\": \"a\\nb\",",
        QStringLiteral("good.json: records[1] (107): message: en"));
    row("surrounding space", "\"message\": {\"en\": \"a\",", "\"message\": {\"en\": \" a\",",
        QStringLiteral("good.json: records[1] (107): message: en"));
    row("slug is not the file", "\"slug\": \"good\"", "\"slug\": \"other\"", QStringLiteral("good.json: slug"));
    row("bad url", "https://example.com/", "file:///etc/passwd", QStringLiteral("good.json: source: url"));
    row("bad date", "2026-11-23", "23.11.2026", QStringLiteral("good.json: source: retrieved"));
    row("unused category", "\"categories\": [", "\"categories\": [{\"id\": \"x\", \"name\": {\"en\": \"X\", \"ru\": \"Икс\"}}, ",
        QStringLiteral("good.json: categories[0]"));
    row("unknown placeholder", "{{code}}", "{{status}}", QStringLiteral("good.json: envelope: sample"));
    row("no sample", "\"sample\": [\"{\", \"  \\\"code\\\": {{code}}\", \"}\"]", "\"sample\": []", QStringLiteral("good.json: envelope: sample"));
    row("syntax", "\"order\": 1,", "\"order\": 1", QStringLiteral("good.json:2:31"));
    row("repeated key", "\"order\": 1,", "\"order\": 1, \"order\": 2,", QStringLiteral("good.json:2:31"));
    row("too deep", "\"order\": 1,", "\"order\": " + QByteArray(200000, '[') + ",", QStringLiteral("good.json:2:1052"));
    row("half of a character", "\"message\": {\"en\": \"a\",", "\"message\": {\"en\": \"\\\\\\ud83d\\ude00 \\ude00a\",",
        QStringLiteral("good.json: records[1] (107): message: en"));
    row("NUL", "\"en\": \"Good\"", "\"en\": \"G\\u0000\"", QStringLiteral("good.json"));
    row("not UTF-8", "Хороший", "\xD5\xEE\xF0", QStringLiteral("good.json"));
}

void TestImporting::problemsNameThePlace()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, where);
    QByteArray content = good();
    const auto at = content.indexOf(from);
    QVERIFY(at >= 0);
    content.replace(at, from.size(), to);
    const auto reading = importing::readSource(write(QStringLiteral("good.json"), content));
    QStringList places;
    for (const auto &error : reading.errors) {
        QCOMPARE(error.code, domain::ErrorCode::InvalidSource);
        QVERIFY(!error.detail.isEmpty());
        places.append(error.where);
    }
    QVERIFY2(places.contains(where), qPrintable(places.join(u'\n')));
}

void TestImporting::everyProblemIsReported()
{
    QByteArray content = good();
    content.replace("\"http_status\": 400", "\"http_status\": \"400\"");
    content.replace("\"ru\": \"а\"", "\"ru\": \"\"");
    QCOMPARE(importing::readSource(write(QStringLiteral("good.json"), content)).errors.size(), 2);
}

void TestImporting::namesMustBeApart()
{
    const auto one = write(QStringLiteral("good.json"), good());
    const auto two = write(QStringLiteral("g.json"), good().replace("\"slug\": \"good\"", "\"slug\": \"g\"").replace("[\"g\"]", "[]"));
    const auto report = importing::buildCatalogue({one, two}, m_folder.filePath(QStringLiteral("out.sqlite")));
    QCOMPARE(report.errors.size(), 1);
    QCOMPARE(report.errors.first().arguments.first(), QStringLiteral("g"));
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("out.sqlite"))));
}

void TestImporting::nothingIsWrittenOnError()
{
    const auto output = m_folder.filePath(QStringLiteral("built.sqlite"));
    const auto goodFile = write(QStringLiteral("good.json"), good());
    const auto report = importing::buildCatalogue({goodFile}, output);
    QVERIFY(report.errors.isEmpty());
    QCOMPARE(report.records, 3);
    QFile file(output);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto before = file.readAll();
    file.close();
    const auto bad = write(QStringLiteral("bad.json"), "{");
    QVERIFY(!importing::buildCatalogue({goodFile, bad}, output).errors.isEmpty());
    QVERIFY(!importing::buildCatalogue({m_folder.filePath(QStringLiteral("absent.json"))}, output).errors.isEmpty());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == before);
    QVERIFY(store::Catalogue::open(output));
    // The same sources make the same bytes.
    QVERIFY(importing::buildCatalogue({goodFile}, output).errors.isEmpty());
    file.seek(0);
    QFile again(output);
    QVERIFY(again.open(QIODevice::ReadOnly));
    QVERIFY(again.readAll() == before);
}

void TestImporting::foldersAreSearched()
{
    const auto goodFile = write(QStringLiteral("good.json"), good());
    write(QStringLiteral("notes.txt"), "x");
    const auto files = importing::sourceFiles({m_folder.path(), goodFile});
    QVERIFY(files);
    QVERIFY(files->contains(goodFile));
    QCOMPARE(files->count(goodFile), 1);
    QVERIFY(!files->contains(m_folder.filePath(QStringLiteral("notes.txt"))));
    const auto absent = importing::sourceFiles({m_folder.filePath(QStringLiteral("absent"))});
    QCOMPARE(absent.error().code, domain::ErrorCode::CannotOpenFile);
    QCOMPARE(absent.error().where, m_folder.filePath(QStringLiteral("absent")));
    QCOMPARE(absent.error().detail, QStringLiteral("No such file or directory"));
    const auto device = importing::sourceFiles({goodFile, QStringLiteral("/dev/null")});
    QCOMPARE(device.error().detail, QStringLiteral("Not a regular file"));
    QCOMPARE(importing::sourceFiles({goodFile, goodFile}).value(), QStringList{goodFile});
}

void TestImporting::vendorsComeInTheirOrder_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QString>("slugs");
    const auto row = [](const char *name, const char *first, const char *second, const char *slugs) {
        QTest::newRow(name) << QByteArray(first) << QByteArray(second) << QString::fromLatin1(slugs);
    };
    row("as the files come", "\"order\": 1,", "\"order\": 2,", "good else");
    row("by their numbers", "\"order\": 2,", "\"order\": 1,", "else good");
    row("numbers of two digits", "\"order\": 10,", "\"order\": 9,", "else good");
    row("equal numbers", "\"order\": 7,", "\"order\": 7,", "else good");
    row("spaces around", "\"order\"  :\n 2 ,", "\"order\":1,", "else good");
}

/// Whatever order the files are given in, vendors stand in that of their files, equal ones by their names.
void TestImporting::vendorsComeInTheirOrder()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(QString, slugs);
    const auto one = write(QStringLiteral("good.json"), good().replace("\"order\": 1,", first));
    const auto two = write(QStringLiteral("else.json"), good()
                                                            .replace("\"order\": 1,", second)
                                                            .replace("\"slug\": \"good\"", "\"slug\": \"else\"")
                                                            .replace("[\"g\"]", "[]"));
    const auto output = m_folder.filePath(QStringLiteral("ordered.sqlite"));
    for (const auto &files : {QStringList{one, two}, QStringList{two, one}}) {
        const auto report = importing::buildCatalogue(files, output);
        QVERIFY2(report.errors.isEmpty(), report.errors.isEmpty() ? "" : qPrintable(report.errors.first().where + report.errors.first().detail));
        QStringList found;
        const auto catalogue = store::Catalogue::open(output);
        QVERIFY(catalogue);
        for (const auto &vendor : (*catalogue)->vendors())
            found.append(vendor->slug);
        QCOMPARE(found.join(u' '), slugs);
    }
}

void TestImporting::vendorsComeInTheirOrderFarIntoTheFile_data()
{
    QTest::addColumn<QByteArray>("front");
    const auto row = [](const char *name, const char *front) { QTest::newRow(name) << QByteArray(front); };
    row("behind the slug", "\"slug\": \"next\", \"order\": ");
    row("within the slug", "\"slug\": \"nex");
    row("behind the text of the slug", "\"slug\": \"next");
    row("behind the quotation mark of the slug", "\"slug\": \"next\"");
    row("behind the first digit", "\"slug\": \"next\", \"order\": 1");
    row("behind the number", "\"slug\": \"next\", \"order\": 10");
    row("behind both", "\"slug\": \"next\", \"order\": 10,");
    row("within the slug, behind the order", "\"order\": 10, \"slug\": \"nex");
    row("behind the text of the slug, behind the order", "\"order\": 10, \"slug\": \"next");
    row("behind the quotation mark of the slug, behind the order", "\"order\": 10, \"slug\": \"next\"");
    row("within the order, in front of the slug", "\"order\": 1");
    row("before both", "");
    row("within the key", "\"sl");
}

/// What is looked at first may end anywhere.
void TestImporting::vendorsComeInTheirOrderFarIntoTheFile()
{
    QFETCH(QByteArray, front);
    // Blanks, so that so much of the names stands in the first 64 KiB.
    const auto file = [&](const QByteArray &slug, const QByteArray &order) {
        const QByteArray slugMember = "\"slug\": \"" + slug + "\", ";
        const QByteArray orderMember = "\"order\": " + order + ", ";
        auto content = good();
        content.replace("\"slug\": \"good\", \"order\": 1,", QByteArray());
        content.replace("[\"g\"]", "[]");
        const bool isOrderFirst = front.startsWith("\"order\"");
        content.insert(1, isOrderFirst ? QByteArray(orderMember + slugMember) : QByteArray(slugMember + orderMember));
        content.insert(1, QByteArray(65536 - 1 - front.size(), ' '));
        return write(QString::fromLatin1(slug) + u".json", content);
    };
    const auto output = m_folder.filePath(QStringLiteral("far.sqlite"));
    const auto slugs = [&](const QStringList &files) {
        const auto report = importing::buildCatalogue(files, output);
        QStringList found;
        const auto catalogue = store::Catalogue::open(output);
        if (report.errors.isEmpty() && catalogue) {
            for (const auto &vendor : (*catalogue)->vendors())
                found.append(vendor->slug);
        }
        return found.join(u' ');
    };
    QCOMPARE(slugs({file("next", "10"), file("other", "9")}), QStringLiteral("other next"));
    QCOMPARE(slugs({file("nexu", "10"), file("next", "10")}), QStringLiteral("next nexu"));
}

/// Only what the file itself says counts: not what its parts say, and no text for a number.
void TestImporting::ordersOfPartsDoNotCount()
{
    const auto file = [&](const char *slug, const char *front, const char *order) {
        auto content = good();
        content.replace("\"slug\": \"good\", \"order\": 1,", QByteArray());
        content.replace("[\"g\"]", "[]");
        content.insert(1, front);
        const auto end = content.lastIndexOf('}');
        content.insert(end, QByteArray(", \"slug\": \"") + slug + "\", \"order\": " + order);
        return write(QString::fromLatin1(slug) + u".json", content);
    };
    const auto first = file("first", "\"$schema\": {\"order\": 9, \"slug\": \"z\", \"a\": [1, {}]},", "2");
    const auto last = file("last", "\"$schema\": [{\"order\": 1}, \"order\", 1, \"slug\", \"{[\"],", "3");
    const auto output = m_folder.filePath(QStringLiteral("parts.sqlite"));
    QCOMPARE(importing::buildCatalogue({last, first}, output).errors.size(), 0);
    QCOMPARE((*store::Catalogue::open(output))->vendors().constFirst()->slug, QStringLiteral("first"));
}

/// After each file the number of files and records done; cancelled, nothing is written.
void TestImporting::buildsTellAndEnd()
{
    const QStringList files{write(QStringLiteral("good.json"), good()),
                            write(QStringLiteral("else.json"),
                                  good().replace("\"slug\": \"good\"", "\"slug\": \"else\"").replace("[\"g\"]", "[]"))};
    const auto output = m_folder.filePath(QStringLiteral("told.sqlite"));
    QStringList told;
    const auto note = [&told](qsizetype done, qint64 records) {
        told.append(QStringLiteral("%1:%2").arg(done).arg(records));
    };
    const auto report = importing::buildCatalogue(files, output, note);
    QCOMPARE(report.errors.size(), 0);
    QCOMPARE(report.vendors, 2);
    QCOMPARE(report.records, 6);
    QCOMPARE(told.join(u' '), QStringLiteral("1:3 2:6"));
    QVERIFY(QFile::remove(output));

    told.clear();
    std::atomic<quint64> newest{1};
    const auto cancelled = importing::buildCatalogue(
        files, output,
        [&](qsizetype done, qint64 records) {
            note(done, records);
            newest = 2;
        },
        domain::Cancellation(&newest, 1));
    QCOMPARE(told.join(u' '), QStringLiteral("1:3"));
    QCOMPARE(cancelled.errors.size(), 1);
    QCOMPARE(cancelled.errors.constFirst().code, domain::ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(output));

    // A file with a fault: those behind it are read for their faults, and nothing is compiled any more.
    told.clear();
    const auto bad = write(QStringLiteral("bad.json"), "{}");
    const auto worse =
        write(QStringLiteral("worse.json"), good().replace("\"slug\": \"good\"", "\"slug\": \"better\""));
    const auto failed = importing::buildCatalogue({bad, files.constFirst(), worse}, output, note);
    QCOMPARE(told.join(u' '), QStringLiteral("1:0 2:0 3:0"));
    QCOMPARE(failed.vendors, 0);
    QStringList wrong;
    for (const auto &error : failed.errors)
        wrong.append(error.where.section(u':', 0, 0) + u' ' + error.arguments.join(u' '));
    QVERIFY2(wrong.contains(QStringLiteral("worse.json worse")), qPrintable(wrong.join(u'\n')));
    QVERIFY2(wrong.contains(QStringLiteral("good.json g worse.json")), qPrintable(wrong.join(u'\n')));
    QVERIFY(!QFile::exists(output));

    const auto nowhere = importing::buildCatalogue(files, m_folder.filePath(QStringLiteral("absent/told.sqlite")));
    QCOMPARE(nowhere.errors.size(), 1);
    QCOMPARE(nowhere.errors.constFirst().code, domain::ErrorCode::CannotWriteFile);
}

QTEST_GUILESS_MAIN(TestImporting)
#include "tst_importing.moc"
