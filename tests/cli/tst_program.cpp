// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

namespace {

struct Run
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

/// The real program, with these variables set.
Run run(const QString &program, const QStringList &arguments, const QMap<QString, QString> &variables = {})
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("LANG"));
    environment.remove(QStringLiteral("COLUMNS"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        environment.insert(variable.key(), variable.value());
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(30'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Run runCli(const QStringList &arguments, const QMap<QString, QString> &variables = {})
{
    return run(QStringLiteral(ERRDEX_CLI), arguments, variables);
}

Run runShell(const QString &script)
{
    return run(QStringLiteral("bash"), {QStringLiteral("-o"), QStringLiteral("pipefail"), QStringLiteral("-c"), script,
                                        QStringLiteral("bash"), QStringLiteral(ERRDEX_CLI)});
}

} // namespace

/// What only the real program shows: encodings of the environment, pipes, devices, exit codes as the shell sees them.
class ProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exitCodes();
    void utf8UnderAnyLocale_data();
    void utf8UnderAnyLocale();
    void findsTheCatalogueOfTheBuildTree();
    void brokenPipeIsQuiet();
    void fullDevice();
    void exportRefusesDevices();
    void terminal();
    void decodesTheInput();
    void followsTheInput();
};

void ProgramTest::exitCodes()
{
    QCOMPARE(runCli({QStringLiteral("search"), QStringLiteral("1001")}).code, 0);
    QCOMPARE(runCli({QStringLiteral("search"), QStringLiteral("нетакогослова")}).code, 1);
    QCOMPARE(runCli({QStringLiteral("search"), QStringLiteral("--nonsense")}).code, 2);
    QCOMPARE(runCli({QStringLiteral("--catalog"), QStringLiteral("/nowhere"), QStringLiteral("search")}).code, 3);
}

void ProgramTest::utf8UnderAnyLocale_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("C") << QStringLiteral("C") << QByteArray("Code");
    QTest::newRow("POSIX") << QStringLiteral("POSIX") << QByteArray("Code");
    QTest::newRow("UTF-8") << QStringLiteral("C.UTF-8") << QByteArray("Code");
    // Installed or not, it says what the person reads.
    QTest::newRow("Russian") << QStringLiteral("ru_RU.UTF-8") << QByteArray("Код");
    QTest::newRow("unknown") << QStringLiteral("xx_YY.KOI8-R") << QByteArray("Code");
}

void ProgramTest::utf8UnderAnyLocale()
{
    QFETCH(QString, locale);
    QFETCH(QByteArray, header);
    const QMap<QString, QString> variables{{QStringLiteral("LC_ALL"), locale}};
    const auto result = runCli({QStringLiteral("search"), QStringLiteral("ТОКЕН доступа")}, variables);
    QCOMPARE(result.code, 0);
    QVERIFY(result.out.startsWith(header));
    QVERIFY2(result.err.isEmpty(), result.err.constData());
    const auto json = runCli(
        {QStringLiteral("search"), QStringLiteral("токен доступа"), QStringLiteral("--format"), QStringLiteral("json")},
        variables);
    QVERIFY(json.out.contains("Недействительный токен доступа."));
    QVERIFY(QJsonDocument::fromJson(json.out).isArray());
}

void ProgramTest::findsTheCatalogueOfTheBuildTree()
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("ERRDEX_CATALOG_DIR"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(ERRDEX_CLI), {QStringLiteral("vendors")});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
}

void ProgramTest::brokenPipeIsQuiet()
{
    const auto result =
        runShell(QStringLiteral("for i in 1 2 3; do \"$1\" export --format json 2>&1 | head -c 1; done"));
    QCOMPARE(result.out, QByteArray("[[["));
    QVERIFY2(result.err.isEmpty(), result.err.constData());
    // With the signal ignored, as under some service managers, writing fails instead.
    const auto ignored = runShell(QStringLiteral("trap '' PIPE; \"$1\" export --format json | true"));
    QVERIFY2(ignored.err.isEmpty(), ignored.err.constData());
    QCOMPARE(ignored.code, 0);
}

void ProgramTest::fullDevice()
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("no /dev/full here");
    for (const auto *line : {"search error", "export --format json", "show planfix/1001", "--help"}) {
        const auto result = runShell(QStringLiteral("\"$1\" ") + QLatin1String(line) + QStringLiteral(" >/dev/full"));
        QCOMPARE(result.code, 3);
        QVERIFY2(result.err.startsWith("Could not write the output"), result.err.constData());
    }
}

void ProgramTest::exportRefusesDevices()
{
    const auto result = runCli({QStringLiteral("export"), QStringLiteral("--output"), QStringLiteral("/dev/full")});
    QCOMPARE(result.code, 3);
    QVERIFY(!QFileInfo(QStringLiteral("/dev/full")).isFile());
    const QTemporaryDir folder;
    QCOMPARE(runCli({QStringLiteral("export"), QStringLiteral("--output"), folder.path()}).code, 3);
}

void ProgramTest::terminal()
{
    // util-linux's script gives the program a terminal.
    if (QStandardPaths::findExecutable(QStringLiteral("script")).isEmpty())
        QSKIP("needs the program script");
    const auto result = runShell(QStringLiteral("COLUMNS=60 script -qec \"'$1' search amocrm\" /dev/null"));
    QCOMPARE(result.code, 0);
    const auto lines = QString::fromUtf8(result.out).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    QVERIFY(lines.size() > 5);
    for (const auto &line : lines)
        QVERIFY2(line.size() <= 60, qPrintable(line));
    QVERIFY(result.out.contains("…"));
}

void ProgramTest::decodesTheInput()
{
    const auto found = runShell(QStringLiteral("printf 'ошибка 2005 в Planfix' | \"$1\" decode - --format json"));
    QCOMPARE(found.code, 0);
    QCOMPARE(QJsonDocument::fromJson(found.out).array().at(0)[QStringLiteral("code")].toString(), QStringLiteral("2005"));
    QCOMPARE(runShell(QStringLiteral("printf 'nothing' | \"$1\" decode 2>/dev/null")).code, 1);
    QCOMPARE(runShell(QStringLiteral("\"$1\" decode </dev/null 2>/dev/null")).code, 1);
}

/// A finding is printed while the input is still open.
void ProgramTest::followsTheInput()
{
    QProcess process;
    process.start(QStringLiteral(ERRDEX_CLI), {QStringLiteral("decode"), QStringLiteral("--follow")});
    QVERIFY(process.waitForStarted());
    QByteArray out;
    const auto waitFor = [&](const QByteArray &what) {
        while (!out.contains(what) && process.waitForReadyRead(20'000))
            out += process.readAllStandardOutput();
        return out.contains(what);
    };
    process.write("error 2005 in Planfix\n");
    QVERIFY(waitFor("2005"));
    process.write("half of a line with CONNECTION_AMOCRM");
    process.write("_NOT_PAID\n");
    QVERIFY(waitFor("10013"));
    QCOMPARE(process.state(), QProcess::Running);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
}

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"
