// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "display.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QtGlobal>

#if defined(Q_OS_LINUX)

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstring>

#endif

namespace errdex {

#if defined(Q_OS_LINUX)

namespace {

constexpr int FirstXPort = 6000;
/// A remote display that takes longer cannot be worked with either.
constexpr int AnswerTimeoutMs = 3000;

bool connects(int family, const sockaddr *address, socklen_t size)
{
    const int descriptor = socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (descriptor < 0)
        return false;
    bool isThere = connect(descriptor, address, size) == 0;
    // A server whose queue is full is there all the same.
    if (!isThere && errno == EAGAIN)
        isThere = true;
    if (!isThere && errno == EINPROGRESS) {
        pollfd waiting{descriptor, POLLOUT, 0};
        int error = ETIMEDOUT;
        socklen_t length = sizeof(error);
        isThere = poll(&waiting, 1, AnswerTimeoutMs) == 1 &&
                  getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &length) == 0 && error == 0;
    }
    close(descriptor);
    return isThere;
}

/// `name` is a path, or a name in the abstract space when it begins with a zero byte.
bool answersLocally(const QByteArray &name)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (name.isEmpty() || size_t(name.size()) >= sizeof(address.sun_path))
        return false;
    std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
    const auto size = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(name.size()) + (name.at(0) == 0 ? 0 : 1));
    return connects(AF_UNIX, reinterpret_cast<const sockaddr *>(&address), size);
}

bool answersOverTheNetwork(const QByteArray &host, int display)
{
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    if (getaddrinfo(host.constData(), QByteArray::number(FirstXPort + display).constData(), &wanted, &found) != 0)
        return false;
    bool isThere = false;
    for (const auto *one = found; one && !isThere; one = one->ai_next)
        isThere = connects(one->ai_family, one->ai_addr, one->ai_addrlen);
    freeaddrinfo(found);
    return isThere;
}

/// `name` as in DISPLAY: [host]:display[.screen].
bool hasXServer(const QByteArray &name)
{
    const auto colon = name.lastIndexOf(':');
    if (colon < 0)
        return false;
    bool isNumber = false;
    const int display = name.mid(colon + 1).split('.').constFirst().toInt(&isNumber);
    if (!isNumber || display < 0 || display > 0xffff - FirstXPort)
        return false;
    auto host = name.left(colon);
    // "/tmp/launch-1/org.x:0" is a socket by its path.
    if (host.startsWith('/'))
        return answersLocally(name) || answersLocally(host);
    if (host.isEmpty() || host == "unix" || host.startsWith("unix/")) {
        const QByteArray path = "/tmp/.X11-unix/X" + QByteArray::number(display);
        return answersLocally(path) || answersLocally(QByteArray(1, 0) + path);
    }
    if (host.startsWith("tcp/"))
        host = host.mid(4);
    if (host.startsWith('[') && host.endsWith(']'))
        host = host.mid(1, host.size() - 2);
    return answersOverTheNetwork(host, display);
}

bool hasWayland()
{
    const auto name = qgetenv("WAYLAND_DISPLAY");
    if (name.isEmpty())
        return false;
    const QByteArray path = qgetenv("XDG_RUNTIME_DIR") + '/' + name;
    return answersLocally(name.startsWith('/') ? name : path);
}

} // namespace

bool lacksDisplay(int argc, char **argv)
{
    auto display = qgetenv("DISPLAY");
    for (int i = 1; i < argc; ++i) {
        const QByteArray argument(argv[i]);
        if (argument == "-platform" || argument == "--platform")
            return false;
        if ((argument == "-display" || argument == "--display") && i + 1 < argc)
            display = argv[i + 1];
    }
    return !qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !hasXServer(display) && !hasWayland();
}

#else

bool lacksDisplay(int, char **)
{
    return false;
}

#endif

} // namespace errdex
