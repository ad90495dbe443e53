// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace errdex::bench {

/// The value below which this share of the values lies; 1.0 is the largest.
inline double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values.at(size_t(share * double(values.size() - 1)));
}

/// One line for compare.sh: name, median, p99, maximum, number; times in milliseconds.
inline void printTimes(const char *name, const std::vector<double> &times)
{
    std::printf("%s\t%.2f\t%.2f\t%.2f\t%zu\n", name, percentile(times, 0.5), percentile(times, 0.99), percentile(times, 1.0),
                times.size());
}

/// Resident memory of this process in MB.
inline double residentMegabytes()
{
    long pages = 0;
    long resident = 0;
    if (std::FILE *file = std::fopen("/proc/self/statm", "r")) {
        if (std::fscanf(file, "%ld %ld", &pages, &resident) != 2)
            resident = 0;
        std::fclose(file);
    }
    return double(resident) * 4096 / 1e6;
}

} // namespace errdex::bench
