// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/instance/instance.h"

#include "localsocket.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSocketNotifier>
#include <QStandardPaths>
#include <QTimer>

#include <unordered_map>

#include <thread>

namespace errdex::instance {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

/// A process that holds the lock has a moment to listen.
constexpr milliseconds ConnectWithin(2000);
/// A window answers from its event loop; fifty starts at once on a slow machine keep it from that for a while.
constexpr milliseconds AnswerWithin(4000);
constexpr milliseconds RetryAfter(10);
/// How often a lock is seen free and still cannot be had, before that is believed.
constexpr int MostFree = 5;
/// What a connection has for its message.
constexpr int MessageWithinMs = 2000;
constexpr int MostConnections = 64;
constexpr char Taken = 'K';
constexpr char Refused = 'N';

} // namespace

class Instance::Private
{
public:
    Private(Instance &instance, const QString &folder, const QString &name)
        : q(instance), m_base(QFile::encodeName(folder + u'/' + name))
    {
    }

    ~Private()
    {
        if (m_listener)
            QFile::remove(QFile::decodeName(m_socketPath));
    }

    bool claim(int slot);
    void listen();
    enum class Answer { Taken, Gone, Silent };
    Answer handOver(int slot, const QByteArray &message) const;
    QByteArray lockPath(int slot) const { return path(slot, ".lock"); }

private:
    struct Connection
    {
        Descriptor socket;
        QByteArray bytes;
        std::unique_ptr<QSocketNotifier> notifier;
        QTimer deadline;
    };

    QByteArray path(int slot, const char *ending) const;
    void accept();
    void read(int id);
    void answer(int id, char byte);
    void drop(int id);

    Instance &q;
    QByteArray m_base;
    QByteArray m_socketPath;
    Descriptor m_lock;
    Descriptor m_listener;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::unordered_map<int, std::unique_ptr<Connection>> m_connections;
    int m_lastId = 0;
};

QByteArray Instance::Private::path(int slot, const char *ending) const
{
    return m_base + '-' + QByteArray::number(slot) + ending;
}

bool Instance::Private::claim(int slot)
{
    auto lock = lockFile(lockPath(slot));
    if (!lock)
        return false;
    auto listener = listenAt(path(slot, ".socket"));
    if (!listener)
        return false;
    m_socketPath = path(slot, ".socket");
    m_lock = std::move(lock);
    m_listener = std::move(listener);
    return true;
}

Instance::Private::Answer Instance::Private::handOver(int slot, const QByteArray &message) const
{
    const auto socket = connectTo(path(slot, ".socket"));
    if (!socket)
        return Answer::Gone;
    const auto deadline = steady_clock::now() + AnswerWithin;
    if (!writeAll(socket, message, deadline))
        return steady_clock::now() < deadline ? Answer::Gone : Answer::Silent;
    char byte = 0;
    switch (readByte(socket, byte, deadline)) {
    case Transfer::Done:
        // Another version refuses; it will go on to do so.
        return byte == Taken ? Answer::Taken : Answer::Silent;
    case Transfer::Later:
        return Answer::Silent;
    case Transfer::Ended:
        break;
    }
    return Answer::Gone;
}

void Instance::Private::listen()
{
    if (!m_listener)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(m_listener.get(), QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, &q, [this] { accept(); });
}

void Instance::Private::accept()
{
    auto socket = acceptFrom(m_listener);
    if (!socket)
        return;
    const int id = ++m_lastId;
    auto &connection = *(m_connections[id] = std::make_unique<Connection>());
    connection.socket = std::move(socket);
    connection.notifier = std::make_unique<QSocketNotifier>(connection.socket.get(), QSocketNotifier::Read);
    // Queued: what is called here is destroyed by it.
    QObject::connect(
        connection.notifier.get(), &QSocketNotifier::activated, &q, [this, id] { read(id); }, Qt::QueuedConnection);
    connection.deadline.setSingleShot(true);
    QObject::connect(
        &connection.deadline, &QTimer::timeout, &q, [this, id] { drop(id); }, Qt::QueuedConnection);
    connection.deadline.start(MessageWithinMs);
    // The others wait in the queue of the system.
    m_notifier->setEnabled(m_connections.size() < MostConnections);
}

void Instance::Private::read(int id)
{
    const auto found = m_connections.find(id);
    if (found == m_connections.end())
        return;
    auto &connection = *found->second;
    // One byte more than a message may have tells that it is too long.
    const auto state = readSome(connection.socket, connection.bytes, MostMessageBytes + 1 - connection.bytes.size());
    if (state == Transfer::Later)
        return;
    Request request;
    switch (state == Transfer::Done ? readMessage(connection.bytes, request) : Reading::Foreign) {
    case Reading::Incomplete:
        return;
    case Reading::Foreign:
        answer(id, Refused);
        return;
    case Reading::Complete:
        answer(id, Taken);
        Q_EMIT q.requested(request);
        return;
    }
}

void Instance::Private::answer(int id, char byte)
{
    // One byte always fits, unless nobody is there to read it.
    writeAll(m_connections.at(id)->socket, QByteArray(1, byte), steady_clock::now());
    drop(id);
}

void Instance::Private::drop(int id)
{
    m_connections.erase(id);
    m_notifier->setEnabled(true);
}

Instance::Instance(const QString &folder, const QString &name, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, folder, name))
{
}

Instance::~Instance() = default;

Instance::Role Instance::start(const Request &request)
{
    const auto message = toMessage(request);
    for (int slot = 0; slot < MostSlots; ++slot) {
        const auto deadline = steady_clock::now() + ConnectWithin;
        int free = 0;
        do {
            if (d->claim(slot))
                return Role::First;
            const auto answer = message.isEmpty() ? Private::Answer::Silent : d->handOver(slot, message);
            if (answer == Private::Answer::Taken)
                return Role::HandedOver;
            // Free and not to be had, again and again: nothing can be made in this folder, or another kind of file
            // stands there. Once or twice it is a process that has just ended, or one that looks at the lock.
            if (answer == Private::Answer::Silent || (!isLocked(d->lockPath(slot)) && ++free > MostFree))
                break;
            std::this_thread::sleep_for(RetryAfter);
        } while (steady_clock::now() < deadline);
    }
    return Role::Alone;
}

void Instance::listen()
{
    d->listen();
}

QString Instance::sessionFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
}

QString Instance::nameFor(const QString &dataFolder)
{
    const auto wayland = qgetenv("WAYLAND_DISPLAY");
    const QByteArray screen = wayland.isEmpty() ? qgetenv("DISPLAY") : wayland;
    const QByteArray told = QFile::encodeName(dataFolder) + '\n' + qgetenv("QT_QPA_PLATFORM") + '\n' + screen;
    const auto digest = QCryptographicHash::hash(told, QCryptographicHash::Sha256).toHex().left(16);
    return QStringLiteral("errdex-") + QString::fromLatin1(digest);
}

} // namespace errdex::instance
