// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/instance/instance.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <cstdio>
#include <cstring>
#include <memory>
#include <vector>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace errdex::instance;

namespace {

const QString Name = QStringLiteral("errdex-test");

/// A program that starts as the window does: prints "first", "handed over" or "alone", and as the first what it is asked.
int startAs(const QString &folder, const QString &query)
{
    Instance instance(folder, Name);
    QObject::connect(&instance, &Instance::requested, &instance, [](const Request &request) {
        std::printf("asked %s\n", qPrintable(request.query));
        std::fflush(stdout);
        if (request.query == QStringLiteral("quit"))
            QCoreApplication::exit();
    });
    const auto role = instance.start({query, {}, {}, {}});
    instance.listen();
    std::puts(role == Instance::Role::First ? "first" : role == Instance::Role::HandedOver ? "handed over" : "alone");
    std::fflush(stdout);
    return role == Instance::Role::First ? QCoreApplication::exec() : 0;
}

/// Connects as a stranger would; -1 when nobody listens.
int strangerTo(const QString &path)
{
    const int stranger = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const auto name = QFile::encodeName(path);
    std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
    return connect(stranger, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0 ? stranger : -1;
}

} // namespace

class InstanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesComeBack();
    void readsAMessageInPieces();
    void refusesForeignMessages_data();
    void refusesForeignMessages();
    void survivesFuzzedMessages();
    void handsOver();
    void isForThisUserAlone();
    void strangersDoNotDisturb();
    void fiftyStartsMakeOneWindow_data();
    void fiftyStartsMakeOneWindow();
    void aStoppedWindowIsLeftAlone();
    void startsWithoutAFolder();
    void namesDifferByFolderAndScreen();

private:
    static std::unique_ptr<QProcess> start(const QString &folder, const QString &query);
};

std::unique_ptr<QProcess> InstanceTest::start(const QString &folder, const QString &query)
{
    auto process = std::make_unique<QProcess>();
    process->start(QCoreApplication::applicationFilePath(), {QStringLiteral("--start"), folder, query});
    return process;
}

void InstanceTest::messagesComeBack()
{
    const Request request{QStringLiteral("ошибка \"1001\"\n"), QStringLiteral("/tmp/журнал.log"),
                          QStringLiteral("errdex://planfix/1001"), "kwin-1", true};
    Request read;
    QCOMPARE(readMessage(toMessage(request), read), Reading::Complete);
    QCOMPARE(read, request);
    QCOMPARE(readMessage(toMessage({}), read), Reading::Complete);
    QCOMPARE(read, Request());
    QVERIFY(toMessage({QString(MostMessageBytes, u'a'), {}, {}, {}}).isEmpty());
    const auto longest = toMessage({QString(MostMessageBytes - 100, u'a'), {}, {}, {}});
    QCOMPARE(readMessage(longest, read), Reading::Complete);
}

void InstanceTest::readsAMessageInPieces()
{
    const auto message = toMessage({QStringLiteral("1001"), {}, {}, {}});
    Request read;
    for (qsizetype i = 0; i < message.size(); ++i)
        QCOMPARE(readMessage(message.left(i), read), Reading::Incomplete);
    QCOMPARE(readMessage(message + 'x', read), Reading::Foreign);
}

void InstanceTest::refusesForeignMessages_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto message = [](const QByteArray &body, quint32 size) {
        QByteArray bytes("ERRX\x01", 5);
        for (const int shift : {24, 16, 8, 0})
            bytes += char((size >> shift) & 0xff);
        return QByteArray(bytes + body);
    };
    const auto exact = [message](const QByteArray &body) { return message(body, quint32(body.size())); };
    QTest::newRow("another beginning") << QByteArray("GET / HTTP/1.1\r\n");
    QTest::newRow("another version") << QByteArray("ERRX\x02\0\0\0\2{}", 11);
    QTest::newRow("too long") << message("{}", 65'536);
    QTest::newRow("very long") << message("{}", 0xffffffff);
    QTest::newRow("more than it says") << message("{}  ", 2);
    QTest::newRow("no JSON") << exact("query");
    QTest::newRow("an array") << exact("[\"1001\"]");
    QTest::newRow("nothing") << exact("");
    QTest::newRow("a number as query") << exact("{\"query\":1001}");
    QTest::newRow("a null character") << exact("{\"query\":\"a\\u0000b\"}");
    QTest::newRow("half a character") << exact("{\"query\":\"\\ud800\"}");
    QTest::newRow("nested without end") << exact(QByteArray(60'000, '['));
}

void InstanceTest::refusesForeignMessages()
{
    QFETCH(QByteArray, bytes);
    Request read{QStringLiteral("untouched"), {}, {}, {}};
    QCOMPARE(readMessage(bytes, read), Reading::Foreign);
    QCOMPARE(read.query, QStringLiteral("untouched"));
}

void InstanceTest::survivesFuzzedMessages()
{
    const int runs = qEnvironmentVariableIntValue("ERRDEX_FUZZ_RUNS") > 0
                         ? qEnvironmentVariableIntValue("ERRDEX_FUZZ_RUNS")
                         : 100'000;
    QRandomGenerator random(7);
    const auto seed = toMessage({QStringLiteral("токен"), QStringLiteral("/a"), QStringLiteral("errdex://a/1"), "t"});
    int complete = 0;
    for (int run = 0; run < runs; ++run) {
        auto bytes = seed;
        for (int change = int(random.bounded(4)); change >= 0; --change) {
            const auto at = qsizetype(random.bounded(quint32(bytes.size())));
            switch (random.bounded(3)) {
            case 0:
                bytes[at] = char(random.bounded(256));
                break;
            case 1:
                bytes.remove(at, qsizetype(random.bounded(1, 6)));
                break;
            default:
                bytes.insert(at, bytes.mid(qsizetype(random.bounded(quint32(bytes.size()))), 7));
                break;
            }
        }
        Request read;
        if (readMessage(bytes, read) == Reading::Complete) {
            ++complete;
            QVERIFY(read.query.isValidUtf16());
            QVERIFY(!read.query.contains(QChar(0)));
        }
    }
    QVERIFY(complete < runs);
}

void InstanceTest::handsOver()
{
    const QTemporaryDir folder;
    const auto first = start(folder.path(), {});
    QVERIFY(first->waitForReadyRead());
    QCOMPARE(first->readLine(), QByteArray("first\n"));
    for (const auto &query : {QStringLiteral("planfix:1001"), QStringLiteral("ошибка контакта"), QString()}) {
        const auto next = start(folder.path(), query);
        QVERIFY(next->waitForFinished());
        QCOMPARE(next->readAll(), QByteArray("handed over\n"));
        QVERIFY(first->canReadLine() || first->waitForReadyRead());
        QCOMPARE(QString::fromUtf8(first->readLine()), QStringLiteral("asked %1\n").arg(query));
    }
    // A window that was killed leaves its socket behind, which stops nobody.
    first->kill();
    QVERIFY(first->waitForFinished());
    QVERIFY(QFile::exists(folder.filePath(Name + QStringLiteral("-0.socket"))));
    const auto second = start(folder.path(), QStringLiteral("1001"));
    QVERIFY(second->waitForReadyRead());
    QCOMPARE(second->readAll(), QByteArray("first\n"));
    QVERIFY(start(folder.path(), QStringLiteral("quit"))->waitForFinished());
    QVERIFY(second->waitForFinished());
    QVERIFY(!QFile::exists(folder.filePath(Name + QStringLiteral("-0.socket"))));
}

void InstanceTest::isForThisUserAlone()
{
    const QTemporaryDir folder;
    Instance instance(folder.path(), Name);
    QCOMPARE(instance.start({}), Instance::Role::First);
    for (const char *ending : {"-0.socket", "-0.lock"}) {
        struct stat found = {};
        const auto path = QFile::encodeName(folder.filePath(Name + QLatin1String(ending)));
        QCOMPARE(::stat(path.constData(), &found), 0);
        QCOMPARE(int(found.st_mode & 0777), 0600);
    }
}

void InstanceTest::strangersDoNotDisturb()
{
    const QTemporaryDir folder;
    Instance instance(folder.path(), Name);
    QCOMPARE(instance.start({}), Instance::Role::First);
    instance.listen();
    const QSignalSpy asked(&instance, &Instance::requested);
    const auto path = folder.filePath(Name + QStringLiteral("-0.socket"));
    // Some say nothing, some half of it, some nonsense, some leave at once; more than are listened to together.
    std::vector<int> strangers;
    const auto half = toMessage({QStringLiteral("1001"), {}, {}, {}}).left(12);
    for (int i = 0; i < 100; ++i) {
        const int stranger = strangerTo(path);
        QVERIFY(stranger >= 0);
        const auto said = i % 3 == 0 ? QByteArray() : i % 3 == 1 ? half : QByteArray(200'000, 'x');
        (void)!send(stranger, said.constData(), size_t(said.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (i % 7 == 0)
            close(stranger);
        else
            strangers.push_back(stranger);
        QCoreApplication::processEvents();
    }
    const auto next = start(folder.path(), QStringLiteral("1001"));
    QTRY_VERIFY_WITH_TIMEOUT(next->state() == QProcess::NotRunning, 8000);
    QCOMPARE(next->readAll(), QByteArray("handed over\n"));
    QCOMPARE(asked.size(), 1);
    for (const int stranger : strangers)
        close(stranger);
}

void InstanceTest::fiftyStartsMakeOneWindow_data()
{
    QTest::addColumn<QString>("before");
    for (const char *before : {"", "stale", "squatted"})
        QTest::newRow(*before ? before : "nothing there") << QString::fromLatin1(before);
}

void InstanceTest::fiftyStartsMakeOneWindow()
{
    QFETCH(QString, before);
    const QTemporaryDir folder;
    const auto socket = folder.filePath(Name + QStringLiteral("-0.socket"));
    if (before == QStringLiteral("stale")) {
        // A lock file with the number of a process that lives, and a socket that nobody listens at.
        QFile lock(folder.filePath(Name + QStringLiteral("-0.lock")));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write(QByteArray::number(QCoreApplication::applicationPid()));
        QVERIFY(QFile(socket).open(QIODevice::WriteOnly));
    } else if (before == QStringLiteral("squatted")) {
        QVERIFY(QDir().mkpath(socket + QStringLiteral("/full")));
    }
    constexpr int Starts = 50;
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int i = 0; i < Starts; ++i)
        processes.push_back(start(folder.path(), QStringLiteral("query %1").arg(i)));
    QProcess *first = nullptr;
    QStringList unheard;
    for (int i = 0; i < Starts; ++i) {
        auto &process = *processes.at(size_t(i));
        QVERIFY(process.canReadLine() || process.waitForReadyRead(20'000));
        const auto line = process.readLine();
        if (line == "first\n") {
            QVERIFY2(!first, "two windows");
            first = &process;
        } else {
            QCOMPARE(line, QByteArray("handed over\n"));
            unheard.append(QStringLiteral("asked query %1\n").arg(i));
        }
    }
    QVERIFY(first);
    QCOMPARE(unheard.size(), Starts - 1);
    while (!unheard.isEmpty()) {
        QVERIFY2(first->canReadLine() || first->waitForReadyRead(), qPrintable(unheard.join(u' ')));
        QVERIFY(unheard.removeOne(QString::fromUtf8(first->readLine())));
    }
    QVERIFY(start(folder.path(), QStringLiteral("quit"))->waitForFinished());
    for (const auto &process : processes)
        QVERIFY(process->state() == QProcess::NotRunning || process->waitForFinished());
}

void InstanceTest::aStoppedWindowIsLeftAlone()
{
    const QTemporaryDir folder;
    const auto stopped = start(folder.path(), {});
    QVERIFY(stopped->waitForReadyRead());
    QCOMPARE(stopped->readLine(), QByteArray("first\n"));
    ::kill(pid_t(stopped->processId()), SIGSTOP);
    const auto second = start(folder.path(), QStringLiteral("1001"));
    QVERIFY(second->waitForReadyRead(20'000));
    QCOMPARE(second->readLine(), QByteArray("first\n"));
    // One window for all that come while it is stopped.
    const auto third = start(folder.path(), QStringLiteral("1002"));
    QVERIFY(third->waitForFinished(20'000));
    QCOMPARE(third->readAll(), QByteArray("handed over\n"));
    QVERIFY(second->canReadLine() || second->waitForReadyRead());
    QCOMPARE(second->readLine(), QByteArray("asked 1002\n"));
    ::kill(pid_t(stopped->processId()), SIGKILL);
    stopped->waitForFinished();
    second->kill();
    second->waitForFinished();
}

void InstanceTest::startsWithoutAFolder()
{
    QElapsedTimer timer;
    timer.start();
    Instance missing(QStringLiteral("/proc/none"), Name);
    QCOMPARE(missing.start({}), Instance::Role::Alone);
    Instance tooLong(QString(u'/' + QString(200, u'a')), Name);
    QCOMPARE(tooLong.start({}), Instance::Role::Alone);
    Instance none({}, Name);
    if (geteuid() != 0)
        QCOMPARE(none.start({}), Instance::Role::Alone);
}

void InstanceTest::namesDifferByFolderAndScreen()
{
    qputenv("DISPLAY", ":1");
    qunsetenv("WAYLAND_DISPLAY");
    const auto name = Instance::nameFor(QStringLiteral("/a"));
    QVERIFY(name.startsWith(QStringLiteral("errdex-")));
    QVERIFY(name != Instance::nameFor(QStringLiteral("/b")));
    QCOMPARE(name, Instance::nameFor(QStringLiteral("/a")));
    qputenv("DISPLAY", ":2");
    QVERIFY(name != Instance::nameFor(QStringLiteral("/a")));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--start"))
        return startAs(arguments.value(2), arguments.value(3));
    InstanceTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_instance.moc"
