// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

// Preloaded into a program: writes down what it does to the files below a folder, for crashstates.py to do parts of it
// again. RECORD_UNDER: the folder. RECORD_LOG: the file that is written. A record is a line and, behind it, the bytes that
// the line counts; it is written when the call has succeeded:
//   C inode path          made by open()         W inode offset count   written, the bytes follow
//   T inode length        cut or lengthened      S inode                synced
//   D path                folder synced          R from TAB to          renamed
//   X from TAB to         exchanged              U path                 unlinked
//   M path / K path       folder made / removed  L inode path           linked
//   A count               written to the standard output, the bytes follow

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#ifndef RENAME_EXCHANGE
#define RENAME_EXCHANGE (1 << 1)
#endif

static int log_file = -1;

static void record(const char *line, const void *bytes, size_t count)
{
    const int error = errno;
    if (log_file < 0) {
        const char *path = getenv("RECORD_LOG");
        if (!path)
            return;
        log_file = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    }
    struct iovec parts[3] = {{(void *)line, strlen(line)}, {"\n", 1}, {(void *)bytes, count}};
    // One call, so that threads do not mix their records.
    if (syscall(SYS_writev, log_file, parts, bytes ? 3 : 2) < 0)
        abort();
    errno = error;
}

static int is_below(const char *path)
{
    const char *folder = getenv("RECORD_UNDER");
    return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int path_of(int descriptor, char *path)
{
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length < 0)
        return 0;
    path[length] = 0;
    return is_below(path);
}

static unsigned long inode_of(int descriptor)
{
    struct stat info;
    return fstat(descriptor, &info) == 0 ? (unsigned long)info.st_ino : 0;
}

static void record_path(char kind, const char *path)
{
    char line[PATH_MAX + 8];
    snprintf(line, sizeof line, "%c %s", kind, path);
    record(line, NULL, 0);
}

static void record_pair(char kind, const char *from, const char *to)
{
    char line[2 * PATH_MAX + 8];
    snprintf(line, sizeof line, "%c %s\t%s", kind, from, to);
    record(line, NULL, 0);
}

static void record_write(int descriptor, const void *bytes, ssize_t count, long long at)
{
    char path[PATH_MAX];
    char line[96];
    if (count <= 0)
        return;
    if (descriptor == 1) {
        snprintf(line, sizeof line, "A %zd", count);
        record(line, bytes, (size_t)count);
        return;
    }
    if (!path_of(descriptor, path))
        return;
    snprintf(line, sizeof line, "W %lu %lld %zd", inode_of(descriptor), at, count);
    record(line, bytes, (size_t)count);
}

#define REAL(type, name, ...) ((type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name))

static int opened(int descriptor, const char *path, int flags, int was_there)
{
    char full[PATH_MAX];
    char line[PATH_MAX + 64];
    (void)path;
    if (descriptor < 0 || !(flags & (O_WRONLY | O_RDWR)) || !path_of(descriptor, full))
        return descriptor;
    if (!was_there) {
        snprintf(line, sizeof line, "C %lu %s", inode_of(descriptor), (flags & O_TMPFILE) == O_TMPFILE ? "" : full);
        record(line, NULL, 0);
    } else if (flags & O_TRUNC) {
        snprintf(line, sizeof line, "T %lu 0", inode_of(descriptor));
        record(line, NULL, 0);
    }
    return descriptor;
}

#define OPEN(name)                                                                                                     \
    int name(const char *path, int flags, ...)                                                                         \
    {                                                                                                                  \
        va_list rest;                                                                                                  \
        va_start(rest, flags);                                                                                         \
        const mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;                                  \
        va_end(rest);                                                                                                  \
        struct stat info;                                                                                              \
        const int was_there = (flags & O_TMPFILE) != O_TMPFILE && stat(path, &info) == 0;                              \
        return opened(((int (*)(const char *, int, ...))dlsym(RTLD_NEXT, #name))(path, flags, mode), path, flags,     \
                      was_there);                                                                                      \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                                                                   \
    int name(int folder, const char *path, int flags, ...)                                                             \
    {                                                                                                                  \
        va_list rest;                                                                                                  \
        va_start(rest, flags);                                                                                         \
        const mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;                                  \
        va_end(rest);                                                                                                  \
        struct stat info;                                                                                              \
        const int was_there = (flags & O_TMPFILE) != O_TMPFILE && fstatat(folder, path, &info, 0) == 0;                \
        return opened(((int (*)(int, const char *, int, ...))dlsym(RTLD_NEXT, #name))(folder, path, flags, mode),     \
                      path, flags, was_there);                                                                         \
    }
OPENAT(openat)
OPENAT(openat64)

ssize_t write(int descriptor, const void *bytes, size_t count)
{
    const ssize_t written = REAL(ssize_t, write, int, const void *, size_t)(descriptor, bytes, count);
    record_write(descriptor, bytes, written, written > 0 && descriptor != 1 ? lseek(descriptor, 0, SEEK_CUR) - written : 0);
    return written;
}

ssize_t writev(int descriptor, const struct iovec *parts, int count)
{
    ssize_t all = 0;
    for (int i = 0; i < count; ++i) {
        const ssize_t written = write(descriptor, parts[i].iov_base, parts[i].iov_len);
        if (written < 0)
            return all > 0 ? all : -1;
        all += written;
        if ((size_t)written < parts[i].iov_len)
            break;
    }
    return all;
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t at)
{
    const ssize_t written = REAL(ssize_t, pwrite, int, const void *, size_t, off_t)(descriptor, bytes, count, at);
    record_write(descriptor, bytes, written, at);
    return written;
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t at)
{
    const ssize_t written = REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t)(descriptor, bytes, count, at);
    record_write(descriptor, bytes, written, at);
    return written;
}

// Copies by bytes that never pass the program are refused, so that it writes them itself.
ssize_t copy_file_range(int in, off64_t *in_at, int out, off64_t *out_at, size_t count, unsigned flags)
{
    (void)in, (void)in_at, (void)out, (void)out_at, (void)count, (void)flags;
    errno = ENOSYS;
    return -1;
}

ssize_t sendfile(int out, int in, off_t *at, size_t count)
{
    (void)out, (void)in, (void)at, (void)count;
    errno = ENOSYS;
    return -1;
}

ssize_t sendfile64(int out, int in, off64_t *at, size_t count)
{
    (void)out, (void)in, (void)at, (void)count;
    errno = ENOSYS;
    return -1;
}

static int synced(int result, int descriptor)
{
    char path[PATH_MAX];
    char line[64];
    struct stat info;
    if (result != 0 || !path_of(descriptor, path) || fstat(descriptor, &info) != 0)
        return result;
    if (S_ISDIR(info.st_mode)) {
        record_path('D', path);
    } else {
        snprintf(line, sizeof line, "S %lu", (unsigned long)info.st_ino);
        record(line, NULL, 0);
    }
    return result;
}

int fsync(int descriptor)
{
    return synced(REAL(int, fsync, int)(descriptor), descriptor);
}

int fdatasync(int descriptor)
{
    return synced(REAL(int, fdatasync, int)(descriptor), descriptor);
}

static int cut(int result, int descriptor, long long length)
{
    char path[PATH_MAX];
    char line[96];
    if (result == 0 && path_of(descriptor, path)) {
        snprintf(line, sizeof line, "T %lu %lld", inode_of(descriptor), length);
        record(line, NULL, 0);
    }
    return result;
}

int ftruncate(int descriptor, off_t length)
{
    return cut(REAL(int, ftruncate, int, off_t)(descriptor, length), descriptor, length);
}

int ftruncate64(int descriptor, off64_t length)
{
    return cut(REAL(int, ftruncate64, int, off64_t)(descriptor, length), descriptor, length);
}

int rename(const char *from, const char *to)
{
    const int result = REAL(int, rename, const char *, const char *)(from, to);
    if (result == 0 && is_below(from))
        record_pair('R', from, to);
    return result;
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags)
{
    const int result = REAL(int, renameat2, int, const char *, int, const char *, unsigned)(from_folder, from, to_folder, to, flags);
    if (result == 0 && is_below(from))
        record_pair(flags & RENAME_EXCHANGE ? 'X' : 'R', from, to);
    return result;
}

static int linked(int result, const char *to)
{
    struct stat info;
    char line[PATH_MAX + 64];
    if (result == 0 && is_below(to) && stat(to, &info) == 0) {
        snprintf(line, sizeof line, "L %lu %s", (unsigned long)info.st_ino, to);
        record(line, NULL, 0);
    }
    return result;
}

int link(const char *from, const char *to)
{
    return linked(REAL(int, link, const char *, const char *)(from, to), to);
}

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags)
{
    return linked(REAL(int, linkat, int, const char *, int, const char *, int)(from_folder, from, to_folder, to, flags), to);
}

int unlink(const char *path)
{
    const int result = REAL(int, unlink, const char *)(path);
    if (result == 0 && is_below(path))
        record_path('U', path);
    return result;
}

int remove(const char *path)
{
    struct stat info;
    const int is_folder = lstat(path, &info) == 0 && S_ISDIR(info.st_mode);
    const int result = REAL(int, remove, const char *)(path);
    if (result == 0 && is_below(path))
        record_path(is_folder ? 'K' : 'U', path);
    return result;
}

int unlinkat(int folder, const char *path, int flags)
{
    const int result = REAL(int, unlinkat, int, const char *, int)(folder, path, flags);
    if (result == 0 && is_below(path))
        record_path(flags & AT_REMOVEDIR ? 'K' : 'U', path);
    return result;
}

int mkdir(const char *path, mode_t mode)
{
    const int result = REAL(int, mkdir, const char *, mode_t)(path, mode);
    if (result == 0 && is_below(path))
        record_path('M', path);
    return result;
}

int rmdir(const char *path)
{
    const int result = REAL(int, rmdir, const char *)(path);
    if (result == 0 && is_below(path))
        record_path('K', path);
    return result;
}
