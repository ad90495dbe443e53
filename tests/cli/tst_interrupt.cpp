// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

namespace {

constexpr int Vendors = 12;
constexpr int RecordsOfVendor = 8000;

QJsonObject text(const QString &en, const QString &ru)
{
    return {{QStringLiteral("en"), en}, {QStringLiteral("ru"), ru}};
}

QByteArray source(int vendor)
{
    QJsonArray records;
    for (int code = 0; code < RecordsOfVendor; ++code) {
        const auto number = QString::number(code);
        records.append(
            QJsonObject{{QStringLiteral("code"), number},
                        {QStringLiteral("category"), QStringLiteral("all")},
                        {QStringLiteral("name"), QString(QStringLiteral("NAME_") + number)},
                        {QStringLiteral("message"), text(QStringLiteral("Problem %1 of word%2").arg(number, number),
                                                         QStringLiteral("Беда %1 слова%2").arg(number, number))}});
    }
    const auto name = QStringLiteral("Vendor %1").arg(vendor);
    return QJsonDocument(
               QJsonObject{
                   {QStringLiteral("slug"), QStringLiteral("vendor-%1").arg(vendor)},
                   {QStringLiteral("order"), vendor + 1},
                   {QStringLiteral("original_language"), QStringLiteral("en")},
                   {QStringLiteral("name"), text(name, name)},
                   {QStringLiteral("product"), text(name, name)},
                   {QStringLiteral("source"), QJsonObject{{QStringLiteral("title"), QStringLiteral("Made")},
                                                          {QStringLiteral("retrieved"), QStringLiteral("2026-01-02")}}},
                   {QStringLiteral("categories"),
                    QJsonArray{
                        QJsonObject{{QStringLiteral("id"), QStringLiteral("all")},
                                    {QStringLiteral("name"), text(QStringLiteral("All"), QStringLiteral("Все"))}}}},
                   {QStringLiteral("records"), records},
               })
        .toJson(QJsonDocument::Compact);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Ctrl+C in the middle of long work, on the real program with the real signal.
class InterruptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void stopsABuild();
    void stopsABuildFromTheTerminal();
    void stopsAnExport();
    void leavesAnIgnoredSignalAlone();

private:
    void start(QProcess &process, const QStringList &arguments) const;
    /// Sends the signal as soon as the program has begun to write a file of its own.
    bool interruptAtWork(QProcess &process) const;
    QStringList filesAtTarget() const;

    QTemporaryDir m_sources;
    QTemporaryDir m_target;
    QString m_output;
};

void InterruptTest::initTestCase()
{
    for (int vendor = 0; vendor < Vendors; ++vendor) {
        QFile file(m_sources.filePath(QStringLiteral("vendor-%1.json").arg(vendor)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto bytes = source(vendor);
        QCOMPARE(file.write(bytes), bytes.size());
    }
    m_output = m_target.filePath(QStringLiteral("out.sqlite"));
}

void InterruptTest::init()
{
    QFile file(m_output);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("what was there before") > 0);
}

void InterruptTest::start(QProcess &process, const QStringList &arguments) const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(ERRDEX_CLI), arguments);
    QVERIFY(process.waitForStarted());
}

QStringList InterruptTest::filesAtTarget() const
{
    return QDir(m_target.path()).entryList(QDir::Files | QDir::Hidden);
}

bool InterruptTest::interruptAtWork(QProcess &process) const
{
    const bool isAtWork = QTest::qWaitFor([this] { return filesAtTarget().size() > 1; }, 30'000);
    ::kill(pid_t(process.processId()), SIGINT);
    return isAtWork && process.waitForFinished(30'000) && process.exitStatus() == QProcess::NormalExit;
}

void InterruptTest::stopsABuild()
{
    QProcess process;
    start(process,
          {QStringLiteral("catalog"), QStringLiteral("build"), m_sources.path(), QStringLiteral("--output"), m_output});
    QVERIFY(interruptAtWork(process));
    QCOMPARE(process.readAllStandardError(), QByteArray("Stopped; no catalogue was written.\n"));
    QCOMPARE(process.exitCode(), 130);
    QCOMPARE(filesAtTarget(), QStringList{QStringLiteral("out.sqlite")});
    QCOMPARE(contentOf(m_output), QByteArray("what was there before"));
}

void InterruptTest::stopsABuildFromTheTerminal()
{
    // util-linux's script gives the program a terminal, whose Ctrl+C is the real one.
    if (QStandardPaths::findExecutable(QStringLiteral("script")).isEmpty())
        QSKIP("needs the program script");
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    const QString command = QStringLiteral("LC_ALL=C COLUMNS=80 '") + QStringLiteral(ERRDEX_CLI) +
                            QStringLiteral("' catalog build '") + m_sources.path() + QStringLiteral("' --output '") +
                            m_output + u'\'';
    process.start(QStringLiteral("script"), {QStringLiteral("-qec"), command, QStringLiteral("/dev/null")});
    QVERIFY(process.waitForStarted());
    QByteArray shown;
    const auto sees = [&](const char *what) {
        return QTest::qWaitFor(
            [&] {
                shown += process.readAllStandardOutput();
                return shown.contains(what);
            },
            30'000);
    };
    // The first phase says how much is done, the second that it has begun; what is stopped is the second.
    QVERIFY2(sees("Indexing 96,000 records"), shown.constData());
    process.write("\x03");
    QVERIFY(process.waitForFinished(30'000));
    shown += process.readAllStandardOutput();
    QVERIFY2(shown.contains("Reading: "), shown.constData());
    QVERIFY2(shown.contains("\r\x1b[KStopped; no catalogue was written."), shown.constData());
    QCOMPARE(process.exitCode(), 130);
    QCOMPARE(filesAtTarget(), QStringList{QStringLiteral("out.sqlite")});
    QCOMPARE(contentOf(m_output), QByteArray("what was there before"));
}

void InterruptTest::stopsAnExport()
{
    const auto catalogue = m_sources.filePath(QStringLiteral("all.sqlite"));
    QProcess build;
    start(build, {QStringLiteral("catalog"), QStringLiteral("build"), m_sources.path(), QStringLiteral("--output"),
                  catalogue});
    QVERIFY(build.waitForFinished(60'000));
    QCOMPARE(build.exitCode(), 0);
    QProcess process;
    start(process, {QStringLiteral("--catalog"), catalogue, QStringLiteral("export"), QStringLiteral("--format"),
                    QStringLiteral("json"), QStringLiteral("--output"), m_output});
    QVERIFY(interruptAtWork(process));
    QCOMPARE(process.readAllStandardError(),
             QString(u'“' + m_output + QStringLiteral("” was left alone.\n")).toUtf8().prepend("Stopped; "));
    QCOMPARE(process.exitCode(), 130);
    QCOMPARE(filesAtTarget(), QStringList{QStringLiteral("out.sqlite")});
    QCOMPARE(contentOf(m_output), QByteArray("what was there before"));
}

void InterruptTest::leavesAnIgnoredSignalAlone()
{
    // As a shell starts what runs behind it.
    QProcess process;
    const QString command = QStringLiteral("trap '' INT; exec '") + QStringLiteral(ERRDEX_CLI) +
                            QStringLiteral("' catalog build '") + m_sources.path() + QStringLiteral("' --output '") +
                            m_output + u'\'';
    process.start(QStringLiteral("sh"), {QStringLiteral("-c"), command});
    QVERIFY(process.waitForStarted());
    QVERIFY(interruptAtWork(process));
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(contentOf(m_output).startsWith("SQLite format 3"));
}

QTEST_GUILESS_MAIN(InterruptTest)
#include "tst_interrupt.moc"
