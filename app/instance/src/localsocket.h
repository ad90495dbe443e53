// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

#include <chrono>

namespace errdex::instance {

using Deadline = std::chrono::steady_clock::time_point;

/// A descriptor that is closed with its owner; -1 for none.
class Descriptor final
{
    Q_DISABLE_COPY(Descriptor)

public:
    Descriptor() = default;
    explicit Descriptor(int value) : m_value(value) {}
    Descriptor(Descriptor &&other) noexcept : m_value(other.release()) {}
    Descriptor &operator=(Descriptor &&other) noexcept;
    ~Descriptor();

    int get() const { return m_value; }
    explicit operator bool() const { return m_value >= 0; }
    int release();

private:
    int m_value = -1;
};

/// The little that an instance needs of the system's sockets and locks, by bytes and paths. Qt's own (QtNetwork) would be
/// loaded by every start of the window and takes longer than all of this. Nothing here blocks but what has a deadline.
/// Every descriptor stays with this process.

/// The lock of the file, which is made and stays; none when another process has it, or it cannot be made.
Descriptor lockFile(const QByteArray &path);
/// True when another process has the lock of the file.
bool isLocked(const QByteArray &path);
/// A socket that listens at `path`, for this user alone; what was left there is removed. The lock must be held.
Descriptor listenAt(const QByteArray &path);
/// The next one who has connected, if it is a process of this user; none else.
Descriptor acceptFrom(const Descriptor &listener);
/// Connected to a process of this user, or none.
Descriptor connectTo(const QByteArray &path);

enum class Transfer { Done, Later, Ended };
/// Reads what is there, at most `most` bytes.
Transfer readSome(const Descriptor &socket, QByteArray &bytes, qsizetype most);
/// Writes all before the deadline; false when the other end is gone or does not take it.
bool writeAll(const Descriptor &socket, const QByteArray &bytes, Deadline deadline);
/// The next byte before the deadline: Later when it has passed, Ended when the other end has closed.
Transfer readByte(const Descriptor &socket, char &byte, Deadline deadline);

} // namespace errdex::instance
