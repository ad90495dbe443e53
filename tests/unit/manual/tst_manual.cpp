// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/manual/program.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace errdex::manual;

namespace {

/// A program whose texts hold what roff and shells would obey.
Program hostile()
{
    Program program;
    program.name = QStringLiteral("some-tool");
    program.version = QStringLiteral("1.2");
    program.date = QStringLiteral("2026-01-02");
    program.summary = QStringLiteral("it's a \"tool\" - .so /etc/passwd");
    program.synopses = {QStringLiteral("[options] VERB")};
    program.description = {QStringLiteral(".so /etc/passwd\n'\\\" `whoami` \\fBbold ^ ~ $(id) — «кавычки» ") +
                           QStringLiteral("word ").repeated(60) + QStringLiteral(". The end.")};
    program.options = {
        {QStringLiteral("file"), QStringLiteral("FILE"), QStringLiteral("A 'file' [of: yours]"), Option::Value::File},
        {QStringLiteral("help"), {}, QStringLiteral("Help $(touch hacked) `touch hacked`")},
    };
    Command find{QStringLiteral("find"), QStringLiteral("find QUERY"), QStringLiteral("Finds it's \\things."), {}, {}, {}};
    find.options = {{QStringLiteral("lang"), QStringLiteral("ru|en"), QStringLiteral("Language.")}};
    program.commands = {find,
                        {QStringLiteral("notes add"), QStringLiteral("notes add KEY"), QStringLiteral("Adds."), {}, {}, {}},
                        {QStringLiteral("notes list"), QStringLiteral("notes list"), QStringLiteral("Lists."), {}, {}, {}}};
    program.seeAlso = {QStringLiteral("other(1)")};
    return program;
}

Titles titles()
{
    const auto title = [](const char *text) { return QString::fromLatin1(text); };
    return {title("User Commands"), title("NAME"),     title("SYNOPSIS"),    title("DESCRIPTION"),
            title("VERBS"),         title("OPTIONS"),  title("EXAMPLES"),    title("EXIT STATUS"),
            title("ENVIRONMENT"),   title("FILES"),    title("SEE ALSO")};
}

struct Ran
{
    int code = -1;
    QString output;
};

Ran ran(const QString &program, const QStringList &arguments, const QString &folder = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(30'000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

} // namespace

/// What man(1) and the shells make of the table of options.
class ManualTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void manPageIsText();
    void manPageHasNoFault();
    void bashCompletes_data();
    void bashCompletes();
    void scriptsAreSound_data();
    void scriptsAreSound();

private:
    QString file(const QString &name, const QString &text)
    {
        const QString path = m_folder.filePath(name);
        QFile out(path);
        return out.open(QIODevice::WriteOnly) && out.write(text.toUtf8()) >= 0 ? path : QString();
    }

    QTemporaryDir m_folder;
};

void ManualTest::manPageIsText()
{
    const auto page = manPage(hostile(), titles());
    for (const auto &line : page.split(u'\n')) {
        QVERIFY2(line.toUtf8().size() <= 90, qPrintable(line));
        if (line.startsWith(u'.'))
            QVERIFY2(QRegularExpression(QStringLiteral("^\\.(TH|SH|SS|TP|PP|br)\\b")).match(line).hasMatch(),
                     qPrintable(line));
        QVERIFY2(!line.startsWith(u'\''), qPrintable(line));
    }
    QVERIFY(page.contains(QStringLiteral("some\\-tool \\- it\\(aqs a")));
    QVERIFY(page.contains(QStringLiteral("\\efBbold")));
    QVERIFY(page.contains(QStringLiteral(".SS \"some\\-tool notes add KEY\"")));
}

void ManualTest::manPageHasNoFault()
{
    const auto mandoc = QStandardPaths::findExecutable(QStringLiteral("mandoc"));
    if (mandoc.isEmpty())
        QSKIP("mandoc is not installed");
    const auto lint = ran(mandoc, {QStringLiteral("-T"), QStringLiteral("lint"), QStringLiteral("-W"), QStringLiteral("warning"),
                                   file(QStringLiteral("some-tool.1"), manPage(hostile(), titles()))});
    QVERIFY2(lint.output.isEmpty(), qPrintable(lint.output));
}

void ManualTest::bashCompletes_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("completions");
    QTest::newRow("verb") << QStringList{QStringLiteral("f")} << QStringList{QStringLiteral("find")};
    QTest::newRow("all verbs") << QStringList{QString()} << QStringList{QStringLiteral("find"), QStringLiteral("notes")};
    QTest::newRow("second word") << QStringList{QStringLiteral("notes"), QStringLiteral("a")}
                                 << QStringList{QStringLiteral("add")};
    QTest::newRow("option of a verb") << QStringList{QStringLiteral("find"), QStringLiteral("--l")}
                                      << QStringList{QStringLiteral("--lang")};
    QTest::newRow("choice") << QStringList{QStringLiteral("find"), QStringLiteral("--lang"), QStringLiteral("r")}
                            << QStringList{QStringLiteral("ru")};
    QTest::newRow("after an option of the program")
        << QStringList{QStringLiteral("--file"), QStringLiteral("x"), QStringLiteral("fi")}
        << QStringList{QStringLiteral("find")};
    QTest::newRow("common option behind a verb")
        << QStringList{QStringLiteral("notes"), QStringLiteral("add"), QStringLiteral("--h")}
        << QStringList{QStringLiteral("--help")};
}

void ManualTest::bashCompletes()
{
    QFETCH(QStringList, words);
    QFETCH(QStringList, completions);
    const auto bash = QStandardPaths::findExecutable(QStringLiteral("bash"));
    if (bash.isEmpty())
        QSKIP("bash is not installed");
    const auto script = file(QStringLiteral("completion.bash"), bashCompletion(hostile()));
    QStringList quoted;
    for (const auto &word : words)
        quoted.append(u'\'' + word + u'\'');
    const QString program = QStringLiteral("compopt() { :; }; . %1; COMP_WORDS=(some-tool %2); COMP_CWORD=%3; _some_tool; "
                                           "printf '%s\\n' \"${COMPREPLY[@]}\"")
                                .arg(script, quoted.join(u' '))
                                .arg(words.size());
    const auto result = ran(bash, {QStringLiteral("-c"), program}, m_folder.path());
    QCOMPARE(result.output.split(u'\n', Qt::SkipEmptyParts), completions);
}

void ManualTest::scriptsAreSound_data()
{
    QTest::addColumn<QString>("shell");
    for (const auto *shell : {"bash", "zsh", "fish"})
        QTest::newRow(shell) << QString::fromLatin1(shell);
}

void ManualTest::scriptsAreSound()
{
    QFETCH(QString, shell);
    const auto program = QStandardPaths::findExecutable(shell);
    if (program.isEmpty())
        QSKIP("this shell is not installed");
    const auto form = formFromName(shell);
    QVERIFY(form);
    const auto script = file(QStringLiteral("completion.") + shell, written(hostile(), *form, titles()));
    const auto read = ran(program, {QStringLiteral("-n"), script});
    QVERIFY2(read.code == 0 && read.output.isEmpty(), qPrintable(read.output));
    if (shell == QStringLiteral("zsh"))
        return;
    const auto sourced = ran(program, {QStringLiteral("-c"), QStringLiteral("source ") + script}, m_folder.path());
    QVERIFY2(sourced.code == 0, qPrintable(sourced.output));
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("hacked"))));
}

QTEST_GUILESS_MAIN(ManualTest)
#include "tst_manual.moc"
