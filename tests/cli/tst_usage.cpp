// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "clirun.h"

#include "errdex/cli/texttable.h"

#include <QtTest>

#include <cerrno>

using namespace errdex;
using test::run;
using test::runLine;

namespace {

/// A device that has no room, or whose reader has gone.
class DeadDevice final : public QIODevice
{
public:
    explicit DeadDevice(int error)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
        m_error = error;
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override
    {
        setErrorString(qt_error_string(m_error));
        return -1;
    }

private:
    int m_error = 0;
};

} // namespace

/// What a person meets who uses the program wrongly, asks for help, or has no room left.
class UsageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("LC_ALL", "C.UTF-8"); }
    void exitCodes_data();
    void exitCodes();
    void helpInBothLanguages_data();
    void helpInBothLanguages();
    void globalOptionsOnBothSides();
    void messagesAreEscaped();
    void deadOutput();
    void terminalsGetNothingToObey();
};

void UsageTest::exitCodes_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    const auto add = [](const char *line, int code, const char *says) {
        QTest::newRow(line) << QString::fromUtf8(line) << code << QString::fromUtf8(says);
    };
    add("search 1001", 0, "");
    add("search нетакогослова", 1, "Nothing found for “нетакогослова”");
    add("search token --vendor oz --http 404", 1, "Without HTTP statuses: ");
    add("search 1001;1002", 1, "The code “1001” alone: ");
    add("search 1001/1002", 1, "errdex-cli decode");
    add("search токен --vendor http", 1, "Without any filter: ");
    add("show planfix/1001", 0, "");
    add("show planfix/99999", 1, "There is no record “planfix/99999”");
    add("show planfxi/1001", 2, "There is no vendor “planfxi”");
    add("show 1001", 2, "does not name a record");
    add("show", 2, "Name one record");
    add("search x --vendor nobody", 2, "The vendors are: planfix");
    add("search x --category tsks", 2, "tasks");
    add("search x --category planfix/nothing", 2, "There is no category “planfix/nothing”");
    add("search x --http 4x", 2, "--http takes");
    add("search x --http 99", 2, "--http takes");
    add("search x --lang de", 2, "--lang takes");
    add("search x --format xml", 2, "There is no format “xml”");
    add("search x --limit 0", 2, "--limit takes");
    add("search x --limit -5", 2, "--limit takes");
    add("search x --nonsense", 2, "nonsense");
    add("search x --format csv --columns code,nothing", 2, "There is no column “nothing”");
    add("--ui-lang de search x", 2, "--ui-lang takes");
    add("", 2, "Name a verb");
    add("serach x", 2, "There is no verb “serach”");
    add("packs", 2, "“packs” goes on: packs list, packs install");
    add("packs instal x", 2, "There is no verb “packs instal”. The verbs are: packs list");
    add("catalog", 2, "catalog build");
    add("catalog build --output x", 2, "Name the sources");
    add("catalog build nowhere --output x", 3, "Could not open “nowhere”");
    add("catalog check nowhere.sqlite", 3, "Could not open “nowhere.sqlite”");
    add("--catalog nowhere.sqlite search x", 3, "Could not open “nowhere.sqlite”");
    add("export extra", 2, "one word too many");
    add("export --output /nowhere/at/all.csv", 3, "Could not write “/nowhere/at/all.csv”");
    add("export --format pack", 2, "pack is a folder; name it with --output");
    add("export --format sqlite", 2, "sqlite needs a file; name it with --output");
    add("export --preset nonsense", 2, "The presets are: excel, data");
    add("export --output codes.doc", 2, "Nothing here writes “.doc” files");
    add("export --format json --columns code", 2, "--columns goes with the tables");
    add("export --separator ;;", 2, "--separator goes with csv");
    add("export --format xlsx --encoding cp1251", 2, "--encoding goes with csv and tsv");
    add("export --encoding koi8", 2, "the encodings are: utf-8, utf-8-bom, cp1251");
    add("export --sheet-per-vendor", 2, "--sheet-per-vendor goes with xlsx");
    add("vendors", 0, "");
}

void UsageTest::exitCodes()
{
    QFETCH(QString, line);
    QFETCH(int, code);
    QFETCH(QString, says);
    const auto result = run(line.split(u' ', Qt::SkipEmptyParts));
    QVERIFY2(result.code == code, qPrintable(result.err));
    QVERIFY2(result.err.contains(says), qPrintable(result.err));
    QCOMPARE(result.err.isEmpty(), code == 0);
    if (code > 1)
        QVERIFY(result.out.isEmpty());
}

void UsageTest::helpInBothLanguages_data()
{
    QTest::addColumn<QString>("verb");
    for (const auto *verb : {"", "search", "show", "decode", "vendors", "export", "catalog build", "catalog check"})
        QTest::newRow(verb) << QString::fromLatin1(verb);
}

void UsageTest::helpInBothLanguages()
{
    QFETCH(QString, verb);
    const auto words = verb.split(u' ', Qt::SkipEmptyParts);
    const auto english = run(words + QStringList{QStringLiteral("--help")});
    const auto russian = run(words + QStringList{QStringLiteral("--help"), QStringLiteral("--ui-lang=ru")});
    QCOMPARE(english.code, 0);
    QCOMPARE(russian.code, 0);
    QVERIFY(english.err.isEmpty());
    QVERIFY(english.out.contains("Usage:\n  errdex-cli "));
    QVERIFY(russian.out.contains("Использование:\n  errdex-cli "));
    QVERIFY(verb.isEmpty() || english.out.contains("Examples:"));
    // No English sentence is left over: words in Latin letters are names, options and examples.
    for (const auto *word : {" the ", " of ", " and ", "Show", "Only"})
        QVERIFY2(!russian.out.contains(word), word);
    for (const auto &line : english.lines() + russian.lines())
        QVERIFY2(cli::displayWidth(line) <= 80, qPrintable(line));
    QCOMPARE(run(words + QStringList{QStringLiteral("-h")}).out, english.out);
}

void UsageTest::globalOptionsOnBothSides()
{
    const auto before = runLine("--ui-lang ru search 1001");
    const auto after = runLine("search 1001 --ui-lang ru");
    QCOMPARE(before.code, 0);
    QCOMPARE(before.out, after.out);
    QVERIFY(before.out.startsWith("Код"));
    QCOMPARE(runLine("--version").out, QByteArray("errdex-cli 1.2.3\n"));
    QCOMPARE(runLine("search --version").out, QByteArray("errdex-cli 1.2.3\n"));
    // The environment speaks where no option does.
    qputenv("LC_ALL", "ru_RU.UTF-8");
    QVERIFY(runLine("search 1001").out.startsWith("Код"));
    qputenv("LC_ALL", "C.UTF-8");
    QVERIFY(runLine("search 1001").out.startsWith("Code"));
}

void UsageTest::messagesAreEscaped()
{
    const auto result = run({QStringLiteral("search"), QStringLiteral("\x1b[31mqqqqq")});
    QCOMPARE(result.code, 1);
    QVERIFY(!result.err.contains(QChar(0x1b)));
    QVERIFY(result.err.contains(QStringLiteral("\\x1b[31mqqqqq")));
}

void UsageTest::deadOutput()
{
    for (const auto *line : {"search error", "search error --format json", "show planfix/1001", "vendors",
                             "vendors --format json", "export", "--help"}) {
        for (const int columns : {0, 80}) {
            QString err;
            QTextStream errors(&err);
            DeadDevice full(ENOSPC);
            cli::Console console(full, errors, columns);
            const auto arguments = QStringList{QStringLiteral("errdex-cli")} + QString::fromLatin1(line).split(u' ');
            QCOMPARE(cli::run(arguments, QString(), console), 3);
            QVERIFY(err.startsWith(QStringLiteral("Could not write the output")));
            err.clear();
            DeadDevice gone(EPIPE);
            cli::Console pipe(gone, errors, columns);
            QCOMPARE(cli::run(arguments, QString(), pipe), 0);
            QCOMPARE(err, QString());
        }
    }
}

void UsageTest::terminalsGetNothingToObey()
{
    QByteArray bytes;
    QBuffer out(&bytes);
    QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    QString err;
    QTextStream errors(&err);
    cli::Console console(out, errors, 80);
    // In two pieces, the second of which begins inside a letter.
    const QByteArray text = QByteArrayLiteral("{\"a\": \"\x1b[31mё\xc2\x9b\"}\n");
    const auto middle = text.indexOf("ё") + 1;
    QCOMPARE(console.device().write(text.left(middle)), middle);
    QCOMPARE(console.device().write(text.mid(middle)), text.size() - middle);
    QCOMPARE(bytes, QByteArray("{\"a\": \"\\u001b[31mё\\u009b\"}\n"));
    // JSON stays what it was.
    QCOMPARE(runLine("export --format json", 80).json(), runLine("export --format json").json());
    // Elsewhere not a byte is touched.
    cli::Console pipe(out, errors, 0);
    bytes.clear();
    QVERIFY(out.seek(0));
    QCOMPARE(pipe.device().write(text), text.size());
    QCOMPARE(bytes, text);
}

QTEST_GUILESS_MAIN(UsageTest)
#include "tst_usage.moc"
