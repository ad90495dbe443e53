// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "clirun.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace errdex;

/// "import": from a table to a catalogue that is searched.
class TestImportVerb final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void tableBecomesACatalogue();
    void trialWritesNothing();
    void optionsCorrectTheGuess();
    void planIsKept();
    void installsAPack();
    void wrongUse_data();
    void wrongUse();

private:
    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

void TestImportVerb::tableBecomesACatalogue()
{
    // «Код;Сообщение;Что делать» in Windows-1251.
    const auto table =
        write(QStringLiteral("codes.csv"),
              "\xCA\xEE\xE4;\xD1\xEE\xEE\xE1\xF9\xE5\xED\xE8\xE5;\xD7\xF2\xEE \xE4\xE5\xEB\xE0\xF2\xFC\r\n"
              "17;\xCD\xE5\xF2 \xE1\xF3\xEC\xE0\xE3\xE8;\xC2\xF1\xF2\xE0\xE2\xE8\xF2\xFC \xF0\xF3\xEB\xEE\xED\r\n"
              ";\xC1\xE5\xE7 \xEA\xEE\xE4\xE0;\r\n");
    const auto sample = write(QStringLiteral("sample.json"), "{\"err\": 17, \"text\": \"x\"}");
    const auto output = m_folder.filePath(QStringLiteral("kassa.sqlite"));
    const auto run =
        test::run({QStringLiteral("import"), table, QStringLiteral("--vendor"), QStringLiteral("Моя касса"),
                   QStringLiteral("--sample"), sample, QStringLiteral("--output"), output});
    QCOMPARE(run.code, 0);
    QVERIFY(run.out.contains("windows-1251"));
    QVERIFY(run.out.contains("action"));
    QVERIFY(run.err.contains(QStringLiteral("Line 3")));
    const auto found = test::run({QStringLiteral("search"), QStringLiteral("бумаги"), QStringLiteral("--catalog"),
                                  output, QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(found.code, 0);
    QCOMPARE(found.json().size(), 1);
    QCOMPARE(found.json().first().toObject().value(QStringLiteral("vendor")).toString(), QStringLiteral("moya-kassa"));
    QVERIFY(found.out.contains("Вставить рулон"));
    // What is there in one language alone is shown in the other.
    const auto table2 =
        test::run({QStringLiteral("search"), QStringLiteral("17"), QStringLiteral("--catalog"), output});
    QVERIFY(table2.out.contains("Нет бумаги"));
}

void TestImportVerb::trialWritesNothing()
{
    const auto table =
        write(QStringLiteral("trial.csv"), "vendor,code,message\nplanfix,1,Something else\nplanfix,99999,New\n");
    const auto before = QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden);
    const auto run = test::run({QStringLiteral("import"), table, QStringLiteral("--dry-run")});
    QCOMPARE(run.code, 0);
    QVERIFY(run.out.contains("1 new, 1 changed, 70 removed"));
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden), before);
}

void TestImportVerb::optionsCorrectTheGuess()
{
    const auto table = write(QStringLiteral("odd.txt"), "1~One~x\n2~Two~y\n");
    const auto output = m_folder.filePath(QStringLiteral("odd.sqlite"));
    const auto run = test::run({QStringLiteral("import"), table, QStringLiteral("--delimiter"), QStringLiteral("~"),
                                QStringLiteral("--no-header"), QStringLiteral("--map"), QStringLiteral("1=code"),
                                QStringLiteral("--map"), QStringLiteral("2=message_en"), QStringLiteral("--map"),
                                QStringLiteral("column 3=ignore"), QStringLiteral("--vendor"), QStringLiteral("Odd"),
                                QStringLiteral("--output"), output});
    QCOMPARE(run.code, 0);
    const auto shown =
        test::run({QStringLiteral("show"), QStringLiteral("odd/2"), QStringLiteral("--catalog"), output});
    QVERIFY(shown.out.contains("Two"));
    QVERIFY(!shown.out.contains("column 3"));
}

void TestImportVerb::planIsKept()
{
    const auto table = write(QStringLiteral("plan.csv"), "code,message,remark\n5,Five,Ask\n");
    const auto plan = m_folder.filePath(QStringLiteral("plan.json"));
    const auto first = test::run({QStringLiteral("import"), table, QStringLiteral("--dry-run"), QStringLiteral("--map"),
                                  QStringLiteral("remark=action"), QStringLiteral("--vendor"), QStringLiteral("Acme"),
                                  QStringLiteral("--save-plan"), plan});
    QCOMPARE(first.code, 0);
    const auto output = m_folder.filePath(QStringLiteral("plan.sqlite"));
    const auto second = test::run(
        {QStringLiteral("import"), table, QStringLiteral("--plan"), plan, QStringLiteral("--output"), output});
    QCOMPARE(second.code, 0);
    const auto shown =
        test::run({QStringLiteral("show"), QStringLiteral("acme/5"), QStringLiteral("--catalog"), output});
    QVERIFY(shown.out.contains("What to do"));
}

/// Without --output the codes are found beside the shipped ones, and gone when the pack is removed.
void TestImportVerb::installsAPack()
{
    const auto data = m_folder.filePath(QStringLiteral("data"));
    const auto runIn = [&](QStringList arguments) {
        return test::run(arguments + QStringList{QStringLiteral("--data-dir"), data});
    };
    const auto table = write(QStringLiteral("pack.csv"), "code,message\nZQ-1,Zeppelin quarrel\n");
    const auto run =
        runIn({QStringLiteral("import"), table, QStringLiteral("--vendor"), QStringLiteral("Zeppelin Desk")});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    QCOMPARE(runIn({QStringLiteral("search"), QStringLiteral("quarrel")}).code, 0);
    QCOMPARE(runIn({QStringLiteral("show"), QStringLiteral("zeppelin-desk/ZQ-1")}).code, 0);
    // A second time it takes the place of the first.
    const auto newer = write(QStringLiteral("pack.csv"), "code,message\nZQ-1,Zeppelin concord\n");
    QCOMPARE(runIn({QStringLiteral("import"), newer, QStringLiteral("--vendor"), QStringLiteral("Zeppelin Desk")}).code,
             0);
    QCOMPARE(runIn({QStringLiteral("search"), QStringLiteral("concord")}).code, 0);
    QCOMPARE(runIn({QStringLiteral("packs"), QStringLiteral("rollback"), QStringLiteral("zeppelin-desk")}).code, 0);
    QCOMPARE(runIn({QStringLiteral("search"), QStringLiteral("quarrel")}).code, 0);
    QCOMPARE(runIn({QStringLiteral("packs"), QStringLiteral("remove"), QStringLiteral("zeppelin-desk")}).code, 0);
    QCOMPARE(runIn({QStringLiteral("search"), QStringLiteral("\"zeppelin quarrel\"")}).code, 1);
}

void TestImportVerb::wrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no file") << QStringList{QStringLiteral("--dry-run")};
    QTest::newRow("no vendor") << QStringList{QStringLiteral("FILE"), QStringLiteral("--output"),
                                              QStringLiteral("OUT")};
    QTest::newRow("no name of a catalogue") << QStringList{QStringLiteral("FILE"), QStringLiteral("--vendor"),
                                                           QStringLiteral("x"), QStringLiteral("--output"), QString()};
    QTest::newRow("no such column") << QStringList{QStringLiteral("FILE"), QStringLiteral("--dry-run"),
                                                   QStringLiteral("--map"), QStringLiteral("colour=code")};
    QTest::newRow("no such field") << QStringList{QStringLiteral("FILE"), QStringLiteral("--dry-run"),
                                                  QStringLiteral("--map"), QStringLiteral("code=colour")};
    QTest::newRow("no such encoding") << QStringList{QStringLiteral("FILE"), QStringLiteral("--dry-run"),
                                                     QStringLiteral("--encoding"), QStringLiteral("ebcdic")};
}

void TestImportVerb::wrongUse()
{
    QFETCH(QStringList, arguments);
    const auto table = write(QStringLiteral("wrong.csv"), "code,message\n1,One\n");
    const auto output = m_folder.filePath(QStringLiteral("wrong.sqlite"));
    arguments.replaceInStrings(QStringLiteral("FILE"), table);
    arguments.replaceInStrings(QStringLiteral("OUT"), output);
    const auto run = test::run(QStringList{QStringLiteral("import")} + arguments);
    QCOMPARE(run.code, 2);
    QVERIFY(!run.err.isEmpty());
    QVERIFY(!QFile::exists(output));
}

QTEST_GUILESS_MAIN(TestImportVerb)
#include "tst_import.moc"
