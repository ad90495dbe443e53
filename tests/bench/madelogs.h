// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "madecatalogue.h"

#include <QByteArray>
#include <QList>

namespace errdex::bench {

/// Makes ordinary logs in which no error code stands: web servers, databases, services in several languages, system
/// journals, tables and notes of people, full of numbers, times, ids, ports, sizes, versions, prices and phone numbers.
/// The sources change every few dozen lines, as in a log that a customer collects. The same lines for the same seed.
class LogMaker
{
public:
    explicit LogMaker(std::uint64_t seed);

    /// One line without its end.
    QByteArray line();

private:
    QByteArray filled(const char *pattern);
    QByteArray value(char what);
    QByteArray number(std::uint32_t bound) { return QByteArray::number(m_random.below(bound)); }
    QByteArray padded(std::uint32_t bound, int width);
    QByteArray hex(int length);

    Random m_random;
    int m_source = 0;
    int m_left = 0;
    /// Seconds since the start; goes on from line to line.
    std::uint32_t m_clock = 0;
};

} // namespace errdex::bench
