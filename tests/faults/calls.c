// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

// Preloaded into a program: counts its calls that change files below a folder, and lets the n-th fail, or ends the program
// there as a kill would. FAULT_UNDER: the folder. FAULT_AT: n, from 1; 0 only counts. FAULT_KIND: kill, or the number of
// an error. FAULT_ALWAYS: every call from the n-th on fails. FAULT_COUNT: a file that the count is written to at the end.
// Calls counted: open for writing, write, pwrite, fsync, fdatasync, ftruncate, rename, unlink.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static long calls;

static int is_below(const char *path)
{
    const char *folder = getenv("FAULT_UNDER");
    return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int is_open_below(int descriptor)
{
    char link[64];
    char path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0)
        return 0;
    path[length] = 0;
    return is_below(path);
}

// 1 when this call fails; errno is set.
static int fails(void)
{
    const char *at = getenv("FAULT_AT");
    const char *kind = getenv("FAULT_KIND");
    ++calls;
    if (!at || !kind || atol(at) == 0)
        return 0;
    if (calls != atol(at) && !(getenv("FAULT_ALWAYS") && calls > atol(at)))
        return 0;
    if (strcmp(kind, "kill") == 0)
        syscall(SYS_kill, getpid(), SIGKILL);
    errno = atoi(kind);
    return 1;
}

__attribute__((destructor)) static void tell(void)
{
    const char *path = getenv("FAULT_COUNT");
    FILE *file = path ? fopen(path, "w") : NULL;
    if (file) {
        fprintf(file, "%ld\n", calls);
        fclose(file);
    }
}

#define REAL(type, name, ...) ((type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name))

static int open_any(const char *name, const char *path, int flags, mode_t mode)
{
    if ((flags & (O_WRONLY | O_RDWR)) && is_below(path) && fails())
        return -1;
    return ((int (*)(const char *, int, ...))dlsym(RTLD_NEXT, name))(path, flags, mode);
}

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return open_any("open", path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return open_any("open64", path, flags, mode);
}

ssize_t write(int descriptor, const void *bytes, size_t count)
{
    if (is_open_below(descriptor) && fails())
        return -1;
    return REAL(ssize_t, write, int, const void *, size_t)(descriptor, bytes, count);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t at)
{
    if (is_open_below(descriptor) && fails())
        return -1;
    return REAL(ssize_t, pwrite, int, const void *, size_t, off_t)(descriptor, bytes, count, at);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t at)
{
    if (is_open_below(descriptor) && fails())
        return -1;
    return REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t)(descriptor, bytes, count, at);
}

int fsync(int descriptor)
{
    if (is_open_below(descriptor) && fails())
        return -1;
    return REAL(int, fsync, int)(descriptor);
}

int fdatasync(int descriptor)
{
    if (is_open_below(descriptor) && fails())
        return -1;
    return REAL(int, fdatasync, int)(descriptor);
}

int ftruncate(int descriptor, off_t length)
{
    if (is_open_below(descriptor) && fails())
        return -1;
    return REAL(int, ftruncate, int, off_t)(descriptor, length);
}

int ftruncate64(int descriptor, off64_t length)
{
    if (is_open_below(descriptor) && fails())
        return -1;
    return REAL(int, ftruncate64, int, off64_t)(descriptor, length);
}

int rename(const char *from, const char *to)
{
    if (is_below(from) && fails())
        return -1;
    return REAL(int, rename, const char *, const char *)(from, to);
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags)
{
    if (is_below(from) && fails())
        return -1;
    return REAL(int, renameat2, int, const char *, int, const char *, unsigned)(from_folder, from, to_folder, to, flags);
}

int unlink(const char *path)
{
    if (is_below(path) && fails())
        return -1;
    return REAL(int, unlink, const char *)(path);
}
