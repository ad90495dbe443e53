// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "clirun.h"
#include "csvreader.h"

#include "errdex/cli/texttable.h"
#include "errdex/decoding/masker.h"

#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace errdex;
using test::run;

namespace {

constexpr auto Body = "{\"error_code\":10,\"error_name\":\"NOT_PAID\",\"message\":\"not paid\",\"detail\":{}}";

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class DecodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("LC_ALL", "C.UTF-8"); }
    void everyFieldOfJson();
    void codeOfAllVendors();
    void table();
    void tableIsAligned();
    void tableFitsTheTerminal();
    void markdownAndCsv();
    void summary();
    void languages();
    void nothing();
    void wrongUse_data();
    void wrongUse();
    void samplesOfTheCatalogue();
    void secretsOfThePastes_data();
    void secretsOfThePastes();
    void secretsOnDemand();

private:
    test::Run decode(const QByteArray &text, const QStringList &options = {}, int columns = 0)
    {
        const auto path = m_folder.filePath(QStringLiteral("text.log"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return {};
        file.close();
        return run(QStringList{QStringLiteral("decode"), path} + options, columns);
    }
    QJsonArray json(const QByteArray &text) { return decode(text, {QStringLiteral("--format=json")}).json(); }

    QTemporaryDir m_folder;
};

void DecodeTest::everyFieldOfJson()
{
    const QByteArray text = QByteArray("2026-01-01 ok\nERROR answer ") + Body + "\n";
    const auto result = decode(text, {QStringLiteral("--format=json")});
    QCOMPARE(result.code, 0);
    QCOMPARE(result.json().size(), 1);
    const auto finding = result.json().at(0).toObject();
    QCOMPARE(finding[u"vendor"].toString(), QStringLiteral("radist-online"));
    QCOMPARE(finding[u"code"].toString(), QStringLiteral("10"));
    QVERIFY(finding.contains(u"variant") && finding[u"variant"].isNull());
    QCOMPARE(finding[u"known"].toBool(), true);
    QVERIFY(finding[u"confidence"].toDouble() > 0.9 && finding[u"confidence"].toDouble() <= 1);
    QVERIFY(finding[u"reason"].toString().contains(QStringLiteral("error_code, error_name, message, detail")));
    QCOMPARE(finding[u"line"].toInt(), 2);
    QCOMPARE(text.mid(finding[u"start"].toInt(), finding[u"end"].toInt() - finding[u"start"].toInt()),
             QByteArray("10"));
    QVERIFY(finding[u"excerpt"].toString().startsWith(QStringLiteral("ERROR answer {")));
    QVERIFY(finding[u"alternatives"].isArray());
    // The order is that of the documentation, for people who read it.
    QVERIFY(result.out.indexOf("\"vendor\"") < result.out.indexOf("\"code\"") &&
            result.out.indexOf("\"excerpt\"") < result.out.indexOf("\"alternatives\""));
}

void DecodeTest::codeOfAllVendors()
{
    const auto found = json("1").at(0).toObject();
    QStringList vendors{found[u"vendor"].toString()};
    const auto alternatives = found[u"alternatives"].toArray();
    for (const auto &alternative : alternatives) {
        vendors.append(alternative[u"vendor"].toString());
        QVERIFY(alternative[u"known"].toBool());
        QVERIFY(!alternative[u"reason"].toString().isEmpty());
    }
    vendors.sort();
    QCOMPARE(vendors, (QStringList{QStringLiteral("oz-api"), QStringLiteral("planfix"), QStringLiteral("radist-online"),
                                   QStringLiteral("telerik-backend-services")}));
    // All of them in the table too.
    QCOMPARE(decode("1").lines().size(), 5);
}

void DecodeTest::table()
{
    const auto result = decode(QByteArray(Body) + "\n\nошибка 2005 в Planfix\n");
    QCOMPARE(result.code, 0);
    QVERIFY(result.err.isEmpty());
    const auto lines = result.lines();
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).startsWith(QStringLiteral("Line")));
    QVERIFY(lines.at(1).startsWith(QStringLiteral("1 ")) && lines.at(1).endsWith(QStringLiteral("not paid")));
    QVERIFY(lines.at(2).startsWith(QStringLiteral("3 ")) && lines.at(2).contains(QStringLiteral("Planfix")));
    const auto other = decode("{\"error_code\":10,\"error_name\":\"NOT_PAID\",\"message\":\"pay us \\u001b[31m\"}");
    QVERIFY2(other.out.contains("pay us"), other.out.constData());
    QVERIFY(!other.out.contains('\x1b'));
}

void DecodeTest::tableIsAligned()
{
    const auto result = decode("{\"error_code\": 1001, \"error_name\": \"CONTACT_PHONE_EMAIL_CONFLICT\"}\n"
                               "HTTP/1.1 429 Too Many Requests\n");
    const auto lines = result.lines();
    QVERIFY(lines.size() >= 3);
    const auto code = lines.at(0).indexOf(QStringLiteral("Code"));
    QVERIFY(code > 0);
    QCOMPARE(lines.at(1).indexOf(QStringLiteral("1001")), code);
    QCOMPARE(lines.at(2).indexOf(QStringLiteral("429")), code);
}

void DecodeTest::tableFitsTheTerminal()
{
    const auto lines = decode("1", {}, 60).lines();
    for (const auto &line : lines)
        QVERIFY2(cli::displayWidth(line) <= 60, qPrintable(line));
}

void DecodeTest::markdownAndCsv()
{
    const auto markdown = decode(Body, {QStringLiteral("--format=md")}).lines();
    QCOMPARE(markdown.size(), 3);
    QVERIFY(markdown.at(0).startsWith(QStringLiteral("| Line |")));
    QVERIFY(markdown.at(2).contains(QStringLiteral("NOT\\_PAID")) ||
            markdown.at(2).contains(QStringLiteral("NOT_PAID")));
    const auto csv = test::readCsv(QString::fromUtf8(decode(Body, {QStringLiteral("--format=csv")}).out));
    QCOMPARE(csv.size(), 2);
    QCOMPARE(csv.at(0).size(), csv.at(1).size());
    QCOMPARE(csv.at(1).at(csv.at(0).indexOf(QStringLiteral("vendor"))), QStringLiteral("radist-online"));
    QCOMPARE(csv.at(1).at(csv.at(0).indexOf(QStringLiteral("excerpt"))), QString::fromLatin1(Body));
}

void DecodeTest::summary()
{
    const QByteArray text = QByteArray(Body) + "\nHTTP 429 from Radist\n" + Body + "\n";
    const auto table = decode(text, {QStringLiteral("--summary")}).lines();
    QCOMPARE(table.size(), 3);
    QVERIFY(table.at(1).startsWith(QStringLiteral("2 ")));
    const auto rows = decode(text, {QStringLiteral("--summary"), QStringLiteral("--format=json")}).json();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0)[u"count"].toInt(), 2);
    QCOMPARE(rows.at(0)[u"first_line"].toInt(), 1);
    QCOMPARE(rows.at(0)[u"last_line"].toInt(), 3);
    const auto markdown = decode(text, {QStringLiteral("--summary"), QStringLiteral("--format=md")}).out;
    QCOMPARE(markdown, QByteArray("- 2 × **Radist.Online 10 NOT\\_PAID** – not paid\n"
                                  "- 1 × **Radist.Online 429 TOO\\_MANY\\_REQUESTS** – too many requests\n"));
    const auto csv = test::readCsv(
        QString::fromUtf8(decode(text, {QStringLiteral("--summary"), QStringLiteral("--format=csv")}).out));
    QCOMPARE(csv.size(), 3);
    QCOMPARE(csv.at(1).at(0), QStringLiteral("2"));
}

void DecodeTest::languages()
{
    const auto russian = decode(Body, {QStringLiteral("--lang=ru"), QStringLiteral("--format=json")});
    QVERIFY(russian.json().at(0)[u"reason"].toString().contains(QStringLiteral("как в ответах этого вендора")));
    QVERIFY(decode(Body, {QStringLiteral("--lang=ru")}).lines().at(1).endsWith(QStringLiteral("не оплачено")));
    QVERIFY(decode(Body, {QStringLiteral("--ui-lang=ru")}).lines().at(0).startsWith(QStringLiteral("Строка")));
    const auto list =
        decode(Body, {QStringLiteral("--summary"), QStringLiteral("--format=md"), QStringLiteral("--lang=ru")});
    QVERIFY(list.out.contains("не оплачено"));
}

void DecodeTest::nothing()
{
    const auto table = decode("nothing to see at 10:01\n");
    QCOMPARE(table.code, 1);
    QVERIFY(table.out.isEmpty());
    QVERIFY(table.err.contains(QStringLiteral("No error code")));
    const auto array = decode("", {QStringLiteral("--format=json")});
    QCOMPARE(array.code, 1);
    QVERIFY(QJsonDocument::fromJson(array.out).isArray());
    QVERIFY(array.json().isEmpty());
}

void DecodeTest::wrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    const auto add = [](const char *line, int code, const char *says) {
        QTest::newRow(line) << QString::fromLatin1(line).split(u' ') << code << QString::fromUtf8(says);
    };
    add("decode /nowhere/x.log", 3, "“/nowhere/x.log”");
    add("decode /", 3, "Could not open “/”");
    add("decode a b", 2, "“b” is one file too many");
    add("decode x --format xml", 2, "The formats are: table, json, md, csv");
    add("decode x --lang de", 2, "--lang takes ru or en");
    add("decode x --follow --summary", 2, "choose one of them");
    add("decode /dev/null --catalog /nowhere", 3, "/nowhere");
}

void DecodeTest::wrongUse()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QString, says);
    const auto result = run(arguments);
    QCOMPARE(result.code, code);
    QVERIFY2(result.err.contains(says), qPrintable(result.err));
    QVERIFY(result.out.isEmpty());
}

/// Whatever `show` gives as a sample response is recognised as that record.
void DecodeTest::samplesOfTheCatalogue()
{
    const auto records = run({QStringLiteral("export"), QStringLiteral("--format=json")}).json();
    int samples = 0;
    for (const auto &record : records) {
        const auto vendor = record[u"vendor"].toString();
        const auto code = record[u"code"].toString();
        // Several variants may share message and shape; a code that may mean "no error" needs its message.
        if (vendor == QStringLiteral("http"))
            continue;
        const auto name = record[u"name"].toString();
        const auto message = record[u"message"][u"en"].toString();
        QJsonObject body;
        if (vendor == QStringLiteral("planfix"))
            body = {{QStringLiteral("Result"), QStringLiteral("fail")},
                    {QStringLiteral("Code"), code.toInt()},
                    {QStringLiteral("Error"), message}};
        else if (vendor == QStringLiteral("radist-online"))
            body = {{QStringLiteral("error_code"), code.toInt()},
                    {QStringLiteral("error_name"), name},
                    {QStringLiteral("message"), message},
                    {QStringLiteral("detail"), QJsonObject()}};
        else if (vendor == QStringLiteral("oz-api"))
            body = {{QStringLiteral("error_code"), code.toInt()},
                    {QStringLiteral("error_message"), QStringLiteral("x")},
                    {QStringLiteral("details"), QJsonValue()}};
        else
            body = {{QStringLiteral("message"), message}, {QStringLiteral("errorCode"), code.toInt()}};
        ++samples;
        const auto text =
            QJsonDocument(body).toJson(samples % 2 == 0 ? QJsonDocument::Compact : QJsonDocument::Indented);
        const auto found = json(text);
        QVERIFY2(found.size() == 1, text.constData());
        QVERIFY2(found.at(0)[u"vendor"].toString() == vendor && found.at(0)[u"code"].toString() == code,
                 qPrintable(QString::fromUtf8(text) + QString::fromUtf8(QJsonDocument(found).toJson())));
        QCOMPARE(found.at(0)[u"variant"].toInt(), record[u"variant"].toInt());
    }
    QVERIFY(samples > 280);
}

void DecodeTest::secretsOfThePastes_data()
{
    QTest::addColumn<QString>("part");
    QTest::newRow("tuning") << QStringLiteral("tuning");
    QTest::newRow("aside") << QStringLiteral("aside");
}

/// No secret of the sets leaves the program in any format. Totals only: the part kept aside is read by nobody.
void DecodeTest::secretsOfThePastes()
{
    QFETCH(QString, part);
    const QString folder = QStringLiteral(ERRDEX_SOURCE_DIR "/tests/data/pastes/") + part;
    const auto pastes = QJsonDocument::fromJson(contents(folder + QStringLiteral(".json"))).array();
    QVERIFY(!pastes.isEmpty());
    int secrets = 0;
    int seen = 0;
    int lost = 0;
    for (const auto &paste : pastes) {
        const auto hidden = paste[u"secrets"].toArray();
        if (hidden.isEmpty())
            continue;
        const QString file = folder + u'/' + paste[u"file"].toString();
        const auto whole = decoding::masked(QByteArrayView(contents(file)));
        QByteArray shown = whole;
        for (const auto *format : {"table", "json", "md", "csv"}) {
            for (const auto *summary : {"", "--summary"}) {
                QStringList arguments{QStringLiteral("decode"), file, QStringLiteral("--format"),
                                      QString::fromLatin1(format)};
                if (*summary != '\0')
                    arguments.append(QString::fromLatin1(summary));
                const auto result = run(arguments);
                shown += result.out + result.err.toUtf8();
            }
        }
        // Of the part kept aside nothing but the number is told.
        const bool isOpen = part == QStringLiteral("tuning");
        for (const auto &secret : hidden) {
            ++secrets;
            const bool isSeen = shown.contains(secret.toString().toUtf8());
            seen += isSeen ? 1 : 0;
            if (isSeen && isOpen)
                qWarning().noquote() << paste[u"file"].toString() << "shows" << secret.toString();
        }
        for (const auto &kept : paste[u"kept"].toArray()) {
            const bool isLost = !whole.contains(kept.toString().toUtf8());
            lost += isLost ? 1 : 0;
            if (isLost && isOpen)
                qWarning().noquote() << paste[u"file"].toString() << "loses" << kept.toString();
        }
    }
    QVERIFY(secrets > 10);
    QCOMPARE(seen, 0);
    QCOMPARE(lost, 0);
}

void DecodeTest::secretsOnDemand()
{
    const QByteArray text = QByteArray("token=s3cr3tvalue ") + Body;
    QVERIFY(!decode(text, {QStringLiteral("--format=json")}).out.contains("s3cr3tvalue"));
    QVERIFY(
        decode(text, {QStringLiteral("--format=json"), QStringLiteral("--show-secrets")}).out.contains("s3cr3tvalue"));
}

QTEST_GUILESS_MAIN(DecodeTest)
#include "tst_decode.moc"
