// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "localsocket.h"

#include <QtGlobal>

#include <utility>

#if defined(Q_OS_UNIX)
#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <optional>
#endif

namespace errdex::instance {

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    std::swap(m_value, other.m_value);
    return *this;
}

int Descriptor::release()
{
    return std::exchange(m_value, -1);
}

#if defined(Q_OS_UNIX)

namespace {

constexpr int Backlog = 128;

struct Address
{
    sockaddr_un value = {};
    socklen_t size = 0;
};

/// Nothing for a path that is too long for a socket.
std::optional<Address> addressOf(const QByteArray &path)
{
    Address address;
    address.value.sun_family = AF_UNIX;
    if (path.isEmpty() || size_t(path.size()) >= sizeof(address.value.sun_path))
        return std::nullopt;
    std::memcpy(address.value.sun_path, path.constData(), size_t(path.size()));
    address.size = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(path.size()) + 1);
    return address;
}

const sockaddr *generic(const Address &address)
{
    return reinterpret_cast<const sockaddr *>(&address.value);
}

void keepToOurselves(int descriptor)
{
    fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK);
#ifdef SO_NOSIGPIPE
    const int on = 1;
    setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof(on));
#endif
}

Descriptor newSocket()
{
    Descriptor made(socket(AF_UNIX, SOCK_STREAM, 0));
    if (made)
        keepToOurselves(made.get());
    return made;
}

bool isOfThisUser(int descriptor)
{
#if defined(Q_OS_LINUX)
    ucred peer{};
    socklen_t size = sizeof(peer);
    return getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == geteuid();
#else
    uid_t user = 0;
    gid_t group = 0;
    return getpeereid(descriptor, &user, &group) == 0 && user == geteuid();
#endif
}

/// Waits for one of the events; false when the deadline has passed.
bool waitFor(int descriptor, short events, Deadline deadline)
{
    using namespace std::chrono;
    while (true) {
        const auto left = duration_cast<milliseconds>(deadline - steady_clock::now()).count();
        pollfd waiting{descriptor, events, 0};
        const int ready = poll(&waiting, 1, int(std::clamp<qint64>(left, 0, 60'000)));
        if (ready > 0)
            return true;
        if (ready == 0 || errno != EINTR)
            return false;
    }
}

bool isLater()
{
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

#ifdef MSG_NOSIGNAL
constexpr int SendFlags = MSG_NOSIGNAL;
#else
constexpr int SendFlags = 0;
#endif

} // namespace

Descriptor::~Descriptor()
{
    if (m_value >= 0)
        close(m_value);
}

Descriptor lockFile(const QByteArray &path)
{
    Descriptor file(open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600));
    struct stat found = {};
    if (!file || fstat(file.get(), &found) != 0 || !S_ISREG(found.st_mode))
        return {};
    while (flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EINTR)
            return {};
    }
    return file;
}

bool isLocked(const QByteArray &path)
{
    const Descriptor file(open(path.constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    return file && flock(file.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

Descriptor listenAt(const QByteArray &path)
{
    const auto address = addressOf(path);
    auto listener = newSocket();
    if (!address || !listener)
        return {};
    unlink(path.constData());
    // Nobody connects before the mode is right: until listen() they are refused.
    if (bind(listener.get(), generic(*address), address->size) != 0 || chmod(path.constData(), 0600) != 0 ||
        listen(listener.get(), Backlog) != 0)
        return {};
    return listener;
}

Descriptor acceptFrom(const Descriptor &listener)
{
    Descriptor socket(accept(listener.get(), nullptr, nullptr));
    if (!socket || !isOfThisUser(socket.get()))
        return {};
    keepToOurselves(socket.get());
    return socket;
}

Descriptor connectTo(const QByteArray &path)
{
    const auto address = addressOf(path);
    auto socket = newSocket();
    // A full queue says "again"; the caller comes again.
    if (!address || !socket || connect(socket.get(), generic(*address), address->size) != 0 ||
        !isOfThisUser(socket.get()))
        return {};
    return socket;
}

Transfer readSome(const Descriptor &socket, QByteArray &bytes, qsizetype most)
{
    QByteArray part(most, Qt::Uninitialized);
    const auto count = recv(socket.get(), part.data(), size_t(most), 0);
    if (count < 0)
        return isLater() ? Transfer::Later : Transfer::Ended;
    bytes += QByteArrayView(part.constData(), count);
    return count == 0 ? Transfer::Ended : Transfer::Done;
}

bool writeAll(const Descriptor &socket, const QByteArray &bytes, Deadline deadline)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto count = send(socket.get(), bytes.constData() + done, size_t(bytes.size() - done), SendFlags);
        if (count > 0)
            done += count;
        else if (!isLater() || !waitFor(socket.get(), POLLOUT, deadline))
            return false;
    }
    return true;
}

Transfer readByte(const Descriptor &socket, char &byte, Deadline deadline)
{
    while (waitFor(socket.get(), POLLIN, deadline)) {
        const auto count = recv(socket.get(), &byte, 1, 0);
        if (count > 0)
            return Transfer::Done;
        if (count == 0 || !isLater())
            return Transfer::Ended;
    }
    return Transfer::Later;
}

#else

Descriptor::~Descriptor() = default;

Descriptor lockFile(const QByteArray &)
{
    return {};
}

bool isLocked(const QByteArray &)
{
    return false;
}

Descriptor listenAt(const QByteArray &)
{
    return {};
}

Descriptor acceptFrom(const Descriptor &)
{
    return {};
}

Descriptor connectTo(const QByteArray &)
{
    return {};
}

Transfer readSome(const Descriptor &, QByteArray &, qsizetype)
{
    return Transfer::Ended;
}

bool writeAll(const Descriptor &, const QByteArray &, Deadline)
{
    return false;
}

Transfer readByte(const Descriptor &, char &, Deadline)
{
    return Transfer::Ended;
}

#endif

} // namespace errdex::instance
