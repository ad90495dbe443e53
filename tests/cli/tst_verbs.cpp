// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "clirun.h"
#include "csvreader.h"

#include "errdex/cli/texttable.h"

#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace errdex;
using test::run;
using test::runLine;

namespace {

const char *const VendorSlugs[] = {"planfix", "telerik-backend-services", "radist-online", "oz-api"};

} // namespace

class VerbsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void searchTable();
    void searchFindsInBothLanguages_data();
    void searchFindsInBothLanguages();
    void saysWhatAQueryWasReadAs();
    void offersWhatElseThereIs();
    void explainsTheOrder();
    void emptyQueryFindsEverything();
    void filters_data();
    void filters();
    void negativeCodesAreQueries();
    void formatsAgree();
    void languagesOfColumns();
    void limit();
    void tableFitsTheTerminal();
    void show();
    void snippets();
    void snippetTemplatesOfOnesOwn();
    void vendors();
    void exportCountsTheSources();
    void exportToAFile();
    void catalogueBuildAndCheck();
};

void VerbsTest::initTestCase()
{
    qputenv("LC_ALL", "C.UTF-8");
    // Nobody's own templates show in the tests.
    qputenv("ERRDEX_SNIPPETS_DIR", "none");
}

void VerbsTest::searchTable()
{
    const auto result = runLine("search 107");
    const auto lines = result.lines();
    QVERIFY(lines.front().startsWith(QStringLiteral("Code ")));
    QVERIFY(lines.at(1).startsWith(QStringLiteral("107/1  Telerik Backend Services")));
    QVERIFY(lines.at(2).startsWith(QStringLiteral("107/2")));
    QVERIFY(lines.at(3).startsWith(QStringLiteral("107/3")));
    const auto russian = runLine("search planfix:1001 --ui-lang ru").lines();
    QVERIFY(russian.front().startsWith(QStringLiteral("Код ")));
    QVERIFY(russian.at(1).contains(QStringLiteral("задач")));
    // The texts' language and the interface's are two things.
    const auto mixed = runLine("search planfix:1001 --ui-lang ru --lang en").lines();
    QVERIFY(mixed.front().startsWith(QStringLiteral("Код ")));
    QVERIFY(mixed.at(1).endsWith(QStringLiteral("Error adding task")));
}

void VerbsTest::searchFindsInBothLanguages_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("key");
    QTest::newRow("English") << QStringLiteral("Error adding task") << QStringLiteral("planfix/1001");
    QTest::newRow("Russian") << QStringLiteral("токен доступа") << QStringLiteral("telerik-backend-services/301");
    QTest::newRow("capitals") << QStringLiteral("ТОКЕН ДОСТУПА") << QStringLiteral("telerik-backend-services/301");
    QTest::newRow("without ё") << QStringLiteral("счетов amoCRM") << QStringLiteral("radist-online/10011");
    QTest::newRow("name") << QStringLiteral("NOT_PAID") << QStringLiteral("radist-online/10");
    QTest::newRow("field") << QStringLiteral("planfix:1001") << QStringLiteral("planfix/1001");
}

void VerbsTest::searchFindsInBothLanguages()
{
    QFETCH(QString, query);
    QFETCH(QString, key);
    const auto result = run(QStringList{QStringLiteral("search"), QStringLiteral("--format"), QStringLiteral("json")} +
                            query.split(u' '));
    QCOMPARE(result.code, 0);
    bool isThere = false;
    const auto found = result.json();
    for (const auto &value : found)
        isThere = isThere || value[u"vendor"].toString() + u'/' + value[u"code"].toString() == key;
    QVERIFY(isThere);
}

void VerbsTest::saysWhatAQueryWasReadAs()
{
    const auto result = runLine("search jib,rf");
    QCOMPARE(result.code, 0);
    QVERIFY(result.lines().size() > 10);
    QVERIFY2(result.err.contains(QStringLiteral("Showing results for “ошибка” (keyboard layout).")),
             qPrintable(result.err));
    QVERIFY(result.err.contains(QStringLiteral("“jib,rf”")));
    const auto russian = runLine("search jib,rf --ui-lang ru");
    QVERIFY2(russian.err.startsWith(QStringLiteral("Показаны результаты для «ошибка»")), qPrintable(russian.err));
    // Programs get the records alone on the output.
    QCOMPARE(runLine("search jib,rf --format json").json(), runLine("search ошибка --format json").json());
    const auto asTyped = runLine("search jib,rf --as-typed");
    QCOMPARE(asTyped.code, 1);
    QVERIFY(asTyped.out.isEmpty());
    const auto exported = runLine("export --query jib,rf --format json");
    QCOMPARE(exported.json(), runLine("search ошибка --format json").json());
    QVERIFY(exported.err.contains(QStringLiteral("ошибка")));
    QCOMPARE(runLine("export --query jib,rf --as-typed --format json").code, 1);
    QVERIFY(runLine("search token").err.isEmpty());
    // What finds clearly more is told; the results stay.
    const auto less = runLine("search cient --format json");
    QCOMPARE(less.json(), runLine("search cient --as-typed --format json").json());
    QVERIFY2(less.err.startsWith(QStringLiteral("Did you mean “client”? ")), qPrintable(less.err));
    QVERIFY(runLine("search cient --as-typed").err.isEmpty());
}

void VerbsTest::offersWhatElseThereIs()
{
    const auto result = runLine("search planfix:31001");
    QCOMPARE(result.code, 1);
    QVERIFY2(result.err.contains(QStringLiteral("Without the restriction: “31001”, 1 record")), qPrintable(result.err));
    QVERIFY(runLine("search 499").err.contains(QStringLiteral("http:4xx")));
}

void VerbsTest::explainsTheOrder()
{
    const auto lines = runLine("search 1001 --explain").lines();
    QVERIFY(lines.at(0).contains(QStringLiteral("Found by")));
    QVERIFY(lines.at(1).contains(QStringLiteral("the very code or vendor")));
    QVERIFY(lines.at(3).contains(QStringLiteral("the beginning of the code")));
    QCOMPARE(runLine("search 1001 --explain --format json").code, 2);
}

void VerbsTest::emptyQueryFindsEverything()
{
    QVERIFY(
        run({QStringLiteral("search"), QString(), QStringLiteral("--format"), QStringLiteral("json")}).json().size() >
        286);
    QVERIFY(runLine("search --format json").json().size() > 286);
}

void VerbsTest::filters_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("count");
    QTest::newRow("vendor") << QStringLiteral("--vendor planfix") << 71;
    QTest::newRow("vendor by alias") << QStringLiteral("--vendor pf") << 71;
    QTest::newRow("vendor by name") << QStringLiteral("--vendor PLANFIX") << 71;
    QTest::newRow("two vendors") << QStringLiteral("--vendor planfix --vendor oz-api") << 84;
    QTest::newRow("a vendor's category narrows it")
        << QStringLiteral("--vendor planfix --category planfix/reports --vendor oz-api") << -1;
    QTest::newRow("one record") << QStringLiteral("--vendor http --http 404") << 1;
    QTest::newRow("none") << QStringLiteral("--vendor planfix --http none") << 71;
    QTest::newRow("class and none")
        << QStringLiteral(
               "--vendor telerik-backend-services --http none --http 1xx --http 2xx --http 3xx --http 4XX --http 5xx")
        << 64;
}

void VerbsTest::filters()
{
    QFETCH(QString, line);
    QFETCH(int, count);
    const auto result = run(QStringList{QStringLiteral("export"), QStringLiteral("--format"), QStringLiteral("json")} +
                            line.split(u' '));
    QCOMPARE(result.code, 0);
    const auto records = result.json();
    if (count >= 0) {
        QCOMPARE(records.size(), count);
        return;
    }
    int planfix = 0;
    int oz = 0;
    for (const auto &value : records) {
        if (value[u"vendor"].toString() == QStringLiteral("oz-api"))
            ++oz;
        else if (value[u"category"][u"id"].toString() == QStringLiteral("reports"))
            ++planfix;
    }
    QCOMPARE(oz, 13);
    QVERIFY(planfix > 0);
    QCOMPARE(planfix + oz, records.size());
}

void VerbsTest::negativeCodesAreQueries()
{
    for (const auto *line :
         {"search -1 --vendor planfix", "search --vendor planfix -1", "search --vendor planfix -- -1"}) {
        const auto result = runLine(line);
        QVERIFY2(result.code <= 1, line);
        if (result.code == 1)
            QVERIFY(result.err.contains(QStringLiteral("“-1”")));
    }
    // A query of many shapes never becomes an error.
    for (const auto *query : {"\"", "a:b", "*", "AND", "ORA-12154", "😀", "-2147024891", "'; DROP TABLE entry; --"}) {
        const auto result = run({QStringLiteral("search"), QString::fromUtf8(query)});
        QVERIFY2(result.code <= 1, query);
    }
}

void VerbsTest::formatsAgree()
{
    const auto inFormat = [](const char *format) {
        return run({QStringLiteral("search"), QStringLiteral("error"), QStringLiteral("--vendor"),
                    QStringLiteral("planfix"), QStringLiteral("--format"), QLatin1String(format)});
    };
    const auto json = inFormat("json").json();
    const auto csv = test::readCsv(QString::fromUtf8(inFormat("csv").out));
    const auto tsv = inFormat("tsv").lines();
    const auto markdown = inFormat("md").lines();
    const auto table = inFormat("table").lines();
    QVERIFY(json.size() > 5);
    QCOMPARE(csv.size(), json.size() + 1);
    QCOMPARE(tsv.size(), json.size() + 1);
    QCOMPARE(markdown.size(), json.size() + 2);
    QCOMPARE(table.size(), json.size() + 1);
    for (int i = 0; i < json.size(); ++i) {
        const auto code = json.at(i)[u"code"].toString();
        QCOMPARE(csv.at(i + 1).at(1), code);
        QCOMPARE(csv.at(i + 1).at(6), json.at(i)[u"message"][u"en"].toString());
        QCOMPARE(csv.at(i + 1).at(7), json.at(i)[u"message"][u"ru"].toString());
        QVERIFY(tsv.at(i + 1).startsWith(QStringLiteral("planfix\t") + code + u'\t'));
        QVERIFY(markdown.at(i + 2).startsWith(QStringLiteral("| ") + code + QStringLiteral(" |")));
        QVERIFY(table.at(i + 1).startsWith(code));
    }
}

void VerbsTest::languagesOfColumns()
{
    const auto header = [](const char *line) {
        return test::readCsv(QString::fromUtf8(runLine(line).out)).front().join(u',');
    };
    QCOMPARE(header("export"), QStringLiteral("vendor,code,variant,category,name,http_status,message_en,message_ru,"
                                              "description_en,description_ru,returned_by"));
    QCOMPARE(header("export --lang ru"), QStringLiteral("vendor,code,variant,category,name,http_status,message_ru,"
                                                        "description_ru,returned_by"));
    QCOMPARE(header("export --lang en --columns code,message_ru,message,vendor_name"),
             QStringLiteral("code,message_ru,message_en,vendor_name_en"));
    const auto markdown = runLine("search planfix:1001 --format md --lang ru").lines();
    QVERIFY(markdown.front().contains(QStringLiteral("| Сообщение |")));
    // The ending is of the key, not a language.
    QCOMPARE(header("export --lang en --columns cause_ru,attributes.Market.ru,attributes.note_ru"),
             QStringLiteral("cause_ru,attributes.Market.ru,attributes.note_ru.en"));
}

void VerbsTest::limit()
{
    QCOMPARE(runLine("search --limit 3 --format json").json().size(), 3);
    QCOMPARE(runLine("search --limit 1500 --format json").json().size(), runLine("search --format json").json().size());
}

void VerbsTest::tableFitsTheTerminal()
{
    const auto lines = runLine("search amocrm", 80).lines();
    QVERIFY(lines.size() > 5);
    bool isCut = false;
    for (const auto &line : lines) {
        QVERIFY(cli::displayWidth(line) <= 80);
        isCut = isCut || line.contains(u'…');
    }
    QVERIFY(isCut);
    QVERIFY(!runLine("search amocrm").out.contains("…"));
}

void VerbsTest::show()
{
    const auto all = runLine("show telerik-backend-services/107 --format json").json();
    QCOMPARE(all.size(), 3);
    const auto second = runLine("show telerik-backend-services/107/2 --format json").json();
    QCOMPARE(second.size(), 1);
    QCOMPARE(second.at(0)[u"http_status"].toInt(), 400);
    const auto both = QString::fromUtf8(runLine("show pf/1001").out);
    QVERIFY(both.contains(QStringLiteral("planfix/1001")));
    QVERIFY(both.contains(QStringLiteral("Error adding task (original)")));
    QVERIFY(both.contains(QStringLiteral("(translation)")));
    const auto russian = QString::fromUtf8(runLine("show planfix/1001 --lang ru --ui-lang ru").out);
    QVERIFY(russian.contains(QStringLiteral("(перевод)")));
    QVERIFY(!russian.contains(QStringLiteral("Error adding task")));
    QVERIFY(runLine("show planfix/1001 --lang en --format md").out.startsWith("**Planfix 1001**: Error adding task"));
}

void VerbsTest::snippets()
{
    const auto line = runLine("snippet --template line --lang ru planfix/1001 oz/7");
    QCOMPARE(line.code, 0);
    QCOMPARE(QString::fromUtf8(line.out), QStringLiteral("Planfix 1001: Ошибка при добавлении задачи\n"
                                                         "Oz Forensics 7 AUTH INVALID: Такого токена доступа в базе "
                                                         "данных не существует.\n"));
    // A name for people will do, and a template's language follows the interface without --lang.
    const auto named =
        run({QStringLiteral("--ui-lang"), QStringLiteral("ru"), QStringLiteral("snippet"), QStringLiteral("--template"),
             QStringLiteral("ответ клиенту, краткий"), QStringLiteral("planfix/1001")});
    QVERIFY2(named.out.startsWith("Здравствуйте!"), named.out.constData());
    QCOMPARE(runLine("snippet --template csv --vendor oz-api").lines().size(), 14);
    QVERIFY(runLine("snippet --template json --query planfix:1001").out.startsWith("{\n"));
    const auto listed = runLine("snippet --list");
    QVERIFY(listed.lines().size() > 30);
    QVERIFY(QString::fromUtf8(listed.out).contains(QStringLiteral("Customer reply, short")));
    // Nothing to say is told apart from nothing found.
    QCOMPARE(runLine("snippet --template sample http/404").code, 1);
    QCOMPARE(runLine("snippet --template line --query nothinglikethis").code, 1);
    const auto unknown = runLine("snippet --template replay planfix/1001");
    QCOMPARE(unknown.code, 2);
    QVERIFY2(unknown.err.contains(QStringLiteral("reply")), qPrintable(unknown.err));
    for (const auto *wrong :
         {"snippet planfix/1001", "snippet --template line", "snippet --template line --template-file x planfix/1",
          "snippet --template line --query x planfix/1", "snippet --template line nonsense",
          "snippet --template line nobody/1"})
        QCOMPARE(runLine(wrong).code, 2);
    QCOMPARE(runLine("snippet --template line planfix/999999").code, 1);
}

void VerbsTest::snippetTemplatesOfOnesOwn()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("mine.mustache"));
    const auto save = [&path](const QByteArray &text) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(save("{{!\nname: Mine\nformat: text\nscope: record\n}}\n<{{code}}>\n"));
    const QStringList fromFile{QStringLiteral("snippet"), QStringLiteral("--template-file"), path,
                               QStringLiteral("planfix/1001")};
    QCOMPARE(run(fromFile).out, QByteArray("<1001>\n"));
    qputenv("ERRDEX_SNIPPETS_DIR", folder.path().toUtf8());
    QCOMPARE(runLine("snippet --template mine planfix/1001").out, QByteArray("<1001>\n"));
    QVERIFY(QString::fromUtf8(runLine("snippet --list").out).contains(QStringLiteral("own")));
    QVERIFY(save("{{!\nname: Mine\nformat: text\n}}\n  {{cod}}\n"));
    for (const auto &broken : {run(fromFile), runLine("snippet --template mine planfix/1001")}) {
        QCOMPARE(broken.code, 2);
        QVERIFY2(broken.err.contains(QStringLiteral("mine.mustache, line 5, column 5. There is no field “cod”.")),
                 qPrintable(broken.err));
        QVERIFY(broken.out.isEmpty());
    }
    QVERIFY(QString::fromUtf8(runLine("snippet --list").out).contains(QStringLiteral("with an error")));
    QCOMPARE(runLine("snippet --template-file nowhere.mustache planfix/1001").code, 3);
    qputenv("ERRDEX_SNIPPETS_DIR", "none");
}

void VerbsTest::vendors()
{
    const auto table = QString::fromUtf8(runLine("vendors").out);
    const auto list = runLine("vendors --format json").json();
    QCOMPARE(list.size(), 5);
    for (const auto *slug : VendorSlugs)
        QVERIFY2(table.contains(QLatin1String(slug)), slug);
    const auto planfix = list.at(0).toObject();
    QCOMPARE(planfix[u"slug"].toString(), QStringLiteral("planfix"));
    QCOMPARE(planfix[u"records"].toInt(), 71);
    int sum = 0;
    const auto categories = planfix[u"categories"].toArray();
    for (const auto &category : categories)
        sum += category[u"records"].toInt();
    QCOMPARE(categories.size(), 12);
    QCOMPARE(sum, 71);
}

void VerbsTest::exportCountsTheSources()
{
    const int counts[] = {71, 64, 138, 13};
    for (int i = 0; i < 4; ++i) {
        const auto records = run({QStringLiteral("export"), QStringLiteral("--format"), QStringLiteral("json"),
                                  QStringLiteral("--vendor"), QLatin1String(VendorSlugs[i])})
                                 .json();
        QCOMPARE(records.size(), counts[i]);
        for (const auto &value : records) {
            const auto text = value[u"message"].isNull() ? value[u"description"] : value[u"message"];
            QVERIFY(!text[u"en"].toString().isEmpty());
            QVERIFY(!text[u"ru"].toString().isEmpty());
        }
    }
}

void VerbsTest::exportToAFile()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("коды.csv"));
    const auto result = run({QStringLiteral("export"), QStringLiteral("--vendor"), QStringLiteral("planfix"),
                             QStringLiteral("--bom"), QStringLiteral("--output"), path});
    QCOMPARE(result.code, 0);
    QVERIFY(result.out.isEmpty());
    QVERIFY(result.err.startsWith(QStringLiteral("71 records written to “")));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto bytes = file.readAll();
    QVERIFY(bytes.startsWith("\xEF\xBB\xBFvendor,"));
    QCOMPARE(test::readCsv(QString::fromUtf8(bytes)).size(), 72);
    // Nothing found: the file stays.
    const auto nothing = run({QStringLiteral("export"), QStringLiteral("--query"), QStringLiteral("нетакогослова"),
                              QStringLiteral("--output"), path});
    QCOMPARE(nothing.code, 1);
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), bytes);
    // The name tells the format; "-" is the output.
    const auto json = folder.filePath(QStringLiteral("a.json"));
    QCOMPARE(run({QStringLiteral("export"), QStringLiteral("--output"), json}).code, 0);
    QFile jsonFile(json);
    QVERIFY(jsonFile.open(QIODevice::ReadOnly));
    QVERIFY(QJsonDocument::fromJson(jsonFile.readAll()).array().size() > 286);
    QVERIFY(runLine("export --output - --format json").json().size() > 286);
}

void VerbsTest::catalogueBuildAndCheck()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("каталог.sqlite"));
    const auto built = run({QStringLiteral("catalog"), QStringLiteral("build"),
                            QStringLiteral(ERRDEX_SOURCE_DIR "/data/vendors"), QStringLiteral("--output"), path});
    QVERIFY2(built.code == 0, qPrintable(built.err));
    QVERIFY(built.out.isEmpty());
    const auto checked = run({QStringLiteral("catalog"), QStringLiteral("check"), path});
    QVERIFY2(checked.code == 0, qPrintable(checked.err));
    QVERIFY(checked.out.contains("is sound"));
    QCOMPARE(run({QStringLiteral("--catalog"), path, QStringLiteral("search"), QStringLiteral("1001")}).out,
             runLine("search 1001").out);
    // Not a catalogue, and half of one.
    QFile garbage(folder.filePath(QStringLiteral("garbage")));
    QVERIFY(garbage.open(QIODevice::WriteOnly));
    garbage.write(QByteArray(10'000, 'g'));
    garbage.close();
    const auto refused = run({QStringLiteral("catalog"), QStringLiteral("check"), garbage.fileName()});
    QVERIFY2(refused.code == 2 || refused.code == 3, qPrintable(refused.err));
    QVERIFY(refused.err.contains(garbage.fileName()));
    QVERIFY(QFile::resize(path, QFileInfo(path).size() / 2));
    QVERIFY(run({QStringLiteral("catalog"), QStringLiteral("check"), path}).code >= 2);
    // A source with an error: said, and nothing written.
    const auto source = folder.filePath(QStringLiteral("bad.json"));
    QFile bad(source);
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write("{\"slug\": \"bad\"}");
    bad.close();
    const auto output = folder.filePath(QStringLiteral("out.sqlite"));
    const auto failed =
        run({QStringLiteral("catalog"), QStringLiteral("build"), source, QStringLiteral("--output"), output});
    QCOMPARE(failed.code, 2);
    QVERIFY(failed.err.contains(QStringLiteral("bad.json")));
    QVERIFY(!QFile::exists(output));
}

QTEST_GUILESS_MAIN(VerbsTest)
#include "tst_verbs.moc"
