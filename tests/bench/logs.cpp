// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "madelogs.h"

#include <cstdio>

/// errdex-bench-logs LINES [SEED]: ordinary logs without an error code on standard output, for counting what is taken
/// for one, and for speed.
int main(int argc, char **argv)
{
    bool good = false;
    const qint64 lines = argc > 1 ? QByteArray(argv[1]).toLongLong(&good) : 0;
    if (!good || lines <= 0) {
        std::fprintf(stderr, "usage: %s LINES [SEED]\n", argv[0]);
        return 2;
    }
    errdex::bench::LogMaker maker(argc > 2 ? QByteArray(argv[2]).toULongLong() : 1);
    for (qint64 i = 0; i < lines; ++i) {
        const QByteArray line = maker.line() + '\n';
        if (std::fwrite(line.constData(), 1, size_t(line.size()), stdout) != size_t(line.size()))
            return 3;
    }
    return std::fflush(stdout) == 0 ? 0 : 3;
}
