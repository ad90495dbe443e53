// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

// Linked into a test, these stand in front of the C library's functions of the same name, for the libraries as well.

#undef _FORTIFY_SOURCE

#include "callfaults.h"

#include <QStringBuilder>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdio>

namespace {

std::function<int(const errdex::test::Call &)> asked;
bool isSyncSkipped = false;
/// What is done while asking is not asked about.
thread_local bool isAsking = false;

QByteArray pathOf(int descriptor)
{
    std::array<char, PATH_MAX> path{};
    const QByteArray link = "/proc/self/fd/" + QByteArray::number(descriptor);
    const auto length = ::readlink(link.constData(), path.data(), path.size());
    return length > 0 ? QByteArray(path.data(), length) : QByteArray();
}

/// True when the call fails; errno is set.
bool fails(const char *name, const QByteArray &path)
{
    if (!asked || isAsking)
        return false;
    isAsking = true;
    const int error = asked({name, path});
    isAsking = false;
    if (error != 0)
        errno = error;
    return error != 0;
}

bool fails(const char *name, int descriptor)
{
    return asked && !isAsking && fails(name, pathOf(descriptor));
}

template<typename Function>
Function *real(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

int openAs(const char *function, const char *path, int flags, mode_t mode)
{
    if (fails((flags & (O_WRONLY | O_RDWR)) != 0 ? "open" : "look", path))
        return -1;
    return real<int(const char *, int, ...)>(function)(path, flags, mode);
}

mode_t modeOf(int flags, va_list rest)
{
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
}

} // namespace

namespace errdex::test {

CallFaults::CallFaults(std::function<int(const Call &)> answer)
{
    asked = std::move(answer);
}

CallFaults::~CallFaults()
{
    asked = nullptr;
}

void skipSyncing()
{
    isSyncSkipped = true;
}

} // namespace errdex::test

extern "C" {

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const auto mode = modeOf(flags, rest);
    va_end(rest);
    return openAs("open", path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const auto mode = modeOf(flags, rest);
    va_end(rest);
    return openAs("open64", path, flags, mode);
}

ssize_t read(int descriptor, void *bytes, size_t count)
{
    return fails("read", descriptor) ? -1 : real<ssize_t(int, void *, size_t)>("read")(descriptor, bytes, count);
}

ssize_t pread64(int descriptor, void *bytes, size_t count, off64_t at)
{
    return fails("read", descriptor)
               ? -1
               : real<ssize_t(int, void *, size_t, off64_t)>("pread64")(descriptor, bytes, count, at);
}

ssize_t write(int descriptor, const void *bytes, size_t count)
{
    return fails("write", descriptor) ? -1
                                      : real<ssize_t(int, const void *, size_t)>("write")(descriptor, bytes, count);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t at)
{
    return fails("write", descriptor)
               ? -1
               : real<ssize_t(int, const void *, size_t, off64_t)>("pwrite64")(descriptor, bytes, count, at);
}

/// What fails has closed it all the same, as Linux has it.
int close(int descriptor)
{
    const bool isFailing = fails("close", descriptor);
    const int error = errno;
    const int closed = real<int(int)>("close")(descriptor);
    if (!isFailing)
        return closed;
    errno = error;
    return -1;
}

int fsync(int descriptor)
{
    if (fails("fsync", descriptor))
        return -1;
    return isSyncSkipped ? 0 : real<int(int)>("fsync")(descriptor);
}

int fdatasync(int descriptor)
{
    if (fails("fsync", descriptor))
        return -1;
    return isSyncSkipped ? 0 : real<int(int)>("fdatasync")(descriptor);
}

int sync_file_range(int descriptor, off64_t begin, off64_t length, unsigned flags)
{
    if (isSyncSkipped)
        return 0;
    return fails("writeback", descriptor)
               ? -1
               : real<int(int, off64_t, off64_t, unsigned)>("sync_file_range")(descriptor, begin, length, flags);
}

int ftruncate(int descriptor, off_t length) noexcept
{
    return fails("ftruncate", descriptor) ? -1 : real<int(int, off_t)>("ftruncate")(descriptor, length);
}

int ftruncate64(int descriptor, off64_t length) noexcept
{
    return fails("ftruncate", descriptor) ? -1 : real<int(int, off64_t)>("ftruncate64")(descriptor, length);
}

int rename(const char *from, const char *to) noexcept
{
    return fails("rename", from) ? -1 : real<int(const char *, const char *)>("rename")(from, to);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    return fails(flags == 0 ? "rename" : "exchange", from) ? -1
                                                           : real<int(int, const char *, int, const char *, unsigned)>(
                                                                 "renameat2")(fromFolder, from, toFolder, to, flags);
}

int unlink(const char *path) noexcept
{
    return fails("unlink", path) ? -1 : real<int(const char *)>("unlink")(path);
}

int mkdir(const char *path, mode_t mode) noexcept
{
    return fails("mkdir", path) ? -1 : real<int(const char *, mode_t)>("mkdir")(path, mode);
}

int flock(int descriptor, int operation) noexcept
{
    return fails("flock", descriptor) ? -1 : real<int(int, int)>("flock")(descriptor, operation);
}
}
